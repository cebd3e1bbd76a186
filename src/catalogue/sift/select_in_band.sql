-- The spatial index keeps positions in single precision and rounds outward: the reader looks again.
SELECT s.fid, s.geom
FROM (SELECT id FROM rtree_site_geom WHERE maxy >= ?1 AND miny <= ?2) r
CROSS JOIN site s ON s.fid = r.id
