//! Bracket, contradictions, reading and state at a date against plain models that ask every day
//! in turn. Where the two differ, one of them is a bug, or a rule is missing in the domain's own
//! description of itself.

mod days;
mod evidence;
mod life;

use std::collections::BTreeSet;

use palmyra_atlas::domain::bracket::{self, Bracket};
use palmyra_atlas::domain::date::Span;
use palmyra_atlas::domain::dossier::EventFile;
use palmyra_atlas::domain::kinds::State;
use palmyra_atlas::domain::late_look;
use palmyra_atlas::domain::record::{Intervention, Observation};
use palmyra_atlas::domain::state;
use proptest::prelude::*;

use days::{EARLIER, LATER, Told, WALKED, Walk, told};
use evidence::{Made, here, id};
use life::{Life, weight};

/// The walked days of a span, with the two ends that stand for all days beyond.
fn days_of(walk: Walk, span: Span) -> BTreeSet<i64> {
    let mut days: BTreeSet<i64> = WALKED
        .filter(|place| span.contains(walk.day(*place)))
        .collect();
    if span.from.is_none() {
        days.insert(EARLIER);
    }
    if span.to.is_none() {
        days.insert(LATER);
    }
    days
}

fn files(walk: Walk, events: &[Made]) -> Vec<EventFile> {
    events
        .iter()
        .enumerate()
        .map(|(nth, made)| evidence::file(walk, nth, made))
        .collect()
}

fn works(walk: Walk, life: &Life) -> Vec<Intervention> {
    life.works
        .iter()
        .enumerate()
        .map(|(nth, (date, kind, status))| Intervention {
            uuid: id(5, nth),
            site_uuid: here(),
            when_edtf: Some(told(walk, date).edtf),
            kind: *kind,
            status: *status,
            ..Intervention::default()
        })
        .collect()
}

