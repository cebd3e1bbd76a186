-- Numbers of events, also of those that are deleted or had another one before.
SELECT number FROM damage_event WHERE number IS NOT NULL
UNION
SELECT json_extract(content, '$.number') FROM atlas_change
WHERE table_name = 'damage_event' AND kind = 'delete' AND json_type(content, '$.number') = 'text'
UNION
SELECT json_extract(content, '$.number[0]') FROM atlas_change
WHERE table_name = 'damage_event' AND kind = 'update' AND json_type(content, '$.number[0]') = 'text'
UNION
SELECT json_extract(content, '$.number[1]') FROM atlas_change
WHERE table_name = 'damage_event' AND kind = 'update' AND json_type(content, '$.number[1]') = 'text'
