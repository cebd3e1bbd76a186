//! Puts documents into the search index and takes them out. The full-text tables keep no texts
//! of their own, so a document is found again by its place number alone.

use rusqlite::{Connection, OptionalExtension, params};

use super::document::Document;
use crate::catalogue::error::CatalogueError;

/// Indexes a place that is not indexed yet.
pub(crate) fn insert(
    connection: &Connection,
    site_fid: i64,
    document: &Document,
) -> Result<(), CatalogueError> {
    let place = document.place;
    connection
        .prepare_cached(include_str!("insert_place.sql"))?
        .execute(params![
            place,
            site_fid,
            lines(document.names.iter()),
            document.prose_hash
        ])?;
    let names = document.joined_names();
    for name in &names {
        connection
            .prepare_cached("INSERT INTO atlas_search_name (name, place) VALUES (?1, ?2)")?
            .execute(params![name, place])?;
    }
    connection
        .prepare_cached(include_str!("insert_words.sql"))?
        .execute(params![
            place,
            document
                .name_words()
                .into_iter()
                .collect::<Vec<_>>()
                .join(" ")
        ])?;
    connection
        .prepare_cached(include_str!("insert_parts.sql"))?
        .execute(params![place, spaced(names.iter())])?;
    if !document.prose.is_empty() {
        connection
            .prepare_cached(include_str!("insert_prose.sql"))?
            .execute(params![place, spaced(document.prose.iter())])?;
    }
    Ok(())
}

/// Indexes a place anew when its texts or its importance changed.
pub(crate) fn replace(
    connection: &Connection,
    site_fid: i64,
    document: &Document,
) -> Result<(), CatalogueError> {
    let stored = stored(connection, site_fid)?;
    let same = stored.as_ref().is_some_and(|stored| {
        stored.place == document.place
            && stored.names == document.names
            && stored.prose_hash == document.prose_hash
    });
    if same {
        return Ok(());
    }
    if let Some(stored) = stored {
        take_out(connection, &stored)?;
    }
    insert(connection, site_fid, document)
}

/// Takes a place out of the index.
pub(crate) fn remove(connection: &Connection, site_fid: i64) -> Result<(), CatalogueError> {
    match stored(connection, site_fid)? {
        Some(stored) => take_out(connection, &stored),
        None => Ok(()),
    }
}

/// Empties the index.
pub(crate) fn clear(connection: &Connection) -> Result<(), CatalogueError> {
    connection.execute_batch(include_str!("clear.sql"))?;
    Ok(())
}

/// What the index says it holds of a place; its words of descriptions only as their hash.
pub(crate) fn stored(
    connection: &Connection,
    site_fid: i64,
) -> Result<Option<Document>, CatalogueError> {
    Ok(connection
        .prepare_cached("SELECT place, names, prose FROM atlas_search_place WHERE site_fid = ?1")?
        .query_row([site_fid], |row| {
            Ok(Document {
                place: row.get(0)?,
                names: row
                    .get::<_, String>(1)?
                    .lines()
                    .map(str::to_owned)
                    .collect(),
                prose: std::collections::BTreeSet::new(),
                prose_hash: row.get(2)?,
            })
        })
        .optional()?)
}

fn take_out(connection: &Connection, stored: &Document) -> Result<(), CatalogueError> {
    for name in stored.joined_names() {
        connection
            .prepare_cached("DELETE FROM atlas_search_name WHERE name = ?1 AND place = ?2")?
            .execute(params![name, stored.place])?;
    }
    for sql in [
        "DELETE FROM atlas_search_word WHERE rowid = ?1",
        "DELETE FROM atlas_search_part WHERE rowid = ?1",
        "DELETE FROM atlas_search_prose WHERE rowid = ?1",
        "DELETE FROM atlas_search_place WHERE place = ?1",
    ] {
        connection.prepare_cached(sql)?.execute([stored.place])?;
    }
    Ok(())
}

fn lines<'a>(words: impl Iterator<Item = &'a String>) -> String {
    words.map(String::as_str).collect::<Vec<_>>().join("\n")
}

fn spaced<'a>(words: impl Iterator<Item = &'a String>) -> String {
    words.map(String::as_str).collect::<Vec<_>>().join(" ")
}
