SELECT p.site_fid, p.parent_fid, p.level_rank, p.sort_name, p.damage_from, p.damage_to, p.events,
       p.contradictions, s.state_now, s.extent_now, s.damage_when, s.damage_from, s.damage_to,
       s.completeness, m.morton, m.x, m.y, p.gaps
FROM json_each(?1) w
CROSS JOIN atlas_place p ON p.site_fid = w.value
JOIN site s ON s.fid = p.site_fid
LEFT JOIN atlas_point m ON m.site_fid = p.site_fid
