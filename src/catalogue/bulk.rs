//! Many rows at once: one line in the log for a whole range, triggers put aside, the spatial
//! index filled afterwards. Knows no source of the rows.

mod feed;

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::chain;
use super::content::{self, Kept};
use super::entry::{Deed, Entry};
use super::error::{CatalogueError, Result};
use super::log;
use super::references::REFERENCES;
use super::schema::{self, Columns, quoted};
use super::sheets::{self, SHEETS, Sheet};
use super::stored::{self, Stored, hex};
use super::work::Work;
use crate::domain::record::{Record, Table};
use feed::Feed;

/// So many rows are deflated together.
const BLOCK: usize = 5_000;

/// Consecutive rows of one table that came in one operation.
struct Range {
    table: &'static str,
    first: i64,
    last: i64,
    count: i64,
    hasher: Sha256,
}

impl Range {
    fn new(table: &'static str, fid: i64) -> Self {
        Self {
            table,
            first: fid,
            last: fid - 1,
            count: 0,
            hasher: Sha256::new(),
        }
    }

    fn add(&mut self, image: &Stored) {
        self.came(image.fid, &image.hash());
    }

    fn came(&mut self, fid: i64, hash: &str) {
        self.last = fid;
        self.count += 1;
        self.hasher.update(hash.as_bytes());
    }

    fn entry(self) -> Entry {
        let mut entry = Entry::row(Deed::Added, self.table, "", self.first);
        entry.uuid = None;
        entry.last_fid = Some(self.last);
        entry.count = self.count;
        entry.title = Some(format!("{} rows", self.count));
        entry.after_hash = Some(hex(&self.hasher.finalize()));
        entry
    }
}

/// Rows between two looks at whether to go on.
const STRIDE: usize = 1_024;

/// Puts records into their tables while the triggers are away, then fills the spatial index and
/// looks whether every reference leads somewhere.
pub(super) fn add(work: &mut Work<'_>, records: impl Iterator<Item = Record>) -> Result<()> {
    let watch = work.watch().clone();
    watch.counted("Taking in rows", records.size_hint().1.unwrap_or(0))?;
    let connection = work.connection;
    let at = work.at().to_owned();
    let mut feeds: BTreeMap<Table, Feed<'_>> = BTreeMap::new();
    let mut ranges: Vec<Range> = Vec::new();
    let mut open: BTreeMap<Table, usize> = BTreeMap::new();
    for (count, record) in records.enumerate() {
        if count % STRIDE == 0 {
            watch.rows(count)?;
        }
        let table = record.table();
        let columns = work.columns(table.name())?;
        let feed = match feeds.entry(table) {
            Slot::Occupied(slot) => slot.into_mut(),
            Slot::Vacant(slot) => slot.insert(Feed::new(connection, table, &columns, &at)?),
        };
        work.came(&record);
        let (fid, hash) = feed.take(record)?;
        let fits = open.get(&table).copied().filter(|place| {
            ranges
                .get(*place)
                .is_some_and(|range| range.last + 1 == fid)
        });
        let place = fits.unwrap_or_else(|| {
            ranges.push(Range::new(table.name(), fid));
            ranges.len() - 1
        });
        open.insert(table, place);
        if let Some(range) = ranges.get_mut(place) {
            range.came(fid, &hash);
        }
    }
    feeds.into_values().try_for_each(Feed::end)?;
    watch.counted("Indexing places", 0)?;
    for range in ranges {
        watch.step()?;
        if sheets::named(range.table).is_some_and(|sheet| sheet.layer.is_some()) {
            let sql = include_str!("bulk/fill_index.sql").replace("{t}", range.table);
            connection.execute(&sql, [range.first, range.last])?;
        }
        check_references(connection, &range)?;
        work.all_changed(range.table);
        work.keep(range.entry());
    }
    check_whole(connection)
}

