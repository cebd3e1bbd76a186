//! Opening and making a catalogue: checked first, then locked, then handed to its threads.
//! Knows the order of these steps and the sentences for when one fails; no SQL.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use super::atlas::{Parts, Readers, Session};
use super::clock;
use super::drawings::Drawings;
use super::error::SessionError;
use super::folders;
use super::lock::{self, Lock, NotLocked};
use super::messages::{Contents, FirstRun, Writing};
use super::reader::{Duty, Reader, Urgent};
use super::settings::Settings;
use super::shipped;
use super::workshop;
use super::writer::Writer;
use crate::catalogue::{Catalogue, CatalogueError, OpenAs, Stamp, Writable};
use crate::domain::query::{Query, Reach, SiteFilter};

/// Who is named in the history for what another program changed.
const OUTSIDER: &str = "another program";
/// So many names a key press is answered with.
const FIRST: usize = 50;

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
        let path = find(path)?;
        // Looked at first: what is no catalogue gets no lock beside it.
        Catalogue::look_at(&path)?;
        match may_write(&path, settings.author().unwrap_or_default()) {
            Err(why) => {
                let catalogue = Catalogue::open(&path, OpenAs::Reader)?;
                reading(path, catalogue, why, settings)
            }
            Ok(lock) => open_to_write(path, lock, settings),
        }
    }

    /// Opens a catalogue for reading only, beside whoever writes it; takes no lock.
    ///
    /// # Errors
    /// Not a catalogue, damaged, too new, unreadable: the file's bytes are left as they were.
    pub fn open_to_read(path: &Path) -> Result<Self, SessionError> {
        let why = "The catalogue was opened for reading only.".to_owned();
        let path = find(path)?;
        let catalogue = Catalogue::open(&path, OpenAs::Reader)?;
        reading(path, catalogue, why, Settings::load())
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
        let content = shipped::content(contents, &path, settings.author())?;
        let drawings = Drawings::put(&path, &content.records)?;
        let made = Catalogue::create(&path, &content.title, &content.records, &content.stamp);
        let mut made = made.map_err(|error| {
            drawings.take_away();
            SessionError::from(error)
        })?;
        drawings.keep_small(&mut made);
        writing(path, made, lock, settings)
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
        match Self::create(&path, Contents::Palmyra) {
            // A second start of the program made it meanwhile.
            Err(_) if path.exists() => Ok((Self::open(&path)?, FirstRun::No)),
            made => Ok((made?, FirstRun::Yes)),
        }
    }
}

/// The file as the system names it: one file has one lock, whichever link it was reached by.
fn find(path: &Path) -> Result<PathBuf, SessionError> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if lock::held_here(&path) {
        return Err(SessionError::new(format!(
            "{} is already open in this window.",
            path.display()
        )));
    }
    Ok(path)
}

/// Opens for writing what was found to be a catalogue and is locked for us. No connection of
/// ours may be open: it would keep the file from being put in order.
fn open_to_write(path: PathBuf, lock: Lock, settings: Settings) -> Result<Session, SessionError> {
    let catalogue = match Catalogue::open(&path, OpenAs::Writer) {
        Err(CatalogueError::Busy) => {
            let why = format!(
                "Another program is writing to {}, so it is open for reading only. To edit it, \
                 close it there and open it here again.",
                path.display()
            );
            let catalogue = Catalogue::open(&path, OpenAs::Reader)?;
            return reading(path, catalogue, why, settings);
        }
        Err(error @ CatalogueError::NotUpgraded { .. }) => {
            let catalogue = Catalogue::open(&path, OpenAs::Reader)?;
            return reading(path, catalogue, error.to_string(), settings);
        }
        other => other?,
    };
    match catalogue.writable() {
        Writable::No(why) => {
            let why = format!("Open for reading only: {why}");
            reading(path, catalogue, why, settings)
        }
        Writable::Yes => writing(path, catalogue, lock, settings),
    }
}

