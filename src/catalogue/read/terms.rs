//! The terms a catalogue adds to the lists, the records that hold a code, how often each code is
//! used. Knows columns by the lists they belong to.

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::rows;
use crate::domain::labels;
use crate::domain::query::TermCount;
use crate::domain::record::{Record, Table};
use crate::domain::term_edits;
use crate::domain::terms::Terms;

/// The catalogue's own terms; a row that is none is named in `unreadable`.
pub(crate) fn own(
    connection: &Connection,
    unreadable: &mut Vec<String>,
) -> Result<Terms, CatalogueError> {
    let found = rows::all(connection, "ORDER BY list, label_en, label_ar, code", [])?;
    Ok(Terms::of(found.into_records(unreadable)))
}

/// Every record that holds a code of a list, by table and in the order they were entered.
pub(crate) fn uses(
    connection: &Connection,
    list: &str,
    code: &str,
) -> Result<Vec<Record>, CatalogueError> {
    let mut tables: Vec<(Table, Vec<&str>)> = Vec::new();
    for (table, column) in term_edits::columns_of(list) {
        match tables.last_mut() {
            Some((same, columns)) if *same == table => columns.push(column),
            _ => tables.push((table, vec![column])),
        }
    }
    let mut found = Vec::new();
    for (table, columns) in tables {
        let any: Vec<String> = columns
            .iter()
            .map(|column| format!("\"{column}\" = ?1"))
            .collect();
        let rest = format!("WHERE {} ORDER BY fid", any.join(" OR "));
        found.extend(rows::records(connection, table, &rest, [code])?.records);
    }
    Ok(found)
}

/// How often each code of each list is used, by list and code.
pub(crate) fn counts(connection: &Connection) -> Result<Vec<TermCount>, CatalogueError> {
    let mut found: Vec<TermCount> = Vec::new();
    for table in Table::ALL {
        for column in table.columns() {
            let Some(list) = labels::list_of(table.name(), column) else {
                continue;
            };
            let sql = include_str!("count_codes.sql")
                .replace("{column}", column)
                .replace("{table}", table.name());
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let code: String = row.get(0)?;
                let times = usize::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
                let same = |one: &&mut TermCount| one.list == list && one.code == code;
                match found.iter_mut().find(same) {
                    Some(known) => known.times += times,
                    None => found.push(TermCount { list, code, times }),
                }
            }
        }
    }
    found.sort_by(|one, other| (one.list, &one.code).cmp(&(other.list, &other.code)));
    Ok(found)
}
