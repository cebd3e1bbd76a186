//! Places that may be one: found by names, numbers and nearness without comparing each with
//! each, then weighed by the domain. Never a whole with its part, never two that were said to be
//! two. Knows which tables to look in; judges nothing.

mod likeness;
mod pairs;
mod spots;

use rusqlite::Connection;

use crate::catalogue::derive::numbers;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::search::document;
use crate::domain::duplicate::{self, Likeness, SUSPECT, Suspicion};
use crate::domain::place::LonLat;
use crate::domain::query::Alike;
use crate::domain::record::Table;
use crate::domain::review::{Finding, Findings, Piece, Review};
use crate::domain::review_words as words;
use spots::Spots;

/// How many places a new one is said to look like.
const SHOWN: usize = 3;
/// Half a side of the square in which a new place is compared with what is there, degrees.
const ROUND: f64 = 0.035;

/// Pairs of places that may be one, the likeliest first.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn findings(
    connection: &Connection,
    asked: &Review,
) -> Result<Findings, CatalogueError> {
    let spots = Spots::read(connection)?;
    let pairs = pairs::candidates(connection, &spots)?;
    let mut found: Vec<(Suspicion, Likeness, Likeness)> = Vec::new();
    for chunk in pairs.chunks(5_000) {
        let fids: Vec<i64> = chunk.iter().flat_map(|(a, b)| [*a, *b]).collect();
        let known = likeness::read(connection, &numbers(&fids))?;
        for (one, other) in chunk {
            let (Some(one), Some(other)) = (known.get(one), known.get(other)) else {
                continue;
            };
            if let Some(suspicion) = duplicate::suspect(one, other) {
                found.push((suspicion, one.clone(), other.clone()));
            }
        }
    }
    found.sort_by(|(a, one, _), (b, other, _)| {
        b.score
            .cmp(&a.score)
            .then_with(|| one.names.cmp(&other.names))
    });
    let total = found.len();
    let mut sites = Vec::new();
    for (_, one, other) in &found {
        sites.extend([one.id, other.id]);
    }
    sites.sort_unstable();
    sites.dedup();
    found.truncate(asked.limit);
    Ok(Findings {
        total,
        rows: found
            .iter()
            .map(|(suspicion, one, other)| finding(asked, suspicion, one, other))
            .collect(),
        sites,
    })
}

fn finding(asked: &Review, suspicion: &Suspicion, one: &Likeness, other: &Likeness) -> Finding {
    let name = |place: &Likeness| place.names.first().cloned().unwrap_or_default();
    let piece = |place: &Likeness| Piece {
        table: Table::Site,
        uuid: place.id,
        words: name(place),
    };
    Finding {
        topic: asked.topic,
        site: Some(one.id),
        site_name: name(one),
        table: Table::Site,
        uuid: one.id,
        field: String::new(),
        sentence: words::alike(&name(other), &suspicion.reasons),
        pieces: vec![piece(one), piece(other)],
        due: None,
    }
}

/// Places a new one may be the same as, the likeliest first.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn near(connection: &Connection, new: &Likeness) -> Result<Vec<Alike>, CatalogueError> {
    let mut fids = by_name(connection, new)?;
    if let Some(at) = new.at {
        fids.extend(round(connection, at)?);
    }
    fids.sort_unstable();
    fids.dedup();
    let mut alike: Vec<Alike> = likeness::read(connection, &numbers(&fids))?
        .into_values()
        .filter_map(|there| {
            let suspicion = duplicate::suspect(new, &there)?;
            Some(Alike {
                site: there.id,
                name: there.names.first().cloned().unwrap_or_default(),
                suspicion,
            })
        })
        .filter(|alike| alike.suspicion.score >= SUSPECT)
        .collect();
    alike.sort_by(|a, b| {
        let score = b.suspicion.score.cmp(&a.suspicion.score);
        score.then_with(|| a.name.cmp(&b.name))
    });
    alike.truncate(SHOWN);
    Ok(alike)
}

/// Places that are called the same in any script.
fn by_name(connection: &Connection, new: &Likeness) -> Result<Vec<i64>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_called.sql"))?;
    let mut fids = Vec::new();
    for name in &new.names {
        for form in document::forms(name) {
            let found = statement.query_map([document::joined(&form)], |row| row.get(0))?;
            fids.extend(found.collect::<Result<Vec<i64>, _>>()?);
        }
    }
    Ok(fids)
}

/// Places in the square round a position.
fn round(connection: &Connection, at: LonLat) -> Result<Vec<i64>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_round.sql"))?;
    let found = statement.query_map((at.lon(), at.lat(), ROUND / 8.0), |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}
