SELECT s.fid, s.uuid, s.parent_uuid, s.level, s.name_en, s.name_ar,
       (SELECT group_concat(replace(n.text, char(10), ' '), char(10)) FROM site_name n
        WHERE n.site_uuid = s.uuid),
       (SELECT group_concat(x.scheme || char(9) || replace(x.value, char(10), ' '), char(10))
        FROM site_external_id x WHERE x.site_uuid = s.uuid),
       s.type_code, s.geom, s.accuracy_m
FROM site s WHERE s.fid IN (SELECT value FROM json_each(?1))
