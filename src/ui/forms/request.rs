//! Which form is asked for, as a plain value. Knows no form.

use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::record::Table;

/// Which form.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
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
    /// A part that was just marked on a photograph.
    Mark {
        /// The photograph.
        photo: Id,
        /// The place it shows.
        site: Option<Id>,
        /// The outline, as it is kept.
        shape: String,
    },
    /// Deleting a record: shows what goes with it and asks.
    Delete {
        /// Its table.
        table: Table,
        /// Its identity.
        uuid: Id,
    },
    /// The terms of the catalogue: its own ones, and codes its lists do not know.
    Terms,
    /// The house style of reports.
    House,
    /// A new assessment that begins with what an earlier one said.
    Forward {
        /// The earlier one.
        assessment: Id,
    },
    /// The damage report: what it shall hold and where it goes.
    Report {
        /// The places it is about; none = all.
        sites: Vec<Id>,
    },
    /// Editing many places together.
    Together {
        /// Which.
        sites: Vec<Id>,
    },
}

impl FormRequest {
    /// The form of the next assessment of a place: it begins with what the last one said, or
    /// empty when there was none.
    #[must_use]
    pub fn again(dossier: Option<&Dossier>, site: Id) -> Self {
        let done = dossier.map_or(&[][..], |dossier| &dossier.assessments);
        let last = done.iter().find(|done| done.site_uuid == site);
        match last {
            Some(last) => Self::Forward {
                assessment: last.uuid,
            },
            None => Self::New {
                table: Table::Assessment,
                site: Some(site),
                event: None,
            },
        }
    }

    /// The kind of record it is about; none for a report or for many.
    #[must_use]
    pub const fn table(&self) -> Option<Table> {
        match self {
            Self::New { table, .. } | Self::Edit { table, .. } | Self::Delete { table, .. } => {
                Some(*table)
            }
            Self::Forward { .. } => Some(Table::Assessment),
            Self::Mark { .. } => Some(Table::PhotoRegion),
            Self::Report { .. } | Self::Together { .. } | Self::Terms | Self::House => None,
        }
    }
}
