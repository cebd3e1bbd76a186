//! What a record was before an operation, told by taking back what the log says happened to it
//! since; with what went with it when it was removed. Only reads.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};

use super::names;
use crate::catalogue::content::{self, Kept};
use crate::catalogue::entry::{Deed, Entry};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::log;
use crate::catalogue::references::{REFERENCES, Rule};
use crate::catalogue::schema::Columns;
use crate::catalogue::stored::Stored;
use crate::domain::history::{Moment, Past};
use crate::domain::id::Id;
use crate::domain::record::{Record, Table};

/// A record before an operation, and now.
pub(crate) fn of(connection: &Connection, moment: Moment) -> Result<Past, CatalogueError> {
    let Moment {
        table,
        uuid,
        before,
    } = moment;
    let now = stored(connection, table, &uuid.to_string())?;
    let then = rewound(connection, table, uuid, before)?;
    let mut past = Past {
        table,
        uuid,
        before,
        then: then.map(|row| row.record(table)).transpose()?,
        now: now.map(|row| row.record(table)).transpose()?,
        with: Vec::new(),
        forgotten: Vec::new(),
        names: std::collections::BTreeMap::new(),
    };
    if past.then.is_some() && past.now.is_none() {
        gone_with(connection, &mut past)?;
    }
    let records: Vec<&Record> = past
        .then
        .iter()
        .chain(&past.now)
        .chain(&past.with)
        .chain(past.forgotten.iter().flat_map(|(now, then)| [now, then]))
        .collect();
    past.names = names::of_records(connection, &records)?;
    Ok(past)
}

fn stored(
    connection: &Connection,
    table: Table,
    uuid: &str,
) -> Result<Option<Stored>, CatalogueError> {
    let columns = Columns::read(connection, table.name())?;
    Stored::read(connection, table.name(), &columns, uuid)
}

/// A row as it was before an operation; `None` when it did not exist.
fn rewound(
    connection: &Connection,
    table: Table,
    uuid: Id,
    before: i64,
) -> Result<Option<Stored>, CatalogueError> {
    let uuid = uuid.to_string();
    let columns = Columns::read(connection, table.name())?;
    let mut row = Stored::read(connection, table.name(), &columns, &uuid)?;
    let fid = match &row {
        Some(row) => Some(row.fid),
        None => connection
            .prepare_cached(include_str!("select_newest_fid.sql"))?
            .query_row(params![table.name(), uuid], |row| row.get(0))
            .optional()?,
    };
    let mut statement = connection.prepare_cached(include_str!("select_entries_back_to.sql"))?;
    let entries = statement.query_map(params![table.name(), uuid, fid, before], Entry::read)?;
    for entry in entries {
        take_back(&mut row, &entry?, &columns, &uuid)?;
    }
    Ok(row)
}

fn take_back(
    row: &mut Option<Stored>,
    entry: &Entry,
    columns: &Columns,
    uuid: &str,
) -> Result<(), CatalogueError> {
    let purged = || CatalogueError::Log("what it says of this record was purged".into());
    match entry.deed {
        Deed::Insert | Deed::Added => *row = None,
        Deed::Delete => {
            let content = entry.content.as_deref().ok_or_else(purged)?;
            *row = Some(content::read_row(content, entry.fid, columns)?);
        }
        Deed::Update => {
            let content = entry.content.as_deref().ok_or_else(purged)?;
            for (column, old, _) in content::read_changes(content)? {
                let slot: Option<&mut (String, Value)> = row
                    .as_mut()
                    .and_then(|row| row.values.iter_mut().find(|(name, _)| *name == column));
                if let Some(slot) = slot {
                    slot.1 = old;
                }
            }
        }
        Deed::Removed => {
            let block = entry.rows.as_deref().unwrap_or_default();
            *row = content::read_block(block, columns)?
                .into_iter()
                .find_map(|kept| match kept {
                    Kept::Row(image) if image.text("uuid") == uuid => Some(image),
                    _ => None,
                });
        }
        Deed::Purged => return Err(purged()),
    }
    Ok(())
}

/// What the operation that removed the record removed with it, and what it made forget it.
fn gone_with(connection: &Connection, past: &mut Past) -> Result<(), CatalogueError> {
    let uuid = past.uuid.to_string();
    let removal: Option<i64> = connection
        .prepare_cached(include_str!("select_removal.sql"))?
        .query_row(params![past.table.name(), uuid, past.before], |row| {
            row.get(0)
        })
        .optional()?;
    let Some(removal) = removal else {
        return Ok(());
    };
    let entries = log::entries(connection, removal)?;
    let mut back = BTreeSet::from([uuid]);
    // Children were removed before their parents.
    for entry in entries
        .iter()
        .rev()
        .filter(|entry| entry.deed == Deed::Delete)
    {
        let (Some(table), Some(uuid)) = (Table::named(&entry.table), &entry.uuid) else {
            continue;
        };
        let columns = Columns::read(connection, table.name())?;
        let content = entry.content.as_deref().unwrap_or("{}");
        let row = content::read_row(content, entry.fid, &columns)?;
        if !hangs_on(table, &row, &back) || stored(connection, table, uuid)?.is_some() {
            continue;
        }
        let id: Id = uuid.parse().unwrap_or_default();
        if let Some(row) = rewound(connection, table, id, past.before)? {
            past.with.push(row.record(table)?);
            back.insert(uuid.clone());
        }
    }
    forgotten(connection, &entries, &back, past)
}

fn hangs_on(table: Table, row: &Stored, back: &BTreeSet<String>) -> bool {
    let goes = REFERENCES
        .iter()
        .filter(|reference| reference.table == table.name() && reference.rule == Rule::Goes)
        .any(|reference| back.contains(row.text(reference.column)));
    goes || (table == Table::Citation && back.contains(row.text("record_uuid")))
}

fn forgotten(
    connection: &Connection,
    entries: &[Entry],
    back: &BTreeSet<String>,
    past: &mut Past,
) -> Result<(), CatalogueError> {
    for entry in entries.iter().filter(|entry| entry.deed == Deed::Update) {
        let (Some(table), Some(uuid)) = (Table::named(&entry.table), &entry.uuid) else {
            continue;
        };
        let Some(now) = stored(connection, table, uuid)? else {
            continue;
        };
        let mut after = now.clone();
        let changes = content::read_changes(entry.content.as_deref().unwrap_or("{}"))?;
        for (column, old, _) in changes {
            let pointed = matches!(&old, Value::Text(old) if back.contains(old));
            let slot = after
                .values
                .iter_mut()
                .find(|(name, value)| *name == column && *value == Value::Null);
            if let Some(slot) = slot.filter(|_| pointed && column.ends_with("_uuid")) {
                slot.1 = old;
            }
        }
        if after != now {
            past.forgotten
                .push((now.record(table)?, after.record(table)?));
        }
    }
    Ok(())
}
