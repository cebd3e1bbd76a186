//! The condition over time as a small drawing: EAMENA's steps of condition and of extent, a point
//! for each assessment of the place, joined by steps only where both are known. Knows the lines
//! the domain made; the words beside it say the same.

use egui::{Align2, Painter, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::page::Page;
use crate::domain::trend::{Line, Point};
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, Colours, size};

/// Height of one step.
const STEP: f32 = 15.0;
/// Room for the names of the steps.
const NAMES: f32 = 76.0;
/// Radius of a point.
const DOT: f32 = 3.5;
/// Room at both ends of the axis, so that no point is cut.
const END: f32 = 8.0;

/// Draws the lines of the place; nothing where there are not two assessments to join.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>) {
    for line in &page.read.trend {
        ui.label(theme::quiet(ui.ctx(), words::scale(line.scale)));
        drawing(ui, line);
        ui.add_space(size::GRID);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a scale has a handful of steps")]
fn drawing(ui: &mut Ui, line: &Line) {
    let steps = line.scale.steps();
    // One more row for what nobody knows, one for the dates.
    let tall = STEP * (steps + 2) as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let told = words::over_time(line.scale, &line.words());
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &told));
    response.on_hover_text(line.words());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let colours = theme::colours(ui.ctx());
    let paper = Paper {
        painter: ui.painter(),
        colours,
        names: rect,
        axis: Rect::from_min_max(
            pos2(rect.left() + NAMES + END, rect.top()),
            pos2(rect.right() - END, rect.bottom()),
        ),
    };
    for step in 0..steps {
        paper.name(step, line.scale.step(step));
    }
    paper.name(steps, words::NOT_KNOWN);
    for ((from, one), (to, other)) in line.joints() {
        let (start, corner, end) = (paper.at(from, one), paper.at(to, one), paper.at(to, other));
        let stroke = Stroke::new(1.5, colours.accent);
        paper.painter.line_segment([start, corner], stroke);
        paper.painter.line_segment([corner, end], stroke);
    }
    for point in &line.points {
        paper.point(point, steps);
    }
    paper.dates(line, steps);
}

/// Where and with what the drawing is made.
struct Paper<'a> {
    painter: &'a Painter,
    colours: &'a Colours,
    names: Rect,
    axis: Rect,
}

impl Paper<'_> {
    #[expect(clippy::cast_precision_loss, reason = "a scale has a handful of steps")]
    fn height(&self, step: usize) -> f32 {
        (step as f32 + 0.5).mul_add(STEP, self.axis.top())
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a place on the screen needs no more"
    )]
    fn at(&self, share: f64, step: usize) -> egui::Pos2 {
        let x = self.axis.width().mul_add(share as f32, self.axis.left());
        pos2(x, self.height(step))
    }

    /// The name of a step and its quiet line.
    fn name(&self, step: usize, name: &str) {
        let y = self.height(step);
        let font = theme::regular(size::SMALL);
        let at = pos2(self.names.left() + NAMES - 4.0, y);
        let ink = self.colours.text_quiet;
        self.painter.text(at, Align2::RIGHT_CENTER, name, font, ink);
        let ends = self.axis.left() - END..=self.axis.right() + END;
        self.painter.hline(ends, y, (0.5, self.colours.line));
    }

    /// A dot on its step; a hollow one in the row of what is not known.
    fn point(&self, point: &Point, unknown: usize) {
        let centre = self.at(point.at, point.step.unwrap_or(unknown));
        let edge = Stroke::new(1.5, self.colours.accent);
        let fill = match point.step {
            Some(_) => self.colours.accent,
            None => self.colours.panel,
        };
        self.painter.circle(centre, DOT, fill, edge);
    }

    /// The first and the last date beneath.
    fn dates(&self, line: &Line, steps: usize) {
        let y = self.height(steps + 1);
        let ends = [
            (
                line.points.first(),
                self.axis.left() - END,
                Align2::LEFT_CENTER,
            ),
            (
                line.points.last(),
                self.axis.right() + END,
                Align2::RIGHT_CENTER,
            ),
        ];
        for (point, x, align) in ends {
            let date = point.map(|point| text::capital(&point.date.short()));
            let font = theme::regular(size::SMALL);
            let ink = self.colours.text_quiet;
            let words = date.unwrap_or_default();
            self.painter.text(pos2(x, y), align, words, font, ink);
        }
    }
}
