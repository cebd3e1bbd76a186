-- What the atlas keeps for itself: not registered, so that other programs leave it out of
-- their lists.

-- Facts about this catalogue: schema version, title.
CREATE TABLE "atlas_meta" (
  "name" TEXT PRIMARY KEY NOT NULL,
  "value" TEXT
);

-- 1 while the atlas itself writes; the triggers that notice other programs are silent then.
CREATE TABLE "atlas_writer" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" = 1),
  "active" INTEGER NOT NULL
);
INSERT INTO "atlas_writer" VALUES (1, 0);

-- The log: one row for each thing a person did. Only grows, but for a purge.
CREATE TABLE "atlas_operation" (
  "number" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT NOT NULL UNIQUE,
  "kind" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  -- NULL once purged; its hash stays.
  "sentence" TEXT,
  "sentence_hash" TEXT NOT NULL,
  "undoes" INTEGER REFERENCES "atlas_operation" ("number"),
  -- SHA-256 over the previous hash and the hashes of all that this entry says.
  "hash" TEXT NOT NULL
);
CREATE INDEX "atlas_operation_undoes" ON "atlas_operation" ("undoes") WHERE "undoes" IS NOT NULL;

-- The rows an operation touched, in the order in which it touched them.
CREATE TABLE "atlas_change" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "operation" INTEGER NOT NULL REFERENCES "atlas_operation" ("number"),
  -- insert, update, delete: one row; added, removed: all rows from fid to last_fid.
  "kind" TEXT NOT NULL,
  "table_name" TEXT NOT NULL,
  "row_uuid" TEXT,
  "row_fid" INTEGER NOT NULL,
  "last_fid" INTEGER,
  "row_count" INTEGER NOT NULL DEFAULT 1,
  -- The place it concerns, for the history of a place.
  "site_uuid" TEXT,
  -- A readable name of the record at that time; NULL once purged.
  "title" TEXT,
  -- insert: nothing; update: {"column": [old, new]}; delete: {"column": old}; JSON with
  -- blobs as {"b": hex} and measured numbers as {"r": text}; NULL once purged.
  "content" TEXT,
  -- removed: the rows, deflated in blocks; NULL once purged.
  "rows" BLOB,
  -- SHA-256 of title, content and rows.
  "content_hash" TEXT NOT NULL,
  -- SHA-256 of the row (or of all rows of the range) afterwards; NULL when it is gone.
  "after_hash" TEXT
);
CREATE INDEX "atlas_change_operation" ON "atlas_change" ("operation");
CREATE INDEX "atlas_change_row" ON "atlas_change" ("row_uuid");
CREATE INDEX "atlas_change_site" ON "atlas_change" ("site_uuid");

-- Values another program wrote that no record can hold, set aside when they were taken in.
CREATE TABLE "atlas_rejected_row" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "operation" INTEGER NOT NULL,
  "table_name" TEXT NOT NULL,
  "row_uuid" TEXT,
  "reason" TEXT NOT NULL,
  "content" TEXT NOT NULL
);