/// What the rows of a range point at must be there: nobody watched while they came.
fn check_references(connection: &Connection, range: &Range) -> Result<()> {
    for reference in REFERENCES
        .iter()
        .filter(|reference| reference.table == range.table)
    {
        let sql = include_str!("bulk/select_dangling.sql")
            .replace("{t}", range.table)
            .replace("{column}", reference.column)
            .replace("{to}", reference.to);
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([range.first, range.last])?;
        if let Some(row) = rows.next()? {
            return Err(CatalogueError::Dangling {
                title: format!("{} {}", range.table, row.get::<_, i64>(0)?),
                column: reference.column.to_owned(),
                target: format!("{} {}", reference.to, row.get::<_, String>(1)?),
            });
        }
    }
    Ok(())
}

/// What declared references do not cover: citations of records that do not exist, places that
/// are part of themselves.
fn check_whole(connection: &Connection) -> Result<()> {
    for sheet in SHEETS {
        let sql = include_str!("bulk/select_lost_citation.sql").replace("{t}", sheet.name);
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([sheet.name])?;
        if let Some(row) = rows.next()? {
            return Err(CatalogueError::Dangling {
                title: "citation".into(),
                column: "record_uuid".into(),
                target: format!("{} {}", sheet.name, row.get::<_, String>(0)?),
            });
        }
    }
    let mut statement = connection.prepare(include_str!("bulk/select_circle.sql"))?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        Some(row) => Err(CatalogueError::Circle(
            row.get::<_, Option<String>>(0)?.unwrap_or_default(),
        )),
        None => Ok(()),
    }
}

/// Puts the triggers of the visible tables away, for the rest of the transaction.
pub(super) fn drop_triggers(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare(include_str!("bulk/select_triggers.sql"))?;
    let names = statement.query_map([], |row| row.get(0))?;
    let names: Vec<String> = names.collect::<rusqlite::Result<_>>()?;
    for name in names {
        connection.execute_batch(&format!("DROP TRIGGER {}", quoted(&name)))?;
    }
    Ok(())
}

/// Makes them again.
pub(super) fn make_triggers(connection: &Connection) -> Result<()> {
    schema::make_triggers(connection)
}

/// Takes a range back: its rows go into the log, then out of their table.
pub(super) fn remove(work: &mut Work<'_>, sheet: &'static Sheet, entry: &Entry) -> Result<()> {
    let last = entry.last_fid.unwrap_or(entry.fid);
    let columns = work.columns(sheet.name)?;
    let mut next = entry.fid;
    loop {
        let images = read(work.connection, sheet, &columns, next, last, BLOCK)?;
        let (Some(from), Some(to)) = (images.first(), images.last()) else {
            break;
        };
        let (from, to) = (from.fid, to.fid);
        next = to + 1;
        let mut removed = Entry::row(Deed::Removed, sheet.name, "", from);
        removed.uuid = None;
        removed.last_fid = Some(to);
        removed.count = i64::try_from(images.len()).unwrap_or(i64::MAX);
        removed.title = Some(format!("{} rows", removed.count));
        let rows: Vec<Kept> = images.into_iter().map(Kept::Row).collect();
        removed.rows = Some(content::write_block(&rows)?);
        removed.content_hash = chain::hash_of_content(
            removed.title.as_deref().unwrap_or_default(),
            None,
            Some(&content::hash_of_rows(&rows)),
        );
        for row in &rows {
            if let Kept::Row(image) = row {
                work.leave(sheet.name, image)?;
            }
        }
        work.keep(removed);
    }
    work.all_changed(sheet.name);
    Ok(())
}

