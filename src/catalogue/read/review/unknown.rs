//! Values of coded fields that neither the lists of terms nor the catalogue's own know, each once with how many records hold it.

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::read::terms;
use crate::domain::id::Id;
use crate::domain::labels;
use crate::domain::record::Table;
use crate::domain::review::{Finding, Findings, Review};
use crate::domain::review_words as words;

/// The values no list knows.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn findings(
    connection: &Connection,
    asked: &Review,
) -> Result<Findings, CatalogueError> {
    let terms = terms::own(connection, &mut Vec::new())?;
    let mut found = Findings::default();
    for table in Table::ALL {
        for column in table.columns() {
            let Some(list) = labels::list_of(table.name(), column) else {
                continue;
            };
            for (value, records, first) in values(connection, *table, column)? {
                if terms.label(list, &value).is_some() {
                    continue;
                }
                found.total += 1;
                if found.rows.len() < asked.limit {
                    found.rows.push(Finding {
                        topic: asked.topic,
                        site: (*table == Table::Site).then_some(first),
                        site_name: String::new(),
                        table: *table,
                        uuid: first,
                        field: (*column).to_owned(),
                        sentence: words::unknown_term(*table, column, &value, records),
                        pieces: Vec::new(),
                        due: None,
                    });
                }
            }
        }
    }
    Ok(found)
}

/// The values of a column, how many records hold each, and the first of them.
fn values(
    connection: &Connection,
    table: Table,
    column: &str,
) -> Result<Vec<(String, u64, Id)>, CatalogueError> {
    let sql = include_str!("select_values.sql")
        .replace("{table}", table.name())
        .replace("{column}", column);
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map([], |row| {
        let first: String = row.get(2)?;
        let records: i64 = row.get(1)?;
        Ok((row.get(0)?, records, first))
    })?;
    let mut values = Vec::new();
    for row in found {
        let (value, records, first) = row?;
        let records = u64::try_from(records).unwrap_or(0);
        values.push((value, records, first.parse().unwrap_or_default()));
    }
    Ok(values)
}
