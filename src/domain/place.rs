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
