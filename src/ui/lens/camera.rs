//! Where the viewer looks at a picture: which spot is in the middle, how large, turned how often.
//! Plain sums; knows no pixel and no widget.
//!
//! Two systems: the picture's, in pixels of the upright picture, x to the right and y down; and the
//! room's, in points from the upper left corner of what shows it.

/// The largest a pixel of the picture is shown, pixels of the screen.
const CLOSEST: f64 = 16.0;

/// A spot or an extent, in either system.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::ui) struct Spot {
    /// To the right.
    pub(in crate::ui) x: f64,
    /// Down.
    pub(in crate::ui) y: f64,
}

impl Spot {
    /// A spot.
    #[must_use]
    pub(in crate::ui) const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// Quarter turns clockwise for looking; nothing is turned in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::ui) struct Turn(u8);

impl Turn {
    /// One quarter more, clockwise.
    #[must_use]
    pub(in crate::ui) const fn right(self) -> Self {
        Self((self.0 + 1) % 4)
    }

    /// One quarter less.
    #[must_use]
    pub(in crate::ui) const fn left(self) -> Self {
        Self((self.0 + 3) % 4)
    }

    /// Degrees clockwise.
    #[must_use]
    pub(in crate::ui) fn degrees(self) -> u16 {
        u16::from(self.0) * 90
    }

    const fn is_aside(self) -> bool {
        self.0 % 2 == 1
    }

    fn apply(self, at: Spot) -> Spot {
        match self.0 {
            1 => Spot::new(-at.y, at.x),
            2 => Spot::new(-at.x, -at.y),
            3 => Spot::new(at.y, -at.x),
            _ => at,
        }
    }

    fn undo(self, at: Spot) -> Spot {
        Self((4 - self.0) % 4).apply(at)
    }
}

/// A rectangle of the picture, pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::ui) struct Part {
    /// Upper left corner.
    pub(in crate::ui) min: Spot,
    /// Lower right corner.
    pub(in crate::ui) max: Spot,
}

/// Where the viewer looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::ui) struct Camera {
    /// Width and height of the upright picture, pixels.
    size: Spot,
    /// What lies in the middle of the room, picture pixels.
    centre: Spot,
    /// Points of the room to a pixel of the picture.
    scale: f64,
    turn: Turn,
    /// Width and height of the room, points.
    room: Spot,
    /// Pixels of the screen to a point.
    fineness: f64,
    /// Whether all of the picture stays in sight when the room changes.
    fitted: bool,
}

impl Camera {
    /// All of a picture of this width and height, pixels.
    #[must_use]
    pub(in crate::ui) fn new(size: Spot) -> Self {
        Self {
            size: Spot::new(size.x.max(1.0), size.y.max(1.0)),
            centre: Spot::new(size.x / 2.0, size.y / 2.0),
            scale: 1.0,
            turn: Turn::default(),
            room: Spot::new(1.0, 1.0),
            fineness: 1.0,
            fitted: true,
        }
    }

    /// Takes the room's size, points, and how many pixels of the screen make a point.
    pub(in crate::ui) fn begin(&mut self, room: Spot, fineness: f64) {
        self.room = Spot::new(room.x.max(1.0), room.y.max(1.0));
        self.fineness = fineness.max(0.1);
        if self.fitted {
            self.fit();
        } else {
            self.settle();
        }
    }

    /// The picture turned out to have another size (a small copy was shown first): looks at the
    /// same part of it.
    pub(in crate::ui) fn resize(&mut self, size: Spot) {
        let size = Spot::new(size.x.max(1.0), size.y.max(1.0));
        // Nothing was shown before: there is no part to go on looking at.
        self.fitted |= self.size == Spot::new(1.0, 1.0);
        let grown = size.x / self.size.x;
        self.centre = Spot::new(self.centre.x * grown, self.centre.y * size.y / self.size.y);
        self.scale /= grown;
        self.size = size;
        if self.fitted {
            self.fit();
        } else {
            self.settle();
        }
    }

