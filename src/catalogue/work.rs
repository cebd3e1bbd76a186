//! One transaction's worth of changes: the only door through which rows of visible tables are
//! written one by one. Each change leaves its entry for the log. Knows no command and no undo.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::chain;
use super::content;
use super::contents::Changed;
use super::derive::{self, Touched};
use super::entry::{Deed, Entry};
use super::error::{CatalogueError, Result};
use super::local_terms;
use super::log;
use super::naming::{explained, title};
use super::references::{self, Dependents, REFERENCES};
use super::schema::Columns;
use super::sheets;
use super::stamp::Stamp;
use super::stored::Stored;
use super::watch::Watch;
use crate::domain::cell::Cell;
use crate::domain::command::OperationKind;
use crate::domain::record::{Record, Table};

/// An operation that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// Its number in the log.
    pub operation: i64,
    /// Its sentence.
    pub sentence: String,
    /// The catalogue's revision after it.
    pub revision: u64,
}

/// The changes of one operation while they are made.
pub(super) struct Work<'c> {
    /// The transaction's connection.
    pub(super) connection: &'c Connection,
    at: String,
    columns: BTreeMap<&'static str, Rc<Columns>>,
    entries: Vec<Entry>,
    changed: Changed,
    touched: Touched,
    terms: local_terms::Noted,
    in_ranges: usize,
    watch: Watch,
}

/// When more rows than this come or go in ranges, everything derived is worked out anew.
const MANY: usize = 5_000;

impl<'c> Work<'c> {
    /// Begins the changes of one operation.
    pub(super) fn begin(connection: &'c Connection, stamp: &Stamp) -> Result<Self> {
        Ok(Self {
            connection,
            at: stamp.gpkg_time()?,
            columns: BTreeMap::new(),
            entries: Vec::new(),
            changed: Changed::default(),
            touched: Touched::default(),
            terms: local_terms::Noted::default(),
            in_ranges: 0,
            watch: Watch::default(),
        })
    }

    /// Has someone watch how far it has come, who may stop it.
    pub(super) fn watched(mut self, watch: Watch) -> Self {
        self.watch = watch;
        self
    }

    /// Who watches.
    pub(super) fn watch(&self) -> &Watch {
        &self.watch
    }

    /// The time of the operation, as rows keep it.
    pub(super) fn at(&self) -> &str {
        &self.at
    }

    /// Whether nothing was changed so far.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The columns of a visible table.
    pub(super) fn columns(&mut self, table: &'static str) -> Result<Rc<Columns>> {
        if let Some(columns) = self.columns.get(table) {
            return Ok(Rc::clone(columns));
        }
        let columns = Rc::new(Columns::read(self.connection, table)?);
        self.columns.insert(table, Rc::clone(&columns));
        Ok(columns)
    }

    /// The stored row of a record.
    pub(super) fn row(&mut self, table: &'static str, uuid: &str) -> Result<Option<Stored>> {
        let columns = self.columns(table)?;
        Stored::read(self.connection, table, &columns, uuid)
    }

    /// Puts a row into its table; with `fid` 0 it gets the next free one.
    pub(super) fn insert(&mut self, table: &'static str, mut image: Stored) -> Result<()> {
        self.put(table, &mut image)?;
        self.inserted(table, &image)
    }

    /// Puts a row into its table without an entry of its own: part of a range.
    pub(super) fn put(&mut self, table: &'static str, image: &mut Stored) -> Result<()> {
        let columns = self.columns(table)?;
        image.fid = image
            .insert(self.connection, table, &columns)
            .map_err(|error| explained(error, table, image))?;
        self.in_ranges += 1;
        if self.in_ranges <= MANY {
            self.touch(table, image);
        }
        Ok(())
    }

    /// Notes a record that was put into its table without an entry of its own: part of a range.
    pub(super) fn came(&mut self, record: &Record) {
        self.in_ranges += 1;
        if self.in_ranges <= MANY {
            let cells = record.cells();
            let cell = |column: &str| {
                let found = cells.iter().find(|(name, _)| *name == column);
                found.map_or(Cell::Null, |(_, cell)| cell.clone())
            };
            self.touched.row(record.table(), record.uuid(), &cell);
        }
    }

