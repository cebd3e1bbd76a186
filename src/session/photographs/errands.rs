//! The long jobs on photographs an open atlas can be sent on. Knows not how each is done.

use std::path::PathBuf;

use super::outcome::{HandOut, TakeIn};
use super::{Annotations, PairPage, annotations, hand_out, intake, pair_page, verify};
use crate::session::Session;
use crate::session::error::SessionError;
use crate::session::messages::{Finished, Ticket};
use crate::session::running::Reins;
use crate::session::writer::Door;

impl Session {
    /// Starts taking photographs in: one operation for all of them. What came of each file is in
    /// [`Finished::details`]. Without an author it ends refused with
    /// [`crate::session::Reason::NoAuthor`].
    pub fn take_in(&mut self, asked: TakeIn) -> Ticket {
        let catalogue = self.path.clone();
        self.start_writing("Taking photographs in", move |door, reins| {
            intake::take_in(&catalogue, &asked, door, reins)
        })
    }

    /// Starts reading all originals again and comparing them with their hashes. What was found is
    /// written into the catalogue when it can be written and somebody said who works here.
    pub fn verify_originals(&mut self) -> Ticket {
        let catalogue = self.path.clone();
        let door = self.door().ok();
        self.start("Verifying originals", move |reins| {
            verify::verify(&catalogue, door.as_ref(), reins)
        })
    }

    /// Starts putting missing originals back from files and folders that hold the same bytes.
    pub fn relink_originals(&mut self, from: Vec<PathBuf>) -> Ticket {
        let catalogue = self.path.clone();
        self.start_writing("Looking for missing originals", move |door, reins| {
            verify::relink(&catalogue, &from, door, reins)
        })
    }

    /// Starts handing photographs out into a new folder.
    pub fn hand_out(&mut self, asked: HandOut) -> Ticket {
        let catalogue = self.path.clone();
        let door = self.door().ok();
        self.start("Handing photographs out", move |reins| {
            hand_out::hand_out(&catalogue, &asked, door.as_ref(), reins)
        })
    }

    /// Starts writing what is marked on photographs as W3C Web Annotations into a new file.
    pub fn save_annotations(&mut self, asked: Annotations) -> Ticket {
        let catalogue = self.path.clone();
        self.start("Writing the marks", move |reins| {
            annotations::write(&catalogue, &asked, reins)
        })
    }

    /// Starts printing a kept pair on one page, into a new PDF file.
    pub fn export_pair(&mut self, asked: PairPage) -> Ticket {
        let catalogue = self.path.clone();
        let door = self.door().ok();
        let today = self.today();
        self.start("Printing the pair", move |reins| {
            pair_page::write(&catalogue, &asked, today, door.as_ref(), reins)
        })
    }

    pub(super) fn start_writing(
        &mut self,
        title: &str,
        work: impl FnOnce(&Door, &Reins) -> Result<Finished, SessionError> + Send + 'static,
    ) -> Ticket {
        let door = self.door();
        self.start(title, move |reins| work(&door?, reins))
    }
}
