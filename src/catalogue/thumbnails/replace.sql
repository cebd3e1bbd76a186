-- The same row for the same original, so that what refers to it still holds.
INSERT INTO thumbnail (data, content_type, sha256) VALUES (?1, 'image/jpeg', ?2)
ON CONFLICT (sha256) DO UPDATE SET data = excluded.data, content_type = excluded.content_type
