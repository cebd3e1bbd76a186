//! Draws the plan: floors, walls, traces, streets, columns. What is gone stays on the sheet,
//! dashed and hatched: its absence is drawn. Knows no symbol and no label.

use std::collections::BTreeMap;

use crate::domain::dossier::StateAt;
use crate::domain::id::Id;
use crate::domain::kinds::{OutlineRole, State};

use super::ground::project;
use super::mark::{Mark, Pen, Run};
use super::mercator::WorldBox;
use super::plan::{Plan, PlanArea, PlanLine};
use super::px::{Px, PxBox, Rgba, narrow};
use super::strokes;
use super::style::{Base, Style};
use super::view::{Frame, View};

/// Below this many points across an outline is not drawn.
const LEAST: f32 = 2.5;

/// What drawing the plan needs to know.
pub(super) struct Drawing<'a> {
    pub(super) view: &'a View,
    pub(super) style: &'a Style,
    pub(super) states: &'a BTreeMap<Id, StateAt>,
    pub(super) selected: Option<Id>,
    pub(super) base: Base,
}

/// Draws all outlines and lines in view; tells the credits of what it drew.
pub(super) fn draw<'p>(
    marks: &mut Vec<Mark>,
    plan: &'p Plan,
    drawing: &Drawing<'_>,
) -> Vec<&'p str> {
    let area = drawing.view.area();
    let frame = drawing.view.frame();
    let mut credits: Vec<&str> = Vec::new();
    let mut credit = |text: &'p str| {
        for name in text.split("; ").filter(|name| !name.is_empty()) {
            if !credits.contains(&name) {
                credits.push(name);
            }
        }
    };
    let wide = |around: &WorldBox| {
        let side = (around.max.x - around.min.x).max(around.max.y - around.min.y);
        around.touches(&area) && narrow(side * frame.scale()) >= LEAST
    };
    let lines = plan.lines.iter().filter(|line| wide(&line.around));
    let lines: Vec<&PlanLine> = lines.collect();
    for line in &lines {
        if matches!(line.role, OutlineRole::Street | OutlineRole::Colonnade) {
            drawing.pavement(marks, line, &frame);
        }
    }
    for polygon in plan.areas.iter().filter(|one| wide(&one.around)) {
        drawing.polygon(marks, polygon, &frame);
        credit(&polygon.credit);
    }
    for line in lines {
        drawing.line(marks, line, &frame);
        credit(&line.credit);
    }
    credits
}

