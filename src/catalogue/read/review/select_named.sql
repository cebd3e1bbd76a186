-- The rows a listing finds, cut to as many as are asked for, each with the name of its place.
SELECT f.site, f.tab, f.row, f.field, f.a, f.b, f.day, f.piece,
       concat_ws(': ', CASE WHEN s.level IN ('component', 'object')
                            THEN coalesce(nullif(p.name_en, ''), nullif(p.name_ar, '')) END,
                 coalesce(nullif(s.name_en, ''), nullif(s.name_ar, ''), s.slug)) AS name
FROM ({listing} {order} LIMIT {limit}) f LEFT JOIN site s ON s.uuid = f.site
LEFT JOIN site p ON p.uuid = s.parent_uuid
