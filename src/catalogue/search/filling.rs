//! Fills an empty search index with the keys of many places at once: each table in its own order,
//! the full-text tables in few large pieces instead of many small ones.

use rusqlite::{Connection, params};

use super::document::Document;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::watch::Watch;

/// Rows between two looks at whether to go on.
const STRIDE: usize = 4_096;
/// The full-text tables.
const FULL_TEXT: [&str; 3] = [
    "atlas_search_word",
    "atlas_search_part",
    "atlas_search_prose",
];

/// Keys of places, gathered to be put in together.
#[derive(Default)]
pub(crate) struct Filling {
    documents: Vec<Gathered>,
}

/// One place's keys, packed: there may be a million.
struct Gathered {
    place: i64,
    site_fid: i64,
    names: Box<str>,
    prose: Box<str>,
    prose_hash: Box<str>,
}

impl Filling {
    /// Takes a place's keys.
    pub(crate) fn take(&mut self, site_fid: i64, document: Document) {
        self.documents.push(Gathered {
            place: document.place,
            site_fid,
            names: joined(document.names.iter(), "\n"),
            prose: joined(document.prose.iter(), " "),
            prose_hash: document.prose_hash.into_boxed_str(),
        });
    }

    /// Puts all in.
    ///
    /// # Errors
    /// When the catalogue cannot be written, or whoever watches stopped it.
    pub(crate) fn write(
        mut self,
        connection: &Connection,
        watch: &Watch,
    ) -> Result<(), CatalogueError> {
        self.documents
            .sort_unstable_by_key(|document| document.place);
        watch.counted("Filling the search index", self.documents.len())?;
        set(connection, 0, 64 << 20)?;
        let mut whole: Vec<(Box<str>, i64)> = Vec::with_capacity(self.documents.len() * 2);
        for (done, gathered) in self.documents.drain(..).enumerate() {
            if done % STRIDE == 0 {
                watch.rows(done)?;
            }
            let document = gathered.document();
            put(connection, &gathered, &document)?;
            let names = document.joined_names();
            whole.extend(
                names
                    .into_iter()
                    .map(|name| (name.into_boxed_str(), gathered.place)),
            );
        }
        whole.sort_unstable();
        let mut insert = connection
            .prepare_cached("INSERT INTO atlas_search_name (name, place) VALUES (?1, ?2)")?;
        for (name, place) in &whole {
            insert.execute(params![name, place])?;
        }
        watch.step()?;
        for table in FULL_TEXT {
            let sql = format!("INSERT INTO {table} ({table}) VALUES ('optimize')");
            connection.execute(&sql, [])?;
            watch.step()?;
        }
        set(connection, 4, 1 << 20)
    }
}

impl Gathered {
    fn document(&self) -> Document {
        Document {
            place: self.place,
            names: self.names.lines().map(str::to_owned).collect(),
            ..Document::default()
        }
    }
}

/// Puts in what is kept in the order of places.
fn put(
    connection: &Connection,
    gathered: &Gathered,
    document: &Document,
) -> Result<(), CatalogueError> {
    let place = gathered.place;
    connection
        .prepare_cached(include_str!("insert_place.sql"))?
        .execute(params![
            place,
            gathered.site_fid,
            gathered.names,
            gathered.prose_hash
        ])?;
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
        .execute(params![place, joined(document.joined_names().iter(), " ")])?;
    if !gathered.prose.is_empty() {
        connection
            .prepare_cached(include_str!("insert_prose.sql"))?
            .execute(params![place, gathered.prose])?;
    }
    Ok(())
}

/// How eagerly the full-text tables merge their pieces (0 = not at all), and how large a piece
/// grows in memory before it is written.
fn set(connection: &Connection, merge: i64, piece: i64) -> Result<(), CatalogueError> {
    for table in FULL_TEXT {
        for (option, value) in [("automerge", merge), ("hashsize", piece)] {
            let sql = format!("INSERT INTO {table} ({table}, rank) VALUES (?1, ?2)");
            connection.execute(&sql, params![option, value])?;
        }
    }
    Ok(())
}

fn joined<'a>(words: impl Iterator<Item = &'a String>, between: &str) -> Box<str> {
    words
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(between)
        .into_boxed_str()
}
