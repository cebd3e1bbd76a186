-- From the tables of version 2 to those of version 3: photographs with all that is known of them,
-- the places they show, what is marked on them, pairs of one view, custody, thumbnails; who may see
-- a person. New columns come last and empty: what nobody recorded stays unsaid, and the history of
-- older rows holds.

ALTER TABLE "actor" ADD COLUMN "access" TEXT
  CHECK ("access" IN ('public', 'restricted', 'confidential'));

ALTER TABLE "photo" ADD COLUMN "kind" TEXT
  CHECK ("kind" IN ('photograph', 'satellite', 'drawing', 'scan', 'video-frame'));
ALTER TABLE "photo" ADD COLUMN "state" TEXT
  CHECK ("state" IN ('whole', 'truncated', 'unreadable', 'no-preview', 'not-examined'));
ALTER TABLE "photo" ADD COLUMN "state_note" TEXT;
ALTER TABLE "photo" ADD COLUMN "width" INTEGER;
ALTER TABLE "photo" ADD COLUMN "height" INTEGER;
ALTER TABLE "photo" ADD COLUMN "orientation" INTEGER;
ALTER TABLE "photo" ADD COLUMN "captured_as_recorded" TEXT;
ALTER TABLE "photo" ADD COLUMN "captured_offset" TEXT;
ALTER TABLE "photo" ADD COLUMN "camera" TEXT;
ALTER TABLE "photo" ADD COLUMN "serial" TEXT;
ALTER TABLE "photo" ADD COLUMN "lens" TEXT;
ALTER TABLE "photo" ADD COLUMN "focal_mm" REAL;
ALTER TABLE "photo" ADD COLUMN "focal_35_mm" REAL;
ALTER TABLE "photo" ADD COLUMN "fov_deg" REAL;
ALTER TABLE "photo" ADD COLUMN "fov_by" TEXT
  CHECK ("fov_by" IN ('focal-35', 'sensor', 'drawn'));
ALTER TABLE "photo" ADD COLUMN "bearing_as_recorded" REAL;
ALTER TABLE "photo" ADD COLUMN "bearing_reference" TEXT
  CHECK ("bearing_reference" IN ('true', 'magnetic', 'unknown', 'drawn'));
ALTER TABLE "photo" ADD COLUMN "declination_deg" REAL;
ALTER TABLE "photo" ADD COLUMN "declination_model" TEXT;
ALTER TABLE "photo" ADD COLUMN "position_by" TEXT
  CHECK ("position_by" IN ('recorded', 'drawn'));
ALTER TABLE "photo" ADD COLUMN "recorded_lon" REAL;
ALTER TABLE "photo" ADD COLUMN "recorded_lat" REAL;
ALTER TABLE "photo" ADD COLUMN "position_note" TEXT;
ALTER TABLE "photo" ADD COLUMN "accuracy_m" REAL;
ALTER TABLE "photo" ADD COLUMN "altitude_m" REAL;
ALTER TABLE "photo" ADD COLUMN "author" TEXT;
ALTER TABLE "photo" ADD COLUMN "author_uuid" TEXT
  REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "atlas_photo_author_uuid" ON "photo" ("author_uuid");
ALTER TABLE "photo" ADD COLUMN "credit" TEXT;
ALTER TABLE "photo" ADD COLUMN "caption_as_recorded" TEXT;
ALTER TABLE "photo" ADD COLUMN "rights_as_recorded" TEXT;
ALTER TABLE "photo" ADD COLUMN "publish" TEXT
  CHECK ("publish" IN ('yes', 'no', 'ask'));
ALTER TABLE "photo" ADD COLUMN "received_at" TEXT;
ALTER TABLE "photo" ADD COLUMN "received_from" TEXT;
ALTER TABLE "photo" ADD COLUMN "received_by" TEXT;
ALTER TABLE "photo" ADD COLUMN "file_time" TEXT;
ALTER TABLE "photo" ADD COLUMN "pixel_hash" TEXT;
ALTER TABLE "photo" ADD COLUMN "look_hash" TEXT;
ALTER TABLE "photo" ADD COLUMN "recorded_json" TEXT;
-- The same picture with other metadata is asked for with every photograph taken in.
CREATE INDEX "atlas_photo_pixel_hash" ON "photo" ("pixel_hash") WHERE "pixel_hash" IS NOT NULL;

