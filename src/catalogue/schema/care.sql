-- What became of places afterwards, their chronology, and the citations of every field.

-- The dated state of a place.
CREATE TABLE "assessment" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "done_edtf" TEXT NOT NULL,
  "done_min_day" INTEGER,
  "done_max_day" INTEGER,
  "kind_code" TEXT,
  "assessor_uuid" TEXT REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "condition_code" TEXT,
  "extent_code" TEXT CHECK ("extent_code" IN ('no-visible-known', '1-10', '11-30', '31-60',
      '61-90', '91-100', 'unknown')),
  "trend_code" TEXT,
  "risk_code" TEXT,
  "priority_code" TEXT,
  "recommendation" TEXT,
  "next_code" TEXT,
  "note" TEXT,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_assessment_site_uuid" ON "assessment" ("site_uuid");
CREATE INDEX "atlas_assessment_assessor_uuid" ON "assessment" ("assessor_uuid");
CREATE INDEX "atlas_assessment_source_uuid" ON "assessment" ("source_uuid");

-- A restoration or conservation note.
CREATE TABLE "intervention" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "event_uuid" TEXT REFERENCES "damage_event" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "when_edtf" TEXT,
  "when_min_day" INTEGER,
  "when_max_day" INTEGER,
  "kind" TEXT DEFAULT 'other' CHECK ("kind" IN ('stabilisation', 'clearance', 'conservation',
      'anastylosis', 'restoration', 'reconstruction', 'replica', 'relocation', 'study', 'decision',
      'other')),
  "what" TEXT,
  "technique" TEXT,
  "material" TEXT,
  "status" TEXT DEFAULT 'unknown' CHECK ("status" IN ('proposed', 'under-way', 'done', 'unknown')),
  "reversible" BOOLEAN CHECK ("reversible" IN (0, 1)),
  "effect_on_fabric" TEXT,
  "actors" TEXT,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_intervention_site_uuid" ON "intervention" ("site_uuid");
CREATE INDEX "atlas_intervention_event_uuid" ON "intervention" ("event_uuid");

-- One line of a place's chronology.
CREATE TABLE "chronology" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "when_edtf" TEXT NOT NULL,
  "when_min_day" INTEGER,
  "when_max_day" INTEGER,
  "kind" TEXT DEFAULT 'history' CHECK ("kind" IN ('history', 'context', 'damage', 'care')),
  "text_en" TEXT,
  "text_ar" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_chronology_site_uuid" ON "chronology" ("site_uuid");

-- Ties one field of one record to a source.
CREATE TABLE "citation" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "record_table" TEXT NOT NULL CHECK ("record_table" IN ('actor', 'source', 'site', 'site_name',
      'site_external_id', 'site_designation', 'site_dimension', 'site_area', 'site_line',
      'imagery', 'damage_event', 'event_effect', 'observation', 'claim', 'assessment',
      'intervention', 'chronology', 'photo', 'site_period', 'site_material', 'site_distinct',
      'event_external_id', 'threat', 'recommendation', 'local_term', 'saved_filter',
      'setting', 'photo_site', 'photo_region', 'pair', 'custody', 'report', 'report_issue')),
  "record_uuid" TEXT NOT NULL,
  "field" TEXT,
  "source_uuid" TEXT NOT NULL REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "locator" TEXT,
  "confidence" TEXT DEFAULT 'verified' CHECK ("confidence" IN ('verified', 'derived',
      'unverified')),
  "basis" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_citation_record_uuid" ON "citation" ("record_uuid");
CREATE INDEX "atlas_citation_source_uuid" ON "citation" ("source_uuid");
