WHERE site_uuid IN (
  WITH RECURSIVE own (uuid) AS (
    VALUES (?1)
    UNION
    SELECT s.uuid FROM own o JOIN site s ON s.parent_uuid = o.uuid WHERE s.level = 'component'
  )
  SELECT uuid FROM own
) ORDER BY fid
