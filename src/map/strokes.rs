//! Patterns along lines and in areas: hatching, ticks, rows of dots. They are fixed to the
//! ground, so they do not swim while the map moves. Knows no meaning.

use super::px::{Px, PxBox};

/// Slanting lines (rising to the right) that fill the rings, `gap` points apart across,
/// within `sheet`. `phase` fixes them to the ground.
#[must_use]
pub(super) fn hatch(rings: &[Vec<Px>], gap: f32, phase: f32, sheet: &PxBox) -> Vec<[Px; 2]> {
    let corners = || rings.iter().flatten();
    let low = corners().map(|p| p.x + p.y).fold(f32::MAX, f32::min);
    let high = corners().map(|p| p.x + p.y).fold(f32::MIN, f32::max);
    let low = low.max(sheet.min.x + sheet.min.y);
    let high = high.min(sheet.max.x + sheet.max.y);
    let mut ends = Vec::new();
    let mut at = ((low - phase) / gap).ceil() * gap + phase;
    while at <= high {
        let mut cuts: Vec<f32> = rings.iter().flat_map(|ring| crossings(ring, at)).collect();
        cuts.sort_by(f32::total_cmp);
        for pair in cuts.chunks_exact(2) {
            if let &[from, to] = pair {
                // x + y = at and x − y = cut.
                ends.push([on_diagonal(at, from), on_diagonal(at, to)]);
            }
        }
        at += gap;
    }
    ends.retain(|[a, b]| {
        let span = PxBox {
            min: Px::new(a.x.min(b.x), a.y.min(b.y)),
            max: Px::new(a.x.max(b.x), a.y.max(b.y)),
        };
        span.overlaps(sheet)
    });
    ends
}

fn on_diagonal(sum: f32, difference: f32) -> Px {
    Px::new(f32::midpoint(sum, difference), (sum - difference) / 2.0)
}

/// Where a ring crosses the diagonal x + y = `at`, as x − y.
fn crossings(ring: &[Px], at: f32) -> Vec<f32> {
    sides(ring, super::mark::Run::Closed)
        .filter_map(|(a, b)| {
            let (from, to) = (a.x + a.y - at, b.x + b.y - at);
            if (from < 0.0) == (to < 0.0) {
                return None;
            }
            let share = from / (from - to);
            let (da, db) = (a.x - a.y, b.x - b.y);
            Some(da + (db - da) * share)
        })
        .collect()
}

/// The sides of a line, one after the other.
pub(super) fn sides(points: &[Px], run: super::mark::Run) -> impl Iterator<Item = (Px, Px)> + '_ {
    let closing = match run {
        super::mark::Run::Closed => points.last().copied().zip(points.first().copied()),
        super::mark::Run::Open => None,
    };
    points
        .windows(2)
        .filter_map(|pair| match pair {
            &[a, b] => Some((a, b)),
            _ => None,
        })
        .chain(closing)
}

/// A step along a line: where, and which way its left lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Step {
    /// Where.
    pub(super) at: Px,
    /// One point to the left of the way.
    pub(super) left: Px,
}

/// Even steps along a line, `gap` points apart, only those within `sheet`.
#[must_use]
pub(super) fn steps(points: &[Px], run: super::mark::Run, gap: f32, sheet: &PxBox) -> Vec<Step> {
    let mut found = Vec::new();
    // The first step stands half a gap from the start, so that ends look alike.
    let mut next = gap / 2.0;
    for (a, b) in sides(points, run) {
        let length = a.distance(b);
        if length <= f32::EPSILON {
            continue;
        }
        let (dx, dy) = ((b.x - a.x) / length, (b.y - a.y) / length);
        if touches(a, b, sheet) {
            while next <= length {
                let at = a.by(dx * next, dy * next);
                if sheet.contains(at) {
                    found.push(Step {
                        at,
                        left: Px::new(dy, -dx),
                    });
                }
                next += gap;
            }
            next -= length;
        } else {
            next = (next - length).rem_euclid(gap);
        }
    }
    found
}

fn touches(a: Px, b: Px, sheet: &PxBox) -> bool {
    let span = PxBox {
        min: Px::new(a.x.min(b.x) - 0.5, a.y.min(b.y) - 0.5),
        max: Px::new(a.x.max(b.x) + 0.5, a.y.max(b.y) + 0.5),
    };
    span.overlaps(sheet)
}

#[cfg(test)]
mod tests {
    use super::super::mark::Run;
    use super::*;

    const SHEET: PxBox = PxBox {
        min: Px::new(0.0, 0.0),
        max: Px::new(500.0, 500.0),
    };

    fn square(from: f32, to: f32) -> Vec<Px> {
        vec![
            Px::new(from, from),
            Px::new(to, from),
            Px::new(to, to),
            Px::new(from, to),
        ]
    }

    #[test]
    fn hatching_stays_within_and_leaves_courts_free() {
        let rings = [square(100.0, 300.0), square(150.0, 250.0)];
        let ends = hatch(&rings, 8.0, 3.0, &SHEET);
        assert!(ends.len() > 40);
        let area = PxBox::at(Px::new(100.0, 100.0), 200.0, 200.0).grown(0.01);
        let court = PxBox::at(Px::new(150.0, 150.0), 100.0, 100.0).grown(-0.5);
        for [a, b] in ends {
            assert!(area.contains(a) && area.contains(b));
            let middle = Px::new(f32::midpoint(a.x, b.x), f32::midpoint(a.y, b.y));
            assert!(!court.contains(middle));
        }
    }

    #[test]
    fn dots_are_evenly_spaced_round_corners() {
        let line = [
            Px::new(0.0, 0.0),
            Px::new(100.0, 0.0),
            Px::new(100.0, 100.0),
        ];
        let found = steps(&line, Run::Open, 10.0, &SHEET);
        assert_eq!(found.len(), 20);
        assert_eq!(found[0].at, Px::new(5.0, 0.0));
        assert!(found[10].at.distance(Px::new(100.0, 5.0)) < 1e-3);
        assert!(found[0].left.distance(Px::new(0.0, -1.0)) < 1e-6);
    }

    #[test]
    fn a_line_far_away_costs_and_draws_nothing() {
        let line = [Px::new(-1e7, -20.0), Px::new(1e7, -20.0)];
        assert!(steps(&line, Run::Open, 4.0, &SHEET).is_empty());
    }
}
