//! How far a long piece of work has come and whether it shall go on. Knows nothing of the work.

use super::error::CatalogueError;
use crate::jobs::{Cancel, Progress};

/// What long work asks between two items: whether to go on; it says how far it has come.
#[derive(Debug, Clone, Default)]
pub(super) struct Watch {
    pub(super) progress: Progress,
    pub(super) cancel: Cancel,
}

impl Watch {
    /// Whoever shows the progress of a work and may stop it.
    pub(super) fn of(progress: &Progress, cancel: &Cancel) -> Self {
        Self {
            progress: progress.clone(),
            cancel: cancel.clone(),
        }
    }

    /// Begins a part of the work.
    pub(super) fn part(&self, title: &str) -> Result<(), CatalogueError> {
        self.progress.title(title);
        self.step()
    }

    /// Begins a part of the work that counts rows; 0 = nobody knows how many.
    pub(super) fn counted(&self, title: &str, total: usize) -> Result<(), CatalogueError> {
        self.progress.title(title);
        self.progress.total(u64::try_from(total).unwrap_or(0));
        self.rows(0)
    }

    /// So many rows are done.
    pub(super) fn rows(&self, done: usize) -> Result<(), CatalogueError> {
        self.progress.done(u64::try_from(done).unwrap_or(0));
        self.go_on()
    }

    /// One item is done.
    pub(super) fn step(&self) -> Result<(), CatalogueError> {
        self.progress.step();
        self.go_on()
    }

    fn go_on(&self) -> Result<(), CatalogueError> {
        self.cancel.check().map_err(|_| CatalogueError::Stopped)
    }
}
