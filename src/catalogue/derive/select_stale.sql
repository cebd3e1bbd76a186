-- The places among the ids ?1, and those whose events are among the ids ?2.
SELECT fid FROM site WHERE uuid IN (SELECT value FROM json_each(?1))
UNION
SELECT s.fid FROM damage_event e JOIN site s ON s.uuid = e.site_uuid
WHERE e.uuid IN (SELECT value FROM json_each(?2))
ORDER BY 1
