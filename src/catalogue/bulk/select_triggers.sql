-- The triggers that keep spatial indexes and notice other programs.
SELECT name FROM sqlite_schema
WHERE type = 'trigger'
  AND tbl_name IN (SELECT table_name FROM gpkg_contents)
  AND (name GLOB 'rtree_*_geom_*' OR name GLOB 'atlas_*_outside_*' OR name GLOB 'atlas_*_keep_identity')
