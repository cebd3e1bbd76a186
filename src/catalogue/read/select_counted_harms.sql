SELECT a.site_fid, a.from_day, a.to_day, coalesce(e.cause_category_code, ''),
       coalesce(e.cause_code, ''), coalesce(e.unosat_code, ''), coalesce(e.severity_code, ''),
       coalesce(e.leaves, ''), coalesce(e.extent_code, '')
FROM atlas_event a CROSS JOIN damage_event e ON e.fid = a.event_fid
ORDER BY a.site_fid
