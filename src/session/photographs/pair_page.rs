//! A kept pair printed on one page of its own: both pictures at the same crop, with what is known of
//! each. Knows not how a page is set.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::hand_out::withheld;
use super::verify::note;
use crate::catalogue::Catalogue;
use crate::domain::align::{Matching, Size, Transform, shared};
use crate::domain::date::Day;
use crate::domain::edition::{Closed, Edition, Masks};
use crate::domain::id::Id;
use crate::domain::kinds::{Custodial, Original, Publish};
use crate::domain::pair_words::{aligned, pair_doubts, under};
use crate::domain::photo_list::PhotoFile;
use crate::domain::query::{Answer, Query};
use crate::domain::record::{Pair, Photo};
use crate::jobs::Cancel;
use crate::photos::{self, PhotoError, Pixels};
use crate::report::{self, PairHalf, PairSheet};
use crate::session::comparing::{Decoded, shrunk};
use crate::session::editions::{Ask, actors, kept_back};
use crate::session::error::SessionError;
use crate::session::media::{Media, hash_of};
use crate::session::messages::Finished;
use crate::session::running::Reins;
use crate::session::workshop;
use crate::session::writer::Door;

/// Each is decoded for a room of five million pixels: 300 to an inch on half an A4 page and more.
const ROOM: (u32, u32) = (2560, 1920);
/// So many signs of a hash stand under a picture.
const SHORT: usize = 12;

/// Which kept pair shall be printed, for whom, and where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairPage {
    /// The two photographs; which is the earlier, the pair says that is kept of them.
    pub photos: (Id, Id),
    /// For whom.
    pub edition: Edition,
    /// The file to make.
    pub out: PathBuf,
}

/// Prints a kept pair into a file that is not there yet.
pub(in crate::session) fn write(
    catalogue: &Path,
    asked: &PairPage,
    issued: Day,
    door: Option<&Door>,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let out = &asked.out;
    if fs::symlink_metadata(out).is_ok() {
        return Err(SessionError::new(format!(
            "There is already something at {}. Nothing was written; choose another name.",
            out.display()
        )));
    }
    reins.progress.total(4);
    let reading = Catalogue::open_again(catalogue)?;
    let ask = |query: &Query| Ok(reading.answer(query)?);
    let (pair, [before, after]) = kept(&ask, asked.photos)?;
    let eye = Eye::read(&ask, asked.edition)?;
    for file in [&before, &after] {
        eye.may_see(file)?;
    }
    let media = Media::of(catalogue);
    let (first, mut warnings) = decoded(&media, &before.photo)?;
    reins.progress.step();
    reins.cancel.check()?;
    let (second, more) = decoded(&media, &after.photo)?;
    warnings.extend(more);
    reins.progress.step();
    let (pictures, how) = laid(&pair, first, second, &reins.cancel)?;
    let sheet = eye.sheet(&pair, [&before.photo, &after.photo], pictures, how, issued)?;
    reins.progress.step();
    let page = report::write_pair(&sheet)?;
    warnings.extend(page.warnings);
    reins.cancel.check()?;
    put(out, &page.value.pdf)?;
    reins.progress.step();
    if let Some(door) = door {
        let place = out.display().to_string();
        let entry = |photo: &Photo| (photo.uuid, Custodial::Exported, place.clone());
        let given = vec![entry(&before.photo), entry(&after.photo)];
        if let Err(error) = note(door, "Pair of photographs exported", given) {
            warnings.push(format!(
                "It was not written into the catalogue that they were exported. {error}"
            ));
        }
    }
    Ok(Finished {
        sentence: match page.value.pages {
            1 => format!("The pair was written as one page: {}.", out.display()),
            more => format!(
                "The pair was written: {}. Its captions are long, so it has {more} pages.",
                out.display()
            ),
        },
        warnings,
        path: Some(out.clone()),
        ..Finished::default()
    })
}

/// The newest pair that is kept of two photographs, and both in its order.
fn kept(ask: Ask<'_>, (one, other): (Id, Id)) -> Result<(Pair, [PhotoFile; 2]), SessionError> {
    let one = file(ask, one)?;
    let other = file(ask, other)?;
    let (a, b) = (one.photo.uuid, other.photo.uuid);
    let of = |pair: &&Pair| {
        let both = (pair.before_photo_uuid, pair.after_photo_uuid);
        both == (a, b) || both == (b, a)
    };
    let Some(pair) = one.pairs.iter().rev().find(of).cloned() else {
        return Err(SessionError::new(
            "No pair is kept of these two photographs. Nothing was written; compare them and keep \
             the pair first.",
        ));
    };
    let both = if pair.before_photo_uuid == a {
        [one, other]
    } else {
        [other, one]
    };
    Ok((pair, both))
}

