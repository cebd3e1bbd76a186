SELECT place FROM atlas_search_name WHERE name = ?1 ORDER BY place
