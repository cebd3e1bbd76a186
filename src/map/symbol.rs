//! The symbol of a state: shape says state, fill says extent. One drawing for map, list, legend
//! and report. Knows not where it stands.

use std::f32::consts::{PI, TAU};

use crate::domain::dossier::StateAt;
use crate::domain::kinds::{Extent, State};

use super::mark::{Anchor, Face, Mark, Pen, Run, Text, Weight};
use super::px::{Px, Rgba, amount};
use super::style::{STANDING, Style, ramp};

/// Width of every symbol's outline, points.
const OUTLINE: f32 = 1.5;

/// Numbers on the light part of a symbol, by day and by night.
pub(super) const ON_PAPER: Rgba = Rgba::hex(0x0028_231B);

/// The symbol of a state, its middle at `at`, with a halo round it.
#[must_use]
pub fn symbol(at: Px, radius: f32, state: StateAt, style: &Style) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(5);
    let reach = if state.changing { 4.2 } else { 2.0 };
    marks.push(halo(at, radius, reach, state.state, style));
    match state.state {
        State::Standing => standing(&mut marks, at, radius, style),
        State::Damaged => damaged(&mut marks, at, radius, ramp(state.extent), style),
        State::Destroyed => destroyed(&mut marks, at, radius, ramp(state.extent), style),
        State::Rebuilt => rebuilt(&mut marks, at, radius, state.extent, style),
        State::Unknown => unknown(&mut marks, at, radius, style),
    }
    if state.changing {
        marks.push(changing(at, radius, style));
    }
    marks
}

fn halo(at: Px, radius: f32, reach: f32, state: State, style: &Style) -> Mark {
    if state == State::Rebuilt {
        return Mark::Form {
            points: square(at, radius * 0.9 + reach),
            fill: Some(style.rim),
            pen: None,
        };
    }
    // What nobody knows keeps the ground's own colour: a bright rim would drown its dots by night.
    let fill = if state == State::Unknown {
        opaque(style.halo)
    } else {
        style.rim
    };
    disc(at, radius + reach, Some(fill), None)
}

fn opaque(Rgba(red, green, blue, _): Rgba) -> Rgba {
    Rgba(red, green, blue, 255)
}

fn standing(marks: &mut Vec<Mark>, at: Px, radius: f32, style: &Style) {
    let edge = Some(Pen::new(OUTLINE, style.ink));
    marks.push(disc(at, radius, Some(STANDING), edge));
    marks.push(disc(at, radius * 0.42, Some(style.paper), None));
}

fn damaged(marks: &mut Vec<Mark>, at: Px, radius: f32, fill: Rgba, style: &Style) {
    marks.push(disc(at, radius, Some(style.paper), None));
    let steps = 16;
    let points = (0..=steps).map(|step| at.polar(radius, PI * amount(step) / amount(steps)));
    marks.push(Mark::Form {
        points: points.collect(),
        fill: Some(fill),
        pen: Some(Pen::new(OUTLINE * 0.75, style.ink)),
    });
    marks.push(disc(at, radius, None, Some(Pen::new(OUTLINE, style.ink))));
}

fn destroyed(marks: &mut Vec<Mark>, at: Px, radius: f32, fill: Rgba, style: &Style) {
    let edge = Some(Pen::new(OUTLINE, style.ink));
    marks.push(disc(at, radius, Some(fill), edge));
    let arm = radius * 0.5;
    let ends = vec![
        [at.by(-arm, -arm), at.by(arm, arm)],
        [at.by(-arm, arm), at.by(arm, -arm)],
    ];
    // On the ramp's light steps a light cross would vanish.
    let cut = if fill.brightness() > 0.6 {
        style.ink
    } else {
        style.paper
    };
    marks.push(Mark::Strokes {
        ends,
        pen: Pen::new((radius * 0.34).max(1.6), cut),
    });
}

fn rebuilt(marks: &mut Vec<Mark>, at: Px, radius: f32, extent: Extent, style: &Style) {
    let fill = match extent {
        Extent::Unknown | Extent::NoneVisible => STANDING,
        known => ramp(known),
    };
    marks.push(Mark::Form {
        points: square(at, radius * 0.9),
        fill: Some(fill),
        pen: Some(Pen::new(OUTLINE, style.ink)),
    });
}

/// Quieter than the others: nothing is said.
fn unknown(marks: &mut Vec<Mark>, at: Px, radius: f32, style: &Style) {
    let radius = radius * 0.88;
    marks.push(disc(at, radius, Some(opaque(style.halo)), None));
    let count = 12;
    let dots = (0..count).map(|step| at.polar(radius, TAU * amount(step) / amount(count)));
    marks.push(Mark::Dots {
        at: dots.collect(),
        radius: OUTLINE * 0.5,
        fill: style.label_quiet,
    });
    let size = radius * 1.55;
    marks.push(Mark::Text(Text {
        content: "?".to_owned(),
        at: at.by(0.0, size * 0.36),
        anchor: Anchor::Middle,
        face: Face {
            size,
            weight: Weight::Semibold,
        },
        colour: style.label_quiet,
        halo: None,
    }));
}

