//! Persons and institutions recorded twice, and testimony without a note on consent: both are found
//! by comparing records, not by a statement. Changes nothing.

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::read::overview;
use crate::domain::record::{Actor, Source, Table};
use crate::domain::register::lacks_consent;
use crate::domain::review::{Finding, Findings, Piece, Review};
use crate::domain::review_words as words;
use crate::domain::same_person;

/// Pairs of records that may mean one person or institution.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn twice(connection: &Connection, asked: &Review) -> Result<Findings, CatalogueError> {
    let actors = overview::actors(connection)?;
    let named = |id| actors.iter().find(|actor| actor.uuid == id);
    let mut found: Vec<Finding> = Vec::new();
    for pair in same_person::pairs(&actors) {
        if let (Some(one), Some(other)) = (named(pair.one), named(pair.other)) {
            let sentence = words::same_person(&one.name, &other.name, pair.reason);
            let pieces = vec![piece(one), piece(other)];
            found.push(finding(
                asked,
                Table::Actor,
                one.uuid,
                "name",
                sentence,
                pieces,
            ));
        }
    }
    Ok(cut(found, asked))
}

/// Sources in which somebody speaks, without a note on how and to what they agreed.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn without_consent(
    connection: &Connection,
    asked: &Review,
) -> Result<Findings, CatalogueError> {
    let sources = overview::sources(connection)?;
    let open = sources.iter().filter(|source| lacks_consent(source));
    let told = |source: &Source| {
        let sentence = words::without_consent(&source.title, source.consent.label());
        finding(
            asked,
            Table::Source,
            source.uuid,
            "consent_note",
            sentence,
            Vec::new(),
        )
    };
    Ok(cut(open.map(told).collect(), asked))
}

fn piece(actor: &Actor) -> Piece {
    Piece {
        table: Table::Actor,
        uuid: actor.uuid,
        words: actor.name.clone(),
    }
}

fn finding(
    asked: &Review,
    table: Table,
    uuid: crate::domain::id::Id,
    field: &str,
    sentence: String,
    pieces: Vec<Piece>,
) -> Finding {
    Finding {
        topic: asked.topic,
        site: None,
        site_name: String::new(),
        table,
        uuid,
        field: field.to_owned(),
        sentence,
        pieces,
        due: None,
    }
}

fn cut(mut found: Vec<Finding>, asked: &Review) -> Findings {
    let total = found.len();
    found.truncate(asked.limit);
    Findings {
        total,
        rows: found,
        sites: Vec::new(),
    }
}
