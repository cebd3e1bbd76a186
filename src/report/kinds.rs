//! What the kinds of report print beside or instead of chapters. Lays out nothing.

use super::conditions;
use super::paper::{Chart, ConditionRow, Glance, Situation};
use super::sheets::Sheets;
use super::situation::{day, situation};
use super::words::{filled, word};
use super::{ReportInput, Tongue};
use crate::domain::report_plan::{ReportKind, Section};

/// What stands before the chapters, or instead of them.
#[derive(Default)]
pub(super) struct Told {
    pub(super) summary: Vec<Glance>,
    pub(super) charts: Vec<Chart>,
    pub(super) situation: Option<Situation>,
    pub(super) conditions: Vec<ConditionRow>,
}

impl Told {
    pub(super) fn of(input: &ReportInput, sheets: &mut Sheets<'_>, glances: Vec<Glance>) -> Self {
        let charts = |sheets: &mut Sheets<'_>| {
            if input.dossiers.len() > 1 {
                conditions::charts(sheets, input)
            } else {
                Vec::new()
            }
        };
        match input.plan.kind {
            ReportKind::Situation { .. } => Self {
                situation: situation(sheets, input),
                ..Self::default()
            },
            ReportKind::Conditions => Self {
                charts: charts(sheets),
                conditions: conditions::rows(sheets, input, glances),
                ..Self::default()
            },
            ReportKind::Plates => Self {
                summary: glances,
                ..Self::default()
            },
            ReportKind::Dossiers => Self {
                charts: charts(sheets),
                summary: glances,
                ..Self::default()
            },
        }
    }
}

/// The codes of the sections printed at the end, and of those printed in each chapter.
pub(super) fn codes(input: &ReportInput) -> (Vec<&'static str>, Vec<&'static str>) {
    let printed = input.plan.printed().into_iter();
    let (back, own): (Vec<Section>, Vec<Section>) = printed.partition(|section| section.is_back());
    let codes = |sections: Vec<Section>| sections.into_iter().map(Section::code).collect();
    (codes(back), codes(own))
}

/// Of what kind the report is, in words.
pub(super) fn kind(input: &ReportInput, tongue: Tongue) -> String {
    let count = input.dossiers.len().to_string();
    let places = [("n", count.as_str())];
    match input.plan.kind {
        ReportKind::Dossiers if input.dossiers.len() == 1 => word(tongue, "single").to_owned(),
        ReportKind::Dossiers => filled(tongue, "several", &places),
        ReportKind::Conditions => filled(tongue, "conditions", &places),
        ReportKind::Plates => filled(tongue, "plate_sheet", &places),
        ReportKind::Situation { from, to } => {
            let (from, to) = (day(tongue, from), day(tongue, to));
            filled(tongue, "situation", &[("from", &from), ("to", &to)])
        }
    }
}
