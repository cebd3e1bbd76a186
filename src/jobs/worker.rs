//! Named worker threads that are waited for. Knows not what they work on.

use std::any::Any;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

/// A worker thread. Dropping it waits until it has ended, so that nothing is cut off; tell it
/// to end first (close its channel, cancel its job).
#[derive(Debug)]
pub struct Worker(Option<thread::JoinHandle<()>>);

/// A worker met a fault in the program; the sentence says where, for a bug report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "A fault in the program stopped this work: {0}. The catalogue is as it was before. \
     Please report it."
)]
pub struct Broke(pub String);

impl Worker {
    /// Starts a worker under a name that shows in the system's list of threads (at most 15
    /// letters of it on Linux).
    ///
    /// # Errors
    /// When the system refuses another thread.
    pub fn start(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<Self> {
        let handle = thread::Builder::new().name(name.to_owned()).spawn(work)?;
        Ok(Self(Some(handle)))
    }

    /// Whether its work has ended.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.0.as_ref().is_none_or(thread::JoinHandle::is_finished)
    }

    /// Lets it end by itself, unwaited for: only for work that may be cut off at any point.
    pub fn leave(mut self) {
        drop(self.0.take());
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        if let Some(handle) = self.0.take()
            && handle.thread().id() != thread::current().id()
        {
            // A worker that broke has said so through `guarded`; there is nothing to add here.
            drop(handle.join());
        }
    }
}

/// Does one piece of work so that a fault in it ends this piece and not the whole thread.
///
/// # Errors
/// [`Broke`] with the fault's own words.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Broke> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|fault| Broke(words(fault.as_ref())))
}

fn words(fault: &(dyn Any + Send)) -> String {
    if let Some(text) = fault.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = fault.downcast_ref::<String>() {
        text.clone()
    } else {
        "no further word".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn dropping_waits_for_the_end() {
        let ended = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&ended);
        let worker = Worker::start("test", move || {
            thread::sleep(std::time::Duration::from_millis(20));
            flag.store(true, Ordering::SeqCst);
        });
        drop(worker.unwrap());
        assert!(ended.load(Ordering::SeqCst));
    }

    #[test]
    fn a_fault_becomes_a_sentence() {
        let broke = guarded(|| -> u8 { panic!("the tile has no edge") }).unwrap_err();
        assert!(broke.to_string().contains("the tile has no edge"));
        assert_eq!(guarded(|| 7), Ok(7));
    }
}
