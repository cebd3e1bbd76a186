//! The log in the right panel: every change, newest first, a page at a time, filtered, each with
//! undo. Knows operations as the catalogue tells them.

mod changes;
mod filters;
mod restore;

use egui::{Align, Frame, Layout, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::domain::command::{Operation, OperationKind};
use crate::domain::history::Scope;
use crate::ui::actions::Act;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::log::{LogWish, PAGE};
use crate::ui::text::{self, log as words};
use crate::ui::theme::{self, size};
use crate::ui::view::{Pane, Slot};
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Height of an entry.
const ENTRY: f32 = 46.0;

/// Draws the panel: of one record, of one place, or of the whole catalogue.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
        head(ui, sight, out);
        filters::show(ui, sight, out);
    });
    let Some(log) = sight.model.log(Slot::History) else {
        hint(
            ui,
            sight.model.failure(Slot::History).unwrap_or(text::COMING),
        );
        return;
    };
    if log.is_empty() {
        let narrowed = sight.view.log.filter.narrows();
        hint(
            ui,
            if narrowed {
                words::NONE
            } else {
                text::NO_HISTORY
            },
        );
        return;
    }
    pages(ui, log, sight, out);
    let chosen = sight.view.operation;
    let open = chosen.and_then(|number| sight.model.operation(number));
    let room = ui.available_height();
    let most = if open.is_some() { room * 0.45 } else { room };
    ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(most)
        .show_rows(ui, ENTRY, log.len(), |ui, range| {
            for operation in log.get(range).unwrap_or_default() {
                row(ui, operation, sight, out);
            }
        });
    let Some(operation) = open else { return };
    ui.separator();
    if let Some(restoring) = &sight.view.log.restoring {
        Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
            restore::show(ui, sight, restoring, out);
        });
    }
    ScrollArea::vertical()
        .id_salt("changes")
        .auto_shrink(false)
        .show(ui, |ui| {
            Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
                changes::show(ui, sight, operation, out);
            });
        });
}

fn head(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let log = &sight.view.log;
    let title = match log.filter.scope {
        Scope::All => text::HISTORY_ALL.to_owned(),
        Scope::Site(id) => sight.model.row(id).map_or_else(
            || text::HISTORY_ALL.to_owned(),
            |row| text::history_of(&row.name_en),
        ),
        Scope::Record(..) => words::of_record(&log.title),
    };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = egui_material_icons::icons::ICON_CLOSE;
            if chip::icon(ui, close, text::CLOSE_HISTORY, true).clicked() {
                out.push(Intent::Pane(Pane::Detail));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Words::new(&title).size(size::HEAD).strong().cut());
            });
        });
    });
    if log.filter.scope != Scope::All {
        chip::action(ui, Act::History, Look::Link, sight.standing, out);
    }
}

/// Which operations stand here, and the way to older and newer ones.
fn pages(ui: &mut Ui, log: &[Operation], sight: &Sight<'_>, out: &mut Intents) {
    let (Some(newest), Some(oldest)) = (log.first(), log.last()) else {
        return;
    };
    let turned = !sight.view.log.turned.is_empty();
    if log.len() < PAGE && !turned {
        return;
    }
    Frame::new()
        .inner_margin(egui::Margin::symmetric(16, 2))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let range = words::range(newest.number, oldest.number);
                ui.add(Words::new(&range).quiet(ui));
                if turned && chip::link(ui, words::NEWER).clicked() {
                    out.push(Intent::Log(LogWish::Newer));
                }
                if log.len() == PAGE && chip::link(ui, words::OLDER).clicked() {
                    out.push(Intent::Log(LogWish::Older(oldest.number)));
                }
            });
        });
}

/// An entry that unfolds what it changed.
fn row(ui: &mut Ui, operation: &Operation, sight: &Sight<'_>, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ENTRY));
    let chosen = sight.view.operation == Some(operation.number);
    let id = ui.scope_id().with(("operation", operation.number));
    let response = ui.interact(rect, id, Sense::click());
    let name = text::changes_of(&operation.sentence);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    if chosen {
        ui.painter().rect_filled(rect, 0, colours.accent_soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0, colours.hover);
    }
    let inside = rect.shrink2(vec2(size::MARGIN, 2.0));
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inside));
    ui.spacing_mut().interact_size.y = size::LINE;
    entry(&mut ui, operation, sight, out);
    if response.clicked() {
        out.push(Intent::Operation((!chosen).then_some(operation.number)));
    }
}

fn hint(ui: &mut Ui, words: &str) {
    Frame::new().inner_margin(size::MARGIN).show(ui, |ui| {
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
