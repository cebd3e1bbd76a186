//! Where the camera stood and where it looked, as recorded; what cannot be used is said with the
//! reason, and never becomes a place on the equator. Knows no map.

use exif::Tag;

use super::fields::Fields;
use super::north::{self, Declination};
use crate::domain::date::Day;

/// Where the camera stood.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Position {
    /// Nothing is recorded.
    #[default]
    None,
    /// Something is recorded that is no usable position; why, a sentence.
    Unusable(String),
    /// A position on WGS 84, degrees.
    At {
        /// East of Greenwich.
        longitude: f64,
        /// North of the equator.
        latitude: f64,
    },
}

/// How good a position is said to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Accuracy {
    /// Metres, when recorded as such.
    pub metres: Option<f64>,
    /// What is recorded, a sentence.
    pub by: String,
}

/// To which north a bearing relates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// True north.
    True,
    /// Magnetic north.
    Magnetic,
    /// Not recorded.
    Unknown,
}

/// Where the camera looked.
#[derive(Debug, Clone, PartialEq)]
pub struct Bearing {
    /// Degrees clockwise from the recorded north, as recorded.
    pub recorded: f64,
    /// Which north that is.
    pub reference: Reference,
    /// Degrees clockwise from true north, 0 to below 360; none where it cannot be known.
    pub true_degrees: Option<f64>,
    /// The declination used for it; none when none was needed or could be had.
    pub declination: Option<Declination>,
    /// How the true bearing follows, or why there is none; a sentence.
    pub by: String,
}

/// The recorded position, if it can be one.
pub(super) fn position(fields: &Fields) -> Position {
    let recorded = [Tag::GPSLatitude, Tag::GPSLongitude].map(|tag| fields.value(tag).is_some());
    if recorded == [false, false] {
        return Position::None;
    }
    let unusable = |why: &str| Position::Unusable(format!("No usable position: {why}."));
    if fields.text(Tag::GPSStatus).as_deref() == Some("V") {
        return unusable("the receiver marked its measurement as void");
    }
    let datum = fields.text(Tag::GPSMapDatum);
    if let Some(datum) = datum.filter(|datum| !is_wgs84(datum)) {
        return unusable(&format!("it relates to «{datum}», not to WGS 84"));
    }
    let latitude = degrees(
        fields,
        Tag::GPSLatitude,
        Tag::GPSLatitudeRef,
        ("N", "S"),
        90.0,
    );
    let longitude = degrees(
        fields,
        Tag::GPSLongitude,
        Tag::GPSLongitudeRef,
        ("E", "W"),
        180.0,
    );
    match (latitude, longitude) {
        (Ok(latitude), Ok(longitude)) if latitude == 0.0 && longitude == 0.0 => {
            unusable("0° north, 0° east is what a receiver writes that knows none")
        }
        (Ok(latitude), Ok(longitude)) => Position::At {
            longitude,
            latitude,
        },
        (Err(why), _) => unusable(&format!("the latitude {why}")),
        (_, Err(why)) => unusable(&format!("the longitude {why}")),
    }
}

fn is_wgs84(datum: &str) -> bool {
    let letters: String = datum.chars().filter(char::is_ascii_alphanumeric).collect();
    // Japan's newest datum differs from WGS 84 by less than a receiver can tell.
    matches!(
        letters.to_uppercase().as_str(),
        "" | "WGS84" | "WGS1984" | "JGD2011"
    )
}

