-- The places above each of the places ?1, topmost first; a loop another program made ends after
-- 64 steps.
WITH RECURSIVE above (fid, uuid, depth) AS (
  SELECT s.fid, s.parent_uuid, 1 FROM json_each(?1) w JOIN site s ON s.fid = w.value
  WHERE s.parent_uuid IS NOT NULL
  UNION
  SELECT a.fid, s.parent_uuid, a.depth + 1 FROM above a JOIN site s ON s.uuid = a.uuid
  WHERE s.parent_uuid IS NOT NULL AND a.depth < 64
)
SELECT a.fid, coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug, '')
FROM above a JOIN site s ON s.uuid = a.uuid ORDER BY a.fid, a.depth DESC
