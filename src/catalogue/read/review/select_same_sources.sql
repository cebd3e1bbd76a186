-- Sources with the address or the title of an earlier one, each with the first of them.
WITH keys AS (
  SELECT fid, uuid, 'url' AS field,
         lower(rtrim(replace(replace(replace(trim(url), 'https://', ''), 'http://', ''),
                             'www.', ''), '/')) AS same
  FROM source WHERE trim(coalesce(url, '')) <> ''
  UNION ALL
  SELECT fid, uuid, 'title', lower(trim(title)) || char(10) || lower(trim(coalesce(container, '')))
  FROM source WHERE length(trim(title)) > 12
), firsts AS MATERIALIZED (
  SELECT field, same, min(fid) AS fid FROM keys GROUP BY field, same HAVING count(*) > 1
)
SELECT NULL AS site, 'source' AS tab, a.uuid AS row, max(k.field) AS field,
       coalesce(a.title, '') AS a, coalesce(b.title, '') AS b, NULL AS day, b.uuid AS piece
FROM firsts f
JOIN keys k ON k.field = f.field AND k.same = f.same AND k.fid > f.fid
JOIN source a ON a.fid = f.fid
JOIN source b ON b.fid = k.fid
GROUP BY a.fid, b.fid
