//! What happened: each damage event of the place as a card with its date, bar, facts and
//! contradictions, the claims side by side beneath; then what happened to its parts. Knows one
//! dossier; judges nothing.

use egui::{Ui, vec2};
use egui_material_icons::icons::ICON_WARNING;

use super::claims;
use super::dates;
use super::marked;
use super::page::{Page, part_events};
use super::photos;
use super::section::{self, card, cite, edit, fact, paragraph};
use crate::domain::access;
use crate::domain::care_words::{self, Tongue};
use crate::domain::cross_walk::{self, Scale, Tension};
use crate::domain::date::Edtf;
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::ground_words::Told;
use crate::domain::id::{Code, Id};
use crate::domain::kinds::Extent;
use crate::domain::record::{DamageEvent, Table};
use crate::domain::terms::Terms;
use crate::ui::actions::Act;
use crate::ui::desk::DeskRequest;
use crate::ui::intent::{Intent, Intents};
use crate::ui::text::evidence::claims as say;
use crate::ui::text::{self, detail as words};
use crate::ui::theme::{self, size};
use crate::ui::view::Section;
use crate::ui::widgets::evidence_bar::{self, Bar};
use crate::ui::widgets::{Words, chip};

/// So many events of parts are told in full; more are listed.
pub(super) const FEW: usize = 4;

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(ui, page.sight, Section::Happened, Some(Act::AddEvent), out);
    let own = &page.dossier.events;
    let parts = part_events(page.dossier);
    if own.is_empty() && parts.is_empty() {
        section::empty(ui, words::NO_EVENT);
    }
    for file in own {
        card(ui, |ui| event(ui, page, file, out));
    }
    if parts.len() <= FEW {
        for (id, name, file) in parts {
            card(ui, |ui| {
                part_link(ui, *id, name, out);
                event(ui, page, file, out);
            });
        }
    } else {
        ui.add_space(size::GRID);
        ui.label(theme::strong(words::in_parts(parts.len())));
        for (id, name, file) in &parts {
            let bar = page.read.bar(file);
            section::item(ui, parts.len(), file.event.uuid, |ui| {
                part_event(ui, bar, (*id, name), file, out);
            });
        }
    }
    for sentence in &page.dossier.unreadable {
        problem(ui, sentence);
    }
}

fn event(ui: &mut Ui, page: &Page<'_>, file: &EventFile, out: &mut Intents) {
    let event = &file.event;
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            edit(
                ui,
                page.sight,
                Table::DamageEvent,
                event.uuid,
                &event.title,
                out,
            );
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add(Words::new(&event.title).strong());
            });
        });
    });
    let bar = page.read.bar(file);
    section::locked(ui, &access::of_event(page.dossier, file));
    chip::wrapping(ui, vec2(8.0, 0.0), |ui| {
        ui.add(Words::new(&dated(file, bar)).quiet(ui));
        dates::copy_menu(ui, file, bar, out);
        enter(ui, page, file, out);
    });
    cite(ui, page.refs, &[event.uuid], out);
    if !bar.is_empty() {
        ui.add_space(size::GRID);
        evidence_bar::show(ui, bar);
    }
    if let Some(words) = Told::of(file, &bar.bracket).sentence() {
        problem(ui, words);
    }
    // What concerns one claim stands beside it.
    for contradiction in &bar.bracket.contradictions {
        if contradiction.claim.is_none() || adopted(file, contradiction.claim) {
            problem(ui, &contradiction.sentence);
        }
    }
    facts(ui, event, file, page.dossier);
    marked::of_event(ui, page, file, out);
    photos::pairs_of_event(ui, page, file.event.uuid, out);
    claims::show(ui, page, file, out);
}

/// The way into rapid entry for this event.
fn enter(ui: &mut Ui, page: &Page<'_>, file: &EventFile, out: &mut Intents) {
    if page.sight.standing.read_only.is_some() {
        return;
    }
    let colours = theme::colours(ui.ctx());
    let link = Words::new(say::ENTER).size(size::SMALL);
    let response = ui.add(link.colour(colours.accent).whole().link());
    let name = say::enter_for(&file.event.title);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
    if response.clicked() {
        out.push(Intent::Desk(DeskRequest::Rapid {
            site: file.event.site_uuid,
            event: Some(file.event.uuid),
        }));
    }
}

/// Whether a claim is the one the event is dated by: what contradicts it concerns the event.
fn adopted(file: &EventFile, claim: Option<Id>) -> bool {
    claim.is_some() && file.event.adopted_claim_uuid == claim
}

/// When, and how that is known.
fn dated(file: &EventFile, bar: &Bar) -> String {
    let when = bar.when.as_ref().map_or_else(
        || words::UNDATED.to_owned(),
        |date| text::capital(&date.words()),
    );
    let mut line = format!("{when} · {}", words::dated_by(file.event.dated_by.label()));
    if bar.contested {
        line = format!("{line} · {}", words::CONTESTED);
    }
    line
}

