//! What stands once at the end of a report beside its sources: the change log, and what the grades
//! mean that it uses. Lays out nothing.

use std::collections::BTreeSet;

use super::paper::{GradeRow, LogLine, ScaleTable};
use super::sheets::Sheets;
use super::words::word;
use super::{ReportInput, Tongue};
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::kinds::Extent;
use crate::domain::record::{Assessment, Threat};
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
    if matches!(plan.kind, ReportKind::Plates) {
        return Vec::new();
    }
    let all = !matches!(plan.kind, ReportKind::Dossiers);
    let prints = |section| all || plan.prints(section);
    let row = input.rows.iter().find(|row| row.id == dossier.site.uuid);
    let harmed = row.is_some_and(|row| row.state.extent != Extent::Unknown);
    let mut used = vec![("extent", harmed)];
    if prints(Section::Events) {
        used.extend(of_events(dossier));
    }
    if prints(Section::Condition) {
        used.extend(of_assessments(dossier));
    }
    if prints(Section::Threats) {
        used.extend(of_threats(dossier));
    }
    if prints(Section::Recommendations) {
        let mut asked = dossier.recommendations.iter();
        let asked = asked.any(|it| it.priority_code.is_some());
        let mut done = dossier.assessments.iter();
        let done = done.any(|it| it.priority_code.is_some());
        used.push(("priority", asked || done));
    }
    let used = used.into_iter().filter(|(_, used)| *used);
    used.map(|(list, _)| list).collect()
}

/// A list, and whether a grade of it is used.
type Used = (&'static str, bool);

fn of_events(dossier: &Dossier) -> [Used; 4] {
    let parts = dossier.part_events.iter().map(|(_, _, file)| file);
    let events: Vec<&EventFile> = dossier.events.iter().chain(parts).collect();
    let any = |has: &dyn Fn(&EventFile) -> bool| events.iter().any(|file| has(file));
    [
        ("extent", any(&|it| it.event.extent_code != Extent::Unknown)),
        ("effect-certainty", !events.is_empty()),
        ("severity", any(&|it| it.event.severity_code.is_some())),
        ("unosat", any(&|it| it.event.unosat_code.is_some())),
    ]
}

fn of_assessments(dossier: &Dossier) -> [Used; 5] {
    let all = &dossier.assessments;
    let any = |has: &dyn Fn(&Assessment) -> bool| all.iter().any(has);
    [
        ("condition", any(&|it| it.condition_code.is_some())),
        ("extent", any(&|it| it.extent_code.is_some())),
        ("severity", any(&|it| it.severity_code.is_some())),
        ("trend", any(&|it| it.trend_code.is_some())),
        ("risk", any(&|it| it.risk_code.is_some())),
    ]
}

fn of_threats(dossier: &Dossier) -> [Used; 4] {
    let all = &dossier.threats;
    let any = |has: &dyn Fn(&Threat) -> bool| all.iter().any(has);
    [
        (
            "threat-probability",
            any(&|it| it.probability_code.is_some()),
        ),
        ("threat-severity", any(&|it| it.severity_code.is_some())),
        ("risk", any(&|it| it.risk_code.is_some())),
        ("effect-certainty", any(&|it| it.certainty.is_some())),
    ]
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
