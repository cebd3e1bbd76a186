//! Answers what would go with a record if it were deleted, and what stands in the way of nothing:
//! the rows that belong to it, at any depth.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::event_files::list;
use crate::domain::id::Id;
use crate::domain::record::Table;

/// Which column of a table makes its row a part of which other record.
const BELONGS: &[(Table, &str, Table)] = &[
    (Table::Site, "parent_uuid", Table::Site),
    (Table::SiteName, "site_uuid", Table::Site),
    (Table::SiteExternalId, "site_uuid", Table::Site),
    (Table::SiteDesignation, "site_uuid", Table::Site),
    (Table::SiteDimension, "site_uuid", Table::Site),
    (Table::SiteArea, "site_uuid", Table::Site),
    (Table::SiteLine, "site_uuid", Table::Site),
    (Table::DamageEvent, "site_uuid", Table::Site),
    (Table::Observation, "site_uuid", Table::Site),
    (Table::Assessment, "site_uuid", Table::Site),
    (Table::Intervention, "site_uuid", Table::Site),
    (Table::Chronology, "site_uuid", Table::Site),
    (Table::EventEffect, "site_uuid", Table::Site),
    (Table::EventEffect, "event_uuid", Table::DamageEvent),
    (Table::Claim, "event_uuid", Table::DamageEvent),
    (Table::Observation, "event_uuid", Table::DamageEvent),
];

/// How many rows of each table would go with a record, the record itself left out.
pub(crate) fn of(
    connection: &Connection,
    table: Table,
    uuid: Id,
) -> Result<Vec<(Table, usize)>, CatalogueError> {
    let mut gone: BTreeMap<Table, BTreeSet<Id>> = BTreeMap::new();
    gone.entry(table).or_default().insert(uuid);
    let mut ahead = vec![(table, vec![uuid])];
    while let Some((parent, ids)) = ahead.pop() {
        for (child, column, _) in BELONGS.iter().filter(|(_, _, of)| *of == parent) {
            let found = pointing(connection, *child, column, &ids)?;
            let known = gone.entry(*child).or_default();
            let fresh: Vec<Id> = found.into_iter().filter(|id| known.insert(*id)).collect();
            if !fresh.is_empty() {
                ahead.push((*child, fresh));
            }
        }
    }
    let all: Vec<Id> = gone.values().flatten().copied().collect();
    let citations = pointing(connection, Table::Citation, "record_uuid", &all)?;
    gone.entry(Table::Citation).or_default().extend(citations);
    if let Some(own) = gone.get_mut(&table) {
        own.remove(&uuid);
    }
    Ok(gone
        .into_iter()
        .map(|(table, ids)| (table, ids.len()))
        .filter(|(_, count)| *count > 0)
        .collect())
}

fn pointing(
    connection: &Connection,
    table: Table,
    column: &str,
    ids: &[Id],
) -> Result<Vec<Id>, CatalogueError> {
    let sql = format!(
        "SELECT uuid FROM \"{}\" WHERE \"{column}\" IN (SELECT value FROM json_each(?1))",
        table.name()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([list(ids)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let uuid: Option<String> = row.get(0)?;
        found.extend(uuid.and_then(|text| text.parse::<Id>().ok()));
    }
    Ok(found)
}
