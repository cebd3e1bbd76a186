//! Finds places by words in any script. Asks the cheapest index first and stops as soon as
//! enough was found: exact names, whole words, names that begin so, beginnings of words, joined
//! words, parts of words, and last the descriptions. Never sorts by a computed rank: places are
//! numbered by importance.

use std::collections::{BTreeSet, HashSet};
use std::ops::RangeInclusive;

use rusqlite::{Connection, OptionalExtension, Params, params};

use super::asked::{Asked, beginning, quoted};
use crate::catalogue::error::CatalogueError;
use crate::domain::id::Id;
use crate::domain::query::Reach;

/// So many hits are counted when a list is cut; then it says «at least».
const COUNTED: usize = 1_000;
/// The answer to a key press looks at so many names for words that were typed as one, for each way
/// to take them apart; all are looked at while the rest is looked for.
const LOOKS: i64 = 500;
/// So many letters are tried to be taken apart into words.
const LENGTHS: RangeInclusive<usize> = 4..=40;

/// Where a place was found; the order is the rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Where {
    /// It is called so, or has this id.
    Exact,
    /// Each word is a whole word of a name.
    Whole,
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

/// What is searched for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// The words.
    pub(crate) text: &'a str,
    /// Only among these places.
    pub(crate) among: Option<&'a HashSet<i64>>,
    /// At most so many.
    pub(crate) limit: Option<usize>,
    /// How far it is looked for.
    pub(crate) reach: Reach,
}

