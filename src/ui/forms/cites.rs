//! The sources named for a record: drafts of citations and what they become. Knows no widget.

use super::draft::Errors;
use super::parse;
use crate::domain::cell::Field as _;
use crate::domain::command::Edit;
use crate::domain::id::Id;
use crate::domain::kinds::Confidence;
use crate::domain::record::{Citation, Record, Table};
use crate::domain::unseen::Lines;
use crate::ui::text::form::why;

/// The draft of one citation.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) struct Cite {
    /// As it is stored; `None` for a new one.
    pub(super) before: Option<Citation>,
    /// The column it bears; empty for the record as a whole.
    pub(super) field: String,
    /// The source, as text.
    pub(super) source: String,
    /// Page, paragraph.
    pub(super) locator: String,
    /// How much the source bears it, as code; empty until said.
    pub(super) confidence: String,
    /// How it was derived.
    pub(super) basis: String,
}

impl Cite {
    /// A stored citation.
    pub(super) fn of(citation: &Citation) -> Self {
        Self {
            field: citation.field.clone(),
            source: citation.source_uuid.to_string(),
            locator: citation.locator.clone(),
            confidence: citation.confidence.code().to_owned(),
            basis: citation.basis.clone(),
            before: Some(citation.clone()),
        }
    }

    fn citation(&self, record: (Table, Id), uuid: Id) -> Option<Citation> {
        let code = crate::domain::cell::Cell::Text(self.confidence.clone());
        Some(Citation {
            uuid,
            record_table: record.0.name().to_owned(),
            record_uuid: record.1,
            field: self.field.clone(),
            source_uuid: self.source.parse().ok()?,
            locator: self.locator.trim().to_owned(),
            confidence: Confidence::from_cell(&code).ok()?,
            basis: self.basis.trim().to_owned(),
        })
    }
}

/// The name of one part of a citation among the errors.
pub(super) fn name(at: usize, part: &str) -> String {
    format!("cite.{at}.{part}")
}

/// What is wrong with the citations.
pub(super) fn errors(cites: &[Cite]) -> Errors {
    let mut errors = Errors::new();
    let mut say = |at, part, sentence: String| drop(errors.insert(name(at, part), sentence));
    for (at, cite) in cites.iter().enumerate() {
        if cite.source.is_empty() {
            say(at, "source", why::CITE_SOURCE.to_owned());
        }
        if cite.confidence.is_empty() {
            say(at, "confidence", why::CONFIDENCE.to_owned());
        }
        if cite.confidence == Confidence::Derived.code() && cite.basis.trim().is_empty() {
            say(at, "basis", why::BASIS.to_owned());
        }
        for (part, text) in [("locator", &cite.locator), ("basis", &cite.basis)] {
            if let Err(sentence) = parse::check_text(text, Lines::One) {
                say(at, part, sentence);
            }
        }
    }
    errors
}

/// The changes that turn the stored citations of a record into the drafted ones.
pub(super) fn edits(
    record: (Table, Id),
    stored: &[Cite],
    drafted: &[Cite],
    fresh: &dyn Fn() -> Id,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for gone in stored.iter().filter_map(|cite| cite.before.as_ref()) {
        let stays = |cite: &Cite| cite.before.as_ref().is_some_and(|b| b.uuid == gone.uuid);
        if !drafted.iter().any(stays) {
            edits.push(Edit::Delete {
                table: Table::Citation,
                uuid: gone.uuid,
            });
        }
    }
    for cite in drafted {
        match &cite.before {
            None => {
                let made = cite.citation(record, fresh()).map(Record::from);
                edits.extend(made.map(|made| Edit::Insert(Box::new(made))));
            }
            Some(before) => {
                let after = cite.citation(record, before.uuid);
                if let Some(after) = after.filter(|after| after != before) {
                    edits.push(Edit::Update {
                        before: Box::new(before.clone().into()),
                        after: Box::new(after.into()),
                    });
                }
            }
        }
    }
    edits
}
