-- Events of which claims of several sources, not rejected, go back to one origin.
SELECT e.site_uuid AS site, 'damage_event' AS tab, e.uuid AS row, '' AS field,
       g.origin AS a, g.claims AS b, NULL AS day, NULL AS piece
FROM (SELECT c.event_uuid,
             coalesce(nullif(trim(c.origin), ''), nullif(trim(s.origin), ''), s.title) AS origin,
             count(*) AS claims
      FROM claim c LEFT JOIN source s ON s.uuid = c.source_uuid
      WHERE c.stance <> 'rejected'
      GROUP BY c.event_uuid,
               lower(coalesce(nullif(trim(c.origin), ''), nullif(trim(s.origin), ''),
                              c.source_uuid))
      HAVING count(DISTINCT c.source_uuid) > 1) g
JOIN damage_event e ON e.uuid = g.event_uuid
