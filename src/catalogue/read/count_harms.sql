SELECT count(*) FROM atlas_event
WHERE ?1 IS NULL OR site_fid IN (SELECT value FROM json_each(?1))
