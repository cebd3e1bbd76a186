//! What of places is compared, read for many at once.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;
use crate::catalogue::rows;
use crate::domain::cell::{Cell, Field};
use crate::domain::duplicate::Likeness;
use crate::domain::place::Shape;

/// The places whose row numbers are in a JSON array.
///
/// # Errors
/// When the catalogue cannot be read.
pub(super) fn read(
    connection: &Connection,
    fids: &str,
) -> Result<HashMap<i64, Likeness>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_likenesses.sql"))?;
    let mut found = statement.query([fids])?;
    let mut places = HashMap::new();
    while let Some(row) = found.next()? {
        let cell = |at: usize| row.get_ref(at).map_or(Cell::Null, rows::to_cell);
        let text = |at: usize| match cell(at) {
            Cell::Text(text) => text,
            _ => String::new(),
        };
        let shown = [text(4), text(5)]
            .into_iter()
            .filter(|name| !name.is_empty());
        let others = text(6);
        let others = others.lines().map(str::to_owned);
        let ids = text(7);
        let ids = ids.lines().filter_map(|line| line.split_once('\t'));
        let place = Likeness {
            id: Field::from_cell(&cell(1)).unwrap_or_default(),
            parent: Field::from_cell(&cell(2)).unwrap_or_default(),
            level: Field::from_cell(&cell(3)).unwrap_or_default(),
            names: shown.chain(others).collect(),
            ids: ids
                .map(|(scheme, value)| (scheme.to_owned(), value.to_owned()))
                .collect(),
            type_code: text(8),
            at: match cell(9) {
                Cell::Shape(Shape::Point(at)) => Some(at),
                _ => None,
            },
            accuracy_m: Field::from_cell(&cell(10)).unwrap_or_default(),
        };
        places.insert(row.get(0)?, place);
    }
    Ok(places)
}
