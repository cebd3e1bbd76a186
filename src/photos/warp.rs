//! Lays one picture over another by a transform that was found elsewhere, and shows in what the two
//! differ. Knows no points and no pairs.

#![allow(
    clippy::many_single_char_names,
    reason = "the nine parts of a matrix are read best as letters"
)]

use super::Pixels;
use super::error::PhotoError;
use crate::jobs::Cancel;

/// Most pixels of an aligned picture.
const MOST: u64 = 64_000_000;
/// Most samples a side of one pixel where the picture becomes smaller.
const MOST_SAMPLES: u32 = 4;

/// The picture as it lies under a transform.
///
/// `transform` is a 3 × 3 matrix in rows that brings a point of `picture` to a point of the result:
/// `(x, y, 1)` in pixels, x right, y down, `(0, 0)` the upper left corner of the first pixel, whose
/// centre is `(0.5, 0.5)`; a third coordinate other than 1 is divided by. `size` = width and height
/// of the result, pixels. What the picture does not cover is transparent. Each pixel of the result is
/// looked up between the four nearest of the picture, in several places where the picture becomes
/// smaller.
///
/// # Errors
/// A transform that cannot be turned round, a result that is too large, asked to stop.
pub fn warp(
    picture: &Pixels,
    transform: &[f64; 9],
    size: (u32, u32),
    cancel: &Cancel,
) -> Result<Pixels, PhotoError> {
    if u64::from(size.0) * u64::from(size.1) > MOST {
        return Err(PhotoError::TooLarge(format!(
            "{} × {} pixels are more than are laid over each other",
            size.0, size.1
        )));
    }
    let centre = (
        f64::from(picture.width) / 2.0,
        f64::from(picture.height) / 2.0,
    );
    let back = inverse(&facing(transform, centre)).ok_or_else(|| {
        PhotoError::NoTransform("it would press the picture into a line or a point".to_owned())
    })?;
    let mut rgba = Vec::with_capacity(size.0 as usize * size.1 as usize * 4);
    for y in 0..size.1 {
        cancel.check()?;
        for x in 0..size.0 {
            rgba.extend_from_slice(&looked_up(picture, &back, (x.into(), y.into())));
        }
    }
    Ok(Pixels {
        width: size.0,
        height: size.1,
        rgba,
    })
}

/// In what two pictures of one size differ: of each colour the amount, black where they agree;
/// transparent where one of them shows nothing.
///
/// # Errors
/// When their sizes differ.
pub fn difference(one: &Pixels, other: &Pixels) -> Result<Pixels, PhotoError> {
    if (one.width, one.height) != (other.width, other.height) {
        return Err(PhotoError::NoTransform(format!(
            "one picture has {} × {} pixels, the other {} × {}",
            one.width, one.height, other.width, other.height
        )));
    }
    let both = (one.rgba.as_chunks::<4>().0.iter()).zip(other.rgba.as_chunks::<4>().0);
    let rgba = both.flat_map(|(a, b)| {
        let [r, g, b, opacity] = std::array::from_fn(|at| match (a.get(at), b.get(at)) {
            (Some(a), Some(b)) if at < 3 => a.abs_diff(*b),
            (Some(a), Some(b)) => *a.min(b),
            _ => 0,
        });
        if opacity == 0 {
            [0; 4]
        } else {
            [r, g, b, opacity]
        }
    });
    Ok(Pixels {
        width: one.width,
        height: one.height,
        rgba: rgba.collect(),
    })
}

/// One pixel of the result, as the mean of its samples.
fn looked_up(picture: &Pixels, back: &[f64; 9], (x, y): (f64, f64)) -> [u8; 4] {
    let samples = samples(back, (x + 0.5, y + 0.5));
    let part = 1.0 / f64::from(samples);
    let mut sum = [0.0; 4];
    for row in 0..samples {
        for column in 0..samples {
            let at = (
                x + (f64::from(column) + 0.5) * part,
                y + (f64::from(row) + 0.5) * part,
            );
            if let Some(value) = apply(back, at).and_then(|at| between(picture, at)) {
                // Weighed by opacity, so that what is transparent lends no colour.
                for (sum, value) in sum.iter_mut().zip(value) {
                    *sum += value;
                }
            }
        }
    }
    let [red, green, blue, opacity] = sum;
    if opacity <= 0.0 {
        return [0; 4];
    }
    let all = f64::from(samples * samples);
    [
        byte(red / opacity * 255.0),
        byte(green / opacity * 255.0),
        byte(blue / opacity * 255.0),
        byte(opacity / all),
    ]
}

