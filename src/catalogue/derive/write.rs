//! Puts derived facts into their tables and takes them out again. Knows nothing of how they were
//! worked out.

use rusqlite::{Connection, OptionalExtension, params};

use super::facts::{EventFacts, Facts};
use super::point::Point;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::search::index;
use crate::domain::date::Day;

/// Writes all that is derived about one place, over what stood there.
pub(crate) fn replace(connection: &Connection, facts: &Facts) -> Result<(), CatalogueError> {
    remove_lists(connection, facts.fid)?;
    rows(connection, facts)?;
    if let Some(found) = facts.point {
        point(connection, facts.fid, found)?;
    }
    index::replace(connection, facts.fid, &facts.document)
}

/// Writes where a place stands on the curve.
pub(crate) fn point(connection: &Connection, fid: i64, point: Point) -> Result<(), CatalogueError> {
    let sql = "INSERT INTO atlas_point (morton, site_fid, x, y) VALUES (?1, ?2, ?3, ?4)";
    run(
        connection,
        sql,
        params![point.morton, fid, point.x, point.y],
    )
}

/// Removes all that is derived about a place.
pub(crate) fn remove(connection: &Connection, fid: i64) -> Result<(), CatalogueError> {
    remove_lists(connection, fid)?;
    run(
        connection,
        "DELETE FROM atlas_place WHERE site_fid = ?1",
        [fid],
    )?;
    run(
        connection,
        "UPDATE atlas_place SET parent_fid = NULL WHERE parent_fid = ?1",
        [fid],
    )?;
    index::remove(connection, fid)
}

/// Removes everything derived about any place.
pub(crate) fn clear(connection: &Connection) -> Result<(), CatalogueError> {
    for table in [
        "atlas_place",
        "atlas_event",
        "atlas_transition",
        "atlas_tally",
        "atlas_point",
        "atlas_gone",
    ] {
        connection.execute(&format!("DELETE FROM {table}"), [])?;
    }
    index::clear(connection)
}

fn run(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
) -> Result<(), CatalogueError> {
    connection.prepare_cached(sql)?.execute(parameters)?;
    Ok(())
}

fn remove_lists(connection: &Connection, fid: i64) -> Result<(), CatalogueError> {
    run(
        connection,
        "DELETE FROM atlas_event WHERE site_fid = ?1",
        [fid],
    )?;
    run(
        connection,
        "DELETE FROM atlas_transition WHERE site_fid = ?1",
        [fid],
    )?;
    let mut point =
        connection.prepare_cached("SELECT morton FROM atlas_point WHERE site_fid = ?1")?;
    let morton: Option<i64> = point.query_row([fid], |row| row.get(0)).optional()?;
    if let Some(morton) = morton {
        let by_key = "DELETE FROM atlas_point WHERE morton = ?1 AND site_fid = ?2";
        run(connection, by_key, [morton, fid])?;
    }
    Ok(())
}

/// Writes all that is derived about one place but its point and its search keys.
pub(crate) fn rows(connection: &Connection, facts: &Facts) -> Result<(), CatalogueError> {
    let place = &facts.place;
    run(
        connection,
        include_str!("replace_place.sql"),
        params![
            facts.fid,
            place.parent_fid,
            place.level_rank,
            place.sort_name,
            place.damage_from.map(number),
            place.damage_to.map(number),
            place.events,
            place.contradictions,
            place.gaps,
        ],
    )?;
    if !facts.is_shown {
        let shown = &facts.shown;
        run(
            connection,
            include_str!("update_site.sql"),
            params![
                facts.fid,
                shown.state_now,
                shown.extent_now,
                shown.damage_when,
                shown.damage_from,
                shown.damage_to,
                shown.completeness,
            ],
        )?;
    }
    for (ordinal, step) in (0_i64..).zip(&facts.transitions) {
        run(
            connection,
            include_str!("insert_transition.sql"),
            params![
                facts.fid,
                ordinal,
                step.from.map(number),
                number(step.to),
                step.becomes.code(),
                step.extent.code(),
                step.seen_only,
                step.event.map(|event| event.to_string()),
            ],
        )?;
    }
    facts
        .events
        .iter()
        .try_for_each(|event| add_event(connection, facts.fid, event))
}

fn add_event(connection: &Connection, fid: i64, event: &EventFacts) -> Result<(), CatalogueError> {
    let uuid = event.uuid.to_string();
    run(
        connection,
        include_str!("insert_event.sql"),
        params![
            uuid,
            fid,
            event.from.map(number),
            event.to.map(number),
            event.contradictions
        ],
    )?;
    run(
        connection,
        include_str!("update_event.sql"),
        params![
            uuid,
            event.bracket_edtf,
            event.from.and_then(super::facts::date_column),
            event.to.and_then(super::facts::date_column),
        ],
    )
}

const fn number(day: Day) -> i64 {
    day.0
}
