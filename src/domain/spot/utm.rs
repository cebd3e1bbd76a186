//! UTM to longitude and latitude and back, WGS 84: transverse Mercator by the Krüger series in the
//! third flattening to the sixth order, as given by Karney (2011), «Transverse Mercator with an
//! accuracy of a few nanometers», Journal of Geodesy 85, equations 7–12, 35 and 36. Knows no way
//! to type a position.

use crate::domain::id::BadName;
use crate::domain::place::LonLat;

/// Semi-major axis of WGS 84, metres.
const A: f64 = 6_378_137.0;
/// Flattening of WGS 84.
const F: f64 = 1.0 / 298.257_223_563;
/// Scale on the central meridian.
pub(super) const K0: f64 = 0.9996;
/// What is added to eastings, metres.
const EAST: f64 = 500_000.0;
/// What is added to southern northings, metres.
pub(super) const SOUTH: f64 = 10_000_000.0;

/// On which side of the equator northings are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    /// From the equator.
    North,
    /// From ten thousand kilometres south of it.
    South,
}

/// A position in a zone of UTM.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Utm {
    /// 1–60.
    pub(super) zone: u8,
    /// Northern or southern.
    pub(super) half: Half,
    /// Metres, 500 000 on the central meridian.
    pub(super) easting: f64,
    /// Metres.
    pub(super) northing: f64,
}

/// The coefficients by powers of the third flattening from the plane to the conformal sphere
/// (equation 36), to be taken off.
#[rustfmt::skip]
const BACK: [[f64; 7]; 6] = [
    [0.0, 1.0 / 2.0, -2.0 / 3.0, 37.0 / 96.0, -1.0 / 360.0, -81.0 / 512.0, 96_199.0 / 604_800.0],
    [0.0, 0.0, 1.0 / 48.0, 1.0 / 15.0, -437.0 / 1_440.0, 46.0 / 105.0, -1_118_711.0 / 3_870_720.0],
    [0.0, 0.0, 0.0, 17.0 / 480.0, -37.0 / 840.0, -209.0 / 4_480.0, 5_569.0 / 90_720.0],
    [0.0, 0.0, 0.0, 0.0, 4_397.0 / 161_280.0, -11.0 / 504.0, -830_251.0 / 7_257_600.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, 4_583.0 / 161_280.0, -108_847.0 / 3_991_680.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 20_648_693.0 / 638_668_800.0],
];

/// The series of a direction: sums of sines that bend the sphere to the ellipsoid.
struct Series([f64; 6]);

impl Series {
    fn new(table: &[[f64; 7]; 6]) -> Self {
        let n = third_flattening();
        Self(table.map(|row| poly(n, &row)))
    }

    /// The sums at a point, northward and eastward.
    fn at(&self, north: f64, east: f64) -> (f64, f64) {
        let mut sums = (0.0, 0.0);
        let mut twice = 0.0;
        for coefficient in self.0 {
            twice += 2.0;
            let (sine, cosine) = (twice * north).sin_cos();
            sums.0 += coefficient * sine * (twice * east).cosh();
            sums.1 += coefficient * cosine * (twice * east).sinh();
        }
        sums
    }
}

fn third_flattening() -> f64 {
    F / (2.0 - F)
}

fn poly(n: f64, coefficients: &[f64]) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, coefficient| sum.mul_add(n, *coefficient))
}

/// The radius of the sphere whose meridian is as long as that of WGS 84 (equation 14).
fn rectifying() -> f64 {
    let n = third_flattening();
    let square = n * n;
    A / (1.0 + n) * (1.0 + square / 4.0 + square * square / 64.0 + square.powi(3) / 256.0)
}

fn eccentricity() -> f64 {
    (F * (2.0 - F)).sqrt()
}

/// The tangent of the conformal latitude (equations 7–9).
fn conformal(tangent: f64) -> f64 {
    let e = eccentricity();
    let secant = tangent.hypot(1.0);
    let sigma = (e * (e * tangent / secant).atanh()).sinh();
    tangent * sigma.hypot(1.0) - sigma * secant
}

/// The tangent of the latitude from that of the conformal one, by Newton's steps.
fn geographic(wanted: f64) -> f64 {
    let e2 = F * (2.0 - F);
    let mut tangent = wanted / (1.0 - e2).sqrt();
    for _ in 0..8 {
        let now = conformal(tangent);
        let square = tangent * tangent;
        let step = (wanted - now) / now.hypot(1.0) * (1.0 + (1.0 - e2) * square)
            / ((1.0 - e2) * tangent.hypot(1.0));
        tangent += step;
        if step.abs() < 1e-14 * tangent.abs().max(1.0) {
            break;
        }
    }
    tangent
}

fn meridian(zone: u8) -> f64 {
    f64::from(zone) * 6.0 - 183.0
}

