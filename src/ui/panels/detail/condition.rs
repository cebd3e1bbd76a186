//! The condition: drawn over time, what each assessment found side by side by date, then each with its threats and
//! recommendations. Knows one dossier.

use egui::{Align, Grid, Layout, Ui};

use super::page::Page;
use super::section::{self, cite, edit, fact};
use super::trend;
use crate::domain::access::{self, Effective};
use crate::domain::care_words::{self, Tongue};
use crate::domain::id::Code;
use crate::domain::record::{Assessment, Table};
use crate::ui::actions::Act;
use crate::ui::intent::Intents;
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Section;
use crate::ui::widgets::Words;
use crate::ui::widgets::chip::{self, Look};

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(
        ui,
        page.sight,
        Section::Condition,
        Some(Act::AddAssessment),
        out,
    );
    let done = &page.dossier.assessments;
    if done.is_empty() {
        section::empty(ui, words::NO_ASSESSMENTS);
        return;
    }
    trend::show(ui, page);
    over_time(ui, page);
    if done
        .iter()
        .any(|done| done.site_uuid == page.dossier.site.uuid)
    {
        chip::action(ui, Act::AssessAgain, Look::Link, page.sight.standing, out);
    }
    for one in done {
        section::item(ui, done.len(), one.uuid, |ui| {
            assessment(ui, page, one, out);
        });
    }
}

/// What changed from one assessment of the place to the next: a row for each, the oldest first.
fn over_time(ui: &mut Ui, page: &Page<'_>) {
    let own = page.dossier.assessments.iter().rev();
    let own: Vec<&Assessment> = own
        .filter(|done| done.site_uuid == page.dossier.site.uuid)
        .collect();
    if own.len() < 2 {
        return;
    }
    Grid::new(("condition", page.dossier.site.uuid))
        .num_columns(4)
        .spacing((12.0, 2.0))
        .show(ui, |ui| {
            for head in words::OVER_TIME {
                ui.label(theme::quiet(ui.ctx(), head));
            }
            ui.end_row();
            let mut before: Option<&Assessment> = None;
            for done in own {
                line(ui, page, before, done);
                before = Some(done);
            }
        });
    ui.add_space(size::GRID);
}

fn line(ui: &mut Ui, page: &Page<'_>, before: Option<&Assessment>, done: &Assessment) {
    let now = |list: &str, code: &Option<Code>| {
        let code = code.as_ref();
        code.map_or_else(String::new, |code| {
            page.dossier.terms.english(list, code.as_str())
        })
    };
    ui.add(Words::new(&text::capital(&done.done_edtf.short())).size(size::SMALL));
    let extent = |one: &Assessment| one.extent_code.map(|extent| extent.label().to_owned());
    let was = |value: fn(&Assessment) -> Option<&Code>| before.and_then(value);
    let values = [
        (
            now("condition", &done.condition_code),
            was(|one| one.condition_code.as_ref()) != done.condition_code.as_ref(),
        ),
        (
            extent(done).unwrap_or_default(),
            before.and_then(extent) != extent(done),
        ),
        (
            now("severity", &done.severity_code),
            was(|one| one.severity_code.as_ref()) != done.severity_code.as_ref(),
        ),
    ];
    for (value, differs) in values {
        let shown = if value.is_empty() {
            words::UNSAID.to_owned()
        } else {
            value
        };
        // A word for what changed, not only ink.
        let shown = if before.is_some() && differs {
            words::now(&shown)
        } else {
            shown
        };
        let drawn = Words::new(&shown).size(size::SMALL);
        ui.add(if before.is_some() && differs {
            drawn.strong()
        } else {
            drawn
        });
    }
    ui.end_row();
}

fn assessment(ui: &mut Ui, page: &Page<'_>, done: &Assessment, out: &mut Intents) {
    let speech = Tongue::English.with(&page.dossier.terms);
    ui.separator();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (table, name) = (Table::Assessment, words::ASSESSMENT);
            edit(ui, page.sight, table, done.uuid, name, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let day = text::capital(&done.done_edtf.words());
                ui.add(Words::new(&day).strong().cut());
            });
        });
    });
    let parts = &page.dossier.parts;
    if let Some(row) = parts.iter().find(|row| row.id == done.site_uuid) {
        ui.add(Words::new(&words::of_part(&row.name_en)).size(size::SMALL));
    }
    let own = access::of_site(page.dossier);
    let from = if own.because.is_empty() {
        page.dossier.site.name_en.as_str()
    } else {
        own.because.as_str()
    };
    section::locked(ui, &Effective::own(done.access).with(own.access, from));
    ui.add(Words::new(&care_words::found(done, speech)));
    ui.add(Words::new(&how(page, done)).quiet(ui));
    for told in [&done.note, &done.recommendation] {
        if !told.is_empty() {
            ui.add(Words::new(told).size(size::SMALL));
        }
    }
    for threat in &page.dossier.threats {
        if threat.assessment_uuid == done.uuid {
            fact(ui, words::THREAT, &care_words::threat(threat, speech));
        }
    }
    for asked in &page.dossier.recommendations {
        if asked.assessment_uuid == done.uuid {
            let what = care_words::recommendation(asked, speech);
            let line = [what, care_words::urgency(asked, speech)];
            fact(ui, words::TO_DO, &speech.joined(&line));
        }
    }
    if let Some(due) = &done.next_due_edtf {
        fact(ui, words::AGAIN, &text::capital(&due.words()));
    } else if let Some(next) = &done.next_code {
        fact(
            ui,
            words::AGAIN,
            &page.dossier.terms.english("next-assessment", next.as_str()),
        );
    }
    cite(ui, page.refs, &[done.uuid], out);
}

/// By whom and by what means.
fn how(page: &Page<'_>, done: &Assessment) -> String {
    let speech = Tongue::English.with(&page.dossier.terms);
    let actor = done.assessor_uuid;
    let actor = actor.and_then(|id| page.dossier.actors.get(&id));
    let scene = done.imagery_uuid;
    let scene = scene.and_then(|id| page.dossier.imagery.get(&id));
    let parts = [
        actor.map(|actor| actor.name.clone()).unwrap_or_default(),
        speech.term("activity", done.kind_code.as_ref()),
        done.method
            .map(|method| method.label().to_owned())
            .unwrap_or_default(),
        scene.map(|scene| scene.sensor.clone()).unwrap_or_default(),
    ];
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(" · ")
}
