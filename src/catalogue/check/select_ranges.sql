-- {t} stands for the table. Ranges that came and that no later range took away or put back, none
-- of whose rows was purged or waits to be taken in.
SELECT a.id, a.row_fid, a.last_fid, a.after_hash, a.operation FROM atlas_change a
WHERE a.table_name = ?1 AND a.kind = 'added'
  AND NOT EXISTS (SELECT 1 FROM atlas_change r
                  WHERE r.table_name = ?1 AND r.last_fid IS NOT NULL AND r.id > a.id
                    AND r.row_fid <= a.last_fid AND r.last_fid >= a.row_fid)
  AND NOT EXISTS (SELECT 1 FROM atlas_change p
                  WHERE p.table_name = ?1 AND p.row_fid BETWEEN a.row_fid AND a.last_fid
                    AND p.last_fid IS NULL
                    AND (p.kind = 'purged'
                         OR (p.kind IN ('update', 'delete') AND p.content IS NULL)))
  AND NOT EXISTS (SELECT 1 FROM "atlas_outside_{t}" o
                  WHERE o.fid BETWEEN a.row_fid AND a.last_fid)
ORDER BY a.id
