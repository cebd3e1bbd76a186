//! What a photograph records of itself: when, by which camera, from where, in which direction,
//! by whom, with which rights. Kept as recorded; what follows from it stands beside it and says how.
//! Knows no pixels and no catalogue.

mod fields;
mod iptc;
mod north;
mod place;
mod time;
mod view;
mod words;
mod xmp;

pub use north::Declination;
pub use place::{Accuracy, Bearing, Position, Reference};
pub use time::Captured;
pub use view::FieldOfView;
pub use words::{Worded, Words};

pub(super) use iptc::in_resources;

use fields::Fields;

/// What a file carries beside its pixels.
#[derive(Debug, Clone, Default)]
pub(super) struct Carried {
    /// An EXIF block.
    pub exif: Option<Vec<u8>>,
    /// An XMP packet.
    pub xmp: Option<Vec<u8>>,
    /// An IPTC record.
    pub iptc: Option<Vec<u8>>,
    /// Width and height of the upright picture, pixels.
    pub upright: Option<(u32, u32)>,
    /// Width and height as stored, pixels.
    pub stored: Option<(u32, u32)>,
}

/// What a photograph records of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Recorded {
    /// When it was taken.
    pub captured: Option<Captured>,
    /// Maker and model of the camera.
    pub camera: Option<String>,
    /// Serial number of the camera; never in a public export.
    pub serial: Option<String>,
    /// The lens.
    pub lens: Option<String>,
    /// Serial number of the lens; never in a public export.
    pub lens_serial: Option<String>,
    /// Focal length, millimetres.
    pub focal_mm: Option<f64>,
    /// The focal length that shows as much on film of 36 × 24 mm, millimetres.
    pub focal_35_mm: Option<f64>,
    /// How much it shows from its left edge to its right one.
    pub view: Option<FieldOfView>,
    /// Where the camera stood.
    pub position: Position,
    /// Metres above the sea, negative below it, as recorded.
    pub altitude_m: Option<f64>,
    /// How good the position is said to be.
    pub accuracy: Option<Accuracy>,
    /// Where the camera looked.
    pub bearing: Option<Bearing>,
    /// Caption, author, rights.
    pub words: Words,
    /// Everything read, by the names of the EXIF and XMP standards, as recorded, in a fixed order.
    pub as_recorded: Vec<(String, String)>,
    /// What could not be read or used, each a sentence.
    pub notes: Vec<String>,
}

/// Reads what a file carries.
pub(super) fn read(carried: &Carried) -> Recorded {
    let mut notes = Vec::new();
    let fields = Fields::read(carried.exif.as_deref(), &mut notes);
    let packet = xmp::read(carried.xmp.as_deref(), &mut notes);
    let iptc = iptc::read(carried.iptc.as_deref(), &mut notes);
    let captured = time::captured(&fields, &packet);
    let day = captured.as_ref().and_then(|captured| captured.day);
    let position = place::position(&fields);
    let focal_mm = fields.positive(exif::Tag::FocalLength);
    let focal_35_mm = fields.positive(exif::Tag::FocalLengthIn35mmFilm);
    Recorded {
        camera: fields.camera(),
        serial: fields.text(exif::Tag::BodySerialNumber),
        lens: fields.text(exif::Tag::LensModel),
        lens_serial: fields.text(exif::Tag::LensSerialNumber),
        view: view::field_of_view(&fields, carried),
        altitude_m: place::altitude(&fields),
        accuracy: place::accuracy(&fields),
        bearing: place::bearing(&fields, &position, day),
        words: words::gather(&fields, &packet, &iptc),
        as_recorded: as_recorded(&fields, &packet, &iptc),
        captured,
        focal_mm,
        focal_35_mm,
        position,
        notes,
    }
}

fn as_recorded(fields: &Fields, packet: &xmp::Packet, iptc: &iptc::Texts) -> Vec<(String, String)> {
    let mut all = fields.all();
    all.extend(packet.all());
    all.extend(iptc.all());
    all
}
