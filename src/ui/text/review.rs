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

pub const COMPARE: &str = "Compare";
pub const COMPARE_TITLE: &str = "Two records compared";
pub const BACK: &str = "Back to the list";
pub const STAYS: &str = "Stays";
pub const GOES: &str = "Goes into it";
pub const SWAP: &str = "Let the other one stay";
pub const ALL_ALIKE: &str = "Both say the same.";
pub const NOTHING_SAID: &str = "not recorded";
pub const STAYS_FOUND: &str = "Its names and its short name stay with the place, so that old references are found. Values that are not kept stand in the note. One undo brings both records back.";
/// What becomes of the other record when it is no place.
pub const STAYS_NOTED: &str =
    "Values that are not kept stand in the note. One undo brings both records back.";
pub const TWO_PLACES: &str = "Or they are two places";
pub const WHY_TWO: &str = "How are they told apart?";
pub const SAY_TWO: &str = "They are two";

/// The name of one of two values.
#[must_use]
pub fn choose(label: &str, value: &str) -> String {
    let value = if value.is_empty() {
        NOTHING_SAID
    } else {
        value
    };
    format!("{label}: {value}")
}

/// What moves with the record that goes.
#[must_use]
pub fn moves(counts: &str) -> String {
    if counts.is_empty() {
        return "Nothing hangs on the record that goes.".to_owned();
    }
    format!("Moves with it: {counts}.")
}

/// The button that merges.
#[must_use]
pub fn merge_into(name: &str) -> String {
    format!("Merge into «{name}»")
}

/// The sentence of two that were said to be two.
#[must_use]
pub fn said_two(one: &str, other: &str) -> String {
    format!("«{one}» and «{other}» recorded as two places")
}

/// A new place that may be one that is there.
#[must_use]
pub fn looks_like(name: &str) -> String {
    format!("Looks like «{name}», which is recorded already")
}
