-- Sources with the address or the title of an earlier one, each with the first of them. What was
-- read in another copy is another text: an article as it stood in 2020, a mirror, a summary. Of
-- one title only those are named of which one says neither where it stands nor where it was read:
-- two papers may print one headline, two guides describe one temple.
WITH keys AS (
  SELECT fid, uuid, 'url' AS field,
         lower(rtrim(replace(replace(replace(trim(url), 'https://', ''), 'http://', ''),
                             'www.', ''), '/')) || char(10)
         || lower(rtrim(trim(coalesce(read_at, '')), '/')) AS same, 0 AS stands
  FROM source WHERE trim(coalesce(url, '')) <> ''
  UNION ALL
  SELECT fid, uuid, 'title',
         lower(trim(title)) || char(10) || lower(trim(coalesce(container, ''))) || char(10)
         || lower(trim(coalesce(publisher, ''))),
         trim(coalesce(url, '')) <> '' OR trim(coalesce(read_at, '')) <> ''
  FROM source WHERE length(trim(title)) > 12
), firsts AS MATERIALIZED (
  SELECT field, same, min(fid) AS fid FROM keys GROUP BY field, same HAVING count(*) > 1
)
SELECT NULL AS site, 'source' AS tab, a.uuid AS row, max(k.field) AS field,
       coalesce(a.title, '') AS a, coalesce(b.title, '') AS b, NULL AS day, b.uuid AS piece
FROM firsts f
JOIN keys k ON k.field = f.field AND k.same = f.same AND k.fid > f.fid
JOIN keys first ON first.field = f.field AND first.same = f.same AND first.fid = f.fid
JOIN source a ON a.fid = f.fid
JOIN source b ON b.fid = k.fid
WHERE k.stands = 0 OR first.stands = 0
GROUP BY a.fid, b.fid
