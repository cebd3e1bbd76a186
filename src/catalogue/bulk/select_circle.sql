-- A place that no way down from the top of the tree reaches: it is part of itself.
WITH RECURSIVE reached (uuid) AS (
  SELECT uuid FROM site
  WHERE parent_uuid IS NULL
    OR NOT EXISTS (SELECT 1 FROM site AS parent WHERE parent.uuid = site.parent_uuid)
  UNION ALL
  SELECT site.uuid FROM reached JOIN site ON site.parent_uuid = reached.uuid
)
SELECT name_en FROM site
WHERE parent_uuid IS NOT NULL AND uuid NOT IN (SELECT uuid FROM reached)
LIMIT 1
