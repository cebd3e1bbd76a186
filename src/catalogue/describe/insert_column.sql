INSERT INTO gpkg_data_columns (table_name, column_name, title, constraint_name)
VALUES (?1, ?2, ?3, ?4)
