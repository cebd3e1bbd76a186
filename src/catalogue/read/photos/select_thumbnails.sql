-- The small pictures of some photographs.
SELECT p.uuid, t.data
FROM json_each(?1) wanted
JOIN photo p ON p.uuid = wanted.value
JOIN thumbnail t ON t.sha256 = p.sha256
