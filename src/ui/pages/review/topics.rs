//! The list of topics, each with how many findings it has; beneath gaps the needs with how many
//! places lack each. Knows counts.

use egui::{Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::query::Answer;
use crate::domain::review::Topic;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::looked::Looked;
use crate::ui::surveying::Survey;
use crate::ui::text::{self, review as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::text::cut;

/// Draws the list.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let looked = sight.view.review;
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt("review-topics")
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for topic in Topic::ALL {
                let found = count(sight, *topic);
                let chosen = looked.topic == *topic && looked.need.is_none();
                if line(ui, topic.title(), found, chosen, 0.0) {
                    out.push(Intent::Survey(Survey::Look(Looked::at(*topic))));
                }
                if *topic == Topic::Gaps && looked.topic == Topic::Gaps {
                    needs(ui, sight, out);
                }
            }
        });
}

/// How many findings a topic has, once they were counted.
fn count(sight: &Sight<'_>, topic: Topic) -> Option<usize> {
    match sight.model.answer(Slot::FindingCount(topic)) {
        Some(Answer::Findings(found)) => Some(found.total),
        _ => None,
    }
}

fn needs(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let Some(Answer::Lacks(lacks)) = sight.model.answer(Slot::Lacks) else {
        return;
    };
    for lack in lacks.iter().filter(|lack| lack.lacking > 0) {
        let chosen = sight.view.review.need == Some(lack.need);
        let name = words::no(lack.need.what());
        if line(ui, &name, Some(lack.lacking), chosen, size::MARGIN) {
            out.push(Intent::Survey(Survey::Look(Looked {
                need: (!chosen).then_some(lack.need),
                ..Looked::at(Topic::Gaps)
            })));
        }
    }
}

/// A line with its count at the right; quiet when there is nothing. Answers whether it was chosen.
fn line(ui: &mut Ui, name: &str, found: Option<usize>, chosen: bool, indent: f32) -> bool {
    let colours = theme::colours(ui.ctx());
    let wanted = vec2(ui.available_width(), size::CONTROL);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let number = found.map_or_else(|| "…".to_owned(), text::thousands);
    let told = words::topic(name, &number);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, &told));
    if chosen {
        ui.painter()
            .rect_filled(rect, size::ROUND, colours.accent_soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, size::ROUND, colours.hover);
    }
    let ink = if found == Some(0) {
        colours.text_quiet
    } else {
        colours.text
    };
    let small = theme::regular(size::SMALL);
    let right = ui.painter().layout_no_wrap(number, small, ink);
    let edge = rect.right() - 8.0 - right.size().x;
    let middle = rect.center().y;
    ui.painter()
        .galley(pos2(edge, middle - right.size().y / 2.0), right, ink);
    let font = if indent > 0.0 {
        theme::regular(size::SMALL)
    } else {
        theme::regular(size::BODY)
    };
    let room = edge - rect.left() - 16.0 - indent;
    let shown = cut(ui, name, &font, room);
    let left = ui.painter().layout_no_wrap(shown, font, ink);
    let at = pos2(rect.left() + 8.0 + indent, middle - left.size().y / 2.0);
    ui.painter().galley(at, left, ink);
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
}
