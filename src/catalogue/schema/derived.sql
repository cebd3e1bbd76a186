-- What is worked out from the records so that lists, map and search answer at once. Nothing here
-- is a source: every row can be dropped and made again, and check compares it with the records.
-- No other program writes here; ours do in the transaction that changes a record.

-- One row for each place: where it stands in the tree and what filters ask.
CREATE TABLE "atlas_place" (
  "site_fid" INTEGER PRIMARY KEY,
  "parent_fid" INTEGER,
  "level_rank" INTEGER NOT NULL,
  "sort_name" TEXT NOT NULL,
  "damage_from" INTEGER,
  "damage_to" INTEGER,
  "events" INTEGER NOT NULL,
  "contradictions" INTEGER NOT NULL,
  "gaps" INTEGER NOT NULL
);
CREATE INDEX "atlas_place_tree" ON "atlas_place" ("parent_fid", "level_rank", "sort_name", "site_fid");

-- One row for each damage event: the days its reading allows, for the time line.
CREATE TABLE "atlas_event" (
  "event_fid" INTEGER PRIMARY KEY,
  "site_fid" INTEGER NOT NULL,
  "from_day" INTEGER,
  "to_day" INTEGER,
  "contradictions" INTEGER NOT NULL
);
CREATE INDEX "atlas_event_site" ON "atlas_event" ("site_fid");

-- The steps in the life of each place, in order: enough to tell its state at any date.
CREATE TABLE "atlas_transition" (
  "site_fid" INTEGER NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "from_day" INTEGER,
  "to_day" INTEGER NOT NULL,
  "becomes" TEXT NOT NULL,
  "extent" TEXT NOT NULL,
  "seen_only" INTEGER NOT NULL,
  "event_uuid" TEXT,
  PRIMARY KEY ("site_fid", "ordinal")
) WITHOUT ROWID;

-- The direct parts of places with many of them, counted by state: each row holds from its day until
-- the next one's. Places with few parts have no rows: theirs are counted when they are asked.
CREATE TABLE "atlas_tally" (
  "site_fid" INTEGER NOT NULL,
  "from_day" INTEGER NOT NULL,
  -- The level of all parts as a number that sorts, NULL when they are of several.
  "level_rank" INTEGER,
  "counts" TEXT NOT NULL,
  PRIMARY KEY ("site_fid", "from_day")
) WITHOUT ROWID;

-- Positions in the web mercator square (0..1, east and south growing), near ones stored near.
CREATE TABLE "atlas_point" (
  "morton" INTEGER NOT NULL,
  "site_fid" INTEGER NOT NULL,
  "x" REAL NOT NULL,
  "y" REAL NOT NULL,
  PRIMARY KEY ("morton", "site_fid")
) WITHOUT ROWID;
CREATE INDEX "atlas_point_site" ON "atlas_point" ("site_fid");

-- What is indexed of each place. "place" grows with falling importance, so that the first hits of
-- an unsorted search are the weightiest.
CREATE TABLE "atlas_search_place" (
  "place" INTEGER PRIMARY KEY,
  "site_fid" INTEGER NOT NULL UNIQUE,
  "names" TEXT NOT NULL,
  "prose" TEXT NOT NULL
);
-- Whole names, folded and without spaces, for exact names and names that begin so.
CREATE TABLE "atlas_search_name" (
  "name" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  PRIMARY KEY ("name", "place")
) WITHOUT ROWID;
-- Words of names. They are folded to letters and digits
-- already, so the simplest way to take a text apart is the right one.
CREATE VIRTUAL TABLE "atlas_search_word" USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5 6 7 8',
  tokenize = "ascii"
);
-- Runs of three letters of names, for parts of words.
CREATE VIRTUAL TABLE "atlas_search_part" USING fts5 (
  names, content = '', contentless_delete = 1, detail = none,
  tokenize = "trigram case_sensitive 1"
);
-- Words of descriptions.
CREATE VIRTUAL TABLE "atlas_search_prose" USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, prefix = '3 5',
  tokenize = "ascii"
);

-- Places whose row went, whoever removed it: their derived rows go at the next commit of ours.
CREATE TABLE "atlas_gone" ("site_fid" INTEGER PRIMARY KEY);
CREATE TRIGGER "atlas_site_gone" AFTER DELETE ON "site" BEGIN
  INSERT OR IGNORE INTO "atlas_gone" ("site_fid") VALUES (OLD."fid");
END;
