//! Gathers everything the record holds about one place. Leaves out nothing: a row that cannot
//! be read is named.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::hidden;
use super::sites;
use super::states;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::event_files::{self, list, span};
use crate::catalogue::rows;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::id::Id;
use crate::domain::record::{DamageEvent, EventEffect, Kind, Observation, Record, Site, Table};

/// The dossier of a place, its parts in their state at the end of a day; `None` when there is no
/// such place.
pub(crate) fn of(
    connection: &Connection,
    site: Id,
    at: Day,
) -> Result<Option<Box<Dossier>>, CatalogueError> {
    let Some(record) = rows::one(connection, Table::Site, site)?.and_then(Site::of) else {
        return Ok(None);
    };
    let mut dossier = Dossier {
        site: record,
        path: path(connection, site)?,
        parts: sites::parts(connection, site, at)?,
        ..Dossier::default()
    };
    about_the_place(connection, &mut dossier)?;
    what_happened(connection, &mut dossier)?;
    let fid: Option<i64> = connection
        .prepare_cached("SELECT fid FROM site WHERE uuid = ?1")?
        .query_row([site.to_string()], |row| row.get(0))
        .optional()?;
    if let Some(fid) = fid {
        dossier.transitions = states::transitions(connection, fid, site)?;
        let above = hidden::inherited(connection, &format!("[{fid}]"))?;
        dossier.inherited = above.into_values().next().unwrap_or_default();
    }
    references(connection, &mut dossier)?;
    dossier.terms = super::terms::own(connection, &mut dossier.unreadable)?;
    Ok(Some(Box::new(dossier)))
}

/// From the top of the tree down to the parent: id and English name (or what it has instead).
fn path(connection: &Connection, site: Id) -> Result<Vec<(Id, String)>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_path.sql"))?;
    let mut found = statement.query([site.to_string()])?;
    let mut path = Vec::new();
    while let Some(row) = found.next()? {
        let id: String = row.get(0)?;
        if let Ok(id) = id.parse() {
            path.push((id, row.get(1)?));
        }
    }
    Ok(path)
}

/// The rows of a kind that belong to the place, in the order they were entered.
fn own<T: Kind>(
    connection: &Connection,
    site: Id,
    unreadable: &mut Vec<String>,
) -> Result<Vec<T>, CatalogueError> {
    let found = rows::all(
        connection,
        "WHERE site_uuid = ?1 ORDER BY fid",
        [site.to_string()],
    )?;
    Ok(found.into_records(unreadable))
}

/// The rows of a kind that belong to the place or to a component of it: what is done to the
/// portico is done to the temple. Each keeps its own `site_uuid`.
fn whole<T: Kind>(
    connection: &Connection,
    site: Id,
    unreadable: &mut Vec<String>,
) -> Result<Vec<T>, CatalogueError> {
    let rest = include_str!("where_of_components.sql");
    Ok(rows::all(connection, rest, [site.to_string()])?.into_records(unreadable))
}

fn about_the_place(connection: &Connection, dossier: &mut Dossier) -> Result<(), CatalogueError> {
    let site = dossier.site.uuid;
    let unreadable = &mut dossier.unreadable;
    dossier.names = own(connection, site, unreadable)?;
    dossier.external_ids = own(connection, site, unreadable)?;
    dossier.designations = own(connection, site, unreadable)?;
    dossier.dimensions = own(connection, site, unreadable)?;
    dossier.periods = own(connection, site, unreadable)?;
    dossier.materials = own(connection, site, unreadable)?;
    dossier.areas = own(connection, site, unreadable)?;
    dossier.lines = own(connection, site, unreadable)?;
    dossier.assessments = whole(connection, site, unreadable)?;
    dossier.interventions = whole(connection, site, unreadable)?;
    dossier.chronology = own(connection, site, unreadable)?;
    dossier.photos = own(connection, site, unreadable)?;
    let newest = |done: &crate::domain::record::Assessment| span(&done.done_edtf);
    dossier
        .assessments
        .sort_by_key(|done| std::cmp::Reverse(newest(done)));
    of_assessments(connection, dossier)?;
    // What is not dated comes last.
    dossier
        .interventions
        .sort_by_key(|work| (work.when_edtf.is_none(), work.when_edtf.as_ref().map(span)));
    dossier.chronology.sort_by_key(|line| span(&line.when_edtf));
    dossier.photos.sort_by_key(|photo| {
        (
            photo.captured_edtf.is_none(),
            photo.captured_edtf.as_ref().map(span),
        )
    });
    on_photographs(connection, dossier)
}

