//! Photographs are taken in: many files, two at a time, as one operation. One bad file stops none
//! of the rest; what was copied for nothing is taken away again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::gather::{Gathered, Named, gather};
use super::look::{Bench, Looked, Picture, look};
use super::outcome::{Became, Outcome, TakeIn, finished};
use super::recorded;
use crate::catalogue::Catalogue;
use crate::domain::command::{Command, Edit};
use crate::domain::id::Id;
use crate::domain::kinds::Custodial;
use crate::domain::nearest::{REACH_M, Suggested, suggest};
use crate::domain::photo_list::PhotoKey;
use crate::domain::place::LonLat;
use crate::domain::query::{Answer, Bounds, Query, SiteFilter};
use crate::domain::record::{Custody, Photo};
use crate::jobs::{Cancelled, Sender, Waker, Worker, channel, guarded};
use crate::session::clock;
use crate::session::error::SessionError;
use crate::session::media::Media;
use crate::session::messages::Finished;
use crate::session::running::Reins;
use crate::session::workshop;
use crate::session::writer::Door;

/// So many files are looked at together: as many as the smallest machine has cores.
const TOGETHER: usize = 2;
/// So many small pictures are handed to the writer together.
const BATCH: usize = 64;

/// Takes files in; answers with what came of each.
pub(in crate::session) fn take_in(
    catalogue: &Path,
    asked: &TakeIn,
    door: &Door,
    reins: &Reins,
) -> Result<Finished, SessionError> {
    let gathered = gather(&asked.files, &reins.cancel)?;
    let total = u64::try_from(gathered.files.len()).unwrap_or_default();
    reins.progress.total(total);
    let reading = Catalogue::open_again(catalogue)?;
    let keys = keys(&reading)?;
    let spool = workshop::folder_beside(catalogue).map_err(|error| cannot(&error))?;
    let bench = Arc::new(Bench {
        media: Media::of(catalogue),
        spool: spool.path().to_owned(),
        known: keys.iter().map(|key| key.sha256.clone()).collect(),
        cancel: reins.cancel.clone(),
    });
    let looked = look_at_all(&gathered, &bench, reins)?;
    let copied = copied(&looked);
    let undo = |error: SessionError| {
        for (sha256, ext) in &copied {
            bench.media.take_away(sha256, ext);
        }
        error
    };
    if reins.cancel.is_cancelled() || looked.iter().any(|one| matches!(one, Looked::Stopped)) {
        return Err(undo(Cancelled.into()));
    }
    let mut batch = Batch::new(asked, door.by(), &keys, &reading);
    for ((path, _), looked) in gathered.files.iter().zip(looked) {
        batch.add(path, looked);
    }
    for (path, why) in &gathered.closed {
        batch.refuse(path, format!("The folder cannot be read: {why}."));
    }
    let hashes = batch.new_hashes();
    let Batch {
        outcomes, edits, ..
    } = batch;
    let mut made = finished(outcomes);
    if !edits.is_empty() {
        let sentence = taken_in(hashes.len());
        let done = door.perform(Command::new(sentence, edits)).map_err(undo)?;
        made.operation = Some(done.operation);
        keep_small(door, spool.path(), &hashes);
    }
    Ok(made)
}

fn taken_in(many: usize) -> String {
    match many {
        1 => "1 photograph taken in".to_owned(),
        many => format!("{many} photographs taken in"),
    }
}

fn cannot(error: &std::io::Error) -> SessionError {
    SessionError::new(format!(
        "Nothing can be written beside the catalogue: {}. No photograph was taken in.",
        workshop::why(error)
    ))
}

/// What tells the originals of a catalogue from one another.
pub(super) fn keys(catalogue: &Catalogue) -> Result<Vec<PhotoKey>, SessionError> {
    match catalogue.answer_at(&Query::PhotoKeys)? {
        (_, Answer::PhotoKeys(keys)) => Ok(keys),
        (_, other) => Err(SessionError::unexpected(&other)),
    }
}

