//! The places by which a view is dragged on a map, and the values a drag gives. Knows no pointer.

use super::cone::ViewCone;
use super::ground::{between, from};
use crate::domain::place::LonLat;

/// The opening at which a view is drawn to be dragged when its own is not known, degrees.
const DRAWN_DEG: f64 = 50.0;
/// Nearer to the camera than this a drag has no direction, metres.
const LEAST_M: f64 = 0.1;

/// Where a view is taken hold of, at one length.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Handles {
    /// Moves the camera.
    pub camera: LonLat,
    /// Turns the view: the end of its axis.
    pub head: LonLat,
    /// Opens and closes it: the end of its left side.
    pub left: LonLat,
    /// Opens and closes it: the end of its right side.
    pub right: LonLat,
}

impl ViewCone {
    /// Where it is taken hold of at a length in metres. With an opening that is not known, the
    /// sides are offered 25° off the axis; it becomes known when one is dragged.
    #[must_use]
    pub fn handles(&self, length_m: f64) -> Handles {
        let half = self.fov_deg().unwrap_or(DRAWN_DEG) / 2.0;
        Handles {
            camera: self.at(),
            head: self.head(length_m),
            left: self.along(-half, length_m),
            right: self.along(half, length_m),
        }
    }

    /// The same view from another position.
    #[must_use]
    pub fn moved_to(&self, at: LonLat) -> Self {
        Self::new(at, self.bearing_deg(), self.fov_deg()).unwrap_or(*self)
    }

    /// The view with its axis through a position, to a tenth of a degree; unchanged when that is
    /// where the camera stands.
    #[must_use]
    pub fn turned_to(&self, head: LonLat) -> Self {
        let off = from(self.at(), head);
        if off.distance() < LEAST_M {
            return *self;
        }
        let bearing = (off.bearing() * 10.0).round() / 10.0;
        Self::new(self.at(), bearing, self.fov_deg()).unwrap_or(*self)
    }

    /// The view with one side through a position and the other as far off the axis, to a tenth of
    /// a degree, from 1° to 180°; unchanged when that is where the camera stands.
    #[must_use]
    pub fn opened_to(&self, side: LonLat) -> Self {
        let off = from(self.at(), side);
        if off.distance() < LEAST_M {
            return *self;
        }
        let wide = 2.0 * between(self.bearing_deg(), off.bearing()).abs();
        let wide = (wide.clamp(1.0, 180.0) * 10.0).round() / 10.0;
        Self::new(self.at(), self.bearing_deg(), Some(wide)).unwrap_or(*self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn dragging_a_handle_where_it_is_changes_nothing(
            bearing in 0..3600_u16, fov in 10..1800_u16, length in 5.0..2000.0_f64,
        ) {
            let (bearing, fov) = (f64::from(bearing) / 10.0, f64::from(fov) / 10.0);
            let view = ViewCone::new(LonLat::new(38.27, 34.55).unwrap(), bearing, Some(fov)).unwrap();
            let handles = view.handles(length);
            for same in [view.moved_to(handles.camera), view.turned_to(handles.head), view.opened_to(handles.left), view.opened_to(handles.right)] {
                prop_assert!(between(same.bearing_deg(), bearing).abs() < 0.06, "{same:?}");
                prop_assert!((same.fov_deg().unwrap() - fov).abs() < 0.11, "{same:?}");
            }
        }
    }

    #[test]
    fn an_opening_becomes_known_by_dragging_it() {
        let at = LonLat::new(38.27, 34.55).unwrap();
        let view = ViewCone::new(at, 10.0, None).unwrap();
        assert_eq!(view.turned_to(at), view);
        let opened = view.opened_to(view.handles(100.0).right);
        assert_eq!(opened.fov_deg(), Some(50.0));
        assert_eq!(
            opened.turned_to(view.along(80.0, 40.0)).fov_deg(),
            Some(50.0)
        );
    }
}
