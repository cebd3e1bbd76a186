//! What a person does to the record: one gesture, one command, one operation. Knows no SQL and
//! no clock; who and when are given by whoever performs it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cell::Cell;
use super::id::Id;
use super::record::{Record, Table};

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// A new record.
    Insert(Box<Record>),
    /// A changed record; refused when the stored one no longer equals `before`.
    Update {
        /// As it was when the edit began.
        before: Box<Record>,
        /// As it shall be.
        after: Box<Record>,
    },
    /// A record removed with its children, links and citations.
    Delete {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
    },
}

/// One gesture of a person: becomes one operation in the log, undone as one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// What was done, one sentence in the past tense: «Damage event added to Temple of Bel».
    pub sentence: String,
    /// The changes, applied in this order.
    pub edits: Vec<Edit>,
}

impl Command {
    /// A command of any edits.
    #[must_use]
    pub fn new(sentence: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self {
            sentence: sentence.into(),
            edits,
        }
    }

    /// Adds one record.
    #[must_use]
    pub fn add(sentence: impl Into<String>, record: impl Into<Record>) -> Self {
        Self::new(sentence, vec![Edit::Insert(Box::new(record.into()))])
    }

    /// Changes one record.
    #[must_use]
    pub fn change(
        sentence: impl Into<String>,
        before: impl Into<Record>,
        after: impl Into<Record>,
    ) -> Self {
        Self::new(
            sentence,
            vec![Edit::Update {
                before: Box::new(before.into()),
                after: Box::new(after.into()),
            }],
        )
    }

    /// Removes one record and what hangs on it.
    #[must_use]
    pub fn delete(sentence: impl Into<String>, table: Table, uuid: Id) -> Self {
        Self::new(sentence, vec![Edit::Delete { table, uuid }])
    }
}

/// What kind of operation an entry of the log is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OperationKind {
    /// A command.
    Command,
    /// The undo of an earlier operation.
    Undo,
    /// Many rows at once.
    Bulk,
    /// Made by another program, taken in at the next open.
    Outside,
    /// Content removed for good, with a reason.
    Purge,
    /// Derived data rebuilt or references repaired.
    Repair,
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// Its number, counted from 1 in this catalogue.
    pub number: i64,
    /// Its identity.
    pub uuid: Id,
    /// What kind.
    pub kind: OperationKind,
    /// When, UTC, RFC 3339.
    pub at: String,
    /// Who.
    pub by: String,
    /// What was done.
    pub sentence: String,
    /// The operation it undoes, by number.
    pub undoes: Option<i64>,
    /// The later operation that undid it and still holds, by number.
    pub undone_by: Option<i64>,
    /// SHA-256 over the previous entry's hash and this entry's content, lower-case hexadecimal.
    pub hash: String,
    /// What changed; empty in lists, filled when one operation is asked for.
    pub changes: Vec<Change>,
    /// Readable names of the records the changes refer to.
    #[serde(default)]
    pub names: BTreeMap<Id, String>,
}

/// One row an operation touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The table.
    pub table: String,
    /// The record.
    pub uuid: Id,
    /// A readable name of the record at that time.
    pub title: String,
    /// What happened to it.
    pub kind: ChangeKind,
    /// The fields: for an update the changed ones, old and new; for an insert new values; for a
    /// delete old values.
    pub fields: Vec<FieldChange>,
}

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It was made.
    Insert,
    /// It was changed.
    Update,
    /// It was removed.
    Delete,
}

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// The column.
    pub field: String,
    /// Before.
    pub old: Cell,
    /// After.
    pub new: Cell,
}
