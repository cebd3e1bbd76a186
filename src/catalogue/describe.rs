//! Tells other programs what columns are called and which values they may hold, by the schema
//! extension of `GeoPackage`. Knows no row.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::error::Result;
use super::schema::Columns;
use super::sheets::SHEETS;
use crate::domain::{kinds, labels, terms};

/// What [`labels::label_of`] calls a column nobody named.
const NAMELESS: &str = "Field";

/// Writes the label of every column and the values of every coded one.
pub(super) fn columns(connection: &Connection) -> Result<()> {
    let mut describe = connection.prepare(include_str!("describe/insert_column.sql"))?;
    let mut written = BTreeSet::new();
    for sheet in SHEETS {
        let columns = Columns::read(connection, sheet.name)?;
        for column in columns.kept.iter().chain(&columns.computed) {
            let label = labels::label_of(sheet.name, column);
            let title = (label != NAMELESS).then_some(label);
            let list = list(sheet.name, column);
            if title.is_none() && list.is_none() {
                continue;
            }
            let constraint = list.as_ref().map(|list| list.name.as_str());
            describe.execute(params![sheet.name, column, title, constraint])?;
            if let Some(list) = list
                && written.insert(list.name.clone())
            {
                list.write(connection)?;
            }
        }
    }
    Ok(())
}

/// The values a column may hold: code and label.
struct List {
    name: String,
    values: Vec<(String, String)>,
}

impl List {
    fn write(&self, connection: &Connection) -> Result<()> {
        let mut insert = connection.prepare_cached(include_str!("describe/insert_value.sql"))?;
        for (code, label) in &self.values {
            insert.execute(params![self.name, code, label])?;
        }
        Ok(())
    }
}

/// A column's list: an open one of terms, or a closed one. Columns the atlas works out hold the
/// same codes as the ones they follow from.
fn list(table: &str, column: &str) -> Option<List> {
    if let Some(name) = labels::list_of(table, column) {
        let both = |term: &terms::Term<'_>| match term.ar {
            "" => term.en.to_owned(),
            arabic => format!("{} · {arabic}", term.en),
        };
        let values = terms::list(name)
            .iter()
            .map(|term| (term.code.to_owned(), both(term)));
        return Some(List {
            name: name.replace('-', "_"),
            values: values.collect(),
        });
    }
    let choices = match column {
        "state_now" => kinds::choices("damage_event", "leaves"),
        "extent_now" => kinds::choices("damage_event", "extent_code"),
        _ => kinds::choices(table, column),
    };
    let owned = |(code, label): (&str, &str)| (code.to_owned(), label.to_owned());
    (!choices.is_empty()).then(|| List {
        name: format!("{table}_{column}"),
        values: choices.into_iter().map(owned).collect(),
    })
}