/// How many samples a side one pixel of the result needs, by how many of the picture it covers.
fn samples(back: &[f64; 9], (x, y): (f64, f64)) -> u32 {
    let corners = [(x, y), (x + 1.0, y), (x, y + 1.0)].map(|at| apply(back, at));
    let [Some(here), Some(right), Some(below)] = corners else {
        return 1;
    };
    let far = |to: (f64, f64)| (to.0 - here.0).hypot(to.1 - here.1);
    let widest = far(right).max(far(below));
    (1..MOST_SAMPLES)
        .find(|samples| f64::from(*samples) >= widest - 0.25)
        .unwrap_or(MOST_SAMPLES)
}

/// Red, green and blue times opacity (each 0 to 255 × 255 ÷ 255), and opacity, between the four
/// nearest pixels; `None` outside the picture.
fn between(picture: &Pixels, (x, y): (f64, f64)) -> Option<[f64; 4]> {
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    if !(0.0..=width).contains(&x) || !(0.0..=height).contains(&y) {
        return None;
    }
    let (x, y) = (
        (x - 0.5).clamp(0.0, width - 1.0),
        (y - 0.5).clamp(0.0, height - 1.0),
    );
    let (left, top) = (x.floor(), y.floor());
    let (right_part, lower_part) = (x - left, y - top);
    let mut sum = [0.0; 4];
    for (column, row, weight) in [
        (left, top, (1.0 - right_part) * (1.0 - lower_part)),
        (left + 1.0, top, right_part * (1.0 - lower_part)),
        (left, top + 1.0, (1.0 - right_part) * lower_part),
        (left + 1.0, top + 1.0, right_part * lower_part),
    ] {
        if weight > 0.0 {
            let [red, green, blue, opacity] = pixel(picture, column, row).map(f64::from);
            let part = weight * opacity / 255.0;
            sum[0] += red * part;
            sum[1] += green * part;
            sum[2] += blue * part;
            sum[3] += weight * opacity;
        }
    }
    Some(sum)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the point was brought inside the picture before"
)]
fn pixel(picture: &Pixels, x: f64, y: f64) -> [u8; 4] {
    let at = y as usize * picture.width as usize + x as usize;
    let pixels = picture.rgba.as_chunks::<4>().0;
    pixels.get(at).copied().unwrap_or_default()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value was brought between 0 and 255 before"
)]
fn byte(value: f64) -> u8 {
    value.clamp(0.0, 255.0).round() as u8
}

/// The point under a transform; `None` for one behind the horizon.
fn apply(matrix: &[f64; 9], (x, y): (f64, f64)) -> Option<(f64, f64)> {
    let [a, b, c, d, e, f, g, h, i] = matrix;
    let by = g * x + h * y + i;
    (by > 1e-12).then(|| ((a * x + b * y + c) / by, (d * x + e * y + f) / by))
}

/// The same transform, its sign so that the middle of the picture lies before the horizon.
fn facing(matrix: &[f64; 9], (x, y): (f64, f64)) -> [f64; 9] {
    let [_, _, _, _, _, _, g, h, i] = matrix;
    let sign = if g * x + h * y + i < 0.0 { -1.0 } else { 1.0 };
    matrix.map(|part| part * sign)
}

