//! What the page template is given: plain texts and numbers, already chosen, ordered and made
//! printable. The template lays out; it decides nothing.

use std::collections::BTreeMap;

use serde::Serialize;

pub(super) use super::paper_end::{DataRow, Dress, GradeRow, LogLine, Reference, Run, ScaleTable};

/// A whole report in one language.
#[derive(Debug, Serialize)]
pub(super) struct Paper {
    pub(super) lang: &'static str,
    pub(super) rtl: bool,
    pub(super) house: HouseLines,
    pub(super) words: BTreeMap<&'static str, &'static str>,
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) title_other: String,
    pub(super) issued: String,
    pub(super) state_on: String,
    pub(super) restricted: bool,
    /// Who prepared it, a line; else empty.
    pub(super) prepared_by: String,
    /// Whether it is set beside the edition in the other language.
    pub(super) beside: bool,
    /// Of what kind it is, as a code.
    pub(super) shape: &'static str,
    /// The paper, as the typesetter calls it.
    pub(super) size: &'static str,
    /// The sections of each chapter in order, as codes.
    pub(super) sections: Vec<&'static str>,
    /// Those that stand once at the end.
    pub(super) back: Vec<&'static str>,
    pub(super) summary: Vec<Glance>,
    /// What is counted of many places.
    pub(super) charts: Vec<Chart>,
    /// What happened in a period; a report of another kind has none.
    pub(super) situation: Option<Situation>,
    /// The condition of each place; a report of another kind has none.
    pub(super) conditions: Vec<ConditionRow>,
    pub(super) chapters: Vec<Chapter>,
    pub(super) sources: Vec<Reference>,
    pub(super) method: Vec<String>,
    /// What the grades mean that this report uses.
    pub(super) scales: Vec<ScaleTable>,
    /// The files of data that are inside the report.
    pub(super) data: Vec<DataRow>,
    pub(super) log: Vec<LogLine>,
    pub(super) log_head: String,
    pub(super) version: &'static str,
}

/// Whose report it is; what is not set is empty.
#[derive(Debug, Serialize)]
pub(super) struct HouseLines {
    pub(super) name: String,
    pub(super) name_other: String,
    pub(super) disclaimer: String,
    pub(super) contact: String,
}

/// What happened in a period.
#[derive(Debug, Serialize)]
pub(super) struct Situation {
    pub(super) sentence: String,
    /// How many events have no date at all; else empty.
    pub(super) undated: String,
    pub(super) charts: Vec<Chart>,
    pub(super) groups: Vec<EventGroup>,
}

/// Damage events of one cause.
#[derive(Debug, Serialize)]
pub(super) struct EventGroup {
    pub(super) title: String,
    pub(super) events: Vec<EventPage>,
}

/// Counts as bars; shares run from 0 to 1 = the longest bar.
#[derive(Debug, Serialize)]
pub(super) struct Chart {
    pub(super) title: String,
    pub(super) rows: Vec<ChartRow>,
    /// Whether what possibly counts is told apart.
    pub(super) split: bool,
}

/// One bar.
#[derive(Debug, Serialize)]
pub(super) struct ChartRow {
    pub(super) label: String,
    pub(super) certain: usize,
    pub(super) possible: usize,
    pub(super) certain_share: f64,
    pub(super) possible_share: f64,
}

/// The condition of one place.
#[derive(Debug, Serialize)]
pub(super) struct ConditionRow {
    pub(super) glance: Glance,
    pub(super) kind: String,
    pub(super) assessed: String,
    pub(super) found: String,
    pub(super) threats: String,
    pub(super) asked: String,
    pub(super) cites: Vec<usize>,
}

/// One line of the table of places.
#[derive(Debug, Serialize)]
pub(super) struct Glance {
    pub(super) name: String,
    pub(super) name_other: String,
    pub(super) state: String,
    pub(super) when: String,
    pub(super) extent: String,
    pub(super) level: String,
}

/// One place.
#[derive(Debug, Serialize)]
pub(super) struct Chapter {
    pub(super) name: String,
    pub(super) name_other: String,
    pub(super) path: String,
    pub(super) finding: String,
    pub(super) finding_cites: Vec<usize>,
    pub(super) mark: String,
    /// How it is classed, a few words each: state, extent, condition.
    pub(super) classes: Vec<String>,
    pub(super) facts: Vec<Fact>,
    pub(super) description: Vec<Fact>,
    /// Where it lies in the world.
    pub(super) locator: Option<Figure>,
    pub(super) map: Option<Figure>,
    pub(super) plates: Plates,
    pub(super) levels: Vec<LevelRows>,
    pub(super) parts: Vec<PartRow>,
    pub(super) events: Vec<EventPage>,
    pub(super) evidence: Vec<EvidenceRow>,
    /// What of that evidence contradicts a recorded destruction.
    pub(super) late: Vec<String>,
    /// The condition over time, drawn.
    pub(super) trend: Vec<TrendLine>,
    pub(super) assessments: Vec<WorkRow>,
    pub(super) threats: Vec<ThreatRow>,
    pub(super) interventions: Vec<WorkRow>,
    pub(super) recommendations: Vec<AskRow>,
    pub(super) chronology: Vec<WorkRow>,
}

/// A labelled statement with the numbers of its sources.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) text: String,
    pub(super) cites: Vec<usize>,
}

/// A picture with what it says for those who cannot see it.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    pub(super) file: String,
    pub(super) caption: String,
    pub(super) alt: String,
}

