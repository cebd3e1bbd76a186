//! What the thread does for one photograph: the small picture, a first view, then squares as they
//! are wanted. Knows no window.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::{Light, Look, Patch, Seen, Square};
use crate::jobs::{Cancel, Closed, Progress, Sender};
use crate::photos::{self, Limits, PhotoError, Pixels, Pyramid};

/// What is wanted of a thread; the newest wish replaces the one before.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    state: Mutex<State>,
    changed: Condvar,
    cancel: Cancel,
}

#[derive(Debug, Default)]
struct State {
    light: Light,
    whole: bool,
    squares: Vec<Square>,
    closed: bool,
}

/// One thing to do.
enum Next {
    Whole(Light),
    Square(Square, Light),
}

impl Wanted {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn set(&self, light: Light, whole: bool, mut squares: Vec<Square>) {
        squares.reverse();
        let mut state = self.lock();
        state.light = light;
        state.whole = whole;
        state.squares = squares;
        drop(state);
        self.changed.notify_one();
    }

    pub(super) fn close(&self) {
        self.cancel.cancel();
        self.lock().closed = true;
        self.changed.notify_all();
    }

    fn is_closed(&self) -> bool {
        self.lock().closed
    }

    fn light(&self) -> Light {
        self.lock().light
    }

    /// Waits for something to do; `None` once closed.
    fn next(&self) -> Option<Next> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return None;
            }
            let light = state.light;
            if std::mem::take(&mut state.whole) {
                return Some(Next::Whole(light));
            }
            if let Some(square) = state.squares.pop() {
                return Some(Next::Square(square, light));
            }
            let woken = self.changed.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The things of the thread.
pub(super) struct Desk {
    look: Look,
    out: Sender<Seen>,
    wanted: Arc<Wanted>,
}

impl Desk {
    pub(super) fn new(look: Look, out: Sender<Seen>, wanted: Arc<Wanted>) -> Self {
        Self { look, out, wanted }
    }

    /// Works until nobody looks any more.
    pub(super) fn work(&self) {
        if self.all().is_err() {
            log::debug!("nobody looks at the photograph any more");
        }
    }

    fn all(&self) -> Result<(), Closed> {
        let small = self.thumbnail();
        if let Some(small) = &small {
            self.send_whole(small, self.wanted.light())?;
        }
        let original = self.look.original.as_ref();
        let Some(path) = original.filter(|path| path.exists()) else {
            self.out.send(Seen::Missing)?;
            return self.serve(small.as_ref(), None);
        };
        let first = self.first_view(path)?;
        if let Some(first) = &first {
            self.send_whole(first, self.wanted.light())?;
        }
        let whole = first.as_ref().or(small.as_ref());
        if first.is_none() || self.wanted.is_closed() {
            return self.serve(whole, None);
        }
        let squares = self.squares(path)?;
        self.serve(whole, squares.as_ref())
    }

    fn thumbnail(&self) -> Option<Pixels> {
        let bytes = self.look.thumbnail.as_ref()?;
        match photos::decode(bytes, Limits::TILE) {
            Ok(pixels) => Some(pixels.value),
            Err(error) => {
                log::debug!("a thumbnail cannot be shown: {error}");
                None
            }
        }
    }

    fn first_view(&self, path: &Path) -> Result<Option<Pixels>, Closed> {
        match photos::first_view(path, self.look.room) {
            Ok(first) => {
                for warning in first.warnings {
                    self.out.send(Seen::Warned(warning))?;
                }
                Ok(Some(first.value))
            }
            Err(error) => {
                self.out.send(Seen::Failed(error.to_string()))?;
                Ok(None)
            }
        }
    }

    /// The original cut into squares. Without them the first view stays, and it is said why.
    fn squares(&self, path: &Path) -> Result<Option<Pyramid>, Closed> {
        match Pyramid::open(path, &Progress::default(), &self.wanted.cancel) {
            Ok(pyramid) => {
                // What is wrong with the picture was said with the first view already.
                let pyramid = pyramid.value;
                let (size, finest) = (pyramid.full(), finest(&pyramid));
                self.out.send(Seen::Ready { size, finest })?;
                Ok(Some(pyramid))
            }
            Err(PhotoError::Cancelled(_)) => Ok(None),
            Err(error) => {
                self.out.send(Seen::Failed(error.to_string()))?;
                Ok(None)
            }
        }
    }

    /// Hands over what is wanted until nobody looks any more.
    fn serve(&self, whole: Option<&Pixels>, pyramid: Option<&Pyramid>) -> Result<(), Closed> {
        while let Some(next) = self.wanted.next() {
            match next {
                Next::Whole(light) => {
                    if let Some(whole) = whole {
                        self.send_whole(whole, light)?;
                    }
                }
                Next::Square(square, light) => {
                    if let Some(pyramid) = pyramid {
                        self.send_square(pyramid, square, light)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn send_whole(&self, whole: &Pixels, light: Light) -> Result<(), Closed> {
        let patch = patch(whole.clone(), light);
        self.out.send(Seen::Whole { patch, light })
    }

    fn send_square(&self, pyramid: &Pyramid, wanted: Square, light: Light) -> Result<(), Closed> {
        let level = usize::from(wanted.level.saturating_sub(finest(pyramid)));
        match pyramid.square(level, wanted.column, wanted.row) {
            Ok(Some(pixels)) => self.out.send(Seen::Square {
                square: wanted,
                patch: patch(pixels, light),
                light,
            }),
            Ok(None) => Ok(()),
            Err(error) => self.out.send(Seen::Failed(error.to_string())),
        }
    }
}

/// How often the sides of the picture were halved for the finest level there is.
fn finest(pyramid: &Pyramid) -> u8 {
    let first = pyramid.levels().first().map_or(0, |size| size.0);
    let mut halved = 0;
    while halved < 8 && first.max(1) << halved < pyramid.full().0 {
        halved += 1;
    }
    halved
}

fn patch(pixels: Pixels, light: Light) -> Patch {
    let mut rgba = pixels.rgba;
    light.fall_on(&mut rgba);
    Patch {
        width: pixels.width as usize,
        height: pixels.height as usize,
        rgba,
    }
}