fn file(ask: Ask<'_>, photo: Id) -> Result<PhotoFile, SessionError> {
    match ask(&Query::PhotoFile(photo))? {
        Answer::PhotoFile(Some(file)) => Ok(*file),
        Answer::PhotoFile(None) => Err(SessionError::new(
            "A photograph of the pair is no longer there. Nothing was written.",
        )),
        other => Err(SessionError::unexpected(&other)),
    }
}

/// One picture, read from the very file that was received: its hash stands under it.
fn decoded(media: &Media, photo: &Photo) -> Result<(Decoded, Vec<String>), SessionError> {
    let not = |why: &str| {
        SessionError::new(format!(
            "The pair was not exported: the original of one of its pictures {why}. Nothing was \
             written. `photos FILE verify` and `photos FILE relink` tell and mend what is missing."
        ))
    };
    let path = media.original(&photo.sha256, &photo.ext);
    let path = path.ok_or_else(|| not("is not named in its record"))?;
    let hash = fs::File::open(&path).and_then(|mut file| hash_of(&mut file));
    let hash = hash.map_err(|error| not(&format!("cannot be read ({})", workshop::why(&error))))?;
    if hash != photo.sha256 {
        return Err(not("is no longer the file that was received"));
    }
    let view = photos::first_view(&path, ROOM).map_err(pictureless)?;
    let pixels = view.value;
    let pixels_of = |side: Option<i64>| side.and_then(|side| u32::try_from(side).ok());
    let size = pixels_of(photo.width).zip(pixels_of(photo.height));
    let size = size.unwrap_or((pixels.width, pixels.height));
    Ok((Decoded { pixels, size }, view.warnings))
}

fn pictureless(error: PhotoError) -> SessionError {
    match error {
        PhotoError::Cancelled(cancelled) => cancelled.into(),
        other => SessionError::new(format!("The pair was not exported. {other}")),
    }
}

/// Both in the frame of the later, cut to what they share, when points are matched; else each whole.
/// With them the sentence that tells it.
fn laid(
    pair: &Pair,
    before: Decoded,
    after: Decoded,
    cancel: &Cancel,
) -> Result<([Pixels; 2], String), SessionError> {
    let matching = Matching::of(pair);
    let many = matching.matches().len();
    let Ok(fit) = matching.fit() else {
        let how = match many {
            0 => "Not aligned: no points are matched. Each picture is shown whole.",
            _ => "Not aligned: the matched points give no transform. Each picture is shown whole.",
        };
        return Ok(([before.pixels, after.pixels], how.to_owned()));
    };
    let told = aligned(matching.kind(), many, fit.rms);
    let Some((cut, size)) = cut(&before, &after, &fit.transform) else {
        let how =
            "Each picture is shown whole and as it is: by the matched points they share no part.";
        return Ok(([before.pixels, after.pixels], how.to_owned()));
    };
    let flat = || PhotoError::NoTransform("it leads nowhere in these pictures".to_owned());
    let whole = |picture: &Decoded| {
        let shrunk = shrunk(picture).and_then(|shrunk| shrunk.inverse());
        shrunk.ok_or_else(flat).map_err(pictureless)
    };
    let first = whole(&before)?.then(&fit.transform).then(&cut);
    let second = whole(&after)?.then(&cut);
    let warp = |picture: &Decoded, by: &Transform| {
        photos::warp(&picture.pixels, &by.numbers(), size, cancel).map_err(pictureless)
    };
    let pictures = [warp(&before, &first)?, warp(&after, &second)?];
    Ok((
        pictures,
        format!("{told} Both are cut to the part they share."),
    ))
}

/// From pixels of the later original to pixels of the part both share, and how large that is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sides of a picture in memory"
)]
fn cut(before: &Decoded, after: &Decoded, by: &Transform) -> Option<(Transform, (u32, u32))> {
    let size = |(width, height): (u32, u32)| Size { width, height };
    let crop = shared(size(before.size), size(after.size), by)?;
    let scale = f64::from(after.pixels.width) / f64::from(after.size.0.max(1));
    let (wide, high) = crop.size();
    let size = ((wide * scale) as u32, (high * scale) as u32);
    let (left, top) = (-crop.from.x * scale, -crop.from.y * scale);
    let cut = Transform::new([scale, 0.0, left, 0.0, scale, top, 0.0, 0.0, 1.0])?;
    (size.0 > 0 && size.1 > 0).then_some((cut, size))
}

