-- What people, other programs or imports did, newest first; the making of the catalogue stays.
SELECT number FROM atlas_operation
WHERE kind NOT IN ('undo', 'purge', 'repair') AND number > 1
ORDER BY number DESC
