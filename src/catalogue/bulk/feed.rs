//! The way of a load's records into one table: statement, columns and hashes are worked out once,
//! and rows go in many at a time, because what `SQLite` prepares for the checks of a table it
//! prepares anew for each statement. Knows no log and no trigger.

use std::collections::HashMap;

use rusqlite::types::{Null, ValueRef};
use rusqlite::{Connection, OptionalExtension, Statement};
use sha2::{Digest, Sha256};

use crate::catalogue::error::{CatalogueError, Result};
use crate::catalogue::geometry;
use crate::catalogue::naming::explained;
use crate::catalogue::schema::{Columns, quoted};
use crate::catalogue::stored::{Stored, hash_value, hex};
use crate::domain::cell::Cell;
use crate::domain::date::Edtf;
use crate::domain::record::{Record, Table};

/// So many rows go in together.
const TOGETHER: usize = 64;
/// So many dates are remembered with their days: loads repeat few of them.
const DATES: usize = 4_096;

/// Where a column's value comes from.
enum From {
    Uuid,
    Now,
    Cell(usize),
    Nothing,
}

struct Column {
    name: String,
    from: From,
}

/// First and last day of a date, as columns keep them.
type Span = (Option<i64>, Option<i64>);

/// The way into one table.
pub(super) struct Feed<'c> {
    connection: &'c Connection,
    table: Table,
    /// Puts in many rows.
    many: Statement<'c>,
    /// Puts in one.
    one: Statement<'c>,
    stored: Columns,
    columns: Vec<Column>,
    /// For each pair of day columns the cell that holds their date.
    dates: Vec<Option<usize>>,
    spans: HashMap<String, Span>,
    waiting: Vec<(i64, Record)>,
    next: i64,
    at: String,
    /// A row as it is hashed.
    hashed: Vec<u8>,
}

impl<'c> Feed<'c> {
    /// Prepares the way into a table.
    pub(super) fn new(
        connection: &'c Connection,
        table: Table,
        stored: &Columns,
        at: &str,
    ) -> Result<Self> {
        let fields = table.columns();
        let cell = |name: &str| fields.iter().position(|field| *field == name);
        let stems: Vec<&str> = stored
            .computed
            .iter()
            .filter_map(|column| column.strip_suffix("_min_day"))
            .collect();
        let mut names = vec![quoted("fid")];
        names.extend(stored.kept.iter().map(|name| quoted(name)));
        for stem in &stems {
            names.push(quoted(&format!("{stem}_min_day")));
            names.push(quoted(&format!("{stem}_max_day")));
        }
        let row = format!("({})", vec!["?"; names.len()].join(", "));
        // What fails is found again by counting the rows that went in.
        let insert = |rows: usize| {
            format!(
                "INSERT OR FAIL INTO {} ({}) VALUES {}",
                quoted(table.name()),
                names.join(", "),
                vec![row.as_str(); rows].join(", ")
            )
        };
        let columns = stored.kept.iter().map(|name| Column {
            name: name.clone(),
            from: match name.as_str() {
                "uuid" => From::Uuid,
                "created_at" | "updated_at" => From::Now,
                other => cell(other).map_or(From::Nothing, From::Cell),
            },
        });
        Ok(Self {
            connection,
            table,
            many: connection.prepare(&insert(TOGETHER))?,
            one: connection.prepare(&insert(1))?,
            stored: stored.clone(),
            columns: columns.collect(),
            dates: stems
                .iter()
                .map(|stem| cell(&format!("{stem}_edtf")))
                .collect(),
            spans: HashMap::new(),
            waiting: Vec::with_capacity(TOGETHER),
            next: next_fid(connection, table)?,
            at: at.to_owned(),
            hashed: Vec::with_capacity(1_024),
        })
    }

