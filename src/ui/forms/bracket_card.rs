//! What the draft would do to the bracket of its event, recomputed as it is typed. Knows the
//! evidence of one place; a bracket is never typed.

use egui::Ui;

use super::draft::Draft;
use crate::domain::bracket::{Bracket, Contradiction};
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::record::{Record, Table};
use crate::ui::text::form::say;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;
use crate::ui::widgets::evidence_bar::{self, Bar};

/// Draws the card where a bracket is at stake.
pub(super) fn show(ui: &mut Ui, draft: &Draft, dossier: Option<&Dossier>) {
    let (title, file) = match draft.table {
        Table::Observation => (say::BRACKET_BECOMES, with_observation(draft, dossier)),
        Table::DamageEvent => (say::BRACKET_SO, with_event(draft, dossier)),
        _ => return,
    };
    let Some(file) = file else {
        if draft.table == Table::DamageEvent {
            ui.label(theme::quiet(ui.ctx(), say::BRACKET_NONE));
        }
        return;
    };
    let colours = theme::colours(ui.ctx());
    let frame = egui::Frame::new()
        .fill(colours.raised)
        .stroke((1.0, colours.line))
        .corner_radius(6)
        .inner_margin(12);
    ui.add_space(size::GRID * 2.0);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(theme::quiet(ui.ctx(), title));
        ui.add_space(size::GRID);
        let bar = Bar::of(&file);
        if let Some(date) = bar.bracket.edtf() {
            ui.add(Words::new(&date.words()).strong());
        }
        if bar.is_empty() {
            ui.label(theme::quiet(ui.ctx(), say::BRACKET_NONE));
        } else {
            evidence_bar::show(ui, &bar);
        }
        let stored = known(draft, dossier);
        for told in bar.bracket.contradictions {
            if !stored.contains(&told) {
                let ink = colours.error;
                ui.add(Words::new(&told.sentence).size(size::SMALL).colour(ink));
            }
        }
    });
}

/// What contradicts itself already, without the draft.
fn known(draft: &Draft, dossier: Option<&Dossier>) -> Vec<Contradiction> {
    let event = draft.id("event_uuid").unwrap_or(draft.uuid);
    let mut files = dossier.into_iter().flat_map(|dossier| &dossier.events);
    let stored = files.find(|file| file.event.uuid == event);
    stored.map_or_else(Vec::new, |file| Bracket::of(file).contradictions)
}

/// The event's file as it would be with the observation as drafted.
fn with_observation(draft: &Draft, dossier: Option<&Dossier>) -> Option<EventFile> {
    let event = draft.id("event_uuid")?;
    let mut events = dossier?.events.iter();
    let mut file = events.find(|file| file.event.uuid == event)?.clone();
    if let Some(Record::Observation(drafted)) = draft.preview() {
        file.observations.retain(|seen| seen.uuid != drafted.uuid);
        file.observations.push(drafted);
        file.observations
            .sort_by_key(|seen| (seen.seen_edtf.bounds().from, seen.uuid));
    }
    Some(file)
}

/// The event's file with the reading as drafted; nothing for an event that is not stored yet.
fn with_event(draft: &Draft, dossier: Option<&Dossier>) -> Option<EventFile> {
    let mut events = dossier?.events.iter();
    let mut file = events.find(|file| file.event.uuid == draft.uuid)?.clone();
    if let Some(Record::DamageEvent(drafted)) = draft.preview() {
        file.event = drafted;
    }
    Some(file)
}
