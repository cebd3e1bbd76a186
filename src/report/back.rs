//! What stands once at the end of a report: the numbered sources and the change log. Lays out
//! nothing.

use super::ReportInput;
use super::evidence::words_of;
use super::paper::{LogLine, Reference};
use super::sheets::Sheets;
use crate::domain::record::Source;
use crate::domain::source_words::{published, reliability};

/// The sources in the order of their numbers.
pub(super) fn references(sheets: &mut Sheets<'_>) -> Vec<Reference> {
    let sources: Vec<Source> = sheets.numbers.list().to_vec();
    let tongue = sheets.tongue;
    let mut list = Vec::new();
    for (at, source) in sources.iter().map(published).enumerate() {
        let source = &source;
        let issued = source
            .issued_edtf
            .as_ref()
            .map(|date| words_of(tongue, date))
            .unwrap_or_default();
        let rest: Vec<&str> = [
            source.container.as_str(),
            source.publisher.as_str(),
            issued.as_str(),
        ]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
        let mut notes = Vec::new();
        if !source.read_at.is_empty() {
            notes.push(format!("read at {}", source.read_at));
        }
        for text in [&source.credit, &source.licence, &reliability(source)] {
            if !text.is_empty() {
                notes.push(text.clone());
            }
        }
        list.push(Reference {
            number: at + 1,
            text: sheets.text(&source.authors),
            title: sheets.text(&source.title),
            rest: sheets.text(&rest.join(", ")),
            url: sheets.text(&source.url),
            note: sheets.text(&notes.join("; ")),
        });
    }
    list
}

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
