//! Assessments as the report prints them, each with the threats it found and what it asks for.
//! Knows no page.

use super::Tongue;
use super::chapter::about;
use super::evidence::{term, words_of};
use super::paper::{TrendLine, TrendPoint, WorkRow};
use super::sheets::Sheets;
use super::words::word;
use crate::domain::care_words;
use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::record::{Assessment, Recommendation, Threat};
use crate::domain::trend::{self, Line, Point, Scale};

/// The rows of all assessments, the newest first.
pub(super) fn assessments(sheets: &mut Sheets<'_>, dossier: &Dossier) -> Vec<WorkRow> {
    let mut rows = Vec::new();
    for done in &dossier.assessments {
        rows.push(found(sheets, dossier, done));
        for threat in &dossier.threats {
            if threat.assessment_uuid == done.uuid {
                rows.push(endangers(sheets, dossier, threat));
            }
        }
        for asked in &dossier.recommendations {
            if asked.assessment_uuid == done.uuid {
                rows.push(asks(sheets, dossier, asked));
            }
        }
    }
    rows
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
    let mut cites = sheets.numbers.cited(dossier, done.uuid, &[]);
    let source = done.source_uuid;
    cites.extend(source.and_then(|id| sheets.numbers.of(dossier, id)));
    cites.sort_unstable();
    cites.dedup();
    let what = [done.note.as_str(), done.recommendation.as_str()];
    let what: Vec<&str> = what.into_iter().filter(|text| !text.is_empty()).collect();
    WorkRow {
        date: sheets.text(&words_of(tongue, &done.done_edtf)),
        what: sheets.text(&about(tongue, dossier, done.site_uuid, &what.join(" "))),
        status: sheets.text(&care_words::found(
            done,
            tongue.of_care().with(&dossier.terms),
        )),
        actors: actor(sheets, dossier, done.assessor_uuid),
        cites,
    }
}

fn endangers(sheets: &mut Sheets<'_>, dossier: &Dossier, threat: &Threat) -> WorkRow {
    let tongue = sheets.tongue;
    let risk = threat.risk_code.as_ref();
    WorkRow {
        date: word(tongue, "threat").to_owned(),
        what: sheets.text(&care_words::threat(
            threat,
            tongue.of_care().with(&dossier.terms),
        )),
        status: risk.map_or_else(String::new, |code| {
            term(tongue, &dossier.terms, "risk", code.as_str())
        }),
        actors: actor(sheets, dossier, threat.assessor_uuid),
        cites: sheets.numbers.cited(dossier, threat.uuid, &[]),
    }
}

fn asks(sheets: &mut Sheets<'_>, dossier: &Dossier, asked: &Recommendation) -> WorkRow {
    let tongue = sheets.tongue;
    WorkRow {
        date: word(tongue, "to_do").to_owned(),
        what: sheets.text(&care_words::recommendation(
            asked,
            tongue.of_care().with(&dossier.terms),
        )),
        status: sheets.text(&care_words::urgency(
            asked,
            tongue.of_care().with(&dossier.terms),
        )),
        actors: actor(sheets, dossier, asked.responsible_uuid),
        cites: sheets.numbers.cited(dossier, asked.uuid, &[]),
    }
}

fn actor(sheets: &mut Sheets<'_>, dossier: &Dossier, id: Option<Id>) -> String {
    let known = id.and_then(|id| dossier.actors.get(&id));
    sheets.text(known.map_or("", |actor| actor.name.as_str()))
}
