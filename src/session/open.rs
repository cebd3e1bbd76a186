//! Opening and making a catalogue: checked first, then locked, then handed to its threads.
//! Knows the order of these steps and the sentences for when one fails; no SQL.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::atlas::{Parts, Session};
use super::clock;
use super::error::SessionError;
use super::folders;
use super::lock::{self, Lock, NotLocked};
use super::messages::{Contents, FirstRun, Writing};
use super::reader::Reader;
use super::settings::Settings;
use super::shipped;
use super::workshop;
use super::writer::Writer;
use crate::catalogue::{Catalogue, CatalogueError, OpenAs, Stamp, Writable};

/// Who is named in the history for what another program changed.
const OUTSIDER: &str = "Another program";

impl Session {
    /// Opens a catalogue. When another program holds it, or the file or folder cannot be
    /// written, it opens for reading and [`Session::writing`] says why. The settings remember
    /// it among the recent files.
    ///
    /// # Errors
    /// Not a catalogue, damaged, too new, unreadable: the file's bytes are left as they were.
    pub fn open(path: &Path) -> Result<Self, SessionError> {
        Ok(Self::open_with(path, Settings::load())?.remembered())
    }

    /// Opens a catalogue as [`Session::open`] does, with settings at hand; it is not put among
    /// the recent files.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn open_with(path: &Path, settings: Settings) -> Result<Self, SessionError> {
        let found = Found::at(path)?;
        match may_write(&found.path, settings.author().unwrap_or_default()) {
            Ok(lock) => found.into_writing(lock, settings),
            Err(why) => found.into_reading(why, settings),
        }
    }

    /// Opens a catalogue for reading only, beside whoever writes it; takes no lock.
    ///
    /// # Errors
    /// Not a catalogue, damaged, too new, unreadable: the file's bytes are left as they were.
    pub fn open_to_read(path: &Path) -> Result<Self, SessionError> {
        let why = "The catalogue was opened for reading only.".to_owned();
        Found::at(path)?.into_reading(why, Settings::load())
    }

    /// Makes a new catalogue, with the record of Palmyra or empty, and opens it.
    ///
    /// # Errors
    /// When the file exists or cannot be made; nothing is left behind.
    pub fn create(path: &Path, contents: Contents) -> Result<Self, SessionError> {
        Ok(Self::create_with(path, contents, Settings::load())?.remembered())
    }

    /// Makes a new catalogue as [`Session::create`] does, with settings at hand; it is not put
    /// among the recent files.
    ///
    /// # Errors
    /// As [`Session::create`].
    pub fn create_with(
        path: &Path,
        contents: Contents,
        settings: Settings,
    ) -> Result<Self, SessionError> {
        let path = place_for(path)?;
        let lock = match Lock::take(&path, settings.author().unwrap_or_default()) {
            Ok(lock) => lock,
            Err(NotLocked::Held(holder)) => {
                return Err(SessionError::new(format!(
                    "{} is being made by {}. Nothing was written.",
                    path.display(),
                    holder.words()
                )));
            }
            Err(NotLocked::Unwritable(error)) => return Err(cannot_make(&path, &error)),
        };
        build(&path, contents)?;
        Found::read(path)?.into_writing(lock, settings)
    }

    /// Opens the user's own copy of the record of Palmyra, and makes it at the first start.
    ///
    /// # Errors
    /// When it can be neither opened nor made.
    pub fn open_own() -> Result<(Self, FirstRun), SessionError> {
        let path = folders::own_copy()?;
        if path.exists() {
            return Ok((Self::open(&path)?, FirstRun::No));
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| cannot_make(&path, &error))?;
        }
        Ok((Self::create(&path, Contents::Palmyra)?, FirstRun::Yes))
    }
}

/// A catalogue that was found and can be read.
struct Found {
    path: PathBuf,
    reading: Catalogue,
    revision: Arc<AtomicU64>,
}

