//! A verified copy of the whole catalogue file. Knows no record.

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

use super::error::{CatalogueError, Result};
use super::log;
use super::part;
use crate::jobs::{Cancel, Progress};

/// So many pages are copied between two looks at the cancel button; a writer gets its turn too.
const PAGES: i32 = 4_096;

/// Copies the catalogue to a new file and checks that the copy is whole and ends with the same
/// operation.
pub(super) fn copy(
    from: &Connection,
    path: &Path,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<()> {
    if path.exists() {
        return Err(CatalogueError::Exists(path.to_owned()));
    }
    let part = part::beside(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut to = Connection::open_with_flags(part.path(), flags)?;
    run(&Backup::new(from, &mut to)?, progress, cancel)?;
    // A copy of a file in WAL must stand alone too.
    to.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    let verdict: String = to.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(CatalogueError::Damaged {
            path: path.to_owned(),
            what: format!("the copy is not whole: {verdict}"),
        });
    }
    if log::newest(&to)? < log::newest(from)? {
        return Err(CatalogueError::Damaged {
            path: path.to_owned(),
            what: "the copy lacks the newest operation".into(),
        });
    }
    to.close()
        .map_err(|(_, error)| CatalogueError::from(error))?;
    part::finish(part, path)
}

fn run(backup: &Backup<'_, '_>, progress: &Progress, cancel: &Cancel) -> Result<()> {
    loop {
        let step = backup.step(PAGES)?;
        let pages = backup.progress();
        let count = |pages: i32| u64::try_from(pages).unwrap_or_default();
        progress.total(count(pages.pagecount));
        progress.done(count(pages.pagecount - pages.remaining));
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => return Err(CatalogueError::Busy),
        }
        if cancel.is_cancelled() {
            return Err(CatalogueError::Stopped);
        }
    }
}