/// Looks at all files with two workers; what came of each, in the order of the files.
fn look_at_all(
    gathered: &Gathered,
    bench: &Arc<Bench>,
    reins: &Reins,
) -> Result<Vec<Looked>, SessionError> {
    let files: Arc<Vec<(PathBuf, Named)>> = Arc::new(gathered.files.clone());
    let next = Arc::new(AtomicUsize::new(0));
    let (back, found) = channel(&Waker::default());
    let mut workers = Vec::new();
    for _ in 0..TOGETHER {
        let (files, next, bench) = (Arc::clone(&files), Arc::clone(&next), Arc::clone(bench));
        let (back, progress) = (back.clone(), reins.progress.clone());
        let work = move || work(&files, &next, &bench, &back, &|| progress.step());
        let worker = Worker::start("photographs", work);
        workers.push(worker.map_err(|error| SessionError::no_thread(&error))?);
    }
    drop(back);
    drop(workers);
    let mut looked: BTreeMap<usize, Looked> = found.take().into_iter().collect();
    let stopped = |at| looked.remove(&at).unwrap_or(Looked::Stopped);
    Ok((0..files.len()).map(stopped).collect())
}

fn work(
    files: &[(PathBuf, Named)],
    next: &AtomicUsize,
    bench: &Bench,
    back: &Sender<(usize, Looked)>,
    step: &dyn Fn(),
) {
    loop {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some((path, named)) = files.get(at) else {
            return;
        };
        // A fault in the program ends this file, not the rest.
        let looked = guarded(|| look(path, *named, bench))
            .unwrap_or_else(|broke| Looked::Refused(broke.to_string()));
        if back.send((at, looked)).is_err() {
            return;
        }
        step();
    }
}

/// What was copied just now for photographs the catalogue does not have.
fn copied(looked: &[Looked]) -> Vec<(String, String)> {
    let kept = looked.iter().filter_map(|one| match one {
        Looked::Kept(picture) if picture.copied => {
            Some((picture.sha256.clone(), picture.ext.clone()))
        }
        _ => None,
    });
    kept.collect()
}

/// Hands the small pictures to the writer; one that is missed is made again from its original.
fn keep_small(door: &Door, spool: &Path, hashes: &[String]) {
    for hashes in hashes.chunks(BATCH) {
        let pictures = hashes.iter().filter_map(|hash| {
            let jpeg = std::fs::read(spool.join(hash)).ok()?;
            Some((hash.clone(), jpeg))
        });
        if let Err(error) = door.keep_thumbnails(pictures.collect()) {
            log::debug!("Small pictures were not kept: {error}");
        }
    }
}

/// What is gathered for one operation.
struct Batch<'a> {
    asked: &'a TakeIn,
    by: &'a str,
    now: String,
    reading: &'a Catalogue,
    /// By hash: the photograph and its name.
    known: BTreeMap<String, (Id, String)>,
    /// By the hash of the pixels: the name of a photograph of the same picture.
    pixels: BTreeMap<String, String>,
    outcomes: Vec<Outcome>,
    edits: Vec<Edit>,
    new: BTreeSet<String>,
}

impl<'a> Batch<'a> {
    fn new(asked: &'a TakeIn, by: &'a str, keys: &[PhotoKey], reading: &'a Catalogue) -> Self {
        let known = keys
            .iter()
            .map(|key| (key.sha256.clone(), (key.photo, key.name.clone())));
        let pixels = keys
            .iter()
            .filter(|key| !key.pixel_hash.is_empty())
            .map(|key| (key.pixel_hash.clone(), key.name.clone()));
        Self {
            asked,
            by,
            now: clock::now(),
            reading,
            known: known.collect(),
            pixels: pixels.collect(),
            outcomes: Vec::new(),
            edits: Vec::new(),
            new: BTreeSet::new(),
        }
    }

    fn new_hashes(&self) -> Vec<String> {
        self.new.iter().cloned().collect()
    }

    fn add(&mut self, path: &Path, looked: Looked) {
        match looked {
            Looked::Kept(picture) => self.add_picture(path, &picture),
            Looked::Known { sha256, put_back } => {
                let mut notes = self.called(&sha256, path);
                if put_back {
                    notes.push("Its original was missing and is back in its place.".to_owned());
                }
                let photo = self.known.get(&sha256).map(|(photo, _)| *photo);
                self.outcomes.push(Outcome {
                    photo,
                    notes,
                    ..outcome(path, Became::Already)
                });
            }
            Looked::NoPicture => self.outcomes.push(outcome(path, Became::NoPicture)),
            Looked::Refused(why) => self.refuse(path, why),
            Looked::Stopped => {}
        }
    }

