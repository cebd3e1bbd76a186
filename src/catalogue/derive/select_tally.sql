SELECT level_rank, counts FROM atlas_tally
WHERE site_fid = ?1 AND from_day <= ?2 ORDER BY from_day DESC LIMIT 1
