-- What happened to one row from an operation on, newest first, alone or as part of a range.
SELECT * FROM (
  SELECT * FROM atlas_change WHERE row_uuid = ?2 AND table_name = ?1 AND operation >= ?4
  UNION ALL
  SELECT * FROM atlas_change
  WHERE last_fid IS NOT NULL AND table_name = ?1 AND operation >= ?4
    AND ?3 BETWEEN row_fid AND last_fid
) ORDER BY id DESC
