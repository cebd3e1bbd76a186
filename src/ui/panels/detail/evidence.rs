//! The evidence: every observation of the place by date, with what it shows, how it was made and
//! the part it plays. Knows one dossier.

use std::collections::BTreeMap;

use egui::{Align, Layout, Ui};

use super::dates;
use super::happened::problem;
use super::page::Page;
use super::section::{self, cite, edit};
use crate::domain::access::{self, Effective};
use crate::domain::dossier::{Dossier, EventFile, StateAt};
use crate::domain::id::Id;
use crate::domain::kinds::{Role, Seen, State};
use crate::domain::record::{Imagery, Observation, Table};
use crate::ui::actions::Act;
use crate::ui::intent::Intents;
use crate::ui::text::{self, detail as words};
use crate::ui::theme::size;
use crate::ui::view::Section;
use crate::ui::widgets::{Words, chip, state_symbol};

/// Draws the section.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Intents) {
    section::head(
        ui,
        page.sight,
        Section::Evidence,
        Some(Act::AddObservation),
        out,
    );
    let rows = gather(page);
    if rows.is_empty() {
        section::empty(ui, words::NO_EVIDENCE);
    }
    let many = rows.len();
    for (seen, role) in rows {
        section::item(ui, many, seen.uuid, |ui| {
            observation(ui, page, seen, role, out);
        });
    }
    dates::table(ui, page);
}

/// Observations of the events of the place and of its parts, and those of no event, by date,
/// each with the part it plays.
fn gather<'a>(page: &Page<'a>) -> Vec<(&'a Observation, Option<Role>)> {
    let dossier = page.dossier;
    let mut roles: BTreeMap<Id, Role> = BTreeMap::new();
    let parts = dossier.part_events.iter().map(|(_, _, file)| file);
    let files: Vec<&EventFile> = dossier.events.iter().chain(parts).collect();
    for file in &files {
        let marks = &page.read.bar(file).bracket.marks;
        roles.extend(marks.iter().map(|mark| (mark.observation, mark.role)));
    }
    let of_events = files.iter().flat_map(|file| &file.observations);
    let mut rows: Vec<_> = of_events
        .chain(&dossier.observations)
        .map(|seen| (seen, roles.get(&seen.uuid).copied()))
        .collect();
    rows.sort_by_key(|(seen, _)| {
        let span = seen.seen_edtf.bounds();
        (span.from.or(span.to), seen.uuid)
    });
    rows.dedup_by_key(|(seen, _)| seen.uuid);
    rows
}

fn observation(
    ui: &mut Ui,
    page: &Page<'_>,
    seen: &Observation,
    role: Option<Role>,
    out: &mut Intents,
) {
    ui.separator();
    headline(ui, page, seen, role, out);
    ui.indent(seen.uuid, |ui| {
        section::locked(ui, &seen_by(page.dossier, seen));
        ui.add(Words::new(&text::capital(&shown(seen))));
        let parts = &page.dossier.parts;
        if let Some(row) = parts.iter().find(|row| row.id == seen.site_uuid) {
            ui.add(Words::new(&words::of_part(&row.name_en)).size(size::SMALL));
        }
        ui.add(Words::new(&how(seen, page.dossier)).quiet(ui));
        for (lead, words) in [
            ("", &seen.part),
            (words::CAN_SHOW, &seen.detects),
            ("", &seen.note),
        ] {
            if !words.is_empty() {
                let line = format!("{lead}{words}");
                ui.add(Words::new(&line).size(size::SMALL));
            }
        }
        cite(ui, page.refs, &[seen.uuid], out);
        for sentence in page.read.against(seen.uuid) {
            problem(ui, sentence);
        }
    });
}

/// Who may see an observation: as its place, its event, its photograph and its source are.
fn seen_by(dossier: &Dossier, seen: &Observation) -> Effective {
    let parts = dossier.part_events.iter().map(|(_, _, file)| file);
    let mut files = dossier.events.iter().chain(parts);
    let file = files.find(|file| Some(file.event.uuid) == seen.event_uuid);
    access::of_observation(dossier, file, seen)
}

/// The symbol of what was seen, the day, the part it plays.
fn headline(
    ui: &mut Ui,
    page: &Page<'_>,
    seen: &Observation,
    role: Option<Role>,
    out: &mut Intents,
) {
    let looked = StateAt {
        state: state(seen.state),
        extent: seen.extent_code.unwrap_or_default(),
        changing: false,
    };
    ui.horizontal(|ui| {
        state_symbol::show(ui, 4.5, looked);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (table, name) = (Table::Observation, words::OBSERVATION);
            edit(ui, page.sight, table, seen.uuid, name, out);
            if let Some(role) = role {
                let badge = chip::badge(ui, role.label());
                if !seen.role_reason.is_empty() {
                    badge.on_hover_text(&seen.role_reason);
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let day = text::capital(&seen.seen_edtf.words());
                ui.add(Words::new(&day).strong().cut());
            });
        });
    });
}

fn shown(seen: &Observation) -> String {
    let extent = seen
        .extent_code
        .map(|extent| format!(", {}", extent.label()));
    format!("{}{}", seen.state.label(), extent.unwrap_or_default())
}

/// By what means, from which scene, by whom, how sure.
fn how(seen: &Observation, dossier: &Dossier) -> String {
    let mut parts = vec![text::capital(seen.method.label())];
    if let Some(scene) = seen.imagery_uuid.and_then(|id| dossier.imagery.get(&id)) {
        parts.push(scene_words(scene));
    }
    if !seen.observer.is_empty() {
        parts.push(words::read_by(&seen.observer));
    }
    parts.push(words::certainty(seen.certainty.label()));
    parts.join(" · ")
}

fn scene_words(scene: &Imagery) -> String {
    let mut words = scene.sensor.clone();
    if !scene.scene_id.is_empty() {
        words = format!("{words} {}", scene.scene_id);
    }
    if let Some(resolution) = scene.resolution_m {
        words = format!("{words}, {resolution} m");
    }
    if !scene.provider.is_empty() {
        words = format!("{words}, {}", scene.provider);
    }
    words.trim().to_owned()
}

const fn state(seen: Seen) -> State {
    match seen {
        Seen::Intact | Seen::NoDamageVisible => State::Standing,
        Seen::Damaged => State::Damaged,
        Seen::Destroyed => State::Destroyed,
        Seen::NotVisible | Seen::NotAssessed => State::Unknown,
    }
}
