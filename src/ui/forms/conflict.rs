//! What to do when the stored record was changed by someone else meanwhile: field by field, both
//! values side by side, and the choice. Knows one open form.

use egui::Ui;

use super::FormContext;
use super::merge::{Meeting, Met, Side, Sides};
use super::open::Open;
use crate::domain::cell::Cell;
use crate::domain::labels;
use crate::domain::record::Record;
use crate::domain::terms::Terms;
use crate::ui::text::doubt;
use crate::ui::text::form::{self as words, say};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Words, chip};

/// Longer values are cut where they stand beside each other; the whole is in the field.
const SHOWN: usize = 200;

/// What was decided.
enum Verdict {
    /// The stored record, as it is; the draft is left.
    Theirs,
    /// Both together, as chosen field by field.
    Together,
}

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
    let verdict = frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let Some(stored) = &stored else {
                ui.add(Words::new(say::CONFLICT_GONE));
                return None;
            };
            ui.add(Words::new(say::CONFLICT));
            let meeting = open.draft()?.meet(stored);
            egui::ScrollArea::vertical()
                .id_salt("conflict")
                .max_height(220.0)
                .show(ui, |ui| {
                    both(
                        ui,
                        &meeting,
                        (stored, context.model.terms()),
                        &mut open.sides,
                    );
                });
            buttons(ui, &meeting, &mut open.sides)
        })
        .inner;
    if let (Some(verdict), Some(stored)) = (verdict, stored) {
        settle(open, stored, &verdict, context);
    }
}

fn buttons(ui: &mut Ui, meeting: &Meeting, sides: &mut Sides) -> Option<Verdict> {
    let mut verdict = None;
    let open = |met: &&Met| !sides.contains_key(met.field.column);
    let left = meeting.clashes.iter().filter(open).count();
    ui.horizontal_wrapped(|ui| {
        let go_on = egui::Button::new(say::GO_ON_TOGETHER);
        let go_on = ui.add_enabled(left == 0, go_on);
        if go_on
            .on_disabled_hover_text(doubt::to_choose(left))
            .clicked()
        {
            verdict = Some(Verdict::Together);
        }
        if ui.button(say::KEEP_MINE).clicked() {
            sides.clear();
            verdict = Some(Verdict::Together);
        }
        if ui.button(say::TAKE_THEIRS).clicked() {
            verdict = Some(Verdict::Theirs);
        }
    });
    verdict
}

/// Every field that was changed elsewhere: those to choose with both values, those taken over.
fn both(ui: &mut Ui, meeting: &Meeting, (stored, terms): (&Record, &Terms), sides: &mut Sides) {
    let table = stored.table().name();
    let shown = |column: &str, text: &str| {
        let short: String = text.chars().take(SHOWN).collect();
        let cut = if short.len() < text.len() { "…" } else { "" };
        let words = labels::shown(table, column, &Cell::Text(short), terms);
        format!("{words}{cut}")
    };
    for met in &meeting.clashes {
        let column = met.field.column;
        let label = labels::label_of(table, column);
        let (theirs, mine) = (shown(column, &met.theirs), shown(column, &met.mine));
        let line = format!(
            "{label}: {} «{theirs}», {} «{mine}»",
            say::THEIRS,
            say::YOURS
        );
        ui.add(Words::new(&line).size(size::SMALL));
        ui.horizontal(|ui| {
            for (side, word) in [(Side::Theirs, say::USE_THEIRS), (Side::Mine, say::USE_MINE)] {
                let chosen = sides.get(column) == Some(&side);
                let name = words::option(label, word);
                if chip::toggle(ui, chosen, word)
                    .accessible_name(name)
                    .clicked()
                {
                    sides.insert(column, side);
                }
            }
        });
    }
    for met in &meeting.taken_over {
        let label = labels::label_of(table, met.field.column);
        let line = doubt::taken_over(label, &shown(met.field.column, &met.theirs));
        ui.add(Words::new(&line).quiet(ui));
    }
    ui.add_space(size::GRID);
}

fn settle(open: &mut Open, stored: Record, verdict: &Verdict, context: &FormContext<'_>) {
    let citations = open
        .dossier(context)
        .map(|dossier| dossier.citations.clone())
        .unwrap_or_default();
    open.conflict = false;
    let sides = std::mem::take(&mut open.sides);
    let Some(draft) = open.draft_mut() else {
        return;
    };
    match verdict {
        Verdict::Theirs => *draft = super::draft::Draft::of(stored, &citations),
        Verdict::Together => draft.rebase(stored, &sides),
    }
}
