SELECT e.uuid, s.uuid, coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug, ''), e.title,
       a.from_day, a.to_day, e.leaves, e.extent_code
FROM atlas_event a
JOIN damage_event e ON e.fid = a.event_fid
JOIN site s ON s.fid = a.site_fid
ORDER BY coalesce(a.from_day, a.to_day) IS NULL, coalesce(a.from_day, a.to_day), a.to_day, e.fid
