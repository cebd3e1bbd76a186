//! The fields of a photograph that a person fills, what the file itself recorded beside each, and
//! the fields of what is marked on it.
//! What was recorded is shown and never edited. Knows no widget.

use super::draft::Draft;
use super::spec::{Entry, Group, Pick, choices, field, open};
use crate::domain::kinds::{Access, Depicts, PhotoKind, Publish};
use crate::domain::place::LonLat;
use crate::domain::record::{Photo, PhotoRegion, Record, Table};
use crate::domain::viewpoint::said_drawn;
use crate::ui::text::compare as pair_words;
use crate::ui::text::form::hint;
use crate::ui::text::marks;
use crate::ui::text::photo as words;

pub(super) const PHOTO: &[Group] = &[
    open(
        "",
        &[
            field("kind", Entry::Listed(choices!(PhotoKind))).needed(words::WHY_KIND),
            field("site_uuid", Entry::Pick(Pick::Site)).hint(words::NO_PLACE),
            field("caption_en", Entry::Para),
            field("caption_ar", Entry::ParaArabic),
            field("captured_edtf", Entry::Date).hint(hint::DATE),
        ],
    ),
    open(
        words::CAMERA,
        &[
            field("geom", Entry::Point).hint(hint::POINT),
            field("accuracy_m", Entry::Number("m", 0.0, 1_000_000.0)),
            field(
                "bearing_deg",
                Entry::Number("° from true north", 0.0, 360.0),
            ),
            field("fov_deg", Entry::Number("° wide", 0.1, 360.0)),
            field("position_note", Entry::Line),
        ],
    ),
    open(
        words::RIGHTS,
        &[
            field("author", Entry::Line).hint(words::WHO_TOOK),
            field("author_uuid", Entry::Pick(Pick::Actor)),
            field("rights_holder", Entry::Line),
            field("licence", Entry::Line),
            field("credit", Entry::Line).hint(words::CREDIT),
            field("received_from", Entry::Line).hint(words::FROM_WHOM),
            field("publish", Entry::Choice(choices!(Publish))).start("ask"),
            field("access", Entry::Choice(choices!(Access))).start("public"),
        ],
    ),
];

pub(super) const REGION: &[Group] = &[open(
    "",
    &[
        field("photo_uuid", Entry::Hidden),
        field("shape_json", Entry::Hidden),
        field("label_en", Entry::Line)
            .needed_when(|draft| draft.text("label_ar").is_empty(), marks::WHY_LABEL),
        field("label_ar", Entry::Arabic),
        field("event_uuid", Entry::Pick(Pick::Event)).hint(marks::NO_EVENT),
        field("effect_uuid", Entry::Pick(Pick::Effect)).hint(marks::NO_EFFECT),
        field("site_uuid", Entry::Pick(Pick::Site)).hint(marks::NO_COMPONENT),
        field("note", Entry::Para),
    ],
)];

pub(super) const PAIR: &[Group] = &[open(
    "",
    &[
        field("before_photo_uuid", Entry::Hidden),
        field("after_photo_uuid", Entry::Hidden),
        field("title", Entry::Line).hint(pair_words::TITLE),
        field("event_uuid", Entry::Pick(Pick::Event)).hint(pair_words::EVENT),
        field("site_uuid", Entry::Pick(Pick::Site)),
        field("note", Entry::Para),
    ],
)];

/// The mark that is being written, as it stands; `None` while it has no identity, or when the form is
/// about something else.
pub(super) fn mark(draft: &Draft) -> Option<PhotoRegion> {
    let is_mark = draft.table == Table::PhotoRegion && !draft.uuid.is_nil();
    is_mark.then(|| PhotoRegion {
        uuid: draft.uuid,
        photo_uuid: draft.id("photo_uuid").unwrap_or_default(),
        shape_json: draft.text("shape_json").to_owned(),
        label_en: draft.text("label_en").to_owned(),
        label_ar: draft.text("label_ar").to_owned(),
        ..PhotoRegion::default()
    })
}

/// A further place a photograph shows.
pub(super) const FURTHER: &[Group] = &[open(
    "",
    &[
        field("site_uuid", Entry::Pick(Pick::Site)).needed(words::WHY_FURTHER),
        field("role", Entry::Choice(choices!(Depicts))).start("background"),
    ],
)];

/// What the file recorded for a field of the photograph that is edited, as a line beneath it.
pub(super) fn recorded(draft: &Draft, column: &str) -> Option<String> {
    let Some(Record::Photo(photo)) = &draft.before else {
        return None;
    };
    match column {
        "captured_edtf" => Some(words::taken_recorded(
            &photo.captured_as_recorded,
            &photo.captured_offset,
        )),
        "caption_en" => words::recorded(&photo.caption_as_recorded),
        "rights_holder" => words::recorded(&photo.rights_as_recorded),
        "geom" => Some(recorded_point(photo)),
        "bearing_deg" => Some(words::bearing_recorded(photo)),
        "fov_deg" => photo.fov_by.map(|by| words::had(by.label())),
        _ => None,
    }
}

fn recorded_point(photo: &Photo) -> String {
    let at = photo.recorded_lon.zip(photo.recorded_lat);
    let at = at.and_then(|(lon, lat)| LonLat::new(lon, lat).ok());
    words::point_recorded(at.map(LonLat::decimal))
}

/// Where a person put the camera, its bearing or its view, the record says so; what is as it was
/// recorded stays said to be recorded.
pub(super) fn follow(before: Option<&Record>, after: Record) -> Record {
    let (Some(Record::Photo(old)), Record::Photo(new)) = (before, after.clone()) else {
        return after;
    };
    Record::Photo(said_drawn(old, new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::{BearingReference, PositionBy};

    fn photo() -> Photo {
        Photo {
            geom: LonLat::new(38.27, 34.55).ok(),
            position_by: Some(PositionBy::Recorded),
            recorded_lon: Some(38.27),
            recorded_lat: Some(34.55),
            bearing_deg: Some(90.0),
            bearing_as_recorded: Some(86.0),
            bearing_reference: Some(BearingReference::Magnetic),
            ..Photo::default()
        }
    }

    #[test]
    fn what_a_person_moved_is_said_to_be_drawn_and_back_again() {
        let old = photo();
        let moved = Photo {
            geom: LonLat::new(38.3, 34.55).ok(),
            ..old.clone()
        };
        let Record::Photo(moved) = follow(Some(&old.clone().into()), moved.into()) else {
            panic!("another record")
        };
        assert_eq!(moved.position_by, Some(PositionBy::Drawn));
        assert_eq!(moved.bearing_reference, Some(BearingReference::Magnetic));
        assert_eq!(moved.recorded_lon, Some(38.27));
        let back = Photo {
            geom: old.geom,
            ..moved.clone()
        };
        let Record::Photo(back) = follow(Some(&moved.into()), back.into()) else {
            panic!("another record")
        };
        assert_eq!(back.position_by, Some(PositionBy::Recorded));
    }

    #[test]
    fn what_nobody_touched_stays_as_it_was() {
        let old = photo();
        assert_eq!(
            follow(Some(&old.clone().into()), old.clone().into()),
            old.into()
        );
    }

    #[test]
    fn a_bearing_that_is_cleared_has_no_reference_and_the_recorded_one_stays() {
        let old = photo();
        let cleared = Photo {
            bearing_deg: None,
            ..old.clone()
        };
        let Record::Photo(cleared) = follow(Some(&old.into()), cleared.into()) else {
            panic!("another record")
        };
        assert_eq!(cleared.bearing_reference, None);
        assert_eq!(cleared.bearing_as_recorded, Some(86.0));
    }
}
