//! Answers about the whole catalogue: the time line, the outlines, the registers of sources,
//! scenes and persons, the counts.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::catalogue::error::CatalogueError;
use crate::catalogue::event_files::span;
use crate::catalogue::rows;
use crate::domain::cell::Field;
use crate::domain::date::Day;
use crate::domain::query::{EventMark, Outlines, Summary};
use crate::domain::record::{Actor, Imagery, SavedFilter, Source, Table};

/// All damage events as marks, by first possible day; what is not dated comes last.
pub(crate) fn timeline(connection: &Connection) -> Result<Vec<EventMark>, CatalogueError> {
    Ok(connection
        .prepare_cached(include_str!("select_timeline.sql"))?
        .query_map([], mark)?
        .collect::<Result<_, _>>()?)
}

fn mark(row: &Row<'_>) -> rusqlite::Result<EventMark> {
    Ok(EventMark {
        event: field(row, 0)?,
        site: field(row, 1)?,
        site_name: field(row, 2)?,
        title: field(row, 3)?,
        from: row.get::<_, Option<i64>>(4)?.map(Day),
        to: row.get::<_, Option<i64>>(5)?.map(Day),
        leaves: field(row, 6)?,
        extent: field(row, 7)?,
    })
}

fn field<T: Field + Default>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    Ok(T::from_cell(&rows::to_cell(row.get_ref(column)?)).unwrap_or_default())
}

/// All outlines and lines of places.
pub(crate) fn outlines(connection: &Connection) -> Result<Outlines, CatalogueError> {
    Ok(Outlines {
        areas: rows::all(connection, "ORDER BY fid", [])?.records,
        lines: rows::all(connection, "ORDER BY fid", [])?.records,
    })
}

/// All sources, by title.
pub(crate) fn sources(connection: &Connection) -> Result<Vec<Source>, CatalogueError> {
    Ok(rows::all(connection, "ORDER BY title COLLATE NOCASE, key, uuid", [])?.records)
}

/// All scenes, by date.
pub(crate) fn imagery(connection: &Connection) -> Result<Vec<Imagery>, CatalogueError> {
    let mut scenes = rows::all::<Imagery>(connection, "ORDER BY key, uuid", [])?.records;
    scenes.sort_by_key(|scene| span(&scene.acquired_edtf));
    Ok(scenes)
}

/// All persons and institutions, by name.
pub(crate) fn actors(connection: &Connection) -> Result<Vec<Actor>, CatalogueError> {
    Ok(rows::all(connection, "ORDER BY name COLLATE NOCASE, uuid", [])?.records)
}

/// All kept filters, by name.
pub(crate) fn saved_filters(connection: &Connection) -> Result<Vec<SavedFilter>, CatalogueError> {
    Ok(rows::all(connection, "ORDER BY name COLLATE NOCASE, uuid", [])?.records)
}

/// Counts and facts of the catalogue as a whole.
pub(crate) fn summary(connection: &Connection) -> Result<Summary, CatalogueError> {
    let mut counted = Vec::with_capacity(Table::ALL.len());
    for table in Table::ALL {
        let sql = format!("SELECT count(*) FROM \"{}\"", table.name());
        let count: i64 = connection
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?;
        counted.push((*table, usize::try_from(count).unwrap_or(0)));
    }
    let title: Option<String> = connection
        .prepare_cached("SELECT value FROM atlas_meta WHERE name = 'title'")?
        .query_row([], |row| row.get(0))
        .optional()?
        .flatten();
    Ok(Summary {
        rows: counted,
        title: title.unwrap_or_default(),
        waiting: waiting(connection)?,
        undo: super::history::next_undo(connection)?.map(|next| next.sentence),
        redo: super::history::next_redo(connection)?.map(|next| next.sentence),
    })
}

/// What other programs changed and nobody has taken in yet, as one sentence.
fn waiting(connection: &Connection) -> Result<Option<String>, CatalogueError> {
    let mut rows = 0_i64;
    let mut tables = Vec::new();
    for table in Table::ALL {
        let sql = format!("SELECT count(*) FROM \"atlas_outside_{}\"", table.name());
        let count: i64 = connection
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?;
        if count > 0 {
            rows += count;
            tables.push(table.name().replace('_', " "));
        }
    }
    Ok((rows > 0).then(|| {
        format!(
            "Another program changed {rows} {} ({}). {} taken into the history the next time the \
             catalogue is opened for writing.",
            if rows == 1 { "row" } else { "rows" },
            tables.join(", "),
            if rows == 1 { "It is" } else { "They are" },
        )
    }))
}
