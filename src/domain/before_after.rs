//! The parts of a place before and after: how each stood before the first damage recorded of it,
//! how it stands on a day, when it changed, how much and how sure; counted by level. Knows one
//! dossier. Says nothing the record does not: where nothing is recorded, that is the answer.
//!
//! - «Before» is the state at the end of the day before the first on which the part may have been
//!   harmed. Where no such day is known, or nothing tells of it, it is not recorded.
//! - «On the day» is the state the lists and the map show.
//! - Extent and certainty are those of the gravest of the part's own events that may have
//!   happened by then; where it has none, those of the effect another place's event had on it.

use std::collections::BTreeMap;

use super::bracket::{Bracket, reading_within};
use super::date::{Day, Edtf};
use super::dossier::{Dossier, EventFile, SiteRow, StateAt, Transition};
use super::event_words::when_all;
use super::gravest::rank;
use super::id::Id;
use super::kinds::{Certainty, Extent, Level, Seen, State};
use super::record::{EventEffect, Intervention, Observation};
use super::state::{state_at, transitions};
use super::table::parts_words;

/// How a part stood before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Before {
    /// No damage of it is recorded.
    NoDamage,
    /// Damage is recorded, and nothing of how it stood before.
    NotRecorded,
    /// Its state, and the day of the last look that shows it so where somebody looked.
    Known(State, Option<Edtf>),
}

/// One part before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    /// The part, in its state on the day.
    pub row: &'a SiteRow,
    /// How it stood before the first damage recorded of it.
    pub before: Before,
    /// How it stands on the day; `None` = nothing is recorded.
    pub at: Option<StateAt>,
    /// How much is damaged; `None` = not recorded, or not damaged.
    pub extent: Option<Extent>,
    /// How sure the reading is; `None` without an event by that day.
    pub certainty: Option<Certainty>,
    /// When it was harmed, in words: by its own events, else by those of other places that harmed
    /// it too, else the first look that saw it harmed. Empty where no harm is recorded.
    pub when: String,
    /// The first look of no event that saw it harmed.
    pub seen: Option<Observation>,
    /// Where nothing is read for it by itself but for its own parts: these, counted.
    pub of_parts: Option<String>,
    /// What events of the whole and of its other parts did to it.
    pub effects: Vec<(&'a EventFile, &'a EventEffect)>,
}

/// The parts of one level.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// The level.
    pub level: Level,
    /// Its parts, in the order of the dossier.
    pub lines: Vec<Line<'a>>,
}

impl Group<'_> {
    /// How many stood how before; those without a known state before under `None`.
    #[must_use]
    pub fn before(&self) -> BTreeMap<Option<State>, usize> {
        let states = self.lines.iter().map(|line| match &line.before {
            Before::Known(state, _) => Some(*state),
            Before::NoDamage | Before::NotRecorded => None,
        });
        tallied(states)
    }

    /// How many stand how on the day; those of which nothing is recorded under `None`.
    #[must_use]
    pub fn at(&self) -> BTreeMap<Option<State>, usize> {
        tallied(self.lines.iter().map(|line| line.at.map(|at| at.state)))
    }
}

/// What stands where nothing is recorded.
pub const NOT_RECORDED: &str = "not recorded";

/// How a part stood before, in words: «standing (seen 27 Aug 2015)».
#[must_use]
pub fn before_words(before: &Before) -> String {
    match before {
        Before::NoDamage => "no damage recorded".to_owned(),
        Before::NotRecorded => NOT_RECORDED.to_owned(),
        Before::Known(state, Some(seen)) => format!("{} (seen {})", state.label(), seen.short()),
        Before::Known(state, None) => state.label().to_owned(),
    }
}

/// How a part stands on the day, in words.
#[must_use]
pub fn at_words(line: &Line<'_>) -> String {
    match line.at {
        None if line.of_parts.is_some() => line.of_parts.clone().unwrap_or_default(),
        None => NOT_RECORDED.to_owned(),
        Some(at) if at.changing && at.state == State::Unknown => "changing".to_owned(),
        Some(at) if at.changing => format!("{}, changing", at.state.label()),
        Some(at) => at.state.label().to_owned(),
    }
}

