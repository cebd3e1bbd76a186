//! What is derived from the records against what `domain` makes of them now.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::finding::Finding;
use crate::catalogue::derive::{facts, numbers, stored, tally};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::schema::Columns;
use crate::catalogue::search::index;
use crate::catalogue::watch::Watch;
use crate::domain::date::Edtf;
use crate::domain::record::Table;

/// How many places are looked at together, and how many of a kind of fault are named one by one.
const AT_ONCE: usize = 2_000;
const NAMED: usize = 20;

/// Everything kept about each place against what its records say.
pub(super) fn facts(
    connection: &Connection,
    watch: &Watch,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    let all: Vec<i64> = connection
        .prepare("SELECT fid FROM site ORDER BY fid")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut faults: HashMap<&str, Vec<String>> = HashMap::new();
    for chunk in all.chunks(AT_ONCE) {
        watch.step()?;
        let list = numbers(chunk);
        let mut kept = stored::read(connection, &list)?;
        for facts in facts::work_out(connection, &list)? {
            let name = name(connection, facts.fid)?;
            let document = index::stored(connection, facts.fid)?;
            let indexed = document.is_some_and(|document| {
                (document.place, &document.names, &document.prose_hash)
                    == (
                        facts.document.place,
                        &facts.document.names,
                        &facts.document.prose_hash,
                    )
            });
            if !indexed {
                faults
                    .entry("what the search index holds")
                    .or_default()
                    .push(name.clone());
            }
            let differs = match kept.remove(&facts.fid) {
                None => vec!["everything derived"],
                Some(kept) => kept.differs_from(&facts),
            };
            for what in differs {
                faults.entry(what).or_default().push(name.clone());
            }
        }
    }
    for fid in tally::wrong(connection)? {
        let names = faults.entry("the count of parts by state").or_default();
        names.push(name(connection, fid)?);
    }
    let mut faults: Vec<(&str, Vec<String>)> = faults.into_iter().collect();
    faults.sort();
    for (what, names) in faults {
        let more = names.len().saturating_sub(NAMED);
        let mut list = names.into_iter().take(NAMED).collect::<Vec<_>>().join(", ");
        if more > 0 {
            list = format!("{list} and {more} more");
        }
        found.push(Finding::rebuild(format!(
            "{what} does not follow from the records any more: {list}."
        )));
    }
    strays(connection, found)
}

/// Derived rows of places that are not there.
fn strays(connection: &Connection, found: &mut Vec<Finding>) -> Result<(), CatalogueError> {
    for table in [
        "atlas_place",
        "atlas_event",
        "atlas_transition",
        "atlas_tally",
        "atlas_point",
        "atlas_search_place",
    ] {
        let sql =
            format!("SELECT count(*) FROM {table} WHERE site_fid NOT IN (SELECT fid FROM site)");
        let stray: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
        if stray > 0 {
            found.push(Finding::rebuild(format!(
                "{table} has {stray} rows of places that are not there."
            )));
        }
    }
    Ok(())
}

/// The first and last days kept beside each date against the date.
pub(super) fn days(
    connection: &Connection,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    for table in Table::ALL {
        let columns = Columns::read(connection, table.name())?;
        let stems = columns
            .computed
            .iter()
            .filter_map(|column| column.strip_suffix("_min_day"));
        for stem in stems {
            let column = format!("{stem}_edtf");
            let sql = format!(
                "SELECT \"{column}\", \"{stem}_min_day\", \"{stem}_max_day\" FROM \"{}\"",
                table.name()
            );
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([])?;
            let mut wrong = 0_u64;
            while let Some(row) = rows.next()? {
                let date: Option<String> = row.get(0)?;
                let kept: (Option<i64>, Option<i64>) = (row.get(1)?, row.get(2)?);
                let span = date
                    .and_then(|date| Edtf::parse(&date).ok())
                    .map(|date| date.bounds())
                    .unwrap_or_default();
                wrong += u64::from(kept != (span.from.map(|day| day.0), span.to.map(|day| day.0)));
            }
            if wrong > 0 {
                found.push(Finding::rebuild(format!(
                    "In «{}» the days kept beside {column} do not fit the date in {wrong} rows.",
                    table.name()
                )));
            }
        }
    }
    Ok(())
}

fn name(connection: &Connection, fid: i64) -> Result<String, CatalogueError> {
    let sql = "SELECT coalesce(nullif(name_en, ''), nullif(name_ar, ''), slug, uuid, '') FROM site WHERE fid = ?1";
    let found = connection
        .prepare_cached(sql)?
        .query_row([fid], |row| row.get(0));
    Ok(found.optional()?.unwrap_or_default())
}
