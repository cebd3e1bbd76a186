//! Gets at a file that a program left half-way: with a journal to roll back, or a write-ahead
//! log to take in. Knows no table.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::connect;
use super::error::{CatalogueError, Result};

/// A connection that only reads, and a warning when it cannot see everything. Where a write broke
/// off, what the disk holds is put right first, as the next writer would, if the file `can_write`.
pub(super) fn reader(
    path: &Path,
    can_write: &dyn Fn() -> bool,
) -> Result<(Connection, Option<String>)> {
    let opened = connect::reader(path).and_then(|connection| {
        look(&connection)?;
        Ok(connection)
    });
    let refused = match opened {
        Ok(connection) => return Ok((connection, None)),
        Err(error @ (CatalogueError::ReadOnly(_) | CatalogueError::Disk(_))) => error,
        Err(error) => return Err(error),
    };
    if can_write() {
        let writer = connect::writer(path)?;
        look(&writer)?;
        turn_back(&writer)?;
        drop(writer);
        return Ok((connect::reader(path)?, None));
    }
    if beside(path, "-journal").exists() {
        return Err(CatalogueError::BrokenOff(path.to_owned()));
    }
    if !beside(path, "-wal").exists() {
        return Err(refused);
    }
    let connection = connect::unchanging(path)?;
    look(&connection)?;
    let warning = format!(
        "Another program left changes in {} that cannot be read from here; what you see is without them. Copy both files to a folder you can write to see all.",
        beside(path, "-wal").display()
    );
    Ok((connection, Some(warning)))
}

fn look(connection: &Connection) -> Result<()> {
    let sql = "SELECT count(*) FROM sqlite_schema";
    connection.query_row(sql, [], |_| Ok(()))?;
    Ok(())
}

/// Takes in a write-ahead log another program left and turns the file back to a rollback journal.
pub(super) fn turn_back(connection: &Connection) -> Result<()> {
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if mode == "wal" {
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    }
    Ok(())
}

/// A file of `SQLite`'s beside the catalogue.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
