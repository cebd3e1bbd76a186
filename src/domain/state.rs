//! The state of a place at a date: a pure function of its damage events, what was seen of it
//! and what was done to it. Knows no clock.
//!
//! The rules:
//! - A damage event has happened from the last day of its span on (state at the end of a day);
//!   within the span the state before it holds, with `changing`; before the span the place
//!   stands without that damage, also where the event left it standing. When the start of the
//!   span is not known, nothing is known before its last day either.
//! - So the state is that of a history in which everything came as late as its dates allow.
//!   Where the days of two steps overlap, their order is that of their last days; on one day a
//!   reconstruction comes last.
//! - Damage adds up: what is destroyed does not become merely damaged by a later event.
//! - Within an event, a look at the target with the change tells of damage from its own day on,
//!   but of no more than the reading says the event left: what else it shows is another event's.
//! - An event nobody dated holds from the first day on which a source or a look told of it, but
//!   never from a day on which evidence still shows the place without it. A look that was set
//!   aside as context, or that is of another place, tells nothing here.
//! - What lasted and whose end is not known is `changing` until evidence shows its damage, not
//!   for ever after.
//! - Evidence that belongs to no event says how the place looked from its day on, never why.
//! - Only a reconstruction that is done makes a place `rebuilt`; every other intervention
//!   leaves the state as it is. After a reconstruction, new damage counts anew; an event that
//!   left the place standing leaves it rebuilt.
//! - «About» a day is a week to either side, here as in a reading.

use std::collections::{BTreeMap, BTreeSet};

use super::bracket::{Bracket, reading_within, widened};
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
        .flat_map(|file| happened(site, file));
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

/// The steps of one event: the change itself and, while something that lasts goes on, the
/// damage already seen.
fn happened(site: Id, file: &EventFile) -> Vec<Transition> {
    let bracket = Bracket::of(file);
    let reading = reading_within(&file.event, &bracket);
    let Some(to) = reading.to.or_else(|| known_by(file, reading.from)) else {
        return Vec::new();
    };
    let change = Transition {
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
    };
    let already = bracket
        .marks
        .iter()
        .filter(|mark| mark.role == Role::After)
        .filter_map(|mark| {
            let seen = file
                .observations
                .iter()
                .find(|seen| seen.uuid == mark.observation)?;
            (seen.site_uuid == site).then_some(())?;
            looked(site, seen).map(|step| step.no_more_than(&change))
        })
        .filter(|step| step.to < to && matches!(step.becomes, State::Damaged | State::Destroyed))
        .collect::<Vec<_>>();
    already.into_iter().chain([change]).collect()
}

impl Transition {
    /// The step of a look within an event, telling of no more damage than the event left.
    fn no_more_than(self, change: &Self) -> Self {
        let beyond = weight(self.becomes) > weight(change.becomes);
        let told = if beyond { change } else { &self };
        Self {
            event: change.event,
            becomes: told.becomes,
            extent: told.extent,
            ..self
        }
    }
}

/// When no evidence and no adopted date says by when it had happened: the first day on which a
/// source told of it, or a text or other weak evidence has it. Told before the last evidence
/// without the change, it was told of something else.
fn known_by(file: &EventFile, not_before: Option<Day>) -> Option<Day> {
    let told = file
        .claims
        .iter()
        .filter(|claim| claim.stance != Stance::Rejected)
        .filter_map(|claim| widened(claim.said_edtf.as_ref()?).to);
    let seen = file
        .observations
        .iter()
        .filter(|seen| seen.site_uuid == file.event.site_uuid)
        .filter(|seen| matches!(seen.role, None | Some(Role::After)))
        .filter(|seen| matches!(seen.state, Seen::Damaged | Seen::Destroyed))
        .filter_map(|seen| widened(&seen.seen_edtf).to);
    told.chain(seen)
        .filter(|day| not_before.is_none_or(|from| from <= *day))
        .min()
}

