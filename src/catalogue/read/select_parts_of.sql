-- At most ?2 of them, −1 = all.
SELECT site_fid, level_rank FROM atlas_place WHERE parent_fid = ?1 LIMIT ?2
