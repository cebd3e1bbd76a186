//! The sources of a place, numbered as they are cited above. Knows one dossier.

use egui::{Ui, vec2};

use super::page::Page;
use super::section::{self, edit};
use crate::domain::access;
use crate::domain::date::Edtf;
use crate::domain::record::{Source, Table};
use crate::domain::source_words::{is_testimony, reliability, withheld};
use crate::ui::actions::Act;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Section;
use crate::ui::widgets::Words;

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(ui, page.sight, Section::Sources, Some(Act::AddSource), out);
    let mut any = false;
    let many = page.dossier.sources.len();
    for (number, id) in page.refs.all() {
        if let Some(source) = page.dossier.sources.get(&id) {
            any = true;
            section::item(ui, many, id, |ui| {
                show_source(ui, page, number, source, out);
            });
        }
    }
    if !any {
        section::empty(ui, words::NO_SOURCES);
    }
}

fn show_source(ui: &mut Ui, page: &Page<'_>, number: usize, source: &Source, out: &mut Intents) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.allocate_ui_with_layout(
            vec2(30.0, 18.0),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                ui.set_width(30.0);
                ui.label(theme::body(text::citation(number, false)));
            },
        );
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            title(ui, source, out);
            section::locked(ui, &access::of_source(source));
            ui.add(Words::new(&published(source)).quiet(ui));
            if let Some(why) = withheld(source) {
                let ink = theme::colours(ui.ctx()).error;
                ui.add(Words::new(why).size(size::SMALL).colour(ink));
            } else if is_testimony(source) {
                let told = words::consent(source.consent.label(), &source.consent_note);
                ui.add(Words::new(&told).quiet(ui));
            }
            if source.archive_url.starts_with("http") {
                let archived = Words::new(words::ARCHIVED).size(size::SMALL);
                let archived = ui.add(archived.colour(theme::colours(ui.ctx()).accent).link());
                if archived.on_hover_text(&source.archive_url).clicked() {
                    out.push(Intent::OpenOutside(source.archive_url.clone()));
                }
            }
            let weighed = reliability(source);
            if !weighed.is_empty() {
                ui.add(Words::new(&weighed).quiet(ui));
            }
            if !source.note.is_empty() {
                ui.add(Words::new(&source.note).quiet(ui));
            }
            ui.horizontal(|ui| {
                let (table, name) = (Table::Source, source.title.as_str());
                edit(ui, page.sight, table, source.uuid, name, out);
            });
        });
    });
    ui.add_space(size::GRID);
}

fn title(ui: &mut Ui, source: &Source, out: &mut Intents) {
    let address = [&source.url, &source.archive_url, &source.read_at]
        .into_iter()
        .find(|address| address.starts_with("http"));
    match address {
        Some(address) => {
            let colours = theme::colours(ui.ctx());
            let link = Words::new(&source.title).colour(colours.accent).link();
            if ui.add(link).on_hover_text(address).clicked() {
                out.push(Intent::OpenOutside(address.clone()));
            }
        }
        None => {
            ui.add(Words::new(&source.title));
        }
    }
}

fn published(source: &Source) -> String {
    let issued = source
        .issued_edtf
        .as_ref()
        .map_or_else(String::new, Edtf::words);
    let read = source
        .accessed_edtf
        .as_ref()
        .map_or_else(String::new, |date| words::read_on(&date.words()));
    let copy = if source.read_at.is_empty() {
        String::new()
    } else {
        words::read_at(&source.read_at)
    };
    let mut parts = vec![source.authors.clone(), source.container.clone()];
    if source.publisher != source.container {
        parts.push(source.publisher.clone());
    }
    parts.extend([issued, source.kind.clone(), read, copy]);
    if !source.licence.is_empty() {
        parts.push(source.licence.clone());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
