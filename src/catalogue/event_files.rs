//! Damage events with what bears on them, gathered for any number of places in five statements.
//! Knows nothing of what follows from them.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::error::CatalogueError;
use super::rows;
use crate::domain::date::{Day, Edtf};
use crate::domain::dossier::EventFile;
use crate::domain::id::Id;
use crate::domain::kinds::Stance;
use crate::domain::record::{Claim, DamageEvent, EventEffect, EventExternalId, Observation};

/// The events of places by place, in order of date, and a sentence for each row left out.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// By the event's own target.
    pub(crate) by_site: BTreeMap<Id, Vec<EventFile>>,
    /// Rows that could not be read.
    pub(crate) unreadable: Vec<String>,
}

/// Places, as a clause over a column that holds their ids.
#[derive(Debug, Clone)]
pub(crate) struct Among {
    clause: &'static str,
    bounds: [String; 2],
}

impl Among {
    /// Just these.
    pub(crate) fn these(sites: &[Id]) -> Self {
        Self {
            clause: "{column} IN (SELECT value FROM json_each(?1)) AND ?2 = ''",
            bounds: [list(sites), String::new()],
        }
    }

    /// All whose id as text comes after one and not after another: neighbours in every index,
    /// read in one go.
    pub(crate) fn between(after: &str, last: &str) -> Self {
        Self {
            clause: "{column} > ?1 AND {column} <= ?2",
            bounds: [after.to_owned(), last.to_owned()],
        }
    }

    /// The clause over a column, to be given [`Among::bounds`].
    pub(crate) fn clause(&self, column: &str) -> String {
        self.clause.replace("{column}", column)
    }

    /// The two parameters of the clause.
    pub(crate) fn bounds(&self) -> [&str; 2] {
        let [first, second] = &self.bounds;
        [first, second]
    }
}

/// The places' own events, each with its observations, claims and effects.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn of_sites(connection: &Connection, sites: &[Id]) -> Result<Files, CatalogueError> {
    among(connection, &Among::these(sites))
}

/// The same of places picked in another way.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn among(connection: &Connection, places: &Among) -> Result<Files, CatalogueError> {
    let mut files = Files::default();
    let unreadable = &mut files.unreadable;
    let of_places = places.clause("site_uuid");
    let events: Vec<DamageEvent> =
        rows::all(connection, &format!("WHERE {of_places}"), places.bounds())?
            .into_records(unreadable);
    if events.is_empty() {
        return Ok(files);
    }
    let of_events = format!(
        "WHERE event_uuid IN (SELECT uuid FROM damage_event WHERE {of_places}) ORDER BY +fid"
    );
    let of_events = of_events.as_str();
    let wanted = places.bounds();
    let mut observations: BTreeMap<Id, Vec<Observation>> = BTreeMap::new();
    for row in rows::all::<Observation>(connection, of_events, wanted)?.into_records(unreadable) {
        let event = row.event_uuid.unwrap_or_default();
        observations.entry(event).or_default().push(row);
    }
    let claims = rows::all::<Claim>(connection, of_events, wanted)?;
    let mut claims = grouped(claims.into_records(unreadable), |row| row.event_uuid);
    let effects = rows::all::<EventEffect>(connection, of_events, wanted)?;
    let mut effects = grouped(effects.into_records(unreadable), |row| row.event_uuid);
    let numbers = rows::all::<EventExternalId>(connection, of_events, wanted)?;
    let mut numbers = grouped(numbers.into_records(unreadable), |row| row.event_uuid);
    for event in events {
        let mut file = EventFile {
            observations: observations.remove(&event.uuid).unwrap_or_default(),
            claims: claims.remove(&event.uuid).unwrap_or_default(),
            effects: effects.remove(&event.uuid).unwrap_or_default(),
            external_ids: numbers.remove(&event.uuid).unwrap_or_default(),
            event,
        };
        file.observations
            .sort_by_key(|seen| (span(&seen.seen_edtf), seen.uuid));
        file.claims.sort_by_key(|claim| {
            let adopted = file.event.adopted_claim_uuid == Some(claim.uuid);
            (
                !adopted,
                rank(claim.stance),
                claim.said_edtf.as_ref().map(span),
                claim.uuid,
            )
        });
        files
            .by_site
            .entry(file.event.site_uuid)
            .or_default()
            .push(file);
    }
    for files in files.by_site.values_mut() {
        files.sort_by_cached_key(|file| (days(file), file.event.uuid));
    }
    Ok(files)
}

/// Rows by what they belong to, in the order they came.
fn grouped<T>(rows: Vec<T>, owner: impl Fn(&T) -> Id) -> BTreeMap<Id, Vec<T>> {
    let mut groups: BTreeMap<Id, Vec<T>> = BTreeMap::new();
    for row in rows {
        groups.entry(owner(&row)).or_default().push(row);
    }
    groups
}

/// The first and last day a date allows, for ordering: open ends sort outermost.
pub(crate) fn span(date: &Edtf) -> (Option<Day>, Day) {
    let span = date.bounds();
    (span.from, span.to.unwrap_or(Day(i64::MAX)))
}

/// The days an event's reading allows, for ordering; what is not dated comes last.
pub(crate) fn days(file: &EventFile) -> (Day, Option<Day>) {
    let reading = crate::domain::bracket::reading(file);
    let first = reading.from.or(reading.to).unwrap_or(Day(i64::MAX));
    (first, reading.to)
}

/// Ids as the text of a JSON array, for `json_each`.
pub(crate) fn list(ids: &[Id]) -> String {
    let mut text = String::with_capacity(ids.len() * 39 + 2);
    text.push('[');
    for (at, id) in ids.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push('"');
        text.push_str(&id.to_string());
        text.push('"');
    }
    text.push(']');
    text
}

const fn rank(stance: Stance) -> u8 {
    match stance {
        Stance::Adopted => 0,
        Stance::Kept => 1,
        Stance::Rejected => 2,
    }
}
