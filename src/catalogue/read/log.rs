//! The history with a filter, a page at a time: newest first, as many as were asked for, before a
//! number. Only reads the log; it is never loaded whole.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::json;

use super::history;
use crate::catalogue::entry::kind_code;
use crate::catalogue::error::CatalogueError;
use crate::domain::command::Operation;
use crate::domain::date::Day;
use crate::domain::history::{LogPage, Scope};
use crate::domain::record::Table;

/// Longer texts are looked for by their beginning.
const LONGEST: usize = 200;
/// So many records of each table are looked at for a text their making may have written.
const MOST: i64 = 5_000;

/// A page of the history.
pub(crate) fn page(
    connection: &Connection,
    page: &LogPage,
) -> Result<Vec<Operation>, CatalogueError> {
    let filter = &page.filter;
    let limit = i64::try_from(page.limit).unwrap_or(i64::MAX);
    let before = page.before.unwrap_or(i64::MAX);
    let (site, record) = match filter.scope {
        Scope::All => (None, None),
        Scope::Site(site) => (Some(site.to_string()), None),
        Scope::Record(table, uuid) => (None, Some((table.name(), uuid.to_string()))),
    };
    let fid = match &record {
        Some((table, uuid)) => row_number(connection, table, uuid)?,
        None => None,
    };
    let text = pattern(&filter.text);
    let saying = match &text {
        Some(text) => Some(saying(connection, text)?),
        None => None,
    };
    let kinds: Vec<&str> = filter.kinds.iter().map(|kind| kind_code(*kind)).collect();
    let tables: Vec<&str> = filter.tables.iter().map(|table| table.name()).collect();
    let list = |names: Vec<&str>| (!names.is_empty()).then(|| json!(names).to_string());
    let mut operations: Vec<Operation> = connection
        .prepare_cached(include_str!("select_log.sql"))?
        .query_map(
            params![
                before,
                limit,
                site,
                record.as_ref().map(|(table, _)| *table),
                record.as_ref().map(|(_, uuid)| uuid),
                fid,
                pattern(&filter.by),
                filter.since.and_then(moment),
                filter.until.and_then(|day| moment(day.plus(1))),
                list(kinds),
                list(tables),
                text,
                saying,
            ],
            history::operation,
        )?
        .collect::<Result<_, _>>()?;
    history::mark_undone(connection, &mut operations)?;
    Ok(operations)
}

/// Who is named in the history, in alphabetical order.
pub(crate) fn authors(connection: &Connection) -> Result<Vec<String>, CatalogueError> {
    let sql = "SELECT DISTINCT \"by\" FROM atlas_operation ORDER BY \"by\" LIMIT 500";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The first moment of a day, as the log writes it; days before the year 0 come before all.
fn moment(day: Day) -> Option<String> {
    day.sql_date()
}

/// Letters as a pattern that finds them anywhere; `None` when there are none.
fn pattern(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let mut pattern = String::from("%");
    for letter in text.chars().take(LONGEST) {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    Some(pattern)
}

/// The row number of a record, also of one that is gone.
fn row_number(
    connection: &Connection,
    table: &str,
    uuid: &str,
) -> Result<Option<i64>, CatalogueError> {
    let sql = format!("SELECT fid FROM \"{table}\" WHERE uuid = ?1");
    let living: Option<i64> = connection
        .prepare_cached(&sql)?
        .query_row([uuid], |row| row.get(0))
        .optional()?;
    if living.is_some() {
        return Ok(living);
    }
    Ok(connection
        .prepare_cached(include_str!("select_newest_fid.sql"))?
        .query_row(params![table, uuid], |row| row.get(0))
        .optional()?)
}

/// The records that hold a text now: an insert is logged by its key alone, so what it wrote is
/// looked for where it stands.
fn saying(connection: &Connection, pattern: &str) -> Result<String, CatalogueError> {
    let mut found: Vec<String> = Vec::new();
    for table in Table::ALL {
        let said: Vec<String> = table
            .columns()
            .iter()
            .filter(|column| **column != "geom")
            .map(|column| format!("coalesce(\"{column}\", '')"))
            .collect();
        let sql = include_str!("select_saying.sql")
            .replace("{t}", table.name())
            .replace("{said}", &format!("({})", said.join(" || char(10) || ")));
        let mut statement = connection.prepare_cached(&sql)?;
        let uuids = statement.query_map(params![pattern, MOST], |row| row.get(0))?;
        found.extend(uuids.collect::<Result<Vec<String>, _>>()?);
    }
    Ok(json!(found).to_string())
}
