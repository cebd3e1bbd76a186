//! The pages of persons and of sources: a list that is searched, narrowed and sorted, beneath it the
//! card of the chosen record with all that refers to it. Knows the entries the catalogue answered.

mod bar;
mod card;
mod rows;

use egui::{Frame, Margin, Panel, Ui};

use crate::domain::query::{Answer, Query};
use crate::domain::record::Table;
use crate::domain::register::Entry;
use crate::ui::app::Sight;
use crate::ui::intent::Intents;
use crate::ui::registers;
use crate::ui::text::{self, register as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;

/// The share of the page the card takes when it is first shown.
const CARD: f32 = 0.5;

/// Draws the page of a register.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, table: Table, out: &mut Intents) {
    let ground = theme::colours(ui.ctx()).panel;
    ui.painter().rect_filled(ui.max_rect(), 0, ground);
    let asked = Query::Register(table);
    let Some(Answer::Register(entries)) = sight.model.answer_to(Slot::Register, &asked) else {
        let failed = sight.model.failure(Slot::Register);
        hint(ui, failed.unwrap_or(text::COMING));
        return;
    };
    bar::show(ui, sight, table, entries, out);
    let shelf = sight.view.registers.of(table);
    let shown = registers::shown(entries, shelf);
    let chosen = entries
        .iter()
        .find(|entry| Some(entry.id()) == shelf.chosen);
    if let Some(entry) = chosen {
        Panel::bottom("register-card")
            .resizable(true)
            .default_size(ui.available_height() * CARD)
            .size_range(140.0..=520.0)
            .frame(
                Frame::new()
                    .fill(ground)
                    .inner_margin(Margin::symmetric(16, 8)),
            )
            .show(ui, |ui| card::show(ui, sight, table, entry, out));
    }
    egui::CentralPanel::default()
        .frame(Frame::new().fill(ground))
        .show(ui, |ui| {
            if shown.is_empty() {
                hint(ui, none(table, entries));
            } else {
                rows::show(ui, table, &shown, shelf, out);
            }
        });
}

fn none(table: Table, entries: &[Entry]) -> &'static str {
    match (table, entries.is_empty()) {
        (Table::Actor, true) => words::NO_PEOPLE,
        (_, true) => words::NO_SOURCES,
        _ => words::NONE_FOUND,
    }
}

fn hint(ui: &mut Ui, words: &str) {
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        ui.label(theme::quiet(ui.ctx(), words));
    });
}
