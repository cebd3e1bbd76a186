//! What stands at the sheet's edges: scale bar, north arrow, credits. Knows no record.

use super::mark::{Anchor, Face, Mark, Measure, Pen, Run, Text, Weight};
use super::px::{Px, PxBox, narrow};
use super::style::Style;
use super::view::View;

const SMALL: Face = Face {
    size: 11.0,
    weight: Weight::Regular,
};

/// A scale bar: how long, and what that is on the ground.
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleBar {
    /// Length on the sheet, points.
    pub length: f32,
    /// Length on the ground, metres.
    pub metres: f64,
    /// That length in words: «500 m», «20 km».
    pub label: String,
}

/// The longest bar of a round length that is no longer than `most` points, true in the middle
/// of the sheet.
#[must_use]
pub fn scale_bar(view: &View, most: f32) -> ScaleBar {
    let per_point = view.metres_per_point();
    let room = f64::from(most) * per_point;
    let power = 10_f64.powf(room.log10().floor());
    let round = [5.0, 2.0, 1.0].into_iter().find(|n| n * power <= room);
    let metres = round.unwrap_or(1.0) * power;
    let label = if metres >= 1000.0 {
        format!("{} km", metres / 1000.0)
    } else if metres >= 1.0 {
        format!("{metres} m")
    } else {
        format!("{} cm", (metres * 100.0).round())
    };
    ScaleBar {
        length: narrow(metres / per_point),
        metres,
        label,
    }
}

/// The scale bar with its left end at `at`.
#[must_use]
pub fn draw_scale(view: &View, at: Px, style: &Style) -> Vec<Mark> {
    let bar = scale_bar(view, 140.0);
    let pen = Pen::new(1.5, style.label);
    let under = Pen::new(4.5, style.halo);
    let end = at.by(bar.length, 0.0);
    let middle = at.by(bar.length / 2.0, 0.0);
    let ends = vec![
        [at, end],
        [at.by(0.0, -4.0), at.by(0.0, 4.0)],
        [middle.by(0.0, -2.5), middle.by(0.0, 2.5)],
        [end.by(0.0, -4.0), end.by(0.0, 4.0)],
    ];
    vec![
        Mark::Strokes {
            ends: ends.clone(),
            pen: under,
        },
        Mark::Strokes { ends, pen },
        text("0", at.by(0.0, -8.0), Anchor::Middle, style),
        text(&bar.label, end.by(0.0, -8.0), Anchor::Middle, style),
    ]
}

/// An arrow to the north, its middle at `at`. On this projection north is always up.
#[must_use]
pub fn draw_north(at: Px, style: &Style) -> Vec<Mark> {
    let half = |side: f32| vec![at.by(0.0, -14.0), at.by(side, 10.0), at.by(0.0, 5.0)];
    let outline = vec![
        at.by(0.0, -14.0),
        at.by(7.0, 10.0),
        at.by(0.0, 5.0),
        at.by(-7.0, 10.0),
    ];
    vec![
        Mark::Disc {
            at: at.by(0.0, -6.0),
            radius: 25.0,
            fill: Some(style.halo.alpha(150)),
            pen: None,
        },
        Mark::Form {
            points: half(7.0),
            fill: Some(style.paper),
            pen: None,
        },
        Mark::Form {
            points: half(-7.0),
            fill: Some(style.label),
            pen: None,
        },
        Mark::Line {
            points: outline,
            run: Run::Closed,
            pen: Pen::new(1.0, style.label),
        },
        text("N", at.by(0.0, -18.0), Anchor::Middle, style),
    ]
}

/// The credits in one line, its right end at `at`.
#[must_use]
pub fn draw_credits(credits: &[String], at: Px, style: &Style, measure: Measure<'_>) -> Vec<Mark> {
    if credits.is_empty() {
        return Vec::new();
    }
    let line = credits.join(" · ");
    let width = measure(&line, SMALL);
    let room = PxBox::at(at.by(-width - 6.0, -12.0), width + 10.0, 17.0);
    let ground = Mark::Form {
        points: vec![
            room.min,
            Px::new(room.max.x, room.min.y),
            room.max,
            Px::new(room.min.x, room.max.y),
        ],
        fill: Some(style.ground.alpha(200)),
        pen: None,
    };
    let mut credit = Text {
        content: line,
        at,
        anchor: Anchor::Right,
        face: SMALL,
        colour: style.label_quiet,
        halo: None,
    };
    credit.at.x -= 1.0;
    vec![ground, Mark::Text(credit)]
}

fn text(content: &str, at: Px, anchor: Anchor, style: &Style) -> Mark {
    Mark::Text(Text {
        content: content.to_owned(),
        at,
        anchor,
        face: SMALL,
        colour: style.label,
        halo: Some(style.halo),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::mercator::World;
    use super::*;

    proptest! {
        #[test]
        fn the_bar_is_true_and_round(lat in -80.0..80.0f64, zoom in 2.0..21.0f64, most in 60.0..300.0f32) {
            let view = View { centre: World::of_degrees(38.27, lat), zoom, width: 800.0, height: 600.0 }.clamped();
            let bar = scale_bar(&view, most);
            prop_assert!(bar.length <= most + 0.01 && bar.length > most / 2.6);
            // Measured on the ground, along the parallel through the middle.
            let metres = f64::from(bar.length) * view.metres_per_point();
            prop_assert!((metres / bar.metres - 1.0).abs() < 1e-4);
            let digit = bar.metres / 10_f64.powf(bar.metres.log10().floor() + 1e-9_f64);
            prop_assert!([1.0, 2.0, 5.0, 10.0].iter().any(|d| (digit - d).abs() < 1e-6), "{}", bar.metres);
        }
    }

    #[test]
    fn a_kilometre_at_palmyra() {
        // 0.01 degrees of longitude at 34.55 N are 916.7 m on the sphere of this projection.
        let view = View {
            centre: World::of_degrees(38.27, 34.55),
            zoom: 15.0,
            width: 800.0,
            height: 600.0,
        };
        let at = |lon: f64| view.frame().px(World::of_degrees(lon, 34.55)).x;
        let points = at(38.28) - at(38.27);
        let bar = scale_bar(&view, 140.0);
        assert_eq!(bar.label, "500 m");
        let expected = points * 500.0 / 916.7;
        assert!(
            (bar.length - expected).abs() < 0.2,
            "{} {expected}",
            bar.length
        );
    }
}
