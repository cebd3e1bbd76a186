-- Photographs as a gallery shows them, with the name of their place.
SELECT p.uuid, p.site_uuid, coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug, ''),
  p.caption_en, p.caption_ar, p.name_as_received, p.captured_edtf, p.kind, p.state, p.access,
  p.publish, p.geom, p.width, p.height,
  EXISTS (SELECT 1 FROM thumbnail t WHERE t.sha256 = p.sha256), p.sha256
FROM photo p LEFT JOIN site s ON s.uuid = p.site_uuid
WHERE {which}
ORDER BY {order}
LIMIT ?2 OFFSET ?3
