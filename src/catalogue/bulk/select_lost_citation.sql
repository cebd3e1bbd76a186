-- A citation whose record does not exist.
SELECT record_uuid FROM citation
WHERE record_table = ?1
  AND NOT EXISTS (SELECT 1 FROM "{t}" AS record WHERE record.uuid = citation.record_uuid)
LIMIT 1
