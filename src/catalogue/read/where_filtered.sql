WHERE (?1 IS NULL OR EXISTS (SELECT 1 FROM site t WHERE t.fid = p.site_fid
                              AND t.type_code IN (SELECT value FROM json_each(?1))))
  AND (?2 IS NULL OR p.level_rank IN (SELECT value FROM json_each(?2)))
  AND (NOT ?3 OR p.contradictions > 0)
  -- What is not dated at all is in no span; an open start reaches back as far as anyone asks.
  AND (?4 IS NULL OR EXISTS (
        SELECT 1 FROM atlas_event e
        WHERE e.site_fid = p.site_fid
          AND coalesce(e.from_day, e.to_day) IS NOT NULL
          AND coalesce(e.from_day <= ?5, 1) AND coalesce(e.to_day >= ?4, 1)))
  AND ?6 IS NOT NULL AND ?7 IS NOT NULL