    /// Shows all of the picture.
    pub(in crate::ui) fn fit(&mut self) {
        self.fitted = true;
        self.scale = self.fitting();
        self.centre = Spot::new(self.size.x / 2.0, self.size.y / 2.0);
    }

    /// One pixel of the picture to one of the screen, with what lies at a spot of the room
    /// staying there.
    pub(in crate::ui) fn one_to_one(&mut self, at: Spot) {
        self.zoom(at, 1.0 / self.scale / self.fineness);
    }

    /// Larger or smaller by a factor, with what lies at a spot of the room staying there.
    pub(in crate::ui) fn zoom(&mut self, at: Spot, factor: f64) {
        let fixed = self.picture_of(at);
        let least = self.fitting().min(1.0 / self.fineness);
        let most = CLOSEST / self.fineness;
        self.scale = (self.scale * factor).clamp(least, most.max(least));
        self.fitted = false;
        let moved = self.picture_of(at);
        self.centre.x += fixed.x - moved.x;
        self.centre.y += fixed.y - moved.y;
        self.settle();
    }

    /// Moves the picture by so many points of the room.
    pub(in crate::ui) fn pan(&mut self, by: Spot) {
        let back = self.turn.undo(by);
        self.centre.x -= back.x / self.scale;
        self.centre.y -= back.y / self.scale;
        self.fitted = false;
        self.settle();
    }

    /// Turns what is shown, with its middle staying there.
    pub(in crate::ui) fn turn(&mut self, turn: Turn) {
        self.turn = turn;
        if self.fitted {
            self.fit();
        } else {
            self.settle();
        }
    }

    /// How it is turned.
    #[must_use]
    pub(in crate::ui) const fn turned(&self) -> Turn {
        self.turn
    }

    /// Whether all of the picture is kept in sight.
    #[must_use]
    pub(in crate::ui) const fn is_fitted(&self) -> bool {
        self.fitted
    }

    /// Width and height of the picture, pixels.
    #[must_use]
    pub(in crate::ui) const fn size(&self) -> Spot {
        self.size
    }

    /// Pixels of the screen to a pixel of the picture: 1 = one to one.
    #[must_use]
    pub(in crate::ui) fn magnification(&self) -> f64 {
        self.scale * self.fineness
    }

    /// Points of the room to a pixel of the picture.
    #[must_use]
    pub(in crate::ui) const fn scale(&self) -> f64 {
        self.scale
    }

    /// Shows a part of the picture, with as much again around it.
    pub(in crate::ui) fn show_part(&mut self, part: Part) {
        let (wide, high) = (part.max.x - part.min.x, part.max.y - part.min.y);
        let (wide, high) = if self.turn.is_aside() {
            (high, wide)
        } else {
            (wide, high)
        };
        let fits = (self.room.x / wide.max(1.0)).min(self.room.y / high.max(1.0)) / 2.0;
        let least = self.fitting().min(1.0 / self.fineness);
        // A mark of a few pixels is not blown up beyond what can be made out.
        let most = (4.0 / self.fineness).max(least);
        self.scale = fits.clamp(least, most);
        self.centre = Spot::new(
            f64::midpoint(part.min.x, part.max.x),
            f64::midpoint(part.min.y, part.max.y),
        );
        self.fitted = false;
        self.settle();
    }

    /// The middle of the room, points.
    #[must_use]
    pub(in crate::ui) fn middle(&self) -> Spot {
        Spot::new(self.room.x / 2.0, self.room.y / 2.0)
    }

    /// Where a spot of the picture falls in the room.
    #[must_use]
    pub(in crate::ui) fn room_of(&self, at: Spot) -> Spot {
        let from = Spot::new(
            (at.x - self.centre.x) * self.scale,
            (at.y - self.centre.y) * self.scale,
        );
        let turned = self.turn.apply(from);
        Spot::new(turned.x + self.room.x / 2.0, turned.y + self.room.y / 2.0)
    }

