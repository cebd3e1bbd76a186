-- Operations on a place, its parts at any depth, what hangs on them, and parts that are gone.
WITH RECURSIVE gone (uuid, parent_uuid) AS MATERIALIZED (
  SELECT row_uuid, json_extract(content, '$.parent_uuid') FROM atlas_change
  WHERE table_name = 'site' AND kind = 'delete' AND json_valid(content)
), below (uuid) AS (
  VALUES (?3)
  UNION
  SELECT s.uuid FROM below b JOIN site s ON s.parent_uuid = b.uuid
  UNION
  SELECT g.uuid FROM below b JOIN gone g ON g.parent_uuid = b.uuid
)
SELECT number, uuid, kind, at, by, sentence, undoes, hash FROM atlas_operation
WHERE number < ?1
  AND number IN (SELECT c.operation FROM below b JOIN atlas_change c ON c.site_uuid = b.uuid
                 UNION
                 SELECT c.operation FROM below b JOIN atlas_change c ON c.row_uuid = b.uuid)
ORDER BY number DESC LIMIT ?2
