//! What over the whole catalogue needs a second look: each topic is one set-based statement, of
//! which the count is true and the list is cut. Knows the statements; the words are the domain's.

mod contradicted;
mod persons;
pub(super) mod told;
mod unknown;
mod unused;

use rusqlite::{Connection, Row, params_from_iter};

use crate::catalogue::error::CatalogueError;
use crate::catalogue::read::alike;
use crate::catalogue::rows;
use crate::domain::cell::{Cell, Field};
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::kinds::Level;
use crate::domain::record::Table;
use crate::domain::review::{Findings, Lack, Review, Topic};
use crate::domain::standard::Need;

/// How many places a topic gathers at most, to be marked together.
const MOST_SITES: usize = 10_000;

/// A statement that finds the rows of a topic.
struct Listing {
    sql: String,
    order: &'static str,
    parameters: Vec<i64>,
    /// What counts them where one row tells of several.
    count: &'static str,
}

/// A row a listing found.
struct Raw {
    site: Option<Id>,
    site_name: String,
    table: Table,
    row: Id,
    field: String,
    a: String,
    b: Cell,
    day: Option<Day>,
    piece: Option<Id>,
}

/// The findings of a topic.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn findings(
    connection: &Connection,
    asked: &Review,
) -> Result<Findings, CatalogueError> {
    let Some(listing) = listing(asked) else {
        return match asked.topic {
            Topic::Duplicates => alike::findings(connection, asked),
            Topic::SamePerson => persons::twice(connection, asked),
            Topic::NoConsent => persons::without_consent(connection, asked),
            _ => unknown::findings(connection, asked),
        };
    };
    let total = count(connection, &listing)?;
    if asked.limit == 0 || total == 0 {
        return Ok(Findings {
            total,
            ..Findings::default()
        });
    }
    let raw = listed(connection, &listing, asked.limit)?;
    let rows = match asked.topic {
        Topic::Contradictions => contradicted::told(connection, &raw, asked.limit)?,
        topic => {
            let mut rows = Vec::with_capacity(raw.len());
            for row in &raw {
                rows.push(told::finding(connection, topic, row)?);
            }
            rows
        }
    };
    Ok(Findings {
        total,
        rows,
        sites: sites(connection, &listing)?,
    })
}

/// How many places lack what is asked of them, need by need.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn lacks(connection: &Connection) -> Result<Vec<Lack>, CatalogueError> {
    let sql = "SELECT level_rank, gaps, count(*) FROM atlas_place GROUP BY 1, 2";
    let mut statement = connection.prepare_cached(sql)?;
    let mut found = statement.query([])?;
    let mut lacks: Vec<Lack> = Need::ALL
        .iter()
        .map(|need| Lack {
            need: *need,
            lacking: 0,
            asked: 0,
        })
        .collect();
    while let Some(row) = found.next()? {
        let rank: i64 = row.get(0)?;
        let gaps: i64 = row.get(1)?;
        let places = number(row.get(2)?);
        let level = usize::try_from(rank).ok().and_then(|at| Level::ALL.get(at));
        for lack in &mut lacks {
            if level.is_some_and(|level| lack.need.levels().contains(level)) {
                lack.asked += places;
            }
            if gaps & lack.need.bit() != 0 {
                lack.lacking += places;
            }
        }
    }
    lacks.sort_by_key(|lack| std::cmp::Reverse((lack.need.weight(), lack.lacking)));
    Ok(lacks)
}

