//! The ground of the sheet: plain land near by; land, sea, borders, the net of degrees and the
//! names of countries farther out. Knows no heritage.

use super::clip;
use super::earth::{self, Country, Earth};
use super::mark::{Mark, Pen, Run};
use super::mercator::{World, WorldBox};
use super::px::{Px, PxBox};
use super::style::Style;
use super::view::{Frame, View};

/// From this zoom on the sheet shows so little that coasts and borders are too coarse for it.
pub(super) const NEAR: f64 = 9.5;
/// Up to this zoom the small outline is fine enough.
const SMALL: f64 = 3.6;

fn earth(view: &View) -> Option<&'static Earth> {
    match view.zoom {
        zoom if zoom >= NEAR => None,
        zoom if zoom < SMALL => Some(earth::small()),
        _ => Some(earth::medium()),
    }
}

/// Draws the ground. Returns whether Natural Earth's data are in it.
pub(super) fn draw(marks: &mut Vec<Mark>, view: &View, style: &Style) -> Drew {
    let Some(earth) = earth(view) else {
        marks.push(Mark::Ground(style.ground));
        return Drew::Plain;
    };
    marks.push(Mark::Ground(style.sea));
    let (frame, area) = (view.frame(), view.area());
    let sheet = view.sheet().grown(4.0);
    let shore = Pen::new(0.8, style.shore);
    for land in earth.land.iter().filter(|land| land.around.touches(&area)) {
        let rings: Vec<Vec<Px>> = land
            .rings
            .iter()
            .map(|ring| project(ring, &frame))
            .collect();
        marks.push(Mark::Area {
            rings: rings.clone(),
            triangles: land.triangles.clone(),
            fill: style.ground,
        });
        for ring in rings {
            line(marks, &thinned(ring), Run::Closed, shore, &sheet);
        }
    }
    net(marks, view, style);
    let pen = Pen::new(1.0, style.border).dashed(5.0, 2.5);
    for border in earth.borders.iter().filter(|one| one.around.touches(&area)) {
        let points = thinned(project(&border.points, &frame));
        line(marks, &points, Run::Open, pen, &sheet);
    }
    Drew::Earth
}

/// What the ground was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drew {
    /// One colour.
    Plain,
    /// Natural Earth's outlines.
    Earth,
}

/// The countries to name in a part of the world, largest first.
pub(super) fn countries(view: &View, area: &WorldBox) -> Vec<&'static Country> {
    if view.zoom >= NEAR {
        return Vec::new();
    }
    // A country is named where it is some 60 points across.
    let least = (62.0 / (256.0 * view.zoom.exp2()) * 360.0).powi(2);
    let names = earth::small().names.iter();
    names
        .filter(|country| country.size > least && area.contains(country.at))
        .collect()
}

pub(super) fn project(points: &[World], frame: &Frame) -> Vec<Px> {
    points.iter().map(|at| frame.px(*at)).collect()
}

/// Draws what of a line may be seen.
fn line(marks: &mut Vec<Mark>, points: &[Px], run: Run, pen: Pen, sheet: &PxBox) {
    let stretches = clip::stretches(points, run, sheet).into_iter();
    marks.extend(stretches.map(|points| Mark::Line {
        points,
        run: Run::Open,
        pen,
    }));
}

/// Leaves out what lies within a point of what was drawn last: nobody would see it.
fn thinned(mut points: Vec<Px>) -> Vec<Px> {
    let last = points.last().copied();
    points.dedup_by(|next, kept| next.distance(*kept) < 0.9);
    points.extend(last);
    points
}

/// Meridians and parallels at round steps, some 160 points apart.
fn net(marks: &mut Vec<Mark>, view: &View, style: &Style) {
    let degrees = 160.0 / (256.0 * view.zoom.exp2()) * 360.0;
    let steps = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0];
    let step = steps
        .into_iter()
        .find(|step| *step >= degrees)
        .unwrap_or(30.0);
    let (frame, area, sheet) = (view.frame(), view.area(), view.sheet());
    let pen = Pen::new(0.8, style.net);
    let mut ends = Vec::new();
    let mut lon = -180.0;
    while lon <= 180.0 {
        let top = frame.px(World::of_degrees(lon, 85.0));
        if (sheet.min.x..=sheet.max.x).contains(&top.x) {
            ends.push(vertical(top.x, &sheet, &frame, &area));
        }
        lon += step;
    }
    let mut lat = -80.0;
    while lat <= 80.0 {
        let left = frame.px(World::of_degrees(-180.0, lat));
        if (sheet.min.y..=sheet.max.y).contains(&left.y) {
            let from = left.x.max(sheet.min.x);
            let to = frame.px(World { x: 1.0, y: 0.5 }).x.min(sheet.max.x);
            ends.push([Px::new(from, left.y), Px::new(to, left.y)]);
        }
        lat += step;
    }
    marks.push(Mark::Strokes { ends, pen });
}

fn vertical(x: f32, sheet: &PxBox, frame: &Frame, area: &WorldBox) -> [Px; 2] {
    let edge = |y: f64| frame.px(World { x: 0.5, y }).y;
    let top = if area.min.y < 0.0 {
        edge(0.0)
    } else {
        sheet.min.y
    };
    let foot = if area.max.y > 1.0 {
        edge(1.0)
    } else {
        sheet.max.y
    };
    [Px::new(x, top), Px::new(x, foot)]
}
