INSERT INTO atlas_search_place (place, site_fid, names, prose) VALUES (?1, ?2, ?3, ?4)
