//! The one removal: a record that must not exist gives way to its hash, in rows and log alike.
//! Knows the log, not why someone asks for it (the reason is kept).

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::json;

use super::content::{self, Kept};
use super::entry::{Deed, Entry};
use super::error::{CatalogueError, Result};
use super::references::{Key, REFERENCES, Rule};
use super::schema::Columns;
use super::sheets::{self, Sheet};
use super::stamp::Stamp;
use super::thumbnails;
use super::work::{Applied, Work};
use crate::domain::command::OperationKind;

/// Which entries and operations gave way to their hashes, as the purges tell.
#[derive(Debug, Default)]
pub(super) struct Purged {
    /// By the number of the entry.
    pub(super) entries: BTreeSet<i64>,
    /// Operations whose sentence went.
    pub(super) operations: BTreeSet<i64>,
}

/// What all purges so far removed from the log.
pub(super) fn purged_entries(connection: &Connection) -> Result<Purged> {
    let mut purged = Purged::default();
    let mut statement =
        connection.prepare("SELECT content FROM atlas_change WHERE kind = 'purged'")?;
    let contents = statement.query_map([], |row| row.get::<_, Option<String>>(0))?;
    for content in contents {
        let Some(told) = content? else { continue };
        let told: serde_json::Value = serde_json::from_str(&told).unwrap_or_default();
        let numbers = |name: &str| {
            let list = told
                .get(name)
                .and_then(serde_json::Value::as_array)
                .cloned();
            list.unwrap_or_default()
                .into_iter()
                .filter_map(|number| number.as_i64())
        };
        purged.entries.extend(numbers("entries"));
        purged.operations.extend(numbers("operations"));
    }
    Ok(purged)
}

/// Purges a record and all that hangs on it, within the caller's transaction. The caller turns
/// on `secure_delete` before and rebuilds the file after.
pub(super) fn purge(
    connection: &Connection,
    stamp: &Stamp,
    table: &'static str,
    uuid: &str,
    reason: &str,
) -> Result<Applied> {
    if reason.trim().is_empty() {
        return Err(CatalogueError::NotAllowed("A purge needs a reason.".into()));
    }
    let mut work = Work::begin(connection, stamp)?;
    let mut rows = known_dependents(connection, table, uuid)?;
    if super::references::exists(connection, table, uuid)? {
        rows.extend(work.delete_with_dependents(table, uuid)?.going);
    }
    let blocks = blocks(connection)?;
    gather_from_blocks(&blocks, &mut rows);
    let mut entries = erased_entries(connection, &rows)?;
    let erased = erase_rows_of_blocks(connection, blocks, &rows)?;
    if entries.is_empty() && work.is_empty() && erased == 0 {
        return Err(CatalogueError::Gone {
            table: table.to_owned(),
            uuid: uuid.to_owned(),
        });
    }
    let operations = erase_sentences(connection, &entries)?;
    for entry in &entries {
        let sql = "UPDATE atlas_change SET title = NULL, content = NULL WHERE id = ?1";
        connection.prepare_cached(sql)?.execute([entry])?;
    }
    // The removal itself is told by hash alone; its entries come next in the log.
    let next = next_entry(connection)?;
    entries.extend(work.blank(next));
    let mut told = Entry::row(Deed::Purged, table, uuid, 0);
    told.title = Some("purged".into());
    told.content = Some(
        json!({ "reason": reason.trim(), "entries": entries, "operations": operations })
            .to_string(),
    );
    work.keep(told);
    work.derive_all();
    for (table, uuid) in &rows {
        connection.execute(
            "DELETE FROM atlas_rejected_row WHERE table_name = ?1 AND row_uuid = ?2",
            (table, uuid),
        )?;
    }
    thumbnails::forget(connection)?;
    let sentence = format!("A record was purged: {}", reason.trim());
    work.finish(stamp, OperationKind::Purge, &sentence, None)
}

/// The record and the rows that hung on it when they were deleted, at any depth.
fn known_dependents(
    connection: &Connection,
    table: &'static str,
    uuid: &str,
) -> Result<BTreeSet<Key>> {
    let mut rows = BTreeSet::from([(table, uuid.to_owned())]);
    let mut waiting = vec![(table, uuid.to_owned())];
    let sql = include_str!("purge/select_deleted_children.sql");
    let mut statement = connection.prepare(sql)?;
    while let Some((table, uuid)) = waiting.pop() {
        let columns = REFERENCES
            .iter()
            .filter(|reference| reference.to == table && reference.rule == Rule::Goes)
            .map(|reference| (reference.table, reference.column))
            .chain([("citation", "record_uuid")]);
        for (child, column) in columns {
            let path = format!("$.{column}");
            let found = statement.query_map((child, &path, &uuid), |row| row.get(0))?;
            for uuid in found {
                let key = (child, uuid?);
                if rows.insert(key.clone()) {
                    waiting.push(key);
                }
            }
        }
    }
    Ok(rows)
}

