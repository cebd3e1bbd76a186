SELECT n.place, p.site_fid FROM atlas_search_name n JOIN atlas_search_place p ON p.place = n.place
WHERE n.name = ?1 ORDER BY n.place
