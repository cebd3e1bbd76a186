SELECT a.site_fid, e.uuid, a.from_day, a.to_day, a.contradictions, e.bracket_edtf
FROM json_each(?1) w
CROSS JOIN atlas_event a ON a.site_fid = w.value
JOIN damage_event e ON e.fid = a.event_fid
