//! What stands once at the end of a report beside its sources: the change log, and what the grades
//! mean that it uses. Lays out nothing.

use std::collections::BTreeSet;

use super::paper::{GradeRow, LogLine, ScaleTable};
use super::sheets::Sheets;
use super::words::word;
use super::{ReportInput, Tongue};
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::kinds::Extent;
use crate::domain::report_plan::{ReportKind, Section};
use crate::domain::terms::Terms;

/// The scales a report may use: their lists, and what they are called.
const SCALES: [(&str, &str); 10] = [
    ("extent", "scale_extent"),
    ("effect-certainty", "scale_effect-certainty"),
    ("severity", "scale_severity"),
    ("unosat", "scale_unosat"),
    ("condition", "scale_condition"),
    ("trend", "scale_trend"),
    ("threat-probability", "scale_threat-probability"),
    ("threat-severity", "scale_threat-severity"),
    ("risk", "scale_risk"),
    ("priority", "scale_priority"),
];

/// The operations that touched the places.
pub(super) fn log(sheets: &mut Sheets<'_>, input: &ReportInput) -> Vec<LogLine> {
    let mut lines = Vec::new();
    for operation in &input.log {
        lines.push(LogLine {
            number: operation.number,
            at: operation.at.clone(),
            by: sheets.text(&operation.by),
            sentence: sheets.text(&operation.sentence),
        });
    }
    lines
}

/// What the grades of the scales mean that these places use, in the order of each scale.
pub(super) fn scales(sheets: &mut Sheets<'_>, input: &ReportInput) -> Vec<ScaleTable> {
    let mut used = BTreeSet::new();
    for dossier in &input.dossiers {
        used.extend(graded(sheets, input, dossier));
    }
    let Some(terms) = input.dossiers.first().map(|dossier| &dossier.terms) else {
        return Vec::new();
    };
    let used = SCALES.iter().filter(|(list, _)| used.contains(list));
    used.map(|(list, title)| scale(sheets, terms, list, title))
        .collect()
}

fn scale(
    sheets: &mut Sheets<'_>,
    terms: &Terms,
    list: &'static str,
    title: &'static str,
) -> ScaleTable {
    let tongue = sheets.tongue;
    let rows = terms.list(list).into_iter().map(|term| GradeRow {
        grade: sheets.text(&super::evidence::term(tongue, terms, list, term.code)),
        meaning: sheets.text(match tongue {
            Tongue::Arabic => arabic(list, term.code).unwrap_or(term.definition),
            Tongue::English => term.definition,
        }),
    });
    let rows: Vec<GradeRow> = rows.collect();
    ScaleTable {
        title: word(tongue, title).to_owned(),
        rows,
    }
}

/// What a grade means, in Arabic.
fn arabic(list: &str, code: &str) -> Option<&'static str> {
    let lines = include_str!("../../assets/report/scales.tsv")
        .lines()
        .skip(1);
    let mut cells = lines.filter_map(|line| {
        let (of, rest) = line.split_once('\t')?;
        let (grade, meaning) = rest.split_once('\t')?;
        (of == list && grade == code).then_some(meaning)
    });
    cells.next()
}

/// The scales the sections of this report use for a place.
fn graded(sheets: &Sheets<'_>, input: &ReportInput, dossier: &Dossier) -> Vec<&'static str> {
    let plan = sheets.plan;
    let mut used = Vec::new();
    let mut when = |list, used_so: bool| used.extend(used_so.then_some(list));
    if matches!(plan.kind, ReportKind::Plates) {
        return used;
    }
    let all = !matches!(plan.kind, ReportKind::Dossiers);
    let parts = dossier.part_events.iter().map(|(_, _, file)| file);
    let events: Vec<&EventFile> = dossier.events.iter().chain(parts).collect();
    if all || plan.prints(Section::Events) {
        let known = |file: &&EventFile| file.event.extent_code != Extent::Unknown;
        when("extent", events.iter().any(known));
        when("effect-certainty", !events.is_empty());
        when(
            "severity",
            events.iter().any(|file| file.event.severity_code.is_some()),
        );
        when(
            "unosat",
            events.iter().any(|file| file.event.unosat_code.is_some()),
        );
    }
    let row = input.rows.iter().find(|row| row.id == dossier.site.uuid);
    when(
        "extent",
        row.is_some_and(|row| row.state.extent != Extent::Unknown),
    );
    if all || plan.prints(Section::Condition) {
        let done = || dossier.assessments.iter();
        when("condition", done().any(|it| it.condition_code.is_some()));
        when("extent", done().any(|it| it.extent_code.is_some()));
        when("severity", done().any(|it| it.severity_code.is_some()));
        when("trend", done().any(|it| it.trend_code.is_some()));
        when("risk", done().any(|it| it.risk_code.is_some()));
    }
    if all || plan.prints(Section::Threats) {
        let threats = || dossier.threats.iter();
        when(
            "threat-probability",
            threats().any(|it| it.probability_code.is_some()),
        );
        when(
            "threat-severity",
            threats().any(|it| it.severity_code.is_some()),
        );
        when("risk", threats().any(|it| it.risk_code.is_some()));
        when(
            "effect-certainty",
            threats().any(|it| it.certainty.is_some()),
        );
    }
    if all || plan.prints(Section::Recommendations) {
        let asked = dossier
            .recommendations
            .iter()
            .any(|it| it.priority_code.is_some());
        let done = dossier
            .assessments
            .iter()
            .any(|it| it.priority_code.is_some());
        when("priority", asked || done);
    }
    used
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::terms;

    #[test]
    fn every_grade_has_a_meaning_in_both_languages() {
        for (list, title) in SCALES {
            let all = Terms::default();
            let all = all.list(list);
            assert!(!all.is_empty(), "{list}");
            assert_ne!(word(Tongue::Arabic, title), title);
            for term in all {
                assert!(!term.definition.is_empty(), "{list} {}", term.code);
                assert!(arabic(list, term.code).is_some(), "{list} {}", term.code);
            }
        }
        let lines = include_str!("../../assets/report/scales.tsv")
            .lines()
            .skip(1);
        for line in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(!terms::english(cells[0], cells[1]).is_empty(), "{line}");
        }
    }
}
