//! One found row as a finding: its sentence, the place it belongs to, what it rests on. Knows
//! which topic means which sentence.

use rusqlite::Connection;

use super::Raw;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::read::terms;
use crate::catalogue::rows;
use crate::domain::cell::{Cell, Field};
use crate::domain::contradiction::evidence_words;
use crate::domain::id::Id;
use crate::domain::record::{self, Kind, Record, Site, Table};
use crate::domain::review::{Finding, Piece, Topic};
use crate::domain::review_words as words;
use crate::domain::standard::Need;
use crate::domain::terms::Terms;

/// The finding of a row.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn finding(
    connection: &Connection,
    topic: Topic,
    row: &Raw,
) -> Result<Finding, CatalogueError> {
    let piece = piece(connection, row)?;
    let evidence = piece
        .as_ref()
        .map_or("the evidence", |piece| piece.words.as_str());
    let mut field = row.field.clone();
    let sentence = match topic {
        Topic::NoEvidence => words::without_evidence(&row.a, i64::from_cell(&row.b).unwrap_or(0)),
        Topic::OldReading if row.b == Cell::Text("saw-more".to_owned()) => {
            words::saw_more(evidence)
        }
        Topic::OldReading => words::older_reading(&row.a, evidence),
        Topic::NoSource => words::without_source(row.table, &row.field, &row.a, &own(connection)?),
        Topic::Unverified => words::unverified(row.table, &row.field, &row.a, row.second()),
        Topic::OneOrigin => words::one_origin(&row.a, row.counted()),
        Topic::NoPosition => {
            Need::Position.field().clone_into(&mut field);
            words::without_position(&row.a)
        }
        Topic::UnusedSource => words::unused_source(&row.a),
        Topic::SameSource => words::same_source(&row.a, row.second(), &row.field),
        Topic::Due if row.table == Table::Recommendation => {
            words::recommended(&row.a, row.second(), &own(connection)?)
        }
        Topic::Due => words::assess_again(&row.a, row.second(), &own(connection)?),
        _ => {
            let needs = Need::of_bits(i64::try_from(row.counted()).unwrap_or(0));
            let first = needs.iter().max_by_key(|need| need.weight());
            first.map_or("", |need| need.field()).clone_into(&mut field);
            words::lacking(&needs)
        }
    };
    let (site, site_name) = match row.site {
        Some(site) => (Some(site), row.site_name.clone()),
        None => place(connection, row.table, row.row)?,
    };
    Ok(Finding {
        topic,
        site,
        site_name,
        table: row.table,
        uuid: row.row,
        field,
        sentence,
        pieces: pieces(topic, row, piece),
        due: row.day,
    })
}

fn own(connection: &Connection) -> Result<Terms, CatalogueError> {
    terms::own(connection, &mut Vec::new())
}

/// What a finding rests on: the evidence, or both of two sources.
fn pieces(topic: Topic, row: &Raw, evidence: Option<Piece>) -> Vec<Piece> {
    match (topic, row.piece) {
        (Topic::SameSource, Some(other)) => [(row.row, row.a.as_str()), (other, row.second())]
            .into_iter()
            .map(|(uuid, title)| Piece {
                table: Table::Source,
                uuid,
                words: title.to_owned(),
            })
            .collect(),
        _ => evidence.into_iter().collect(),
    }
}

/// The observation a row points at, in words.
fn piece(connection: &Connection, row: &Raw) -> Result<Option<Piece>, CatalogueError> {
    let Some(uuid) = row.piece.filter(|_| row.table != Table::Source) else {
        return Ok(None);
    };
    Ok(match read(connection, Table::Observation, uuid)? {
        Some(Record::Observation(seen)) => Some(Piece {
            table: Table::Observation,
            uuid,
            words: evidence_words(&seen),
        }),
        _ => None,
    })
}

/// The place a record belongs to, over the record it hangs on where it names none itself.
///
/// # Errors
/// When the catalogue cannot be read.
pub(in crate::catalogue::read) fn place(
    connection: &Connection,
    table: Table,
    uuid: Id,
) -> Result<(Option<Id>, String), CatalogueError> {
    let mut at = (table, uuid);
    for _ in 0..3 {
        let Some(found) = read(connection, at.0, at.1)? else {
            break;
        };
        if let Record::Site(site) = &found {
            return Ok((Some(site.uuid), record::title(&found)));
        }
        let points = |wanted: &str| {
            let cells = found.cells().into_iter();
            let mut cells = cells.filter(|(column, _)| *column == wanted);
            match cells.next() {
                Some((_, Cell::Text(text))) => text.parse::<Id>().ok(),
                _ => None,
            }
        };
        at = match (
            points("site_uuid"),
            points("event_uuid"),
            points("assessment_uuid"),
        ) {
            (Some(site), _, _) => (Site::TABLE, site),
            (None, Some(event), _) => (Table::DamageEvent, event),
            (None, None, Some(done)) => (Table::Assessment, done),
            _ => break,
        };
    }
    Ok((None, String::new()))
}

/// A record; one that cannot be read counts as none here, the check names it.
fn read(connection: &Connection, table: Table, uuid: Id) -> Result<Option<Record>, CatalogueError> {
    match rows::one(connection, table, uuid) {
        Err(CatalogueError::Unreadable(_)) => Ok(None),
        other => other,
    }
}
