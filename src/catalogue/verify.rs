//! Verifies the log: that its chain holds and every entry says what it said when it was written.
//! Only reads.

use rusqlite::Connection;

use super::chain;
use super::content;
use super::entry::{Entry, Head};
use super::error::Result;
use super::log;
use super::purge::{self, Purged};
use super::schema::Columns;

/// What of the chain does not hold, as sentences; none when all of it does.
pub(super) fn broken(connection: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut previous = String::new();
    let mut expected = 1;
    let purged = purge::purged_entries(connection)?;
    let mut statement = connection.prepare("SELECT * FROM atlas_operation ORDER BY number")?;
    let heads = statement.query_map([], Head::read)?;
    for head in heads {
        let head = head?;
        let name = format!("Operation {}", head.number);
        if head.number != expected {
            faults.push(format!("Operation {expected} is missing from the history."));
        }
        expected = head.number + 1;
        let entries = log::entries(connection, head.number)?;
        if chain::chained(&head, &previous, &entries) != head.hash {
            faults.push(format!(
                "{name} is not as it was written, or the one before it is not."
            ));
        }
        match &head.sentence {
            Some(sentence) if chain::hash_of_text(sentence) != head.sentence_hash => {
                faults.push(format!(
                    "The sentence of operation {} was changed.",
                    head.number
                ));
            }
            None if !purged.operations.contains(&head.number) => {
                faults.push(format!(
                    "The sentence of operation {} is gone.",
                    head.number
                ));
            }
            _ => {}
        }
        for entry in &entries {
            if let Some(fault) = fault_of(connection, entry, &purged)? {
                faults.push(format!("{name}: {fault}"));
            }
        }
        previous = head.hash;
    }
    Ok(faults)
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
    Ok((hash != entry.content_hash).then(|| format!("what it says of «{title}» was changed.")))
}
