SELECT site_fid, parent_fid FROM atlas_place
ORDER BY parent_fid, level_rank, sort_name, site_fid
