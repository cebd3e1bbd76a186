//! One walk along the log from its first operation to its last: which operations follow from the
//! one before, which numbers are missing, what their entries say. Judges nothing.

use rusqlite::Connection;

use super::said::{self, Run};
use crate::catalogue::chain;
use crate::catalogue::content;
use crate::catalogue::entry::{Entry, Head};
use crate::catalogue::error::Result;
use crate::catalogue::log;
use crate::catalogue::purge::Purged;
use crate::catalogue::schema::Columns;

/// An operation that does not follow from the one before it.
#[derive(Debug, Clone)]
pub(super) struct Suspect {
    /// As it stands.
    pub(super) head: Head,
    /// The hash that stands before it.
    pub(super) previous: String,
    /// The hash it would have as it stands.
    pub(super) worked_out: String,
    /// Which number it was written under, when one place earlier or later explains it.
    pub(super) shifted: Option<i64>,
    /// Whether the operation before it is missing, so that nothing can be told of it.
    pub(super) after_gap: bool,
}

/// What the walk met.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// Faults of single sentences and entries.
    pub(super) said: Vec<String>,
    /// Numbers that are not there.
    pub(super) missing: Vec<Run>,
    /// Operations that do not follow, by their number.
    pub(super) suspects: Vec<Suspect>,
}

/// Walks along the whole log.
pub(super) fn walk(connection: &Connection, purged: &Purged) -> Result<Walked> {
    let mut walked = Walked::default();
    let mut previous = String::new();
    // The last one that was found to be as written: an inserted one leaves it as it was.
    let mut proven = String::new();
    let mut expected = 1;
    let mut statement = connection.prepare("SELECT * FROM atlas_operation ORDER BY number")?;
    let heads = statement.query_map([], Head::read)?;
    for head in heads {
        let head = head?;
        let after_gap = head.number != expected;
        if after_gap {
            walked.missing.push((expected, head.number - 1));
        }
        expected = head.number + 1;
        let entries = log::entries(connection, head.number)?;
        let worked_out = chain::chained(&head, &previous, &entries);
        if worked_out == head.hash {
            proven.clone_from(&head.hash);
        } else {
            let shifted = shifted(connection, &head, &entries, [&previous, &proven])?;
            if shifted.is_some() {
                proven.clone_from(&head.hash);
            }
            walked.suspects.push(Suspect {
                head: head.clone(),
                previous: previous.clone(),
                worked_out,
                shifted,
                after_gap,
            });
        }
        sentence(&head, purged, &mut walked.said);
        for entry in &entries {
            if let Some(fault) = fault_of(connection, entry, purged)? {
                walked
                    .said
                    .push(format!("Operation {}: {fault}", head.number));
            }
        }
        previous = head.hash;
    }
    Ok(walked)
}

/// The number one place beside its own under which an operation follows from one before it.
fn shifted(
    connection: &Connection,
    head: &Head,
    entries: &[Entry],
    before: [&String; 2],
) -> Result<Option<i64>> {
    for number in [head.number - 1, head.number + 1] {
        let written = Head {
            number,
            ..head.clone()
        };
        let there = log::entries(connection, number)?;
        let follows = |entries: &[Entry]| {
            before
                .iter()
                .any(|previous| chain::chained(&written, previous, entries) == head.hash)
        };
        if follows(entries) || follows(&there) {
            return Ok(Some(number));
        }
    }
    Ok(None)
}

fn sentence(head: &Head, purged: &Purged, said: &mut Vec<String>) {
    match &head.sentence {
        Some(sentence) if chain::hash_of_text(sentence) != head.sentence_hash => {
            said.push(said::sentence(head.number));
        }
        None if !purged.operations.contains(&head.number) => {
            said.push(said::no_sentence(head.number));
        }
        _ => {}
    }
}

fn fault_of(connection: &Connection, entry: &Entry, purged: &Purged) -> Result<Option<String>> {
    let Some(title) = &entry.title else {
        let told = purged.entries.contains(&entry.id);
        return Ok(
            (!told).then(|| "what it says of a row is gone, and no purge tells of it.".into())
        );
    };
    let rows_hash = match &entry.rows {
        None => None,
        Some(block) => {
            let columns = Columns::read(connection, &entry.table)?;
            match content::read_block(block, &columns) {
                Ok(rows) => Some(content::hash_of_rows(&rows)),
                Err(error) => return Ok(Some(error.to_string())),
            }
        }
    };
    let hash = chain::hash_of_content(title, entry.content.as_deref(), rows_hash.as_deref());
    Ok((hash != entry.content_hash).then(|| format!("what it says of «{title}» was edited.")))
}
