DELETE FROM gpkg_data_column_constraints WHERE constraint_name = ?1
