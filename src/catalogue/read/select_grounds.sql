-- Every event no evidence bounds: its place, whether a claim tells of it, whether it was looked for.
SELECT s.fid,
       EXISTS (SELECT 1 FROM claim c WHERE c.event_uuid = e.uuid AND c.stance IS NOT 'rejected'),
       EXISTS (SELECT 1 FROM observation o WHERE o.event_uuid = e.uuid)
FROM damage_event e CROSS JOIN site s ON s.uuid = e.site_uuid
WHERE e.bracket_edtf IS NULL
