//! Forms in the right panel: drafts of plain values that become commands. Knows the record's
//! fields and terms; knows no SQL.

use crate::domain::id::Id;
use crate::domain::place::LonLat;
use crate::domain::query::Query;
use crate::domain::record::Table;
use crate::session::{Done, SessionError, Ticket};

use super::intent::Intents;
use super::model::Model;
use super::view::Slot;

/// Which form.
#[derive(Debug, Clone, PartialEq)]
pub enum FormRequest {
    /// A new record, for a place and perhaps one of its events.
    New {
        /// What kind.
        table: Table,
        /// The place it is about, or the parent of a new site.
        site: Option<Id>,
        /// The event it bears on.
        event: Option<Id>,
    },
    /// An existing record.
    Edit {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
    },
    /// Deleting a record: shows what goes with it and asks.
    Delete {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
    },
    /// The damage report: what it shall hold and where it goes.
    Report {
        /// Chosen place; `None` = all.
        site: Option<Id>,
    },
}

/// What forms may look at while they are shown.
pub struct FormContext<'a> {
    /// The window's answers.
    pub model: &'a Model,
    /// The day of all states.
    pub day: crate::domain::date::Day,
}

/// The open form and the kept drafts.
#[derive(Debug, Default)]
pub struct Forms {
    open: Option<FormRequest>,
}

impl Forms {
    /// Whether forms can be opened.
    #[must_use]
    pub const fn ready() -> bool {
        false
    }

    /// Opens a form, or brings back its draft.
    pub fn open(&mut self, request: FormRequest) {
        self.open = Some(request);
    }

    /// Whether a form is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The questions the open form needs answered.
    #[must_use]
    pub const fn wants(&self) -> Vec<(Slot, Query)> {
        Vec::new()
    }

    /// Whether the open form waits for a click on the map.
    #[must_use]
    pub const fn picking(&self) -> bool {
        false
    }

    /// A point was clicked on the map.
    pub const fn picked(&mut self, _at: LonLat) {}

    /// A path was chosen in the desktop's dialog, after [`Intent::Browse`](super::intent::Intent).
    pub fn chose(&mut self, _path: std::path::PathBuf) {}

    /// A command was saved or refused.
    pub fn performed(&mut self, _ticket: Ticket, _result: &Result<Done, SessionError>) {
        self.open = None;
    }

    /// Draws the open form.
    pub fn show(&mut self, _ui: &mut egui::Ui, _context: &FormContext<'_>, _out: &mut Intents) {}
}
