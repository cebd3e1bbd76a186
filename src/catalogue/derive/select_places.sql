-- What derived rows are worked out from, one row for each of the places a clause
-- picks, with what their own rows say of it already. «held» has one bit for each need of
-- domain::standard, in its order.
SELECT s.fid, s.uuid, p.fid AS parent_fid, s.level, s.geom,
       coalesce(s.name_en, '') AS name_en, coalesce(s.name_ar, '') AS name_ar,
       coalesce(s.slug, '') AS slug,
       coalesce((SELECT group_concat(n.text, char(10)) FROM site_name n
                 WHERE n.site_uuid = s.uuid), '') AS other_names,
       coalesce((SELECT group_concat(x.value, char(10)) FROM site_external_id x
                 WHERE x.site_uuid = s.uuid), '') AS external_ids,
       concat_ws(char(10), s.description_en, s.description_ar, s.significance, s.built_note,
                 s.admin_area, s.present_location) AS prose,
       (coalesce(s.name_en, '') <> '' OR coalesce(s.name_ar, '') <> '')
       + 2 * (coalesce(s.name_ar, '') <> '')
       + 4 * EXISTS (SELECT 1 FROM site_external_id x WHERE x.site_uuid = s.uuid)
       + 8 * (s.type_code IS NOT NULL)
       + 16 * (s.function_code IS NOT NULL)
       + 32 * (s.built_edtf IS NOT NULL OR s.period_code IS NOT NULL
               OR EXISTS (SELECT 1 FROM site_period t WHERE t.site_uuid = s.uuid))
       + 64 * (s.geom IS NOT NULL)
       + 128 * (s.accuracy_m IS NOT NULL)
       + 256 * (s.location_certainty IS NOT NULL)
       + 512 * (coalesce(s.location_method, '') <> '')
       + 1024 * (coalesce(s.country_code, '') <> '')
       + 2048 * (coalesce(s.admin_area, '') <> '')
       + 4096 * (EXISTS (SELECT 1 FROM site_area a WHERE a.site_uuid = s.uuid)
                 OR EXISTS (SELECT 1 FROM site_line l WHERE l.site_uuid = s.uuid))
       + 8192 * (coalesce(s.present_location, '') <> ''
                 OR coalesce(s.whereabouts, '') = 'unknown-whereabouts')
       + 16384 * (coalesce(s.description_en, '') <> '' OR coalesce(s.description_ar, '') <> '')
       + 32768 * (EXISTS (SELECT 1 FROM observation o WHERE o.site_uuid = s.uuid)
                  OR EXISTS (SELECT 1 FROM damage_event e WHERE e.site_uuid = s.uuid)
                  OR EXISTS (SELECT 1 FROM assessment d WHERE d.site_uuid = s.uuid
                             AND (d.condition_code IS NOT NULL OR d.extent_code IS NOT NULL)))
       + 65536 * EXISTS (SELECT 1 FROM assessment d WHERE d.site_uuid = s.uuid
                         AND d.assessor_uuid IS NOT NULL)
       + 131072 * (s.archaeological_certainty IS NOT NULL)
       + 262144 * EXISTS (SELECT 1 FROM citation c
                          WHERE c.record_uuid = s.uuid AND c.record_table = 'site') AS held,
       s.state_now, s.extent_now, s.damage_when, s.damage_from, s.damage_to, s.completeness
FROM site s LEFT JOIN site p ON p.uuid = s.parent_uuid
WHERE {places}
