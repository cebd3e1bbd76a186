DELETE FROM gpkg_data_columns WHERE table_name = ?1 AND column_name = ?2
