//! The long jobs an open atlas can be sent on: report, copy, check. Knows not how each is
//! done, only what it needs.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::atlas::Session;
use super::error::SessionError;
use super::messages::{
    Event, Finished, JobView, Originals, RegisterRequest, ReportRequest, TableRequest, Ticket,
};
use super::previewing::Preview;
use super::running::Reins;
use super::{backup, checkup, findings, plain_file, public_numbers, reporting, tabling};
use crate::domain::date::Day;
use crate::domain::edition::Edition;
use crate::domain::query::{Query, SiteFilter};
use crate::domain::review::Review;
use crate::domain::statistics::Statistics;

/// How often a face that waits is shown how far a job has come.
const STEP: Duration = Duration::from_millis(200);

impl Session {
    /// The pages of a report to be looked at while it is chosen. `wake` is called from another
    /// thread when something has come.
    ///
    /// # Errors
    /// When the system refuses another thread.
    pub fn preview(
        &self,
        wake: std::sync::Arc<dyn Fn() + Send + Sync>,
    ) -> Result<Preview, SessionError> {
        let style = self.settings().report_style();
        Preview::open(self.path.clone(), style, wake)
            .map_err(|error| SessionError::no_thread(&error))
    }

    /// Starts writing a report.
    pub fn report(&mut self, request: ReportRequest) -> Ticket {
        let catalogue = self.path.clone();
        let style = self.settings().report_style();
        self.start("Writing the damage report", move |reins| {
            reporting::write(&catalogue, &request, &style, reins)
        })
    }

    /// Starts saving a verified copy of the catalogue elsewhere, with its originals.
    pub fn save_copy(&mut self, out: PathBuf) -> Ticket {
        self.back_up(out, Originals::Included)
    }

    /// Starts saving a verified copy of the catalogue elsewhere, with or without its originals.
    pub fn back_up(&mut self, out: PathBuf, originals: Originals) -> Ticket {
        let catalogue = self.path.clone();
        self.start("Saving a copy", move |reins| {
            backup::write(&catalogue, &out, originals, reins)
        })
    }

    /// Starts writing the findings of one topic as a table.
    pub fn save_findings(&mut self, asked: Review, edition: Edition, out: PathBuf) -> Ticket {
        let catalogue = self.path.clone();
        self.start("Writing the findings", move |reins| {
            findings::write(&catalogue, (asked, edition), &out, reins)
        })
    }

    /// Starts counting what anyone may see of the places that pass a filter, and writing the rows
    /// that are told of it and of what was left out.
    pub fn save_public_numbers(
        &mut self,
        filter: SiteFilter,
        at: Day,
        told: impl FnOnce(&Statistics, Vec<String>) -> Vec<Vec<String>> + Send + 'static,
        out: PathBuf,
    ) -> Ticket {
        let catalogue = self.path.clone();
        self.start("Writing the numbers", move |_| {
            public_numbers::write(&catalogue, (&filter, at), told, &out)
        })
    }

    /// Starts counting what anyone may see of the places that pass a filter, and bringing the rows
    /// that are told of it and of what was left out for the clipboard.
    pub fn copy_public_numbers(
        &mut self,
        filter: SiteFilter,
        at: Day,
        told: impl FnOnce(&Statistics, Vec<String>) -> Vec<Vec<String>> + Send + 'static,
    ) -> Ticket {
        let catalogue = self.path.clone();
        self.start("Counting what anyone may see", move |_| {
            public_numbers::copy(&catalogue, (&filter, at), told)
        })
    }

    /// Starts writing numbers that were counted, as comma-separated values.
    pub fn save_numbers(&mut self, numbers: String, out: PathBuf) -> Ticket {
        self.start("Writing the numbers", move |_| {
            plain_file::write_new(&out, &numbers)?;
            Ok(Finished {
                sentence: format!("The statistics were written: {}.", out.display()),
                warnings: Vec::new(),
                path: Some(out),
                ..Finished::default()
            })
        })
    }

    /// Starts writing the table of sites to a file.
    pub fn write_table(&mut self, request: TableRequest, out: PathBuf) -> Ticket {
        let catalogue = self.path.clone();
        self.start("Writing the table", move |reins| {
            tabling::write(&catalogue, &request, &out, reins)
        })
    }

    /// Starts writing the register of persons or of sources as a table.
    pub fn write_register(&mut self, request: RegisterRequest, out: PathBuf) -> Ticket {
        let catalogue = self.path.clone();
        self.start("Writing the table", move |reins| {
            tabling::write_register(&catalogue, &request, &out, reins)
        })
    }

    /// Writes the table of sites here and now, and says how many rows there are.
    ///
    /// # Errors
    /// When the catalogue cannot be read, or the table not be written.
    pub fn table_to(&self, request: &TableRequest, out: impl Write) -> Result<u64, SessionError> {
        let ask = |query: &Query| self.ask_now(query);
        let name = Path::new("the output");
        tabling::pour(&ask, request, out, None, name).map(|poured| poured.lines)
    }

    /// Starts checking the whole catalogue.
    pub fn check(&mut self) -> Ticket {
        let catalogue = self.path.clone();
        self.start("Checking the catalogue", move |reins| {
            checkup::look(&catalogue, reins)
        })
    }

    /// The jobs under way.
    #[must_use]
    pub fn jobs(&self) -> Vec<JobView> {
        self.running.views()
    }

    /// Asks a job to stop.
    pub fn cancel(&mut self, job: Ticket) {
        self.running.cancel(job);
    }

    /// Waits for the end of one job, showing each step of it on the way.
    ///
    /// # Errors
    /// When the job failed, with the reason.
    pub fn wait_for(
        &mut self,
        job: Ticket,
        mut show: impl FnMut(&JobView),
    ) -> Result<Finished, SessionError> {
        loop {
            for view in self.jobs().iter().filter(|view| view.ticket == job) {
                show(view);
            }
            match self.events.wait_for(STEP) {
                Some(Event::Finished { ticket, result }) if ticket == job => return result,
                _ => {}
            }
        }
    }

    pub(super) fn start(
        &mut self,
        title: &str,
        work: impl FnOnce(&Reins) -> Result<Finished, SessionError> + Send + 'static,
    ) -> Ticket {
        let ticket = self.ticket();
        self.running
            .start(ticket, title, &self.waker, &self.window, work);
        ticket
    }
}
