-- The places of the list ?1 and all above them.
WITH RECURSIVE wanted (fid) AS (
  SELECT value FROM json_each(?1)
  UNION
  SELECT p.parent_fid FROM wanted w JOIN atlas_place p ON p.site_fid = w.fid
  WHERE p.parent_fid IS NOT NULL
)
SELECT p.site_fid, p.parent_fid FROM wanted w CROSS JOIN atlas_place p ON p.site_fid = w.fid
ORDER BY p.parent_fid, p.level_rank, p.sort_name, p.site_fid
