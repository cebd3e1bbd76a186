-- The spatial index of the layer {t}, made anew whatever became of the old one.
DROP TABLE IF EXISTS "rtree_{t}_geom";
CREATE VIRTUAL TABLE "rtree_{t}_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_{t}_geom" (id, minx, maxx, miny, maxy)
SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) FROM "{t}"
WHERE geom IS NOT NULL AND NOT ST_IsEmpty(geom);
