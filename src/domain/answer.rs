//! What comes back from a catalogue, one kind of answer for each kind of question, as plain
//! values. Knows no SQL and no thread.

use super::chronicle::Chronicle;
use super::command::Operation;
use super::dossier::{Dossier, SiteEvidence, StateAt, Tally};
use super::duplicate::Suspicion;
use super::edition::{Closed, Hidden, LeftOut};
use super::history::Past;
use super::id::Id;
use super::incident::Incidents;
use super::merge::Surrounded;
use super::photo_list::{PhotoFile, PhotoKey, PhotoPage, SmallPicture};
use super::query::{EventMark, SiteList};
use super::record::{
    Actor, Imagery, Photo, Record, SavedFilter, SiteArea, SiteLine, Source, Table,
};
use super::register::{Entry, Mention};
use super::review::{Findings, Lack};
use super::statistics::Statistics;
use super::table::Line;
use super::terms::Terms;
use super::viewpoint::Viewpoints;

/// What comes back, one kind for each kind of question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// To [`Query::Sites`](super::query::Query::Sites).
    Sites(SiteList),
    /// To [`Query::States`](super::query::Query::States).
    States(Box<States>),
    /// To [`Query::Dossier`](super::query::Query::Dossier); `None` when there is no such place.
    Dossier(Option<Box<Dossier>>),
    /// To [`Query::Statistics`](super::query::Query::Statistics).
    Statistics(Box<Statistics>),
    /// To [`Query::OfBar`](super::query::Query::OfBar).
    OfBar(Vec<Id>),
    /// To [`Query::Lines`](super::query::Query::Lines).
    Lines(Vec<Line>),
    /// To [`Query::Chronology`](super::query::Query::Chronology).
    Chronology(Box<Chronicle>),
    /// To [`Query::Timeline`](super::query::Query::Timeline).
    Timeline(Vec<EventMark>),
    /// To [`Query::Outlines`](super::query::Query::Outlines).
    Outlines(Outlines),
    /// To [`Query::History`](super::query::Query::History) and [`Query::Log`](super::query::Query::Log).
    History(Vec<Operation>),
    /// To [`Query::Authors`](super::query::Query::Authors).
    Authors(Vec<String>),
    /// To [`Query::Past`](super::query::Query::Past).
    Past(Box<Past>),
    /// To [`Query::Operation`](super::query::Query::Operation).
    Operation(Option<Box<Operation>>),
    /// To [`Query::Sources`](super::query::Query::Sources).
    Sources(Vec<Source>),
    /// To [`Query::Register`](super::query::Query::Register), by name or title.
    Register(Vec<Entry>),
    /// To [`Query::Mentions`](super::query::Query::Mentions).
    Mentions(Vec<Mention>),
    /// To [`Query::Imagery`](super::query::Query::Imagery).
    Imagery(Vec<Imagery>),
    /// To [`Query::Actors`](super::query::Query::Actors).
    Actors(Vec<Actor>),
    /// To [`Query::SavedFilters`](super::query::Query::SavedFilters).
    SavedFilters(Vec<SavedFilter>),
    /// To [`Query::Reports`](super::query::Query::Reports).
    Reports(Vec<super::kept_report::KeptReport>),
    /// To [`Query::Photos`](super::query::Query::Photos).
    Photos(Vec<Photo>),
    /// To [`Query::PhotoPage`](super::query::Query::PhotoPage).
    PhotoPage(PhotoPage),
    /// To [`Query::Viewpoints`](super::query::Query::Viewpoints).
    Viewpoints(Viewpoints),
    /// To [`Query::PhotoFile`](super::query::Query::PhotoFile); `None` when there is no such.
    PhotoFile(Option<Box<PhotoFile>>),
    /// To [`Query::PhotoKeys`](super::query::Query::PhotoKeys).
    PhotoKeys(Vec<PhotoKey>),
    /// To [`Query::Thumbnails`](super::query::Query::Thumbnails): JPEG files; photographs that have
    /// none are left out.
    Thumbnails(Vec<SmallPicture>),
    /// To [`Query::Evidence`](super::query::Query::Evidence), in the order asked for.
    Evidence(Vec<SiteEvidence>),
    /// To [`Query::Record`](super::query::Query::Record).
    Record(Option<Box<Record>>),
    /// To [`Query::Records`](super::query::Query::Records).
    Records(Vec<Record>),
    /// To [`Query::Hidden`](super::query::Query::Hidden).
    Hidden(Hidden),
    /// To [`Query::Closed`](super::query::Query::Closed).
    Closed(Box<Closed>),
    /// To [`Query::LeftOut`](super::query::Query::LeftOut).
    LeftOut(LeftOut),
    /// To [`Query::Incidents`](super::query::Query::Incidents).
    Incidents(Box<Incidents>),
    /// To [`Query::Dependents`](super::query::Query::Dependents).
    Dependents(Vec<(Table, usize)>),
    /// To [`Query::Review`](super::query::Query::Review).
    Findings(Findings),
    /// To [`Query::Lacks`](super::query::Query::Lacks).
    Lacks(Vec<Lack>),
    /// To [`Query::Surrounded`](super::query::Query::Surrounded); `None` when there is no such record.
    Surrounded(Option<Box<Surrounded>>),
    /// To [`Query::Alike`](super::query::Query::Alike).
    Alike(Vec<Alike>),
    /// To [`Query::Summary`](super::query::Query::Summary).
    Summary(Summary),
    /// To [`Query::Terms`](super::query::Query::Terms).
    Terms(Terms),
    /// To [`Query::TermUses`](super::query::Query::TermUses).
    TermUses(Vec<Record>),
    /// To [`Query::TermCounts`](super::query::Query::TermCounts).
    TermCounts(Vec<TermCount>),
}

/// The states of all places at a day, in the order in which a list of all has them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct States {
    /// The state of each place.
    pub states: Vec<(Id, StateAt)>,
    /// The direct parts of each place that has some.
    pub tallies: Vec<(Id, Tally)>,
}

/// How often a code is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermCount {
    /// The list it belongs to.
    pub list: &'static str,
    /// The code.
    pub code: String,
    /// How many fields hold it.
    pub times: usize,
}

/// A place that may be the same as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The place.
    pub site: Id,
    /// Its name.
    pub name: String,
    /// Why.
    pub suspicion: Suspicion,
}

/// The drawn shapes of the catalogue.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outlines {
    /// Areas.
    pub areas: Vec<SiteArea>,
    /// Lines.
    pub lines: Vec<SiteLine>,
}

/// Counts of the catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows per record table.
    pub rows: Vec<(Table, usize)>,
    /// Title of the catalogue.
    pub title: String,
    /// Sentence on what other programs changed and waits to be taken in, if any.
    pub waiting: Option<String>,
    /// The operation that undo would take back: its sentence.
    pub undo: Option<String>,
    /// The operation that redo would bring back: its sentence.
    pub redo: Option<String>,
}
