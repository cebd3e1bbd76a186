//! The records of the catalogue. The field names are the column names; each kind is declared
//! once, and the same declaration stores it, logs it, compares it and names its columns.
//! Knows nothing of how they are stored, shown or printed.

mod care;
mod declare;
mod desk;
mod evidence;
mod people;
mod photos;
mod places;

pub use care::{Assessment, Chronology, Intervention, Recommendation, Threat};
pub use desk::{LocalTerm, Report, ReportIssue, SavedFilter, Setting};
pub use evidence::{Claim, DamageEvent, EventEffect, EventExternalId, Imagery, Observation};
pub use people::{Actor, Citation, Source};
pub use photos::{Custody, Pair, Photo, PhotoRegion, PhotoSite};
pub use places::{
    Site, SiteArea, SiteDesignation, SiteDimension, SiteDistinct, SiteExternalId, SiteLine,
    SiteMaterial, SiteName, SitePeriod,
};

pub use super::title::{title, title_in};

use super::cell::Cell;
use super::id::{BadName, Id};
use declare::Fields;

/// A record's Rust type, with the table it belongs in.
pub trait Kind: Into<Record> + Sized {
    /// Its table.
    const TABLE: Table;
    /// The record as this type; `None` when it is of another.
    fn of(record: Record) -> Option<Self>;
}

/// Lists every record kind with its table.
macro_rules! records {
    ($( $(#[$doc:meta])* $kind:ident = $table:literal, )*) => {
        $(
            impl From<$kind> for Record {
                fn from(record: $kind) -> Self {
                    Self::$kind(record)
                }
            }

            impl Kind for $kind {
                const TABLE: Table = Table::$kind;
                fn of(record: Record) -> Option<Self> {
                    match record {
                        Record::$kind(record) => Some(record),
                        _ => None,
                    }
                }
            }
        )*

        /// The tables that hold records.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum Table { $( $(#[$doc])* #[serde(rename = $table)] $kind, )* }

        impl Table {
            /// Every table, parents before children.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// The table's name in the catalogue.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $table),* }
            }

            /// The columns a record fills, `uuid` left out.
            #[must_use]
            pub const fn columns(self) -> &'static [&'static str] {
                match self { $(Self::$kind => <$kind as Fields>::COLUMNS),* }
            }

            /// The table of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|table| table.name() == name)
            }
        }

        /// A record of any kind.
        #[expect(
            clippy::large_enum_variant,
            reason = "records are read and written one at a time; a box would cost every row an allocation"
        )]
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "table")]
        pub enum Record { $( $(#[$doc])* #[serde(rename = $table)] $kind($kind), )* }

        impl Record {
            /// The table it belongs in.
            #[must_use]
            pub const fn table(&self) -> Table {
                match self { $(Self::$kind(_) => Table::$kind),* }
            }

            /// Its identity.
            #[must_use]
            pub const fn uuid(&self) -> Id {
                match self { $(Self::$kind(record) => record.uuid),* }
            }

            /// Its fields in the order of [`Table::columns`].
            #[must_use]
            pub fn cells(&self) -> Vec<(&'static str, Cell)> {
                match self { $(Self::$kind(record) => Fields::cells(record)),* }
            }

            /// A record from its stored fields; `cell` answers with the value of a column.
            ///
            /// # Errors
            /// Names the column and what is wrong, when a stored value does not fit.
            pub fn from_cells(table: Table, uuid: Id, cell: &dyn Fn(&str) -> Cell) -> Result<Self, BadName> {
                match table { $(Table::$kind => {
                    <$kind as Fields>::from_cells($table, uuid, cell).map(Self::$kind)
                })* }
            }
        }
    };
}

records! {
    /// A person or institution, written once and referred to.
    Actor = "actor",
    /// A bibliographic record.
    Source = "source",
    /// A heritage place at any level (EAMENA: Heritage Place).
    Site = "site",
    /// Another name of a place.
    SiteName = "site_name",
    /// An identifier of a place in another system.
    SiteExternalId = "site_external_id",
    /// A protection or listing.
    SiteDesignation = "site_designation",
    /// A measurement.
    SiteDimension = "site_dimension",
    /// A time in which a place was made or used.
    SitePeriod = "site_period",
    /// What a place is built of, and how.
    SiteMaterial = "site_material",
    /// Two places that look like one and are not.
    SiteDistinct = "site_distinct",
    /// An outline of a place.
    SiteArea = "site_area",
    /// A line that belongs to a place: street, colonnade, wall.
    SiteLine = "site_line",
    /// One satellite or aerial scene, recorded once and reused.
    Imagery = "imagery",
    /// The cataloguer's reading of what happened (EAMENA: Disturbance). Never names a perpetrator.
    DamageEvent = "damage_event",
    /// An effect of a damage event on one component.
    EventEffect = "event_effect",
    /// An identifier of a damage event in another system.
    EventExternalId = "event_external_id",
    /// One piece of evidence says how its target looked on a date.
    Observation = "observation",
    /// What a source asserts about an event, in its words.
    Claim = "claim",
    /// The dated state of a place.
    Assessment = "assessment",
    /// What endangers a place, as an assessment found it.
    Threat = "threat",
    /// What an assessment asks to be done.
    Recommendation = "recommendation",
    /// A restoration or conservation note.
    Intervention = "intervention",
    /// One line of a place's chronology.
    Chronology = "chronology",
    /// An image file as evidence. What is called «as recorded» is what the file said when it was
    /// taken in: it is never edited, so that a correction stands beside what it corrects.
    Photo = "photo",
    /// A further place a photograph shows.
    PhotoSite = "photo_site",
    /// A part marked on a photograph; never drawn into the original.
    PhotoRegion = "photo_region",
    /// Two photographs of one view, before and after.
    Pair = "pair",
    /// One thing that happened to an original; rows are only added.
    Custody = "custody",
    /// A term that this catalogue adds to a list, always marked as its own.
    LocalTerm = "local_term",
    /// A question about the catalogue, kept under a name.
    SavedFilter = "saved_filter",
    /// One setting of the catalogue, shared by all who open it.
    Setting = "setting",
    /// A report that can be made again, kept under a name.
    Report = "report",
    /// One file of a report that was handed out; rows are only added and never edited.
    ReportIssue = "report_issue",
    /// Ties one field of one record to a source.
    Citation = "citation",
}
