//! The map that shows where in the world a place lies: land and borders round it, its spot, its
//! name. Knows no record beside the place's name and position.

use crate::domain::place::LonLat;
use crate::domain::query::Bounds;
use crate::map::{
    Anchor, Base, Face, Mark, Pen, Px, PxBox, Sheet, SheetInput, Style, Text, View, Weight,
    draw_credits, draw_north, draw_scale, guess, svg,
};

/// The figure's size in points of the sheet.
const WIDTH: f32 = 460.0;
const HEIGHT: f32 = 276.0;

/// How far north and south of the place it shows, degrees.
const AROUND: f64 = 4.5;

/// Draws the locator maps of one edition.
#[derive(Debug, Default)]
pub(super) struct Locator {
    sheet: Sheet,
}

impl Locator {
    /// The map round a spot as SVG, and whom to credit.
    pub(super) fn draw(&mut self, at: LonLat, name: &str) -> (String, String) {
        let wide = AROUND * f64::from(WIDTH / HEIGHT) / at.lat().to_radians().cos().max(0.05);
        let bounds = Bounds {
            west: (at.lon() - wide).max(-180.0),
            south: (at.lat() - AROUND).max(-85.0),
            east: (at.lon() + wide).min(180.0),
            north: (at.lat() + AROUND).min(85.0),
        };
        let view = View::fit(&bounds, WIDTH, HEIGHT, 0.0);
        let style = Style::PRINT;
        let there = view.px(at);
        let input = SheetInput {
            rows: &[],
            selected: None,
            base: Base::Plan,
            kept_free: &[
                PxBox::at(Px::new(0.0, HEIGHT - 34.0), WIDTH, 34.0),
                PxBox::at(Px::new(there.x - 2.0, there.y - 1.0), 4.0, 3.0),
                PxBox::at(Px::new(there.x - 60.0, there.y + 8.0), 120.0, 20.0),
            ],
        };
        let drawn = self.sheet.draw(&input, &view, &style, &guess);
        let mut marks = drawn.marks;
        marks.extend(spot(there, name, &style));
        marks.extend(draw_scale(&view, Px::new(12.0, HEIGHT - 12.0), &style));
        marks.extend(draw_north(Px::new(WIDTH - 20.0, 30.0), &style));
        let corner = Px::new(WIDTH - 6.0, HEIGHT - 6.0);
        marks.extend(draw_credits(&drawn.credits, corner, &style, &guess));
        let size = svg::Size {
            width: WIDTH,
            height: HEIGHT,
        };
        (svg::write(&marks, size), drawn.credits.join("; "))
    }
}

/// The spot with its name.
fn spot(at: Px, name: &str, style: &Style) -> [Mark; 3] {
    [
        Mark::Disc {
            at,
            radius: 6.0,
            fill: None,
            pen: Some(Pen::new(2.0, style.accent)),
        },
        Mark::Disc {
            at,
            radius: 2.5,
            fill: Some(style.accent),
            pen: None,
        },
        Mark::Text(Text {
            content: name.to_owned(),
            at: Px::new(at.x, at.y + 20.0),
            anchor: Anchor::Middle,
            face: Face {
                size: 13.0,
                weight: Weight::Semibold,
            },
            colour: style.accent,
            halo: Some(style.halo),
        }),
    ]
}
