//! Commands of people become changes of rows. Knows records and rows, no undo.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::error::{CatalogueError, Result};
use super::naming::title;
use super::numbering;
use super::stamp::Stamp;
use super::stored::{Stored, to_value};
use super::work::{Applied, Work};
use crate::domain::command::{Command, Edit, OperationKind};
use crate::domain::labels;
use crate::domain::record::{DamageEvent, Record};

/// Performs a command within the caller's transaction.
pub(super) fn perform(
    connection: &Connection,
    stamp: &Stamp,
    command: &Command,
) -> Result<Applied> {
    let mut work = Work::begin(connection, stamp)?;
    for edit in &command.edits {
        match edit {
            Edit::Insert(record) => match &**record {
                Record::DamageEvent(event) => insert_event(&mut work, stamp, event)?,
                record => insert(&mut work, record)?,
            },
            Edit::Update { before, after } => update(&mut work, before, after)?,
            Edit::Delete { table, uuid } => {
                work.delete_with_dependents(table.name(), &uuid.to_string())?;
            }
        }
    }
    if work.is_empty() {
        return Err(CatalogueError::NothingToDo(
            "Nothing differs from what is stored, so nothing was written.".into(),
        ));
    }
    work.finish(stamp, OperationKind::Command, &command.sentence, None)
}

fn insert_event(work: &mut Work<'_>, stamp: &Stamp, event: &DamageEvent) -> Result<()> {
    let numbered = numbering::numbered(work.connection, stamp, event)?;
    let event = numbered.unwrap_or_else(|| event.clone());
    numbering::refuse_taken(work.connection, &event)?;
    insert(work, &event.into())
}

fn insert(work: &mut Work<'_>, record: &Record) -> Result<()> {
    if record.uuid().is_nil() {
        return Err(CatalogueError::NotAllowed(
            "A new record has no identity.".into(),
        ));
    }
    let table = record.table().name();
    let columns = work.columns(table)?;
    let image = Stored::of(record, &columns, work.at());
    work.insert(table, image)
}

fn update(work: &mut Work<'_>, before: &Record, after: &Record) -> Result<()> {
    let table = before.table();
    if after.table() != table || after.uuid() != before.uuid() {
        return Err(CatalogueError::NotAllowed(
            "An edit cannot turn one record into another.".into(),
        ));
    }
    let uuid = before.uuid();
    let Some(stored) = work.row(table.name(), &uuid.to_string())? else {
        return Err(CatalogueError::Gone {
            table: table.name().to_owned(),
            uuid: uuid.to_string(),
        });
    };
    refuse_stale(
        &stored.record(table)?,
        before,
        &title(work.connection, table.name(), &stored)?,
    )?;
    let mut changes: Vec<(String, Value)> = before
        .cells()
        .into_iter()
        .zip(after.cells())
        .filter(|((_, old), (_, new))| old != new)
        .map(|(_, (column, new))| (column.to_owned(), to_value(&new)))
        .collect();
    if changes.is_empty() {
        return Ok(());
    }
    if let (Record::DamageEvent(old), Record::DamageEvent(new)) = (before, after)
        && old.number != new.number
    {
        numbering::refuse_taken(work.connection, new)?;
    }
    changes.push(("updated_at".into(), Value::Text(work.at().to_owned())));
    work.update(table.name(), &stored, changes)
}

/// An edit is refused when the record is no longer as it was when the edit began.
fn refuse_stale(stored: &Record, before: &Record, title: &str) -> Result<()> {
    let differing: Vec<&str> = stored
        .cells()
        .iter()
        .zip(before.cells())
        .filter(|((_, now), (_, then))| now != then)
        .map(|((column, _), _)| labels::label_of(stored.table().name(), column))
        .collect();
    if differing.is_empty() {
        return Ok(());
    }
    Err(CatalogueError::Stale {
        title: title.to_owned(),
        fields: differing.join(", "),
    })
}
