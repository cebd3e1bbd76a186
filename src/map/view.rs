//! Which part of the world the sheet shows and how large. Knows nothing of what is drawn there.

use crate::domain::place::LonLat;
use crate::domain::query::Bounds;

use super::mercator::{World, WorldBox};
use super::px::{Px, PxBox, narrow};

/// The farthest out: the world fills about the sheet.
pub const MIN_ZOOM: f64 = 1.5;
/// The closest: about 4 cm of ground to a point at Palmyra.
pub const MAX_ZOOM: f64 = 21.5;
/// A point of the screen, metres: 96 to the inch, as screens count.
const POINT_M: f64 = 0.0254 / 96.0;

/// A look at the world: what is in the middle, how close, on a sheet how large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// What lies in the middle.
    pub centre: World,
    /// 0 = the world is 256 points wide; each whole step doubles it.
    pub zoom: f64,
    /// Width of the sheet, points.
    pub width: f32,
    /// Height of the sheet, points.
    pub height: f32,
}

/// The view as one multiplication and addition a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    k: f64,
    dx: f64,
    dy: f64,
}

impl Frame {
    /// Where a position of the world falls on the sheet.
    #[must_use]
    pub fn px(&self, at: World) -> Px {
        Px::new(
            narrow(at.x.mul_add(self.k, self.dx)),
            narrow(at.y.mul_add(self.k, self.dy)),
        )
    }

    /// How many points the whole world is wide.
    #[must_use]
    pub fn scale(&self) -> f64 {
        self.k
    }

    /// How far a pattern of a period, fixed to the ground, is shifted along the falling
    /// diagonal x + y on this sheet.
    #[must_use]
    pub fn phase(&self, period: f32) -> f32 {
        narrow((self.dx + self.dy).rem_euclid(f64::from(period)))
    }
}

impl View {
    /// The view that shows all of `bounds` on a sheet of a size, with a margin in points.
    #[must_use]
    pub fn fit(bounds: &Bounds, width: f32, height: f32, margin: f32) -> Self {
        let area = WorldBox::of(bounds);
        let room = |side: f32| f64::from((side - 2.0 * margin).max(16.0));
        let across = (area.max.x - area.min.x).max(1e-9);
        let down = (area.max.y - area.min.y).max(1e-9);
        let scale = (room(width) / across).min(room(height) / down);
        Self {
            centre: area.centre(),
            zoom: (scale / 256.0).log2().min(18.0),
            width,
            height,
        }
        .clamped()
    }

