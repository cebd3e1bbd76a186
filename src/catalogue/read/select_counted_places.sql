-- Every place with its type and its periods, the one on the place and those with dates of their
-- own, separated by commas.
SELECT p.site_fid, p.level_rank, coalesce(s.type_code, ''),
       concat_ws(',', nullif(s.period_code, ''),
                 (SELECT group_concat(DISTINCT n.period_code) FROM site_period n
                  WHERE n.site_uuid = s.uuid))
FROM atlas_place p CROSS JOIN site s ON s.fid = p.site_fid
ORDER BY p.site_fid
