//! Works out everything derived anew, in one pass over the records: places come by identity, what
//! hangs on them beside them. What is stored in another order is gathered, sorted and put in from
//! front to back. Always inside the transaction of the caller.

use rusqlite::{Connection, OptionalExtension, params};

use super::facts::{self, Facts};
use super::point::Point;
use super::refresh::numbers;
use super::{tally, write};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::search::filling::Filling;
use crate::catalogue::watch::Watch;

/// How many places are worked out at once.
const AT_ONCE: i64 = 4_000;

/// Works out everything anew, after a bulk import, a purge or a repair.
///
/// # Errors
/// When the catalogue cannot be read or written, or whoever watches stopped it; the caller rolls
/// back.
pub(crate) fn rebuild(connection: &Connection, watch: &Watch) -> Result<(), CatalogueError> {
    write::clear(connection)?;
    let indexes = put_indexes_away(connection)?;
    let total: i64 = connection.query_row("SELECT count(*) FROM site", [], |row| row.get(0))?;
    let total = usize::try_from(total).unwrap_or(0);
    watch.counted("Working out states and search keys", total)?;
    let mut gathered = Gathered::default();
    let mut after = String::new();
    let mut done = 0;
    while let Some(last) = next(connection, &after)? {
        let found = facts::work_out_between(connection, &after, &last)?;
        done += found.len();
        found
            .into_iter()
            .try_for_each(|facts| gathered.take(connection, facts))?;
        watch.rows(done)?;
        after = last;
    }
    let nameless: Vec<i64> = connection
        .prepare("SELECT fid FROM site WHERE uuid IS NULL OR uuid = ''")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for facts in facts::work_out(connection, &numbers(&nameless))? {
        gathered.take(connection, facts)?;
    }
    gathered.write(connection, watch)?;
    for sql in indexes {
        watch.step()?;
        connection.execute_batch(&sql)?;
    }
    tally::fill(connection, watch)
}

/// The last identity of the next few places; `None` when all are done.
fn next(connection: &Connection, after: &str) -> Result<Option<String>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_next_places.sql"))?;
    let last = statement.query_row(params![after, AT_ONCE], |row| row.get(0));
    Ok(last.optional()?.flatten())
}

/// Takes the indexes of the derived tables away until these are filled; returns how they are
/// made again.
fn put_indexes_away(connection: &Connection) -> Result<Vec<String>, CatalogueError> {
    let indexes: Vec<(String, String)> = connection
        .prepare(include_str!("select_indexes.sql"))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (name, _) in &indexes {
        connection.execute_batch(&format!("DROP INDEX \"{name}\""))?;
    }
    Ok(indexes.into_iter().map(|(_, sql)| sql).collect())
}

/// What is stored in an order of its own.
#[derive(Default)]
struct Gathered {
    points: Vec<(Point, i64)>,
    search: Filling,
}

impl Gathered {
    fn take(&mut self, connection: &Connection, facts: Facts) -> Result<(), CatalogueError> {
        write::rows(connection, &facts)?;
        self.points
            .extend(facts.point.map(|point| (point, facts.fid)));
        self.search.take(facts.fid, facts.document);
        Ok(())
    }

    fn write(mut self, connection: &Connection, watch: &Watch) -> Result<(), CatalogueError> {
        self.points
            .sort_unstable_by_key(|(point, fid)| (point.morton, *fid));
        for (point, fid) in &self.points {
            write::point(connection, *fid, *point)?;
        }
        drop(self.points);
        self.search.write(connection, watch)
    }
}