/// What is marked on the place's photographs, what of it is marked on others, and the pairs.
fn on_photographs(connection: &Connection, dossier: &mut Dossier) -> Result<(), CatalogueError> {
    let own: Vec<Id> = dossier.photos.iter().map(|photo| photo.uuid).collect();
    let (site, own) = (dossier.site.uuid.to_string(), list(&own));
    let wanted = [site.as_str(), own.as_str()];
    let unreadable = &mut dossier.unreadable;
    let shown = "WHERE site_uuid = ?1 AND ?2 <> '' ORDER BY ordinal IS NULL, ordinal, fid";
    dossier.shown_on = rows::all(connection, shown, wanted)?.into_records(unreadable);
    let regions = include_str!("where_of_regions.sql");
    dossier.regions = rows::all(connection, regions, wanted)?.into_records(unreadable);
    let pairs = include_str!("where_of_pairs.sql");
    dossier.pairs = rows::all(connection, pairs, wanted)?.into_records(unreadable);
    Ok(())
}

/// The threats and recommendations of the assessments gathered before.
fn of_assessments(connection: &Connection, dossier: &mut Dossier) -> Result<(), CatalogueError> {
    let done: Vec<Id> = dossier.assessments.iter().map(|done| done.uuid).collect();
    let wanted = list(&done);
    let picked = "WHERE assessment_uuid IN (SELECT value FROM json_each(?1)) ORDER BY fid";
    let unreadable = &mut dossier.unreadable;
    dossier.threats = rows::all(connection, picked, [&wanted])?.into_records(unreadable);
    dossier.recommendations = rows::all(connection, picked, [&wanted])?.into_records(unreadable);
    dossier.recommendations.sort_by_key(|asked| {
        (
            asked.done_edtf.is_some(),
            asked.due_edtf.is_none(),
            asked.due_edtf.as_ref().map(span),
        )
    });
    Ok(())
}

fn what_happened(connection: &Connection, dossier: &mut Dossier) -> Result<(), CatalogueError> {
    let site = dossier.site.uuid;
    let free: Vec<Observation> = whole(connection, site, &mut dossier.unreadable)?;
    dossier.observations = free
        .into_iter()
        .filter(|seen| seen.event_uuid.is_none())
        .collect();
    dossier
        .observations
        .sort_by_key(|seen| span(&seen.seen_edtf));
    let mut names: BTreeMap<Id, String> = BTreeMap::new();
    let mut statement = connection.prepare_cached(include_str!("select_below.sql"))?;
    let mut found = statement.query([site.to_string()])?;
    while let Some(row) = found.next()? {
        let id: String = row.get(0)?;
        if let Ok(id) = id.parse::<Id>() {
            names.insert(id, row.get(1)?);
        }
    }
    names.remove(&site);
    let all: Vec<Id> = std::iter::once(site).chain(names.keys().copied()).collect();
    let mut files = event_files::of_sites(connection, &all)?;
    dossier.unreadable.append(&mut files.unreadable);
    dossier.events = files.by_site.remove(&site).unwrap_or_default();
    for (part, name) in names {
        let own = files.by_site.remove(&part).unwrap_or_default();
        dossier
            .part_events
            .extend(own.into_iter().map(|file| (part, name.clone(), file)));
    }
    dossier
        .part_events
        .sort_by_cached_key(|(part, _, file)| (event_files::days(file), *part));
    shared_events(connection, dossier)
}

/// Adds the events of other places whose effects name this one.
fn shared_events(connection: &Connection, dossier: &mut Dossier) -> Result<(), CatalogueError> {
    let effects: Vec<EventEffect> = own(connection, dossier.site.uuid, &mut dossier.unreadable)?;
    if effects.is_empty() {
        return Ok(());
    }
    let named: Vec<Id> = effects.iter().map(|effect| effect.event_uuid).collect();
    let targets: Vec<Id> = by_id::<DamageEvent>(connection, &named, &mut dossier.unreadable)?
        .into_values()
        .map(|event| event.site_uuid)
        .collect();
    let mut files = event_files::of_sites(connection, &targets)?;
    dossier.unreadable.append(&mut files.unreadable);
    let told: Vec<Id> = dossier
        .events
        .iter()
        .chain(dossier.part_events.iter().map(|(_, _, file)| file))
        .map(|file| file.event.uuid)
        .collect();
    let files: Vec<EventFile> = files.by_site.into_values().flatten().collect();
    dossier.shared_events = effects
        .into_iter()
        .filter(|effect| !told.contains(&effect.event_uuid))
        .filter_map(|effect| {
            let file = files
                .iter()
                .find(|file| file.event.uuid == effect.event_uuid)?;
            Some((effect, file.clone()))
        })
        .collect();
    dossier
        .shared_events
        .sort_by_cached_key(|(effect, file)| (event_files::days(file), effect.uuid));
    Ok(())
}

