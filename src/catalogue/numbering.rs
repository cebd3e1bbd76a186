//! Gives new damage events their number where the catalogue has it so, and keeps numbers unique.
//! Knows where numbers were ever written, not how they are formed.

use rusqlite::{Connection, OptionalExtension};

use super::error::{CatalogueError, Result};
use super::rows;
use super::stamp::Stamp;
use crate::domain::date::Day;
use crate::domain::incident::{self, Given, Incidents, Numbering};
use crate::domain::record::{DamageEvent, Setting};

/// How this catalogue numbers its events, and every number it gave.
pub(super) fn incidents(connection: &Connection) -> Result<Incidents> {
    let settings = rows::all::<Setting>(connection, "WHERE key GLOB 'incident.*'", [])?;
    Ok(Incidents {
        settings: settings.records,
        given: given(connection)?,
    })
}

fn numbering(connection: &Connection) -> Result<Numbering> {
    let settings = rows::all::<Setting>(connection, "WHERE key GLOB 'incident.*'", [])?;
    Ok(Numbering::of(&settings.records))
}

/// Every number an event has or ever had, as far as the log still tells.
fn given(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(include_str!("numbering/select_given.sql"))?;
    let found = statement.query_map([], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A new event with its number, where the catalogue numbers them by itself and it has none. One
/// that comes back after it was deleted stays as it was.
pub(super) fn numbered(
    connection: &Connection,
    stamp: &Stamp,
    event: &DamageEvent,
) -> Result<Option<DamageEvent>> {
    if !event.number.trim().is_empty() {
        return Ok(None);
    }
    let numbering = numbering(connection)?;
    if numbering.given != Given::Automatically || numbering.check().is_err() {
        return Ok(None);
    }
    let known: Option<i64> = connection
        .prepare_cached("SELECT 1 FROM atlas_change WHERE row_uuid = ?1 LIMIT 1")?
        .query_row([event.uuid.to_string()], |row| row.get(0))
        .optional()?;
    if known.is_some() {
        return Ok(None);
    }
    let today = stamp.at.get(..10).and_then(Day::parse).unwrap_or_default();
    let year = numbering.year(incident::first_day(event), today);
    let given = given(connection)?;
    let number = numbering
        .next(year, given.iter().map(String::as_str))
        .map_err(CatalogueError::NotAllowed)?;
    Ok(Some(DamageEvent {
        number,
        ..event.clone()
    }))
}

/// Refuses a number that another event has, and names it.
pub(super) fn refuse_taken(connection: &Connection, event: &DamageEvent) -> Result<()> {
    let number = event.number.trim();
    if number.is_empty() {
        return Ok(());
    }
    let taken: Option<(String, String)> = connection
        .prepare_cached(include_str!("numbering/select_taken.sql"))?
        .query_row((number, event.uuid.to_string()), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    match taken {
        None => Ok(()),
        Some((title, place)) => Err(CatalogueError::NotAllowed(format!(
            "«{number}» is already the number of «{title}» ({place}). Give this event another one."
        ))),
    }
}
