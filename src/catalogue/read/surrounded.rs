//! One record with everything that points at it, for a merge. Leaves out nothing: what cannot be
//! read is named.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::references::REFERENCES;
use crate::catalogue::rows;
use crate::domain::id::Id;
use crate::domain::merge::Surrounded;
use crate::domain::record::{Record, Table};

/// The record and what points at it; `None` when there is no such record.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn of(
    connection: &Connection,
    table: Table,
    uuid: Id,
) -> Result<Option<Box<Surrounded>>, CatalogueError> {
    let Some(record) = rows::one(connection, table, uuid)? else {
        return Ok(None);
    };
    let mut found = Surrounded {
        record,
        pointing: Vec::new(),
        unreadable: Vec::new(),
    };
    let mut seen: BTreeSet<Id> = BTreeSet::new();
    let mut take = |records: Vec<Record>, into: &mut Vec<Record>| {
        into.extend(records.into_iter().filter(|one| seen.insert(one.uuid())));
    };
    for reference in REFERENCES
        .iter()
        .filter(|reference| reference.to == table.name())
    {
        let Some(from) = Table::named(reference.table) else {
            continue;
        };
        let rest = format!("WHERE \"{}\" = ?1 ORDER BY fid", reference.column);
        let rows = rows::records(connection, from, &rest, [uuid.to_string()])?;
        take(rows.records, &mut found.pointing);
        found.unreadable.extend(rows.unreadable);
    }
    let rest = "WHERE record_uuid = ?1 AND record_table = ?2 ORDER BY fid";
    let named = [uuid.to_string(), table.name().to_owned()];
    let rows = rows::records(connection, Table::Citation, rest, named)?;
    take(rows.records, &mut found.pointing);
    found.unreadable.extend(rows.unreadable);
    Ok(Some(Box::new(found)))
}
