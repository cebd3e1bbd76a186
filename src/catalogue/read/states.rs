//! The state of places at a day, from their stored transitions. Knows nothing of what the
//! transitions were worked out from.

use std::collections::HashMap;

use rusqlite::{Connection, Row, Rows};

use crate::catalogue::error::CatalogueError;
use crate::catalogue::rows;
use crate::domain::cell::Field;
use crate::domain::date::Day;
use crate::domain::dossier::{StateAt, Transition};
use crate::domain::id::Id;
use crate::domain::state;

/// The states of all places of which anything is known; of the others nothing is: they are
/// [`StateAt::default`].
pub(crate) fn of_all(
    connection: &Connection,
    at: Day,
) -> Result<HashMap<i64, StateAt>, CatalogueError> {
    let mut statement = connection.prepare_cached(ALL_STEPS)?;
    gather(statement.query([])?, at)
}

/// The states of the places whose row numbers are in a JSON array.
pub(crate) fn of(
    connection: &Connection,
    fids: &str,
    at: Day,
) -> Result<HashMap<i64, StateAt>, CatalogueError> {
    let sql = format!(
        "{SELECT} WHERE site_fid IN (SELECT value FROM json_each(?1)) ORDER BY site_fid, ordinal"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    gather(statement.query([fids])?, at)
}

/// The stored transitions of one place, in order.
pub(crate) fn transitions(
    connection: &Connection,
    fid: i64,
    site: Id,
) -> Result<Vec<Transition>, CatalogueError> {
    let sql = format!("{SELECT} WHERE site_fid = ?1 ORDER BY ordinal");
    let mut statement = connection.prepare_cached(&sql)?;
    let steps = statement.query_map([fid], |row| {
        let event: Option<String> = row.get(6)?;
        Ok(Transition {
            site,
            event: event.and_then(|text| text.parse().ok()),
            ..step(row)?
        })
    })?;
    Ok(steps.collect::<Result<_, _>>()?)
}

/// The stored steps of one place, without the names of place and events.
pub(crate) fn steps(connection: &Connection, fid: i64) -> Result<Vec<Transition>, CatalogueError> {
    let sql = format!("{SELECT} WHERE site_fid = ?1 ORDER BY ordinal");
    let mut statement = connection.prepare_cached(&sql)?;
    let steps = statement.query_map([fid], step)?;
    Ok(steps.collect::<Result<_, _>>()?)
}

/// The steps of all places, place by place; [`step`] reads them.
pub(super) const ALL_STEPS: &str = "SELECT site_fid, from_day, to_day, becomes, extent, seen_only, \
                                    event_uuid FROM atlas_transition ORDER BY site_fid, ordinal";

const SELECT: &str = "SELECT site_fid, from_day, to_day, becomes, extent, seen_only, event_uuid \
                      FROM atlas_transition";

/// Rows come place by place: each place's steps are judged when the next place begins.
fn gather(mut rows: Rows<'_>, at: Day) -> Result<HashMap<i64, StateAt>, CatalogueError> {
    let mut states = HashMap::new();
    let mut steps: Vec<Transition> = Vec::new();
    let mut place = None;
    while let Some(row) = rows.next()? {
        let fid: i64 = row.get(0)?;
        if place != Some(fid) {
            if let Some(done) = place {
                states.insert(done, state::state_at(&steps, at));
            }
            steps.clear();
            place = Some(fid);
        }
        steps.push(step(row)?);
    }
    if let Some(done) = place {
        states.insert(done, state::state_at(&steps, at));
    }
    Ok(states)
}

/// A step without the names of its place and event, which its effect does not need.
pub(super) fn step(row: &Row<'_>) -> rusqlite::Result<Transition> {
    Ok(Transition {
        site: Id::default(),
        event: None,
        from: row.get::<_, Option<i64>>(1)?.map(Day),
        to: Day(row.get(2)?),
        becomes: code(row, 3)?,
        extent: code(row, 4)?,
        seen_only: row.get(5)?,
    })
}

/// A stored code; one this program does not know counts as unknown.
fn code<T: Field + Default>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    Ok(T::from_cell(&rows::to_cell(row.get_ref(column)?)).unwrap_or_default())
}
