//! Contradictions in full: the sentences the domain finds in the files of the events a listing
//! named, with the pieces of evidence each is about.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Raw;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::event_files;
use crate::catalogue::read::evidence;
use crate::catalogue::rows;
use crate::domain::bracket::{Bracket, Contradiction};
use crate::domain::contradiction::evidence_words;
use crate::domain::dossier::EventFile;
use crate::domain::id::Id;
use crate::domain::late_look;
use crate::domain::record::{self, Intervention, Table};
use crate::domain::review::{Finding, Piece, Topic};

/// The contradictions of the events of these rows, at most so many.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn told(
    connection: &Connection,
    raw: &[Raw],
    limit: usize,
) -> Result<Vec<Finding>, CatalogueError> {
    let sites: Vec<Id> = raw.iter().filter_map(|row| row.site).collect();
    let files = event_files::of_sites(connection, &sites)?.by_site;
    let by_event: BTreeMap<Id, &EventFile> = files
        .values()
        .flatten()
        .map(|file| (file.event.uuid, file))
        .collect();
    let mut found = Vec::new();
    for row in raw {
        if row.table == Table::Observation {
            found.extend(late(connection, row)?);
            continue;
        }
        let Some(file) = by_event.get(&row.row) else {
            continue;
        };
        let told = Bracket::of(file).contradictions;
        found.extend(told.iter().map(|one| finding(row, file, one)));
        if found.len() >= limit {
            break;
        }
    }
    found.truncate(limit);
    Ok(found)
}

/// A look of no event that shows its place whole after it was destroyed.
fn late(connection: &Connection, row: &Raw) -> Result<Option<Finding>, CatalogueError> {
    let Some(site) = row.site else {
        return Ok(None);
    };
    let here = "WHERE site_uuid = ?1 ORDER BY fid";
    let works = rows::all::<Intervention>(connection, here, [site.to_string()])?.records;
    let mut seen = evidence::of_sites(connection, &[site])?;
    let Some(of) = seen.pop() else {
        return Ok(None);
    };
    let told = late_look::late_looks(site, &of.events, &of.observations, &works);
    let mut told = told.into_iter();
    let one = told.find(|one| one.observation == Some(row.row));
    Ok(one.map(|one| Finding {
        topic: Topic::Contradictions,
        site: row.site,
        site_name: row.site_name.clone(),
        table: row.table,
        uuid: row.row,
        field: row.field.clone(),
        sentence: one.sentence,
        pieces: Vec::new(),
        due: None,
    }))
}

fn finding(row: &Raw, file: &EventFile, one: &Contradiction) -> Finding {
    let observation = one.observation.and_then(|id| {
        let mut seen = file.observations.iter();
        seen.find(|seen| seen.uuid == id)
    });
    let claim = one
        .claim
        .and_then(|id| file.claims.iter().find(|claim| claim.uuid == id));
    let observation = observation.map(|seen| Piece {
        table: Table::Observation,
        uuid: seen.uuid,
        words: evidence_words(seen),
    });
    let claim = claim.map(|claim| Piece {
        table: Table::Claim,
        uuid: claim.uuid,
        words: record::title(&claim.clone().into()),
    });
    Finding {
        topic: Topic::Contradictions,
        site: row.site,
        site_name: row.site_name.clone(),
        table: row.table,
        uuid: row.row,
        field: "when_edtf".to_owned(),
        sentence: one.sentence.clone(),
        pieces: observation.into_iter().chain(claim).collect(),
        due: None,
    }
}
