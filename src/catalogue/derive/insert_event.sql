INSERT OR REPLACE INTO atlas_event (event_fid, site_fid, from_day, to_day, contradictions)
SELECT fid, ?2, ?3, ?4, ?5 FROM damage_event WHERE uuid = ?1
