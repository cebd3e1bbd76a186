SELECT max(uuid) FROM (SELECT uuid FROM site WHERE uuid > ?1 ORDER BY uuid LIMIT ?2)
