SELECT row_fid FROM atlas_change WHERE table_name = ?1 AND last_fid IS NULL AND id > ?2
