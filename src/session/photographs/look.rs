//! One file on its way in: examined, kept byte for byte, its small pictures made. Knows no record.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::gather::Named;
use crate::jobs::{Cancel, Cancelled};
use crate::photos::{self, Examined, Likeness, PhotoError, State};
use crate::session::media::{Kept, Media, hex};

/// What all files of one intake share.
#[derive(Debug)]
pub(super) struct Bench {
    /// Where originals are kept.
    pub(super) media: Media,
    /// Where small pictures wait until the record is written.
    pub(super) spool: PathBuf,
    /// The hashes the catalogue has.
    pub(super) known: BTreeSet<String>,
    /// A wish to stop.
    pub(super) cancel: Cancel,
}

/// What was found of one file.
#[derive(Debug)]
pub(super) enum Looked {
    /// A picture that is kept now.
    Kept(Box<Picture>),
    /// The catalogue has it; its original was missing and is back, or was there.
    Known {
        /// Its hash.
        sha256: String,
        /// Whether its original was missing until now.
        put_back: bool,
    },
    /// No picture.
    NoPicture,
    /// It cannot be read or kept; why, a sentence.
    Refused(String),
    /// Somebody asked to stop.
    Stopped,
}

/// A picture that is kept.
#[derive(Debug)]
pub(super) struct Picture {
    /// Its hash, lower-case hexadecimal.
    pub(super) sha256: String,
    /// The ending its original has.
    pub(super) ext: String,
    /// What it is.
    pub(super) examined: Examined,
    /// What is to be said of it, sentences.
    pub(super) notes: Vec<String>,
    /// What it is known again by, when it could be decoded.
    pub(super) likeness: Option<Likeness>,
    /// Why it cannot be shown, when it cannot.
    pub(super) not_shown: Option<String>,
    /// Whether its original was copied just now.
    pub(super) copied: bool,
    /// When the file was last changed.
    pub(super) changed: Option<std::time::SystemTime>,
}

/// Looks at one file and keeps it.
pub(super) fn look(path: &Path, named: Named, bench: &Bench) -> Looked {
    match try_to(path, named, bench) {
        Ok(looked) => looked,
        Err(_) => Looked::Stopped,
    }
}

fn try_to(path: &Path, named: Named, bench: &Bench) -> Result<Looked, Cancelled> {
    bench.cancel.check()?;
    let examined = match photos::examine(path, &bench.cancel) {
        Ok(examined) => examined,
        Err(PhotoError::Cancelled(cancelled)) => return Err(cancelled),
        Err(error) => return Ok(Looked::Refused(error.to_string())),
    };
    let (examined, notes) = (examined.value, examined.warnings);
    let Some(ext) = ending(path, &examined, named) else {
        return Ok(Looked::NoPicture);
    };
    let sha256 = hex(&examined.sha256);
    let known = bench.known.contains(&sha256);
    let kept = match bench.media.keep(path, &sha256, &ext) {
        Ok(kept) => kept,
        Err(why) => return Ok(Looked::Refused(format!("{}.", capital(&why)))),
    };
    if known {
        let put_back = kept == Kept::Copied;
        return Ok(Looked::Known { sha256, put_back });
    }
    let mut picture = Picture {
        changed: fs::metadata(path).and_then(|about| about.modified()).ok(),
        copied: kept == Kept::Copied,
        likeness: None,
        not_shown: None,
        notes,
        examined,
        ext,
        sha256,
    };
    make_small(&mut picture, bench);
    Ok(Looked::Kept(Box::new(picture)))
}

/// Makes the small pictures out of what was kept; without them the photograph is catalogued all
/// the same.
fn make_small(picture: &mut Picture, bench: &Bench) {
    let shown = matches!(picture.examined.state, State::Whole | State::Truncated);
    let original = bench.media.original(&picture.sha256, &picture.ext);
    let Some(original) = original.filter(|_| shown) else {
        return;
    };
    let previews = match photos::previews(&original) {
        Ok(previews) => previews,
        Err(error) => {
            picture.not_shown = Some(error.to_string());
            picture.notes.push(error.to_string());
            return;
        }
    };
    for warning in previews.warnings {
        if !picture.notes.contains(&warning) {
            picture.notes.push(warning);
        }
    }
    let made = previews.value;
    picture.likeness = Some(made.likeness);
    let spooled = fs::write(bench.spool.join(&picture.sha256), made.thumbnail.jpeg);
    let kept = bench
        .media
        .keep_rendition(&picture.sha256, &made.rendition.jpeg);
    // Both follow from the original and are made again when they are missed.
    for error in [spooled.err(), kept.err()].into_iter().flatten() {
        log::debug!("A small picture was not kept: {error}");
    }
}

/// The endings photographs have: what bears one and is none is damaged, not something else.
const PICTURES: &[&str] = &[
    "jpg", "jpeg", "png", "tif", "tiff", "webp", "heic", "heif", "avif", "dng", "nef", "cr2",
    "cr3", "arw", "orf", "rw2", "raf", "pef",
];

/// The ending the original shall have; `None` when the file is no picture.
fn ending(path: &Path, examined: &Examined, named: Named) -> Option<String> {
    if let Some(ending) = examined.kind.extension() {
        return Some(ending.to_owned());
    }
    let own = path.extension().and_then(|own| own.to_str());
    let own = own.map(str::to_ascii_lowercase);
    let own = own.filter(|own| PICTURES.contains(&own.as_str()));
    // An empty file somewhere in a folder is nobody's photograph.
    own.filter(|_| examined.size > 0 || named == Named::Itself)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
