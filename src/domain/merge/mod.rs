//! Two records of one thing made one: compared value by value, everything that hangs on the one
//! moved to the other, nothing lost. What a value's other side said stays in the note and in the
//! history. A plan is one command, so that one undo takes all of it back. Knows no catalogue.

mod kept;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cell::Cell;
use super::command::{Command, Edit};
use super::id::Id;
use super::kinds::{Access, Shown};
use super::labels;
use super::record::{self, Citation, Record, Table};
use crate::domain::terms::Terms;

/// A record with everything that points at it, its citations among it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Surrounded {
    /// The record.
    pub record: Record,
    /// What points at it.
    pub pointing: Vec<Record>,
    /// Rows that point at it but cannot be read, a sentence for each.
    pub unreadable: Vec<String>,
}

/// Whose value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Of the record that stays.
    Kept,
    /// Of the record that goes into it.
    Merged,
}

impl Side {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Kept => Self::Merged,
            Self::Merged => Self::Kept,
        }
    }
}

/// One value in which two records differ. Values that mean nothing without one another (a point
/// and its accuracy) are one line, named by the first of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its column; of several the leading one.
    pub column: &'static str,
    /// What the record that stays says.
    pub kept: String,
    /// What the other says.
    pub merged: String,
    /// The fuller or better sourced of the two.
    pub better: Side,
}

/// Which side's value is taken, by leading column; where nothing is said, the better one.
pub type Chosen = BTreeMap<&'static str, Side>;

/// Values that belong together; the first leads.
const TOGETHER: &[&[&str]] = &[
    &[
        "geom",
        "point_qualifier",
        "accuracy_m",
        "location_certainty",
        "location_method",
        "placeholder_lon",
        "placeholder_lat",
        "placeholder_reason",
    ],
    &["built_edtf", "built_note"],
    &["name_ar", "name_ar_rendered"],
    &["present_location", "whereabouts"],
    &["reliability_code", "reliability"],
    &["consent", "consent_note"],
];

/// Values that are never chosen: each record's own name in references, and the note, which
/// keeps what both say.
const OWN: &[&str] = &["slug", "key", "note"];

/// Why two records cannot be made one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// They are of two kinds, or one and the same.
    #[error("Only two different records of one kind can be merged.")]
    Unlike,
    /// One is part of the other.
    #[error("One is part of the other: a whole and its part are two places.")]
    Part,
    /// What hangs on the one cannot be read whole.
    #[error("A row that belongs to it cannot be read, so it cannot be moved: {0}")]
    Unreadable(String),
    /// The values chosen do not make a record.
    #[error("The chosen values do not make a record: {0}")]
    Unfit(String),
}

/// The values in which two records differ.
#[must_use]
pub fn compare(kept: &Surrounded, merged: &Surrounded, terms: &Terms) -> Vec<Line> {
    let table = kept.record.table();
    let (ours, theirs) = (cells(&kept.record), cells(&merged.record));
    let cell =
        |of: &BTreeMap<&str, Cell>, column: &str| of.get(column).cloned().unwrap_or_default();
    let mut lines = Vec::new();
    for column in table.columns() {
        let group = group_of(column);
        if OWN.contains(column) || group.first() != Some(column) {
            continue;
        }
        let differs = group
            .iter()
            .any(|one| said(&cell(&ours, one)) != said(&cell(&theirs, one)));
        if !differs {
            continue;
        }
        let weigh = |of: &Surrounded, values: &BTreeMap<&str, Cell>| {
            let filled = group
                .iter()
                .filter(|one| said(&cell(values, one)).is_some());
            let cited = citations(of).filter(|one| group.contains(&one.field.as_str()));
            (filled.count(), cited.count(), length(&cell(values, column)))
        };
        let fuller = weigh(merged, &theirs) > weigh(kept, &ours);
        let better = match *column {
            "access" | "show" | "consent" => {
                stricter(column, &cell(&ours, column), &cell(&theirs, column))
            }
            _ if fuller => Side::Merged,
            _ => Side::Kept,
        };
        lines.push(Line {
            column,
            kept: told(table, &group, &ours, terms),
            merged: told(table, &group, &theirs, terms),
            better,
        });
    }
    lines
}

