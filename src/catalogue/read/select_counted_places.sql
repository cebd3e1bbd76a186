SELECT p.site_fid, p.level_rank, coalesce(s.type_code, ''), coalesce(s.period_code, '')
FROM atlas_place p CROSS JOIN site s ON s.fid = p.site_fid
ORDER BY p.site_fid
