SELECT p.site_fid, NULL AS geom FROM atlas_place p
