-- Lets citations be of the records that version 2 adds. The table keeps its rows, its indexes and
-- the columns others gave it; only the list of names in its check grows.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '''intervention'', ''chronology'', ''photo'')',
  '''intervention'', ''chronology'', ''photo'', ''site_period'', ''site_material'', ''site_distinct'',
      ''event_external_id'', ''threat'', ''recommendation'', ''local_term'', ''saved_filter'',
      ''setting'')')
WHERE type = 'table' AND name = 'citation';
PRAGMA writable_schema = RESET;