/// Degrees, minutes and seconds with the letter of their side.
fn degrees(
    fields: &Fields,
    tag: Tag,
    side: Tag,
    (positive, negative): (&str, &str),
    most: f64,
) -> Result<f64, String> {
    let parts = (fields.numbers(tag)).ok_or_else(|| "is missing".to_owned())?;
    if parts.is_empty() || parts.len() > 3 {
        return Err(format!("has {} parts", parts.len()));
    }
    let mut sum = 0.0;
    for (part, unit) in parts.iter().zip([1.0, 60.0, 3600.0]) {
        let part = part.ok_or_else(|| "has a denominator of 0".to_owned())?;
        if part < 0.0 || (unit > 1.0 && part >= 60.0 + f64::EPSILON) {
            return Err(format!("has a part of {part}"));
        }
        sum += part / unit;
    }
    if sum > most {
        return Err(format!("is {sum:.4}°"));
    }
    match fields.text(side) {
        Some(letter) if letter.eq_ignore_ascii_case(positive) => Ok(sum),
        Some(letter) if letter.eq_ignore_ascii_case(negative) => Ok(-sum),
        Some(letter) => Err(format!("is marked «{letter}»")),
        None => Err(format!("does not say whether {positive} or {negative}")),
    }
}

/// Metres above the sea. A height of exactly 0 without anything else is what receivers write that
/// know none, but it is also a height: it stays as recorded.
pub(super) fn altitude(fields: &Fields) -> Option<f64> {
    let metres = fields.number(Tag::GPSAltitude)?;
    let below = fields
        .number(Tag::GPSAltitudeRef)
        .is_some_and(|mark| mark >= 1.0);
    // Deeper than the deepest sea or higher than any aircraft: not a height.
    (0.0..50_000.0)
        .contains(&metres.abs())
        .then_some(if below { -metres } else { metres })
}

pub(super) fn accuracy(fields: &Fields) -> Option<Accuracy> {
    if let Some(metres) = fields.positive(Tag::GPSHPositioningError) {
        return Some(Accuracy {
            metres: Some(metres),
            by: format!("The receiver gives an error of {metres} m."),
        });
    }
    let dilution = fields.positive(Tag::GPSDOP)?;
    Some(Accuracy {
        metres: None,
        by: format!("The receiver gives a dilution of precision of {dilution}, no metres."),
    })
}

/// Where the camera looked; a compass bearing becomes a true one only by a stated declination.
pub(super) fn bearing(fields: &Fields, position: &Position, day: Option<Day>) -> Option<Bearing> {
    let recorded = fields.number(Tag::GPSImgDirection)?;
    if !(0.0..=360.0).contains(&recorded) {
        return None;
    }
    let reference = match fields.text(Tag::GPSImgDirectionRef).as_deref() {
        Some("T" | "t") => Reference::True,
        Some("M" | "m") => Reference::Magnetic,
        _ => Reference::Unknown,
    };
    let (true_degrees, declination, by) = match reference {
        Reference::True => (
            Some(recorded.rem_euclid(360.0)),
            None,
            "Recorded from true north.".to_owned(),
        ),
        Reference::Unknown => (
            None,
            None,
            "It is not recorded from which north; the true bearing is not known.".to_owned(),
        ),
        Reference::Magnetic => from_compass(recorded, position, day),
    };
    Some(Bearing {
        recorded,
        reference,
        true_degrees,
        declination,
        by,
    })
}

fn from_compass(
    recorded: f64,
    position: &Position,
    day: Option<Day>,
) -> (Option<f64>, Option<Declination>, String) {
    let unknown = |why: &str| {
        let by = format!("Recorded from magnetic north; the true bearing is not known: {why}.");
        (None, None, by)
    };
    let Position::At {
        longitude,
        latitude,
    } = *position
    else {
        return unknown("no usable position is recorded, and the declination differs by place");
    };
    let Some(day) = day else {
        return unknown("no day is recorded, and the declination changes with the years");
    };
    match north::declination(longitude, latitude, day) {
        Ok(found) => {
            let by = format!(
                "Recorded from magnetic north, {recorded}°; declination {:+.1}° by {}.",
                found.degrees, found.model
            );
            let degrees = (recorded + found.degrees).rem_euclid(360.0);
            (Some(degrees), Some(found), by)
        }
        Err(why) => unknown(&why),
    }
}
