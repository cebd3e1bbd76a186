//! Interventions: conservation and restoration by date, with how far they have come. Knows one
//! dossier.

use egui::{Align, Layout, Ui};

use super::page::Page;
use super::section::{self, cite, edit, fact};
use crate::domain::date::Edtf;
use crate::domain::record::{Intervention, Table};
use crate::ui::actions::Act;
use crate::ui::intent::Intents;
use crate::ui::text::{self, detail as words};
use crate::ui::view::Section;
use crate::ui::widgets::Words;

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(
        ui,
        page.sight,
        Section::Works,
        Some(Act::AddIntervention),
        out,
    );
    if page.dossier.interventions.is_empty() {
        section::empty(ui, words::NO_WORKS);
    }
    for work in &page.dossier.interventions {
        ui.separator();
        intervention(ui, page, work, out);
    }
}

fn intervention(ui: &mut Ui, page: &Page<'_>, work: &Intervention, out: &mut Intents) {
    let when = work
        .when_edtf
        .as_ref()
        .map_or_else(|| words::UNDATED.to_owned(), Edtf::words);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (table, name) = (Table::Intervention, words::WORK);
            edit(ui, page.sight, table, work.uuid, name, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Words::new(&text::capital(&when)).strong().cut());
            });
        });
    });
    let kind = format!("{} · {}", work.kind.label(), words::status(work.status));
    ui.add(Words::new(&text::capital(&kind)).quiet(ui));
    if !work.what.is_empty() {
        ui.add(Words::new(&work.what));
    }
    fact(ui, words::ACTORS, &work.actors);
    fact(ui, words::TECHNIQUE, &work.technique);
    fact(ui, words::MATERIAL, &work.material);
    fact(ui, words::ON_FABRIC, &work.effect_on_fabric);
    if let Some(reversible) = work.reversible {
        fact(
            ui,
            words::REVERSIBLE,
            if reversible { words::YES } else { words::NO },
        );
    }
    fact(ui, words::NOTE, &work.note);
    cite(ui, page.refs, &[work.uuid], out);
}
