//! How much of the view a photograph shows, from its focal length. Knows no lens's distortion.

use exif::Tag;

use super::Carried;
use super::fields::Fields;

/// How much a photograph shows from its left edge to its right one.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldOfView {
    /// Degrees across the upright picture.
    pub degrees: f64,
    /// How it was computed, a sentence.
    pub by: String,
}

/// The diagonal of film of 36 × 24 mm, to which «focal length in 35 mm film» relates (CIPA DC-008).
const DIAGONAL_MM: f64 = 43.266_615_305_567_87;

/// The horizontal field of view: from the focal length in 35 mm film, else from the focal length
/// and the size of the sensor. None for a picture that was cropped or made smaller in one
/// direction since: then the focal length says nothing of its edges.
pub(super) fn field_of_view(fields: &Fields, carried: &Carried) -> Option<FieldOfView> {
    let (width, height) = carried.upright.map(|(w, h)| (f64::from(w), f64::from(h)))?;
    if is_cropped(fields, carried) || width < 1.0 || height < 1.0 {
        return None;
    }
    if let Some(focal) = fields.positive(Tag::FocalLengthIn35mmFilm) {
        let across = DIAGONAL_MM * width / width.hypot(height);
        return sound(
            across,
            focal,
            format!("From the focal length in 35 mm film, {focal} mm."),
        );
    }
    let focal = fields.positive(Tag::FocalLength)?;
    // Pixels of the sensor for each inch, centimetre, millimetre or micrometre.
    let unit_mm = match fields.whole(Tag::FocalPlaneResolutionUnit) {
        None | Some(2) => 25.4,
        Some(3) => 10.0,
        Some(4) => 1.0,
        Some(5) => 0.001,
        Some(_) => return None,
    };
    let per_unit = fields.positive(Tag::FocalPlaneXResolution)?;
    let sensor_pixels = fields.positive(Tag::PixelXDimension)?;
    let sensor_mm = sensor_pixels / per_unit * unit_mm;
    let upright = carried.stored == carried.upright;
    let across = if upright {
        sensor_mm
    } else {
        sensor_mm * width / height
    };
    sound(
        across,
        focal,
        format!("From the focal length, {focal} mm, and a sensor {sensor_mm:.1} mm wide."),
    )
}

fn sound(across_mm: f64, focal_mm: f64, by: String) -> Option<FieldOfView> {
    let degrees = 2.0 * (across_mm / (2.0 * focal_mm)).atan().to_degrees();
    // Less than a long telescope or more than a fish's eye: the numbers are not what they say.
    (0.1..175.0)
        .contains(&degrees)
        .then_some(FieldOfView { degrees, by })
}

/// Whether the picture has other proportions than the camera recorded.
fn is_cropped(fields: &Fields, carried: &Carried) -> bool {
    let recorded = fields
        .positive(Tag::PixelXDimension)
        .zip(fields.positive(Tag::PixelYDimension));
    let Some(((long, short), stored)) = recorded.zip(carried.stored) else {
        return false;
    };
    let now = f64::from(stored.0) / f64::from(stored.1.max(1));
    let then = long / short;
    // Either way round: some programs turn the pixels and leave the recorded sides.
    let same = |ratio: f64| (now / ratio - 1.0).abs() < 0.02;
    !same(then) && !same(1.0 / then)
}
