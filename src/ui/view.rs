//! What the window shows, as plain values without a widget: the chosen place, the day, the
//! filter, what is folded. Knows neither the record nor how anything is drawn.

use std::collections::BTreeSet;

use super::archive::{Errand, Receipt};
use super::builder::Building;
use super::chronicling::Chronicling;
use super::counting::{Counting, Picked};
use super::gallery::Gallery;
use super::log::LogView;
use super::looked::Looked;
use super::registers::Registers;
pub use super::slot::Slot;
use super::viewpoints::Standpoints;
use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::edition::Edition;
use crate::domain::filter::Here;
use crate::domain::id::Id;
use crate::domain::incident::Numbering;
use crate::domain::query::{Bounds, SiteFilter};
use crate::domain::record::Table;
use crate::domain::table::Columns;
use crate::session::TableFormat;

/// How sites are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListMode {
    /// As they belong together.
    #[default]
    Tree,
    /// One below the other.
    List,
}

impl ListMode {
    /// All, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Tree, Self::List];
}

/// What the middle of the window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// The map.
    #[default]
    Map,
    /// The sites as a table.
    Table,
    /// What needs a second look.
    Review,
    /// The sites counted.
    Statistics,
    /// What happened, along time.
    Chronology,
    /// Persons and institutions.
    People,
    /// Sources.
    Sources,
    /// Photographs.
    Photos,
}

impl Page {
    /// All, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::Map,
        Self::Table,
        Self::Statistics,
        Self::Chronology,
        Self::Review,
        Self::People,
        Self::Sources,
        Self::Photos,
    ];
}

/// What the right panel shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The chosen place.
    #[default]
    Detail,
    /// The log, of one record, one place or of all.
    History,
    /// The open form.
    Form,
    /// The desk at which evidence is worked on.
    Desk,
    /// What came of photographs and their originals.
    Archive,
}

/// The sections of the detail view, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What happened.
    Happened,
    /// Components.
    Parts,
    /// Evidence.
    Evidence,
    /// Condition.
    Condition,
    /// Photographs.
    Photos,
    /// Interventions.
    Works,
    /// Description.
    Description,
    /// Sources.
    Sources,
    /// History.
    History,
}

impl Section {
    /// All, in order.
    pub const ALL: [Self; 9] = [
        Self::Happened,
        Self::Parts,
        Self::Evidence,
        Self::Condition,
        Self::Photos,
        Self::Works,
        Self::Description,
        Self::Sources,
        Self::History,
    ];
}

/// What lies over the window.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The palette, with what is typed and the line chosen.
    Palette {
        /// What is typed.
        text: String,
        /// The chosen line.
        line: usize,
    },
    /// The sheet of keys.
    Keys,
    /// What this program is.
    About,
    /// Who works here, asked before the first edit; the edit waits.
    Author {
        /// What is typed.
        name: String,
        /// What is done once the name is known.
        then: Option<Waiting>,
    },
    /// A file to open, make or write.
    File(FileSheet),
    /// The sheet on which photographs or folders of them are named.
    Receive(Box<Receipt>),
    /// How the catalogue numbers its damage events; `None` = as it is set.
    Numbering(Option<Box<Numbering>>),
}

/// An edit that waits for a name.
#[derive(Debug, Clone, PartialEq)]
pub enum Waiting {
    /// A command.
    Command(Box<Command>),
    /// Taking one operation back, or the newest.
    Undo(Option<i64>),
    /// Taking one operation back with the later ones in its way.
    UndoWith(i64),
    /// Bringing back what was taken back.
    Redo,
    /// A job on photographs.
    Errand(Box<Errand>),
}

/// What a path is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilePurpose {
    /// A catalogue to open.
    Open,
    /// A new catalogue with the record of Palmyra.
    NewPalmyra,
    /// A new, empty catalogue.
    NewEmpty,
    /// Where a copy goes.
    Copy,
    /// Where a report goes; a form asks.
    Report,
    /// The logo of the house style; a form asks.
    Logo,
    /// Where the findings of a topic go.
    Findings,
    /// Where the numbers of the statistics go.
    Numbers,
    /// Where the table goes.
    Table(TableFormat),
    /// Where the register of persons or of sources goes.
    Register(Table),
    /// Where what is marked on a photograph goes.
    Annotations(Edition),
    /// A kept pair on one page.
    Pair(Edition),
}

/// The sheet on which a path is typed or chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct FileSheet {
    /// What for.
    pub purpose: FilePurpose,
    /// The path as typed.
    pub path: String,
    /// What was wrong with it.
    pub error: Option<String>,
}

/// The sentence in the status bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub sentence: String,
    /// What can be done about it.
    pub offer: Offer,
}

