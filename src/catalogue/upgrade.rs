//! Brings a file with the tables of an earlier version up to today's: on a copy beside it that is
//! compared row by row and then takes its place, while the file as it was stays beside under
//! another name. What may not be written is read through such a copy of its own. Knows no record.

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};
use tempfile::{NamedTempFile, TempDir};

use super::error::{CatalogueError, Result};
use super::schema::{self, Columns, VERSION};
use super::sheets::SHEETS;
use super::stored::{self, Stored, hex};
use super::{bulk, connect, derive, describe, part, recovery, transaction, verify};

/// So many pages are copied in one go.
const PAGES: i32 = 4_096;

/// Brings the file of an open connection up to date and closes it. Answers where the file as it
/// was is kept.
///
/// # Errors
/// [`CatalogueError::Busy`] while another program has it open; [`CatalogueError::NotUpgraded`]
/// when it fails on the way. The file is as it was then.
pub(super) fn in_place(connection: Connection, path: &Path, found: i64) -> Result<PathBuf> {
    if !recovery::turn_back(&connection)? {
        return Err(CatalogueError::Busy);
    }
    // Nobody may write what the copy would not hold.
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let kept = connect::reader(path)
        .and_then(|from| replace(&from, path, found))
        .map_err(|why| refused(path, found, &why))?;
    connection
        .close()
        .map_err(|(_, error)| CatalogueError::from(error))?;
    Ok(kept)
}

/// A copy with today's tables that goes when it is dropped.
///
/// # Errors
/// When there is no room for it, or the file cannot be brought up to date.
pub(super) fn private_copy(
    from: &Connection,
    path: &Path,
    found: i64,
) -> Result<(Connection, TempDir)> {
    let make = || {
        let folder = tempfile::Builder::new()
            .prefix("palmyra-atlas-")
            .tempdir()
            .map_err(|why| part::failed(path, why))?;
        let copy = folder.path().join("copy.gpkg");
        make_copy(from, &copy, found)?;
        Ok((connect::reader(&copy)?, folder))
    };
    make().map_err(|why| refused(path, found, &why))
}

fn refused(path: &Path, found: i64, why: &CatalogueError) -> CatalogueError {
    CatalogueError::NotUpgraded {
        path: path.to_owned(),
        found,
        wanted: VERSION,
        why: match why {
            CatalogueError::Full => "there is no room on the disk for a second copy".to_owned(),
            other => other.to_string().trim_end_matches('.').to_owned(),
        },
    }
}

fn replace(from: &Connection, path: &Path, found: i64) -> Result<PathBuf> {
    let part = part::beside(path)?;
    make_copy(from, part.path(), found)?;
    if let Ok(metadata) = std::fs::metadata(path) {
        let same = std::fs::set_permissions(part.path(), metadata.permissions());
        same.map_err(|why| part::failed(path, why))?;
    }
    let io = |why: std::io::Error| part::failed(path, why);
    part.as_file().sync_all().map_err(io)?;
    let kept = keep(from, path, found)?;
    take_place(part, path)?;
    Ok(kept)
}

/// Gives the file as it is a second name, or a copy where files can have but one.
fn keep(from: &Connection, path: &Path, found: i64) -> Result<PathBuf> {
    for number in 1.. {
        let kept = kept_name(path, found, number);
        match std::fs::hard_link(path, &kept) {
            Ok(()) => return Ok(kept),
            Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(_) if kept.exists() => {}
            Err(_) => {
                let copy = part::beside(path)?;
                copy_pages(from, copy.path())?;
                part::finish(copy, &kept)?;
                return Ok(kept);
            }
        }
    }
    Err(CatalogueError::Exists(path.to_owned()))
}

/// `NAME (tables of version 1).gpkg`, with a number when that is taken.
fn kept_name(path: &Path, found: i64, number: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    let again = if number > 1 {
        format!(" {number}")
    } else {
        String::new()
    };
    name.push(format!(" (tables of version {found}){again}"));
    if let Some(ending) = path.extension() {
        name.push(OsString::from("."));
        name.push(ending);
    }
    path.with_file_name(name)
}

fn take_place(part: NamedTempFile, path: &Path) -> Result<()> {
    part.persist(path)
        .map_err(|error| part::failed(path, error.error))?;
    // Where a folder can be flushed, the new name is on the disk before anything is written.
    if let Some(folder) = path.parent()
        && let Ok(folder) = File::open(folder)
        && folder.sync_all().is_err()
    {
        log::debug!("The folder of {} cannot be flushed.", path.display());
    }
    Ok(())
}

