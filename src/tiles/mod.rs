//! Pictures of an online map: fetched by workers one by one as they are looked at, kept in
//! memory and on disk, asked for again with growing patience. Knows no screen; decoding is
//! lent to it.
//!
//! Nothing is asked of any server before [`Pictures::open`], and then only what is looked at.

mod address;
mod desk;
mod fetch;
mod queue;
mod shelf;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

pub use address::{Address, BadAddress, OnlineMap, Square};
pub use desk::{Decode, Options, Picture};
pub use fetch::Patience;

use crate::jobs::{Receiver, Waker, Worker, channel};

use desk::{Arrival, Desk};
use fetch::Trouble;
use queue::Queue;

/// Two at a time, as the rules of public servers ask.
const WORKERS: usize = 2;
/// Pictures kept in memory: 64 MB of 256-pixel squares.
const MOST: usize = 256;
/// How often a picture is asked for before it is given up.
const TRIES: u32 = 5;

/// A part of a picture: from left, top to right, bottom, in shares of its sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Whose picture.
    pub square: Square,
    /// The picture.
    pub picture: Arc<Picture>,
    /// Which part of it.
    pub part: [f32; 4],
}

/// How it goes, for the person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traffic {
    /// How many pictures are on their way.
    pub loading: usize,
    /// Why pictures are missing, as a sentence; `None` = all is well.
    pub trouble: Option<String>,
}

/// The pictures of one online map.
#[derive(Debug)]
pub struct Pictures {
    map: OnlineMap,
    slots: HashMap<Square, Slot>,
    looks: u64,
    queue: Arc<Queue>,
    arrivals: Receiver<Arrival>,
    /// Nobody is asked before this moment: no server could be reached.
    pause: Option<Instant>,
    trouble: Option<String>,
    workers: Vec<Worker>,
}

#[derive(Debug)]
struct Slot {
    state: Loaded,
    /// When it was looked at last, counted in looks.
    look: u64,
}

#[derive(Debug)]
enum Loaded {
    Waiting { tries: u32 },
    Here(Arc<Picture>),
    Failed { tries: u32, again: Option<Instant> },
}

impl Pictures {
    /// Starts the workers of an online map. Nothing is asked for yet.
    ///
    /// # Errors
    /// When the system refuses another thread.
    pub fn open(map: OnlineMap, options: &Options, waker: &Waker) -> std::io::Result<Self> {
        let queue = Arc::new(Queue::default());
        let (sender, arrivals) = channel(waker);
        let mut pictures = Self {
            slots: HashMap::new(),
            looks: 0,
            queue: Arc::clone(&queue),
            arrivals,
            pause: None,
            trouble: None,
            workers: Vec::new(),
            map,
        };
        for _ in 0..WORKERS {
            let desk = Desk::new(&pictures.map, options, &sender, &queue);
            let worker = Worker::start("map-pictures", move || desk.work())?;
            pictures.workers.push(worker);
        }
        Ok(pictures)
    }

    /// Which map these are of.
    #[must_use]
    pub fn map(&self) -> &OnlineMap {
        &self.map
    }

    /// The picture of a square, or while it is on its way the part of a larger one that covers
    /// it. Asks for it when it is not here.
    pub fn piece(&mut self, square: Square, now: Instant) -> Option<Piece> {
        self.take_in(now);
        let mut goal = square;
        while goal.zoom > self.map.closest {
            goal = goal.parent()?;
        }
        self.want(goal, now);
        self.looks += 1;
        let mut found = goal;
        loop {
            if let Some(slot) = self.slots.get_mut(&found)
                && let Loaded::Here(picture) = &slot.state
            {
                slot.look = self.looks;
                return Some(Piece {
                    square: found,
                    picture: Arc::clone(picture),
                    part: part(square, found),
                });
            }
            found = found.parent()?;
        }
    }

    /// How it goes.
    #[must_use]
    pub fn traffic(&self) -> Traffic {
        let waiting = |slot: &&Slot| matches!(slot.state, Loaded::Waiting { .. });
        Traffic {
            loading: self.slots.values().filter(waiting).count(),
            trouble: self.trouble.clone(),
        }
    }

