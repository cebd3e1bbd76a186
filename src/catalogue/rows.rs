//! Any row of any record table as a record, and back to plain cells. Knows the tables only by
//! the names `domain::record` gives them, and nothing of what a row means.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Params, Row};

use super::error::CatalogueError;
use super::geometry;
use crate::domain::cell::Cell;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record, Table};

/// What was read, and a sentence for each row that could not be.
#[derive(Debug, Clone)]
pub(crate) struct Rows<T> {
    /// The records, in the order asked for.
    pub(crate) records: Vec<T>,
    /// Rows another program wrote so that they do not fit, named.
    pub(crate) unreadable: Vec<String>,
}

impl<T> Rows<T> {
    /// The records, with what could not be read added to `unreadable`.
    pub(crate) fn into_records(self, unreadable: &mut Vec<String>) -> Vec<T> {
        unreadable.extend(self.unreadable);
        self.records
    }
}

/// All rows of a kind that a clause picks: `rest` follows the table's name in the statement
/// (`WHERE site_uuid = ?1 ORDER BY fid`).
///
/// # Errors
/// When the catalogue cannot be read. A single row that does not fit is no error: it is named in
/// [`Rows::unreadable`].
pub(crate) fn all<T: Kind>(
    connection: &Connection,
    rest: &str,
    parameters: impl Params,
) -> Result<Rows<T>, CatalogueError> {
    let found = records(connection, T::TABLE, rest, parameters)?;
    Ok(Rows {
        records: found.records.into_iter().filter_map(T::of).collect(),
        unreadable: found.unreadable,
    })
}

/// Like [`all`], for a table named at run time.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn records(
    connection: &Connection,
    table: Table,
    rest: &str,
    parameters: impl Params,
) -> Result<Rows<Record>, CatalogueError> {
    let mut records = Vec::new();
    let unreadable = stream(connection, table, rest, parameters, &mut |record| {
        records.push(record);
    })?;
    Ok(Rows {
        records,
        unreadable,
    })
}

/// Every record of a table, one at a time; returns a sentence for each row that is none.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn each(
    connection: &Connection,
    table: Table,
    take: &mut dyn FnMut(Record),
) -> Result<Vec<String>, CatalogueError> {
    stream(connection, table, "ORDER BY fid", [], take)
}

fn stream(
    connection: &Connection,
    table: Table,
    rest: &str,
    parameters: impl Params,
    take: &mut dyn FnMut(Record),
) -> Result<Vec<String>, CatalogueError> {
    let sql = format!("SELECT {} FROM \"{}\" {rest}", columns(table), table.name());
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut unreadable = Vec::new();
    while let Some(row) = rows.next()? {
        match record(table, row) {
            Ok(record) => take(record),
            Err(sentence) => unreadable.push(sentence),
        }
    }
    Ok(unreadable)
}

/// The records of these identities, in their order; those that are gone are left out.
///
/// # Errors
/// When the catalogue cannot be read, or a row does not fit its kind.
pub(crate) fn several(
    connection: &Connection,
    table: Table,
    uuids: &[Id],
) -> Result<Vec<Record>, CatalogueError> {
    let found = uuids.iter().map(|uuid| one(connection, table, *uuid));
    found.filter_map(Result::transpose).collect()
}

/// The record of that identity; `None` when there is none.
///
/// # Errors
/// When the catalogue cannot be read, or the row does not fit its kind.
pub(crate) fn one(
    connection: &Connection,
    table: Table,
    uuid: Id,
) -> Result<Option<Record>, CatalogueError> {
    let mut found = records(connection, table, "WHERE uuid = ?1", [uuid.to_string()])?;
    match found.unreadable.pop() {
        Some(sentence) => Err(CatalogueError::Unreadable(sentence)),
        None => Ok(found.records.pop()),
    }
}

/// The columns a record needs, `uuid` first, for a SELECT.
pub(crate) fn columns(table: Table) -> String {
    let mut list = String::from("uuid");
    for column in table.columns() {
        list.push_str(", \"");
        list.push_str(column);
        list.push('"');
    }
    list
}

/// A record from a row whose columns are those of [`columns`].
///
/// # Errors
/// A sentence that names the row and what does not fit.
pub(crate) fn record(table: Table, row: &Row<'_>) -> Result<Record, String> {
    let name = row
        .get_ref(0)
        .ok()
        .and_then(|value| value.as_str().ok())
        .unwrap_or("without a uuid");
    let sentence = |why: &dyn std::fmt::Display| {
        format!(
            "One row of «{}» ({name}) cannot be read and is left out: {why}. It is still in the \
             file; correct it with the program that wrote it, then open the catalogue again.",
            table.name()
        )
    };
    let uuid: Id = name.parse().map_err(|why| sentence(&why))?;
    // Fields are asked for in the order they were selected, so the next column is nearly always
    // the right one.
    let next = std::cell::Cell::new(0_usize);
    let cell = |wanted: &str| {
        let names = table.columns();
        let guess = next.get();
        let at = if names.get(guess) == Some(&wanted) {
            Some(guess)
        } else {
            names.iter().position(|column| *column == wanted)
        };
        let Some(at) = at else { return Cell::Null };
        next.set(at + 1);
        row.get_ref(at + 1)
            .map_or(Cell::Null, |value| to_cell(value))
    };
    Record::from_cells(table, uuid, &cell).map_err(|why| sentence(&why))
}

/// A stored value as a cell. A blob is a geometry; one that cannot be decoded becomes a text
/// that says so, which no geometry field accepts.
pub(crate) fn to_cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Real(number) => Cell::Real(number),
        ValueRef::Text(bytes) => Cell::Text(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => match geometry::decode(bytes) {
            Ok(Some(shape)) => Cell::Shape(shape),
            Ok(None) => Cell::Null,
            Err(why) => Cell::Text(format!("a geometry that cannot be read ({why})")),
        },
    }
}
