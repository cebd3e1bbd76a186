//! What is marked on photographs, written as W3C Web Annotations into a file of its own. The same
//! marks make the same bytes. Knows not how annotations are put into words.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::hand_out::withheld;
use crate::catalogue::Catalogue;
use crate::domain::edition::{Edition, Masks};
use crate::domain::id::Id;
use crate::domain::photo_list::{PhotoAsk, PhotoFile, PhotoOrder, PhotosOf};
use crate::domain::query::{Answer, Query};
use crate::domain::record::PhotoRegion;
use crate::domain::region;
use crate::session::editions::{Ask, PublicEdition, actors};
use crate::session::error::SessionError;
use crate::session::media::hex;
use crate::session::messages::Finished;
use crate::session::plain_file;
use crate::session::running::Reins;

/// Of which photographs the marks shall be written, for whom, and where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotations {
    /// Which; none = all of the catalogue.
    pub photos: Vec<Id>,
    /// For whom.
    pub edition: Edition,
    /// The file to make.
    pub out: PathBuf,
}

/// Writes the marks into a file that is not there yet.
pub(in crate::session) fn write(
    catalogue: &Path,
    asked: &Annotations,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let reading = Catalogue::open_again(catalogue)?;
    let ask = |query: &Query| Ok(reading.answer(query)?);
    let eye = Eye::read(&ask, asked.edition)?;
    let photos = match asked.photos.as_slice() {
        [] => all(&ask)?,
        some => some.to_vec(),
    };
    reins
        .progress
        .total(u64::try_from(photos.len()).unwrap_or_default());
    let mut gathered = Gathered::default();
    for photo in photos {
        reins.cancel.check()?;
        gathered.take(&ask, photo, &eye)?;
        reins.progress.step();
    }
    let text = gathered.text(asked.photos.len() == 1)?;
    plain_file::write_new(&asked.out, &text)?;
    Ok(gathered.finished(&asked.out))
}

/// All photographs of the catalogue, in an order that stays the same.
fn all(ask: Ask<'_>) -> Result<Vec<Id>, SessionError> {
    let every = PhotoAsk {
        of: PhotosOf::Catalogue,
        order: PhotoOrder::Name,
        offset: 0,
        limit: usize::MAX,
    };
    match ask(&Query::PhotoPage(Box::new(every)))? {
        Answer::PhotoPage(page) => Ok(page.tiles.iter().map(|tile| tile.photo).collect()),
        other => Err(SessionError::unexpected(&other)),
    }
}

/// What an edition may see of marks.
enum Eye {
    All,
    Handed(Masks),
    Public(Box<PublicEdition>),
}

impl Eye {
    fn read(ask: Ask<'_>, edition: Edition) -> Result<Self, SessionError> {
        Ok(match edition {
            Edition::Inside => Self::All,
            Edition::Handed => Self::Handed(Masks::of(&actors(ask)?, edition)),
            Edition::Public => Self::Public(Box::new(PublicEdition::read_closed(ask)?)),
        })
    }

    /// Whether nothing of a photograph may be told.
    fn is_shut(&self, file: &PhotoFile) -> bool {
        match self {
            Self::Public(public) => withheld(file, public.closed()).is_some(),
            Self::All | Self::Handed(_) => false,
        }
    }

    /// The mark as it may be told; `None` = not at all, because what it bears on is not public.
    fn told(&self, mut region: PhotoRegion) -> Option<PhotoRegion> {
        let masked = |text: &str| match self {
            Self::All => text.to_owned(),
            Self::Handed(masks) => masks.text(text),
            Self::Public(public) => public.text(text),
        };
        if let Self::Public(public) = self {
            let closed = public.closed();
            let place = region.site_uuid;
            let event = region.event_uuid;
            if place.is_some_and(|site| closed.places.contains_key(&site))
                || event.is_some_and(|event| closed.events.contains(&event))
            {
                return None;
            }
            // Of an effect it is not known here on which part it fell, and notes are not for anyone.
            region.effect_uuid = None;
            region.note.clear();
        }
        region.label_en = masked(&region.label_en);
        region.label_ar = masked(&region.label_ar);
        region.note = masked(&region.note);
        Some(region)
    }
}

/// What goes into the file.
#[derive(Default)]
struct Gathered {
    files: Vec<PhotoFile>,
    marks: usize,
    shut: usize,
    hidden: usize,
    unreadable: Vec<String>,
}

impl Gathered {
    fn take(&mut self, ask: Ask<'_>, photo: Id, eye: &Eye) -> Result<(), SessionError> {
        let mut file = match ask(&Query::PhotoFile(photo))? {
            Answer::PhotoFile(Some(file)) => *file,
            Answer::PhotoFile(None) => return Ok(()),
            other => return Err(SessionError::unexpected(&other)),
        };
        if file.regions.is_empty() {
            return Ok(());
        }
        if eye.is_shut(&file) {
            self.shut += 1;
            return Ok(());
        }
        let mut told = Vec::new();
        for region in std::mem::take(&mut file.regions) {
            if let Err(why) = region::Outline::from_json(&region.shape_json) {
                let name = &file.photo.name_as_received;
                let sentence = format!("A mark on {name} is left out: {why}.");
                self.unreadable.push(sentence);
                continue;
            }
            match eye.told(region) {
                Some(region) => told.push(region),
                None => self.hidden += 1,
            }
        }
        self.marks += told.len();
        file.regions = told;
        self.files.push(file);
        Ok(())
    }

    /// The page of the one photograph asked for, else a collection.
    fn text(&self, one: bool) -> Result<String, SessionError> {
        let written = match self.files.as_slice() {
            [file] if one => region::web_annotations(&file.photo, &file.regions),
            files => {
                let of = files
                    .iter()
                    .map(|file| (&file.photo, file.regions.as_slice()));
                let of: Vec<_> = of.collect();
                region::web_annotation_collection(&of, |items| hex(&Sha256::digest(items)))
            }
        };
        let text =
            written.map_err(|why| SessionError::new(format!("{why}. Nothing was written.")))?;
        Ok(text + "\n")
    }

    fn finished(self, out: &Path) -> Finished {
        let mut warnings = self.unreadable;
        if self.shut > 0 {
            warnings.push(left_out(self.shut, "photograph", "photographs"));
        }
        if self.hidden > 0 {
            warnings.push(left_out(self.hidden, "mark", "marks"));
        }
        let marks = match self.marks {
            1 => "1 mark was".to_owned(),
            many => format!("{many} marks were"),
        };
        Finished {
            sentence: format!("{marks} written as Web Annotations: {}.", out.display()),
            warnings,
            path: Some(out.to_owned()),
            ..Finished::default()
        }
    }
}

fn left_out(number: usize, one: &str, many: &str) -> String {
    match number {
        1 => format!("Left out: 1 {one} that is not public, or bears on what is not."),
        more => format!("Left out: {more} {many} that are not public, or bear on what is not."),
    }
}