-- A further place a photograph shows.
CREATE TABLE "photo_site" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "photo_uuid" TEXT NOT NULL REFERENCES "photo" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER,
  "role" TEXT CHECK ("role" IN ('subject', 'detail', 'background')),
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_photo_site_photo_uuid" ON "photo_site" ("photo_uuid");
CREATE INDEX "atlas_photo_site_site_uuid" ON "photo_site" ("site_uuid");

-- A part marked on a photograph, in pixels of the upright picture; never drawn into the original.
CREATE TABLE "photo_region" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "photo_uuid" TEXT NOT NULL REFERENCES "photo" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "shape_json" TEXT,
  "label_en" TEXT,
  "label_ar" TEXT,
  "event_uuid" TEXT REFERENCES "damage_event" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "effect_uuid" TEXT REFERENCES "event_effect" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "site_uuid" TEXT REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_photo_region_photo_uuid" ON "photo_region" ("photo_uuid");
CREATE INDEX "atlas_photo_region_event_uuid" ON "photo_region" ("event_uuid");
CREATE INDEX "atlas_photo_region_effect_uuid" ON "photo_region" ("effect_uuid");
CREATE INDEX "atlas_photo_region_site_uuid" ON "photo_region" ("site_uuid");

-- Two photographs of one view, before and after.
CREATE TABLE "pair" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "before_photo_uuid" TEXT NOT NULL REFERENCES "photo" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "after_photo_uuid" TEXT NOT NULL REFERENCES "photo" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "event_uuid" TEXT REFERENCES "damage_event" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "site_uuid" TEXT REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('similarity', 'projective')),
  "points_json" TEXT,
  "transform_json" TEXT,
  "residual_px" REAL,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_pair_before_photo_uuid" ON "pair" ("before_photo_uuid");
CREATE INDEX "atlas_pair_after_photo_uuid" ON "pair" ("after_photo_uuid");
CREATE INDEX "atlas_pair_event_uuid" ON "pair" ("event_uuid");
CREATE INDEX "atlas_pair_site_uuid" ON "pair" ("site_uuid");

-- What happened to the originals of photographs; rows are only added.
CREATE TABLE "custody" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "photo_uuid" TEXT NOT NULL REFERENCES "photo" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "what" TEXT CHECK ("what" IN ('taken-in', 'exported', 'verified', 'relinked', 'found-changed',
      'found-missing')),
  "done_at" TEXT,
  "by_name" TEXT,
  "place" TEXT,
  "note" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE INDEX "atlas_custody_photo_uuid" ON "custody" ("photo_uuid");

-- Small pictures for lists, by the related-tables extension of GeoPackage. They follow from the
-- originals, can be made again at will and are in no history.
CREATE TABLE "thumbnail" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "data" BLOB NOT NULL,
  "content_type" TEXT NOT NULL,
  -- Hash of the original it was made from.
  "sha256" TEXT UNIQUE
);
CREATE TABLE IF NOT EXISTS "gpkgext_relations" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "base_table_name" TEXT NOT NULL,
  "base_primary_column" TEXT NOT NULL DEFAULT 'id',
  "related_table_name" TEXT NOT NULL,
  "related_primary_column" TEXT NOT NULL DEFAULT 'id',
  "relation_name" TEXT NOT NULL,
  "mapping_table_name" TEXT NOT NULL UNIQUE
);
-- Which small picture belongs to which photograph: never stale, for it is no table.
CREATE VIEW "photo_thumbnail" AS
SELECT "photo"."fid" AS "base_id", "thumbnail"."fid" AS "related_id"
FROM "photo" JOIN "thumbnail" ON "thumbnail"."sha256" = "photo"."sha256";
INSERT INTO "gpkgext_relations" ("base_table_name", "base_primary_column", "related_table_name",
  "related_primary_column", "relation_name", "mapping_table_name")
VALUES ('photo', 'fid', 'thumbnail', 'fid', 'media', 'photo_thumbnail');
-- Another program may have brought the extension already.
INSERT INTO "gpkg_extensions"
SELECT 'gpkgext_relations', NULL, 'gpkg_related_tables',
  'http://www.opengis.net/doc/IS/gpkg-rte/1.0', 'read-write'
WHERE NOT EXISTS (SELECT 1 FROM "gpkg_extensions" WHERE "table_name" = 'gpkgext_relations');
INSERT INTO "gpkg_extensions" VALUES ('photo_thumbnail', NULL, 'gpkg_related_tables',
  'http://www.opengis.net/doc/IS/gpkg-rte/1.0', 'read-write');
