-- {t} stands for the layer.
DELETE FROM "rtree_{t}_geom";
INSERT INTO "rtree_{t}_geom" (id, minx, maxx, miny, maxy)
SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) FROM "{t}"
WHERE geom IS NOT NULL AND NOT ST_IsEmpty(geom);
