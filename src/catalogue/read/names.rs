//! Readable names of the records that others point at, so that a history or a preview need not
//! show identities. A record that is gone is named as the log named it last.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use crate::catalogue::error::CatalogueError;
use crate::catalogue::naming;
use crate::catalogue::references::REFERENCES;
use crate::catalogue::schema::Columns;
use crate::catalogue::stored::Stored;
use crate::domain::cell::Cell;
use crate::domain::command::Change;
use crate::domain::id::Id;
use crate::domain::record::{Record, Table};

/// So many names are looked up for one answer.
const MOST: usize = 2_000;

/// The names of what some changes point at.
pub(super) fn of_changes(
    connection: &Connection,
    changes: &[Change],
) -> Result<BTreeMap<Id, String>, CatalogueError> {
    let mut wanted = BTreeMap::new();
    for change in changes {
        let cited = change
            .fields
            .iter()
            .find(|field| field.field == "record_table")
            .and_then(|field| text(&field.new).or(text(&field.old)));
        for field in &change.fields {
            if let Some(to) = target(&change.table, &field.field, cited) {
                note(&mut wanted, to, &field.old);
                note(&mut wanted, to, &field.new);
            }
        }
    }
    look_up(connection, wanted)
}

/// The names of what some records point at.
pub(super) fn of_records(
    connection: &Connection,
    records: &[&Record],
) -> Result<BTreeMap<Id, String>, CatalogueError> {
    let mut wanted = BTreeMap::new();
    for record in records {
        let cells = record.cells();
        let cited = cells
            .iter()
            .find(|(column, _)| *column == "record_table")
            .and_then(|(_, cell)| text(cell));
        for (column, cell) in &cells {
            if let Some(to) = target(record.table().name(), column, cited) {
                note(&mut wanted, to, cell);
            }
        }
    }
    look_up(connection, wanted)
}

fn text(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    }
}

/// The table a column points at.
fn target(table: &str, column: &str, cited: Option<&str>) -> Option<&'static str> {
    if table == "citation" && column == "record_uuid" {
        return cited.and_then(Table::named).map(Table::name);
    }
    REFERENCES
        .iter()
        .find(|reference| reference.table == table && reference.column == column)
        .map(|reference| reference.to)
}

fn note(wanted: &mut BTreeMap<Id, &'static str>, to: &'static str, cell: &Cell) {
    if let Some(Ok(id)) = text(cell).map(str::parse)
        && wanted.len() < MOST
    {
        wanted.insert(id, to);
    }
}

fn look_up(
    connection: &Connection,
    wanted: BTreeMap<Id, &'static str>,
) -> Result<BTreeMap<Id, String>, CatalogueError> {
    let mut names = BTreeMap::new();
    let mut columns: BTreeMap<&str, Columns> = BTreeMap::new();
    for (id, table) in wanted {
        if !columns.contains_key(table) {
            columns.insert(table, Columns::read(connection, table)?);
        }
        let Some(columns) = columns.get(table) else {
            continue;
        };
        let uuid = id.to_string();
        let name = match Stored::read(connection, table, columns, &uuid)? {
            Some(row) => Some(naming::title(connection, table, &row)?),
            None => last_name(connection, &uuid)?,
        };
        names.extend(name.map(|name| (id, name)));
    }
    Ok(names)
}

/// What the log called a record that is gone.
fn last_name(connection: &Connection, uuid: &str) -> Result<Option<String>, CatalogueError> {
    let name: Option<Option<String>> = connection
        .prepare_cached(include_str!("select_last_title.sql"))?
        .query_row([uuid], |row| row.get(0))
        .optional()?;
    Ok(name.flatten().map(|name| format!("{name} (deleted)")))
}
