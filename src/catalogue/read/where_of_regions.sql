WHERE site_uuid = ?1 OR photo_uuid IN (SELECT value FROM json_each(?2))
  OR event_uuid IN (SELECT uuid FROM damage_event WHERE site_uuid = ?1)
ORDER BY fid
