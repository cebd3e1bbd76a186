//! Opening or making a catalogue on a thread of its own, so that the window does not wait.
//! Knows nothing of what opening takes.

use std::path::PathBuf;
use std::sync::Arc;

use super::atlas::Session;
use super::error::SessionError;
use super::messages::Contents;
use crate::jobs::{Receiver, Waker, Worker, channel, guarded};

/// A catalogue being opened. Dropping it waits until the opening has ended.
#[derive(Debug)]
pub struct Opening {
    opened: Receiver<Result<Session, SessionError>>,
    _thread: Option<Worker>,
}

impl Opening {
    /// The open catalogue or why there is none, once; `None` while it is being opened.
    pub fn poll(&mut self) -> Option<Result<Session, SessionError>> {
        self.opened.take().into_iter().next()
    }

    fn start(
        wake: Arc<dyn Fn() + Send + Sync>,
        open: impl FnOnce() -> Result<Session, SessionError> + Send + 'static,
    ) -> Self {
        let waker = Waker::default();
        waker.set(wake);
        let (back, opened) = channel(&waker);
        let refused = back.clone();
        let thread = Worker::start("opening", move || {
            let result = guarded(open).unwrap_or_else(|broke| Err(broke.into()));
            // When nobody waits any more, the session is dropped and so closed again.
            if back.send(result).is_err() {
                log::debug!("Nobody waits for this catalogue any more.");
            }
        });
        if let Err(error) = &thread
            && refused.send(Err(SessionError::no_thread(error))).is_err()
        {
            log::debug!("Nobody waits for this catalogue any more.");
        }
        Self {
            opened,
            _thread: thread.ok(),
        }
    }
}

/// Starts opening a catalogue; `wake` is called from another thread when it is open.
#[must_use]
pub fn open_in_background(path: PathBuf, wake: Arc<dyn Fn() + Send + Sync>) -> Opening {
    Opening::start(wake, move || Session::open(&path))
}

/// Starts making a new catalogue; `wake` is called from another thread when it is open.
#[must_use]
pub fn create_in_background(
    path: PathBuf,
    contents: Contents,
    wake: Arc<dyn Fn() + Send + Sync>,
) -> Opening {
    Opening::start(wake, move || Session::create(&path, contents))
}
