-- Places with all these words whose name, without its spaces, holds what was typed.
SELECT p.place FROM atlas_search_word w JOIN atlas_search_place p ON p.place = w.rowid
WHERE atlas_search_word MATCH ?1 AND instr(replace(p.names, ' ', ''), ?2) > 0