/// How many records of each kind move.
#[must_use]
pub fn moved(merged: &Surrounded) -> BTreeMap<Table, usize> {
    let mut counts = BTreeMap::new();
    for record in &merged.pointing {
        *counts.entry(record.table()).or_default() += 1;
    }
    counts
}

/// The command that makes two records one.
///
/// # Errors
/// When they are not of one kind, one is part of the other, or something cannot be read.
pub fn plan(
    kept: &Surrounded,
    merged: &Surrounded,
    chosen: &Chosen,
    terms: &Terms,
    fresh: &dyn Fn() -> Id,
) -> Result<Command, Refused> {
    let (stays, goes) = (&kept.record, &merged.record);
    refuse(kept, merged)?;
    let lines = compare(kept, merged, terms);
    let side = |line: &Line| chosen.get(line.column).copied().unwrap_or(line.better);
    let taken: BTreeMap<&str, Side> = lines
        .iter()
        .flat_map(|line| {
            let side = side(line);
            group_of(line.column)
                .into_iter()
                .map(move |one| (one, side))
        })
        .collect();
    let lost: Vec<(&Line, Side)> = lines
        .iter()
        .map(|line| (line, side(line).other()))
        .collect();
    let after = united(stays, goes, &taken, &lost)?;
    let mut edits = vec![Edit::Update {
        before: Box::new(stays.clone()),
        after: Box::new(after),
    }];
    let own = kept.pointing.iter().filter_map(|record| {
        let citation = of_record(record, stays)?;
        let told = kept::retold(citation, &taken, Side::Kept, &record::title(stays));
        Some((record, Record::from(told)))
    });
    for (before, after) in own {
        change(&mut edits, before, after);
    }
    for record in &merged.pointing {
        if is_between(record, stays.uuid(), goes.uuid()) {
            continue; // that the two are two is no longer said
        }
        let told = match of_record(record, goes) {
            Some(citation) => {
                kept::retold(citation, &taken, Side::Merged, &record::title(goes)).into()
            }
            None => record.clone(),
        };
        let moved = pointed_at(&told, goes.uuid(), stays.uuid()).map_err(Refused::Unfit)?;
        change(&mut edits, record, moved);
    }
    edits.extend(kept::remembered(kept, goes, &taken, fresh));
    edits.push(Edit::Delete {
        table: goes.table(),
        uuid: goes.uuid(),
    });
    let sentence = format!(
        "Merged «{}» into «{}»",
        record::title(goes),
        record::title(stays)
    );
    Ok(Command::new(sentence, edits))
}

/// Says why two records cannot be made one.
fn refuse(kept: &Surrounded, merged: &Surrounded) -> Result<(), Refused> {
    let (stays, goes) = (&kept.record, &merged.record);
    if stays.table() != goes.table() || stays.uuid() == goes.uuid() {
        return Err(Refused::Unlike);
    }
    if is_part(stays, goes) || is_part(goes, stays) {
        return Err(Refused::Part);
    }
    let mut unreadable = kept.unreadable.iter().chain(&merged.unreadable);
    unreadable.next().map_or(Ok(()), |sentence| {
        Err(Refused::Unreadable(sentence.clone()))
    })
}

fn cells(record: &Record) -> BTreeMap<&'static str, Cell> {
    record.cells().into_iter().collect()
}

/// The columns that go together with one, led by the first.
fn group_of(column: &'static str) -> Vec<&'static str> {
    let group = TOGETHER.iter().find(|group| group.contains(&column));
    group.map_or_else(|| vec![column], |group| group.to_vec())
}

/// A value that says something; what says nothing is nothing.
fn said(cell: &Cell) -> Option<Cell> {
    match cell {
        Cell::Null | Cell::Int(0) => None,
        Cell::Text(text) if text.trim().is_empty() || text == "unknown" => None,
        other => Some(other.clone()),
    }
}

fn length(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) => text.chars().count(),
        _ => 0,
    }
}

