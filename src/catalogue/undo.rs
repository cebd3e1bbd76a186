//! Takes operations back, and undoes an undo. Refuses as long as later changes build on what it
//! would take back, and names them. Knows the log, not what records mean.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::bulk;
use super::content;
use super::entry::{Deed, Entry, Head, kind_code};
use super::error::{CatalogueError, Result};
use super::log;
use super::references::{self, REFERENCES};
use super::sheets::{self, Sheet};
use super::stamp::Stamp;
use super::work::{Applied, Work};
use crate::domain::command::OperationKind;

/// The table whose rows only tell what happened to the original of a photograph: a look at it is
/// no work that builds on it.
const TOLD: &str = "custody";

/// Undoes one operation, or the newest that can be undone.
pub(super) fn undo(
    connection: &Connection,
    stamp: &Stamp,
    operation: Option<i64>,
) -> Result<Applied> {
    let number = match operation {
        Some(number) => number,
        None => next_undo(connection)?
            .ok_or_else(|| CatalogueError::NothingToDo("There is nothing to undo.".into()))?,
    };
    take_back(connection, stamp, number)
}

/// Undoes the newest undo after which nothing else was done.
pub(super) fn redo(connection: &Connection, stamp: &Stamp) -> Result<Applied> {
    let number = next_redo(connection)?
        .ok_or_else(|| CatalogueError::NothingToDo("There is nothing to redo.".into()))?;
    take_back(connection, stamp, number)
}

/// Undoes several operations together, the newest first: all or none.
pub(super) fn undo_with(
    connection: &Connection,
    stamp: &Stamp,
    operations: &[i64],
) -> Result<Vec<Applied>> {
    let ordered: BTreeSet<i64> = operations.iter().copied().collect();
    if ordered.is_empty() {
        return Err(CatalogueError::NothingToDo(
            "There is nothing to undo.".into(),
        ));
    }
    let mut done = Vec::new();
    for (at, number) in ordered.iter().rev().enumerate() {
        let stamp = if at == 0 {
            stamp.clone()
        } else {
            stamp.following(at)
        };
        done.push(take_back(connection, &stamp, *number)?);
    }
    Ok(done)
}

/// The operation that undo without a number would take back: the newest that people, other
/// programs or an import did and that still holds. The operation that made the catalogue stays.
pub(super) fn next_undo(connection: &Connection) -> Result<Option<i64>> {
    let undone = log::undone(connection)?;
    let mut statement = connection.prepare_cached(include_str!("log/select_undoable.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        if !undone.contains_key(&number) {
            return Ok(Some(number));
        }
    }
    Ok(None)
}

/// The undo that redo would take back: the newest that holds, unless something new was done
/// after it.
pub(super) fn next_redo(connection: &Connection) -> Result<Option<i64>> {
    let undone = log::undone(connection)?;
    let mut statement = connection
        .prepare_cached("SELECT number, kind, undoes FROM atlas_operation ORDER BY number DESC")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, kind, undoes): (i64, String, Option<i64>) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        if kind != kind_code(OperationKind::Undo) {
            return Ok(None);
        }
        let is_redo = match undoes {
            Some(target) => log::head(connection, target)?.kind == kind,
            None => false,
        };
        if !is_redo && !undone.contains_key(&number) {
            return Ok(Some(number));
        }
    }
    Ok(None)
}

fn take_back(connection: &Connection, stamp: &Stamp, number: i64) -> Result<Applied> {
    let head = log::head(connection, number)?;
    let entries = log::entries(connection, number)?;
    refuse_impossible(connection, &head, &entries)?;
    refuse_built_on(connection, &head, &entries)?;
    let mut work = Work::begin(connection, stamp)?;
    take_along(connection, &mut work, &entries)?;
    for entry in entries.iter().rev() {
        let Some(sheet) = sheets::named(&entry.table) else {
            return Err(CatalogueError::Log(format!(
                "unknown table {}",
                entry.table
            )));
        };
        take_back_entry(&mut work, sheet, entry)?;
    }
    let sentence = sentence(connection, &head)?;
    match work.finish(stamp, OperationKind::Undo, &sentence, Some(number)) {
        Err(CatalogueError::Dangling { target, .. }) => {
            Err(deleted_later(connection, number, &target)?)
        }
        other => other,
    }
}

