-- {t} stands for the table. The newest entry of each row that has any of its own, unless a whole
-- range came or went over it later, or it waits to be taken in.
SELECT c.row_uuid, c.after_hash, c.operation, c.title
FROM (SELECT max(id) AS id FROM atlas_change
      WHERE table_name = ?1 AND row_uuid IS NOT NULL GROUP BY row_uuid) newest
JOIN atlas_change c ON c.id = newest.id
WHERE NOT EXISTS (SELECT 1 FROM atlas_change r
                  WHERE r.table_name = ?1 AND r.last_fid IS NOT NULL AND r.id > c.id
                    AND c.row_fid BETWEEN r.row_fid AND r.last_fid)
  AND NOT EXISTS (SELECT 1 FROM "atlas_outside_{t}" o WHERE o.fid = c.row_fid)
