-- The spatial index keeps positions in single precision and rounds outward: the reader looks again.
SELECT p.site_fid, s.geom
FROM (SELECT id FROM rtree_site_geom WHERE maxy >= ?6 AND miny <= ?7) r
CROSS JOIN site s ON s.fid = r.id
JOIN atlas_place p ON p.site_fid = s.fid
