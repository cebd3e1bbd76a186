//! One row of a visible table exactly as it is stored, and how it is put there. Knows every
//! column the file has, not what they mean.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use sha2::{Digest, Sha256};

use super::error::{CatalogueError, Result};
use super::geometry;
use super::rows;
use super::schema::{Columns, quoted};
use crate::domain::cell::Cell;
use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::record::{Record, Table};

/// A stored row: what the log remembers of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stored {
    /// Its row number, kept for good.
    pub(super) fid: i64,
    /// Its kept columns, in the order of [`Columns::kept`].
    pub(super) values: Vec<(String, Value)>,
    /// Columns someone added in another program: not in the history, but a deleted row comes
    /// back with them.
    pub(super) foreign: Vec<(String, Value)>,
}

impl Stored {
    /// The row that stores a new record.
    pub(super) fn of(record: &Record, columns: &Columns, at: &str) -> Self {
        let cells = record.cells();
        let value = |column: &str| match column {
            "uuid" => Value::Text(record.uuid().to_string()),
            "created_at" | "updated_at" => Value::Text(at.to_owned()),
            _ => cells
                .iter()
                .find(|(name, _)| *name == column)
                .map_or(Value::Null, |(_, cell)| to_value(cell)),
        };
        Self {
            fid: 0,
            values: columns
                .kept
                .iter()
                .map(|column| (column.clone(), value(column)))
                .collect(),
            foreign: Vec::new(),
        }
    }

    /// The stored row of that identity.
    pub(super) fn read(
        connection: &Connection,
        table: &str,
        columns: &Columns,
        uuid: &str,
    ) -> Result<Option<Self>> {
        let sql = format!("{} WHERE \"uuid\" = ?1", select(table, columns));
        let mut statement = connection.prepare_cached(&sql)?;
        let image = statement.query_row([uuid], |row| Self::from_row(columns, row));
        Ok(image.optional()?)
    }

    /// The row a [`select`] statement stands on.
    pub(super) fn from_row(columns: &Columns, row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        let mut values = Vec::with_capacity(columns.kept.len());
        let mut foreign = Vec::new();
        for (at, column) in columns.kept.iter().enumerate() {
            values.push((column.clone(), owned(row.get_ref(at + 1)?)));
        }
        for (at, column) in columns.foreign.iter().enumerate() {
            let value = row.get_ref(columns.kept.len() + at + 1)?;
            foreign.push((column.clone(), owned(value)));
        }
        Ok(Self {
            fid: row.get(0)?,
            values,
            foreign,
        })
    }

    /// The value of a column; NULL when there is none.
    pub(super) fn value(&self, column: &str) -> &Value {
        self.values
            .iter()
            .find(|(name, _)| name == column)
            .map_or(&Value::Null, |(_, value)| value)
    }

    /// The value of a column as a cell. A blob that is no geometry becomes a text no field
    /// accepts.
    pub(super) fn cell(&self, column: &str) -> Cell {
        rows::to_cell(self.value(column).into())
    }

    /// The row as a record.
    ///
    /// # Errors
    /// Names the column and what is wrong when no record can hold its value.
    pub(super) fn record(&self, table: Table) -> Result<Record> {
        let uuid: Id = self
            .text("uuid")
            .parse()
            .map_err(|why| CatalogueError::Unreadable(format!("{}: {why}", table.name())))?;
        Record::from_cells(table, uuid, &|column| self.cell(column))
            .map_err(|why| CatalogueError::Unreadable(why.to_string()))
    }

    /// The text of a column; empty when it holds none.
    pub(super) fn text(&self, column: &str) -> &str {
        match self.value(column) {
            Value::Text(text) => text,
            _ => "",
        }
    }

