-- Photographs that are not public by themselves or show, be it beside another, a place that is not;
-- ?1 the places that are not public.
WITH places AS MATERIALIZED (SELECT value FROM json_each(?1))
SELECT uuid FROM photo
WHERE access IN ('restricted', 'confidential') OR site_uuid IN places
   OR uuid IN (SELECT photo_uuid FROM photo_site WHERE site_uuid IN places)
