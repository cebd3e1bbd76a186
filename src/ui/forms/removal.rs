//! Taking away: the one question before a record is deleted. Knows what would go, not how.

use egui::{Frame, Ui};

use super::FormContext;
use super::open::{Open, Sent};
use super::page::Left;
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::labels;
use crate::domain::query::{Answer, Query};
use crate::domain::record::{self, Table};
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::form::{self as words, say};
use crate::ui::text::register;
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// Whether a record of this kind stays as long as anything refers to it: a statement must not lose
/// its source, nor a reading whoever answers for it.
pub(super) const fn asks_first(table: Table) -> bool {
    matches!(table, Table::Actor | Table::Source)
}

/// Why a record cannot be deleted.
fn kept_by(context: &FormContext<'_>, table: Table, uuid: Id) -> Option<String> {
    if !asks_first(table) {
        return None;
    }
    let asked = Query::Mentions { table, uuid };
    match context.model.answer_to(Slot::Referring, &asked) {
        Some(Answer::Mentions(found)) => register::used(found.len()),
        _ => Some(crate::ui::text::COMING.to_owned()),
    }
}

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
        let kept = kept_by(context, table, uuid);
        super::field::error(ui, kept.as_deref());
        if let Some(refused) = &open.refused {
            super::field::error(ui, Some(refused));
        }
        ui.add_space(size::GRID * 2.0);
        ui.horizontal(|ui| {
            let button = chip::primary(ui, say::DELETE);
            if ui
                .add_enabled(kept.is_none() && !open.is_saving(), button)
                .clicked()
            {
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
