//! Assessments as the report prints them, the threats they found and what they ask for. Knows no
//! page.

use super::Tongue;
use super::chapter::about;
use super::evidence::words_of;
use super::paper::{AskRow, ThreatRow, TrendLine, TrendPoint, WorkRow};
use super::sheets::Sheets;
use super::words::{filled, word};
use crate::domain::care_words::{self, Speech};
use crate::domain::dossier::Dossier;
use crate::domain::id::{Code, Id};
use crate::domain::record::{Assessment, Recommendation, Threat};
use crate::domain::trend::{self, Line, Point, Scale};

/// The rows of all assessments, the newest first.
pub(super) fn assessments(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<WorkRow> {
    let all = dossier.assessments.iter();
    all.map(|done| found(sheets, dossier, done)).collect()
}

/// What endangers the place, those of the newest assessment first.
pub(super) fn threats(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<ThreatRow> {
    let mut rows = Vec::new();
    for done in &dossier.assessments {
        let own = dossier.threats.iter();
        for threat in own.filter(|threat| threat.assessment_uuid == done.uuid) {
            rows.push(endangers(sheets, dossier, (done, threat)));
        }
    }
    rows
}

/// What assessments ask to be done: what is open before what is done, the more urgent first.
pub(super) fn recommendations(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<AskRow> {
    let mut rows = Vec::new();
    for done in &dossier.assessments {
        if let Some(row) = in_passing(sheets, dossier, done) {
            rows.push((false, rank(dossier, done.priority_code.as_ref()), row));
        }
        let own = dossier.recommendations.iter();
        for asked in own.filter(|asked| asked.assessment_uuid == done.uuid) {
            let rank = rank(dossier, asked.priority_code.as_ref());
            let row = asks(sheets, dossier, (done, asked));
            rows.push((asked.done_edtf.is_some(), rank, row));
        }
    }
    rows.sort_by_key(|(done, rank, _)| (*done, *rank));
    rows.into_iter().map(|(_, _, row)| row).collect()
}

/// How urgent a priority is; smaller is sooner, none is last.
fn rank(dossier: &Dossier, priority: Option<&Code>) -> usize {
    let list = dossier.terms.list("priority");
    let at = priority.and_then(|code| list.iter().position(|term| term.code == code.as_str()));
    at.unwrap_or(usize::MAX)
}

/// The condition over time, one drawing for each scale on which it can be told.
pub(super) fn trend(tongue: Tongue, dossier: &Dossier) -> Vec<TrendLine> {
    let lines = trend::lines(dossier);
    lines.iter().map(|line| drawn(tongue, line)).collect()
}

fn drawn(tongue: Tongue, line: &Line) -> TrendLine {
    let step = |step: usize| match tongue {
        Tongue::English => line.scale.step(step),
        Tongue::Arabic => line.scale.step_ar(step),
    };
    let key = match line.scale {
        Scale::Condition => "condition_over_time",
        Scale::Extent => "extent_over_time",
    };
    let date = |point: Option<&Point>| {
        point.map_or_else(String::new, |point| words_of(tongue, &point.date))
    };
    TrendLine {
        title: word(tongue, key).to_owned(),
        steps: (0..line.scale.steps())
            .map(|at| step(at).to_owned())
            .collect(),
        joints: line.joints(),
        from: date(line.points.first()),
        to: date(line.points.last()),
        points: line
            .points
            .iter()
            .map(|point| TrendPoint {
                at: point.at,
                step: point.step,
            })
            .collect(),
    }
}

fn found(sheets: &mut Sheets<'_>, dossier: &Dossier, done: &Assessment) -> WorkRow {
    let tongue = sheets.tongue;
    let cites = of_assessment(sheets, dossier, done);
    WorkRow {
        date: sheets.text(&words_of(tongue, &done.done_edtf)),
        what: sheets.text(&about(tongue, dossier, done.site_uuid, &done.note)),
        status: sheets.text(&care_words::found(
            done,
            tongue.of_care().with(&dossier.terms),
        )),
        actors: actor(sheets, dossier, done.assessor_uuid),
        cites,
    }
}

fn endangers(
    sheets: &mut Sheets<'_>,
    dossier: &Dossier,
    (done, threat): (&Assessment, &Threat),
) -> ThreatRow {
    let tongue = sheets.tongue;
    let speech = tongue.of_care().with(&dossier.terms);
    let what = about(
        tongue,
        dossier,
        done.site_uuid,
        &threat_words(threat, speech, tongue),
    );
    let who = actor(sheets, dossier, threat.assessor_uuid.or(done.assessor_uuid));
    let when = words_of(tongue, &done.done_edtf);
    let judged = speech.joined(&[when, who]);
    let mut cites = sheets.numbers.cited(dossier, threat.uuid, &[]);
    if cites.is_empty() {
        cites = of_assessment(sheets, dossier, done);
    }
    ThreatRow {
        what: sheets.text(&what),
        probability: sheets
            .text(&speech.term("threat-probability", threat.probability_code.as_ref())),
        severity: sheets.text(&speech.term("threat-severity", threat.severity_code.as_ref())),
        risk: sheets.text(&speech.term("risk", threat.risk_code.as_ref())),
        judged: sheets.text(&judged),
        cites,
    }
}

/// «Water Action: Flooding; vulnerable by Construction Material. Note».
fn threat_words(threat: &Threat, speech: Speech<'_>, tongue: Tongue) -> String {
    let category = speech.term("threat-category", threat.category_code.as_ref());
    let kind = speech.term("threat", threat.threat_code.as_ref());
    let weak = speech.term("vulnerability", threat.vulnerability_code.as_ref());
    let mut said: Vec<String> = [category, kind]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let mut text = said.join(": ");
    said.clear();
    if !weak.is_empty() {
        said.push(filled(tongue, "vulnerable_by", &[("what", &weak)]));
    }
    if let Some(certainty) = threat.certainty {
        let code = Code::from(certainty.code());
        let word = speech.term("effect-certainty", Some(&code));
        said.push(filled(tongue, "certainty_of", &[("certainty", &word)]));
    }
    said.extend(Some(threat.note.clone()).filter(|note| !note.trim().is_empty()));
    for part in said {
        if !text.is_empty() {
            text.push_str(tongue.choose("; ", "؛ "));
        }
        text.push_str(&part);
    }
    text
}

fn asks(
    sheets: &mut Sheets<'_>,
    dossier: &Dossier,
    (done, asked): (&Assessment, &Recommendation),
) -> AskRow {
    let tongue = sheets.tongue;
    let speech = tongue.of_care().with(&dossier.terms);
    let mut what = care_words::recommendation(asked, speech);
    if !asked.note.trim().is_empty() {
        what = [what.as_str(), asked.note.trim()].join(tongue.choose("; ", "؛ "));
    }
    let due = asked.due_edtf.as_ref().map(|date| words_of(tongue, date));
    let finished = asked
        .done_edtf
        .as_ref()
        .map(|date| filled(tongue, "done_on", &[("date", &words_of(tongue, date))]));
    let state = finished.unwrap_or_else(|| word(tongue, "open").to_owned());
    let mut cites = sheets.numbers.cited(dossier, asked.uuid, &[]);
    if cites.is_empty() {
        cites = of_assessment(sheets, dossier, done);
    }
    AskRow {
        what: sheets.text(&about(tongue, dossier, done.site_uuid, &what)),
        priority: sheets.text(&speech.term("priority", asked.priority_code.as_ref())),
        due: sheets.text(&speech.joined(&[due.unwrap_or_default(), state])),
        responsible: actor(sheets, dossier, asked.responsible_uuid),
        cites,
    }
}

/// What an assessment asks for in its own words, and when to look again.
fn in_passing(sheets: &mut Sheets<'_>, dossier: &Dossier, done: &Assessment) -> Option<AskRow> {
    let tongue = sheets.tongue;
    let speech = tongue.of_care().with(&dossier.terms);
    let next = speech.term("next-assessment", done.next_code.as_ref());
    let due = done.next_due_edtf.as_ref();
    let due = due.map(|date| words_of(tongue, date)).unwrap_or_default();
    let mut what = vec![done.recommendation.trim().to_owned()];
    if !next.is_empty() || !due.is_empty() {
        let again = word(tongue, "next_look");
        what.push(if next.is_empty() {
            again.to_owned()
        } else {
            format!("{again}: {next}")
        });
    }
    what.retain(|text| !text.is_empty());
    if what.is_empty() {
        return None;
    }
    let what = what.join(tongue.choose("; ", "؛ "));
    Some(AskRow {
        what: sheets.text(&about(tongue, dossier, done.site_uuid, &what)),
        priority: sheets.text(&speech.term("priority", done.priority_code.as_ref())),
        due: sheets.text(&due),
        responsible: String::new(),
        cites: of_assessment(sheets, dossier, done),
    })
}

/// The sources of an assessment.
fn of_assessment(sheets: &mut Sheets<'_>, dossier: &Dossier, done: &Assessment) -> Vec<usize> {
    let mut cites = sheets.numbers.cited(dossier, done.uuid, &[]);
    let source = done.source_uuid;
    cites.extend(source.and_then(|id| sheets.numbers.of(dossier, id)));
    cites.sort_unstable();
    cites.dedup();
    cites
}

fn actor(sheets: &mut Sheets<'_>, dossier: &Dossier, id: Option<Id>) -> String {
    let known = id.and_then(|id| dossier.actors.get(&id));
    sheets.text(known.map_or("", |actor| actor.name.as_str()))
}
