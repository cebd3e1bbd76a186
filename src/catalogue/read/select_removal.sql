-- The operation that removed a record last.
SELECT operation FROM atlas_change
WHERE table_name = ?1 AND row_uuid = ?2 AND operation >= ?3 AND kind = 'delete'
ORDER BY id DESC LIMIT 1
