-- All names of a place, those it is shown by first; rank 3 and 4 are identifiers.
SELECT text, rank FROM (
  SELECT 0 AS rank, 0 AS nth, name_en AS text FROM site WHERE fid = ?1
  UNION ALL SELECT 1, 0, name_ar FROM site WHERE fid = ?1
  UNION ALL SELECT 2, n.fid, n.text FROM site s JOIN site_name n ON n.site_uuid = s.uuid WHERE s.fid = ?1
  UNION ALL SELECT 3, x.fid, x.value FROM site s JOIN site_external_id x ON x.site_uuid = s.uuid
            WHERE s.fid = ?1
  UNION ALL SELECT 4, 0, slug FROM site WHERE fid = ?1
) WHERE text <> '' ORDER BY rank, nth
