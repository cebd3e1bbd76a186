//! The reader thread: answers questions from a connection of its own that can only read.
//! Knows neither who asks nor what is done with an answer.
//!
//! Questions are answered in the order they were asked. One that a newer question made
//! pointless is interrupted, or never begun, and never answered.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::error::SessionError;
use super::messages::{Event, Ticket};
use crate::catalogue::{Catalogue, CatalogueError, Interrupter};
use crate::domain::query::{Answer, Query};
use crate::jobs::Waker;
use crate::jobs::{Receiver, Sender, Worker, channel, guarded};

/// So long at most an answer to a key press is let go before.
const PATIENCE: Duration = Duration::from_millis(250);

type Answered = Result<Answer, SessionError>;

/// The reader thread and what it still has to answer.
#[derive(Debug)]
pub(super) struct Reader {
    questions: Sender<Question>,
    board: Arc<Mutex<Board>>,
    urgent: Option<Urgent>,
    interrupter: Interrupter,
    _thread: Worker,
}

/// How many questions somebody waits for at once; others begin when there are none.
#[derive(Debug, Clone, Default)]
pub(super) struct Urgent(Arc<(Mutex<usize>, Condvar)>);

impl Urgent {
    fn one_more(&self) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) += 1;
    }

    fn one_less(&self) {
        let mut waiting = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        *waiting = waiting.saturating_sub(1);
        self.0.1.notify_all();
    }

    fn wait_for_none(&self) {
        let waiting = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let some = |waiting: &mut usize| *waiting > 0;
        drop(self.0.1.wait_timeout_while(waiting, PATIENCE, some));
    }
}

/// What a reader is there for.
#[derive(Debug)]
pub(super) enum Duty {
    /// Answers key presses; while nobody asks it anything it reads these, once, so that what is
    /// likely to be asked is at hand.
    Press(Urgent, Vec<Query>),
    /// Lets key presses be answered before it begins: two that read at once take twice as long.
    Survey(Urgent),
    /// Answers at once.
    Panel,
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
    /// Something is read that nobody asked for.
    reading_ahead: bool,
    /// Nobody will ask any more.
    closed: bool,
}

impl Reader {
    /// Starts the thread of that name on an open catalogue. `revision` rises to whatever it reads.
    pub(super) fn start(
        name: &str,
        catalogue: Catalogue,
        revision: Arc<AtomicU64>,
        duty: Duty,
    ) -> Result<Self, SessionError> {
        let interrupter = catalogue.interrupter();
        let (urgent, waits_for, ahead) = match duty {
            Duty::Press(urgent, ahead) => (Some(urgent), None, ahead),
            Duty::Survey(urgent) => (None, Some(urgent), Vec::new()),
            Duty::Panel => (None, None, Vec::new()),
        };
        let board = Arc::new(Mutex::new(Board::default()));
        let (questions, incoming) = channel(&Waker::default());
        let desk = Desk {
            catalogue,
            board: Arc::clone(&board),
            revision,
            urgent: urgent.clone(),
            waits_for,
            ahead,
        };
        let thread = Worker::start(name, move || desk.answer_all(&incoming))
            .map_err(|error| SessionError::no_thread(&error))?;
        Ok(Self {
            questions,
            board,
            urgent,
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
        if let Some(urgent) = &self.urgent {
            urgent.one_more();
        }
        self.questions.send(Question { ticket, query, to })?;
        // What is read ahead gives way only to a question that has already been put.
        let board = lock(&self.board);
        if board.reading_ahead {
            self.interrupter.interrupt();
        }
        Ok(())
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
        if board.running.is_some() || board.reading_ahead {
            self.interrupter.interrupt();
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        lock(&self.board).closed = true;
        self.take_all_back();
    }
}

/// The thread's own side.
struct Desk {
    catalogue: Catalogue,
    board: Arc<Mutex<Board>>,
    revision: Arc<AtomicU64>,
    urgent: Option<Urgent>,
    waits_for: Option<Urgent>,
    /// What is read while nobody asks, the last first.
    ahead: Vec<Query>,
}

impl Desk {
    fn answer_all(mut self, incoming: &Receiver<Question>) {
        while let Some(question) = self.next(incoming) {
            if let Some(urgent) = &self.waits_for {
                urgent.wait_for_none();
            }
            if self.begin(question.ticket) {
                let answered = self.answer(&question);
                if self.end(question.ticket) {
                    self.deliver(question, answered);
                }
            }
            if let Some(urgent) = &self.urgent {
                urgent.one_less();
            }
        }
    }

    /// The next question; until it comes, reads ahead. `None` when no more can come.
    fn next(&mut self, incoming: &Receiver<Question>) -> Option<Question> {
        while let Some(query) = self.ahead.last() {
            if let Some(question) = incoming.wait_for(Duration::ZERO) {
                return Some(question);
            }
            let mut board = lock(&self.board);
            if board.closed {
                break;
            }
            board.reading_ahead = true;
            drop(board);
            let read = guarded(|| self.catalogue.answer_at(query));
            lock(&self.board).reading_ahead = false;
            // What gave way to a question is read again after it.
            if !matches!(read, Ok(Err(CatalogueError::Stopped))) {
                self.ahead.pop();
            }
        }
        incoming.wait()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Stamp;
    use crate::domain::query::SiteFilter;
    use crate::session::clock;

    fn catalogue() -> Catalogue {
        let stamp = Stamp {
            id: clock::new_id(),
            at: clock::now(),
            by: "Test".into(),
        };
        Catalogue::in_memory("Reading ahead", &[], &stamp).unwrap()
    }

    #[test]
    fn a_question_is_answered_while_much_is_read_ahead_and_nobody_waits_for_the_rest() {
        let by_name = |text: String| Query::Sites {
            filter: SiteFilter {
                text,
                ..SiteFilter::default()
            },
            at: clock::today(),
        };
        let ahead = (0..1_000_000).map(|nth| by_name(format!("temple {nth}")));
        let urgent = Urgent::default();
        let duty = Duty::Press(urgent.clone(), ahead.collect());
        let revision = Arc::new(AtomicU64::new(0));
        let press = Reader::start("seeker", catalogue(), Arc::clone(&revision), duty).unwrap();
        let duty = Duty::Survey(urgent);
        let survey = Reader::start("surveyor", catalogue(), revision, duty).unwrap();
        for (nth, reader) in (1_u64..).zip([&press, &survey, &press, &press, &survey]) {
            let (to, answer) = channel(&Waker::default());
            let asked = reader.ask(Ticket(nth), Query::Summary, AnswerTo::Waiting(to));
            asked.unwrap();
            assert!(matches!(answer.wait(), Some(Ok(Answer::Summary(_)))));
        }
        drop(press);
    }
}