    /// Takes a row out of its table without an entry of its own: part of a range.
    pub(super) fn leave(&mut self, table: &'static str, image: &Stored) -> Result<()> {
        self.in_ranges += 1;
        if self.in_ranges <= MANY {
            self.touch(table, image);
        }
        image.remove(self.connection, table)
    }

    /// Logs a row that is in its table already.
    pub(super) fn inserted(&mut self, table: &'static str, image: &Stored) -> Result<()> {
        self.come(table, image);
        let mut entry = self.entry(Deed::Insert, table, image)?;
        entry.after_hash = Some(image.hash());
        self.keep(entry);
        Ok(())
    }

    /// Changes some columns of a stored row.
    pub(super) fn update(
        &mut self,
        table: &'static str,
        before: &Stored,
        new: Vec<(String, Value)>,
    ) -> Result<()> {
        let mut after = before.clone();
        for (name, value) in new {
            if let Some(slot) = after.values.iter_mut().find(|(column, _)| *column == name) {
                slot.1 = value;
            }
        }
        let columns = self.columns(table)?;
        after
            .overwrite(self.connection, table, &columns, before)
            .map_err(|error| explained(error, table, before))?;
        self.updated(table, before, &after)
    }

    /// Logs a row that was changed in its table already.
    pub(super) fn updated(
        &mut self,
        table: &'static str,
        before: &Stored,
        after: &Stored,
    ) -> Result<()> {
        self.gone(table, before);
        self.come(table, after);
        let changes: Vec<content::Changed> = before
            .values
            .iter()
            .zip(&after.values)
            .filter(|((_, old), (_, new))| old != new)
            .map(|((name, old), (_, new))| (name.clone(), old.clone(), new.clone()))
            .collect();
        if changes.is_empty() {
            return Ok(());
        }
        let mut entry = self.entry(Deed::Update, table, after)?;
        entry.content = Some(content::write_changes(&changes));
        entry.after_hash = Some(after.hash());
        self.keep(entry);
        Ok(())
    }

    /// Removes a record with all that hangs on it.
    pub(super) fn delete_with_dependents(
        &mut self,
        table: &'static str,
        uuid: &str,
    ) -> Result<Dependents> {
        if !references::exists(self.connection, table, uuid)? {
            return Err(CatalogueError::Gone {
                table: table.to_owned(),
                uuid: uuid.to_owned(),
            });
        }
        let dependents = references::dependents(self.connection, table, uuid)?;
        self.forget(&dependents)?;
        let mut going = Vec::new();
        // Entries first: they name places that are about to go.
        for (table, uuid) in dependents.going.iter().rev() {
            if let Some(image) = self.row(table, uuid)? {
                going.push((*table, self.deletion(table, &image)?, image));
            }
        }
        for (table, entry, image) in going {
            self.remove(table, &image)?;
            self.keep(entry);
        }
        Ok(dependents)
    }

    fn forget(&mut self, dependents: &Dependents) -> Result<()> {
        let mut columns: BTreeMap<&references::Key, Vec<(String, Value)>> = BTreeMap::new();
        for (key, column) in &dependents.forgetting {
            let emptied = columns.entry(key).or_default();
            emptied.push(((*column).to_owned(), Value::Null));
        }
        let at = self.at.clone();
        for ((table, uuid), mut emptied) in columns {
            if let Some(before) = self.row(table, uuid)? {
                emptied.push(("updated_at".into(), Value::Text(at.clone())));
                self.update(table, &before, emptied)?;
            }
        }
        Ok(())
    }

    /// Removes one row and nothing else.
    pub(super) fn delete(&mut self, table: &'static str, image: &Stored) -> Result<()> {
        let entry = self.deletion(table, image)?;
        self.remove(table, image)?;
        self.keep(entry);
        Ok(())
    }

    /// Logs a row that is gone from its table already.
    pub(super) fn deleted(&mut self, table: &'static str, image: &Stored) -> Result<()> {
        self.gone(table, image);
        let entry = self.deletion(table, image)?;
        self.keep(entry);
        Ok(())
    }

