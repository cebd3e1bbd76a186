-- Later operations that touched any row of a range.
SELECT DISTINCT operation FROM atlas_change
WHERE operation > ?1 AND table_name = ?2
  AND row_fid <= ?4 AND coalesce(last_fid, row_fid) >= ?3
