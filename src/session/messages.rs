//! What is asked of an open atlas and what comes back, as plain values. Knows no thread.

use std::path::PathBuf;

use super::error::SessionError;
use super::photographs::{Outcome, Verified};
use super::report_file::ReportForm;
use crate::domain::date::Day;
use crate::domain::edition::Edition;
use crate::domain::filter::Field;
use crate::domain::id::Id;
use crate::domain::query::{Answer, SiteFilter};
use crate::domain::record::Table;
use crate::domain::report_plan::ReportPlan;
use crate::exchange::TableFormat;

/// A request on its way; its answer carries the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

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

/// A report that shall be written.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportRequest {
    /// What it shall hold.
    pub plan: ReportPlan,
    /// The states are those at this day; `None` = the issue date, of a situation report its last
    /// day.
    pub at: Option<Day>,
    /// The issue date printed and used for every time stamp in the file.
    pub issued: Day,
    /// One file for each place, written as this; then `out` is the folder.
    pub each: Option<ReportForm>,
    /// Where the file goes; how its name ends tells as what it is written.
    pub out: PathBuf,
}

/// Which rows and columns of the table of sites shall be written, and as what.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRequest {
    /// Which places, in which order.
    pub filter: SiteFilter,
    /// Which columns, each with what it is headed with.
    pub columns: Vec<(Field, String)>,
    /// The states are those at the end of this day.
    pub at: Day,
    /// As what.
    pub format: TableFormat,
    /// For whom it is.
    pub edition: Edition,
}

/// Which of the registers shall be written, and which of its records.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterRequest {
    /// Persons and institutions, or sources.
    pub table: Table,
    /// Which, in this order.
    pub records: Vec<Id>,
    /// As what.
    pub format: TableFormat,
    /// For whom it is.
    pub edition: Edition,
}

/// What a new catalogue holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// The record of Palmyra.
    Palmyra,
    /// Nothing yet.
    Empty,
}

/// Whether the user's own copy was made just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstRun {
    /// It was: greet, and show what can be done.
    Yes,
    /// It was there already.
    No,
}

/// Whether a copy of the catalogue takes its photographs along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Originals {
    /// With every original, each verified by its hash.
    Included,
    /// The catalogue alone.
    LeftOut,
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

/// What a job brings besides its sentence.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Details {
    /// The sentence says it all.
    #[default]
    None,
    /// What came of each file that was to be taken in, in their order.
    TakenIn(Vec<Outcome>),
    /// What a look at all originals found.
    Verified(Verified),
    /// A text for the clipboard.
    Clipboard(String),
}

/// What a job made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Finished {
    /// What happened, for the status bar.
    pub sentence: String,
    /// What did not go right though the job ended.
    pub warnings: Vec<String>,
    /// The file it made.
    pub path: Option<PathBuf>,
    /// The operation it wrote, by number, when it is one a person may want to take back.
    pub operation: Option<i64>,
    /// What it brings besides.
    pub details: Details,
}