/// A hatched edge: short slanting strokes all round.
fn changing(at: Px, radius: f32, style: &Style) -> Mark {
    let count = 16;
    let ends = (0..count).map(|step| {
        let angle = TAU * amount(step) / amount(count);
        [
            at.polar(radius + 1.4, angle),
            at.polar(radius + 3.6, angle + 0.3),
        ]
    });
    Mark::Strokes {
        ends: ends.collect(),
        pen: Pen::new(1.0, style.ink),
    }
}

/// A ring shared out by state: an arc for each, as long as its share of the counts, which
/// stand in the order of [`State::ALL`].
pub(super) fn shares(at: Px, radius: f32, width: f32, counts: &[u32]) -> Vec<Mark> {
    let total: u32 = counts.iter().sum();
    let total = amount(total as usize).max(1.0);
    let mut from = -std::f32::consts::FRAC_PI_2;
    let order = [
        State::Destroyed,
        State::Damaged,
        State::Rebuilt,
        State::Standing,
        State::Unknown,
    ];
    let mut marks = Vec::new();
    for state in order {
        let count = counts.get(state as usize).copied().unwrap_or(0);
        let turn = std::f32::consts::TAU * amount(count as usize) / total;
        if count == 0 {
            continue;
        }
        let steps = (turn * 8.0).ceil().clamp(2.0, 48.0);
        let points =
            std::iter::successors(Some(0.0_f32), |n| Some(n + 1.0)).take_while(|n| *n <= steps);
        let points = points
            .map(|n| at.polar(radius, from + turn * n / steps))
            .collect();
        marks.push(Mark::Line {
            points,
            run: Run::Open,
            pen: Pen::new(width, share_colour(state)),
        });
        from += turn;
    }
    marks
}

fn share_colour(state: State) -> Rgba {
    match state {
        State::Destroyed => ramp(Extent::UpTo100),
        State::Damaged => ramp(Extent::UpTo60),
        State::Rebuilt | State::Standing => STANDING,
        State::Unknown => Rgba::hex(0x00B9_B2A6),
    }
}

/// How loudly a state speaks: what is lost lies on top.
pub(super) fn loudness(state: State) -> u8 {
    match state {
        State::Destroyed => 4,
        State::Damaged => 3,
        State::Rebuilt => 2,
        State::Standing => 1,
        State::Unknown => 0,
    }
}

pub(super) fn disc(at: Px, radius: f32, fill: Option<Rgba>, pen: Option<Pen>) -> Mark {
    Mark::Disc {
        at,
        radius,
        fill,
        pen,
    }
}

fn square(at: Px, half: f32) -> Vec<Px> {
    vec![
        at.by(-half, -half),
        at.by(half, -half),
        at.by(half, half),
        at.by(-half, half),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(state: State, extent: Extent, changing: bool) -> Vec<Mark> {
        let state = StateAt {
            state,
            extent,
            changing,
        };
        symbol(Px::new(20.0, 20.0), 7.0, state, &Style::LIGHT)
    }

    fn fills(marks: &[Mark]) -> Vec<Rgba> {
        let fill = |mark: &Mark| match mark {
            Mark::Disc { fill, .. } | Mark::Form { fill, .. } => *fill,
            _ => None,
        };
        marks.iter().filter_map(fill).collect()
    }

    #[test]
    fn shape_says_state() {
        let mut seen: Vec<Vec<Mark>> = Vec::new();
        for state in State::ALL {
            let marks = drawn(*state, Extent::UpTo100, false);
            assert!(!seen.contains(&marks), "{state:?} looks like another state");
            seen.push(marks);
        }
        let square = drawn(State::Rebuilt, Extent::Unknown, false);
        assert!(
            square
                .iter()
                .any(|m| matches!(m, Mark::Form { points, .. } if points.len() == 4))
        );
        let unknown = drawn(State::Unknown, Extent::Unknown, false);
        assert!(
            unknown
                .iter()
                .any(|m| matches!(m, Mark::Text(text) if text.content == "?"))
        );
        assert!(unknown.iter().any(|m| matches!(m, Mark::Dots { .. })));
    }

    #[test]
    fn fill_says_extent() {
        for extent in Extent::ALL {
            for state in [State::Damaged, State::Destroyed] {
                assert!(fills(&drawn(state, *extent, false)).contains(&ramp(*extent)));
            }
        }
        assert!(fills(&drawn(State::Standing, Extent::NoneVisible, false)).contains(&STANDING));
    }

    #[test]
    fn a_bracket_hatches_the_edge() {
        let still = drawn(State::Standing, Extent::NoneVisible, false);
        let moving = drawn(State::Standing, Extent::NoneVisible, true);
        let strokes = |marks: &[Mark]| {
            marks
                .iter()
                .filter(|m| matches!(m, Mark::Strokes { .. }))
                .count()
        };
        assert_eq!(strokes(&still) + 1, strokes(&moving));
    }

    #[test]
    fn the_cross_can_be_seen_on_every_step_of_the_ramp() {
        for extent in Extent::ALL {
            let marks = drawn(State::Destroyed, *extent, false);
            let Some(Mark::Strokes { pen, .. }) = marks.last() else {
                panic!("no cross");
            };
            let difference = pen.colour.brightness() - ramp(*extent).brightness();
            assert!(difference.abs() > 0.35, "{extent:?}: {difference}");
        }
    }
}
