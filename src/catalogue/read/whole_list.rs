//! Lists every place of the catalogue: both tables are read once, in the order they lie on the
//! disk, and the rows then put in the order of the tree.

use rusqlite::Connection;

use super::hidden;
use super::one_row;
use super::whole::Whole;
use crate::catalogue::derive::numbers;
use crate::catalogue::error::CatalogueError;
use crate::domain::access::Effective;
use crate::domain::date::Day;
use crate::domain::dossier::{SiteRow, StateAt};
use crate::domain::query::SiteList;

/// All places in their state at the end of a day, in the order of the tree.
pub(crate) fn of(
    connection: &Connection,
    whole: &Whole,
    at: Day,
) -> Result<SiteList, CatalogueError> {
    let mut rows: Vec<Option<SiteRow>> = Vec::new();
    rows.resize_with(whole.len(), || None);
    let mut statement = connection.prepare_cached(include_str!("select_all_rows.sql"))?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let place = whole.place(row.get(0)?);
        if let Some(slot) = place.and_then(|place| rows.get_mut(place)) {
            *slot = Some(one_row::read(row)?);
        }
    }
    ground(connection, whole, &mut rows)?;
    inherit(connection, whole, &mut rows)?;
    let states: Vec<StateAt> = (0..whole.len())
        .map(|place| whole.state(place, at))
        .collect();
    for (place, tally) in whole.tallies(&states) {
        if let Some(Some(row)) = rows.get_mut(place) {
            row.tally = tally;
        }
    }
    for (row, state) in rows.iter_mut().zip(states) {
        if let Some(row) = row {
            row.state = state;
        }
    }
    let rows: Vec<SiteRow> = rows.into_iter().flatten().collect();
    Ok(SiteList {
        total: rows.len(),
        rows,
        at_least: false,
    })
}

/// Counts for each place what its events rest on that no evidence bounds.
fn ground(
    connection: &Connection,
    whole: &Whole,
    rows: &mut [Option<SiteRow>],
) -> Result<(), CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_grounds.sql"))?;
    let mut found = statement.query([])?;
    while let Some(event) = found.next()? {
        let place = whole.place(event.get(0)?);
        let Some(Some(row)) = place.and_then(|place| rows.get_mut(place)) else {
            continue;
        };
        if row.events == 0 {
            continue;
        }
        let count = match (event.get(1)?, event.get(2)?) {
            (true, _) => &mut row.grounds.claims,
            (false, true) => &mut row.grounds.looks,
            (false, false) => &mut row.grounds.nothing,
        };
        *count += 1;
    }
    Ok(())
}

/// Gives each place the strictest access of those it is part of, and says where that comes from.
fn inherit(
    connection: &Connection,
    whole: &Whole,
    rows: &mut [Option<SiteRow>],
) -> Result<(), CatalogueError> {
    for (fid, above) in hidden::inherited(connection, &numbers(&whole.fids))? {
        let place = whole.place(fid);
        if let Some(Some(row)) = place.and_then(|place| rows.get_mut(place)) {
            let effective = Effective::own(row.access).with(above.access, &above.because);
            (row.access, row.because) = (effective.access, effective.because);
        }
    }
    Ok(())
}
