//! Two photographs compared: a thread of its own decodes both, lays the earlier over the later, and
//! shows in what they differ. Knows no window and changes nothing.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::looking::Patch;
use crate::domain::align::{Side, Transform};
use crate::jobs::{Cancel, Closed, Receiver, Sender, Waker, Worker, channel};
use crate::photos::{self, PhotoError, Pixels};

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// Its file; `None` = its record names none.
    pub path: Option<PathBuf>,
    /// Width and height of the upright picture, pixels; `None` = not recorded.
    pub size: Option<(u32, u32)>,
}

/// What is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compare {
    /// The earlier.
    pub before: Original,
    /// The later.
    pub after: Original,
    /// Width and height that each is decoded for, pixels.
    pub room: (u32, u32),
}

/// What has come of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Compared {
    /// One of the two, as it is.
    Picture {
        /// Which.
        side: Side,
        /// Its pixels, as many as there was room for.
        patch: Patch,
        /// Width and height of the upright original, pixels.
        size: (u32, u32),
    },
    /// The earlier as it lies in the frame of the later.
    Laid {
        /// By this transform, pixels of the originals.
        transform: Transform,
        /// The earlier; transparent where it shows nothing.
        laid: Patch,
        /// In what it differs from the later; black where they agree.
        difference: Patch,
    },
    /// Why one of the two is not shown, a sentence.
    Failed(Side, String),
    /// Why they cannot be laid over each other so, a sentence.
    NotLaid(String),
}

#[derive(Debug, Default)]
struct State {
    transform: Option<Transform>,
    cancel: Cancel,
    closed: bool,
}

/// What is wanted of the thread; the newest wish ends the work on the one before.
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

    /// Waits for a transform; `None` once closed.
    fn next(&self) -> Option<(Transform, Cancel)> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return None;
            }
            if let Some(transform) = state.transform.take() {
                return Some((transform, state.cancel.clone()));
            }
            let woken = self.changed.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Two photographs that are being compared. Dropping it ends the thread without waiting for it.
#[derive(Debug)]
pub struct Comparing {
    wanted: Arc<Wanted>,
    seen: Receiver<Compared>,
    worker: Option<Worker>,
}

impl Comparing {
    /// Begins. `wake` is called from the thread when something has come.
    ///
    /// # Errors
    /// When the system refuses another thread.
    pub fn open(compare: Compare, wake: Arc<dyn Fn() + Send + Sync>) -> io::Result<Self> {
        let waker = Waker::default();
        waker.set(wake);
        let (out, seen) = channel(&waker);
        let wanted = Arc::new(Wanted::default());
        let (desk, orders) = (Desk { compare, out }, Arc::clone(&wanted));
        let worker = Worker::start("comparing photographs", move || {
            if desk.work(&orders).is_err() {
                log::debug!("nobody compares the photographs any more");
            }
        })?;
        Ok(Self {
            wanted,
            seen,
            worker: Some(worker),
        })
    }

    /// Lays the earlier over the later by a transform of the originals' pixels; what was laid before
    /// and is not there yet is given up.
    pub fn lay(&self, transform: Transform) {
        self.wanted
            .change(|state| state.transform = Some(transform));
    }

    /// Everything that has come since the last call.
    #[must_use]
    pub fn take(&self) -> Vec<Compared> {
        self.seen.take()
    }
}

impl Drop for Comparing {
    fn drop(&mut self) {
        self.wanted.change(|state| state.closed = true);
        if let Some(worker) = self.worker.take() {
            worker.leave();
        }
    }
}

/// One picture decoded, and the size of its original.
pub(super) struct Decoded {
    /// What was decoded.
    pub(super) pixels: Pixels,
    /// Width and height of the upright original, pixels.
    pub(super) size: (u32, u32),
}

struct Desk {
    compare: Compare,
    out: Sender<Compared>,
}

impl Desk {
    fn work(&self, wanted: &Wanted) -> Result<(), Closed> {
        let before = self.decode(Side::Before, &self.compare.before)?;
        if wanted.lock().closed {
            return Ok(());
        }
        let after = self.decode(Side::After, &self.compare.after)?;
        let (Some(before), Some(after)) = (before, after) else {
            return Ok(());
        };
        while let Some((transform, cancel)) = wanted.next() {
            match laid(&before, &after, &transform, &cancel) {
                Ok((laid, difference)) => self.out.send(Compared::Laid {
                    transform,
                    laid: patch(laid),
                    difference: patch(difference),
                })?,
                Err(PhotoError::Cancelled(_)) => {}
                Err(error) => self.out.send(Compared::NotLaid(error.to_string()))?,
            }
        }
        Ok(())
    }

