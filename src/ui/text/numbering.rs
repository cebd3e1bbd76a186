//! The words of the sheet of incident numbers.

/// Its title.
pub const TITLE: &str = "Incident numbers";
/// What it is about.
pub const WHAT: &str = "Damage events can carry this catalogue's own number beside those of ASOR, \
                        DGAM or UNOSAT. A number is never given twice, also not after its event \
                        was deleted.";
/// The letters before.
pub const PREFIX: &str = "Prefix";
/// An example.
pub const PREFIX_HINT: &str = "PAL";
/// The pattern.
pub const PATTERN: &str = "Pattern";
/// What the pattern may hold.
pub const PATTERN_HINT: &str = "{prefix}-{year}-{serial:4}";
/// Whose year.
pub const YEAR: &str = "The year is that of";
/// The event's.
pub const YEAR_EVENT: &str = "the event";
/// The recording's.
pub const YEAR_RECORDED: &str = "recording";
/// When.
pub const GIVEN: &str = "A new damage event is numbered";
/// By its key.
pub const ON_REQUEST: &str = "when asked for (F9)";
/// By itself.
pub const AUTOMATIC: &str = "by itself";
/// Saves the settings.
pub const SAVE: &str = "Save the settings";

/// Offers the next number in a form.
#[must_use]
pub fn give(number: &str) -> String {
    format!("Give the next number: {number}")
}

/// The number stands in the form now.
#[must_use]
pub fn given(number: &str) -> String {
    format!("The event gets the number {number} when it is saved.")
}

/// The event has one.
#[must_use]
pub fn has(number: &str) -> String {
    format!("This event has the number {number} already.")
}

/// The number that comes next.
#[must_use]
pub fn next(number: &str) -> String {
    format!("Next this year: {number}")
}