impl Found {
    /// Opens it for reading, which checks it: what is no catalogue gets no lock beside it.
    fn at(path: &Path) -> Result<Self, SessionError> {
        // One file has one lock, whichever link it was reached by.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if lock::held_here(&path) {
            return Err(SessionError::new(format!(
                "{} is already open in this window.",
                path.display()
            )));
        }
        Self::read(path)
    }

    fn read(path: PathBuf) -> Result<Self, SessionError> {
        let reading = Catalogue::open(&path, OpenAs::Reader)?;
        let revision = reading.revision()?;
        Ok(Self {
            path,
            reading,
            revision: Arc::new(AtomicU64::new(revision)),
        })
    }

    fn into_reading(self, why: String, settings: Settings) -> Result<Session, SessionError> {
        let mut warnings: Vec<String> = settings.warning().map(str::to_owned).into_iter().collect();
        warnings.extend(waiting(&self.reading)?);
        Ok(Session::assemble(Parts {
            reader: Reader::start(self.reading, Arc::clone(&self.revision))?,
            path: self.path,
            writing: Writing::ReadOnly(why),
            warnings,
            settings,
            revision: self.revision,
            writer: None,
        }))
    }

    fn into_writing(self, lock: Lock, settings: Settings) -> Result<Session, SessionError> {
        let mut catalogue = Catalogue::open(&self.path, OpenAs::Writer)?;
        if let Writable::No(why) = catalogue.writable() {
            return self.into_reading(format!("Open for reading only: {why}"), settings);
        }
        let mut warnings: Vec<String> = settings.warning().map(str::to_owned).into_iter().collect();
        warnings.extend(take_in(&mut catalogue));
        self.revision
            .store(catalogue.revision()?, Ordering::Release);
        Ok(Session::assemble(Parts {
            reader: Reader::start(self.reading, Arc::clone(&self.revision))?,
            writer: Some(Writer::start(catalogue, lock, Arc::clone(&self.revision))?),
            path: self.path,
            writing: Writing::Open,
            warnings,
            settings,
            revision: self.revision,
        }))
    }
}

/// A sentence on what other programs changed and nobody has taken in yet.
fn waiting(catalogue: &Catalogue) -> Result<Option<String>, SessionError> {
    let rows = catalogue.outside_waiting()?;
    Ok((rows > 0).then(|| {
        format!(
            "Another program changed {rows} rows of this catalogue. They are shown as they \
             are; the history will tell of them when the catalogue is next opened to edit."
        )
    }))
}

/// Takes in what other programs changed since the catalogue was last open here, as one
/// operation that can be undone; the sentence says so, or why it could not be done.
fn take_in(catalogue: &mut Catalogue) -> Option<String> {
    let stamp = Stamp {
        id: clock::new_id(),
        at: clock::now(),
        by: OUTSIDER.to_owned(),
    };
    match catalogue.take_in_outside(&stamp) {
        Ok(None) => None,
        Ok(Some(taken)) => Some(format!(
            "Another program changed this catalogue: {}. The changes are in the history as \
             operation {} and can be undone.",
            taken.sentence, taken.operation
        )),
        Err(error) => Some(format!(
            "Another program changed this catalogue, and the changes could not be taken into \
             the history: {error}"
        )),
    }
}

/// The lock, or a sentence on why the catalogue can only be read.
fn may_write(path: &Path, name: &str) -> Result<Lock, String> {
    let catalogue = path.display();
    Lock::take(path, name).map_err(|refused| match refused {
        NotLocked::Held(holder) => format!(
            "{catalogue} is being edited by {}, so it is open for reading only. To edit it, \
             close it there and open it here again.",
            holder.words()
        ),
        NotLocked::Unwritable(error) => format!(
            "The folder of {catalogue} cannot be written ({}), so the catalogue is open for \
             reading only. To edit it, copy it to a folder of your own.",
            workshop::why(&error)
        ),
    })
}

/// Where a new catalogue shall lie, as a full path.
fn place_for(path: &Path) -> Result<PathBuf, SessionError> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(CatalogueError::Exists(path.to_owned()).into());
    }
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    match (fs::canonicalize(folder), path.file_name()) {
        (Ok(folder), Some(name)) => Ok(folder.join(name)),
        (Err(error), _) => Err(cannot_make(path, &error)),
        (_, None) => Err(SessionError::new(format!(
            "{} names no file. Give the new catalogue a name that ends in .gpkg.",
            path.display()
        ))),
    }
}

fn cannot_make(path: &Path, error: &io::Error) -> SessionError {
    SessionError::new(format!(
        "{} could not be made: {}. Nothing was written; choose a folder that exists and can be \
         written.",
        path.display(),
        workshop::why(error)
    ))
}

/// Builds the file; whoever looks sees all of it or nothing.
fn build(path: &Path, contents: Contents) -> Result<(), SessionError> {
    let content = shipped::content(contents, path)?;
    let made = Catalogue::create(path, &content.title, &content.records, &content.stamp)?;
    drop(made);
    Ok(())
}
