//! The catalogue file: one `GeoPackage` that other programs may open and edit, with the record,
//! its history and what is derived from it. Knows no screen, no terminal, no clock.

mod asking;
mod backup;
mod bulk;
mod chain;
mod check;
mod columns;
mod connect;
mod content;
mod contents;
mod derive;
mod describe;
mod door;
mod ending;
mod entry;
mod error;
mod event_files;
mod functions;
mod geometry;
mod local_terms;
mod log;
mod making;
mod mending;
mod naming;
mod numbering;
mod opening;
mod outside;
mod part;
mod perform;
mod purge;
mod read;
mod recovery;
mod references;
mod repair;
mod rows;
mod schema;
mod search;
mod sheets;
mod sift;
mod stamp;
mod stored;
mod thumbnails;
mod transaction;
mod undo;
mod upgrade;
mod verify;
mod watch;
mod work;

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;

pub use asking::Interrupter;
pub use check::{Finding, Mend};
pub use error::{CatalogueError, Result};
pub use opening::Writable;
pub use stamp::Stamp;
pub use thumbnails::Thumbnail;
pub use work::Applied;

use crate::domain::command::{Command, OperationKind};
use crate::domain::id::Id;
use crate::domain::record::{Record, Table};
use crate::jobs::{Cancel, Progress};

/// How a catalogue is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenAs {
    /// To read and write.
    Writer,
    /// To read only, beside a writer.
    Reader,
}

/// One open catalogue: a connection to its file.
#[derive(Debug)]
pub struct Catalogue {
    connection: Connection,
    /// What is read instead of the file when its tables are of an earlier version; goes after
    /// the connection to it.
    copy: Option<TempDir>,
    path: PathBuf,
    writable: Writable,
    /// The file before its tables were brought up to date.
    was: Option<PathBuf>,
    /// What answers leave behind for the next of the same moment.
    kept: RefCell<read::Kept>,
}

/// Why a reader cannot write.
const READING: &str = "it was opened for reading only.";
/// From so many rows on, a load lets readers go on reading meanwhile.
const MANY: usize = 20_000;

impl Catalogue {
    /// Makes a new catalogue file holding these records and opens it for writing.
    ///
    /// # Errors
    /// When there is a file already, it cannot be made, or a record does not fit; nothing is
    /// left behind.
    pub fn create(path: &Path, title: &str, records: &[Record], stamp: &Stamp) -> Result<Self> {
        if path.exists() {
            return Err(CatalogueError::Exists(path.to_owned()));
        }
        let part = part::beside(path)?;
        let mut connection = connect::maker(part.path())?;
        making::build(&mut connection, title, records, stamp)?;
        connection
            .close()
            .map_err(|(_, error)| CatalogueError::from(error))?;
        part::finish(part, path)?;
        Self::open(path, OpenAs::Writer)
    }

    /// A catalogue without a file, for tests.
    ///
    /// # Errors
    /// When a record does not fit.
    pub fn in_memory(title: &str, records: &[Record], stamp: &Stamp) -> Result<Self> {
        let mut connection = connect::memory()?;
        making::build(&mut connection, title, records, stamp)?;
        Ok(Self {
            connection,
            copy: None,
            path: PathBuf::new(),
            writable: Writable::Yes,
            was: None,
            kept: RefCell::default(),
        })
    }

    /// Its file; empty for one in memory.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can be written, and if not, why.
    #[must_use]
    pub fn writable(&self) -> &Writable {
        &self.writable
    }

    /// Performs a command as one operation. What other programs changed meanwhile is taken in
    /// first, as an operation of its own.
    ///
    /// # Errors
    /// When an edited record is no longer as it was, a reference leads nowhere, a value is not
    /// allowed: nothing is written.
    pub fn perform(&mut self, stamp: &Stamp, command: &Command) -> Result<Applied> {
        self.write(stamp, |connection| {
            perform::perform(connection, stamp, command)
        })
    }

    /// Undoes one operation by number, or the newest that can be undone.
    ///
    /// # Errors
    /// [`CatalogueError::InTheWay`] names the later operations that build on it.
    pub fn undo(&mut self, stamp: &Stamp, operation: Option<i64>) -> Result<Applied> {
        self.write(stamp, |connection| undo::undo(connection, stamp, operation))
    }

    /// Undoes several operations together, newest first; all or none.
    ///
    /// # Errors
    /// As [`Catalogue::undo`].
    pub fn undo_with(&mut self, stamp: &Stamp, operations: &[i64]) -> Result<Vec<Applied>> {
        self.write(stamp, |connection| {
            undo::undo_with(connection, stamp, operations)
        })
    }

