//! What the sections of one place draw from: its dossier, what is computed from it once, and the
//! order in which its parts' losses are told. Draws nothing.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use egui::Context;

use super::parts;
use super::refs::Refs;
use crate::domain::bracket::Contradiction;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::id::Id;
use crate::domain::kinds::State;
use crate::domain::late_look;
use crate::domain::sentence;
use crate::domain::standard::{self, Meter};
use crate::domain::trend;
use crate::ui::app::Sight;
use crate::ui::widgets::evidence_bar::Bar;
use crate::ui::widgets::photo_tile::Told;

/// What the sections of one place draw from.
pub(super) struct Page<'a> {
    /// The place.
    pub(super) dossier: &'a Dossier,
    /// The day its state and its parts are shown at.
    pub(super) day: Day,
    /// Numbers of its sources.
    pub(super) refs: &'a Refs,
    /// What was computed from it.
    pub(super) read: &'a Read,
    /// What else may be looked at.
    pub(super) sight: &'a Sight<'a>,
}

/// The damage events of the parts, destruction first; what is alike stays in the order of time.
pub(super) fn part_events(dossier: &Dossier) -> Vec<&(Id, String, EventFile)> {
    let mut events: Vec<_> = dossier.part_events.iter().collect();
    events.sort_by_key(|(_, _, file)| Reverse(file.event.leaves == State::Destroyed));
    events
}

/// What is computed once for a dossier and not in every frame.
pub(super) struct Read {
    /// Numbers of its sources.
    pub(super) refs: Refs,
    /// The one sentence that answers.
    pub(super) finding: String,
    /// How much of what it should hold it holds.
    pub(super) meter: Meter,
    /// Its parts before and after.
    pub(super) parts: Vec<parts::Told>,
    /// Its photographs.
    pub(super) photos: Vec<Told>,
    /// Its condition over time.
    pub(super) trend: Vec<trend::Line>,
    /// Looks of no event that show it whole after it was destroyed.
    late: Vec<Contradiction>,
    bars: BTreeMap<Id, Bar>,
    none: Bar,
}

impl Read {
    fn of(dossier: &Dossier, day: Day) -> Self {
        let parts = dossier.part_events.iter().map(|(_, _, file)| file);
        let files = dossier.events.iter().chain(parts);
        Self {
            refs: Refs::of(dossier),
            finding: sentence::finding(dossier),
            meter: standard::meter(dossier),
            photos: dossier.photos.iter().map(Told::of_photo).collect(),
            trend: trend::lines(dossier),
            parts: parts::prepare(dossier, day),
            late: late_look::of_dossier(dossier),
            bars: files.map(|file| (file.event.uuid, Bar::of(file))).collect(),
            none: Bar::default(),
        }
    }

    /// What contradicts one observation and no claim, a sentence each.
    pub(super) fn against(&self, observation: Id) -> impl Iterator<Item = &str> {
        let told = self
            .bars
            .values()
            .flat_map(|bar| &bar.bracket.contradictions);
        told.chain(&self.late)
            .filter(move |told| told.observation == Some(observation) && told.claim.is_none())
            .map(|told| told.sentence.as_str())
    }

    /// The evidence bar of an event, with its bracket and what contradicts it.
    pub(super) fn bar(&self, file: &EventFile) -> &Bar {
        self.bars.get(&file.event.uuid).unwrap_or(&self.none)
    }
}

/// What was computed for this answer, or is computed now; kept until another answer comes.
pub(super) fn read(ctx: &Context, dossier: &Dossier, day: Day, stamp: u64) -> Arc<Read> {
    let key = egui::Id::unique("detail-read");
    let held: Option<(u64, Arc<Read>)> = ctx.data(|data| data.get_temp(key));
    if let Some((_, read)) = held.filter(|(at, _)| *at == stamp) {
        return read;
    }
    let read = Arc::new(Read::of(dossier, day));
    ctx.data_mut(|data| data.insert_temp(key, (stamp, Arc::clone(&read))));
    read
}
