//! The mark of a position that is being written in a form, before it is saved. Knows no form.

use egui::{Align2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::domain::place::LonLat;
use crate::map::View;
use crate::ui::text::position as words;
use crate::ui::theme::{self, size};

/// Half the width of the cross, points.
const ARM: f32 = 11.0;
/// How much of the middle stays free, points.
const GAP: f32 = 4.0;

/// Draws it, where the map shows the place.
pub(super) fn show(ui: &Ui, response: &Response, view: &View, at: Option<LonLat>) {
    let Some(at) = at else { return };
    let px = view.px(at);
    let middle = response.rect.min + vec2(px.x, px.y);
    if !response.rect.contains(middle) {
        return;
    }
    let colours = theme::colours(ui.ctx());
    let painter = ui.painter().with_clip_rect(response.rect);
    for (width, ink) in [(4.5, colours.raised), (2.0, colours.accent)] {
        let stroke = Stroke::new(width, ink);
        painter.circle_stroke(middle, ARM - GAP, stroke);
        for way in [
            vec2(1.0, 0.0),
            vec2(-1.0, 0.0),
            vec2(0.0, 1.0),
            vec2(0.0, -1.0),
        ] {
            painter.line_segment([middle + way * GAP, middle + way * ARM], stroke);
        }
    }
    let font = theme::semibold(size::SMALL);
    let galley = painter.layout_no_wrap(words::MARK.to_owned(), font, colours.accent);
    let corner = Align2::LEFT_CENTER.anchor_size(middle + vec2(ARM + 8.0, 0.0), galley.size());
    painter.rect_filled(corner.expand2(vec2(4.0, 2.0)), 3, colours.raised);
    painter.galley(corner.min, galley, colours.accent);
    let rect = Rect::from_center_size(middle, vec2(ARM, ARM) * 2.0);
    let sign = ui.interact(rect, response.id.with("unsaved"), Sense::hover());
    sign.widget_info(|| WidgetInfo::labeled(Role::Image, true, words::mark(at)));
}
