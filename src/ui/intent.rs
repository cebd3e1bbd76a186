//! What a person wants, as plain values: drawing functions collect them, `logic` carries them
//! out. Knows no widget and no way of doing.

use super::actions::Act;
use super::archive::ArchiveWish;
use super::builder::Building;
use super::compare::CompareWish;
use super::desk::DeskRequest;
use super::filing::FileWish;
use super::forms::FormRequest;
use super::gallery::PhotoWish;
use super::lens::LensWish;
use super::log::LogWish;
use super::registers::Shelf;
use super::surveying::Survey;
use super::view::{FilePurpose, ListMode, Over, Page, Pane, Section};
use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::edition::Edition;
use crate::domain::id::Id;
use crate::domain::query::SiteFilter;
use crate::domain::record::Table;
use crate::session::Ticket;

/// How the marked places change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marking {
    /// This one the other way round.
    Toggle(Id),
    /// These too.
    Add(Vec<Id>),
    /// Just these.
    Only(Vec<Id>),
    /// None.
    Nothing,
}

/// One wish.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Something from the table of actions.
    Act(Act),
    /// Show a place, and go there on the map.
    Visit(Id),
    /// Show a place without moving the map.
    Select(Id),
    /// Show no place.
    Deselect,
    /// The pointer rests on this place on the map.
    Hover(Option<Id>),
    /// The day all states are shown at.
    SetDay(Day),
    /// Which sites are shown.
    Filter(Box<SiteFilter>),
    /// What the middle of the window shows.
    Page(Page),
    /// Something about a page that surveys many places.
    Survey(Survey),
    /// Which places are marked to be dealt with together.
    Mark(Marking),
    /// How sites are listed.
    Mode(ListMode),
    /// The filter builder as it is now; `None` = shut.
    Build(Option<Box<Building>>),
    /// What the page of persons or of sources shows.
    Register(Table, Box<Shelf>),
    /// For whom a table is that is written to a file.
    TableFor(Edition),
    /// Open or shut a branch of the tree.
    ToggleBranch(Id),
    /// What the right panel shows.
    Pane(Pane),
    /// Incident numbers were given, or cannot be.
    Numbered,
    /// Something about photographs.
    Photo(PhotoWish),
    /// Something about photographs on their way in and their originals.
    Archive(ArchiveWish),
    /// Something about the history.
    Log(LogWish),
    /// Show what an operation changed, or fold it again.
    Operation(Option<i64>),
    /// Bring a section of the detail view into sight.
    Section(Section),
    /// Lay something over the window, or take it away.
    Over(Over),
    /// Change the record.
    Perform(Box<Command>),
    /// Take one operation back.
    Undo(i64),
    /// Take one operation back with the later ones in its way.
    UndoWith(i64),
    /// Something about reports.
    Report(super::reports::ReportWish),
    /// Set the pages of the report that is being chosen.
    LookAtPages,
    /// Who works here.
    Author(String),
    /// Stop a job.
    Cancel(Ticket),
    /// Open a form.
    Form(FormRequest),
    /// Lay something on the desk.
    Desk(DeskRequest),
    /// Open a form with the cursor in the field of a column.
    FormAt(FormRequest, &'static str),
    /// Something about the photograph that is looked at.
    Lens(LensWish),
    /// Something about two photographs that are compared.
    Compare(CompareWish),
    /// Something with a file of a known path.
    File(FileWish),
    /// Ask the desktop for a path.
    Browse(FilePurpose),
    /// Show a file or an address in the program meant for it.
    OpenOutside(String),
    /// Put a text on the clipboard.
    Copy(String),
    /// Say something in the status bar.
    Tell(String),
    /// The sentence in the status bar has been read.
    NoticeRead,
    /// The line of the first run has been read.
    WelcomeRead,
}

/// The wishes of one frame.
#[derive(Debug, Default)]
pub struct Intents(Vec<Intent>);

impl Intents {
    /// Adds one.
    pub fn push(&mut self, intent: Intent) {
        self.0.push(intent);
    }

    /// Adds what there is to add.
    pub fn extend(&mut self, intents: impl IntoIterator<Item = Intent>) {
        self.0.extend(intents);
    }

    /// Whether nothing is wished.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes all, in order.
    pub fn take(&mut self) -> Vec<Intent> {
        std::mem::take(&mut self.0)
    }
}
