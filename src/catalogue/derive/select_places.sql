-- What derived rows are worked out from, one row for each of the places in the list ?1 (fids as
-- a JSON array). Completeness counts ten things a finished record has.
SELECT s.fid, s.uuid, p.fid AS parent_fid, s.level, s.geom,
       coalesce(s.name_en, '') AS name_en, coalesce(s.name_ar, '') AS name_ar,
       coalesce(s.slug, '') AS slug,
       coalesce((SELECT group_concat(n.text, char(10)) FROM site_name n
                 WHERE n.site_uuid = s.uuid), '') AS other_names,
       coalesce((SELECT group_concat(x.value, char(10)) FROM site_external_id x
                 WHERE x.site_uuid = s.uuid), '') AS external_ids,
       concat_ws(char(10), s.description_en, s.description_ar, s.significance, s.built_note,
                 s.admin_area, s.present_location) AS prose,
       10 * ((coalesce(s.name_en, '') <> '') + (coalesce(s.name_ar, '') <> '')
           + (s.type_code IS NOT NULL)
           + (s.built_edtf IS NOT NULL OR s.period_code IS NOT NULL)
           + (coalesce(s.description_en, '') <> '' OR coalesce(s.description_ar, '') <> '')
           + (s.geom IS NOT NULL) + (s.accuracy_m IS NOT NULL)
           + (EXISTS (SELECT 1 FROM site_area a WHERE a.site_uuid = s.uuid)
              OR EXISTS (SELECT 1 FROM site_line l WHERE l.site_uuid = s.uuid))
           + (EXISTS (SELECT 1 FROM observation o WHERE o.site_uuid = s.uuid)
              OR EXISTS (SELECT 1 FROM damage_event e WHERE e.site_uuid = s.uuid))
           + EXISTS (SELECT 1 FROM citation c
                     WHERE c.record_uuid = s.uuid AND c.record_table = 'site')) AS completeness
FROM site s LEFT JOIN site p ON p.uuid = s.parent_uuid
WHERE s.fid IN (SELECT value FROM json_each(?1))
ORDER BY s.fid
