//! What the pages of persons and of sources show, as plain values; which records these are; writing
//! them to a file. Knows no widget.

use std::path::PathBuf;

use super::actions::Act;
use super::app::App;
use super::filing;
use super::view::{FilePurpose, Page, Slot, View};
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query};
use crate::domain::record::Table;
use crate::domain::register::{self, Column, Entry, Only};
use crate::session::{RegisterRequest, TableFormat};

/// What the page of one register shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelf {
    /// What is searched.
    pub find: String,
    /// Only some.
    pub only: Option<Only>,
    /// The record whose card is shown.
    pub chosen: Option<Id>,
    /// By which column the rows are ordered.
    pub by: Column,
    /// Whether from the end to the beginning.
    pub falling: bool,
}

impl Default for Shelf {
    fn default() -> Self {
        Self {
            find: String::new(),
            only: None,
            chosen: None,
            by: Column::Title,
            falling: false,
        }
    }
}

/// What both pages show.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Registers {
    /// Persons and institutions.
    pub people: Shelf,
    /// Sources.
    pub sources: Shelf,
}

impl Registers {
    /// That of a register.
    #[must_use]
    pub const fn of(&self, table: Table) -> &Shelf {
        match table {
            Table::Actor => &self.people,
            _ => &self.sources,
        }
    }

    /// Shows something else of a register.
    pub fn put(&mut self, table: Table, shown: Shelf) {
        match table {
            Table::Actor => self.people = shown,
            _ => self.sources = shown,
        }
    }
}

/// The register a page shows.
#[must_use]
pub const fn table_of(page: Page) -> Option<Table> {
    match page {
        Page::People => Some(Table::Actor),
        Page::Sources => Some(Table::Source),
        _ => None,
    }
}

/// The questions the pages need answered.
pub(super) fn wants(view: &View, wants: &mut Vec<(Slot, Query)>) {
    let Some(table) = table_of(view.page) else {
        return;
    };
    wants.push((Slot::Register, Query::Register(table)));
    if let Some(uuid) = view.registers.of(table).chosen {
        wants.push((Slot::Mentions, Query::Mentions { table, uuid }));
    }
}

/// The records that are shown, in their order.
#[must_use]
pub fn shown<'a>(entries: &'a [Entry], shelf: &Shelf) -> Vec<&'a Entry> {
    let mut shown: Vec<&Entry> = entries
        .iter()
        .filter(|entry| shelf.only.is_none_or(|only| only.holds(entry)))
        .filter(|entry| entry.found(&shelf.find))
        .collect();
    register::sort(&mut shown, shelf.by, shelf.falling);
    shown
}

/// Shows one of the pages, or asks where what it shows shall be written.
pub(super) fn act(app: &mut App, act: Act) {
    match (act, table_of(app.view.page)) {
        (Act::People, _) => app.view.page = Page::People,
        (Act::Sources, _) => app.view.page = Page::Sources,
        (_, Some(table)) => filing::ask(app, FilePurpose::Register(table)),
        (_, None) => {}
    }
}

/// Writes the records that are shown to a file.
pub(super) fn write(app: &mut App, out: PathBuf, table: Table) {
    let asked = Query::Register(table);
    let Some(Answer::Register(entries)) = app.model.answer_to(Slot::Register, &asked) else {
        return;
    };
    let records = shown(entries, app.view.registers.of(table));
    let request = RegisterRequest {
        table,
        records: records.iter().map(|entry| entry.id()).collect(),
        format: TableFormat::Csv,
        edition: app.view.table_edition,
    };
    if let Some(session) = &mut app.session {
        session.write_register(request, out);
    }
}
