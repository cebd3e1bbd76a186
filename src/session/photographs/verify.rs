//! All originals are read again and compared with the hash they were received under; what is
//! missing is put back from wherever the same bytes are found.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::gather::gather;
use super::intake::keys;
use super::outcome::Verified;
use crate::catalogue::Catalogue;
use crate::domain::command::{Command, Edit};
use crate::domain::id::Id;
use crate::domain::kinds::Custodial;
use crate::domain::photo_list::PhotoKey;
use crate::domain::record::Custody;
use crate::jobs::Cancelled;
use crate::session::clock;
use crate::session::error::SessionError;
use crate::session::media::{Media, hash_of, place};
use crate::session::messages::{Details, Finished};
use crate::session::running::Reins;
use crate::session::writer::Door;

/// What is true of one original.
enum Found {
    Whole,
    Changed(PathBuf),
    Missing(String),
}

/// Reads every original again. With a way to the writer, what was found becomes custody entries.
pub(in crate::session) fn verify(
    catalogue: &Path,
    door: Option<&Door>,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let (media, keys) = (
        Media::of(catalogue),
        keys(&Catalogue::open_again(catalogue)?)?,
    );
    reins
        .progress
        .total(u64::try_from(keys.len()).unwrap_or_default());
    let mut verified = Verified::default();
    let mut entries = Vec::new();
    for key in &keys {
        reins.cancel.check()?;
        let what = match look(&media, key) {
            Found::Whole => {
                verified.whole += 1;
                Custodial::Verified
            }
            Found::Changed(path) => {
                let said = format!(
                    "The original of «{}» is not the file that was received: its content changed \
                     ({}). Put the received file back from a copy.",
                    key.name,
                    path.display()
                );
                verified.changed.push((key.photo, said));
                Custodial::FoundChanged
            }
            Found::Missing(why) => {
                let said = format!(
                    "The original of «{}» is missing ({why}). The record keeps its hash and its \
                     small picture; put the file back from any folder that has it.",
                    key.name
                );
                verified.missing.push((key.photo, said));
                Custodial::FoundMissing
            }
        };
        entries.push((key.photo, what, String::new()));
        reins.progress.step();
    }
    verified.extra = extra(&media, &keys)?;
    let mut warnings = verified.sentences();
    if let Some(door) = door.filter(|_| !entries.is_empty()) {
        // What was found is told also where it cannot be written down.
        if let Err(error) = note(door, "Originals verified", entries) {
            warnings.push(format!(
                "This look was not written into the catalogue. {error}"
            ));
        }
    }
    Ok(Finished {
        sentence: verified.sentence(),
        warnings,
        details: Details::Verified(verified),
        ..Finished::default()
    })
}

fn look(media: &Media, key: &PhotoKey) -> Found {
    let Some(path) = media.original(&key.sha256, &key.ext) else {
        return Found::Missing("its record names no place in the media folder".to_owned());
    };
    match File::open(&path).and_then(|mut file| hash_of(&mut file)) {
        Ok(hash) if hash == key.sha256 => Found::Whole,
        Ok(_) => Found::Changed(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Found::Missing(format!("there is no {}", path.display()))
        }
        Err(error) => Found::Missing(error.to_string()),
    }
}

fn extra(media: &Media, keys: &[PhotoKey]) -> Result<Vec<PathBuf>, SessionError> {
    let known: BTreeSet<PathBuf> = keys
        .iter()
        .filter_map(|key| place(&key.sha256, &key.ext))
        .collect();
    let all = media.all().map_err(|error| {
        SessionError::new(format!(
            "The media folder cannot be read: {error}. Nothing was changed."
        ))
    })?;
    Ok(all
        .into_iter()
        .filter(|path| !known.contains(path))
        .collect())
}

/// Writes down what happened to originals, as one operation.
pub(super) fn note(
    door: &Door,
    sentence: &str,
    entries: Vec<(Id, Custodial, String)>,
) -> Result<(), SessionError> {
    let now = clock::now();
    let edits = entries.into_iter().map(|(photo, what, place)| {
        let entry = Custody {
            uuid: clock::new_id(),
            photo_uuid: photo,
            what,
            done_at: now.clone(),
            by_name: door.by().to_owned(),
            place,
            note: String::new(),
        };
        Edit::Insert(Box::new(entry.into()))
    });
    door.perform(Command::new(sentence, edits.collect()))
        .map(drop)
}

/// Puts missing originals back from files and folders that hold the same bytes.
pub(in crate::session) fn relink(
    catalogue: &Path,
    from: &[PathBuf],
    door: &Door,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let (media, keys) = (
        Media::of(catalogue),
        keys(&Catalogue::open_again(catalogue)?)?,
    );
    let mut missing: BTreeMap<&str, &PhotoKey> = BTreeMap::new();
    for key in &keys {
        reins.cancel.check()?;
        if matches!(look(&media, key), Found::Missing(_)) {
            missing.insert(&key.sha256, key);
        }
    }
    let wanted = missing.len();
    let gathered = gather(from, &reins.cancel)?;
    let files = gathered.files;
    reins
        .progress
        .total(u64::try_from(files.len()).unwrap_or_default());
    let (mut entries, mut warnings) = (Vec::new(), Vec::new());
    for (path, _) in &files {
        reins
            .cancel
            .check()
            .map_err(|Cancelled| stopped(entries.len()))?;
        if let Some(key) = same(path, &missing) {
            match media.keep(path, &key.sha256, &key.ext) {
                Ok(_) => {
                    entries.push((key.photo, Custodial::Relinked, path.display().to_string()));
                    missing.remove(key.sha256.as_str());
                }
                Err(why) => warnings.push(format!("{} was found, but {why}.", path.display())),
            }
        }
        reins.progress.step();
    }
    let back = entries.len();
    if back > 0 {
        note(door, "Missing originals put back", entries)?;
    }
    let still = missing.values().map(|key| {
        format!(
            "The original of «{}» was not found there; it is still missing.",
            key.name
        )
    });
    warnings.extend(still);
    Ok(Finished {
        sentence: match wanted {
            0 => "No original is missing.".to_owned(),
            _ => format!("{back} of {wanted} missing originals are back in their place."),
        },
        warnings,
        ..Finished::default()
    })
}

fn stopped(back: usize) -> SessionError {
    if back == 0 {
        return Cancelled.into();
    }
    SessionError::because(
        crate::session::error::Reason::Cancelled,
        format!("Stopped: {back} originals are back in their place already."),
    )
}

/// The missing original that a file is, if it is one: by size first, then by all its bytes.
fn same<'k>(path: &Path, missing: &BTreeMap<&str, &'k PhotoKey>) -> Option<&'k PhotoKey> {
    let about = std::fs::metadata(path).ok()?;
    let size = i64::try_from(about.len()).ok()?;
    if !about.is_file() || !missing.values().any(|key| key.bytes == size) {
        return None;
    }
    let hash = File::open(path)
        .and_then(|mut file| hash_of(&mut file))
        .ok()?;
    missing.get(hash.as_str()).copied()
}
