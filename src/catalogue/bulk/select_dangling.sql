-- A row of a range that points at what does not exist.
SELECT child.fid, child."{column}" FROM "{t}" AS child
WHERE child.fid BETWEEN ?1 AND ?2 AND child."{column}" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "{to}" AS target WHERE target.uuid = child."{column}")
LIMIT 1
