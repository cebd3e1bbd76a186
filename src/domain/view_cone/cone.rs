//! The cone of a view: its outline on the ground, and whether something lies within it. Knows
//! not how it is drawn.

use super::ground::{Metres, between, from, to, turned};
use crate::domain::id::BadName;
use crate::domain::place::LonLat;
use crate::domain::record::Photo;

/// From where a photograph was taken, which way and how wide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ViewCone {
    at: LonLat,
    bearing_deg: f64,
    fov_deg: Option<f64>,
}

/// The narrowest and widest opening, degrees.
const OPENING: std::ops::RangeInclusive<f64> = 0.1..=360.0;
/// Each side of the drawn arc turns by at most so much, degrees.
const STEP_DEG: f64 = 4.0;

impl ViewCone {
    /// A view from a position in a direction, degrees clockwise from true north, with its
    /// horizontal opening in degrees where that is known.
    ///
    /// # Errors
    /// A direction that is no number, an opening outside 0.1 to 360 degrees.
    pub fn new(at: LonLat, bearing_deg: f64, fov_deg: Option<f64>) -> Result<Self, BadName> {
        if !bearing_deg.is_finite() {
            return Err(BadName("the bearing is no number".to_owned()));
        }
        if fov_deg.is_some_and(|fov| !OPENING.contains(&fov)) {
            return Err(BadName(
                "the field of view is not between 0.1 and 360 degrees".to_owned(),
            ));
        }
        Ok(Self {
            at,
            bearing_deg: turned(bearing_deg),
            fov_deg,
        })
    }

    /// The view of a photograph; `None` when its position or bearing is not known. An opening
    /// that cannot be one counts as not known.
    #[must_use]
    pub fn of(photo: &Photo) -> Option<Self> {
        let fov = photo.fov_deg.filter(|fov| OPENING.contains(fov));
        Self::new(photo.geom?, photo.bearing_deg?, fov).ok()
    }

    /// Where the camera stood.
    #[must_use]
    pub fn at(&self) -> LonLat {
        self.at
    }

    /// Which way it looked, degrees clockwise from true north, 0 up to 360.
    #[must_use]
    pub fn bearing_deg(&self) -> f64 {
        self.bearing_deg
    }

    /// How wide, degrees; `None` = not known.
    #[must_use]
    pub fn fov_deg(&self) -> Option<f64> {
        self.fov_deg
    }

    /// The position so far along a direction of the view: 0 is its axis, clockwise positive.
    pub(super) fn along(&self, off_axis_deg: f64, metres: f64) -> LonLat {
        let off = Metres::towards(self.bearing_deg + off_axis_deg, metres);
        to(self.at, off)
    }

    /// The end of its axis at a length in metres.
    #[must_use]
    pub fn head(&self, length_m: f64) -> LonLat {
        self.along(0.0, length_m)
    }

    /// The cone on the ground at a length in metres: a closed ring from the camera along the left
    /// side, the arc and back; `None` when the opening is not known: then only the axis is.
    #[must_use]
    pub fn outline(&self, length_m: f64) -> Option<Vec<LonLat>> {
        let fov = self.fov_deg?;
        let mut ring = vec![self.at];
        let mut turn = -fov / 2.0;
        while turn < fov / 2.0 {
            ring.push(self.along(turn, length_m));
            turn += STEP_DEG;
        }
        ring.push(self.along(fov / 2.0, length_m));
        ring.push(self.at);
        Some(ring)
    }

    /// How far a position lies from the camera, metres, and from its axis, degrees, clockwise
    /// positive.
    #[must_use]
    pub fn towards(&self, other: LonLat) -> (f64, f64) {
        let off = from(self.at, other);
        (off.distance(), between(self.bearing_deg, off.bearing()))
    }

    /// Whether it looks towards a position no farther than `reach_m` metres away; `None` when the
    /// opening is not known.
    #[must_use]
    pub fn looks_at(&self, other: LonLat, reach_m: f64) -> Option<bool> {
        Some(self.nearest(&[other], reach_m)?.is_some())
    }

