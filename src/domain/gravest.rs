//! Which of the events of a place and its parts a finding speaks of, and which level of parts it
//! counts. Knows no words.

use super::bracket::{Bracket, reading_within};
use super::dossier::{Dossier, EventFile, SiteRow};
use super::kinds::{Extent, Level, Seen, State};
use super::record::{DamageEvent, Observation};

/// What a finding speaks of first.
pub(super) enum Worst<'a> {
    /// The place's own gravest event.
    Own(&'a EventFile),
    /// The gravest events of its parts, with the parts' names.
    Parts(Vec<(&'a str, &'a EventFile)>),
    /// No event at all.
    None,
}

/// The gravest of a place's own and its parts' events. An area speaks of its own events only:
/// its parts are counted.
pub(super) fn worst(dossier: &Dossier) -> Worst<'_> {
    let own = dossier.events.iter().max_by_key(|file| {
        (
            rank(&file.event),
            reading_within(&file.event, &Bracket::of(file)).to,
        )
    });
    let gravest = dossier
        .part_events
        .iter()
        .map(|(_, _, file)| rank(&file.event))
        .max();
    match (own, gravest) {
        (Some(file), None) => Worst::Own(file),
        (Some(file), _) if dossier.site.level == Level::Area => Worst::Own(file),
        (Some(file), Some(parts)) if rank(&file.event) >= parts => Worst::Own(file),
        (None, Some(_)) if dossier.site.level == Level::Area => Worst::None,
        (_, Some(parts)) => Worst::Parts(
            dossier
                .part_events
                .iter()
                .filter(|(_, _, file)| rank(&file.event) == parts)
                .map(|(_, name, file)| (name.as_str(), file))
                .collect(),
        ),
        (None, None) => Worst::None,
    }
}

pub(super) fn rank(event: &DamageEvent) -> (u8, u8) {
    let state = match event.leaves {
        State::Destroyed => 3,
        State::Standing => 1,
        _ => 2,
    };
    (
        state,
        match event.extent_code {
            Extent::Unknown => 0,
            known => known as u8,
        },
    )
}

/// The level a tally counts: the one with the most parts that are known to be harmed.
pub(super) fn counted_level(parts: &[SiteRow]) -> Option<Level> {
    let harmed = |level: Level| {
        parts
            .iter()
            .filter(|part| {
                part.level == level
                    && (harmed_in_part(part)
                        || matches!(
                            part.state.state,
                            State::Destroyed | State::Damaged | State::Rebuilt
                        ))
            })
            .count()
    };
    Level::ALL
        .iter()
        .copied()
        .filter(|level| harmed(*level) > 0)
        .max_by_key(|level| (harmed(*level), std::cmp::Reverse(*level)))
}

/// Whether nothing was read of the place itself as damage, but of its own parts.
pub(super) fn harmed_in_part(row: &SiteRow) -> bool {
    let harm = [State::Destroyed, State::Damaged];
    !harm.contains(&row.state.state)
        && row.state.state != State::Rebuilt
        && harm.iter().any(|state| {
            row.tally
                .by_state
                .get(state)
                .is_some_and(|count| *count > 0)
        })
}

/// The last look at a place, outside any event, that showed something.
pub(super) fn last_look(dossier: &Dossier) -> Option<&Observation> {
    dossier
        .observations
        .iter()
        // What was seen of a component says nothing of the whole.
        .filter(|seen| seen.site_uuid == dossier.site.uuid)
        .filter(|seen| !matches!(seen.state, Seen::NotVisible | Seen::NotAssessed))
        .max_by_key(|seen| (seen.seen_edtf.bounds().to, seen.uuid))
}
