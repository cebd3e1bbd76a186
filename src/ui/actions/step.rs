//! Undo and redo: what they would do, and whether they are possible. Knows no catalogue.

use super::{Bar, Standing, writable};
use crate::ui::text::act;

/// What undo or redo would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Not known while an edit is under way: the catalogue decides, and no key pressed right after
    /// an edit is lost.
    Unknown,
    /// There is nothing.
    Nothing,
    /// This.
    To(String),
}

impl Step {
    /// What it would do, in words.
    #[must_use]
    pub const fn sentence(&self) -> Option<&String> {
        match self {
            Self::To(sentence) => Some(sentence),
            Self::Unknown | Self::Nothing => None,
        }
    }
}

pub(super) fn undo(standing: &Standing) -> Bar {
    step(standing, &standing.undo, act::NOTHING_TO_UNDO)
}

pub(super) fn redo(standing: &Standing) -> Bar {
    step(standing, &standing.redo, act::NOTHING_TO_REDO)
}

fn step(standing: &Standing, step: &Step, nothing: &str) -> Bar {
    writable(standing)?;
    match step {
        Step::Nothing => Err(nothing.to_owned()),
        Step::Unknown | Step::To(_) => Ok(()),
    }
}
