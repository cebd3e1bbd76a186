SELECT row_fid FROM atlas_change WHERE table_name = ?1 AND row_uuid = ?2 ORDER BY id DESC LIMIT 1
