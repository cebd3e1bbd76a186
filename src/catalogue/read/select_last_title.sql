SELECT title FROM atlas_change WHERE row_uuid = ?1 ORDER BY id DESC LIMIT 1
