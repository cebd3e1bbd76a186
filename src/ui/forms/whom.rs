//! For whom a report is written, and what a public edition of it would hide. Knows no page.

use egui::{Ui, vec2};

use super::FormContext;
use super::field;
use crate::domain::edition::{Edition, Within};
use crate::domain::query::{Answer, Query};
use crate::ui::text::edition;
use crate::ui::text::form as words;
use crate::ui::theme::{self, size};
use crate::ui::view::Slot;
use crate::ui::widgets::{Words, chip};

/// For whom the report is; of a public one what will be hidden is listed.
pub(super) fn show(
    ui: &mut Ui,
    chosen: &mut Edition,
    within: Option<Within>,
    context: &FormContext<'_>,
) {
    let all = [
        (
            Edition::Handed,
            edition::COLLEAGUES,
            edition::COLLEAGUES_TIP,
        ),
        (Edition::Public, edition::ANYONE, edition::ANYONE_TIP),
    ];
    field::row(ui, edition::FOR, None, |ui, _| {
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for (wanted, word, tip) in all {
                let name = words::option(edition::FOR, word);
                let toggle = chip::toggle(ui, *chosen == wanted, word).accessible_name(name);
                if toggle.on_hover_text(tip).clicked() {
                    *chosen = wanted;
                }
            }
        });
        if let (Edition::Public, Some(within)) = (*chosen, within) {
            hidden(ui, within, context);
        }
    });
}

/// What a public edition of what is chosen hides.
fn hidden(ui: &mut Ui, within: Within, context: &FormContext<'_>) {
    let asked = Query::LeftOut(within);
    let Some(Answer::LeftOut(left_out)) = context.model.answer_to(Slot::LeftOut, &asked) else {
        let failed = context.model.failure(Slot::LeftOut);
        let told = failed.unwrap_or(crate::ui::text::COMING);
        ui.label(theme::quiet(ui.ctx(), told));
        return;
    };
    let sentences = left_out.sentences();
    if sentences.is_empty() {
        ui.add(Words::new(edition::NOTHING_HIDDEN).quiet(ui));
        return;
    }
    ui.add(Words::new(edition::HIDES).size(size::SMALL));
    for sentence in &sentences {
        ui.add(Words::new(sentence).quiet(ui));
    }
}
