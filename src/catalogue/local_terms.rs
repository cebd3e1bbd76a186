//! Keeps a catalogue's own terms and what uses them together: a term in use is not taken away,
//! and other programs are told of every change. Knows no command.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::describe;
use super::error::{CatalogueError, Result};
use super::read;
use super::stored::Stored;
use crate::domain::command::OperationKind;
use crate::domain::record;

/// The table they are in.
const TABLE: &str = "local_term";
/// So many of the records in the way are named.
const NAMED: usize = 3;

/// The local terms one operation touched.
#[derive(Debug, Default)]
pub(super) struct Noted {
    /// List and code of rows that went or were another.
    gone: BTreeSet<(String, String)>,
    lists: BTreeSet<String>,
}

impl Noted {
    /// A row as it was.
    pub(super) fn gone(&mut self, table: &str, image: &Stored) {
        if table == TABLE {
            self.come(table, image);
            let (list, code) = (image.text("list"), image.text("code"));
            self.gone.insert((list.to_owned(), code.to_owned()));
        }
    }

    /// A row as it is.
    pub(super) fn come(&mut self, table: &str, image: &Stored) {
        if table == TABLE {
            self.lists.insert(image.text("list").to_owned());
        }
    }

    /// At the end of an operation: refuses when a term is gone that is still used, and tells
    /// other programs the terms as they are now.
    pub(super) fn settle(&self, connection: &Connection, kind: OperationKind) -> Result<()> {
        if kind != OperationKind::Outside {
            for (list, code) in &self.gone {
                refuse_used(connection, list, code)?;
            }
        }
        for list in &self.lists {
            describe::again(connection, list)?;
        }
        Ok(())
    }
}

fn refuse_used(connection: &Connection, list: &str, code: &str) -> Result<()> {
    let held = connection
        .prepare_cached("SELECT 1 FROM local_term WHERE list = ?1 AND code = ?2")?
        .query_row(params![list, code], |_| Ok(()))
        .optional()?;
    if held.is_some() {
        return Ok(());
    }
    let uses = read::uses(connection, list, code)?;
    if uses.is_empty() {
        return Ok(());
    }
    let named: Vec<String> = uses
        .iter()
        .take(NAMED)
        .map(|record| format!("«{}»", record::title(record)))
        .collect();
    let more = match uses.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Err(CatalogueError::NotAllowed(format!(
        "The local term «{code}» is still used by {}{more}. Merge it into another term, or \
         change these records first.",
        named.join(", ")
    )))
}
