-- Registers one table as a feature layer and gives it its spatial index with the triggers of
-- GeoPackage 1.4. {t} stands for the table.
INSERT INTO "gpkg_geometry_columns" VALUES ('{t}', 'geom', '{type}', 4326, 0, 0);
INSERT INTO "gpkg_extensions" VALUES ('{t}', 'geom', 'gpkg_rtree_index',
  'http://www.geopackage.org/spec121/#extension_rtree', 'write-only');
CREATE VIRTUAL TABLE "rtree_{t}_geom" USING rtree(id, minx, maxx, miny, maxy);