/// The inverse by cofactors; `None` where there is none.
fn inverse(matrix: &[f64; 9]) -> Option<[f64; 9]> {
    let [a, b, c, d, e, f, g, h, i] = *matrix;
    let found = [
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
    let determinant = a * found[0] + b * found[3] + c * found[6];
    let size: f64 = matrix.iter().map(|part| part * part).sum::<f64>().sqrt();
    let sound = determinant.is_finite() && determinant.abs() > 1e-12 * size.min(1.0).powi(3);
    sound.then(|| found.map(|part| part / determinant))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> Pixels {
        let rgba = (0..height).flat_map(|y| {
            (0..width).flat_map(move |x| {
                [x * 20 % 256, y * 30 % 256, 90, 255].map(|value| u8::try_from(value).unwrap())
            })
        });
        Pixels {
            width,
            height,
            rgba: rgba.collect(),
        }
    }

    fn warped(picture: &Pixels, transform: [f64; 9], size: (u32, u32)) -> Pixels {
        warp(picture, &transform, size, &Cancel::default()).unwrap()
    }

    #[test]
    fn nothing_done_changes_nothing() {
        let picture = picture(11, 7);
        let same = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0];
        assert_eq!(warped(&picture, same, (11, 7)), picture);
        // A matrix stands for the same transform however it is multiplied.
        assert_eq!(
            warped(&picture, same.map(|part| part * -3.0), (11, 7)),
            picture
        );
        let black = difference(&picture, &picture).unwrap();
        assert!(
            black
                .rgba
                .as_chunks::<4>()
                .0
                .iter()
                .all(|p| *p == [0, 0, 0, 255])
        );
    }

    #[test]
    fn a_shift_and_a_quarter_turn_hit_their_pixels() {
        let picture = picture(6, 4);
        let shifted = warped(
            &picture,
            [1.0, 0.0, 2.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0],
            (9, 6),
        );
        assert_eq!(pixel(&shifted, 2.0, 1.0), pixel(&picture, 0.0, 0.0));
        assert_eq!(pixel(&shifted, 7.0, 4.0), pixel(&picture, 5.0, 3.0));
        assert_eq!(pixel(&shifted, 1.0, 1.0), [0; 4]);
        assert_eq!(pixel(&shifted, 8.0, 5.0), [0; 4]);
        // x' = 4 - y, y' = x: turned to the right.
        let turned = warped(
            &picture,
            [0.0, -1.0, 4.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0],
            (4, 6),
        );
        assert_eq!(pixel(&turned, 3.0, 0.0), pixel(&picture, 0.0, 0.0));
        assert_eq!(pixel(&turned, 0.0, 5.0), pixel(&picture, 5.0, 3.0));
    }

    #[test]
    fn a_perspective_brings_its_points_where_it_says() {
        let transform = [1.2, 0.1, 3.0, -0.05, 0.9, 2.0, 0.001, 0.002, 1.0];
        let back = inverse(&transform).unwrap();
        for at in [
            (0.0, 0.0),
            (40.0, 0.0),
            (40.0, 30.0),
            (0.0, 30.0),
            (17.0, 23.0),
        ] {
            let there = apply(&transform, at).unwrap();
            let here = apply(&back, there).unwrap();
            assert!((here.0 - at.0).abs() < 1e-9 && (here.1 - at.1).abs() < 1e-9);
        }
    }

    #[test]
    fn what_becomes_smaller_keeps_its_mean() {
        let rgba = (0..64).flat_map(|at| {
            let value = if (at % 8 + at / 8) % 2 == 0 { 255 } else { 0 };
            [value, value, value, 255]
        });
        let board = Pixels {
            width: 8,
            height: 8,
            rgba: rgba.collect(),
        };
        let half = [0.5, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 1.0];
        let small = warped(&board, half, (4, 4));
        let grey = small.rgba.as_chunks::<4>().0;
        assert!(grey.iter().all(|p| (120..=136).contains(&p[0])), "{grey:?}");
    }

    #[test]
    fn what_cannot_be_done_is_said() {
        let picture = picture(4, 4);
        let flat = [1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0];
        let cancel = Cancel::default();
        assert!(warp(&picture, &flat, (4, 4), &cancel).is_err());
        assert!(warp(&picture, &[f64::NAN; 9], (4, 4), &cancel).is_err());
        let same = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0];
        assert!(warp(&picture, &same, (60_000, 60_000), &cancel).is_err());
        assert!(difference(&picture, &warped(&picture, same, (3, 4))).is_err());
    }
}
