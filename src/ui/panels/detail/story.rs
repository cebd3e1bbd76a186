//! The description: what the place is in both languages, names, position, protections,
//! measurements, other identifiers, chronology. Knows one dossier.

use egui::Ui;

use super::page::Page;
use super::section::{self, cite, edit, fact, row};
use crate::domain::care_words::{self, Tongue};
use crate::domain::date::Edtf;
use crate::domain::id::{Code, Id};
use crate::domain::kinds::Whereabouts;
use crate::domain::record::{Site, Table};
use crate::domain::terms::Terms;
use crate::ui::actions::Act;
use crate::ui::intent::{Intent, Intents};
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
        Section::Description,
        Some(Act::EditSite),
        out,
    );
    let site = &page.dossier.site;
    if site.description_en.is_empty() && site.description_ar.is_empty() {
        section::empty(ui, words::NO_DESCRIPTION);
    }
    for text in [
        &site.description_en,
        &site.description_ar,
        &site.significance,
    ] {
        if !text.is_empty() {
            ui.add(Words::new(text));
            ui.add_space(size::GRID);
        }
    }
    cite(ui, page.refs, &[site.uuid], out);
    ui.add_space(size::GRID);
    kind(ui, site, &page.dossier.terms);
    names(ui, page, out);
    position(ui, site, &page.dossier.terms, out);
    more(ui, page, out);
    chronology(ui, page, out);
    additions(ui, page, out);
}

fn kind(ui: &mut Ui, site: &Site, terms: &Terms) {
    let term = |list: &str, code: &Option<Code>| {
        code.as_ref()
            .map_or_else(String::new, |code| terms.english(list, code.as_str()))
    };
    fact(ui, words::TYPE, &term("site-type", &site.type_code));
    fact(ui, words::FUNCTION, &term("function", &site.function_code));
    fact(ui, words::PERIOD, &term("period", &site.period_code));
    let built = site.built_edtf.as_ref().map(Edtf::words);
    let built = match (built, site.built_note.is_empty()) {
        (Some(date), false) => format!("{date} — {}", site.built_note),
        (Some(date), true) => date,
        (None, _) => site.built_note.clone(),
    };
    fact(ui, words::BUILT, &built);
    let now = site.whereabouts.map(Whereabouts::label).unwrap_or_default();
    let now = Tongue::English.joined(&[now.to_owned(), site.present_location.clone()]);
    fact(ui, words::WHERE_NOW, &now);
    if let Some(certainty) = site.archaeological_certainty {
        fact(ui, words::IDENTIFIED, certainty.label());
    }
}

fn names(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    for name in &page.dossier.names {
        let key = (Table::SiteName, name.uuid, words::NAME);
        entry(ui, page, words::NAMES, key, out, |ui, _| {
            chip::wrapping(ui, egui::vec2(8.0, 0.0), |ui| {
                ui.add(Words::new(&name.text).whole());
                let about = words::name_about(&name.lang, &name.kind);
                ui.label(theme::quiet(ui.ctx(), about));
            });
        });
    }
}

/// A fact that is a record of its own: its words, then what can be done to it.
fn entry(
    ui: &mut Ui,
    page: &Page<'_>,
    name: &str,
    (table, uuid, called): (Table, Id, &str),
    out: &mut Intents,
    inside: impl FnOnce(&mut Ui, &mut Intents),
) {
    row(ui, name, |ui| {
        ui.horizontal_top(|ui| {
            let wide = (ui.available_width() - size::ICONS).max(40.0);
            let left = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(egui::vec2(wide, 18.0), left, |ui| {
                ui.set_width(wide);
                inside(ui, out);
                cite(ui, page.refs, &[uuid], out);
            });
            edit(ui, page.sight, table, uuid, called, out);
        });
    });
}

/// What can be added to the description, as one line of links.
fn additions(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    chip::wrapping(ui, egui::vec2(8.0, 0.0), |ui| {
        for act in [
            Act::AddName,
            Act::AddIdentifier,
            Act::AddDesignation,
            Act::AddDimension,
            Act::AddPeriod,
            Act::AddMaterial,
            Act::AddChronology,
        ] {
            chip::action(ui, act, Look::Link, page.sight.standing, out);
        }
    });
}

