//! Small pictures of photographs for the window: read and decoded by a thread of their own, of
//! which the newest wish replaces the one before. Knows no window and writes nothing.

use std::io;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::Session;
use crate::catalogue::Catalogue;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};
use crate::jobs::{Receiver, Sender, Worker, channel};
use crate::photos::{self, Limits};

/// So many are read from the catalogue at a time; a newer wish waits for no more than these.
const AT_A_TIME: usize = 6;

/// Pixels of a small picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Small {
    /// Width, pixels.
    pub width: usize,
    /// Height, pixels.
    pub height: usize,
    /// Red, green, blue, opacity; row by row from the top left. Nothing of it is transparent.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Small {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Small({}×{})", self.width, self.height)
    }
}

/// What came of the wish for one photograph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thumbnail {
    /// The photograph.
    pub photo: Id,
    /// Its small picture; `None` when the catalogue keeps none that can be shown.
    pub picture: Option<Small>,
}

/// The thread that reads and decodes them. Dropping it ends it.
#[derive(Debug)]
pub struct Thumbnails {
    wanted: Arc<Wanted>,
    arrivals: Receiver<Thumbnail>,
    _thread: Worker,
}

impl Session {
    /// Starts the thread that brings small pictures to the window.
    ///
    /// # Errors
    /// When the system refuses another thread.
    pub fn thumbnails(&self) -> io::Result<Thumbnails> {
        let (out, arrivals) = channel(&self.waker);
        let wanted = Arc::new(Wanted::default());
        let (path, given) = (self.path().to_owned(), Arc::clone(&wanted));
        let thread = Worker::start("thumbnails", move || work(&path, &given, &out))?;
        Ok(Thumbnails {
            wanted,
            arrivals,
            _thread: thread,
        })
    }
}

impl Thumbnails {
    /// Wishes for these, the first first; what was wished before and has not begun is forgotten.
    pub fn want(&self, photos: &[Id]) {
        let mut state = self.wanted.lock();
        state.row = photos.iter().rev().copied().collect();
        drop(state);
        self.wanted.changed.notify_one();
    }

    /// What has come since the last call. Does not wait.
    #[must_use]
    pub fn take(&self) -> Vec<Thumbnail> {
        self.arrivals.take()
    }
}

impl Drop for Thumbnails {
    fn drop(&mut self) {
        self.wanted.lock().closed = true;
        self.wanted.changed.notify_all();
    }
}

/// What is wished for, the next at the end.
#[derive(Debug, Default)]
struct Wanted {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    row: Vec<Id>,
    closed: bool,
}

impl Wanted {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next ones; waits for them. `None` once nobody takes any more.
    fn next(&self) -> Option<Vec<Id>> {
        let mut state = self.lock();
        while !state.closed && state.row.is_empty() {
            let woken = self.changed.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        }
        if state.closed {
            return None;
        }
        let from = state.row.len().saturating_sub(AT_A_TIME);
        let mut next = state.row.split_off(from);
        next.reverse();
        Some(next)
    }
}

fn work(path: &Path, wanted: &Wanted, out: &Sender<Thumbnail>) {
    let mut catalogue = None;
    while let Some(photos) = wanted.next() {
        if catalogue.is_none() {
            catalogue = opened(path);
        }
        let found = catalogue
            .as_ref()
            .map_or_else(Vec::new, |it| read(it, &photos));
        for photo in photos {
            let own = found.iter().find(|(of, _)| *of == photo);
            let picture = own.and_then(|(_, bytes)| decode(bytes));
            if out.send(Thumbnail { photo, picture }).is_err() {
                return;
            }
        }
    }
}

fn opened(path: &Path) -> Option<Catalogue> {
    Catalogue::open_again(path)
        .inspect_err(|error| log::debug!("no small pictures: {error}"))
        .ok()
}

fn read(catalogue: &Catalogue, photos: &[Id]) -> Vec<(Id, Arc<[u8]>)> {
    match catalogue.answer(&Query::Thumbnails(photos.to_vec())) {
        Ok(Answer::Thumbnails(found)) => found,
        Ok(_) => Vec::new(),
        Err(error) => {
            log::debug!("small pictures cannot be read: {error}");
            Vec::new()
        }
    }
}

fn decode(bytes: &[u8]) -> Option<Small> {
    let pixels = photos::decode(bytes, Limits::TILE)
        .inspect_err(|error| log::debug!("a small picture cannot be shown: {error}"))
        .ok()?
        .value;
    Some(Small {
        width: usize::try_from(pixels.width).ok()?,
        height: usize::try_from(pixels.height).ok()?,
        rgba: pixels.rgba,
    })
}
