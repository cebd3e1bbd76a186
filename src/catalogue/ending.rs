//! Where the history ended when the atlas last wrote: kept beside the log, so that a log that
//! was cut off, lengthened or replaced at its end is noticed. Knows no entry.

use rusqlite::{Connection, OptionalExtension};

use super::error::Result;

/// The end of the history: the newest operation's number and hash.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ending {
    /// The number; 0 when there is none.
    pub(super) number: i64,
    /// The hash.
    pub(super) hash: String,
}

/// Under which name it is kept.
const KEPT: &str = "history_end";
/// Places where the history went on from another end than the one that was kept.
const SEAM: &str = "history_seam.";

/// The end as the log has it now.
pub(super) fn found(connection: &Connection) -> Result<Ending> {
    let sql = "SELECT number, hash FROM atlas_operation ORDER BY number DESC LIMIT 1";
    let found = connection
        .prepare_cached(sql)?
        .query_row([], |row| {
            Ok(Ending {
                number: row.get(0)?,
                hash: row.get(1)?,
            })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// The end as it was kept; `None` in a file of a version that kept none.
pub(super) fn kept(connection: &Connection) -> Result<Option<Ending>> {
    let told: Option<Option<String>> = connection
        .prepare_cached("SELECT value FROM atlas_meta WHERE name = ?1")?
        .query_row([KEPT], |row| row.get(0))
        .optional()?;
    let Some(told) = told else { return Ok(None) };
    let told = told.unwrap_or_default();
    let (number, hash) = told.split_once(' ').unwrap_or_default();
    Ok(Some(Ending {
        number: number.parse().unwrap_or_default(),
        hash: hash.to_owned(),
    }))
}

/// The highest number the file itself counted.
pub(super) fn counted(connection: &Connection) -> Result<i64> {
    let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'atlas_operation'";
    let counted: Option<Option<i64>> = connection
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(counted.flatten().unwrap_or_default())
}

/// The number the next operation gets: one that was never given, even when the log was cut off.
pub(super) fn next_number(connection: &Connection, found: &Ending) -> Result<i64> {
    let kept = kept(connection)?.unwrap_or_default();
    Ok(found.number.max(kept.number).max(counted(connection)?) + 1)
}

/// Keeps the new end. Where the log did not end as it was left, that is written down for good.
pub(super) fn keep(connection: &Connection, before: &Ending, now: &Ending) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO atlas_meta (name, value) VALUES (?1, ?2)";
    let mut insert = connection.prepare_cached(sql)?;
    if let Some(left) = kept(connection)?
        && left != *before
    {
        let name = format!("{SEAM}{}", now.number);
        insert.execute((name, format!("{} {}", left.number, before.number)))?;
    }
    insert.execute((KEPT, format!("{} {}", now.number, now.hash)))?;
    Ok(())
}

/// The places where the history went on from another end than the one it was left with: the
/// operation written there, where the history had ended before, where it ended then.
pub(super) fn seams(connection: &Connection) -> Result<Vec<(i64, i64, i64)>> {
    let sql = "SELECT substr(name, length(?1) + 1), value FROM atlas_meta \
               WHERE name GLOB ?1 || '*' ORDER BY name";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([SEAM], |row| {
        let (number, told): (String, Option<String>) = (row.get(0)?, row.get(1)?);
        let told = told.unwrap_or_default();
        let (left, found) = told.split_once(' ').unwrap_or_default();
        let number_of = |text: &str| text.parse().unwrap_or_default();
        Ok((number_of(&number), number_of(left), number_of(found)))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
