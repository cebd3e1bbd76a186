SELECT kind, content FROM atlas_change WHERE row_uuid = ?1 AND id > ?2 ORDER BY id
