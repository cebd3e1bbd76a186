-- Places within ?3 degrees of a position, by the spatial index.
SELECT id FROM rtree_site_geom
WHERE minx <= ?1 + ?3 AND maxx >= ?1 - ?3 AND miny <= ?2 + ?3 AND maxy >= ?2 - ?3
LIMIT 500
