//! Taking away: the one question before a record is deleted. Knows what would go, not how.

use egui::{Frame, Ui};

use super::FormContext;
use super::open::{Open, Sent};
use super::page::Left;
use crate::domain::command::Command;
use crate::domain::labels;
use crate::domain::query::Answer;
use crate::domain::record;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::form::{self as words, say};
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// What would go with a record, and the button.
pub(super) fn delete(
    ui: &mut Ui,
    open: &mut Open,
    context: &FormContext<'_>,
    out: &mut Intents,
) -> Left {
    let Some((table, uuid)) = open.record() else {
        return Left::Drop;
    };
    let stored = open.stored(context).cloned();
    let kind = labels::table_label(table);
    let mut left = Left::Stay;
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        let Some(stored) = stored else {
            ui.label(theme::quiet(ui.ctx(), crate::ui::text::COMING));
            return;
        };
        let name = record::title_in(&stored, context.model.terms());
        ui.add(Words::new(&words::delete_what(kind, &name)).strong());
        ui.add_space(size::GRID);
        if let Some(Answer::Dependents(rows)) = context.model.answer(Slot::Dependents) {
            let rows: Vec<(String, usize)> = rows
                .iter()
                .filter(|(_, number)| *number > 0)
                .map(|(table, number)| (labels::table_label(*table).to_owned(), *number))
                .collect();
            ui.add(Words::new(&words::with_it(&rows)));
        }
        ui.add(Words::new(say::CAN_UNDO).quiet(ui));
        if let Some(refused) = &open.refused {
            super::field::error(ui, Some(refused));
        }
        ui.add_space(size::GRID * 2.0);
        ui.horizontal(|ui| {
            let button = chip::primary(ui, say::DELETE);
            if ui.add_enabled(!open.is_saving(), button).clicked() {
                let command = Command::delete(words::deleted(kind, &name), table, uuid);
                open.sent = Some(Sent {
                    command: command.clone(),
                    ticket: None,
                    next: false,
                });
                out.push(Intent::Perform(Box::new(command)));
            }
            if ui.button(say::LEAVE_IT).clicked() {
                left = Left::Drop;
            }
        });
    });
    left
}
