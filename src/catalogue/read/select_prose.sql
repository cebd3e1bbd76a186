-- All descriptions of a place and of what happened to it; 7 and 8 are numbers of its events.
SELECT text, nth FROM (
  SELECT 0 AS nth, description_en AS text FROM site WHERE fid = ?1
  UNION ALL SELECT 1, description_ar FROM site WHERE fid = ?1
  UNION ALL SELECT 2, significance FROM site WHERE fid = ?1
  UNION ALL SELECT 3, built_note FROM site WHERE fid = ?1
  UNION ALL SELECT 4, admin_area FROM site WHERE fid = ?1
  UNION ALL SELECT 5, present_location FROM site WHERE fid = ?1
  UNION ALL
  SELECT 6, concat_ws(char(10), e.title, e.cause_note, e.lost_en, e.lost_ar, e.survives_en,
                      e.survives_ar)
  FROM site s JOIN damage_event e ON e.site_uuid = s.uuid WHERE s.fid = ?1
  UNION ALL
  SELECT 7, e.number FROM site s JOIN damage_event e ON e.site_uuid = s.uuid WHERE s.fid = ?1
  UNION ALL
  SELECT 8, x.value
  FROM site s JOIN damage_event e ON e.site_uuid = s.uuid
  JOIN event_external_id x ON x.event_uuid = e.uuid WHERE s.fid = ?1
) WHERE text <> '' ORDER BY nth
