//! The pictures of a report: the renditions of the photographs its edition still holds, made where
//! they are missing. Knows no page and asks nobody whether they may be shown.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::SessionError;
use super::media::Media;
use super::photographs::rendition;
use super::running::Reins;
use crate::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};
use crate::domain::record::Photo;
use crate::report::Picture;

/// How many photographs each place has.
pub(super) fn counted(dossiers: &[Dossier]) -> BTreeMap<Id, usize> {
    let each = dossiers.iter();
    each.map(|dossier| (dossier.site.uuid, dossier.photos.len()))
        .collect()
}

/// How many of those are left out now, place by place.
pub(super) fn withheld(dossiers: &[Dossier], before: &BTreeMap<Id, usize>) -> BTreeMap<Id, usize> {
    let held = counted(dossiers);
    let left = held.into_iter().filter_map(|(site, many)| {
        let left = before.get(&site)?.checked_sub(many)?;
        (left > 0).then_some((site, left))
    });
    left.collect()
}

/// The pictures of all photographs of these places. One that cannot be had is said to be missing on
/// its own plate.
///
/// # Errors
/// When the catalogue cannot be read, or the job was stopped.
pub(super) fn pictures(
    catalogue: &Path,
    reading: &Catalogue,
    dossiers: &[Dossier],
    reins: &Reins,
) -> Result<BTreeMap<Id, Picture>, SessionError> {
    let media = Media::of(catalogue);
    let photos = dossiers.iter().flat_map(|dossier| &dossier.photos);
    let photos: BTreeMap<Id, &Photo> = photos.map(|photo| (photo.uuid, photo)).collect();
    let mut pictures = BTreeMap::new();
    if photos.is_empty() {
        return Ok(pictures);
    }
    reins.progress.title("Reading the pictures");
    let total = u64::try_from(photos.len()).unwrap_or_default();
    reins.progress.total(total);
    for (id, photo) in photos {
        reins.cancel.check()?;
        let original = media.original(&photo.sha256, &photo.ext);
        let original_missing = !original.is_some_and(|original| original.is_file());
        let jpeg = match rendition(&media, photo) {
            Ok(made) => Some(made.jpeg),
            Err(error) => {
                log::debug!("A plate has no picture of its own: {error}");
                small(reading, id)?
            }
        };
        if let Some(jpeg) = jpeg {
            let picture = Picture {
                jpeg: jpeg.into(),
                original_missing,
            };
            pictures.insert(id, picture);
        }
        reins.progress.step();
    }
    Ok(pictures)
}

/// The small picture the catalogue keeps, where nothing larger can be had.
fn small(reading: &Catalogue, photo: Id) -> Result<Option<Vec<u8>>, SessionError> {
    match reading.answer(&Query::Thumbnails(vec![photo]))? {
        Answer::Thumbnails(small) => Ok(small.first().map(|(_, jpeg)| jpeg.to_vec())),
        other => Err(SessionError::unexpected(&other)),
    }
}
