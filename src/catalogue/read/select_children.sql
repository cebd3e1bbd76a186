SELECT site_fid FROM atlas_place WHERE parent_fid IS ?1
ORDER BY level_rank, sort_name, site_fid LIMIT ?2
