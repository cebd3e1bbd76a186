-- Every number of another system that more than one place has, with these places.
SELECT g.scheme || char(10) || g.value, s.fid
FROM (SELECT lower(scheme) AS scheme, trim(value) AS value FROM site_external_id
      WHERE trim(value) <> ''
      GROUP BY lower(scheme), trim(value) HAVING count(DISTINCT site_uuid) > 1) g
JOIN site_external_id x ON lower(x.scheme) = g.scheme AND trim(x.value) = g.value
JOIN site s ON s.uuid = x.site_uuid
ORDER BY 1
