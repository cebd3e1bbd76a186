//! The file as such: its pages, its log, what points where, rows no record can be made of.

use rusqlite::Connection;

use super::finding::Finding;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::{rows, verify};
use crate::domain::record::{Record, Table};

/// So many faults of the history are named one by one.
const NAMED: usize = 50;

/// The pages, the indexes and the constraints of every table.
pub(super) fn integrity(
    connection: &Connection,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let what: String = row.get(0)?;
        if what == "ok" {
            continue;
        }
        let derived = what.contains("atlas_search") || what.contains("rtree_");
        found.push(if derived {
            Finding::rebuild(format!("An index of the file is damaged ({what})."))
        } else {
            Finding::by_hand(format!(
                "The file is damaged ({what}). Copy it aside, then take the catalogue from a \
                 backup."
            ))
        });
    }
    Ok(())
}

/// The log: its chain, its entries, its end.
pub(super) fn history(
    connection: &Connection,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    let mut broken = verify::broken(connection)?;
    let more = broken.len().saturating_sub(NAMED);
    broken.truncate(NAMED);
    if more > 0 {
        broken.push(format!("So were {more} more entries of the history."));
    }
    for what in broken {
        found.push(Finding::by_hand(format!(
            "{what} Someone changed the history with another program. Compare it with a backup."
        )));
    }
    Ok(())
}

/// References that lead nowhere, citations of records that are not there.
pub(super) fn references(
    connection: &Connection,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    let mut statement = connection.prepare(include_str!("select_dangling.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, fid, target): (String, Option<i64>, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        found.push(Finding::operation(format!(
            "Row {} of «{table}» points at a record of «{target}» that does not exist: another \
             program removed it without asking. A repair empties the reference, or removes the row \
             when it is nothing without it, as an operation that can be undone.",
            fid.unwrap_or_default()
        )));
    }
    for table in Table::ALL {
        let sql = include_str!("select_stray_citations.sql").replace("{t}", table.name());
        let stray: i64 = connection.query_row(&sql, [table.name()], |row| row.get(0))?;
        if stray > 0 {
            found.push(Finding::operation(format!(
                "{stray} citations are of records of «{}» that do not exist. A repair removes them \
                 as an operation that can be undone.",
                table.name()
            )));
        }
    }
    Ok(())
}

/// Rows another program wrote so that no record can be made of them.
pub(super) fn unreadable(
    connection: &Connection,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    for table in Table::ALL {
        let sentences = rows::each(connection, *table, &mut |_: Record| {})?;
        found.extend(sentences.into_iter().map(Finding::by_hand));
    }
    Ok(())
}