    /// The frame of this view.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let k = 256.0 * self.zoom.exp2();
        Frame {
            k,
            dx: f64::from(self.width) / 2.0 - self.centre.x * k,
            dy: f64::from(self.height) / 2.0 - self.centre.y * k,
        }
    }

    /// Where a position on the earth falls on the sheet.
    #[must_use]
    pub fn px(&self, at: LonLat) -> Px {
        self.frame().px(World::of(at))
    }

    /// What part of the world lies under a position of the sheet.
    #[must_use]
    pub fn world(&self, at: Px) -> World {
        let frame = self.frame();
        World {
            x: (f64::from(at.x) - frame.dx) / frame.k,
            y: (f64::from(at.y) - frame.dy) / frame.k,
        }
    }

    /// The position on the earth under a position of the sheet; `None` beyond the world.
    #[must_use]
    pub fn lonlat(&self, at: Px) -> Option<LonLat> {
        self.world(at).lonlat()
    }

    /// The part of the world that is shown.
    #[must_use]
    pub fn area(&self) -> WorldBox {
        WorldBox {
            min: self.world(Px::new(0.0, 0.0)),
            max: self.world(Px::new(self.width, self.height)),
        }
    }

    /// The sheet as a rectangle.
    #[must_use]
    pub fn sheet(&self) -> PxBox {
        PxBox::at(Px::default(), self.width, self.height)
    }

    /// Metres on the ground to a point, in the middle of the sheet.
    #[must_use]
    pub fn metres_per_point(&self) -> f64 {
        self.centre.metres() / self.frame().k
    }

    /// The scale as the lower part of a fraction, on a screen of 96 points to the inch.
    #[must_use]
    pub fn scale(&self) -> f64 {
        self.metres_per_point() / POINT_M
    }

    /// The view moved so that what was in the middle is now so many points further.
    #[must_use]
    pub fn panned(&self, dx: f32, dy: f32) -> Self {
        let k = self.frame().k;
        Self {
            centre: World {
                x: self.centre.x - f64::from(dx) / k,
                y: self.centre.y - f64::from(dy) / k,
            },
            ..*self
        }
        .clamped()
    }

    /// The view closer (or farther) by some steps, with what lies under `at` staying there.
    #[must_use]
    pub fn zoomed(&self, at: Px, steps: f64) -> Self {
        let fixed = self.world(at);
        let mut view = Self {
            zoom: (self.zoom + steps).clamp(MIN_ZOOM, MAX_ZOOM),
            ..*self
        };
        let moved = view.world(at);
        view.centre.x += fixed.x - moved.x;
        view.centre.y += fixed.y - moved.y;
        view.clamped()
    }

    /// The view kept within the world and the steps of zoom.
    #[must_use]
    pub fn clamped(mut self) -> Self {
        self.zoom = self.zoom.clamp(MIN_ZOOM, MAX_ZOOM);
        let k = 256.0 * self.zoom.exp2();
        let half = |side: f32| (f64::from(side) / 2.0 / k).min(0.5);
        let (x, y) = (half(self.width), half(self.height));
        self.centre.x = self.centre.x.clamp(x, 1.0 - x);
        self.centre.y = self.centre.y.clamp(y, 1.0 - y);
        self
    }

    /// A view on the way from this one to another; `share` 0..=1.
    #[must_use]
    pub fn toward(&self, goal: &Self, share: f64) -> Self {
        let mix = |a: f64, b: f64| a + (b - a) * share;
        Self {
            centre: World {
                x: mix(self.centre.x, goal.centre.x),
                y: mix(self.centre.y, goal.centre.y),
            },
            zoom: mix(self.zoom, goal.zoom),
            ..*goal
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn palmyra() -> View {
        View {
            centre: World::of_degrees(38.27, 34.55),
            zoom: 15.3,
            width: 900.0,
            height: 600.0,
        }
    }

    proptest! {
        #[test]
        fn what_lies_under_the_pointer_stays(x in 0.0..900.0f32, y in 0.0..600.0f32, steps in -4.0..4.0f64) {
            let view = palmyra();
            let at = Px::new(x, y);
            let before = view.world(at);
            let after = view.zoomed(at, steps).frame().px(before);
            prop_assert!(after.distance(at) < 0.01);
        }

        #[test]
        fn sheet_to_world_and_back(x in 0.0..900.0f32, y in 0.0..600.0f32) {
            let view = palmyra();
            let there = view.world(Px::new(x, y));
            prop_assert!(view.frame().px(there).distance(Px::new(x, y)) < 0.01);
        }

        #[test]
        fn the_view_never_leaves_the_world(dx in -1e7..1e7f32, dy in -1e7..1e7f32, zoom in 0.0..30.0f64) {
            let view = View { zoom, ..palmyra() }.clamped().panned(dx, dy);
            prop_assert!((0.0..=1.0).contains(&view.centre.x));
            prop_assert!((0.0..=1.0).contains(&view.centre.y));
            prop_assert!((MIN_ZOOM..=MAX_ZOOM).contains(&view.zoom));
        }
    }

    #[test]
    fn fitting_shows_everything() {
        let bounds = Bounds {
            west: 38.25,
            south: 34.54,
            east: 38.29,
            north: 34.57,
        };
        let view = View::fit(&bounds, 800.0, 600.0, 40.0);
        for (lon, lat) in [(38.25, 34.54), (38.29, 34.57)] {
            let px = view.px(LonLat::new(lon, lat).unwrap());
            assert!(view.sheet().grown(-39.0).contains(px), "{px:?}");
        }
    }
}
