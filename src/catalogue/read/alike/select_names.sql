-- Every folded name that more than one place has, with these places.
SELECT n.name, p.site_fid
FROM (SELECT name FROM atlas_search_name GROUP BY name HAVING count(*) > 1) g
JOIN atlas_search_name n ON n.name = g.name
JOIN atlas_search_place p ON p.place = n.place
ORDER BY n.name