    /// The spot of the picture under one of the room; outside the picture too.
    #[must_use]
    pub(in crate::ui) fn picture_of(&self, at: Spot) -> Spot {
        let from = Spot::new(at.x - self.room.x / 2.0, at.y - self.room.y / 2.0);
        let back = self.turn.undo(from);
        Spot::new(
            back.x / self.scale + self.centre.x,
            back.y / self.scale + self.centre.y,
        )
    }

    /// What of the picture is in sight; `None` = nothing.
    #[must_use]
    pub(in crate::ui) fn in_sight(&self) -> Option<Part> {
        let one = self.picture_of(Spot::default());
        let other = self.picture_of(self.room);
        let part = Part {
            min: Spot::new(one.x.min(other.x).max(0.0), one.y.min(other.y).max(0.0)),
            max: Spot::new(
                one.x.max(other.x).min(self.size.x),
                one.y.max(other.y).min(self.size.y),
            ),
        };
        (part.min.x < part.max.x && part.min.y < part.max.y).then_some(part)
    }

    /// The same look through a glass: what lies at a spot of the room stays there, so many times
    /// larger.
    #[must_use]
    pub(in crate::ui) fn through_a_glass(&self, at: Spot, times: f64) -> Self {
        let fixed = self.picture_of(at);
        let mut glass = Self {
            scale: (self.scale * times).max(1.0 / self.fineness),
            ..*self
        };
        let moved = glass.picture_of(at);
        glass.centre.x += fixed.x - moved.x;
        glass.centre.y += fixed.y - moved.y;
        glass
    }

    /// Only what lies within a square round a spot of the room counts as in sight from here on.
    pub(in crate::ui) fn narrow(&mut self, at: Spot, radius: f64) {
        let middle = self.picture_of(at);
        self.room = Spot::new(radius * 2.0, radius * 2.0);
        self.centre = middle;
    }

    /// The scale at which all of it is in sight: never enlarged beyond one to one.
    fn fitting(&self) -> f64 {
        let across = self.across();
        let fitting = (self.room.x / across.x).min(self.room.y / across.y);
        fitting.min(1.0 / self.fineness)
    }

    /// Width and height of the picture as it is turned, pixels.
    fn across(&self) -> Spot {
        if self.turn.is_aside() {
            Spot::new(self.size.y, self.size.x)
        } else {
            self.size
        }
    }

