//! Looks at a file before and while it is opened: what it is, whether it is whole, whether it
//! can be written. Changes no byte. Knows no record.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use super::error::{CatalogueError, Result};
use super::recovery::beside;
use super::schema::{self, APPLICATION_ID, Columns, VERSION};
use super::sheets::SHEETS;
use super::{bulk, transaction};
use crate::domain::record::Table;

/// How many steps of `SQLite`'s machine one check may take before it counts as hostile; a file
/// of a million places needs far fewer.
const MOST_STEPS: i32 = 2_000_000;
/// So many steps between two looks at that.
const STEPS: i32 = 1_000;
/// Files up to this size are checked page by page at every opening, bytes.
const CHECKED_WHOLE: u64 = 24 << 20;

/// Whether a catalogue can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writable {
    /// Yes.
    Yes,
    /// No, and why, as a sentence.
    No(String),
}

/// How the file keeps what is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Journal {
    /// In a journal that goes when the write is done: ours.
    Rollback,
    /// In a write-ahead log, as another program left it.
    WriteAhead,
}

/// Looks at the first hundred bytes, before `SQLite` does.
///
/// # Errors
/// When it is none of ours, or shorter than it says.
pub(super) fn look_at_header(path: &Path) -> Result<Journal> {
    let io = |why: std::io::Error| match why.kind() {
        std::io::ErrorKind::NotFound => CatalogueError::Missing(path.to_owned()),
        _ => CatalogueError::Io {
            path: path.to_owned(),
            why,
        },
    };
    let metadata = std::fs::metadata(path).map_err(io)?;
    if metadata.is_dir() {
        return Err(CatalogueError::Folder(path.to_owned()));
    }
    let found = metadata.len();
    if found == 0 {
        return Err(CatalogueError::Empty(path.to_owned()));
    }
    let mut header = Vec::with_capacity(100);
    File::open(path)
        .map_err(io)?
        .take(100)
        .read_to_end(&mut header)
        .map_err(io)?;
    let Some(header) = header.first_chunk::<100>() else {
        return Err(CatalogueError::NotACatalogue(path.to_owned()));
    };
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(CatalogueError::NotACatalogue(path.to_owned()));
    }
    let number = |at: usize| -> u64 {
        header
            .get(at..at + 4)
            .unwrap_or_default()
            .iter()
            .fold(0, |n, byte| n << 8 | u64::from(*byte))
    };
    if number(68) != u64::try_from(APPLICATION_ID).unwrap_or_default() {
        return Err(CatalogueError::NotACatalogue(path.to_owned()));
    }
    let page = match number(14) & 0xffff {
        1 => 65_536,
        size => size,
    };
    // The page count is true when the last writer also noted that it was.
    let expected = page * number(28);
    let has_log = beside(path, "-wal").exists() || beside(path, "-journal").exists();
    if number(24) == number(92) && found < expected && !has_log {
        return Err(CatalogueError::Truncated {
            path: path.to_owned(),
            expected,
            found,
        });
    }
    Ok(match header.get(18) {
        Some(2) => Journal::WriteAhead,
        _ => Journal::Rollback,
    })
}

/// Whether the file and its folder can be written.
pub(super) fn writable(path: &Path) -> Writable {
    let marked = std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly());
    if marked || OpenOptions::new().write(true).open(path).is_err() {
        return Writable::No(format!(
            "{} is read-only. You can look at everything; to edit, allow writing or save a copy elsewhere.",
            path.display()
        ));
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let marked = std::fs::metadata(folder).is_ok_and(|metadata| metadata.permissions().readonly());
    let probe = || {
        tempfile::Builder::new()
            .prefix(".palmyra-atlas-")
            .tempfile_in(folder)
    };
    if marked || probe().is_err() {
        return Writable::No(format!(
            "the folder {} cannot be written, so changes could not be saved safely. You can look at everything; to edit, save a copy elsewhere.",
            folder.display()
        ));
    }
    Writable::Yes
}

