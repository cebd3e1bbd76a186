-- Who says and who acts: persons, institutions, bibliographic records.

-- A person or institution, written once and referred to.
CREATE TABLE "actor" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "kind" TEXT DEFAULT 'person' CHECK ("kind" IN ('person', 'institution')),
  "name" TEXT,
  "initials" TEXT,
  "role" TEXT,
  "show" TEXT DEFAULT 'name' CHECK ("show" IN ('name', 'initials', 'role', 'hidden')),
  "uri" TEXT,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);

-- A bibliographic record.
CREATE TABLE "source" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "key" TEXT UNIQUE,
  "kind" TEXT,
  "title" TEXT,
  "authors" TEXT,
  "container" TEXT,
  "publisher" TEXT,
  "issued_edtf" TEXT,
  "issued_min_day" INTEGER,
  "issued_max_day" INTEGER,
  "url" TEXT,
  "read_at" TEXT,
  "archive_url" TEXT,
  "accessed_edtf" TEXT,
  "language" TEXT,
  "reliability" TEXT,
  "origin" TEXT,
  "licence" TEXT,
  "credit" TEXT,
  "access" TEXT DEFAULT 'public' CHECK ("access" IN ('public', 'restricted', 'confidential')),
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
