SELECT citation.uuid FROM citation
WHERE citation.record_table = '{target}' AND citation.uuid IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "{target}" AS target WHERE target.uuid = citation.record_uuid)
ORDER BY citation.fid
