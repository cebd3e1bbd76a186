//! What a photograph records of itself, as a record: as found, and beside it what follows. Invents
//! nothing: what is not recorded stays unsaid. Knows no file.

use serde_json::Value;

use super::look::Picture;
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::kinds::{BearingReference, FovBy, Original, PositionBy};
use crate::domain::place::LonLat;
use crate::domain::record::Photo;
use crate::photos::{Examined, Position, Recorded, Reference, State};

/// Metadata as found are kept up to so many bytes.
const MOST: usize = 64 << 10;

/// The record of a picture; place, name and who received it are added by the caller.
pub(super) fn photo(uuid: Id, picture: &Picture) -> Photo {
    let Examined {
        size,
        upright,
        orientation,
        recorded,
        ..
    } = &picture.examined;
    let (state, state_note) = state(picture);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let captured = recorded.captured.as_ref();
    let mut photo = Photo {
        uuid,
        sha256: picture.sha256.clone(),
        ext: picture.ext.clone(),
        bytes: i64::try_from(*size).unwrap_or(i64::MAX),
        state,
        state_note,
        width: upright.map(|(width, _)| i64::from(width)),
        height: upright.map(|(_, height)| i64::from(height)),
        orientation: Some(i64::from(orientation.value())),
        captured_as_recorded: captured.map(|at| at.text.clone()).unwrap_or_default(),
        captured_offset: captured
            .and_then(|at| at.offset.clone())
            .unwrap_or_default(),
        captured_edtf: captured
            .and_then(|at| at.edtf.as_deref())
            .and_then(|day| Edtf::parse(day).ok()),
        camera: text(&recorded.camera),
        serial: text(&recorded.serial),
        lens: text(&recorded.lens),
        focal_mm: recorded.focal_mm,
        focal_35_mm: recorded.focal_35_mm,
        altitude_m: recorded.altitude_m,
        accuracy_m: recorded.accuracy.as_ref().and_then(|it| it.metres),
        author: text(&recorded.words.author),
        credit: text(&recorded.words.credit),
        licence: text(&recorded.words.licence),
        rights_as_recorded: text(&recorded.words.rights),
        recorded_json: as_found(recorded),
        ..Photo::default()
    };
    if let Some(likeness) = picture.likeness {
        photo.pixel_hash = crate::session::media::hex(&likeness.same);
        photo.look_hash = format!("{:016x}", likeness.look);
    }
    where_it_stood(&mut photo, recorded);
    where_it_looked(&mut photo, recorded);
    captions(&mut photo, recorded);
    photo
}

fn state(picture: &Picture) -> (Original, String) {
    let note = picture.examined.note.clone().unwrap_or_default();
    match (picture.examined.state, &picture.not_shown) {
        (State::NoPreview, _) => (Original::NoPreview, note),
        (State::Unreadable | State::NotAPicture, _) => (Original::Unreadable, note),
        (State::Truncated, _) => (Original::Truncated, note),
        (State::Whole, Some(why)) => (Original::Unreadable, why.clone()),
        (State::Whole, None) => (Original::Whole, note),
    }
}

fn where_it_stood(photo: &mut Photo, recorded: &Recorded) {
    match &recorded.position {
        Position::None => {}
        Position::Unusable(why) => photo.position_note.clone_from(why),
        Position::At {
            longitude,
            latitude,
        } => {
            (photo.recorded_lon, photo.recorded_lat) = (Some(*longitude), Some(*latitude));
            photo.geom = LonLat::new(*longitude, *latitude).ok();
            photo.position_by = photo.geom.map(|_| PositionBy::Recorded);
        }
    }
}

fn where_it_looked(photo: &mut Photo, recorded: &Recorded) {
    if let Some(bearing) = &recorded.bearing {
        photo.bearing_as_recorded = Some(bearing.recorded);
        photo.bearing_deg = bearing.true_degrees;
        photo.bearing_reference = Some(match bearing.reference {
            Reference::True => BearingReference::True,
            Reference::Magnetic => BearingReference::Magnetic,
            Reference::Unknown => BearingReference::Unknown,
        });
        if let Some(declination) = &bearing.declination {
            photo.declination_deg = Some(declination.degrees);
            photo.declination_model.clone_from(&declination.model);
        }
    }
    if let Some(view) = &recorded.view {
        photo.fov_deg = Some(view.degrees);
        photo.fov_by = Some(match recorded.focal_35_mm {
            Some(_) => FovBy::Film,
            None => FovBy::Sensor,
        });
    }
}

/// Captions as recorded; English and Arabic ones are offered as the captions to begin with.
fn captions(photo: &mut Photo, recorded: &Recorded) {
    let found = &recorded.words.captions;
    let lines: Vec<String> = found
        .iter()
        .map(|caption| match &caption.language {
            Some(language) => format!("[{language}] {}", caption.text),
            None => caption.text.clone(),
        })
        .collect();
    photo.caption_as_recorded = lines.join("\n");
    for caption in found {
        let language = caption.language.as_deref().unwrap_or_default();
        let arabic = caption
            .text
            .chars()
            .any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
        let slot = match language.split('-').next().unwrap_or_default() {
            "ar" => &mut photo.caption_ar,
            "" | "x" if arabic => &mut photo.caption_ar,
            "en" | "" | "x" => &mut photo.caption_en,
            _ => continue,
        };
        if slot.is_empty() {
            slot.clone_from(&caption.text);
        }
    }
}

/// The metadata as found: a list of names and values, cut where it grows too long, and said.
fn as_found(recorded: &Recorded) -> String {
    let mut all: Vec<Value> = Vec::new();
    let mut bytes = 64;
    for (name, value) in &recorded.as_recorded {
        let pair = serde_json::json!([name, value]);
        bytes += pair.to_string().len() + 1;
        if bytes > MOST {
            all.push(serde_json::json!([
                "…",
                "more was recorded than is kept here"
            ]));
            break;
        }
        all.push(pair);
    }
    if all.is_empty() {
        return String::new();
    }
    Value::Array(all).to_string()
}
