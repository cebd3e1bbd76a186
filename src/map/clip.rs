//! Cuts what is drawn at the edges of the sheet, so that a coast does not carry its whole
//! continent along. Knows no meaning.

use super::mark::Run;
use super::px::{Px, PxBox};
use super::strokes::sides;

/// A ring cut to a rectangle. Along the edges it may run upon itself, which fills nothing.
#[must_use]
pub(super) fn ring(points: &[Px], sheet: &PxBox) -> Vec<Px> {
    let left = cut(points, |at| at.x - sheet.min.x);
    let right = cut(&left, |at| sheet.max.x - at.x);
    let top = cut(&right, |at| at.y - sheet.min.y);
    cut(&top, |at| sheet.max.y - at.y)
}

/// Keeps the part of a ring where `inside` is not negative.
fn cut(points: &[Px], inside: impl Fn(Px) -> f32) -> Vec<Px> {
    let mut kept = Vec::with_capacity(points.len().min(256));
    for (a, b) in sides(points, Run::Closed) {
        let (from, to) = (inside(a), inside(b));
        if from >= 0.0 {
            kept.push(a);
        }
        if (from >= 0.0) != (to >= 0.0) {
            let share = from / (from - to);
            kept.push(Px::new(
                a.x + (b.x - a.x) * share,
                a.y + (b.y - a.y) * share,
            ));
        }
    }
    kept
}

/// The stretches of a line that may be seen.
#[must_use]
pub(super) fn stretches(points: &[Px], run: Run, sheet: &PxBox) -> Vec<Vec<Px>> {
    let mut found: Vec<Vec<Px>> = Vec::new();
    let mut last = None;
    for (a, b) in sides(points, run) {
        let span = PxBox {
            min: Px::new(a.x.min(b.x), a.y.min(b.y)),
            max: Px::new(a.x.max(b.x), a.y.max(b.y)),
        };
        if !span.grown(0.5).overlaps(sheet) {
            last = None;
            continue;
        }
        match found.last_mut().filter(|_| last == Some(a)) {
            Some(stretch) => stretch.push(b),
            None => found.push(vec![a, b]),
        }
        last = Some(b);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: PxBox = PxBox {
        min: Px::new(0.0, 0.0),
        max: Px::new(100.0, 100.0),
    };

    fn size(ring: &[Px]) -> f32 {
        let turn = |(a, b): (Px, Px)| (a.x * b.y - b.x * a.y) / 2.0;
        sides(ring, Run::Closed).map(turn).sum::<f32>().abs()
    }

    #[test]
    fn what_is_kept_covers_the_same_ground() {
        let square = |from: f32, to: f32| {
            vec![
                Px::new(from, from),
                Px::new(to, from),
                Px::new(to, to),
                Px::new(from, to),
            ]
        };
        assert!((size(&ring(&square(-50.0, 60.0), &SHEET)) - 3600.0).abs() < 0.1);
        assert!((size(&ring(&square(-500.0, 600.0), &SHEET)) - 10_000.0).abs() < 0.1);
        assert!((size(&ring(&square(20.0, 60.0), &SHEET)) - 1600.0).abs() < 0.1);
        assert!(ring(&square(200.0, 300.0), &SHEET).is_empty());
    }

    #[test]
    fn only_what_may_be_seen_is_drawn() {
        let line = [
            Px::new(-50.0, 50.0),
            Px::new(50.0, 50.0),
            Px::new(150.0, 50.0),
            Px::new(300.0, 50.0),
            Px::new(300.0, 20.0),
            Px::new(50.0, 20.0),
        ];
        let found = stretches(&line, Run::Open, &SHEET);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], line[0..3]);
        assert_eq!(found[1], line[4..6]);
    }
}
