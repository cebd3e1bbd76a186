//! The parts of a place as the report prints them: before and after by level, then what each lost
//! and kept. Knows no page; computes no state.

use std::collections::BTreeMap;

use super::Tongue;
use super::compose::told_state;
use super::evidence::{of, term};
use super::paper::{LevelRows, PartRow, StandingRow};
use super::sheets::Sheets;
use super::words::{filled, word, word_of};
use crate::domain::before_after::{self, Before, Group, Line};
use crate::domain::care_words;
use crate::domain::date::Edtf;
use crate::domain::dossier::{Dossier, EventFile, SiteRow};
use crate::domain::kinds::{Level, State};
use crate::domain::sentence;

/// The parts before and after, counted by level.
pub(super) fn levels(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<LevelRows> {
    let groups = before_after::groups(dossier, sheets.at);
    let mut levels = Vec::new();
    for group in &groups {
        levels.push(LevelRows {
            counted: counted(sheets, group),
            day: filled(sheets.tongue, "on_day", &[("date", &short(sheets))]),
            rows: group
                .lines
                .iter()
                .map(|line| standing(sheets, dossier, line))
                .collect(),
        });
    }
    levels
}

fn standing(sheets: &mut Sheets<'_>, dossier: &Dossier, line: &Line<'_>) -> StandingRow {
    let tongue = sheets.tongue;
    let row = line.row;
    let events = dossier.part_events.iter();
    let files: Vec<EventFile> = events
        .filter(|(id, ..)| *id == row.id)
        .map(|(_, _, file)| file.clone())
        .collect();
    let mut cites = Vec::new();
    for file in &files {
        let event = file.event.uuid;
        cites.extend(
            sheets
                .numbers
                .cited(dossier, event, &["when_edtf", "extent_code"]),
        );
    }
    cites.sort_unstable();
    cites.dedup();
    let certainty = line.certainty.map_or_else(String::new, |sure| {
        term(tongue, &dossier.terms, "cause-certainty", sure.code())
    });
    StandingRow {
        name: sheets.text(of(tongue, &row.name_en, &row.name_ar)),
        kind: match row.type_code.as_str() {
            "" => String::new(),
            code => sheets.text(&term(tongue, &dossier.terms, "site-type", code)),
        },
        before: before(tongue, &line.before),
        then: match line.at {
            None if line.of_parts.is_none() => word(tongue, "not_recorded").to_owned(),
            _ => told_state(tongue, row),
        },
        when: sheets.text(&when(tongue, line, &files)),
        extent: line
            .extent
            .map_or_else(String::new, |extent| extent.label().to_owned()),
        certainty: sheets.text(&certainty),
        harmed: harmed(sheets, dossier, line),
        cites,
    }
}

/// What events of the whole did to the part.
fn harmed(sheets: &mut Sheets<'_>, dossier: &Dossier, line: &Line<'_>) -> String {
    let speech = sheets.tongue.of_care().with(&dossier.terms);
    let told: Vec<String> = line
        .effects
        .iter()
        .map(|(file, effect)| {
            let did = care_words::effect_brief(effect, speech);
            format!("«{}»: {did}", file.event.title)
        })
        .collect();
    sheets.text(&told.join("; "))
}

/// When the part was harmed, every event once.
fn when(tongue: Tongue, line: &Line<'_>, own: &[EventFile]) -> String {
    if tongue == Tongue::English {
        return line.when.clone();
    }
    let others = line.effects.iter().map(|(file, _)| *file);
    let mut dates: Vec<String> = match own {
        [] => others.map(sentence::when_words_ar).collect(),
        own => own.iter().map(sentence::when_words_ar).collect(),
    };
    dates.dedup();
    if let (true, Some(seen)) = (dates.is_empty(), &line.seen) {
        let key = format!("seen_{}", seen.state.code());
        let state = word_of(tongue, &key, seen.state.label());
        let date = seen.seen_edtf.words_ar();
        dates.push(filled(
            tongue,
            "seen_so",
            &[("state", state), ("date", &date)],
        ));
    }
    dates.join("؛ ")
}

fn before(tongue: Tongue, before: &Before) -> String {
    let seen = |date: &Edtf| match tongue {
        Tongue::English => date.short(),
        Tongue::Arabic => date.words_ar(),
    };
    match before {
        Before::NoDamage => word(tongue, "no_damage_recorded").to_owned(),
        Before::NotRecorded => word(tongue, "not_recorded").to_owned(),
        Before::Known(state, None) => state_word(tongue, Some(*state)).to_owned(),
        Before::Known(state, Some(date)) => {
            let state = state_word(tongue, Some(*state));
            filled(
                tongue,
                "seen_so",
                &[("state", state), ("date", &seen(date))],
            )
        }
    }
}

fn state_word(tongue: Tongue, state: Option<State>) -> &'static str {
    match state {
        None => word(tongue, "not_recorded"),
        Some(State::Unknown) => word(tongue, "unknown_state"),
        Some(state) => word_of(tongue, state.code(), state.label()),
    }
}

