//! Answers which places there are: filtered, searched, in their state at a day, in the order of
//! the tree or of the search.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};

use super::hidden;
use super::matched::Reasons;
use super::one_row;
use super::states;
use super::tree;
use super::whole::Kept;
use crate::catalogue::columns;
use crate::catalogue::derive::{level_rank, numbers, tally};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::search::find::{self, Wanted, Where};
use crate::catalogue::sift;
use crate::domain::access::Effective;
use crate::domain::date::Day;
use crate::domain::dossier::{SiteRow, StateAt, Tally};
use crate::domain::id::Id;
use crate::domain::kinds::Level;
use crate::domain::query::{SiteFilter, SiteList};
use crate::domain::state;

/// From so many rows on, all states are read in one go instead of row by row.
const MANY: usize = 50_000;

/// Whether a filter asks for just all places, in the order of the tree.
pub(crate) fn is_all(filter: &SiteFilter) -> bool {
    *filter == SiteFilter::default()
}

/// The places that pass a filter, in their state at the end of a day.
pub(crate) fn list(
    connection: &Connection,
    kept: &mut Kept,
    filter: &SiteFilter,
    at: Day,
) -> Result<SiteList, CatalogueError> {
    let among = kept.among(connection, filter, at)?;
    if !filter.text.trim().is_empty() {
        return searched(connection, filter, Option::as_ref(&among), at);
    }
    let first = match (&*among, filter.limit) {
        (None, Some(limit)) if filter.order.is_none() => first(connection, limit)?,
        _ => None,
    };
    let (mut fids, total) = if let Some(first) = first {
        first
    } else {
        let mut fids = tree::order(connection, Option::as_ref(&among))?;
        if let Some(order) = &filter.order {
            fids = columns::in_order(connection, &fids, order, at)?;
        }
        let total = fids.len();
        (fids, total)
    };
    fids.truncate(filter.limit.unwrap_or(usize::MAX));
    Ok(SiteList {
        rows: rows_of(connection, &fids, at)?
            .into_iter()
            .map(|(_, row)| row)
            .collect(),
        total,
        at_least: false,
    })
}

/// The first places of all and how many there are; `None` when the walk down the tree misses
/// some, because they only lead to themselves.
fn first(
    connection: &Connection,
    limit: usize,
) -> Result<Option<(Vec<i64>, usize)>, CatalogueError> {
    let total = count(connection)?;
    let fids = tree::first(connection, limit)?;
    Ok((fids.len() >= total.min(limit)).then_some((fids, total)))
}

