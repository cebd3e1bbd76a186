//! What can be asked of a catalogue, as plain values, and what comes back. Knows no SQL and no
//! thread: a catalogue answers.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use super::date::Day;
use super::dossier::SiteRow;
use super::duplicate::Likeness;
use super::edition::Within;
use super::filter::{Expr, Field};
use super::history::{LogPage, Moment};
use super::id::Id;
use super::kinds::{Extent, Level, State};
use super::photo_list::PhotoAsk;
use super::place::LonLat;
use super::record::Table;
use super::review::Review;
use super::statistics::{By, Class};
use super::table::Order;
use super::viewpoint::ViewpointAsk;

pub use super::answer::{Alike, Answer, Outlines, States, Summary, TermCount};

/// The bounds of a search by place: degrees, WGS 84, west to east and south to north.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// Western edge, longitude.
    pub west: f64,
    /// Southern edge, latitude.
    pub south: f64,
    /// Eastern edge, longitude.
    pub east: f64,
    /// Northern edge, latitude.
    pub north: f64,
}

impl Bounds {
    /// Whether a position lies within; bounds whose west is east of their east cross the date
    /// line.
    #[must_use]
    pub fn hold(self, at: LonLat) -> bool {
        let lon = at.lon();
        let across = if self.west <= self.east {
            (self.west..=self.east).contains(&lon)
        } else {
            lon >= self.west || lon <= self.east
        };
        across && (self.south..=self.north).contains(&at.lat())
    }
}

/// How far a search for words looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// Everywhere: names, parts of their words, descriptions.
    #[default]
    All,
    /// Only in names and ids, by whole words and their beginnings, and no further than the limit:
    /// the answer to a key press, while the rest is looked for.
    Names,
}

/// Which sites a list or the map shall show. An empty filter shows all.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SiteFilter {
    /// Words to find in names and descriptions, any script.
    pub text: String,
    /// How far the words are looked for.
    pub reach: Reach,
    /// Only within these bounds.
    pub bounds: Option<Bounds>,
    /// Only in one of these states at the asked date.
    pub states: Vec<State>,
    /// Only of one of these types.
    pub types: Vec<String>,
    /// Only of one of these levels.
    pub levels: Vec<Level>,
    /// Only with damage that may have happened in this span, both days included.
    pub damaged_in: Option<(Day, Day)>,
    /// Only where evidence contradicts.
    pub contradictions: bool,
    /// Only what passes this condition on any fields.
    pub expr: Box<Expr>,
    /// By which column the rows are ordered; `None` = by rank when text was searched, else as the
    /// tree lists them.
    pub order: Option<Box<Order>>,
    /// At most so many; `None` = all.
    pub limit: Option<usize>,
}

/// The answer to [`Query::Sites`]: the rows in tree order (or by rank when text was searched).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SiteList {
    /// The rows.
    pub rows: Vec<SiteRow>,
    /// How many there are when the limit cut the list.
    pub total: usize,
    /// True when a search stopped counting: then there are at least `total`.
    pub at_least: bool,
}

/// A damage event as a mark on the time line.
#[derive(Debug, Clone, PartialEq)]
pub struct EventMark {
    /// The event.
    pub event: Id,
    /// Its target.
    pub site: Id,
    /// The target's English name.
    pub site_name: String,
    /// The event's headline.
    pub title: String,
    /// First possible day; `None` = open.
    pub from: Option<Day>,
    /// Last possible day.
    pub to: Option<Day>,
    /// What it left behind.
    pub leaves: State,
    /// How much.
    pub extent: Extent,
}

/// One bar of the statistics: the places of one class of one chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatisticBar {
    /// The chart.
    pub by: By,
    /// The class.
    pub class: Class,
    /// Only places of this level; `None` = of all.
    pub level: Option<Level>,
}