/// The places that match a text, best first.
///
/// # Errors
/// When the catalogue cannot be read, or the search was interrupted by a newer one.
pub(crate) fn find(connection: &Connection, wanted: Wanted<'_>) -> Result<Found, CatalogueError> {
    let most = match (wanted.limit, wanted.reach) {
        (None, _) => usize::MAX,
        (Some(limit), Reach::Names) => limit,
        (Some(limit), Reach::All) => limit.max(COUNTED),
    };
    let mut search = Search {
        connection,
        among: wanted.among,
        limit: wanted.limit,
        most,
        looks: match wanted.reach {
            Reach::Names => LOOKS,
            Reach::All => -1,
        },
        seen: HashSet::new(),
        found: Found::default(),
    };
    if let Ok(id) = wanted.text.trim().parse::<Id>() {
        search.by_id(id)?;
        return Ok(search.found);
    }
    let asked = Asked::of(wanted.text);
    if asked.joined.is_empty() {
        return Ok(search.found);
    }
    search.names(&asked, Where::Exact, include_str!("select_exact.sql"))?;
    if asked.letters >= 2 {
        search.full_text(Where::Whole, "atlas_search_word", &asked.whole_words())?;
    }
    search.names(
        &asked,
        Where::Beginning,
        include_str!("select_beginning.sql"),
    )?;
    if asked.letters >= 2 {
        search.full_text(Where::Words, "atlas_search_word", &asked.words())?;
        search.full_text(Where::Joined, "atlas_search_word", &asked.runs())?;
        search.taken_apart(&asked)?;
    }
    if wanted.reach == Reach::Names {
        return Ok(search.found);
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
    /// So many names are looked at for words that were typed as one, −1 = all.
    looks: i64,
    seen: HashSet<i64>,
    found: Found,
}

impl Search<'_> {
    fn is_full(&self) -> bool {
        self.found.total >= self.most
    }

    /// Takes a hit by its number in the index, unless it is known or filtered out.
    fn take(&mut self, place: i64, found: Where) -> Result<(), CatalogueError> {
        if !self.seen.insert(place) {
            return Ok(());
        }
        if let Some(among) = self.among
            && !self.fid(place)?.is_some_and(|fid| among.contains(&fid))
        {
            return Ok(());
        }
        if self.is_full() {
            self.found.at_least = true;
            return Ok(());
        }
        self.found.total += 1;
        // Most hits are only counted: which row they are is asked for those that are shown.
        if self.limit.is_none_or(|limit| self.found.hits.len() < limit)
            && let Some(fid) = self.fid(place)?
        {
            self.found.hits.push((fid, found));
        }
        Ok(())
    }

    fn fid(&self, place: i64) -> Result<Option<i64>, CatalogueError> {
        let sql = "SELECT site_fid FROM atlas_search_place WHERE place = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([place], |row| row.get(0)).optional()?)
    }

    fn by_id(&mut self, id: Id) -> Result<(), CatalogueError> {
        let fid: Option<i64> = self
            .connection
            .prepare_cached("SELECT fid FROM site WHERE uuid = ?1")?
            .query_row([id.to_string()], |row| row.get(0))
            .optional()?;
        let wanted = fid.filter(|fid| self.among.is_none_or(|among| among.contains(fid)));
        self.found
            .hits
            .extend(wanted.map(|fid| (fid, Where::Exact)));
        self.found.total = self.found.hits.len();
        Ok(())
    }

    /// Exact names, or names that begin so: of the first thousand the weightiest first.
    fn names(&mut self, asked: &Asked, rank: Where, sql: &str) -> Result<(), CatalogueError> {
        let most = match (self.among, self.limit) {
            (None, Some(limit)) => limit.max(COUNTED) + 1,
            _ => usize::MAX,
        };
        let mut hits: BTreeSet<i64> = BTreeSet::new();
        for name in &asked.joined {
            let mut rows = self.connection.prepare_cached(sql)?;
            let mut rows = match rank {
                Where::Exact => rows.query([name])?,
                _ => rows.query([name.clone(), format!("{name}\u{10FFFF}")])?,
            };
            while let (true, Some(row)) = (hits.len() < most, rows.next()?) {
                hits.insert(row.get(0)?);
            }
        }
        for place in hits {
            self.take(place, rank)?;
        }
        Ok(())
    }

    /// Hits of one full-text table, in the order of importance.
    fn full_text(&mut self, rank: Where, table: &str, terms: &str) -> Result<(), CatalogueError> {
        let sql = format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1");
        self.stream(rank, &sql, [terms])
    }

    fn stream(
        &mut self,
        rank: Where,
        sql: &str,
        parameters: impl Params,
    ) -> Result<(), CatalogueError> {
        if self.is_full() {
            // Enough was counted: what else there is nobody asks.
            self.found.at_least = true;
            return Ok(());
        }
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        while let Some(row) = rows.next()? {
            self.take(row.get(0)?, rank)?;
            if self.found.at_least {
                break;
            }
        }
        Ok(())
    }

    /// Words typed as one that stand apart in a name, `baalshamin`: taken apart after each word
    /// that is known, up to three; then the names are looked at.
    fn taken_apart(&mut self, asked: &Asked) -> Result<(), CatalogueError> {
        for run in asked.spaced.iter().filter(|form| !form.contains(' ')) {
            if self.is_full() || !LENGTHS.contains(&run.chars().count()) {
                continue;
            }
            for (first, rest) in self.cuts(run)? {
                let mut ways = vec![format!("{} AND {}", quoted(first), beginning(rest))];
                for (second, last) in self.cuts(rest)? {
                    let words = [first, second].map(quoted).join(" AND ");
                    ways.push(format!("{words} AND {}", beginning(last)));
                }
                let looks = self.looks;
                for way in &ways {
                    let sql = include_str!("select_joined.sql");
                    self.stream(Where::Joined, sql, params![way, run, looks])?;
                }
            }
        }
        Ok(())
    }

    /// The ways to cut a run into a known word and what follows it.
    fn cuts<'t>(&self, run: &'t str) -> Result<Vec<(&'t str, &'t str)>, CatalogueError> {
        let mut known = self
            .connection
            .prepare_cached("SELECT 1 FROM atlas_search_word WHERE atlas_search_word MATCH ?1")?;
        let mut found = Vec::new();
        for (at, _) in run.char_indices().skip(2) {
            let (word, rest) = run.split_at(at);
            if known.exists([quoted(word)])? {
                found.push((word, rest));
            }
        }
        Ok(found)
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