/// The entries of the log that tell of the rows.
fn erased_entries(connection: &Connection, rows: &BTreeSet<Key>) -> Result<BTreeSet<i64>> {
    let mut statement = connection.prepare(
        "SELECT id FROM atlas_change WHERE row_uuid = ?1 AND table_name = ?2 AND kind <> 'purged'",
    )?;
    let mut entries = BTreeSet::new();
    for (table, uuid) in rows {
        let found = statement.query_map((uuid, table), |row| row.get(0))?;
        entries.extend(found.collect::<rusqlite::Result<Vec<i64>>>()?);
    }
    Ok(entries)
}

/// Sentences name what they tell of: those of the operations that touched the rows go too.
fn erase_sentences(connection: &Connection, entries: &BTreeSet<i64>) -> Result<BTreeSet<i64>> {
    let mut operation = connection.prepare("SELECT operation FROM atlas_change WHERE id = ?1")?;
    let mut operations = BTreeSet::new();
    for entry in entries {
        operations.insert(operation.query_row([entry], |row| row.get::<_, i64>(0))?);
    }
    let mut related = BTreeSet::new();
    let mut undoing = connection.prepare("SELECT number FROM atlas_operation WHERE undoes = ?1")?;
    for number in &operations {
        let found = undoing.query_map([number], |row| row.get(0))?;
        related.extend(found.collect::<rusqlite::Result<Vec<i64>>>()?);
    }
    operations.extend(related);
    // The first operation made the catalogue; its sentence names nothing but that.
    operations.remove(&1);
    for number in &operations {
        connection
            .prepare_cached("UPDATE atlas_operation SET sentence = NULL WHERE number = ?1")?
            .execute([number])?;
    }
    Ok(operations)
}

/// A block of the log: its entry, its table, its rows.
struct Block {
    entry: i64,
    sheet: &'static Sheet,
    rows: Vec<Kept>,
}

fn blocks(connection: &Connection) -> Result<Vec<Block>> {
    let mut statement = connection
        .prepare("SELECT id, table_name, \"rows\" FROM atlas_change WHERE \"rows\" IS NOT NULL")?;
    let mut stored = statement.query([])?;
    let mut blocks = Vec::new();
    while let Some(row) = stored.next()? {
        let (table, packed): (String, Vec<u8>) = (row.get(1)?, row.get(2)?);
        let Some(sheet) = sheets::named(&table) else {
            continue;
        };
        let columns = Columns::read(connection, sheet.name)?;
        blocks.push(Block {
            entry: row.get(0)?,
            sheet,
            rows: content::read_block(&packed, &columns)?,
        });
    }
    Ok(blocks)
}

/// Adds the rows of removed ranges that belonged to the purged ones, at any depth.
fn gather_from_blocks(blocks: &[Block], rows: &mut BTreeSet<Key>) {
    loop {
        let known = rows.len();
        for block in blocks {
            for row in &block.rows {
                let Kept::Row(image) = row else { continue };
                let belongs = REFERENCES
                    .iter()
                    .filter(|r| r.table == block.sheet.name && r.rule == Rule::Goes)
                    .any(|r| rows.contains(&(r.to, image.text(r.column).to_owned())));
                let cites = block.sheet.name == "citation"
                    && sheets::named(image.text("record_table")).is_some_and(|sheet| {
                        rows.contains(&(sheet.name, image.text("record_uuid").to_owned()))
                    });
                if belongs || cites {
                    rows.insert((block.sheet.name, image.text("uuid").to_owned()));
                }
            }
        }
        if rows.len() == known {
            return;
        }
    }
}

/// Rows of removed ranges give way to their hashes one by one; answers how many.
fn erase_rows_of_blocks(
    connection: &Connection,
    blocks: Vec<Block>,
    rows: &BTreeSet<Key>,
) -> Result<usize> {
    let mut erased = 0;
    for mut block in blocks {
        let before = erased;
        for row in &mut block.rows {
            if let Kept::Row(image) = row
                && rows.contains(&(block.sheet.name, image.text("uuid").to_owned()))
            {
                *row = Kept::Purged(image.hash());
                erased += 1;
            }
        }
        if erased > before {
            connection.execute(
                "UPDATE atlas_change SET \"rows\" = ?2 WHERE id = ?1",
                (block.entry, content::write_block(&block.rows)?),
            )?;
        }
    }
    Ok(erased)
}

fn next_entry(connection: &Connection) -> Result<i64> {
    let sql = "SELECT coalesce(max(id), 0) + 1 FROM atlas_change";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}
