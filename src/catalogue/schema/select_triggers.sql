-- The triggers of a table that keep its spatial index or notice other programs.
SELECT sql FROM sqlite_schema
WHERE type = 'trigger' AND tbl_name = ?1
  AND (name GLOB 'rtree_*_geom_*' OR name GLOB 'atlas_*_outside_*' OR name GLOB 'atlas_*_keep_identity')
