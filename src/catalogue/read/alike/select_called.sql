-- Places of one folded name; more than so many are no help.
SELECT p.site_fid FROM atlas_search_name n
JOIN atlas_search_place p ON p.place = n.place
WHERE n.name = ?1 LIMIT 200
