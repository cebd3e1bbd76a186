//! Brings a field or a whole record back to what it was, as one ordinary command: planned from
//! plain values, said before it is done, refused by the catalogue when the record has changed
//! meanwhile. Knows no table and no screen.

use std::fmt;

use super::cell::Cell;
use super::command::{Change, ChangeKind, Command, Edit, FieldChange};
use super::history::Past;
use super::labels::{label_of, table_label};
use super::record::{Record, title};

/// What shall come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Restore {
    /// One field.
    Field(String),
    /// The whole record; a deleted one with what went with it.
    Record,
}

/// What a restore would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The command that does it.
    pub command: Command,
    /// What it changes, for the preview.
    pub changes: Vec<Change>,
}

/// Why nothing can be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NothingToRestore {
    /// It is as it was.
    Same,
    /// It did not exist then.
    NotYet(i64),
    /// The record is gone, so that a field of it cannot come back alone.
    Gone,
    /// The value of then no longer fits what this version stores.
    Unfit,
}

impl fmt::Display for NothingToRestore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Same => f.write_str("It is as it was then; there is nothing to bring back."),
            Self::NotYet(number) => write!(
                f,
                "The record did not exist before operation {number}. Undo that operation, or \
                 delete the record."
            ),
            Self::Gone => f.write_str("The record was deleted since. Bring it back as a whole."),
            Self::Unfit => f.write_str("The value of then no longer fits this field."),
        }
    }
}

/// Plans a restore.
///
/// # Errors
/// When there is nothing to bring back, with the reason.
pub fn plan(past: &Past, what: &Restore) -> Result<Plan, NothingToRestore> {
    let Some(then) = &past.then else {
        return Err(NothingToRestore::NotYet(past.before));
    };
    match (&past.now, what) {
        (Some(now), Restore::Record) => changed(past, now, then.clone(), None),
        (Some(now), Restore::Field(field)) => {
            let after = with_field(now, then, field).ok_or(NothingToRestore::Unfit)?;
            changed(past, now, after, Some(field))
        }
        (None, Restore::Field(_)) => Err(NothingToRestore::Gone),
        (None, Restore::Record) => Ok(brought_back(past, then)),
    }
}

/// The record as it is, with one field as it was.
fn with_field(now: &Record, then: &Record, field: &str) -> Option<Record> {
    let (now_cells, then_cells) = (now.cells(), then.cells());
    let cell = |column: &str| {
        let cells = if column == field {
            &then_cells
        } else {
            &now_cells
        };
        cells
            .iter()
            .find(|(name, _)| *name == column)
            .map_or(Cell::Null, |(_, cell)| cell.clone())
    };
    Record::from_cells(now.table(), now.uuid(), &cell).ok()
}

fn changed(
    past: &Past,
    now: &Record,
    after: Record,
    field: Option<&str>,
) -> Result<Plan, NothingToRestore> {
    let change = difference(now, &after);
    if change.fields.is_empty() {
        return Err(NothingToRestore::Same);
    }
    let name = title(now);
    let before = past.before;
    let sentence = match field {
        Some(field) => format!(
            "{} of {name} brought back to what it was before operation {before}",
            label_of(past.table.name(), field)
        ),
        None => format!("{name} brought back as it was before operation {before}"),
    };
    Ok(Plan {
        command: Command::change(sentence, now.clone(), after),
        changes: vec![change],
    })
}

/// What differs between two states of a record.
#[must_use]
pub fn difference(before: &Record, after: &Record) -> Change {
    let fields = before
        .cells()
        .into_iter()
        .zip(after.cells())
        .filter(|((_, old), (_, new))| old != new)
        .map(|((field, old), (_, new))| FieldChange {
            field: field.to_owned(),
            old,
            new,
        });
    Change {
        table: before.table().name().to_owned(),
        uuid: before.uuid(),
        title: title(before),
        kind: ChangeKind::Update,
        fields: fields.collect(),
    }
}

fn brought_back(past: &Past, then: &Record) -> Plan {
    let records: Vec<&Record> = std::iter::once(then).chain(&past.with).collect();
    let mut edits: Vec<Edit> = records
        .iter()
        .map(|record| Edit::Insert(Box::new((*record).clone())))
        .collect();
    let mut changes: Vec<Change> = records.iter().map(|record| new(record)).collect();
    for (now, after) in &past.forgotten {
        edits.push(Edit::Update {
            before: Box::new(now.clone()),
            after: Box::new(after.clone()),
        });
        changes.push(difference(now, after));
    }
    let hung = match past.with.len() {
        0 => String::new(),
        1 => " with one record that hung on it".to_owned(),
        more => format!(" with {more} records that hung on it"),
    };
    let kind = table_label(then.table());
    let sentence = format!("Deleted {kind} brought back{hung}: {}", title(then));
    Plan {
        command: Command::new(sentence, edits),
        changes,
    }
}

/// A record as one that is made.
fn new(record: &Record) -> Change {
    let said = |cell: &Cell| {
        !matches!(cell, Cell::Null) && !matches!(cell, Cell::Text(text) if text.is_empty())
    };
    let fields = record.cells().into_iter().filter(|(_, cell)| said(cell));
    Change {
        table: record.table().name().to_owned(),
        uuid: record.uuid(),
        title: title(record),
        kind: ChangeKind::Insert,
        fields: fields
            .map(|(field, new)| FieldChange {
                field: field.to_owned(),
                old: Cell::Null,
                new,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::id::{Id, Slug};
    use super::super::record::{Site, Table};
    use super::*;

    fn site(name: &str, note: &str) -> Record {
        Site {
            slug: Slug::try_from("bel".to_owned()).unwrap(),
            name_en: name.into(),
            note: note.into(),
            ..Site::default()
        }
        .into()
    }

    fn past(then: Option<Record>, now: Option<Record>) -> Past {
        Past {
            table: Table::Site,
            uuid: Id::default(),
            before: 7,
            then,
            now,
            with: Vec::new(),
            forgotten: Vec::new(),
            names: std::collections::BTreeMap::new(),
        }
    }

    #[test]
    fn one_field_comes_back_and_the_others_stay() {
        let past = past(Some(site("Bel", "old")), Some(site("Bel II", "new")));
        let plan = plan(&past, &Restore::Field("name_en".into())).unwrap();
        let [Edit::Update { before, after }] = plan.command.edits.as_slice() else {
            panic!("{plan:?}");
        };
        assert_eq!(**before, site("Bel II", "new"));
        assert_eq!(**after, site("Bel", "new"));
        assert_eq!(
            plan.command.sentence,
            "Name in English of Bel II brought back to what it was before operation 7"
        );
        assert_eq!(plan.changes[0].fields.len(), 1);
    }

    #[test]
    fn what_cannot_come_back_says_why() {
        let same = past(Some(site("Bel", "")), Some(site("Bel", "")));
        assert_eq!(plan(&same, &Restore::Record), Err(NothingToRestore::Same));
        let young = past(None, Some(site("Bel", "")));
        assert_eq!(
            plan(&young, &Restore::Record),
            Err(NothingToRestore::NotYet(7))
        );
        let gone = past(Some(site("Bel", "")), None);
        let field = Restore::Field("note".into());
        assert_eq!(plan(&gone, &field), Err(NothingToRestore::Gone));
        assert!(plan(&gone, &Restore::Record).is_ok());
    }
}
