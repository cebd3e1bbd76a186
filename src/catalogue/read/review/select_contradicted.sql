-- Events whose evidence or claims contradict.
SELECT e.site_uuid AS site, 'damage_event' AS tab, e.uuid AS row, '' AS field,
       coalesce(e.title, '') AS a, x.contradictions AS b, NULL AS day, NULL AS piece
FROM atlas_event x JOIN damage_event e ON e.fid = x.event_fid
WHERE x.contradictions > 0