/// The parts of one level, before and after.
#[derive(Debug, Serialize)]
pub(super) struct LevelRows {
    pub(super) counted: String,
    /// The day on which «then» holds, as the head of its column.
    pub(super) day: String,
    pub(super) rows: Vec<StandingRow>,
}

/// One part before and after.
#[derive(Debug, Serialize)]
pub(super) struct StandingRow {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) before: String,
    pub(super) then: String,
    pub(super) when: String,
    pub(super) extent: String,
    pub(super) certainty: String,
    pub(super) harmed: String,
    pub(super) cites: Vec<usize>,
}

/// What one part of a place lost and kept.
#[derive(Debug, Serialize)]
pub(super) struct PartRow {
    pub(super) name: String,
    pub(super) lost: String,
    pub(super) survives: String,
    pub(super) cites: Vec<usize>,
}

/// One damage event in full.
#[derive(Debug, Serialize)]
pub(super) struct EventPage {
    pub(super) title: String,
    pub(super) target: String,
    pub(super) sentence: String,
    pub(super) sentence_cites: Vec<usize>,
    pub(super) facts: Vec<Fact>,
    pub(super) bar: Option<Bar>,
    pub(super) evidence: Vec<EvidenceRow>,
    pub(super) claims: Vec<ClaimRow>,
    pub(super) contradictions: Vec<String>,
    /// What it rests on, where that is no evidence; else empty.
    pub(super) ground: String,
    /// The effects, each as sure as it is.
    pub(super) effects: Vec<String>,
    /// The date in the forms other systems take.
    pub(super) forms: Vec<FormRow>,
}

/// One form of a date: its name, what the evidence leaves, the adopted date where it differs.
#[derive(Debug, Serialize)]
pub(super) struct FormRow {
    pub(super) name: String,
    pub(super) evidence: String,
    pub(super) adopted: String,
}

/// The evidence bar; positions run from 0 to 1 along the axis.
#[derive(Debug, Serialize)]
pub(super) struct Bar {
    pub(super) from: Option<f64>,
    pub(super) to: Option<f64>,
    pub(super) from_label: String,
    pub(super) to_label: String,
    pub(super) adopted: Option<f64>,
    pub(super) adopted_label: String,
    pub(super) marks: Vec<f64>,
    pub(super) alt: String,
}

/// One observation in the table of evidence.
#[derive(Debug, Serialize)]
pub(super) struct EvidenceRow {
    pub(super) date: String,
    pub(super) seen: String,
    pub(super) how: String,
    pub(super) role: String,
    pub(super) cites: Vec<usize>,
}

/// One claim.
#[derive(Debug, Serialize)]
pub(super) struct ClaimRow {
    pub(super) by: String,
    pub(super) said: String,
    pub(super) stance: String,
    pub(super) cites: Vec<usize>,
}

/// One assessment, intervention or line of a chronology.
#[derive(Debug, Serialize)]
pub(super) struct WorkRow {
    pub(super) date: String,
    pub(super) what: String,
    pub(super) status: String,
    pub(super) actors: String,
    pub(super) cites: Vec<usize>,
}

/// What endangers a place, as one assessment found it.
#[derive(Debug, Serialize)]
pub(super) struct ThreatRow {
    pub(super) what: String,
    pub(super) probability: String,
    pub(super) severity: String,
    pub(super) risk: String,
    /// When and by whom it was judged.
    pub(super) judged: String,
    pub(super) cites: Vec<usize>,
}

/// What one assessment asks to be done.
#[derive(Debug, Serialize)]
pub(super) struct AskRow {
    pub(super) what: String,
    pub(super) priority: String,
    /// By when, or when it was done.
    pub(super) due: String,
    pub(super) responsible: String,
    pub(super) cites: Vec<usize>,
}

/// The condition over time on one scale; places run from 0 to 1 along the axis, steps from 0 =
/// the best or least.
#[derive(Debug, Serialize)]
pub(super) struct TrendLine {
    pub(super) title: String,
    pub(super) steps: Vec<String>,
    pub(super) points: Vec<TrendPoint>,
    pub(super) joints: Vec<((f64, usize), (f64, usize))>,
    pub(super) from: String,
    pub(super) to: String,
}

/// One assessment on it; no step = not known.
#[derive(Debug, Serialize)]
pub(super) struct TrendPoint {
    pub(super) at: f64,
    pub(super) step: Option<usize>,
}

/// The plates of a place and the files they were made from.
#[derive(Debug, Default, Serialize)]
pub(super) struct Plates {
    pub(super) rows: Vec<PlateRow>,
    pub(super) files: Vec<FileRow>,
    /// How many this edition leaves out; else empty.
    pub(super) left_out: String,
}

/// One or two plates beside each other; a pair has a title.
#[derive(Debug, Serialize)]
pub(super) struct PlateRow {
    pub(super) title: String,
    pub(super) plates: Vec<Plate>,
}

/// One picture with what is known of it; no file = it cannot be shown.
#[derive(Debug, Serialize)]
pub(super) struct Plate {
    pub(super) letter: String,
    pub(super) file: String,
    /// What is marked on it, as a drawing to be laid over it; else empty.
    pub(super) over: String,
    pub(super) alt: String,
    pub(super) caption: String,
    pub(super) missing: String,
    pub(super) lines: Vec<String>,
    pub(super) labels: Vec<String>,
    pub(super) hash: String,
}

/// One file as it was received.
#[derive(Debug, Serialize)]
pub(super) struct FileRow {
    pub(super) letter: String,
    pub(super) name: String,
    pub(super) bytes: String,
    pub(super) sha256: String,
}
