//! What to do when the stored record was changed by someone else meanwhile: both values side by
//! side, and the choice. Knows one open form.

use egui::Ui;

use super::FormContext;
use super::open::Open;
use crate::domain::cell::Cell;
use crate::domain::labels;
use crate::domain::record::Record;
use crate::ui::text::form::say;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;

/// Draws the card while there is a conflict.
pub(super) fn show(ui: &mut Ui, open: &mut Open, context: &FormContext<'_>) {
    if !open.conflict {
        return;
    }
    let stored = open.stored(context).cloned();
    let colours = theme::colours(ui.ctx());
    let frame = egui::Frame::new()
        .fill(colours.error_soft)
        .corner_radius(6)
        .outer_margin(egui::Margin::symmetric(16, 4))
        .inner_margin(12);
    let mut choice = None;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let sentence = if stored.is_some() {
            say::CONFLICT
        } else {
            say::CONFLICT_GONE
        };
        ui.add(Words::new(sentence));
        if let Some(stored) = &stored {
            egui::ScrollArea::vertical()
                .id_salt("conflict")
                .max_height(160.0)
                .show(ui, |ui| both(ui, open, stored));
            ui.horizontal(|ui| {
                if ui.button(say::TAKE_THEIRS).clicked() {
                    choice = Some(true);
                }
                if ui.button(say::KEEP_MINE).clicked() {
                    choice = Some(false);
                }
            });
        }
    });
    if let (Some(theirs), Some(stored)) = (choice, stored) {
        settle(open, stored, theirs, context);
    }
}

/// Every field that was changed elsewhere, with both values.
fn both(ui: &mut Ui, open: &Open, stored: &Record) {
    let Some(draft) = open.draft() else { return };
    let table = stored.table().name();
    let shown =
        |column: &str, text: &str| labels::shown(table, column, &Cell::Text(text.to_owned()));
    for (label, field, theirs, yours) in draft.conflicts(stored) {
        let line = format!(
            "{label}: {} «{}», {} «{}»",
            say::THEIRS,
            shown(field.column, &theirs),
            say::YOURS,
            shown(field.column, &yours),
        );
        ui.add(Words::new(&line).size(size::SMALL));
    }
    ui.add_space(size::GRID);
}

fn settle(open: &mut Open, stored: Record, theirs: bool, context: &FormContext<'_>) {
    let citations = open
        .dossier(context)
        .map(|dossier| dossier.citations.clone())
        .unwrap_or_default();
    open.conflict = false;
    let Some(draft) = open.draft_mut() else {
        return;
    };
    if theirs {
        *draft = super::draft::Draft::of(stored, &citations);
    } else {
        draft.rebase(stored);
    }
}
