//! What of the history is asked for, and what a record was before, as plain values. Knows no
//! table and no thread: a catalogue answers.

use std::collections::BTreeMap;

use super::command::OperationKind;
use super::date::Day;
use super::id::Id;
use super::record::{Record, Table};

/// Whose history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// The whole catalogue's.
    #[default]
    All,
    /// A place's, with its parts and all that hangs on them.
    Site(Id),
    /// One record's.
    Record(Table, Id),
}

/// Which operations shall be told. An empty filter tells all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Whose history.
    pub scope: Scope,
    /// Only by someone whose name holds these letters.
    pub by: String,
    /// Only of these kinds.
    pub kinds: Vec<OperationKind>,
    /// Only those that touched one of these tables.
    pub tables: Vec<Table>,
    /// Only on this day (UTC) or later.
    pub since: Option<Day>,
    /// Only on this day (UTC) or earlier.
    pub until: Option<Day>,
    /// Only with this text in the sentence, in the name of a record, or in a value before or
    /// after.
    pub text: String,
}

impl HistoryFilter {
    /// The history of a scope, nothing left out.
    #[must_use]
    pub fn of(scope: Scope) -> Self {
        Self {
            scope,
            ..Self::default()
        }
    }

    /// Whether anything is left out within its scope.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != Self::of(self.scope)
    }
}

/// A record as it was before an operation, and as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// Its table.
    pub table: Table,
    /// Its identity.
    pub uuid: Id,
    /// Before which operation.
    pub before: i64,
    /// As it was; `None` = it did not exist then.
    pub then: Option<Record>,
    /// As it is now; `None` = it is gone.
    pub now: Option<Record>,
    /// What went with it when it was removed, as it was before the operation, parents first.
    pub with: Vec<Record>,
    /// Records that pointed at it or at what went with it and were made to forget it: as they
    /// are, and as they would point again.
    pub forgotten: Vec<(Record, Record)>,
    /// Readable names of the records it refers to.
    pub names: BTreeMap<Id, String>,
}

/// A page of the log: which operations, how many, and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogPage {
    /// Which operations.
    pub filter: HistoryFilter,
    /// At most so many.
    pub limit: usize,
    /// Start before this operation number.
    pub before: Option<i64>,
}

/// A record just before an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Its table.
    pub table: Table,
    /// Its identity.
    pub uuid: Id,
    /// Before which operation.
    pub before: i64,
}
