//! One open catalogue as both faces use it: questions, deeds, jobs, who works here.
//! Knows no SQL, no widget and no terminal; the threads do the work.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::clock;
use super::editions::{self, PublicEdition};
use super::error::SessionError;
use super::messages::{Event, Ticket, Writing};
use super::public_numbers;
use super::reader::{AnswerTo, Reader};
use super::running::Running;
use super::settings::Settings;
use super::writer::Writer;
use crate::domain::command::Operation;
use crate::domain::date::Day;
use crate::domain::edition::Within;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Haste, Query, SiteFilter, Summary};
use crate::jobs::{Receiver, Sender, Waker, channel};

/// One open catalogue. Dropping it ends its jobs, saves what was already asked for, closes the
/// file and gives up the lock.
#[derive(Debug)]
pub struct Session {
    pub(super) path: PathBuf,
    pub(super) writing: Writing,
    pub(super) warnings: Vec<String>,
    pub(super) settings: Settings,
    pub(super) revision: Arc<AtomicU64>,
    pub(super) tickets: AtomicU64,
    pub(super) waker: Waker,
    pub(super) window: Sender<Event>,
    pub(super) events: Receiver<Event>,
    pub(super) running: Running,
    pub(super) readers: Readers,
    pub(super) writer: Option<Writer>,
}

/// One reader for each haste, so that no question waits for a slower one.
#[derive(Debug)]
pub(super) struct Readers {
    /// Answers key presses.
    pub(super) seeker: Reader,
    /// Answers looks at one thing.
    pub(super) reader: Reader,
    /// Answers what reads the whole catalogue.
    pub(super) surveyor: Reader,
}

impl Readers {
    fn of(&self, haste: Haste) -> &Reader {
        match haste {
            Haste::Press => &self.seeker,
            Haste::Look => &self.reader,
            Haste::Survey => &self.surveyor,
        }
    }

    fn take_back(&self, ticket: Ticket) {
        for reader in [&self.seeker, &self.reader, &self.surveyor] {
            reader.take_back(ticket);
        }
    }
}

/// What opening found, before it is put together.
pub(super) struct Parts {
    pub(super) path: PathBuf,
    pub(super) writing: Writing,
    pub(super) warnings: Vec<String>,
    pub(super) settings: Settings,
    pub(super) revision: Arc<AtomicU64>,
    pub(super) readers: Readers,
    pub(super) writer: Option<Writer>,
}

impl Session {
    pub(super) fn assemble(parts: Parts) -> Self {
        let waker = Waker::default();
        let (window, events) = channel(&waker);
        Self {
            path: parts.path,
            writing: parts.writing,
            warnings: parts.warnings,
            settings: parts.settings,
            revision: parts.revision,
            tickets: AtomicU64::new(1),
            waker,
            window,
            events,
            running: Running::default(),
            readers: parts.readers,
            writer: parts.writer,
        }
    }

    /// Remembers that this catalogue was opened.
    pub(super) fn remembered(mut self) -> Self {
        self.settings.opened(&self.path);
        self
    }

    /// The catalogue's file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can be written.
    #[must_use]
    pub fn writing(&self) -> Writing {
        self.writing.clone()
    }

    /// What should be told once after opening (damage found, outside edits taken in).
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Who works here; `None` until asked at the first edit.
    #[must_use]
    pub fn author(&self) -> Option<&str> {
        self.settings.author()
    }

    /// Sets who works here, remembered in the settings. An empty name is nobody.
    pub fn set_author(&mut self, name: impl Into<String>) {
        self.settings.set_author(&name.into());
        self.name_the_lock();
    }

    /// Sets who works here for this once; the settings keep whoever they knew.
    pub fn work_as(&mut self, name: &str) {
        self.settings.work_as(name);
        self.name_the_lock();
    }

    fn name_the_lock(&self) {
        if let Some(writer) = &self.writer {
            writer.name(self.author().unwrap_or_default());
        }
    }

    /// The settings, to read.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The settings, to change. Changes are written by another thread.
    pub fn settings_mut(&mut self) -> &mut Settings {
        &mut self.settings
    }

