-- The values of a coded column, each with how many records hold it and the first of these.
SELECT CAST("{column}" AS TEXT), count(*), min("uuid") FROM "{table}"
WHERE "{column}" IS NOT NULL AND "{column}" <> ''
GROUP BY "{column}" ORDER BY "{column}"
