//! Cells that stand in a table: a column of the place, or of the records that hang on it or that
//! it names. Column names come from the declared tables alone.

use std::collections::HashMap;

use rusqlite::Connection;

use super::shown::Shown;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::read;
use crate::catalogue::rows;
use crate::catalogue::sift::{hung, title_column};
use crate::domain::filter::{Kind, Link, hanging, link};
use crate::domain::record::Table;
use crate::domain::terms::Terms;

/// The cells of a stored column for places whose row numbers are in a JSON array.
pub(super) fn cells(
    connection: &Connection,
    list: &str,
    (table, column): (Table, &'static str),
    kind: Kind,
) -> Result<HashMap<i64, Shown>, CatalogueError> {
    let value = match kind {
        Kind::Refer(of) => format!(
            "(SELECT {} FROM \"{}\" x WHERE x.uuid = r.\"{column}\")",
            title_column(of),
            of.name()
        ),
        _ => format!("r.\"{column}\""),
    };
    let terms = match kind {
        Kind::Term(_) => read::own_terms(connection, &mut Vec::new())?,
        _ => Terms::default(),
    };
    let here = "s.fid IN (SELECT value FROM json_each(?1))";
    let mut found: Vec<(i64, Shown)> = Vec::new();
    for from in ways(table) {
        let sql = format!("SELECT s.fid, {value} {from} WHERE {here} ORDER BY s.fid, r.fid");
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([list])?;
        while let Some(row) = rows.next()? {
            let cell = rows::to_cell(row.get_ref(1)?);
            let shown = Shown::cell((table, column), kind, &cell, &terms);
            if shown != Shown::default() {
                found.push((row.get(0)?, shown));
            }
        }
    }
    // Statements answer place by place; those of several kinds are brought together.
    found.sort_by_key(|(fid, _)| *fid);
    let mut cells = HashMap::new();
    for run in found.chunk_by(|one, other| one.0 == other.0) {
        if let Some((fid, _)) = run.first() {
            let all = run.iter().map(|(_, shown)| shown.clone()).collect();
            cells.insert(*fid, Shown::joined(all));
        }
    }
    Ok(cells)
}

/// The ways from records of a kind, called `r`, to places, called `s`.
pub(in crate::catalogue) fn ways(table: Table) -> Vec<String> {
    let Some(link) = link(table) else {
        return Vec::new();
    };
    let Link::Named(columns) = link else {
        return vec![hung(table, link, "r")];
    };
    let mut ways = Vec::new();
    let name = table.name();
    for (kind, link) in std::iter::once((Table::Site, Link::Itself)).chain(hanging()) {
        let from = hung(kind, link, "h");
        for column in columns
            .iter()
            .filter(|column| kind.columns().contains(column))
        {
            ways.push(format!(
                "{from} JOIN \"{name}\" r ON r.uuid = h.\"{column}\""
            ));
        }
        if table == Table::Source {
            ways.push(format!(
                "{from} JOIN citation c ON c.record_uuid = h.uuid AND c.record_table = '{}' \
                 JOIN source r ON r.uuid = c.source_uuid",
                kind.name()
            ));
        }
    }
    ways
}

/// How many records of a kind the places have; of none nothing is said.
pub(super) fn counts(
    connection: &Connection,
    list: &str,
    table: Table,
) -> Result<HashMap<i64, Shown>, CatalogueError> {
    let Some(link) = link(table) else {
        return Ok(HashMap::new());
    };
    let from = hung(table, link, "r");
    let sql = format!(
        "SELECT s.fid, count(*) {from} \
         WHERE s.fid IN (SELECT value FROM json_each(?1)) GROUP BY s.fid"
    );
    numbers(connection, &sql, list)
}

/// Numbers a statement answers with, by place.
pub(super) fn numbers(
    connection: &Connection,
    sql: &str,
    list: &str,
) -> Result<HashMap<i64, Shown>, CatalogueError> {
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([list], |row| {
        let number: Option<f64> = row.get(1)?;
        Ok((row.get(0)?, number.map(Shown::number).unwrap_or_default()))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}
