//! What other programs changed, taken in as one operation. Knows the tables their triggers keep,
//! no program.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::content;
use super::error::{CatalogueError, Result};
use super::schema::{Columns, quoted};
use super::sheets::{SHEETS, Sheet};
use super::stamp::Stamp;
use super::stored::{self, Stored};
use super::work::{Applied, Work};
use crate::domain::command::OperationKind;
use crate::domain::record::Table;

/// Whom the history names for changes nobody signed.
const NOBODY: &str = "another program";

/// How many rows other programs touched since the last time.
pub(super) fn waiting(connection: &Connection) -> Result<u64> {
    let mut rows = 0;
    for sheet in SHEETS {
        let sql = format!("SELECT count(*) FROM \"atlas_outside_{}\"", sheet.name);
        let here: i64 = connection
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?;
        rows += u64::try_from(here).unwrap_or_default();
    }
    Ok(rows)
}

/// What happened to one row: as it was before, as it is now.
struct Touched {
    sheet: &'static Sheet,
    before: Option<Stored>,
    now: Option<Stored>,
}

/// Takes in what is waiting, within the caller's transaction; `None` when nothing is.
pub(super) fn take_in(connection: &Connection, stamp: &Stamp) -> Result<Option<Applied>> {
    if waiting(connection)? == 0 {
        return Ok(None);
    }
    let stamp = Stamp {
        by: NOBODY.to_owned(),
        ..stamp.clone()
    };
    let mut work = Work::begin(connection, &stamp)?;
    let mut touched = Vec::new();
    for sheet in SHEETS {
        gather(&mut work, sheet, &mut touched)?;
    }
    let mut rejected = Vec::new();
    for row in &mut touched {
        make_readable(&mut work, row, &mut rejected)?;
    }
    let counts = keep(&mut work, touched)?;
    for sheet in SHEETS {
        connection.execute(&format!("DELETE FROM \"atlas_outside_{}\"", sheet.name), [])?;
    }
    if work.is_empty() && rejected.is_empty() {
        return Ok(None);
    }
    let sentence = sentence(&counts, rejected.len());
    let applied = work.finish(&stamp, OperationKind::Outside, &sentence, None)?;
    for value in rejected {
        value.save(connection, applied.operation)?;
    }
    Ok(Some(applied))
}

fn gather(work: &mut Work<'_>, sheet: &'static Sheet, touched: &mut Vec<Touched>) -> Result<()> {
    let columns = work.columns(sheet.name)?;
    let kept = format!("atlas_outside_{}", sheet.name);
    let ours = columns.ours();
    let sql = format!(
        "{} WHERE was_here = 1 AND fid = ?1",
        stored::select(&kept, &ours)
    );
    let mut before = work.connection.prepare_cached(&sql)?;
    let sql = format!("{} WHERE fid = ?1", stored::select(sheet.name, &columns));
    let mut now = work.connection.prepare_cached(&sql)?;
    let sql = format!("SELECT fid FROM {} ORDER BY fid", quoted(&kept));
    let mut fids = work.connection.prepare_cached(&sql)?;
    let fids: Vec<i64> = fids
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for fid in fids {
        let read = |statement: &mut rusqlite::CachedStatement<'_>, columns: &Columns| {
            let mut rows = statement.query([fid])?;
            match rows.next()? {
                Some(row) => Stored::from_row(columns, row).map(Some),
                None => Ok(None),
            }
        };
        touched.push(Touched {
            sheet,
            before: read(&mut before, &ours)?,
            now: read(&mut now, &columns)?,
        });
    }
    Ok(())
}

/// A value no record can hold.
struct Rejected {
    table: &'static str,
    uuid: String,
    reason: String,
    content: String,
}

impl Rejected {
    fn of(table: &'static str, row: &Stored, reason: String, content: String) -> Self {
        Self {
            table,
            uuid: row.text("uuid").to_owned(),
            reason,
            content,
        }
    }

    fn save(&self, connection: &Connection, operation: i64) -> Result<()> {
        connection
            .prepare_cached(include_str!("outside/insert_rejected.sql"))?
            .execute((
                operation,
                self.table,
                &self.uuid,
                &self.reason,
                &self.content,
            ))?;
        Ok(())
    }
}