/// What only tells what happened meanwhile to the originals of photographs that go: it goes with
/// them, as changes of the same operation, and comes back with them.
fn take_along(connection: &Connection, work: &mut Work<'_>, entries: &[Entry]) -> Result<()> {
    let own = inserted(entries);
    for (table, uuid) in &own {
        for (child_table, child) in children(connection, table, uuid)? {
            if child_table != TOLD || own.contains(&(child_table, child.as_str())) {
                continue;
            }
            if let Some(image) = work.row(child_table, &child)? {
                work.delete(child_table, &image)?;
            }
        }
    }
    Ok(())
}

/// The rows that an operation added and that taking it back removes.
fn inserted(entries: &[Entry]) -> BTreeSet<(&str, &str)> {
    let added = entries.iter().filter(|entry| entry.deed == Deed::Insert);
    let keys = added.filter_map(|entry| Some((entry.table.as_str(), entry.uuid.as_deref()?)));
    keys.collect()
}

fn sentence(connection: &Connection, head: &Head) -> Result<String> {
    if head.kind != kind_code(OperationKind::Undo) {
        return Ok(format!("Undone: {}", head.words()));
    }
    let Some(target) = head.undoes else {
        return Ok(format!("Undone: {}", head.words()));
    };
    let first = log::head(connection, target)?;
    Ok(if first.kind == head.kind {
        format!("Undone: {}", first.words())
    } else {
        format!("Done again: {}", first.words())
    })
}

fn take_back_entry(work: &mut Work<'_>, sheet: &'static Sheet, entry: &Entry) -> Result<()> {
    let uuid = entry.uuid.as_deref().unwrap_or_default();
    let purged = || CatalogueError::Log("what it says was purged".into());
    let gone = || CatalogueError::Gone {
        table: entry.table.clone(),
        uuid: uuid.to_owned(),
    };
    match entry.deed {
        Deed::Insert => {
            let image = work.row(sheet.name, uuid)?.ok_or_else(gone)?;
            work.delete(sheet.name, &image)
        }
        Deed::Update => {
            let before = work.row(sheet.name, uuid)?.ok_or_else(gone)?;
            let changes = content::read_changes(entry.content.as_deref().ok_or_else(purged)?)?;
            let old = changes
                .into_iter()
                .map(|(column, old, _)| (column, old))
                .collect();
            work.update(sheet.name, &before, old)
        }
        Deed::Delete => {
            let columns = work.columns(sheet.name)?;
            let content = entry.content.as_deref().ok_or_else(purged)?;
            work.insert(sheet.name, content::read_row(content, entry.fid, &columns)?)
        }
        Deed::Added => bulk::remove(work, sheet, entry),
        Deed::Removed => bulk::restore(work, sheet, entry),
        Deed::Purged => Err(purged()),
    }
}

fn refuse_impossible(connection: &Connection, head: &Head, entries: &[Entry]) -> Result<()> {
    let no = |why: &str| {
        Err(CatalogueError::CannotUndo {
            operation: head.number,
            why: why.to_owned(),
        })
    };
    if head.number == 1 {
        return no("it made the catalogue.");
    }
    if head.kind == kind_code(OperationKind::Purge) {
        return no("a purge removes for good.");
    }
    if entries.iter().any(Entry::is_purged) {
        return no("what it changed was purged.");
    }
    if let Some(by) = log::undone(connection)?.get(&head.number) {
        return no(&format!("operation {by} undid it already."));
    }
    Ok(())
}

