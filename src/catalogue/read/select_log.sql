-- Operations that pass a filter, newest first, before a number. Empty parameters leave nothing
-- out: ?3 a place, ?4 and ?5 a record with its row number ?6, ?7 a name's letters, ?8 and ?9 the
-- first and last moment, ?10 kinds, ?11 tables, ?12 a text, ?13 records whose stored values hold it.
WITH RECURSIVE gone (uuid, parent_uuid) AS MATERIALIZED (
  SELECT row_uuid, json_extract(content, '$.parent_uuid') FROM atlas_change
  WHERE ?3 IS NOT NULL AND table_name = 'site' AND kind = 'delete' AND json_valid(content)
), below (uuid) AS MATERIALIZED (
  SELECT ?3 WHERE ?3 IS NOT NULL
  UNION
  SELECT s.uuid FROM below b JOIN site s ON s.parent_uuid = b.uuid
  UNION
  SELECT g.uuid FROM below b JOIN gone g ON g.parent_uuid = b.uuid
)
SELECT o.number, o.uuid, o.kind, o.at, o."by", o.sentence, o.undoes, o.hash
FROM atlas_operation o
WHERE o.number < ?1
  AND (?3 IS NULL OR o.number IN (
    SELECT c.operation FROM below b JOIN atlas_change c ON c.site_uuid = b.uuid
    UNION SELECT c.operation FROM below b JOIN atlas_change c ON c.row_uuid = b.uuid))
  AND (?4 IS NULL OR o.number IN (
    SELECT operation FROM atlas_change WHERE row_uuid = ?5 AND table_name = ?4
    UNION SELECT operation FROM atlas_change
    WHERE last_fid IS NOT NULL AND table_name = ?4 AND ?6 BETWEEN row_fid AND last_fid))
  AND (?7 IS NULL OR o."by" LIKE ?7 ESCAPE '\')
  AND (?8 IS NULL OR o.at >= ?8)
  AND (?9 IS NULL OR o.at < ?9)
  AND (?10 IS NULL OR o.kind IN (SELECT value FROM json_each(?10)))
  AND (?11 IS NULL OR EXISTS (
    SELECT 1 FROM atlas_change c
    WHERE c.operation = o.number AND c.table_name IN (SELECT value FROM json_each(?11))))
  AND (?12 IS NULL OR o.sentence LIKE ?12 ESCAPE '\' OR EXISTS (
    SELECT 1 FROM atlas_change c
    WHERE c.operation = o.number
      AND (c.title LIKE ?12 ESCAPE '\'
           OR (c.content LIKE ?12 ESCAPE '\' AND EXISTS (
             SELECT 1 FROM json_tree(c.content) v
             WHERE v.type = 'text' AND v.key IS NOT 'b' AND v.value LIKE ?12 ESCAPE '\'))
           OR (c.kind = 'insert' AND c.row_uuid IN (SELECT value FROM json_each(?13))))))
ORDER BY o.number DESC LIMIT ?2
