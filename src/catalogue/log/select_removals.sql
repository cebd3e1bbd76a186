-- Later operations that removed a record.
SELECT DISTINCT operation FROM atlas_change
WHERE row_uuid = ?1 AND operation > ?2 AND kind IN ('delete', 'purged')
