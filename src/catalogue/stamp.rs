//! Who did something and when. Knows no clock and no chance: all of it is given.

use sha2::{Digest, Sha256};

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

    /// The stamp of a further operation of the same gesture: same person, same time, an identity
    /// that follows from the first.
    pub(super) fn following(&self, nth: usize) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(self.id.to_string());
        hasher.update(nth.to_le_bytes());
        let digest: [u8; 32] = hasher.finalize().into();
        let (random, _) = digest.split_first_chunk::<10>().unwrap_or((&[0; 10], &[]));
        let at: Option<jiff::Timestamp> = self.at.parse().ok();
        let ms = at.map_or(0, jiff::Timestamp::as_millisecond);
        Self {
            id: Id::v7(u64::try_from(ms).unwrap_or_default(), *random),
            ..self.clone()
        }
    }
}