/// Citations of everything gathered, then the sources, scenes and persons any of it names.
fn references(connection: &Connection, dossier: &mut Dossier) -> Result<(), CatalogueError> {
    let mut ids = Vec::new();
    let mut named = Named::default();
    each(dossier, &mut |record| {
        ids.push(record.uuid());
        named.take(&record);
    });
    let unreadable = &mut dossier.unreadable;
    dossier.imagery = by_id(connection, &named.imagery, unreadable)?;
    dossier.actors = by_id(connection, &named.actors, unreadable)?;
    for scene in dossier.imagery.values() {
        ids.push(scene.uuid);
        named.sources.extend(scene.source_uuid);
    }
    dossier.citations = rows::all(
        connection,
        "WHERE record_uuid IN (SELECT value FROM json_each(?1)) ORDER BY record_uuid, field, fid",
        [list(&ids)],
    )?
    .into_records(unreadable);
    named.sources.extend(
        dossier
            .citations
            .iter()
            .map(|citation| citation.source_uuid),
    );
    dossier.sources = by_id(connection, &named.sources, unreadable)?;
    Ok(())
}

/// What records point at, by their columns' names.
#[derive(Default)]
struct Named {
    sources: Vec<Id>,
    imagery: Vec<Id>,
    actors: Vec<Id>,
}

impl Named {
    fn take(&mut self, record: &Record) {
        for (column, cell) in record.cells() {
            let into = match column {
                "source_uuid" => &mut self.sources,
                "imagery_uuid" => &mut self.imagery,
                "assessor_uuid" | "observer_uuid" | "actor_uuid" | "responsible_uuid"
                | "author_uuid" => &mut self.actors,
                _ => continue,
            };
            if let crate::domain::cell::Cell::Text(text) = cell {
                into.extend(text.parse::<Id>().ok());
            }
        }
    }
}

fn by_id<T: Kind + Clone>(
    connection: &Connection,
    ids: &[Id],
    unreadable: &mut Vec<String>,
) -> Result<BTreeMap<Id, T>, CatalogueError> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    let picked = "WHERE uuid IN (SELECT value FROM json_each(?1))";
    let found = rows::all::<T>(connection, picked, [list(&ids)])?.into_records(unreadable);
    Ok(found
        .into_iter()
        .map(|record| (record.clone().into().uuid(), record))
        .collect())
}

/// Every record of the dossier that can be cited or that points at sources, scenes, persons.
fn each(dossier: &Dossier, take: &mut dyn FnMut(Record)) {
    fn all<T: Kind + Clone>(records: &[T], take: &mut dyn FnMut(Record)) {
        for record in records {
            take(record.clone().into());
        }
    }
    take(dossier.site.clone().into());
    all(&dossier.names, take);
    all(&dossier.external_ids, take);
    all(&dossier.designations, take);
    all(&dossier.dimensions, take);
    all(&dossier.periods, take);
    all(&dossier.materials, take);
    all(&dossier.areas, take);
    all(&dossier.lines, take);
    all(&dossier.observations, take);
    all(&dossier.assessments, take);
    all(&dossier.threats, take);
    all(&dossier.recommendations, take);
    all(&dossier.interventions, take);
    all(&dossier.chronology, take);
    all(&dossier.photos, take);
    all(&dossier.regions, take);
    all(&dossier.pairs, take);
    let files = dossier
        .events
        .iter()
        .chain(dossier.part_events.iter().map(|(_, _, file)| file));
    for EventFile {
        event,
        observations,
        claims,
        effects,
        external_ids,
    } in files
    {
        take(event.clone().into());
        all(observations, take);
        all(claims, take);
        all(effects, take);
        all(external_ids, take);
    }
}
