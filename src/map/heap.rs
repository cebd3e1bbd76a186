//! The sign of several places on one spot, and the ring of the selected one. Knows not where
//! they stand.

use crate::domain::kinds::{Extent, State};

use super::mark::{Anchor, Face, Mark, Pen, Run, Text, Weight};
use super::px::{Px, Rgba, amount};
use super::scene::Many;
use super::style::{STANDING, Style, ramp};
use super::symbol::ON_PAPER;

/// The ring of the selected.
pub(super) fn ring(at: Px, radius: f32, style: &Style) -> [Mark; 2] {
    let disc = |pen| Mark::Disc {
        at,
        radius: radius + 6.0,
        fill: None,
        pen: Some(pen),
    };
    [
        disc(Pen::new(5.0, style.rim)),
        disc(Pen::new(2.5, style.accent)),
    ]
}

/// Several places: a light disc with their number, its edge shared out by state.
pub(super) fn heap(at: Px, radius: f32, many: &Many, style: &Style) -> Vec<Mark> {
    let disc = |radius, fill, pen| Mark::Disc {
        at,
        radius,
        fill,
        pen,
    };
    let mut marks = vec![
        disc(radius + 4.5, Some(style.rim), None),
        disc(radius, Some(style.paper), None),
    ];
    marks.extend(shares(at, radius + 1.0, many));
    marks.push(disc(radius + 3.0, None, Some(Pen::new(1.0, style.ink))));
    let size = (radius * 0.82).clamp(9.0, 13.0);
    marks.push(Mark::Text(Text {
        content: many.total().to_string(),
        at: at.by(0.0, size * 0.36),
        anchor: Anchor::Middle,
        face: Face {
            size,
            weight: Weight::Semibold,
        },
        colour: ON_PAPER,
        halo: None,
    }));
    marks
}

/// The edge of a heap: an arc for each state, as long as its share.
fn shares(at: Px, radius: f32, many: &Many) -> Vec<Mark> {
    let total = amount(many.total() as usize).max(1.0);
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
        let count = many.counts.get(state as usize).copied().unwrap_or(0);
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
            pen: Pen::new(3.0, share_colour(state)),
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
