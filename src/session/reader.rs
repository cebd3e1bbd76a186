//! The reader thread: answers questions from a connection of its own that can only read.
//! Knows neither who asks nor what is done with an answer.
//!
//! Questions are answered in the order they were asked. One that a newer question made
//! pointless is interrupted, or never begun, and never answered.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::error::SessionError;
use super::messages::{Event, Ticket};
use crate::catalogue::{Catalogue, CatalogueError, Interrupter};
use crate::domain::query::{Answer, Query};
use crate::jobs::Waker;
use crate::jobs::{Receiver, Sender, Worker, channel, guarded};

type Answered = Result<Answer, SessionError>;

/// The reader thread and what it still has to answer.
#[derive(Debug)]
pub(super) struct Reader {
    questions: Sender<Question>,
    board: Arc<Mutex<Board>>,
    interrupter: Interrupter,
    _thread: Worker,
}

/// Where an answer goes.
#[derive(Debug)]
pub(super) enum AnswerTo {
    /// To the window, with the next [`Event`]s.
    Window(Sender<Event>),
    /// To whoever waits for it.
    Waiting(Sender<Answered>),
}

#[derive(Debug)]
struct Question {
    ticket: Ticket,
    query: Query,
    to: AnswerTo,
}

/// Which questions are still wanted, and which is being answered.
#[derive(Debug, Default)]
struct Board {
    wanted: BTreeSet<Ticket>,
    running: Option<Ticket>,
}

impl Reader {
    /// Starts the thread of that name on an open catalogue. `revision` rises to whatever it reads.
    pub(super) fn start(
        name: &str,
        catalogue: Catalogue,
        revision: Arc<AtomicU64>,
    ) -> Result<Self, SessionError> {
        let interrupter = catalogue.interrupter();
        let board = Arc::new(Mutex::new(Board::default()));
        let (questions, incoming) = channel(&Waker::default());
        let desk = Desk {
            catalogue,
            board: Arc::clone(&board),
            revision,
        };
        let thread = Worker::start(name, move || desk.answer_all(&incoming))
            .map_err(|error| SessionError::no_thread(&error))?;
        Ok(Self {
            questions,
            board,
            interrupter,
            _thread: thread,
        })
    }

    /// Puts a question to the end of the row.
    pub(super) fn ask(
        &self,
        ticket: Ticket,
        query: Query,
        to: AnswerTo,
    ) -> Result<(), SessionError> {
        lock(&self.board).wanted.insert(ticket);
        Ok(self.questions.send(Question { ticket, query, to })?)
    }

    /// Takes a question back: it is interrupted when it is being answered, and never answered.
    pub(super) fn take_back(&self, ticket: Ticket) {
        let mut board = lock(&self.board);
        board.wanted.remove(&ticket);
        // The board is held while interrupting, so that no other question can have begun.
        if board.running == Some(ticket) {
            self.interrupter.interrupt();
        }
    }

    /// Takes every question back.
    pub(super) fn take_all_back(&self) {
        let mut board = lock(&self.board);
        board.wanted.clear();
        if board.running.is_some() {
            self.interrupter.interrupt();
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.take_all_back();
    }
}

/// The thread's own side.
struct Desk {
    catalogue: Catalogue,
    board: Arc<Mutex<Board>>,
    revision: Arc<AtomicU64>,
}

impl Desk {
    fn answer_all(self, incoming: &Receiver<Question>) {
        while let Some(question) = incoming.wait() {
            if self.begin(question.ticket) {
                let answered = self.answer(&question);
                if self.end(question.ticket) {
                    self.deliver(question, answered);
                }
            }
        }
    }

    fn begin(&self, ticket: Ticket) -> bool {
        let mut board = lock(&self.board);
        let wanted = board.wanted.contains(&ticket);
        board.running = wanted.then_some(ticket);
        wanted
    }

    fn end(&self, ticket: Ticket) -> bool {
        let mut board = lock(&self.board);
        board.running = None;
        board.wanted.remove(&ticket)
    }

    fn answer(&self, question: &Question) -> Result<(u64, Answer), SessionError> {
        let catalogue = &self.catalogue;
        let query = &question.query;
        let answered = guarded(|| match catalogue.answer_at(query) {
            // Interrupted for the sake of another question: asked once more. One that was taken
            // back itself would only keep the newer one waiting.
            Err(CatalogueError::Stopped) if self.is_wanted(question.ticket) => {
                catalogue.answer_at(query)
            }
            other => other,
        });
        Ok(answered??)
    }

    fn is_wanted(&self, ticket: Ticket) -> bool {
        lock(&self.board).wanted.contains(&ticket)
    }

    fn deliver(&self, question: Question, answered: Result<(u64, Answer), SessionError>) {
        let (revision, result) = match answered {
            Ok((revision, answer)) => {
                self.revision.fetch_max(revision, Ordering::AcqRel);
                (revision, Ok(answer))
            }
            Err(error) => (self.revision.load(Ordering::Acquire), Err(error)),
        };
        let sent = match question.to {
            AnswerTo::Window(window) => window.send(Event::Answered {
                ticket: question.ticket,
                revision,
                result,
            }),
            AnswerTo::Waiting(waiting) => waiting.send(result),
        };
        if sent.is_err() {
            log::debug!(
                "Nobody waits for the answer to {:?} any more.",
                question.ticket
            );
        }
    }
}

fn lock(board: &Mutex<Board>) -> std::sync::MutexGuard<'_, Board> {
    board.lock().unwrap_or_else(PoisonError::into_inner)
}
