-- Sharing all runs of three letters is not yet holding the word: the names are looked at.
SELECT p.place FROM atlas_search_part t JOIN atlas_search_place p ON p.place = t.rowid
WHERE atlas_search_part MATCH ?1 AND instr(replace(p.names, ' ', ''), ?2) > 0
