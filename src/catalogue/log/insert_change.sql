INSERT INTO atlas_change
  (operation, kind, table_name, row_uuid, row_fid, last_fid, row_count, site_uuid, title,
   content, "rows", content_hash, after_hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
