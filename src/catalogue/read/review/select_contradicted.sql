-- Events whose evidence or claims contradict; then looks of no event that show a place whole after
-- an event left it destroyed, unless it may have been rebuilt by then: see domain::late_look.
SELECT e.site_uuid AS site, 'damage_event' AS tab, e.uuid AS row, '' AS field,
       coalesce(e.title, '') AS a, x.contradictions AS b, NULL AS day, NULL AS piece
FROM atlas_event x JOIN damage_event e ON e.fid = x.event_fid
WHERE x.contradictions > 0
UNION ALL
SELECT o.site_uuid, 'observation', o.uuid, 'seen_edtf', '', 1, NULL, NULL
FROM observation o JOIN site s ON s.uuid = o.site_uuid
WHERE o.event_uuid IS NULL
  AND o.state IN ('intact', 'no-damage-visible')
  AND coalesce(o.role, 'before') = 'before'
  AND coalesce(o.method, 'satellite') NOT IN ('text', 'testimony')
  AND coalesce(o.certainty, 'medium') NOT IN ('negligible', 'low')
  AND o.seen_edtf NOT GLOB '*[~?%]*'
  AND EXISTS (SELECT 1 FROM atlas_transition t
              WHERE t.site_fid = s.fid AND t.becomes = 'destroyed' AND t.seen_only = 0
                AND t.to_day < o.seen_min_day)
  AND NOT EXISTS (SELECT 1 FROM atlas_transition r
                  WHERE r.site_fid = s.fid AND r.becomes = 'rebuilt'
                    AND (o.seen_max_day IS NULL
                         OR coalesce(r.from_day, r.to_day) <= o.seen_max_day))