    /// SHA-256 of the row, lower-case hexadecimal. Empty columns do not count, so that a later
    /// version may add columns.
    pub(super) fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        self.hash_into(&mut hasher);
        hex(&hasher.finalize())
    }

    /// Adds the row to a hash over many.
    pub(super) fn hash_into(&self, hasher: &mut Sha256) {
        let mut row = Vec::with_capacity(1_024);
        row.extend_from_slice(&self.fid.to_le_bytes());
        for (name, value) in &self.values {
            hash_value(&mut row, name, value.into());
        }
        row.push(0xff);
        hasher.update(&row);
    }

    /// Puts the row into its table, under its own `fid` or, when that is 0, the next free one,
    /// which is returned.
    pub(super) fn insert(
        &self,
        connection: &Connection,
        table: &str,
        columns: &Columns,
    ) -> Result<i64> {
        let days = self.days(columns);
        let mut names = String::from("\"fid\"");
        let mut marks = String::from("nullif(?, 0)");
        for (name, _) in self.values.iter().chain(&self.foreign).chain(&days) {
            names.push_str(", ");
            names.push_str(&quoted(name));
            marks.push_str(", ?");
        }
        let sql = format!("INSERT INTO {} ({names}) VALUES ({marks})", quoted(table));
        let mut statement = connection.prepare_cached(&sql)?;
        let fid = Value::Integer(self.fid);
        let values = self
            .values
            .iter()
            .chain(&self.foreign)
            .chain(&days)
            .map(|(_, value)| value);
        Ok(statement.insert(params_from_iter(std::iter::once(&fid).chain(values)))?)
    }

    /// Writes what differs from the row as it is stored.
    pub(super) fn overwrite(
        &self,
        connection: &Connection,
        table: &str,
        columns: &Columns,
        stored: &Self,
    ) -> Result<()> {
        let days = self.days(columns);
        let changed: Vec<&(String, Value)> = self
            .values
            .iter()
            .filter(|(name, value)| stored.value(name) != value)
            .collect();
        if changed.is_empty() {
            return Ok(());
        }
        let changed: Vec<&(String, Value)> = changed.into_iter().chain(&days).collect();
        let set: Vec<String> = changed
            .iter()
            .map(|(name, _)| format!("{} = ?", quoted(name)))
            .collect();
        let sql = format!(
            "UPDATE {} SET {} WHERE \"fid\" = ?",
            quoted(table),
            set.join(", ")
        );
        let fid = Value::Integer(self.fid);
        let values = changed.iter().map(|(_, value)| value).chain([&fid]);
        connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))?;
        Ok(())
    }

    /// Takes the row out of its table.
    pub(super) fn remove(&self, connection: &Connection, table: &str) -> Result<()> {
        let sql = format!("DELETE FROM {} WHERE \"fid\" = ?1", quoted(table));
        connection.prepare_cached(&sql)?.execute([self.fid])?;
        Ok(())
    }

    /// The first and last days of its dates, for the columns that hold them.
    pub(super) fn days(&self, columns: &Columns) -> Vec<(String, Value)> {
        let mut days = Vec::new();
        for column in &columns.computed {
            let Some(stem) = column.strip_suffix("_min_day") else {
                continue;
            };
            let span = Edtf::parse(self.text(&format!("{stem}_edtf")))
                .map(|date| date.bounds())
                .unwrap_or_default();
            let day = |day: Option<Day>| day.map_or(Value::Null, |day| Value::Integer(day.0));
            days.push((column.clone(), day(span.from)));
            days.push((format!("{stem}_max_day"), day(span.to)));
        }
        days
    }
}

/// A statement that reads `fid` and the kept columns of a table.
pub(super) fn select(table: &str, columns: &Columns) -> String {
    let names = columns.kept.iter().chain(&columns.foreign);
    let names: Vec<String> = names.map(|name| quoted(name)).collect();
    format!(
        "SELECT \"fid\", {} FROM {}",
        names.join(", "),
        quoted(table)
    )
}

/// How a cell is stored: an empty text as NULL, so that «not recorded» looks the same everywhere.
pub(super) fn to_value(cell: &Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Int(number) => Value::Integer(*number),
        Cell::Real(number) => Value::Real(*number),
        Cell::Text(text) if text.is_empty() => Value::Null,
        Cell::Text(text) => Value::Text(text.clone()),
        Cell::Shape(shape) => Value::Blob(geometry::encode(shape)),
    }
}

/// A value out of a row; text that is not UTF-8 is mended as well as can be.
pub(super) fn owned(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(bytes) => Value::Text(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    }
}

/// Adds one column to what a row's hash is taken over; an empty one does not count.
pub(super) fn hash_value(row: &mut Vec<u8>, name: &str, value: ValueRef<'_>) {
    let number;
    let (tag, bytes): (u8, &[u8]) = match value {
        ValueRef::Null => return,
        ValueRef::Integer(whole) => {
            number = whole.to_le_bytes();
            (1, &number)
        }
        ValueRef::Real(real) => {
            number = real.to_bits().to_le_bytes();
            (2, &number)
        }
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(blob) => (4, blob),
    };
    row.extend_from_slice(&(name.len() as u64).to_le_bytes());
    row.extend_from_slice(name.as_bytes());
    row.push(tag);
    row.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    row.extend_from_slice(bytes);
}

/// Bytes as lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.extend([digit(byte >> 4), digit(byte & 15)]);
    }
    text
}
