//! Words of photographs: the gallery, the form, what the file recorded, what is wrong with it.
//! Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::kinds::{Access, BearingReference, Original, Publish};
use crate::domain::photo_list::PhotoOrder;
use crate::domain::record::Photo;
use crate::ui::gallery::Whose;

pub const NONE: &str = "No photograph is recorded.";
pub const THIS: &str = "this photograph";
pub const CUSTODY: &str = "Custody of this photograph";
pub const PHOTOGRAPHS: &str = "Photographs";
pub const NO_PICTURE: &str = "no small picture";
pub const PICTURE_COMES: &str = "picture on its way";
pub const ORDER: &str = "Order of the photographs";
pub const UNDATED: &str = "not dated";
pub const CAMERA: &str = "Where the camera was";
pub const RIGHTS: &str = "Author, rights, who may see it";
pub const WHY_KIND: &str = "What sort of picture is it? A drawing is never taken for a photograph.";
pub const WHY_FURTHER: &str = "Which place can be seen too?";
pub const NO_PLACE: &str = "none: nobody has said what it shows";
pub const WHO_TOOK: &str = "who took it, in words";
pub const CREDIT: &str = "the line to print beside it";
pub const FROM_WHOM: &str = "from whom or from where";

/// A name with one more thing to be said.
#[must_use]
pub fn with_mark(name: &str, mark: &str) -> String {
    format!("{name}, {mark}")
}

/// Whose photographs are shown, as they are offered.
#[must_use]
pub const fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Place => "Of this place",
        Whose::Listed => "Of the sites listed",
        Whose::All => "All",
        Whose::Nowhere => "Of no place yet",
        Whose::Looking => "Looking there",
    }
}

/// When there are none.
#[must_use]
pub const fn none(whose: Whose) -> &'static str {
    match whose {
        Whose::Place => "No photograph of this place or its components is recorded.",
        Whose::Listed => "No photograph of the sites listed is recorded.",
        Whose::All => "No photograph is recorded in this catalogue.",
        Whose::Nowhere => "Of every photograph it is said what it shows.",
        Whose::Looking => "No photograph is known to look there.",
    }
}

/// An order, as it is offered.
#[must_use]
pub const fn ordered(order: PhotoOrder) -> &'static str {
    match order {
        PhotoOrder::Taken => "By day taken",
        PhotoOrder::Name => "By file name",
        PhotoOrder::Place => "By place",
        PhotoOrder::Newest => "Newest first",
    }
}

/// «1,204 photographs».
#[must_use]
pub fn many(number: usize) -> String {
    super::count(number, "photograph", "photographs")
}

/// The link from a place to its gallery.
#[must_use]
pub fn all_of(number: usize) -> String {
    format!("Show {} large", many(number))
}

/// «Recorded in the file: …»; nothing when the file said nothing.
#[must_use]
pub fn recorded(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| format!("Recorded in the file: {text}"))
}

/// When the file says it was taken; without a zone no zone is said.
#[must_use]
pub fn taken_recorded(time: &str, offset: &str) -> String {
    match (time.trim(), offset.trim()) {
        ("", _) => "The file recorded no time.".to_owned(),
        (time, "") => format!("Recorded in the file: {time}, no zone"),
        (time, offset) => format!("Recorded in the file: {time}, {offset}"),
    }
}

/// Where the file says the camera was.
#[must_use]
pub fn point_recorded(at: Option<String>) -> String {
    match at {
        Some(at) => format!("Recorded in the file: {at}"),
        None => "The file recorded no usable position.".to_owned(),
    }
}

/// Which way the file says the camera looked, and what was done to it.
#[must_use]
pub fn bearing_recorded(photo: &Photo) -> String {
    let Some(bearing) = photo.bearing_as_recorded else {
        return "The file recorded no bearing.".to_owned();
    };
    let said = format!("Recorded in the file: {bearing}°");
    match (photo.bearing_reference, photo.declination_deg) {
        (_, Some(declination)) => format!(
            "{said} from magnetic north; declination used {declination}° ({})",
            photo.declination_model
        ),
        (Some(BearingReference::True), None) => format!("{said} from true north"),
        (Some(BearingReference::Magnetic), None) => format!("{said} from magnetic north"),
        _ => format!("{said}, not said from which north"),
    }
}

/// «Had from the focal length on 35 mm film».
#[must_use]
pub fn had(how: &str) -> String {
    format!("Had {how}")
}

/// What a tile or a row must not hide of a photograph: what is wrong with the original, and who
/// may not see it. Nothing when there is nothing to say.
#[must_use]
pub fn marks(state: Original, access: Access, publish: Publish) -> Vec<&'static str> {
    let mut marks = Vec::new();
    match state {
        Original::Truncated => marks.push("cut off"),
        Original::Unreadable => marks.push("cannot be read"),
        Original::NoPreview => marks.push("no preview"),
        Original::Whole | Original::NotExamined => {}
    }
    match access {
        Access::Public => {}
        Access::Restricted => marks.push("restricted"),
        Access::Confidential => marks.push("confidential"),
    }
    if publish == Publish::No {
        marks.push("do not publish");
    }
    marks
}

/// The accessible name of a photograph: caption or file name, when, and what is wrong.
#[must_use]
pub fn told(title: &str, when: &str, marks: &[&str]) -> String {
    let mut told = format!("Photograph: {title}, {when}");
    for mark in marks {
        told.push_str(", ");
        told.push_str(mark);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_without_a_zone_gets_none() {
        assert_eq!(
            taken_recorded("2010-05-01 14:03:22", ""),
            "Recorded in the file: 2010-05-01 14:03:22, no zone"
        );
        assert_eq!(taken_recorded("", ""), "The file recorded no time.");
    }

    #[test]
    fn the_declination_used_is_said() {
        let photo = Photo {
            bearing_as_recorded: Some(86.0),
            bearing_reference: Some(BearingReference::Magnetic),
            declination_deg: Some(4.5),
            declination_model: "IGRF-14".to_owned(),
            ..Photo::default()
        };
        assert_eq!(
            bearing_recorded(&photo),
            "Recorded in the file: 86° from magnetic north; declination used 4.5° (IGRF-14)"
        );
    }
}
