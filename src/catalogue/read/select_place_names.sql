-- Everything places are called, in both scripts, their other names and their short names.
SELECT uuid, name_en FROM site WHERE coalesce(name_en, '') <> ''
UNION ALL SELECT uuid, name_ar FROM site WHERE coalesce(name_ar, '') <> ''
UNION ALL SELECT uuid, slug FROM site WHERE coalesce(slug, '') <> ''
UNION ALL SELECT site_uuid, text FROM site_name WHERE coalesce(text, '') <> ''
