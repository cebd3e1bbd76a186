//! The pages of a report looked at while it is chosen: a thread of its own gathers, sets and draws
//! them; the newest wish ends the work on the one before. Writes no file.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::error::{Reason, SessionError};
use super::house::ReportStyle;
use super::messages::ReportRequest;
use super::reporting;
use super::running::Reins;
use crate::jobs::{Cancel, Closed, Progress, Receiver, Sender, Waker, Worker, channel, guarded};
use crate::report::{self, Laid, Raster};

/// What shall be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct PageWish {
    /// The report; where it would go does not matter.
    pub request: ReportRequest,
    /// Which page, the first being 0.
    pub page: usize,
    /// Pixels for each point of 1/72 inch.
    pub scale: f32,
}

/// What has come of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Previewed {
    /// The pages are set; width and height of each, points.
    Laid(Vec<(f32, f32)>),
    /// One page.
    Page {
        /// What was wished.
        wish: Box<PageWish>,
        /// Its pixels.
        raster: Raster,
    },
    /// Why there are no pages, a sentence.
    Failed(String),
}

#[derive(Debug, Default)]
struct State {
    wish: Option<PageWish>,
    cancel: Cancel,
    closed: bool,
}

#[derive(Debug, Default)]
struct Wanted {
    state: Mutex<State>,
    changed: Condvar,
}

impl Wanted {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.lock();
        state.cancel.cancel();
        state.cancel = Cancel::default();
        change(&mut state);
        drop(state);
        self.changed.notify_all();
    }

    /// Waits for a wish; `None` once closed.
    fn next(&self) -> Option<(PageWish, Cancel)> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return None;
            }
            if let Some(wish) = state.wish.take() {
                return Some((wish, state.cancel.clone()));
            }
            let woken = self.changed.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Pages that are looked at. Dropping it ends the thread without waiting for it.
#[derive(Debug)]
pub struct Preview {
    wanted: Arc<Wanted>,
    seen: Receiver<Previewed>,
    worker: Option<Worker>,
}

impl Preview {
    /// Begins on the catalogue of that file. `wake` is called from the thread when something has
    /// come.
    ///
    /// # Errors
    /// When the system refuses another thread.
    pub fn open(
        catalogue: PathBuf,
        style: ReportStyle,
        wake: Arc<dyn Fn() + Send + Sync>,
    ) -> io::Result<Self> {
        let waker = Waker::default();
        waker.set(wake);
        let (out, seen) = channel(&waker);
        let wanted = Arc::new(Wanted::default());
        let desk = Desk {
            catalogue,
            style,
            out,
            held: None,
        };
        let orders = Arc::clone(&wanted);
        let worker = Worker::start("previewing a report", move || {
            if desk.work(&orders).is_err() {
                log::debug!("nobody looks at the pages any more");
            }
        })?;
        Ok(Self {
            wanted,
            seen,
            worker: Some(worker),
        })
    }

    /// Wishes for a page; what was wished before and is not there yet is given up.
    pub fn want(&self, wish: PageWish) {
        self.wanted.change(|state| state.wish = Some(wish));
    }

    /// Everything that has come since the last call.
    #[must_use]
    pub fn take(&self) -> Vec<Previewed> {
        self.seen.take()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.wanted.change(|state| state.closed = true);
        if let Some(worker) = self.worker.take() {
            worker.leave();
        }
    }
}

struct Desk {
    catalogue: PathBuf,
    style: ReportStyle,
    out: Sender<Previewed>,
    /// The pages that are set, and of which report.
    held: Option<(ReportRequest, Laid)>,
}

impl Desk {
    fn work(mut self, wanted: &Wanted) -> Result<(), Closed> {
        while let Some((wish, cancel)) = wanted.next() {
            let held = self.held.as_ref();
            if held.is_none_or(|(request, _)| *request != wish.request) {
                self.held = None;
                match guarded(|| self.laid(&wish.request, &cancel)) {
                    Ok(Ok(laid)) => {
                        self.out.send(Previewed::Laid(laid.sizes()))?;
                        self.held = Some((wish.request.clone(), laid));
                    }
                    Ok(Err(error)) if *error.reason() == Reason::Cancelled => continue,
                    Ok(Err(error)) => self.out.send(Previewed::Failed(error.to_string()))?,
                    Err(broke) => {
                        let error = SessionError::from(broke);
                        self.out.send(Previewed::Failed(error.to_string()))?;
                    }
                }
            }
            let Some((_, laid)) = &self.held else {
                continue;
            };
            let last = laid.sizes().len().saturating_sub(1);
            if let Some(raster) = laid.raster(wish.page.min(last), wish.scale) {
                let wish = Box::new(wish);
                self.out.send(Previewed::Page { wish, raster })?;
            }
        }
        Ok(())
    }

    fn laid(&self, request: &ReportRequest, cancel: &Cancel) -> Result<Laid, SessionError> {
        let reins = Reins {
            progress: Progress::new("", Waker::default()),
            cancel: cancel.clone(),
        };
        let style = (&self.style, None);
        let gathered = reporting::gathered(&self.catalogue, request, style, &reins)?;
        Ok(report::lay(&gathered.input, &reins.progress, cancel)?)
    }
}