/// How long an answer may be waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Haste {
    /// It answers a key press: a few milliseconds.
    Press,
    /// It answers a look at one thing.
    Look,
    /// It reads the whole catalogue.
    Survey,
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Query {
    /// The sites that pass a filter, in their state at the end of a day.
    Sites {
        /// Which.
        filter: SiteFilter,
        /// At which day.
        at: Day,
    },
    /// The states of all places at the end of a day, without the places themselves: what another
    /// day changes of a list that is at hand.
    States {
        /// At which day.
        at: Day,
    },
    /// Everything about one place; its parts in their state at a day.
    Dossier {
        /// Which place.
        site: Id,
        /// At which day.
        at: Day,
    },
    /// Counts of the sites that pass a filter, as they are at the end of a day.
    Statistics {
        /// Which.
        filter: SiteFilter,
        /// At which day.
        at: Day,
    },
    /// The sites of one bar of these counts.
    OfBar {
        /// Which were counted.
        filter: SiteFilter,
        /// At which day.
        at: Day,
        /// The bar.
        bar: StatisticBar,
    },
    /// Places as rows of a table with any columns, their states at the end of a day.
    Lines {
        /// Which, in this order.
        sites: Vec<Id>,
        /// Which columns.
        columns: Vec<Field>,
        /// At which day.
        at: Day,
    },
    /// Everything dated of the sites that pass a filter, and of what they lie in.
    Chronology {
        /// Which.
        filter: SiteFilter,
        /// The day of the states the filter may ask for.
        at: Day,
    },
    /// All damage events as marks, by first possible day.
    Timeline,
    /// All outlines and lines of sites, for the map.
    Outlines,
    /// The log, newest first; of one site or of all.
    History {
        /// Only what touched this place or what hangs on it.
        site: Option<Id>,
        /// At most so many.
        limit: usize,
        /// Start before this operation number, for paging.
        before: Option<i64>,
    },
    /// The log with a filter, newest first, a page at a time.
    Log(Box<LogPage>),
    /// Who is named in the log, in alphabetical order.
    Authors,
    /// A record as it was before an operation, and as it is now.
    Past(Moment),
    /// One operation with its changes.
    Operation {
        /// Its number.
        number: i64,
    },
    /// Sources, by title; with text, those that match.
    Sources,
    /// Persons and institutions, or sources: each with how many records refer to it.
    Register(Table),
    /// What refers to one of them, place by place.
    Mentions {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
    },
    /// Imagery, by date.
    Imagery,
    /// Persons and institutions, by name.
    Actors,
    /// The filters the catalogue keeps, by name.
    SavedFilters,
    /// The reports the catalogue keeps, by name, each with what was issued of it.
    Reports,
    /// All photographs, by hash.
    Photos,
    /// A page of a gallery.
    PhotoPage(Box<PhotoAsk>),
    /// Photographs as a map shows them.
    Viewpoints(Box<ViewpointAsk>),
    /// One photograph with everything kept beside it.
    PhotoFile(Id),
    /// What tells the originals of all photographs from one another, by hash.
    PhotoKeys,
    /// The small pictures of some photographs.
    Thumbnails(Vec<Id>),
    /// What was seen of some places, and their own damage events.
    Evidence {
        /// Which places.
        sites: Vec<Id>,
    },
    /// One record, for editing.
    Record {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
    },
    /// Many records of one table, for editing; those that are gone are left out.
    Records {
        /// Their table.
        table: Table,
        /// Their identities.
        uuids: Arc<Vec<Id>>,
    },
    /// Every place that is not public, with why.
    Hidden,
    /// What of the catalogue is not for anyone: what a public edition leaves out or blurs.
    Closed,
    /// What a public edition leaves out of what is handed out.
    LeftOut(Within),
    /// How the catalogue numbers its damage events, and which numbers were ever given.
    Incidents,
    /// What would go with a record if it were deleted: how many rows of each table.
    Dependents {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
    },
    /// What over the whole catalogue needs a second look, of one topic.
    Review(Review),
    /// How many places lack what a record should hold, need by need.
    Lacks,
    /// One record with everything that points at it, to be merged with another.
    Surrounded {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
    },
    /// Places a new one may be the same as, the likeliest first.
    Alike(Box<Likeness>),
    /// Counts and facts of the catalogue as a whole.
    Summary,
    /// The terms this catalogue adds to the lists.
    Terms,
    /// Every record that holds a code of a list.
    TermUses {
        /// The list.
        list: String,
        /// The code.
        code: String,
    },
    /// How often each code of each list is used.
    TermCounts,
}

impl Query {
    /// How long the answer may be waited for: questions of different haste wait in rows of their
    /// own, so that none waits for a slower one.
    #[must_use]
    pub fn haste(&self) -> Haste {
        match self {
            Self::Sites { filter, .. } if filter.reach == Reach::Names => Haste::Press,
            _ if self.is_survey() => Haste::Survey,
            _ => Haste::Look,
        }
    }

    /// Whether answering reads the whole catalogue, or may. A newer one in the same place
    /// replaces it.
    #[must_use]
    pub fn is_survey(&self) -> bool {
        match self {
            Self::Timeline
            | Self::States { .. }
            | Self::Outlines
            | Self::Statistics { .. }
            | Self::OfBar { .. }
            | Self::Review(_)
            | Self::Lacks
            | Self::Records { .. }
            | Self::Chronology { .. }
            | Self::Hidden
            | Self::Closed
            | Self::LeftOut(_)
            | Self::Register(_)
            | Self::PhotoKeys
            | Self::TermCounts
            | Self::TermUses { .. } => true,
            Self::Sites { filter, .. } => {
                filter.limit.is_none() || !filter.expr.is_everything() || filter.order.is_some()
            }
            Self::Log(page) => !page.filter.text.trim().is_empty(),
            _ => false,
        }
    }
}
