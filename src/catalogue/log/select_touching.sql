-- Later operations that touched one row, by its identity or as part of a range.
SELECT DISTINCT operation FROM atlas_change
WHERE operation > ?1 AND row_uuid = ?3 AND table_name = ?2
UNION
SELECT operation FROM atlas_change
WHERE operation > ?1 AND last_fid IS NOT NULL AND table_name = ?2
  AND coalesce(?4, (SELECT fid FROM "{t}" WHERE uuid = ?3)) BETWEEN row_fid AND last_fid
