-- {t} stands for the layer. The index keeps single precision and rounds outward by up to one
-- part in four million.
SELECT
  (SELECT count(*) FROM "{t}" f LEFT JOIN "rtree_{t}_geom" r ON r.id = f.fid
   WHERE f.geom IS NOT NULL AND NOT ST_IsEmpty(f.geom)
     AND (r.id IS NULL
          OR abs(r.minx - ST_MinX(f.geom)) > 0.0001 OR r.minx > ST_MinX(f.geom)
          OR abs(r.maxx - ST_MaxX(f.geom)) > 0.0001 OR r.maxx < ST_MaxX(f.geom)
          OR abs(r.miny - ST_MinY(f.geom)) > 0.0001 OR r.miny > ST_MinY(f.geom)
          OR abs(r.maxy - ST_MaxY(f.geom)) > 0.0001 OR r.maxy < ST_MaxY(f.geom))),
  (SELECT count(*) FROM "rtree_{t}_geom" r LEFT JOIN "{t}" f ON f.fid = r.id
   WHERE f.fid IS NULL OR f.geom IS NULL OR ST_IsEmpty(f.geom))