/// Coordinates with their accuracy and how they were had; a placeholder says that it is one.
fn position(ui: &mut Ui, site: &Site, terms: &Terms, out: &mut Intents) {
    if let Some(at) = site.geom {
        row(ui, words::POSITION, |ui| {
            let accuracy = site
                .accuracy_m
                .map_or_else(String::new, |metres| format!(" ± {metres} m"));
            let line = format!("{}{accuracy}", at.decimal());
            let shown = ui.add(Words::new(&line).link());
            shown.context_menu(|ui| copy(ui, &line, out));
            if shown.on_hover_text(words::COPY_TIP).clicked() {
                out.push(Intent::Copy(at.decimal()));
                out.push(Intent::Tell(words::COPIED.to_owned()));
            }
            ui.add(Words::new(&at.dms()).quiet(ui));
            let qualifier = site
                .point_qualifier
                .as_ref()
                .map(|code| terms.english("geometry-type", code.as_str()));
            let certainty = site
                .location_certainty
                .map(|certainty| words::certainty(certainty.label()));
            let method = Some(site.location_method.clone()).filter(|method| !method.is_empty());
            let about: Vec<String> = [qualifier, certainty, method]
                .into_iter()
                .flatten()
                .collect();
            if !about.is_empty() {
                ui.add(Words::new(&about.join(" · ")).quiet(ui));
            }
        });
    } else {
        let why = if site.placeholder_reason.is_empty() {
            words::NO_POSITION
        } else {
            &site.placeholder_reason
        };
        fact(ui, words::POSITION, why);
    }
    let region: Vec<&str> = [site.admin_area.as_str(), site.country_code.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    fact(ui, words::REGION, &region.join(", "));
}

fn copy(ui: &mut Ui, line: &str, out: &mut Intents) {
    if ui.button(words::COPY).clicked() {
        out.push(Intent::Copy(line.to_owned()));
        ui.close();
    }
}

fn more(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    let dossier = page.dossier;
    let speech = Tongue::English.with(&dossier.terms);
    for listing in &dossier.designations {
        let mut line = dossier.terms.english("designation", listing.code.as_str());
        for part in [
            listing.reference.clone(),
            listing
                .from_edtf
                .as_ref()
                .map_or_else(String::new, |date| words::since(&date.words())),
            listing
                .to_edtf
                .as_ref()
                .map_or_else(String::new, |date| words::until(&date.words())),
            listing.note.clone(),
        ] {
            if !part.is_empty() {
                line = format!("{line} · {part}");
            }
        }
        let key = (Table::SiteDesignation, listing.uuid, words::LISTING);
        entry(ui, page, words::PROTECTED, key, out, |ui, _| {
            ui.add(Words::new(&line));
        });
    }
    for size in &dossier.dimensions {
        let note = if size.note.is_empty() {
            String::new()
        } else {
            format!(" ({})", size.note)
        };
        let line = format!("{} {} {}{note}", size.what, size.value, size.unit);
        let key = (Table::SiteDimension, size.uuid, words::SIZE);
        entry(ui, page, words::MEASURE, key, out, |ui, _| {
            ui.add(Words::new(&line));
        });
    }
    for period in &dossier.periods {
        let key = (Table::SitePeriod, period.uuid, words::TIME);
        entry(ui, page, words::PERIOD, key, out, |ui, _| {
            ui.add(Words::new(&care_words::period(period, speech)));
        });
    }
    for made in &dossier.materials {
        let key = (Table::SiteMaterial, made.uuid, words::FABRIC);
        entry(ui, page, words::BUILT_OF, key, out, |ui, _| {
            ui.add(Words::new(&care_words::material(made, speech)));
        });
    }
    identifiers(ui, page, out);
    fact(ui, words::NOTE, &dossier.site.note);
}

fn identifiers(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    for other in &page.dossier.external_ids {
        let key = (Table::SiteExternalId, other.uuid, words::IDENTIFIER);
        entry(ui, page, words::OTHER_ID, key, out, |ui, out| {
            let line = format!("{} {}", words::scheme(&other.scheme), other.value);
            if other.uri.is_empty() {
                ui.add(Words::new(&line));
                return;
            }
            let accent = theme::colours(ui.ctx()).accent;
            let shown = ui.add(Words::new(&line).colour(accent).link());
            if shown.on_hover_text(&other.uri).clicked() {
                out.push(Intent::OpenOutside(other.uri.clone()));
            }
        });
    }
}

fn chronology(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    if page.dossier.chronology.is_empty() {
        return;
    }
    ui.add_space(size::GRID);
    ui.label(theme::strong(words::CHRONOLOGY));
    for line in &page.dossier.chronology {
        let when = text::capital(&line.when_edtf.short());
        let key = (Table::Chronology, line.uuid, words::LINE);
        entry(ui, page, &when, key, out, |ui, _| {
            ui.add(Words::new(&line.text_en));
            if !line.text_ar.is_empty() {
                ui.add(Words::new(&line.text_ar));
            }
        });
    }
}
