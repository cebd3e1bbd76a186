//! Answers from the log: what was done, newest first, what still holds, and what one operation
//! changed field by field. Only reads the log; writing it is another's work.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{changes, names};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::{log, undo};
use crate::domain::command::{Operation, OperationKind};
use crate::domain::id::Id;

/// Operations, newest first, at most `limit`, before a number; of all, or of those that touched a
/// place, its parts or what hangs on them.
pub(crate) fn list(
    connection: &Connection,
    site: Option<Id>,
    limit: usize,
    before: Option<i64>,
) -> Result<Vec<Operation>, CatalogueError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let before = before.unwrap_or(i64::MAX);
    let mut operations: Vec<Operation> = match site {
        None => connection
            .prepare_cached(include_str!("select_operations.sql"))?
            .query_map(params![before, limit], operation)?
            .collect::<Result<_, _>>()?,
        Some(site) => connection
            .prepare_cached(include_str!("select_operations_of.sql"))?
            .query_map(params![before, limit, site.to_string()], operation)?
            .collect::<Result<_, _>>()?,
    };
    mark_undone(connection, &mut operations)?;
    Ok(operations)
}

/// Notes of each operation which later one undid it.
pub(super) fn mark_undone(
    connection: &Connection,
    operations: &mut [Operation],
) -> Result<(), CatalogueError> {
    let undone = log::undone(connection)?;
    for operation in operations {
        operation.undone_by = undone.get(&operation.number).copied();
    }
    Ok(())
}

/// One operation with its changes; `None` when there is none of that number.
pub(crate) fn one(
    connection: &Connection,
    number: i64,
) -> Result<Option<Operation>, CatalogueError> {
    let found = connection
        .prepare_cached(include_str!("select_operation.sql"))?
        .query_row([number], operation)
        .optional()?;
    let Some(mut operation) = found else {
        return Ok(None);
    };
    operation.undone_by = log::undone(connection)?.get(&number).copied();
    operation.changes = changes::of(connection, number)?;
    operation.names = names::of_changes(connection, &operation.changes)?;
    Ok(Some(operation))
}

/// The operation that undo would take back.
pub(crate) fn next_undo(connection: &Connection) -> Result<Option<Operation>, CatalogueError> {
    match undo::next_undo(connection)? {
        Some(number) => one(connection, number),
        None => Ok(None),
    }
}

/// The operation that redo would bring back.
pub(crate) fn next_redo(connection: &Connection) -> Result<Option<Operation>, CatalogueError> {
    match undo::next_redo(connection)? {
        Some(undo) => match log::head(connection, undo)?.undoes {
            Some(number) => one(connection, number),
            None => Ok(None),
        },
        None => Ok(None),
    }
}

pub(super) fn operation(row: &Row<'_>) -> rusqlite::Result<Operation> {
    let uuid: String = row.get("uuid")?;
    let kind: String = row.get("kind")?;
    let sentence: Option<String> = row.get("sentence")?;
    Ok(Operation {
        number: row.get("number")?,
        uuid: uuid.parse().unwrap_or_default(),
        kind: kind_of(&kind),
        at: row.get("at")?,
        by: row.get("by")?,
        sentence: sentence.unwrap_or_else(|| "Removed for good.".to_owned()),
        undoes: row.get("undoes")?,
        undone_by: None,
        hash: row.get("hash")?,
        changes: Vec::new(),
        names: BTreeMap::new(),
    })
}

/// The kind by its stored word, which is the one serde writes.
fn kind_of(word: &str) -> OperationKind {
    let quoted = serde_json::Value::String(word.to_owned());
    serde_json::from_value(quoted).unwrap_or(OperationKind::Command)
}