    /// Undoes the newest undo, unless something new was done after it.
    ///
    /// # Errors
    /// When there is none, or later changes are in the way.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Applied> {
        self.write(stamp, |connection| undo::redo(connection, stamp))
    }

    /// Adds many records as one operation. Above 20,000 (or when the number is not known)
    /// readers can go on reading meanwhile. Progress counts rows, then places.
    ///
    /// # Errors
    /// When a record does not fit, or [`CatalogueError::Stopped`] when it was cancelled: nothing
    /// is written.
    pub fn load(
        &mut self,
        stamp: &Stamp,
        sentence: &str,
        records: impl Iterator<Item = Record>,
        progress: &Progress,
        cancel: &Cancel,
    ) -> Result<Applied> {
        let watch = watch::Watch::of(progress, cancel);
        let many = records.size_hint().1.is_none_or(|most| most > MANY);
        if many && self.writable == Writable::Yes && !self.path.as_os_str().is_empty() {
            // Where another program is in the way the load works all the same.
            let _ = self
                .connection
                .query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()));
        }
        // References are looked at all together when the rows are in.
        self.connection.pragma_update(None, "foreign_keys", false)?;
        let result = self.write(stamp, |connection| {
            let mut work = work::Work::begin(connection, stamp)?.watched(watch);
            bulk::drop_triggers(connection)?;
            bulk::add(&mut work, records)?;
            bulk::make_triggers(connection)?;
            if work.is_empty() {
                return Err(CatalogueError::NothingToDo(
                    "There was nothing to add.".into(),
                ));
            }
            work.finish(stamp, OperationKind::Bulk, sentence, None)
        });
        self.connection.pragma_update(None, "foreign_keys", true)?;
        if many {
            let _ = recovery::turn_back(&self.connection);
        }
        result
    }

    /// Takes in what other programs changed, as one operation; `None` when they changed nothing.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn take_in_outside(&mut self, stamp: &Stamp) -> Result<Option<Applied>> {
        self.refuse_reading_only()?;
        if outside::waiting(&self.connection)? == 0 {
            return Ok(None);
        }
        transaction::transact(&mut self.connection, |connection| {
            outside::take_in(connection, stamp)
        })
    }

    /// How many rows other programs changed that wait to be taken in.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn outside_waiting(&self) -> Result<u64> {
        outside::waiting(&self.connection)
    }

    /// Removes a record with all that hangs on it for good: in rows and history only hashes stay.
    /// Cannot be undone.
    ///
    /// # Errors
    /// Without a reason, or when there never was such a record.
    pub fn purge(
        &mut self,
        stamp: &Stamp,
        table: Table,
        uuid: Id,
        reason: &str,
    ) -> Result<Applied> {
        self.refuse_reading_only()?;
        self.connection.pragma_update(None, "secure_delete", true)?;
        let applied = self.write(stamp, |connection| {
            purge::purge(connection, stamp, table.name(), &uuid.to_string(), reason)
        })?;
        // Freed pages still hold the words until the file is built anew.
        let rebuilt = self.connection.execute_batch("VACUUM");
        rebuilt.map_err(|error| CatalogueError::NotBuiltAnew(error.to_string()))?;
        Ok(applied)
    }

    /// How many references lead nowhere: programs that do not enforce them leave such behind.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn orphans(&self) -> Result<usize> {
        repair::count(&self.connection)
    }

    /// Makes whole what can be, as one operation: references that lead nowhere (that part can be
    /// undone once their targets are back), spatial indexes, everything derived.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn repair(&mut self, stamp: &Stamp) -> Result<Applied> {
        self.write(stamp, |connection| repair::repair(connection, stamp))
    }

    /// What in the history does not fit together, as sentences; none when all of it does.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn broken_history(&self) -> Result<Vec<String>> {
        verify::broken(&self.connection)
    }

    /// Copies the catalogue as it stands to a new file, and checks the copy. Progress counts
    /// pages.
    ///
    /// # Errors
    /// When there is a file already, it cannot be written or the copy was cancelled; nothing is
    /// left behind.
    pub fn backup_to(&self, path: &Path, progress: &Progress, cancel: &Cancel) -> Result<()> {
        backup::copy(&self.connection, path, progress, cancel)
    }

    fn refuse_reading_only(&self) -> Result<()> {
        match &self.writable {
            Writable::Yes => Ok(()),
            Writable::No(why) => Err(CatalogueError::ReadOnly(why.clone())),
        }
    }

    /// One gesture: takes in what waits from outside, then runs the body, all in one transaction.
    fn write<T>(
        &mut self,
        stamp: &Stamp,
        body: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        self.refuse_reading_only()?;
        transaction::transact(&mut self.connection, |connection| {
            outside::take_in(connection, &stamp.following(0))?;
            body(connection)
        })
    }
}

impl Drop for Catalogue {
    /// The file alone is always whole: where someone kept it from being turned back earlier, it
    /// is tried once more.
    fn drop(&mut self) {
        if self.writable == Writable::Yes && !self.path.as_os_str().is_empty() {
            let _ = recovery::turn_back(&self.connection);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Slug;
    use crate::domain::record::Site;

    fn stamp(n: u8) -> Stamp {
        Stamp {
            at: "2026-11-22T10:00:00Z".into(),
            by: "A".into(),
            id: Id::v7(u64::from(n), [n; 10]),
        }
    }

    #[test]
    fn a_full_disk_is_a_sentence_and_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("full.gpkg");
        let mut catalogue = Catalogue::create(&path, "Full", &[], &stamp(1)).unwrap();
        let before = std::fs::read(&path).unwrap();
        // The file may not grow: what SQLite says then is what it says on a full disk.
        let pages: i64 = catalogue
            .connection
            .query_row("PRAGMA page_count", [], |row| row.get(0))
            .unwrap();
        catalogue
            .connection
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .unwrap();
        let site = Site {
            uuid: Id::v7(9, [9; 10]),
            slug: Slug::try_from("long".to_owned()).unwrap(),
            description_en: "long ".repeat(20_000),
            ..Site::default()
        };
        let command = Command::add("Added", site);
        let error = catalogue.perform(&stamp(2), &command).unwrap_err();
        assert!(matches!(error, CatalogueError::Full), "{error}");
        drop(catalogue);
        assert_eq!(std::fs::read(&path).unwrap(), before);
        let mut catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
        catalogue.perform(&stamp(3), &command).unwrap();
    }
}
