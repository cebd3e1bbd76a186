//! The five `ST_*` functions that the spatial index triggers of a `GeoPackage` call. Knows no
//! table.

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;

use super::geometry::{self, Envelope};

/// Which edge of the bounds a function answers with.
type Edge = fn(Envelope) -> f64;

/// Registers them; every connection that writes needs them.
pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    // Innocuous, or `trusted_schema=OFF` keeps triggers from calling them.
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("ST_IsEmpty", 1, flags, |context| {
        Ok(match context.get_raw(0) {
            ValueRef::Null => None,
            // What cannot be read has no place in the index.
            _ => Some(bounds(context).is_none()),
        })
    })?;
    let edges: [(&str, Edge); 4] = [
        ("ST_MinX", |bounds| bounds.min_x),
        ("ST_MaxX", |bounds| bounds.max_x),
        ("ST_MinY", |bounds| bounds.min_y),
        ("ST_MaxY", |bounds| bounds.max_y),
    ];
    for (name, edge) in edges {
        connection
            .create_scalar_function(name, 1, flags, move |context| Ok(bounds(context).map(edge)))?;
    }
    Ok(())
}

fn bounds(context: &Context<'_>) -> Option<Envelope> {
    match context.get_raw(0) {
        ValueRef::Blob(blob) => geometry::envelope(blob).ok().flatten(),
        _ => None,
    }
}
