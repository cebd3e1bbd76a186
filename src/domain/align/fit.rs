//! The transform that matched points ask for, and how far each point stays from it. A similarity
//! (turn, one scale, shift) by least squares: Umeyama 1991, «Least-squares estimation of
//! transformation parameters between two point patterns», IEEE TPAMI 13(4), 376–380, which in the
//! plane has a closed form. Knows no picture.

use crate::domain::kinds::Alignment;

use super::matches::Match;
use super::projective;
use super::transform::{At, Transform};

impl Alignment {
    /// How many matched points it needs.
    #[must_use]
    pub fn least(self) -> usize {
        match self {
            Self::Similarity => 2,
            Self::Projective => 4,
        }
    }

    /// What two pictures are laid over each other with when nobody chose.
    #[must_use]
    pub fn for_points(count: usize) -> Self {
        if count >= Self::Projective.least() {
            Self::Projective
        } else {
            Self::Similarity
        }
    }
}

/// A transform and how well it meets the points.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// From pixels of the later picture to pixels of the later.
    pub transform: Transform,
    /// How far each matched point comes to lie from its partner, in the order of the points;
    /// pixels of the later picture.
    pub residuals: Vec<f64>,
    /// The root of the mean of their squares, pixels of the later picture. With as few points
    /// as the kind needs it is zero whatever the points are: it then proves nothing.
    pub rms: f64,
}

/// Why points give no transform. The points stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Fewer than the kind needs.
    #[error("{have} of {need} points are matched: match {} more.", need - have)]
    TooFew {
        /// Points matched.
        have: usize,
        /// Points needed.
        need: usize,
    },
    /// A coordinate is no number.
    #[error("Point {0} has no position: take it back and match it again.")]
    Nowhere(usize),
    /// Two clicks on one place.
    #[error("Points {0} and {1} are at the same place in one picture: take one of them back.")]
    Same(usize, usize),
    /// All points, or all but one, on one line.
    #[error(
        "The points lie along one line: match a point well away from it, or align without \
         foreshortening."
    )]
    Line,
    /// The points go round the other way in the second picture.
    #[error(
        "The points lie as in a mirror: two are exchanged, or one picture is printed the wrong \
         way round."
    )]
    Mirrored,
    /// No single view of one flat thing shows the points so.
    #[error(
        "No one view of a flat thing shows these points so: look for a point that is matched \
         wrongly, or align without foreshortening."
    )]
    NoView,
}

/// Clicks closer than this are one place, pixels.
const SAME_PX: f64 = 1.0;

/// The transform of a kind that the points ask for: exact with as few as it needs, by least
/// squares with more.
///
/// # Errors
/// Too few points, the same point twice, points in a line or in a mirror, or a foreshortening
/// that no camera sees; each with what to do.
pub fn fit(matches: &[Match], kind: Alignment) -> Result<Fit, Refusal> {
    check(matches, kind)?;
    let transform = match kind {
        Alignment::Similarity => similarity(matches)?,
        Alignment::Projective => projective::projective(matches)?,
    };
    let mut residuals = Vec::with_capacity(matches.len());
    for point in matches {
        let moved = transform.apply(point.before).ok_or(Refusal::NoView)?;
        residuals.push(moved.distance(point.after));
    }
    let squares: f64 = residuals.iter().map(|residual| residual * residual).sum();
    let rms = (squares / count(matches)).sqrt();
    Ok(Fit {
        transform,
        residuals,
        rms,
    })
}

fn check(matches: &[Match], kind: Alignment) -> Result<(), Refusal> {
    for (at, point) in matches.iter().enumerate() {
        if !(point.before.is_finite() && point.after.is_finite()) {
            return Err(Refusal::Nowhere(at + 1));
        }
        for (earlier, other) in matches.iter().enumerate().take(at) {
            let same = |a: At, b: At| a.distance(b) < SAME_PX;
            if same(point.before, other.before) || same(point.after, other.after) {
                return Err(Refusal::Same(earlier + 1, at + 1));
            }
        }
    }
    let (have, need) = (matches.len(), kind.least());
    if have < need {
        return Err(Refusal::TooFew { have, need });
    }
    Ok(())
}

