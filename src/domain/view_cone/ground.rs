//! Metres about a position: east and north of it on a plane that touches the ellipsoid there.
//! Good to a thousandth within 20 km away from the poles. Knows no view.

use crate::domain::place::LonLat;

/// The longer half axis of WGS 84, metres, and the square of its first eccentricity
/// (NIMA TR8350.2, 3rd edition, tables 3.1 and 3.3).
const LONG_M: f64 = 6_378_137.0;
const ECCENTRICITY_2: f64 = 6.694_379_990_14e-3;

/// A position in metres east and north of another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Metres {
    pub(super) east: f64,
    pub(super) north: f64,
}

impl Metres {
    /// So far in a direction, degrees clockwise from true north.
    pub(super) fn towards(bearing_deg: f64, distance_m: f64) -> Self {
        let (east, north) = bearing_deg.to_radians().sin_cos();
        Self {
            east: east * distance_m,
            north: north * distance_m,
        }
    }

    /// The direction, degrees clockwise from true north, 0 up to 360.
    pub(super) fn bearing(self) -> f64 {
        turned(self.east.atan2(self.north).to_degrees())
    }

    pub(super) fn distance(self) -> f64 {
        self.east.hypot(self.north)
    }
}

/// The lengths of a degree of longitude and of latitude at a position, metres: from the radii of
/// curvature of the ellipsoid (Snyder 1987, USGS Professional Paper 1395, equations 4-18, 4-20).
fn degree(at: LonLat) -> (f64, f64) {
    let (sin, cos) = at.lat().to_radians().sin_cos();
    let flat = 1.0 - ECCENTRICITY_2 * sin * sin;
    let across = LONG_M / flat.sqrt() * cos.max(1e-6);
    let along = LONG_M * (1.0 - ECCENTRICITY_2) / (flat * flat.sqrt());
    (across.to_radians(), along.to_radians())
}

/// Where a position lies as seen from another.
pub(super) fn from(at: LonLat, other: LonLat) -> Metres {
    let (wide, high) = degree(at);
    let mut lon = other.lon() - at.lon();
    // The short way round, also across the date line.
    if lon > 180.0 {
        lon -= 360.0;
    } else if lon < -180.0 {
        lon += 360.0;
    }
    Metres {
        east: lon * wide,
        north: (other.lat() - at.lat()) * high,
    }
}

/// The position so far from another; the same position when that would leave the globe.
pub(super) fn to(at: LonLat, off: Metres) -> LonLat {
    let (wide, high) = degree(at);
    let lon = at.lon() + off.east / wide;
    let lon = if (-180.0..=180.0).contains(&lon) {
        lon
    } else {
        (lon + 180.0).rem_euclid(360.0) - 180.0
    };
    LonLat::new(lon, (at.lat() + off.north / high).clamp(-90.0, 90.0)).unwrap_or(at)
}

/// A direction as 0 up to 360 degrees.
pub(super) fn turned(degrees: f64) -> f64 {
    let turned = degrees.rem_euclid(360.0);
    // Just under zero rounds up to a whole turn.
    if turned < 360.0 { turned } else { 0.0 }
}

/// From one direction to another, −180 to 180 degrees, clockwise positive.
pub(super) fn between(from: f64, to: f64) -> f64 {
    let turn = turned(to - from);
    if turn > 180.0 { turn - 360.0 } else { turn }
}
