-- What people, other programs or imports did, newest first; the making of the catalogue stays, and
-- so does what only tells what happened to the originals of photographs, or which report was issued.
SELECT number FROM atlas_operation
WHERE kind NOT IN ('undo', 'purge', 'repair') AND number > 1
  AND (NOT EXISTS (SELECT 1 FROM atlas_change c
                   WHERE c.operation = number AND c.table_name = 'custody')
       OR EXISTS (SELECT 1 FROM atlas_change c
                  WHERE c.operation = number AND c.table_name <> 'custody'))
  AND NOT EXISTS (SELECT 1 FROM atlas_change c
                  WHERE c.operation = number AND c.table_name = 'report_issue')
ORDER BY number DESC
