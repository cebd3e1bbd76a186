//! What one operation changed, field by field, read from the log. An insert is logged by its key
//! alone: what it wrote is told by the row as it is now and by what later operations say they
//! found.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};
use serde_json::{Map, Value};

use crate::catalogue::error::CatalogueError;
use crate::catalogue::geometry;
use crate::catalogue::rows;
use crate::domain::cell::Cell;
use crate::domain::command::{Change, ChangeKind, FieldChange};
use crate::domain::id::Id;
use crate::domain::record::Table;

/// The changes of an operation, in the order in which they were made.
pub(crate) fn of(connection: &Connection, number: i64) -> Result<Vec<Change>, CatalogueError> {
    let logged: Vec<Logged> = connection
        .prepare_cached(include_str!("select_changes.sql"))?
        .query_map([number], Logged::read)?
        .collect::<Result<_, _>>()?;
    logged
        .into_iter()
        .map(|entry| entry.change(connection))
        .collect()
}

/// One row of the log's list of changes.
struct Logged {
    id: i64,
    kind: String,
    table: String,
    uuid: Id,
    rows: i64,
    title: Option<String>,
    content: Map<String, Value>,
}

impl Logged {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            table: row.get("table_name")?,
            uuid: row
                .get::<_, Option<String>>("row_uuid")?
                .and_then(|text| text.parse().ok())
                .unwrap_or_default(),
            rows: row.get("row_count")?,
            title: row.get("title")?,
            content: content(row.get("content")?),
        })
    }

    fn change(self, connection: &Connection) -> Result<Change, CatalogueError> {
        let (kind, fields) = match self.kind.as_str() {
            "insert" => (ChangeKind::Insert, self.written(connection)?),
            "added" => (ChangeKind::Insert, Vec::new()),
            "update" => (ChangeKind::Update, self.updated()),
            _ => (ChangeKind::Delete, self.deleted()),
        };
        let many = format!("{} rows of {}", self.rows, self.table.replace('_', " "));
        let one_row = !matches!(self.kind.as_str(), "added" | "removed");
        Ok(Change {
            title: self
                .title
                .filter(|title| one_row || !title.is_empty())
                .unwrap_or(if one_row {
                    "removed for good".to_owned()
                } else {
                    many
                }),
            table: self.table,
            uuid: self.uuid,
            kind,
            fields,
        })
    }

    fn updated(&self) -> Vec<FieldChange> {
        let pairs = self.fields().filter_map(|(field, value)| match value {
            Value::Array(pair) => Some(FieldChange {
                field: field.clone(),
                old: pair.first().map_or(Cell::Null, cell),
                new: pair.get(1).map_or(Cell::Null, cell),
            }),
            _ => None,
        });
        pairs.collect()
    }

    fn deleted(&self) -> Vec<FieldChange> {
        self.fields()
            .map(|(field, value)| FieldChange {
                field: field.clone(),
                old: cell(value),
                new: Cell::Null,
            })
            .filter(|change| !is_nothing(&change.old))
            .collect()
    }

    fn fields(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.content.iter().filter(|(field, _)| is_shown(field))
    }

    /// What an insert wrote: for each field what the first later operation on it found, else what
    /// stands there now.
    fn written(&self, connection: &Connection) -> Result<Vec<FieldChange>, CatalogueError> {
        let mut first: BTreeMap<String, Cell> = BTreeMap::new();
        let mut statement = connection.prepare_cached(include_str!("select_later_changes.sql"))?;
        let mut later = statement.query((self.uuid.to_string(), self.id))?;
        while let Some(row) = later.next()? {
            let kind: String = row.get(0)?;
            for (field, value) in content(row.get(1)?) {
                let found = match &value {
                    Value::Array(pair) if kind == "update" => pair.first().map_or(Cell::Null, cell),
                    other => cell(other),
                };
                first.entry(field).or_insert(found);
            }
        }
        let table = Table::named(&self.table);
        if let Some(Ok(Some(now))) = table.map(|table| rows::one(connection, table, self.uuid)) {
            for (field, value) in now.cells() {
                first.entry(field.to_owned()).or_insert(value);
            }
        }
        let in_order = Table::named(&self.table).map_or(&[][..], Table::columns);
        Ok(in_order
            .iter()
            .filter_map(|field| {
                let new = first.remove(*field).filter(|cell| !is_nothing(cell))?;
                Some(FieldChange {
                    field: (*field).to_owned(),
                    old: Cell::Null,
                    new,
                })
            })
            .collect())
    }
}

/// Row numbers, time stamps and what is computed are no one's edit.
fn is_shown(field: &str) -> bool {
    !matches!(field, "fid" | "uuid" | "created_at" | "updated_at")
        && !field.ends_with("_min_day")
        && !field.ends_with("_max_day")
}

fn is_nothing(cell: &Cell) -> bool {
    matches!(cell, Cell::Null) || matches!(cell, Cell::Text(text) if text.is_empty())
}

fn content(text: Option<String>) -> Map<String, Value> {
    text.and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// A logged value: blobs stand as `{"b": hex}`, measured numbers as `{"r": text}`.
fn cell(value: &Value) -> Cell {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    match value {
        Value::Bool(yes) => Cell::Int(i64::from(*yes)),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Cell::Int(whole),
            None => number.as_f64().map_or(Cell::Null, Cell::Real),
        },
        Value::String(text) => Cell::Text(text.clone()),
        Value::Object(_) => match (text("r"), text("b")) {
            (Some(number), _) => number.parse().map_or(Cell::Null, Cell::Real),
            (None, Some(hex)) => match geometry::decode(&bytes(hex)) {
                Ok(Some(shape)) => Cell::Shape(shape),
                _ => Cell::Null,
            },
            (None, None) => Cell::Null,
        },
        Value::Null | Value::Array(_) => Cell::Null,
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let pairs = (0..hex.len())
        .step_by(2)
        .map_while(|at| hex.get(at..at + 2));
    pairs
        .map_while(|pair| u8::from_str_radix(pair, 16).ok())
        .collect()
}