/// What a notice offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Nothing.
    Nothing,
    /// Taking this operation back.
    Undo(i64),
    /// Taking it back together with the later operations in its way.
    UndoWith(i64),
    /// Opening this file.
    Open(String),
    /// It is an error: it stays until read.
    Error,
}

/// Widths of the side panels, points; `None` = as at the first start.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Wide {
    /// The list of sites.
    pub left: Option<f32>,
    /// The right panel.
    pub right: Option<f32>,
}

/// Where the cursor can be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    /// The search field of the list.
    Search,
    /// The first value of the filter builder.
    Builder,
}

/// What is done once, in the next frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Once {
    /// A section to bring into sight.
    pub section: Option<Section>,
    /// Bring the chosen row of the list into sight.
    pub reveal: bool,
    /// Put the cursor there.
    pub cursor: Option<Cursor>,
    /// Put the cursor in the field of the sheet that was just laid over.
    pub sheet: bool,
}

/// What the window shows.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The day of all states.
    pub day: Day,
    /// Which sites.
    pub filter: SiteFilter,
    /// How they are listed.
    pub mode: ListMode,
    /// The columns of the table and its order.
    pub columns: Columns,
    /// What the pages of persons and of sources show.
    pub registers: Registers,
    /// How photographs are shown.
    pub gallery: Gallery,
    /// How photographs stand on the map.
    pub standpoints: Standpoints,
    /// The page to go back to when two records have been compared.
    pub compared_from: Page,
    /// For whom a table is that is written to a file.
    pub table_edition: Edition,
    /// The rows of the table that are asked for: those in sight and some around.
    pub in_sight: Vec<Id>,
    /// The filter builder, while it is open.
    pub builder: Option<Box<Building>>,
    /// What the map shows, as long as the filter asks for it.
    pub bounds: Option<Bounds>,
    /// What the middle of the window shows.
    pub page: Page,
    /// What the review page shows.
    pub review: Looked,
    /// How the statistics are shown.
    pub counting: Counting,
    /// How the chronology is shown.
    pub chronicling: Chronicling,
    /// The bar whose places are on their way.
    pub picking: Option<Picked>,
    /// The places marked to be dealt with together.
    pub marked: BTreeSet<Id>,
    /// Branches of the tree that are not as they are at first.
    pub branches: BTreeSet<Id>,
    /// The chosen place.
    pub selected: Option<Id>,
    /// The place whose damage events are about to get their numbers.
    pub numbering: Option<Id>,
    /// What of the history is shown.
    pub log: LogView,
    /// The operation whose changes are shown in the history.
    pub operation: Option<i64>,
    /// The place under the pointer on the map.
    pub hovered: Option<Id>,
    /// Whether the list of sites is open.
    pub left: bool,
    /// Whether the right panel is open.
    pub right: bool,
    /// How wide both are.
    pub wide: Wide,
    /// What it shows.
    pub pane: Pane,
    /// What is to be done once, in the next frame.
    pub once: Once,
    /// What lies over the window.
    pub over: Over,
    /// The sentence in the status bar.
    pub notice: Option<Notice>,
    /// Whether the line of the first run is still to be read.
    pub welcome: bool,
}

impl View {
    /// The view at the start: everything, at a day.
    #[must_use]
    pub fn at(day: Day) -> Self {
        Self {
            day,
            filter: SiteFilter::default(),
            mode: ListMode::Tree,
            columns: Columns::default(),
            registers: Registers::default(),
            gallery: Gallery::default(),
            standpoints: Standpoints::default(),
            compared_from: Page::Review,
            table_edition: Edition::Inside,
            in_sight: Vec::new(),
            builder: None,
            bounds: None,
            page: Page::Map,
            review: Looked::default(),
            counting: Counting::default(),
            chronicling: Chronicling::default(),
            picking: None,
            marked: BTreeSet::new(),
            branches: BTreeSet::new(),
            selected: None,
            numbering: None,
            log: LogView::default(),
            operation: None,
            hovered: None,
            left: true,
            right: true,
            wide: Wide::default(),
            pane: Pane::Detail,
            once: Once::default(),
            over: Over::Nothing,
            notice: None,
            welcome: false,
        }
    }

    /// The filter as the catalogue is asked: in the table's order, with the map's view and the
    /// marks filled in.
    #[must_use]
    pub fn listed(&self) -> SiteFilter {
        let here = Here {
            view: self.bounds,
            marked: self.marked.iter().copied().collect(),
        };
        SiteFilter {
            expr: Box::new(self.filter.expr.here(&here)),
            order: self.columns.order.clone().map(Box::new),
            ..self.filter.clone()
        }
    }
}