/// In the plane, with positions as complex numbers about their means, the similarity is
/// `after = s · before` with `s = Σ conj(before) after / Σ |before|²`; the mirrored one has
/// `Σ before after` for the sum, and is the better one exactly when that is longer.
fn similarity(matches: &[Match]) -> Result<Transform, Refusal> {
    let before = middle(matches.iter().map(|point| point.before));
    let after = middle(matches.iter().map(|point| point.after));
    let (mut spread, mut plain, mut mirror) = (0.0, At::default(), At::default());
    for point in matches {
        let (u, v) = (point.before.x - before.x, point.before.y - before.y);
        let (x, y) = (point.after.x - after.x, point.after.y - after.y);
        spread += u * u + v * v;
        plain = At::new(plain.x + u * x + v * y, plain.y + u * y - v * x);
        mirror = At::new(mirror.x + u * x - v * y, mirror.y + u * y + v * x);
    }
    let origin = At::default();
    // Points near one line lie alike in a mirror: only a clear difference says anything.
    if origin.distance(mirror) > 1.2 * origin.distance(plain) {
        return Err(Refusal::Mirrored);
    }
    let (cos, sin) = (plain.x / spread, plain.y / spread);
    let shift = At::new(
        after.x - cos * before.x + sin * before.y,
        after.y - sin * before.x - cos * before.y,
    );
    Transform::new([cos, -sin, shift.x, sin, cos, shift.y, 0.0, 0.0, 1.0]).ok_or(Refusal::NoView)
}

/// The mean of positions.
pub(super) fn middle(points: impl Iterator<Item = At>) -> At {
    let (mut sum, mut many) = (At::default(), 0.0);
    for at in points {
        sum = At::new(sum.x + at.x, sum.y + at.y);
        many += 1.0;
    }
    At::new(sum.x / many, sum.y / many)
}

