//! A similarity or projective transform of the plane of a picture. Knows not where it comes from.

use std::fmt::Write as _;

/// A position in a picture, pixels from its left upper corner; x right, y down. May lie between
/// pixels and outside the picture.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct At {
    /// To the right, pixels.
    pub x: f64,
    /// Down, pixels.
    pub y: f64,
}

impl At {
    /// A position, pixels.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to another position, pixels.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// Whether both coordinates are numbers.
    #[must_use]
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// The size of an upright picture, pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Width, pixels.
    pub width: u32,
    /// Height, pixels.
    pub height: u32,
}

impl Size {
    /// Its corners, clockwise from the left upper one.
    #[must_use]
    pub fn corners(self) -> [At; 4] {
        let (right, down) = (f64::from(self.width), f64::from(self.height));
        [(0.0, 0.0), (right, 0.0), (right, down), (0.0, down)].map(|(x, y)| At::new(x, y))
    }
}

/// A transform of homogeneous coordinates: nine numbers, row by row, so that
/// `(x′w, y′w, w) = T (x, y, 1)`. A similarity has the last row `0 0 1`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transform(pub(super) [f64; 9]);

impl Transform {
    /// Leaves everything where it is.
    pub const IDENTITY: Self = Self([1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]);

    /// A transform of nine numbers, row by row; `None` when one is no number or when it cannot
    /// be turned round.
    #[must_use]
    pub fn new(numbers: [f64; 9]) -> Option<Self> {
        let size = numbers.iter().fold(0.0_f64, |most, n| most.max(n.abs()));
        if !(numbers.iter().all(|n| n.is_finite()) && size > 0.0) {
            return None;
        }
        // Scaling all nine changes nothing; the last one as 1 is how such transforms are written.
        let [.., last] = numbers;
        let by = if last.abs() > size * 1e-12 {
            last
        } else {
            size
        };
        let scaled = Self(numbers.map(|n| n / by));
        scaled.inverse().map(|_| scaled)
    }

    /// The whole of one picture as large as it fits into the frame of another, in the middle: how
    /// two pictures lie before a point is matched.
    #[must_use]
    pub fn framing(moved: Size, stays: Size) -> Self {
        let side = |n: u32| f64::from(n.max(1));
        let (wide, high) = (side(moved.width), side(moved.height));
        let (frame_wide, frame_high) = (side(stays.width), side(stays.height));
        let scale = (frame_wide / wide).min(frame_high / high);
        let (dx, dy) = (
            (frame_wide - wide * scale) / 2.0,
            (frame_high - high * scale) / 2.0,
        );
        Self([scale, 0.0, dx, 0.0, scale, dy, 0.0, 0.0, 1.0])
    }

    /// Its nine numbers, row by row.
    #[must_use]
    pub fn numbers(&self) -> [f64; 9] {
        self.0
    }

    /// Where a position comes to lie; `None` on or near the line that is moved to infinity.
    #[allow(
        clippy::many_single_char_names,
        reason = "the cells of a matrix, as in the formulas"
    )]
    #[must_use]
    pub fn apply(&self, at: At) -> Option<At> {
        let [a, b, c, d, e, f, ..] = self.0;
        let w = self.depth(at);
        let to = At::new((a * at.x + b * at.y + c) / w, (d * at.x + e * at.y + f) / w);
        (w.abs() > 1e-12 && to.is_finite()).then_some(to)
    }

    /// The third coordinate of a position moved. Its sign is the same for all that one camera saw.
    pub(super) fn depth(&self, at: At) -> f64 {
        let [.., g, h, i] = self.0;
        g * at.x + h * at.y + i
    }

    /// First `self`, then `next`.
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        Self(product(&next.0, &self.0))
    }

    /// The way back; `None` when several positions lie on one.
    #[allow(
        clippy::many_single_char_names,
        reason = "the cells of a matrix, as in the formulas"
    )]
    #[must_use]
    pub fn inverse(&self) -> Option<Self> {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let turned = [
            e * i - f * h,
            c * h - b * i,
            b * f - c * e,
            f * g - d * i,
            a * i - c * g,
            c * d - a * f,
            d * h - e * g,
            b * g - a * h,
            a * e - b * d,
        ];
        let by = self.determinant();
        let back = turned.map(|n| n / by);
        (by.abs() > 1e-300 && back.iter().all(|n| n.is_finite())).then_some(Self(back))
    }

    #[allow(
        clippy::many_single_char_names,
        reason = "the cells of a matrix, as in the formulas"
    )]
    pub(super) fn determinant(&self) -> f64 {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    }

    /// The nine numbers as a JSON list, as the catalogue keeps them.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = String::from("[");
        for (at, number) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let _ = write!(text, "{comma}{number:?}");
        }
        text.push(']');
        text
    }

    /// Reads what [`Self::to_json`] writes; `None` for anything else.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        if text.len() > 1000 {
            return None;
        }
        Self::new(serde_json::from_str::<[f64; 9]>(text).ok()?)
    }
}

/// Two matrices of three rows multiplied.
#[allow(
    clippy::many_single_char_names,
    reason = "the cells of a matrix, as in the formulas"
)]
fn product(left: &[f64; 9], right: &[f64; 9]) -> [f64; 9] {
    let [a, b, c, d, e, f, g, h, i] = *right;
    let row = |[x, y, z]: [f64; 3]| {
        [
            x * a + y * d + z * g,
            x * b + y * e + z * h,
            x * c + y * f + z * i,
        ]
    };
    let [p, q, r, s, t, u, v, w, x] = *left;
    let [[a, b, c], [d, e, f], [g, h, i]] = [row([p, q, r]), row([s, t, u]), row([v, w, x])];
    [a, b, c, d, e, f, g, h, i]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_picture_is_framed_whole_and_in_the_middle() {
        let size = |width, height| Size { width, height };
        let framing = Transform::framing(size(100, 50), size(400, 400));
        assert_eq!(framing.apply(At::new(0.0, 0.0)), Some(At::new(0.0, 100.0)));
        assert_eq!(
            framing.apply(At::new(100.0, 50.0)),
            Some(At::new(400.0, 300.0))
        );
    }

    #[test]
    fn what_is_no_transform_is_not_taken() {
        assert!(Transform::new([0.0; 9]).is_none());
        assert!(Transform::new([f64::NAN; 9]).is_none());
        assert!(Transform::from_json("[1,0,0,0,1,0,0,0]").is_none());
        assert!(Transform::from_json("[1,0,0,2,0,0,0,0,1]").is_none());
        assert!(Transform::from_json(&"[".repeat(100_000)).is_none());
    }

    proptest! {
        #[test]
        fn the_way_back_leads_back(
            turn in -3.0..3.0_f64, scale in 0.1..10.0_f64, dx in -500.0..500.0_f64,
            x in 0.0..1000.0_f64, y in 0.0..1000.0_f64, tilt in -1e-4..1e-4_f64,
        ) {
            let (sin, cos) = turn.sin_cos();
            let there = Transform::new([scale * cos, -scale * sin, dx, scale * sin, scale * cos, 7.0, tilt, tilt, 1.0]).unwrap();
            let at = At::new(x, y);
            let back = there.inverse().unwrap();
            prop_assert!(back.apply(there.apply(at).unwrap()).unwrap().distance(at) < 1e-6);
            prop_assert!(there.then(&back).apply(at).unwrap().distance(at) < 1e-6);
            let kept = Transform::from_json(&there.to_json()).unwrap();
            prop_assert!(kept.apply(at).unwrap().distance(there.apply(at).unwrap()) < 1e-9);
        }
    }
}
