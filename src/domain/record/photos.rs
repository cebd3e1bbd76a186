//! Photographs as evidence, what they show, what is marked on them, pairs of one view, and who
//! had them when. Knows nothing of how they are stored, shown or printed.

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::kinds::{
    Access, Alignment, BearingReference, Custodial, Depicts, FovBy, Original, PhotoKind,
    PositionBy, Publish,
};
use crate::domain::place::LonLat;

use super::declare::fields;

fields! {
    /// An image file as evidence. What is called «as recorded» is what the file said when it was
    /// taken in: it is never edited, so that a correction stands beside what it corrects.
    Photo {
        /// What it shows.
        site_uuid: Option<Id>,
        /// Hash of the original, lower-case hexadecimal. Never edited.
        sha256: String,
        /// File name extension of the original, of the kind its bytes are. Never edited.
        ext: String,
        /// Size of the original, bytes. Never edited.
        bytes: i64,
        /// The file's name as it arrived. Never edited.
        name_as_received: String,
        /// Where it was taken.
        geom: Option<LonLat>,
        /// When it was taken, local day at the place.
        captured_edtf: Option<Edtf>,
        /// Bearing of view, degrees clockwise from true north.
        bearing_deg: Option<f64>,
        /// Caption in English.
        caption_en: String,
        /// Caption in Arabic.
        caption_ar: String,
        /// Who holds the rights.
        rights_holder: String,
        /// Licence.
        licence: String,
        /// Who may see it.
        access: Access,
        /// What sort of picture it is.
        kind: PhotoKind,
        /// In what state the original arrived.
        state: Original,
        /// What is wrong with the original, a sentence.
        state_note: String,
        /// Width of the upright picture, pixels.
        width: Option<i64>,
        /// Height of the upright picture, pixels.
        height: Option<i64>,
        /// How the stored picture has to be turned, EXIF 1–8. Never edited.
        orientation: Option<i64>,
        /// Date and time as recorded: `2010-05-01 14:03:22`; no zone means that none was recorded.
        captured_as_recorded: String,
        /// Offset from UTC as recorded: `+03:00`.
        captured_offset: String,
        /// Maker and model of the camera, as recorded.
        camera: String,
        /// Serial number of the camera, as recorded; in no public edition.
        serial: String,
        /// Lens, as recorded.
        lens: String,
        /// Focal length as recorded, millimetres.
        focal_mm: Option<f64>,
        /// Focal length as recorded, of an equal view on 35 mm film, millimetres.
        focal_35_mm: Option<f64>,
        /// Horizontal field of view, degrees.
        fov_deg: Option<f64>,
        /// How the field of view was had.
        fov_by: Option<FovBy>,
        /// Bearing as recorded, degrees clockwise from the north of its reference.
        bearing_as_recorded: Option<f64>,
        /// From which north the bearing was measured.
        bearing_reference: Option<BearingReference>,
        /// Magnetic declination used to convert it, degrees, east positive.
        declination_deg: Option<f64>,
        /// The model the declination was worked out with.
        declination_model: String,
        /// How the position was had.
        position_by: Option<PositionBy>,
        /// Longitude as recorded, degrees (WGS 84).
        recorded_lon: Option<f64>,
        /// Latitude as recorded, degrees (WGS 84).
        recorded_lat: Option<f64>,
        /// What is to be said of the position: why a recorded one cannot be used.
        position_note: String,
        /// How far the position may be off, metres.
        accuracy_m: Option<f64>,
        /// Altitude as recorded, metres.
        altitude_m: Option<f64>,
        /// Who took it, in words.
        author: String,
        /// Who took it, when recorded as a person or institution.
        author_uuid: Option<Id>,
        /// The credit to print.
        credit: String,
        /// Caption as recorded in the file.
        caption_as_recorded: String,
        /// Rights and licence as recorded in the file.
        rights_as_recorded: String,
        /// Whether it may be published.
        publish: Publish,
        /// When it was received, UTC.
        received_at: String,
        /// From whom or from where.
        received_from: String,
        /// Who took it in.
        received_by: String,
        /// When the file was last changed, UTC, as its time stamp said on arrival. Never edited.
        file_time: String,
        /// Hash of the decoded pixels: alike for one picture with other metadata.
        pixel_hash: String,
        /// A short hash that is nearly alike for pictures that look alike.
        look_hash: String,
        /// The metadata as found, JSON, at most 64 kB. Never edited.
        recorded_json: String,
    }

    /// A further place a photograph shows.
    PhotoSite {
        /// The photograph.
        photo_uuid: Id,
        /// The place.
        site_uuid: Id,
        /// In which order the place's photographs are shown.
        ordinal: Option<i64>,
        /// How much of the picture it is.
        role: Depicts,
    }

    /// A part marked on a photograph; never drawn into the original.
    PhotoRegion {
        /// The photograph.
        photo_uuid: Id,
        /// Its outline, JSON, in pixels of the upright picture: x to the right, y down.
        shape_json: String,
        /// What it shows, in English.
        label_en: String,
        /// What it shows, in Arabic.
        label_ar: String,
        /// The damage event it bears on.
        event_uuid: Option<Id>,
        /// The effect it shows.
        effect_uuid: Option<Id>,
        /// The place or component it shows.
        site_uuid: Option<Id>,
        /// Anything else.
        note: String,
    }

    /// Two photographs of one view, before and after.
    Pair {
        /// The earlier.
        before_photo_uuid: Id,
        /// The later.
        after_photo_uuid: Id,
        /// The damage event between them.
        event_uuid: Option<Id>,
        /// The place they show.
        site_uuid: Option<Id>,
        /// Headline in a few words.
        title: String,
        /// How the one is laid over the other; `None` = they are not aligned.
        kind: Option<Alignment>,
        /// Matching points, JSON: pixels of the upright pictures, x to the right, y down.
        points_json: String,
        /// Nine numbers, JSON, row by row: from pixels of the earlier to pixels of the later.
        transform_json: String,
        /// How far the points are off when aligned, root mean square, pixels of the later.
        residual_px: Option<f64>,
        /// Anything else.
        note: String,
    }

    /// One thing that happened to an original; rows are only added.
    Custody {
        /// The photograph.
        photo_uuid: Id,
        /// What happened.
        what: Custodial,
        /// When, UTC.
        done_at: String,
        /// Who did it.
        by_name: String,
        /// From where, or to where.
        place: String,
        /// Anything else, a sentence.
        note: String,
    }
}
