//! What follows from originals and can be made from them again at any time: the rendition that
//! reports and comparisons show, the thumbnail of lists. Writes no record and changes no original.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::intake::keys;
use crate::catalogue::Catalogue;
use crate::domain::photo_list::PhotoKey;
use crate::domain::record::Photo;
use crate::photos;
use crate::session::Session;
use crate::session::error::SessionError;
use crate::session::media::{Media, hash_of};
use crate::session::messages::{Finished, Ticket};
use crate::session::running::Reins;
use crate::session::writer::Door;

/// So many thumbnails are handed to the writer together.
const BATCH: usize = 32;

/// A photograph as reports and comparisons show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// A JPEG file: upright, sRGB, at most 1600 pixels a side, without any metadata. The same
    /// original gives the same bytes.
    pub jpeg: Vec<u8>,
    /// Where it is kept; `None` when the media folder cannot be written.
    pub path: Option<PathBuf>,
    /// What is to be said of it though it can be shown, sentences: its original is missing, or
    /// was cut off.
    pub warnings: Vec<String>,
}

impl Session {
    /// The rendition of a photograph; made and kept when it is missing. Reads the disk and may
    /// decode, so it is for jobs and for the command line, never for the window's own thread.
    ///
    /// Whether it may be published is not asked here.
    ///
    /// # Errors
    /// When there is none and none can be made: the original is missing, is not the file that was
    /// received, or cannot be shown; with the reason as a sentence.
    pub fn rendition(&self, photo: &Photo) -> Result<Rendition, SessionError> {
        rendition(&Media::of(&self.path), photo)
    }

    /// Starts making the thumbnails and renditions that are missing. They are in no history, so
    /// nobody has to be named.
    pub fn make_small_pictures(&mut self) -> Ticket {
        let catalogue = self.path.clone();
        let door = self.nameless_door();
        self.start("Making small pictures", move |reins| {
            make_missing(&catalogue, door.as_ref(), reins)
        })
    }
}

/// As [`Session::rendition`], for jobs, which know the media folder.
pub(in crate::session) fn rendition(
    media: &Media,
    photo: &Photo,
) -> Result<Rendition, SessionError> {
    let name = &photo.name_as_received;
    let original = media.original(&photo.sha256, &photo.ext);
    let (Some(original), Some(place)) = (original, media.rendition(&photo.sha256)) else {
        return Err(SessionError::new(format!(
            "The record of «{name}» names no place in the media folder. Nothing was changed."
        )));
    };
    if let Ok(jpeg) = fs::read(&place)
        && is_whole(&jpeg)
    {
        let mut warnings = Vec::new();
        if !original.is_file() {
            warnings.push(format!(
                "The original of «{name}» is missing; shown is the copy made of it before."
            ));
        }
        let cut = photo.state == crate::domain::kinds::Original::Truncated;
        warnings.extend(cut.then(|| photo.state_note.clone()));
        return Ok(Rendition {
            jpeg,
            path: Some(place),
            warnings,
        });
    }
    unchanged(&original, &photo.sha256).map_err(|why| {
        SessionError::new(format!(
            "«{name}» cannot be shown: {why}. Its record is as it was."
        ))
    })?;
    let made = photos::rendition(&original)
        .map_err(|error| SessionError::new(format!("«{name}» cannot be shown. {error}")))?;
    let kept = media.keep_rendition(&photo.sha256, &made.value.jpeg);
    if let Err(error) = &kept {
        log::debug!("A rendition was not kept: {error}");
    }
    Ok(Rendition {
        jpeg: made.value.jpeg,
        path: kept.is_ok().then_some(place),
        warnings: made.warnings,
    })
}

/// A file that was cut off while it was written is made again.
fn is_whole(jpeg: &[u8]) -> bool {
    jpeg.starts_with(&[0xFF, 0xD8]) && jpeg.ends_with(&[0xFF, 0xD9])
}

/// Nothing is made of another file than the one that was received.
fn unchanged(original: &Path, sha256: &str) -> Result<(), String> {
    match File::open(original).and_then(|mut file| hash_of(&mut file)) {
        Ok(hash) if hash == sha256 => Ok(()),
        Ok(_) => Err("its original is no longer the file that was received".to_owned()),
        Err(error) => Err(format!("its original cannot be had ({error})")),
    }
}

/// Makes what is missing; what cannot be made is said and stops none of the rest.
fn make_missing(
    catalogue: &Path,
    door: Option<&Door>,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let media = Media::of(catalogue);
    let mut lacking = keys(&Catalogue::open_again(catalogue)?)?;
    lacking.retain(|key| !key.has_thumbnail || !has_rendition(&media, key));
    let total = u64::try_from(lacking.len()).unwrap_or_default();
    reins.progress.total(total);
    let mut made = Made::default();
    for key in &lacking {
        // What was made until now follows from originals and stays.
        if reins.cancel.is_cancelled() {
            break;
        }
        made.one(&media, key, door.is_some());
        if made.waiting.len() >= BATCH {
            made.hand_over(door)?;
        }
        reins.progress.step();
    }
    made.hand_over(door)?;
    if door.is_none() && lacking.iter().any(|key| !key.has_thumbnail) {
        made.warnings.push(
            "Thumbnails are kept in the catalogue, which cannot be written now; they were not \
             made."
                .to_owned(),
        );
    }
    let sentence = match (lacking.len(), made.many) {
        (0, _) => "No small picture is missing.".to_owned(),
        (all, many) => format!("Small pictures were made of {many} of {all} photographs."),
    };
    Ok(Finished {
        sentence,
        warnings: made.warnings,
        ..Finished::default()
    })
}

fn has_rendition(media: &Media, key: &PhotoKey) -> bool {
    let place = media.rendition(&key.sha256);
    place.is_some_and(|place| place.is_file())
}

#[derive(Default)]
struct Made {
    many: usize,
    waiting: Vec<(String, Vec<u8>)>,
    warnings: Vec<String>,
}

impl Made {
    fn one(&mut self, media: &Media, key: &PhotoKey, keep: bool) {
        let name = &key.name;
        let Some(original) = media.original(&key.sha256, &key.ext) else {
            return;
        };
        if let Err(why) = unchanged(&original, &key.sha256) {
            self.warnings
                .push(format!("No small picture of «{name}»: {why}."));
            return;
        }
        match photos::previews(&original) {
            Ok(previews) => {
                let previews = previews.value;
                if keep && !key.has_thumbnail {
                    let jpeg = previews.thumbnail.jpeg;
                    self.waiting.push((key.sha256.clone(), jpeg));
                }
                match media.keep_rendition(&key.sha256, &previews.rendition.jpeg) {
                    Ok(()) => self.many += 1,
                    Err(error) => self.warnings.push(format!(
                        "The small picture of «{name}» for reports was not kept: {}.",
                        crate::session::workshop::why(&error)
                    )),
                }
            }
            Err(error) => self
                .warnings
                .push(format!("No small picture of «{name}»: {error}")),
        }
    }

    fn hand_over(&mut self, door: Option<&Door>) -> Result<(), SessionError> {
        match door {
            Some(door) if !self.waiting.is_empty() => {
                door.keep_thumbnails(std::mem::take(&mut self.waiting))
            }
            _ => Ok(()),
        }
    }
}
