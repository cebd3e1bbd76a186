//! What is known of one damage event as labelled statements, each with its sources. Decides nothing
//! about dates: the domain computes them.

use super::Tongue;
use super::evidence::{of, term, words_of};
use super::paper::Fact;
use super::sheets::Sheets;
use super::words::word;
use crate::domain::bracket::reading;
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::id::Code;
use crate::domain::kinds::Extent;
use crate::domain::record::DamageEvent;
use crate::domain::terms::{self, Terms};

/// A statement: the key of its label, its text, the fields whose sources bear it.
type Stated = (&'static str, String, &'static [&'static str]);

/// What is known of an event; what is not is left out.
pub(super) fn facts(sheets: &mut Sheets<'_>, dossier: &Dossier, file: &EventFile) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (key, text, fields) in stated(sheets.tongue, dossier, file) {
        if text.trim().is_empty() {
            continue;
        }
        facts.push(Fact {
            label: word(sheets.tongue, key).to_owned(),
            text: sheets.text(&text),
            cites: sheets.numbers.cited(dossier, file.event.uuid, fields),
        });
    }
    facts
}

fn stated(tongue: Tongue, dossier: &Dossier, file: &EventFile) -> [Stated; 10] {
    let (terms, event) = (&dossier.terms, &file.event);
    let date = reading(file).edtf;
    let date = date.map(|date| format!("{} · EDTF {date}", words_of(tongue, &date)));
    let date = date.unwrap_or_else(|| word(tongue, "unknown").to_owned());
    let lost = of(tongue, &event.lost_en, &event.lost_ar).to_owned();
    let left = of(tongue, &event.survives_en, &event.survives_ar).to_owned();
    let sure = term(tongue, terms, "cause-certainty", event.certainty.code());
    let graded = |list: &str, code: &Option<Code>| {
        let code = code.as_ref();
        code.map_or_else(String::new, |code| term(tongue, terms, list, code.as_str()))
    };
    let severity = graded("severity", &event.severity_code);
    let unosat = graded("unosat", &event.unosat_code);
    [
        ("date", date, &["when_edtf"]),
        ("lost", lost, &["lost_en"]),
        ("survives", left, &["survives_en"]),
        (
            "cause",
            cause(tongue, terms, event),
            &["cause_code", "cause_note", "cause_category_code"],
        ),
        (
            "extent",
            extent(tongue, event),
            &["extent_code", "extent_note"],
        ),
        ("certainty", sure, &["certainty"]),
        ("grade_severity", severity, &["severity_code"]),
        ("grade_unosat", unosat, &["unosat_code"]),
        ("incident", event.number.clone(), &["number"]),
        ("reading", event.adopted_reason.clone(), &["adopted_reason"]),
    ]
}

fn cause(tongue: Tongue, terms: &Terms, event: &DamageEvent) -> String {
    let mut parts = Vec::new();
    if let Some(code) = &event.cause_category_code {
        parts.push(term(tongue, terms, "disturbance-category", code.as_str()));
    }
    if let Some(code) = &event.cause_code {
        parts.push(term(tongue, terms, "disturbance-cause", code.as_str()));
    }
    let mut text = parts.join(" · ");
    if let Some(certainty) = event.cause_certainty {
        let sure = term(tongue, terms, "cause-certainty", certainty.code());
        text = format!("{text} ({sure})");
    }
    if !event.cause_note.is_empty() {
        text.push_str(". ");
        text.push_str(&event.cause_note);
    }
    text
}

fn extent(tongue: Tongue, event: &DamageEvent) -> String {
    let band = match event.extent_code {
        Extent::Unknown => word(tongue, "unknown"),
        band if tongue == Tongue::Arabic => terms::arabic("extent", band.code()),
        band => band.label(),
    };
    if event.extent_note.is_empty() {
        band.to_owned()
    } else {
        format!("{band}. {}", event.extent_note)
    }
}
