-- Everything dated of the places ?1 (row numbers as a JSON array; NULL = all), the lines of the
-- places above them too, since what happened to a town happened to its buildings. Of damage the
-- earliest ?2 events.
WITH RECURSIVE
of_place (fid, uuid, name) AS (
  SELECT s.fid, s.uuid, coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug, '')
  FROM site s WHERE ?1 IS NULL OR s.fid IN (SELECT value FROM json_each(?1))
),
above (uuid) AS (
  SELECT parent_uuid FROM site
  WHERE ?1 IS NOT NULL AND fid IN (SELECT value FROM json_each(?1)) AND parent_uuid IS NOT NULL
  UNION
  SELECT s.parent_uuid FROM above a JOIN site s ON s.uuid = a.uuid WHERE s.parent_uuid IS NOT NULL
),
told (kind, record, site, name, text, text_ar, edtf, from_day, to_day, leaves, extent) AS (
  SELECT 'chronology/' || coalesce(c.kind, ''), c.uuid, c.site_uuid,
         (SELECT coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug, '')
          FROM site s WHERE s.uuid = c.site_uuid),
         coalesce(c.text_en, ''), coalesce(c.text_ar, ''), c.when_edtf, c.when_min_day,
         c.when_max_day, NULL, NULL
  FROM chronology c
  WHERE ?1 IS NULL OR c.site_uuid IN (SELECT uuid FROM of_place)
     OR c.site_uuid IN (SELECT uuid FROM above)
  UNION ALL
  SELECT * FROM (
    SELECT 'damage', e.uuid, e.site_uuid, p.name, coalesce(e.title, ''), coalesce(e.lost_ar, ''),
           coalesce(e.when_edtf, e.bracket_edtf), a.from_day, a.to_day, e.leaves, e.extent_code
    FROM atlas_event a JOIN damage_event e ON e.fid = a.event_fid
    JOIN of_place p ON p.fid = a.site_fid
    ORDER BY coalesce(a.from_day, a.to_day) IS NULL, coalesce(a.from_day, a.to_day), e.fid
    LIMIT ?2)
  UNION ALL
  SELECT 'work/' || coalesce(w.kind, ''), w.uuid, w.site_uuid, p.name, coalesce(w.what, ''), '',
         w.when_edtf, w.when_min_day, w.when_max_day, NULL, NULL
  FROM intervention w JOIN of_place p ON p.uuid = w.site_uuid
  UNION ALL
  SELECT 'assessment', t.uuid, t.site_uuid, p.name, coalesce(t.condition_code, ''), '',
         t.done_edtf, t.done_min_day, t.done_max_day, NULL, NULL
  FROM assessment t JOIN of_place p ON p.uuid = t.site_uuid
  UNION ALL
  SELECT 'scene', i.uuid, NULL, '', coalesce(nullif(i.sensor, ''), i.provider, ''),
         CAST((SELECT count(*) FROM observation o JOIN of_place p ON p.uuid = o.site_uuid
               WHERE o.imagery_uuid = i.uuid) AS TEXT),
         i.acquired_edtf, i.acquired_min_day, i.acquired_max_day, NULL, NULL
  FROM imagery i
)
SELECT kind, record, site, name, text, text_ar, edtf, from_day, to_day, leaves, extent,
       (SELECT group_concat(title, char(10))
        FROM (SELECT DISTINCT coalesce(nullif(s.title, ''), s.key) AS title
              FROM citation c JOIN source s ON s.uuid = c.source_uuid
              WHERE c.record_uuid = told.record LIMIT 12))
FROM told
ORDER BY coalesce(from_day, to_day) IS NULL, coalesce(from_day, to_day), to_day, record
