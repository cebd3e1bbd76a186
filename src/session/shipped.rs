//! What a new catalogue begins with: the record of Palmyra, or nothing. Knows neither where it
//! goes nor how it is stored.

use std::path::Path;

use super::clock;
use super::error::SessionError;
use super::messages::Contents;
use crate::catalogue::Stamp;
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::exchange;

/// Who compiled the record of Palmyra.
const COMPILERS: &str = "Palmyra Atlas";
/// When the record was compiled, UTC: the same in every fresh copy.
const COMPILED_AT: &str = "2026-11-22T12:00:00Z";
/// The same moment in Unix milliseconds, and bytes that are the same in every fresh copy.
const COMPILED_MS: u64 = 1_795_348_800_000;
const COMPILED_AS: [u8; 10] = *b"palmyra-01";

/// The beginning of a catalogue.
pub(super) struct Content {
    /// Its title.
    pub(super) title: String,
    /// Its records, parents before children.
    pub(super) records: Vec<Record>,
    /// Who made it and when.
    pub(super) stamp: Stamp,
}

/// What a new catalogue at that path begins with; `by` makes it when it is empty. Every fresh copy of the record of Palmyra is
/// the same, whoever makes it and whenever.
pub(super) fn content(
    contents: Contents,
    path: &Path,
    by: Option<&str>,
) -> Result<Content, SessionError> {
    match contents {
        Contents::Palmyra => Ok(Content {
            title: "Palmyra".to_owned(),
            records: exchange::palmyra().map_err(|error| {
                SessionError::new(format!(
                    "The record of Palmyra that comes with the program cannot be read ({error}). \
                     Nothing was written; please report it."
                ))
            })?,
            stamp: Stamp {
                at: COMPILED_AT.to_owned(),
                by: COMPILERS.to_owned(),
                id: Id::v7(COMPILED_MS, COMPILED_AS),
            },
        }),
        Contents::Empty => Ok(Content {
            title: path.file_stem().map_or_else(
                || "New catalogue".to_owned(),
                |stem| stem.to_string_lossy().into_owned(),
            ),
            records: Vec::new(),
            stamp: Stamp {
                at: clock::now(),
                by: by.unwrap_or(COMPILERS).to_owned(),
                id: clock::new_id(),
            },
        }),
    }
}
