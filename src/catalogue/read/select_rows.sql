-- In the order of the list ?1: the cross join keeps it.
SELECT s.fid, s.uuid, s.slug, s.parent_uuid, s.level, s.name_en, s.name_ar, s.type_code, s.geom,
       s.accuracy_m, s.access, s.damage_when, p.damage_from, p.damage_to, p.events,
       p.contradictions
FROM json_each(?1) w
CROSS JOIN site s ON s.fid = w.value
CROSS JOIN atlas_place p ON p.site_fid = s.fid
