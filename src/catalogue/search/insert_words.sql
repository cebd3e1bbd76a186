INSERT INTO atlas_search_word (rowid, words) VALUES (?1, ?2)