fn reading(
    path: PathBuf,
    catalogue: Catalogue,
    why: String,
    settings: Settings,
) -> Result<Session, SessionError> {
    let mut warnings: Vec<String> = settings.warning().map(str::to_owned).into_iter().collect();
    warnings.extend(catalogue.warning().map(str::to_owned));
    warnings.extend(waiting(&catalogue)?);
    let revision = Arc::new(AtomicU64::new(catalogue.revision()?));
    let ahead = ahead(&catalogue);
    let urgent = Urgent::default();
    let start = |name, catalogue, duty| Reader::start(name, catalogue, Arc::clone(&revision), duty);
    let another = || Catalogue::open(&path, OpenAs::Reader);
    let readers = Readers {
        seeker: start("seeker", another()?, Duty::Press(urgent.clone(), ahead))?,
        surveyor: start("surveyor", another()?, Duty::Survey(urgent))?,
        reader: start("reader", catalogue, Duty::Panel)?,
    };
    Ok(Session::assemble(Parts {
        readers,
        path,
        writing: Writing::ReadOnly(why),
        warnings,
        settings,
        revision,
        writer: None,
    }))
}

fn writing(
    path: PathBuf,
    mut catalogue: Catalogue,
    lock: Lock,
    settings: Settings,
) -> Result<Session, SessionError> {
    let mut warnings: Vec<String> = settings.warning().map(str::to_owned).into_iter().collect();
    warnings.extend(catalogue.kept_as_it_was().map(|kept| {
        format!(
            "This catalogue was made by an earlier Palmyra Atlas; its tables were brought up to \
             date. The file as it was is kept as {}.",
            kept.display()
        )
    }));
    warnings.extend(take_in(&mut catalogue));
    let revision = Arc::new(AtomicU64::new(catalogue.revision()?));
    let urgent = Urgent::default();
    let start = |name, catalogue, duty| Reader::start(name, catalogue, Arc::clone(&revision), duty);
    let another = || Catalogue::open_again(&path);
    let press = Duty::Press(urgent.clone(), ahead(&catalogue));
    let readers = Readers {
        seeker: start("seeker", another()?, press)?,
        reader: start("reader", another()?, Duty::Panel)?,
        surveyor: start("surveyor", another()?, Duty::Survey(urgent))?,
    };
    Ok(Session::assemble(Parts {
        readers,
        writer: Some(Writer::start(catalogue, lock, Arc::clone(&revision))?),
        path,
        writing: Writing::Open,
        warnings,
        settings,
        revision,
    }))
}

/// What the reader of key presses reads while nobody types: of a large catalogue the names that
/// begin with each letter, which lie all over the file. A small one is read faster than typed.
fn ahead(catalogue: &Catalogue) -> Vec<Query> {
    // Where even that cannot be read, whoever asks is told why.
    if !matches!(catalogue.is_large(), Ok(true)) {
        return Vec::new();
    }
    let beginnings = ('a'..='z').chain('ا'..='غ').chain('ف'..='ي').rev();
    let by_name = |letter: char| Query::Sites {
        filter: SiteFilter {
            text: letter.to_string(),
            reach: Reach::Names,
            limit: Some(FIRST),
            ..SiteFilter::default()
        },
        at: clock::today(),
    };
    beginnings.map(by_name).collect()
}

/// A sentence on what other programs changed and nobody has taken in yet.
fn waiting(catalogue: &Catalogue) -> Result<Option<String>, SessionError> {
    let rows = catalogue.outside_waiting()?;
    let rows = match rows {
        0 => return Ok(None),
        1 => "one row".to_owned(),
        more => format!("{more} rows"),
    };
    Ok(Some(format!(
        "Another program changed {rows} of this catalogue. What it changed is shown as it is; \
         the history will tell of it when the catalogue is next opened to edit."
    )))
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
