//! The state of a place at a date: a pure function of its damage events, what was seen of it
//! and what was done to it. Knows no clock.
//!
//! The rules:
//! - A damage event has happened from the last day of its span on (state at the end of a day);
//!   within the span the state before it holds, with `changing`; before the span the place
//!   stands without that damage. When the start of the span is not known, nothing is known
//!   before its last day either.
//! - Damage adds up: what is destroyed does not become merely damaged by a later event.
//! - Evidence that belongs to no event says how the place looked from its day on, never why.
//! - Only a reconstruction that is done makes a place `rebuilt`; every other intervention
//!   leaves the state as it is. After a reconstruction, new damage counts anew.

use super::bracket::{Bracket, reading_within};
use super::date::Day;
use super::dossier::{EventFile, StateAt, Tally, Transition};
use super::id::Id;
use super::kinds::{Extent, Progress, Role, Seen, Stance, State, Work};
use super::record::{Intervention, Observation};

/// The steps in the life of a place, by the day from which each holds. Records of other places
/// among the arguments are left aside.
#[must_use]
pub fn transitions(
    site: Id,
    events: &[EventFile],
    observations: &[Observation],
    interventions: &[Intervention],
) -> Vec<Transition> {
    let of_events = events
        .iter()
        .filter(|file| file.event.site_uuid == site)
        .filter_map(|file| happened(site, file));
    let of_looks = observations
        .iter()
        .filter(|seen| seen.site_uuid == site && seen.event_uuid.is_none())
        .filter_map(|seen| looked(site, seen));
    let of_work = interventions
        .iter()
        .filter(|work| work.site_uuid == site)
        .filter_map(|work| rebuilt(site, work));
    let mut all: Vec<Transition> = of_events.chain(of_looks).chain(of_work).collect();
    all.sort_by_key(order);
    all
}

/// By the day from which a step holds; on one day, reconstruction comes last.
fn order(step: &Transition) -> (Day, bool, Option<Day>, State, Option<Id>) {
    (
        step.to,
        step.becomes == State::Rebuilt,
        step.from,
        step.becomes,
        step.event,
    )
}

fn happened(site: Id, file: &EventFile) -> Option<Transition> {
    let bracket = Bracket::of(file);
    let reading = reading_within(&file.event, &bracket);
    let to = reading.to.or(bracket.to).or_else(|| known_by(file))?;
    Some(Transition {
        site,
        event: Some(file.event.uuid),
        from: reading.from.map(|from| from.min(to)),
        to,
        becomes: match file.event.leaves {
            // A damage event is damage, even where nobody said how much.
            State::Unknown | State::Rebuilt => State::Damaged,
            known => known,
        },
        extent: file.event.extent_code,
        seen_only: false,
    })
}

/// When no evidence and no adopted date says by when it had happened: the first day on which a
/// source told of it, or a text or other context evidence has it.
fn known_by(file: &EventFile) -> Option<Day> {
    let told = file
        .claims
        .iter()
        .filter(|claim| claim.stance != Stance::Rejected)
        .filter_map(|claim| claim.said_edtf.as_ref()?.bounds().to);
    let seen = file
        .observations
        .iter()
        .filter(|seen| seen.role != Some(Role::Before))
        .filter(|seen| matches!(seen.state, Seen::Damaged | Seen::Destroyed))
        .filter_map(|seen| seen.seen_edtf.bounds().to);
    told.chain(seen).min()
}

fn looked(site: Id, seen: &Observation) -> Option<Transition> {
    let span = seen.seen_edtf.bounds();
    let to = span.to.or(span.from)?;
    Some(Transition {
        site,
        event: None,
        from: Some(span.from.unwrap_or(to)),
        to,
        becomes: match seen.state {
            Seen::Intact | Seen::NoDamageVisible => State::Standing,
            Seen::Damaged => State::Damaged,
            Seen::Destroyed => State::Destroyed,
            Seen::NotVisible | Seen::NotAssessed => return None,
        },
        extent: seen.extent_code.unwrap_or_default(),
        seen_only: true,
    })
}

fn rebuilt(site: Id, work: &Intervention) -> Option<Transition> {
    if work.kind != Work::Reconstruction || work.status != Progress::Done {
        return None;
    }
    let span = work.when_edtf.as_ref()?.bounds();
    let to = span.to.or(span.from)?;
    Some(Transition {
        site,
        event: None,
        from: Some(span.from.unwrap_or(to)),
        to,
        becomes: State::Rebuilt,
        extent: Extent::Unknown,
        seen_only: false,
    })
}

/// The state of one place at the end of a day, from its transitions in any order.
#[must_use]
pub fn state_at(transitions: &[Transition], day: Day) -> StateAt {
    let mut settled: Vec<&Transition> = transitions.iter().filter(|step| step.to <= day).collect();
    settled.sort_by_key(|step| order(step));
    let ahead = || {
        transitions
            .iter()
            .filter(|step| step.to > day && !step.seen_only)
    };
    let mut now = StateAt::default();
    for step in settled {
        now = after(now, step);
    }
    let open = ahead().any(|step| step.from.is_none());
    if now.state == State::Unknown && !open && ahead().any(is_damage) {
        now.state = State::Standing;
    }
    let within = ahead().any(|step| step.from.is_some_and(|from| from <= day));
    now.changing = within || (open && now.state != State::Unknown);
    now
}

fn is_damage(step: &Transition) -> bool {
    matches!(step.becomes, State::Damaged | State::Destroyed)
}

/// The state after one more step.
fn after(now: StateAt, step: &Transition) -> StateAt {
    let next = StateAt {
        state: step.becomes,
        extent: step.extent,
        changing: false,
    };
    // Looking at a rebuilt place does not undo its rebuilding.
    if now.state == State::Rebuilt && step.seen_only && step.becomes == State::Standing {
        return now;
    }
    match weight(next.state).cmp(&weight(now.state)) {
        _ if next.state == State::Rebuilt || now.state == State::Rebuilt => next,
        std::cmp::Ordering::Greater => next,
        std::cmp::Ordering::Less => now,
        std::cmp::Ordering::Equal => StateAt {
            extent: more(now.extent, next.extent),
            ..now
        },
    }
}

/// How grave a state is; damage never becomes less by adding to it.
fn weight(state: State) -> u8 {
    match state {
        State::Unknown => 0,
        State::Standing | State::Rebuilt => 1,
        State::Damaged => 2,
        State::Destroyed => 3,
    }
}

/// The greater of two extents: at least so much. A known one goes before an unknown one.
fn more(one: Extent, other: Extent) -> Extent {
    let rank = |extent| {
        if extent == Extent::Unknown {
            0
        } else {
            1 + extent as u8
        }
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Counts parts by state.
#[must_use]
pub fn tally(states: impl IntoIterator<Item = State>) -> Tally {
    let mut tally = Tally::default();
    for state in states {
        tally.total += 1;
        *tally.by_state.entry(state).or_default() += 1;
    }
    tally
}
