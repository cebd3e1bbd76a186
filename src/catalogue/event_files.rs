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

/// The places' own events, each with its observations, claims and effects.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn of_sites(connection: &Connection, sites: &[Id]) -> Result<Files, CatalogueError> {
    let mut files = Files::default();
    let unreadable = &mut files.unreadable;
    let events: Vec<DamageEvent> = rows::all(
        connection,
        "WHERE site_uuid IN (SELECT value FROM json_each(?1)) ORDER BY fid",
        [list(sites)],
    )?
    .into_records(unreadable);
    let ids: Vec<Id> = events.iter().map(|event| event.uuid).collect();
    let wanted = list(&ids);
    let of_events = "WHERE event_uuid IN (SELECT value FROM json_each(?1)) ORDER BY fid";
    let mut observations: BTreeMap<Id, Vec<Observation>> = BTreeMap::new();
    for row in rows::all::<Observation>(connection, of_events, [&wanted])?.into_records(unreadable)
    {
        let event = row.event_uuid.unwrap_or_default();
        observations.entry(event).or_default().push(row);
    }
    let claims = rows::all::<Claim>(connection, of_events, [&wanted])?;
    let mut claims = grouped(claims.into_records(unreadable), |row| row.event_uuid);
    let effects = rows::all::<EventEffect>(connection, of_events, [&wanted])?;
    let mut effects = grouped(effects.into_records(unreadable), |row| row.event_uuid);
    let numbers = rows::all::<EventExternalId>(connection, of_events, [&wanted])?;
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
