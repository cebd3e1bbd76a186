//! The components: each with its state at the day shown. Knows rows; computes no state.

use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::page::Page;
use super::section;
use crate::domain::dossier::SiteRow;
use crate::ui::actions::Act;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Section;
use crate::ui::widgets::state_symbol;
use crate::ui::widgets::text::cut;

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(ui, page.sight, Section::Parts, Some(Act::AddSite), out);
    let parts = &page.dossier.parts;
    if parts.is_empty() {
        section::empty(ui, words::NO_PARTS);
        return;
    }
    let caption = words::parts_on(&page.day.words());
    ui.label(theme::quiet(ui.ctx(), caption));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in parts {
            part(ui, row, out);
        }
    });
}

fn part(ui: &mut Ui, row: &SiteRow, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::click());
    let state = text::state_words(row.state);
    let name = format!("{}, {state}", row.name_en);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_filled(rect.expand2(vec2(4.0, 0.0)), 4, colours.hover);
    }
    let middle = rect.center().y;
    state_symbol::paint(
        ui.painter(),
        pos2(rect.left() + 8.0, middle),
        size::SYMBOL,
        row.state,
        colours,
    );
    let small = theme::regular(size::SMALL);
    let beside = if row.when.is_empty() {
        state
    } else {
        format!("{state} · {}", row.when)
    };
    let beside = cut(ui, &beside, &small, rect.width() * 0.55);
    let right = ui
        .painter()
        .layout_no_wrap(beside, small, colours.text_quiet);
    let edge = rect.right() - right.size().x;
    ui.painter().galley(
        pos2(edge, middle - right.size().y / 2.0),
        right,
        colours.text_quiet,
    );
    let font = theme::regular(size::BODY);
    let shown = cut(ui, &row.name_en, &font, edge - rect.left() - 30.0);
    let left = ui.painter().layout_no_wrap(shown, font, colours.text);
    ui.painter().galley(
        pos2(rect.left() + 22.0, middle - left.size().y / 2.0),
        left,
        colours.text,
    );
    if response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
    {
        out.push(Intent::Visit(row.id));
    }
}
