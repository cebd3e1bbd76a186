-- Photographs of public places that are public themselves and not said to be for publishing;
-- ?1 the places that are not public.
SELECT uuid FROM photo
WHERE coalesce(publish, 'ask') <> 'yes' AND coalesce(access, 'public') = 'public'
  AND (site_uuid IS NULL OR site_uuid NOT IN (SELECT value FROM json_each(?1)))
