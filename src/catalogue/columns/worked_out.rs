//! Cells that are worked out: state, damage, parts, counts. Knows the rows the lists show.

use std::collections::HashMap;

use rusqlite::Connection;

use super::shown::Shown;
use super::stored::numbers;
use crate::catalogue::error::CatalogueError;
use crate::domain::dossier::SiteRow;
use crate::domain::filter::Derived;
use crate::domain::table::{Value, gravity, value_of_row};

/// The cell of a place for what its row tells; `None` for what the row does not tell.
#[expect(clippy::cast_precision_loss, reason = "days are far below 2^53")]
pub(super) fn of_row(row: &SiteRow, derived: Derived) -> Option<Shown> {
    let value = value_of_row(row, derived)?;
    let words = match &value {
        Value::Nothing => return Some(Shown::default()),
        Value::Number(number) => return Some(Shown::number(*number)),
        Value::Words(words) => words.clone(),
    };
    Some(match derived {
        Derived::State => Shown::ranked(words, gravity(row)),
        Derived::Extent => Shown::ranked(words, f64::from(row.state.extent as u8)),
        Derived::Damage => match row.damage_from.or(row.damage_to) {
            Some(day) => Shown::ranked(words, day.0 as f64),
            None => Shown::words(words),
        },
        _ => Shown::words(words),
    })
}

/// What no row tells, for places whose row numbers are in a JSON array.
pub(super) fn cells(
    connection: &Connection,
    list: &str,
    derived: Derived,
) -> Result<HashMap<i64, Shown>, CatalogueError> {
    match derived {
        Derived::Completeness => {
            let sql =
                "SELECT fid, completeness FROM site WHERE fid IN (SELECT value FROM json_each(?1))";
            numbers(connection, sql, list)
        }
        Derived::LiesIn => above(connection, list),
        _ => Ok(HashMap::new()),
    }
}

fn above(connection: &Connection, list: &str) -> Result<HashMap<i64, Shown>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_above.sql"))?;
    let found = statement.query_map([list], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(i64, String)> = found.collect::<Result<_, _>>()?;
    let mut cells = HashMap::new();
    for run in found.chunk_by(|one, other| one.0 == other.0) {
        if let Some((fid, _)) = run.first() {
            let names: Vec<&str> = run.iter().map(|(_, name)| name.as_str()).collect();
            cells.insert(*fid, Shown::words(names.join(" › ")));
        }
    }
    Ok(cells)
}