/// The direct parts of a place in tree order, in their state at the end of a day.
pub(crate) fn parts(
    connection: &Connection,
    site: Id,
    at: Day,
) -> Result<Vec<SiteRow>, CatalogueError> {
    let fids: Vec<i64> = connection
        .prepare_cached(include_str!("select_parts.sql"))?
        .query_map([site.to_string()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(rows_of(connection, &fids, at)?
        .into_iter()
        .map(|(_, row)| row)
        .collect())
}

fn searched(
    connection: &Connection,
    filter: &SiteFilter,
    among: Option<&HashSet<i64>>,
    at: Day,
) -> Result<SiteList, CatalogueError> {
    let found = find::find(
        connection,
        Wanted {
            text: &filter.text,
            among,
            limit: filter.limit,
            reach: filter.reach,
        },
    )?;
    let mut fids: Vec<i64> = found.hits.iter().map(|(fid, _)| *fid).collect();
    if let Some(order) = &filter.order {
        fids = columns::in_order(connection, &fids, order, at)?;
    }
    let reasons: HashMap<i64, Where> = found.hits.iter().copied().collect();
    let mut listed = SiteList {
        rows: Vec::with_capacity(fids.len()),
        total: found.total,
        at_least: found.at_least,
    };
    let why = Reasons::new(connection, &filter.text);
    for (fid, mut row) in rows_of(connection, &fids, at)? {
        if let Some(place) = reasons.get(&fid) {
            why.give(fid, *place, &mut row)?;
        }
        listed.rows.push(row);
    }
    Ok(listed)
}

/// The row numbers of the places that pass a filter, text and all; `None` = all do.
pub(crate) fn passing(
    connection: &Connection,
    filter: &SiteFilter,
    at: Day,
) -> Result<Option<HashSet<i64>>, CatalogueError> {
    let among = candidates(connection, filter, at)?;
    if filter.text.trim().is_empty() {
        return Ok(among);
    }
    let found = find::find(
        connection,
        Wanted {
            text: &filter.text,
            among: among.as_ref(),
            limit: None,
            reach: filter.reach,
        },
    )?;
    Ok(Some(found.hits.into_iter().map(|(fid, _)| fid).collect()))
}

/// The places that pass everything but the text; `None` = all do.
pub(super) fn candidates(
    connection: &Connection,
    filter: &SiteFilter,
    at: Day,
) -> Result<Option<HashSet<i64>>, CatalogueError> {
    let plain = filter.bounds.is_none()
        && filter.types.is_empty()
        && filter.levels.is_empty()
        && filter.damaged_in.is_none()
        && !filter.contradictions;
    let passed = sifted(connection, filter, at)?;
    if plain && filter.states.is_empty() {
        return Ok(passed);
    }
    let of_these = |fid: i64| passed.as_ref().is_none_or(|passed| passed.contains(&fid));
    let known = if filter.states.is_empty() {
        HashMap::new()
    } else {
        states::of_all(connection, at)?
    };
    let in_state = |fid: i64| {
        filter.states.is_empty()
            || filter.states.contains(
                &known
                    .get(&fid)
                    .map_or_else(Default::default, |now| now.state),
            )
    };
    let sql = format!(
        "{} {}",
        if filter.bounds.is_some() {
            include_str!("from_within.sql")
        } else {
            include_str!("from_all.sql")
        },
        include_str!("where_filtered.sql")
    );
    let (south, north) = filter.bounds.map_or((-90.0, 90.0), |b| (b.south, b.north));
    let levels: Vec<i64> = filter.levels.iter().copied().map(level_rank).collect();
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params![
        json(&filter.types),
        json(&levels),
        filter.contradictions,
        filter.damaged_in.map(|(from, _)| from.0),
        filter.damaged_in.map(|(_, to)| to.0),
        south,
        north,
    ])?;
    let mut among = HashSet::new();
    while let Some(row) = rows.next()? {
        let fid: i64 = row.get(0)?;
        let inside = match filter.bounds {
            None => true,
            Some(bounds) => one_row::point(row, 1)?.is_some_and(|at| bounds.hold(at)),
        };
        if inside && in_state(fid) && of_these(fid) {
            among.insert(fid);
        }
    }
    Ok(Some(among))
}

/// The places that pass the condition on any fields; `None` = nothing is asked.
fn sifted(
    connection: &Connection,
    filter: &SiteFilter,
    at: Day,
) -> Result<Option<HashSet<i64>>, CatalogueError> {
    if filter.expr.is_everything() {
        return Ok(None);
    }
    let passed = sift::passing(connection, &filter.expr, at)?;
    Ok(Some(passed.numbers().iter().copied().collect()))
}

/// Values as a JSON array; `None` when there are none.
fn json<T: serde::Serialize>(values: &[T]) -> Option<String> {
    (!values.is_empty()).then(|| serde_json::to_string(values).unwrap_or_default())
}

fn count(connection: &Connection) -> Result<usize, CatalogueError> {
    let count: i64 = connection
        .prepare_cached("SELECT count(*) FROM atlas_place")?
        .query_row([], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// The rows of places, in the given order, each with its row number.
pub(crate) fn rows_of(
    connection: &Connection,
    fids: &[i64],
    at: Day,
) -> Result<Vec<(i64, SiteRow)>, CatalogueError> {
    let list = numbers(fids);
    let (mut counted, parts) = parts_of(connection, fids, at)?;
    let known = if fids.len() + parts.len() > MANY {
        states::of_all(connection, at)?
    } else {
        let all: Vec<i64> = fids
            .iter()
            .copied()
            .chain(parts.iter().map(|part| part.1))
            .collect();
        states::of(connection, &numbers(&all), at)?
    };
    counted.extend(tallies(&parts, &known));
    let inherited = hidden::inherited(connection, &list)?;
    let mut statement = connection.prepare_cached(include_str!("select_rows.sql"))?;
    let mut found = statement.query([&list])?;
    let mut listed = Vec::with_capacity(fids.len());
    while let Some(row) = found.next()? {
        let fid: i64 = row.get(0)?;
        let mut site = one_row::read(row)?;
        site.state = known.get(&fid).copied().unwrap_or_default();
        if let Some(above) = inherited.get(&fid) {
            let effective = Effective::own(site.access).with(above.access, &above.because);
            (site.access, site.because) = (effective.access, effective.because);
        }
        site.tally = counted.remove(&fid).unwrap_or_default();
        listed.push((fid, site));
    }
    Ok(listed)
}

/// Kept counts by row number, and parts: the row number of the place, the part's, its level.
type Counting = (HashMap<i64, Tally>, Vec<(i64, i64, i64)>);

/// The parts of each place as its row number, the part's and its level, place by place; of a place
/// with many parts their kept count instead. Most places have none: what is kept is asked only of
/// those that have many.
fn parts_of(connection: &Connection, fids: &[i64], at: Day) -> Result<Counting, CatalogueError> {
    let mut counted = HashMap::new();
    let mut parts = Vec::new();
    let mut statement = connection.prepare_cached(include_str!("select_parts_of.sql"))?;
    let mut read = |fid: i64, most: i64, parts: &mut Vec<(i64, i64, i64)>| {
        let mut rows = statement.query([fid, most])?;
        while let Some(row) = rows.next()? {
            parts.push((fid, row.get(0)?, row.get(1)?));
        }
        Ok::<_, CatalogueError>(())
    };
    for fid in fids {
        let before = parts.len();
        read(*fid, tally::FEW + 1, &mut parts)?;
        if i64::try_from(parts.len() - before).is_ok_and(|found| found <= tally::FEW) {
            continue;
        }
        parts.truncate(before);
        match tally::kept(connection, *fid, at)? {
            Some(tally) => drop(counted.insert(*fid, tally)),
            None => read(*fid, -1, &mut parts)?,
        }
    }
    Ok((counted, parts))
}

/// Counts the parts of each place; they come place by place.
fn tallies(parts: &[(i64, i64, i64)], known: &HashMap<i64, StateAt>) -> HashMap<i64, Tally> {
    parts
        .chunk_by(|one, other| one.0 == other.0)
        .filter_map(|parts| {
            let (parent, _, level) = *parts.first()?;
            let states = parts.iter().map(|(_, fid, _)| {
                known
                    .get(fid)
                    .map_or_else(Default::default, |now| now.state)
            });
            let one_level = parts.iter().all(|part| part.2 == level);
            let level = usize::try_from(level).ok().filter(|_| one_level);
            let tally = Tally {
                level: level.and_then(|level| Level::ALL.get(level).copied()),
                ..state::tally(states)
            };
            Some((parent, tally))
        })
        .collect()
}
