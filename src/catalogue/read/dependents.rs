//! Answers what would go with a record if it were deleted: the very rows a delete takes.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::references;
use crate::domain::id::Id;
use crate::domain::record::Table;

/// How many rows of each table would go with a record, the record itself left out.
pub(crate) fn of(
    connection: &Connection,
    table: Table,
    uuid: Id,
) -> Result<Vec<(Table, usize)>, CatalogueError> {
    let found = references::dependents(connection, table.name(), &uuid.to_string())?;
    let mut gone: BTreeMap<Table, usize> = BTreeMap::new();
    for (table, _) in found.going.iter().skip(1) {
        if let Some(table) = Table::named(table) {
            *gone.entry(table).or_default() += 1;
        }
    }
    Ok(gone.into_iter().collect())
}
