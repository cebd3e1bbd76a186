//! Words of the pages of persons and of sources. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::record::Table;
use crate::domain::register::{Column, Only};

pub const EXPORT: &str = "Export";
pub const NO_PEOPLE: &str = "No person or institution is recorded yet.";
pub const NO_SOURCES: &str = "No source is recorded yet.";
pub const NONE_FOUND: &str = "Nothing here is called so.";
pub const WITHHELD: &str = "witness not named outside";
pub const DELETE: &str = "Delete…";
pub const EDIT: &str = "Edit";
pub const KIND: &str = "Kind";
pub const ROLE: &str = "Role";
pub const OUTSIDE: &str = "Outside";
pub const BY_NAME: &str = "shown by name";
pub const ADDRESS: &str = "ORCID or address";
pub const NOTE: &str = "Note";
pub const AUTHORS: &str = "Authors";
pub const PUBLISHED: &str = "Published";
pub const KEY: &str = "Short name";
pub const RELIABILITY: &str = "Reliability";
pub const URL: &str = "Address";
pub const ARCHIVE: &str = "Archived copy";
pub const READ: &str = "Read on";
pub const NO_ARCHIVE: &str = "No archived copy is noted: the page may be gone one day.";
pub const NO_ACCESS_DATE: &str = "Nobody noted when it was read.";
pub const COMPARE: &str = "Compare";
pub const NO_PLACE: &str = "Of no place";

/// The hint of the search field, and its name.
#[must_use]
pub const fn find(table: Table) -> &'static str {
    match table {
        Table::Actor => "Find a person or institution",
        _ => "Find a source by title, author or short name",
    }
}

/// The name of the rows.
#[must_use]
pub const fn rows(table: Table) -> &'static str {
    match table {
        Table::Actor => "Persons and institutions",
        _ => "All sources",
    }
}

/// «All 102».
#[must_use]
pub fn all(table: Table, number: usize) -> String {
    match table {
        Table::Actor => super::count(number, "person or institution", "persons and institutions"),
        _ => super::count(number, "source", "sources"),
    }
}

/// The name of a toggle that shows only some.
#[must_use]
pub fn only(table: Table, only: Only, number: usize) -> String {
    let what = match (only, table) {
        (Only::Unused, Table::Actor) => "Referred to by nobody",
        (Only::Unused, _) => "Cited by nobody",
        (Only::Twice, _) => "Recorded twice?",
        (Only::NoArchive, _) => "No archived copy",
        (Only::NoAccess, _) => "No access date",
        (Only::NoConsent, _) => "No consent note",
        (Only::Veiled, Table::Actor) => "Not shown by name",
        (Only::Veiled, _) => "Not for everyone",
    };
    format!("{what} · {}", super::thousands(number))
}

/// What such a toggle shows.
#[must_use]
pub const fn only_tip(only: Only) -> &'static str {
    match only {
        Only::Unused => "Only those nothing in the catalogue refers to",
        Only::Twice => "Only those that may mean the same as another record",
        Only::NoArchive => "Only those on the web without a copy that stays",
        Only::NoAccess => "Only those on the web that were read nobody noted when",
        Only::NoConsent => "Only testimony without a note on how and to what the witness agreed",
        Only::Veiled => "Only those that are not in what is handed out as they stand here",
    }
}

/// The head of a column.
#[must_use]
pub const fn column(table: Table, column: Column) -> &'static str {
    match (column, table) {
        (Column::Title, Table::Actor) => "Name",
        (Column::Title, _) => "Title",
        (Column::Role, _) => "Role",
        (Column::Kind, _) => "Kind",
        (Column::Shown, _) => "Shown outside",
        (Column::Authors, _) => "Authors",
        (Column::Reliability, _) => "Reliability",
        (Column::Read, _) => "Read on",
        (Column::Archived, _) => "Archived",
        (Column::Mentions, Table::Actor) => "Referred to",
        (Column::Mentions, _) => "Cited",
    }
}

/// «shown by initials».
#[must_use]
pub fn shown(how: &str) -> String {
    format!("shown {how}")
}

/// A person who is not public: «confidential: in no public edition».
#[must_use]
pub fn kept_inside(access: &str) -> String {
    format!("{access}: in no public edition")
}

/// «shown by initials: A. H.».
#[must_use]
pub fn shown_as(how: &str, name: &str) -> String {
    format!("shown {how}: {name}")
}

/// «Role: surveyor».
#[must_use]
pub fn fact(name: &str, value: &str) -> String {
    format!("{name}: {value}")
}

/// Why a record cannot be deleted; nothing while nothing refers to it.
#[must_use]
pub fn used(mentions: usize) -> Option<String> {
    match mentions {
        0 => None,
        1 => Some("It cannot be deleted: one record refers to it. Change that first, or merge this record into another.".to_owned()),
        more => Some(format!(
            "It cannot be deleted: {} records refer to it. Change these first, or merge this record into another.",
            super::thousands(more)
        )),
    }
}

/// A record this one may be the same as.
#[must_use]
pub fn may_be(name: &str) -> String {
    format!("May be the same as «{name}»")
}

/// «Cited 12 times».
#[must_use]
pub fn mentions(table: Table, number: usize) -> String {
    let cited = table == Table::Source;
    match number {
        0 if cited => "Cited by nobody".to_owned(),
        0 => "Nothing refers to it".to_owned(),
        1 if cited => "Cited once".to_owned(),
        1 => "One record refers to it".to_owned(),
        more if cited => format!("Cited {} times", super::thousands(more)),
        more => format!("{} records refer to it", super::thousands(more)),
    }
}

/// «Damage event: Cella blown up (Date)».
#[must_use]
pub fn mention(kind: &str, words: &str, field: &str) -> String {
    let kind = super::capital(kind);
    let head = if words.is_empty() {
        kind
    } else {
        format!("{kind}: {words}")
    };
    if field.is_empty() {
        head
    } else {
        format!("{head} ({field})")
    }
}
