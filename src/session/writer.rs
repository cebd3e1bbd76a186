//! The writer thread: it alone owns the connection that writes, and the lock beside the file.
//! Knows neither who asks nor what is done with the result.
//!
//! Deeds are done in the order they were asked for, each in one transaction. When the atlas
//! closes, what was already asked for is still saved; then the file is closed and the lock
//! given up, in this order.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::clock;
use super::error::SessionError;
use super::lock::Lock;
use super::media::Media;
use super::messages::{Done, Event, Ticket};
use super::purging;
use crate::catalogue::{Applied, Catalogue, CatalogueError, Stamp, Thumbnail};
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::record::Table;
use crate::jobs::{Receiver, Sender, Waker, Worker, channel, guarded};

/// What can be done to the catalogue.
#[derive(Debug)]
pub(super) enum Deed {
    /// A command.
    Perform(Command),
    /// Take back one operation, or the newest that can be.
    Undo(Option<i64>),
    /// Take back one operation and the later ones in its way, as one.
    UndoWith(i64),
    /// Take back the newest undo.
    Redo,
    /// Remove a record's content for good.
    Purge {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
        /// Why it must not exist.
        reason: String,
    },
    /// Rebuild what is derived and mend what can be mended.
    Repair,
}

/// Where the result goes.
#[derive(Debug)]
pub(super) enum DoneTo {
    /// To the window, with the next [`Event`]s.
    Window(Ticket, Sender<Event>),
    /// To whoever waits for it.
    Waiting(Sender<Result<Done, SessionError>>),
}

#[derive(Debug)]
enum Task {
    Do {
        deed: Deed,
        by: String,
        to: DoneTo,
    },
    /// Small pictures of photographs: they follow from the originals and are no operation.
    Keep(Vec<Thumbnail>, Sender<Result<(), SessionError>>),
    /// Who works here has been said: the lock shall tell.
    Name(String),
}

/// The way of a job to the writer: what it found is written as one operation of whoever began it.
#[derive(Debug, Clone)]
pub(super) struct Door {
    tasks: Sender<Task>,
    by: String,
}

impl Door {
    /// Who began the job.
    pub(super) fn by(&self) -> &str {
        &self.by
    }

    /// Performs a command and waits.
    pub(super) fn perform(&self, command: Command) -> Result<Done, SessionError> {
        let (back, done) = channel(&Waker::default());
        self.tasks.send(Task::Do {
            deed: Deed::Perform(command),
            by: self.by.clone(),
            to: DoneTo::Waiting(back),
        })?;
        done.wait().unwrap_or_else(|| Err(SessionError::closing()))
    }

    /// Keeps small pictures and waits.
    pub(super) fn keep_thumbnails(&self, pictures: Vec<Thumbnail>) -> Result<(), SessionError> {
        let (back, done) = channel(&Waker::default());
        self.tasks.send(Task::Keep(pictures, back))?;
        done.wait().unwrap_or_else(|| Err(SessionError::closing()))
    }
}

/// The writer thread and what it still has to do.
#[derive(Debug)]
pub(super) struct Writer {
    tasks: Sender<Task>,
    _thread: Worker,
}

impl Writer {
    /// Starts the thread on a catalogue open for writing. `revision` rises with each deed.
    pub(super) fn start(
        catalogue: Catalogue,
        lock: Lock,
        revision: Arc<AtomicU64>,
    ) -> Result<Self, SessionError> {
        let (tasks, incoming) = channel(&Waker::default());
        let desk = Desk {
            catalogue,
            lock,
            revision,
        };
        let thread = Worker::start("writer", move || desk.do_all(&incoming))
            .map_err(|error| SessionError::no_thread(&error))?;
        Ok(Self {
            tasks,
            _thread: thread,
        })
    }

    /// Puts a deed to the end of the row.
    pub(super) fn ask(&self, deed: Deed, by: String, to: DoneTo) -> Result<(), SessionError> {
        Ok(self.tasks.send(Task::Do { deed, by, to })?)
    }

    /// A way here for a job somebody began.
    pub(super) fn door(&self, by: String) -> Door {
        Door {
            tasks: self.tasks.clone(),
            by,
        }
    }

