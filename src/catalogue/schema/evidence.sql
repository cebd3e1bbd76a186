-- Evidence: scenes, photographs, what they show, what sources assert.

-- One satellite or aerial scene, recorded once and reused.
CREATE TABLE "imagery" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "key" TEXT UNIQUE,
  "sensor" TEXT,
  "scene_id" TEXT,
  "acquired_edtf" TEXT NOT NULL,
  "acquired_min_day" INTEGER,
  "acquired_max_day" INTEGER,
  "resolution_m" REAL,
  "off_nadir_deg" REAL,
  "cloud_percent" REAL,
  "provider" TEXT,
  "licence" TEXT,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_imagery_source_uuid" ON "imagery" ("source_uuid");

-- An image file as evidence; here only its record.
CREATE TABLE "photo" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "sha256" TEXT NOT NULL UNIQUE CHECK (length("sha256") = 64 AND "sha256" NOT GLOB '*[^0-9a-f]*'),
  "ext" TEXT,
  "bytes" INTEGER NOT NULL,
  "name_as_received" TEXT,
  "geom" POINT,
  "captured_edtf" TEXT,
  "captured_min_day" INTEGER,
  "captured_max_day" INTEGER,
  "bearing_deg" REAL,
  "caption_en" TEXT,
  "caption_ar" TEXT,
  "rights_holder" TEXT,
  "licence" TEXT,
  "access" TEXT DEFAULT 'public' CHECK ("access" IN ('public', 'restricted', 'confidential')),
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_photo_site_uuid" ON "photo" ("site_uuid");

-- One piece of evidence says how its target looked on a date.
CREATE TABLE "observation" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "event_uuid" TEXT REFERENCES "damage_event" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT CHECK ("role" IN ('before', 'after', 'context')),
  "role_reason" TEXT,
  "seen_edtf" TEXT NOT NULL,
  "seen_min_day" INTEGER,
  "seen_max_day" INTEGER,
  "state" TEXT DEFAULT 'not-assessed' CHECK ("state" IN ('intact', 'no-damage-visible', 'damaged',
      'destroyed', 'not-visible', 'not-assessed')),
  "extent_code" TEXT CHECK ("extent_code" IN ('no-visible-known', '1-10', '11-30', '31-60',
      '61-90', '91-100', 'unknown')),
  "method" TEXT DEFAULT 'satellite' CHECK ("method" IN ('satellite', 'aerial', 'ground-photo',
      'visit', 'text', 'testimony', 'video')),
  "imagery_uuid" TEXT REFERENCES "imagery" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "photo_uuid" TEXT REFERENCES "photo" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "locator" TEXT,
  "part" TEXT,
  "detects" TEXT,
  "observer" TEXT,
  "certainty" TEXT DEFAULT 'medium' CHECK ("certainty" IN ('not-applicable', 'negligible', 'low',
      'medium', 'high', 'definite')),
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_observation_site_uuid" ON "observation" ("site_uuid");
CREATE INDEX "atlas_observation_event_uuid" ON "observation" ("event_uuid");
CREATE INDEX "atlas_observation_imagery_uuid" ON "observation" ("imagery_uuid");
CREATE INDEX "atlas_observation_photo_uuid" ON "observation" ("photo_uuid");
CREATE INDEX "atlas_observation_source_uuid" ON "observation" ("source_uuid");

-- What a source asserts about an event, in its words.
CREATE TABLE "claim" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "event_uuid" TEXT NOT NULL REFERENCES "damage_event" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "said_edtf" TEXT,
  "said_by" TEXT,
  "date_as_worded" TEXT,
  "date_edtf" TEXT,
  "date_min_day" INTEGER,
  "date_max_day" INTEGER,
  "cause_as_worded" TEXT,
  "actor_as_worded" TEXT,
  "effect_as_worded" TEXT,
  "quote" TEXT,
  "quote_lang" TEXT,
  "rests_on" TEXT,
  "origin" TEXT,
  "source_uuid" TEXT NOT NULL REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "locator" TEXT,
  "stance" TEXT DEFAULT 'kept' CHECK ("stance" IN ('adopted', 'kept', 'rejected')),
  "reason" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_claim_event_uuid" ON "claim" ("event_uuid");
CREATE INDEX "atlas_claim_source_uuid" ON "claim" ("source_uuid");
