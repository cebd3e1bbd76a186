INSERT INTO gpkg_contents
  (table_name, data_type, identifier, description, last_change, srs_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