/// What an edition may see of a pair.
struct Eye {
    masks: Masks,
    /// What is not for anyone, when the page is.
    closed: Option<Box<Closed>>,
}

impl Eye {
    fn read(ask: Ask<'_>, edition: Edition) -> Result<Self, SessionError> {
        let masks = Masks::of(&actors(ask)?, edition);
        if edition != Edition::Public {
            let closed = None;
            return Ok(Self { masks, closed });
        }
        match ask(&Query::Closed)? {
            Answer::Closed(closed) => Ok(Self {
                masks: masks.with(closed.names.clone()),
                closed: Some(closed),
            }),
            other => Err(SessionError::unexpected(&other)),
        }
    }

    fn may_see(&self, file: &PhotoFile) -> Result<(), SessionError> {
        let closed = self.closed.as_ref();
        match closed.and_then(|closed| withheld(file, closed)) {
            None => Ok(()),
            // For anyone, not even its name.
            Some(why) => Err(SessionError::new(format!(
                "The pair was not exported for anyone, because of one of its pictures: {why}. \
                 Nothing was written."
            ))),
        }
    }

    /// The headline, when what the pair belongs to may be told.
    fn title(&self, pair: &Pair) -> String {
        let shut = self.closed.as_ref().is_some_and(|closed| {
            let place = pair.site_uuid;
            place.is_some_and(|site| closed.places.contains_key(&site))
                || (pair.event_uuid).is_some_and(|event| closed.events.contains(&event))
        });
        match self.masks.text(pair.title.trim()) {
            title if !shut && !title.is_empty() => title,
            _ => "Before and after".to_owned(),
        }
    }

    fn sheet(
        &self,
        pair: &Pair,
        [before, after]: [&Photo; 2],
        [first, second]: [Pixels; 2],
        how: String,
        issued: Day,
    ) -> Result<PairSheet, SessionError> {
        let mut notes = vec![how];
        notes.extend(pair_doubts(before, after).into_iter().map(str::to_owned));
        Ok(PairSheet {
            title: self.title(pair),
            notes,
            before: self.half("Before", before, &first)?,
            after: self.half("After", after, &second)?,
            issued,
        })
    }

    fn half(&self, side: &str, photo: &Photo, pixels: &Pixels) -> Result<PairHalf, SessionError> {
        let mut told = self.masks.hide(photo).map_err(|why| kept_back(&why))?;
        let mut captions = vec![told.caption_en.clone(), told.caption_ar.clone()];
        captions.retain(|caption| !caption.trim().is_empty());
        if self.closed.is_some() {
            // How a person may be shown is not known of a name that is only typed.
            told.author.clear();
        } else if captions.is_empty() {
            captions.push(told.name_as_received.clone());
        }
        let mut lines = vec![under(&told)];
        if photo.state == Original::Truncated {
            lines.push("The file is cut off: the lower part of the picture is missing.".to_owned());
        }
        lines.extend(match photo.publish {
            Publish::Yes => None,
            Publish::No => Some("It must not be published.".to_owned()),
            Publish::Ask => Some("Nobody has said that it may be published.".to_owned()),
        });
        Ok(PairHalf {
            jpeg: photos::plain_jpeg(pixels).map_err(pictureless)?,
            side: side.to_owned(),
            captions,
            lines,
            hash: photo.sha256.chars().take(SHORT).collect(),
        })
    }
}

/// Writes the file beside its place first: there is the whole page or nothing, and nothing that was
/// there is replaced.
fn put(out: &Path, pdf: &[u8]) -> Result<(), SessionError> {
    let written = workshop::file_beside(out).and_then(|mut file| {
        file.write_all(pdf)?;
        file.as_file().sync_all()?;
        Ok(file.persist_noclobber(out)?)
    });
    written.map(drop).map_err(|error| {
        SessionError::new(format!(
            "The pair could not be written to {}: {}. Nothing was left there; the originals are as \
             they were.",
            out.display(),
            workshop::why(&error)
        ))
    })
}
