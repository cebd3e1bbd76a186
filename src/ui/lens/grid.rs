//! Which squares of a picture are needed for what is in sight. Plain sums; knows no pixel.

use super::camera::{Camera, Part, Spot};
use crate::session::looking::{SIDE, Square};

/// The squares in sight, at the level whose pixels are no coarser than the screen's, those nearest
/// the middle first; `finest` = the finest level there is.
pub(super) fn squares(camera: &Camera, finest: u8) -> Vec<Square> {
    let Some(part) = camera.in_sight() else {
        return Vec::new();
    };
    let level = level(camera.magnification(), camera.size()).max(finest);
    let side = f64::from(SIDE) * f64::from(1_u32 << level);
    let columns = whole(part.min.x / side)..=whole(((part.max.x - 1e-6) / side).max(0.0));
    let mut all: Vec<Square> = columns
        .flat_map(|column| {
            let rows = whole(part.min.y / side)..=whole(((part.max.y - 1e-6) / side).max(0.0));
            rows.map(move |row| Square { level, column, row })
        })
        .collect();
    let middle = Spot::new(
        f64::midpoint(part.min.x, part.max.x),
        f64::midpoint(part.min.y, part.max.y),
    );
    let far = |square: &Square| {
        let own = extent(*square, camera.size());
        let x = f64::midpoint(own.min.x, own.max.x) - middle.x;
        let y = f64::midpoint(own.min.y, own.max.y) - middle.y;
        x.hypot(y)
    };
    all.sort_by(|one, other| far(one).total_cmp(&far(other)));
    all
}

/// What of the picture a square shows, pixels of the picture.
pub(super) fn extent(square: Square, size: Spot) -> Part {
    let wide = f64::from(SIDE) * f64::from(1_u32 << square.level.min(16));
    let min = Spot::new(
        f64::from(square.column) * wide,
        f64::from(square.row) * wide,
    );
    Part {
        min,
        max: Spot::new((min.x + wide).min(size.x), (min.y + wide).min(size.y)),
    }
}

/// Whether two parts share anything.
pub(super) fn touches(one: Part, other: Part) -> bool {
    one.min.x < other.max.x
        && other.min.x < one.max.x
        && one.min.y < other.max.y
        && other.min.y < one.max.y
}

/// The coarsest level whose pixels are not larger than those of the screen, and no coarser than
/// the one at which the whole picture is one square.
fn level(magnification: f64, size: Spot) -> u8 {
    let mut level = 0_u8;
    let mut longest = size.x.max(size.y) / f64::from(SIDE);
    let mut shown = magnification;
    while shown <= 0.5 && longest > 1.0 && level < 16 {
        shown *= 2.0;
        longest /= 2.0;
        level += 1;
    }
    level
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positions in a picture are not negative and far below four thousand million"
)]
fn whole(value: f64) -> u32 {
    value.floor() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_squares_cover_what_is_in_sight(
            zoom in 0.5..60.0f64, x in 0.0..1.0f64, y in 0.0..1.0f64, turns in 0..4u8,
        ) {
            let mut camera = Camera::new(Spot::new(11_600.0, 8_700.0));
            camera.begin(Spot::new(1_000.0, 700.0), 1.0);
            for _ in 0..turns {
                camera.turn(camera.turned().right());
            }
            camera.zoom(Spot::new(x * 1_000.0, y * 700.0), zoom);
            let squares = squares(&camera, 0);
            let part = camera.in_sight().unwrap();
            let spot = Spot::new(
                part.min.x + (part.max.x - part.min.x) * x * 0.999,
                part.min.y + (part.max.y - part.min.y) * y * 0.999,
            );
            let held = squares.iter().any(|square| {
                let own = extent(*square, camera.size());
                (own.min.x..own.max.x).contains(&spot.x) && (own.min.y..own.max.y).contains(&spot.y)
            });
            prop_assert!(held);
            // A screen of that size needs no more than this, however large the picture.
            prop_assert!(squares.len() <= 30, "{}", squares.len());
        }
    }

    #[test]
    fn one_to_one_is_the_finest_level_and_fitting_a_coarse_one() {
        let mut camera = Camera::new(Spot::new(11_600.0, 8_700.0));
        camera.begin(Spot::new(1_000.0, 700.0), 1.0);
        assert_eq!(squares(&camera, 0).first().unwrap().level, 3);
        camera.one_to_one(Spot::new(500.0, 350.0));
        assert_eq!(squares(&camera, 0).first().unwrap().level, 0);
        // A picture of which no finer pixels are to be had is not asked for them.
        assert_eq!(squares(&camera, 1).first().unwrap().level, 1);
    }
}
