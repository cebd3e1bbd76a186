SELECT p.site_fid, p.parent_fid, p.level_rank, a.x, a.y
FROM atlas_place p LEFT JOIN atlas_point a ON a.site_fid = p.site_fid