/// The day for the head of a column.
fn short(sheets: &Sheets<'_>) -> String {
    match sheets.tongue {
        Tongue::English => sheets.at.short(),
        Tongue::Arabic => sheets.at.words_ar(),
    }
}

fn day(sheets: &Sheets<'_>) -> String {
    match sheets.tongue {
        Tongue::English => sheets.at.words(),
        Tongue::Arabic => sheets.at.words_ar(),
    }
}

fn counted(sheets: &Sheets<'_>, group: &Group<'_>) -> String {
    let tongue = sheets.tongue;
    let level = match group.level {
        Level::Area => word(tongue, "areas"),
        Level::Monument => word(tongue, "monuments"),
        Level::Component => word(tongue, "components"),
        Level::Object => word(tongue, "objects"),
    };
    let values = [
        ("level", level.to_owned()),
        ("n", group.lines.len().to_string()),
        ("before", listed(tongue, &group.before())),
        ("date", day(sheets)),
        ("then", listed(tongue, &group.at())),
    ];
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(key, text)| (*key, text.as_str()))
        .collect();
    filled(tongue, "counted", &values)
}

/// The gravest first, what is not recorded last.
fn listed(tongue: Tongue, counts: &BTreeMap<Option<State>, usize>) -> String {
    let order = [
        Some(State::Destroyed),
        Some(State::Damaged),
        Some(State::Rebuilt),
        Some(State::Standing),
        Some(State::Unknown),
        None,
    ];
    let said = order.into_iter().filter_map(|state| {
        let many = counts.get(&state)?;
        let state = state_word(tongue, state);
        Some(match tongue {
            Tongue::English => format!("{many} {state}"),
            Tongue::Arabic => format!("{state}: {many}"),
        })
    });
    said.collect::<Vec<_>>().join(tongue.choose(", ", "، "))
}

/// What each part lost and kept, from the events of its own; parts of which neither is told are
/// left out.
pub(super) fn lost(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<PartRow> {
    let mut rows = Vec::new();
    for part in &dossier.parts {
        let own: Vec<&EventFile> = dossier
            .part_events
            .iter()
            .filter(|(id, _, _)| *id == part.id)
            .map(|(_, _, file)| file)
            .collect();
        let row = part_row(sheets, dossier, part, &own);
        if !row.lost.is_empty() || !row.survives.is_empty() {
            rows.push(row);
        }
    }
    rows
}

fn part_row(
    sheets: &mut Sheets<'_>,
    dossier: &Dossier,
    part: &SiteRow,
    own: &[&EventFile],
) -> PartRow {
    let tongue = sheets.tongue;
    let join = |pick: &dyn Fn(&EventFile) -> String| {
        own.iter()
            .map(|file| pick(file))
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("; ")
    };
    let mut cites = Vec::new();
    for file in own {
        cites.extend(
            sheets
                .numbers
                .cited(dossier, file.event.uuid, &["lost_en", "survives_en"]),
        );
    }
    cites.sort_unstable();
    cites.dedup();
    let lost = join(&|file| of(tongue, &file.event.lost_en, &file.event.lost_ar).to_owned());
    let survives =
        join(&|file| of(tongue, &file.event.survives_en, &file.event.survives_ar).to_owned());
    PartRow {
        name: sheets.text(of(tongue, &part.name_en, &part.name_ar)),
        lost: sheets.text(&lost),
        survives: sheets.text(&survives),
        cites,
    }
}