    fn refuse(&mut self, path: &Path, why: String) {
        self.outcomes.push(Outcome {
            notes: vec![why],
            ..outcome(path, Became::Refused)
        });
    }

    /// Under which other name the same bytes are known.
    fn called(&self, sha256: &str, path: &Path) -> Vec<String> {
        let own = name_of(path);
        let other = self.known.get(sha256).map(|(_, name)| name);
        let other = other.filter(|name| **name != own);
        other
            .map(|name| format!("The same file was received as «{name}»."))
            .into_iter()
            .collect()
    }

    fn add_picture(&mut self, path: &Path, picture: &Picture) {
        if let Some((photo, _)) = self.known.get(&picture.sha256) {
            let photo = Some(*photo);
            self.outcomes.push(Outcome {
                photo,
                notes: self.called(&picture.sha256, path),
                ..outcome(path, Became::Already)
            });
            return;
        }
        let mut notes = picture.notes.clone();
        let mut photo = recorded::photo(clock::new_id(), picture);
        if let Some(other) = self.pixels.get(&photo.pixel_hash) {
            notes.push(format!(
                "It shows the same picture as «{other}», with other metadata."
            ));
        }
        self.describe(&mut photo, path, picture);
        let suggested = self.suggested(&photo);
        let name = photo.name_as_received.clone();
        self.known
            .insert(photo.sha256.clone(), (photo.uuid, name.clone()));
        if !photo.pixel_hash.is_empty() {
            self.pixels.entry(photo.pixel_hash.clone()).or_insert(name);
        }
        self.new.insert(photo.sha256.clone());
        self.outcomes.push(Outcome {
            photo: Some(photo.uuid),
            notes,
            suggested,
            ..outcome(path, Became::TakenIn)
        });
        let custody = Custody {
            uuid: clock::new_id(),
            photo_uuid: photo.uuid,
            what: Custodial::TakenIn,
            done_at: self.now.clone(),
            by_name: self.by.to_owned(),
            place: path.display().to_string(),
            note: String::new(),
        };
        self.edits.push(Edit::Insert(Box::new(photo.into())));
        self.edits.push(Edit::Insert(Box::new(custody.into())));
    }

    /// What is known of a photograph beside what it records of itself.
    fn describe(&self, photo: &mut Photo, path: &Path, picture: &Picture) {
        let from = self.asked.received_from.trim();
        let folder = path.parent().map(|folder| folder.display().to_string());
        photo.site_uuid = self.asked.site;
        photo.kind = self.asked.kind;
        photo.name_as_received = name_of(path);
        photo.received_at.clone_from(&self.now);
        self.by.clone_into(&mut photo.received_by);
        photo.received_from = if from.is_empty() {
            folder.unwrap_or_default()
        } else {
            from.to_owned()
        };
        photo.file_time = picture
            .changed
            .and_then(clock::stamp_of)
            .unwrap_or_default();
    }

    /// A place a photograph may show, when nobody has said which.
    fn suggested(&self, photo: &Photo) -> Option<Suggested> {
        let at = photo.geom.filter(|_| self.asked.site.is_none())?;
        let query = Query::Sites {
            filter: SiteFilter {
                bounds: Some(around(at)),
                ..SiteFilter::default()
            },
            at: clock::today(),
        };
        let Ok(Answer::Sites(list)) = self.reading.answer(&query) else {
            return None;
        };
        let places: Vec<(Id, String, LonLat)> = list
            .rows
            .into_iter()
            .filter_map(|row| Some((row.id, row.name_en, row.at?)))
            .collect();
        suggest(at, photo.bearing_deg, photo.fov_deg, &places)
    }
}

/// The bounds within which places are offered.
fn around(at: LonLat) -> Bounds {
    let north = REACH_M / 111_000.0;
    let east = north / at.lat().to_radians().cos().max(0.01);
    Bounds {
        west: (at.lon() - east).max(-180.0),
        south: (at.lat() - north).max(-90.0),
        east: (at.lon() + east).min(180.0),
        north: (at.lat() + north).min(90.0),
    }
}

fn outcome(path: &Path, became: Became) -> Outcome {
    Outcome {
        path: path.to_owned(),
        name: name_of(path),
        became,
        photo: None,
        notes: Vec::new(),
        suggested: None,
    }
}

/// A file's name as far as it is text.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
