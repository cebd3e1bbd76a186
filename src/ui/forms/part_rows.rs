//! The rows of a form as they are drawn: one card each, with what is added and removed. Knows
//! drafts, no record.

use egui::Ui;

use super::draft::{Draft, Errors};
use super::field::{self, Sheet, Wish};
use super::groups::groups;
use super::offers::Shelf;
use super::parts;
use crate::domain::labels;
use crate::domain::record::Table;
use crate::ui::text;
use crate::ui::text::form as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::chip;

/// Draws the rows of every kind the form has; `reveal` brings the first wrong one into sight.
pub(super) fn show(
    ui: &mut Ui,
    draft: &mut Draft,
    sheet: &Sheet<'_>,
    reveal: &mut bool,
    wishes: &mut Vec<Wish>,
) {
    for table in parts::tables(draft.table) {
        let kind = labels::table_label(*table);
        ui.add_space(size::GRID * 2.0);
        ui.label(theme::strong(text::capital(&words::plural(kind))));
        ui.add_space(size::GRID);
        let mut number = 0;
        let mut gone = None;
        for at in 0..draft.parts.len() {
            let Some(part) = draft.parts.get_mut(at).filter(|part| part.table == *table) else {
                continue;
            };
            number += 1;
            let name = words::nth(kind, number);
            let errors = parts::errors_of(sheet.errors, at);
            let wrong = !errors.is_empty();
            let top = ui.cursor().min.y;
            if card(ui, &name, part, (sheet, errors), wishes) {
                gone = Some(at);
            }
            if *reveal && wrong {
                let rect = egui::Rect::everything_below(top).intersect(ui.min_rect());
                ui.scroll_to_rect(rect, Some(egui::Align::Center));
                *reveal = false;
            }
        }
        if let Some(at) = gone {
            draft.parts.remove(at);
        }
        if chip::link(ui, &words::add_row(kind)).clicked() {
            add(draft, *table, sheet);
        }
    }
}

fn add(draft: &mut Draft, table: Table, sheet: &Sheet<'_>) {
    // What an event harmed is a component of its target, or the target itself.
    let target = draft.text("site_uuid").to_owned();
    let given = [("site_uuid", target)];
    let given = if table == Table::EventEffect {
        &given[..]
    } else {
        &[]
    };
    let fresh = (sheet.shelf.context.fresh)();
    draft.parts.push(Draft::new(table, fresh, given));
}

/// One row; answers whether it is to go.
fn card(
    ui: &mut Ui,
    name: &str,
    part: &mut Draft,
    (sheet, errors): (&Sheet<'_>, Errors),
    wishes: &mut Vec<Wish>,
) -> bool {
    let mut gone = false;
    let own = Sheet {
        shelf: Shelf {
            table: part.table,
            uuid: part.uuid,
            ..sheet.shelf
        },
        errors: &errors,
        recent: sheet.recent,
        picking: None,
    };
    let colours = theme::colours(ui.ctx());
    let frame = egui::Frame::new()
        .stroke((1.0, colours.line))
        .corner_radius(6)
        .inner_margin(8);
    ui.push_id(part.uuid, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.label(theme::quiet(ui.ctx(), text::capital(name)));
                let right = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(right, |ui| {
                    let icon = egui_material_icons::icons::ICON_DELETE;
                    gone = chip::icon(ui, icon, &words::remove_row(name), true).clicked();
                });
            });
            for one in groups(part.table).iter().flat_map(|group| group.fields) {
                field::show(ui, one, part, &own, wishes);
            }
        });
    });
    ui.add_space(size::GRID);
    gone
}
