//! What bringing something back would change, shown before it is done. Knows the plan, not how
//! it is carried out.

use egui::{ScrollArea, Ui};

use super::changes;
use crate::domain::command::ChangeKind;
use crate::domain::history::Past;
use crate::domain::query::Answer;
use crate::domain::restore::{Plan, plan};
use crate::domain::terms::Terms;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::log::{LogWish, Restoring};
use crate::ui::text::{self, log as words};
use crate::ui::theme;
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// So many records are named in a preview.
const MOST: usize = 200;
/// Height of a preview at most.
const TALL: f32 = 150.0;

/// Draws the preview with its two ways out.
pub(super) fn show(ui: &mut Ui, sight: &Sight<'_>, restoring: &Restoring, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let frame = egui::Frame::new()
        .fill(colours.raised)
        .stroke((1.0, colours.accent))
        .corner_radius(6)
        .inner_margin(12);
    frame.show(ui, |ui| {
        ui.take_available_width();
        let Some(Answer::Past(past)) = sight.model.answer(Slot::Past) else {
            let failed = sight.model.failure(Slot::Past);
            ui.add(Words::new(failed.unwrap_or(text::COMING)));
            leave(ui, out);
            return;
        };
        if past.uuid != restoring.uuid || past.before != restoring.before {
            ui.add(Words::new(text::COMING));
            return;
        }
        let plan = match plan(past, &restoring.what) {
            Ok(plan) => plan,
            Err(why) => {
                ui.add(Words::new(&why.to_string()));
                leave(ui, out);
                return;
            }
        };
        ui.add(Words::new(&plan.command.sentence).strong());
        ui.label(theme::quiet(ui.ctx(), words::WILL));
        ScrollArea::vertical()
            .id_salt("preview")
            .max_height(TALL)
            .show(ui, |ui| preview(ui, &plan, past, sight.model.terms()));
        ui.horizontal(|ui| {
            let button = chip::primary(ui, words::DO_IT);
            if ui.add(button).clicked() {
                out.push(Intent::Perform(Box::new(plan.command.clone())));
                out.push(Intent::Log(LogWish::Restore(None)));
            }
            leave(ui, out);
        });
    });
}

fn preview(ui: &mut Ui, plan: &Plan, past: &Past, terms: &Terms) {
    for change in plan.changes.iter().take(MOST) {
        if change.kind == ChangeKind::Insert {
            let line = format!("{}: {}", text::ADDED, change.title);
            ui.add(Words::new(&line).quiet(ui));
            continue;
        }
        for field in &change.fields {
            changes::show_field(ui, change, field, (&past.names, terms));
        }
    }
    let more = plan.changes.len().saturating_sub(MOST);
    if more > 0 {
        ui.label(theme::quiet(ui.ctx(), words::more(more)));
    }
}

fn leave(ui: &mut Ui, out: &mut Intents) {
    if chip::link(ui, text::CANCEL).clicked() {
        out.push(Intent::Log(LogWish::Restore(None)));
    }
}