/// Puts values that no record can hold aside: the field goes back to what it was; a new row that
/// cannot do without it goes altogether.
fn make_readable(
    work: &mut Work<'_>,
    row: &mut Touched,
    rejected: &mut Vec<Rejected>,
) -> Result<()> {
    let name = row.sheet.name;
    let (Some(table), Some(living)) = (Table::named(name), row.now.clone()) else {
        return Ok(());
    };
    let mut mended = living.clone();
    let mut first = None;
    let mut aside = Vec::new();
    while let Err(error) = mended.record(table) {
        let bad = table
            .columns()
            .iter()
            .find(|column| names(&error, name, column));
        let old = bad.and_then(|column| Some(row.before.as_ref()?.value(column).clone()));
        let old = old.unwrap_or(Value::Null);
        let reason = error.to_string();
        let Some(slot) = mended
            .values
            .iter_mut()
            .find(|(column, value)| bad.is_some_and(|bad| bad == column) && *value != old)
        else {
            // It cannot be mended column by column: it is set aside whole.
            let reason = first.unwrap_or(reason);
            rejected.push(Rejected::of(
                name,
                &living,
                reason,
                content::write_row(&living),
            ));
            living.remove(work.connection, name)?;
            row.now = None;
            return restore(work, row);
        };
        let bad_value = std::mem::replace(&mut slot.1, old.clone());
        let told = content::write_changes(&[(slot.0.clone(), old, bad_value)]);
        first.get_or_insert_with(|| reason.clone());
        aside.push(Rejected::of(name, &living, reason, told));
    }
    if !aside.is_empty() {
        let columns = work.columns(name)?;
        mended.overwrite(work.connection, name, &columns, &living)?;
        row.now = Some(mended);
        rejected.append(&mut aside);
    }
    Ok(())
}

/// A row that was readable before comes back as it was.
fn restore(work: &mut Work<'_>, row: &mut Touched) -> Result<()> {
    if let Some(before) = &row.before {
        let columns = work.columns(row.sheet.name)?;
        before.insert(work.connection, row.sheet.name, &columns)?;
        row.now = Some(before.clone());
    }
    Ok(())
}

fn names(error: &CatalogueError, table: &str, column: &str) -> bool {
    match error {
        CatalogueError::Unreadable(why) => why.starts_with(&format!("{table}.{column}:")),
        _ => false,
    }
}

/// How many rows were added, changed and removed.
#[derive(Default)]
struct Counts {
    added: usize,
    changed: usize,
    removed: usize,
}

/// Writes the entries: removals first, so that a row that came back under another number is
/// told in the order in which it can be undone.
fn keep(work: &mut Work<'_>, touched: Vec<Touched>) -> Result<Counts> {
    let mut counts = Counts::default();
    let mut rest = Vec::new();
    for row in touched {
        let same = match (&row.before, &row.now) {
            (Some(before), Some(now)) => before.text("uuid") == now.text("uuid"),
            (None, None) => true,
            _ => false,
        };
        if let (Some(before), false) = (&row.before, same) {
            work.deleted(row.sheet.name, before)?;
            counts.removed += 1;
        }
        rest.push((row, same));
    }
    for (row, same) in rest {
        let name = row.sheet.name;
        match (row.before, row.now) {
            (Some(before), Some(now)) if same => {
                refresh_days(work, name, &now)?;
                if differs(&before, &now) {
                    work.updated(name, &before, &now)?;
                    counts.changed += 1;
                } else if before != now {
                    // Nothing but the time of change: put that back.
                    let columns = work.columns(name)?;
                    before.overwrite(work.connection, name, &columns, &now)?;
                }
            }
            (_, Some(now)) => {
                refresh_days(work, name, &now)?;
                work.inserted(name, &now)?;
                counts.added += 1;
            }
            _ => {}
        }
    }
    Ok(counts)
}

fn differs(before: &Stored, now: &Stored) -> bool {
    let said = |image: &Stored| {
        let values = image
            .values
            .iter()
            .filter(|(column, _)| column != "updated_at");
        values.cloned().collect::<Vec<_>>()
    };
    said(before) != said(now)
}

fn refresh_days(work: &mut Work<'_>, table: &'static str, image: &Stored) -> Result<()> {
    let columns = work.columns(table)?;
    for (column, value) in image.days(&columns) {
        let sql = format!(
            "UPDATE {} SET {} = ?2 WHERE fid = ?1",
            quoted(table),
            quoted(&column)
        );
        work.connection
            .prepare_cached(&sql)?
            .execute((image.fid, value))?;
    }
    Ok(())
}

fn sentence(counts: &Counts, rejected: usize) -> String {
    let parts = [
        (counts.added, "added"),
        (counts.changed, "changed"),
        (counts.removed, "removed"),
        (rejected, "set aside because no record can hold it"),
    ];
    let told: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    format!("Changed outside: {}", told.join(", "))
}
