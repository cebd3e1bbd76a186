//! What the workers of an online map are to fetch: the newest wish first, old ones forgotten
//! when there are too many. Knows no network.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::address::Square;

/// More wishes than this are not kept: they were scrolled past.
const MOST: usize = 64;

#[derive(Debug, Default)]
pub(super) struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    wishes: VecDeque<Square>,
    closed: bool,
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wishes for a square; gives back one that is forgotten for it.
    pub(super) fn push(&self, square: Square) -> Option<Square> {
        let mut state = self.lock();
        state.wishes.push_front(square);
        let forgotten = if state.wishes.len() > MOST {
            state.wishes.pop_back()
        } else {
            None
        };
        drop(state);
        self.changed.notify_one();
        forgotten
    }

    /// Waits for a wish; `None` once closed.
    pub(super) fn next(&self) -> Option<Square> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return None;
            }
            if let Some(square) = state.wishes.pop_front() {
                return Some(square);
            }
            let woken = self.changed.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Ends the waiting of all workers.
    pub(super) fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_comes_first_and_the_oldest_is_forgotten() {
        let queue = Queue::default();
        let square = |x| Square { zoom: 8, x, y: 0 };
        for x in 0..64 {
            assert_eq!(queue.push(square(x)), None);
        }
        assert_eq!(queue.push(square(64)), Some(square(0)));
        assert_eq!(queue.next(), Some(square(64)));
        assert_eq!(queue.next(), Some(square(63)));
        queue.close();
        assert_eq!(queue.next(), None);
    }
}
