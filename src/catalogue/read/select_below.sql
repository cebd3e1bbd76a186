-- A place and all its parts at any depth.
WITH RECURSIVE below (uuid) AS (
  VALUES (?1)
  UNION
  SELECT s.uuid FROM below b JOIN site s ON s.parent_uuid = b.uuid
)
SELECT s.uuid, coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug, '')
FROM below b JOIN site s ON s.uuid = b.uuid
