//! The cone of view of a photograph as marks: a dot where the camera stood and what it looked
//! towards. Knows no photograph.

use std::sync::Arc;

use super::mark::{Mark, Pen, Run};
use super::px::{Px, Rgba};
use super::style::Style;
use super::symbol::disc;
use super::view::View;
use crate::domain::place::LonLat;
use crate::domain::view_cone::ViewCone;

/// How loudly a cone is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConeLook {
    /// One of many.
    Quiet,
    /// The one chosen.
    Chosen,
}

/// Radius of the dot, points.
const DOT: f32 = 3.5;

/// The marks of a view, drawn `length_m` metres long. Without a known opening only its axis is
/// drawn, in dashes: how wide it looked is not made up.
#[must_use]
pub fn cone_symbol(
    view: &View,
    cone: &ViewCone,
    length_m: f64,
    look: ConeLook,
    style: &Style,
) -> Vec<Mark> {
    let Rgba(red, green, blue, _) = style.accent;
    let (alpha, width) = match look {
        ConeLook::Quiet => (40, 1.0),
        ConeLook::Chosen => (80, 1.75),
    };
    let pen = Pen::new(width, style.accent);
    // Light beneath the lines, so that they are seen on any imagery.
    let under = Pen::new(width + 2.0, style.halo);
    let at = view.px(cone.at());
    let mut marks = Vec::with_capacity(4);
    if let Some(ring) = cone.outline(length_m) {
        let points: Vec<Px> = ring.iter().skip(1).map(|corner| view.px(*corner)).collect();
        marks.push(Mark::Area {
            triangles: fan(points.len()),
            rings: vec![points.clone()],
            fill: Rgba(red, green, blue, alpha),
        });
        marks.push(line(points.clone(), Run::Closed, under));
        marks.push(line(points, Run::Closed, pen));
    } else {
        let axis = vec![at, view.px(cone.head(length_m))];
        marks.push(line(axis.clone(), Run::Open, under));
        marks.push(line(axis, Run::Open, pen.dashed(4.0, 3.0)));
    }
    marks.extend(camera_symbol(view, cone.at(), look, style));
    marks
}

/// The dot where a camera stood, alone: which way it looked is not known.
#[must_use]
pub fn camera_symbol(view: &View, at: LonLat, look: ConeLook, style: &Style) -> Vec<Mark> {
    let radius = match look {
        ConeLook::Quiet => DOT,
        ConeLook::Chosen => DOT + 1.5,
    };
    let edge = Pen::new(1.5, style.halo);
    vec![disc(view.px(at), radius, Some(style.accent), Some(edge))]
}

fn line(points: Vec<Px>, run: Run, pen: Pen) -> Mark {
    Mark::Line { points, run, pen }
}

/// The triangles from the camera, which is the last corner, to each stretch of the arc. They
/// fill any opening; one of more than half a turn is not convex.
fn fan(corners: usize) -> Arc<[u32]> {
    let camera = u32::try_from(corners.saturating_sub(1)).unwrap_or(0);
    (1..camera)
        .flat_map(|corner| [camera, corner - 1, corner])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::mercator::World;

    fn drawn(fov: Option<f64>) -> Vec<Mark> {
        let at = LonLat::new(38.27, 34.55).unwrap();
        let view = View {
            centre: World::of(at),
            zoom: 17.0,
            width: 600.0,
            height: 400.0,
        };
        let cone = ViewCone::new(at, 0.0, fov).unwrap();
        cone_symbol(&view, &cone, 100.0, ConeLook::Quiet, &Style::LIGHT)
    }

    #[test]
    fn a_view_to_the_north_opens_upwards_from_its_dot() {
        let marks = drawn(Some(60.0));
        let [
            Mark::Area {
                rings, triangles, ..
            },
            Mark::Line { .. },
            Mark::Line { points, .. },
            Mark::Disc { at, .. },
        ] = marks.as_slice()
        else {
            panic!("{marks:?}")
        };
        assert!(at.distance(Px::new(300.0, 200.0)) < 0.1);
        assert!(
            points[..points.len() - 1]
                .iter()
                .all(|corner| corner.y < 150.0)
        );
        assert!(points[0].x < 300.0 && points[points.len() - 2].x > 300.0);
        assert!(points.last().unwrap().distance(*at) < 0.1);
        assert_eq!(triangles.len(), 3 * (rings[0].len() - 2));
    }

    #[test]
    fn an_opening_that_is_not_known_is_not_drawn() {
        let marks = drawn(None);
        assert!(marks.iter().all(|mark| !matches!(mark, Mark::Area { .. })));
        let dashed = marks
            .iter()
            .any(|mark| matches!(mark, Mark::Line { pen, .. } if pen.dash.is_some()));
        assert!(dashed);
    }
}
