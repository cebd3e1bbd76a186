-- The strictest access above each place of the list ?1, with the name of where it comes from.
WITH RECURSIVE up (fid, parent, rank, name) AS (
  SELECT s.fid, s.parent_uuid, 0, ''
  FROM json_each(?1) w CROSS JOIN site s ON s.fid = w.value WHERE s.parent_uuid IS NOT NULL
  UNION
  SELECT u.fid, p.parent_uuid,
         CASE p.access WHEN 'confidential' THEN 2 WHEN 'restricted' THEN 1 ELSE 0 END,
         coalesce(nullif(p.name_en, ''), nullif(p.name_ar, ''), p.slug, '')
  FROM up u JOIN site p ON p.uuid = u.parent
)
SELECT fid, max(rank), name FROM up GROUP BY fid HAVING max(rank) > 0
