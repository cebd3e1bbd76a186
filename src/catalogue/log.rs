//! The log of operations: the audit trail and the undo. Appends operations and reads them back.
//! Knows no record and never changes an entry (a purge does, elsewhere).

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params};

use super::chain;
use super::ending::{self, Ending};
use super::entry::{Entry, Head, kind_code};
use super::error::{CatalogueError, Result};
use super::stamp::Stamp;
use crate::domain::command::OperationKind;

/// Appends one operation with its entries and returns its number.
pub(super) fn append(
    connection: &Connection,
    stamp: &Stamp,
    kind: OperationKind,
    sentence: &str,
    undoes: Option<i64>,
    entries: &[Entry],
) -> Result<i64> {
    let previous = ending::found(connection)?;
    let mut head = Head {
        number: ending::next_number(connection, &previous)?,
        uuid: stamp.id.to_string(),
        kind: kind_code(kind).to_owned(),
        at: stamp.at.clone(),
        by: stamp.by.clone(),
        sentence: Some(sentence.to_owned()),
        sentence_hash: chain::hash_of_text(sentence),
        undoes,
        hash: String::new(),
    };
    head.hash = chain::chained(&head, &previous.hash, entries);
    connection
        .prepare_cached(include_str!("log/insert_operation.sql"))?
        .execute(params![
            head.number,
            head.uuid,
            head.kind,
            head.at,
            head.by,
            head.sentence,
            head.sentence_hash,
            head.undoes,
            head.hash
        ])?;
    let mut insert = connection.prepare_cached(include_str!("log/insert_change.sql"))?;
    for entry in entries {
        insert.execute(params![
            head.number,
            entry.deed.code(),
            entry.table,
            entry.uuid,
            entry.fid,
            entry.last_fid,
            entry.count,
            entry.site,
            entry.title,
            entry.content,
            entry.rows,
            entry.content_hash,
            entry.after_hash
        ])?;
    }
    let now = Ending {
        number: head.number,
        hash: head.hash,
    };
    ending::keep(connection, &previous, &now)?;
    Ok(now.number)
}

/// The entries of an operation, in the order in which they happened.
pub(super) fn entries(connection: &Connection, operation: i64) -> Result<Vec<Entry>> {
    let mut statement =
        connection.prepare_cached("SELECT * FROM atlas_change WHERE operation = ?1 ORDER BY id")?;
    let found = statement.query_map([operation], Entry::read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The head of an operation.
pub(super) fn head(connection: &Connection, operation: i64) -> Result<Head> {
    connection
        .prepare_cached("SELECT * FROM atlas_operation WHERE number = ?1")?
        .query_row([operation], Head::read)
        .optional()?
        .ok_or_else(|| {
            CatalogueError::NothingToDo(format!(
                "There is no operation {operation} in the history."
            ))
        })
}

/// The number of the newest operation; 0 when there is none.
pub(super) fn newest(connection: &Connection) -> Result<i64> {
    let sql = "SELECT coalesce(max(number), 0) FROM atlas_operation";
    Ok(connection
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))?)
}

/// Which operations are undone now: each with the later one that undid it and still holds.
pub(super) fn undone(connection: &Connection) -> Result<BTreeMap<i64, i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT number, undoes FROM atlas_operation WHERE undoes IS NOT NULL ORDER BY number DESC",
    )?;
    let mut rows = statement.query([])?;
    let mut undone = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (number, undoes): (i64, i64) = (row.get(0)?, row.get(1)?);
        // Newest first: whether this one still holds is known already.
        if !undone.contains_key(&number) {
            undone.entry(undoes).or_insert(number);
        }
    }
    Ok(undone)
}

/// Leaves out what was undone, and undos whose operation is later too: both cancel out.
pub(super) fn holding(
    connection: &Connection,
    operation: i64,
    found: BTreeSet<i64>,
) -> Result<BTreeSet<i64>> {
    let undone = undone(connection)?;
    let mut holding = BTreeSet::new();
    for number in found {
        let cancels = head(connection, number)?
            .undoes
            .is_some_and(|target| target > operation);
        if !undone.contains_key(&number) && !cancels {
            holding.insert(number);
        }
    }
    Ok(holding)
}
