//! The projective transform of matched points by the normalised direct linear transform: Hartley
//! and Zisserman 2004, «Multiple View Geometry in Computer Vision», 2nd edition, §4.4 (algorithm
//! 4.2). Knows no picture.

use nalgebra::DMatrix;

use super::fit::{Refusal, middle};
use super::matches::Match;
use super::transform::{At, Transform};

/// Points count as in one line when they stray from it by less than this part of their length.
const FLAT: f64 = 0.01;

/// The transform; the points are at least four and none twice.
pub(super) fn projective(matches: &[Match]) -> Result<Transform, Refusal> {
    let before: Vec<At> = matches.iter().map(|point| point.before).collect();
    let after: Vec<At> = matches.iter().map(|point| point.after).collect();
    if is_line_but_one(&before) || is_line_but_one(&after) {
        return Err(Refusal::Line);
    }
    let (to, from) = (normalising(&after), normalising(&before));
    let (Some(to), Some(from)) = (to, from) else {
        return Err(Refusal::Line);
    };
    let found = solved(matches, &to, &from).ok_or(Refusal::NoView)?;
    let back = to.inverse().ok_or(Refusal::NoView)?;
    let whole = Transform::new(from.then(&found).then(&back).numbers()).ok_or(Refusal::NoView)?;
    one_view(whole, &before)
}

/// All that a camera sees lies before it, and it sees nothing in a mirror.
fn one_view(transform: Transform, points: &[At]) -> Result<Transform, Refusal> {
    let depths: Vec<f64> = points.iter().map(|at| transform.depth(*at)).collect();
    let before = depths.iter().all(|depth| *depth > 0.0);
    if !(before || depths.iter().all(|depth| *depth < 0.0)) {
        return Err(Refusal::NoView);
    }
    // The sense of turning at a point is the sign of the determinant over the depth cubed.
    if (transform.determinant() > 0.0) == before {
        Ok(transform)
    } else {
        Err(Refusal::Mirrored)
    }
}

/// Moves the middle of the points to 0, 0 and their mean distance from it to √2.
fn normalising(points: &[At]) -> Option<Transform> {
    let about = middle(points.iter().copied());
    let far = points.iter().map(|at| At::new(at.distance(about), 0.0));
    let scale = std::f64::consts::SQRT_2 / middle(far).x;
    Transform::new([
        scale,
        0.0,
        -scale * about.x,
        0.0,
        scale,
        -scale * about.y,
        0.0,
        0.0,
        1.0,
    ])
}

/// The nine numbers that make `A h` shortest: the right singular vector of the least singular
/// value. Two rows for each point; rows of zeros to nine so that the vector is among those found.
fn solved(matches: &[Match], to: &Transform, from: &Transform) -> Option<Transform> {
    let mut rows = Vec::with_capacity(matches.len() * 2 * 9);
    for point in matches {
        let (At { x, y }, At { x: u, y: v }) = (from.apply(point.before)?, to.apply(point.after)?);
        rows.extend([0.0, 0.0, 0.0, -x, -y, -1.0, v * x, v * y, v]);
        rows.extend([x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, -u]);
    }
    let high = (matches.len() * 2).max(9);
    rows.resize(high * 9, 0.0);
    let found = DMatrix::from_row_slice(high, 9, &rows).try_svd(false, true, 1e-14, 10_000)?;
    let (least, _) = found.singular_values.argmin();
    let vectors = found.v_t?;
    let numbers: Vec<f64> = vectors.row(least).iter().copied().collect();
    Transform::new(numbers.try_into().ok()?)
}

/// Whether all points, or all but one of them, lie along one line: then they leave the
/// foreshortening open.
fn is_line_but_one(points: &[At]) -> bool {
    (0..points.len()).any(|left_out| {
        let rest = points.iter().enumerate();
        let rest: Vec<At> = rest
            .filter(|(at, _)| *at != left_out)
            .map(|(_, point)| *point)
            .collect();
        is_line(&rest)
    })
}

/// Whether the spread across the longest direction is a small part of the spread along it.
fn is_line(points: &[At]) -> bool {
    let about = middle(points.iter().copied());
    let (mut along, mut across, mut both) = (0.0, 0.0, 0.0);
    for at in points {
        let (x, y) = (at.x - about.x, at.y - about.y);
        along += x * x;
        across += y * y;
        both += x * y;
    }
    let half = f64::midpoint(along, across);
    let root = ((along - across) / 2.0).hypot(both);
    (half - root).max(0.0).sqrt() <= FLAT * (half + root).sqrt()
}