/// Refuses when rows are no longer as the operation left them, or when rows that came later
/// point at what would go.
fn refuse_built_on(connection: &Connection, head: &Head, entries: &[Entry]) -> Result<()> {
    let mut later = BTreeSet::new();
    let mut unexplained = None;
    let mut last: BTreeMap<(&str, &str), &Entry> = BTreeMap::new();
    let leaving = inserted(entries);
    for entry in entries {
        match (&entry.uuid, entry.deed) {
            (Some(uuid), _) => {
                last.insert((entry.table.as_str(), uuid.as_str()), entry);
            }
            (None, _) => later.extend(bulk::in_the_way(connection, head.number, entry)?),
        }
    }
    for ((table, uuid), entry) in &last {
        let Some(sheet) = sheets::named(table) else {
            continue;
        };
        if as_left(connection, sheet, uuid, entry)? {
            continue;
        }
        let touching = touching(connection, head.number, sheet.name, uuid, Some(entry.fid))?;
        if touching.is_empty() {
            unexplained = Some(format!(
                "{table} {uuid} is not as operation {} left it",
                head.number
            ));
        }
        later.extend(touching);
    }
    for (table, uuid) in &leaving {
        for (child_table, child) in children(connection, table, uuid)? {
            if child_table != TOLD && !leaving.contains(&(child_table, child.as_str())) {
                later.extend(touching(
                    connection,
                    head.number,
                    child_table,
                    &child,
                    None,
                )?);
            }
        }
    }
    if !later.is_empty() {
        return Err(in_the_way(connection, head.number, &later)?);
    }
    unexplained.map_or(Ok(()), |what| Err(CatalogueError::Log(what)))
}

fn children(connection: &Connection, table: &str, uuid: &str) -> Result<Vec<references::Key>> {
    let mut found = Vec::new();
    for reference in REFERENCES.iter().filter(|reference| reference.to == table) {
        for child in references::pointing(connection, reference, uuid)? {
            found.push((reference.table, child));
        }
    }
    for citation in references::citations(connection, table, uuid)? {
        found.push(("citation", citation));
    }
    Ok(found)
}

/// Whether a row is as its last entry left it.
fn as_left(connection: &Connection, sheet: &Sheet, uuid: &str, entry: &Entry) -> Result<bool> {
    let columns = super::schema::Columns::read(connection, sheet.name)?;
    let now = super::stored::Stored::read(connection, sheet.name, &columns, uuid)?;
    Ok(now.map(|image| image.hash()) == entry.after_hash)
}

/// The later operations that touched a row and still hold; `fid` finds it in ranges when it is
/// no longer in its table.
fn touching(
    connection: &Connection,
    operation: i64,
    table: &str,
    uuid: &str,
    fid: Option<i64>,
) -> Result<BTreeSet<i64>> {
    let sql = include_str!("log/select_touching.sql").replace("{t}", table);
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map((operation, table, uuid, fid), |row| row.get(0))?;
    let found = found.collect::<rusqlite::Result<BTreeSet<i64>>>()?;
    log::holding(connection, operation, found)
}

fn in_the_way(
    connection: &Connection,
    operation: i64,
    later: &BTreeSet<i64>,
) -> Result<CatalogueError> {
    let mut named = Vec::new();
    for number in later.iter().rev() {
        named.push((*number, log::head(connection, *number)?.words()));
    }
    Ok(CatalogueError::InTheWay {
        operation,
        in_the_way: named,
    })
}

/// What would come back points at a record that a later operation removed.
fn deleted_later(connection: &Connection, operation: i64, target: &str) -> Result<CatalogueError> {
    let uuid = target.rsplit(' ').next().unwrap_or_default();
    let mut statement = connection.prepare_cached(include_str!("log/select_removals.sql"))?;
    let found = statement.query_map((uuid, operation), |row| row.get(0))?;
    let found = found.collect::<rusqlite::Result<BTreeSet<i64>>>()?;
    let holding = log::holding(connection, operation, found)?;
    if holding.is_empty() {
        return Ok(CatalogueError::CannotUndo {
            operation,
            why: format!(
                "it would bring back a reference to a record that does not exist ({target})."
            ),
        });
    }
    in_the_way(connection, operation, &holding)
}
