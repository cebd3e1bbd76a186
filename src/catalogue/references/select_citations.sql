SELECT uuid FROM citation
WHERE record_uuid = ?1 AND record_table = ?2 AND uuid IS NOT NULL
ORDER BY fid
