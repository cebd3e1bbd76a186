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

pub const NOTHING: &str = "Nothing was found.";
pub const UNNAMED: &str = "Without a name";
pub const OPEN: &str = "Open";
pub const MARK_TIP: &str = "Marked places can be reported, filtered and edited together";

/// «no description».
#[must_use]
pub fn no(what: &str) -> String {
    format!("no {what}")
}

/// A topic with how many findings it has.
#[must_use]
pub fn topic(name: &str, number: &str) -> String {
    format!("{name}: {number}")
}

/// The findings that are not listed.
#[must_use]
pub fn more(number: usize) -> String {
    let number = super::thousands(number);
    format!("And {number} more. Saved as a table they are all there.")
}

/// Marks the places the findings concern.
#[must_use]
pub fn mark(places: usize) -> String {
    format!("Mark {}", super::count(places, "place", "places"))
}
