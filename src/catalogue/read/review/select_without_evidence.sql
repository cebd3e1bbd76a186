-- Damage events that no observation bears on which saw anything at all.
SELECT e.site_uuid AS site, 'damage_event' AS tab, e.uuid AS row, '' AS field,
       coalesce(e.title, '') AS a,
       (SELECT count(*) FROM claim c WHERE c.event_uuid = e.uuid) AS b,
       NULL AS day, NULL AS piece
FROM damage_event e
WHERE e.uuid IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM observation o
                  WHERE o.event_uuid = e.uuid
                    AND o.state NOT IN ('not-visible', 'not-assessed'))
