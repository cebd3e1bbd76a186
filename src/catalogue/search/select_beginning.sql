-- In the order of the index: sorting all that begin with two letters would cost what the index saves.
SELECT n.place, p.site_fid FROM atlas_search_name n JOIN atlas_search_place p ON p.place = n.place
WHERE n.name > ?1 AND n.name < ?2 ORDER BY n.name
