//! What can be done to an open atlas: perform, undo, redo, purge; sent, or waited for.
//! Knows not how it is stored.

use super::atlas::Session;
use super::error::{Reason, SessionError};
use super::messages::{Done, Event, Ticket, Writing};
use super::writer::{Deed, DoneTo, Door};
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::record::Table;
use crate::jobs::{Waker, channel};

impl Session {
    /// Sends a command to the writer thread. Without an author it comes back refused with
    /// [`Reason::NoAuthor`].
    pub fn perform(&mut self, command: Command) -> Ticket {
        self.send(Deed::Perform(command))
    }

    /// Performs and waits.
    ///
    /// # Errors
    /// When nothing was written, with the reason.
    pub fn perform_now(&mut self, command: Command) -> Result<Done, SessionError> {
        self.do_now(Deed::Perform(command))
    }

    /// Undoes one operation by number, or the newest that can be undone. When later operations
    /// are in the way it comes back refused with [`Reason::Blocked`].
    pub fn undo(&mut self, operation: Option<i64>) -> Ticket {
        self.send(Deed::Undo(operation))
    }

    /// Undoes an operation together with the later ones in its way, as one operation.
    pub fn undo_with(&mut self, operation: i64) -> Ticket {
        self.send(Deed::UndoWith(operation))
    }

    /// Undoes the newest undo.
    pub fn redo(&mut self) -> Ticket {
        self.send(Deed::Redo)
    }

    /// Removes a record's content for good, from rows, log and search, with a reason.
    pub fn purge(&mut self, table: Table, uuid: Id, reason: impl Into<String>) -> Ticket {
        self.send(Deed::Purge {
            table,
            uuid,
            reason: reason.into(),
        })
    }

    /// Undoes and waits.
    ///
    /// # Errors
    /// When nothing was written, with the reason.
    pub fn undo_now(&mut self, operation: Option<i64>) -> Result<Done, SessionError> {
        self.do_now(Deed::Undo(operation))
    }

    /// Undoes an operation together with the later ones in its way, and waits.
    ///
    /// # Errors
    /// When nothing was written, with the reason.
    pub fn undo_with_now(&mut self, operation: i64) -> Result<Done, SessionError> {
        self.do_now(Deed::UndoWith(operation))
    }

    /// Redoes and waits.
    ///
    /// # Errors
    /// When nothing was written, with the reason.
    pub fn redo_now(&mut self) -> Result<Done, SessionError> {
        self.do_now(Deed::Redo)
    }

    /// Purges and waits.
    ///
    /// # Errors
    /// When nothing was written, with the reason.
    pub fn purge_now(
        &mut self,
        table: Table,
        uuid: Id,
        reason: impl Into<String>,
    ) -> Result<Done, SessionError> {
        let reason = reason.into();
        self.do_now(Deed::Purge {
            table,
            uuid,
            reason,
        })
    }

    /// Rebuilds what is derived and mends what can be mended, and waits.
    ///
    /// # Errors
    /// When nothing was written, with the reason.
    pub fn repair_now(&mut self) -> Result<Done, SessionError> {
        self.do_now(Deed::Repair)
    }

    fn send(&mut self, deed: Deed) -> Ticket {
        let ticket = self.ticket();
        let to = DoneTo::Window(ticket, self.window.clone());
        if let Err(error) = self.hand_over(deed, to) {
            self.tell(Event::Performed {
                ticket,
                result: Err(error),
            });
        }
        ticket
    }

    fn do_now(&mut self, deed: Deed) -> Result<Done, SessionError> {
        let (back, done) = channel(&Waker::default());
        self.hand_over(deed, DoneTo::Waiting(back))?;
        done.wait().unwrap_or_else(|| Err(SessionError::closing()))
    }

    /// A way to the writer for a job, or why nothing can be written.
    pub(super) fn door(&self) -> Result<Door, SessionError> {
        let by = self.author().map(str::to_owned);
        match (&self.writer, &self.writing) {
            (Some(writer), Writing::Open) => {
                Ok(writer.door(by.ok_or_else(SessionError::no_author)?))
            }
            (_, Writing::ReadOnly(why)) => Err(SessionError::because(Reason::ReadOnly, why)),
            (None, Writing::Open) => Err(SessionError::closing()),
        }
    }

    /// A way to the writer for what is no operation and bears nobody's name; `None` when nothing
    /// can be written.
    pub(super) fn nameless_door(&self) -> Option<Door> {
        let writer = self.writer.as_ref();
        let writer = writer.filter(|_| self.writing == Writing::Open);
        writer.map(|writer| writer.door(String::new()))
    }

    fn hand_over(&self, deed: Deed, to: DoneTo) -> Result<(), SessionError> {
        let by = self.author().map(str::to_owned);
        match (&self.writer, &self.writing) {
            (Some(writer), Writing::Open) => {
                writer.ask(deed, by.ok_or_else(SessionError::no_author)?, to)
            }
            (_, Writing::ReadOnly(why)) => Err(SessionError::because(Reason::ReadOnly, why)),
            (None, Writing::Open) => Err(SessionError::closing()),
        }
    }
}
