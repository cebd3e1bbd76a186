//! Reads one row of a list of places as `select_rows.sql` names its columns. What another program
//! wrote and does not fit shows as not recorded; the dossier and the check name it. Knows no state.

use rusqlite::Row;
use rusqlite::types::ValueRef;

use crate::catalogue::rows;
use crate::domain::cell::{Cell, Field};
use crate::domain::date::Day;
use crate::domain::dossier::{Grounds, SiteRow, StateAt, Tally};
use crate::domain::id::Slug;
use crate::domain::place::{LonLat, Shape};

/// A place with its own access, and nothing of its state yet. Column 0 is its row number.
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<SiteRow> {
    Ok(SiteRow {
        id: field(row, 1)?,
        slug: field::<Option<Slug>>(row, 2)?.unwrap_or_default(),
        parent: field(row, 3)?,
        level: field(row, 4)?,
        name_en: text(row, 5)?,
        name_ar: text(row, 6)?,
        type_code: text(row, 7)?,
        at: point(row, 8)?,
        accuracy_m: field(row, 9)?,
        access: field(row, 10)?,
        because: String::new(),
        state: StateAt::default(),
        tally: Tally::default(),
        when: text(row, 11)?,
        damage_from: row.get::<_, Option<i64>>(12)?.map(Day),
        damage_to: row.get::<_, Option<i64>>(13)?.map(Day),
        events: row.get(14)?,
        contradictions: row.get(15)?,
        grounds: Grounds {
            nothing: row.get(16)?,
            claims: row.get(17)?,
            looks: row.get(18)?,
        },
        matched: String::new(),
        matched_in: crate::domain::dossier::MatchedIn::Nothing,
    })
}

/// The whole of a list's column as text: of a million rows there are five million of them.
fn text(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    match row.get_ref(column)? {
        ValueRef::Text(bytes) => Ok(String::from_utf8_lossy(bytes).into_owned()),
        _ => field(row, column),
    }
}

fn field<T: Field + Default>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    Ok(T::from_cell(&rows::to_cell(row.get_ref(column)?)).unwrap_or_default())
}

/// A position, when a column holds one.
pub(super) fn point(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<LonLat>> {
    Ok(match rows::to_cell(row.get_ref(column)?) {
        Cell::Shape(Shape::Point(at)) => Some(at),
        _ => None,
    })
}
