//! How much of what is handed out a public edition leaves out. Only reads.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::closed::{self, ids, list};
use super::overview;
use crate::catalogue::columns;
use crate::catalogue::error::CatalogueError;
use crate::domain::edition::{Closed, LeftOut, Within};
use crate::domain::id::Id;
use crate::domain::record::{Actor, Table};

/// What a public edition leaves out.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn of(connection: &Connection, within: &Within) -> Result<LeftOut, CatalogueError> {
    let closed = closed::of(connection)?;
    let actors = overview::actors(connection)?;
    let (closed, actors) = match within {
        Within::Everything => (closed, actors),
        Within::Places(places) => {
            let places = places.iter().copied().collect();
            on(connection, &places, closed, actors)?
        }
        Within::Chapters(places) => {
            let below =
                "SELECT uuid FROM site WHERE parent_uuid IN (SELECT value FROM json_each(?1))";
            let mut all = ids(connection, below, [list(places)])?;
            all.extend(places);
            on(connection, &all, closed, actors)?
        }
        Within::Register(table, records) => among(*table, records, closed, actors),
    };
    Ok(LeftOut::of(&closed, &actors))
}

/// What of it hangs on these places.
fn on(
    connection: &Connection,
    places: &BTreeSet<Id>,
    mut closed: Closed,
    mut actors: Vec<Actor>,
) -> Result<(Closed, Vec<Actor>), CatalogueError> {
    let here = list(places);
    let own = |table: &str| {
        let sql = format!(
            "SELECT uuid FROM \"{table}\" WHERE site_uuid IN (SELECT value FROM json_each(?1))"
        );
        ids(connection, &sql, [&here])
    };
    let named = |table: Table| -> Result<BTreeSet<Id>, CatalogueError> {
        let mut found = BTreeSet::new();
        for way in columns::ways(table) {
            let sql = format!(
                "SELECT DISTINCT r.uuid {way} WHERE s.uuid IN (SELECT value FROM json_each(?1))"
            );
            found.extend(ids(connection, &sql, [&here])?);
        }
        Ok(found)
    };
    let shared =
        "SELECT event_uuid FROM event_effect WHERE site_uuid IN (SELECT value FROM json_each(?1))";
    let mut events = own("damage_event")?;
    events.extend(ids(connection, shared, [&here])?);
    let (assessments, photos) = (own("assessment")?, own("photo")?);
    let (sources, persons) = (named(Table::Source)?, named(Table::Actor)?);
    closed.places.retain(|id, _| places.contains(id));
    closed.coarse.retain(|id, _| places.contains(id));
    closed.events.retain(|id| events.contains(id));
    closed.assessments.retain(|id| assessments.contains(id));
    closed.photos.retain(|id| photos.contains(id));
    closed.unpublished.retain(|id| photos.contains(id));
    closed.sources.retain(|id| sources.contains(id));
    closed.withheld.retain(|id| sources.contains(id));
    actors.retain(|actor| persons.contains(&actor.uuid));
    Ok((closed, actors))
}

/// What of it is among these records of a register.
fn among(table: Table, records: &[Id], closed: Closed, actors: Vec<Actor>) -> (Closed, Vec<Actor>) {
    let among = |id: &Id| records.contains(id);
    let only = Closed {
        sources: closed.sources.into_iter().filter(among).collect(),
        withheld: closed.withheld.into_iter().filter(among).collect(),
        names: closed.names,
        ..Closed::default()
    };
    match table {
        Table::Actor => {
            let shown = actors.into_iter().filter(|actor| among(&actor.uuid));
            (only, shown.collect())
        }
        _ => (only, Vec::new()),
    }
}