fn facts(ui: &mut Ui, event: &DamageEvent, file: &EventFile, dossier: &Dossier) {
    ui.add_space(size::GRID);
    fact(ui, words::NUMBER, &numbers(file));
    fact(ui, words::CAUSE, &cause(event, &dossier.terms));
    fact(ui, words::EXTENT, &extent(event));
    fact(ui, words::LOST, &event.lost_en);
    fact(ui, "", &event.lost_ar);
    fact(ui, words::SURVIVES, &event.survives_en);
    fact(ui, "", &event.survives_ar);
    effects(ui, file, dossier);
    if let Some(code) = &event.severity_code {
        fact(
            ui,
            words::SEVERITY,
            &dossier.terms.english("severity", code.as_str()),
        );
    }
    if let Some(code) = &event.unosat_code {
        fact(
            ui,
            words::UNOSAT,
            &dossier.terms.english("unosat", code.as_str()),
        );
    }
    for tension in unusual(event) {
        problem(ui, &cross_walk::tension_words(&tension));
    }
    fact(ui, words::CERTAINTY, event.certainty.label());
    let assessor = event.assessor_uuid.and_then(|id| dossier.actors.get(&id));
    fact(ui, words::READ_BY, assessor.map_or("", |actor| &actor.name));
    paragraph(ui, words::WHY_DATE, &event.adopted_reason);
    paragraph(ui, words::NOTE, &event.note);
}

/// Our own number and those of others.
fn numbers(file: &EventFile) -> String {
    let own = file.event.number.trim();
    let own = (!own.is_empty()).then(|| own.to_owned());
    let others = file.external_ids.iter();
    let others = others.map(|id| words::number_of(&id.scheme, &id.value));
    own.into_iter()
        .chain(others)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Scales that are unusual together: told, not mended.
fn unusual(event: &DamageEvent) -> Vec<Tension> {
    let code = |code: &Option<Code>| code.as_ref().map(|code| code.as_str().to_owned());
    let held = [
        (Scale::Extent, Some(event.extent_code.code().to_owned())),
        (Scale::Severity, code(&event.severity_code)),
        (Scale::Unosat, code(&event.unosat_code)),
    ];
    let values: Vec<(Scale, &str)> = held
        .iter()
        .filter_map(|(scale, code)| Some((*scale, code.as_deref()?)))
        .collect();
    cross_walk::tensions(&values)
}

fn cause(event: &DamageEvent, terms: &Terms) -> String {
    let term = |list: &str, code: &Option<Code>| {
        let code = code.as_ref()?;
        Some(terms.english(list, code.as_str()))
    };
    let mut parts: Vec<String> = [
        term("disturbance-category", &event.cause_category_code),
        term("disturbance-cause", &event.cause_code),
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.dedup();
    if let Some(certainty) = event.cause_certainty {
        parts.push(certainty.label().to_owned());
    }
    let terms = parts.join(" · ");
    match (terms.is_empty(), event.cause_note.is_empty()) {
        (false, false) => format!("{terms}\n{}", event.cause_note),
        (true, _) => event.cause_note.clone(),
        (_, true) => terms,
    }
}

fn extent(event: &DamageEvent) -> String {
    let known = event.extent_code != Extent::Unknown || !event.extent_note.is_empty();
    if !known {
        return words::EXTENT_UNKNOWN.to_owned();
    }
    [event.extent_code.label(), &event.extent_note]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn effects(ui: &mut Ui, file: &EventFile, dossier: &Dossier) {
    let mut lines = Vec::new();
    if let Some(code) = &file.event.effect_code {
        lines.push(dossier.terms.english("effect", code.as_str()));
    }
    let speech = Tongue::English.with(&dossier.terms);
    for effect in &file.effects {
        let part = dossier.parts.iter().find(|row| row.id == effect.site_uuid);
        let part = part.map_or("", |row| row.name_en.as_str());
        lines.push(care_words::effect(effect, part, speech));
    }
    fact(ui, words::EFFECTS, &lines.join("\n"));
}

/// Something that does not fit together, named.
pub(super) fn problem(ui: &mut Ui, sentence: &str) {
    let colours = theme::colours(ui.ctx());
    let frame = egui::Frame::new()
        .fill(colours.band)
        .stroke((1.0, colours.line))
        .corner_radius(4)
        .inner_margin(vec2(8.0, 4.0));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(theme::icon(ICON_WARNING, 15.0).color(colours.text_quiet));
            ui.vertical(|ui| ui.add(Words::new(sentence).size(size::SMALL)));
        });
    });
    ui.add_space(2.0);
}

fn part_link(ui: &mut Ui, part: Id, name: &str, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    let link = Words::new(name)
        .size(size::SMALL)
        .colour(colours.accent)
        .link();
    if ui.add(link).clicked() {
        out.push(Intent::Visit(part));
    }
}

/// An event of a part in two lines: where, what, when, and its bar.
fn part_event(ui: &mut Ui, bar: &Bar, part: (Id, &str), file: &EventFile, out: &mut Intents) {
    let colours = theme::colours(ui.ctx());
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if !bar.is_empty() {
                evidence_bar::small(ui, bar, 96.0);
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let link = Words::new(part.1).colour(colours.accent).cut().link();
                if ui.add(link).clicked() {
                    out.push(Intent::Visit(part.0));
                }
            });
        });
    });
    let when = bar
        .when
        .as_ref()
        .map_or_else(|| words::UNDATED.to_owned(), Edtf::short);
    let line = format!("{} · {when}", file.event.title);
    ui.add(Words::new(&line).quiet(ui));
    ui.add_space(2.0);
}
