SELECT child.uuid FROM "{child}" AS child
WHERE child."{column}" IS NOT NULL AND child.uuid IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "{target}" AS target WHERE target.uuid = child."{column}")
ORDER BY child.fid
