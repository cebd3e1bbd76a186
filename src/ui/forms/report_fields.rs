//! Fields of a report that is being chosen: its language, its days, who prepared it. Knows no page.

use egui::{TextEdit, Ui, vec2};

use super::field;
use super::report::{ReportDraft, day};
use crate::session::ReportLanguage;
use crate::ui::text::form::{self as words, say};
use crate::ui::text::report as plan_words;
use crate::ui::theme;
use crate::ui::widgets::{Words, chip};

/// The languages, one of which is chosen.
pub(super) fn languages(ui: &mut Ui, draft: &mut ReportDraft) {
    let all = [
        (ReportLanguage::English, say::ENGLISH),
        (ReportLanguage::Arabic, say::ARABIC),
        (ReportLanguage::Both, say::BOTH),
        (ReportLanguage::Beside, plan_words::BESIDE),
    ];
    field::row(ui, say::LANGUAGE, None, |ui, _| {
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for (language, word) in all {
                let chosen = draft.language == language;
                let name = words::option(say::LANGUAGE, word);
                if chip::toggle(ui, chosen, word)
                    .accessible_name(name)
                    .clicked()
                {
                    draft.language = language;
                }
            }
        });
    });
}

/// The day of the states and that of the issue.
pub(super) fn days(ui: &mut Ui, draft: &mut ReportDraft) {
    field::row(ui, say::STATE_AT, None, |ui, label| {
        let hint = if draft.plan.is_situation() {
            plan_words::AT_HINT
        } else {
            say::STATE_AT_HINT
        };
        one_day(ui, &mut draft.at, hint, label);
    });
    field::row(ui, say::ISSUED, None, |ui, label| {
        one_day(ui, &mut draft.issued, "", label);
        if draft.issued.trim().is_empty() {
            field::error(ui, Some(say::NO_DAY));
        }
    });
}

/// Who stands on the cover.
pub(super) fn preparer(ui: &mut Ui, name: &mut String) {
    field::row(ui, plan_words::PREPARED_BY, None, |ui, label| {
        let edit = TextEdit::singleline(name)
            .hint_text(theme::body(plan_words::NOBODY))
            .margin(vec2(8.0, 5.0))
            .desired_width(f32::INFINITY);
        let edit = ui.add(edit).labelled_by(label.id);
        edit.on_hover_text(plan_words::PREPARED_BY_TIP);
    });
}

fn one_day(ui: &mut Ui, text: &mut String, hint: &'static str, label: &egui::Response) {
    let edit = TextEdit::singleline(text)
        .hint_text(theme::body(hint))
        .margin(vec2(8.0, 5.0))
        .desired_width(f32::INFINITY);
    ui.add(edit).labelled_by(label.id);
    if text.trim().is_empty() {
        return;
    }
    match day(text) {
        Ok(day) => drop(ui.add(Words::new(&day.words()).quiet(ui))),
        Err(sentence) => field::error(ui, Some(sentence)),
    }
}
