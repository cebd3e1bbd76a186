//! Keeps `gpkg_contents` true: when a table last changed, and the bounds of a layer. Knows no
//! record.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};

use super::error::Result;
use super::geometry::{self, Envelope};
use super::schema::quoted;
use super::sheets;

/// What changed in the visible tables, gathered while rows are written.
#[derive(Debug, Default)]
pub(super) struct Changed {
    tables: BTreeMap<&'static str, Bounds>,
}

#[derive(Debug, Default)]
struct Bounds {
    gone: Vec<Envelope>,
    come: Vec<Envelope>,
    unknown: bool,
}

impl Changed {
    /// A row went, or is about to change; its geometry as stored.
    pub(super) fn gone(&mut self, table: &'static str, geometry: &Value) {
        let bounds = self.tables.entry(table).or_default();
        bounds.gone.extend(envelope(geometry));
    }

    /// A row came, or has changed.
    pub(super) fn come(&mut self, table: &'static str, geometry: &Value) {
        let bounds = self.tables.entry(table).or_default();
        bounds.come.extend(envelope(geometry));
    }

    /// Anything may have happened to this table.
    pub(super) fn all(&mut self, table: &'static str) {
        self.tables.entry(table).or_default().unknown = true;
    }

    /// Writes it, before the commit.
    pub(super) fn save(&self, connection: &Connection, at: &str) -> Result<()> {
        for (table, changed) in &self.tables {
            connection
                .prepare_cached("UPDATE gpkg_contents SET last_change = ?2 WHERE table_name = ?1")?
                .execute(params![table, at])?;
            if sheets::named(table).is_some_and(|sheet| sheet.layer.is_some()) {
                changed.save_bounds(connection, table)?;
            }
        }
        Ok(())
    }
}

impl Bounds {
    fn save_bounds(&self, connection: &Connection, table: &str) -> Result<()> {
        let stored = stored(connection, table)?;
        // Only what lay on the edge can shrink the whole.
        let shrinks = match stored {
            Some(stored) => self.gone.iter().any(|gone| stored.touched_by(*gone)),
            None => true,
        };
        let bounds = if self.unknown || shrinks {
            measured(connection, table)?
        } else {
            self.come
                .iter()
                .copied()
                .chain(stored)
                .reduce(Envelope::joined)
        };
        if bounds == stored {
            return Ok(());
        }
        connection
            .prepare_cached(include_str!("contents/update_bounds.sql"))?
            .execute(params![
                table,
                bounds.map(|b| b.min_x),
                bounds.map(|b| b.min_y),
                bounds.map(|b| b.max_x),
                bounds.map(|b| b.max_y)
            ])?;
        Ok(())
    }
}

fn envelope(geometry: &Value) -> Option<Envelope> {
    match geometry {
        Value::Blob(blob) => geometry::envelope(blob).ok().flatten(),
        _ => None,
    }
}

fn stored(connection: &Connection, table: &str) -> Result<Option<Envelope>> {
    let sql = "SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = ?1";
    let found = connection
        .prepare_cached(sql)?
        .query_row([table], read)
        .optional()?;
    Ok(found.flatten())
}

fn measured(connection: &Connection, table: &str) -> Result<Option<Envelope>> {
    let sql = format!(
        "SELECT min(ST_MinX(geom)), max(ST_MaxX(geom)), min(ST_MinY(geom)), max(ST_MaxY(geom)) FROM {}",
        quoted(table)
    );
    Ok(connection.prepare_cached(&sql)?.query_row([], read)?)
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Envelope>> {
    let edges: [Option<f64>; 4] = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
    Ok(match edges {
        [Some(min_x), Some(max_x), Some(min_y), Some(max_y)] => Some(Envelope {
            min_x,
            max_x,
            min_y,
            max_y,
        }),
        _ => None,
    })
}