    /// Takes a record, to go in under the next free row number; returns that with the row's
    /// hash, the one [`Stored::hash`] gives.
    pub(super) fn take(&mut self, record: Record) -> Result<(i64, String)> {
        let fid = self.next;
        self.next += 1;
        let cells = record.cells();
        let uuid = record.uuid().to_string();
        self.hashed.clear();
        self.hashed.extend_from_slice(&fid.to_le_bytes());
        let row = self.waiting.len() * (1 + self.columns.len() + 2 * self.dates.len());
        self.many.raw_bind_parameter(row + 1, fid)?;
        for (place, column) in (row + 2..).zip(&self.columns) {
            let shape;
            let value = match column.from {
                From::Uuid => ValueRef::Text(uuid.as_bytes()),
                From::Now => ValueRef::Text(self.at.as_bytes()),
                From::Nothing => ValueRef::Null,
                From::Cell(cell) => match cells.get(cell).map(|(_, cell)| cell) {
                    None | Some(Cell::Null) => ValueRef::Null,
                    Some(Cell::Int(number)) => ValueRef::Integer(*number),
                    Some(Cell::Real(number)) => ValueRef::Real(*number),
                    Some(Cell::Text(text)) if text.is_empty() => ValueRef::Null,
                    Some(Cell::Text(text)) => ValueRef::Text(text.as_bytes()),
                    Some(Cell::Shape(drawn)) => {
                        shape = geometry::encode(drawn);
                        ValueRef::Blob(&shape)
                    }
                },
            };
            hash_value(&mut self.hashed, &column.name, value);
            bind(&mut self.many, place, value)?;
        }
        self.hashed.push(0xff);
        self.bind_days(row + self.columns.len() + 2, &cells)?;
        self.waiting.push((fid, record));
        if self.waiting.len() == TOGETHER {
            self.put_many()?;
        }
        Ok((fid, hex(&Sha256::digest(&self.hashed))))
    }

    fn bind_days(&mut self, first: usize, cells: &[(&'static str, Cell)]) -> Result<()> {
        for (place, cell) in (first..).step_by(2).zip(&self.dates) {
            let (from, to) = match cell.and_then(|cell| cells.get(cell)) {
                Some((_, Cell::Text(date))) => span(&mut self.spans, date),
                _ => (None, None),
            };
            self.many.raw_bind_parameter(place, from)?;
            self.many.raw_bind_parameter(place + 1, to)?;
        }
        Ok(())
    }

    fn put_many(&mut self) -> Result<()> {
        let before = self.connection.total_changes();
        match self.many.raw_execute() {
            Ok(_) => {
                self.waiting.clear();
                Ok(())
            }
            Err(error) => {
                let went_in = self.connection.total_changes() - before;
                let culprit = usize::try_from(went_in).unwrap_or(0);
                Err(self.refused(culprit, error))
            }
        }
    }

    /// Puts in what still waits.
    pub(super) fn end(mut self) -> Result<()> {
        for at in 0..self.waiting.len() {
            let Some((fid, record)) = self.waiting.get(at) else {
                break;
            };
            let image = Stored::of(record, &self.stored, &self.at);
            let days = image.days(&self.stored);
            self.one.raw_bind_parameter(1, fid)?;
            for (place, (_, value)) in (2..).zip(image.values.iter().chain(&days)) {
                bind(&mut self.one, place, value.into())?;
            }
            if let Err(error) = self.one.raw_execute() {
                return Err(self.refused(at, error));
            }
        }
        Ok(())
    }

    fn refused(&self, at: usize, error: rusqlite::Error) -> CatalogueError {
        match self.waiting.get(at) {
            None => error.into(),
            Some((_, record)) => {
                let image = Stored::of(record, &self.stored, &self.at);
                explained(error.into(), self.table.name(), &image)
            }
        }
    }
}

/// The number the next row of a table gets: never one that was used before.
fn next_fid(connection: &Connection, table: Table) -> Result<i64> {
    let used: Option<i64> = connection
        .prepare("SELECT seq FROM sqlite_sequence WHERE name = ?1")?
        .query_row([table.name()], |row| row.get(0))
        .optional()?;
    let sql = format!("SELECT coalesce(max(fid), 0) FROM {}", quoted(table.name()));
    let last: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
    Ok(last.max(used.unwrap_or(0)) + 1)
}

fn bind(statement: &mut Statement<'_>, place: usize, value: ValueRef<'_>) -> Result<()> {
    match value {
        ValueRef::Null => statement.raw_bind_parameter(place, Null)?,
        ValueRef::Integer(number) => statement.raw_bind_parameter(place, number)?,
        ValueRef::Real(number) => statement.raw_bind_parameter(place, number)?,
        ValueRef::Text(text) => {
            let text = std::str::from_utf8(text).unwrap_or_default();
            statement.raw_bind_parameter(place, text)?;
        }
        ValueRef::Blob(blob) => statement.raw_bind_parameter(place, blob)?,
    }
    Ok(())
}

fn span(known: &mut HashMap<String, Span>, date: &str) -> Span {
    if let Some(span) = known.get(date) {
        return *span;
    }
    let bounds = Edtf::parse(date)
        .map(|date| date.bounds())
        .unwrap_or_default();
    let span = (bounds.from.map(|day| day.0), bounds.to.map(|day| day.0));
    if known.len() >= DATES {
        known.clear();
    }
    known.insert(date.to_owned(), span);
    span
}
