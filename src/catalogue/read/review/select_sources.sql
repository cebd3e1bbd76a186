-- Sources on which nothing rests: the conditions name every column that could point at them.
SELECT NULL AS site, 'source' AS tab, s.uuid AS row, 'title' AS field,
       coalesce(nullif(s.title, ''), s.key, '') AS a, NULL AS b, NULL AS day, NULL AS piece
FROM source s
WHERE s.uuid IS NOT NULL {unused}
