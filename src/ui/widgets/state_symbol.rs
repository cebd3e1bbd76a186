//! The symbol of a state: its shape says what the state is, its fill how much is damaged.
//! Knows how to draw; knows no place.

use egui::epaint::{PathShape, PathStroke};
use egui::{
    Color32, Painter, Pos2, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::domain::dossier::StateAt;
use crate::domain::kinds::{Extent, State};
use crate::ui::text;
use crate::ui::theme::{self, Colours};

/// The fill that says how much is damaged.
#[must_use]
pub fn fill(at: StateAt) -> Color32 {
    match at.state {
        State::Standing | State::Rebuilt => theme::STANDING,
        State::Damaged | State::Destroyed => theme::ramp(match at.extent {
            Extent::NoneVisible => Extent::Unknown,
            other => other,
        }),
        State::Unknown => theme::ramp(Extent::Unknown),
    }
}

/// Paints the symbol round a centre.
pub fn paint(painter: &Painter, centre: Pos2, radius: f32, at: StateAt, colours: &Colours) {
    let line = Stroke::new(1.5, colours.symbol_line);
    let fill = fill(at);
    painter.circle_filled(centre, radius + 2.0, colours.halo);
    if at.changing {
        hatched_edge(painter, centre, radius + 3.0, colours);
    }
    match at.state {
        State::Standing => {
            painter.circle(centre, radius - 0.5, colours.halo, Stroke::new(3.0, fill));
            painter.circle_stroke(centre, radius + 1.0, Stroke::new(1.0, colours.symbol_line));
        }
        State::Damaged => {
            painter.circle(centre, radius, colours.halo, line);
            painter.add(half_disc(centre, radius, fill));
            painter.circle_stroke(centre, radius, line);
        }
        State::Destroyed => {
            painter.circle(centre, radius, fill, line);
            cross(
                painter,
                centre,
                radius * 0.52,
                Stroke::new(radius * 0.36, colours.halo),
            );
        }
        State::Rebuilt => {
            let square = egui::Rect::from_center_size(centre, vec2(radius, radius) * 1.8);
            painter.rect(square, 1, fill, line, egui::StrokeKind::Middle);
        }
        State::Unknown => {
            dotted_ring(painter, centre, radius, colours.symbol_line);
            let font = theme::semibold(radius * 1.7);
            painter.text(
                centre,
                egui::Align2::CENTER_CENTER,
                "?",
                font,
                colours.symbol_line,
            );
        }
    }
}

/// The symbol in a line of widgets, named for those who do not see it.
pub fn show(ui: &mut Ui, radius: f32, at: StateAt) -> Response {
    let side = radius * 2.0 + 6.0;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint(
        ui.painter(),
        rect.center(),
        radius,
        at,
        theme::colours(ui.ctx()),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, text::state_words(at)));
    response
}

fn on_circle(centre: Pos2, radius: f32, turn: f32) -> Pos2 {
    let (sine, cosine) = (turn * std::f32::consts::TAU).sin_cos();
    pos2(
        radius.mul_add(cosine, centre.x),
        radius.mul_add(sine, centre.y),
    )
}

fn half_disc(centre: Pos2, radius: f32, fill: Color32) -> Shape {
    let points = (0..=12_u8)
        .map(|step| on_circle(centre, radius, f32::from(step) / 24.0))
        .collect();
    Shape::Path(PathShape {
        points,
        closed: true,
        fill,
        stroke: PathStroke::NONE,
    })
}

fn cross(painter: &Painter, centre: Pos2, arm: f32, stroke: Stroke) {
    for slope in [1.0, -1.0] {
        let end = vec2(arm, arm * slope);
        painter.line_segment([centre - end, centre + end], stroke);
    }
}

fn dotted_ring(painter: &Painter, centre: Pos2, radius: f32, colour: Color32) {
    for step in 0..12_u8 {
        let at = on_circle(centre, radius, f32::from(step) / 12.0);
        painter.circle_filled(at, 0.9, colour);
    }
}

/// Short strokes round the edge: the change happened on one of these days.
fn hatched_edge(painter: &Painter, centre: Pos2, radius: f32, colours: &Colours) {
    for step in 0..16_u8 {
        let turn = f32::from(step) / 16.0;
        let ends = [
            on_circle(centre, radius - 1.0, turn),
            on_circle(centre, radius + 1.5, turn + 0.02),
        ];
        painter.line_segment(ends, Stroke::new(1.2, colours.symbol_line));
    }
}
