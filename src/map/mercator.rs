//! Web Mercator (EPSG:3857): the round earth on the flat square that screens and map tiles use.
//! Knows no screen: the square runs from 0 to 1, west to east and north to south.

use std::f64::consts::PI;

use crate::domain::place::LonLat;
use crate::domain::query::Bounds;

/// The latitude at the upper edge of the square, degrees.
const EDGE: f64 = 85.051_128_779_806_59;

/// The earth's girth in this projection, metres.
const GIRTH: f64 = 40_075_016.685_578_49;

/// A position in the square: 0..1 to the east, 0..1 to the south.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct World {
    /// 0 = longitude −180, 1 = longitude 180.
    pub x: f64,
    /// 0 = the northern edge, 1 = the southern.
    pub y: f64,
}

impl World {
    /// Where a position on the earth lies in the square; poles go to its edge.
    #[must_use]
    pub fn of(at: LonLat) -> Self {
        Self::of_degrees(at.lon(), at.lat())
    }

    /// The same for bare degrees, longitude then latitude.
    #[must_use]
    pub fn of_degrees(lon: f64, lat: f64) -> Self {
        let lat = lat.clamp(-EDGE, EDGE).to_radians();
        Self {
            x: lon / 360.0 + 0.5,
            y: 0.5 - lat.tan().asinh() / (2.0 * PI),
        }
    }

    /// The position on the earth; `None` outside the square.
    #[must_use]
    pub fn lonlat(self) -> Option<LonLat> {
        LonLat::new((self.x - 0.5) * 360.0, self.latitude()).ok()
    }

    /// The latitude in degrees.
    #[must_use]
    pub fn latitude(self) -> f64 {
        ((0.5 - self.y) * 2.0 * PI).sinh().atan().to_degrees()
    }

    /// How many metres on the ground one side of the square measures at this latitude.
    #[must_use]
    pub fn metres(self) -> f64 {
        GIRTH * self.latitude().to_radians().cos()
    }
}

/// A rectangle of the square.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorldBox {
    /// North-western corner.
    pub min: World,
    /// South-eastern corner.
    pub max: World,
}

impl WorldBox {
    /// The rectangle of some bounds in degrees.
    #[must_use]
    pub fn of(bounds: &Bounds) -> Self {
        Self {
            min: World::of_degrees(bounds.west, bounds.north),
            max: World::of_degrees(bounds.east, bounds.south),
        }
    }

    /// The smallest rectangle round some positions; `None` when there are none.
    #[must_use]
    pub fn around(points: impl IntoIterator<Item = World>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        let start = Self {
            min: first,
            max: first,
        };
        Some(points.fold(start, |all, point| Self {
            min: World {
                x: all.min.x.min(point.x),
                y: all.min.y.min(point.y),
            },
            max: World {
                x: all.max.x.max(point.x),
                y: all.max.y.max(point.y),
            },
        }))
    }

    /// Whether both share anything.
    #[must_use]
    pub fn touches(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// Whether the position is within.
    #[must_use]
    pub fn contains(&self, at: World) -> bool {
        (self.min.x..=self.max.x).contains(&at.x) && (self.min.y..=self.max.y).contains(&at.y)
    }

    /// The middle.
    #[must_use]
    pub fn centre(&self) -> World {
        World {
            x: f64::midpoint(self.min.x, self.max.x),
            y: f64::midpoint(self.min.y, self.max.y),
        }
    }

    /// The same rectangle, larger by this share of its size on every side.
    #[must_use]
    pub fn grown(&self, share: f64) -> Self {
        let dx = (self.max.x - self.min.x) * share;
        let dy = (self.max.y - self.min.y) * share;
        Self {
            min: World {
                x: self.min.x - dx,
                y: self.min.y - dy,
            },
            max: World {
                x: self.max.x + dx,
                y: self.max.y + dy,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn there_and_back(lon in -180.0..180.0f64, lat in -85.0..85.0f64) {
            let at = LonLat::new(lon, lat).unwrap();
            let back = World::of(at).lonlat().unwrap();
            prop_assert!((back.lon() - lon).abs() < 1e-9);
            prop_assert!((back.lat() - lat).abs() < 1e-9);
        }
    }

    #[test]
    fn known_positions() {
        let zero = World::of_degrees(0.0, 0.0);
        assert!((zero.x - 0.5).abs() < 1e-12 && (zero.y - 0.5).abs() < 1e-12);
        assert!(World::of_degrees(0.0, 90.0).y.abs() < 1e-9);
        // A degree of longitude at Palmyra's latitude is about 91.7 km.
        let palmyra = World::of_degrees(38.27, 34.55);
        assert!((palmyra.metres() / 360.0 - 91_670.0).abs() < 100.0);
    }
}
