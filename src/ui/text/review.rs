//! Words of the meter of a record, of the review page and of duplicates. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

pub const COMPLETE: &str = "Everything a record should hold is here";
pub const FILL_IN: &str = "Fill in";
pub const NO_FORM: &str = "There is no form for this yet; QGIS can add it.";

/// «Record 9 of 14 · what is missing».
#[must_use]
pub fn meter(held: usize, asked: usize) -> String {
    format!("Record {held} of {asked} · what is missing")
}

/// The name of the button that leads to a field.
#[must_use]
pub fn fill_in(what: &str) -> String {
    format!("{FILL_IN}: {what}")
}
