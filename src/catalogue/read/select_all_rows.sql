-- Of all places the columns of select_rows.sql, in the order of both tables on the disk; what
-- their events rest on is read by select_grounds.sql, event by event.
SELECT s.fid, s.uuid, s.slug, s.parent_uuid, s.level, s.name_en, s.name_ar, s.type_code, s.geom,
       s.accuracy_m, s.access, s.damage_when, p.damage_from, p.damage_to, p.events,
       p.contradictions, 0 AS on_nothing, 0 AS on_claims, 0 AS on_looks
FROM site s CROSS JOIN atlas_place p ON p.site_fid = s.fid
ORDER BY s.fid
