//! What of the catalogue is not for anyone, and which public places rest on some of it. Only reads.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Params};

use super::{hidden, overview};
use crate::catalogue::columns;
use crate::catalogue::error::CatalogueError;
use crate::domain::edition::{Closed, Hidden, PlaceNames};
use crate::domain::id::Id;
use crate::domain::kinds::Access;
use crate::domain::record::Table;
use crate::domain::source_words::withheld;

/// What a public edition leaves out or blurs.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn of(connection: &Connection) -> Result<Closed, CatalogueError> {
    let places = hidden::all(connection)?;
    let within = list(places.keys());
    let own = |table: &str, site: &str| {
        let sql = format!(
            "SELECT uuid FROM \"{table}\" WHERE access IN ('restricted', 'confidential') \
             OR {site} IN (SELECT value FROM json_each(?1))"
        );
        ids(connection, &sql, [&within])
    };
    let known = overview::sources(connection)?;
    let of = |holds: &dyn Fn(&crate::domain::record::Source) -> bool| -> BTreeSet<Id> {
        let found = known.iter().filter(|source| holds(source));
        found.map(|source| source.uuid).collect()
    };
    let mut closed = Closed {
        events: own("damage_event", "site_uuid")?,
        assessments: own("assessment", "site_uuid")?,
        photos: ids(
            connection,
            include_str!("select_closed_photos.sql"),
            [&within],
        )?,
        unpublished: ids(
            connection,
            include_str!("select_unpublished.sql"),
            [&within],
        )?,
        sources: of(&|source| source.access != Access::Public),
        withheld: of(&|source| withheld(source).is_some()),
        coarse: coarse(connection)?,
        half_shown: BTreeSet::new(),
        touched: BTreeSet::new(),
        names: names(connection, &places)?,
        places,
    };
    let touching = [
        &within,
        &list(&closed.events),
        &list(&closed.photos),
        &list(&closed.sources),
        &list(&closed.assessments),
    ];
    closed.touched = ids(connection, include_str!("select_touched.sql"), touching)?;
    let silent: BTreeSet<Id> = closed.sources.union(&closed.withheld).copied().collect();
    if !silent.is_empty() {
        for way in columns::ways(Table::Source) {
            let sql = format!(
                "SELECT DISTINCT s.uuid {way} WHERE r.uuid IN (SELECT value FROM json_each(?1))"
            );
            closed
                .touched
                .extend(ids(connection, &sql, [list(&silent)])?);
        }
    }
    let shown = "SELECT site_uuid FROM photo WHERE uuid IN (SELECT value FROM json_each(?1))";
    closed.half_shown = ids(connection, shown, [list(&closed.unpublished)])?;
    closed.touched.retain(|id| !closed.places.contains_key(id));
    Ok(closed)
}

/// The names of the places that are not public, and of the public ones what they are part of.
fn names(connection: &Connection, places: &Hidden) -> Result<PlaceNames, CatalogueError> {
    if places.is_empty() {
        return Ok(PlaceNames::default());
    }
    let mut hidden: Vec<String> = Vec::new();
    each_name(connection, |place, name| {
        if place.is_some_and(|id| places.contains_key(&id)) {
            hidden.push(name.to_owned());
        }
    })?;
    let mut names = PlaceNames::of_hidden(hidden.iter().map(String::as_str));
    each_name(connection, |place, name| {
        if place.is_none_or(|id| !places.contains_key(&id)) {
            names.keep(name);
        }
    })?;
    Ok(names)
}

fn each_name(
    connection: &Connection,
    mut take: impl FnMut(Option<Id>, &str),
) -> Result<(), CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_place_names.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let place: Option<String> = row.get(0)?;
        let name: String = row.get(1)?;
        take(place.and_then(|text| text.parse().ok()), &name);
    }
    Ok(())
}

pub(super) fn list<'a>(ids: impl IntoIterator<Item = &'a Id>) -> String {
    let ids: Vec<String> = ids.into_iter().map(Id::to_string).collect();
    serde_json::to_string(&ids).unwrap_or_default()
}

pub(super) fn ids(
    connection: &Connection,
    sql: &str,
    parameters: impl Params,
) -> Result<BTreeSet<Id>, CatalogueError> {
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map(parameters, |row| row.get::<_, Option<String>>(0))?;
    let texts: Vec<Option<String>> = found.collect::<Result<_, _>>()?;
    let ids = texts.iter().flatten().filter_map(|text| text.parse().ok());
    Ok(ids.collect())
}

fn coarse(connection: &Connection) -> Result<BTreeMap<Id, f64>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_coarse.sql"))?;
    let found = statement.query_map([], |row| {
        Ok((row.get::<_, Option<String>>(0)?, row.get::<_, f64>(1)?))
    })?;
    let found: Vec<(Option<String>, f64)> = found.collect::<Result<_, _>>()?;
    let told = found
        .into_iter()
        .filter_map(|(uuid, step)| Some((uuid?.parse().ok()?, step)));
    Ok(told.collect())
}
