//! What the page template is given for the end of a report: sources, scales, data, log. Plain texts; it
//! lays out nothing.

use serde::Serialize;

/// One scale: its grades from first to last.
#[derive(Debug, Serialize)]
pub(super) struct ScaleTable {
    pub(super) title: String,
    pub(super) rows: Vec<GradeRow>,
}

/// One grade of a scale.
#[derive(Debug, Serialize)]
pub(super) struct GradeRow {
    pub(super) grade: String,
    pub(super) meaning: String,
}

/// One numbered source: what is said of it in order, then what is known about it.
#[derive(Debug, Serialize)]
pub(super) struct Reference {
    pub(super) number: usize,
    pub(super) runs: Vec<Run>,
    /// How far it can be relied on, whom to credit, under which licence.
    pub(super) note: String,
}

/// A stretch of text in one dress.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) dress: Dress,
}

/// How a stretch of a reference is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Dress {
    /// As all text.
    Plain,
    /// A title of its own: a book, a journal, a site.
    Title,
    /// An address.
    Address,
}

/// One file of data inside the report.
#[derive(Debug, Serialize)]
pub(super) struct DataRow {
    pub(super) name: &'static str,
    pub(super) mime: &'static str,
    pub(super) about: String,
    pub(super) bytes: String,
    pub(super) sha256: String,
}

/// One entry of the log.
#[derive(Debug, Serialize)]
pub(super) struct LogLine {
    pub(super) number: i64,
    pub(super) at: String,
    pub(super) by: String,
    pub(super) sentence: String,
}
