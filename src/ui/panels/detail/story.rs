//! The description: what the place is in both languages, names, position, protections,
//! measurements, other identifiers, chronology. Knows one dossier.

use egui::Ui;

use super::page::Page;
use super::section::{self, cite, fact, row};
use crate::domain::date::Edtf;
use crate::domain::id::Code;
use crate::domain::record::Site;
use crate::domain::terms::Terms;
use crate::ui::actions::Act;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Section;
use crate::ui::widgets::{Words, chip};

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
    names(ui, page);
    position(ui, site, out);
    more(ui, page, out);
    chronology(ui, page, out);
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
    fact(ui, words::WHERE_NOW, &site.present_location);
    if let Some(certainty) = site.archaeological_certainty {
        fact(ui, words::IDENTIFIED, certainty.label());
    }
}

fn names(ui: &mut Ui, page: &Page<'_>) {
    if page.dossier.names.is_empty() {
        return;
    }
    row(ui, words::NAMES, |ui| {
        for name in &page.dossier.names {
            chip::wrapping(ui, egui::vec2(8.0, 0.0), |ui| {
                ui.add(Words::new(&name.text).whole());
                let about = words::name_about(&name.lang, &name.kind);
                ui.label(theme::quiet(ui.ctx(), about));
            });
        }
    });
}

/// Coordinates with their accuracy and how they were had; a placeholder says that it is one.
fn position(ui: &mut Ui, site: &Site, out: &mut Intents) {
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
                .map(|code| text::term("geometry-type", code.as_str()));
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
        fact(ui, words::PROTECTED, &line);
    }
    for size in &dossier.dimensions {
        let note = if size.note.is_empty() {
            String::new()
        } else {
            format!(" ({})", size.note)
        };
        let line = format!("{} {} {}{note}", size.what, size.value, size.unit);
        fact(ui, words::MEASURE, &line);
    }
    for other in &dossier.external_ids {
        row(ui, words::OTHER_ID, |ui| {
            let line = format!("{} {}", words::scheme(&other.scheme), other.value);
            if other.uri.is_empty() {
                ui.add(Words::new(&line));
            } else if ui
                .add(
                    Words::new(&line)
                        .colour(theme::colours(ui.ctx()).accent)
                        .link(),
                )
                .on_hover_text(&other.uri)
                .clicked()
            {
                out.push(Intent::OpenOutside(other.uri.clone()));
            }
        });
    }
    fact(ui, words::NOTE, &dossier.site.note);
}

fn chronology(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    if page.dossier.chronology.is_empty() {
        return;
    }
    ui.add_space(size::GRID);
    ui.label(theme::strong(words::CHRONOLOGY));
    for line in &page.dossier.chronology {
        row(ui, &text::capital(&line.when_edtf.short()), |ui| {
            ui.add(Words::new(&line.text_en));
            if !line.text_ar.is_empty() {
                ui.add(Words::new(&line.text_ar));
            }
            cite(ui, page.refs, &[line.uuid], out);
        });
    }
}
