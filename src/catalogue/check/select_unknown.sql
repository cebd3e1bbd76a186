-- {t} stands for the table.
SELECT t.fid FROM "{t}" t
WHERE NOT EXISTS (SELECT 1 FROM atlas_change c
                  WHERE c.table_name = ?1 AND c.kind = 'added'
                    AND t.fid BETWEEN c.row_fid AND c.last_fid)
  AND NOT EXISTS (SELECT 1 FROM atlas_change c WHERE c.row_uuid = t.uuid AND c.table_name = ?1)
  AND NOT EXISTS (SELECT 1 FROM "atlas_outside_{t}" o WHERE o.fid = t.fid)
ORDER BY t.fid
