//! Tells other programs what columns are called and which values they may hold, by the schema
//! extension of `GeoPackage`. Knows no row.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::error::Result;
use super::read;
use super::schema::Columns;
use super::sheets::SHEETS;
use crate::domain::{kinds, labels, term_edits, terms};

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
            let list = list(connection, sheet.name, column)?;
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

/// Tells the values of one list anew, after the catalogue's own terms of it have changed.
pub(super) fn again(connection: &Connection, list: &str) -> Result<()> {
    let Some((table, column)) = term_edits::columns_of(list).into_iter().next() else {
        return Ok(());
    };
    if let Some(list) = self::list(connection, table.name(), column)? {
        connection
            .prepare_cached(include_str!("describe/delete_values.sql"))?
            .execute([&list.name])?;
        list.write(connection)?;
    }
    Ok(())
}

/// Writes anew what describes our columns; what others wrote of their own stays.
pub(super) fn anew(connection: &Connection) -> Result<()> {
    for sheet in SHEETS {
        let columns = Columns::read(connection, sheet.name)?;
        for column in columns.kept.iter().chain(&columns.computed) {
            connection
                .prepare_cached(include_str!("describe/delete_column.sql"))?
                .execute(params![sheet.name, column])?;
            if let Some(list) = list(connection, sheet.name, column)? {
                connection
                    .prepare_cached(include_str!("describe/delete_values.sql"))?
                    .execute([list.name])?;
            }
        }
    }
    self::columns(connection)
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
fn list(connection: &Connection, table: &str, column: &str) -> Result<Option<List>> {
    if let Some(name) = labels::list_of(table, column) {
        let own = read::own_terms(connection, &mut Vec::new())?;
        let both = |term: &terms::Term<'_>| {
            let label = own.english(name, term.code);
            match term.ar {
                "" => label,
                arabic => format!("{label} · {arabic}"),
            }
        };
        let values = own
            .list(name)
            .iter()
            .map(|term| (term.code.to_owned(), both(term)))
            .collect();
        return Ok(Some(List {
            name: name.replace('-', "_"),
            values,
        }));
    }
    let choices = match column {
        "state_now" => kinds::choices("damage_event", "leaves"),
        "extent_now" => kinds::choices("damage_event", "extent_code"),
        _ => kinds::choices(table, column),
    };
    let owned = |(code, label): (&str, &str)| (code.to_owned(), label.to_owned());
    Ok((!choices.is_empty()).then(|| List {
        name: format!("{table}_{column}"),
        values: choices.into_iter().map(owned).collect(),
    }))
}
