//! What the program remembers between two starts: who works here, recent files, how the window
//! was laid out. Knows no catalogue and no widget; a face's own keys are words to it.
//!
//! Changes are written by a thread of its own, each onto what the file holds at that moment, so
//! that two windows do not wipe out each other's. Nothing here ever stops the program.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::folders;
use super::workshop;
use crate::jobs::{Sender, Waker, Worker, channel};

/// How many recent files are kept.
const RECENT: usize = 12;

/// A person's name has at most so many letters.
const LONGEST_NAME: usize = 120;

const NO_FOLDER: &str =
    "This computer names no folder for settings: nothing is remembered until the next start.";

/// What the program remembers.
#[derive(Debug)]
pub struct Settings {
    kept: Kept,
    warning: Option<String>,
    changes: Option<Sender<Change>>,
    _writer: Option<Worker>,
}

/// The settings as they lie in the file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    author: String,
    recent: Vec<String>,
    face: BTreeMap<String, String>,
    /// What a newer program wrote there stays there.
    #[serde(flatten)]
    other: BTreeMap<String, toml::Value>,
}

#[derive(Debug, Clone)]
enum Change {
    Author(String),
    Opened(String),
    Forgotten(String),
    Face(String, String),
}

impl Settings {
    /// The settings as remembered. A file that cannot be read counts as none, and
    /// [`Settings::warning`] says so.
    #[must_use]
    pub fn load() -> Self {
        folders::config().map_or_else(
            || Self {
                warning: Some(NO_FOLDER.to_owned()),
                ..Self::forgetful()
            },
            |folder| Self::load_from(&folder.join("settings.toml")),
        )
    }

    /// Settings that are kept only as long as the program runs and touch no file.
    #[must_use]
    pub fn forgetful() -> Self {
        Self {
            kept: Kept::default(),
            warning: None,
            changes: None,
            _writer: None,
        }
    }

    fn load_from(path: &Path) -> Self {
        let (kept, warning) = match read(path) {
            Ok(kept) => (kept, None),
            Err(why) => {
                let sentence = format!(
                    "The settings in {} could not be read ({why}); the program starts without \
                     them. The file is put aside as settings.toml.broken at the next change.",
                    path.display()
                );
                (Kept::default(), Some(sentence))
            }
        };
        let (changes, incoming) = channel::<Change>(&Waker::default());
        let file = path.to_owned();
        let writer = Worker::start("settings", move || {
            while let Some(first) = incoming.wait() {
                let mut together = vec![first];
                together.extend(incoming.take());
                if let Err(error) = write(&file, &together) {
                    log::warn!("The settings could not be kept: {error}");
                }
            }
        });
        Self {
            kept,
            warning,
            changes: writer.is_ok().then_some(changes),
            _writer: writer.ok(),
        }
    }

    /// What was wrong with the settings file, as a sentence.
    #[must_use]
    pub fn warning(&self) -> Option<&str> {
        self.warning.as_deref()
    }

    /// Who works here, as remembered.
    #[must_use]
    pub fn author(&self) -> Option<&str> {
        Some(self.kept.author.as_str()).filter(|name| !name.is_empty())
    }

    /// The recent catalogues, newest first.
    #[must_use]
    pub fn recent(&self) -> Vec<PathBuf> {
        self.kept.recent.iter().map(PathBuf::from).collect()
    }