/// The parts of a level counted: «3 components. Before: 1 standing, 2 not recorded. Then: 2
/// destroyed, 1 standing.»
#[must_use]
pub fn counted(group: &Group<'_>, before: &str, then: &str) -> String {
    let many = group.lines.len();
    let noun = group.level.label();
    let plural = if many == 1 { "" } else { "s" };
    format!(
        "{many} {noun}{plural}. {before}: {}. {then}: {}.",
        listed(&group.before()),
        listed(&group.at())
    )
}

/// The gravest first, what is not recorded last.
fn listed(counts: &BTreeMap<Option<State>, usize>) -> String {
    let order = [
        Some(State::Destroyed),
        Some(State::Damaged),
        Some(State::Rebuilt),
        Some(State::Standing),
        Some(State::Unknown),
        None,
    ];
    let said = order.iter().filter_map(|state| {
        let many = counts.get(state)?;
        Some(format!(
            "{many} {}",
            state.map_or(NOT_RECORDED, State::label)
        ))
    });
    said.collect::<Vec<_>>().join(", ")
}

fn tallied(states: impl Iterator<Item = Option<State>>) -> BTreeMap<Option<State>, usize> {
    let mut counts = BTreeMap::new();
    for state in states {
        *counts.entry(state).or_default() += 1;
    }
    counts
}

/// The parts of a place by level, as they stand at the end of a day.
#[must_use]
pub fn groups(dossier: &Dossier, day: Day) -> Vec<Group<'_>> {
    let mut known = of_parts(dossier);
    let mut effects = effects(dossier);
    Level::ALL
        .iter()
        .map(|level| {
            let rows = dossier.parts.iter().filter(|row| row.level == *level);
            let mut lines = Vec::new();
            for row in rows {
                let known = known.remove(&row.id).unwrap_or_default();
                let effects = effects.remove(&row.id).unwrap_or_default();
                lines.push(line(row, &known, effects, day));
            }
            Group {
                level: *level,
                lines,
            }
        })
        .filter(|group| !group.lines.is_empty())
        .collect()
}

/// What is known of one part by itself.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Its own events.
    pub(super) files: Vec<EventFile>,
    /// What was seen of it outside any event.
    pub(super) looks: Vec<Observation>,
    /// What was done to it.
    pub(super) works: Vec<Intervention>,
}

/// What is known of each part, gathered once however many there are.
pub(super) fn of_parts(dossier: &Dossier) -> BTreeMap<Id, Known> {
    let mut known: BTreeMap<Id, Known> = BTreeMap::new();
    for (id, _, file) in &dossier.part_events {
        known.entry(*id).or_default().files.push(file.clone());
    }
    for seen in &dossier.observations {
        let of = known.entry(seen.site_uuid).or_default();
        of.looks.push(seen.clone());
    }
    for work in &dossier.interventions {
        let of = known.entry(work.site_uuid).or_default();
        of.works.push(work.clone());
    }
    known
}

/// The effects of events on other places than their own, by the place harmed.
type Effects<'a> = Vec<(&'a EventFile, &'a EventEffect)>;

fn effects(dossier: &Dossier) -> BTreeMap<Id, Effects<'_>> {
    let of_parts = dossier.part_events.iter().map(|(_, _, file)| file);
    let mut found: BTreeMap<Id, Effects<'_>> = BTreeMap::new();
    for file in dossier.events.iter().chain(of_parts) {
        let others = file.effects.iter();
        for effect in others.filter(|effect| effect.site_uuid != file.event.site_uuid) {
            found
                .entry(effect.site_uuid)
                .or_default()
                .push((file, effect));
        }
    }
    found
}

