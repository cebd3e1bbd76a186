SELECT CAST("{column}" AS TEXT), count(*)
FROM "{table}"
WHERE "{column}" IS NOT NULL AND "{column}" <> ''
GROUP BY 1
