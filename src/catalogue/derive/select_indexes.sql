-- The indexes of derived tables, and the statements that make them.
SELECT name, sql FROM sqlite_schema
WHERE type = 'index' AND sql IS NOT NULL
  AND tbl_name IN ('atlas_place', 'atlas_event', 'atlas_transition', 'atlas_point')
ORDER BY name
