//! References that lead nowhere, which programs that do not enforce them leave behind: counted,
//! and on request cleared as one operation. Knows no cause.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::error::Result;
use super::mending;
use super::references::{Key, REFERENCES, Rule};
use super::sheets::SHEETS;
use super::stamp::Stamp;
use super::work::{Applied, Work};
use crate::domain::command::OperationKind;

/// A row that points at nothing, with the column that does.
struct Orphan {
    row: Key,
    column: &'static str,
    rule: Rule,
}

/// How many references lead nowhere.
pub(super) fn count(connection: &Connection) -> Result<usize> {
    Ok(orphans(connection)?.len())
}

fn orphans(connection: &Connection) -> Result<Vec<Orphan>> {
    let mut found = Vec::new();
    for reference in REFERENCES {
        let sql = include_str!("repair/select_orphans.sql")
            .replace("{child}", reference.table)
            .replace("{column}", reference.column)
            .replace("{target}", reference.to);
        for uuid in uuids(connection, &sql)? {
            found.push(Orphan {
                row: (reference.table, uuid),
                column: reference.column,
                rule: reference.rule,
            });
        }
    }
    for sheet in SHEETS {
        let sql = include_str!("repair/select_lost_citations.sql").replace("{target}", sheet.name);
        for uuid in uuids(connection, &sql)? {
            found.push(Orphan {
                row: ("citation", uuid),
                column: "record_uuid",
                rule: Rule::Goes,
            });
        }
    }
    Ok(found)
}

fn uuids(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let found = statement.query_map([], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Makes whole what can be: references that lead nowhere are emptied, or their rows removed when
/// they are nothing without their target; spatial indexes and all that is derived from the
/// records are made anew. One operation, also when no record had to change.
pub(super) fn repair(connection: &Connection, stamp: &Stamp) -> Result<Applied> {
    let mut work = Work::begin(connection, stamp)?;
    for sheet in SHEETS {
        if sheet.layer.is_some() {
            work.all_changed(sheet.name);
        }
    }
    // Indexes first: what follows writes through them.
    mending::renew(connection)?;
    let (emptied, removed) = references(&mut work)?;
    let sentence = match (emptied, removed) {
        (0, 0) => "Indexes and derived tables made anew".to_owned(),
        _ => format!(
            "References that led nowhere repaired: {emptied} emptied, {removed} rows without their record removed"
        ),
    };
    work.finish(stamp, OperationKind::Repair, &sentence, None)
}

/// Repairs references; answers how many were emptied and how many rows were removed.
fn references(work: &mut Work<'_>) -> Result<(usize, usize)> {
    let (mut emptied, mut removed) = (0, 0);
    for orphan in orphans(work.connection)? {
        let (table, uuid) = (orphan.row.0, orphan.row.1.as_str());
        // An earlier removal may have taken it along.
        let Some(row) = work.row(table, uuid)? else {
            continue;
        };
        match orphan.rule {
            Rule::Forgets => {
                let at = Value::Text(work.at().to_owned());
                let new = vec![
                    (orphan.column.to_owned(), Value::Null),
                    ("updated_at".into(), at),
                ];
                work.update(table, &row, new)?;
                emptied += 1;
            }
            Rule::Goes => removed += work.delete_with_dependents(table, uuid)?.going.len(),
        }
    }
    Ok((emptied, removed))
}
