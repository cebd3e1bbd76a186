-- Photographs as a map shows them.
SELECT p.uuid, p.caption_en, p.caption_ar, p.name_as_received, p.captured_edtf, p.kind, p.geom,
  p.bearing_deg, p.fov_deg, p.position_by
FROM photo p
WHERE p.geom IS NOT NULL AND ({which})
LIMIT ?2
