//! A wish to stop, passed to a job and looked at between two items. Knows not what is stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A wish to stop, shared by whoever may wish it and the job that looks at it.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

/// The job stopped because it was asked to; nothing was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Cancelled: nothing was written.")]
pub struct Cancelled;

impl Cancel {
    /// Asks the job to stop at its next item.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the job was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Called before each item of a job.
    ///
    /// # Errors
    /// [`Cancelled`] once someone asked the job to stop.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.is_cancelled() {
            Err(Cancelled)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_carries_the_same_wish() {
        let cancel = Cancel::default();
        let seen_by_the_job = cancel.clone();
        assert_eq!(seen_by_the_job.check(), Ok(()));
        cancel.cancel();
        assert_eq!(seen_by_the_job.check(), Err(Cancelled));
    }
}
