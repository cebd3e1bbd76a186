//! Questions to an open catalogue: each is answered from one moment of the file, with the
//! revision it was read at, and can be stopped from another thread.

use rusqlite::{Connection, InterruptHandle, TransactionBehavior};
use std::path::Path;
use std::sync::Arc;

use super::error::CatalogueError;
use super::{Catalogue, Finding, READING, Writable, check, read};
use crate::domain::query::{Answer, Query};
use crate::jobs::{Cancel, Progress};

/// From so many places on a catalogue is large.
const LARGE: i64 = 20_000;

/// Stops the question a catalogue is answering, from any thread.
#[derive(Clone)]
pub struct Interrupter(Arc<InterruptHandle>);

impl Interrupter {
    /// The running question ends with [`CatalogueError::Stopped`]; when none runs nothing happens.
    pub fn interrupt(&self) {
        self.0.interrupt();
    }
}

impl std::fmt::Debug for Interrupter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Interrupter")
    }
}

impl Catalogue {
    /// Answers a question.
    ///
    /// # Errors
    /// When the catalogue cannot be read, or [`CatalogueError::Stopped`] when it was interrupted.
    pub fn answer(&self, query: &Query) -> Result<Answer, CatalogueError> {
        self.answer_at(query).map(|(_, answer)| answer)
    }

    /// Answers a question together with the revision it holds for, both of one moment.
    ///
    /// # Errors
    /// As [`Catalogue::answer`].
    pub fn answer_at(&self, query: &Query) -> Result<(u64, Answer), CatalogueError> {
        let moment =
            rusqlite::Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)?;
        let revision = revision(&moment)?;
        let answer = read::answer(&moment, &mut self.kept.borrow_mut(), query)?;
        moment.finish()?;
        Ok((revision, answer))
    }

    /// Whether so many places are recorded that reading about some of them takes a while the first
    /// time.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn is_large(&self) -> Result<bool, CatalogueError> {
        let sql = "SELECT coalesce(max(site_fid), 0) >= ?1 FROM atlas_place";
        let large = self.connection.query_row(sql, [LARGE], |row| row.get(0))?;
        Ok(large)
    }

    /// The number of the newest operation: it counts up with every one.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn revision(&self) -> Result<u64, CatalogueError> {
        revision(&self.connection)
    }

    /// Everything that is wrong with the catalogue; nothing when nothing is. `media` is the folder
    /// with the originals of photographs.
    ///
    /// # Errors
    /// When the catalogue cannot be read at all, or [`CatalogueError::Stopped`] when cancelled.
    pub fn check(
        &self,
        media: &Path,
        progress: &Progress,
        cancel: &Cancel,
    ) -> Result<Vec<Finding>, CatalogueError> {
        check::check(&self.connection, media, progress, cancel)
    }

    /// What cannot be seen of the file, as a sentence: changes another program left beside it
    /// where nothing can be written.
    #[must_use]
    pub fn warning(&self) -> Option<&str> {
        match &self.writable {
            Writable::Yes => None,
            Writable::No(why) => why
                .strip_prefix(READING)
                .map(str::trim)
                .filter(|warning| !warning.is_empty()),
        }
    }

    /// A handle by which another thread can stop the running question.
    pub fn interrupter(&self) -> Interrupter {
        Interrupter(Arc::new(self.connection.get_interrupt_handle()))
    }
}

fn revision(connection: &Connection) -> Result<u64, CatalogueError> {
    let number: i64 = connection
        .prepare_cached("SELECT coalesce(max(number), 0) FROM atlas_operation")?
        .query_row([], |row| row.get(0))?;
    Ok(u64::try_from(number).unwrap_or(0))
}
