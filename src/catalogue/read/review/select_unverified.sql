-- Citations whose source nobody has read.
SELECT NULL AS site, c.record_table AS tab, c.record_uuid AS row, coalesce(c.field, '') AS field,
       coalesce(s.title, '') AS a, coalesce(c.locator, '') AS b, NULL AS day, NULL AS piece
FROM citation c JOIN source s ON s.uuid = c.source_uuid
WHERE c.confidence = 'unverified'
