INSERT INTO atlas_transition
  (site_fid, ordinal, from_day, to_day, becomes, extent, seen_only, event_uuid)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