fn line<'a>(row: &'a SiteRow, known: &Known, effects: Effects<'a>, day: Day) -> Line<'a> {
    let files = &known.files;
    let steps = transitions(row.id, files, &known.looks, &known.works);
    let gravest = files
        .iter()
        .filter(|file| begun(file, day))
        .max_by_key(|file| rank(&file.event));
    let of_effect = effects.iter().find(|(file, _)| begun(file, day)).copied();
    let seen = first_seen(&known.looks);
    let at = row.state;
    let harmed = matches!(at.state, State::Damaged | State::Destroyed);
    let extent = harmed.then_some(at.extent);
    let of_event = gravest.map(|file| file.event.extent_code);
    let told = |extent: &Extent| *extent != Extent::Unknown;
    let at = (at.state != State::Unknown || at.changing).then_some(at);
    let parts = parts_words(&row.tally);
    let of_parts = (at.is_none() && !parts.is_empty()).then_some(parts);
    Line {
        row,
        before: match before(known, &steps) {
            // No event of its own, but one of another place or of its parts harmed it.
            Before::NoDamage if !effects.is_empty() || of_parts.is_some() => Before::NotRecorded,
            before => before,
        },
        at,
        of_parts,
        extent: extent
            .filter(told)
            .or_else(|| of_event.filter(|_| harmed).filter(told))
            .or_else(|| of_effect.and_then(|(_, effect)| effect.extent_code)),
        certainty: gravest
            .map(|file| file.event.certainty)
            .or_else(|| of_effect.map(|(_, effect)| effect.certainty)),
        when: when(files, &effects, seen.as_ref()),
        seen,
        effects,
    }
}

/// Whether an event may have happened by the end of a day.
fn begun(file: &EventFile, day: Day) -> bool {
    let reading = reading_within(&file.event, &Bracket::of(file));
    reading.from.or(reading.to).is_none_or(|from| from <= day)
}

fn when(
    own: &[EventFile],
    effects: &[(&EventFile, &EventEffect)],
    seen: Option<&Observation>,
) -> String {
    if !own.is_empty() {
        return when_all(own);
    }
    let others: Vec<EventFile> = effects.iter().map(|(file, _)| (*file).clone()).collect();
    if !others.is_empty() {
        return when_all(&others);
    }
    seen.map_or_else(String::new, |seen| {
        format!("seen {} {}", seen.state.label(), seen.seen_edtf.short())
    })
}

/// The first look of no event that saw the part harmed.
fn first_seen(looks: &[Observation]) -> Option<Observation> {
    looks
        .iter()
        .filter(|seen| matches!(seen.state, Seen::Damaged | Seen::Destroyed))
        .min_by_key(|seen| (seen.seen_edtf.bounds().to, seen.uuid))
        .cloned()
}

fn before(known: &Known, steps: &[Transition]) -> Before {
    let harm = |step: &&Transition| matches!(step.becomes, State::Damaged | State::Destroyed);
    let Some(first) = steps.iter().filter(harm).min_by_key(|step| step.to) else {
        return if known.files.is_empty() {
            Before::NoDamage
        } else {
            Before::NotRecorded
        };
    };
    // Another harm may have come earlier still, on a day nobody knows.
    let open = steps.iter().filter(harm).any(|step| step.from.is_none());
    let from = steps.iter().filter(harm).filter_map(|step| step.from).min();
    let Some(last) = from
        .filter(|_| !open)
        .map(|from| from.min(first.to).plus(-1))
    else {
        return Before::NotRecorded;
    };
    match state_at(steps, last).state {
        State::Unknown => Before::NotRecorded,
        state => Before::Known(state, last_look(known, first.to)),
    }
}

/// The day of the last look at a part that shows it without damage and is not later than `by`.
fn last_look(known: &Known, by: Day) -> Option<Edtf> {
    let of_events = known.files.iter().flat_map(|file| {
        let bracket = Bracket::of(file);
        let seen = file.observations.iter();
        seen.filter(move |seen| {
            bracket.before == Some(seen.uuid) && seen.site_uuid == file.event.site_uuid
        })
    });
    let shows = |seen: &&Observation| {
        matches!(seen.state, Seen::Intact | Seen::NoDamageVisible)
            && seen.seen_edtf.bounds().to.is_some_and(|to| to <= by)
    };
    of_events
        .chain(&known.looks)
        .filter(shows)
        .max_by_key(|seen| (seen.seen_edtf.bounds().to, seen.uuid))
        .map(|seen| seen.seen_edtf.clone())
}

