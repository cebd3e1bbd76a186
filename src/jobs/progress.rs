//! How far a job has come, written by the job and read by whoever shows it. Knows no screen.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::channel::Waker;

/// How far a job has come: n of m, and what it is doing. Clones show the same job.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    done: AtomicU64,
    total: AtomicU64,
    title: Mutex<String>,
    waker: Waker,
}

/// A job's progress at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressView {
    /// What it is doing: «Writing the damage report».
    pub title: String,
    /// Done so far.
    pub done: u64,
    /// Of how many; 0 = not known.
    pub total: u64,
}

impl Progress {
    /// The progress of a job of that title, not yet begun; each step wakes the screen.
    #[must_use]
    pub fn new(title: impl Into<String>, waker: Waker) -> Self {
        Self(Arc::new(Inner {
            title: Mutex::new(title.into()),
            waker,
            ..Inner::default()
        }))
    }

    /// Says what the job is doing now.
    pub fn title(&self, title: impl Into<String>) {
        *self.0.title.lock().unwrap_or_else(PoisonError::into_inner) = title.into();
        self.0.waker.wake();
    }

    /// Says how many items there are; 0 = not known.
    pub fn total(&self, total: u64) {
        self.0.total.store(total, Ordering::Relaxed);
        self.0.waker.wake();
    }

    /// Says how many items are done.
    pub fn done(&self, done: u64) {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.waker.wake();
    }

    /// One item more is done.
    pub fn step(&self) {
        self.0.done.fetch_add(1, Ordering::Relaxed);
        self.0.waker.wake();
    }

    /// How far it has come at this moment.
    #[must_use]
    pub fn view(&self) -> ProgressView {
        let title = self.0.title.lock();
        ProgressView {
            title: title.unwrap_or_else(PoisonError::into_inner).clone(),
            done: self.0.done.load(Ordering::Relaxed),
            total: self.0.total.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_up_and_tells_what_it_does() {
        let progress = Progress::new("Copying photographs", Waker::default());
        progress.total(3);
        progress.step();
        progress.clone().step();
        let view = progress.view();
        assert_eq!((view.done, view.total), (2, 3));
        assert_eq!(view.title, "Copying photographs");
    }
}
