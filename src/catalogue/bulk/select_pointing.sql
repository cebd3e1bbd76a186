-- Rows from elsewhere that point into a range: those of the operation itself left out.
SELECT child.fid FROM "{target}" AS target
JOIN "{child}" AS child ON child."{column}" = target.uuid
WHERE target.fid BETWEEN ?1 AND ?2
  AND NOT EXISTS (
    SELECT 1 FROM atlas_change AS own
    WHERE own.operation = ?3 AND own.table_name = '{child}'
      AND child.fid BETWEEN own.row_fid AND coalesce(own.last_fid, own.row_fid))
LIMIT 50