impl Drawing<'_> {
    fn state(&self, site: Id) -> StateAt {
        self.states.get(&site).copied().unwrap_or_default()
    }

    /// Lines grow with the scale, but less than the ground does.
    fn weight(&self) -> f32 {
        narrow(((self.view.zoom - 13.5) / 4.0).clamp(0.0, 1.6)) * 0.7 + 0.8
    }

    fn reach(&self) -> PxBox {
        self.view.sheet().grown(40.0)
    }

    fn polygon(&self, marks: &mut Vec<Mark>, polygon: &PlanArea, frame: &Frame) {
        let rings: Vec<Vec<Px>> = polygon
            .rings
            .iter()
            .map(|ring| project(ring, frame))
            .collect();
        match polygon.role {
            OutlineRole::Perimeter | OutlineRole::Property | OutlineRole::Buffer => {
                let dash = if polygon.role == OutlineRole::Buffer {
                    (2.0, 3.0)
                } else {
                    (7.0, 4.0)
                };
                let pen = Pen::new(1.0, self.style.perimeter).dashed(dash.0, dash.1);
                self.outline(marks, rings, pen, polygon.site);
            }
            OutlineRole::Street | OutlineRole::Colonnade => {
                self.floor(marks, &rings, polygon, self.style.street);
            }
            OutlineRole::Footprint | OutlineRole::Enclosure => {
                self.building(marks, rings, polygon, frame);
            }
        }
    }

    fn building(
        &self,
        marks: &mut Vec<Mark>,
        rings: Vec<Vec<Px>>,
        polygon: &PlanArea,
        frame: &Frame,
    ) {
        let (style, weight) = (self.style, self.weight());
        let state = self.state(polygon.site);
        match state.state {
            State::Destroyed => {
                self.floor(marks, &rings, polygon, style.ground);
                let gap = 5.0 + 2.0 * weight;
                let ends = strokes::hatch(&rings, gap, frame.phase(gap), &self.reach());
                let pen = Pen::new(0.9, style.lost_hatch);
                marks.push(Mark::Strokes { ends, pen });
                let pen =
                    Pen::new(weight * 1.2, style.lost).dashed(3.0 + weight * 1.5, 2.0 + weight);
                self.outline(marks, rings, pen, polygon.site);
            }
            State::Unknown => {
                self.floor(marks, &rings, polygon, style.floor_trace);
                self.outline(marks, rings, Pen::new(weight, style.trace), polygon.site);
            }
            State::Standing | State::Damaged | State::Rebuilt => {
                // A court is open ground; what is roofed is darker than what is walled in.
                let (floor, wall) = match polygon.role {
                    OutlineRole::Enclosure => (style.court, weight * 1.8),
                    _ => (style.floor, weight * 1.35),
                };
                self.floor(marks, &rings, polygon, floor);
                self.outline(
                    marks,
                    rings.clone(),
                    Pen::new(wall, style.wall),
                    polygon.site,
                );
                if state.changing {
                    self.ticks(marks, &rings);
                }
            }
        }
    }

    /// A hatched edge: what may have changed on one of these days.
    fn ticks(&self, marks: &mut Vec<Mark>, rings: &[Vec<Px>]) {
        let steps = rings
            .iter()
            .flat_map(|ring| strokes::steps(ring, Run::Closed, 5.0, &self.reach()));
        let ends = steps.map(|step| {
            let (dx, dy) = (step.left.x, step.left.y);
            [
                step.at.by(-dx * 3.5 - dy * 2.0, -dy * 3.5 + dx * 2.0),
                step.at.by(dx * 3.5 + dy * 2.0, dy * 3.5 - dx * 2.0),
            ]
        });
        let pen = Pen::new(0.9, self.style.lost);
        marks.push(Mark::Strokes {
            ends: ends.collect(),
            pen,
        });
    }

    fn outline(&self, marks: &mut Vec<Mark>, rings: Vec<Vec<Px>>, pen: Pen, site: Id) {
        if self.selected == Some(site) {
            let accent = Pen::new(pen.width + 4.0, self.style.accent.alpha(90));
            marks.extend(rings.iter().cloned().map(|points| closed(points, accent)));
        }
        if self.base == Base::Tiles {
            // On a photograph dark lines need a light edge.
            let under = Pen::new(pen.width + 2.5, self.style.rim.alpha(150));
            marks.extend(rings.iter().cloned().map(|points| closed(points, under)));
        }
        marks.extend(rings.into_iter().map(|points| closed(points, pen)));
    }

    /// Floors cover our own ground only: a picture of the ground says more.
    fn floor(&self, marks: &mut Vec<Mark>, rings: &[Vec<Px>], polygon: &PlanArea, fill: Rgba) {
        if self.base == Base::Plan {
            marks.push(Mark::Area {
                rings: rings.to_vec(),
                triangles: polygon.triangles.clone(),
                fill,
            });
        }
    }

    fn pavement(&self, marks: &mut Vec<Mark>, line: &PlanLine, frame: &Frame) {
        let width = self.street(line.role);
        let points = project(&line.points, frame);
        if self.selected == Some(line.site) {
            let pen = Pen::new(width + 5.0, self.style.accent.alpha(70));
            marks.push(open(points.clone(), pen));
        }
        if self.base == Base::Plan {
            marks.push(open(points, Pen::new(width, self.style.street)));
        }
    }

    /// The width of a street as it is drawn: a sign, not a measurement.
    fn street(&self, role: OutlineRole) -> f32 {
        let near = narrow(((self.view.zoom - 12.0) / 6.0).clamp(0.0, 1.5));
        match role {
            OutlineRole::Colonnade => 3.0 + 11.0 * near,
            _ => 1.5 + 7.0 * near,
        }
    }

    fn line(&self, marks: &mut Vec<Mark>, line: &PlanLine, frame: &Frame) {
        let points = project(&line.points, frame);
        let state = self.state(line.site).state;
        match line.role {
            OutlineRole::Colonnade => self.columns(marks, &points, state),
            OutlineRole::Street => {}
            OutlineRole::Footprint | OutlineRole::Enclosure => {
                let (width, colour) = self.wall(state);
                let pen = Pen::new(width, colour);
                let lost = Pen::new(width, self.style.lost).dashed(5.0, 3.5);
                marks.push(open(
                    points,
                    if state == State::Destroyed { lost } else { pen },
                ));
            }
            OutlineRole::Perimeter | OutlineRole::Property | OutlineRole::Buffer => {
                marks.push(open(
                    points,
                    Pen::new(1.0, self.style.perimeter).dashed(7.0, 4.0),
                ));
            }
        }
    }

    fn wall(&self, state: State) -> (f32, Rgba) {
        match state {
            State::Unknown => (self.weight() * 1.2, self.style.trace),
            _ => (self.weight() * 1.8, self.style.wall),
        }
    }

    /// Two rows of dots along a colonnade. They say «columns», not how many nor which stand.
    fn columns(&self, marks: &mut Vec<Mark>, points: &[Px], state: State) {
        let half = self.street(OutlineRole::Colonnade) / 2.0;
        let near = narrow(((self.view.zoom - 13.0) / 4.0).clamp(0.0, 1.4));
        let radius = 0.6 + 0.95 * near;
        let gap = (radius * 3.4).max(3.4);
        let mut at = Vec::new();
        for step in strokes::steps(points, Run::Open, gap, &self.reach()) {
            at.push(step.at.by(step.left.x * half, step.left.y * half));
            at.push(step.at.by(-step.left.x * half, -step.left.y * half));
        }
        let fill = match state {
            State::Unknown => self.style.trace,
            State::Destroyed => self.style.lost_hatch,
            _ => self.style.column,
        };
        marks.push(Mark::Dots { at, radius, fill });
    }
}

fn closed(points: Vec<Px>, pen: Pen) -> Mark {
    Mark::Line {
        points,
        run: Run::Closed,
        pen,
    }
}

fn open(points: Vec<Px>, pen: Pen) -> Mark {
    Mark::Line {
        points,
        run: Run::Open,
        pen,
    }
}
