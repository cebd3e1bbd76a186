//! A verified copy of a catalogue with its originals. Knows where originals lie beside a
//! catalogue and that their name is their hash; no SQL and no pixel.
//!
//! Everything is made in a folder of its own and moved to its place when it is whole, the
//! catalogue last: where there is a copy of the catalogue, the copy is complete.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::error::SessionError;
use super::media::{hex, media_of, place};
use super::messages::{Finished, Originals};
use super::running::Reins;
use super::workshop;
use crate::catalogue::Catalogue;
use crate::domain::query::{Answer, Query};
use crate::domain::record::Photo;

/// Saves a verified copy of the catalogue at `out`, which must not exist.
pub(super) fn write(
    catalogue: &Path,
    out: &Path,
    originals: Originals,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let media = media_of(out);
    for taken in [out, &media] {
        if fs::symlink_metadata(taken).is_ok() {
            return Err(SessionError::new(format!(
                "There is already something at {}. Nothing was written; choose another name for \
                 the copy.",
                taken.display()
            )));
        }
    }
    let workshop = workshop::folder_beside(out).map_err(|error| cannot(out, &error))?;
    let from = Catalogue::open_again(catalogue)?;
    let copy = workshop.path().join("copy.gpkg");
    from.backup_to(&copy, &reins.progress, &reins.cancel)?;
    let mut warnings = Vec::new();
    let mut count = 0;
    if originals == Originals::Included {
        let photos = photos(&Catalogue::open_again(&copy)?)?;
        let copied = Copying {
            from: media_of(catalogue),
            to: workshop.path().join("media"),
            reins,
        };
        count = copied
            .all(&photos, &mut warnings)
            .map_err(|error| match error {
                Stopped::Cancelled => crate::jobs::Cancelled.into(),
                Stopped::Failed(error) => cannot(out, &error),
            })?;
        if copied.to.exists() {
            fs::rename(&copied.to, &media).map_err(|error| cannot(out, &error))?;
        }
    }
    fs::rename(&copy, out).map_err(|error| {
        // The originals without their catalogue would be in the way of the next attempt.
        drop(fs::rename(&media, workshop.path().join("media")));
        cannot(out, &error)
    })?;
    Ok(Finished {
        sentence: sentence(out, originals, count, warnings.len()),
        warnings,
        path: Some(out.to_owned()),
        ..Finished::default()
    })
}

fn sentence(out: &Path, originals: Originals, count: usize, missing: usize) -> String {
    let with = match (originals, count, missing) {
        (Originals::LeftOut, ..) => ", without the originals of photographs".to_owned(),
        (Originals::Included, 0, 0) => "; it has no photographs".to_owned(),
        (Originals::Included, count, 0) => format!(" with {count} originals, each verified"),
        (Originals::Included, count, missing) => {
            format!(" with {count} originals, each verified; {missing} could not be copied")
        }
    };
    format!("A copy was saved and verified at {}{with}.", out.display())
}

fn photos(catalogue: &Catalogue) -> Result<Vec<Photo>, SessionError> {
    match catalogue.answer_at(&Query::Photos)? {
        (_, Answer::Photos(photos)) => Ok(photos),
        (_, other) => Err(SessionError::unexpected(&other)),
    }
}

fn cannot(out: &Path, error: &io::Error) -> SessionError {
    SessionError::new(format!(
        "The copy at {} could not be written: {}. Nothing was left there; the catalogue is as it \
         was. Free some space or choose another folder.",
        out.display(),
        workshop::why(error)
    ))
}

enum Stopped {
    Cancelled,
    Failed(io::Error),
}

struct Copying<'a> {
    from: PathBuf,
    to: PathBuf,
    reins: &'a Reins,
}

impl Copying<'_> {
    /// Copies every original and verifies it; says which could not be had.
    fn all(&self, photos: &[Photo], warnings: &mut Vec<String>) -> Result<usize, Stopped> {
        self.reins.progress.title("Copying originals");
        self.reins
            .progress
            .total(u64::try_from(photos.len()).unwrap_or(0));
        let mut copied = 0;
        for photo in photos {
            self.reins.cancel.check().map_err(|_| Stopped::Cancelled)?;
            match self.one(photo)? {
                None => copied += 1,
                Some(why) => warnings.push(format!(
                    "The original of «{}» ({}) was not copied: {why}.",
                    photo.name_as_received, photo.sha256
                )),
            }
            self.reins.progress.step();
        }
        Ok(copied)
    }

    /// Copies one original; what is wrong with the original itself is a warning, what is wrong
    /// with the place of the copy ends the job.
    fn one(&self, photo: &Photo) -> Result<Option<String>, Stopped> {
        let Some(place) = place(&photo.sha256, &photo.ext) else {
            return Ok(Some(
                "its hash or file name extension is not one".to_owned(),
            ));
        };
        let mut from = match File::open(self.from.join(&place)) {
            Ok(from) => from,
            Err(error) => return Ok(Some(format!("it could not be read ({error})"))),
        };
        let target = self.to.join(&place);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(Stopped::Failed)?;
        }
        let mut to = File::create_new(&target).map_err(Stopped::Failed)?;
        let mut hash = Sha256::new();
        let mut block = vec![0; 1 << 20];
        loop {
            let read = match from.read(&mut block) {
                Ok(0) => break,
                Ok(read) => block.get(..read).unwrap_or_default(),
                Err(error) => {
                    drop(fs::remove_file(&target));
                    return Ok(Some(format!("it could not be read to its end ({error})")));
                }
            };
            hash.update(read);
            to.write_all(read).map_err(Stopped::Failed)?;
        }
        to.sync_all().map_err(Stopped::Failed)?;
        if hex(&hash.finalize()) == photo.sha256 {
            return Ok(None);
        }
        drop(fs::remove_file(&target));
        Ok(Some(
            "its content is no longer what was received".to_owned(),
        ))
    }
}
