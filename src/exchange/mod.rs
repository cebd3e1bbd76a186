//! What comes in from files of our own and foreign formats. So far: the readable source files
//! of the record of Palmyra, from which the catalogue is built on first run.
//! Knows no catalogue, no screen and no clock: it turns files into records.

mod citations;
mod drawings;
mod entries;
mod error;
mod keys;
mod named_id;
mod outlines;
mod records;
mod separated;
mod shipped;
mod table;

use std::path::Path;

pub use drawings::{DRAWINGS, Drawing};
pub use error::{At, ExchangeError};
pub use separated::{separated, separated_cell};
pub use table::{TableFormat, TableWriter};

use crate::domain::record::Record;

/// The record of Palmyra as it is built in, parents before children: actors, sources, sites
/// from the top of the tree down, their names and outlines, imagery, events with their evidence
/// and claims, interventions, chronology, citations. Every fresh copy is the same.
///
/// A damage event names the claim it adopts, which follows it: write both in one transaction
/// with deferred foreign keys.
///
/// # Errors
/// When a source file is wrong; names file, entry and key.
pub fn palmyra() -> Result<Vec<Record>, ExchangeError> {
    records::read(shipped::FILES)
}

/// The same from a folder on disk laid out like `data/palmyra`, so that a corrected file can be
/// tried without building the program anew.
///
/// # Errors
/// When the folder or a file cannot be read or a source file is wrong; names file, entry and key.
pub fn read_folder(folder: &Path) -> Result<Vec<Record>, ExchangeError> {
    let texts = shipped::texts_in(folder)?;
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    records::read(&files)
}
