INSERT INTO atlas_search_part (rowid, names) VALUES (?1, ?2)
