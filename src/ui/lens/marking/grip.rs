//! A mark that is held: all of it or one corner, by the pointer or by keys, until it is let go. Plain
//! sums in pixels of the upright picture.

use crate::domain::align::At;
use crate::domain::id::Id;
use crate::domain::region::{Outline, pointed};

/// What is held.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui::lens) struct Grip {
    mark: Id,
    /// As it was when it was taken hold of.
    before: Outline,
    now: Outline,
    /// One corner; `None` = all of it.
    corner: Option<usize>,
    /// Where the pointer took hold; `None` = it is moved by keys.
    from: Option<At>,
}

impl Grip {
    /// Held by the pointer at a position; `corner` = only this one.
    pub(super) fn by_pointer(mark: Id, outline: Outline, corner: Option<usize>, from: At) -> Self {
        Self {
            corner,
            from: Some(from),
            ..Self::by_keys(mark, outline)
        }
    }

    /// Moved by keys, all of it at first.
    pub(super) fn by_keys(mark: Id, outline: Outline) -> Self {
        Self {
            mark,
            before: outline.clone(),
            now: outline,
            corner: None,
            from: None,
        }
    }

    pub(super) const fn mark(&self) -> Id {
        self.mark
    }

    pub(super) const fn outline(&self) -> &Outline {
        &self.now
    }

    pub(in crate::ui::lens) const fn corner(&self) -> Option<usize> {
        self.corner
    }

    /// Whether it is moved by keys.
    pub(super) const fn has_keys(&self) -> bool {
        self.from.is_none()
    }

    /// The next corner, after the last all of it again.
    pub(super) fn next_corner(&mut self) {
        let next = self.corner.map_or(0, |corner| corner + 1);
        self.corner = (next < self.now.corners().len()).then_some(next);
    }

    /// Follows the pointer, in a picture so many pixels wide and high. What would be no outline is
    /// not made.
    pub(super) fn follow(&mut self, at: At, size: (f64, f64)) {
        let Some(from) = self.from else { return };
        let moved = if let Some(corner) = self.corner {
            self.before.with_corner(corner, pointed(at, size))
        } else {
            let by = (at.x - from.x, at.y - from.y);
            self.before.shifted_within(tenths(by), size)
        };
        self.now = moved.unwrap_or_else(|_| self.now.clone());
    }

    /// Moves by so many pixels, by keys.
    pub(super) fn nudge(&mut self, by: (f64, f64), size: (f64, f64)) {
        let corners = self.now.corners();
        let held = self
            .corner
            .and_then(|corner| Some((corner, *corners.get(corner)?)));
        let moved = match held {
            Some((corner, at)) => {
                let at = pointed(At::new(at.x + by.0, at.y + by.1), size);
                self.now.with_corner(corner, at)
            }
            None => self.now.shifted_within(tenths(by), size),
        };
        self.now = moved.unwrap_or_else(|_| self.now.clone());
    }

    /// What came of it; `None` = it is as it was.
    pub(super) fn let_go(self) -> Option<(Id, Outline)> {
        (self.now != self.before).then_some((self.mark, self.now))
    }
}

fn tenths(by: (f64, f64)) -> (f64, f64) {
    ((by.0 * 10.0).round() / 10.0, (by.1 * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (f64, f64) = (400.0, 300.0);

    fn whole() -> Outline {
        Outline::rectangle(At::new(10.0, 20.0), At::new(50.0, 60.0)).unwrap()
    }

    #[test]
    fn the_pointer_moves_all_of_it_or_one_corner() {
        let at = At::new(30.0, 30.0);
        let mut grip = Grip::by_pointer(Id::default(), whole(), None, at);
        grip.follow(At::new(40.0, 35.0), SIZE);
        let (_, moved) = grip.let_go().unwrap();
        assert_eq!(moved.bounds(), (At::new(20.0, 25.0), At::new(60.0, 65.0)));
        let mut grip = Grip::by_pointer(Id::default(), whole(), Some(2), At::new(50.0, 60.0));
        grip.follow(At::new(90.0, 999.0), SIZE);
        let (_, moved) = grip.let_go().unwrap();
        assert_eq!(moved.bounds(), (At::new(10.0, 20.0), At::new(90.0, 300.0)));
        let grip = Grip::by_pointer(Id::default(), whole(), None, at);
        assert_eq!(grip.let_go(), None, "it is where it was");
    }

    #[test]
    fn keys_move_all_of_it_then_corner_by_corner() {
        let mut grip = Grip::by_keys(Id::default(), whole());
        grip.nudge((-99.0, 1.0), SIZE);
        assert_eq!(grip.outline().bounds().0, At::new(0.0, 21.0));
        grip.next_corner();
        grip.nudge((5.0, 0.0), SIZE);
        assert_eq!(grip.outline().bounds().0, At::new(5.0, 21.0));
        for _ in 0..4 {
            grip.next_corner();
        }
        assert_eq!(grip.corner(), None, "all of it again");
    }
}
