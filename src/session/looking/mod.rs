//! One photograph looked at: a thread of its own decodes it and hands over a first view, then the
//! squares of it that are in sight. Knows no window and changes nothing: brighter or darker is for
//! looking only.

mod desk;
mod light;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

pub use light::Light;

use super::Session;
use super::media::{media_of, place};
use crate::domain::record::Photo;
use crate::jobs::{Receiver, Waker, Worker, channel};
use desk::{Desk, Wanted};

/// Width and height of a square, pixels.
pub const SIDE: u32 = crate::photos::SQUARE;

/// A square of the picture at a level: level 0 has the pixels of the picture, each further level
/// half as many on a side. Squares at the right and lower edge are smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Square {
    /// The level.
    pub level: u8,
    /// From the left.
    pub column: u32,
    /// From the top.
    pub row: u32,
}

/// Pixels ready to be shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Patch {
    /// Width, pixels.
    pub width: usize,
    /// Height, pixels.
    pub height: usize,
    /// Red, green, blue, opacity; row by row from the top left.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Patch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Patch({}×{})", self.width, self.height)
    }
}

/// What is looked at.
#[derive(Debug, Clone)]
pub struct Look {
    /// The original; `None` = it is not where it belongs.
    pub original: Option<PathBuf>,
    /// The small picture the catalogue keeps, a JPEG file, shown until something better has come.
    pub thumbnail: Option<Arc<[u8]>>,
    /// Width and height of what shows it, pixels of the screen: as large is the first view.
    pub room: (u32, u32),
}

/// What has come of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// All of the picture, small.
    Whole {
        /// The pixels.
        patch: Patch,
        /// Made so bright.
        light: Light,
    },
    /// The original can be looked at closely.
    Ready {
        /// Width and height of the upright picture, pixels.
        size: (u32, u32),
        /// The finest level there is: not 0 when the picture is too large to be decoded whole.
        finest: u8,
    },
    /// A square of it.
    Square {
        /// Which.
        square: Square,
        /// Its pixels.
        patch: Patch,
        /// Made so bright.
        light: Light,
    },
    /// What is not right with the original though it is shown, a sentence.
    Warned(String),
    /// The original is not where it belongs.
    Missing,
    /// Why the original is not shown, a sentence.
    Failed(String),
}

/// A photograph that is being looked at. Dropping it ends the thread without waiting for it.
#[derive(Debug)]
pub struct Looking {
    wanted: Arc<Wanted>,
    seen: Receiver<Seen>,
    worker: Option<Worker>,
}

impl Looking {
    /// Begins. `wake` is called from the thread when something has come.
    ///
    /// # Errors
    /// When the system refuses another thread.
    pub fn open(look: Look, wake: Arc<dyn Fn() + Send + Sync>) -> io::Result<Self> {
        let waker = Waker::default();
        waker.set(wake);
        let (out, seen) = channel(&waker);
        let wanted = Arc::new(Wanted::default());
        let desk = Desk::new(look, out, Arc::clone(&wanted));
        let worker = Worker::start("photo viewer", move || desk.work())?;
        Ok(Self {
            wanted,
            seen,
            worker: Some(worker),
        })
    }

    /// What is in sight and not there yet, the most wanted first; what was wanted before and is not
    /// named again is forgotten. `whole` = the first view too.
    pub fn want(&self, light: Light, whole: bool, squares: Vec<Square>) {
        self.wanted.set(light, whole, squares);
    }

    /// Everything that has come since the last call.
    #[must_use]
    pub fn take(&self) -> Vec<Seen> {
        self.seen.take()
    }
}

impl Drop for Looking {
    fn drop(&mut self) {
        self.wanted.close();
        // It only reads: a decoding that is under way may end by itself.
        if let Some(worker) = self.worker.take() {
            worker.leave();
        }
    }
}

impl Session {
    /// Where the original of a photograph belongs; `None` when its record names no place in the
    /// media folder. Whether a file is there is not looked at.
    #[must_use]
    pub fn original(&self, photo: &Photo) -> Option<PathBuf> {
        place(&photo.sha256, &photo.ext).map(|place| media_of(self.path()).join(place))
    }
}