    /// How long until something that failed may be asked for again; `None` = nothing waits.
    #[must_use]
    pub fn next_try(&self, now: Instant) -> Option<Duration> {
        let again = self.slots.values().filter_map(|slot| match slot.state {
            Loaded::Failed { again, .. } => again,
            _ => None,
        });
        let at = again.min()?;
        Some(
            at.max(self.pause.unwrap_or(at))
                .saturating_duration_since(now),
        )
    }

    fn want(&mut self, square: Square, now: Instant) {
        if self.pause.is_some_and(|until| until > now) {
            return;
        }
        let tries = match self.slots.get(&square).map(|slot| &slot.state) {
            Some(Loaded::Waiting { .. } | Loaded::Here(_)) => return,
            Some(Loaded::Failed { again, .. }) if again.is_none_or(|at| at > now) => return,
            Some(Loaded::Failed { tries, .. }) => *tries,
            None => 0,
        };
        let state = Loaded::Waiting { tries };
        let look = self.looks;
        self.slots.insert(square, Slot { state, look });
        if let Some(forgotten) = self.queue.push(square) {
            self.slots.remove(&forgotten);
        }
    }

    fn take_in(&mut self, now: Instant) {
        let arrivals = self.arrivals.take();
        let some = !arrivals.is_empty();
        for Arrival { square, result } in arrivals {
            let tries = match self.slots.get(&square).map(|slot| &slot.state) {
                Some(Loaded::Waiting { tries }) => *tries,
                _ => 0,
            };
            let state = match result {
                Ok(picture) => {
                    self.trouble = None;
                    self.pause = None;
                    Loaded::Here(Arc::new(picture))
                }
                Err(trouble) => self.failed(trouble, tries + 1, now),
            };
            let look = self.looks;
            self.slots.insert(square, Slot { state, look });
        }
        if some {
            self.forget();
        }
    }

    /// Decides after a failure when to ask again: after 2, 4, 8, 16 seconds, then no more.
    fn failed(&mut self, trouble: Trouble, tries: u32, now: Instant) -> Loaded {
        let later = now + Duration::from_secs(1 << tries.min(5));
        let host = self.map.address.host();
        let (why, again) = match trouble {
            Trouble::None(why) => (
                format!("{host} has no picture for a part of the map: {why}."),
                None,
            ),
            Trouble::Busy(why) => (
                format!("{host} gives no pictures now: {why}. It is asked again in a while."),
                Some(later),
            ),
            Trouble::Offline(why) => {
                self.pause = Some(later);
                (
                    format!(
                        "{host} cannot be reached ({why}). The plan and the record need no network; \
                         choose the plan, or check the connection."
                    ),
                    Some(later),
                )
            }
        };
        self.trouble = Some(why);
        Loaded::Failed {
            tries,
            again: again.filter(|_| tries < TRIES),
        }
    }

    /// Lets go of what was not looked at for longest.
    fn forget(&mut self) {
        if self.slots.len() <= MOST {
            return;
        }
        let idle = |slot: &Slot| !matches!(slot.state, Loaded::Waiting { .. });
        let ages = self.slots.iter().filter(|(_, slot)| idle(slot));
        let mut ages: Vec<(u64, Square)> = ages.map(|(at, slot)| (slot.look, *at)).collect();
        ages.sort_unstable();
        for (_, square) in ages.into_iter().take(MOST / 4) {
            self.slots.remove(&square);
        }
    }
}

impl Drop for Pictures {
    /// A request under way may take many seconds; the window does not wait for it.
    fn drop(&mut self) {
        self.queue.close();
        for worker in self.workers.drain(..) {
            worker.leave();
        }
    }
}

/// Which part of the picture of `whole` covers `square`, which lies in it.
fn part(square: Square, whole: Square) -> [f32; 4] {
    let steps = square.zoom.saturating_sub(whole.zoom).min(15);
    let side = 1.0 / f32::from(1_u16 << steps);
    let within = |number: u32| {
        let rest = number & ((1_u32 << steps) - 1);
        f32::from(u16::try_from(rest).unwrap_or(u16::MAX)) * side
    };
    let (x, y) = (within(square.x), within(square.y));
    [x, y, x + side, y + side]
}
