//! Interventions: conservation and restoration by date, with how far they have come. Knows one
//! dossier.

use egui::Ui;

use super::page::Page;
use super::section::{self, cite, edit, fact};
use crate::domain::date::Edtf;
use crate::domain::record::{Intervention, Table};
use crate::ui::actions::Act;
use crate::ui::intent::Intents;
use crate::ui::text::{self, detail as words};
use crate::ui::view::Section;
use crate::ui::widgets::{Words, chip};

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
    let title = format!("{} · {}", text::capital(&when), work.kind.label());
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            edit(
                ui,
                page.sight,
                Table::Intervention,
                work.uuid,
                words::WORK,
                out,
            );
            chip::badge(ui, words::status(work.status));
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add(Words::new(&title).strong().cut());
            });
        });
    });
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