    fn deletion(&mut self, table: &'static str, image: &Stored) -> Result<Entry> {
        let mut entry = self.entry(Deed::Delete, table, image)?;
        entry.content = Some(content::write_row(image));
        Ok(entry)
    }

    fn remove(&mut self, table: &'static str, image: &Stored) -> Result<()> {
        self.gone(table, image);
        image.remove(self.connection, table)
    }

    fn entry(&mut self, deed: Deed, table: &'static str, image: &Stored) -> Result<Entry> {
        let mut entry = Entry::row(deed, table, image.text("uuid"), image.fid);
        entry.site = references::site_of(self.connection, table, image)?;
        entry.title = Some(title(self.connection, table, image)?);
        Ok(entry)
    }

    /// Adds an entry to the operation; its content hash is worked out here.
    pub(super) fn keep(&mut self, mut entry: Entry) {
        if entry.content_hash.is_empty() {
            let title = entry.title.as_deref().unwrap_or_default();
            entry.content_hash = chain::hash_of_content(title, entry.content.as_deref(), None);
        }
        self.entries.push(entry);
    }

    /// Leaves only the hashes of the entries so far; returns their numbers in the log when the
    /// first of them will be `next`.
    pub(super) fn blank(&mut self, next: i64) -> Vec<i64> {
        let mut numbers = Vec::new();
        for (entry, number) in self.entries.iter_mut().zip(next..) {
            entry.title = None;
            entry.content = None;
            numbers.push(number);
        }
        numbers
    }

    /// Notes that anything may have happened to a table.
    pub(super) fn all_changed(&mut self, table: &'static str) {
        self.changed.all(table);
    }

    fn gone(&mut self, table: &'static str, image: &Stored) {
        self.changed.gone(table, image.value("geom"));
        self.terms.gone(table, image);
        self.touch(table, image);
    }

    fn come(&mut self, table: &'static str, image: &Stored) {
        self.changed.come(table, image.value("geom"));
        self.terms.come(table, image);
        self.touch(table, image);
    }

    /// Notes what is derived from a row, as it was or as it is.
    fn touch(&mut self, table: &str, image: &Stored) {
        if let (Some(table), Ok(uuid)) = (Table::named(table), image.text("uuid").parse()) {
            self.touched.row(table, uuid, &|column| image.cell(column));
        }
    }

    /// Has everything derived worked out anew at the end.
    pub(super) fn derive_all(&mut self) {
        self.in_ranges = MANY + 1;
    }

    /// Ends the operation: checks what its rows point at, brings up to date what is derived, and
    /// appends it to the log.
    pub(super) fn finish(
        self,
        stamp: &Stamp,
        kind: OperationKind,
        sentence: &str,
        undoes: Option<i64>,
    ) -> Result<Applied> {
        if kind != OperationKind::Outside {
            self.check_references()?;
        }
        self.terms.settle(self.connection, kind)?;
        if self.in_ranges > MANY {
            derive::rebuild(self.connection, &self.watch)?;
        } else {
            derive::refresh(self.connection, &self.touched)?;
        }
        self.changed.save(self.connection, &self.at)?;
        let operation = log::append(
            self.connection,
            stamp,
            kind,
            sentence,
            undoes,
            &self.entries,
        )?;
        Ok(Applied {
            operation,
            sentence: sentence.to_owned(),
            revision: revision(operation),
        })
    }

    fn check_references(&self) -> Result<()> {
        let mut seen = BTreeSet::new();
        for entry in &self.entries {
            let (Deed::Insert | Deed::Update, Some(uuid)) = (entry.deed, &entry.uuid) else {
                continue;
            };
            let Some(sheet) = sheets::named(&entry.table) else {
                continue;
            };
            if seen.insert((sheet.name, uuid)) {
                let title = entry.title.as_deref().unwrap_or_default();
                references::check(self.connection, sheet.name, uuid, title)?;
            }
        }
        debug_assert!(
            REFERENCES
                .iter()
                .all(|reference| sheets::named(reference.table).is_some())
        );
        Ok(())
    }
}

/// An operation number as a revision.
pub(super) fn revision(operation: i64) -> u64 {
    u64::try_from(operation).unwrap_or_default()
}