#[cfg(test)]
mod tests {
    use super::super::dossier::Tally;
    use super::super::record::DamageEvent;
    use super::*;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn look(number: u8, site: Id, date: &str, state: Seen) -> Observation {
        Observation {
            uuid: id(number),
            site_uuid: site,
            seen_edtf: Edtf::parse(date).unwrap(),
            state,
            ..Observation::default()
        }
    }

    fn file(number: u8, site: Id, evidence: &[(&str, Seen)]) -> EventFile {
        EventFile {
            event: DamageEvent {
                uuid: id(number),
                site_uuid: site,
                leaves: State::Destroyed,
                extent_code: Extent::UpTo100,
                certainty: Certainty::Definite,
                ..DamageEvent::default()
            },
            observations: (number + 1..)
                .zip(evidence)
                .map(|(number, (date, state))| look(number, site, date, *state))
                .collect(),
            ..EventFile::default()
        }
    }

    /// A part in the state its own steps give it on a day.
    fn part(number: u8, level: Level, dossier: &Dossier, at: Day) -> SiteRow {
        let files: Vec<EventFile> = dossier
            .part_events
            .iter()
            .filter(|(of, ..)| *of == id(number))
            .map(|(_, _, file)| file.clone())
            .collect();
        let steps = transitions(id(number), &files, &dossier.observations, &[]);
        SiteRow {
            id: id(number),
            slug: super::super::id::Slug::try_from(format!("part-{number}")).unwrap(),
            parent: None,
            level,
            name_en: format!("Part {number}"),
            name_ar: String::new(),
            type_code: String::new(),
            at: None,
            accuracy_m: None,
            access: super::super::kinds::Access::Public,
            because: String::new(),
            state: state_at(&steps, at),
            tally: Tally::default(),
            when: String::new(),
            damage_from: None,
            damage_to: None,
            events: u32::try_from(files.len()).unwrap(),
            contradictions: 0,
            grounds: super::super::dossier::Grounds::default(),
            matched: String::new(),
            matched_in: crate::domain::dossier::MatchedIn::Nothing,
        }
    }

    fn temple(at: Day) -> Dossier {
        let full = [
            ("2015-08-27", Seen::Intact),
            ("2015-08-31", Seen::Destroyed),
        ];
        let mut dossier = Dossier {
            part_events: vec![
                (id(11), String::new(), file(50, id(11), &full)),
                (id(12), String::new(), file(60, id(12), &full[1..])),
            ],
            observations: vec![look(70, id(13), "2014-01-01", Seen::NoDamageVisible)],
            ..Dossier::default()
        };
        let levels = [
            Level::Component,
            Level::Component,
            Level::Component,
            Level::Object,
        ];
        dossier.parts = (11..)
            .zip(levels)
            .map(|(number, level)| part(number, level, &dossier, at))
            .collect();
        dossier
    }