impl Utm {
    /// The position on the globe.
    ///
    /// # Errors
    /// When zone or numbers are outside of UTM.
    pub(super) fn lonlat(self) -> Result<LonLat, BadName> {
        let inside = (1..=60).contains(&self.zone)
            && (100_000.0..=1_000_000.0).contains(&self.easting)
            && (0.0..=SOUTH).contains(&self.northing);
        if !inside {
            return Err(BadName(format!(
                "zone {}, {} m east, {} m north is outside of UTM: zones are 1 to 60, eastings lie \
                 between 100 000 and 1 000 000 m, northings between 0 and 10 000 000 m",
                self.zone, self.easting, self.northing
            )));
        }
        let scale = K0 * rectifying();
        let from = if self.half == Half::South { SOUTH } else { 0.0 };
        let north = (self.northing - from) / scale;
        let east = (self.easting - EAST) / scale;
        let (less_north, less_east) = Series::new(&BACK).at(north, east);
        let (north, east) = (north - less_north, east - less_east);
        let tangent = north.sin() / east.sinh().hypot(north.cos());
        let lon = meridian(self.zone) + east.sinh().atan2(north.cos()).to_degrees();
        let around = if lon > 180.0 { lon - 360.0 } else { lon };
        LonLat::new(around, geographic(tangent).atan().to_degrees())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The coefficients from the conformal sphere to the plane (equation 35).
    #[rustfmt::skip]
    const FORWARD: [[f64; 7]; 6] = [
        [0.0, 1.0 / 2.0, -2.0 / 3.0, 5.0 / 16.0, 41.0 / 180.0, -127.0 / 288.0, 7_891.0 / 37_800.0],
        [0.0, 0.0, 13.0 / 48.0, -3.0 / 5.0, 557.0 / 1_440.0, 281.0 / 630.0, -1_983_433.0 / 1_935_360.0],
        [0.0, 0.0, 0.0, 61.0 / 240.0, -103.0 / 140.0, 15_061.0 / 26_880.0, 167_603.0 / 181_440.0],
        [0.0, 0.0, 0.0, 0.0, 49_561.0 / 161_280.0, -179.0 / 168.0, 6_601_661.0 / 7_257_600.0],
        [0.0, 0.0, 0.0, 0.0, 0.0, 34_729.0 / 80_640.0, -3_418_889.0 / 1_995_840.0],
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 212_378_941.0 / 319_334_400.0],
    ];

    /// The zone of a position, without the exceptions of Norway and Svalbard.
    fn zone_of(at: LonLat) -> u8 {
        let number = ((at.lon() + 180.0) / 6.0).floor().clamp(0.0, 59.0);
        (1..=60)
            .find(|zone| f64::from(*zone) > number)
            .unwrap_or(60)
    }

    impl Utm {
        /// A position in its own zone; `None` beyond 84° north and 80° south.
        fn of(at: LonLat) -> Option<Self> {
            if !(-80.0..=84.0).contains(&at.lat()) {
                return None;
            }
            let zone = zone_of(at);
            let east = (at.lon() - meridian(zone)).to_radians();
            let tangent = conformal(at.lat().to_radians().tan());
            let north_angle = tangent.atan2(east.cos());
            let east_angle = (east.sin() / tangent.hypot(east.cos())).asinh();
            let (more_north, more_east) = Series::new(&FORWARD).at(north_angle, east_angle);
            let scale = K0 * rectifying();
            let half = if at.lat() < 0.0 {
                Half::South
            } else {
                Half::North
            };
            let from = if half == Half::South { SOUTH } else { 0.0 };
            Some(Self {
                zone,
                half,
                easting: EAST + scale * (east_angle + more_east),
                northing: from + scale * (north_angle + more_north),
            })
        }
    }

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    #[test]
    fn the_plane_agrees_with_proj() {
        // Values of PROJ 9 (EPSG:32637 and EPSG:32719).
        for (lon, lat, easting, northing) in [
            (38.2741, 34.5473, 433_397.043_427_288, 3_823_081.493_271_05),
            (39.0, 0.0, 500_000.0, 0.0),
            (38.2, 0.5, 410_980.484_952_658, 55_270.460_721_313_2),
            (36.0001, 72.5, 399_350.939_778_512, 8_047_218.366_337_11),
            (-70.5, -33.25, 360_266.345_554_017, 6_319_994.448_740_69),
        ] {
            let utm = Utm::of(at(lon, lat)).unwrap();
            assert!((utm.easting - easting).abs() < 1e-6, "{lon} {lat}: {utm:?}");
            assert!(
                (utm.northing - northing).abs() < 1e-6,
                "{lon} {lat}: {utm:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn there_and_back(lon in -180.0_f64..180.0, lat in -80.0_f64..84.0) {
            let spot = at(lon, lat);
            let back = Utm::of(spot).unwrap().lonlat().unwrap();
            prop_assert!(back.distance_m(spot) < 1e-3, "{spot:?} {back:?}");
        }
    }
}
