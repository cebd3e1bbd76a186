//! Who may write a catalogue: the lock beside it. Knows nothing of what is in the catalogue.
//!
//! The lock is a file of its own, never the catalogue: closing a second handle of the
//! catalogue would drop the locks `SQLite` holds on it. The system releases it when its holder
//! ends, however it ends, so a crash leaves no lock behind.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::clock;

/// The catalogues this process may write.
static HELD_HERE: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Whether this very process may write that catalogue. Opening and closing the file of such a
/// one would drop the locks `SQLite` holds on it.
#[must_use]
pub(super) fn held_here(catalogue: &Path) -> bool {
    held().contains(&beside(catalogue))
}

fn held() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    HELD_HERE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The right to write a catalogue, given up when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
    since: String,
}

/// Why the lock was not had.
#[derive(Debug)]
pub(super) enum NotLocked {
    /// Another program writes this catalogue.
    Held(Holder),
    /// The lock file cannot be made: the folder cannot be written.
    Unwritable(io::Error),
}

/// Who holds a lock, as far as it says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Holder {
    /// The name of whoever works there; empty when not said.
    pub(super) name: String,
    /// Since when, UTC, RFC 3339; empty when not said.
    pub(super) since: String,
}

impl Holder {
    /// The holder in words: «Zahra Haddad, since 2026-11-22 14:05 UTC».
    #[must_use]
    pub(super) fn words(&self) -> String {
        let name = if self.name.is_empty() {
            "someone who has given no name yet"
        } else {
            &self.name
        };
        let minute = self.since.get(..16).unwrap_or_default().replace('T', " ");
        if minute.is_empty() {
            name.to_owned()
        } else {
            format!("{name}, since {minute} UTC")
        }
    }

    fn parse(text: &str) -> Self {
        let field = |key: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(key));
            line.unwrap_or_default().trim().chars().take(120).collect()
        };
        Self {
            name: field("name:"),
            since: field("since:"),
        }
    }
}

impl Lock {
    /// Takes the lock of a catalogue, or says who holds it.
    ///
    /// # Errors
    /// [`NotLocked`]: held by another, or the folder cannot be written.
    pub(super) fn take(catalogue: &Path, name: &str) -> Result<Self, NotLocked> {
        let path = beside(catalogue);
        // Another program may remove its lock file between our opening and our locking it; then
        // we hold a file nobody else will find, and start over.
        for _ in 0..8 {
            let file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(NotLocked::Unwritable)?;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, &path) => {
                    held().insert(path.clone());
                    let since = clock::now();
                    let mut lock = Self { file, path, since };
                    lock.say(name);
                    return Ok(lock);
                }
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(NotLocked::Held(holder(&path))),
                Err(TryLockError::Error(error)) => return Err(NotLocked::Unwritable(error)),
            }
        }
        Err(NotLocked::Held(holder(&path)))
    }

    /// Writes into the lock who holds it. That nobody can read the name is no reason to stop.
    pub(super) fn say(&mut self, name: &str) {
        let name: String = name.chars().filter(|c| !c.is_control()).collect();
        let text = format!("name: {name}\nsince: {}\n", self.since);
        let written = self
            .file
            .set_len(0)
            .and_then(|()| self.file.rewind())
            .and_then(|()| self.file.write_all(text.as_bytes()));
        drop(written);
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held: whoever opened it meanwhile sees that it is gone.
        // Where an open file cannot be told from another, it stays and is only emptied.
        let cleaned = if cfg!(unix) {
            fs::remove_file(&self.path)
        } else {
            self.file.set_len(0)
        };
        drop(cleaned);
        drop(self.file.unlock());
        held().remove(&self.path);
    }
}

/// Who holds the lock of a catalogue now, as far as its file says.
fn holder(path: &Path) -> Holder {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(4096).read_to_string(&mut text));
    read.map(|_| Holder::parse(&text)).unwrap_or_default()
}

/// The lock file of a catalogue: `NAME.gpkg.lock`.
fn beside(catalogue: &Path) -> PathBuf {
    let mut name = OsString::from(catalogue);
    name.push(".lock");
    PathBuf::from(name)
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_taker_learns_who_holds_it() {
        let folder = tempfile::tempdir().unwrap();
        let catalogue = folder.path().join("a.gpkg");
        let mut lock = Lock::take(&catalogue, "").unwrap();
        lock.say("Zahra\nHaddad");
        let Err(NotLocked::Held(holder)) = Lock::take(&catalogue, "Omar") else {
            panic!("two hold it");
        };
        assert_eq!(holder.name, "ZahraHaddad");
        assert!(holder.words().ends_with(" UTC"), "{}", holder.words());
        drop(lock);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        Lock::take(&catalogue, "Omar").unwrap();
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_locked() {
        let folder = tempfile::tempdir().unwrap();
        let catalogue = folder.path().join("missing").join("a.gpkg");
        let result = Lock::take(&catalogue, "");
        assert!(matches!(result, Err(NotLocked::Unwritable(_))));
    }

    #[test]
    fn an_unreadable_note_still_makes_a_sentence() {
        assert_eq!(
            Holder::parse("nonsense").words(),
            "someone who has given no name yet"
        );
    }
}
