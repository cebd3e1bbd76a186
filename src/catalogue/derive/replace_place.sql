INSERT OR REPLACE INTO atlas_place
  (site_fid, parent_fid, level_rank, sort_name, damage_from, damage_to, events, contradictions,
   gaps)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