fn count(matches: &[Match]) -> f64 {
    matches.iter().map(|_| 1.0).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn moved(there: &Transform, points: &[(f64, f64)], noise: &[(f64, f64)]) -> Vec<Match> {
        let back = there.inverse().unwrap();
        let noise = noise.iter().copied().chain(std::iter::repeat((0.0, 0.0)));
        points
            .iter()
            .zip(noise)
            .map(|(&(x, y), (dx, dy))| Match {
                after: At::new(x, y),
                before: {
                    let at = back.apply(At::new(x, y)).unwrap();
                    At::new(at.x + dx, at.y + dy)
                },
            })
            .collect()
    }

    fn turned(turn: f64, scale: f64, dx: f64, dy: f64) -> Transform {
        let (sin, cos) = turn.sin_cos();
        let (cos, sin) = (scale * cos, scale * sin);
        Transform::new([cos, -sin, dx, sin, cos, dy, 0.0, 0.0, 1.0]).unwrap()
    }

    const SPREAD: [(f64, f64); 6] = [
        (100.0, 90.0),
        (1500.0, 140.0),
        (1420.0, 1010.0),
        (130.0, 950.0),
        (700.0, 480.0),
        (900.0, 700.0),
    ];

    fn near(found: &Transform, wanted: &Transform, within: f64) -> Result<(), TestCaseError> {
        for corner in [(0.0, 0.0), (1600.0, 0.0), (1600.0, 1100.0), (0.0, 1100.0)] {
            let at = wanted.inverse().unwrap().apply(At::new(corner.0, corner.1));
            let off = found
                .apply(at.unwrap())
                .unwrap()
                .distance(At::new(corner.0, corner.1));
            prop_assert!(off < within, "{off} px at {corner:?}");
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn two_points_are_met_exactly(
            turn in -3.1..3.1_f64, scale in 0.05..20.0_f64, dx in -900.0..900.0_f64, dy in -900.0..900.0_f64,
        ) {
            let there = turned(turn, scale, dx, dy);
            let found = fit(&moved(&there, &SPREAD[..2], &[]), Alignment::Similarity).unwrap();
            prop_assert!(found.rms < 1e-7);
            near(&found.transform, &there, 1e-6)?;
        }

        #[test]
        fn noise_moves_a_similarity_no_farther_than_itself(
            turn in -3.1..3.1_f64, scale in 0.5..2.0_f64,
            noise in proptest::collection::vec((-2.0..2.0_f64, -2.0..2.0_f64), 6),
        ) {
            let there = turned(turn, scale, 40.0, -70.0);
            let matched = moved(&there, &SPREAD, &noise);
            let found = fit(&matched, Alignment::Similarity).unwrap();
            near(&found.transform, &there, 6.0 * scale)?;
            // Least squares: the true transform is no better on these points.
            let off: f64 = matched.iter().map(|m| there.apply(m.before).unwrap().distance(m.after).powi(2)).sum();
            prop_assert!(found.rms <= (off / 6.0).sqrt() + 1e-9);
            prop_assert_eq!(found.residuals.len(), 6);
        }

        #[test]
        fn a_foreshortening_is_found_again(
            turn in -0.6..0.6_f64, scale in 0.5..2.0_f64, g in -2e-4..2e-4_f64, h in -2e-4..2e-4_f64,
            noise in proptest::collection::vec((-0.5..0.5_f64, -0.5..0.5_f64), 6),
        ) {
            let there = turned(turn, scale, 12.0, 30.0).then(&Transform::new([1.0, 0.0, 0.0, 0.0, 1.0, 0.0, g, h, 1.0]).unwrap());
            let there = there.inverse().unwrap();
            let exact = fit(&moved(&there, &SPREAD, &[]), Alignment::Projective).unwrap();
            prop_assert!(exact.rms < 1e-5, "{}", exact.rms);
            near(&exact.transform, &there, 1e-4)?;
            let four = fit(&moved(&there, &SPREAD[..4], &[]), Alignment::Projective).unwrap();
            near(&four.transform, &there, 1e-4)?;
            let rough = fit(&moved(&there, &SPREAD, &noise), Alignment::Projective).unwrap();
            prop_assert!(rough.rms < 8.0, "{}", rough.rms);
        }

        #[test]
        fn no_points_break_it(
            points in proptest::collection::vec(proptest::array::uniform4(-1e4..1e4_f64), 0..9), flat in any::<bool>(),
        ) {
            let matched: Vec<Match> = points.iter().map(|[a, b, c, d]| Match { before: At::new(*a, *b), after: At::new(*c, *d) }).collect();
            let kind = if flat { Alignment::Projective } else { Alignment::Similarity };
            if let Ok(found) = fit(&matched, kind) {
                prop_assert!(found.rms.is_finite());
                prop_assert!(found.transform.inverse().is_some());
            }
        }
    }

    #[test]
    fn points_that_say_nothing_are_refused_in_words() {
        let there = turned(0.3, 1.2, 5.0, 6.0);
        let few = fit(&moved(&there, &SPREAD[..1], &[]), Alignment::Similarity).unwrap_err();
        assert_eq!(few.to_string(), "1 of 2 points are matched: match 1 more.");
        let twice = moved(&there, &[(10.0, 10.0), (300.0, 10.0), (10.2, 10.1)], &[]);
        assert_eq!(fit(&twice, Alignment::Similarity), Err(Refusal::Same(1, 3)));
        let line: Vec<(f64, f64)> = (0..5).map(|n| (f64::from(n) * 90.0, 20.0)).collect();
        let along = moved(&there, &line, &[(0.0, 0.3)]);
        assert_eq!(fit(&along, Alignment::Projective), Err(Refusal::Line));
        assert!(fit(&along, Alignment::Similarity).unwrap().rms < 1.0);
        let mut but_one = line;
        but_one.push((100.0, 400.0));
        let but_one = moved(&there, &but_one, &[]);
        assert_eq!(fit(&but_one, Alignment::Projective), Err(Refusal::Line));
        let nowhere = [Match {
            before: At::new(f64::NAN, 0.0),
            after: At::default(),
        }];
        assert_eq!(
            fit(&nowhere, Alignment::Similarity),
            Err(Refusal::Nowhere(1))
        );
    }

    #[test]
    fn a_mirrored_picture_is_told() {
        let mirrored: Vec<Match> = moved(&Transform::IDENTITY, &SPREAD, &[])
            .into_iter()
            .map(|point| Match {
                after: At::new(1600.0 - point.after.x, point.after.y),
                ..point
            })
            .collect();
        for kind in [Alignment::Similarity, Alignment::Projective] {
            assert_eq!(fit(&mirrored, kind), Err(Refusal::Mirrored), "{kind:?}");
        }
    }
}
