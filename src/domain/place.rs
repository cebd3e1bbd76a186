//! Positions and outlines. All coordinates are longitude then latitude in degrees, WGS 84
//! (EPSG:4326). Knows no map projection and no screen.

use serde::{Deserialize, Serialize};

use super::id::BadName;

/// A position: longitude −180..180 and latitude −90..90 in degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "(f64, f64)", into = "(f64, f64)")]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// A position, in the order longitude, latitude.
    ///
    /// # Errors
    /// When a value is not finite or out of range.
    pub fn new(lon: f64, lat: f64) -> Result<Self, BadName> {
        if !(lon.is_finite() && (-180.0..=180.0).contains(&lon)) {
            return Err(BadName(format!(
                "longitude {lon} is not between −180 and 180"
            )));
        }
        if !(lat.is_finite() && (-90.0..=90.0).contains(&lat)) {
            return Err(BadName(format!("latitude {lat} is not between −90 and 90")));
        }
        Ok(Self { lon, lat })
    }

    /// Longitude in degrees, east positive.
    #[must_use]
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Latitude in degrees, north positive.
    #[must_use]
    pub fn lat(self) -> f64 {
        self.lat
    }
}

impl TryFrom<(f64, f64)> for LonLat {
    type Error = BadName;
    fn try_from((lon, lat): (f64, f64)) -> Result<Self, BadName> {
        Self::new(lon, lat)
    }
}

impl From<LonLat> for (f64, f64) {
    fn from(at: LonLat) -> Self {
        (at.lon, at.lat)
    }
}

/// One polygon: its outer ring, then its holes; each ring closed (first point = last point).
pub type Polygon = Vec<Vec<LonLat>>;

/// A geometry as the catalogue's layers hold it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// One position.
    Point(LonLat),
    /// Any number of polygons.
    Areas(Vec<Polygon>),
    /// Any number of lines.
    Lines(Vec<Vec<LonLat>>),
}

impl Default for Shape {
    fn default() -> Self {
        Self::Areas(Vec::new())
    }
}

impl Shape {
    /// All its lines: the rings of areas, the lines as they are, a position as a line of no length.
    #[must_use]
    pub fn lines(&self) -> Vec<Vec<LonLat>> {
        match self {
            Self::Point(at) => vec![vec![*at]],
            Self::Areas(areas) => areas.iter().flatten().cloned().collect(),
            Self::Lines(lines) => lines.clone(),
        }
    }
}

/// Mean radius of the Earth, metres (IUGG).
const EARTH_M: f64 = 6_371_008.8;

impl LonLat {
    /// Great-circle distance in metres.
    #[must_use]
    pub fn distance_m(self, other: Self) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = ((b - a) / 2.0).sin();
        let half_lon = ((other.lon - self.lon).to_radians() / 2.0).sin();
        let h = half_lat.mul_add(half_lat, a.cos() * b.cos() * half_lon * half_lon);
        2.0 * EARTH_M * h.sqrt().min(1.0).asin()
    }

    /// The middle of the cell of a fixed grid of about so many metres in which the position
    /// lies: where it is within the cell can no longer be told. Nothing changes for 0 or less.
    #[must_use]
    pub fn coarsened(self, metres: f64) -> Self {
        if !(metres.is_finite() && metres > 0.0) {
            return self;
        }
        let step = (metres / EARTH_M).to_degrees().min(90.0);
        let lat = middle(self.lat, step).clamp(-90.0, 90.0);
        let wide = (step / lat.to_radians().cos().max(0.01)).min(180.0);
        Self {
            lon: middle(self.lon, wide).clamp(-180.0, 180.0),
            lat,
        }
    }

    /// Decimal degrees as maps paste them, latitude first: `34.547300, 38.274100`.
    #[must_use]
    pub fn decimal(self) -> String {
        format!("{:.6}, {:.6}", self.lat, self.lon)
    }

    /// Degrees, minutes and seconds, latitude first: `34°32′50.3″ N 38°16′26.8″ E`.
    #[must_use]
    pub fn dms(self) -> String {
        let part = |value: f64, plus: char, minus: char| {
            let tenths = (value.abs() * 36_000.0).round();
            let degrees = (tenths / 36_000.0).floor();
            let minutes = ((tenths - degrees * 36_000.0) / 600.0).floor();
            let seconds = (tenths - degrees * 36_000.0 - minutes * 600.0) / 10.0;
            let side = if value < 0.0 && tenths > 0.0 {
                minus
            } else {
                plus
            };
            format!("{degrees:.0}°{minutes:02.0}′{seconds:04.1}″ {side}")
        };
        format!("{} {}", part(self.lat, 'N', 'S'), part(self.lon, 'E', 'W'))
    }
}

/// The middle of the step in which a value lies.
fn middle(value: f64, step: f64) -> f64 {
    ((value / step).floor() + 0.5) * step
}
