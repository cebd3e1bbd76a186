INSERT INTO atlas_search_prose (rowid, words) VALUES (?1, ?2)
