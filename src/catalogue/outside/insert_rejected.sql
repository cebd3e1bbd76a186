INSERT INTO atlas_rejected_row (operation, table_name, row_uuid, reason, content)
VALUES (?1, ?2, ?3, ?4, ?5)
