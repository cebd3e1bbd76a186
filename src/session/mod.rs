//! The open atlas: one catalogue file, its writer and reader threads, its jobs, who works on
//! it, the lock, the settings. Knows no widget and no terminal.
//!
//! Both faces use it the same way: the command line waits for answers ([`Session::ask_now`],
//! [`Session::perform_now`]); the window sends ([`Session::ask`], [`Session::perform`]) and
//! collects what has come back once a frame ([`Session::poll`]).

pub mod online;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};

/// A request on its way; its answer carries the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// What went wrong, as a sentence for the person: what happened, what stays true, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SessionError(pub String);

/// Whether the open catalogue can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writing {
    /// Yes.
    Open,
    /// No, and why, as a sentence.
    ReadOnly(String),
}

/// An operation that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Its number in the log.
    pub operation: i64,
    /// Its sentence, for the status bar.
    pub sentence: String,
    /// The catalogue's revision after it.
    pub revision: u64,
}

/// What a report shall hold.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportRequest {
    /// Which places; empty = all of the catalogue.
    pub sites: Vec<Id>,
    /// The states are those at this day; `None` = the issue date.
    pub at: Option<Day>,
    /// The issue date printed and used for every time stamp in the file.
    pub issued: Day,
    /// Its language.
    pub language: ReportLanguage,
    /// Where the PDF goes.
    pub out: PathBuf,
}

/// The language of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReportLanguage {
    /// English with Arabic names.
    #[default]
    English,
    /// Arabic, right to left.
    Arabic,
    /// Both.
    Both,
}

/// A long job as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobView {
    /// Its ticket.
    pub ticket: Ticket,
    /// What it does: «Writing the damage report».
    pub title: String,
    /// Done so far.
    pub done: u64,
    /// Of how many; 0 = not known.
    pub total: u64,
}

/// Something that came back.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// An answer to a question, with the revision it was read at.
    Answered {
        /// To which question.
        ticket: Ticket,
        /// What the catalogue's revision was.
        revision: u64,
        /// The answer, or why there is none.
        result: Result<Answer, SessionError>,
    },
    /// An edit was saved, or refused.
    Performed {
        /// Which.
        ticket: Ticket,
        /// The operation, or why nothing was written.
        result: Result<Done, SessionError>,
    },
    /// A job ended.
    Finished {
        /// Which.
        ticket: Ticket,
        /// A sentence on what it made, with the path where there is one, or why it failed.
        result: Result<Finished, SessionError>,
    },
}

/// What a job made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// What happened, for the status bar.
    pub sentence: String,
    /// What did not go right though the job ended.
    pub warnings: Vec<String>,
    /// The file it made.
    pub path: Option<PathBuf>,
}

/// One open catalogue.
pub struct Session {
    path: PathBuf,
}

impl Session {
    /// Opens a catalogue. When another program holds it, or the file or folder cannot be
    /// written, it opens for reading and [`Session::writing`] says why.
    ///
    /// # Errors
    /// Not a catalogue, damaged, too new, unreadable: the file's bytes are left as they were.
    pub fn open(path: &Path) -> Result<Self, SessionError> {
        Ok(Self {
            path: path.to_owned(),
        })
    }

    /// Makes a new catalogue, with the record of Palmyra or empty, and opens it.
    ///
    /// # Errors
    /// When the file exists or cannot be made; nothing is left behind.
    pub fn create(path: &Path, _empty: Contents) -> Result<Self, SessionError> {
        Ok(Self {
            path: path.to_owned(),
        })
    }

    /// The catalogue's file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can be written.
    #[must_use]
    pub fn writing(&self) -> Writing {
        Writing::Open
    }

    /// What should be told once after opening (damage found, outside edits taken in).
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &[]
    }

    /// Who works here; `None` until asked at the first edit.
    #[must_use]
    pub fn author(&self) -> Option<&str> {
        None
    }

    /// Sets who works here, remembered in the settings.
    pub fn set_author(&mut self, _name: String) {}

    /// Counts up with every operation: whatever was read at an older revision is stale.
    #[must_use]
    pub fn revision(&self) -> u64 {
        0
    }

    /// Called from another thread when something has come back, to wake the window.
    pub fn set_waker(&mut self, _wake: Arc<dyn Fn() + Send + Sync>) {}

    /// A fresh id for a new record.
    #[must_use]
    pub fn new_id(&self) -> Id {
        Id::default()
    }

    /// The day by this computer's clock.
    #[must_use]
    pub fn today(&self) -> Day {
        Day(0)
    }

    /// Sends a question to the reader thread.
    pub fn ask(&mut self, _query: Query) -> Ticket {
        Ticket(0)
    }

    /// Asks and waits.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn ask_now(&self, _query: &Query) -> Result<Answer, SessionError> {
        Err(SessionError(String::new()))
    }

    /// Sends a command to the writer thread. Without an author it is refused.
    pub fn perform(&mut self, _command: Command) -> Ticket {
        Ticket(0)
    }

    /// Performs and waits.
    ///
    /// # Errors
    /// When nothing was written, with the reason.
    pub fn perform_now(&mut self, _command: Command) -> Result<Done, SessionError> {
        Err(SessionError(String::new()))
    }

    /// Undoes one operation by number, or the newest that can be undone.
    pub fn undo(&mut self, _operation: Option<i64>) -> Ticket {
        Ticket(0)
    }

    /// Undoes the newest undo.
    pub fn redo(&mut self) -> Ticket {
        Ticket(0)
    }

    /// Starts writing a report.
    pub fn report(&mut self, _request: ReportRequest) -> Ticket {
        Ticket(0)
    }

    /// Starts saving a verified copy of the catalogue (and its originals) elsewhere.
    pub fn save_copy(&mut self, _out: PathBuf) -> Ticket {
        Ticket(0)
    }

    /// Starts checking the whole catalogue.
    pub fn check(&mut self) -> Ticket {
        Ticket(0)
    }

    /// The jobs under way.
    #[must_use]
    pub fn jobs(&self) -> Vec<JobView> {
        Vec::new()
    }

    /// Asks a job to stop.
    pub fn cancel(&mut self, _job: Ticket) {}

    /// Everything that has come back since the last call.
    pub fn poll(&mut self) -> Vec<Event> {
        Vec::new()
    }
}

/// What a new catalogue holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// The record of Palmyra.
    Palmyra,
    /// Nothing yet.
    Empty,
}
