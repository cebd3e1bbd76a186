//! How the direct parts of places stand, counted by state, for places with so many parts that
//! counting them at a key press would take too long. Follows from the tree and the transitions
//! kept beside it; knows no record.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::{Connection, OptionalExtension, params};

use crate::catalogue::error::CatalogueError;
use crate::catalogue::read;
use crate::catalogue::watch::Watch;
use crate::domain::date::Day;
use crate::domain::dossier::{Tally, Transition};
use crate::domain::kinds::{Level, State};
use crate::domain::state;

/// Of places with no more parts than this nothing is kept.
pub(crate) const FEW: i64 = 16;

/// One row of `atlas_tally`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    from: i64,
    level_rank: Option<i64>,
    counts: String,
}

/// The counts kept for a place as they are at the end of a day; `None` when none are kept.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn kept(
    connection: &Connection,
    fid: i64,
    at: Day,
) -> Result<Option<Tally>, CatalogueError> {
    let row = connection
        .prepare_cached(include_str!("select_tally.sql"))?
        .query_row([fid, at.0], |row| {
            Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, String>(1)?))
        })
        .optional()?;
    Ok(row.map(|(level, counts)| {
        let by_state = counts_of(&counts);
        let level = level.and_then(|rank| usize::try_from(rank).ok());
        Tally {
            level: level.and_then(|rank| Level::ALL.get(rank).copied()),
            total: by_state.values().sum(),
            by_state,
        }
    }))
}

/// Counts anew the parts of some places.
///
/// # Errors
/// When the catalogue cannot be read or written; the caller rolls back.
pub(super) fn refresh(
    connection: &Connection,
    places: &BTreeSet<i64>,
) -> Result<(), CatalogueError> {
    for fid in places {
        let sql = "DELETE FROM atlas_tally WHERE site_fid = ?1";
        connection.prepare_cached(sql)?.execute([fid])?;
        let sql = "INSERT INTO atlas_tally (site_fid, from_day, level_rank, counts) VALUES (?1, ?2, ?3, ?4)";
        let mut insert = connection.prepare_cached(sql)?;
        for row in worked_out(connection, *fid)? {
            insert.execute(params![fid, row.from, row.level_rank, row.counts])?;
        }
    }
    Ok(())
}

/// Counts the parts of all places that have many.
///
/// # Errors
/// When the catalogue cannot be read or written, or whoever watches stopped it.
pub(super) fn fill(connection: &Connection, watch: &Watch) -> Result<(), CatalogueError> {
    for fid in with_many(connection)? {
        watch.step()?;
        refresh(connection, &BTreeSet::from([fid]))?;
    }
    Ok(())
}

/// The places whose kept counts are not those of their parts.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn wrong(connection: &Connection) -> Result<Vec<i64>, CatalogueError> {
    let mut places: BTreeSet<i64> = with_many(connection)?.into_iter().collect();
    let mut stored: HashMap<i64, Vec<Row>> = HashMap::new();
    let sql = "SELECT site_fid, from_day, level_rank, counts FROM atlas_tally ORDER BY site_fid, from_day";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let fid = row.get(0)?;
        places.insert(fid);
        stored.entry(fid).or_default().push(Row {
            from: row.get(1)?,
            level_rank: row.get(2)?,
            counts: row.get(3)?,
        });
    }
    let mut wrong = Vec::new();
    for fid in places {
        if worked_out(connection, fid)? != stored.remove(&fid).unwrap_or_default() {
            wrong.push(fid);
        }
    }
    Ok(wrong)
}

fn with_many(connection: &Connection) -> Result<Vec<i64>, CatalogueError> {
    let sql = "SELECT parent_fid FROM atlas_place WHERE parent_fid IS NOT NULL \
               GROUP BY parent_fid HAVING count(*) > ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([FEW], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The rows a place should have.
fn worked_out(connection: &Connection, fid: i64) -> Result<Vec<Row>, CatalogueError> {
    let parts: Vec<(i64, i64)> = connection
        .prepare_cached("SELECT site_fid, level_rank FROM atlas_place WHERE parent_fid = ?1")?
        .query_map([fid], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    if i64::try_from(parts.len()).is_ok_and(|parts| parts <= FEW) {
        return Ok(Vec::new());
    }
    let lives: Vec<Vec<Transition>> = parts
        .iter()
        .map(|(part, _)| read::steps(connection, *part))
        .collect::<Result<_, _>>()?;
    let first = parts.first().map(|(_, level)| *level);
    let level_rank = first.filter(|first| parts.iter().all(|(_, level)| level == first));
    let steps = state::tally_steps(lives.iter().map(Vec::as_slice)).into_iter();
    let rows = steps.map(|(from, counts)| Row {
        from: from.0,
        level_rank,
        counts: text_of(&counts),
    });
    Ok(rows.collect())
}

/// Counts as `destroyed 2, standing 5`.
fn text_of(counts: &BTreeMap<State, u32>) -> String {
    let counts = counts.iter();
    let said = counts.map(|(state, count)| format!("{} {count}", state.code()));
    said.collect::<Vec<_>>().join(", ")
}

fn counts_of(text: &str) -> BTreeMap<State, u32> {
    let counted = text.split(", ").filter_map(|said| {
        let (state, count) = said.rsplit_once(' ')?;
        let state = State::ALL.iter().find(|known| known.code() == state)?;
        Some((*state, count.parse().ok()?))
    });
    counted.collect()
}
