-- Places with all these words whose name, without its spaces, holds what was typed; no more than
-- ?3 are looked at.
SELECT p.place
FROM (SELECT rowid FROM atlas_search_word WHERE atlas_search_word MATCH ?1 LIMIT ?3) w
JOIN atlas_search_place p ON p.place = w.rowid
WHERE instr(replace(p.names, ' ', ''), ?2) > 0
