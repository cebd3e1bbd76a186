//! Words of the viewer of one photograph. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::record::Photo;

pub const MENU_PHOTO: &str = "Photograph";
pub const CLOSE: &str = "Close the photograph";
pub const BRIGHTNESS: &str = "Brightness";
pub const CONTRAST: &str = "Contrast";
pub const PLAIN: &str = "As in the file";
pub const LOOKING_ONLY: &str = "For looking only: the file stays as it is.";
pub const COMING: &str = "Reading the photograph…";
pub const SHARPER: &str = "Reading the original…";
pub const GONE: &str = "This photograph is not in the catalogue any more.";
pub const NO_DAY: &str = "When it was taken is not recorded.";
pub const NO_CAPTION: &str = "No caption is recorded.";
pub const ON_THE_PICTURE: &str = "What it shows";
pub const TAKEN: &str = "When and where";
pub const CAMERA: &str = "Camera";
pub const RIGHTS: &str = "Rights";
pub const FILE: &str = "File";
pub const COPY_HASH: &str = "Copy the hash";

pub const PLACE: &str = "Place";
pub const KIND: &str = "Kind";
pub const SAID: &str = "In the file";
pub const CAPTURED: &str = "Taken";
pub const AS_RECORDED: &str = "As recorded";
pub const POSITION: &str = "Position";
pub const ACCURACY: &str = "May be off";
pub const ALTITUDE: &str = "Altitude";
pub const BEARING: &str = "Looks to";
pub const VIEW: &str = "Field of view";
pub const MODEL: &str = "Camera";
pub const LENS: &str = "Lens";
pub const FOCAL: &str = "Focal length";
pub const AUTHOR: &str = "Taken by";
pub const CREDIT: &str = "Credit";
pub const HOLDER: &str = "Rights holder";
pub const LICENCE: &str = "Licence";
pub const PUBLISH: &str = "Publishing";
pub const ACCESS: &str = "Access";
pub const NAME: &str = "Received as";
pub const SIZE: &str = "Size";
pub const PIXELS: &str = "Pixels";
pub const STATE: &str = "State";
pub const RECEIVED: &str = "Taken in";
pub const FROM: &str = "Received from";
pub const CHANGED: &str = "Last changed";
pub const HASH: &str = "SHA-256";

/// The accessible name of the picture.
#[must_use]
pub fn canvas(shown: &str) -> String {
    format!(
        "Photograph, {shown}. The wheel zooms, dragging moves it, a double click shows the whole or \
         single pixels."
    )
}

/// How large it is shown.
#[must_use]
pub fn magnification(fitted: bool, percent: u32, turned: u16) -> String {
    let how = if fitted {
        format!("all of it, {percent} %")
    } else {
        format!("{percent} %")
    };
    if turned == 0 {
        how
    } else {
        format!("{how}, turned by {turned}°")
    }
}

/// Which of how many.
#[must_use]
pub fn place((at, of): (usize, usize)) -> String {
    format!("{at} of {of}")
}

/// The original is not where it belongs.
#[must_use]
pub fn missing(name: &str) -> String {
    format!(
        "The original «{name}» is not in the media folder beside the catalogue. Its record is as it \
         was; put the file back there to look at it."
    )
}

/// No thread could be had.
#[must_use]
pub fn no_thread(why: &str) -> String {
    format!("The photograph cannot be shown now ({why}). The file is left as it is. Try again.")
}

/// Width and height, and how many millions that makes.
#[must_use]
pub fn pixels(width: i64, height: i64) -> String {
    let tenths = width.saturating_mul(height) / 100_000;
    format!("{width} × {height} ({}.{} MP)", tenths / 10, tenths % 10)
}

/// Where it looks: bearing in degrees and against which north it was recorded.
#[must_use]
pub fn bearing(photo: &Photo) -> Option<String> {
    let degrees = photo.bearing_deg?;
    let how = photo.bearing_reference.map_or("", |how| how.label());
    Some(if how.is_empty() {
        format!("{degrees:.0}° from true north")
    } else {
        format!("{degrees:.0}° from true north ({how})")
    })
}

/// The bearing as the file recorded it, with the declination used to convert it.
#[must_use]
pub fn bearing_as_recorded(photo: &Photo) -> Option<String> {
    let degrees = photo.bearing_as_recorded?;
    let declination = photo.declination_deg.map(|by| {
        let model = &photo.declination_model;
        format!(", declination {by:+.1}° by {model}")
    });
    Some(format!("{degrees:.1}°{}", declination.unwrap_or_default()))
}

/// The field of view and how it was had.
#[must_use]
pub fn view(photo: &Photo) -> Option<String> {
    let degrees = photo.fov_deg?;
    let how = photo.fov_by.map_or("", |how| how.label());
    Some(
        format!("{degrees:.0}°, {how}")
            .trim_end_matches(", ")
            .to_owned(),
    )
}

/// The focal length, and that of an equal view on film.
#[must_use]
pub fn focal(photo: &Photo) -> Option<String> {
    match (photo.focal_mm, photo.focal_35_mm) {
        (Some(own), Some(film)) => Some(format!("{own} mm, as {film} mm on 35 mm film")),
        (Some(own), None) => Some(format!("{own} mm")),
        (None, Some(film)) => Some(format!("as {film} mm on 35 mm film")),
        (None, None) => None,
    }
}

/// A moment as the file system told it; nothing when it told none.
#[must_use]
pub fn when(at: &str) -> String {
    if at.is_empty() {
        return String::new();
    }
    super::when_utc(at)
}

/// When and by whom it was taken in.
#[must_use]
pub fn received(photo: &Photo) -> Option<String> {
    let (at, by) = (&photo.received_at, &photo.received_by);
    match (at.is_empty(), by.is_empty()) {
        (true, true) => None,
        (false, true) => Some(super::when_utc(at)),
        (true, false) => Some(format!("by {by}")),
        (false, false) => Some(format!("{} by {by}", super::when_utc(at))),
    }
}
