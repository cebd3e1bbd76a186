-- Only where something differs, so that an edit elsewhere leaves the row's page alone.
UPDATE site SET state_now = ?2, extent_now = ?3, damage_when = ?4, damage_from = ?5,
                damage_to = ?6, completeness = ?7
WHERE fid = ?1
  AND (state_now, extent_now, damage_when, damage_from, damage_to, completeness)
      IS NOT (?2, ?3, ?4, ?5, ?6, ?7)
