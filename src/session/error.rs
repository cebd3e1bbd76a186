//! What went wrong, as a sentence for the person and a reason the window can react to.
//! Knows neither the window nor how a sentence is shown.

use crate::catalogue::CatalogueError;
use crate::domain::query::Answer;
use crate::jobs::{Broke, Cancelled, Closed};

/// What went wrong, as a sentence for the person: what happened, what stays true, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{sentence}")]
pub struct SessionError {
    sentence: String,
    reason: Reason,
}

/// Why, where a face can do something about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nobody has said who works here: ask, [`super::Session::set_author`], perform again.
    NoAuthor,
    /// The catalogue is open for reading only.
    ReadOnly,
    /// The stored record is no longer the one that was edited: show both.
    Stale,
    /// Later operations stand in the way of an undo, newest first:
    /// [`super::Session::undo_with`] undoes them together.
    Blocked(Vec<Blocking>),
    /// There is nothing to undo or redo.
    NothingToDo,
    /// The person stopped it.
    Cancelled,
    /// The sentence says it all.
    Other,
}

/// A later operation that stands in the way of an undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocking {
    /// Its number in the log.
    pub number: i64,
    /// Its sentence.
    pub sentence: String,
}

impl SessionError {
    /// An error whose sentence says it all.
    #[must_use]
    pub fn new(sentence: impl Into<String>) -> Self {
        Self::because(Reason::Other, sentence)
    }

    /// An error a face can react to.
    #[must_use]
    pub fn because(reason: Reason, sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            reason,
        }
    }

    /// Why.
    #[must_use]
    pub fn reason(&self) -> &Reason {
        &self.reason
    }

    /// The threads of this atlas are ending.
    pub(super) fn closing() -> Self {
        Self::from(Closed)
    }

    /// The catalogue answered another question than the one asked: a fault in the program.
    pub(super) fn unexpected(answer: &Answer) -> Self {
        let kind = format!("{answer:?}");
        let kind = kind.split(['(', ' ']).next().unwrap_or_default();
        Self::new(format!(
            "The catalogue gave an answer that does not fit the question ({kind}). Nothing was \
             changed; please report it."
        ))
    }

    /// The system refuses another thread.
    pub(super) fn no_thread(error: &std::io::Error) -> Self {
        Self::new(format!(
            "This computer refused to start a part of the program ({error}). Nothing was changed; \
             close other programs and try again."
        ))
    }

    /// Nobody has said who works here.
    pub(super) fn no_author() -> Self {
        Self::because(
            Reason::NoAuthor,
            "Every change is recorded with the name of whoever made it, and no name was given \
             yet. Nothing was changed. Say who works here, then do it again.",
        )
    }
}

impl From<Cancelled> for SessionError {
    fn from(cancelled: Cancelled) -> Self {
        Self::because(Reason::Cancelled, cancelled.to_string())
    }
}

impl From<Broke> for SessionError {
    fn from(broke: Broke) -> Self {
        Self::new(broke.to_string())
    }
}

impl From<Closed> for SessionError {
    fn from(_: Closed) -> Self {
        Self::new(
            "The catalogue is being closed. What was saved before is safe; open it again to go on.",
        )
    }
}

impl From<CatalogueError> for SessionError {
    fn from(error: CatalogueError) -> Self {
        let sentence = error.to_string();
        let reason = match error {
            CatalogueError::Stale { .. } | CatalogueError::Gone { .. } => Reason::Stale,
            CatalogueError::ReadOnly(_) => Reason::ReadOnly,
            CatalogueError::NothingToDo(_) => Reason::NothingToDo,
            CatalogueError::Stopped => Reason::Cancelled,
            CatalogueError::InTheWay { in_the_way, .. } => Reason::Blocked(
                in_the_way
                    .into_iter()
                    .map(|(number, sentence)| Blocking { number, sentence })
                    .collect(),
            ),
            _ => Reason::Other,
        };
        Self::because(reason, sentence)
    }
}
