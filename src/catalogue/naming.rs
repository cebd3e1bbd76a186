//! Names rows for readers, and says in a sentence which rule of the tables a row breaks. Knows no
//! transaction.

use rusqlite::Connection;

use super::error::CatalogueError;
use super::read;
use super::sheets;
use super::stored::Stored;
use crate::domain::record::{self, Table};

/// Kinds of records that are named by a term, which may be one of the catalogue's own.
const NAMED_BY_TERM: &[Table] = &[
    Table::EventEffect,
    Table::SiteDesignation,
    Table::SitePeriod,
    Table::SiteMaterial,
    Table::Threat,
    Table::Recommendation,
];

/// A readable name of a row, also of one that no record can be made of; the catalogue's own terms
/// by their label.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn title(
    connection: &Connection,
    table: &str,
    stored: &Stored,
) -> Result<String, CatalogueError> {
    let kind = Table::named(table).filter(|table| NAMED_BY_TERM.contains(table));
    let record = kind.and_then(|table| stored.record(table).ok());
    match record {
        Some(record) => {
            let terms = read::own_terms(connection, &mut Vec::new())?;
            Ok(record::title_in(&record, &terms))
        }
        None => Ok(plain_title(table, stored)),
    }
}

fn plain_title(table: &str, stored: &Stored) -> String {
    let record = Table::named(table).and_then(|table| stored.record(table).ok());
    if let Some(record) = record {
        return record::title(&record);
    }
    let candidates = sheets::named(table).map_or(&[] as &[&str], |sheet| sheet.named_by);
    candidates
        .iter()
        .map(|column| stored.text(column))
        .find(|text| !text.is_empty())
        .unwrap_or_else(|| stored.text("uuid"))
        .to_owned()
}

/// A constraint of the tables as a sentence.
pub(super) fn explained(error: CatalogueError, table: &str, stored: &Stored) -> CatalogueError {
    let CatalogueError::Sql(rusqlite::Error::SqliteFailure(failure, Some(detail))) = &error else {
        return error;
    };
    if failure.code != rusqlite::ErrorCode::ConstraintViolation {
        return error;
    }
    let name = plain_title(table, stored);
    let subject = detail.rsplit(": ").next().unwrap_or_default();
    CatalogueError::NotAllowed(match failure.extended_code {
        rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
            format!("«{name}»: another record has the same {subject}.")
        }
        rusqlite::ffi::SQLITE_CONSTRAINT_NOTNULL => format!("«{name}»: {subject} is missing."),
        rusqlite::ffi::SQLITE_CONSTRAINT_CHECK => {
            format!("«{name}»: a value is not allowed in {table} ({subject}).")
        }
        _ => format!("«{name}»: {detail}."),
    })
}
