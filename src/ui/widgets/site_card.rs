//! The card shown when the pointer rests on a place: name, state, finding, evidence bar. Knows
//! one place; places nothing itself.

use egui::Ui;

use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::kinds::Access;
use crate::domain::sentence;
use crate::ui::text;
use crate::ui::theme::{self, size};
use crate::ui::widgets::evidence_bar::{self, Bar};
use crate::ui::widgets::state_symbol;
use crate::ui::widgets::text::Words;

/// Draws the card's inside, 300 points wide.
pub fn show(ui: &mut Ui, row: &SiteRow, dossier: Option<&Dossier>) {
    ui.set_width(300.0);
    ui.horizontal(|ui| {
        state_symbol::show(ui, size::SYMBOL, row.state);
        ui.add(Words::new(&row.name_en).strong().cut());
    });
    if !row.name_ar.is_empty() {
        ui.add(Words::new(&row.name_ar).align(egui::Align::Max));
    }
    let mut facts = text::capital(&text::state_words(row.state));
    if !row.when.is_empty() {
        facts = format!("{facts} · {}", row.when);
    }
    if row.access != Access::Public {
        facts = format!("{facts} · {}", row.effective().words());
    }
    ui.label(theme::quiet(ui.ctx(), facts));
    let Some(dossier) = dossier.filter(|dossier| dossier.site.uuid == row.id) else {
        return;
    };
    ui.add(Words::new(&sentence::finding(dossier)));
    if let Some(file) = dossier.events.last() {
        let bar = Bar::of(file);
        if !bar.is_empty() {
            evidence_bar::show(ui, &bar);
        }
    }
}
