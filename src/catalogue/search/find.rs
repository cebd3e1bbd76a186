//! Finds places by words in any script. Asks the cheapest index first and stops as soon as
//! enough was found: exact names, names that begin so, words, joined words, parts of words, and
//! last the descriptions. Never sorts by a computed rank: places are numbered by importance.

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, OptionalExtension, Params};

use super::asked::Asked;
use crate::catalogue::error::CatalogueError;
use crate::domain::id::Id;

/// So many hits are counted when a list is cut; then it says «at least».
const COUNTED: usize = 1_000;

/// Where a place was found; the order is the rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Where {
    /// It is called so, or has this id.
    Exact,
    /// A name begins so.
    Beginning,
    /// Each word begins a word of a name.
    Words,
    /// The words run together, or taken apart, are in a name.
    Joined,
    /// Inside a word of a name.
    Part,
    /// Each word begins a word of its descriptions.
    Prose,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Row numbers of places with where each was found, best first.
    pub(crate) hits: Vec<(i64, Where)>,
    /// How many there are.
    pub(crate) total: usize,
    /// True when counting stopped: there are at least `total`.
    pub(crate) at_least: bool,
}

/// The places that match a text, best first, at most `limit`; with `among`, only those in it.
///
/// # Errors
/// When the catalogue cannot be read, or the search was interrupted by a newer one.
pub(crate) fn find(
    connection: &Connection,
    text: &str,
    among: Option<&HashSet<i64>>,
    limit: Option<usize>,
) -> Result<Found, CatalogueError> {
    let mut search = Search {
        connection,
        among,
        limit,
        most: limit.map_or(usize::MAX, |limit| limit.max(COUNTED)),
        seen: HashSet::new(),
        found: Found::default(),
    };
    if let Ok(id) = text.trim().parse::<Id>() {
        search.by_id(id)?;
        return Ok(search.found);
    }
    let asked = Asked::of(text);
    if asked.joined.is_empty() {
        return Ok(search.found);
    }
    search.names(&asked)?;
    if asked.letters >= 2 {
        search.full_text(Where::Words, "atlas_search_word", &asked.words())?;
        search.full_text(Where::Joined, "atlas_search_word", &asked.runs())?;
    }
    if asked.letters >= 3 {
        search.parts(&asked)?;
    }
    if asked.letters >= 2 {
        search.full_text(Where::Prose, "atlas_search_prose", &asked.words())?;
    }
    Ok(search.found)
}

struct Search<'a> {
    connection: &'a Connection,
    among: Option<&'a HashSet<i64>>,
    limit: Option<usize>,
    most: usize,
    seen: HashSet<i64>,
    found: Found,
}

impl Search<'_> {
    fn is_full(&self) -> bool {
        self.found.total >= self.most
    }

    /// Takes a hit, unless it is known or filtered out.
    fn take(&mut self, fid: i64, place: Where) {
        if self.among.is_some_and(|among| !among.contains(&fid)) || !self.seen.insert(fid) {
            return;
        }
        if self.is_full() {
            self.found.at_least = true;
            return;
        }
        self.found.total += 1;
        if self.limit.is_none_or(|limit| self.found.hits.len() < limit) {
            self.found.hits.push((fid, place));
        }
    }

    fn by_id(&mut self, id: Id) -> Result<(), CatalogueError> {
        let fid: Option<i64> = self
            .connection
            .prepare_cached("SELECT fid FROM site WHERE uuid = ?1")?
            .query_row([id.to_string()], |row| row.get(0))
            .optional()?;
        if let Some(fid) = fid {
            self.take(fid, Where::Exact);
        }
        Ok(())
    }

    /// Exact names, then names that begin so: of the first thousand the weightiest first.
    fn names(&mut self, asked: &Asked) -> Result<(), CatalogueError> {
        for (rank, sql) in [
            (Where::Exact, include_str!("select_exact.sql")),
            (Where::Beginning, include_str!("select_beginning.sql")),
        ] {
            let mut hits: BTreeSet<(i64, i64)> = BTreeSet::new();
            for name in &asked.joined {
                let mut rows = self.connection.prepare_cached(sql)?;
                let mut rows = match rank {
                    Where::Exact => rows.query([name])?,
                    _ => rows.query([name.clone(), format!("{name}\u{10FFFF}")])?,
                };
                let mut left = self.among.map_or(self.most, |_| usize::MAX);
                while let (true, Some(row)) = (left > 0, rows.next()?) {
                    let fid: i64 = row.get(1)?;
                    if self.among.is_none_or(|among| among.contains(&fid)) {
                        hits.insert((row.get(0)?, fid));
                    }
                    left -= 1;
                }
            }
            for (_, fid) in hits {
                self.take(fid, rank);
            }
        }
        Ok(())
    }

    /// Hits of one full-text table, in the order of importance.
    fn full_text(&mut self, rank: Where, table: &str, terms: &str) -> Result<(), CatalogueError> {
        let sql = format!(
            "SELECT p.site_fid FROM {table} t JOIN atlas_search_place p ON p.place = t.rowid \
             WHERE {table} MATCH ?1"
        );
        self.stream(rank, &sql, [terms])
    }

    fn stream(
        &mut self,
        rank: Where,
        sql: &str,
        parameters: impl Params,
    ) -> Result<(), CatalogueError> {
        if self.is_full() {
            return Ok(());
        }
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        while let Some(row) = rows.next()? {
            self.take(row.get(0)?, rank);
            if self.found.at_least {
                break;
            }
        }
        Ok(())
    }

    /// Names that hold the letters anywhere: those that share all runs of three, looked at.
    fn parts(&mut self, asked: &Asked) -> Result<(), CatalogueError> {
        for run in &asked.joined {
            let letters: Vec<char> = run.chars().collect();
            let threes: BTreeSet<String> = letters
                .windows(3)
                .map(|three| format!("\"{}\"", three.iter().collect::<String>()))
                .collect();
            if threes.is_empty() {
                continue;
            }
            let terms = threes.into_iter().collect::<Vec<_>>().join(" AND ");
            let sql = include_str!("select_parts.sql");
            self.stream(Where::Part, sql, [terms.as_str(), run.as_str()])?;
        }
        Ok(())
    }
}
