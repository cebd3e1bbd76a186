p.fid IN (SELECT r.id FROM rtree_photo_geom r
          WHERE r.maxy >= json_extract(?1, '$[1]') AND r.miny <= json_extract(?1, '$[3]')
            AND r.maxx >= json_extract(?1, '$[0]') AND r.minx <= json_extract(?1, '$[2]')
          LIMIT ?2)
