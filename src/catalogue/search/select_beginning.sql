-- In the order of the index: sorting all that begin with two letters would cost what the index saves.
SELECT place FROM atlas_search_name WHERE name > ?1 AND name < ?2 ORDER BY name