    /// Lets the lock tell who works here.
    pub(super) fn name(&self, name: &str) {
        if self.tasks.send(Task::Name(name.to_owned())).is_err() {
            log::debug!("The writer has ended.");
        }
    }
}

/// The thread's own side. Fields are dropped in this order: first the file, then the lock.
struct Desk {
    catalogue: Catalogue,
    lock: Lock,
    revision: Arc<AtomicU64>,
}

impl Desk {
    fn do_all(mut self, incoming: &Receiver<Task>) {
        while let Some(task) = incoming.wait() {
            match task {
                Task::Do { deed, by, to } => {
                    let result = self.perform(&deed, by);
                    deliver(to, result);
                }
                Task::Keep(pictures, back) => {
                    let catalogue = &mut self.catalogue;
                    let kept = guarded(|| catalogue.keep_thumbnails(&pictures));
                    let kept = kept.map_err(SessionError::from);
                    if back.send(kept.and_then(|kept| Ok(kept?))).is_err() {
                        log::debug!("Nobody waits for the small pictures any more.");
                    }
                }
                Task::Name(name) => self.lock.say(&name),
            }
        }
    }

    fn perform(&mut self, deed: &Deed, by: String) -> Result<Done, SessionError> {
        let stamp = Stamp {
            id: clock::new_id(),
            at: clock::now(),
            by,
        };
        let catalogue = &mut self.catalogue;
        let purged = match deed {
            Deed::Purge { table, uuid, .. } => Some(purging::before(catalogue, *table, *uuid)?),
            _ => None,
        };
        let mut applied = guarded(|| match deed {
            Deed::Perform(command) => catalogue.perform(&stamp, command),
            Deed::Undo(number) => catalogue.undo(&stamp, *number),
            Deed::UndoWith(number) => undo_with(catalogue, &stamp, *number),
            Deed::Redo => catalogue.redo(&stamp),
            Deed::Purge {
                table,
                uuid,
                reason,
            } => catalogue.purge(&stamp, *table, *uuid, reason),
            Deed::Repair => catalogue.repair(&stamp),
        })??;
        self.revision.fetch_max(applied.revision, Ordering::AcqRel);
        if let Some(before) = purged {
            let media = Media::of(catalogue.path());
            // The record is purged by now, whatever becomes of the files.
            let told = purging::after(catalogue, &media, before);
            let told = told.unwrap_or_else(|error| format!(" {error}"));
            applied.sentence.push_str(&told);
        }
        Ok(Done {
            operation: applied.operation,
            sentence: applied.sentence,
            revision: applied.revision,
        })
    }
}

/// Takes back one operation and whatever later ones stand in its way, in one transaction.
fn undo_with(
    catalogue: &mut Catalogue,
    stamp: &Stamp,
    operation: i64,
) -> Result<Applied, CatalogueError> {
    let mut together = BTreeSet::from([operation]);
    loop {
        let numbers: Vec<i64> = together.iter().copied().collect();
        match catalogue.undo_with(stamp, &numbers) {
            // What stands in the way of those in the way is named only then.
            Err(CatalogueError::InTheWay { in_the_way, .. })
                if in_the_way
                    .iter()
                    .any(|(number, _)| !together.contains(number)) =>
            {
                together.extend(in_the_way.into_iter().map(|(number, _)| number));
            }
            Err(error) => return Err(error),
            Ok(done) => return last_of(done),
        }
    }
}

/// Several undos as one: the last one, saying how many there were.
fn last_of(done: Vec<Applied>) -> Result<Applied, CatalogueError> {
    let count = done.len();
    let last = done.into_iter().next_back();
    let mut last =
        last.ok_or_else(|| CatalogueError::NothingToDo("There is nothing to undo.".to_owned()))?;
    if count > 1 {
        last.sentence = format!(
            "{count} operations undone together; last: {}",
            last.sentence
        );
    }
    Ok(last)
}

fn deliver(to: DoneTo, result: Result<Done, SessionError>) {
    let sent = match to {
        DoneTo::Window(ticket, window) => window.send(Event::Performed { ticket, result }),
        DoneTo::Waiting(waiting) => waiting.send(result),
    };
    if sent.is_err() {
        log::debug!("Nobody waits for this result any more.");
    }
}
