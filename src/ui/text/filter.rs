//! Words of the filter builder and of saved filters. Knows no widget.

/// The heading of the builder.
pub const TITLE: &str = "Conditions";
/// Closes the builder; the filter stays.
pub const CLOSE: &str = "Close the builder";
/// Each row has to hold.
pub const ALL_OF: &str = "All of these";
/// One row has to hold.
pub const ANY_OF: &str = "Any of these";
/// Adds a row.
pub const ADD: &str = "Add condition";
/// Adds rows of their own.
pub const ADD_GROUP: &str = "Add group";
/// Adds rows that one and the same record has to pass.
pub const ADD_RECORD: &str = "Add record with…";
/// The picker of the kind of record rows are about.
pub const KIND: &str = "Kind of record";
/// After a kind of record: «a damage event with».
pub const WITH: &str = "with";
/// What the rows of such a group mean.
pub const SAME_RECORD: &str = "One and the same record passes these:";
/// The picker of a field.
pub const FIELD: &str = "Field";
/// The picker of what is asked.
pub const ASKS: &str = "Comparison";
/// The value that is asked for.
pub const VALUE: &str = "Value";
/// In an empty field of a date.
pub const DATE_HINT: &str = "2015, Aug 2015, 2015-05/2016-03";
/// In an empty field of a position.
pub const PLACE_HINT: &str = "34.55, 38.27";
/// The field of a distance.
pub const DISTANCE: &str = "Distance in metres";
/// Between distance and position.
pub const METRES_OF: &str = "m of";
/// Takes a row off.
pub const REMOVE: &str = "Remove condition";
/// Takes a group off.
pub const REMOVE_GROUP: &str = "Remove group";
/// The field of a filter's name.
pub const NAME: &str = "Name of the filter";
/// Keeps the filter under a name.
pub const SAVE: &str = "Save";
/// Keeps the changed filter under its name.
pub const SAVE_CHANGES: &str = "Save changes";
/// Gives a saved filter the typed name.
pub const RENAME: &str = "Rename";
/// Removes a saved filter.
pub const DELETE: &str = "Delete";
/// Above the saved filters.
pub const SAVED: &str = "Saved filters";
/// The line that opens the builder.
pub const BUILD: &str = "Build a filter…";
/// Under the chip of the filter.
pub const EDIT_TIP: &str = "Change the conditions";

/// The chip that takes the conditions off.
#[must_use]
pub fn take_off(sentence: &str) -> String {
    format!("Take off: {sentence}")
}

/// A saved filter in the palette.
#[must_use]
pub fn in_palette(name: &str) -> String {
    format!("Filter: {name}")
}

/// Why a saved filter cannot be used.
#[must_use]
pub fn unknown(name: &str, fields: &[String]) -> String {
    format!(
        "«{name}» asks for {}, which this version does not know. It was made by a newer one and \
         stays as it is.",
        fields.join(", ")
    )
}
