//! A photograph of a place as scripts get it: what is said of it, and apart from that what its file
//! said. Knows the record, not where it comes from.

use anyhow::Result;

use super::names::Slugs;
use super::shapes::{PhotoJson, RecordedJson};
use super::sites::said;
use crate::domain::kinds::{BearingReference, FovBy, PositionBy};
use crate::domain::place::LonLat;
use crate::domain::record::Photo;

/// One photograph.
pub(super) fn photo(photo: &Photo, slugs: &Slugs<'_>) -> Result<PhotoJson> {
    Ok(PhotoJson {
        id: photo.uuid,
        sha256: photo.sha256.clone(),
        ext: photo.ext.clone(),
        bytes: photo.bytes,
        name_as_received: said(&photo.name_as_received),
        longitude: photo.geom.map(LonLat::lon),
        latitude: photo.geom.map(LonLat::lat),
        date: photo.captured_edtf.clone(),
        bearing: photo.bearing_deg,
        caption: said(&photo.caption_en),
        caption_ar: said(&photo.caption_ar),
        rights_holder: said(&photo.rights_holder),
        licence: said(&photo.licence),
        access: photo.access.code(),
        site: photo.site_uuid.map(|site| slugs.get(site)).transpose()?,
        kind: photo.kind.code(),
        publish: photo.publish.code(),
        state: photo.state.code(),
        state_note: said(&photo.state_note),
        width: photo.width,
        height: photo.height,
        author: said(&photo.author),
        credit: said(&photo.credit),
        field_of_view: photo.fov_deg,
        field_of_view_by: photo.fov_by.map(FovBy::code),
        position_by: photo.position_by.map(PositionBy::code),
        position_note: said(&photo.position_note),
        accuracy_m: photo.accuracy_m,
        recorded: recorded(photo),
        received_at: said(&photo.received_at),
        received_from: said(&photo.received_from),
        received_by: said(&photo.received_by),
        file_time: said(&photo.file_time),
    })
}

fn recorded(photo: &Photo) -> RecordedJson {
    RecordedJson {
        captured: said(&photo.captured_as_recorded),
        offset: said(&photo.captured_offset),
        camera: said(&photo.camera),
        serial: said(&photo.serial),
        lens: said(&photo.lens),
        focal_mm: photo.focal_mm,
        focal_35_mm: photo.focal_35_mm,
        longitude: photo.recorded_lon,
        latitude: photo.recorded_lat,
        altitude_m: photo.altitude_m,
        bearing: photo.bearing_as_recorded,
        bearing_reference: photo.bearing_reference.map(BearingReference::code),
        declination: photo.declination_deg,
        declination_model: said(&photo.declination_model),
        caption: said(&photo.caption_as_recorded),
        rights: said(&photo.rights_as_recorded),
    }
}
