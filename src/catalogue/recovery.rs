//! Gets at a file that a program left half-way: with a journal to roll back, or a write-ahead
//! log to take in. Knows no table.

use std::path::{Path, PathBuf};
use std::time::Duration;

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
        turn_back_file(path)?;
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

/// Takes in the write-ahead log another program left and turns the file back to a rollback
/// journal. Answers whether it stands alone now: while someone else has it open it cannot, and
/// works all the same.
pub(super) fn turn_back(connection: &Connection) -> Result<bool> {
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if mode != "wal" {
        return Ok(true);
    }
    connection.busy_timeout(Duration::ZERO)?;
    let turned = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| {
        row.get::<_, String>(0)
    });
    connection.busy_timeout(connect::PATIENCE)?;
    match turned.map_err(CatalogueError::from) {
        Ok(mode) => Ok(mode != "wal"),
        Err(CatalogueError::Busy) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The same for a file that is about to be opened for reading.
pub(super) fn turn_back_file(path: &Path) -> Result<()> {
    let connection = connect::writer(path)?;
    look(&connection)?;
    turn_back(&connection)?;
    Ok(())
}

/// A file of `SQLite`'s beside the catalogue.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
