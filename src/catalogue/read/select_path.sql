-- The places above one, topmost first; a loop another program made ends after 64 steps.
WITH RECURSIVE above (uuid, depth) AS (
  SELECT parent_uuid, 1 FROM site WHERE uuid = ?1 AND parent_uuid IS NOT NULL
  UNION
  SELECT s.parent_uuid, a.depth + 1 FROM above a JOIN site s ON s.uuid = a.uuid
  WHERE s.parent_uuid IS NOT NULL AND a.depth < 64
)
SELECT s.uuid, coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug, '')
FROM above a JOIN site s ON s.uuid = a.uuid ORDER BY a.depth DESC
