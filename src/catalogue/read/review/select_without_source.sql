-- Statements that name neither a source nor an image nor a person who answers for them.
SELECT s.uuid AS site, 'site' AS tab, s.uuid AS row, 'built_edtf' AS field,
       s.built_edtf AS a, NULL AS b, NULL AS day, NULL AS piece
FROM site s
WHERE s.built_edtf IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = s.uuid
                  AND coalesce(c.field, '') IN ('', 'built_edtf', 'built_note'))
UNION ALL
SELECT d.site_uuid, 'site_dimension', d.uuid, 'value', concat_ws(' ', d.what, d.value, d.unit),
       NULL, NULL, NULL
FROM site_dimension d
WHERE d.source_uuid IS NULL
  AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = d.uuid)
UNION ALL
SELECT d.site_uuid, 'site_designation', d.uuid, 'reference', coalesce(d.reference, ''),
       NULL, NULL, NULL
FROM site_designation d
WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = d.uuid)
UNION ALL
SELECT e.site_uuid, 'damage_event', e.uuid, '', coalesce(e.title, ''), NULL, NULL, NULL
FROM damage_event e
WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = e.uuid)
  AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.event_uuid = e.uuid)
  AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.event_uuid = e.uuid)
UNION ALL
SELECT o.site_uuid, 'observation', o.uuid, 'source_uuid', o.seen_edtf, NULL, NULL, NULL
FROM observation o
WHERE o.source_uuid IS NULL AND o.imagery_uuid IS NULL AND o.photo_uuid IS NULL
  AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = o.uuid)
UNION ALL
SELECT i.site_uuid, 'intervention', i.uuid, 'what', coalesce(nullif(i.what, ''), i.kind),
       NULL, NULL, NULL
FROM intervention i
WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = i.uuid)
UNION ALL
SELECT h.site_uuid, 'chronology', h.uuid, 'text_en', coalesce(nullif(h.text_en, ''), h.when_edtf),
       NULL, NULL, NULL
FROM chronology h
WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = h.uuid)
UNION ALL
SELECT d.site_uuid, 'assessment', d.uuid, 'assessor_uuid', d.done_edtf, NULL, NULL, NULL
FROM assessment d
WHERE d.source_uuid IS NULL AND d.assessor_uuid IS NULL
  AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = d.uuid)
UNION ALL
SELECT a.site_uuid, 'site_area', a.uuid, 'source_uuid', coalesce(a.label, ''), NULL, NULL, NULL
FROM site_area a
WHERE a.source_uuid IS NULL
  AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = a.uuid)
UNION ALL
SELECT l.site_uuid, 'site_line', l.uuid, 'source_uuid', coalesce(l.label, ''), NULL, NULL, NULL
FROM site_line l
WHERE l.source_uuid IS NULL
  AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = l.uuid)
UNION ALL
SELECT p.site_uuid, 'site_period', p.uuid, 'source_uuid', p.period_code, NULL, NULL, NULL
FROM site_period p
WHERE p.source_uuid IS NULL
  AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_uuid = p.uuid)
