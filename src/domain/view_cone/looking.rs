//! Which views look towards a place, the straightest first. Knows no list on a screen.

use super::cone::ViewCone;
use crate::domain::place::LonLat;

/// How a view looks towards a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sight {
    /// From the camera to the place, metres.
    pub distance_m: f64,
    /// From the axis of the view, degrees, clockwise positive.
    pub off_axis_deg: f64,
    /// From the place to the axis, metres.
    pub across_m: f64,
}

impl ViewCone {
    /// How a position lies in this view.
    #[must_use]
    pub fn sight(&self, place: LonLat) -> Sight {
        let (distance_m, off_axis_deg) = self.towards(place);
        // Beside or behind the camera the nearest place of the axis is the camera itself.
        let turn = off_axis_deg.abs().min(90.0).to_radians();
        Sight {
            distance_m,
            off_axis_deg,
            across_m: distance_m * turn.sin(),
        }
    }
}

/// The views that look towards a position no farther than `reach_m` metres away, nearest to their
/// axis first; at the same distance from it the nearer camera first. Views without a known
/// opening are left out: whether they do cannot be said.
pub fn looking_at<T>(
    views: impl IntoIterator<Item = (T, ViewCone)>,
    place: LonLat,
    reach_m: f64,
) -> Vec<(T, Sight)> {
    let seen = views.into_iter().filter_map(|(what, view)| {
        view.looks_at(place, reach_m)?
            .then(|| (what, view.sight(place)))
    });
    let mut seen: Vec<(T, Sight)> = seen.collect();
    seen.sort_by(|(_, a), (_, b)| {
        let nearer = a.distance_m.total_cmp(&b.distance_m);
        a.across_m.total_cmp(&b.across_m).then(nearer)
    });
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_straightest_view_comes_first_and_the_rest_stays_out() {
        let at = LonLat::new(38.27, 34.55).unwrap();
        let straight = ViewCone::new(at, 40.0, Some(50.0)).unwrap();
        let place = straight.along(2.0, 300.0);
        let view = |bearing, fov| ViewCone::new(at, bearing, fov).unwrap();
        let all = [
            ("aside", view(60.0, Some(50.0))),
            ("away", view(220.0, Some(50.0))),
            ("straight", straight),
            ("not known", view(42.0, None)),
        ];
        let found = looking_at(all, place, 500.0);
        let names: Vec<_> = found.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["straight", "aside"]);
        let sight = found[0].1;
        assert!((sight.off_axis_deg - 2.0).abs() < 1e-6, "{sight:?}");
        assert!((sight.across_m - 10.47).abs() < 0.01, "{sight:?}");
        assert!(looking_at(all, place, 299.0).is_empty());
    }
}
