SELECT kind, content FROM atlas_change
WHERE table_name = ?1 AND row_fid = ?2 AND last_fid IS NULL AND id > ?3
ORDER BY id DESC
