//! The sign of several places on one spot, and the ring of the selected one. Knows not where
//! they stand.

use super::mark::{Anchor, Face, Mark, Pen, Text, Weight};
use super::px::Px;
use super::scene::Many;
use super::style::Style;
use super::symbol::{ON_PAPER, shares};

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
    marks.extend(shares(at, radius + 1.0, 3.0, &many.counts));
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
