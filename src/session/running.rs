//! Long jobs under way: each on a thread of its own, with progress, a wish to stop and one
//! final event. Knows nothing of what a job makes.

use super::error::SessionError;
use super::messages::{Event, Finished, JobView, Ticket};
use crate::jobs::{Cancel, Progress, Sender, Waker, Worker, guarded};

/// What a job works with.
#[derive(Debug, Clone)]
pub(super) struct Reins {
    /// Where it says how far it has come.
    pub(super) progress: Progress,
    /// Where it sees that it shall stop.
    pub(super) cancel: Cancel,
}

/// The jobs under way. Dropping it asks them all to stop and waits for them.
#[derive(Debug, Default)]
pub(super) struct Running(Vec<Job>);

#[derive(Debug)]
struct Job {
    ticket: Ticket,
    reins: Reins,
    thread: Worker,
}

impl Running {
    /// Starts a job; its end comes back as an [`Event::Finished`].
    pub(super) fn start(
        &mut self,
        ticket: Ticket,
        title: &str,
        waker: &Waker,
        window: &Sender<Event>,
        work: impl FnOnce(&Reins) -> Result<Finished, SessionError> + Send + 'static,
    ) {
        self.0.retain(|job| !job.thread.is_finished());
        let reins = Reins {
            progress: Progress::new(title, waker.clone()),
            cancel: Cancel::default(),
        };
        let (given, back) = (reins.clone(), window.clone());
        let thread = Worker::start("job", move || {
            let result = guarded(|| work(&given)).unwrap_or_else(|broke| Err(broke.into()));
            finish(&back, ticket, result);
        });
        match thread {
            Ok(thread) => self.0.push(Job {
                ticket,
                reins,
                thread,
            }),
            Err(error) => finish(window, ticket, Err(SessionError::no_thread(&error))),
        }
    }

    /// The jobs that have not ended.
    pub(super) fn views(&self) -> Vec<JobView> {
        let going = self.0.iter().filter(|job| !job.thread.is_finished());
        going
            .map(|job| {
                let view = job.reins.progress.view();
                JobView {
                    ticket: job.ticket,
                    title: view.title,
                    done: view.done,
                    total: view.total,
                }
            })
            .collect()
    }

    /// Asks one job to stop.
    pub(super) fn cancel(&self, ticket: Ticket) {
        for job in self.0.iter().filter(|job| job.ticket == ticket) {
            job.reins.cancel.cancel();
        }
    }

    /// Asks every job to stop.
    pub(super) fn cancel_all(&self) {
        for job in &self.0 {
            job.reins.cancel.cancel();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.cancel_all();
    }
}

fn finish(window: &Sender<Event>, ticket: Ticket, result: Result<Finished, SessionError>) {
    if window.send(Event::Finished { ticket, result }).is_err() {
        log::debug!("Nobody waits for the end of this job any more.");
    }
}
