-- Lets citations be of the records that version 4 adds. The table keeps its rows, its indexes and
-- the columns others gave it; only the list of names in its check grows.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '''custody'')', '''custody'', ''report'', ''report_issue'')')
WHERE type = 'table' AND name = 'citation';
PRAGMA writable_schema = RESET;