    #[test]
    fn each_part_is_told_before_and_after_and_nothing_is_invented() {
        let at = day("2026-01-01");
        let dossier = temple(at);
        let groups = groups(&dossier, at);
        let levels: Vec<Level> = groups.iter().map(|group| group.level).collect();
        assert_eq!(levels, [Level::Component, Level::Object]);
        let [full, half, looked] = groups[0].lines.as_slice() else {
            panic!("three components");
        };
        let seen = Edtf::parse("2015-08-27").ok();
        assert_eq!(full.before, Before::Known(State::Standing, seen));
        assert_eq!(full.at.map(|at| at.state), Some(State::Destroyed));
        assert_eq!(full.extent, Some(Extent::UpTo100));
        assert_eq!(full.certainty, Some(Certainty::Definite));
        // Without evidence before, nobody knows how it stood.
        assert_eq!(half.before, Before::NotRecorded);
        assert_eq!(looked.before, Before::NoDamage);
        assert_eq!(looked.at.map(|at| at.state), Some(State::Standing));
        assert_eq!((looked.extent, looked.certainty), (None, None));
        let nothing = &groups[1].lines[0];
        assert_eq!((&nothing.before, nothing.at), (&Before::NoDamage, None));
        assert_eq!(
            groups[0].before(),
            BTreeMap::from([(None, 2), (Some(State::Standing), 1)])
        );
        assert_eq!(
            groups[0].at(),
            BTreeMap::from([(Some(State::Standing), 1), (Some(State::Destroyed), 2)])
        );
        assert_eq!(
            counted(&groups[0], "Before", "Then"),
            "3 components. Before: 1 standing, 2 not recorded. Then: 2 destroyed, 1 standing."
        );
        assert_eq!(before_words(&full.before), "standing (seen 27 Aug 2015)");
        assert_eq!(at_words(nothing), "not recorded");
    }

    #[test]
    fn on_an_earlier_day_nothing_later_is_told() {
        let at = day("2015-01-01");
        let dossier = temple(at);
        let full = &groups(&dossier, at)[0].lines[0];
        assert_eq!(full.at.map(|at| at.state), Some(State::Standing));
        assert_eq!((full.extent, full.certainty), (None, None));
    }

    #[test]
    fn what_an_event_of_the_whole_did_to_a_part_stands_with_it() {
        let at = day("2026-01-01");
        let mut dossier = temple(at);
        let mut whole = file(90, id(1), &[]);
        whole.effects.push(EventEffect {
            uuid: id(91),
            event_uuid: id(90),
            site_uuid: id(13),
            certainty: Certainty::Low,
            ..EventEffect::default()
        });
        dossier.events.push(whole);
        let groups = groups(&dossier, at);
        let found = |line: usize| groups[0].lines[line].effects.len();
        assert_eq!([found(0), found(1), found(2)], [0, 0, 1]);
        assert_eq!(groups[0].lines[2].when, "date not known");
        assert_eq!(groups[0].lines[2].before, Before::NotRecorded);
        assert_eq!(groups[0].lines[2].certainty, Some(Certainty::Low));
        assert_eq!(groups[0].lines[0].when, "27–31 Aug 2015");
    }

    #[test]
    fn a_part_known_only_by_its_own_parts_says_so() {
        let at = day("2026-01-01");
        let mut dossier = temple(at);
        dossier.parts[3].tally = Tally {
            level: Some(Level::Component),
            total: 6,
            by_state: [(State::Destroyed, 2)].into(),
        };
        let line = &groups(&dossier, at)[1].lines[0];
        assert_eq!(line.before, Before::NotRecorded);
        assert_eq!(at_words(line), "2 of 6 components destroyed");
    }

    #[test]
    fn what_was_only_seen_says_when_it_was_seen() {
        let at = day("2026-01-01");
        let mut dossier = temple(at);
        let seen = [
            look(71, id(13), "2017-01-01", Seen::Destroyed),
            look(72, id(13), "2016-01-01", Seen::Damaged),
        ];
        dossier.observations.extend(seen);
        dossier.parts[2] = part(13, Level::Component, &dossier, at);
        let line = &groups(&dossier, at)[0].lines[2];
        assert_eq!(line.when, "seen damaged 1 Jan 2016");
        let before = Edtf::parse("2014-01-01").ok();
        assert_eq!(line.before, Before::Known(State::Standing, before));
        assert_eq!(line.certainty, None);
    }

    #[test]
    fn one_part_and_forty_are_all_told() {
        let at = day("2026-01-01");
        let mut dossier = temple(at);
        let one = dossier.parts[0].clone();
        dossier.parts.truncate(1);
        assert_eq!(groups(&dossier, at)[0].lines.len(), 1);
        dossier.parts = vec![one; 40];
        assert_eq!(groups(&dossier, at)[0].lines.len(), 40);
        dossier.parts.clear();
        assert!(groups(&dossier, at).is_empty());
    }
}
