//! What can be wrong with a source file of the record, as a sentence with file, record and key.
//! Does not know where the files came from.

/// Why a record's source files could not be read. Nothing is ever taken from files that are
/// partly wrong.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// A file or folder could not be opened.
    #[error(
        "{path} could not be read ({reason}). Nothing was loaded. Check that it exists and may be read."
    )]
    Unreadable {
        /// The file or folder.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// A file is not TOML or `GeoJSON` at all.
    #[error(
        "{file} is not well-formed: {reason}. Nothing was loaded. Correct the place named and try again."
    )]
    Malformed {
        /// The file.
        file: String,
        /// What the reader says, with the line.
        reason: String,
    },
    /// A file that is no part of the record's layout.
    #[error(
        "{file} has no place in the record. Nothing was loaded. Known are sources.toml, actors.toml, imagery.toml, outlines.geojson, sites/*.toml and damage/*.toml."
    )]
    Stray {
        /// The file.
        file: String,
    },
    /// A record says something that cannot be.
    #[error("{at}: {reason}. Nothing was loaded. Correct this entry and try again.")]
    Wrong {
        /// Which file and record.
        at: At,
        /// What is wrong, in words.
        reason: String,
    },
}

/// Which entry of which file a sentence is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The file, relative to the record's folder.
    pub file: String,
    /// The entry: its kind and its slug, key or number.
    pub entry: String,
}

impl std::fmt::Display for At {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, {}", self.file, self.entry)
    }
}

impl At {
    /// The error that this entry is wrong, for the given reason.
    pub(super) fn wrong(&self, reason: impl Into<String>) -> ExchangeError {
        ExchangeError::Wrong {
            at: self.clone(),
            reason: reason.into(),
        }
    }
}
