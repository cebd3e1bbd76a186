//! The life of a place the slow way: every walked day in turn, everything coming as late as its
//! dates allow. Only the rules as the record's readers know them stand here.

use std::collections::BTreeSet;

use palmyra_atlas::domain::kinds::{Extent, Progress, Role, Seen, Stance, State, Work};
use proptest::prelude::*;

use super::days::{self, EARLIER, LATER, Shape, Told, WALKED, Walk, about, told};
use super::evidence::{self, Made, MadeLook};

/// A made-up piece of work.
pub type MadeWork = ((Shape, &'static str), Work, Progress);

pub fn work() -> impl Strategy<Value = MadeWork> {
    let kind = prop_oneof![
        3 => Just(Work::Reconstruction), 1 => prop::sample::select(Work::ALL.to_vec()),
    ];
    let status = prop_oneof![
        3 => Just(Progress::Done), 1 => prop::sample::select(Progress::ALL.to_vec()),
    ];
    (days::shape(), kind, status)
}

/// Something that happens, or is seen, on one of these days.
#[derive(Debug, Clone)]
pub struct Step {
    pub days: BTreeSet<i64>,
    pub becomes: State,
    pub extent: Extent,
    /// Only seen: it says nothing about the days before.
    pub seen: bool,
}

/// Everything known of one place.
#[derive(Debug, Clone)]
pub struct Life {
    pub events: Vec<Made>,
    pub looks: Vec<MadeLook>,
    pub works: Vec<MadeWork>,
}

pub fn life() -> impl Strategy<Value = Life> {
    (
        prop::collection::vec(evidence::made(), 0..3),
        prop::collection::vec(evidence::look(), 0..3),
        prop::collection::vec(work(), 0..2),
    )
        .prop_map(|(events, looks, works)| Life {
            events,
            looks,
            works,
        })
}

/// How a look is counted: on one of its days, or on the only end that is known.
fn looked_on(date: &Told) -> Option<BTreeSet<i64>> {
    let days = about(date);
    let (first, last) = (*days.first()?, *days.last()?);
    match (first, last) {
        (EARLIER, LATER) => None,
        (EARLIER, last) => Some(BTreeSet::from([last])),
        (first, LATER) => Some(BTreeSet::from([first])),
        _ => Some(days),
    }
}

fn shown(seen: Seen) -> Option<State> {
    match seen {
        Seen::Intact | Seen::NoDamageVisible => Some(State::Standing),
        Seen::Damaged => Some(State::Damaged),
        Seen::Destroyed => Some(State::Destroyed),
        Seen::NotVisible | Seen::NotAssessed => None,
    }
}

/// How grave a state is.
pub fn weight(state: State) -> u8 {
    match state {
        State::Unknown => 0,
        State::Standing | State::Rebuilt => 1,
        State::Damaged => 2,
        State::Destroyed => 3,
    }
}

/// The steps of a life.
pub fn steps(walk: Walk, life: &Life) -> Vec<Step> {
    let mut steps = Vec::new();
    for made in &life.events {
        steps.extend(of_event(walk, made));
    }
    for look in life.looks.iter().filter(|look| look.5.0) {
        let days = looked_on(&told(walk, &look.0));
        if let (Some(days), Some(becomes)) = (days, shown(look.1)) {
            steps.push(Step {
                days,
                becomes,
                extent: look.5.1.unwrap_or_default(),
                seen: true,
            });
        }
    }
    for (date, kind, status) in &life.works {
        let days = looked_on(&told(walk, date));
        if let (Some(days), Work::Reconstruction, Progress::Done) = (days, *kind, *status) {
            steps.push(Step {
                days,
                becomes: State::Rebuilt,
                extent: Extent::Unknown,
                seen: false,
            });
        }
    }
    steps
}

fn of_event(walk: Walk, made: &Made) -> Vec<Step> {
    let mut days = evidence::reading(walk, made);
    if days.contains(&LATER) {
        let Some(by) = told_by(walk, made, &days) else {
            return Vec::new();
        };
        days.retain(|day| *day <= by);
    }
    let becomes = match made.leaves {
        State::Unknown | State::Rebuilt => State::Damaged,
        known => known,
    };
    let last = *days.last().unwrap();
    let change = Step {
        days,
        becomes,
        extent: made.extent,
        seen: false,
    };
    let mut steps = vec![change.clone()];
    for look in made.looks.iter().filter(|look| look.5.0) {
        let date = told(walk, &look.0);
        let with = evidence::part(look, &date) == Role::After && !date.days.contains(&LATER);
        let (Some(days), Some(shown)) = (looked_on(&date), shown(look.1)) else {
            continue;
        };
        if with && *days.last().unwrap() < last && weight(shown).min(weight(becomes)) > 1 {
            let beyond = weight(shown) > weight(becomes);
            steps.push(Step {
                days,
                becomes: if beyond { becomes } else { shown },
                extent: if beyond {
                    made.extent
                } else {
                    look.5.1.unwrap_or_default()
                },
                seen: true,
            });
        }
    }
    steps
}

/// The first day on which anyone told of the event, not before the day from which it may have
/// happened.
fn told_by(walk: Walk, made: &Made, days: &BTreeSet<i64>) -> Option<i64> {
    let said = made
        .claims
        .iter()
        .filter(|claim| claim.2 != Stance::Rejected)
        .filter_map(|claim| claim.1.as_ref());
    let seen = made.looks.iter().filter(|look| {
        look.5.0
            && [None, Some(Role::After)].contains(&look.4)
            && [Seen::Damaged, Seen::Destroyed].contains(&look.1)
    });
    said.chain(seen.map(|look| &look.0))
        .filter_map(|date| about(&told(walk, date)).last().copied())
        .filter(|day| *day != LATER && Some(day) >= days.first())
        .min()
}

/// A day of a life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    pub state: State,
    pub extent: Extent,
    pub changing: bool,
}

/// Lives through every walked day.
pub fn lived(steps: &[Step]) -> Vec<Today> {
    let mut now = (State::Unknown, Extent::Unknown);
    let mut days = Vec::new();
    for today in WALKED {
        let due = |rebuilt: bool| {
            steps.iter().filter(move |step| {
                step.days.last() == Some(&today) && (step.becomes == State::Rebuilt) == rebuilt
            })
        };
        for step in due(false).chain(due(true)) {
            now = then(now, step);
        }
        let ahead: Vec<&Step> = steps
            .iter()
            .filter(|step| !step.seen && step.days.last() > Some(&today))
            .collect();
        let no_beginning = ahead.iter().any(|step| step.days.contains(&EARLIER));
        let harm = ahead.iter().any(|step| step.becomes != State::Rebuilt);
        let state = match now.0 {
            State::Unknown if harm && !no_beginning => State::Standing,
            state => state,
        };
        let begun = ahead
            .iter()
            .any(|step| !step.days.contains(&EARLIER) && step.days.iter().any(|day| *day <= today));
        days.push(Today {
            state,
            extent: now.1,
            changing: begun || (no_beginning && state != State::Unknown),
        });
    }
    days
}

fn then(now: (State, Extent), step: &Step) -> (State, Extent) {
    let next = (step.becomes, step.extent);
    if step.becomes == State::Rebuilt {
        return next;
    }
    if now.0 == State::Rebuilt {
        return if step.becomes == State::Standing {
            now
        } else {
            next
        };
    }
    match weight(step.becomes).cmp(&weight(now.0)) {
        std::cmp::Ordering::Greater => next,
        std::cmp::Ordering::Equal => (now.0, more(now.1, next.1)),
        std::cmp::Ordering::Less => now,
    }
}

/// The greater extent; a known one goes before an unknown one.
fn more(one: Extent, other: Extent) -> Extent {
    let rising = [
        Extent::Unknown,
        Extent::NoneVisible,
        Extent::UpTo10,
        Extent::UpTo30,
        Extent::UpTo60,
        Extent::UpTo90,
        Extent::UpTo100,
    ];
    let rank = |extent| rising.iter().position(|known| *known == extent);
    if rank(other) > rank(one) { other } else { one }
}
