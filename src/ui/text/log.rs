//! The words of the history: its filters, what changed, what can be brought back.

use crate::domain::command::OperationKind;

/// The hint in the search field, and its name.
pub const SEARCH: &str = "Search the history";
/// No person is asked for.
pub const ANYONE: &str = "by anyone";
/// The name of the choice of persons.
pub const PERSON: &str = "Who";
/// No kind is asked for.
pub const ANY_KIND: &str = "anything done";
/// The name of the choice of kinds.
pub const KIND: &str = "Kind of operation";
/// No table is asked for.
pub const ANY_TABLE: &str = "any record";
/// The name of the choice of tables.
pub const TABLE: &str = "Kind of record";
/// First day.
pub const SINCE: &str = "From";
/// Last day.
pub const UNTIL: &str = "To";
/// How a day is typed.
pub const DAY_HINT: &str = "2026-11";
/// What is wrong with a day.
pub const NO_DAY: &str =
    "This date is open at the end that counts here: write it like 2026-11-22. It is not used.";
/// Takes all filters off.
pub const CLEAR: &str = "Show all";
/// When nothing passes.
pub const NONE: &str = "No operation passes these filters.";
/// The next page.
pub const OLDER: &str = "Older";
/// The page before.
pub const NEWER: &str = "Newer";
/// Brings one field back.
pub const BACK: &str = "Back to this value";
/// Brings a changed record back.
pub const AS_BEFORE: &str = "Bring back as before this";
/// Brings a record back as an operation left it.
pub const AS_AFTER: &str = "Bring back as after this";
/// Brings a deleted record back.
pub const UNDELETE: &str = "Bring back";
/// The history of the record.
pub const ITS_HISTORY: &str = "Its history";
/// Does what the preview says.
pub const DO_IT: &str = "Bring it back";
/// Above the preview.
pub const WILL: &str = "This will change:";
/// For a text that was empty.
pub const EMPTY: &str = "empty";

/// What was typed is no date.
#[must_use]
pub fn not_used(why: &str) -> String {
    format!("{why}. It is not used.")
}

/// A kind of operation in a word.
#[must_use]
pub const fn kind(kind: OperationKind) -> &'static str {
    match kind {
        OperationKind::Command => "edits",
        OperationKind::Undo => "undos",
        OperationKind::Bulk => "imports",
        OperationKind::Outside => "changed by other programs",
        OperationKind::Purge => "purges",
        OperationKind::Repair => "repairs",
    }
}

/// «History of Cella blown up».
#[must_use]
pub fn of_record(name: &str) -> String {
    format!("History of {name}")
}

/// «Operations 801 to 1000».
#[must_use]
pub fn range(newest: i64, oldest: i64) -> String {
    if newest == oldest {
        return format!("Operation {newest}");
    }
    format!("Operations {newest} to {oldest}")
}

/// The name of the link that brings a field back.
#[must_use]
pub fn back(label: &str, value: &str) -> String {
    format!("Back to this value: {label}: {value}")
}

/// Changes beyond those that are drawn.
#[must_use]
pub fn more(count: usize) -> String {
    format!("… and {count} more")
}

/// A field whose words changed, for those who do not see the marks.
#[must_use]
pub fn was_now(label: &str, was: &str, now: &str) -> String {
    format!("{label}: was «{was}», now «{now}»")
}