/// Checks the open file: the version of its tables, its inner order, that nothing is missing.
/// Answers with the version.
pub(super) fn check(connection: &mut Connection, path: &Path) -> Result<i64> {
    let mut left = MOST_STEPS;
    connection.progress_handler(
        STEPS,
        Some(move || {
            left -= 1;
            left <= 0
        }),
    )?;
    let result = check_all(connection, path);
    connection.progress_handler(0, None::<fn() -> bool>)?;
    result.map_err(|error| named(error, path))
}

/// An error met while a file is opened, with the file's name.
pub(super) fn named(error: CatalogueError, path: &Path) -> CatalogueError {
    match error {
        CatalogueError::Stopped => damaged(path, "reading it takes too long to be true"),
        CatalogueError::Sql(error) => damaged(path, &error.to_string()),
        CatalogueError::Corrupt(what) => damaged(path, &what),
        other => other,
    }
}

fn damaged(path: &Path, what: &str) -> CatalogueError {
    CatalogueError::Damaged {
        path: path.to_owned(),
        what: what.to_owned(),
    }
}

/// The version of the tables.
pub(super) fn version(connection: &Connection, path: &Path) -> Result<i64> {
    let ours: Option<i64> = connection
        .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'atlas_meta'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    if ours.is_none() {
        return Err(CatalogueError::ForeignGeoPackage(path.to_owned()));
    }
    let version: Option<String> = connection
        .prepare("SELECT value FROM atlas_meta WHERE name = 'schema_version'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let version = version.and_then(|text| text.parse::<i64>().ok());
    let version = version.ok_or_else(|| damaged(path, "its version is missing"))?;
    if version > VERSION {
        return Err(CatalogueError::Newer {
            path: path.to_owned(),
            found: version,
            known: VERSION,
        });
    }
    Ok(version)
}

fn check_all(connection: &Connection, path: &Path) -> Result<i64> {
    let version = version(connection, path)?;
    if version == VERSION {
        check_tables(connection, path)?;
    }
    if std::fs::metadata(path).is_ok_and(|metadata| metadata.len() <= CHECKED_WHOLE) {
        let verdict: String = connection
            .prepare("PRAGMA quick_check(1)")?
            .query_row([], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(damaged(path, &verdict));
        }
    }
    Ok(version)
}

fn check_tables(connection: &Connection, path: &Path) -> Result<()> {
    for sheet in SHEETS {
        let columns = Columns::read(connection, sheet.name)?;
        let wanted = Table::named(sheet.name).map_or(&[] as &[&str], Table::columns);
        for column in wanted
            .iter()
            .copied()
            .chain(["uuid", "created_at", "updated_at"])
        {
            if !columns.kept.iter().any(|kept| kept == column) {
                let what = format!("the column {}.{column} is missing", sheet.name);
                return Err(damaged(path, &what));
            }
        }
    }
    for table in [
        "atlas_operation",
        "atlas_change",
        "atlas_writer",
        "gpkg_contents",
    ] {
        let sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1";
        if connection
            .prepare_cached(sql)?
            .query_row([table], |_| Ok(()))
            .optional()?
            .is_none()
        {
            return Err(damaged(path, &format!("the table {table} is missing")));
        }
    }
    let silent: Option<i64> = connection
        .prepare("SELECT sum(active) FROM atlas_writer HAVING count(*) = 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    match silent {
        Some(0) => Ok(()),
        _ => Err(damaged(path, "the guard of its history was changed")),
    }
}

/// Puts back the triggers that keep the spatial indexes and notice other programs, where another
/// program dropped or replaced them; a file that has them is not written to.
pub(super) fn restore_triggers(connection: &mut Connection) -> Result<()> {
    if schema::has_triggers(connection)? {
        return Ok(());
    }
    transaction::transact(connection, |transaction| {
        bulk::drop_triggers(transaction)?;
        schema::make_triggers(transaction)
    })
}
