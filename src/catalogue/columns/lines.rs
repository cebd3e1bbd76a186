//! Rows of the table with the columns asked for, and the order of rows by a column.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::shown::{Key, Shown};
use super::{stored, worked_out};
use crate::catalogue::derive::numbers;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::read::sites::rows_of;
use crate::domain::date::Day;
use crate::domain::dossier::SiteRow;
use crate::domain::filter::{Derived, Field};
use crate::domain::id::Id;
use crate::domain::record::Table;
use crate::domain::table::{Line, Order};

/// So many places are worked out at a time when all are ordered.
const AT_A_TIME: usize = 20_000;

/// The rows of places, in the order given; places that are gone are left out.
pub(crate) fn lines(
    connection: &Connection,
    sites: &[Id],
    columns: &[Field],
    at: Day,
) -> Result<Vec<Line>, CatalogueError> {
    let ids: Vec<String> = sites.iter().map(Id::to_string).collect();
    let sql =
        "SELECT s.fid FROM json_each(?1) w CROSS JOIN site s ON s.uuid = w.value ORDER BY w.key";
    let fids: Vec<i64> = connection
        .prepare_cached(sql)?
        .query_map([serde_json::to_string(&ids).unwrap_or_default()], |row| {
            row.get(0)
        })?
        .collect::<Result<_, _>>()?;
    let rows = rows_of(connection, &fids, at)?;
    let list = numbers(&fids);
    let mut cells: Vec<HashMap<i64, Shown>> = Vec::with_capacity(columns.len());
    for field in columns {
        cells.push(column(connection, &list, field, &rows)?);
    }
    let line = |(fid, row): &(i64, SiteRow)| Line {
        id: row.id,
        at: row.at,
        cells: cells
            .iter_mut()
            .map(|column| column.remove(fid).unwrap_or_default().value)
            .collect(),
    };
    let mut line = line;
    Ok(rows.iter().map(&mut line).collect())
}

/// The cells of one column.
fn column(
    connection: &Connection,
    list: &str,
    field: &Field,
    rows: &[(i64, SiteRow)],
) -> Result<HashMap<i64, Shown>, CatalogueError> {
    match field {
        Field::Of(table, name) => {
            let Some(row) = field.row() else {
                return Ok(HashMap::new());
            };
            stored::cells(connection, list, (*table, name), row.kind)
        }
        Field::Count(table) => stored::counts(connection, list, *table),
        Field::Derived(derived) => {
            let told = rows
                .iter()
                .map(|(fid, row)| worked_out::of_row(row, *derived).map(|shown| (*fid, shown)));
            match told.collect::<Option<HashMap<i64, Shown>>>() {
                Some(cells) => Ok(cells),
                None => worked_out::cells(connection, list, *derived),
            }
        }
        Field::Unknown(_) => Ok(HashMap::new()),
    }
}

/// The same places ordered by a column; those without a value keep their order and come last.
pub(crate) fn in_order(
    connection: &Connection,
    fids: &[i64],
    order: &Order,
    at: Day,
) -> Result<Vec<i64>, CatalogueError> {
    if matches!(
        order.by,
        Field::Of(Table::Site, "name_en") | Field::Derived(Derived::Name)
    ) {
        return by_name(connection, fids, order);
    }
    let mut keyed: Vec<(Key, i64)> = Vec::with_capacity(fids.len());
    for some in fids.chunks(AT_A_TIME) {
        let list = numbers(some);
        let rows = match order.by {
            Field::Derived(_) => rows_of(connection, some, at)?,
            _ => Vec::new(),
        };
        let mut cells = column(connection, &list, &order.by, &rows)?;
        keyed.extend(some.iter().map(|fid| {
            let shown = cells.remove(fid).unwrap_or_default();
            (shown.key, *fid)
        }));
    }
    keyed.sort_by(|(one, _), (other, _)| match (one, other) {
        (Key::Nothing, Key::Nothing) => std::cmp::Ordering::Equal,
        (Key::Nothing, _) => std::cmp::Ordering::Greater,
        (_, Key::Nothing) => std::cmp::Ordering::Less,
        (one, other) => {
            let rising = one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal);
            if order.falling {
                rising.reverse()
            } else {
                rising
            }
        }
    });
    Ok(keyed.into_iter().map(|(_, fid)| fid).collect())
}

/// Names sort as they are listed, which the derived table knows.
fn by_name(
    connection: &Connection,
    fids: &[i64],
    order: &Order,
) -> Result<Vec<i64>, CatalogueError> {
    let wanted: HashSet<i64> = fids.iter().copied().collect();
    let sql = if order.falling {
        "SELECT site_fid FROM atlas_place ORDER BY sort_name DESC, site_fid"
    } else {
        "SELECT site_fid FROM atlas_place ORDER BY sort_name, site_fid"
    };
    let mut statement = connection.prepare_cached(sql)?;
    let all = statement.query_map([], |row| row.get::<_, i64>(0))?;
    let kept = all.filter(|fid| fid.as_ref().map_or(true, |fid| wanted.contains(fid)));
    Ok(kept.collect::<Result<_, _>>()?)
}
