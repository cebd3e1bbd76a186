-- In the order of the list ?1: the cross join keeps it. What events rest on is asked only where
-- there are some; an event without a bracket is one no evidence bounds.
SELECT s.fid, s.uuid, s.slug, s.parent_uuid, s.level, s.name_en, s.name_ar, s.type_code, s.geom,
       s.accuracy_m, s.access, s.damage_when, p.damage_from, p.damage_to, p.events,
       p.contradictions,
       CASE WHEN p.events = 0 THEN 0 ELSE (
         SELECT count(*) FROM damage_event e
         WHERE e.site_uuid = s.uuid AND e.bracket_edtf IS NULL
           AND NOT EXISTS (SELECT 1 FROM claim c
                           WHERE c.event_uuid = e.uuid AND c.stance IS NOT 'rejected')
           AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.event_uuid = e.uuid)
       ) END AS on_nothing,
       CASE WHEN p.events = 0 THEN 0 ELSE (
         SELECT count(*) FROM damage_event e
         WHERE e.site_uuid = s.uuid AND e.bracket_edtf IS NULL
           AND EXISTS (SELECT 1 FROM claim c
                       WHERE c.event_uuid = e.uuid AND c.stance IS NOT 'rejected')
       ) END AS on_claims,
       CASE WHEN p.events = 0 THEN 0 ELSE (
         SELECT count(*) FROM damage_event e
         WHERE e.site_uuid = s.uuid AND e.bracket_edtf IS NULL
           AND NOT EXISTS (SELECT 1 FROM claim c
                           WHERE c.event_uuid = e.uuid AND c.stance IS NOT 'rejected')
           AND EXISTS (SELECT 1 FROM observation o WHERE o.event_uuid = e.uuid)
       ) END AS on_looks
FROM json_each(?1) w
CROSS JOIN site s ON s.fid = w.value
CROSS JOIN atlas_place p ON p.site_fid = s.fid
