-- {t} stands for the table.
SELECT count(*) FROM citation c
WHERE c.record_table = ?1 AND NOT EXISTS (SELECT 1 FROM "{t}" r WHERE r.uuid = c.record_uuid)
