//! Paints the marks of a sheet with egui. Knows nothing of what they mean.

use egui::epaint::{Mesh, PathShape, PathStroke};
use egui::{Align2, Color32, FontId, Painter, Pos2, Shape, Stroke, Vec2, vec2};

use crate::map::{Anchor, Face, Mark, Pen, Px, PxBox, Rgba, Run, Text, Weight};
use crate::ui::theme;
use crate::ui::widgets::bidi;

/// Directions in which the halo of a text is painted.
const AROUND: [Vec2; 8] = [
    vec2(1.4, 0.0),
    vec2(-1.4, 0.0),
    vec2(0.0, 1.4),
    vec2(0.0, -1.4),
    vec2(1.0, 1.0),
    vec2(-1.0, 1.0),
    vec2(1.0, -1.0),
    vec2(-1.0, -1.0),
];

/// Paints marks whose sheet has its upper left corner at `corner`.
pub fn marks(painter: &Painter, corner: Pos2, marks: &[Mark]) {
    let brush = Brush::new(painter, corner, PxBox::default());
    painter.extend(brush.shapes(marks));
}

/// How wide a text is.
pub fn measure(painter: &Painter, text: &str, face: Face) -> f32 {
    let words = bidi::visual(text).into_owned();
    painter
        .layout_no_wrap(words, font(face), Color32::PLACEHOLDER)
        .size()
        .x
}

/// Turns marks into shapes.
pub(super) struct Brush<'a> {
    painter: &'a Painter,
    corner: Pos2,
    sheet: PxBox,
}

impl<'a> Brush<'a> {
    pub(super) fn new(painter: &'a Painter, corner: Pos2, sheet: PxBox) -> Self {
        Self {
            painter,
            corner,
            sheet,
        }
    }

    pub(super) fn shapes(&self, marks: &[Mark]) -> Vec<Shape> {
        let mut shapes = Vec::with_capacity(marks.len() * 2);
        for mark in marks {
            self.one(&mut shapes, mark);
        }
        shapes
    }

    fn one(&self, shapes: &mut Vec<Shape>, mark: &Mark) {
        match mark {
            Mark::Ground(colour) => {
                let size = vec2(self.sheet.max.x, self.sheet.max.y);
                let rect = egui::Rect::from_min_size(self.corner, size);
                shapes.push(Shape::rect_filled(rect, 0.0, paint(*colour)));
            }
            Mark::Area {
                rings,
                triangles,
                fill,
            } => shapes.push(self.area(rings, triangles, *fill)),
            Mark::Line { points, run, pen } => self.line(shapes, points, *run, *pen),
            Mark::Strokes { ends, pen } => {
                let stroke = stroke(*pen);
                let ends = ends.iter().map(|[a, b]| [self.at(*a), self.at(*b)]);
                shapes.extend(ends.map(|ends| Shape::line_segment(ends, stroke)));
            }
            Mark::Dots { at, radius, fill } => {
                let dots = at.iter().map(|at| self.at(*at));
                shapes.extend(dots.map(|at| Shape::circle_filled(at, *radius, paint(*fill))));
            }
            Mark::Disc {
                at,
                radius,
                fill,
                pen,
            } => shapes.push(Shape::Circle(egui::epaint::CircleShape {
                center: self.at(*at),
                radius: *radius,
                fill: fill.map_or(Color32::TRANSPARENT, paint),
                stroke: pen.map_or(Stroke::NONE, stroke),
            })),
            Mark::Form { points, fill, pen } => shapes.push(Shape::Path(PathShape {
                points: self.all(points),
                closed: true,
                fill: fill.map_or(Color32::TRANSPARENT, paint),
                stroke: pen.map_or(PathStroke::NONE, |pen| stroke(pen).into()),
            })),
            Mark::Text(text) => self.text(shapes, text),
        }
    }

    fn at(&self, at: Px) -> Pos2 {
        self.corner + vec2(at.x, at.y)
    }

    fn all(&self, points: &[Px]) -> Vec<Pos2> {
        points.iter().map(|at| self.at(*at)).collect()
    }

    fn area(&self, rings: &[Vec<Px>], triangles: &[u32], fill: Rgba) -> Shape {
        let mut mesh = Mesh::default();
        let colour = paint(fill);
        for at in rings.iter().flatten() {
            mesh.colored_vertex(self.at(*at), colour);
        }
        mesh.indices.extend_from_slice(triangles);
        // A number beyond the corners would be a fault of whoever made them; paint nothing then.
        if mesh.is_valid() {
            Shape::mesh(mesh)
        } else {
            Shape::Noop
        }
    }

    fn line(&self, shapes: &mut Vec<Shape>, points: &[Px], run: Run, pen: Pen) {
        let mut points = self.all(points);
        let stroke = stroke(pen);
        let Some((dash, gap)) = pen.dash else {
            shapes.push(match run {
                Run::Open => Shape::line(points, stroke),
                Run::Closed => Shape::closed_line(points, stroke),
            });
            return;
        };
        if run == Run::Closed {
            points.extend(points.first().copied());
        }
        Shape::dashed_line_many(&points, stroke, dash, gap, shapes);
    }

    fn text(&self, shapes: &mut Vec<Shape>, text: &Text) {
        let words = bidi::visual(&text.content).into_owned();
        let galley = self
            .painter
            .layout_no_wrap(words, font(text.face), paint(text.colour));
        let align = match text.anchor {
            Anchor::Left => Align2::LEFT_TOP,
            Anchor::Middle => Align2::CENTER_TOP,
            Anchor::Right => Align2::RIGHT_TOP,
        };
        let first = galley.rows.first().and_then(|row| row.glyphs.first());
        let rise = first.map_or(text.face.size, |glyph| glyph.pos.y);
        let at = self.at(text.at) - vec2(0.0, rise);
        let at = align.anchor_size(at, galley.size()).min;
        if let Some(halo) = text.halo {
            let under = |offset: Vec2| {
                let ghost = egui::epaint::TextShape::new(at + offset, galley.clone(), paint(halo));
                Shape::Text(ghost.with_override_text_color(paint(halo)))
            };
            shapes.extend(AROUND.into_iter().map(under));
        }
        shapes.push(Shape::galley(at, galley, paint(text.colour)));
    }
}

/// One letter laid out: the same object as long as egui's picture of letters is the same.
pub(super) fn letter(painter: &Painter) -> std::sync::Arc<egui::Galley> {
    painter.layout_no_wrap("N".to_owned(), theme::regular(11.0), Color32::PLACEHOLDER)
}

fn font(face: Face) -> FontId {
    match face.weight {
        Weight::Regular => theme::regular(face.size),
        Weight::Semibold => theme::semibold(face.size),
    }
}

fn paint(Rgba(red, green, blue, opacity): Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(red, green, blue, opacity)
}

fn stroke(pen: Pen) -> Stroke {
    Stroke::new(pen.width, paint(pen.colour))
}
