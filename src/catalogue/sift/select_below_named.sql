-- All places below those whose listed name says ?2, at any depth.
WITH RECURSIVE below (uuid) AS (
  SELECT c.uuid FROM site a JOIN site c ON c.parent_uuid = a.uuid
  WHERE atlas_says(coalesce(nullif(a.name_en, ''), nullif(a.name_ar, ''), a.slug, ''), ?1, ?2)
  UNION
  SELECT c.uuid FROM below b JOIN site c ON c.parent_uuid = b.uuid
)
SELECT s.fid FROM below b JOIN site s ON s.uuid = b.uuid