    /// What a face remembered under a key of its own.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<String> {
        self.kept.face.get(key).cloned()
    }

    /// Remembers something for a face. Does not wait for the disk.
    pub fn set(&mut self, key: &str, value: String) {
        if self.kept.face.get(key) != Some(&value) {
            self.change(Change::Face(key.to_owned(), value));
        }
    }

    /// Sets something for a face for this once; the file keeps what it knew.
    pub(super) fn set_for_now(&mut self, key: &str, value: String) {
        self.kept.face.insert(key.to_owned(), value);
    }

    /// Remembers who works here. An empty name is nobody.
    pub fn set_author(&mut self, name: &str) {
        self.change(Change::Author(plain_name(name)));
    }

    /// Says who works here for this once; the file keeps whoever it knew.
    pub fn work_as(&mut self, name: &str) {
        self.kept.author = plain_name(name);
    }

    /// Remembers that this catalogue was opened.
    pub fn opened(&mut self, path: &Path) {
        // A path that is no text cannot be written into the settings; it is not remembered.
        if let Some(path) = path.to_str() {
            self.change(Change::Opened(path.to_owned()));
        }
    }

    /// Takes a catalogue from the recent ones.
    pub fn forget(&mut self, path: &Path) {
        if let Some(path) = path.to_str() {
            self.change(Change::Forgotten(path.to_owned()));
        }
    }

    fn change(&mut self, change: Change) {
        self.kept.apply(&change);
        if let Some(changes) = &self.changes
            && changes.send(change).is_err()
        {
            log::warn!("The settings are no longer kept.");
        }
    }
}

impl Kept {
    fn apply(&mut self, change: &Change) {
        match change {
            Change::Author(name) => self.author.clone_from(name),
            Change::Face(key, value) => {
                self.face.insert(key.clone(), value.clone());
            }
            Change::Forgotten(path) => self.recent.retain(|known| known != path),
            Change::Opened(path) => {
                self.recent.retain(|known| known != path);
                self.recent.insert(0, path.clone());
                self.recent.truncate(RECENT);
            }
        }
    }
}

/// A name on one line, not longer than history and lock show it.
fn plain_name(name: &str) -> String {
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    let name: String = name.trim().chars().take(LONGEST_NAME).collect();
    name.trim_end().to_owned()
}

fn read(path: &Path) -> Result<Kept, String> {
    match fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| error.message().to_owned()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Kept::default()),
        Err(error) => Err(error.to_string()),
    }
}

/// Writes the changes onto what the file holds now: a new file beside it, then one rename.
fn write(path: &Path, changes: &[Change]) -> io::Result<()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut kept = read(path).or_else(|_| {
        fs::rename(path, path.with_extension("toml.broken")).map(|()| Kept::default())
    })?;
    for change in changes {
        kept.apply(change);
    }
    let text = toml::to_string_pretty(&kept).map_err(io::Error::other)?;
    let mut file = workshop::file_beside(path)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_is_there_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join("settings.toml");
        let mut settings = Settings::load_from(&path);
        settings.set_author("زهرة حداد");
        settings.set("window.theme", "dark".into());
        settings.opened(Path::new("/a.gpkg"));
        settings.opened(Path::new("/b.gpkg"));
        settings.opened(Path::new("/a.gpkg"));
        drop(settings);
        let again = Settings::load_from(&path);
        assert_eq!(again.author(), Some("زهرة حداد"));
        assert_eq!(again.get("window.theme").as_deref(), Some("dark"));
        let recent = again.recent();
        assert_eq!(recent, [PathBuf::from("/a.gpkg"), PathBuf::from("/b.gpkg")]);
        assert_eq!(again.warning(), None);
    }

    #[test]
    fn a_broken_file_is_put_aside_and_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        fs::write(&path, "author = [").unwrap();
        let mut settings = Settings::load_from(&path);
        assert!(settings.warning().is_some());
        settings.set_author("Omar");
        drop(settings);
        let aside = fs::read_to_string(path.with_extension("toml.broken")).unwrap();
        assert_eq!(aside, "author = [");
        assert_eq!(Settings::load_from(&path).author(), Some("Omar"));
    }

    #[test]
    fn two_programs_keep_each_others_settings_and_those_of_a_newer_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        fs::write(&path, "units = \"metric\"\n").unwrap();
        let mut first = Settings::load_from(&path);
        let mut second = Settings::load_from(&path);
        first.set_author("Zahra");
        drop(first);
        second.set("window.layout", "wide".into());
        drop(second);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("Zahra") && text.contains("wide") && text.contains("metric"));
    }
}
