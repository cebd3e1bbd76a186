-- Readings of what happened, their effects and mapped damage.

-- The cataloguer's reading of what happened (EAMENA: Disturbance). Never names a perpetrator.
CREATE TABLE "damage_event" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT UNIQUE,
  "number" TEXT,
  "title" TEXT,
  "kind" TEXT DEFAULT 'single' CHECK ("kind" IN ('single', 'process', 'repeated')),
  "dated_by" TEXT DEFAULT 'unknown' CHECK ("dated_by" IN ('bracket', 'claim', 'process',
      'unknown')),
  "when_edtf" TEXT,
  "when_min_day" INTEGER,
  "when_max_day" INTEGER,
  "when_contested" BOOLEAN DEFAULT 0 CHECK ("when_contested" IN (0, 1)),
  "adopted_claim_uuid" TEXT REFERENCES "claim" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "adopted_reason" TEXT,
  "cause_category_code" TEXT,
  "cause_code" TEXT,
  "cause_certainty" TEXT CHECK ("cause_certainty" IN ('not-applicable', 'negligible', 'low',
      'medium', 'high', 'definite')),
  "cause_note" TEXT,
  "effect_code" TEXT,
  "lost_en" TEXT,
  "lost_ar" TEXT,
  "survives_en" TEXT,
  "survives_ar" TEXT,
  "leaves" TEXT DEFAULT 'unknown' CHECK ("leaves" IN ('standing', 'damaged', 'destroyed',
      'rebuilt', 'unknown')),
  "extent_code" TEXT DEFAULT 'unknown' CHECK ("extent_code" IN ('no-visible-known', '1-10',
      '11-30', '31-60', '61-90', '91-100', 'unknown')),
  "extent_note" TEXT,
  "severity_code" TEXT,
  "unosat_code" TEXT,
  "certainty" TEXT DEFAULT 'medium' CHECK ("certainty" IN ('not-applicable', 'negligible', 'low',
      'medium', 'high', 'definite')),
  "assessor_uuid" TEXT REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "access" TEXT DEFAULT 'public' CHECK ("access" IN ('public', 'restricted', 'confidential')),
  "note" TEXT,
  "bracket_edtf" TEXT,
  "from_date" DATE,
  "to_date" DATE,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_damage_event_site_uuid" ON "damage_event" ("site_uuid");
CREATE INDEX "atlas_damage_event_adopted_claim_uuid" ON "damage_event" ("adopted_claim_uuid");
CREATE INDEX "atlas_damage_event_assessor_uuid" ON "damage_event" ("assessor_uuid");

-- An effect of a damage event on one component.
CREATE TABLE "event_effect" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "event_uuid" TEXT NOT NULL REFERENCES "damage_event" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "effect_code" TEXT NOT NULL,
  "certainty" TEXT DEFAULT 'medium' CHECK ("certainty" IN ('not-applicable', 'negligible', 'low',
      'medium', 'high', 'definite')),
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_event_effect_event_uuid" ON "event_effect" ("event_uuid");
CREATE INDEX "atlas_event_effect_site_uuid" ON "event_effect" ("site_uuid");

-- Mapped damage as published analyses draw it.
CREATE TABLE "damage_area" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "geom" MULTIPOLYGON NOT NULL,
  "event_uuid" TEXT REFERENCES "damage_event" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "observation_uuid" TEXT REFERENCES "observation" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "class_code" TEXT,
  "licence" TEXT,
  "credit" TEXT,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_damage_area_event_uuid" ON "damage_area" ("event_uuid");
CREATE INDEX "atlas_damage_area_observation_uuid" ON "damage_area" ("observation_uuid");
