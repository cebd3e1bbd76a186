//! The words of the form that edits many places together.

use super::{count, thousands};

/// Chooses one more field.
pub const ADD_FIELD: &str = "Choose a field";
/// Gives the field a value.
pub const SET: &str = "set";
/// Empties the field.
pub const CLEAR: &str = "clear";
/// Adds to the text.
pub const APPEND: &str = "append";
/// Replaces in the text.
pub const REPLACE: &str = "replace";
/// Leaves the field alone again.
pub const LEAVE: &str = "leave alone";
/// What is looked for.
pub const FIND: &str = "these letters";
/// A number that is none.
pub const NO_NUMBER: &str = "A number is needed, like 100.";
/// A country that is none.
pub const NO_COUNTRY: &str = "A country is two letters, like SY.";
/// While the writer works.
pub const WRITING: &str = "Writing…";
/// Why the button is off.
pub const NOT_READY: &str = "Nothing changes yet, or a place below is refused.";
/// A record was changed meanwhile.
pub const STALE: &str = "A place was changed elsewhere while this was prepared, so nothing was \
                         written. The list below shows the places as they are now.";
/// A place that stays.
pub const UNCHANGED: &str = "stays as it is";

/// «Edit 7 sites together».
#[must_use]
pub fn heading(number: usize) -> String {
    format!("Edit {} together", count(number, "site", "sites"))
}

/// The name of the button.
#[must_use]
pub fn change(number: usize) -> String {
    format!("Change {}", count(number, "site", "sites"))
}

/// «7 change, 2 stay as they are, 1 is refused».
#[must_use]
pub fn counted(changed: usize, unchanged: usize, refused: usize) -> String {
    let mut told = vec![format!("{} change", thousands(changed))];
    if unchanged > 0 {
        told.push(format!("{} stay as they are", thousands(unchanged)));
    }
    if refused > 0 {
        told.push(format!(
            "{} refused: nothing is written until they are out",
            thousands(refused)
        ));
    }
    told.join(", ")
}

/// A field that still needs a value.
#[must_use]
pub fn missing(name: &str) -> String {
    format!("{name}: say what.")
}

/// The name of a way to deal with a field.
#[must_use]
pub fn way(name: &str, word: &str) -> String {
    format!("{name}: {word}")
}

/// The name of the link that leaves a field alone.
#[must_use]
pub fn leave(name: &str) -> String {
    format!("Leave alone: {name}")
}

/// The name of the field that says what is replaced.
#[must_use]
pub fn find_in(name: &str) -> String {
    format!("Replace in: {name}")
}
