-- Places that lack any of the needs whose bits are in ?1.
SELECT s.uuid AS site, 'site' AS tab, s.uuid AS row, '' AS field,
       coalesce(s.placeholder_reason, '') AS a, p.gaps AS b, NULL AS day, NULL AS piece,
       s.completeness AS completeness, p.sort_name AS sort_name
FROM atlas_place p JOIN site s ON s.fid = p.site_fid
WHERE p.gaps & ?1
