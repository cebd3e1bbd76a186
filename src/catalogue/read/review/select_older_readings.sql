-- Readings that were last changed before evidence of theirs came, each with the newest of it;
-- then places where a later look saw destruction that no reading tells of.
SELECT e.site_uuid AS site, 'damage_event' AS tab, e.uuid AS row, 'adopted_reason' AS field,
       coalesce(e.title, '') AS a, 'came-later' AS b, NULL AS day,
       (SELECT o.uuid FROM observation o WHERE o.event_uuid = e.uuid
        ORDER BY o.created_at DESC, o.fid DESC LIMIT 1) AS piece
FROM damage_event e
WHERE EXISTS (SELECT 1 FROM observation o
              WHERE o.event_uuid = e.uuid
                AND o.created_at > coalesce(e.updated_at, e.created_at))
UNION ALL
SELECT o.site_uuid, 'observation', o.uuid, 'event_uuid', '', 'saw-more', NULL, o.uuid
FROM observation o
WHERE o.state = 'destroyed'
  AND o.event_uuid IS NULL
  AND EXISTS (SELECT 1 FROM damage_event e WHERE e.site_uuid = o.site_uuid)
  AND NOT EXISTS (SELECT 1 FROM damage_event e
                  WHERE e.site_uuid = o.site_uuid AND e.leaves = 'destroyed')
