-- Small pictures are a table other programs see; ?1 is when it was made.
INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
VALUES ('thumbnail', 'attributes', 'Thumbnails', 'Small pictures of the photographs.', ?1);
