//! What happened in a period: the damage events of all places of a report, each once, by cause,
//! those certainly in it first, in the order of their dates. Lays out nothing.

use std::collections::BTreeSet;

use super::charts::{Counted, chart};
use super::evidence::{of, page, term};
use super::paper::{Chart, EventGroup, EventPage, Situation};
use super::sheets::Sheets;
use super::words::{filled, word, word_of};
use super::{ReportInput, Tongue};
use crate::domain::bracket::reading;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::id::Id;
use crate::domain::kinds::{Level, State};
use crate::domain::report_plan::{During, ReportKind};

/// One event with the place it is told of.
struct Told<'a> {
    dossier: &'a Dossier,
    /// The name of what was harmed, with the place it is a part of.
    target: String,
    /// The name of the place.
    place: &'a str,
    file: &'a EventFile,
    during: During,
}

/// The page of a situation report; `None` for every other kind.
pub(super) fn situation(sheets: &mut Sheets<'_>, input: &ReportInput) -> Option<Situation> {
    let ReportKind::Situation { from, to } = input.plan.kind else {
        return None;
    };
    let told = told(sheets.tongue, input);
    let places: BTreeSet<Id> = told.iter().map(|one| one.file.event.site_uuid).collect();
    let certainly = told.iter().filter(|one| one.during == During::Certainly);
    let certainly = certainly.count();
    let sentence = filled(
        sheets.tongue,
        "in_period",
        &[
            ("from", &day(sheets.tongue, from)),
            ("to", &day(sheets.tongue, to)),
            ("n", &told.len().to_string()),
            ("places", &places.len().to_string()),
            ("certainly", &certainly.to_string()),
            ("possibly", &(told.len() - certainly).to_string()),
        ],
    );
    let charts = charts(sheets, &told);
    Some(Situation {
        sentence,
        undated: undated(sheets.tongue, input),
        charts,
        groups: groups(sheets, &told),
    })
}

pub(super) fn day(tongue: Tongue, day: Day) -> String {
    tongue.choose(&day.words(), &day.words_ar()).to_owned()
}

/// Every event once, with the place it belongs to where that has a chapter of its own.
fn told(tongue: Tongue, input: &ReportInput) -> Vec<Told<'_>> {
    let mut seen = BTreeSet::new();
    let mut told = Vec::new();
    let own = input.dossiers.iter().flat_map(|dossier| {
        let name = of(tongue, &dossier.site.name_en, &dossier.site.name_ar);
        let events = dossier.events.iter();
        events.map(move |file| (dossier, name.to_owned(), file))
    });
    // Those of an area come last: its monuments know what they are parts of.
    let is_area = |dossier: &&Dossier| dossier.site.level == Level::Area;
    let monuments = input.dossiers.iter().filter(move |one| !is_area(one));
    let areas = input.dossiers.iter().filter(is_area);
    let parts = monuments.chain(areas).flat_map(|dossier| {
        let events = dossier.part_events.iter();
        let place = of(tongue, &dossier.site.name_en, &dossier.site.name_ar);
        events.map(move |(_, name, file)| {
            let comma = tongue.choose(", ", "، ");
            (dossier, format!("{name}{comma}{place}"), file)
        })
    });
    for (dossier, target, file) in own.chain(parts) {
        if let Some(during) = input.plan.tells(file)
            && seen.insert(file.event.uuid)
        {
            told.push(Told {
                dossier,
                target,
                place: of(tongue, &dossier.site.name_en, &dossier.site.name_ar),
                file,
                during,
            });
        }
    }
    told.sort_by_key(|one| {
        let read = reading(one.file);
        let first = read.from.or(read.to);
        (one.during, first, read.to, one.file.event.uuid)
    });
    told
}

/// How many events are left out because they have no date at all; empty when none are.
fn undated(tongue: Tongue, input: &ReportInput) -> String {
    let mut without = BTreeSet::new();
    for dossier in &input.dossiers {
        let parts = dossier.part_events.iter().map(|(_, _, file)| file);
        for file in dossier.events.iter().chain(parts) {
            let read = reading(file);
            if read.from.is_none() && read.to.is_none() {
                without.insert(file.event.uuid);
            }
        }
    }
    match without.len() {
        0 => String::new(),
        some => filled(tongue, "undated", &[("n", &some.to_string())]),
    }
}

/// The cause of an event as its group is called.
fn cause(tongue: Tongue, one: &Told<'_>) -> String {
    let event = &one.file.event;
    let terms = &one.dossier.terms;
    let category = event.cause_category_code.as_ref();
    let category = category
        .map(|code| term(tongue, terms, "disturbance-category", code.as_str()))
        .filter(|words| !words.is_empty());
    category.unwrap_or_else(|| word(tongue, "no_cause").to_owned())
}

fn class(tongue: Tongue, state: State) -> String {
    let key = match state {
        State::Unknown => "unknown_state",
        state => state.code(),
    };
    word_of(tongue, key, state.label()).to_owned()
}

fn charts(sheets: &mut Sheets<'_>, told: &[Told<'_>]) -> Vec<Chart> {
    let tongue = sheets.tongue;
    let each = |of: &dyn Fn(&Told<'_>) -> String| -> Vec<Counted> {
        let one = |one: &Told<'_>| Counted {
            label: of(one),
            certain: one.during == During::Certainly,
        };
        told.iter().map(one).collect()
    };
    let all = [
        ("by_cause", each(&|one| cause(tongue, one))),
        (
            "by_class",
            each(&|one| class(tongue, one.file.event.leaves)),
        ),
        ("by_place", each(&|one| one.place.to_owned())),
    ];
    let charts = all.into_iter();
    charts
        .filter_map(|(key, counted)| chart(sheets, key, &counted))
        .collect()
}

fn groups(sheets: &mut Sheets<'_>, told: &[Told<'_>]) -> Vec<EventGroup> {
    let mut groups: Vec<(String, Vec<EventPage>)> = Vec::new();
    for one in told {
        let cause = cause(sheets.tongue, one);
        let mut page = page(sheets, one.dossier, &one.target, one.file);
        // How other systems write the date stands in the full report.
        page.forms.clear();
        match groups.iter_mut().find(|(title, _)| *title == cause) {
            Some((_, pages)) => pages.push(page),
            None => groups.push((cause, vec![page])),
        }
    }
    let group = |(title, events)| EventGroup { title, events };
    groups.into_iter().map(group).collect()
}
