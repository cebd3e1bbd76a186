//! The condition of each place as one line of a table: its state, its newest assessment, what
//! endangers it and what was asked for. Lays out nothing.

use super::chapter::finding_cites;
use super::charts::{Counted, chart, drawn};
use super::evidence::{term, words_of};
use super::paper::{Chart, ConditionRow, Glance};
use super::sheets::Sheets;
use super::words::word_of;
use super::{ReportInput, Tongue};
use crate::domain::care_words;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, SiteRow};
use crate::domain::id::Code;
use crate::domain::kinds::{Level, State};
use crate::domain::record::Assessment;
use crate::domain::report_plan::ReportKind;
use crate::domain::statistics::{By, Place, Statistics};
use crate::domain::terms;

/// A line for each place; `glances` are those of the same places in the same order.
pub(super) fn rows(
    sheets: &mut Sheets<'_>,
    input: &ReportInput,
    glances: Vec<Glance>,
) -> Vec<ConditionRow> {
    let both = input.dossiers.iter().zip(glances);
    both.map(|(dossier, glance)| row(sheets, dossier, glance))
        .collect()
}

fn row(sheets: &mut Sheets<'_>, dossier: &Dossier, glance: Glance) -> ConditionRow {
    let tongue = sheets.tongue;
    let speech = tongue.of_care().with(&dossier.terms);
    let site = &dossier.site;
    let kind = site.type_code.as_ref().map_or("", Code::as_str);
    let kind = term(tongue, &dossier.terms, "site-type", kind);
    let mut cites = cites(sheets, dossier);
    let done = newest(dossier, sheets.at);
    let (mut assessed, mut found, mut threats, mut asked) =
        (String::new(), String::new(), Vec::new(), Vec::new());
    if let Some(done) = done {
        assessed = words_of(tongue, &done.done_edtf);
        found = care_words::found(done, speech);
        cites.extend(sheets.numbers.cited(dossier, done.uuid, &[]));
        let source = done.source_uuid;
        cites.extend(source.and_then(|id| sheets.numbers.of(dossier, id)));
        let own = dossier.threats.iter();
        for threat in own.filter(|threat| threat.assessment_uuid == done.uuid) {
            threats.push(care_words::threat(threat, speech));
            cites.extend(sheets.numbers.cited(dossier, threat.uuid, &[]));
        }
        let own = dossier.recommendations.iter();
        for one in own.filter(|one| one.assessment_uuid == done.uuid) {
            let words = [
                care_words::recommendation(one, speech),
                care_words::urgency(one, speech),
            ];
            let words: Vec<String> = words.into_iter().filter(|it| !it.is_empty()).collect();
            asked.push(words.join(tongue.choose("; ", "؛ ")));
            cites.extend(sheets.numbers.cited(dossier, one.uuid, &[]));
        }
    }
    cites.sort_unstable();
    cites.dedup();
    ConditionRow {
        kind: sheets.text(&kind),
        assessed: sheets.text(&assessed),
        found: sheets.text(&found),
        threats: sheets.text(&threats.join("\n")),
        asked: sheets.text(&asked.join("\n")),
        glance,
        cites,
    }
}

/// The sources of its damage; those of the monuments of an area stand in their own lines.
fn cites(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<usize> {
    if dossier.site.level != Level::Area {
        return finding_cites(sheets, dossier);
    }
    let mut cites = Vec::new();
    for file in &dossier.events {
        let fields = ["lost_en", "when_edtf"];
        cites.extend(sheets.numbers.cited(dossier, file.event.uuid, &fields));
    }
    cites
}

/// The newest assessment of the place itself that was done by a day.
pub(super) fn newest(dossier: &Dossier, at: Day) -> Option<&Assessment> {
    let own = dossier.assessments.iter();
    own.filter(|done| done.site_uuid == dossier.site.uuid)
        .filter_map(|done| {
            Some((
                done.done_edtf
                    .bounds()
                    .from
                    .or(done.done_edtf.bounds().to)?,
                done,
            ))
        })
        .filter(|(day, _)| *day <= at)
        .max_by_key(|(day, done)| (*day, done.uuid))
        .map(|(_, done)| done)
}

/// How many places are in which state, and lost to which extent.
pub(super) fn charts(sheets: &mut Sheets<'_>, input: &ReportInput) -> Vec<Chart> {
    let tongue = sheets.tongue;
    let mut states = Vec::new();
    let mut extents = Vec::new();
    for dossier in &input.dossiers {
        let row = input.rows.iter().find(|row| row.id == dossier.site.uuid);
        let Some(row) = row else { continue };
        states.push(counted(state(tongue, row)));
        extents.push(counted(match tongue {
            Tongue::English => row.state.extent.label().to_owned(),
            Tongue::Arabic => terms::arabic("extent", row.state.extent.code()).to_owned(),
        }));
    }
    let now = [("by_state", states), ("by_extent", extents)];
    let mut charts: Vec<Chart> = now
        .into_iter()
        .filter_map(|(key, all)| chart(sheets, key, &all))
        .collect();
    // A condition summary is a page or two: what it counts stands in its table.
    if input.plan.kind == ReportKind::Dossiers {
        charts.extend(statistics(sheets, input));
    }
    charts
}

/// The damage of all places by cause, month, period and type: the counts of the statistics page.
fn statistics(sheets: &mut Sheets<'_>, input: &ReportInput) -> Vec<Chart> {
    let tongue = sheets.tongue;
    let mut counted = Statistics::default();
    for dossier in &input.dossiers {
        counted.count(&Place::of(dossier, input.at), input.at);
        counted.terms.clone_from(&dossier.terms);
    }
    let all = [
        (By::Category, "places_by_cause"),
        (By::Month, "places_by_month"),
        (By::Period, "places_by_period"),
        (By::Type, "places_by_type"),
    ];
    let mut charts = Vec::new();
    for (by, title) in all {
        let Some(chart) = counted.charts.get(&by) else {
            continue;
        };
        let bars = chart.ordered(by, None).into_iter();
        let bars = bars.map(|(class, count)| {
            let label = match tongue {
                Tongue::English => class.label(by, &counted.terms),
                Tongue::Arabic => class.label_ar(by, &counted.terms),
            };
            (label, count.certain, count.possible)
        });
        charts.extend(drawn(sheets, title, bars.collect()));
    }
    charts
}

const fn counted(label: String) -> Counted {
    Counted {
        label,
        certain: true,
    }
}

/// Its state; where nothing was read for it, whether its parts are harmed.
fn state(tongue: Tongue, row: &SiteRow) -> String {
    let state = row.state.state;
    let harmed = [State::Destroyed, State::Damaged];
    let in_parts = harmed
        .iter()
        .any(|state| row.tally.by_state.get(state).is_some_and(|n| *n > 0));
    let key = match state {
        State::Unknown if in_parts => "in_parts",
        State::Unknown => "unknown_state",
        state => state.code(),
    };
    word_of(tongue, key, state.label()).to_owned()
}
