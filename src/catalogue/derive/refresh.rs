//! Brings what is derived up to the records: for the places a transaction touched, or for all.
//! Always inside the transaction of the caller, so that no reader ever sees the one without the
//! other.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

use super::rebuild::rebuild;
use super::touched::Touched;
use super::{facts, tally, write};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::watch::Watch;
use crate::catalogue::{event_files, read};
use crate::domain::dossier::Transition;
use crate::domain::id::Id;

/// How many places are worked out at once: enough to share statements, little memory.
const AT_ONCE: usize = 2_000;

/// Works out anew what the touched records bear on. To be called once, after the last row is
/// written and before the commit.
///
/// # Errors
/// When the catalogue cannot be read or written; the caller rolls back.
pub(crate) fn refresh(connection: &Connection, touched: &Touched) -> Result<(), CatalogueError> {
    let mut counted = take_out_gone(connection)?;
    if touched.is_empty() {
        return tally::refresh(connection, &counted);
    }
    let sites: Vec<Id> = touched.sites.iter().copied().collect();
    let events: Vec<Id> = touched.events.iter().copied().collect();
    let lists = [event_files::list(&sites), event_files::list(&events)];
    let stale: Vec<i64> = connection
        .prepare_cached(include_str!("select_stale.sql"))?
        .query_map(lists, |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for chunk in stale.chunks(AT_ONCE) {
        for facts in facts::work_out(connection, &numbers(chunk))? {
            let before = counts_as(connection, facts.fid)?;
            write::replace(connection, &facts)?;
            if before.is_none() {
                let mut adopt = connection.prepare_cached(include_str!("adopt_children.sql"))?;
                adopt.execute([facts.fid])?;
                counted.insert(facts.fid);
            }
            let after = counts_as(connection, facts.fid)?;
            if before != after {
                let above = [before, after].into_iter().flatten();
                counted.extend(above.filter_map(|part| part.parent_fid));
            }
        }
    }
    tally::refresh(connection, &counted)
}

/// What a place counts as among the parts of the one above it.
#[derive(PartialEq)]
struct Part {
    parent_fid: Option<i64>,
    level_rank: i64,
    steps: Vec<Transition>,
}

fn counts_as(connection: &Connection, fid: i64) -> Result<Option<Part>, CatalogueError> {
    let sql = "SELECT parent_fid, level_rank FROM atlas_place WHERE site_fid = ?1";
    let place = connection
        .prepare_cached(sql)?
        .query_row([fid], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((parent_fid, level_rank)) = place else {
        return Ok(None);
    };
    Ok(Some(Part {
        parent_fid,
        level_rank,
        steps: read::steps(connection, fid)?,
    }))
}

/// Makes the derived tables anew, whatever became of them, and fills them.
///
/// # Errors
/// When the catalogue cannot be read or written; the caller rolls back.
pub(crate) fn remake(connection: &Connection) -> Result<(), CatalogueError> {
    connection.execute_batch(include_str!("drop.sql"))?;
    connection.execute_batch(include_str!("../schema/derived.sql"))?;
    rebuild(connection, &Watch::default())
}

/// Row numbers as the text of a JSON array, for `json_each`.
pub(crate) fn numbers(fids: &[i64]) -> String {
    let mut text = String::with_capacity(fids.len() * 8 + 2);
    text.push('[');
    for (at, fid) in fids.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&fid.to_string());
    }
    text.push(']');
    text
}

/// Returns the places whose parts must be counted anew for it.
fn take_out_gone(connection: &Connection) -> Result<BTreeSet<i64>, CatalogueError> {
    let gone: Vec<i64> = connection
        .prepare_cached("SELECT site_fid FROM atlas_gone")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut counted: BTreeSet<i64> = gone.iter().copied().collect();
    for fid in &gone {
        let part = counts_as(connection, *fid)?;
        counted.extend(part.and_then(|part| part.parent_fid));
        write::remove(connection, *fid)?;
    }
    if !gone.is_empty() {
        connection.execute("DELETE FROM atlas_gone", [])?;
    }
    Ok(counted)
}
