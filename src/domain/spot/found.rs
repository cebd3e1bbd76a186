//! A position as it was understood, and the words for how. Knows no way to read one.

use crate::domain::place::LonLat;

/// A position as it was understood.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Where it is.
    pub at: LonLat,
    /// How far it may be off by the way it is written, metres; `None` = the writing does not say.
    pub accuracy_m: Option<f64>,
    /// How it was read, in words.
    pub reading: &'static str,
    /// What else the same text may mean; a person has to say which.
    pub other: Option<LonLat>,
}

/// How texts are read, in words.
pub mod reading {
    /// Two numbers without letters.
    pub const ORDER: &str = "latitude first, as maps write it";
    /// Angles with their letters.
    pub const ANGLES: &str = "latitude and longitude as their letters say";
    /// Numbers with their names.
    pub const LABELS: &str = "latitude and longitude as their names say";
    /// A link to a place on a map.
    pub const LINK: &str = "the place of the link";
    /// A link to a view of a map.
    pub const VIEW: &str = "the middle of the map in the link, not a marked place";
    /// KML.
    pub const KML: &str = "longitude first, as KML writes it";
    /// UTM.
    pub const UTM: &str = "UTM, WGS 84";
    /// UTM with a letter that may be a band or the southern half.
    pub const UTM_BAND: &str = "UTM, WGS 84, S read as the band, north of the equator";
    /// MGRS.
    pub const MGRS: &str = "the middle of a square of MGRS, WGS 84";
}

impl Spot {
    /// A position that is meant as written.
    pub(super) const fn sure(at: LonLat, reading: &'static str) -> Self {
        Self {
            at,
            accuracy_m: None,
            reading,
            other: None,
        }
    }
}

/// Metres upwards: to a tenth, or to whole ones from ten on.
pub(super) fn rounded(metres: f64) -> f64 {
    if metres < 10.0 {
        (metres * 10.0).ceil() / 10.0
    } else {
        metres.ceil()
    }
}