/// Brings a removed range back, under its own row numbers.
pub(super) fn restore(work: &mut Work<'_>, sheet: &'static Sheet, entry: &Entry) -> Result<()> {
    let columns = work.columns(sheet.name)?;
    let block = entry.rows.as_deref().unwrap_or_default();
    let mut range = Range::new(sheet.name, entry.fid);
    for row in content::read_block(block, &columns)? {
        let Kept::Row(mut image) = row else {
            return Err(CatalogueError::NotAllowed(
                "One of its rows was purged, so it cannot come back.".into(),
            ));
        };
        work.put(sheet.name, &mut image)?;
        range.add(&image);
    }
    range.last = entry.last_fid.unwrap_or(entry.fid);
    work.all_changed(sheet.name);
    work.keep(range.entry());
    Ok(())
}

fn read(
    connection: &Connection,
    sheet: &Sheet,
    columns: &Columns,
    from: i64,
    to: i64,
    most: usize,
) -> Result<Vec<Stored>> {
    let sql = format!(
        "{} WHERE fid BETWEEN ?1 AND ?2 ORDER BY fid LIMIT ?3",
        stored::select(sheet.name, columns)
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = statement.query_map([from, to, most], |row| Stored::from_row(columns, row))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The later operations that keep a range from being taken back: those that changed its rows,
/// and those whose rows point into it.
pub(super) fn in_the_way(
    connection: &Connection,
    operation: i64,
    entry: &Entry,
) -> Result<BTreeSet<i64>> {
    let Some(sheet) = sheets::named(&entry.table) else {
        return Ok(BTreeSet::new());
    };
    let last = entry.last_fid.unwrap_or(entry.fid);
    let mut found = BTreeSet::new();
    if !is_as_left(connection, sheet, entry, last)? {
        found.extend(touching(
            connection,
            operation,
            sheet.name,
            (entry.fid, last),
        )?);
        if found.is_empty() {
            return Err(CatalogueError::Log(format!(
                "rows {} to {last} of {} are not as operation {operation} left them",
                entry.fid, sheet.name
            )));
        }
    }
    if entry.deed == Deed::Added {
        for (table, fid) in pointing_into(connection, sheet, (entry.fid, last), operation)? {
            found.extend(touching(connection, operation, table, (fid, fid))?);
        }
    }
    log::holding(connection, operation, found)
}

fn touching(
    connection: &Connection,
    operation: i64,
    table: &str,
    (first, last): (i64, i64),
) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(include_str!("bulk/select_touching.sql"))?;
    let found = statement.query_map((operation, table, first, last), |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn is_as_left(connection: &Connection, sheet: &Sheet, entry: &Entry, last: i64) -> Result<bool> {
    let columns = Columns::read(connection, sheet.name)?;
    let mut range = Range::new(sheet.name, entry.fid);
    let sql = format!(
        "{} WHERE fid BETWEEN ?1 AND ?2 ORDER BY fid",
        stored::select(sheet.name, &columns)
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([entry.fid, last])?;
    while let Some(row) = rows.next()? {
        range.add(&Stored::from_row(&columns, row)?);
    }
    Ok(match &entry.after_hash {
        None => range.count == 0,
        Some(hash) => range.count == entry.count && hex(&range.hasher.finalize()) == *hash,
    })
}

/// Rows from elsewhere that point into a range, by table and row number; not all when many.
fn pointing_into(
    connection: &Connection,
    sheet: &Sheet,
    (first, last): (i64, i64),
    operation: i64,
) -> Result<Vec<(&'static str, i64)>> {
    let columns = REFERENCES
        .iter()
        .filter(|reference| reference.to == sheet.name)
        .map(|reference| (reference.table, reference.column))
        .chain([("citation", "record_uuid")]);
    let mut found = Vec::new();
    for (child, column) in columns {
        let sql = include_str!("bulk/select_pointing.sql")
            .replace("{target}", sheet.name)
            .replace("{child}", child)
            .replace("{column}", column);
        let mut statement = connection.prepare_cached(&sql)?;
        let fids = statement.query_map([first, last, operation], |row| row.get(0))?;
        for fid in fids {
            found.push((child, fid?));
        }
    }
    Ok(found)
}
