-- A small catalogue as the tables of version 3 held it, dumped: that of version 2, brought up to date
-- by the program of version 3, with a second photograph, a further place it shows, a pair that was
-- renamed and an entry of custody; two changes of another program that nobody has taken in. Of the
-- lists of terms only two are kept.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10400;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "gpkg_spatial_ref_sys" (
  "srs_name" TEXT NOT NULL,
  "srs_id" INTEGER PRIMARY KEY NOT NULL,
  "organization" TEXT NOT NULL,
  "organization_coordsys_id" INTEGER NOT NULL,
  "definition" TEXT NOT NULL,
  "description" TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES('Undefined Cartesian SRS',-1,'NONE',-1,'undefined','undefined Cartesian coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys VALUES('Undefined geographic SRS',0,'NONE',0,'undefined','undefined geographic coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys VALUES('WGS 84 geodetic',4326,'EPSG',4326,'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]','longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
CREATE TABLE IF NOT EXISTS "gpkg_contents" (
  "table_name" TEXT NOT NULL PRIMARY KEY,
  "data_type" TEXT NOT NULL,
  "identifier" TEXT UNIQUE,
  "description" TEXT DEFAULT '',
  "last_change" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  "min_x" DOUBLE,
  "min_y" DOUBLE,
  "max_x" DOUBLE,
  "max_y" DOUBLE,
  "srs_id" INTEGER,
  CONSTRAINT "fk_gc_r_srs_id" FOREIGN KEY ("srs_id") REFERENCES "gpkg_spatial_ref_sys" ("srs_id")
);
INSERT INTO gpkg_contents VALUES('actor','attributes','People and institutions','Persons and institutions, written once and referred to.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('source','attributes','Sources','Bibliographic records.','2026-11-23T10:00:17.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('site','features','Sites','Heritage places at every level, each with one representative point.','2026-11-22T10:00:07.000Z',38.210000000000000851,34.5,38.220000000000005969,34.5,4326);
INSERT INTO gpkg_contents VALUES('site_name','attributes','Names of sites','Further names of places, with language and source.','2026-11-23T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('site_external_id','attributes','External identifiers','Identifiers of places in other systems.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('site_designation','attributes','Designations','Protections and listings of places.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('site_dimension','attributes','Dimensions','Measurements of places.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('site_area','features','Outlines of sites','Outlines of places, each with accuracy, source and licence.','2026-11-22T10:00:01.000Z',38.200000000000002842,34.5,38.299999999999997158,34.60000000000000142,4326);
INSERT INTO gpkg_contents VALUES('site_line','features','Lines of sites','Streets, colonnades and walls of places, each with source and licence.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('imagery','attributes','Imagery','Satellite and aerial scenes, each recorded once.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('photo','features','Photographs','Photographs as evidence, where they were taken.','2026-11-23T10:00:17.000Z',38.210000000000000851,34.50999999999999801,38.210000000000000851,34.50999999999999801,4326);
INSERT INTO gpkg_contents VALUES('damage_event','attributes','Damage events','Readings of what happened to a place.','2026-11-22T10:00:07.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('event_effect','attributes','Effects of damage events','Effects of damage events on components.','2026-11-22T10:00:07.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('observation','attributes','Observations','What one piece of evidence shows of a place on a date.','2026-11-22T10:00:07.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('claim','attributes','Claims','What sources assert about damage events.','2026-11-22T10:00:07.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('damage_area','features','Mapped damage','Areas of damage as published analyses draw them.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('assessment','attributes','Condition assessments','Dated states of places.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('intervention','attributes','Interventions','Conservation and restoration work.','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('chronology','attributes','Chronology','Dated lines of the history of places.','2026-11-22T10:00:08.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('citation','attributes','Citations','Which source bears which field of which record.','2026-11-23T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('site_period','attributes','Periods of sites','Times in which places were made or used.','2026-11-23T10:00:04.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('site_material','attributes','Materials of sites','What places are built of, and how.','2026-11-22T10:00:09.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('site_distinct','attributes','Sites told apart','Pairs of places that look like one and are not.','2026-11-22T10:00:09.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('event_external_id','attributes','Identifiers of damage events','Identifiers of damage events in other systems.','2026-11-22T10:00:09.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('threat','attributes','Threats','What endangers places, as assessments found it.','2026-11-23T10:00:17.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('recommendation','attributes','Recommendations','What assessments ask to be done.','2026-11-22T10:00:09.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('local_term','attributes','Local terms','Terms this catalogue adds to the lists.','2026-11-22T10:00:09.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('saved_filter','attributes','Saved filters','Questions about the catalogue, kept under a name.','2026-11-23T10:00:05.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('setting','attributes','Settings of the catalogue','What all who open this catalogue share.','2026-11-22T10:00:09.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('photo_site','attributes','Places photographs show','Further places photographs show.','2026-11-23T10:00:18.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('custody','attributes','Custody of photographs','What happened to the originals of photographs; rows are only added.','2026-11-23T10:00:21.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('photo_region','attributes','Regions on photographs','Parts marked on photographs, in pixels of the upright picture.','2026-11-23T10:00:07.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('pair','attributes','Pairs of photographs','Two photographs of one view, before and after.','2026-11-23T10:00:20.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('thumbnail','attributes','Thumbnails','Small pictures of the photographs.','2026-11-23T10:00:07.000Z',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "gpkg_geometry_columns" (
  "table_name" TEXT NOT NULL,
  "column_name" TEXT NOT NULL,
  "geometry_type_name" TEXT NOT NULL,
  "srs_id" INTEGER NOT NULL,
  "z" TINYINT NOT NULL,
  "m" TINYINT NOT NULL,
  CONSTRAINT "pk_geom_cols" PRIMARY KEY ("table_name", "column_name"),
  CONSTRAINT "uk_gc_table_name" UNIQUE ("table_name"),
  CONSTRAINT "fk_gc_tn" FOREIGN KEY ("table_name") REFERENCES "gpkg_contents" ("table_name"),
  CONSTRAINT "fk_gc_srs" FOREIGN KEY ("srs_id") REFERENCES "gpkg_spatial_ref_sys" ("srs_id")
);
INSERT INTO gpkg_geometry_columns VALUES('site','geom','POINT',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('site_area','geom','MULTIPOLYGON',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('site_line','geom','MULTILINESTRING',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('photo','geom','POINT',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('damage_area','geom','MULTIPOLYGON',4326,0,0);
CREATE TABLE IF NOT EXISTS "gpkg_extensions" (
  "table_name" TEXT,
  "column_name" TEXT,
  "extension_name" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  CONSTRAINT "ge_tce" UNIQUE ("table_name", "column_name", "extension_name")
);
INSERT INTO gpkg_extensions VALUES('gpkg_data_columns',NULL,'gpkg_schema','http://www.geopackage.org/spec121/#extension_schema','read-write');
INSERT INTO gpkg_extensions VALUES('gpkg_data_column_constraints',NULL,'gpkg_schema','http://www.geopackage.org/spec121/#extension_schema','read-write');
INSERT INTO gpkg_extensions VALUES('site','geom','gpkg_rtree_index','http://www.geopackage.org/spec121/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('site_area','geom','gpkg_rtree_index','http://www.geopackage.org/spec121/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('site_line','geom','gpkg_rtree_index','http://www.geopackage.org/spec121/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('photo','geom','gpkg_rtree_index','http://www.geopackage.org/spec121/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('damage_area','geom','gpkg_rtree_index','http://www.geopackage.org/spec121/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('gpkgext_relations',NULL,'gpkg_related_tables','http://www.opengis.net/doc/IS/gpkg-rte/1.0','read-write');
INSERT INTO gpkg_extensions VALUES('photo_thumbnail',NULL,'gpkg_related_tables','http://www.opengis.net/doc/IS/gpkg-rte/1.0','read-write');
CREATE TABLE IF NOT EXISTS "gpkg_data_columns" (
  "table_name" TEXT NOT NULL,
  "column_name" TEXT NOT NULL,
  "name" TEXT,
  "title" TEXT,
  "description" TEXT,
  "mime_type" TEXT,
  "constraint_name" TEXT,
  CONSTRAINT "pk_gdc" PRIMARY KEY ("table_name", "column_name"),
  CONSTRAINT "gdc_tn" UNIQUE ("table_name", "name")
);
INSERT INTO gpkg_data_columns VALUES('actor','kind',NULL,'Kind',NULL,NULL,'actor_kind');
INSERT INTO gpkg_data_columns VALUES('actor','name',NULL,'Name',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('actor','initials',NULL,'Initials',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('actor','role',NULL,'Role',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('actor','show',NULL,'Shown outside',NULL,NULL,'actor_show');
INSERT INTO gpkg_data_columns VALUES('actor','uri',NULL,'ORCID or address',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('actor','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('actor','access',NULL,'Access',NULL,NULL,'actor_access');
INSERT INTO gpkg_data_columns VALUES('source','key',NULL,'Short key',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','kind',NULL,'Kind of source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','title',NULL,'Title',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','authors',NULL,'Authors',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','container',NULL,'Published in',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','publisher',NULL,'Publisher',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','issued_edtf',NULL,'Published',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','url',NULL,'Web address',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','read_at',NULL,'Read at',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','archive_url',NULL,'Archived copy',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','accessed_edtf',NULL,'Read on',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','language',NULL,'Language',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','reliability',NULL,'Why so reliable',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','origin',NULL,'Origin (one witness)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','licence',NULL,'Licence',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','credit',NULL,'Credit',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','access',NULL,'Access',NULL,NULL,'source_access');
INSERT INTO gpkg_data_columns VALUES('source','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('source','reliability_code',NULL,'Reliability',NULL,NULL,'source_reliability_code');
INSERT INTO gpkg_data_columns VALUES('source','consent',NULL,'Consent',NULL,NULL,'source_consent');
INSERT INTO gpkg_data_columns VALUES('source','consent_note',NULL,'Consent, in words',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','parent_uuid',NULL,'Part of',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','slug',NULL,'Short name',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','level',NULL,'Level',NULL,NULL,'site_level');
INSERT INTO gpkg_data_columns VALUES('site','name_en',NULL,'Name in English',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','name_ar',NULL,'Name in Arabic',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','name_ar_rendered',NULL,'Arabic name is our rendering',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','type_code',NULL,'Type',NULL,NULL,'site_type');
INSERT INTO gpkg_data_columns VALUES('site','function_code',NULL,'Function',NULL,NULL,'function');
INSERT INTO gpkg_data_columns VALUES('site','built_edtf',NULL,'Built',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','built_note',NULL,'Built, in words',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','period_code',NULL,'Period',NULL,NULL,'period');
INSERT INTO gpkg_data_columns VALUES('site','description_en',NULL,'Description in English',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','description_ar',NULL,'Description in Arabic',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','significance',NULL,'Significance',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','country_code',NULL,'Country',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','admin_area',NULL,'Governorate',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','geom',NULL,'Position',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','point_qualifier',NULL,'What the point marks',NULL,NULL,'geometry_type');
INSERT INTO gpkg_data_columns VALUES('site','accuracy_m',NULL,'Accuracy (m)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','location_certainty',NULL,'Certainty of the location',NULL,NULL,'site_location_certainty');
INSERT INTO gpkg_data_columns VALUES('site','location_method',NULL,'How the position was had',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','placeholder_lon',NULL,'Placeholder longitude',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','placeholder_lat',NULL,'Placeholder latitude',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','placeholder_reason',NULL,'Why only a placeholder',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','present_location',NULL,'Present location',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','access',NULL,'Access',NULL,NULL,'site_access');
INSERT INTO gpkg_data_columns VALUES('site','coarsen_m',NULL,'Coarsen outside by (m)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','archaeological_certainty',NULL,'Certainty of the identification',NULL,NULL,'site_archaeological_certainty');
INSERT INTO gpkg_data_columns VALUES('site','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site','whereabouts',NULL,'Whereabouts',NULL,NULL,'site_whereabouts');
INSERT INTO gpkg_data_columns VALUES('site','state_now',NULL,NULL,NULL,NULL,'site_state_now');
INSERT INTO gpkg_data_columns VALUES('site','extent_now',NULL,NULL,NULL,NULL,'site_extent_now');
INSERT INTO gpkg_data_columns VALUES('site_name','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_name','text',NULL,'Name',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_name','lang',NULL,'Language',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_name','kind',NULL,'Kind of name',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_name','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_external_id','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_external_id','scheme',NULL,'System',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_external_id','value',NULL,'Identifier',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_external_id','uri',NULL,'Address',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_designation','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_designation','code',NULL,'Designation',NULL,NULL,'designation');
INSERT INTO gpkg_data_columns VALUES('site_designation','reference',NULL,'Number in the list',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_designation','from_edtf',NULL,'Since',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_designation','to_edtf',NULL,'Until',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_designation','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_dimension','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_dimension','what',NULL,'What was measured',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_dimension','value',NULL,'Amount',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_dimension','unit',NULL,'Unit',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_dimension','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_dimension','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_period','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_period','period_code',NULL,'Period',NULL,NULL,'period');
INSERT INTO gpkg_data_columns VALUES('site_period','certainty_code',NULL,'Certainty of the period',NULL,NULL,'period_certainty');
INSERT INTO gpkg_data_columns VALUES('site_period','from_edtf',NULL,'Since',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_period','to_edtf',NULL,'Until',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_period','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_period','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_material','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_material','class_code',NULL,'Material class',NULL,NULL,'material_class');
INSERT INTO gpkg_data_columns VALUES('site_material','material_code',NULL,'Material',NULL,NULL,'material');
INSERT INTO gpkg_data_columns VALUES('site_material','technique_code',NULL,'Construction technique',NULL,NULL,'construction_technique');
INSERT INTO gpkg_data_columns VALUES('site_material','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_material','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_distinct','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_distinct','other_uuid',NULL,'Other place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_distinct','reason',NULL,'How they are told apart',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_area','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_area','geom',NULL,'Outline',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_area','role',NULL,'Stands for',NULL,NULL,'site_area_role');
INSERT INTO gpkg_data_columns VALUES('site_area','label',NULL,'Label',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_area','accuracy_m',NULL,'Accuracy (m)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_area','valid_edtf',NULL,'Valid at',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_area','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_area','licence',NULL,'Licence',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_area','credit',NULL,'Credit',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_line','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_line','geom',NULL,'Line',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_line','role',NULL,'Stands for',NULL,NULL,'site_line_role');
INSERT INTO gpkg_data_columns VALUES('site_line','label',NULL,'Label',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_line','accuracy_m',NULL,'Accuracy (m)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_line','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_line','licence',NULL,'Licence',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('site_line','credit',NULL,'Credit',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','key',NULL,'Key',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','sensor',NULL,'Sensor',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','scene_id',NULL,'Scene number',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','acquired_edtf',NULL,'Taken',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','resolution_m',NULL,'Resolution (m)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','off_nadir_deg',NULL,'Off nadir (°)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','cloud_percent',NULL,'Cloud (%)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','provider',NULL,'Provider',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','licence',NULL,'Licence',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('imagery','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','site_uuid',NULL,'Place shown',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','sha256',NULL,'Hash of the original (SHA-256)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','ext',NULL,'File type',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','bytes',NULL,'Size (bytes)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','name_as_received',NULL,'File name as received',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','geom',NULL,'Camera position',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','captured_edtf',NULL,'Taken',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','bearing_deg',NULL,'Bearing (°)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','caption_en',NULL,'Caption in English',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','caption_ar',NULL,'Caption in Arabic',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','rights_holder',NULL,'Rights held by',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','licence',NULL,'Licence',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','access',NULL,'Access',NULL,NULL,'photo_access');
INSERT INTO gpkg_data_columns VALUES('photo','kind',NULL,'Kind of picture',NULL,NULL,'photo_kind');
INSERT INTO gpkg_data_columns VALUES('photo','state',NULL,'State of the original',NULL,NULL,'photo_state');
INSERT INTO gpkg_data_columns VALUES('photo','state_note',NULL,'What is wrong with the original',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','width',NULL,'Width (pixels)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','height',NULL,'Height (pixels)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','orientation',NULL,'Orientation (EXIF)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','captured_as_recorded',NULL,'Taken, as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','captured_offset',NULL,'Offset from UTC as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','camera',NULL,'Camera as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','serial',NULL,'Serial number as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','lens',NULL,'Lens as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','focal_mm',NULL,'Focal length as recorded (mm)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','focal_35_mm',NULL,'Focal length on 35 mm film (mm)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','fov_deg',NULL,'Field of view (°)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','fov_by',NULL,'How the field of view was had',NULL,NULL,'photo_fov_by');
INSERT INTO gpkg_data_columns VALUES('photo','bearing_as_recorded',NULL,'Bearing as recorded (°)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','bearing_reference',NULL,'Bearing measured from',NULL,NULL,'photo_bearing_reference');
INSERT INTO gpkg_data_columns VALUES('photo','declination_deg',NULL,'Declination used (°)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','declination_model',NULL,'Model of the declination',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','position_by',NULL,'How the camera position was had',NULL,NULL,'photo_position_by');
INSERT INTO gpkg_data_columns VALUES('photo','recorded_lon',NULL,'Longitude as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','recorded_lat',NULL,'Latitude as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','position_note',NULL,'Remark on the camera position',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','accuracy_m',NULL,'Accuracy of the position (m)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','altitude_m',NULL,'Altitude as recorded (m)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','author',NULL,'Author',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','author_uuid',NULL,'Author (person)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','credit',NULL,'Credit',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','caption_as_recorded',NULL,'Caption as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','rights_as_recorded',NULL,'Rights as recorded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','publish',NULL,'May be published',NULL,NULL,'photo_publish');
INSERT INTO gpkg_data_columns VALUES('photo','received_at',NULL,'Received',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','received_from',NULL,'Received from',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','received_by',NULL,'Taken in by',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','file_time',NULL,'Time stamp of the file',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','pixel_hash',NULL,'Hash of the pixels',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','look_hash',NULL,'Likeness of the picture',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo','recorded_json',NULL,'Metadata as found',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_site','photo_uuid',NULL,'Photograph',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_site','site_uuid',NULL,'Further place shown',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_site','ordinal',NULL,'Order',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_site','role',NULL,'How much of the picture',NULL,NULL,'photo_site_role');
INSERT INTO gpkg_data_columns VALUES('custody','photo_uuid',NULL,'Photograph',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('custody','what',NULL,'What happened',NULL,NULL,'custody_what');
INSERT INTO gpkg_data_columns VALUES('custody','done_at',NULL,'When',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('custody','by_name',NULL,'By',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('custody','place',NULL,'From or to where',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('custody','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','site_uuid',NULL,'Damaged place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','key',NULL,'Key',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','number',NULL,'Number',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','title',NULL,'Headline',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','kind',NULL,'Single act or process',NULL,NULL,'damage_event_kind');
INSERT INTO gpkg_data_columns VALUES('damage_event','dated_by',NULL,'Dated by',NULL,NULL,'damage_event_dated_by');
INSERT INTO gpkg_data_columns VALUES('damage_event','when_edtf',NULL,'Adopted date',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','when_contested',NULL,'Adopted date is contested',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','adopted_claim_uuid',NULL,'Adopted claim',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','adopted_reason',NULL,'Why this reading',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','cause_category_code',NULL,'Disturbance category',NULL,NULL,'disturbance_category');
INSERT INTO gpkg_data_columns VALUES('damage_event','cause_code',NULL,'Cause',NULL,NULL,'disturbance_cause');
INSERT INTO gpkg_data_columns VALUES('damage_event','cause_certainty',NULL,'Certainty of the cause',NULL,NULL,'damage_event_cause_certainty');
INSERT INTO gpkg_data_columns VALUES('damage_event','cause_note',NULL,'Cause in words',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','effect_code',NULL,'Effect',NULL,NULL,'effect');
INSERT INTO gpkg_data_columns VALUES('damage_event','lost_en',NULL,'What was lost',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','lost_ar',NULL,'What was lost (Arabic)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','survives_en',NULL,'What survives',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','survives_ar',NULL,'What survives (Arabic)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','leaves',NULL,'State afterwards',NULL,NULL,'damage_event_leaves');
INSERT INTO gpkg_data_columns VALUES('damage_event','extent_code',NULL,'Extent of damage',NULL,NULL,'damage_event_extent_code');
INSERT INTO gpkg_data_columns VALUES('damage_event','extent_note',NULL,'What the extent rests on',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','severity_code',NULL,'Severity (EAMENA)',NULL,NULL,'severity');
INSERT INTO gpkg_data_columns VALUES('damage_event','unosat_code',NULL,'Class (UNOSAT)',NULL,NULL,'unosat');
INSERT INTO gpkg_data_columns VALUES('damage_event','certainty',NULL,'Certainty of the reading',NULL,NULL,'damage_event_certainty');
INSERT INTO gpkg_data_columns VALUES('damage_event','assessor_uuid',NULL,'Assessed by',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_event','access',NULL,'Access',NULL,NULL,'damage_event_access');
INSERT INTO gpkg_data_columns VALUES('damage_event','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('event_effect','event_uuid',NULL,'Damage event',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('event_effect','site_uuid',NULL,'Component',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('event_effect','effect_code',NULL,'Effect',NULL,NULL,'effect');
INSERT INTO gpkg_data_columns VALUES('event_effect','certainty',NULL,'Certainty',NULL,NULL,'event_effect_certainty');
INSERT INTO gpkg_data_columns VALUES('event_effect','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('event_effect','extent_code',NULL,'Extent',NULL,NULL,'event_effect_extent_code');
INSERT INTO gpkg_data_columns VALUES('photo_region','photo_uuid',NULL,'Photograph',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_region','shape_json',NULL,'Outline on the picture',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_region','label_en',NULL,'Label in English',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_region','label_ar',NULL,'Label in Arabic',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_region','event_uuid',NULL,'Damage event it bears on',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_region','effect_uuid',NULL,'Effect it shows',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_region','site_uuid',NULL,'Place it shows',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('photo_region','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','before_photo_uuid',NULL,'Picture before',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','after_photo_uuid',NULL,'Picture after',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','event_uuid',NULL,'Damage event between',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','title',NULL,'Title of the pair',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','kind',NULL,'How aligned',NULL,NULL,'pair_kind');
INSERT INTO gpkg_data_columns VALUES('pair','points_json',NULL,'Matching points',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','transform_json',NULL,'Alignment',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','residual_px',NULL,'Points off by (pixels)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('pair','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('event_external_id','event_uuid',NULL,'Damage event',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('event_external_id','scheme',NULL,'System',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('event_external_id','value',NULL,'Identifier',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('event_external_id','uri',NULL,'Address',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','site_uuid',NULL,'Place looked at',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','event_uuid',NULL,'Damage event',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','role',NULL,'Part it plays',NULL,NULL,'observation_role');
INSERT INTO gpkg_data_columns VALUES('observation','role_reason',NULL,'Why this part',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','seen_edtf',NULL,'Day looked at',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','state',NULL,'What it shows',NULL,NULL,'observation_state');
INSERT INTO gpkg_data_columns VALUES('observation','extent_code',NULL,'Extent seen',NULL,NULL,'observation_extent_code');
INSERT INTO gpkg_data_columns VALUES('observation','method',NULL,'How it was made',NULL,NULL,'observation_method');
INSERT INTO gpkg_data_columns VALUES('observation','imagery_uuid',NULL,'Image',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','photo_uuid',NULL,'Photograph',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','locator',NULL,'Page or place in it',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','part',NULL,'Part looked at',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','detects',NULL,'What it could have shown',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','observer',NULL,'Read by',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','certainty',NULL,'Certainty',NULL,NULL,'observation_certainty');
INSERT INTO gpkg_data_columns VALUES('observation','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('observation','observer_uuid',NULL,'Read by (person)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','event_uuid',NULL,'Damage event',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','said_edtf',NULL,'Said on',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','said_by',NULL,'Said by',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','date_as_worded',NULL,'Date, as worded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','date_edtf',NULL,'Claimed date',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','cause_as_worded',NULL,'Cause, as worded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','actor_as_worded',NULL,'Actor, as worded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','effect_as_worded',NULL,'Effect, as worded',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','quote',NULL,'Quotation',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','quote_lang',NULL,'Language of the quotation',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','rests_on',NULL,'Rests on',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','origin',NULL,'Origin (one witness)',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','locator',NULL,'Page or place in it',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('claim','stance',NULL,'Stance',NULL,NULL,'claim_stance');
INSERT INTO gpkg_data_columns VALUES('claim','reason',NULL,'Why',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_area','geom',NULL,'Position',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_area','event_uuid',NULL,'Damage event',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_area','licence',NULL,'Licence',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_area','credit',NULL,'Credit',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('damage_area','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','done_edtf',NULL,'Assessed on',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','kind_code',NULL,'Kind of assessment',NULL,NULL,'activity');
INSERT INTO gpkg_data_columns VALUES('assessment','assessor_uuid',NULL,'Assessed by',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','condition_code',NULL,'Condition',NULL,NULL,'condition');
INSERT INTO gpkg_data_columns VALUES('assessment','extent_code',NULL,'Extent of damage',NULL,NULL,'assessment_extent_code');
INSERT INTO gpkg_data_columns VALUES('assessment','trend_code',NULL,'Trend',NULL,NULL,'trend');
INSERT INTO gpkg_data_columns VALUES('assessment','risk_code',NULL,'Risk',NULL,NULL,'risk');
INSERT INTO gpkg_data_columns VALUES('assessment','priority_code',NULL,'Priority',NULL,NULL,'priority');
INSERT INTO gpkg_data_columns VALUES('assessment','recommendation',NULL,'Recommendation',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','next_code',NULL,'Next assessment',NULL,NULL,'next_assessment');
INSERT INTO gpkg_data_columns VALUES('assessment','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','role_code',NULL,'Role of the assessor',NULL,NULL,'investigator_role');
INSERT INTO gpkg_data_columns VALUES('assessment','method',NULL,'How it was made',NULL,NULL,'assessment_method');
INSERT INTO gpkg_data_columns VALUES('assessment','imagery_uuid',NULL,'Image',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','severity_code',NULL,'Severity (EAMENA)',NULL,NULL,'severity');
INSERT INTO gpkg_data_columns VALUES('assessment','next_due_edtf',NULL,'Next assessment due',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('assessment','access',NULL,'Access',NULL,NULL,'assessment_access');
INSERT INTO gpkg_data_columns VALUES('threat','assessment_uuid',NULL,'Assessment',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('threat','category_code',NULL,'Threat category',NULL,NULL,'threat_category');
INSERT INTO gpkg_data_columns VALUES('threat','threat_code',NULL,'Threat',NULL,NULL,'threat');
INSERT INTO gpkg_data_columns VALUES('threat','probability_code',NULL,'Probability',NULL,NULL,'threat_probability');
INSERT INTO gpkg_data_columns VALUES('threat','severity_code',NULL,'Severity of the threat',NULL,NULL,'threat_severity');
INSERT INTO gpkg_data_columns VALUES('threat','vulnerability_code',NULL,'Vulnerability',NULL,NULL,'vulnerability');
INSERT INTO gpkg_data_columns VALUES('threat','risk_code',NULL,'Risk',NULL,NULL,'risk');
INSERT INTO gpkg_data_columns VALUES('threat','certainty',NULL,'Certainty',NULL,NULL,'threat_certainty');
INSERT INTO gpkg_data_columns VALUES('threat','assessor_uuid',NULL,'Threat assessed by',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('threat','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('recommendation','assessment_uuid',NULL,'Assessment',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('recommendation','intervention_code',NULL,'Kind of intervention',NULL,NULL,'intervention_activity');
INSERT INTO gpkg_data_columns VALUES('recommendation','kind_code',NULL,'Recommendation',NULL,NULL,'recommendation');
INSERT INTO gpkg_data_columns VALUES('recommendation','text',NULL,'What to do',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('recommendation','priority_code',NULL,'Priority',NULL,NULL,'priority');
INSERT INTO gpkg_data_columns VALUES('recommendation','due_edtf',NULL,'Due',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('recommendation','done_edtf',NULL,'Done on',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('recommendation','responsible_uuid',NULL,'Responsible',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('recommendation','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','event_uuid',NULL,'Damage event',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','when_edtf',NULL,'When',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','kind',NULL,'Kind of work',NULL,NULL,'intervention_kind');
INSERT INTO gpkg_data_columns VALUES('intervention','what',NULL,'What was done',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','technique',NULL,'Technique',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','material',NULL,'Material',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','status',NULL,'Status',NULL,NULL,'intervention_status');
INSERT INTO gpkg_data_columns VALUES('intervention','reversible',NULL,'Reversible',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','effect_on_fabric',NULL,'Effect on the fabric',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','actors',NULL,'By whom',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('intervention','actor_uuid',NULL,'Carried out by',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('chronology','site_uuid',NULL,'Place',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('chronology','when_edtf',NULL,'When',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('chronology','kind',NULL,'Kind',NULL,NULL,'chronology_kind');
INSERT INTO gpkg_data_columns VALUES('chronology','text_en',NULL,'Text in English',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('chronology','text_ar',NULL,'Text in Arabic',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('local_term','list',NULL,'List',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('local_term','code',NULL,'Code',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('local_term','label_en',NULL,'Label in English',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('local_term','label_ar',NULL,'Label in Arabic',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('local_term','definition_en',NULL,'Definition',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('local_term','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('saved_filter','name',NULL,'Name',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('saved_filter','expression',NULL,'What it asks',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('saved_filter','columns',NULL,'Columns',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('saved_filter','note',NULL,'Note',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('setting','key',NULL,'Key',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('setting','value',NULL,'Value',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('citation','record_table',NULL,'Table',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('citation','record_uuid',NULL,'Record',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('citation','field',NULL,'Cited field',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('citation','source_uuid',NULL,'Source',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('citation','locator',NULL,'Page or place in it',NULL,NULL,NULL);
INSERT INTO gpkg_data_columns VALUES('citation','confidence',NULL,'Confidence',NULL,NULL,'citation_confidence');
INSERT INTO gpkg_data_columns VALUES('citation','basis',NULL,'How it was derived',NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "gpkg_data_column_constraints" (
  "constraint_name" TEXT NOT NULL,
  "constraint_type" TEXT NOT NULL,
  "value" TEXT,
  "min" NUMERIC,
  "min_is_inclusive" BOOLEAN,
  "max" NUMERIC,
  "max_is_inclusive" BOOLEAN,
  "description" TEXT,
  CONSTRAINT "gdcc_ntv" UNIQUE ("constraint_name", "constraint_type", "value")
);
INSERT INTO gpkg_data_column_constraints VALUES('site_level','enum','area',NULL,NULL,NULL,NULL,'area');
INSERT INTO gpkg_data_column_constraints VALUES('site_level','enum','monument',NULL,NULL,NULL,NULL,'monument');
INSERT INTO gpkg_data_column_constraints VALUES('site_level','enum','component',NULL,NULL,NULL,NULL,'component');
INSERT INTO gpkg_data_column_constraints VALUES('site_level','enum','object',NULL,NULL,NULL,NULL,'object');
INSERT INTO gpkg_data_column_constraints VALUES('photo_access','enum','public',NULL,NULL,NULL,NULL,'public');
INSERT INTO gpkg_data_column_constraints VALUES('photo_access','enum','restricted',NULL,NULL,NULL,NULL,'restricted');
INSERT INTO gpkg_data_column_constraints VALUES('photo_access','enum','confidential',NULL,NULL,NULL,NULL,'confidential');
CREATE TABLE IF NOT EXISTS "actor" (
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
, "access" TEXT
  CHECK ("access" IN ('public', 'restricted', 'confidential')));
INSERT INTO actor VALUES(1,'018bcfe5-6805-7505-8505-050505050505','institution','A museum',NULL,NULL,'name',NULL,NULL,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z',NULL);
CREATE TABLE IF NOT EXISTS "source" (
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
, shelf TEXT, "reliability_code" TEXT
  CHECK ("reliability_code" IN ('primary', 'secondary', 'weak', 'unknown')), "consent" TEXT
  CHECK ("consent" IN ('not-needed', 'given', 'refused', 'withdrawn', 'not-known')), "consent_note" TEXT);
INSERT INTO source VALUES(1,'018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a','report',NULL,'A report, second printing',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'primary: the visitors themselves',NULL,NULL,NULL,'public',NULL,'2026-11-22T10:00:01.000Z','2026-11-23T02:36:42.421Z','B 4',NULL,'given',NULL);
CREATE TABLE IF NOT EXISTS "site" (
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
, "whereabouts" TEXT
  CHECK ("whereabouts" IN ('in-place', 'moved', 'unknown-whereabouts')));
INSERT INTO site VALUES(1,'018bcfe5-6801-7101-8101-010101010101',NULL,'town','area','Town','معبد',0,NULL,NULL,'0032',-707840,-707475,NULL,NULL,'About Town.',NULL,NULL,NULL,NULL,X'47500001e610000001010000007b14ae47e11a43400000000000404140',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'public',NULL,NULL,NULL,'unknown','unknown','',NULL,NULL,34,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z',NULL);
INSERT INTO site VALUES(2,'018bcfe5-6802-7202-8202-020202020202','018bcfe5-6801-7101-8101-010101010101','temple','monument','Great Temple','معبد',0,NULL,NULL,'0032',-707840,-707475,NULL,NULL,'About Temple.',NULL,'It stands alone.',NULL,NULL,X'47500001e610000001010000005d8fc2f5281c43400000000000404140',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'public',NULL,NULL,NULL,'unknown','unknown','',NULL,NULL,60,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:02.000Z',NULL);
INSERT INTO site VALUES(4,'018bcfe5-6804-7404-8404-040404040404','018bcfe5-6802-7202-8202-020202020202','relief','object','Relief','معبد',0,NULL,NULL,'0032',-707840,-707475,NULL,NULL,'About Relief.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'whereabouts unknown','public',NULL,NULL,NULL,'unknown','unknown','',NULL,NULL,52,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z',NULL);
CREATE TABLE IF NOT EXISTS "site_name" (
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
INSERT INTO site_name VALUES(1,'018bcfe5-6806-7606-8606-060606060606','018bcfe5-6802-7202-8202-020202020202','Old Temple','en',NULL,NULL,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z');
INSERT INTO site_name VALUES(2,'01a204de-ced2-73e3-8418-0052bf89008c','018bcfe5-6801-7101-8101-010101010101','Town hall',NULL,NULL,NULL,'2026-11-22T20:07:20.531Z','2026-11-22T20:07:20.531Z');
CREATE TABLE IF NOT EXISTS "site_external_id" (
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
CREATE TABLE IF NOT EXISTS "site_designation" (
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
INSERT INTO site_designation VALUES(1,'018bcfe5-6807-7707-8707-070707070707','018bcfe5-6801-7101-8101-010101010101','world-heritage-site','23','1980',3652,4017,NULL,NULL,NULL,NULL,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z');
CREATE TABLE IF NOT EXISTS "site_dimension" (
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
CREATE TABLE IF NOT EXISTS "site_area" (
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
INSERT INTO site_area VALUES(1,'018bcfe5-681e-7e1e-9e1e-1e1e1e1e1e1e','018bcfe5-6802-7202-8202-020202020202',X'47500003e61000009a9999999919434066666666662643400000000000404140cdcccccccc4c4140010600000001000000010300000001000000040000009a999999991943400000000000404140666666666626434000000000004041406666666666264340cdcccccccc4c41409a999999991943400000000000404140','footprint',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z');
CREATE TABLE IF NOT EXISTS "site_line" (
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
CREATE TABLE IF NOT EXISTS "imagery" (
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
INSERT INTO imagery VALUES(1,'018bcfe5-6808-7808-8808-080808080808','scene',NULL,NULL,'2015-08-31',16678,16678,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z');
CREATE TABLE IF NOT EXISTS "photo" (
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
, "kind" TEXT
  CHECK ("kind" IN ('photograph', 'satellite', 'drawing', 'scan', 'video-frame')), "state" TEXT
  CHECK ("state" IN ('whole', 'truncated', 'unreadable', 'no-preview', 'not-examined')), "state_note" TEXT, "width" INTEGER, "height" INTEGER, "orientation" INTEGER, "captured_as_recorded" TEXT, "captured_offset" TEXT, "camera" TEXT, "serial" TEXT, "lens" TEXT, "focal_mm" REAL, "focal_35_mm" REAL, "fov_deg" REAL, "fov_by" TEXT
  CHECK ("fov_by" IN ('focal-35', 'sensor', 'drawn')), "bearing_as_recorded" REAL, "bearing_reference" TEXT
  CHECK ("bearing_reference" IN ('true', 'magnetic', 'unknown', 'drawn')), "declination_deg" REAL, "declination_model" TEXT, "position_by" TEXT
  CHECK ("position_by" IN ('recorded', 'drawn')), "recorded_lon" REAL, "recorded_lat" REAL, "position_note" TEXT, "accuracy_m" REAL, "altitude_m" REAL, "author" TEXT, "author_uuid" TEXT
  REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED, "credit" TEXT, "caption_as_recorded" TEXT, "rights_as_recorded" TEXT, "publish" TEXT
  CHECK ("publish" IN ('yes', 'no', 'ask')), "received_at" TEXT, "received_from" TEXT, "received_by" TEXT, "file_time" TEXT, "pixel_hash" TEXT, "look_hash" TEXT, "recorded_json" TEXT);
INSERT INTO photo VALUES(1,'018bcfe5-683c-7c3c-bc3c-3c3c3c3c3c3c','018bcfe5-6802-7202-8202-020202020202','abababababababababababababababababababababababababababababababab','jpg',1234,'temple.jpg',X'47500001e610000001010000007b14ae47e11a4340e17a14ae47414140','2010-05-01',14730,14730,90.0,'East front','واجهة',NULL,NULL,'public','2026-11-23T10:00:02.000Z','2026-11-23T10:00:06.000Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO photo VALUES(3,'018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e','018bcfe5-6802-7202-8202-020202020202','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb','jpg',1234,'temple.jpg',X'47500001e610000001010000007b14ae47e11a4340e17a14ae47414140','2010-05-01',14730,14730,90.0,'East front, later','واجهة',NULL,NULL,'public','2026-11-23T10:00:17.000Z','2026-11-23T10:00:17.000Z','photograph','not-examined',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'ask',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "observation" (
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
, "observer_uuid" TEXT
  REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE IF NOT EXISTS "claim" (
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
CREATE TABLE IF NOT EXISTS "damage_event" (
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
CREATE TABLE IF NOT EXISTS "event_effect" (
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
, "extent_code" TEXT
  CHECK ("extent_code" IN ('no-visible-known', '1-10', '11-30', '31-60', '61-90', '91-100',
    'unknown')));
CREATE TABLE IF NOT EXISTS "damage_area" (
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
CREATE TABLE IF NOT EXISTS "assessment" (
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
, "role_code" TEXT, "method" TEXT
  CHECK ("method" IN ('satellite', 'aerial', 'ground-photo', 'visit', 'text', 'testimony',
    'video')), "imagery_uuid" TEXT
  REFERENCES "imagery" ("uuid") DEFERRABLE INITIALLY DEFERRED, "severity_code" TEXT, "next_due_edtf" TEXT, "next_due_min_day" INTEGER, "next_due_max_day" INTEGER, "access" TEXT
  CHECK ("access" IN ('public', 'restricted', 'confidential')));
INSERT INTO assessment VALUES(1,'018bcfe5-6819-7919-9919-191919191919','018bcfe5-6802-7202-8202-020202020202','2016-04-02',16893,16893,NULL,'018bcfe5-6805-7505-8505-050505050505','poor','31-60',NULL,NULL,NULL,'Fence it.',NULL,NULL,NULL,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "intervention" (
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
, "actor_uuid" TEXT
  REFERENCES "actor" ("uuid") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO intervention VALUES(1,'018bcfe5-681a-7a1a-9a1a-1a1a1a1a1a1a','018bcfe5-6802-7202-8202-020202020202',NULL,NULL,NULL,NULL,'other','Fence put up',NULL,NULL,'unknown',NULL,NULL,'A museum',NULL,'2026-11-22T10:00:01.000Z','2026-11-22T10:00:01.000Z',NULL);
CREATE TABLE IF NOT EXISTS "chronology" (
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
CREATE TABLE IF NOT EXISTS "citation" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "record_table" TEXT NOT NULL CHECK ("record_table" IN ('actor', 'source', 'site', 'site_name',
      'site_external_id', 'site_designation', 'site_dimension', 'site_area', 'site_line',
      'imagery', 'damage_event', 'event_effect', 'observation', 'claim', 'assessment',
      'intervention', 'chronology', 'photo', 'site_period', 'site_material', 'site_distinct',
      'event_external_id', 'threat', 'recommendation', 'local_term', 'saved_filter',
      'setting', 'photo_site', 'photo_region', 'pair',
      'custody')),
  "record_uuid" TEXT NOT NULL,
  "field" TEXT,
  "source_uuid" TEXT NOT NULL REFERENCES "source" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "locator" TEXT,
  "confidence" TEXT DEFAULT 'verified' CHECK ("confidence" IN ('verified', 'derived',
      'unverified')),
  "basis" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
, checked_by TEXT);
INSERT INTO citation VALUES(3,'018bcfe5-682a-7a2a-aa2a-2a2a2a2a2a2a','site','018bcfe5-6802-7202-8202-020202020202','built_edtf','018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a','p. 5','verified',NULL,'2026-11-22T10:00:01.000Z','2026-11-22T20:07:20.499Z','C');
CREATE TABLE IF NOT EXISTS "atlas_meta" (
  "name" TEXT PRIMARY KEY NOT NULL,
  "value" TEXT
);
INSERT INTO atlas_meta VALUES('schema_version','3');
INSERT INTO atlas_meta VALUES('title','A small record');
INSERT INTO atlas_meta VALUES('made_at','2026-11-22T10:00:01Z');
INSERT INTO atlas_meta VALUES('history_end','22 e7832cc999af7722158f32704c856694c85470fc29fc8e40b37b25acb6bd7051');
CREATE TABLE IF NOT EXISTS "atlas_writer" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" = 1),
  "active" INTEGER NOT NULL
);
INSERT INTO atlas_writer VALUES(1,0);
CREATE TABLE IF NOT EXISTS "atlas_operation" (
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
INSERT INTO atlas_operation VALUES(1,'01a3185c-5001-7b5b-9b5b-5b5b5b5b5b5b','bulk','2026-11-22T10:00:01Z','A. Tester','Catalogue made: A small record','0429f5194d17d6d486b5761985fe318d7544e69aef37ec3ca8559deae8d2ac1d',NULL,'e5d316a575cd669307aadc3b8b90723a7c56253d1759bcd7f32712e78851a49a');
INSERT INTO atlas_operation VALUES(2,'01a3185c-5002-7858-9858-585858585858','command','2026-11-22T10:00:02Z','A. Tester','Temple renamed','8af07cf053dfc39edc9ec4ee6a7499d8e9d49150aa1d9390e3d2d294020f0724',NULL,'b3d2fe85bb4e6f552c60e8260d7b4019356ea825edbcff52b1a77292dc172506');
INSERT INTO atlas_operation VALUES(3,'01a3185c-5003-7959-9959-595959595959','command','2026-11-22T10:00:03Z','A. Tester','Event deleted','5948f2d3fc16de0438549c1c419d12d8ddf870ed01455d5e484b0444d8110b4f',NULL,'a4ff0a74ae32b5aae0988fa6a46c980149ed2c6b3dec15d9fdccc052035e5136');
INSERT INTO atlas_operation VALUES(4,'01a3185c-5004-7e5e-9e5e-5e5e5e5e5e5e','undo','2026-11-22T10:00:04Z','A. Tester','Undone: Event deleted','7b661629f01b6bea79d8fb69b9d9143419fa313535c34e0cc0cab28f6e3c6acb',3,'26b3455b088a4443f3e28d45e19766516df719e9a7e7630924189c0dee12aa2d');
INSERT INTO atlas_operation VALUES(5,'01a3185c-5005-7f5f-9f5f-5f5f5f5f5f5f','bulk','2026-11-22T10:00:05Z','A. Tester','Towers imported','7dcaca5678da5a61fec86c908846f3cd409766e0ba80ec73b3a8799f0dd28424',NULL,'c5eb9e4548a2c9b8db8d7ff21d7075aee17dfbdbd07d13cf9a75d0f2c884e616');
INSERT INTO atlas_operation VALUES(6,'01a3185c-5006-7c5c-9c5c-5c5c5c5c5c5c','undo','2026-11-22T10:00:06Z','A. Tester','Undone: Towers imported','302bb1060c023830a663a21f205d20c388da974f63c952415b8e574d2b52d9b2',5,'46be3129498e46e5d9bdf9cee19c4e22a99c9d22ee976d93c3a1fefa4bd1030b');
INSERT INTO atlas_operation VALUES(7,'01a3185c-5007-7d5d-9d5d-5d5d5d5d5d5d','command','2026-11-22T10:00:07Z','A. Tester','Cella deleted','781b13baa4b03105c41ff59736c3c3e9262747e61ea1a2b74f2ab41e1a54d37e',NULL,'3280c316f79a925eb3a8ead36f5abb47ad800a83d0eb853461300f16468e3533');
INSERT INTO atlas_operation VALUES(8,'01a3185c-5008-7252-9252-525252525252','command','2026-11-22T10:00:08Z','A. Tester','Chronology deleted','507c57239811b62d045b993d99d5bd972f4c9a28fccd1d1b0fa3f6db7c481efc',NULL,'518ed755a92a6a39461ac456e98f8cd84fd41c1ee57e4d4dc88a437cf95a165a');
INSERT INTO atlas_operation VALUES(9,'01a3185c-5009-7353-9353-535353535353','outside','2026-11-22T10:00:09Z','another program','Changed outside: 1 changed','751b2e545e67e7f24f442fc9ffe072deea0fbca7caaf9bff3ee8286e0fb926a8',NULL,'55e2da7412ae6cba096b68de02939583afcc1b3ca2f9da5a0a3a68f4b7701532');
INSERT INTO atlas_operation VALUES(10,'01ba60d3-3801-7101-8101-010101010101','outside','2026-11-23T10:00:01Z','another program','Changed outside: 1 added, 1 changed','ea7a5fe761bef4c487de98edfb8b2ad14c9aeeb9fdb824c96bb07bee98b749c0',NULL,'bf91c3e31ebcfdf977ecc40616c483a03c25e7aa51cf581907fc6608f1afc343');
INSERT INTO atlas_operation VALUES(11,'01ba60d3-3802-7202-8202-020202020202','command','2026-11-23T10:00:02Z','B. Tester','Photos catalogued','50abebb18b0d4189f25789ea4681a850fb9e6011840fb3451af1b780abbe96e0',NULL,'ec7d0c6e5a836782c0e60b1866f9035b91470217a7cee50ca765d8a6d092b6fd');
INSERT INTO atlas_operation VALUES(12,'01ba60d3-3803-7303-8303-030303030303','command','2026-11-23T10:00:03Z','B. Tester','Threat noted','b7302a8ab12e5762bae2c3c8d19e90a86186d7bf44dce447da1c99a696a665a8',NULL,'c887891c5d329d4c54d7a7ae0755e02d0282770e5579fd14e7a27d7b5a96d2ab');
INSERT INTO atlas_operation VALUES(13,'01ba60d3-3804-7404-8404-040404040404','command','2026-11-23T10:00:04Z','B. Tester','Period noted','6173e75b916dc2e8f8c12e258caf86f286b6ac015af51f44662a8064ed25fb4a',NULL,'26249e2af8c561bf76718920b0af8495e554feaa65311999600d68c56151ed67');
INSERT INTO atlas_operation VALUES(14,'01ba60d3-3805-7505-8505-050505050505','command','2026-11-23T10:00:05Z','B. Tester','Filter kept','707c41e3c49927e45f92a96a262d541e29ea2a265c7f1731c8e3a39955de15fe',NULL,'2df09543b4cb4667ccb12c8250e5d6c5c245fe3ccbd57d7007c2555a4e05a9c3');
INSERT INTO atlas_operation VALUES(15,'01ba60d3-3806-7606-8606-060606060606','command','2026-11-23T10:00:06Z','B. Tester','Caption changed','5394c65f5a990bde5a99963e1d36fe647fc080c7e9cc95797fc586d1001a02be',NULL,'2552fa40db785ad44d6ce9cd6e311581f713e893d316e9d506f6d7133ca95846');
INSERT INTO atlas_operation VALUES(16,'01ba60d3-3807-7707-8707-070707070707','command','2026-11-23T10:00:07Z','B. Tester','Photo removed','917dc7c8d9e374b0c7b5a085f4ae993fa7200d94720334114b4584d3e5090b34',NULL,'db76e46b42a2ec64e5b00301cd08a1a79d2963e1942e99f815270d661baeecbe');
INSERT INTO atlas_operation VALUES(17,'01a207d9-6368-7ca2-8ed5-8f7991af5226','outside','2026-11-23T10:00:17Z','another program','Changed outside: 2 changed','5cb97fb90d0cc89e87a39e8448b2cd2ad28e0875aa95a3244ddf1773a2ddf546',NULL,'9baf726d13715fb017f2576d6d5830401393a61c909271dac8d116fe26e44486');
INSERT INTO atlas_operation VALUES(18,'01ba60d3-3811-7111-9111-111111111111','command','2026-11-23T10:00:17Z','B. Tester','Photo added','52bf3e5a698c66a0ef1210e85207d14b1c021b14ca2eeb23ccaa7d84d19ffcbc',NULL,'f94b4a6f19a45597347b20b4f9693f8cb643675d04b6c61af7b4c884c29a7797');
INSERT INTO atlas_operation VALUES(19,'01ba60d3-3812-7212-9212-121212121212','command','2026-11-23T10:00:18Z','B. Tester','Place of a photo noted','b725edc696ab501fbc828096ec7c217aef4dd0f3bec4daf64ef47071cf12e390',NULL,'314042c437e9a4fed277238fbcd37efbe456c798200b132a5c79202f3473570a');
INSERT INTO atlas_operation VALUES(20,'01ba60d3-3813-7313-9313-131313131313','command','2026-11-23T10:00:19Z','B. Tester','Pair kept','9b0072c304f7cb8c4dfdfd4a0d247611d85a8a7461fed2fb2b3d13060cd4f203',NULL,'846777c56a421d8ac1d0b03919d6edc4b4b534d8ae1edf6b8bbd7db6bebbd6a6');
INSERT INTO atlas_operation VALUES(21,'01ba60d3-3814-7414-9414-141414141414','command','2026-11-23T10:00:20Z','B. Tester','Pair renamed','6c50e8ca2529b0c5f24c8f49bee1f9c24721f3e1de57c8126b0e43686e586d8c',NULL,'f3d78d9cc9d1609a65c5b4563e803b888c03d660291693805068770af688b4b9');
INSERT INTO atlas_operation VALUES(22,'01ba60d3-3815-7515-9515-151515151515','command','2026-11-23T10:00:21Z','B. Tester','Originals verified','bbb1c3ef311695f3b1d22118b92bc0c73b0ed3206f2f213f063587fe1ae319db',NULL,'e7832cc999af7722158f32704c856694c85470fc29fc8e40b37b25acb6bd7051');
CREATE TABLE IF NOT EXISTS "atlas_change" (
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
INSERT INTO atlas_change VALUES(1,1,'added','actor',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','f056d47b84d1d53efe605fe5bda0fb8c1ab6a58617d5a01e2c22831489376f19');
INSERT INTO atlas_change VALUES(2,1,'added','source',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','3032375617b587a3111d11b61789d8ff5e9374b1c0e240f048f67bd5d3d707d6');
INSERT INTO atlas_change VALUES(3,1,'added','site',NULL,1,4,4,NULL,'4 rows',NULL,NULL,'2be03d379cd6afc5a5a270556813f1cf241daf12e7e4e7e0e1e7aacc830667e2','166087817c5c0a2ad40c2e6536eaf7c148e240870e58611bc5f5615f54b5afaf');
INSERT INTO atlas_change VALUES(4,1,'added','site_name',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','c5e434b58d4365f4e696947bacf1a47b10f1488b0a75cab472ad065d42ec674b');
INSERT INTO atlas_change VALUES(5,1,'added','site_designation',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','7d1c90016ec2b53006efa1f20281b1f26c11f0870a9209a7a055ce5727dd5b20');
INSERT INTO atlas_change VALUES(6,1,'added','imagery',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','68f9954c71b6c33bd5792287bd3db7fca416e29244fa3845944a3d6b6eec6f67');
INSERT INTO atlas_change VALUES(7,1,'added','damage_event',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','c4120c69f6ccf0fd8a36736e18c24cd763954eeda469b504fd2576b00263d863');
INSERT INTO atlas_change VALUES(8,1,'added','event_effect',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','cae500a1028a0117cacffa50d707ee3993832400bb7ba98e72d712f7b6b91a83');
INSERT INTO atlas_change VALUES(9,1,'added','observation',NULL,1,2,2,NULL,'2 rows',NULL,NULL,'d6e421476db3f670d6a9de55d7719019d791436106c44da2a80927d0383ca986','672bf15f7e5cc65c5388430d5649492d00ae779cd4b4b50d3df9e15a194c728b');
INSERT INTO atlas_change VALUES(10,1,'added','claim',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','96c5067cd080f0bfa165119b9190fde5e0eba4513c797a183d92f6a65b719a16');
INSERT INTO atlas_change VALUES(11,1,'added','assessment',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','ffc5fd5d70f32563657611a75316aa66300ac91d135bc3c15b9ee5e002c8d8c0');
INSERT INTO atlas_change VALUES(12,1,'added','intervention',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','4933970e4a4bdfe213577ccb1b72c5dab914cb2d66d27cc61e07f543d2e5995b');
INSERT INTO atlas_change VALUES(13,1,'added','chronology',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','7bc6b0b8637442bd86614aedb1db445d1d6602c1ef99982fb683a7c8caa9f040');
INSERT INTO atlas_change VALUES(14,1,'added','site_area',NULL,1,1,1,NULL,'1 rows',NULL,NULL,'a6324e4edc75bac7ac795d19b764918c45599145546649f505613c47b55e0bc3','3add584b521cfc66d16f89b1eb5de742df96a5d54dd5f15990726b887c75810f');
INSERT INTO atlas_change VALUES(15,1,'added','citation',NULL,1,3,3,NULL,'3 rows',NULL,NULL,'9f1994067c88af966702f5aec11aa15f94f8b94449b7a43b360c27f7003deba1','1d5bc45aba1f9fa3bf6841eae138503b820c21a688bd2afcaac92614750fa5ef');
INSERT INTO atlas_change VALUES(16,2,'update','site','018bcfe5-6802-7202-8202-020202020202',2,NULL,1,'018bcfe5-6802-7202-8202-020202020202','Great Temple','{"name_en":["Temple","Great Temple"],"significance":[null,"It stands alone."],"updated_at":["2026-11-22T10:00:01.000Z","2026-11-22T10:00:02.000Z"]}',NULL,'fc024c7a75a1e736f9cd1e7a388ec7769e0cf82c4874e8913b5917c8e5f64480','c50bffd166a0636668568e453499264f84e7fbc0216bb4cd5b1363161c03dfa6');
INSERT INTO atlas_change VALUES(17,3,'update','observation','018bcfe5-6813-7313-9313-131313131313',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Satellite image of 27 August 2015: no damage visible','{"event_uuid":["018bcfe5-6814-7414-9414-141414141414",null],"updated_at":["2026-11-22T10:00:01.000Z","2026-11-22T10:00:03.000Z"]}',NULL,'902f824456430cd38c12d41965907f96ec2677fcdc1619241f2d102f15e64083','39dc5787dd7e04453097eb4ef1a8774ddc4453752036ec63afc475263ea78d59');
INSERT INTO atlas_change VALUES(18,3,'update','observation','018bcfe5-6815-7515-9515-151515151515',2,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Satellite image of 31 August 2015: destroyed','{"event_uuid":["018bcfe5-6814-7414-9414-141414141414",null],"updated_at":["2026-11-22T10:00:01.000Z","2026-11-22T10:00:03.000Z"]}',NULL,'2a370ae27256a27c55d3be722dcf94e1025ff24861f1d984d24b7e271f36718d','3b4ace46195bcec04cc7d8ae0b844a373cfcb82250d0c9a8c6568ffa9b6009e5');
INSERT INTO atlas_change VALUES(19,3,'delete','citation','018bcfe5-6829-7929-a929-292929292929',2,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Citation for adopted date','{"confidence":"verified","created_at":"2026-11-22T10:00:01.000Z","field":"when_edtf","record_table":"damage_event","record_uuid":"018bcfe5-6814-7414-9414-141414141414","source_uuid":"018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6829-7929-a929-292929292929"}',NULL,'5d6a6b762eb5a16db534427d46ac617f8beafef5676d96122e898ac81a1d1c5d',NULL);
INSERT INTO atlas_change VALUES(20,3,'delete','claim','018bcfe5-6816-7616-9616-161616161616',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Claim by A witness: no date','{"created_at":"2026-11-22T10:00:01.000Z","event_uuid":"018bcfe5-6814-7414-9414-141414141414","said_by":"A witness","source_uuid":"018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a","stance":"kept","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6816-7616-9616-161616161616"}',NULL,'3e4c4a42a1bea51a79c4d0b59ae8df30030f1f18bfe57a93f638c0811c9c2476',NULL);
INSERT INTO atlas_change VALUES(21,3,'delete','event_effect','018bcfe5-6818-7818-9818-181818181818',1,NULL,1,'018bcfe5-6804-7404-8404-040404040404','Effect: Unknown','{"certainty":"medium","created_at":"2026-11-22T10:00:01.000Z","effect_code":"unknown","event_uuid":"018bcfe5-6814-7414-9414-141414141414","site_uuid":"018bcfe5-6804-7404-8404-040404040404","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6818-7818-9818-181818181818"}',NULL,'19c5964b13ae9ac47639d730c33830eeb1a90956b184201e1ac0890fe77c4382',NULL);
INSERT INTO atlas_change VALUES(22,3,'delete','damage_event','018bcfe5-6814-7414-9414-141414141414',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Cella blown up','{"access":"public","adopted_claim_uuid":"018bcfe5-6816-7616-9616-161616161616","certainty":"medium","created_at":"2026-11-22T10:00:01.000Z","dated_by":"bracket","extent_code":"91-100","key":"cella-2015","kind":"single","leaves":"destroyed","site_uuid":"018bcfe5-6803-7303-8303-030303030303","title":"Cella blown up","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6814-7414-9414-141414141414","when_contested":0,"when_edtf":"2015-08-30"}',NULL,'4b8a6dbb9549e358fd67ee9e559a7688dbba5e8f72876377f85da3f41e1da021',NULL);
INSERT INTO atlas_change VALUES(23,4,'insert','damage_event','018bcfe5-6814-7414-9414-141414141414',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Cella blown up',NULL,NULL,'9f0c78d4dc8d04d0c6199459edd3041c9c74aad847733fceafaa0c914e76a34f','fc7594d2b4cf951288027a4b1cbd05d46fd394c4caf3b9b23d4c267ca338d757');
INSERT INTO atlas_change VALUES(24,4,'insert','event_effect','018bcfe5-6818-7818-9818-181818181818',1,NULL,1,'018bcfe5-6804-7404-8404-040404040404','Effect: Unknown',NULL,NULL,'3e0d93bc3c023f917014f26e52bdc1f8c1f20898365a83aa7ee1e2408cfa70d0','46ee32fb8e7b400c063200260ba17001bc30ed20aa10b6dce3f3597837dcba1a');
INSERT INTO atlas_change VALUES(25,4,'insert','claim','018bcfe5-6816-7616-9616-161616161616',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Claim by A witness: no date',NULL,NULL,'e248ccb3cef181abed40f65df13364eea2e55c485d33323a7933979b0bbbd5ab','9816f96a50e9aeada22ea2611db5ff7bf93696174b9fc03d90ca22009302c995');
INSERT INTO atlas_change VALUES(26,4,'insert','citation','018bcfe5-6829-7929-a929-292929292929',2,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Citation for adopted date',NULL,NULL,'b42bad5eca1cdda6a5677a966e7de6f4162f9152740b7783852416deb0e16b95','475abcd212adef8168fab2d1ef02d82116b5080655ff254a1fb6e72837f8c579');
INSERT INTO atlas_change VALUES(27,4,'update','observation','018bcfe5-6815-7515-9515-151515151515',2,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Satellite image of 31 August 2015: destroyed','{"event_uuid":[null,"018bcfe5-6814-7414-9414-141414141414"],"updated_at":["2026-11-22T10:00:03.000Z","2026-11-22T10:00:01.000Z"]}',NULL,'b79479dcb49cfd12598aa1e1c8f6a5d2a98de268b1141bbca0176aab88069b30','e08f816023d5c7d8cd7174c02aa057a3c8f8d0e4acb67f228941c9f2c33f13c2');
INSERT INTO atlas_change VALUES(28,4,'update','observation','018bcfe5-6813-7313-9313-131313131313',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Satellite image of 27 August 2015: no damage visible','{"event_uuid":[null,"018bcfe5-6814-7414-9414-141414141414"],"updated_at":["2026-11-22T10:00:03.000Z","2026-11-22T10:00:01.000Z"]}',NULL,'dce773ff795f872f54e1c2a302c73bf57097fba7cefbf1ee43c48fbde6ff8aec','dda9ee10cfe7965901db3734d3d2b01a43236cd0baa446a70831d10c694ebe40');
INSERT INTO atlas_change VALUES(29,5,'added','site',NULL,5,7,3,NULL,'3 rows',NULL,NULL,'9f1994067c88af966702f5aec11aa15f94f8b94449b7a43b360c27f7003deba1','e9df877c99de57942bcccc7e4d51fd97b11e6991a34de2b78ba4cb6f323f9273');
INSERT INTO atlas_change VALUES(30,6,'removed','site',NULL,5,7,3,NULL,'3 rows',NULL,X'789cbd914d6ec2301085af52bdb58dc67f2478d73bb02a42919d0c2852485070da0562d9bb74d7756f426f53055151a91b24106fa4676b166fc6fe160b27f60865c9bb1d3cb6436cea120271a89b54709556f020321a0265cf21715584040f4d7a2a95925acf1579224f6e42442f10a87857f6f536d55d5b700b8fe7d80de969debd71ffe468028135771bf83d223c6ce68888144fd57812293a5f666176969b5963e9224b5659c241a0e1576ee0b1e9da61c36d82401b365c841e1edfefc7afe3c7f1f3d22c7a6e2beeb982a773f3b4e2ef7210d8869edb540c435d8d6f57792c57ece434272533454ae6a39db63c170476cdb086471a63e42966d85657fdd6ff3946cb4c1b2de368465f0a87a5584c1fcc4b5dcf2b8bca06b6192b171ec34bdd8797ba8d9791993146c6d1cc1f9d78650fe6a5afe7e5aa7c55ea95d3b92b1fc34bdf87d71873032f2b336bac8ca3197b291c96cb1ffb986c5a','c6e4f35d0070f7f37f4cc4ce23ef1aa74dccef7af13c7de2ae1f5186afcac859',NULL);
INSERT INTO atlas_change VALUES(31,7,'delete','citation','018bcfe5-6829-7929-a929-292929292929',2,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Citation for adopted date','{"confidence":"verified","created_at":"2026-11-22T10:00:01.000Z","field":"when_edtf","record_table":"damage_event","record_uuid":"018bcfe5-6814-7414-9414-141414141414","source_uuid":"018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6829-7929-a929-292929292929"}',NULL,'5d6a6b762eb5a16db534427d46ac617f8beafef5676d96122e898ac81a1d1c5d',NULL);
INSERT INTO atlas_change VALUES(32,7,'delete','claim','018bcfe5-6816-7616-9616-161616161616',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Claim by A witness: no date','{"created_at":"2026-11-22T10:00:01.000Z","event_uuid":"018bcfe5-6814-7414-9414-141414141414","said_by":"A witness","source_uuid":"018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a","stance":"kept","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6816-7616-9616-161616161616"}',NULL,'3e4c4a42a1bea51a79c4d0b59ae8df30030f1f18bfe57a93f638c0811c9c2476',NULL);
INSERT INTO atlas_change VALUES(33,7,'delete','event_effect','018bcfe5-6818-7818-9818-181818181818',1,NULL,1,'018bcfe5-6804-7404-8404-040404040404','Effect: Unknown','{"certainty":"medium","created_at":"2026-11-22T10:00:01.000Z","effect_code":"unknown","event_uuid":"018bcfe5-6814-7414-9414-141414141414","site_uuid":"018bcfe5-6804-7404-8404-040404040404","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6818-7818-9818-181818181818"}',NULL,'19c5964b13ae9ac47639d730c33830eeb1a90956b184201e1ac0890fe77c4382',NULL);
INSERT INTO atlas_change VALUES(34,7,'delete','citation','018bcfe5-6828-7828-a828-282828282828',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Citation for name in english','{"confidence":"verified","created_at":"2026-11-22T10:00:01.000Z","field":"name_en","record_table":"site","record_uuid":"018bcfe5-6803-7303-8303-030303030303","source_uuid":"018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6828-7828-a828-282828282828"}',NULL,'f22d342099f10373f4ed21341a9901bf945594e9fe9ea7db15c6b696d15a4f95',NULL);
INSERT INTO atlas_change VALUES(35,7,'delete','observation','018bcfe5-6815-7515-9515-151515151515',2,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Satellite image of 31 August 2015: destroyed','{"certainty":"medium","created_at":"2026-11-22T10:00:01.000Z","event_uuid":"018bcfe5-6814-7414-9414-141414141414","imagery_uuid":"018bcfe5-6808-7808-8808-080808080808","method":"satellite","seen_edtf":"2015-08-31","site_uuid":"018bcfe5-6803-7303-8303-030303030303","source_uuid":"018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a","state":"destroyed","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6815-7515-9515-151515151515"}',NULL,'d7fe6870694bcbe5ebf063da61a7e064896bc3c4fc453db7c1d353623bbf1877',NULL);
INSERT INTO atlas_change VALUES(36,7,'delete','observation','018bcfe5-6813-7313-9313-131313131313',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Satellite image of 27 August 2015: no damage visible','{"certainty":"medium","created_at":"2026-11-22T10:00:01.000Z","event_uuid":"018bcfe5-6814-7414-9414-141414141414","method":"satellite","observer":"A reader","seen_edtf":"2015-08-27","site_uuid":"018bcfe5-6803-7303-8303-030303030303","source_uuid":"018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a","state":"no-damage-visible","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6813-7313-9313-131313131313"}',NULL,'3232e8785e4d5be16471f66edaa3b63bba08fbc108c97e341639cb2705158229',NULL);
INSERT INTO atlas_change VALUES(37,7,'delete','damage_event','018bcfe5-6814-7414-9414-141414141414',1,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Cella blown up','{"access":"public","adopted_claim_uuid":"018bcfe5-6816-7616-9616-161616161616","certainty":"medium","created_at":"2026-11-22T10:00:01.000Z","dated_by":"bracket","extent_code":"91-100","key":"cella-2015","kind":"single","leaves":"destroyed","site_uuid":"018bcfe5-6803-7303-8303-030303030303","title":"Cella blown up","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6814-7414-9414-141414141414","when_contested":0,"when_edtf":"2015-08-30"}',NULL,'4b8a6dbb9549e358fd67ee9e559a7688dbba5e8f72876377f85da3f41e1da021',NULL);
INSERT INTO atlas_change VALUES(38,7,'delete','site','018bcfe5-6803-7303-8303-030303030303',3,NULL,1,'018bcfe5-6803-7303-8303-030303030303','Cella','{"access":"public","built_edtf":"0032","created_at":"2026-11-22T10:00:01.000Z","description_en":"About Cella.","geom":{"b":"47500001e610000001010000003e0ad7a3701d43400000000000404140"},"level":"component","name_ar":"معبد","name_ar_rendered":0,"name_en":"Cella","parent_uuid":"018bcfe5-6802-7202-8202-020202020202","slug":"cella","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-6803-7303-8303-030303030303"}',NULL,'01e4ec2f478944872fcc7cf4cfdf9466dc5a1e3f72b9d72636bb5c9589ef6439',NULL);
INSERT INTO atlas_change VALUES(39,8,'delete','chronology','018bcfe5-681b-7b1b-9b1b-1b1b1b1b1b1b',1,NULL,1,'018bcfe5-6801-7101-8101-010101010101','20 May 2015: The town is taken.','{"created_at":"2026-11-22T10:00:01.000Z","kind":"context","site_uuid":"018bcfe5-6801-7101-8101-010101010101","text_en":"The town is taken.","updated_at":"2026-11-22T10:00:01.000Z","uuid":"018bcfe5-681b-7b1b-9b1b-1b1b1b1b1b1b","when_edtf":"2015-05-20"}',NULL,'e34c305aee5888bd77aef0afde0afed0251df348fefe8f9c0d67438ed6a47f2c',NULL);
INSERT INTO atlas_change VALUES(40,9,'update','source','018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a',1,NULL,1,NULL,'A report, second printing','{"title":["A report","A report, second printing"],"updated_at":["2026-11-22T10:00:01.000Z","2026-11-22T20:07:20.387Z"]}',NULL,'2a2a8c264bfac53cd5ae4a265c2829ff79a7aa9c97b2da91daf70dde46bfd11d','d031c8419782e52d690264f839d7fae139012598506278b9b5da13a5e97c79cb');
INSERT INTO atlas_change VALUES(41,10,'insert','site_name','01a204de-ced2-73e3-8418-0052bf89008c',2,NULL,1,'018bcfe5-6801-7101-8101-010101010101','Town hall',NULL,NULL,'ad75723cd52e758a389c70328049772c5346fda6c794690a10d172ccf01f35d3','bf8207c4f345e3fb21ab582c8535be3ad09560b78be33c6a2c1e91309b40e468');
INSERT INTO atlas_change VALUES(42,10,'update','citation','018bcfe5-682a-7a2a-aa2a-2a2a2a2a2a2a',3,NULL,1,'018bcfe5-6802-7202-8202-020202020202','Citation for built p. 5','{"locator":[null,"p. 5"],"updated_at":["2026-11-22T10:00:01.000Z","2026-11-22T20:07:20.499Z"]}',NULL,'59820e9fdbbb4c2ee329241ef20f8418dc945f675f7789440247b4466e3d6d1f','64160b56adaed4d671fc2f6b346bf9dca11949f965e3705a0469396f580551c5');
INSERT INTO atlas_change VALUES(43,11,'insert','photo','018bcfe5-683c-7c3c-bc3c-3c3c3c3c3c3c',1,NULL,1,'018bcfe5-6802-7202-8202-020202020202','Front',NULL,NULL,'17bd75fe5316521ae4c2236913085a8f574a2931486c4aed5fda44ed633bfacc','4d2927ac57b8e87113e9f57c228d10ea6141b9de1e149ad2be730e5a2386d617');
INSERT INTO atlas_change VALUES(44,11,'insert','photo','018bcfe5-683d-7d3d-bd3d-3d3d3d3d3d3d',2,NULL,1,NULL,'gone.png',NULL,NULL,'d25e7d89e75aae29490f7a039bb8f609a195ddffbc6d61165a933d0c5079c8d1','dcb238939138a0cebac642925aeb65086adaf189c0bd130853be9117f9f6d1f4');
INSERT INTO atlas_change VALUES(45,12,'insert','threat','018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e',1,NULL,1,'018bcfe5-6802-7202-8202-020202020202','Threat: Rain',NULL,NULL,'1048a377b4d0df18127626160944895c7360684f2a070f4c9729a809cbbc6253','5687b36ff7ae5b3ee6e388c4a3dc5cfc56c392ff32c9236accb56813b413aaf7');
INSERT INTO atlas_change VALUES(46,13,'insert','site_period','018bcfe5-683f-7f3f-bf3f-3f3f3f3f3f3f',1,NULL,1,'018bcfe5-6802-7202-8202-020202020202','Period: AD 32',NULL,NULL,'1fb65d7eb5a46cb85d8505e779f73ab8732ffe3dd842f215daee286ad3356ccb','85ca48bb0393813256ec26f1befae8410c8420e5c47c66941c6d974d1008b241');
INSERT INTO atlas_change VALUES(47,14,'insert','saved_filter','018bcfe5-6840-7040-8040-404040404040',1,NULL,1,NULL,'Temples',NULL,NULL,'9340c0e4a6dbfef3b59c367b7da4de2805e2f753fe8d00c575f5112826af1f69','f71f76577bcbfba731c676e42446cf5cf10e294ec1edfa95bd6978b9769270b9');
INSERT INTO atlas_change VALUES(48,15,'update','photo','018bcfe5-683c-7c3c-bc3c-3c3c3c3c3c3c',1,NULL,1,'018bcfe5-6802-7202-8202-020202020202','East front','{"caption_en":["Front","East front"],"updated_at":["2026-11-23T10:00:02.000Z","2026-11-23T10:00:06.000Z"]}',NULL,'92192dc0c0fe4be50b21d1078f3c35a3be225a0c24352a8ac84ac749996b59b6','70b83f84efbb327761747dd19fb2338b437e7f1d927e24a9ad348fb1cd89f759');
INSERT INTO atlas_change VALUES(49,16,'delete','photo','018bcfe5-683d-7d3d-bd3d-3d3d3d3d3d3d',2,NULL,1,NULL,'gone.png','{"access":"public","bytes":5,"created_at":"2026-11-23T10:00:02.000Z","ext":"png","name_as_received":"gone.png","sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","updated_at":"2026-11-23T10:00:02.000Z","uuid":"018bcfe5-683d-7d3d-bd3d-3d3d3d3d3d3d"}',NULL,'e919a938bd8d249bc0c08f265ecde2a9292b19c0e314c40ada570d0ca6c37e17',NULL);
INSERT INTO atlas_change VALUES(50,17,'update','source','018bcfe5-680a-7a0a-8a0a-0a0a0a0a0a0a',1,NULL,1,NULL,'A report, second printing','{"consent":[null,"given"],"updated_at":["2026-11-22T20:07:20.387Z","2026-11-23T02:36:42.421Z"]}',NULL,'51e9395577e2c26acb5e425ff198f36919fff6f5e7486abe067a7660b5229750','5d6108fb2dc4696d7cff1785fb787d48c5d8e7c8f1331af98323599341860cfe');
INSERT INTO atlas_change VALUES(51,17,'update','threat','018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e',1,NULL,1,'018bcfe5-6802-7202-8202-020202020202','Threat: Rain and wind','{"note":["Rain","Rain and wind"],"updated_at":["2026-11-23T10:00:03.000Z","2026-11-23T02:36:42.407Z"]}',NULL,'95f89c446cf0e17ec47b159c2baaa3811744c2aa04aacc9ae96e6eb75016323d','b883edb2a21fa06fe1c95e1358807596ed8fdec584963f742cd7157c2c8c4256');
INSERT INTO atlas_change VALUES(52,18,'insert','photo','018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e',3,NULL,1,'018bcfe5-6802-7202-8202-020202020202','East front, later',NULL,NULL,'6f4e76a4368dfbe6134439c71d3dc54e7cc243525c91116541183c4322a51472','4540f863313e853fb3a205c3f3cdda7d33426a9a0a3107fd7c034f5834d04cec');
INSERT INTO atlas_change VALUES(53,19,'insert','photo_site','018bcfe5-683f-7f3f-bf3f-3f3f3f3f3f3f',1,NULL,1,'018bcfe5-6804-7404-8404-040404040404','Further place: subject',NULL,NULL,'1844b4ace7818dcc888190508ed0cdfce1e92b82b63505c357f3f71e24d40461','9b269ef68b1f40604b14bfba3a322644ef51a4a4855e70c27eba97c9b3a7afb1');
INSERT INTO atlas_change VALUES(54,20,'insert','pair','018bcfe5-6840-7040-8040-404040404040',1,NULL,1,'018bcfe5-6802-7202-8202-020202020202','East front',NULL,NULL,'a2816a500dc5a47c7cbe7b99fddc1825ccaa509166692ee1eadd4fc9d2c987e1','6a1a0162b940bc257020e7072a209c4527bb616433be8d03963674596b24792a');
INSERT INTO atlas_change VALUES(55,21,'update','pair','018bcfe5-6840-7040-8040-404040404040',1,NULL,1,'018bcfe5-6802-7202-8202-020202020202','East front, twice','{"title":["East front","East front, twice"],"updated_at":["2026-11-23T10:00:19.000Z","2026-11-23T10:00:20.000Z"]}',NULL,'401078ba272a2a393eb00cdc4ef038d62a1372ca7ed86effdfac404b91c68193','d34ca3b1bf86108c9d51e8da4a5df81f79aa73a6d46e5fec33367b4e3c37dfaf');
INSERT INTO atlas_change VALUES(56,22,'insert','custody','018bcfe5-6841-7141-8141-414141414141',1,NULL,1,'018bcfe5-6802-7202-8202-020202020202','Verified 2026-11-23T10:00:00Z',NULL,NULL,'a9566b5caee0a91aea27bd149d53a511748aab0872a14f9d68b75e591e91dd4e','eafe6bed84fc5cfa9ffba89b2d84d8f2ba792240a59eed07113a6c9025ea015d');
CREATE TABLE IF NOT EXISTS "atlas_rejected_row" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "operation" INTEGER NOT NULL,
  "table_name" TEXT NOT NULL,
  "row_uuid" TEXT,
  "reason" TEXT NOT NULL,
  "content" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "atlas_outside_actor" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "kind", "name", "initials", "role", "show", "uri", "note", "created_at", "updated_at"
, "access");
CREATE TABLE IF NOT EXISTS "atlas_outside_source" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "key", "kind", "title", "authors", "container", "publisher", "issued_edtf", "url", "read_at", "archive_url", "accessed_edtf", "language", "reliability", "origin", "licence", "credit", "access", "note", "created_at", "updated_at"
, "reliability_code", "consent", "consent_note");
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','rtree_site_geom','rtree_site_geom',0,'CREATE VIRTUAL TABLE "rtree_site_geom" USING rtree(id, minx, maxx, miny, maxy)');
CREATE TABLE IF NOT EXISTS "rtree_site_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
INSERT INTO rtree_site_geom_rowid VALUES(1,1);
INSERT INTO rtree_site_geom_rowid VALUES(2,1);
CREATE TABLE IF NOT EXISTS "rtree_site_geom_node"(nodeno INTEGER PRIMARY KEY,data);
INSERT INTO rtree_site_geom_node VALUES(1,X'0000000200000000000000014218d70a4218d70b420a0000420a000000000000000000024218e1474218e148420a0000420a000000000000000000034218eb854218eb86420a0000420a00000000000000000007421ae147421ae148420a0000420a00000000000000000007421ae147421ae148420a0000420a00000000000000000007421ae147421ae148420a0000420a0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE IF NOT EXISTS "rtree_site_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE IF NOT EXISTS "atlas_outside_site" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "parent_uuid", "slug", "level", "name_en", "name_ar", "name_ar_rendered", "type_code", "function_code", "built_edtf", "built_note", "period_code", "description_en", "description_ar", "significance", "country_code", "admin_area", "geom", "point_qualifier", "accuracy_m", "location_certainty", "location_method", "placeholder_lon", "placeholder_lat", "placeholder_reason", "present_location", "access", "coarsen_m", "archaeological_certainty", "note", "created_at", "updated_at"
, "whereabouts");
CREATE TABLE IF NOT EXISTS "atlas_outside_site_name" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "text", "lang", "kind", "source_uuid", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_site_external_id" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "scheme", "value", "uri", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_site_designation" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "code", "reference", "from_edtf", "to_edtf", "note", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_site_dimension" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "what", "value", "unit", "note", "source_uuid", "created_at", "updated_at"
);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','rtree_site_area_geom','rtree_site_area_geom',0,'CREATE VIRTUAL TABLE "rtree_site_area_geom" USING rtree(id, minx, maxx, miny, maxy)');
CREATE TABLE IF NOT EXISTS "rtree_site_area_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
INSERT INTO rtree_site_area_geom_rowid VALUES(1,1);
CREATE TABLE IF NOT EXISTS "rtree_site_area_geom_node"(nodeno INTEGER PRIMARY KEY,data);
INSERT INTO rtree_site_area_geom_node VALUES(1,X'0000000100000000000000014218cccc42193334420a0000420a6667000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE IF NOT EXISTS "rtree_site_area_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE IF NOT EXISTS "atlas_outside_site_area" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "valid_edtf", "source_uuid", "licence", "credit", "created_at", "updated_at"
);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','rtree_site_line_geom','rtree_site_line_geom',0,'CREATE VIRTUAL TABLE "rtree_site_line_geom" USING rtree(id, minx, maxx, miny, maxy)');
CREATE TABLE IF NOT EXISTS "rtree_site_line_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE TABLE IF NOT EXISTS "rtree_site_line_geom_node"(nodeno INTEGER PRIMARY KEY,data);
INSERT INTO rtree_site_line_geom_node VALUES(1,X'00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE IF NOT EXISTS "rtree_site_line_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE IF NOT EXISTS "atlas_outside_site_line" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "source_uuid", "licence", "credit", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_imagery" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "key", "sensor", "scene_id", "acquired_edtf", "resolution_m", "off_nadir_deg", "cloud_percent", "provider", "licence", "source_uuid", "note", "created_at", "updated_at"
);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','rtree_photo_geom','rtree_photo_geom',0,'CREATE VIRTUAL TABLE "rtree_photo_geom" USING rtree(id, minx, maxx, miny, maxy)');
CREATE TABLE IF NOT EXISTS "rtree_photo_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
INSERT INTO rtree_photo_geom_rowid VALUES(1,1);
INSERT INTO rtree_photo_geom_rowid VALUES(3,1);
CREATE TABLE IF NOT EXISTS "rtree_photo_geom_node"(nodeno INTEGER PRIMARY KEY,data);
INSERT INTO rtree_photo_geom_node VALUES(1,X'0000000200000000000000014218d70a4218d70b420a0a3d420a0a3e00000000000000034218d70a4218d70b420a0a3d420a0a3e000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE IF NOT EXISTS "rtree_photo_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE IF NOT EXISTS "atlas_outside_photo" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "sha256", "ext", "bytes", "name_as_received", "geom", "captured_edtf", "bearing_deg", "caption_en", "caption_ar", "rights_holder", "licence", "access", "created_at", "updated_at"
, "kind", "state", "state_note", "width", "height", "orientation", "captured_as_recorded", "captured_offset", "camera", "serial", "lens", "focal_mm", "focal_35_mm", "fov_deg", "fov_by", "bearing_as_recorded", "bearing_reference", "declination_deg", "declination_model", "position_by", "recorded_lon", "recorded_lat", "position_note", "accuracy_m", "altitude_m", "author", "author_uuid", "credit", "caption_as_recorded", "rights_as_recorded", "publish", "received_at", "received_from", "received_by", "file_time", "pixel_hash", "look_hash", "recorded_json");
CREATE TABLE IF NOT EXISTS "atlas_outside_damage_event" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "key", "number", "title", "kind", "dated_by", "when_edtf", "when_contested", "adopted_claim_uuid", "adopted_reason", "cause_category_code", "cause_code", "cause_certainty", "cause_note", "effect_code", "lost_en", "lost_ar", "survives_en", "survives_ar", "leaves", "extent_code", "extent_note", "severity_code", "unosat_code", "certainty", "assessor_uuid", "access", "note", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_event_effect" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "event_uuid", "site_uuid", "effect_code", "certainty", "note", "created_at", "updated_at"
, "extent_code");
CREATE TABLE IF NOT EXISTS "atlas_outside_observation" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "event_uuid", "role", "role_reason", "seen_edtf", "state", "extent_code", "method", "imagery_uuid", "photo_uuid", "source_uuid", "locator", "part", "detects", "observer", "certainty", "note", "created_at", "updated_at"
, "observer_uuid");
CREATE TABLE IF NOT EXISTS "atlas_outside_claim" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "event_uuid", "said_edtf", "said_by", "date_as_worded", "date_edtf", "cause_as_worded", "actor_as_worded", "effect_as_worded", "quote", "quote_lang", "rests_on", "origin", "source_uuid", "locator", "stance", "reason", "created_at", "updated_at"
);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','rtree_damage_area_geom','rtree_damage_area_geom',0,'CREATE VIRTUAL TABLE "rtree_damage_area_geom" USING rtree(id, minx, maxx, miny, maxy)');
CREATE TABLE IF NOT EXISTS "rtree_damage_area_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE TABLE IF NOT EXISTS "rtree_damage_area_geom_node"(nodeno INTEGER PRIMARY KEY,data);
INSERT INTO rtree_damage_area_geom_node VALUES(1,X'00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE IF NOT EXISTS "rtree_damage_area_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE IF NOT EXISTS "atlas_outside_damage_area" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "geom", "event_uuid", "observation_uuid", "class_code", "licence", "credit", "note", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_assessment" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "done_edtf", "kind_code", "assessor_uuid", "condition_code", "extent_code", "trend_code", "risk_code", "priority_code", "recommendation", "next_code", "note", "source_uuid", "created_at", "updated_at"
, "role_code", "method", "imagery_uuid", "severity_code", "next_due_edtf", "access");
CREATE TABLE IF NOT EXISTS "atlas_outside_intervention" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "event_uuid", "when_edtf", "kind", "what", "technique", "material", "status", "reversible", "effect_on_fabric", "actors", "note", "created_at", "updated_at"
, "actor_uuid");
CREATE TABLE IF NOT EXISTS "atlas_outside_chronology" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "when_edtf", "kind", "text_en", "text_ar", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_citation" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "record_table", "record_uuid", "field", "source_uuid", "locator", "confidence", "basis", "created_at", "updated_at"
);
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, style TEXT);
INSERT INTO layer_styles VALUES(1,'ours');
CREATE TABLE IF NOT EXISTS "site_period" (
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
INSERT INTO site_period VALUES(1,'018bcfe5-683f-7f3f-bf3f-3f3f3f3f3f3f','018bcfe5-6802-7202-8202-020202020202',NULL,NULL,'0032',-707840,-707475,NULL,NULL,NULL,'First century',NULL,'2026-11-23T10:00:04.000Z','2026-11-23T10:00:04.000Z');
CREATE TABLE IF NOT EXISTS "site_material" (
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
CREATE TABLE IF NOT EXISTS "site_distinct" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "site_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "other_uuid" TEXT NOT NULL REFERENCES "site" ("uuid") DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE TABLE IF NOT EXISTS "event_external_id" (
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
CREATE TABLE IF NOT EXISTS "threat" (
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
INSERT INTO threat VALUES(1,'018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e','018bcfe5-6819-7919-9919-191919191919',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Rain and wind','2026-11-23T10:00:03.000Z','2026-11-23T13:16:03.134Z');
CREATE TABLE IF NOT EXISTS "recommendation" (
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
CREATE TABLE IF NOT EXISTS "local_term" (
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
CREATE TABLE IF NOT EXISTS "saved_filter" (
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
INSERT INTO saved_filter VALUES(1,'018bcfe5-6840-7040-8040-404040404040','Temples','{"version":1,"where":{"all":[]}}',NULL,NULL,'2026-11-23T10:00:05.000Z','2026-11-23T10:00:05.000Z');
CREATE TABLE IF NOT EXISTS "setting" (
  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "uuid" TEXT UNIQUE CHECK ("uuid" GLOB '????????-????-????-????-????????????'
      AND "uuid" NOT GLOB '*[^0-9a-f-]*' AND length(replace("uuid", '-', '')) = 32),
  "key" TEXT UNIQUE,
  "value" TEXT,
  "created_at" DATETIME,
  "updated_at" DATETIME
);
CREATE TABLE IF NOT EXISTS "atlas_outside_site_period" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "period_code", "certainty_code", "from_edtf", "to_edtf", "note", "source_uuid", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_site_material" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "class_code", "material_code", "technique_code", "note", "source_uuid", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_site_distinct" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "site_uuid", "other_uuid", "reason", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_event_external_id" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "event_uuid", "scheme", "value", "uri", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_threat" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "assessment_uuid", "category_code", "threat_code", "probability_code", "severity_code", "vulnerability_code", "risk_code", "certainty", "assessor_uuid", "note", "created_at", "updated_at"
);
INSERT INTO atlas_outside_threat VALUES(1,1,'018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e','018bcfe5-6819-7919-9919-191919191919',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Rain and wind','2026-11-23T10:00:03.000Z','2026-11-23T02:36:42.407Z');
CREATE TABLE IF NOT EXISTS "atlas_outside_recommendation" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "assessment_uuid", "intervention_code", "kind_code", "text", "priority_code", "due_edtf", "done_edtf", "responsible_uuid", "note", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_local_term" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "list", "code", "label_en", "label_ar", "definition_en", "note", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_saved_filter" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "name", "expression", "columns", "note", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_setting" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "key", "value", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "photo_site" (
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
INSERT INTO photo_site VALUES(1,'018bcfe5-683f-7f3f-bf3f-3f3f3f3f3f3f','018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e','018bcfe5-6804-7404-8404-040404040404',NULL,'subject','2026-11-23T10:00:18.000Z','2026-11-23T10:00:18.000Z');
CREATE TABLE IF NOT EXISTS "photo_region" (
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
CREATE TABLE IF NOT EXISTS "pair" (
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
INSERT INTO pair VALUES(1,'018bcfe5-6840-7040-8040-404040404040','018bcfe5-683c-7c3c-bc3c-3c3c3c3c3c3c','018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e',NULL,NULL,'East front, twice',NULL,NULL,NULL,NULL,'Seen in another program','2026-11-23T10:00:19.000Z','2026-11-23T13:16:03.133Z');
CREATE TABLE IF NOT EXISTS "custody" (
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
INSERT INTO custody VALUES(1,'018bcfe5-6841-7141-8141-414141414141','018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e','verified','2026-11-23T10:00:00Z',NULL,NULL,NULL,'2026-11-23T10:00:21.000Z','2026-11-23T10:00:21.000Z');
CREATE TABLE IF NOT EXISTS "thumbnail" (
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
INSERT INTO gpkgext_relations VALUES(1,'photo','fid','thumbnail','fid','media','photo_thumbnail');
CREATE TABLE IF NOT EXISTS "atlas_outside_photo_site" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "photo_uuid", "site_uuid", "ordinal", "role", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_custody" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "photo_uuid", "what", "done_at", "by_name", "place", "note", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_photo_region" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "photo_uuid", "shape_json", "label_en", "label_ar", "event_uuid", "effect_uuid", "site_uuid", "note", "created_at", "updated_at"
);
CREATE TABLE IF NOT EXISTS "atlas_outside_pair" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  "uuid", "before_photo_uuid", "after_photo_uuid", "event_uuid", "site_uuid", "title", "kind", "points_json", "transform_json", "residual_px", "note", "created_at", "updated_at"
);
INSERT INTO atlas_outside_pair VALUES(1,1,'018bcfe5-6840-7040-8040-404040404040','018bcfe5-683c-7c3c-bc3c-3c3c3c3c3c3c','018bcfe5-683e-7e3e-be3e-3e3e3e3e3e3e',NULL,NULL,'East front, twice',NULL,NULL,NULL,NULL,NULL,'2026-11-23T10:00:19.000Z','2026-11-23T10:00:20.000Z');
CREATE TABLE IF NOT EXISTS "atlas_place" (
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
INSERT INTO atlas_place VALUES(1,NULL,0,'town',NULL,NULL,0,0,499596);
INSERT INTO atlas_place VALUES(2,1,1,'great temple',NULL,NULL,0,0,135068);
INSERT INTO atlas_place VALUES(4,2,3,'relief',NULL,NULL,0,0,294924);
CREATE TABLE IF NOT EXISTS "atlas_event" (
  "event_fid" INTEGER PRIMARY KEY,
  "site_fid" INTEGER NOT NULL,
  "from_day" INTEGER,
  "to_day" INTEGER,
  "contradictions" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "atlas_transition" (
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
CREATE TABLE IF NOT EXISTS "atlas_tally" (
  "site_fid" INTEGER NOT NULL,
  "from_day" INTEGER NOT NULL,
  -- The level of all parts as a number that sorts, NULL when they are of several.
  "level_rank" INTEGER,
  "counts" TEXT NOT NULL,
  PRIMARY KEY ("site_fid", "from_day")
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "atlas_point" (
  "morton" INTEGER NOT NULL,
  "site_fid" INTEGER NOT NULL,
  "x" REAL NOT NULL,
  "y" REAL NOT NULL,
  PRIMARY KEY ("morton", "site_fid")
) WITHOUT ROWID;
INSERT INTO atlas_point VALUES(1768400487,1,0.60613888888888889372,0.39778821372465494876);
INSERT INTO atlas_point VALUES(1768400499,2,0.60616666666666663143,0.39778821372465494876);
CREATE TABLE IF NOT EXISTS "atlas_search_place" (
  "place" INTEGER PRIMARY KEY,
  "site_fid" INTEGER NOT NULL UNIQUE,
  "names" TEXT NOT NULL,
  "prose" TEXT NOT NULL
);
INSERT INTO atlas_search_place VALUES(72057594037927937,1,replace('town\ntown hall\nمعبد','\n',char(10)),'31cabeaf7293b86ba39bd1922a07b0c5');
INSERT INTO atlas_search_place VALUES(216172782113783810,2,replace('great temple\nold temple\ntemple\nمعبد','\n',char(10)),'23a5e28d579ce5b1c7a47b2d1666eace');
INSERT INTO atlas_search_place VALUES(504403158265495556,4,replace('relief\nمعبد','\n',char(10)),'789656335f95599cf4e5f90cacabbdeb');
CREATE TABLE IF NOT EXISTS "atlas_search_name" (
  "name" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  PRIMARY KEY ("name", "place")
) WITHOUT ROWID;
INSERT INTO atlas_search_name VALUES('greattemple',216172782113783810);
INSERT INTO atlas_search_name VALUES('oldtemple',216172782113783810);
INSERT INTO atlas_search_name VALUES('relief',504403158265495556);
INSERT INTO atlas_search_name VALUES('temple',216172782113783810);
INSERT INTO atlas_search_name VALUES('town',72057594037927937);
INSERT INTO atlas_search_name VALUES('townhall',72057594037927937);
INSERT INTO atlas_search_name VALUES('معبد',72057594037927937);
INSERT INTO atlas_search_name VALUES('معبد',216172782113783810);
INSERT INTO atlas_search_name VALUES('معبد',504403158265495556);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','atlas_search_word','atlas_search_word',0,'CREATE VIRTUAL TABLE "atlas_search_word" USING fts5 (
  words, content = '''', contentless_delete = 1, detail = none, prefix = ''1 2 3 4 5 6 7 8'',
  tokenize = "ascii"
)');
CREATE TABLE IF NOT EXISTS 'atlas_search_word_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO atlas_search_word_data VALUES(1,X'0309');
INSERT INTO atlas_search_word_data VALUES(10,X'00000004ff00000101010000010101010101000003');
INSERT INTO atlas_search_word_data VALUES(137438953473,X'000002950630677265617481c080808080808002010468616c6c80c08080808080800101036f6c6481c080808080808002010672656c69656683c080808080808004010674656d706c6581c08080808080800202036f776e80c0808080808080010108d985d8b9d8a8d8af80c0808080808080018180808080808080018280808080808080020002316781c08080808080800201016880c08080808080800101016f81c08080808080800201017283c08080808080800401017480c0808080808080018180808080808080010102d98580c080808080808001818080808080808001828080808080808002000332677281c0808080808080020102686180c08080808080800101026f6c81c0808080808080020102726583c0808080808080040102746581c08080808080800202016f80c0808080808080010104d985d8b980c08080808080800181808080808080800182808080808080800200043367726581c080808080808002010368616c80c08080808080800101036f6c6481c080808080808002010372656c83c080808080808004010374656d81c08080808080800202026f7780c0808080808080010106d985d8b9d8a880c0808080808080018180808080808080018280808080808080020005346772656181c080808080808002010468616c6c80c080808080808001010472656c6983c080808080808004010474656d7081c08080808080800202036f776e80c0808080808080010108d985d8b9d8a8d8af80c080808080808001818080808080808001828080808080808002000635677265617481c080808080808002010572656c696583c080808080808004010574656d706c81c08080808080800200073672656c69656683c080808080808004010674656d706c6581c08080808080800204100f0e11110e250d0c0c0c151f0e0d0d0d0d0c210f0e0e0e0e0d23100f0f0f0e2511101012');
CREATE TABLE IF NOT EXISTS 'atlas_search_word_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO atlas_search_word_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'atlas_search_word_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO atlas_search_word_docsize VALUES(72057594037927937,X'03',1);
INSERT INTO atlas_search_word_docsize VALUES(216172782113783810,X'04',1);
INSERT INTO atlas_search_word_docsize VALUES(504403158265495556,X'02',1);
CREATE TABLE IF NOT EXISTS 'atlas_search_word_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO atlas_search_word_config VALUES('automerge',4);
INSERT INTO atlas_search_word_config VALUES('hashsize',1048576);
INSERT INTO atlas_search_word_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','atlas_search_part','atlas_search_part',0,'CREATE VIRTUAL TABLE "atlas_search_part" USING fts5 (
  names, content = '''', contentless_delete = 1, detail = none,
  tokenize = "trigram case_sensitive 1"
)');
CREATE TABLE IF NOT EXISTS 'atlas_search_part_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO atlas_search_part_data VALUES(1,X'0338');
INSERT INTO atlas_search_part_data VALUES(10,X'00000004ff00000101010000010101010101000003');
INSERT INTO atlas_search_part_data VALUES(137438953473,X'000002400430206f6c81c0808080808080020202746581c08080808080800203016f80c0808080808080010204d985d8b980c0808080808080018180808080808080018280808080808080020103616c6c80c0808080808080010202747481c080808080808002010364746581c080808080808002010365206f81c08080808080800203017481c0808080808080020302d98581c0808080808080020202617481c0808080808080020202662083c08080808080800402026c6983c08080808080800402026d7081c08080808080800201046620d98583c080808080808004010367726581c080808080808002010368616c80c080808080808001010369656683c08080808080800401046c20d98580c0808080808080010202647481c0808080808080020202652081c0808080808080020202696583c08080808080800402026c2080c08080808080800101036d706c81c08080808080800201036e207480c0808080808080010202686180c08080808080800101036f6c6481c0808080808080020202776e80c0808080808080010103706c6581c080808080808002010372656181c08080808080800203016c83c080808080808004010374656d81c08080808080800202026f7780c0808080808080010202746581c0808080808080020103776e2080c08080808080800103016880c0808080808080010106d8b9d8a8d8af80c0808080808080018180808080808080018280808080808080020106d985d8b9d8a880c080808080808001818080808080808001828080808080808002040e0d0c210e0d0e0e0c0d0d0d0d0d0f0e0e0e0f0d0d0d0d0e0e0d0e0d0e0e0c0e0d0d0e0c23');
CREATE TABLE IF NOT EXISTS 'atlas_search_part_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO atlas_search_part_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'atlas_search_part_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO atlas_search_part_docsize VALUES(72057594037927937,X'10',1);
INSERT INTO atlas_search_part_docsize VALUES(216172782113783810,X'1f',1);
INSERT INTO atlas_search_part_docsize VALUES(504403158265495556,X'09',1);
CREATE TABLE IF NOT EXISTS 'atlas_search_part_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO atlas_search_part_config VALUES('automerge',4);
INSERT INTO atlas_search_part_config VALUES('hashsize',1048576);
INSERT INTO atlas_search_part_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','atlas_search_prose','atlas_search_prose',0,'CREATE VIRTUAL TABLE "atlas_search_prose" USING fts5 (
  words, content = '''', contentless_delete = 1, detail = none, prefix = ''3 5'',
  tokenize = "ascii"
)');
CREATE TABLE IF NOT EXISTS 'atlas_search_prose_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO atlas_search_prose_data VALUES(1,X'030b');
INSERT INTO atlas_search_prose_data VALUES(10,X'00000004ff00000101010000010101010101000003');
INSERT INTO atlas_search_prose_data VALUES(137438953473,X'000001ae063061626f757480c08080808080800181808080808080800182808080808080800202046c6f6e6581c0808080808080020102697481c080808080808002010672656c69656683c08080808080800401067374616e647381c080808080808002010674656d706c6581c08080808080800202036f776e80c0808080808080010107756e6b6e6f776e83c080808080808004010b776865726561626f75747383c08080808080800400043161626f80c08080808080800181808080808080800182808080808080800202026c6f81c080808080808002010372656c83c080808080808004010373746181c080808080808002010374656d81c08080808080800202026f7780c0808080808080010103756e6b83c080808080808004010377686583c08080808080800400063261626f757480c08080808080800181808080808080800182808080808080800202046c6f6e6581c080808080808002010572656c696583c08080808080800401057374616e6481c080808080808002010574656d706c81c0808080808080020105756e6b6e6f83c0808080808080040105776865726583c08080808080800404220f0d1111110e1216210d0e0e0e0d0e0e230f10101010');
CREATE TABLE IF NOT EXISTS 'atlas_search_prose_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO atlas_search_prose_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'atlas_search_prose_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO atlas_search_prose_docsize VALUES(72057594037927937,X'02',1);
INSERT INTO atlas_search_prose_docsize VALUES(216172782113783810,X'05',1);
INSERT INTO atlas_search_prose_docsize VALUES(504403158265495556,X'04',1);
CREATE TABLE IF NOT EXISTS 'atlas_search_prose_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO atlas_search_prose_config VALUES('automerge',4);
INSERT INTO atlas_search_prose_config VALUES('hashsize',1048576);
INSERT INTO atlas_search_prose_config VALUES('version',4);
CREATE TABLE IF NOT EXISTS "atlas_gone" ("site_fid" INTEGER PRIMARY KEY);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('actor',1);
INSERT INTO sqlite_sequence VALUES('source',1);
INSERT INTO sqlite_sequence VALUES('site',7);
INSERT INTO sqlite_sequence VALUES('site_name',2);
INSERT INTO sqlite_sequence VALUES('site_designation',1);
INSERT INTO sqlite_sequence VALUES('imagery',1);
INSERT INTO sqlite_sequence VALUES('damage_event',1);
INSERT INTO sqlite_sequence VALUES('event_effect',1);
INSERT INTO sqlite_sequence VALUES('observation',2);
INSERT INTO sqlite_sequence VALUES('claim',1);
INSERT INTO sqlite_sequence VALUES('assessment',1);
INSERT INTO sqlite_sequence VALUES('intervention',1);
INSERT INTO sqlite_sequence VALUES('chronology',1);
INSERT INTO sqlite_sequence VALUES('site_area',1);
INSERT INTO sqlite_sequence VALUES('citation',3);
INSERT INTO sqlite_sequence VALUES('atlas_operation',22);
INSERT INTO sqlite_sequence VALUES('photo',3);
INSERT INTO sqlite_sequence VALUES('threat',1);
INSERT INTO sqlite_sequence VALUES('site_period',1);
INSERT INTO sqlite_sequence VALUES('saved_filter',1);
INSERT INTO sqlite_sequence VALUES('gpkgext_relations',1);
INSERT INTO sqlite_sequence VALUES('photo_site',1);
INSERT INTO sqlite_sequence VALUES('pair',1);
INSERT INTO sqlite_sequence VALUES('custody',1);
CREATE INDEX "atlas_site_parent_uuid" ON "site" ("parent_uuid");
CREATE INDEX "atlas_site_name_site_uuid" ON "site_name" ("site_uuid");
CREATE INDEX "atlas_site_name_source_uuid" ON "site_name" ("source_uuid");
CREATE INDEX "atlas_site_external_id_site_uuid" ON "site_external_id" ("site_uuid");
CREATE INDEX "atlas_site_designation_site_uuid" ON "site_designation" ("site_uuid");
CREATE INDEX "atlas_site_dimension_site_uuid" ON "site_dimension" ("site_uuid");
CREATE INDEX "atlas_site_dimension_source_uuid" ON "site_dimension" ("source_uuid");
CREATE INDEX "atlas_site_area_site_uuid" ON "site_area" ("site_uuid");
CREATE INDEX "atlas_site_area_source_uuid" ON "site_area" ("source_uuid");
CREATE INDEX "atlas_site_line_site_uuid" ON "site_line" ("site_uuid");
CREATE INDEX "atlas_site_line_source_uuid" ON "site_line" ("source_uuid");
CREATE INDEX "atlas_imagery_source_uuid" ON "imagery" ("source_uuid");
CREATE INDEX "atlas_photo_site_uuid" ON "photo" ("site_uuid");
CREATE INDEX "atlas_observation_site_uuid" ON "observation" ("site_uuid");
CREATE INDEX "atlas_observation_event_uuid" ON "observation" ("event_uuid");
CREATE INDEX "atlas_observation_imagery_uuid" ON "observation" ("imagery_uuid");
CREATE INDEX "atlas_observation_photo_uuid" ON "observation" ("photo_uuid");
CREATE INDEX "atlas_observation_source_uuid" ON "observation" ("source_uuid");
CREATE INDEX "atlas_claim_event_uuid" ON "claim" ("event_uuid");
CREATE INDEX "atlas_claim_source_uuid" ON "claim" ("source_uuid");
CREATE INDEX "atlas_damage_event_site_uuid" ON "damage_event" ("site_uuid");
CREATE INDEX "atlas_damage_event_adopted_claim_uuid" ON "damage_event" ("adopted_claim_uuid");
CREATE INDEX "atlas_damage_event_assessor_uuid" ON "damage_event" ("assessor_uuid");
CREATE INDEX "atlas_event_effect_event_uuid" ON "event_effect" ("event_uuid");
CREATE INDEX "atlas_event_effect_site_uuid" ON "event_effect" ("site_uuid");
CREATE INDEX "atlas_damage_area_event_uuid" ON "damage_area" ("event_uuid");
CREATE INDEX "atlas_damage_area_observation_uuid" ON "damage_area" ("observation_uuid");
CREATE INDEX "atlas_assessment_site_uuid" ON "assessment" ("site_uuid");
CREATE INDEX "atlas_assessment_assessor_uuid" ON "assessment" ("assessor_uuid");
CREATE INDEX "atlas_assessment_source_uuid" ON "assessment" ("source_uuid");
CREATE INDEX "atlas_intervention_site_uuid" ON "intervention" ("site_uuid");
CREATE INDEX "atlas_intervention_event_uuid" ON "intervention" ("event_uuid");
CREATE INDEX "atlas_chronology_site_uuid" ON "chronology" ("site_uuid");
CREATE INDEX "atlas_citation_record_uuid" ON "citation" ("record_uuid");
CREATE INDEX "atlas_citation_source_uuid" ON "citation" ("source_uuid");
CREATE INDEX "atlas_operation_undoes" ON "atlas_operation" ("undoes") WHERE "undoes" IS NOT NULL;
CREATE INDEX "atlas_change_operation" ON "atlas_change" ("operation");
CREATE INDEX "atlas_change_row" ON "atlas_change" ("row_uuid");
CREATE INDEX "atlas_change_site" ON "atlas_change" ("site_uuid");
CREATE INDEX "atlas_site_period_site_uuid" ON "site_period" ("site_uuid");
CREATE INDEX "atlas_site_period_source_uuid" ON "site_period" ("source_uuid");
CREATE INDEX "atlas_site_material_site_uuid" ON "site_material" ("site_uuid");
CREATE INDEX "atlas_site_material_source_uuid" ON "site_material" ("source_uuid");
CREATE INDEX "atlas_site_distinct_site_uuid" ON "site_distinct" ("site_uuid");
CREATE INDEX "atlas_site_distinct_other_uuid" ON "site_distinct" ("other_uuid");
CREATE INDEX "atlas_event_external_id_event_uuid" ON "event_external_id" ("event_uuid");
CREATE INDEX "atlas_threat_assessment_uuid" ON "threat" ("assessment_uuid");
CREATE INDEX "atlas_threat_assessor_uuid" ON "threat" ("assessor_uuid");
CREATE INDEX "atlas_recommendation_assessment_uuid" ON "recommendation" ("assessment_uuid");
CREATE INDEX "atlas_recommendation_responsible_uuid" ON "recommendation" ("responsible_uuid");
CREATE INDEX "atlas_observation_observer_uuid" ON "observation" ("observer_uuid");
CREATE INDEX "atlas_intervention_actor_uuid" ON "intervention" ("actor_uuid");
CREATE INDEX "atlas_assessment_imagery_uuid" ON "assessment" ("imagery_uuid");
CREATE INDEX "atlas_site_access" ON "site" ("access")
  WHERE "access" IN ('restricted', 'confidential');
CREATE INDEX "atlas_photo_author_uuid" ON "photo" ("author_uuid");
CREATE INDEX "atlas_photo_pixel_hash" ON "photo" ("pixel_hash") WHERE "pixel_hash" IS NOT NULL;
CREATE INDEX "atlas_photo_site_photo_uuid" ON "photo_site" ("photo_uuid");
CREATE INDEX "atlas_photo_site_site_uuid" ON "photo_site" ("site_uuid");
CREATE INDEX "atlas_photo_region_photo_uuid" ON "photo_region" ("photo_uuid");
CREATE INDEX "atlas_photo_region_event_uuid" ON "photo_region" ("event_uuid");
CREATE INDEX "atlas_photo_region_effect_uuid" ON "photo_region" ("effect_uuid");
CREATE INDEX "atlas_photo_region_site_uuid" ON "photo_region" ("site_uuid");
CREATE INDEX "atlas_pair_before_photo_uuid" ON "pair" ("before_photo_uuid");
CREATE INDEX "atlas_pair_after_photo_uuid" ON "pair" ("after_photo_uuid");
CREATE INDEX "atlas_pair_event_uuid" ON "pair" ("event_uuid");
CREATE INDEX "atlas_pair_site_uuid" ON "pair" ("site_uuid");
CREATE INDEX "atlas_custody_photo_uuid" ON "custody" ("photo_uuid");
CREATE VIEW "photo_thumbnail" AS
SELECT "photo"."fid" AS "base_id", "thumbnail"."fid" AS "related_id"
FROM "photo" JOIN "thumbnail" ON "thumbnail"."sha256" = "photo"."sha256";
CREATE TRIGGER "atlas_actor_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "actor"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_actor_outside_replace" BEFORE INSERT ON "actor"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_actor" ("was_here", "fid", "uuid", "kind", "name", "initials", "role", "show", "uri", "note", "created_at", "updated_at", "access")
    SELECT 1, "fid", "uuid", "kind", "name", "initials", "role", "show", "uri", "note", "created_at", "updated_at", "access" FROM "actor" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_actor" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_actor_outside_insert" AFTER INSERT ON "actor"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_actor" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_actor" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "actor" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "kind" = coalesce("kind", 'person'), "show" = coalesce("show", 'name'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_actor_outside_update" AFTER UPDATE OF "uuid", "kind", "name", "initials", "role", "show", "uri", "note", "created_at", "access" ON "actor"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_actor" ("was_here", "fid", "uuid", "kind", "name", "initials", "role", "show", "uri", "note", "created_at", "updated_at", "access") SELECT 1, OLD."fid", OLD."uuid", OLD."kind", OLD."name", OLD."initials", OLD."role", OLD."show", OLD."uri", OLD."note", OLD."created_at", OLD."updated_at", OLD."access"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_actor" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "actor" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_actor" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_actor_outside_computed" AFTER UPDATE OF "updated_at" ON "actor"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_actor" ("was_here", "fid", "uuid", "kind", "name", "initials", "role", "show", "uri", "note", "created_at", "updated_at", "access") SELECT 1, OLD."fid", OLD."uuid", OLD."kind", OLD."name", OLD."initials", OLD."role", OLD."show", OLD."uri", OLD."note", OLD."created_at", OLD."updated_at", OLD."access"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_actor" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_actor_outside_delete" AFTER DELETE ON "actor"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_actor" ("was_here", "fid", "uuid", "kind", "name", "initials", "role", "show", "uri", "note", "created_at", "updated_at", "access") SELECT 1, OLD."fid", OLD."uuid", OLD."kind", OLD."name", OLD."initials", OLD."role", OLD."show", OLD."uri", OLD."note", OLD."created_at", OLD."updated_at", OLD."access"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_actor" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_source_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "source"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_source_outside_replace" BEFORE INSERT ON "source"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_source" ("was_here", "fid", "uuid", "key", "kind", "title", "authors", "container", "publisher", "issued_edtf", "url", "read_at", "archive_url", "accessed_edtf", "language", "reliability", "origin", "licence", "credit", "access", "note", "created_at", "updated_at", "reliability_code", "consent", "consent_note")
    SELECT 1, "fid", "uuid", "key", "kind", "title", "authors", "container", "publisher", "issued_edtf", "url", "read_at", "archive_url", "accessed_edtf", "language", "reliability", "origin", "licence", "credit", "access", "note", "created_at", "updated_at", "reliability_code", "consent", "consent_note" FROM "source" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_source" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_source_outside_insert" AFTER INSERT ON "source"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_source" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_source" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "source" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "access" = coalesce("access", 'public'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_source_outside_update" AFTER UPDATE OF "uuid", "key", "kind", "title", "authors", "container", "publisher", "issued_edtf", "url", "read_at", "archive_url", "accessed_edtf", "language", "reliability", "origin", "licence", "credit", "access", "note", "created_at", "reliability_code", "consent", "consent_note" ON "source"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_source" ("was_here", "fid", "uuid", "key", "kind", "title", "authors", "container", "publisher", "issued_edtf", "url", "read_at", "archive_url", "accessed_edtf", "language", "reliability", "origin", "licence", "credit", "access", "note", "created_at", "updated_at", "reliability_code", "consent", "consent_note") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."kind", OLD."title", OLD."authors", OLD."container", OLD."publisher", OLD."issued_edtf", OLD."url", OLD."read_at", OLD."archive_url", OLD."accessed_edtf", OLD."language", OLD."reliability", OLD."origin", OLD."licence", OLD."credit", OLD."access", OLD."note", OLD."created_at", OLD."updated_at", OLD."reliability_code", OLD."consent", OLD."consent_note"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_source" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "source" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_source" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_source_outside_computed" AFTER UPDATE OF "issued_min_day", "issued_max_day", "updated_at" ON "source"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_source" ("was_here", "fid", "uuid", "key", "kind", "title", "authors", "container", "publisher", "issued_edtf", "url", "read_at", "archive_url", "accessed_edtf", "language", "reliability", "origin", "licence", "credit", "access", "note", "created_at", "updated_at", "reliability_code", "consent", "consent_note") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."kind", OLD."title", OLD."authors", OLD."container", OLD."publisher", OLD."issued_edtf", OLD."url", OLD."read_at", OLD."archive_url", OLD."accessed_edtf", OLD."language", OLD."reliability", OLD."origin", OLD."licence", OLD."credit", OLD."access", OLD."note", OLD."created_at", OLD."updated_at", OLD."reliability_code", OLD."consent", OLD."consent_note"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_source" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_source_outside_delete" AFTER DELETE ON "source"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_source" ("was_here", "fid", "uuid", "key", "kind", "title", "authors", "container", "publisher", "issued_edtf", "url", "read_at", "archive_url", "accessed_edtf", "language", "reliability", "origin", "licence", "credit", "access", "note", "created_at", "updated_at", "reliability_code", "consent", "consent_note") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."kind", OLD."title", OLD."authors", OLD."container", OLD."publisher", OLD."issued_edtf", OLD."url", OLD."read_at", OLD."archive_url", OLD."accessed_edtf", OLD."language", OLD."reliability", OLD."origin", OLD."licence", OLD."credit", OLD."access", OLD."note", OLD."created_at", OLD."updated_at", OLD."reliability_code", OLD."consent", OLD."consent_note"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_source" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "rtree_site_geom_insert" AFTER INSERT ON "site"
  WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  INSERT OR REPLACE INTO "rtree_site_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_geom_update2" AFTER UPDATE OF "geom" ON "site"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "rtree_site_geom_update4" AFTER UPDATE ON "site"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_geom" WHERE id IN (OLD."fid", NEW."fid");
END;
CREATE TRIGGER "rtree_site_geom_update5" AFTER UPDATE ON "site"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_geom" WHERE id = OLD."fid";
  INSERT OR REPLACE INTO "rtree_site_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_geom_update6" AFTER UPDATE OF "geom" ON "site"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" NOTNULL AND NOT ST_IsEmpty(OLD."geom"))
BEGIN
  UPDATE "rtree_site_geom" SET
    minx = ST_MinX(NEW."geom"),
    maxx = ST_MaxX(NEW."geom"),
    miny = ST_MinY(NEW."geom"),
    maxy = ST_MaxY(NEW."geom")
  WHERE id = NEW."fid";
END;
CREATE TRIGGER "rtree_site_geom_update7" AFTER UPDATE OF "geom" ON "site"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" ISNULL OR ST_IsEmpty(OLD."geom"))
BEGIN
  INSERT INTO "rtree_site_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_geom_delete" AFTER DELETE ON "site"
  WHEN old."geom" NOT NULL
BEGIN
  DELETE FROM "rtree_site_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "atlas_site_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_outside_replace" BEFORE INSERT ON "site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site" ("was_here", "fid", "uuid", "parent_uuid", "slug", "level", "name_en", "name_ar", "name_ar_rendered", "type_code", "function_code", "built_edtf", "built_note", "period_code", "description_en", "description_ar", "significance", "country_code", "admin_area", "geom", "point_qualifier", "accuracy_m", "location_certainty", "location_method", "placeholder_lon", "placeholder_lat", "placeholder_reason", "present_location", "access", "coarsen_m", "archaeological_certainty", "note", "created_at", "updated_at", "whereabouts")
    SELECT 1, "fid", "uuid", "parent_uuid", "slug", "level", "name_en", "name_ar", "name_ar_rendered", "type_code", "function_code", "built_edtf", "built_note", "period_code", "description_en", "description_ar", "significance", "country_code", "admin_area", "geom", "point_qualifier", "accuracy_m", "location_certainty", "location_method", "placeholder_lon", "placeholder_lat", "placeholder_reason", "present_location", "access", "coarsen_m", "archaeological_certainty", "note", "created_at", "updated_at", "whereabouts" FROM "site" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_outside_insert" AFTER INSERT ON "site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "level" = coalesce("level", 'monument'), "name_ar_rendered" = coalesce("name_ar_rendered", 0), "access" = coalesce("access", 'public'), "slug" = coalesce("slug", 'new-place-' || "fid"), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_outside_update" AFTER UPDATE OF "uuid", "parent_uuid", "slug", "level", "name_en", "name_ar", "name_ar_rendered", "type_code", "function_code", "built_edtf", "built_note", "period_code", "description_en", "description_ar", "significance", "country_code", "admin_area", "geom", "point_qualifier", "accuracy_m", "location_certainty", "location_method", "placeholder_lon", "placeholder_lat", "placeholder_reason", "present_location", "access", "coarsen_m", "archaeological_certainty", "note", "created_at", "whereabouts" ON "site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site" ("was_here", "fid", "uuid", "parent_uuid", "slug", "level", "name_en", "name_ar", "name_ar_rendered", "type_code", "function_code", "built_edtf", "built_note", "period_code", "description_en", "description_ar", "significance", "country_code", "admin_area", "geom", "point_qualifier", "accuracy_m", "location_certainty", "location_method", "placeholder_lon", "placeholder_lat", "placeholder_reason", "present_location", "access", "coarsen_m", "archaeological_certainty", "note", "created_at", "updated_at", "whereabouts") SELECT 1, OLD."fid", OLD."uuid", OLD."parent_uuid", OLD."slug", OLD."level", OLD."name_en", OLD."name_ar", OLD."name_ar_rendered", OLD."type_code", OLD."function_code", OLD."built_edtf", OLD."built_note", OLD."period_code", OLD."description_en", OLD."description_ar", OLD."significance", OLD."country_code", OLD."admin_area", OLD."geom", OLD."point_qualifier", OLD."accuracy_m", OLD."location_certainty", OLD."location_method", OLD."placeholder_lon", OLD."placeholder_lat", OLD."placeholder_reason", OLD."present_location", OLD."access", OLD."coarsen_m", OLD."archaeological_certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."whereabouts"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_outside_computed" AFTER UPDATE OF "built_min_day", "built_max_day", "state_now", "extent_now", "damage_when", "damage_from", "damage_to", "completeness", "updated_at" ON "site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site" ("was_here", "fid", "uuid", "parent_uuid", "slug", "level", "name_en", "name_ar", "name_ar_rendered", "type_code", "function_code", "built_edtf", "built_note", "period_code", "description_en", "description_ar", "significance", "country_code", "admin_area", "geom", "point_qualifier", "accuracy_m", "location_certainty", "location_method", "placeholder_lon", "placeholder_lat", "placeholder_reason", "present_location", "access", "coarsen_m", "archaeological_certainty", "note", "created_at", "updated_at", "whereabouts") SELECT 1, OLD."fid", OLD."uuid", OLD."parent_uuid", OLD."slug", OLD."level", OLD."name_en", OLD."name_ar", OLD."name_ar_rendered", OLD."type_code", OLD."function_code", OLD."built_edtf", OLD."built_note", OLD."period_code", OLD."description_en", OLD."description_ar", OLD."significance", OLD."country_code", OLD."admin_area", OLD."geom", OLD."point_qualifier", OLD."accuracy_m", OLD."location_certainty", OLD."location_method", OLD."placeholder_lon", OLD."placeholder_lat", OLD."placeholder_reason", OLD."present_location", OLD."access", OLD."coarsen_m", OLD."archaeological_certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."whereabouts"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_outside_delete" AFTER DELETE ON "site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site" ("was_here", "fid", "uuid", "parent_uuid", "slug", "level", "name_en", "name_ar", "name_ar_rendered", "type_code", "function_code", "built_edtf", "built_note", "period_code", "description_en", "description_ar", "significance", "country_code", "admin_area", "geom", "point_qualifier", "accuracy_m", "location_certainty", "location_method", "placeholder_lon", "placeholder_lat", "placeholder_reason", "present_location", "access", "coarsen_m", "archaeological_certainty", "note", "created_at", "updated_at", "whereabouts") SELECT 1, OLD."fid", OLD."uuid", OLD."parent_uuid", OLD."slug", OLD."level", OLD."name_en", OLD."name_ar", OLD."name_ar_rendered", OLD."type_code", OLD."function_code", OLD."built_edtf", OLD."built_note", OLD."period_code", OLD."description_en", OLD."description_ar", OLD."significance", OLD."country_code", OLD."admin_area", OLD."geom", OLD."point_qualifier", OLD."accuracy_m", OLD."location_certainty", OLD."location_method", OLD."placeholder_lon", OLD."placeholder_lat", OLD."placeholder_reason", OLD."present_location", OLD."access", OLD."coarsen_m", OLD."archaeological_certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."whereabouts"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_name_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_name"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_name_outside_replace" BEFORE INSERT ON "site_name"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_name" ("was_here", "fid", "uuid", "site_uuid", "text", "lang", "kind", "source_uuid", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "text", "lang", "kind", "source_uuid", "created_at", "updated_at" FROM "site_name" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_name" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_name_outside_insert" AFTER INSERT ON "site_name"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_name" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_name" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_name" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_name_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "text", "lang", "kind", "source_uuid", "created_at" ON "site_name"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_name" ("was_here", "fid", "uuid", "site_uuid", "text", "lang", "kind", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."text", OLD."lang", OLD."kind", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_name" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_name" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_name" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_name_outside_computed" AFTER UPDATE OF "updated_at" ON "site_name"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_name" ("was_here", "fid", "uuid", "site_uuid", "text", "lang", "kind", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."text", OLD."lang", OLD."kind", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_name" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_name_outside_delete" AFTER DELETE ON "site_name"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_name" ("was_here", "fid", "uuid", "site_uuid", "text", "lang", "kind", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."text", OLD."lang", OLD."kind", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_name" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_external_id_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_external_id_outside_replace" BEFORE INSERT ON "site_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_external_id" ("was_here", "fid", "uuid", "site_uuid", "scheme", "value", "uri", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "scheme", "value", "uri", "created_at", "updated_at" FROM "site_external_id" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_external_id" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_external_id_outside_insert" AFTER INSERT ON "site_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_external_id" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_external_id" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_external_id" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_external_id_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "scheme", "value", "uri", "created_at" ON "site_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_external_id" ("was_here", "fid", "uuid", "site_uuid", "scheme", "value", "uri", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."scheme", OLD."value", OLD."uri", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_external_id" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_external_id" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_external_id" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_external_id_outside_computed" AFTER UPDATE OF "updated_at" ON "site_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_external_id" ("was_here", "fid", "uuid", "site_uuid", "scheme", "value", "uri", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."scheme", OLD."value", OLD."uri", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_external_id" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_external_id_outside_delete" AFTER DELETE ON "site_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_external_id" ("was_here", "fid", "uuid", "site_uuid", "scheme", "value", "uri", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."scheme", OLD."value", OLD."uri", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_external_id" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_designation_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_designation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_designation_outside_replace" BEFORE INSERT ON "site_designation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_designation" ("was_here", "fid", "uuid", "site_uuid", "code", "reference", "from_edtf", "to_edtf", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "code", "reference", "from_edtf", "to_edtf", "note", "created_at", "updated_at" FROM "site_designation" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_designation" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_designation_outside_insert" AFTER INSERT ON "site_designation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_designation" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_designation" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_designation" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_designation_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "code", "reference", "from_edtf", "to_edtf", "note", "created_at" ON "site_designation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_designation" ("was_here", "fid", "uuid", "site_uuid", "code", "reference", "from_edtf", "to_edtf", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."code", OLD."reference", OLD."from_edtf", OLD."to_edtf", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_designation" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_designation" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_designation" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_designation_outside_computed" AFTER UPDATE OF "from_min_day", "from_max_day", "to_min_day", "to_max_day", "updated_at" ON "site_designation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_designation" ("was_here", "fid", "uuid", "site_uuid", "code", "reference", "from_edtf", "to_edtf", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."code", OLD."reference", OLD."from_edtf", OLD."to_edtf", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_designation" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_designation_outside_delete" AFTER DELETE ON "site_designation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_designation" ("was_here", "fid", "uuid", "site_uuid", "code", "reference", "from_edtf", "to_edtf", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."code", OLD."reference", OLD."from_edtf", OLD."to_edtf", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_designation" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_dimension_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_dimension"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_dimension_outside_replace" BEFORE INSERT ON "site_dimension"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_dimension" ("was_here", "fid", "uuid", "site_uuid", "what", "value", "unit", "note", "source_uuid", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "what", "value", "unit", "note", "source_uuid", "created_at", "updated_at" FROM "site_dimension" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_dimension" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_dimension_outside_insert" AFTER INSERT ON "site_dimension"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_dimension" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_dimension" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_dimension" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_dimension_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "what", "value", "unit", "note", "source_uuid", "created_at" ON "site_dimension"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_dimension" ("was_here", "fid", "uuid", "site_uuid", "what", "value", "unit", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."what", OLD."value", OLD."unit", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_dimension" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_dimension" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_dimension" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_dimension_outside_computed" AFTER UPDATE OF "updated_at" ON "site_dimension"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_dimension" ("was_here", "fid", "uuid", "site_uuid", "what", "value", "unit", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."what", OLD."value", OLD."unit", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_dimension" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_dimension_outside_delete" AFTER DELETE ON "site_dimension"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_dimension" ("was_here", "fid", "uuid", "site_uuid", "what", "value", "unit", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."what", OLD."value", OLD."unit", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_dimension" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_period_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_period"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_period_outside_replace" BEFORE INSERT ON "site_period"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_period" ("was_here", "fid", "uuid", "site_uuid", "period_code", "certainty_code", "from_edtf", "to_edtf", "note", "source_uuid", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "period_code", "certainty_code", "from_edtf", "to_edtf", "note", "source_uuid", "created_at", "updated_at" FROM "site_period" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_period" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_period_outside_insert" AFTER INSERT ON "site_period"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_period" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_period" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_period" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_period_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "period_code", "certainty_code", "from_edtf", "to_edtf", "note", "source_uuid", "created_at" ON "site_period"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_period" ("was_here", "fid", "uuid", "site_uuid", "period_code", "certainty_code", "from_edtf", "to_edtf", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."period_code", OLD."certainty_code", OLD."from_edtf", OLD."to_edtf", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_period" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_period" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_period" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_period_outside_computed" AFTER UPDATE OF "from_min_day", "from_max_day", "to_min_day", "to_max_day", "updated_at" ON "site_period"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_period" ("was_here", "fid", "uuid", "site_uuid", "period_code", "certainty_code", "from_edtf", "to_edtf", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."period_code", OLD."certainty_code", OLD."from_edtf", OLD."to_edtf", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_period" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_period_outside_delete" AFTER DELETE ON "site_period"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_period" ("was_here", "fid", "uuid", "site_uuid", "period_code", "certainty_code", "from_edtf", "to_edtf", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."period_code", OLD."certainty_code", OLD."from_edtf", OLD."to_edtf", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_period" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_material_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_material"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_material_outside_replace" BEFORE INSERT ON "site_material"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_material" ("was_here", "fid", "uuid", "site_uuid", "class_code", "material_code", "technique_code", "note", "source_uuid", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "class_code", "material_code", "technique_code", "note", "source_uuid", "created_at", "updated_at" FROM "site_material" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_material" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_material_outside_insert" AFTER INSERT ON "site_material"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_material" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_material" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_material" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_material_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "class_code", "material_code", "technique_code", "note", "source_uuid", "created_at" ON "site_material"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_material" ("was_here", "fid", "uuid", "site_uuid", "class_code", "material_code", "technique_code", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."class_code", OLD."material_code", OLD."technique_code", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_material" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_material" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_material" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_material_outside_computed" AFTER UPDATE OF "updated_at" ON "site_material"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_material" ("was_here", "fid", "uuid", "site_uuid", "class_code", "material_code", "technique_code", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."class_code", OLD."material_code", OLD."technique_code", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_material" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_material_outside_delete" AFTER DELETE ON "site_material"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_material" ("was_here", "fid", "uuid", "site_uuid", "class_code", "material_code", "technique_code", "note", "source_uuid", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."class_code", OLD."material_code", OLD."technique_code", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_material" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_distinct_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_distinct"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_distinct_outside_replace" BEFORE INSERT ON "site_distinct"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_distinct" ("was_here", "fid", "uuid", "site_uuid", "other_uuid", "reason", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "other_uuid", "reason", "created_at", "updated_at" FROM "site_distinct" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_distinct" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_distinct_outside_insert" AFTER INSERT ON "site_distinct"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_distinct" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_distinct" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_distinct" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_distinct_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "other_uuid", "reason", "created_at" ON "site_distinct"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_distinct" ("was_here", "fid", "uuid", "site_uuid", "other_uuid", "reason", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."other_uuid", OLD."reason", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_distinct" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_distinct" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_distinct" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_distinct_outside_computed" AFTER UPDATE OF "updated_at" ON "site_distinct"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_distinct" ("was_here", "fid", "uuid", "site_uuid", "other_uuid", "reason", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."other_uuid", OLD."reason", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_distinct" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_distinct_outside_delete" AFTER DELETE ON "site_distinct"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_distinct" ("was_here", "fid", "uuid", "site_uuid", "other_uuid", "reason", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."other_uuid", OLD."reason", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_distinct" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "rtree_site_area_geom_insert" AFTER INSERT ON "site_area"
  WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  INSERT OR REPLACE INTO "rtree_site_area_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_area_geom_update2" AFTER UPDATE OF "geom" ON "site_area"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_area_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "rtree_site_area_geom_update4" AFTER UPDATE ON "site_area"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_area_geom" WHERE id IN (OLD."fid", NEW."fid");
END;
CREATE TRIGGER "rtree_site_area_geom_update5" AFTER UPDATE ON "site_area"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_area_geom" WHERE id = OLD."fid";
  INSERT OR REPLACE INTO "rtree_site_area_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_area_geom_update6" AFTER UPDATE OF "geom" ON "site_area"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" NOTNULL AND NOT ST_IsEmpty(OLD."geom"))
BEGIN
  UPDATE "rtree_site_area_geom" SET
    minx = ST_MinX(NEW."geom"),
    maxx = ST_MaxX(NEW."geom"),
    miny = ST_MinY(NEW."geom"),
    maxy = ST_MaxY(NEW."geom")
  WHERE id = NEW."fid";
END;
CREATE TRIGGER "rtree_site_area_geom_update7" AFTER UPDATE OF "geom" ON "site_area"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" ISNULL OR ST_IsEmpty(OLD."geom"))
BEGIN
  INSERT INTO "rtree_site_area_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_area_geom_delete" AFTER DELETE ON "site_area"
  WHEN old."geom" NOT NULL
BEGIN
  DELETE FROM "rtree_site_area_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "atlas_site_area_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_area_outside_replace" BEFORE INSERT ON "site_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_area" ("was_here", "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "valid_edtf", "source_uuid", "licence", "credit", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "valid_edtf", "source_uuid", "licence", "credit", "created_at", "updated_at" FROM "site_area" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_area" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_area_outside_insert" AFTER INSERT ON "site_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_area" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_area" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_area" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "role" = coalesce("role", 'footprint'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_area_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "valid_edtf", "source_uuid", "licence", "credit", "created_at" ON "site_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_area" ("was_here", "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "valid_edtf", "source_uuid", "licence", "credit", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."geom", OLD."role", OLD."label", OLD."accuracy_m", OLD."valid_edtf", OLD."source_uuid", OLD."licence", OLD."credit", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_area" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_area" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_area" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_area_outside_computed" AFTER UPDATE OF "valid_min_day", "valid_max_day", "updated_at" ON "site_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_area" ("was_here", "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "valid_edtf", "source_uuid", "licence", "credit", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."geom", OLD."role", OLD."label", OLD."accuracy_m", OLD."valid_edtf", OLD."source_uuid", OLD."licence", OLD."credit", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_area" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_area_outside_delete" AFTER DELETE ON "site_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_area" ("was_here", "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "valid_edtf", "source_uuid", "licence", "credit", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."geom", OLD."role", OLD."label", OLD."accuracy_m", OLD."valid_edtf", OLD."source_uuid", OLD."licence", OLD."credit", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_area" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "rtree_site_line_geom_insert" AFTER INSERT ON "site_line"
  WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  INSERT OR REPLACE INTO "rtree_site_line_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_line_geom_update2" AFTER UPDATE OF "geom" ON "site_line"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_line_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "rtree_site_line_geom_update4" AFTER UPDATE ON "site_line"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_line_geom" WHERE id IN (OLD."fid", NEW."fid");
END;
CREATE TRIGGER "rtree_site_line_geom_update5" AFTER UPDATE ON "site_line"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_site_line_geom" WHERE id = OLD."fid";
  INSERT OR REPLACE INTO "rtree_site_line_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_line_geom_update6" AFTER UPDATE OF "geom" ON "site_line"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" NOTNULL AND NOT ST_IsEmpty(OLD."geom"))
BEGIN
  UPDATE "rtree_site_line_geom" SET
    minx = ST_MinX(NEW."geom"),
    maxx = ST_MaxX(NEW."geom"),
    miny = ST_MinY(NEW."geom"),
    maxy = ST_MaxY(NEW."geom")
  WHERE id = NEW."fid";
END;
CREATE TRIGGER "rtree_site_line_geom_update7" AFTER UPDATE OF "geom" ON "site_line"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" ISNULL OR ST_IsEmpty(OLD."geom"))
BEGIN
  INSERT INTO "rtree_site_line_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_site_line_geom_delete" AFTER DELETE ON "site_line"
  WHEN old."geom" NOT NULL
BEGIN
  DELETE FROM "rtree_site_line_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "atlas_site_line_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "site_line"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_site_line_outside_replace" BEFORE INSERT ON "site_line"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_line" ("was_here", "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "source_uuid", "licence", "credit", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "source_uuid", "licence", "credit", "created_at", "updated_at" FROM "site_line" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_site_line" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_site_line_outside_insert" AFTER INSERT ON "site_line"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_line" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_line" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "site_line" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "role" = coalesce("role", 'footprint'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_site_line_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "source_uuid", "licence", "credit", "created_at" ON "site_line"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_line" ("was_here", "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "source_uuid", "licence", "credit", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."geom", OLD."role", OLD."label", OLD."accuracy_m", OLD."source_uuid", OLD."licence", OLD."credit", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_line" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "site_line" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_site_line" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_site_line_outside_computed" AFTER UPDATE OF "updated_at" ON "site_line"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_line" ("was_here", "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "source_uuid", "licence", "credit", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."geom", OLD."role", OLD."label", OLD."accuracy_m", OLD."source_uuid", OLD."licence", OLD."credit", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_line" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_line_outside_delete" AFTER DELETE ON "site_line"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_site_line" ("was_here", "fid", "uuid", "site_uuid", "geom", "role", "label", "accuracy_m", "source_uuid", "licence", "credit", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."geom", OLD."role", OLD."label", OLD."accuracy_m", OLD."source_uuid", OLD."licence", OLD."credit", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_site_line" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_imagery_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "imagery"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_imagery_outside_replace" BEFORE INSERT ON "imagery"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_imagery" ("was_here", "fid", "uuid", "key", "sensor", "scene_id", "acquired_edtf", "resolution_m", "off_nadir_deg", "cloud_percent", "provider", "licence", "source_uuid", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "key", "sensor", "scene_id", "acquired_edtf", "resolution_m", "off_nadir_deg", "cloud_percent", "provider", "licence", "source_uuid", "note", "created_at", "updated_at" FROM "imagery" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_imagery" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_imagery_outside_insert" AFTER INSERT ON "imagery"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_imagery" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_imagery" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "imagery" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_imagery_outside_update" AFTER UPDATE OF "uuid", "key", "sensor", "scene_id", "acquired_edtf", "resolution_m", "off_nadir_deg", "cloud_percent", "provider", "licence", "source_uuid", "note", "created_at" ON "imagery"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_imagery" ("was_here", "fid", "uuid", "key", "sensor", "scene_id", "acquired_edtf", "resolution_m", "off_nadir_deg", "cloud_percent", "provider", "licence", "source_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."sensor", OLD."scene_id", OLD."acquired_edtf", OLD."resolution_m", OLD."off_nadir_deg", OLD."cloud_percent", OLD."provider", OLD."licence", OLD."source_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_imagery" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "imagery" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_imagery" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_imagery_outside_computed" AFTER UPDATE OF "acquired_min_day", "acquired_max_day", "updated_at" ON "imagery"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_imagery" ("was_here", "fid", "uuid", "key", "sensor", "scene_id", "acquired_edtf", "resolution_m", "off_nadir_deg", "cloud_percent", "provider", "licence", "source_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."sensor", OLD."scene_id", OLD."acquired_edtf", OLD."resolution_m", OLD."off_nadir_deg", OLD."cloud_percent", OLD."provider", OLD."licence", OLD."source_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_imagery" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_imagery_outside_delete" AFTER DELETE ON "imagery"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_imagery" ("was_here", "fid", "uuid", "key", "sensor", "scene_id", "acquired_edtf", "resolution_m", "off_nadir_deg", "cloud_percent", "provider", "licence", "source_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."sensor", OLD."scene_id", OLD."acquired_edtf", OLD."resolution_m", OLD."off_nadir_deg", OLD."cloud_percent", OLD."provider", OLD."licence", OLD."source_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_imagery" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "rtree_photo_geom_insert" AFTER INSERT ON "photo"
  WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  INSERT OR REPLACE INTO "rtree_photo_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_photo_geom_update2" AFTER UPDATE OF "geom" ON "photo"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_photo_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "rtree_photo_geom_update4" AFTER UPDATE ON "photo"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_photo_geom" WHERE id IN (OLD."fid", NEW."fid");
END;
CREATE TRIGGER "rtree_photo_geom_update5" AFTER UPDATE ON "photo"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_photo_geom" WHERE id = OLD."fid";
  INSERT OR REPLACE INTO "rtree_photo_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_photo_geom_update6" AFTER UPDATE OF "geom" ON "photo"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" NOTNULL AND NOT ST_IsEmpty(OLD."geom"))
BEGIN
  UPDATE "rtree_photo_geom" SET
    minx = ST_MinX(NEW."geom"),
    maxx = ST_MaxX(NEW."geom"),
    miny = ST_MinY(NEW."geom"),
    maxy = ST_MaxY(NEW."geom")
  WHERE id = NEW."fid";
END;
CREATE TRIGGER "rtree_photo_geom_update7" AFTER UPDATE OF "geom" ON "photo"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" ISNULL OR ST_IsEmpty(OLD."geom"))
BEGIN
  INSERT INTO "rtree_photo_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_photo_geom_delete" AFTER DELETE ON "photo"
  WHEN old."geom" NOT NULL
BEGIN
  DELETE FROM "rtree_photo_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "atlas_photo_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "photo"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_photo_outside_replace" BEFORE INSERT ON "photo"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo" ("was_here", "fid", "uuid", "site_uuid", "sha256", "ext", "bytes", "name_as_received", "geom", "captured_edtf", "bearing_deg", "caption_en", "caption_ar", "rights_holder", "licence", "access", "created_at", "updated_at", "kind", "state", "state_note", "width", "height", "orientation", "captured_as_recorded", "captured_offset", "camera", "serial", "lens", "focal_mm", "focal_35_mm", "fov_deg", "fov_by", "bearing_as_recorded", "bearing_reference", "declination_deg", "declination_model", "position_by", "recorded_lon", "recorded_lat", "position_note", "accuracy_m", "altitude_m", "author", "author_uuid", "credit", "caption_as_recorded", "rights_as_recorded", "publish", "received_at", "received_from", "received_by", "file_time", "pixel_hash", "look_hash", "recorded_json")
    SELECT 1, "fid", "uuid", "site_uuid", "sha256", "ext", "bytes", "name_as_received", "geom", "captured_edtf", "bearing_deg", "caption_en", "caption_ar", "rights_holder", "licence", "access", "created_at", "updated_at", "kind", "state", "state_note", "width", "height", "orientation", "captured_as_recorded", "captured_offset", "camera", "serial", "lens", "focal_mm", "focal_35_mm", "fov_deg", "fov_by", "bearing_as_recorded", "bearing_reference", "declination_deg", "declination_model", "position_by", "recorded_lon", "recorded_lat", "position_note", "accuracy_m", "altitude_m", "author", "author_uuid", "credit", "caption_as_recorded", "rights_as_recorded", "publish", "received_at", "received_from", "received_by", "file_time", "pixel_hash", "look_hash", "recorded_json" FROM "photo" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_photo" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_photo_outside_insert" AFTER INSERT ON "photo"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "photo" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "access" = coalesce("access", 'public'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_photo_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "sha256", "ext", "bytes", "name_as_received", "geom", "captured_edtf", "bearing_deg", "caption_en", "caption_ar", "rights_holder", "licence", "access", "created_at", "kind", "state", "state_note", "width", "height", "orientation", "captured_as_recorded", "captured_offset", "camera", "serial", "lens", "focal_mm", "focal_35_mm", "fov_deg", "fov_by", "bearing_as_recorded", "bearing_reference", "declination_deg", "declination_model", "position_by", "recorded_lon", "recorded_lat", "position_note", "accuracy_m", "altitude_m", "author", "author_uuid", "credit", "caption_as_recorded", "rights_as_recorded", "publish", "received_at", "received_from", "received_by", "file_time", "pixel_hash", "look_hash", "recorded_json" ON "photo"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo" ("was_here", "fid", "uuid", "site_uuid", "sha256", "ext", "bytes", "name_as_received", "geom", "captured_edtf", "bearing_deg", "caption_en", "caption_ar", "rights_holder", "licence", "access", "created_at", "updated_at", "kind", "state", "state_note", "width", "height", "orientation", "captured_as_recorded", "captured_offset", "camera", "serial", "lens", "focal_mm", "focal_35_mm", "fov_deg", "fov_by", "bearing_as_recorded", "bearing_reference", "declination_deg", "declination_model", "position_by", "recorded_lon", "recorded_lat", "position_note", "accuracy_m", "altitude_m", "author", "author_uuid", "credit", "caption_as_recorded", "rights_as_recorded", "publish", "received_at", "received_from", "received_by", "file_time", "pixel_hash", "look_hash", "recorded_json") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."sha256", OLD."ext", OLD."bytes", OLD."name_as_received", OLD."geom", OLD."captured_edtf", OLD."bearing_deg", OLD."caption_en", OLD."caption_ar", OLD."rights_holder", OLD."licence", OLD."access", OLD."created_at", OLD."updated_at", OLD."kind", OLD."state", OLD."state_note", OLD."width", OLD."height", OLD."orientation", OLD."captured_as_recorded", OLD."captured_offset", OLD."camera", OLD."serial", OLD."lens", OLD."focal_mm", OLD."focal_35_mm", OLD."fov_deg", OLD."fov_by", OLD."bearing_as_recorded", OLD."bearing_reference", OLD."declination_deg", OLD."declination_model", OLD."position_by", OLD."recorded_lon", OLD."recorded_lat", OLD."position_note", OLD."accuracy_m", OLD."altitude_m", OLD."author", OLD."author_uuid", OLD."credit", OLD."caption_as_recorded", OLD."rights_as_recorded", OLD."publish", OLD."received_at", OLD."received_from", OLD."received_by", OLD."file_time", OLD."pixel_hash", OLD."look_hash", OLD."recorded_json"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "photo" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_photo" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_photo_outside_computed" AFTER UPDATE OF "captured_min_day", "captured_max_day", "updated_at" ON "photo"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo" ("was_here", "fid", "uuid", "site_uuid", "sha256", "ext", "bytes", "name_as_received", "geom", "captured_edtf", "bearing_deg", "caption_en", "caption_ar", "rights_holder", "licence", "access", "created_at", "updated_at", "kind", "state", "state_note", "width", "height", "orientation", "captured_as_recorded", "captured_offset", "camera", "serial", "lens", "focal_mm", "focal_35_mm", "fov_deg", "fov_by", "bearing_as_recorded", "bearing_reference", "declination_deg", "declination_model", "position_by", "recorded_lon", "recorded_lat", "position_note", "accuracy_m", "altitude_m", "author", "author_uuid", "credit", "caption_as_recorded", "rights_as_recorded", "publish", "received_at", "received_from", "received_by", "file_time", "pixel_hash", "look_hash", "recorded_json") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."sha256", OLD."ext", OLD."bytes", OLD."name_as_received", OLD."geom", OLD."captured_edtf", OLD."bearing_deg", OLD."caption_en", OLD."caption_ar", OLD."rights_holder", OLD."licence", OLD."access", OLD."created_at", OLD."updated_at", OLD."kind", OLD."state", OLD."state_note", OLD."width", OLD."height", OLD."orientation", OLD."captured_as_recorded", OLD."captured_offset", OLD."camera", OLD."serial", OLD."lens", OLD."focal_mm", OLD."focal_35_mm", OLD."fov_deg", OLD."fov_by", OLD."bearing_as_recorded", OLD."bearing_reference", OLD."declination_deg", OLD."declination_model", OLD."position_by", OLD."recorded_lon", OLD."recorded_lat", OLD."position_note", OLD."accuracy_m", OLD."altitude_m", OLD."author", OLD."author_uuid", OLD."credit", OLD."caption_as_recorded", OLD."rights_as_recorded", OLD."publish", OLD."received_at", OLD."received_from", OLD."received_by", OLD."file_time", OLD."pixel_hash", OLD."look_hash", OLD."recorded_json"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_photo_outside_delete" AFTER DELETE ON "photo"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo" ("was_here", "fid", "uuid", "site_uuid", "sha256", "ext", "bytes", "name_as_received", "geom", "captured_edtf", "bearing_deg", "caption_en", "caption_ar", "rights_holder", "licence", "access", "created_at", "updated_at", "kind", "state", "state_note", "width", "height", "orientation", "captured_as_recorded", "captured_offset", "camera", "serial", "lens", "focal_mm", "focal_35_mm", "fov_deg", "fov_by", "bearing_as_recorded", "bearing_reference", "declination_deg", "declination_model", "position_by", "recorded_lon", "recorded_lat", "position_note", "accuracy_m", "altitude_m", "author", "author_uuid", "credit", "caption_as_recorded", "rights_as_recorded", "publish", "received_at", "received_from", "received_by", "file_time", "pixel_hash", "look_hash", "recorded_json") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."sha256", OLD."ext", OLD."bytes", OLD."name_as_received", OLD."geom", OLD."captured_edtf", OLD."bearing_deg", OLD."caption_en", OLD."caption_ar", OLD."rights_holder", OLD."licence", OLD."access", OLD."created_at", OLD."updated_at", OLD."kind", OLD."state", OLD."state_note", OLD."width", OLD."height", OLD."orientation", OLD."captured_as_recorded", OLD."captured_offset", OLD."camera", OLD."serial", OLD."lens", OLD."focal_mm", OLD."focal_35_mm", OLD."fov_deg", OLD."fov_by", OLD."bearing_as_recorded", OLD."bearing_reference", OLD."declination_deg", OLD."declination_model", OLD."position_by", OLD."recorded_lon", OLD."recorded_lat", OLD."position_note", OLD."accuracy_m", OLD."altitude_m", OLD."author", OLD."author_uuid", OLD."credit", OLD."caption_as_recorded", OLD."rights_as_recorded", OLD."publish", OLD."received_at", OLD."received_from", OLD."received_by", OLD."file_time", OLD."pixel_hash", OLD."look_hash", OLD."recorded_json"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_photo_site_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "photo_site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_photo_site_outside_replace" BEFORE INSERT ON "photo_site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_site" ("was_here", "fid", "uuid", "photo_uuid", "site_uuid", "ordinal", "role", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "photo_uuid", "site_uuid", "ordinal", "role", "created_at", "updated_at" FROM "photo_site" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_site" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_photo_site_outside_insert" AFTER INSERT ON "photo_site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_site" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_site" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "photo_site" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_photo_site_outside_update" AFTER UPDATE OF "uuid", "photo_uuid", "site_uuid", "ordinal", "role", "created_at" ON "photo_site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_site" ("was_here", "fid", "uuid", "photo_uuid", "site_uuid", "ordinal", "role", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."site_uuid", OLD."ordinal", OLD."role", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_site" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "photo_site" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_photo_site" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_photo_site_outside_computed" AFTER UPDATE OF "updated_at" ON "photo_site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_site" ("was_here", "fid", "uuid", "photo_uuid", "site_uuid", "ordinal", "role", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."site_uuid", OLD."ordinal", OLD."role", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_site" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_photo_site_outside_delete" AFTER DELETE ON "photo_site"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_site" ("was_here", "fid", "uuid", "photo_uuid", "site_uuid", "ordinal", "role", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."site_uuid", OLD."ordinal", OLD."role", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_site" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_custody_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "custody"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_custody_outside_replace" BEFORE INSERT ON "custody"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_custody" ("was_here", "fid", "uuid", "photo_uuid", "what", "done_at", "by_name", "place", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "photo_uuid", "what", "done_at", "by_name", "place", "note", "created_at", "updated_at" FROM "custody" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_custody" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_custody_outside_insert" AFTER INSERT ON "custody"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_custody" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_custody" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "custody" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_custody_outside_update" AFTER UPDATE OF "uuid", "photo_uuid", "what", "done_at", "by_name", "place", "note", "created_at" ON "custody"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_custody" ("was_here", "fid", "uuid", "photo_uuid", "what", "done_at", "by_name", "place", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."what", OLD."done_at", OLD."by_name", OLD."place", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_custody" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "custody" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_custody" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_custody_outside_computed" AFTER UPDATE OF "updated_at" ON "custody"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_custody" ("was_here", "fid", "uuid", "photo_uuid", "what", "done_at", "by_name", "place", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."what", OLD."done_at", OLD."by_name", OLD."place", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_custody" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_custody_outside_delete" AFTER DELETE ON "custody"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_custody" ("was_here", "fid", "uuid", "photo_uuid", "what", "done_at", "by_name", "place", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."what", OLD."done_at", OLD."by_name", OLD."place", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_custody" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_damage_event_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "damage_event"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_damage_event_outside_replace" BEFORE INSERT ON "damage_event"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_event" ("was_here", "fid", "uuid", "site_uuid", "key", "number", "title", "kind", "dated_by", "when_edtf", "when_contested", "adopted_claim_uuid", "adopted_reason", "cause_category_code", "cause_code", "cause_certainty", "cause_note", "effect_code", "lost_en", "lost_ar", "survives_en", "survives_ar", "leaves", "extent_code", "extent_note", "severity_code", "unosat_code", "certainty", "assessor_uuid", "access", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "key", "number", "title", "kind", "dated_by", "when_edtf", "when_contested", "adopted_claim_uuid", "adopted_reason", "cause_category_code", "cause_code", "cause_certainty", "cause_note", "effect_code", "lost_en", "lost_ar", "survives_en", "survives_ar", "leaves", "extent_code", "extent_note", "severity_code", "unosat_code", "certainty", "assessor_uuid", "access", "note", "created_at", "updated_at" FROM "damage_event" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_event" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_damage_event_outside_insert" AFTER INSERT ON "damage_event"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_event" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_event" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "damage_event" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "kind" = coalesce("kind", 'single'), "dated_by" = coalesce("dated_by", 'unknown'), "when_contested" = coalesce("when_contested", 0), "leaves" = coalesce("leaves", 'unknown'), "extent_code" = coalesce("extent_code", 'unknown'), "certainty" = coalesce("certainty", 'medium'), "access" = coalesce("access", 'public'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_damage_event_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "key", "number", "title", "kind", "dated_by", "when_edtf", "when_contested", "adopted_claim_uuid", "adopted_reason", "cause_category_code", "cause_code", "cause_certainty", "cause_note", "effect_code", "lost_en", "lost_ar", "survives_en", "survives_ar", "leaves", "extent_code", "extent_note", "severity_code", "unosat_code", "certainty", "assessor_uuid", "access", "note", "created_at" ON "damage_event"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_event" ("was_here", "fid", "uuid", "site_uuid", "key", "number", "title", "kind", "dated_by", "when_edtf", "when_contested", "adopted_claim_uuid", "adopted_reason", "cause_category_code", "cause_code", "cause_certainty", "cause_note", "effect_code", "lost_en", "lost_ar", "survives_en", "survives_ar", "leaves", "extent_code", "extent_note", "severity_code", "unosat_code", "certainty", "assessor_uuid", "access", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."key", OLD."number", OLD."title", OLD."kind", OLD."dated_by", OLD."when_edtf", OLD."when_contested", OLD."adopted_claim_uuid", OLD."adopted_reason", OLD."cause_category_code", OLD."cause_code", OLD."cause_certainty", OLD."cause_note", OLD."effect_code", OLD."lost_en", OLD."lost_ar", OLD."survives_en", OLD."survives_ar", OLD."leaves", OLD."extent_code", OLD."extent_note", OLD."severity_code", OLD."unosat_code", OLD."certainty", OLD."assessor_uuid", OLD."access", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_event" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "damage_event" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_damage_event" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_damage_event_outside_computed" AFTER UPDATE OF "when_min_day", "when_max_day", "bracket_edtf", "from_date", "to_date", "updated_at" ON "damage_event"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_event" ("was_here", "fid", "uuid", "site_uuid", "key", "number", "title", "kind", "dated_by", "when_edtf", "when_contested", "adopted_claim_uuid", "adopted_reason", "cause_category_code", "cause_code", "cause_certainty", "cause_note", "effect_code", "lost_en", "lost_ar", "survives_en", "survives_ar", "leaves", "extent_code", "extent_note", "severity_code", "unosat_code", "certainty", "assessor_uuid", "access", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."key", OLD."number", OLD."title", OLD."kind", OLD."dated_by", OLD."when_edtf", OLD."when_contested", OLD."adopted_claim_uuid", OLD."adopted_reason", OLD."cause_category_code", OLD."cause_code", OLD."cause_certainty", OLD."cause_note", OLD."effect_code", OLD."lost_en", OLD."lost_ar", OLD."survives_en", OLD."survives_ar", OLD."leaves", OLD."extent_code", OLD."extent_note", OLD."severity_code", OLD."unosat_code", OLD."certainty", OLD."assessor_uuid", OLD."access", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_event" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_damage_event_outside_delete" AFTER DELETE ON "damage_event"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_event" ("was_here", "fid", "uuid", "site_uuid", "key", "number", "title", "kind", "dated_by", "when_edtf", "when_contested", "adopted_claim_uuid", "adopted_reason", "cause_category_code", "cause_code", "cause_certainty", "cause_note", "effect_code", "lost_en", "lost_ar", "survives_en", "survives_ar", "leaves", "extent_code", "extent_note", "severity_code", "unosat_code", "certainty", "assessor_uuid", "access", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."key", OLD."number", OLD."title", OLD."kind", OLD."dated_by", OLD."when_edtf", OLD."when_contested", OLD."adopted_claim_uuid", OLD."adopted_reason", OLD."cause_category_code", OLD."cause_code", OLD."cause_certainty", OLD."cause_note", OLD."effect_code", OLD."lost_en", OLD."lost_ar", OLD."survives_en", OLD."survives_ar", OLD."leaves", OLD."extent_code", OLD."extent_note", OLD."severity_code", OLD."unosat_code", OLD."certainty", OLD."assessor_uuid", OLD."access", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_event" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_event_effect_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "event_effect"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_event_effect_outside_replace" BEFORE INSERT ON "event_effect"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_effect" ("was_here", "fid", "uuid", "event_uuid", "site_uuid", "effect_code", "certainty", "note", "created_at", "updated_at", "extent_code")
    SELECT 1, "fid", "uuid", "event_uuid", "site_uuid", "effect_code", "certainty", "note", "created_at", "updated_at", "extent_code" FROM "event_effect" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_event_effect" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_event_effect_outside_insert" AFTER INSERT ON "event_effect"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_effect" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_event_effect" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "event_effect" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "certainty" = coalesce("certainty", 'medium'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_event_effect_outside_update" AFTER UPDATE OF "uuid", "event_uuid", "site_uuid", "effect_code", "certainty", "note", "created_at", "extent_code" ON "event_effect"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_effect" ("was_here", "fid", "uuid", "event_uuid", "site_uuid", "effect_code", "certainty", "note", "created_at", "updated_at", "extent_code") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."site_uuid", OLD."effect_code", OLD."certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."extent_code"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_event_effect" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "event_effect" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_event_effect" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_event_effect_outside_computed" AFTER UPDATE OF "updated_at" ON "event_effect"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_effect" ("was_here", "fid", "uuid", "event_uuid", "site_uuid", "effect_code", "certainty", "note", "created_at", "updated_at", "extent_code") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."site_uuid", OLD."effect_code", OLD."certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."extent_code"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_event_effect" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_event_effect_outside_delete" AFTER DELETE ON "event_effect"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_effect" ("was_here", "fid", "uuid", "event_uuid", "site_uuid", "effect_code", "certainty", "note", "created_at", "updated_at", "extent_code") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."site_uuid", OLD."effect_code", OLD."certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."extent_code"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_event_effect" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_photo_region_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "photo_region"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_photo_region_outside_replace" BEFORE INSERT ON "photo_region"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_region" ("was_here", "fid", "uuid", "photo_uuid", "shape_json", "label_en", "label_ar", "event_uuid", "effect_uuid", "site_uuid", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "photo_uuid", "shape_json", "label_en", "label_ar", "event_uuid", "effect_uuid", "site_uuid", "note", "created_at", "updated_at" FROM "photo_region" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_region" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_photo_region_outside_insert" AFTER INSERT ON "photo_region"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_region" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_region" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "photo_region" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_photo_region_outside_update" AFTER UPDATE OF "uuid", "photo_uuid", "shape_json", "label_en", "label_ar", "event_uuid", "effect_uuid", "site_uuid", "note", "created_at" ON "photo_region"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_region" ("was_here", "fid", "uuid", "photo_uuid", "shape_json", "label_en", "label_ar", "event_uuid", "effect_uuid", "site_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."shape_json", OLD."label_en", OLD."label_ar", OLD."event_uuid", OLD."effect_uuid", OLD."site_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_region" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "photo_region" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_photo_region" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_photo_region_outside_computed" AFTER UPDATE OF "updated_at" ON "photo_region"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_region" ("was_here", "fid", "uuid", "photo_uuid", "shape_json", "label_en", "label_ar", "event_uuid", "effect_uuid", "site_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."shape_json", OLD."label_en", OLD."label_ar", OLD."event_uuid", OLD."effect_uuid", OLD."site_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_region" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_photo_region_outside_delete" AFTER DELETE ON "photo_region"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_photo_region" ("was_here", "fid", "uuid", "photo_uuid", "shape_json", "label_en", "label_ar", "event_uuid", "effect_uuid", "site_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."photo_uuid", OLD."shape_json", OLD."label_en", OLD."label_ar", OLD."event_uuid", OLD."effect_uuid", OLD."site_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_photo_region" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_pair_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "pair"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_pair_outside_replace" BEFORE INSERT ON "pair"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_pair" ("was_here", "fid", "uuid", "before_photo_uuid", "after_photo_uuid", "event_uuid", "site_uuid", "title", "kind", "points_json", "transform_json", "residual_px", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "before_photo_uuid", "after_photo_uuid", "event_uuid", "site_uuid", "title", "kind", "points_json", "transform_json", "residual_px", "note", "created_at", "updated_at" FROM "pair" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_pair" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_pair_outside_insert" AFTER INSERT ON "pair"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_pair" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_pair" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "pair" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_pair_outside_update" AFTER UPDATE OF "uuid", "before_photo_uuid", "after_photo_uuid", "event_uuid", "site_uuid", "title", "kind", "points_json", "transform_json", "residual_px", "note", "created_at" ON "pair"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_pair" ("was_here", "fid", "uuid", "before_photo_uuid", "after_photo_uuid", "event_uuid", "site_uuid", "title", "kind", "points_json", "transform_json", "residual_px", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."before_photo_uuid", OLD."after_photo_uuid", OLD."event_uuid", OLD."site_uuid", OLD."title", OLD."kind", OLD."points_json", OLD."transform_json", OLD."residual_px", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_pair" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "pair" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_pair" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_pair_outside_computed" AFTER UPDATE OF "updated_at" ON "pair"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_pair" ("was_here", "fid", "uuid", "before_photo_uuid", "after_photo_uuid", "event_uuid", "site_uuid", "title", "kind", "points_json", "transform_json", "residual_px", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."before_photo_uuid", OLD."after_photo_uuid", OLD."event_uuid", OLD."site_uuid", OLD."title", OLD."kind", OLD."points_json", OLD."transform_json", OLD."residual_px", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_pair" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_pair_outside_delete" AFTER DELETE ON "pair"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_pair" ("was_here", "fid", "uuid", "before_photo_uuid", "after_photo_uuid", "event_uuid", "site_uuid", "title", "kind", "points_json", "transform_json", "residual_px", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."before_photo_uuid", OLD."after_photo_uuid", OLD."event_uuid", OLD."site_uuid", OLD."title", OLD."kind", OLD."points_json", OLD."transform_json", OLD."residual_px", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_pair" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_event_external_id_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "event_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_event_external_id_outside_replace" BEFORE INSERT ON "event_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_external_id" ("was_here", "fid", "uuid", "event_uuid", "scheme", "value", "uri", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "event_uuid", "scheme", "value", "uri", "created_at", "updated_at" FROM "event_external_id" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_event_external_id" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_event_external_id_outside_insert" AFTER INSERT ON "event_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_external_id" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_event_external_id" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "event_external_id" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_event_external_id_outside_update" AFTER UPDATE OF "uuid", "event_uuid", "scheme", "value", "uri", "created_at" ON "event_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_external_id" ("was_here", "fid", "uuid", "event_uuid", "scheme", "value", "uri", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."scheme", OLD."value", OLD."uri", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_event_external_id" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "event_external_id" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_event_external_id" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_event_external_id_outside_computed" AFTER UPDATE OF "updated_at" ON "event_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_external_id" ("was_here", "fid", "uuid", "event_uuid", "scheme", "value", "uri", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."scheme", OLD."value", OLD."uri", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_event_external_id" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_event_external_id_outside_delete" AFTER DELETE ON "event_external_id"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_event_external_id" ("was_here", "fid", "uuid", "event_uuid", "scheme", "value", "uri", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."scheme", OLD."value", OLD."uri", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_event_external_id" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_observation_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "observation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_observation_outside_replace" BEFORE INSERT ON "observation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_observation" ("was_here", "fid", "uuid", "site_uuid", "event_uuid", "role", "role_reason", "seen_edtf", "state", "extent_code", "method", "imagery_uuid", "photo_uuid", "source_uuid", "locator", "part", "detects", "observer", "certainty", "note", "created_at", "updated_at", "observer_uuid")
    SELECT 1, "fid", "uuid", "site_uuid", "event_uuid", "role", "role_reason", "seen_edtf", "state", "extent_code", "method", "imagery_uuid", "photo_uuid", "source_uuid", "locator", "part", "detects", "observer", "certainty", "note", "created_at", "updated_at", "observer_uuid" FROM "observation" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_observation" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_observation_outside_insert" AFTER INSERT ON "observation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_observation" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_observation" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "observation" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "state" = coalesce("state", 'not-assessed'), "method" = coalesce("method", 'satellite'), "certainty" = coalesce("certainty", 'medium'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_observation_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "event_uuid", "role", "role_reason", "seen_edtf", "state", "extent_code", "method", "imagery_uuid", "photo_uuid", "source_uuid", "locator", "part", "detects", "observer", "certainty", "note", "created_at", "observer_uuid" ON "observation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_observation" ("was_here", "fid", "uuid", "site_uuid", "event_uuid", "role", "role_reason", "seen_edtf", "state", "extent_code", "method", "imagery_uuid", "photo_uuid", "source_uuid", "locator", "part", "detects", "observer", "certainty", "note", "created_at", "updated_at", "observer_uuid") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."event_uuid", OLD."role", OLD."role_reason", OLD."seen_edtf", OLD."state", OLD."extent_code", OLD."method", OLD."imagery_uuid", OLD."photo_uuid", OLD."source_uuid", OLD."locator", OLD."part", OLD."detects", OLD."observer", OLD."certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."observer_uuid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_observation" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "observation" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_observation" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_observation_outside_computed" AFTER UPDATE OF "seen_min_day", "seen_max_day", "updated_at" ON "observation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_observation" ("was_here", "fid", "uuid", "site_uuid", "event_uuid", "role", "role_reason", "seen_edtf", "state", "extent_code", "method", "imagery_uuid", "photo_uuid", "source_uuid", "locator", "part", "detects", "observer", "certainty", "note", "created_at", "updated_at", "observer_uuid") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."event_uuid", OLD."role", OLD."role_reason", OLD."seen_edtf", OLD."state", OLD."extent_code", OLD."method", OLD."imagery_uuid", OLD."photo_uuid", OLD."source_uuid", OLD."locator", OLD."part", OLD."detects", OLD."observer", OLD."certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."observer_uuid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_observation" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_observation_outside_delete" AFTER DELETE ON "observation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_observation" ("was_here", "fid", "uuid", "site_uuid", "event_uuid", "role", "role_reason", "seen_edtf", "state", "extent_code", "method", "imagery_uuid", "photo_uuid", "source_uuid", "locator", "part", "detects", "observer", "certainty", "note", "created_at", "updated_at", "observer_uuid") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."event_uuid", OLD."role", OLD."role_reason", OLD."seen_edtf", OLD."state", OLD."extent_code", OLD."method", OLD."imagery_uuid", OLD."photo_uuid", OLD."source_uuid", OLD."locator", OLD."part", OLD."detects", OLD."observer", OLD."certainty", OLD."note", OLD."created_at", OLD."updated_at", OLD."observer_uuid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_observation" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_claim_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "claim"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_claim_outside_replace" BEFORE INSERT ON "claim"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_claim" ("was_here", "fid", "uuid", "event_uuid", "said_edtf", "said_by", "date_as_worded", "date_edtf", "cause_as_worded", "actor_as_worded", "effect_as_worded", "quote", "quote_lang", "rests_on", "origin", "source_uuid", "locator", "stance", "reason", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "event_uuid", "said_edtf", "said_by", "date_as_worded", "date_edtf", "cause_as_worded", "actor_as_worded", "effect_as_worded", "quote", "quote_lang", "rests_on", "origin", "source_uuid", "locator", "stance", "reason", "created_at", "updated_at" FROM "claim" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_claim" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_claim_outside_insert" AFTER INSERT ON "claim"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_claim" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_claim" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "claim" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "stance" = coalesce("stance", 'kept'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_claim_outside_update" AFTER UPDATE OF "uuid", "event_uuid", "said_edtf", "said_by", "date_as_worded", "date_edtf", "cause_as_worded", "actor_as_worded", "effect_as_worded", "quote", "quote_lang", "rests_on", "origin", "source_uuid", "locator", "stance", "reason", "created_at" ON "claim"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_claim" ("was_here", "fid", "uuid", "event_uuid", "said_edtf", "said_by", "date_as_worded", "date_edtf", "cause_as_worded", "actor_as_worded", "effect_as_worded", "quote", "quote_lang", "rests_on", "origin", "source_uuid", "locator", "stance", "reason", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."said_edtf", OLD."said_by", OLD."date_as_worded", OLD."date_edtf", OLD."cause_as_worded", OLD."actor_as_worded", OLD."effect_as_worded", OLD."quote", OLD."quote_lang", OLD."rests_on", OLD."origin", OLD."source_uuid", OLD."locator", OLD."stance", OLD."reason", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_claim" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "claim" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_claim" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_claim_outside_computed" AFTER UPDATE OF "date_min_day", "date_max_day", "updated_at" ON "claim"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_claim" ("was_here", "fid", "uuid", "event_uuid", "said_edtf", "said_by", "date_as_worded", "date_edtf", "cause_as_worded", "actor_as_worded", "effect_as_worded", "quote", "quote_lang", "rests_on", "origin", "source_uuid", "locator", "stance", "reason", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."said_edtf", OLD."said_by", OLD."date_as_worded", OLD."date_edtf", OLD."cause_as_worded", OLD."actor_as_worded", OLD."effect_as_worded", OLD."quote", OLD."quote_lang", OLD."rests_on", OLD."origin", OLD."source_uuid", OLD."locator", OLD."stance", OLD."reason", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_claim" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_claim_outside_delete" AFTER DELETE ON "claim"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_claim" ("was_here", "fid", "uuid", "event_uuid", "said_edtf", "said_by", "date_as_worded", "date_edtf", "cause_as_worded", "actor_as_worded", "effect_as_worded", "quote", "quote_lang", "rests_on", "origin", "source_uuid", "locator", "stance", "reason", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."event_uuid", OLD."said_edtf", OLD."said_by", OLD."date_as_worded", OLD."date_edtf", OLD."cause_as_worded", OLD."actor_as_worded", OLD."effect_as_worded", OLD."quote", OLD."quote_lang", OLD."rests_on", OLD."origin", OLD."source_uuid", OLD."locator", OLD."stance", OLD."reason", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_claim" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "rtree_damage_area_geom_insert" AFTER INSERT ON "damage_area"
  WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  INSERT OR REPLACE INTO "rtree_damage_area_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_damage_area_geom_update2" AFTER UPDATE OF "geom" ON "damage_area"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_damage_area_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "rtree_damage_area_geom_update4" AFTER UPDATE ON "damage_area"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_damage_area_geom" WHERE id IN (OLD."fid", NEW."fid");
END;
CREATE TRIGGER "rtree_damage_area_geom_update5" AFTER UPDATE ON "damage_area"
  WHEN OLD."fid" != NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_damage_area_geom" WHERE id = OLD."fid";
  INSERT OR REPLACE INTO "rtree_damage_area_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_damage_area_geom_update6" AFTER UPDATE OF "geom" ON "damage_area"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" NOTNULL AND NOT ST_IsEmpty(OLD."geom"))
BEGIN
  UPDATE "rtree_damage_area_geom" SET
    minx = ST_MinX(NEW."geom"),
    maxx = ST_MaxX(NEW."geom"),
    miny = ST_MinY(NEW."geom"),
    maxy = ST_MaxY(NEW."geom")
  WHERE id = NEW."fid";
END;
CREATE TRIGGER "rtree_damage_area_geom_update7" AFTER UPDATE OF "geom" ON "damage_area"
  WHEN OLD."fid" = NEW."fid" AND
       (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
       (OLD."geom" ISNULL OR ST_IsEmpty(OLD."geom"))
BEGIN
  INSERT INTO "rtree_damage_area_geom" VALUES (
    NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
    ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
  );
END;
CREATE TRIGGER "rtree_damage_area_geom_delete" AFTER DELETE ON "damage_area"
  WHEN old."geom" NOT NULL
BEGIN
  DELETE FROM "rtree_damage_area_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "atlas_damage_area_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "damage_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_damage_area_outside_replace" BEFORE INSERT ON "damage_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_area" ("was_here", "fid", "uuid", "geom", "event_uuid", "observation_uuid", "class_code", "licence", "credit", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "geom", "event_uuid", "observation_uuid", "class_code", "licence", "credit", "note", "created_at", "updated_at" FROM "damage_area" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_area" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_damage_area_outside_insert" AFTER INSERT ON "damage_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_area" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_area" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "damage_area" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_damage_area_outside_update" AFTER UPDATE OF "uuid", "geom", "event_uuid", "observation_uuid", "class_code", "licence", "credit", "note", "created_at" ON "damage_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_area" ("was_here", "fid", "uuid", "geom", "event_uuid", "observation_uuid", "class_code", "licence", "credit", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."geom", OLD."event_uuid", OLD."observation_uuid", OLD."class_code", OLD."licence", OLD."credit", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_area" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "damage_area" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_damage_area" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_damage_area_outside_computed" AFTER UPDATE OF "updated_at" ON "damage_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_area" ("was_here", "fid", "uuid", "geom", "event_uuid", "observation_uuid", "class_code", "licence", "credit", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."geom", OLD."event_uuid", OLD."observation_uuid", OLD."class_code", OLD."licence", OLD."credit", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_area" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_damage_area_outside_delete" AFTER DELETE ON "damage_area"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_damage_area" ("was_here", "fid", "uuid", "geom", "event_uuid", "observation_uuid", "class_code", "licence", "credit", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."geom", OLD."event_uuid", OLD."observation_uuid", OLD."class_code", OLD."licence", OLD."credit", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_damage_area" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_assessment_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "assessment"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_assessment_outside_replace" BEFORE INSERT ON "assessment"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_assessment" ("was_here", "fid", "uuid", "site_uuid", "done_edtf", "kind_code", "assessor_uuid", "condition_code", "extent_code", "trend_code", "risk_code", "priority_code", "recommendation", "next_code", "note", "source_uuid", "created_at", "updated_at", "role_code", "method", "imagery_uuid", "severity_code", "next_due_edtf", "access")
    SELECT 1, "fid", "uuid", "site_uuid", "done_edtf", "kind_code", "assessor_uuid", "condition_code", "extent_code", "trend_code", "risk_code", "priority_code", "recommendation", "next_code", "note", "source_uuid", "created_at", "updated_at", "role_code", "method", "imagery_uuid", "severity_code", "next_due_edtf", "access" FROM "assessment" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_assessment" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_assessment_outside_insert" AFTER INSERT ON "assessment"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_assessment" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_assessment" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "assessment" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_assessment_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "done_edtf", "kind_code", "assessor_uuid", "condition_code", "extent_code", "trend_code", "risk_code", "priority_code", "recommendation", "next_code", "note", "source_uuid", "created_at", "role_code", "method", "imagery_uuid", "severity_code", "next_due_edtf", "access" ON "assessment"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_assessment" ("was_here", "fid", "uuid", "site_uuid", "done_edtf", "kind_code", "assessor_uuid", "condition_code", "extent_code", "trend_code", "risk_code", "priority_code", "recommendation", "next_code", "note", "source_uuid", "created_at", "updated_at", "role_code", "method", "imagery_uuid", "severity_code", "next_due_edtf", "access") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."done_edtf", OLD."kind_code", OLD."assessor_uuid", OLD."condition_code", OLD."extent_code", OLD."trend_code", OLD."risk_code", OLD."priority_code", OLD."recommendation", OLD."next_code", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at", OLD."role_code", OLD."method", OLD."imagery_uuid", OLD."severity_code", OLD."next_due_edtf", OLD."access"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_assessment" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "assessment" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_assessment" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_assessment_outside_computed" AFTER UPDATE OF "done_min_day", "done_max_day", "next_due_min_day", "next_due_max_day", "updated_at" ON "assessment"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_assessment" ("was_here", "fid", "uuid", "site_uuid", "done_edtf", "kind_code", "assessor_uuid", "condition_code", "extent_code", "trend_code", "risk_code", "priority_code", "recommendation", "next_code", "note", "source_uuid", "created_at", "updated_at", "role_code", "method", "imagery_uuid", "severity_code", "next_due_edtf", "access") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."done_edtf", OLD."kind_code", OLD."assessor_uuid", OLD."condition_code", OLD."extent_code", OLD."trend_code", OLD."risk_code", OLD."priority_code", OLD."recommendation", OLD."next_code", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at", OLD."role_code", OLD."method", OLD."imagery_uuid", OLD."severity_code", OLD."next_due_edtf", OLD."access"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_assessment" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_assessment_outside_delete" AFTER DELETE ON "assessment"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_assessment" ("was_here", "fid", "uuid", "site_uuid", "done_edtf", "kind_code", "assessor_uuid", "condition_code", "extent_code", "trend_code", "risk_code", "priority_code", "recommendation", "next_code", "note", "source_uuid", "created_at", "updated_at", "role_code", "method", "imagery_uuid", "severity_code", "next_due_edtf", "access") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."done_edtf", OLD."kind_code", OLD."assessor_uuid", OLD."condition_code", OLD."extent_code", OLD."trend_code", OLD."risk_code", OLD."priority_code", OLD."recommendation", OLD."next_code", OLD."note", OLD."source_uuid", OLD."created_at", OLD."updated_at", OLD."role_code", OLD."method", OLD."imagery_uuid", OLD."severity_code", OLD."next_due_edtf", OLD."access"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_assessment" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_threat_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "threat"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_threat_outside_replace" BEFORE INSERT ON "threat"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_threat" ("was_here", "fid", "uuid", "assessment_uuid", "category_code", "threat_code", "probability_code", "severity_code", "vulnerability_code", "risk_code", "certainty", "assessor_uuid", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "assessment_uuid", "category_code", "threat_code", "probability_code", "severity_code", "vulnerability_code", "risk_code", "certainty", "assessor_uuid", "note", "created_at", "updated_at" FROM "threat" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_threat" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_threat_outside_insert" AFTER INSERT ON "threat"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_threat" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_threat" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "threat" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_threat_outside_update" AFTER UPDATE OF "uuid", "assessment_uuid", "category_code", "threat_code", "probability_code", "severity_code", "vulnerability_code", "risk_code", "certainty", "assessor_uuid", "note", "created_at" ON "threat"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_threat" ("was_here", "fid", "uuid", "assessment_uuid", "category_code", "threat_code", "probability_code", "severity_code", "vulnerability_code", "risk_code", "certainty", "assessor_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."assessment_uuid", OLD."category_code", OLD."threat_code", OLD."probability_code", OLD."severity_code", OLD."vulnerability_code", OLD."risk_code", OLD."certainty", OLD."assessor_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_threat" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "threat" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_threat" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_threat_outside_computed" AFTER UPDATE OF "updated_at" ON "threat"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_threat" ("was_here", "fid", "uuid", "assessment_uuid", "category_code", "threat_code", "probability_code", "severity_code", "vulnerability_code", "risk_code", "certainty", "assessor_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."assessment_uuid", OLD."category_code", OLD."threat_code", OLD."probability_code", OLD."severity_code", OLD."vulnerability_code", OLD."risk_code", OLD."certainty", OLD."assessor_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_threat" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_threat_outside_delete" AFTER DELETE ON "threat"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_threat" ("was_here", "fid", "uuid", "assessment_uuid", "category_code", "threat_code", "probability_code", "severity_code", "vulnerability_code", "risk_code", "certainty", "assessor_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."assessment_uuid", OLD."category_code", OLD."threat_code", OLD."probability_code", OLD."severity_code", OLD."vulnerability_code", OLD."risk_code", OLD."certainty", OLD."assessor_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_threat" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_recommendation_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "recommendation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_recommendation_outside_replace" BEFORE INSERT ON "recommendation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_recommendation" ("was_here", "fid", "uuid", "assessment_uuid", "intervention_code", "kind_code", "text", "priority_code", "due_edtf", "done_edtf", "responsible_uuid", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "assessment_uuid", "intervention_code", "kind_code", "text", "priority_code", "due_edtf", "done_edtf", "responsible_uuid", "note", "created_at", "updated_at" FROM "recommendation" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_recommendation" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_recommendation_outside_insert" AFTER INSERT ON "recommendation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_recommendation" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_recommendation" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "recommendation" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_recommendation_outside_update" AFTER UPDATE OF "uuid", "assessment_uuid", "intervention_code", "kind_code", "text", "priority_code", "due_edtf", "done_edtf", "responsible_uuid", "note", "created_at" ON "recommendation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_recommendation" ("was_here", "fid", "uuid", "assessment_uuid", "intervention_code", "kind_code", "text", "priority_code", "due_edtf", "done_edtf", "responsible_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."assessment_uuid", OLD."intervention_code", OLD."kind_code", OLD."text", OLD."priority_code", OLD."due_edtf", OLD."done_edtf", OLD."responsible_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_recommendation" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "recommendation" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_recommendation" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_recommendation_outside_computed" AFTER UPDATE OF "due_min_day", "due_max_day", "done_min_day", "done_max_day", "updated_at" ON "recommendation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_recommendation" ("was_here", "fid", "uuid", "assessment_uuid", "intervention_code", "kind_code", "text", "priority_code", "due_edtf", "done_edtf", "responsible_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."assessment_uuid", OLD."intervention_code", OLD."kind_code", OLD."text", OLD."priority_code", OLD."due_edtf", OLD."done_edtf", OLD."responsible_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_recommendation" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_recommendation_outside_delete" AFTER DELETE ON "recommendation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_recommendation" ("was_here", "fid", "uuid", "assessment_uuid", "intervention_code", "kind_code", "text", "priority_code", "due_edtf", "done_edtf", "responsible_uuid", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."assessment_uuid", OLD."intervention_code", OLD."kind_code", OLD."text", OLD."priority_code", OLD."due_edtf", OLD."done_edtf", OLD."responsible_uuid", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_recommendation" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_intervention_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "intervention"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_intervention_outside_replace" BEFORE INSERT ON "intervention"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_intervention" ("was_here", "fid", "uuid", "site_uuid", "event_uuid", "when_edtf", "kind", "what", "technique", "material", "status", "reversible", "effect_on_fabric", "actors", "note", "created_at", "updated_at", "actor_uuid")
    SELECT 1, "fid", "uuid", "site_uuid", "event_uuid", "when_edtf", "kind", "what", "technique", "material", "status", "reversible", "effect_on_fabric", "actors", "note", "created_at", "updated_at", "actor_uuid" FROM "intervention" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_intervention" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_intervention_outside_insert" AFTER INSERT ON "intervention"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_intervention" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_intervention" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "intervention" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "kind" = coalesce("kind", 'other'), "status" = coalesce("status", 'unknown'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_intervention_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "event_uuid", "when_edtf", "kind", "what", "technique", "material", "status", "reversible", "effect_on_fabric", "actors", "note", "created_at", "actor_uuid" ON "intervention"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_intervention" ("was_here", "fid", "uuid", "site_uuid", "event_uuid", "when_edtf", "kind", "what", "technique", "material", "status", "reversible", "effect_on_fabric", "actors", "note", "created_at", "updated_at", "actor_uuid") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."event_uuid", OLD."when_edtf", OLD."kind", OLD."what", OLD."technique", OLD."material", OLD."status", OLD."reversible", OLD."effect_on_fabric", OLD."actors", OLD."note", OLD."created_at", OLD."updated_at", OLD."actor_uuid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_intervention" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "intervention" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_intervention" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_intervention_outside_computed" AFTER UPDATE OF "when_min_day", "when_max_day", "updated_at" ON "intervention"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_intervention" ("was_here", "fid", "uuid", "site_uuid", "event_uuid", "when_edtf", "kind", "what", "technique", "material", "status", "reversible", "effect_on_fabric", "actors", "note", "created_at", "updated_at", "actor_uuid") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."event_uuid", OLD."when_edtf", OLD."kind", OLD."what", OLD."technique", OLD."material", OLD."status", OLD."reversible", OLD."effect_on_fabric", OLD."actors", OLD."note", OLD."created_at", OLD."updated_at", OLD."actor_uuid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_intervention" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_intervention_outside_delete" AFTER DELETE ON "intervention"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_intervention" ("was_here", "fid", "uuid", "site_uuid", "event_uuid", "when_edtf", "kind", "what", "technique", "material", "status", "reversible", "effect_on_fabric", "actors", "note", "created_at", "updated_at", "actor_uuid") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."event_uuid", OLD."when_edtf", OLD."kind", OLD."what", OLD."technique", OLD."material", OLD."status", OLD."reversible", OLD."effect_on_fabric", OLD."actors", OLD."note", OLD."created_at", OLD."updated_at", OLD."actor_uuid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_intervention" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_chronology_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "chronology"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_chronology_outside_replace" BEFORE INSERT ON "chronology"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_chronology" ("was_here", "fid", "uuid", "site_uuid", "when_edtf", "kind", "text_en", "text_ar", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "site_uuid", "when_edtf", "kind", "text_en", "text_ar", "created_at", "updated_at" FROM "chronology" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_chronology" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_chronology_outside_insert" AFTER INSERT ON "chronology"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_chronology" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_chronology" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "chronology" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "kind" = coalesce("kind", 'history'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_chronology_outside_update" AFTER UPDATE OF "uuid", "site_uuid", "when_edtf", "kind", "text_en", "text_ar", "created_at" ON "chronology"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_chronology" ("was_here", "fid", "uuid", "site_uuid", "when_edtf", "kind", "text_en", "text_ar", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."when_edtf", OLD."kind", OLD."text_en", OLD."text_ar", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_chronology" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "chronology" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_chronology" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_chronology_outside_computed" AFTER UPDATE OF "when_min_day", "when_max_day", "updated_at" ON "chronology"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_chronology" ("was_here", "fid", "uuid", "site_uuid", "when_edtf", "kind", "text_en", "text_ar", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."when_edtf", OLD."kind", OLD."text_en", OLD."text_ar", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_chronology" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_chronology_outside_delete" AFTER DELETE ON "chronology"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_chronology" ("was_here", "fid", "uuid", "site_uuid", "when_edtf", "kind", "text_en", "text_ar", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."site_uuid", OLD."when_edtf", OLD."kind", OLD."text_en", OLD."text_ar", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_chronology" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_local_term_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "local_term"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_local_term_outside_replace" BEFORE INSERT ON "local_term"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_local_term" ("was_here", "fid", "uuid", "list", "code", "label_en", "label_ar", "definition_en", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "list", "code", "label_en", "label_ar", "definition_en", "note", "created_at", "updated_at" FROM "local_term" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_local_term" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_local_term_outside_insert" AFTER INSERT ON "local_term"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_local_term" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_local_term" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "local_term" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_local_term_outside_update" AFTER UPDATE OF "uuid", "list", "code", "label_en", "label_ar", "definition_en", "note", "created_at" ON "local_term"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_local_term" ("was_here", "fid", "uuid", "list", "code", "label_en", "label_ar", "definition_en", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."list", OLD."code", OLD."label_en", OLD."label_ar", OLD."definition_en", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_local_term" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "local_term" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_local_term" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_local_term_outside_computed" AFTER UPDATE OF "updated_at" ON "local_term"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_local_term" ("was_here", "fid", "uuid", "list", "code", "label_en", "label_ar", "definition_en", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."list", OLD."code", OLD."label_en", OLD."label_ar", OLD."definition_en", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_local_term" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_local_term_outside_delete" AFTER DELETE ON "local_term"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_local_term" ("was_here", "fid", "uuid", "list", "code", "label_en", "label_ar", "definition_en", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."list", OLD."code", OLD."label_en", OLD."label_ar", OLD."definition_en", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_local_term" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_saved_filter_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "saved_filter"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_saved_filter_outside_replace" BEFORE INSERT ON "saved_filter"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_saved_filter" ("was_here", "fid", "uuid", "name", "expression", "columns", "note", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "name", "expression", "columns", "note", "created_at", "updated_at" FROM "saved_filter" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_saved_filter" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_saved_filter_outside_insert" AFTER INSERT ON "saved_filter"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_saved_filter" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_saved_filter" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "saved_filter" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_saved_filter_outside_update" AFTER UPDATE OF "uuid", "name", "expression", "columns", "note", "created_at" ON "saved_filter"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_saved_filter" ("was_here", "fid", "uuid", "name", "expression", "columns", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."name", OLD."expression", OLD."columns", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_saved_filter" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "saved_filter" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_saved_filter" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_saved_filter_outside_computed" AFTER UPDATE OF "updated_at" ON "saved_filter"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_saved_filter" ("was_here", "fid", "uuid", "name", "expression", "columns", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."name", OLD."expression", OLD."columns", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_saved_filter" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_saved_filter_outside_delete" AFTER DELETE ON "saved_filter"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_saved_filter" ("was_here", "fid", "uuid", "name", "expression", "columns", "note", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."name", OLD."expression", OLD."columns", OLD."note", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_saved_filter" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_setting_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "setting"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_setting_outside_replace" BEFORE INSERT ON "setting"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_setting" ("was_here", "fid", "uuid", "key", "value", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "key", "value", "created_at", "updated_at" FROM "setting" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_setting" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_setting_outside_insert" AFTER INSERT ON "setting"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_setting" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_setting" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "setting" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_setting_outside_update" AFTER UPDATE OF "uuid", "key", "value", "created_at" ON "setting"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_setting" ("was_here", "fid", "uuid", "key", "value", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."value", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_setting" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "setting" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_setting" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_setting_outside_computed" AFTER UPDATE OF "updated_at" ON "setting"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_setting" ("was_here", "fid", "uuid", "key", "value", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."value", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_setting" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_setting_outside_delete" AFTER DELETE ON "setting"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_setting" ("was_here", "fid", "uuid", "key", "value", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."key", OLD."value", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_setting" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_citation_keep_identity" BEFORE UPDATE OF "fid", "uuid" ON "citation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
    AND (OLD."fid" <> NEW."fid" OR (OLD."uuid" IS NOT NEW."uuid" AND OLD."uuid" IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'The uuid and fid of a record never change: other records and the history point at it.');
END;
CREATE TRIGGER "atlas_citation_outside_replace" BEFORE INSERT ON "citation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_citation" ("was_here", "fid", "uuid", "record_table", "record_uuid", "field", "source_uuid", "locator", "confidence", "basis", "created_at", "updated_at")
    SELECT 1, "fid", "uuid", "record_table", "record_uuid", "field", "source_uuid", "locator", "confidence", "basis", "created_at", "updated_at" FROM "citation" AS living
    WHERE (living."fid" = NEW."fid" OR living."uuid" = NEW."uuid")
      AND NOT EXISTS (SELECT 1 FROM "atlas_outside_citation" AS kept WHERE kept."fid" = living."fid");
END;
CREATE TRIGGER "atlas_citation_outside_insert" AFTER INSERT ON "citation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_citation" ("was_here", "fid") SELECT 0, NEW."fid"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_citation" AS kept WHERE kept."fid" = NEW."fid");
  UPDATE "citation" SET
    "uuid" = coalesce("uuid", (
      SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-'
        || substr('89ab', 1 + (random() & 3), 1) || substr(r, 4, 3) || '-' || substr(r, 7, 12)
      FROM (SELECT
        printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS ms,
        lower(hex(randomblob(9))) AS r))),
    "confidence" = coalesce("confidence", 'verified'), "created_at" = coalesce("created_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    "updated_at" = coalesce("updated_at", strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  WHERE "fid" = NEW."fid";
END;
CREATE TRIGGER "atlas_citation_outside_update" AFTER UPDATE OF "uuid", "record_table", "record_uuid", "field", "source_uuid", "locator", "confidence", "basis", "created_at" ON "citation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_citation" ("was_here", "fid", "uuid", "record_table", "record_uuid", "field", "source_uuid", "locator", "confidence", "basis", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."record_table", OLD."record_uuid", OLD."field", OLD."source_uuid", OLD."locator", OLD."confidence", OLD."basis", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_citation" AS kept WHERE kept."fid" = OLD."fid");
  UPDATE "citation" SET "updated_at" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE "fid" = NEW."fid" AND NOT EXISTS (
      SELECT 1 FROM "atlas_outside_citation" AS kept WHERE kept."fid" = NEW."fid" AND kept."was_here" = 0);
END;
CREATE TRIGGER "atlas_citation_outside_computed" AFTER UPDATE OF "updated_at" ON "citation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_citation" ("was_here", "fid", "uuid", "record_table", "record_uuid", "field", "source_uuid", "locator", "confidence", "basis", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."record_table", OLD."record_uuid", OLD."field", OLD."source_uuid", OLD."locator", OLD."confidence", OLD."basis", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_citation" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_citation_outside_delete" AFTER DELETE ON "citation"
  WHEN (SELECT "active" FROM "atlas_writer") = 0
BEGIN
  INSERT INTO "atlas_outside_citation" ("was_here", "fid", "uuid", "record_table", "record_uuid", "field", "source_uuid", "locator", "confidence", "basis", "created_at", "updated_at") SELECT 1, OLD."fid", OLD."uuid", OLD."record_table", OLD."record_uuid", OLD."field", OLD."source_uuid", OLD."locator", OLD."confidence", OLD."basis", OLD."created_at", OLD."updated_at"
    WHERE NOT EXISTS (SELECT 1 FROM "atlas_outside_citation" AS kept WHERE kept."fid" = OLD."fid");
END;
CREATE TRIGGER "atlas_site_gone" AFTER DELETE ON "site" BEGIN
  INSERT OR IGNORE INTO "atlas_gone" ("site_fid") VALUES (OLD."fid");
END;
CREATE INDEX "atlas_event_site" ON "atlas_event" ("site_fid");
CREATE INDEX "atlas_place_tree" ON "atlas_place" ("parent_fid", "level_rank", "sort_name", "site_fid");
CREATE INDEX "atlas_point_site" ON "atlas_point" ("site_fid");
PRAGMA writable_schema=OFF;
COMMIT;