fn looks(walk: Walk, life: &Life) -> Vec<Observation> {
    life.looks
        .iter()
        .enumerate()
        .map(|(nth, look)| evidence::observation(walk, 100 + nth, look, None))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Every written date means the days a calendar gives for it, in every year.
    #[test]
    fn a_date_means_the_days_of_the_calendar(walk in days::walk(), shape in days::shape()) {
        let told = told(walk, &shape);
        let pieces = told.edtf.pieces();
        let of_pieces: BTreeSet<i64> = pieces.iter().flat_map(|piece| days_of(walk, *piece)).collect();
        prop_assert_eq!(&of_pieces, &told.days, "{}", told.edtf);
        prop_assert_eq!(days_of(walk, told.edtf.bounds()), days::filled(&told.days), "{}", told.edtf);
        prop_assert_eq!(told.edtf.is_approximate(), told.about, "{}", told.edtf);
        prop_assert_eq!(told.edtf.is_uncertain(), told.doubtful, "{}", told.edtf);
        prop_assert_eq!(told.edtf.is_process(), told.lasted, "{}", told.edtf);
    }

    /// The bracket is the set of days on which the change may have come, and looks without the
    /// change after looks with it are named and bound nothing.
    #[test]
    fn the_bracket_holds_the_days_that_are_possible(walk in days::walk(), made in evidence::made()) {
        let file = evidence::file(walk, 0, &made);
        let bracket = Bracket::of(&file);
        let open = evidence::open(walk, &made.looks);
        prop_assert_eq!(days_of(walk, bracket.span()), open.days);
        let late: BTreeSet<_> = bracket
            .contradictions
            .iter()
            .filter(|found| found.sentence.contains("though"))
            .map(|found| found.observation.unwrap())
            .collect();
        let expected: BTreeSet<_> = open.late.iter().map(|nth| file.observations[*nth].uuid).collect();
        prop_assert_eq!(late, expected);
    }

    /// A claimed or adopted date is contradicted when no day fits both it and the evidence; claims
    /// disagree when no day fits two of them.
    #[test]
    fn what_cannot_be_true_together_is_named(walk in days::walk(), made in evidence::made()) {
        let file = evidence::file(walk, 0, &made);
        let open = evidence::open(walk, &made.looks);
        let bracket = Bracket::of(&file);
        let said = |words: &str| bracket.contradictions.iter().filter(|found| found.sentence.starts_with(words)).count();
        let adopted: Option<Told> = made.adopted.as_ref().map(|date| told(walk, date));
        let claimed: Vec<Option<Told>> = made.claims.iter().map(|claim| claim.0.as_ref().map(|date| told(walk, date))).collect();
        let wrong = adopted.as_ref().is_some_and(|date| evidence::excluded(date, &open));
        prop_assert_eq!(said("The adopted date"), usize::from(wrong));
        let own_claim = made.adopts_first_claim && adopted.is_some();
        for (nth, (claim, date)) in file.claims.iter().zip(&claimed).enumerate() {
            let told_already = nth == 0 && own_claim && claim.date_edtf == file.event.when_edtf;
            let wrong = date.as_ref().is_some_and(|date| evidence::excluded(date, &open)) && !told_already;
            let named = bracket.contradictions.iter().any(|found| {
                found.claim == Some(claim.uuid) && found.sentence.starts_with("The claimed")
            });
            prop_assert_eq!(named, wrong, "{:?} {:?}", date, bracket.contradictions);
        }
        let dated: Vec<Told> = claimed.into_iter().flatten().collect();
        prop_assert_eq!(said("Claims disagree"), usize::from(evidence::apart(&dated)));
    }

    #[test]
    fn a_reading_reckons_with_the_days_that_are_left(walk in days::walk(), made in evidence::made()) {
        let read = bracket::reading(&evidence::file(walk, 0, &made));
        let span = Span { from: read.from, to: read.to };
        prop_assert_eq!(days_of(walk, span), evidence::reading(walk, &made));
    }

    /// Day by day through several events on one place, looks that belong to none, and repairs.
    #[test]
    fn the_state_at_every_day_is_the_one_lived_through(walk in days::walk(), life in life::life()) {
        let steps = state::transitions(here(), &files(walk, &life.events), &looks(walk, &life), &works(walk, &life));
        let lived = life::lived(&life::steps(walk, &life));
        for (place, slow) in WALKED.zip(lived) {
            let quick = state::state_at(&steps, walk.day(place));
            let quick = life::Today { state: quick.state, extent: quick.extent, changing: quick.changing };
            prop_assert_eq!(quick, slow, "on {} of {:#?}", walk.day(place), steps);
        }
    }

    /// A look of no event that shows the place whole is named exactly when it came after the first
    /// day by which an event had destroyed it, and nothing may have been rebuilt by then.
    #[test]
    fn what_is_seen_whole_after_its_loss_is_named(walk in days::walk(), life in life::life()) {
        let steps = life::steps(walk, &life);
        let lost = steps
            .iter()
            .filter(|step| step.becomes == State::Destroyed && !step.seen)
            .filter_map(|step| step.days.last())
            .min();
        let seen = looks(walk, &life);
        let expected: BTreeSet<_> = life
            .looks
            .iter()
            .zip(&seen)
            .filter(|(look, _)| evidence::shows_whole(walk, look))
            .filter(|(look, _)| {
                let days = told(walk, &look.0).days;
                let after = lost.is_some_and(|lost| days.iter().all(|day| day > lost));
                let rebuilt = steps.iter().any(|step| {
                    step.becomes == State::Rebuilt && step.days.first() <= days.last()
                });
                after && !rebuilt
            })
            .map(|(_, seen)| seen.uuid)
            .collect();
        let found = late_look::late_looks(here(), &files(walk, &life.events), &seen, &works(walk, &life));
        let named: BTreeSet<_> = found.iter().filter_map(|one| one.observation).collect();
        prop_assert_eq!(named, expected, "{:#?}", steps);
    }

    /// In whatever order things truly came within their brackets: the state told is never graver
    /// than the truth, and where nothing is said to be changing it is the truth.
    #[test]
    fn no_state_is_told_that_may_not_be_true(
        walk in days::walk(),
        mut events in prop::collection::vec(evidence::made(), 1..4),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 4),
    ) {
        for made in &mut events {
            made.adopted = None;
            made.claims.clear();
        }
        let truth: Vec<(i64, u8)> = events
            .iter()
            .zip(&picks)
            .filter_map(|(made, pick)| {
                let days: Vec<i64> = life::steps(walk, &Life {
                    events: vec![made.clone()], looks: Vec::new(), works: Vec::new(),
                }).first()?.days.iter().copied().collect();
                let becomes = match made.leaves {
                    State::Unknown | State::Rebuilt => State::Damaged,
                    known => known,
                };
                Some((*pick.get(&days), weight(becomes)))
            })
            .collect();
        let steps = state::transitions(here(), &files(walk, &events), &[], &[]);
        for place in WALKED {
            let told = state::state_at(&steps, walk.day(place));
            let happened = truth.iter().filter(|(day, _)| *day <= place).map(|(_, becomes)| *becomes);
            let true_weight = happened.max().unwrap_or(1);
            prop_assert!(weight(told.state) <= true_weight, "on {}: {told:?}", walk.day(place));
            if !told.changing && told.state != State::Unknown {
                prop_assert_eq!(weight(told.state), true_weight, "on {}: {:?}", walk.day(place), told);
            }
        }
    }
}