fn copy_pages(from: &Connection, to: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut to = Connection::open_with_flags(to, flags)?;
    copy_all(&Backup::new(from, &mut to)?)?;
    // A copy of a file in WAL must stand alone too.
    to.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    to.close()
        .map_err(|(_, error)| CatalogueError::from(error))?;
    Ok(())
}

fn copy_all(backup: &Backup<'_, '_>) -> Result<()> {
    loop {
        match backup.step(PAGES)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => return Err(CatalogueError::Busy),
        }
    }
}

/// A copy with today's tables, compared with what it was made from.
fn make_copy(from: &Connection, path: &Path, found: i64) -> Result<()> {
    copy_pages(from, path)?;
    let mut copy = connect::writer(path)?;
    let before = Proof::of(&copy)?;
    raise(&mut copy, found)?;
    before.must_hold(&Proof::of(&copy)?, path)?;
    copy.close()
        .map_err(|(_, error)| CatalogueError::from(error))?;
    Ok(())
}

/// Runs the steps of all versions after `found`, and makes anew what follows from them.
fn raise(copy: &mut Connection, found: i64) -> Result<()> {
    // The list of names in a check can only grow in the text of the schema.
    copy.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    // The copy gets its name only when it is whole.
    copy.pragma_update(None, "synchronous", false)?;
    transaction::transact(copy, |transaction| {
        bulk::drop_triggers(transaction)?;
        for step in schema::STEPS.iter().filter(|step| step.to > found) {
            transaction.execute_batch(step.admit)?;
            transaction.execute_batch(step.build)?;
        }
        schema::complete(transaction)?;
        describe::anew(transaction)?;
        schema::make_triggers(transaction)?;
        derive::remake(transaction)?;
        transaction.execute(
            "UPDATE atlas_meta SET value = ?1 WHERE name = 'schema_version'",
            [VERSION.to_string()],
        )?;
        Ok(())
    })?;
    copy.pragma_update(None, "synchronous", "FULL")?;
    copy.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(())
}

/// What must be the same before and after: every row as the history knows it, the history, and
/// what was at fault already.
#[derive(Debug, PartialEq, Eq)]
struct Proof {
    rows: Vec<(&'static str, u64, String)>,
    history: Vec<String>,
    dangling: i64,
    pages: String,
}

impl Proof {
    fn of(connection: &Connection) -> Result<Self> {
        let mut rows = Vec::new();
        for sheet in SHEETS {
            let columns = Columns::read(connection, sheet.name)?;
            if columns.kept.is_empty() {
                continue;
            }
            let (mut count, mut hasher) = (0, Sha256::new());
            let sql = format!("{} ORDER BY fid", stored::select(sheet.name, &columns));
            let mut statement = connection.prepare(&sql)?;
            let mut found = statement.query([])?;
            while let Some(row) = found.next()? {
                Stored::from_row(&columns, row)?.hash_into(&mut hasher);
                count += 1;
            }
            if count > 0 {
                rows.push((sheet.name, count, hex(&hasher.finalize())));
            }
        }
        Ok(Self {
            rows,
            history: verify::broken(connection)?,
            dangling: connection.query_row(
                "SELECT count(*) FROM pragma_foreign_key_check",
                [],
                |row| row.get(0),
            )?,
            pages: connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?,
        })
    }

    fn must_hold(&self, after: &Self, path: &Path) -> Result<()> {
        let differing = self
            .rows
            .iter()
            .zip(&after.rows)
            .find(|(before, after)| before != after);
        let what = if let Some(((table, ..), _)) = differing {
            format!("the rows of {table} would not be the same")
        } else if self.rows.len() != after.rows.len() {
            "its tables would not hold the same rows".to_owned()
        } else if self.history != after.history {
            "its history would not hold".to_owned()
        } else if self.dangling != after.dangling {
            "its references would not lead where they led".to_owned()
        } else if after.pages != "ok" {
            format!("the copy is not whole: {}", after.pages)
        } else {
            return Ok(());
        };
        Err(CatalogueError::Damaged {
            path: path.to_owned(),
            what,
        })
    }
}
