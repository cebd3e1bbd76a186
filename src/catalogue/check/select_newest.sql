SELECT coalesce(max(number), 0),
       coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'atlas_operation'), 0)
FROM atlas_operation
