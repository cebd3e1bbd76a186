-- Every place in the order of its number in the search index, which is then filled front to back.
SELECT s.fid FROM site s
ORDER BY CASE s.level WHEN 'area' THEN 0 WHEN 'component' THEN 2 WHEN 'object' THEN 3 ELSE 1 END,
         NOT EXISTS (SELECT 1 FROM damage_event e WHERE e.site_uuid = s.uuid), s.fid
