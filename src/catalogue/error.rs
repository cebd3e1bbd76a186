//! What can go wrong with a catalogue, each as a sentence for a person: what happened, what
//! stays true, what to do. Knows nothing of windows or exit codes.

use std::path::PathBuf;

/// What the catalogue answers with.
pub type Result<T> = std::result::Result<T, CatalogueError>;

/// Why a catalogue could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// No file there.
    #[error("There is no file at {}. Check the path, or make a new catalogue there.", .0.display())]
    Missing(PathBuf),
    /// A folder.
    #[error("{} is a folder, not a catalogue. Choose the .gpkg file inside it.", .0.display())]
    Folder(PathBuf),
    /// No bytes in it.
    #[error("{} is empty: there is nothing in it to open. It was left as it is; take the catalogue from a backup.", .0.display())]
    Empty(PathBuf),
    /// Some other kind of file.
    #[error("{} is not a catalogue of Palmyra Atlas but a file of another kind. It was left as it is.", .0.display())]
    NotACatalogue(PathBuf),
    /// A `GeoPackage` without our tables.
    #[error("{} is a GeoPackage, but not a catalogue of Palmyra Atlas. It was left as it is; open it in QGIS, or import it into a catalogue.", .0.display())]
    ForeignGeoPackage(PathBuf),
    /// Cut short.
    #[error("{} is cut short: it should be {expected} bytes long and is {found}. It was left as it is; take the catalogue from a backup or copy it again.", .path.display())]
    Truncated {
        /// The file.
        path: PathBuf,
        /// How long its header says it is, bytes.
        expected: u64,
        /// How long it is, bytes.
        found: u64,
    },
    /// Damaged inside.
    #[error("{} is damaged ({what}). It was left as it is; take the catalogue from a backup.", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// Damage met while reading or writing an open catalogue.
    #[error(
        "The catalogue is damaged inside ({0}). Nothing was written; close it and take it from a backup."
    )]
    Corrupt(String),
    /// A write broke off and cannot be taken back here.
    #[error("{} was being written when the program or the computer stopped, and it cannot be put right where it lies. Copy it with the file ending in -journal beside it into a folder you can write, and open the copy.", .0.display())]
    BrokenOff(PathBuf),
    /// A record was purged, but the file still holds freed space.
    #[error(
        "The record was purged, but the file could not be built anew ({0}): its freed space may still hold some of the words. Close other programs that have it open and purge or repair again."
    )]
    NotBuiltAnew(String),
    /// Made by a newer program.
    #[error("{} was written by a newer Palmyra Atlas (catalogue version {found}; this program knows up to {known}). It was left as it is; open it with the newer program.", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Tables of an earlier version that could not be brought up to date.
    #[error("{} has the tables of an earlier version ({found}), and they could not be brought to version {wanted}: {why}. The file was left as it is.", .path.display())]
    NotUpgraded {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The version wanted.
        wanted: i64,
        /// What stood in the way.
        why: String,
    },
    /// Something is already there.
    #[error("There is already a file at {}. It was left as it is; choose another name.", .0.display())]
    Exists(PathBuf),
    /// Opened for reading only.
    #[error("Nothing was written: {0}")]
    ReadOnly(String),
    /// Held by another program.
    #[error(
        "Another program is writing to the catalogue and did not finish within 5 seconds. Nothing was written; try again when it is done."
    )]
    Busy,
    /// No space left.
    #[error(
        "The disk is full. Nothing was written and the catalogue is as it was; free some space and try again."
    )]
    Full,
    /// The disk failed.
    #[error(
        "The disk could not be read or written ({0}). The last saved state of the catalogue stands; check the disk and try again."
    )]
    Disk(String),
    /// A file could not be handled.
    #[error("{}: {why}. Nothing was changed.", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
    /// The stored row is no longer the one that was edited.
    #[error(
        "«{title}» was changed since this edit began ({fields}). Nothing was written; look at it again and repeat the edit."
    )]
    Stale {
        /// The record.
        title: String,
        /// Which fields differ.
        fields: String,
    },
    /// No such record.
    #[error("There is no such record any more ({table} {uuid}). Nothing was written.")]
    Gone {
        /// Its table.
        table: String,
        /// Its identity.
        uuid: String,
    },
    /// A reference to nothing.
    #[error(
        "«{title}» points at a record that does not exist ({column} {target}). Nothing was written."
    )]
    Dangling {
        /// The record.
        title: String,
        /// Which field.
        column: String,
        /// What it points at.
        target: String,
    },
    /// A place would be part of itself.
    #[error("«{0}» cannot be part of itself or of one of its own parts. Nothing was written.")]
    Circle(String),
    /// A unique value used twice, or a value that is not allowed.
    #[error("{0} Nothing was written.")]
    NotAllowed(String),
    /// A stored value that no record can hold.
    #[error(
        "A stored value cannot be read: {0}. It was left as it is; correct it, or take the change back in the history."
    )]
    Unreadable(String),
    /// Later operations stand in the way of an undo.
    #[error("Operation {operation} cannot be undone alone: later changes build on it ({}). Nothing was written; undo these together with it.", .in_the_way.iter().map(|(number, sentence)| format!("{number} «{sentence}»")).collect::<Vec<_>>().join(", "))]
    InTheWay {
        /// What was to be undone.
        operation: i64,
        /// The later operations, newest first: number and sentence.
        in_the_way: Vec<(i64, String)>,
    },
    /// No operation to undo or redo.
    #[error("{0}")]
    NothingToDo(String),
    /// An operation that cannot be undone.
    #[error("Operation {operation} cannot be undone: {why} Nothing was written.")]
    CannotUndo {
        /// Which.
        operation: i64,
        /// Why.
        why: String,
    },
    /// The log contradicts the rows or itself.
    #[error(
        "The history of the catalogue does not fit its records ({0}). Nothing was written; run a check."
    )]
    Log(String),
    /// A filter of a newer program.
    #[error(
        "The filter asks for «{0}», which this version does not know. Nothing was left out or changed; take that condition off, or use the newer program."
    )]
    UnknownFilter(String),
    /// Stopped on purpose.
    #[error("Stopped. Nothing was written.")]
    Stopped,
    /// Anything else `SQLite` says.
    #[error("The catalogue could not be used ({0}). Nothing was written.")]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for CatalogueError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::DiskFull) => Self::Full,
            Some(Code::SystemIoFailure | Code::CannotOpen) => Self::Disk(error.to_string()),
            Some(Code::ReadOnly) => Self::ReadOnly(
                "the file or its folder cannot be written. The catalogue is as it was.".into(),
            ),
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Corrupt(error.to_string()),
            Some(Code::OperationInterrupted) => Self::Stopped,
            _ => Self::Sql(error),
        }
    }
}
