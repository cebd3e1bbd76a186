//! Words for what stays filled in from one record to the next. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

pub const FORGET: &str = "clear them";
pub const FORGET_KEYS: &str = "Alt+Delete. What was written since stays.";
pub const HERE: &str = "kept from the last record";
pub const CLEAR: &str = "clear";

/// «3 kept from the last one».
#[must_use]
pub fn many(number: usize) -> String {
    format!("{number} kept from the last one")
}

/// The accessible name of what clears a field that was kept.
#[must_use]
pub fn clear(field: &str) -> String {
    format!("Clear {field}: {HERE}")
}
