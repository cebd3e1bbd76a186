INSERT INTO "rtree_{t}_geom"
SELECT "fid", ST_MinX("geom"), ST_MaxX("geom"), ST_MinY("geom"), ST_MaxY("geom")
FROM "{t}"
WHERE "fid" BETWEEN ?1 AND ?2 AND "geom" NOT NULL AND NOT ST_IsEmpty("geom")
