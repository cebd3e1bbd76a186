SELECT p.site_fid FROM site s JOIN atlas_place p ON p.parent_fid = s.fid
WHERE s.uuid = ?1 ORDER BY p.level_rank, p.sort_name, p.site_fid
