//! The drawings of the shipped record, put beside a catalogue that is being made. Knows their
//! records only by the name of the file.

use std::path::Path;

use super::error::SessionError;
use super::media::{Kept, Media};
use crate::catalogue::Catalogue;
use crate::domain::record::{Photo, Record};
use crate::exchange::{DRAWINGS, Drawing};

/// What was put into the media folder of a new catalogue.
pub(super) struct Drawings<'a> {
    media: Media,
    /// With the record of each; whether it was not there before.
    put: Vec<(&'a Photo, &'static Drawing, Kept)>,
}

impl<'a> Drawings<'a> {
    /// Puts the file of every drawing among these records into the media folder of the catalogue
    /// that will lie at that path.
    ///
    /// # Errors
    /// When one cannot be written: none stays behind.
    pub(super) fn put(catalogue: &Path, records: &'a [Record]) -> Result<Self, SessionError> {
        let mut drawings = Self {
            media: Media::of(catalogue),
            put: Vec::new(),
        };
        for (photo, drawing) in records.iter().filter_map(of) {
            let kept = drawings
                .media
                .keep_bytes(drawing.original, &photo.sha256, &photo.ext);
            match kept {
                Ok(kept) => drawings.put.push((photo, drawing, kept)),
                Err(why) => {
                    drawings.take_away();
                    return Err(SessionError::new(format!(
                        "{} could not be made, because a drawing cannot be put beside it ({}): \
                         {why}. Nothing was written; choose a folder that can be written.",
                        catalogue.display(),
                        drawing.name
                    )));
                }
            }
        }
        Ok(drawings)
    }

    /// Takes them away again where the catalogue could not be made.
    pub(super) fn take_away(&self) {
        for (photo, _, kept) in &self.put {
            if *kept == Kept::Copied {
                self.media.take_away(&photo.sha256, &photo.ext);
            }
        }
        self.media.leave_nothing();
    }

    /// Hands their small pictures to the catalogue; one that is missed is made again from its
    /// original.
    pub(super) fn keep_small(&self, catalogue: &mut Catalogue) {
        let small = self.put.iter();
        let small = small.map(|(photo, drawing, _)| {
            let jpeg = drawing.thumbnail.to_vec();
            (photo.sha256.clone(), jpeg)
        });
        let small: Vec<_> = small.collect();
        if small.is_empty() {
            return;
        }
        if let Err(error) = catalogue.keep_thumbnails(&small) {
            log::debug!("Small pictures were not kept: {error}");
        }
    }
}

/// The drawing a record tells of, when it tells of one.
fn of(record: &Record) -> Option<(&Photo, &'static Drawing)> {
    let Record::Photo(photo) = record else {
        return None;
    };
    let own = |drawing: &&Drawing| drawing.name == photo.name_as_received;
    Some((photo, DRAWINGS.iter().find(own)?))
}
