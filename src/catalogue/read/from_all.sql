SELECT p.site_fid, NULL AS geom FROM atlas_place p JOIN site s ON s.fid = p.site_fid
