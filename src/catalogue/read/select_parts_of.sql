SELECT parent_fid, site_fid, level_rank FROM atlas_place
WHERE parent_fid IN (SELECT value FROM json_each(?1)) ORDER BY parent_fid
