//! What stays filled in from one record to the next of its kind, and an assessment carried forward
//! from the last one. Knows drafts, no widget.

use super::draft::Draft;
use super::groups::fields;
use super::parts;
use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::record::{Assessment, Record, Table};

/// What stays for the next record of a kind.
const STAYS: [&str; 12] = [
    "seen_edtf",
    "done_edtf",
    "kind_code",
    "source_uuid",
    "imagery_uuid",
    "method",
    "observer",
    "observer_uuid",
    "assessor_uuid",
    "role_code",
    "locator",
    "lang",
];

impl Draft {
    /// A draft for the next record of the same kind, with what usually stays the same.
    pub(super) fn next(&self, uuid: Id) -> Self {
        let own = |column: &&str| fields(self.table).any(|field| field.column == *column);
        let taken = |column: &'static str| (column, self.text(column).to_owned());
        let said = |(_, text): &(&str, String)| !text.is_empty();
        let places = ["site_uuid", "event_uuid"].into_iter().filter(own);
        let mut given: Vec<(&'static str, String)> = places.map(taken).collect();
        let stays = STAYS.into_iter().filter(own).map(taken).filter(said);
        let kept: Vec<(&'static str, String)> = stays.collect();
        given.extend(kept.iter().cloned());
        let mut next = Self::new(self.table, uuid, &given);
        next.kept = kept.into_iter().collect();
        next
    }

    /// The columns that still hold what came from the record before.
    pub(super) fn kept_columns(&self) -> impl Iterator<Item = &'static str> {
        let same = |(column, text): (&&'static str, &String)| {
            (self.text(column) == text.trim() && !text.trim().is_empty()).then_some(*column)
        };
        self.kept.iter().filter_map(same)
    }

    /// Whether a column still holds what came from the record before.
    pub(super) fn is_kept(&self, column: &str) -> bool {
        self.kept_columns().any(|kept| kept == column)
    }

    /// Empties what came from the record before and is still as it came; what was written since
    /// stays.
    pub(super) fn forget_kept(&mut self) {
        let columns: Vec<&'static str> = self.kept_columns().collect();
        for column in columns {
            self.edit(column).clear();
        }
        self.kept.clear();
    }

    /// A new assessment with all that the last one said but when it was made; what it found to
    /// threaten the place and what it asked for and is not done come along as new rows.
    pub(super) fn forward(last: &Assessment, dossier: &Dossier, fresh: &dyn Fn() -> Id) -> Self {
        const AGAIN: [&str; 4] = ["done_edtf", "next_due_edtf", "note", "recommendation"];
        let told = Self::of(last.clone().into(), &[]);
        let given: Vec<(&'static str, String)> = fields(Table::Assessment)
            .filter(|field| !AGAIN.contains(&field.column))
            .map(|field| (field.column, told.text(field.column).to_owned()))
            .collect();
        let mut draft = Self::new(Table::Assessment, fresh(), &given);
        draft.kept = given
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let rows = parts::of(Table::Assessment, last.uuid, dossier);
        let open = rows.into_iter().filter(
            |row| !matches!(row, Record::Recommendation(asked) if asked.done_edtf.is_some()),
        );
        draft.parts = open
            .map(|row| {
                let told = Self::of(row, &[]);
                let given: Vec<(&'static str, String)> = fields(told.table)
                    .map(|field| (field.column, told.text(field.column).to_owned()))
                    .collect();
                Self::new(told.table, fresh(), &given)
            })
            .collect();
        draft
    }
}
