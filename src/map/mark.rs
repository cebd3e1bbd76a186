//! What is on the sheet, as plain values in the order of drawing: the window paints them, the
//! report writes them as vectors. Knows neither brush.

use std::sync::Arc;

use super::px::{Px, Rgba};

/// One thing drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// The whole sheet in one colour.
    Ground(Rgba),
    /// A filled area of any form: its rings (the first is the outer one) and, for painters that
    /// fill triangles only, corner numbers over all rings in a row.
    Area {
        /// The rings, not closed.
        rings: Vec<Vec<Px>>,
        /// Three corners to a triangle.
        triangles: Arc<[u32]>,
        /// Its colour.
        fill: Rgba,
    },
    /// A line along some points.
    Line {
        /// The points.
        points: Vec<Px>,
        /// Whether it returns to its start.
        run: Run,
        /// How it is drawn.
        pen: Pen,
    },
    /// Many short lines of one kind: hatching, ticks.
    Strokes {
        /// Both ends of each.
        ends: Vec<[Px; 2]>,
        /// How they are drawn.
        pen: Pen,
    },
    /// Many equal dots: columns.
    Dots {
        /// Their middles.
        at: Vec<Px>,
        /// Their radius.
        radius: f32,
        /// Their colour.
        fill: Rgba,
    },
    /// A circle, filled, outlined or both.
    Disc {
        /// Its middle.
        at: Px,
        /// Its radius.
        radius: f32,
        /// Its colour.
        fill: Option<Rgba>,
        /// Its edge.
        pen: Option<Pen>,
    },
    /// A convex form, filled, outlined or both.
    Form {
        /// Its corners.
        points: Vec<Px>,
        /// Its colour.
        fill: Option<Rgba>,
        /// Its edge.
        pen: Option<Pen>,
    },
    /// A line of text in its logical order of letters.
    Text(Text),
}

/// Whether a line returns to its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// It ends where it ends.
    Open,
    /// It returns.
    Closed,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// Its width, points.
    pub width: f32,
    /// Its colour.
    pub colour: Rgba,
    /// Dash and gap, points; `None` = unbroken.
    pub dash: Option<(f32, f32)>,
}

impl Pen {
    /// An unbroken line.
    #[must_use]
    pub const fn new(width: f32, colour: Rgba) -> Self {
        Self {
            width,
            colour,
            dash: None,
        }
    }

    /// The same line in dashes.
    #[must_use]
    pub const fn dashed(self, dash: f32, gap: f32) -> Self {
        Self {
            dash: Some((dash, gap)),
            ..self
        }
    }
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Its letters in logical order.
    pub content: String,
    /// Where its anchor stands on the line the letters stand on.
    pub at: Px,
    /// Which part of it stands there.
    pub anchor: Anchor,
    /// Its look.
    pub face: Face,
    /// Its colour.
    pub colour: Rgba,
    /// The colour round its letters.
    pub halo: Option<Rgba>,
}

/// Which part of a text stands at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end, whatever its script.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// The look of letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// Size, points.
    pub size: f32,
    /// Weight.
    pub weight: Weight,
}

/// The weight of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Plain.
    Regular,
    /// Heavier.
    Semibold,
}

/// Measures how wide a text is in a face, points.
pub type Measure<'a> = &'a dyn Fn(&str, Face) -> f32;
