-- From the tables of version 1 to those of version 2: periods, materials, threats,
-- recommendations, identifiers of events, and what belongs to a catalogue as a whole. New columns
-- come last and empty: what nobody recorded stays unsaid, and the history of older rows holds.

-- A time in which a place was made or used.
CREATE TABLE "site_period" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "period_code" TEXT,
  "certainty_code" TEXT,
  "from_edtf" TEXT,
  "from_min_day" INTEGER,
  "from_max_day" INTEGER,
  "to_edtf" TEXT,
  "to_min_day" INTEGER,
  "to_max_day" INTEGER,
  "note" TEXT,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_period_site_uuid" ON "site_period" ("site_uuid");
CREATE INDEX "atlas_site_period_source_uuid" ON "site_period" ("source_uuid");

-- What a place is built of, and how.
CREATE TABLE "site_material" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "class_code" TEXT,
  "material_code" TEXT,
  "technique_code" TEXT,
  "note" TEXT,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_material_site_uuid" ON "site_material" ("site_uuid");
CREATE INDEX "atlas_site_material_source_uuid" ON "site_material" ("source_uuid");

-- Two places that look like one and are not.
CREATE TABLE "site_distinct" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "other_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_distinct_site_uuid" ON "site_distinct" ("site_uuid");
CREATE INDEX "atlas_site_distinct_other_uuid" ON "site_distinct" ("other_uuid");

-- An identifier of a damage event in another system.
CREATE TABLE "event_external_id" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "event_uuid" TEXT NOT NULL REFERENCES "damage_event" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "scheme" TEXT,
  "value" TEXT,
  "uri" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_event_external_id_event_uuid" ON "event_external_id" ("event_uuid");

-- What endangers a place, as an assessment found it.
CREATE TABLE "threat" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "assessment_uuid" TEXT NOT NULL REFERENCES "assessment" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "category_code" TEXT,
  "threat_code" TEXT,
  "probability_code" TEXT,
  "severity_code" TEXT,
  "vulnerability_code" TEXT,
  "risk_code" TEXT,
  "certainty" TEXT CHECK ("certainty" IN ('not-applicable', 'negligible', 'low', 'medium', 'high',
      'definite')),
  "assessor_uuid" TEXT REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_threat_assessment_uuid" ON "threat" ("assessment_uuid");
CREATE INDEX "atlas_threat_assessor_uuid" ON "threat" ("assessor_uuid");

-- What an assessment asks to be done.
CREATE TABLE "recommendation" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "assessment_uuid" TEXT NOT NULL REFERENCES "assessment" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "intervention_code" TEXT,
  "kind_code" TEXT,
  "text" TEXT,
  "priority_code" TEXT,
  "due_edtf" TEXT,
  "due_min_day" INTEGER,
  "due_max_day" INTEGER,
  "done_edtf" TEXT,
  "done_min_day" INTEGER,
  "done_max_day" INTEGER,
  "responsible_uuid" TEXT REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_recommendation_assessment_uuid" ON "recommendation" ("assessment_uuid");
CREATE INDEX "atlas_recommendation_responsible_uuid" ON "recommendation" ("responsible_uuid");

-- A term that this catalogue adds to a list, always marked as its own.
CREATE TABLE "local_term" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "list" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "label_en" TEXT,
  "label_ar" TEXT,
  "definition_en" TEXT,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME,
  UNIQUE ("list", "code")
);

-- A question about the catalogue, kept under a name.
CREATE TABLE "saved_filter" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "name" TEXT UNIQUE,
  "expression" TEXT,
  "columns" TEXT,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);

-- One setting of the catalogue, shared by all who open it.
CREATE TABLE "setting" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "key" TEXT UNIQUE,
  "value" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);

ALTER TABLE "site" ADD COLUMN "whereabouts" TEXT
  CHECK ("whereabouts" IN ('in-place', 'moved', 'unknown-whereabouts'));
ALTER TABLE "source" ADD COLUMN "reliability_code" TEXT
  CHECK ("reliability_code" IN ('primary', 'secondary', 'weak', 'unknown'));
ALTER TABLE "source" ADD COLUMN "consent" TEXT
  CHECK ("consent" IN ('not-needed', 'given', 'refused', 'withdrawn', 'not-known'));
ALTER TABLE "source" ADD COLUMN "consent_note" TEXT;
ALTER TABLE "observation" ADD COLUMN "observer_uuid" TEXT
  REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "atlas_observation_observer_uuid" ON "observation" ("observer_uuid");
ALTER TABLE "intervention" ADD COLUMN "actor_uuid" TEXT
  REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "atlas_intervention_actor_uuid" ON "intervention" ("actor_uuid");
ALTER TABLE "event_effect" ADD COLUMN "extent_code" TEXT
  CHECK ("extent_code" IN ('no-visible-known', '1-10', '11-30', '31-60', '61-90', '91-100',
    'unknown'));
ALTER TABLE "assessment" ADD COLUMN "role_code" TEXT;
ALTER TABLE "assessment" ADD COLUMN "method" TEXT
  CHECK ("method" IN ('satellite', 'aerial', 'ground-photo', 'visit', 'text', 'testimony',
    'video'));
ALTER TABLE "assessment" ADD COLUMN "imagery_uuid" TEXT
  REFERENCES "imagery" ("uuid") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "atlas_assessment_imagery_uuid" ON "assessment" ("imagery_uuid");
ALTER TABLE "assessment" ADD COLUMN "severity_code" TEXT;
ALTER TABLE "assessment" ADD COLUMN "next_due_edtf" TEXT;
ALTER TABLE "assessment" ADD COLUMN "next_due_min_day" INTEGER;
ALTER TABLE "assessment" ADD COLUMN "next_due_max_day" INTEGER;
ALTER TABLE "assessment" ADD COLUMN "access" TEXT
  CHECK ("access" IN ('public', 'restricted', 'confidential'));
-- Few places are not public: what they and their parts are is asked with every list.
CREATE INDEX "atlas_site_access" ON "site" ("access")
  WHERE "access" IN ('restricted', 'confidential');