fn looked(site: Id, seen: &Observation) -> Option<Transition> {
    let span = widened(&seen.seen_edtf);
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
    let span = widened(work.when_edtf.as_ref()?);
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
    if now.state == State::Unknown && !open && ahead().any(harms) {
        now.state = State::Standing;
    }
    let within = ahead().any(|step| step.from.is_some_and(|from| from <= day));
    now.changing = within || (open && now.state != State::Unknown);
    now
}

/// Whether a step is a damage event's, which found the place standing.
fn harms(step: &Transition) -> bool {
    step.becomes != State::Rebuilt
}

/// The state after one more step.
fn after(now: StateAt, step: &Transition) -> StateAt {
    let next = StateAt {
        state: step.becomes,
        extent: step.extent,
        changing: false,
    };
    // What leaves a rebuilt place standing leaves it rebuilt, and so does looking at it.
    if now.state == State::Rebuilt && step.becomes == State::Standing {
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

/// The days from which the count of some places by state is another one, in order, with the count
/// from then on; the first holds from before all days. Each item holds the transitions of one
/// place: the counts are those [`state_at`] gives, day by day.
#[must_use]
pub fn tally_steps<'a>(
    places: impl IntoIterator<Item = &'a [Transition]>,
) -> Vec<(Day, BTreeMap<State, u32>)> {
    let mut counts: BTreeMap<State, u32> = BTreeMap::new();
    let mut changes: BTreeMap<Day, Vec<(State, State)>> = BTreeMap::new();
    for steps in places {
        // Only the last day of a step changes a state; its first day only makes it uncertain.
        let days: BTreeSet<Day> = steps.iter().map(|step| step.to).collect();
        let mut now = state_at(steps, BEFORE_ALL).state;
        *counts.entry(now).or_default() += 1;
        for day in days {
            let next = state_at(steps, day).state;
            if next != now {
                changes.entry(day).or_default().push((now, next));
                now = next;
            }
        }
    }
    let mut steps = vec![(BEFORE_ALL, counts.clone())];
    for (day, changed) in changes {
        for (from, to) in changed {
            if let Some(count) = counts.get_mut(&from) {
                *count -= 1;
            }
            *counts.entry(to).or_default() += 1;
        }
        counts.retain(|_, count| *count > 0);
        steps.push((day, counts.clone()));
    }
    steps
}

/// A day before everything that can be recorded.
const BEFORE_ALL: Day = Day(i64::MIN);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::date::Edtf;
    use super::super::kinds::EventKind;
    use super::super::record::{Claim, DamageEvent};
    use super::*;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn seen(number: u8, date: &str, state: Seen) -> Observation {
        Observation {
            uuid: id(number),
            seen_edtf: Edtf::parse(date).unwrap(),
            state,
            ..Observation::default()
        }
    }

    fn event(leaves: State, when: Option<&str>, evidence: &[(&str, Seen)]) -> EventFile {
        EventFile {
            event: DamageEvent {
                uuid: id(100),
                leaves,
                when_edtf: when.map(|when| Edtf::parse(when).unwrap()),
                ..DamageEvent::default()
            },
            observations: (1..)
                .zip(evidence)
                .map(|(number, (date, state))| seen(number, date, *state))
                .collect(),
            claims: Vec::new(),
            effects: Vec::new(),
            external_ids: Vec::new(),
        }
    }

    fn bel() -> EventFile {
        event(
            State::Destroyed,
            Some("2015-08-30"),
            &[
                ("2015-08-27", Seen::Intact),
                ("2015-08-31", Seen::Destroyed),
            ],
        )
    }

    fn told(events: &[EventFile], date: &str) -> (State, bool) {
        let at = state_at(&transitions(Id::default(), events, &[], &[]), day(date));
        (at.state, at.changing)
    }

    #[test]
    fn a_place_stands_then_changes_then_is_lost() {
        let events = [bel()];
        assert_eq!(told(&events, "2010-01-01"), (State::Standing, false));
        assert_eq!(told(&events, "2015-08-26"), (State::Standing, false));
        assert_eq!(told(&events, "2015-08-27"), (State::Standing, true));
        assert_eq!(told(&events, "2015-08-30"), (State::Standing, true));
        assert_eq!(told(&events, "2015-08-31"), (State::Destroyed, false));
        assert_eq!(told(&events, "2026-01-01"), (State::Destroyed, false));
    }

    #[test]
    fn without_a_known_start_nothing_is_known_before() {
        let events = [event(
            State::Damaged,
            None,
            &[("2014-03-14", Seen::Damaged)],
        )];
        assert_eq!(told(&events, "2013-01-01"), (State::Unknown, false));
        assert_eq!(told(&events, "2014-03-14"), (State::Damaged, false));
        let both = [events[0].clone(), bel()];
        assert_eq!(told(&both, "2013-01-01"), (State::Unknown, false));
        assert_eq!(told(&both, "2015-08-29"), (State::Damaged, true));
        assert_eq!(told(&both, "2015-09-01"), (State::Destroyed, false));
    }

    #[test]
    fn later_damage_does_not_make_it_better() {
        let later = event(
            State::Damaged,
            None,
            &[
                ("2016-12-26", Seen::NoDamageVisible),
                ("2017-01-10", Seen::Damaged),
            ],
        );
        assert_eq!(
            told(&[bel(), later.clone()], "2018-01-01"),
            (State::Destroyed, false)
        );
        assert_eq!(
            told(&[later, bel()], "2017-01-01"),
            (State::Destroyed, true)
        );
    }

    #[test]
    fn what_lasts_shows_its_damage_as_soon_as_it_was_seen() {
        let mut looting = event(
            State::Damaged,
            Some("2015-05/2016-03"),
            &[("2015-08-01", Seen::Damaged)],
        );
        looting.event.kind = EventKind::Process;
        let events = [looting];
        assert_eq!(told(&events, "2015-04-30"), (State::Standing, false));
        assert_eq!(told(&events, "2015-06-01"), (State::Standing, true));
        assert_eq!(told(&events, "2015-09-01"), (State::Damaged, true));
        assert_eq!(told(&events, "2016-04-01"), (State::Damaged, false));
    }

    #[test]
    fn an_undated_event_holds_from_when_it_was_told() {
        let mut file = event(State::Destroyed, None, &[]);
        assert_eq!(told(&[file.clone()], "2026-01-01"), (State::Unknown, false));
        file.claims = vec![Claim {
            said_edtf: Some(Edtf::parse("2015-06-23").unwrap()),
            ..Claim::default()
        }];
        assert_eq!(told(&[file.clone()], "2015-06-22"), (State::Unknown, false));
        assert_eq!(told(&[file], "2015-06-23"), (State::Destroyed, false));
    }

    #[test]
    fn an_undated_event_is_not_dated_by_what_speaks_of_something_else() {
        let told = |evidence: &[(&str, Seen)], change: fn(&mut EventFile)| {
            let mut file = event(State::Destroyed, None, evidence);
            for seen in &mut file.observations {
                seen.certainty = super::super::kinds::Certainty::Low;
            }
            change(&mut file);
            told(&[file], "2026-01-01").0
        };
        let older = [("2010-01-01", Seen::Damaged)];
        assert_eq!(told(&older, |_| ()), State::Destroyed);
        let set_aside = |file: &mut EventFile| file.observations[0].role = Some(Role::Context);
        assert_eq!(told(&older, set_aside), State::Unknown);
        let elsewhere = |file: &mut EventFile| file.observations[0].site_uuid = id(77);
        assert_eq!(told(&older, elsewhere), State::Unknown);
        // Told in June, still seen whole in August: what was told was something else.
        let mut early = event(State::Destroyed, None, &[("2015-08-27", Seen::Intact)]);
        early.claims = vec![Claim {
            said_edtf: Some(Edtf::parse("2015-06-23").unwrap()),
            ..Claim::default()
        }];
        assert_eq!(
            super::tests::told(std::slice::from_ref(&early), "2015-07-01").0,
            State::Unknown
        );
    }

    #[test]
    fn a_look_within_an_event_tells_of_its_target_and_no_more_than_the_reading() {
        let mut looting = event(
            State::Damaged,
            Some("2015-05/2016-03"),
            &[("2015-08-01", Seen::Destroyed)],
        );
        looting.event.kind = EventKind::Process;
        assert_eq!(
            told(std::slice::from_ref(&looting), "2015-09-01"),
            (State::Damaged, true)
        );
        looting.observations[0].role = Some(Role::After);
        looting.observations[0].site_uuid = id(77);
        assert_eq!(told(&[looting], "2015-09-01"), (State::Standing, true));
    }

    #[test]
    fn an_event_that_left_it_standing_found_it_standing_or_rebuilt() {
        let harmless = event(State::Standing, Some("2015-08-30"), &[]);
        assert_eq!(
            told(std::slice::from_ref(&harmless), "2015-01-01"),
            (State::Standing, false)
        );
        let rebuilding = Intervention {
            when_edtf: Some(Edtf::parse("2014").unwrap()),
            kind: Work::Reconstruction,
            status: Progress::Done,
            ..Intervention::default()
        };
        let steps = transitions(Id::default(), &[harmless], &[], &[rebuilding]);
        assert_eq!(state_at(&steps, day("2016-01-01")).state, State::Rebuilt);
    }

    #[test]
    fn evidence_without_an_event_tells_how_it_looked() {
        let looks = [
            seen(1, "2014-01-01", Seen::NoDamageVisible),
            seen(2, "2016-01-01", Seen::Damaged),
            seen(3, "2018-01-01", Seen::NotVisible),
        ];
        let steps = transitions(Id::default(), &[], &looks, &[]);
        assert!(steps.iter().all(|step| step.seen_only));
        let state = |date| state_at(&steps, day(date)).state;
        assert_eq!(state("2013-12-31"), State::Unknown);
        assert_eq!(state("2015-01-01"), State::Standing);
        assert_eq!(state("2019-01-01"), State::Damaged);
    }

    #[test]
    fn only_a_finished_reconstruction_rebuilds() {
        let work = |kind, status| Intervention {
            when_edtf: Some(Edtf::parse("2023").unwrap()),
            kind,
            status,
            ..Intervention::default()
        };
        for (kind, status, becomes) in [
            (Work::Reconstruction, Progress::Done, State::Rebuilt),
            (Work::Reconstruction, Progress::UnderWay, State::Destroyed),
            (Work::Anastylosis, Progress::Done, State::Destroyed),
        ] {
            let steps = transitions(Id::default(), &[bel()], &[], &[work(kind, status)]);
            assert_eq!(state_at(&steps, day("2024-01-01")).state, becomes);
            assert_eq!(state_at(&steps, day("2022-01-01")).state, State::Destroyed);
        }
    }

    #[test]
    fn parts_are_counted() {
        let counted = tally([State::Destroyed, State::Destroyed, State::Unknown]);
        assert_eq!(counted.total, 3);
        assert_eq!(counted.by_state.get(&State::Destroyed), Some(&2));
    }

    fn steps() -> impl Strategy<Value = Vec<Transition>> {
        let step = (
            prop::option::weighted(0.8, 0_i64..20),
            0_i64..40,
            prop::sample::select(vec![
                State::Damaged,
                State::Damaged,
                State::Destroyed,
                State::Standing,
                State::Rebuilt,
            ]),
            prop::sample::select(Extent::ALL.to_vec()),
            any::<bool>(),
        );
        prop::collection::vec(step, 0..6).prop_map(|steps| {
            (0_u8..)
                .zip(steps)
                .map(|(number, (length, to, becomes, extent, seen_only))| {
                    let seen_only = seen_only && becomes != State::Rebuilt;
                    Transition {
                        site: Id::default(),
                        event: Some(id(number)),
                        from: match length {
                            Some(length) => Some(Day(to - length)),
                            None if seen_only || becomes == State::Rebuilt => Some(Day(to)),
                            None => None,
                        },
                        to: Day(to),
                        becomes,
                        extent,
                        seen_only,
                    }
                })
                .collect()
        })
    }

    /// The same rules told the slow way: a life lived day by day.
    fn lived(steps: &[Transition], until: i64) -> (State, bool) {
        let mut state = State::Unknown;
        for today in -30..=until {
            let due = |rebuilt: bool| {
                let mut due: Vec<&Transition> = steps
                    .iter()
                    .filter(|step| {
                        step.to == Day(today) && (step.becomes == State::Rebuilt) == rebuilt
                    })
                    .collect();
                due.sort_by_key(|step| order(step));
                due
            };
            for step in due(false) {
                let better = weight(step.becomes) < weight(state);
                let kept = state == State::Rebuilt && step.becomes == State::Standing;
                if (!better && state != State::Rebuilt) || (state == State::Rebuilt && !kept) {
                    state = step.becomes;
                }
            }
            if !due(true).is_empty() {
                state = State::Rebuilt;
            }
        }
        let coming: Vec<&Transition> = steps
            .iter()
            .filter(|step| step.to > Day(until) && !step.seen_only)
            .collect();
        let no_start = coming.iter().any(|step| step.from.is_none());
        let harm = coming.iter().any(|step| step.becomes != State::Rebuilt);
        if state == State::Unknown && harm && !no_start {
            state = State::Standing;
        }
        let possible_days =
            |step: &&Transition| (step.from.map_or(until + 1, |from| from.0)..=until).count();
        let begun = coming.iter().map(possible_days).any(|days| days > 0);
        (state, begun || (no_start && state != State::Unknown))
    }

    proptest! {
        #[test]
        fn the_quick_answer_is_the_slow_one(steps in steps(), today in -25_i64..45) {
            let quick = state_at(&steps, Day(today));
            prop_assert_eq!((quick.state, quick.changing), lived(&steps, today));
        }

        #[test]
        fn the_steps_of_a_tally_are_its_counts_day_by_day(
            places in proptest::collection::vec(steps(), 0..6),
            today in -25_i64..45,
        ) {
            let all = tally_steps(places.iter().map(Vec::as_slice));
            prop_assert!(all.is_sorted_by(|one, next| one.0 < next.0));
            let kept = all.iter().rev().find(|(from, _)| *from <= Day(today)).unwrap();
            let counted = tally(places.iter().map(|steps| state_at(steps, Day(today)).state));
            prop_assert_eq!(&kept.1, &counted.by_state);
        }

        #[test]
        fn the_order_of_steps_does_not_matter(steps in steps(), today in -25_i64..45) {
            let mut turned = steps.clone();
            turned.reverse();
            prop_assert_eq!(state_at(&steps, Day(today)), state_at(&turned, Day(today)));
        }

        #[test]
        fn nothing_heals_without_reconstruction(steps in steps(), today in -25_i64..45) {
            let steps: Vec<Transition> = steps.into_iter().filter(|step| step.becomes != State::Rebuilt).collect();
            let (now, next) = (state_at(&steps, Day(today)), state_at(&steps, Day(today + 1)));
            prop_assert!(weight(next.state) >= weight(now.state));
        }

        #[test]
        fn after_the_last_step_nothing_changes(steps in steps()) {
            let end = steps.iter().map(|step| step.to.0).max().unwrap_or(0);
            prop_assert!(!state_at(&steps, Day(end)).changing);
            prop_assert_eq!(state_at(&steps, Day(end)), state_at(&steps, Day(end + 1000)));
        }
    }
}
