//! Which place a photograph may show, by where it was taken and where the camera looked: offered,
//! never set. Knows no photograph and no catalogue.

use super::id::Id;
use super::place::LonLat;

/// Places farther away than this are not offered, metres.
pub const REACH_M: f64 = 2_000.0;
/// Half the opening that is looked through when the field of view is not known, degrees.
const HALF_VIEW: f64 = 30.0;

/// A place a photograph may show.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggested {
    /// The place.
    pub site: Id,
    /// Its name.
    pub name: String,
    /// How far it is from the camera, metres.
    pub metres: f64,
    /// Whether the camera looked towards it; false also when nobody knows where it looked.
    pub in_view: bool,
}

impl Suggested {
    /// «Temple of Bel, 120 m away in the direction of view».
    #[must_use]
    pub fn words(&self) -> String {
        let way = if self.in_view {
            " in the direction of view"
        } else {
            ""
        };
        format!("{}, {:.0} m away{way}", self.name, self.metres)
    }
}

/// The nearest place within the cone of view, else the nearest at all, within [`REACH_M`]. Bearing
/// and field of view in degrees, clockwise from true north; each place with its name and point.
#[must_use]
pub fn suggest(
    at: LonLat,
    bearing: Option<f64>,
    view: Option<f64>,
    places: &[(Id, String, LonLat)],
) -> Option<Suggested> {
    let half = view.map_or(HALF_VIEW, |view| view / 2.0);
    let offered = places.iter().filter_map(|(site, name, point)| {
        let metres = at.distance_m(*point);
        let off = bearing.map(|bearing| between(bearing, direction(at, *point)));
        (metres <= REACH_M).then(|| Suggested {
            site: *site,
            name: name.clone(),
            metres,
            in_view: off.is_some_and(|off| off <= half),
        })
    });
    offered.min_by(|one, other| {
        let key = |of: &Suggested| (!of.in_view, of.metres);
        let ((one_out, one_far), (other_out, other_far)) = (key(one), key(other));
        one_out
            .cmp(&other_out)
            .then(one_far.total_cmp(&other_far))
            .then(one.site.cmp(&other.site))
    })
}

/// The direction from one point to another near it, degrees clockwise from true north.
fn direction(from: LonLat, to: LonLat) -> f64 {
    let east = (to.lon() - from.lon()) * from.lat().to_radians().cos();
    let north = to.lat() - from.lat();
    east.atan2(north).to_degrees().rem_euclid(360.0)
}

/// The angle between two directions, degrees, 0 to 180.
fn between(one: f64, other: f64) -> f64 {
    let turn = (one - other).rem_euclid(360.0);
    turn.min(360.0 - turn)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    fn places() -> Vec<(Id, String, LonLat)> {
        let id = |n: u8| Id::v7(u64::from(n), [n; 10]);
        vec![
            (id(1), "North".into(), at(38.0, 34.004)),
            (id(2), "East".into(), at(38.002, 34.0)),
            (id(3), "Far".into(), at(38.0, 33.9)),
        ]
    }

    #[test]
    fn what_the_camera_looked_at_comes_before_what_is_nearer() {
        let here = at(38.0, 34.0);
        let name = |bearing| suggest(here, bearing, Some(40.0), &places()).unwrap().name;
        assert_eq!(name(None), "East");
        assert_eq!(name(Some(355.0)), "North");
        assert_eq!(name(Some(80.0)), "East");
        // Nothing lies there: the nearest, and said so.
        let nearest = suggest(here, Some(200.0), Some(40.0), &places()).unwrap();
        assert_eq!((nearest.name.as_str(), nearest.in_view), ("East", false));
        assert_eq!(suggest(at(0.0, 0.0), None, None, &places()), None);
    }

    proptest::proptest! {
        #[test]
        fn a_place_straight_ahead_is_in_view(bearing in 0.0..360.0_f64, far in 10.0..1_900.0_f64) {
            let here = at(38.0, 34.0);
            let (sin, cos) = bearing.to_radians().sin_cos();
            let there = at(
                38.0 + far * sin / (111_195.0 * 34.0_f64.to_radians().cos()),
                34.0 + far * cos / 111_195.0,
            );
            let places = [(Id::v7(1, [1; 10]), "Ahead".to_owned(), there)];
            let found = suggest(here, Some(bearing), Some(10.0), &places).unwrap();
            proptest::prop_assert!(found.in_view);
            proptest::prop_assert!((found.metres - far).abs() < far * 0.01 + 1.0);
        }
    }
}
