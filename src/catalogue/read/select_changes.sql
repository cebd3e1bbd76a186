SELECT id, kind, table_name, row_uuid, row_count, title, content FROM atlas_change
WHERE operation = ?1 ORDER BY id