    /// Keeps the room filled: a side that is smaller than the room is centred, a larger one
    /// leaves no gap at its edge.
    fn settle(&mut self) {
        let room = if self.turn.is_aside() {
            Spot::new(self.room.y, self.room.x)
        } else {
            self.room
        };
        let kept = |centre: f64, size: f64, room: f64| {
            let half = room / 2.0 / self.scale;
            if size <= half * 2.0 {
                size / 2.0
            } else {
                centre.clamp(half, size - half)
            }
        };
        self.centre = Spot::new(
            kept(self.centre.x, self.size.x, room.x),
            kept(self.centre.y, self.size.y, room.y),
        );
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn camera(turns: u8) -> Camera {
        let mut camera = Camera::new(Spot::new(11_600.0, 8_700.0));
        camera.begin(Spot::new(900.0, 600.0), 2.0);
        for _ in 0..turns {
            camera.turn(camera.turned().right());
        }
        camera
    }

    fn near(one: Spot, other: Spot) -> bool {
        (one.x - other.x).hypot(one.y - other.y) < 1e-6
    }

    proptest! {
        #[test]
        fn there_and_back(x in 0.0..900.0f64, y in 0.0..600.0f64, turns in 0..4u8, zoom in 1.0..40.0f64) {
            let mut camera = camera(turns);
            camera.zoom(Spot::new(x, y), zoom);
            let at = Spot::new(x, y);
            prop_assert!(near(camera.room_of(camera.picture_of(at)), at));
        }

        #[test]
        fn what_lies_under_the_pointer_stays(x in 300.0..600.0f64, y in 200.0..400.0f64, turns in 0..4u8, zoom in 1.5..6.0f64) {
            let mut camera = camera(turns);
            camera.zoom(Spot::new(450.0, 300.0), 8.0);
            let at = Spot::new(x, y);
            let before = camera.picture_of(at);
            camera.zoom(at, zoom);
            prop_assert!(near(camera.picture_of(at), before));
        }

        #[test]
        fn the_picture_never_leaves_the_room(dx in -1e6..1e6f64, dy in -1e6..1e6f64, turns in 0..4u8, zoom in 0.01..50.0f64) {
            let mut camera = camera(turns);
            camera.zoom(Spot::new(10.0, 20.0), zoom);
            camera.pan(Spot::new(dx, dy));
            let middle = camera.picture_of(Spot::new(450.0, 300.0));
            prop_assert!((0.0..=11_600.0).contains(&middle.x));
            prop_assert!((0.0..=8_700.0).contains(&middle.y));
            prop_assert!(camera.in_sight().is_some());
        }

        #[test]
        fn a_glass_keeps_the_spot(x in 0.0..900.0f64, y in 0.0..600.0f64) {
            let camera = camera(1);
            let at = Spot::new(x, y);
            let glass = camera.through_a_glass(at, 4.0);
            prop_assert!(near(glass.picture_of(at), camera.picture_of(at)));
            prop_assert!(glass.magnification() >= 1.0);
        }
    }

    #[test]
    fn fitting_shows_all_and_follows_the_room() {
        for turns in 0..4 {
            let mut camera = camera(turns);
            camera.begin(Spot::new(400.0, 700.0), 1.0);
            let part = camera.in_sight().unwrap();
            assert!(near(part.min, Spot::default()), "{turns}");
            assert!(near(part.max, Spot::new(11_600.0, 8_700.0)), "{turns}");
        }
    }

    #[test]
    fn a_small_picture_is_not_enlarged_by_fitting() {
        let mut camera = Camera::new(Spot::new(100.0, 80.0));
        camera.begin(Spot::new(900.0, 600.0), 2.0);
        assert!((camera.magnification() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn one_to_one_is_a_pixel_of_the_screen() {
        let mut camera = camera(0);
        camera.one_to_one(Spot::new(450.0, 300.0));
        assert!((camera.magnification() - 1.0).abs() < 1e-9);
        assert!(!camera.is_fitted());
    }

    #[test]
    fn a_sharper_picture_shows_the_same_part() {
        let mut camera = Camera::new(Spot::new(512.0, 384.0));
        camera.begin(Spot::new(300.0, 300.0), 1.0);
        camera.zoom(Spot::new(100.0, 100.0), 3.0);
        let before = camera.in_sight().unwrap();
        camera.resize(Spot::new(5120.0, 3840.0));
        let after = camera.in_sight().unwrap();
        assert!(near(
            after.min,
            Spot::new(before.min.x * 10.0, before.min.y * 10.0)
        ));
        assert!(near(
            after.max,
            Spot::new(before.max.x * 10.0, before.max.y * 10.0)
        ));
    }

    #[test]
    fn a_part_is_brought_into_sight_whichever_way_the_picture_is_turned() {
        for turns in 0..4 {
            let mut camera = camera(turns);
            let part = Part {
                min: Spot::new(8_000.0, 6_000.0),
                max: Spot::new(8_600.0, 6_300.0),
            };
            camera.show_part(part);
            let seen = camera.in_sight().unwrap();
            assert!(
                seen.min.x < part.min.x && seen.min.y < part.min.y,
                "{turns}"
            );
            assert!(
                seen.max.x > part.max.x && seen.max.y > part.max.y,
                "{turns}"
            );
            assert!(!camera.is_fitted());
        }
    }

    #[test]
    fn a_quarter_turn_takes_the_top_to_the_right() {
        let camera = camera(1);
        let top = camera.room_of(Spot::new(5_800.0, 0.0));
        assert!(top.x > 450.0 && (top.y - 300.0).abs() < 1e-6);
    }
}
