//! Channels that wake the screen when something was put in. Know not what passes through.

use std::fmt;
use std::sync::mpsc;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

type Wake = Arc<dyn Fn() + Send + Sync>;

/// Wakes the screen from any thread. It can be set after channels were made with it; until
/// then it does nothing.
#[derive(Clone, Default)]
pub struct Waker(Arc<Mutex<Option<Wake>>>);

impl Waker {
    /// Sets what wakes the screen.
    pub fn set(&self, wake: Wake) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(wake);
    }

    /// Wakes the screen.
    pub fn wake(&self) {
        let wake = (self.0.lock())
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(wake) = wake {
            wake();
        }
    }
}

impl fmt::Debug for Waker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waker")
    }
}

/// The other end is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the thread at the other end has ended")]
pub struct Closed;

/// Where values are put in; clones put into the same channel.
#[derive(Debug)]
pub struct Sender<T> {
    sender: mpsc::Sender<T>,
    waker: Waker,
}

/// Where values come out, in the order they were put in.
#[derive(Debug)]
pub struct Receiver<T>(mpsc::Receiver<T>);

/// A channel of values of one type; each value put in wakes the screen.
#[must_use]
pub fn channel<T>(waker: &Waker) -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = mpsc::channel();
    let waker = waker.clone();
    (Sender { sender, waker }, Receiver(receiver))
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Self {
        Self {
            sender: self.sender.clone(),
            waker: self.waker.clone(),
        }
    }
}

impl<T> Sender<T> {
    /// Puts a value in and wakes the screen.
    ///
    /// # Errors
    /// [`Closed`] when nobody will ever take it out.
    pub fn send(&self, value: T) -> Result<(), Closed> {
        let sent = self.sender.send(value).map_err(|_| Closed);
        self.waker.wake();
        sent
    }
}

impl<T> Receiver<T> {
    /// Waits for the next value; `None` when no more can come.
    #[must_use]
    pub fn wait(&self) -> Option<T> {
        self.0.recv().ok()
    }

    /// Waits for the next value, but no longer than `patience`; `None` when none came.
    #[must_use]
    pub fn wait_for(&self, patience: Duration) -> Option<T> {
        self.0.recv_timeout(patience).ok()
    }

    /// Everything that has come, without waiting.
    #[must_use]
    pub fn take(&self) -> Vec<T> {
        self.0.try_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[test]
    fn each_value_wakes_the_screen() {
        let woken = Arc::new(AtomicU32::new(0));
        let waker = Waker::default();
        let (sender, receiver) = channel(&waker);
        let count = Arc::clone(&woken);
        waker.set(Arc::new(move || {
            count.fetch_add(1, Ordering::Relaxed);
        }));
        sender.send(1).unwrap();
        sender.clone().send(2).unwrap();
        assert_eq!(receiver.take(), [1, 2]);
        assert_eq!(woken.load(Ordering::Relaxed), 2);
        drop(sender);
        assert_eq!(receiver.wait(), None);
    }

    #[test]
    fn a_closed_channel_says_so() {
        let (sender, receiver) = channel(&Waker::default());
        drop(receiver);
        assert_eq!(sender.send(1), Err(Closed));
    }
}
