-- Heritage places: names, identifiers, protections, measurements, outlines, lines.

-- A heritage place at any level (EAMENA: Heritage Place).
CREATE TABLE "site" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "parent_uuid" TEXT REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "slug" TEXT UNIQUE CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'
      AND "slug" NOT GLOB '-*' AND "slug" NOT GLOB '*-' AND "slug" NOT GLOB '*--*'),
  "level" TEXT DEFAULT 'monument' CHECK ("level" IN ('area', 'monument', 'component', 'object')),
  "name_en" TEXT,
  "name_ar" TEXT,
  "name_ar_rendered" BOOLEAN DEFAULT 0 CHECK ("name_ar_rendered" IN (0, 1)),
  "type_code" TEXT,
  "function_code" TEXT,
  "built_edtf" TEXT,
  "built_min_day" INTEGER,
  "built_max_day" INTEGER,
  "built_note" TEXT,
  "period_code" TEXT,
  "description_en" TEXT,
  "description_ar" TEXT,
  "significance" TEXT,
  "country_code" TEXT,
  "admin_area" TEXT,
  "geom" POINT,
  "point_qualifier" TEXT,
  "accuracy_m" REAL,
  "location_certainty" TEXT CHECK ("location_certainty" IN ('not-applicable', 'negligible', 'low',
      'medium', 'high', 'definite')),
  "location_method" TEXT,
  "placeholder_lon" REAL CHECK ("placeholder_lon" BETWEEN -180 AND 180),
  "placeholder_lat" REAL CHECK ("placeholder_lat" BETWEEN -90 AND 90),
  "placeholder_reason" TEXT,
  "present_location" TEXT,
  "access" TEXT DEFAULT 'public' CHECK ("access" IN ('public', 'restricted', 'confidential')),
  "coarsen_m" REAL,
  "archaeological_certainty" TEXT CHECK ("archaeological_certainty" IN ('not-applicable',
      'negligible', 'low', 'medium', 'high', 'definite')),
  "note" TEXT,
  "state_now" TEXT,
  "extent_now" TEXT,
  "damage_when" TEXT,
  "damage_from" DATE,
  "damage_to" DATE,
  "completeness" INTEGER,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_parent_uuid" ON "site" ("parent_uuid");

-- Another name of a place.
CREATE TABLE "site_name" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT,
  "lang" TEXT,
  "kind" TEXT,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_name_site_uuid" ON "site_name" ("site_uuid");
CREATE INDEX "atlas_site_name_source_uuid" ON "site_name" ("source_uuid");

-- An identifier of a place in another system.
CREATE TABLE "site_external_id" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "scheme" TEXT,
  "value" TEXT,
  "uri" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_external_id_site_uuid" ON "site_external_id" ("site_uuid");

-- A protection or listing.
CREATE TABLE "site_designation" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "code" TEXT NOT NULL,
  "reference" TEXT,
  "from_edtf" TEXT,
  "from_min_day" INTEGER,
  "from_max_day" INTEGER,
  "to_edtf" TEXT,
  "to_min_day" INTEGER,
  "to_max_day" INTEGER,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_designation_site_uuid" ON "site_designation" ("site_uuid");

-- A measurement.
CREATE TABLE "site_dimension" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "what" TEXT,
  "value" REAL NOT NULL,
  "unit" TEXT,
  "note" TEXT,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_dimension_site_uuid" ON "site_dimension" ("site_uuid");
CREATE INDEX "atlas_site_dimension_source_uuid" ON "site_dimension" ("source_uuid");

-- An outline of a place.
CREATE TABLE "site_area" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "geom" MULTIPOLYGON NOT NULL,
  "role" TEXT DEFAULT 'footprint' CHECK ("role" IN ('footprint', 'perimeter', 'property', 'buffer',
      'enclosure', 'street', 'colonnade')),
  "label" TEXT,
  "accuracy_m" REAL,
  "valid_edtf" TEXT,
  "valid_min_day" INTEGER,
  "valid_max_day" INTEGER,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "licence" TEXT,
  "credit" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_area_site_uuid" ON "site_area" ("site_uuid");
CREATE INDEX "atlas_site_area_source_uuid" ON "site_area" ("source_uuid");

-- A line that belongs to a place: street, colonnade, wall.
CREATE TABLE "site_line" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "geom" MULTILINESTRING NOT NULL,
  "role" TEXT DEFAULT 'footprint' CHECK ("role" IN ('footprint', 'perimeter', 'property', 'buffer',
      'enclosure', 'street', 'colonnade')),
  "label" TEXT,
  "accuracy_m" REAL,
  "source_uuid" TEXT REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "licence" TEXT,
  "credit" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_site_line_site_uuid" ON "site_line" ("site_uuid");
CREATE INDEX "atlas_site_line_source_uuid" ON "site_line" ("source_uuid");
