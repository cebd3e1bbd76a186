p.site_uuid IN (SELECT value FROM json_each(?1))
  OR p.uuid IN (SELECT f.photo_uuid FROM photo_site f
                WHERE f.site_uuid IN (SELECT value FROM json_each(?1)))
