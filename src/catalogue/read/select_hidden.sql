-- Places that are not public or part of one that is not: the strictest of what stands above each,
-- with the name of where it comes from; the place's own comes before an equal one from above.
WITH RECURSIVE below (uuid, name, rank, because) AS (
  SELECT uuid, coalesce(nullif(name_en, ''), nullif(name_ar, ''), slug, ''),
         CASE access WHEN 'confidential' THEN 4 ELSE 2 END, ''
  FROM site WHERE access IN ('restricted', 'confidential')
  UNION
  SELECT s.uuid, coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug, ''),
         b.rank, CASE b.because WHEN '' THEN b.name ELSE b.because END
  FROM below b JOIN site s ON s.parent_uuid = b.uuid
)
SELECT uuid, max(rank + (because = '')) / 2, because FROM below GROUP BY uuid
