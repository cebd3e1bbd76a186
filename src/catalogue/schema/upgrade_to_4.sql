-- From the tables of version 3 to those of version 4: reports kept under a name, and what was issued
-- of them.

-- A report that can be made again: what it shall hold, and how it looks.
CREATE TABLE "report" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "name" TEXT UNIQUE,
  "plan" TEXT,
  "house" TEXT,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);

-- One file that was handed out; rows are only added.
CREATE TABLE "report_issue" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "report_uuid" TEXT NOT NULL REFERENCES "report" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "version" INTEGER,
  "issued_on" TEXT,
  "edition" TEXT,
  "format" TEXT,
  "file_name" TEXT,
  "bytes" INTEGER,
  "sha256" TEXT,
  "revision" INTEGER,
  "log_head" TEXT,
  "by_name" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_report_issue_report_uuid" ON "report_issue" ("report_uuid");
CREATE INDEX "atlas_report_issue_sha256" ON "report_issue" ("sha256");