    fn decode(&self, side: Side, original: &Original) -> Result<Option<Decoded>, Closed> {
        let path = original.path.as_ref().filter(|path| path.exists());
        let Some(path) = path else {
            let sentence = "The original is not in the media folder beside the catalogue. Its \
                            record is as it was; put the file back there to compare it.";
            self.out.send(Compared::Failed(side, sentence.to_owned()))?;
            return Ok(None);
        };
        match photos::first_view(path, self.compare.room) {
            Ok(view) => {
                let pixels = view.value;
                let decoded = (pixels.width, pixels.height);
                let picture = Decoded {
                    size: original.size.unwrap_or(decoded),
                    pixels,
                };
                self.out.send(Compared::Picture {
                    side,
                    patch: patch(picture.pixels.clone()),
                    size: picture.size,
                })?;
                Ok(Some(picture))
            }
            Err(error) => {
                self.out.send(Compared::Failed(side, error.to_string()))?;
                Ok(None)
            }
        }
    }
}

/// The earlier in the frame of the later, and in what they differ.
fn laid(
    before: &Decoded,
    after: &Decoded,
    transform: &Transform,
    cancel: &Cancel,
) -> Result<(Pixels, Pixels), PhotoError> {
    let flat = || PhotoError::NoTransform("it leads nowhere in these pictures".to_owned());
    let enlarged = shrunk(before).and_then(|shrunk| shrunk.inverse());
    let whole = enlarged.ok_or_else(flat)?.then(transform);
    let shown = whole.then(&shrunk(after).ok_or_else(flat)?);
    let frame = (after.pixels.width, after.pixels.height);
    let laid = photos::warp(&before.pixels, &shown.numbers(), frame, cancel)?;
    cancel.check()?;
    let difference = photos::difference(&laid, &after.pixels)?;
    Ok((laid, difference))
}

/// From pixels of an original to pixels of what was decoded of it.
pub(super) fn shrunk(picture: &Decoded) -> Option<Transform> {
    let wide = f64::from(picture.pixels.width) / f64::from(picture.size.0.max(1));
    let high = f64::from(picture.pixels.height) / f64::from(picture.size.1.max(1));
    Transform::new([wide, 0.0, 0.0, 0.0, high, 0.0, 0.0, 0.0, 1.0])
}

fn patch(pixels: Pixels) -> Patch {
    Patch {
        width: pixels.width as usize,
        height: pixels.height as usize,
        rgba: pixels.rgba,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(width: u32, height: u32, size: (u32, u32), of: impl Fn(u32, u32) -> u8) -> Decoded {
        let cells = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let rgba = cells.flat_map(|(x, y)| [of(x, y), of(x, y), of(x, y), 255]);
        Decoded {
            pixels: Pixels {
                width,
                height,
                rgba: rgba.collect(),
            },
            size,
        }
    }

    #[test]
    fn a_known_shift_of_the_originals_leaves_no_difference() {
        // Originals of twice the size: a shift by 20 of their pixels is one of 10 here.
        let of = |x: u32, y: u32| u8::try_from((x / 4 * 37 + y / 4 * 61) % 251).unwrap();
        let before = plain(60, 40, (120, 80), of);
        let after = plain(60, 40, (120, 80), |x, y| of(x.wrapping_sub(10) % 60, y));
        let shift = Transform::new([1.0, 0.0, 20.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]).unwrap();
        let (laid, difference) = laid(&before, &after, &shift, &Cancel::default()).unwrap();
        let rows = difference.rgba.as_chunks::<4>().0;
        assert!(rows.iter().all(|[r, g, b, _]| r + g + b == 0));
        let first = laid.rgba.as_chunks::<4>().0[0];
        assert_eq!(
            first, [0; 4],
            "what the earlier does not show is transparent"
        );
        assert_eq!(
            laid.rgba.as_chunks::<4>().0[11],
            before.pixels.rgba.as_chunks::<4>().0[1]
        );
    }

    #[test]
    fn work_that_is_not_wanted_any_more_stops() {
        let picture = plain(40, 40, (40, 40), |_, _| 9);
        let cancel = Cancel::default();
        cancel.cancel();
        let stopped = laid(&picture, &picture, &Transform::IDENTITY, &cancel);
        assert!(matches!(stopped, Err(PhotoError::Cancelled(_))));
    }
}
