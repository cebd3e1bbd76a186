//! Where a position lies in the web mercator square and on the curve that keeps near places
//! near. Knows no table.

use crate::domain::place::LonLat;

/// A position in the square: `x` grows eastward and `y` southward, both 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    /// The place on the Morton curve, 16 bits of each coordinate woven together.
    pub(crate) morton: i64,
    /// Eastward, 0 at longitude −180.
    pub(crate) x: f64,
    /// Southward, 0 at latitude 85.05 north; positions beyond are drawn at the edge.
    pub(crate) y: f64,
}

/// The position in the mercator square.
pub(crate) fn of(at: LonLat) -> Point {
    let x = (at.lon() + 180.0) / 360.0;
    let sine = at.lat().to_radians().sin().clamp(-0.9999, 0.9999);
    let y = 0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (4.0 * std::f64::consts::PI);
    let (x, y) = (x.clamp(0.0, 1.0), y.clamp(0.0, 1.0));
    Point {
        morton: morton(x, y),
        x,
        y,
    }
}

/// The place of a position in the square on the Morton curve.
pub(crate) fn morton(x: f64, y: f64) -> i64 {
    i64::from(spread(cell(x)) | (spread(cell(y)) << 1))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0..1 times 65535 fits in 16 bits"
)]
fn cell(part: f64) -> u32 {
    (part * 65_535.0) as u32
}

/// Puts a zero between any two of the low 16 bits.
const fn spread(bits: u32) -> u32 {
    let bits = (bits | (bits << 8)) & 0x00FF_00FF;
    let bits = (bits | (bits << 4)) & 0x0F0F_0F0F;
    let bits = (bits | (bits << 2)) & 0x3333_3333;
    (bits | (bits << 1)) & 0x5555_5555
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_the_world_is_the_middle_of_the_square() {
        let point = of(LonLat::new(0.0, 0.0).unwrap());
        assert!((point.x - 0.5).abs() < 1e-12 && (point.y - 0.5).abs() < 1e-12);
    }

    #[test]
    fn near_places_lie_near_on_the_curve() {
        let bel = of(LonLat::new(38.274, 34.547).unwrap()).morton;
        let arch = of(LonLat::new(38.272, 34.5495).unwrap()).morton;
        let sydney = of(LonLat::new(151.2, -33.9).unwrap()).morton;
        assert!((bel - arch).abs() < (bel - sydney).abs());
    }
}
