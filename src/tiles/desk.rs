//! What one worker does: take a wish, look on the shelf, else ask the server, decode, hand over.
//! Knows no window.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use crate::jobs::{Sender, guarded};

use super::address::{OnlineMap, Square};
use super::fetch::{self, Fetched, Patience, Trouble};
use super::queue::Queue;
use super::shelf::{Fresh, Shelf};

/// The shelf is tidied after so many new pictures.
const TIDY: u32 = 200;

/// A decoded picture of one square.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width, pixels.
    pub width: usize,
    /// Height, pixels.
    pub height: usize,
    /// Red, green, blue, opacity; row by row from the top left.
    pub rgba: Vec<u8>,
}

/// Turns the bytes of a picture into pixels, or says why not.
pub type Decode = Arc<dyn Fn(&[u8]) -> Result<Picture, String> + Send + Sync>;

/// How pictures are had.
#[derive(Clone)]
pub struct Options {
    /// Where pictures are kept on disk; `None` = nowhere.
    pub folder: Option<PathBuf>,
    /// The most they may take there, bytes.
    pub most: u64,
    /// How long a server is waited for.
    pub patience: Patience,
    /// The clock by which kept pictures grow old.
    pub clock: fn() -> SystemTime,
    /// Who decodes.
    pub decode: Decode,
}

/// What came of a wish.
#[derive(Debug)]
pub(super) struct Arrival {
    pub(super) square: Square,
    pub(super) result: Result<Picture, Trouble>,
}

/// One worker's things.
pub(super) struct Desk {
    map: OnlineMap,
    options: Options,
    shelf: Option<Shelf>,
    agent: ureq::Agent,
    out: Sender<Arrival>,
    queue: Arc<Queue>,
}

impl Desk {
    pub(super) fn new(
        map: &OnlineMap,
        options: &Options,
        out: &Sender<Arrival>,
        queue: &Arc<Queue>,
    ) -> Self {
        let shelf = |folder: &PathBuf| Shelf::new(folder, &map.address, options.most);
        Self {
            shelf: options.folder.as_ref().map(shelf),
            agent: fetch::agent(options.patience),
            map: map.clone(),
            options: options.clone(),
            out: out.clone(),
            queue: Arc::clone(queue),
        }
    }

    /// Works until the queue is closed or nobody takes pictures any more.
    pub(super) fn work(&self) {
        let mut kept = TIDY;
        while let Some(square) = self.queue.next() {
            let result = guarded(|| self.picture(square, &mut kept));
            let result = result.unwrap_or_else(|broke| Err(Trouble::None(broke.to_string())));
            if self.out.send(Arrival { square, result }).is_err() {
                return;
            }
            if kept >= TIDY
                && let Some(shelf) = &self.shelf
            {
                shelf.tidy();
                kept = 0;
            }
        }
    }

    fn picture(&self, square: Square, kept: &mut u32) -> Result<Picture, Trouble> {
        let now = (self.options.clock)();
        let old = self
            .shelf
            .as_ref()
            .and_then(|shelf| shelf.take(square, now));
        if let Some(found) = &old
            && found.fresh == Fresh::Yes
            && let Ok(picture) = self.decode(&found.bytes)
        {
            return Ok(picture);
        }
        match fetch::fetch(&self.agent, &self.map.address.of(square)) {
            Ok(Fetched { bytes, fresh }) => {
                let picture = self.decode(&bytes)?;
                if let Some(shelf) = &self.shelf {
                    shelf.keep(square, &bytes, now + fresh);
                    *kept += 1;
                }
                Ok(picture)
            }
            // Better an old picture than none.
            Err(trouble) => old.map_or(Err(trouble), |found| self.decode(&found.bytes)),
        }
    }

    fn decode(&self, bytes: &[u8]) -> Result<Picture, Trouble> {
        let decoded = guarded(|| (self.options.decode)(bytes));
        let decoded = decoded.unwrap_or_else(|broke| Err(broke.to_string()));
        decoded.map_err(|why| Trouble::None(format!("what it sent is no picture ({why})")))
    }
}