/// The statement of a topic; none for terms, which are compared with their lists, and for
/// places, which are compared with each other.
fn listing(asked: &Review) -> Option<Listing> {
    let plain = |sql: &str, order| Listing {
        sql: sql.to_owned(),
        order,
        parameters: Vec::new(),
        count: "count(*)",
    };
    let lacking = |needs: i64, order| Listing {
        parameters: vec![needs],
        ..plain(include_str!("select_lacking.sql"), order)
    };
    Some(match asked.topic {
        Topic::Contradictions => Listing {
            count: "sum(b)",
            ..plain(
                include_str!("select_contradicted.sql"),
                "ORDER BY b DESC, a",
            )
        },
        Topic::NoEvidence => plain(include_str!("select_without_evidence.sql"), "ORDER BY b, a"),
        Topic::OldReading => plain(include_str!("select_older_readings.sql"), ""),
        Topic::NoSource => plain(include_str!("select_without_source.sql"), ""),
        Topic::Unverified => plain(include_str!("select_unverified.sql"), "ORDER BY a"),
        Topic::OneOrigin => plain(include_str!("select_one_origin.sql"), "ORDER BY b DESC, a"),
        Topic::Gaps => lacking(
            asked.need.map_or(-1, Need::bit),
            "ORDER BY completeness, sort_name",
        ),
        Topic::NoPosition => lacking(Need::Position.bit(), "ORDER BY sort_name"),
        Topic::UnusedSource => plain(&unused::select(), "ORDER BY a"),
        Topic::SameSource => plain(include_str!("select_same_sources.sql"), "ORDER BY a"),
        Topic::Due => Listing {
            parameters: vec![asked.today.0],
            ..plain(include_str!("select_due.sql"), "ORDER BY day, a")
        },
        Topic::Duplicates | Topic::SamePerson | Topic::NoConsent | Topic::UnknownTerm => {
            return None;
        }
    })
}

fn count(connection: &Connection, listing: &Listing) -> Result<usize, CatalogueError> {
    let sql = format!("SELECT {} FROM ({})", listing.count, listing.sql);
    let mut statement = connection.prepare_cached(&sql)?;
    let found: Option<i64> =
        statement.query_row(params_from_iter(&listing.parameters), |row| row.get(0))?;
    Ok(number(found.unwrap_or(0)))
}

fn listed(
    connection: &Connection,
    listing: &Listing,
    limit: usize,
) -> Result<Vec<Raw>, CatalogueError> {
    let sql = include_str!("select_named.sql")
        .replace("{listing}", &listing.sql)
        .replace("{order}", listing.order)
        .replace("{limit}", &limit.to_string());
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map(params_from_iter(&listing.parameters), |row| Ok(raw(row)))?;
    // A row whose identity cannot be read is named by the check.
    Ok(found
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?)
}

fn sites(connection: &Connection, listing: &Listing) -> Result<Vec<Id>, CatalogueError> {
    let sql = format!(
        "SELECT DISTINCT site FROM ({}) WHERE site IS NOT NULL LIMIT {MOST_SITES}",
        listing.sql
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map(params_from_iter(&listing.parameters), |row| {
        row.get::<_, String>(0)
    })?;
    let texts: Vec<String> = found.collect::<Result<_, _>>()?;
    Ok(texts.iter().filter_map(|text| text.parse().ok()).collect())
}

fn raw(row: &Row<'_>) -> Option<Raw> {
    let cell = |at: usize| row.get_ref(at).map_or(Cell::Null, rows::to_cell);
    let text = |at: usize| match cell(at) {
        Cell::Text(text) => text,
        _ => String::new(),
    };
    let id = |at: usize| text(at).parse::<Id>().ok();
    Some(Raw {
        site: id(0),
        table: Table::named(&text(1))?,
        row: id(2)?,
        field: text(3),
        a: text(4),
        b: cell(5),
        day: i64::from_cell(&cell(6)).ok().map(Day),
        piece: id(7),
        site_name: text(8),
    })
}

impl Raw {
    /// What its second column says.
    fn second(&self) -> &str {
        match &self.b {
            Cell::Text(text) => text,
            _ => "",
        }
    }

    /// What was counted in its second column.
    fn counted(&self) -> u64 {
        i64::from_cell(&self.b)
            .ok()
            .and_then(|count| u64::try_from(count).ok())
            .unwrap_or(0)
    }
}

fn number(found: i64) -> usize {
    usize::try_from(found).unwrap_or(0)
}