    /// How near a line comes within the view, metres; `Some(None)` when none of it lies within
    /// view and reach; `None` when the opening is not known. One position is a line of no length.
    #[must_use]
    pub fn nearest(&self, line: &[LonLat], reach_m: f64) -> Option<Option<f64>> {
        let half = self.fov_deg? / 2.0;
        let line: Vec<Metres> = line.iter().map(|at| from(self.at, *at)).collect();
        let sides = line.iter().zip(line.iter().skip(1));
        let inner = sides.flat_map(|(a, b)| self.candidates(*a, *b, half));
        let seen = line.iter().copied().chain(inner);
        let seen = seen.filter(|at| {
            let off = between(self.bearing_deg, at.bearing()).abs();
            // A side of the cone belongs to it, however the sums are rounded.
            at.distance() < 1e-6 || off <= half + 1e-9
        });
        let nearest = seen.map(Metres::distance).min_by(f64::total_cmp);
        Some(nearest.filter(|distance| *distance <= reach_m))
    }

    /// Where a straight stretch may come nearest within the cone, beside its ends: at the foot of
    /// the perpendicular, or where it crosses a side.
    fn candidates(&self, a: Metres, b: Metres, half: f64) -> Vec<Metres> {
        let (east, north) = (b.east - a.east, b.north - a.north);
        let at = |part: f64| Metres {
            east: a.east + part * east,
            north: a.north + part * north,
        };
        let mut parts = Vec::with_capacity(3);
        let length = east * east + north * north;
        if length > 0.0 {
            parts.push(-(a.east * east + a.north * north) / length);
        }
        for side in [-half, half] {
            let ray = Metres::towards(self.bearing_deg + side, 1.0);
            let across = east * ray.north - north * ray.east;
            if across.abs() > 1e-12 {
                parts.push(-(a.east * ray.north - a.north * ray.east) / across);
            }
        }
        parts.retain(|part| (0.0..=1.0).contains(part));
        parts.into_iter().map(at).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bel() -> LonLat {
        LonLat::new(38.274_072, 34.547_314).unwrap()
    }

    fn cone(bearing: f64, fov: f64) -> ViewCone {
        ViewCone::new(bel(), bearing, Some(fov)).unwrap()
    }

    #[test]
    fn a_view_needs_position_and_bearing_and_invents_no_opening() {
        assert_eq!(ViewCone::of(&Photo::default()), None);
        let photo = Photo {
            geom: Some(bel()),
            bearing_deg: Some(450.0),
            fov_deg: Some(0.0),
            ..Photo::default()
        };
        let view = ViewCone::of(&photo).unwrap();
        assert!((view.bearing_deg() - 90.0).abs() < 1e-12);
        assert_eq!(view.fov_deg(), None);
        assert_eq!(view.outline(100.0), None);
        assert_eq!(view.looks_at(view.head(5.0), 100.0), None);
        assert!(ViewCone::new(bel(), f64::NAN, None).is_err());
    }

    #[test]
    fn a_wall_across_the_view_is_looked_at_though_neither_end_is() {
        let east = cone(90.0, 20.0);
        let wall = [east.along(-60.0, 100.0), east.along(60.0, 100.0)];
        assert_eq!(east.looks_at(wall[0], 1000.0), Some(false));
        let near = east.nearest(&wall, 1000.0).unwrap().unwrap();
        assert!((near - 50.0).abs() < 0.1, "{near}");
        assert_eq!(east.nearest(&wall, 49.0), Some(None));
        let west = cone(270.0, 20.0);
        assert_eq!(west.nearest(&wall, 1000.0), Some(None));
    }

    proptest! {
        #[test]
        fn the_outline_lies_at_its_length_and_within_its_opening(
            bearing in -400.0..400.0_f64, fov in 0.2..359.0_f64, length in 1.0..5000.0_f64,
        ) {
            let view = cone(bearing, fov);
            let ring = view.outline(length).unwrap();
            prop_assert_eq!(ring.first(), ring.last());
            for at in &ring[1..ring.len() - 1] {
                let (distance, off) = view.towards(*at);
                prop_assert!((distance - length).abs() < 1e-3 * length);
                prop_assert!(off.abs() <= fov / 2.0 + 0.01, "{off} of {fov}");
                // The plane agrees with the sphere to half a hundredth at this latitude.
                prop_assert!((bel().distance_m(*at) / length - 1.0).abs() < 0.005);
            }
        }

        #[test]
        fn what_is_looked_at_turns_with_the_view(
            bearing in 0.0..360.0_f64, fov in 1.0..300.0_f64, off in -180.0..180.0_f64, far in 1.0..900.0_f64,
        ) {
            let view = cone(bearing, fov);
            prop_assume!((off.abs() - fov / 2.0).abs() > 0.01);
            let at = view.along(off, far);
            prop_assert_eq!(view.looks_at(at, 1000.0), Some(off.abs() < fov / 2.0));
            prop_assert_eq!(view.looks_at(at, far * 0.9), Some(false));
        }
    }
}
