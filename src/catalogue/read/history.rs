//! Answers from the log: what was done, newest first, what still holds, and what one operation
//! changed field by field. Only reads the log; writing it is another's work.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::changes;
use crate::catalogue::error::CatalogueError;
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
    let undone = undone(connection)?;
    for operation in &mut operations {
        operation.undone_by = undone.get(&operation.number).copied();
    }
    Ok(operations)
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
    operation.undone_by = undone(connection)?.get(&number).copied();
    operation.changes = changes::of(connection, number)?;
    Ok(Some(operation))
}

/// Which operations are undone, and by which later one that still holds. An undo that was itself
/// undone no longer counts.
pub(crate) fn undone(connection: &Connection) -> Result<HashMap<i64, i64>, CatalogueError> {
    let mut statement = connection.prepare_cached(
        "SELECT number, undoes FROM atlas_operation WHERE undoes IS NOT NULL ORDER BY number DESC",
    )?;
    let mut rows = statement.query([])?;
    let mut undone = HashMap::new();
    while let Some(row) = rows.next()? {
        let (number, undoes): (i64, i64) = (row.get(0)?, row.get(1)?);
        // Newest first: whether this one was undone is known by now.
        if !undone.contains_key(&number) {
            undone.entry(undoes).or_insert(number);
        }
    }
    Ok(undone)
}

/// The operation that undo would take back: the newest that holds and is no undo.
pub(crate) fn next_undo(connection: &Connection) -> Result<Option<Operation>, CatalogueError> {
    let undone = undone(connection)?;
    newest(connection, &|operation| {
        !undone.contains_key(&operation.number)
            && !matches!(
                operation.kind,
                OperationKind::Undo | OperationKind::Purge | OperationKind::Repair
            )
    })
}

/// The operation that redo would bring back: what the newest undo that holds took back.
pub(crate) fn next_redo(connection: &Connection) -> Result<Option<Operation>, CatalogueError> {
    let undone = undone(connection)?;
    let last = newest(connection, &|operation| {
        !undone.contains_key(&operation.number)
    })?;
    match last.filter(|operation| operation.kind == OperationKind::Undo) {
        Some(Operation {
            undoes: Some(number),
            ..
        }) => one(connection, number),
        _ => Ok(None),
    }
}

fn newest(
    connection: &Connection,
    fits: &dyn Fn(&Operation) -> bool,
) -> Result<Option<Operation>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_operations.sql"))?;
    let mut rows = statement.query(params![i64::MAX, i64::MAX])?;
    while let Some(row) = rows.next()? {
        let operation = operation(row)?;
        if fits(&operation) {
            return Ok(Some(operation));
        }
    }
    Ok(None)
}

fn operation(row: &Row<'_>) -> rusqlite::Result<Operation> {
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
    })
}

/// The kind by its stored word, which is the one serde writes.
fn kind_of(word: &str) -> OperationKind {
    let quoted = serde_json::Value::String(word.to_owned());
    serde_json::from_value(quoted).unwrap_or(OperationKind::Command)
}
