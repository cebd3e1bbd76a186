//! Changing an outline: a corner moved, put in or taken out, all of it shifted within the picture.
//! Knows no pointer.

use super::hit::to_side;
use super::shape::Outline;
use crate::domain::align::At;
use crate::domain::id::BadName;

impl Outline {
    /// The same outline with one corner elsewhere: of a rectangle the opposite corner stays. The
    /// corner is numbered as in [`Self::corners`].
    ///
    /// # Errors
    /// When there is no such corner, or what would come of it is no outline.
    pub fn with_corner(&self, corner: usize, at: At) -> Result<Self, BadName> {
        match (self, corner) {
            (Self::Polygon(corners), _) => {
                let mut corners = corners.clone();
                *corners.get_mut(corner).ok_or_else(none)? = at;
                Self::polygon(corners)
            }
            (Self::Rectangle { from, to }, 0..=3) => {
                let opposite = match corner {
                    0 => *to,
                    1 => At::new(from.x, to.y),
                    2 => *from,
                    _ => At::new(to.x, from.y),
                };
                Self::rectangle(at, opposite)
            }
            (Self::Arrow { head, .. }, 0) => Self::arrow(at, *head),
            (Self::Arrow { tail, .. }, 1) => Self::arrow(*tail, at),
            _ => Err(none()),
        }
    }

    /// A polygon with one more corner, on the side that is nearest.
    ///
    /// # Errors
    /// When it is no polygon, or has as many corners as there may be.
    pub fn with_new_corner(&self, at: At) -> Result<Self, BadName> {
        let Self::Polygon(corners) = self else {
            return Err(BadName("only a polygon takes more corners".to_owned()));
        };
        let next = corners.iter().cycle().skip(1);
        let far = corners.iter().zip(next).map(|(a, b)| to_side(at, *a, *b));
        let nearest = far.enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
        let side = nearest.map_or(0, |(side, _)| side);
        let mut corners = corners.clone();
        corners.insert((side + 1).min(corners.len()), at);
        Self::polygon(corners)
    }

    /// A polygon without one of its corners.
    ///
    /// # Errors
    /// When it is no polygon, or would have fewer than three corners.
    pub fn without_corner(&self, corner: usize) -> Result<Self, BadName> {
        let Self::Polygon(corners) = self else {
            return Err(BadName("only a polygon loses a corner".to_owned()));
        };
        let kept = corners.iter().enumerate().filter(|(at, _)| *at != corner);
        Self::polygon(kept.map(|(_, at)| *at).collect())
    }

    /// Its left upper and right lower bounds.
    #[must_use]
    pub fn bounds(&self) -> (At, At) {
        let corners = self.corners();
        let all = |pick: fn(&At) -> f64| corners.iter().map(pick).collect::<Vec<f64>>();
        let (x, y) = (all(|at| at.x), all(|at| at.y));
        let least = |of: &[f64]| of.iter().copied().fold(f64::INFINITY, f64::min);
        let most = |of: &[f64]| of.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (At::new(least(&x), least(&y)), At::new(most(&x), most(&y)))
    }

    /// The same outline shifted, but never out of a picture so many pixels wide and high.
    ///
    /// # Errors
    /// When it would leave what any picture can hold.
    pub fn shifted_within(&self, by: (f64, f64), size: (f64, f64)) -> Result<Self, BadName> {
        let (from, to) = self.bounds();
        let kept = |by: f64, from: f64, to: f64, size: f64| by.min(size - to).max(-from);
        self.shifted(
            kept(by.0, from.x, to.x, size.0),
            kept(by.1, from.y, to.y, size.1),
        )
    }
}

/// A position brought into a picture so many pixels wide and high, to a tenth of a pixel: nobody
/// points more exactly.
#[must_use]
pub fn pointed(at: At, size: (f64, f64)) -> At {
    let kept = |value: f64, most: f64| (value.clamp(0.0, most.max(0.0)) * 10.0).round() / 10.0;
    At::new(kept(at.x, size.0), kept(at.y, size.1))
}

fn none() -> BadName {
    BadName("there is no such corner".to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn square() -> Outline {
        let corners = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
        Outline::polygon(corners.map(|(x, y)| At::new(x, y)).to_vec()).unwrap()
    }

    #[test]
    fn a_corner_is_put_in_where_it_is_nearest_and_taken_out_again() {
        let more = square().with_new_corner(At::new(11.0, 5.0)).unwrap();
        assert_eq!(more.corners()[2], At::new(11.0, 5.0));
        assert_eq!(more.without_corner(2).unwrap(), square());
        // On the side that closes it, after the last corner.
        let last = square().with_new_corner(At::new(-1.0, 5.0)).unwrap();
        assert_eq!(last.corners()[4], At::new(-1.0, 5.0));
        let three = square().without_corner(0).unwrap();
        assert!(three.without_corner(0).is_err());
    }

    #[test]
    fn of_a_rectangle_the_opposite_corner_stays() {
        let whole = Outline::rectangle(At::new(0.0, 0.0), At::new(10.0, 10.0)).unwrap();
        for (corner, stays) in [(0, 2), (1, 3), (2, 0), (3, 1)] {
            let moved = whole.with_corner(corner, At::new(4.0, 6.0)).unwrap();
            let kept = whole.corners()[stays];
            assert!(moved.corners().contains(&kept), "{corner}");
            assert!(moved.corners().contains(&At::new(4.0, 6.0)), "{corner}");
        }
        assert!(whole.with_corner(4, At::new(1.0, 1.0)).is_err());
    }

    #[test]
    fn each_end_of_an_arrow_moves_alone() {
        let arrow = Outline::arrow(At::new(1.0, 1.0), At::new(9.0, 9.0)).unwrap();
        let moved = arrow.with_corner(1, At::new(5.0, 1.0)).unwrap();
        assert_eq!(moved.corners(), [At::new(1.0, 1.0), At::new(5.0, 1.0)]);
        assert!(arrow.with_corner(1, At::new(1.0, 1.0)).is_err());
    }

    proptest! {
        #[test]
        fn nothing_is_shifted_out_of_the_picture(dx in -500.0..500.0_f64, dy in -500.0..500.0_f64) {
            let moved = square().shifted_within((dx, dy), (100.0, 80.0)).unwrap();
            let (from, to) = moved.bounds();
            prop_assert!(from.x >= 0.0 && from.y >= 0.0 && to.x <= 100.0 && to.y <= 80.0);
        }

        #[test]
        fn what_is_pointed_at_lies_in_the_picture(x in -1e4..1e4_f64, y in -1e4..1e4_f64) {
            let at = pointed(At::new(x, y), (100.0, 80.0));
            prop_assert!((0.0..=100.0).contains(&at.x) && (0.0..=80.0).contains(&at.y));
        }
    }
}
