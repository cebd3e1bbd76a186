//! Every row against what the log says it was left as: a change that no operation tells of was
//! made behind the log's back. Rows other programs changed openly, which wait to be taken in,
//! are left aside.

use std::collections::HashSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::finding::Finding;
use crate::catalogue::content;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::schema::Columns;
use crate::catalogue::sheets::SHEETS;
use crate::catalogue::stored::{self, Stored, hex};
use crate::catalogue::watch::Watch;

/// So many rows of a table are named one by one.
const NAMED: usize = 20;

/// Rows that are not as the log says.
pub(super) fn rows(
    connection: &Connection,
    watch: &Watch,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    for sheet in SHEETS {
        watch.step()?;
        let columns = Columns::read(connection, sheet.name)?;
        let mut faults = single(connection, sheet.name, &columns)?;
        faults.extend(ranges(connection, sheet.name, &columns)?);
        faults.extend(unknown(connection, sheet.name)?);
        let more = faults.len().saturating_sub(NAMED);
        faults.truncate(NAMED);
        if more > 0 {
            faults.push(format!("So are {more} more rows of «{}».", sheet.name));
        }
        found.extend(faults.into_iter().map(|what| {
            Finding::by_hand(format!(
                "{what} It was changed behind the history; compare it with a backup."
            ))
        }));
    }
    Ok(())
}

/// Rows that have entries of their own: the newest says what they are.
fn single(
    connection: &Connection,
    table: &str,
    columns: &Columns,
) -> Result<Vec<String>, CatalogueError> {
    let sql = include_str!("select_last_entries.sql").replace("{t}", table);
    let mut statement = connection.prepare(&sql)?;
    let mut entries = statement.query([table])?;
    let mut faults = Vec::new();
    while let Some(entry) = entries.next()? {
        let uuid: String = entry.get(0)?;
        let left: Option<String> = entry.get(1)?;
        let operation: i64 = entry.get(2)?;
        let title: Option<String> = entry.get(3)?;
        let now = Stored::read(connection, table, columns, &uuid)?.map(|row| row.hash());
        let name = title.unwrap_or_else(|| uuid.clone());
        if now == left {
            continue;
        }
        faults.push(match (now, left) {
            (None, _) => format!("«{name}» of «{table}» is gone, but no operation removed it."),
            (_, None) => {
                format!("«{name}» of «{table}» is there, though operation {operation} removed it.")
            }
            _ => format!("«{name}» of «{table}» is not as operation {operation} left it."),
        });
    }
    Ok(faults)
}

/// Rows that came many at once: what later operations say of them is taken back, then their
/// common hash is compared.
fn ranges(
    connection: &Connection,
    table: &str,
    columns: &Columns,
) -> Result<Vec<String>, CatalogueError> {
    let sql = include_str!("select_ranges.sql").replace("{t}", table);
    let mut statement = connection.prepare(&sql)?;
    let mut found = statement.query([table])?;
    let mut faults = Vec::new();
    while let Some(range) = found.next()? {
        let (id, first, last): (i64, i64, i64) = (range.get(0)?, range.get(1)?, range.get(2)?);
        let left: Option<String> = range.get(3)?;
        let operation: i64 = range.get(4)?;
        let mut hash = Sha256::new();
        let later = changed_since(connection, table, id)?;
        for fid in first..=last {
            let mut row = now(connection, table, columns, fid)?;
            if later.contains(&fid) {
                row = at_time(connection, table, columns, row, (fid, id))?;
            }
            if let Some(row) = row {
                hash.update(row.hash().as_bytes());
            }
        }
        if Some(hex(&hash.finalize())) != left {
            faults.push(format!(
                "Rows {first} to {last} of «{table}» are not as operation {operation} left them, \
                 and no later operation tells of it."
            ));
        }
    }
    Ok(faults)
}

fn now(
    connection: &Connection,
    table: &str,
    columns: &Columns,
    fid: i64,
) -> Result<Option<Stored>, CatalogueError> {
    let sql = format!("{} WHERE \"fid\" = ?1", stored::select(table, columns));
    let mut statement = connection.prepare_cached(&sql)?;
    let row = statement.query_row([fid], |row| Stored::from_row(columns, row));
    Ok(row.optional()?)
}

/// Rows with entries newer than one.
fn changed_since(
    connection: &Connection,
    table: &str,
    since: i64,
) -> Result<HashSet<i64>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_changed_since.sql"))?;
    let found = statement.query_map(params![table, since], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// A row as it was when an entry was written, from what it is now: its number and the entry's.
fn at_time(
    connection: &Connection,
    table: &str,
    columns: &Columns,
    now: Option<Stored>,
    (fid, since): (i64, i64),
) -> Result<Option<Stored>, CatalogueError> {
    let mut row = now;
    let mut statement = connection.prepare_cached(include_str!("select_entries_since.sql"))?;
    let mut later = statement.query(params![table, fid, since])?;
    while let Some(entry) = later.next()? {
        let kind: String = entry.get(0)?;
        let content: Option<String> = entry.get(1)?;
        let content = content.unwrap_or_default();
        match kind.as_str() {
            "insert" => row = None,
            "delete" => row = Some(content::read_row(&content, fid, columns)?),
            "update" => {
                if let Some(row) = &mut row {
                    take_back(row, content::read_changes(&content)?);
                }
            }
            _ => {}
        }
    }
    Ok(row)
}

fn take_back(row: &mut Stored, changes: Vec<content::Changed>) {
    for (column, old, _) in changes {
        let slot: Option<&mut (String, Value)> =
            row.values.iter_mut().find(|(name, _)| *name == column);
        if let Some(slot) = slot {
            slot.1 = old;
        }
    }
}

/// Rows no entry ever told of.
fn unknown(connection: &Connection, table: &str) -> Result<Vec<String>, CatalogueError> {
    let sql = include_str!("select_unknown.sql").replace("{t}", table);
    let mut statement = connection.prepare(&sql)?;
    let found = statement.query_map([table], |row| row.get::<_, i64>(0))?;
    found
        .map(|fid| {
            Ok(format!(
                "Row {} of «{table}» is there, but no operation made it.",
                fid?
            ))
        })
        .collect()
}
