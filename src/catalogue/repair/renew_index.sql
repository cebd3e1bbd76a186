-- The spatial index of {t}, from its geometries.
DROP TABLE "rtree_{t}_geom";
CREATE VIRTUAL TABLE "rtree_{t}_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_{t}_geom"
SELECT "fid", ST_MinX("geom"), ST_MaxX("geom"), ST_MinY("geom"), ST_MaxY("geom")
FROM "{t}" WHERE "geom" NOT NULL AND NOT ST_IsEmpty("geom");
