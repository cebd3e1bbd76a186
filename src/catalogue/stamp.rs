//! Who did something and when. Knows no clock and no chance: all of it is given.

use super::error::{CatalogueError, Result};
use crate::domain::id::Id;

/// Who does something, when, and the identity of the operation it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When, UTC, RFC 3339: `2026-11-22T14:05:09Z`.
    pub at: String,
    /// Who, as shown in the history.
    pub by: String,
    /// The identity of the operation.
    pub id: Id,
}

impl Stamp {
    /// The time as a `GeoPackage` wants it, with milliseconds: `2026-11-22T14:05:09.000Z`.
    pub(super) fn gpkg_time(&self) -> Result<String> {
        let time: jiff::Timestamp = self.at.parse().map_err(|_| {
            CatalogueError::NotAllowed(format!("«{}» is not a time (RFC 3339, UTC).", self.at))
        })?;
        Ok(time.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string())
    }
}
