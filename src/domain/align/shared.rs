//! The part that two pictures share when one is laid over the other. Knows no pixel.

use super::transform::{At, Size, Transform};

/// An upright rectangle of a picture, pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crop {
    /// Its left upper corner.
    pub from: At,
    /// Its right lower corner.
    pub to: At,
}

impl Crop {
    /// Its width and height, pixels.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        (self.to.x - self.from.x, self.to.y - self.from.y)
    }
}

/// The largest upright rectangle of the picture that stays which the moved one, laid over it, covers;
/// `None` when that is less than a pixel wide or high, or when a part of the moved picture comes
/// to lie behind the eye.
#[must_use]
pub fn shared(moved: Size, stays: Size, transform: &Transform) -> Option<Crop> {
    let corners = moved.corners();
    let front = transform.depth(corners[0]) > 0.0;
    let mut outline = Vec::with_capacity(8);
    for corner in corners {
        if (transform.depth(corner) > 0.0) != front {
            return None;
        }
        outline.push(transform.apply(corner)?);
    }
    let outline = clipped(outline, stays);
    let top = outline.iter().map(|at| at.y).fold(f64::INFINITY, f64::min);
    let low = outline
        .iter()
        .map(|at| at.y)
        .fold(f64::NEG_INFINITY, f64::max);
    // For a convex outline the area of the widest rectangle between two heights has one hill, in
    // either height: it is climbed in thirds.
    let (from, _) = highest(top, low, &|from| {
        highest(from, low, &|to| area(&outline, from, to)).1
    });
    let (to, _) = highest(from, low, &|to| area(&outline, from, to));
    let (left, right) = between(&outline, from, to)?;
    let crop = Crop {
        from: At::new(left, from),
        to: At::new(right, to),
    };
    let (wide, high) = crop.size();
    (wide >= 1.0 && high >= 1.0).then_some(crop)
}

/// An outline cut to the frame of a picture: Sutherland and Hodgman 1974, side by side.
fn clipped(mut outline: Vec<At>, frame: Size) -> Vec<At> {
    let (wide, high) = (f64::from(frame.width), f64::from(frame.height));
    let sides: [&dyn Fn(At) -> f64; 4] =
        [&|at| at.x, &|at| wide - at.x, &|at| at.y, &|at| high - at.y];
    for inside in sides {
        let mut kept = Vec::with_capacity(outline.len() + 1);
        let next = outline.iter().cycle().skip(1);
        for (a, b) in outline.iter().zip(next) {
            let (at_a, at_b) = (inside(*a), inside(*b));
            if at_a >= 0.0 {
                kept.push(*a);
            }
            if (at_a >= 0.0) != (at_b >= 0.0) {
                let part = at_a / (at_a - at_b);
                kept.push(At::new(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)));
            }
        }
        outline = kept;
    }
    outline
}

/// From where to where an outline reaches at a height.
fn reach(outline: &[At], y: f64) -> Option<(f64, f64)> {
    let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
    let next = outline.iter().cycle().skip(1);
    for (a, b) in outline.iter().zip(next) {
        if (a.y.min(b.y)..=a.y.max(b.y)).contains(&y) {
            let flat = (b.y - a.y).abs() < 1e-12;
            let ends = if flat {
                [a.x, b.x]
            } else {
                [a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x); 2]
            };
            left = ends.into_iter().fold(left, f64::min);
            right = ends.into_iter().fold(right, f64::max);
        }
    }
    (left <= right).then_some((left, right))
}

fn between(outline: &[At], from: f64, to: f64) -> Option<(f64, f64)> {
    let (upper, lower) = (reach(outline, from)?, reach(outline, to)?);
    let (left, right) = (upper.0.max(lower.0), upper.1.min(lower.1));
    (left < right).then_some((left, right))
}

fn area(outline: &[At], from: f64, to: f64) -> f64 {
    between(outline, from, to).map_or(0.0, |(left, right)| (right - left) * (to - from))
}

/// Where a function with one hill is highest, and how high.
fn highest(mut from: f64, mut to: f64, of: &dyn Fn(f64) -> f64) -> (f64, f64) {
    for _ in 0..40 {
        let third = (to - from) / 3.0;
        if of(from + third) < of(to - third) {
            from += third;
        } else {
            to -= third;
        }
    }
    let at = f64::midpoint(from, to);
    (at, of(at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIZE: Size = Size {
        width: 400,
        height: 300,
    };

    #[test]
    fn two_pictures_in_one_frame_share_all_of_it() {
        let all = shared(SIZE, SIZE, &Transform::IDENTITY).unwrap();
        assert!((all.size().0 - 400.0).abs() < 0.01 && (all.size().1 - 300.0).abs() < 0.01);
    }

    #[test]
    fn a_shifted_picture_shares_the_rest() {
        let shift = Transform::new([1.0, 0.0, 100.0, 0.0, 1.0, -50.0, 0.0, 0.0, 1.0]).unwrap();
        let part = shared(SIZE, SIZE, &shift).unwrap();
        assert!(part.from.distance(At::new(100.0, 0.0)) < 0.01);
        assert!(part.to.distance(At::new(400.0, 250.0)) < 0.01);
        let away = Transform::new([1.0, 0.0, 900.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]).unwrap();
        assert_eq!(shared(SIZE, SIZE, &away), None);
    }

    proptest! {
        #[test]
        fn what_is_shared_lies_in_both(turn in -3.0..3.0_f64, scale in 0.3..3.0_f64, dx in -100.0..400.0_f64, dy in -100.0..300.0_f64) {
            let (sin, cos) = turn.sin_cos();
            let there = Transform::new([scale * cos, -scale * sin, dx, scale * sin, scale * cos, dy, 0.0, 0.0, 1.0]).unwrap();
            if let Some(part) = shared(SIZE, SIZE, &there) {
                let back = there.inverse().unwrap();
                for at in [part.from, part.to, At::new(part.from.x, part.to.y), At::new(part.to.x, part.from.y)] {
                    let own = back.apply(at).unwrap();
                    for (place, size) in [(at.x, 400.0), (at.y, 300.0), (own.x, 400.0), (own.y, 300.0)] {
                        prop_assert!((-0.01..=size + 0.01).contains(&place), "{place} of {size}");
                    }
                }
            }
        }
    }
}
