-- Notices what other programs do to {t}: keeps each row as it was before their first change,
-- or that there was none. Silent while the atlas writes. Core SQL only, or the other
-- program's write would fail; one trigger for each kind of change, because the order of
-- several is not defined.
CREATE TRIGGER "atlas_{t}_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "{t}"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
-- A row that INSERT OR REPLACE removes fires no delete trigger.
CREATE TRIGGER "atlas_{t}_outside_replace" BEFORE INSERT ON "{t}"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_{t}" ("was_here", {columns})
    SELECT 1, {columns} FROM "{t}" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_{t}" AS kept WHERE kept."fid" = living."fid");
END;
-- Gives the new row what the atlas gives its own: identity, times, and the values that stand
-- for «nothing said».
CREATE TRIGGER "atlas_{t}_outside_insert" AFTER INSERT ON "{t}"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_{t}" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_{t}" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "{t}" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    {fill}"created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_{t}_outside_update" AFTER UPDATE OF {entered} ON "{t}"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_{t}" ("was_here", {columns}) SELECT 1, {old_columns}
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_{t}" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "{t}" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_{t}" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
-- Columns the atlas computes; «updated_at» is set by the trigger above.
CREATE TRIGGER "atlas_{t}_outside_computed" AFTER UPDATE OF {computed} ON "{t}"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_{t}" ("was_here", {columns}) SELECT 1, {old_columns}
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_{t}" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_{t}_outside_delete" AFTER DELETE ON "{t}"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_{t}" ("was_here", {columns}) SELECT 1, {old_columns}
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_{t}" AS kept WHERE kept."fid" = OLD."fid");
END;
