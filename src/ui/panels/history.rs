//! The log in the right panel: every change, newest first, each with undo. Knows operations as
//! the catalogue tells them.

use egui::{Align, Layout, ScrollArea, Ui};

use crate::domain::command::{Operation, OperationKind};
use crate::domain::id::Id;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::view::{Pane, Slot};
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Draws the panel: of one place, or of the whole catalogue.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, site: Option<Id>, out: &mut Intents) {
    egui::Frame::new()
        .inner_margin(size::MARGIN)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let title = site.and_then(|id| sight.model.row(id)).map_or_else(
                    || text::HISTORY_ALL.to_owned(),
                    |row| text::history_of(&row.name_en),
                );
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if chip::icon(
                        ui,
                        egui_material_icons::icons::ICON_CLOSE,
                        text::CLOSE_HISTORY,
                        true,
                    )
                    .clicked()
                    {
                        out.push(Intent::Pane(Pane::Detail));
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Words::new(&title).size(size::HEAD).strong().cut());
                    });
                });
            });
            if site.is_some() {
                chip::action(ui, Act::History, Look::Link, sight.standing, out);
            }
        });
    let Some(log) = sight.model.log(Slot::History) else {
        hint(
            ui,
            sight.model.failure(Slot::History).unwrap_or(text::COMING),
        );
        return;
    };
    if log.is_empty() {
        hint(ui, text::NO_HISTORY);
        return;
    }
    ScrollArea::vertical()
        .auto_shrink(false)
        .show_rows(ui, 44.0, log.len(), |ui, range| {
            for operation in log.get(range).unwrap_or_default() {
                egui::Frame::new()
                    .inner_margin(egui::Margin::symmetric(16, 0))
                    .show(ui, |ui| {
                        ui.set_height(44.0);
                        entry(ui, operation, sight, out);
                    });
            }
        });
}

fn hint(ui: &mut Ui, words: &str) {
    egui::Frame::new()
        .inner_margin(size::MARGIN)
        .show(ui, |ui| {
            ui.label(theme::quiet(ui.ctx(), words));
        });
}

/// One operation: its sentence, who and when, whether it was undone, and its undo.
pub(super) fn entry(ui: &mut Ui, operation: &Operation, sight: &Sight<'_>, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let undone = operation.undone_by.is_some();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let can = !undone
                && sight.standing.read_only.is_none()
                && operation.kind != OperationKind::Purge;
            if can
                && operation.number > 1
                && chip::link(ui, text::UNDO_THIS)
                    .on_hover_text(text::UNDO_TIP)
                    .clicked()
            {
                out.push(Intent::Undo(operation.number));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let ink = if undone {
                    colours.text_quiet
                } else {
                    colours.text
                };
                ui.add(Words::new(&operation.sentence).colour(ink).cut())
                    .on_hover_text(&operation.sentence);
            });
        });
    });
    let mut about = format!(
        "{} · {} · {}",
        operation.number,
        text::when_utc(&operation.at),
        operation.by
    );
    if let Some(by) = operation.undone_by {
        about = format!("{about} · {}", text::undone_by(by));
    }
    ui.add(Words::new(&about).quiet(ui).cut());
}
