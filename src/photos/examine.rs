//! What a file is before anything is done with it: its hash and size in one pass, its kind, whether
//! all of it is there, what it records of itself. Decodes no pixel and knows no catalogue.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::PhotoError;
use super::inside::{self, Inside};
use super::kind::Kind;
use super::open::{name_of, open};
use super::raster::Orientation;
use super::recorded::{self, Carried, Recorded};
use crate::jobs::{Cancel, Warned, guarded};

/// How much of a picture is there, as far as can be told without decoding it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Everything announced is in the file.
    Whole,
    /// The file ends before the picture does.
    Truncated,
    /// It begins like a picture, but no picture was found in it.
    Unreadable,
    /// A picture for which no decoder is at hand; kept whole.
    NoPreview,
    /// Not a picture we know; kept whole.
    NotAPicture,
}

/// What a file is.
#[derive(Debug, Clone, PartialEq)]
pub struct Examined {
    /// SHA-256 of all its bytes.
    pub sha256: [u8; 32],
    /// Its size, bytes.
    pub size: u64,
    /// What it is by its first bytes.
    pub kind: Kind,
    /// Width and height of the upright picture, pixels; none when not known.
    pub upright: Option<(u32, u32)>,
    /// How the stored picture is turned to stand upright.
    pub orientation: Orientation,
    /// How much of it is there.
    pub state: State,
    /// Why it is not whole; a sentence.
    pub note: Option<String>,
    /// What it records of itself.
    pub recorded: Recorded,
}

/// Examines a file. What is wrong with it is part of the answer; the warnings repeat it as
/// sentences, together with what it records and cannot be used.
///
/// # Errors
/// Only when it is no file that can be read to its end: a folder, a pipe, gone, not allowed; or
/// when someone asked to stop.
pub fn examine(path: &Path, cancel: &Cancel) -> Result<Warned<Examined>, PhotoError> {
    let mut reader = BufReader::with_capacity(1 << 16, open(path)?);
    let failed = |error: std::io::Error| {
        PhotoError::Refused(format!(
            "«{}» could not be read to its end ({error}). It was not taken in.",
            name_of(path)
        ))
    };
    let (sha256, size, start) = hash(reader.get_mut(), cancel, failed)?;
    let kind = Kind::of(&start);
    // A fault in reading what a file says of itself leaves the file as it is: hashed and kept.
    let inside = guarded(|| inside::look(&mut reader, kind, size));
    let inside = inside.unwrap_or_else(|broke| Ok(Inside::broken(kind, broke.0)));
    let inside = inside.map_err(failed)?;
    let (state, note) = inside.state();
    let upright = inside
        .stored
        .map(|stored| inside.orientation.upright(stored));
    let carried = Carried {
        upright,
        stored: inside.stored,
        ..inside.carried
    };
    let recorded = guarded(|| recorded::read(&carried)).unwrap_or_else(|broke| Recorded {
        notes: vec![format!(
            "What it records of itself cannot be read: {}.",
            broke.0
        )],
        ..Recorded::default()
    });
    let mut warnings: Vec<String> = note.clone().into_iter().collect();
    warnings.extend(recorded.notes.iter().cloned());
    Ok(Warned {
        value: Examined {
            sha256,
            size,
            kind: inside.kind,
            upright,
            orientation: inside.orientation,
            state,
            note,
            recorded,
        },
        warnings,
    })
}

/// Hash, size and the first bytes, with the memory of one buffer.
fn hash(
    file: &mut File,
    cancel: &Cancel,
    failed: impl Fn(std::io::Error) -> PhotoError,
) -> Result<([u8; 32], u64, Vec<u8>), PhotoError> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 256 << 10];
    let (mut size, mut start) = (0, Vec::new());
    loop {
        cancel.check()?;
        let read = match file.read(&mut buffer) {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            read => read.map_err(&failed)?,
        };
        let part = buffer.get(..read).unwrap_or_default();
        if part.is_empty() {
            return Ok((hasher.finalize().into(), size, start));
        }
        hasher.update(part);
        size += part.len() as u64;
        let missing = Kind::BYTES.saturating_sub(start.len());
        start.extend(part.iter().take(missing));
    }
}
