-- Another event with the same number.
SELECT coalesce(e.title, 'a damage event'), coalesce(s.name_en, s.name_ar, s.slug, 'a place')
FROM damage_event e LEFT JOIN site s ON s.uuid = e.site_uuid
WHERE trim(e.number) = ?1 AND e.uuid <> ?2 LIMIT 1
