//! The registers of persons and of sources: each record with how many refer to it and what it may be
//! the same as; and what refers to one. Changes nothing.

use std::collections::HashMap;

use rusqlite::Connection;

use super::review::{self, told};
use super::{overview, surrounded};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::references::REFERENCES;
use crate::catalogue::rows;
use crate::domain::cell::Cell;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::record::{self, Record, Table};
use crate::domain::register::{Entry, Mention};
use crate::domain::review::{Review, Topic};

/// Every record of a register, by name or title.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn all(connection: &Connection, table: Table) -> Result<Vec<Entry>, CatalogueError> {
    let records: Vec<Record> = match table {
        Table::Actor => each(overview::actors(connection)?),
        Table::Source => each(overview::sources(connection)?),
        _ => Vec::new(),
    };
    let counts = counts(connection, table)?;
    let mut alike = alike(connection, table)?;
    let entries = records.into_iter().map(|record| {
        let uuid = record.uuid();
        Entry {
            record,
            mentions: counts.get(&uuid).copied().unwrap_or(0),
            alike: alike.remove(&uuid).unwrap_or_default(),
        }
    });
    Ok(entries.collect())
}

fn each<T: Into<Record>>(records: Vec<T>) -> Vec<Record> {
    records.into_iter().map(Into::into).collect()
}

/// How many records refer to each; a record that does so twice counts twice.
fn counts(connection: &Connection, table: Table) -> Result<HashMap<Id, usize>, CatalogueError> {
    let mut counts = HashMap::new();
    for reference in REFERENCES
        .iter()
        .filter(|reference| reference.to == table.name())
    {
        let sql = format!(
            "SELECT \"{column}\", count(*) FROM \"{of}\" WHERE \"{column}\" IS NOT NULL GROUP BY 1",
            column = reference.column,
            of = reference.table
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let found: Vec<(String, i64)> = found.collect::<Result<_, _>>()?;
        for (uuid, many) in found {
            if let Ok(id) = uuid.parse::<Id>() {
                *counts.entry(id).or_default() += usize::try_from(many).unwrap_or(0);
            }
        }
    }
    Ok(counts)
}

type Alike = HashMap<Id, Vec<(Id, String)>>;

/// What each may be the same as, as the review finds it.
fn alike(connection: &Connection, table: Table) -> Result<Alike, CatalogueError> {
    let asked = Review {
        topic: match table {
            Table::Actor => Topic::SamePerson,
            _ => Topic::SameSource,
        },
        need: None,
        today: Day(0),
        limit: usize::try_from(i64::MAX).unwrap_or(usize::MAX),
    };
    let mut alike = Alike::new();
    for finding in review::findings(connection, &asked)?.rows {
        if let [one, other] = finding.pieces.as_slice() {
            for (from, to) in [(one, other), (other, one)] {
                let told = (to.uuid, to.words.clone());
                alike.entry(from.uuid).or_default().push(told);
            }
        }
    }
    Ok(alike)
}

/// What refers to a record, place by place.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn mentions(
    connection: &Connection,
    table: Table,
    uuid: Id,
) -> Result<Vec<Mention>, CatalogueError> {
    let Some(found) = surrounded::of(connection, table, uuid)? else {
        return Ok(Vec::new());
    };
    let mut mentions = Vec::with_capacity(found.pointing.len());
    for record in &found.pointing {
        let (at, field) = match record {
            Record::Citation(citation) if citation.source_uuid != uuid => continue,
            Record::Citation(citation) => {
                let Some(cited) = Table::named(&citation.record_table) else {
                    continue;
                };
                ((cited, citation.record_uuid), citation.field.clone())
            }
            other => ((other.table(), other.uuid()), pointing(other, uuid)),
        };
        let cited = match record {
            Record::Citation(_) => rows::one(connection, at.0, at.1).ok().flatten(),
            other => Some(other.clone()),
        };
        let words = cited.as_ref().map(record::title).unwrap_or_default();
        let (site, site_name) = told::place(connection, at.0, at.1)?;
        mentions.push(Mention {
            table: at.0,
            uuid: at.1,
            field,
            words,
            site,
            site_name,
        });
    }
    mentions.sort_by(|one, other| {
        let key = |it: &Mention| (it.site.is_none(), it.site_name.clone(), it.table);
        key(one).cmp(&key(other))
    });
    Ok(mentions)
}

/// The column that points at a record.
fn pointing(record: &Record, uuid: Id) -> String {
    let wanted = Cell::Text(uuid.to_string());
    let mut cells = record.cells().into_iter();
    let column = cells.find(|(_, cell)| *cell == wanted);
    column.map_or_else(String::new, |(column, _)| column.to_owned())
}
