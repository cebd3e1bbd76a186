//! The search index against what it says it holds: every word where it should be and nowhere
//! else.

use std::collections::{BTreeSet, HashMap};

use rusqlite::Connection;

use super::finding::Finding;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::search::document::Document;

/// Names, words and parts of names of every place.
pub(super) fn search(
    connection: &Connection,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    let mut expected = [Sum::default(), Sum::default(), Sum::default()];
    let mut statement = connection.prepare("SELECT place, names FROM atlas_search_place")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let names: String = row.get(1)?;
        let document = Document {
            place: row.get(0)?,
            names: names.lines().map(str::to_owned).collect(),
            ..Document::default()
        };
        let [whole, words, parts] = &mut expected;
        for name in document.joined_names() {
            whole.add(document.place, &name);
        }
        for word in document.name_words() {
            words.add(document.place, word);
        }
        for part in document.name_parts() {
            parts.add(document.place, &part);
        }
    }
    let mut whole = Sum::default();
    let mut statement = connection.prepare("SELECT place, name FROM atlas_search_name")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        whole.add(row.get(0)?, row.get_ref(1)?.as_str().unwrap_or_default());
    }
    let kept = [
        whole,
        vocabulary(connection, "atlas_search_word")?,
        vocabulary(connection, "atlas_search_part")?,
    ];
    let what = ["whole names", "words of names", "parts of names"];
    for ((kept, expected), what) in kept.iter().zip(&expected).zip(what) {
        if kept != expected {
            found.push(Finding::rebuild(format!(
                "The search index of {what} does not hold what it should: {} entries instead of {}, \
                 or others. Searching may miss places.",
                kept.count, expected.count
            )));
        }
    }
    prose(connection, found)
}

/// The words of descriptions: per place as many as its hash was taken over.
fn prose(connection: &Connection, found: &mut Vec<Finding>) -> Result<(), CatalogueError> {
    let mut words: HashMap<i64, BTreeSet<String>> = HashMap::new();
    each_word(connection, "atlas_search_prose", &mut |place, word| {
        words.entry(place).or_default().insert(word.to_owned());
    })?;
    let mut statement = connection.prepare("SELECT place, prose FROM atlas_search_place")?;
    let mut rows = statement.query([])?;
    let mut wrong = 0_u64;
    while let Some(row) = rows.next()? {
        let own = words.remove(&row.get(0)?).unwrap_or_default();
        let hash: String = row.get(1)?;
        wrong += u64::from(Document::hash_of(&own) != hash);
    }
    wrong += u64::try_from(words.len()).unwrap_or(u64::MAX);
    if wrong > 0 {
        found.push(Finding::rebuild(format!(
            "The search index of descriptions does not hold what it should for {wrong} places. \
             Searching may miss them."
        )));
    }
    Ok(())
}

fn vocabulary(connection: &Connection, table: &str) -> Result<Sum, CatalogueError> {
    let mut sum = Sum::default();
    each_word(connection, table, &mut |place, word| sum.add(place, word))?;
    Ok(sum)
}

/// Every word a full-text table holds, with its place. The list is a passing table beside the
/// catalogue, so the connection is allowed to write, nowhere but there, for that long.
fn each_word(
    connection: &Connection,
    table: &str,
    take: &mut dyn FnMut(i64, &str),
) -> Result<(), CatalogueError> {
    let reading_only: bool = connection.query_row("PRAGMA query_only", [], |row| row.get(0))?;
    connection.pragma_update(None, "query_only", false)?;
    let result = list_words(connection, table, take);
    let dropped = connection.execute_batch("DROP TABLE IF EXISTS temp.atlas_words");
    connection.pragma_update(None, "query_only", reading_only)?;
    dropped?;
    result
}

fn list_words(
    connection: &Connection,
    table: &str,
    take: &mut dyn FnMut(i64, &str),
) -> Result<(), CatalogueError> {
    connection.execute_batch(&format!(
        "CREATE VIRTUAL TABLE temp.atlas_words USING fts5vocab(main, {table}, instance)"
    ))?;
    let mut statement = connection.prepare("SELECT doc, term FROM temp.atlas_words")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?, row.get_ref(1)?.as_str().unwrap_or_default());
    }
    Ok(())
}

/// A set of entries as a sum that does not depend on their order.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sum {
    count: u64,
    sum: u128,
}

impl Sum {
    fn add(&mut self, place: i64, word: &str) {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        hash.update(place.to_le_bytes());
        hash.update(word.as_bytes());
        let mut half = [0; 16];
        for (to, from) in half.iter_mut().zip(hash.finalize()) {
            *to = from;
        }
        self.count += 1;
        self.sum = self.sum.wrapping_add(u128::from_le_bytes(half));
    }
}
