-- Rows that pointed at a record when they were deleted.
SELECT DISTINCT row_uuid FROM atlas_change
WHERE kind = 'delete' AND table_name = ?1 AND content IS NOT NULL
  AND json_extract(content, ?2) = ?3