    /// What a face remembered under a key of its own.
    #[must_use]
    pub fn setting(&self, key: &str) -> Option<String> {
        self.settings.get(key)
    }

    /// Remembers something for a face. Does not wait for the disk.
    pub fn set_setting(&mut self, key: &str, value: impl Into<String>) {
        self.settings.set(key, value.into());
    }

    /// The recent catalogues, newest first, this one included.
    #[must_use]
    pub fn recent(&self) -> Vec<PathBuf> {
        self.settings.recent()
    }

    /// Counts up with every operation: whatever was read at an older revision is stale.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision.load(Ordering::Acquire)
    }

    /// Called from another thread when something has come back, to wake the window.
    pub fn set_waker(&mut self, wake: Arc<dyn Fn() + Send + Sync>) {
        self.waker.set(wake);
    }

    /// A fresh id for a new record.
    #[must_use]
    pub fn new_id(&self) -> Id {
        clock::new_id()
    }

    /// The day by this computer's clock.
    #[must_use]
    pub fn today(&self) -> Day {
        clock::today()
    }

    /// Sends a question to its reader thread; those of one haste are answered in the order asked.
    pub fn ask(&mut self, query: Query) -> Ticket {
        let ticket = self.ticket();
        let to = AnswerTo::Window(self.window.clone());
        if let Err(error) = self.reader_for(&query).ask(ticket, query, to) {
            self.tell(Event::Answered {
                ticket,
                revision: self.revision(),
                result: Err(error),
            });
        }
        ticket
    }

    /// Asks a question that makes an older one pointless: the older is interrupted if it is
    /// being answered, and does not come back. For search as you type.
    pub fn ask_instead(&mut self, older: Option<Ticket>, query: Query) -> Ticket {
        if let Some(older) = older {
            self.readers.take_back(older);
        }
        self.ask(query)
    }

    fn reader_for(&self, query: &Query) -> &Reader {
        self.readers.of(query.haste())
    }

    /// Asks and waits.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn ask_now(&self, query: &Query) -> Result<Answer, SessionError> {
        let (back, answer) = channel(&Waker::default());
        self.reader_for(query)
            .ask(self.ticket(), query.clone(), AnswerTo::Waiting(back))?;
        answer
            .wait()
            .unwrap_or_else(|| Err(SessionError::closing()))
    }

    /// What of the catalogue anyone may see, waited for; states are those at the end of a day.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn public_edition(&self, at: Day) -> Result<PublicEdition, SessionError> {
        PublicEdition::read(&|query| self.ask_now(query), at)
    }

    /// What a public edition leaves out of what is handed out, in sentences, waited for.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn left_out(&self, within: Within) -> Result<Vec<String>, SessionError> {
        editions::left_out(&|query| self.ask_now(query), within)
    }

    /// The statistics of what anyone may see of the places that pass a filter, waited for.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn public_statistics(
        &self,
        filter: &SiteFilter,
        at: Day,
    ) -> Result<public_numbers::Counted, SessionError> {
        public_numbers::count(&|query| self.ask_now(query), filter, at)
    }

    /// Counts and facts of the catalogue as a whole, waited for.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn summary(&self) -> Result<Summary, SessionError> {
        match self.ask_now(&Query::Summary)? {
            Answer::Summary(summary) => Ok(summary),
            other => Err(SessionError::unexpected(&other)),
        }
    }

    /// The newest operations of the log, newest first, waited for.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub fn history(&self, site: Option<Id>, limit: usize) -> Result<Vec<Operation>, SessionError> {
        let query = Query::History {
            site,
            limit,
            before: None,
        };
        match self.ask_now(&query)? {
            Answer::History(operations) => Ok(operations),
            other => Err(SessionError::unexpected(&other)),
        }
    }

    pub(super) fn ticket(&self) -> Ticket {
        Ticket(self.tickets.fetch_add(1, Ordering::Relaxed))
    }

    /// Everything that has come back since the last call.
    pub fn poll(&mut self) -> Vec<Event> {
        self.events.take()
    }

    pub(super) fn tell(&self, event: Event) {
        if self.window.send(event).is_err() {
            log::debug!("The receiving end is gone.");
        }
    }
}
