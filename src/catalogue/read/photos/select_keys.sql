-- What tells one original from another.
SELECT p.uuid, p.sha256, coalesce(p.ext, ''), p.bytes, coalesce(p.name_as_received, ''),
  coalesce(p.pixel_hash, ''), EXISTS (SELECT 1 FROM thumbnail t WHERE t.sha256 = p.sha256)
FROM photo p
ORDER BY p.sha256
