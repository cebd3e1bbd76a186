-- Damage events no evidence bounds. `b` counts the claims that stand; -1 where there is none but
-- something was looked at that bounds nothing.
SELECT e.site_uuid AS site, 'damage_event' AS tab, e.uuid AS row, '' AS field,
       coalesce(e.title, '') AS a,
       CASE WHEN EXISTS (SELECT 1 FROM claim c
                         WHERE c.event_uuid = e.uuid AND c.stance IS NOT 'rejected')
            THEN (SELECT count(*) FROM claim c
                  WHERE c.event_uuid = e.uuid AND c.stance IS NOT 'rejected')
            WHEN EXISTS (SELECT 1 FROM observation o WHERE o.event_uuid = e.uuid) THEN -1
            ELSE 0 END AS b,
       NULL AS day, NULL AS piece
FROM damage_event e
WHERE e.uuid IS NOT NULL AND e.bracket_edtf IS NULL