/// A secret stays one, whoever kept it.
fn stricter(column: &str, ours: &Cell, theirs: &Cell) -> Side {
    // Refused and taken back weigh more than given; what nobody noted weighs least.
    const CONSENT: [&str; 5] = ["not-known", "not-needed", "given", "refused", "withdrawn"];
    let rank = |cell: &Cell| {
        let code = match cell {
            Cell::Text(text) => text.as_str(),
            _ => "",
        };
        match column {
            "show" => Shown::ALL.iter().position(|shown| shown.code() == code),
            "consent" => CONSENT.iter().position(|consent| *consent == code),
            _ => Access::ALL.iter().position(|access| access.code() == code),
        }
    };
    if rank(theirs) > rank(ours) {
        Side::Merged
    } else {
        Side::Kept
    }
}

/// What one side says, in words.
fn told(
    table: Table,
    group: &[&'static str],
    values: &BTreeMap<&str, Cell>,
    terms: &Terms,
) -> String {
    let mut parts = Vec::new();
    for (at, column) in group.iter().enumerate() {
        let Some(cell) = values.get(column).and_then(said) else {
            continue;
        };
        let words = labels::shown(table.name(), column, &cell, terms);
        if at == 0 {
            parts.push(words);
        } else {
            let label = labels::label_of(table.name(), column);
            parts.push(format!("{label}: {words}"));
        }
    }
    parts.join(" · ")
}

fn is_part(part: &Record, whole: &Record) -> bool {
    matches!(part, Record::Site(site) if site.parent_uuid == Some(whole.uuid()))
}

fn citations(of: &Surrounded) -> impl Iterator<Item = &Citation> {
    of.pointing
        .iter()
        .filter_map(|record| of_record(record, &of.record))
}

/// A citation that bears a field of the record itself.
fn of_record<'a>(record: &'a Record, of: &Record) -> Option<&'a Citation> {
    match record {
        Record::Citation(citation)
            if citation.record_uuid == of.uuid() && citation.record_table == of.table().name() =>
        {
            Some(citation)
        }
        _ => None,
    }
}

/// The record that stays, with the values that were taken, and in its note what was not.
fn united(
    stays: &Record,
    goes: &Record,
    taken: &BTreeMap<&str, Side>,
    lost: &[(&Line, Side)],
) -> Result<Record, Refused> {
    let (ours, theirs) = (cells(stays), cells(goes));
    let note = kept::note(stays, goes, lost);
    let cell = |column: &str| {
        if column == "note" {
            return Cell::Text(note.clone());
        }
        let from = match taken.get(column) {
            Some(Side::Merged) => &theirs,
            _ => &ours,
        };
        from.get(column).cloned().unwrap_or_default()
    };
    Record::from_cells(stays.table(), stays.uuid(), &cell)
        .map_err(|error| Refused::Unfit(error.to_string()))
}

/// The record with every reference to one identity turned to another.
fn pointed_at(record: &Record, from: Id, to: Id) -> Result<Record, String> {
    let values = cells(record);
    let (old, new) = (Cell::Text(from.to_string()), Cell::Text(to.to_string()));
    let cell = |column: &str| match values.get(column) {
        Some(value) if column.ends_with("_uuid") && *value == old => new.clone(),
        Some(value) => value.clone(),
        None => Cell::Null,
    };
    Record::from_cells(record.table(), record.uuid(), &cell).map_err(|error| error.to_string())
}

/// Whether a record says that just these two are two places.
fn is_between(record: &Record, one: Id, other: Id) -> bool {
    match record {
        Record::SiteDistinct(distinct) => {
            let pair = [distinct.site_uuid, distinct.other_uuid];
            pair == [one, other] || pair == [other, one]
        }
        _ => false,
    }
}

fn change(edits: &mut Vec<Edit>, before: &Record, after: Record) {
    if *before != after {
        edits.push(Edit::Update {
            before: Box::new(before.clone()),
            after: Box::new(after),
        });
    }
}
