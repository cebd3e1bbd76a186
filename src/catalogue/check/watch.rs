//! How far a check has come and whether it shall go on. Knows nothing of what is checked.

use crate::catalogue::error::CatalogueError;
use crate::jobs::{Cancel, Progress};

/// What a check asks between two items: whether to go on; it says how far it has come.
pub(super) struct Watch<'a> {
    pub(super) progress: &'a Progress,
    pub(super) cancel: &'a Cancel,
}

impl Watch<'_> {
    /// Begins a part of the check.
    pub(super) fn part(&self, title: &str) -> Result<(), CatalogueError> {
        self.progress.title(title);
        self.step()
    }

    /// One item is done.
    pub(super) fn step(&self) -> Result<(), CatalogueError> {
        self.progress.step();
        self.cancel.check().map_err(|_| CatalogueError::Stopped)
    }
}
