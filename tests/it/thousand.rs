//! A thousand random edits over every kind of record, undone to the very catalogue it was at the
//! start and redone to the one at the end, across restarts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use palmyra_atlas::catalogue::{Catalogue, OpenAs, Stamp};
use palmyra_atlas::domain::cell::Cell;
use palmyra_atlas::domain::command::{Command, Edit};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::place::{LonLat, Shape};
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{Record, Table};
use palmyra_atlas::jobs::{Cancel, Progress};
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::made_up::{Dice, Inventory};

/// So many edits are made, and looked at after each block.
const EDITS: u64 = 1_000;
const BLOCK: u64 = 500;

/// What is done, gathered while it is done.
pub(super) struct Work {
    pub(super) catalogue: Catalogue,
    pub(super) dice: Dice,
    /// The records there are, table by table; some may be gone.
    pub(super) known: BTreeMap<Table, Vec<Id>>,
    stamps: u64,
    done: BTreeMap<&'static str, u64>,
    tables: BTreeSet<Table>,
}

impl Work {
    /// Begins with made-up places; same seed, same work.
    pub(super) fn new(path: &Path, seed: u64) -> Self {
        let records: Vec<Record> = Inventory { seed, sites: 24 }.records().collect();
        let mut known: BTreeMap<Table, Vec<Id>> = BTreeMap::new();
        for record in &records {
            known.entry(record.table()).or_default().push(record.uuid());
        }
        Self {
            catalogue: Catalogue::create(path, "A thousand", &records, &stamp(0)).unwrap(),
            dice: Dice::new(36 + seed),
            known,
            stamps: 0,
            done: BTreeMap::new(),
            tables: BTreeSet::new(),
        }
    }

    pub(super) fn stamp(&mut self) -> Stamp {
        self.stamps += 1;
        stamp(self.stamps)
    }

    pub(super) fn new_id(&mut self) -> Id {
        let (high, low) = (self.dice.next(), self.dice.next());
        let mut random = [0; 10];
        random[..8].copy_from_slice(&low.to_le_bytes());
        Id::v7(1_800_000_000_000 + high % 1_000_000, random)
    }

    fn record(&self, table: Table, uuid: Id) -> Option<Record> {
        match self
            .catalogue
            .answer(&Query::Record { table, uuid })
            .unwrap()
        {
            Answer::Record(record) => record.map(|record| *record),
            other => panic!("{other:?}"),
        }
    }

    /// Any record that is there, of a table.
    fn any(&mut self, table: Table) -> Option<Record> {
        for _ in 0..8 {
            let uuid = *self.dice.pick(self.known.get(&table)?);
            if let Some(record) = self.record(table, uuid) {
                return Some(record);
            }
        }
        None
    }

    fn any_of_all(&mut self) -> Option<Record> {
        let table = *self.dice.pick(&edited());
        self.any(table)
    }

    /// A value for a column, of a kind that its name suggests; not all fit.
    fn cell(&mut self, column: &str) -> Cell {
        let text = |text: &str| Cell::Text(text.to_owned());
        if column == "record_table" {
            return text("site");
        }
        if column == "sha256" {
            return Cell::Text(format!("{:064x}", self.dice.next()));
        }
        if let Some(table) = pointed_at(column) {
            let found = self.any(table);
            return found.map_or(Cell::Null, |record| Cell::Text(record.uuid().to_string()));
        }
        if column.ends_with("_edtf") {
            let dates = ["2015-08-23", "2016-04", "-0031", "2015/2017"];
            return text(self.dice.pick::<&str>(&dates));
        }
        let number = self.dice.next();
        let codes: &[&str] = &[
            "medium",
            "high",
            "damaged",
            "standing",
            "31-60",
            "public",
            "restricted",
            "satellite",
            "visit",
            "done",
            "other",
            "single",
            "bracket",
            "monument",
            "component",
            "primary",
            "given",
            "moved",
            "verified",
            "kept",
            "context",
            "damage",
            "footprint",
        ];
        match self.dice.next() % 8 {
            0 => Cell::Null,
            1 => Cell::Int(i64::try_from(number % 2).unwrap()),
            2 => Cell::Real(self.dice.part(0.0, 80.0).round()),
            3 => text("نص عربي عن المعبد"),
            4 | 5 => text(self.dice.pick::<&str>(codes)),
            6 => Cell::Text(format!("value-{}", number % 1_000_000)),
            _ => self.shape(),
        }
    }

    fn shape(&mut self) -> Cell {
        let mut at = || {
            let (lon, lat) = (self.dice.part(38.0, 38.5), self.dice.part(34.0, 34.5));
            LonLat::new(lon, lat).unwrap()
        };
        let ring = vec![at(), at(), at()];
        let closed: Vec<LonLat> = ring.iter().chain(&ring[..1]).copied().collect();
        Cell::Shape(match ring[0].lon() {
            lon if lon < 38.1 => Shape::Point(ring[0]),
            lon if lon < 38.3 => Shape::Lines(vec![ring]),
            _ => Shape::Areas(vec![vec![closed]]),
        })
    }

    /// The record with another value in some columns; what does not fit is left as it was.
    pub(super) fn changed(&mut self, record: &Record, columns: usize) -> Record {
        let mut now = record.clone();
        for _ in 0..columns {
            let column = *self.dice.pick(record.table().columns());
            let wanted = self.cell(column);
            if let Ok(next) = with(&now, column, &wanted) {
                now = next;
            }
        }
        now
    }

    /// A new record of any table, from nothing: every column is tried until the whole fits.
    pub(super) fn made(&mut self, table: Table) -> Option<Record> {
        let uuid = self.new_id();
        let mut cells: BTreeMap<&str, Cell> = BTreeMap::new();
        for _ in 0..200 {
            let read = |column: &str| cells.get(column).cloned().unwrap_or_default();
            match Record::from_cells(table, uuid, &read) {
                Ok(record) => {
                    let columns = table.columns().len();
                    return Some(self.changed(&record, columns));
                }
                Err(why) => {
                    // It names the column: «table.column: what is wrong».
                    let why = why.to_string();
                    let column =
                        table.columns().iter().copied().find(|column| {
                            why.starts_with(&format!("{}.{column}:", table.name()))
                        })?;
                    let cell = self.cell(column);
                    cells.insert(column, cell);
                }
            }
        }
        None
    }

    /// One gesture; `None` when the dice point at nothing.
    fn gesture(&mut self) -> Option<(&'static str, Command)> {
        let update = |before: Record, after: Record| Edit::Update {
            before: Box::new(before),
            after: Box::new(after),
        };
        match self.dice.next() % 20 {
            0..8 => {
                let table = *self.dice.pick(&edited());
                let record = self.made(table)?;
                Some(("added", Command::add("Added", record)))
            }
            8..14 => {
                let before = self.any_of_all()?;
                let after = self.changed(&before, 4);
                Some((
                    "changed",
                    Command::new("Changed", vec![update(before, after)]),
                ))
            }
            14..16 => {
                let gone = self.any_of_all()?;
                // Now and then with much that hangs on it, yet not so often that nothing is left.
                let whole = matches!(gone.table(), Table::Site | Table::Source | Table::Imagery);
                (!whole || self.dice.next().is_multiple_of(6)).then(|| {
                    let command = Command::delete("Deleted", gone.table(), gone.uuid());
                    ("deleted", command)
                })
            }
            16..19 => {
                // Many at once, as a person edits marked places together.
                let mut edits = BTreeMap::new();
                for _ in 0..6 {
                    let before = self.any(Table::Site)?;
                    let after =
                        with(&before, "note", &Cell::Text("Edited together".into())).unwrap();
                    edits.insert(before.uuid(), update(before, after));
                }
                let edits = edits.into_values().collect();
                Some(("changed together", Command::new("Changed together", edits)))
            }
            _ => self.merge(),
        }
    }

    /// One place becomes another: what hung on it hangs on that, and it goes.
    fn merge(&mut self) -> Option<(&'static str, Command)> {
        let (kept, gone) = (self.any(Table::Site)?, self.any(Table::Site)?);
        let mut edits = Vec::new();
        for table in Table::ALL {
            if !table.columns().contains(&"site_uuid") || kept.uuid() == gone.uuid() {
                continue;
            }
            for uuid in self.known.get(table).cloned().unwrap_or_default() {
                let Some(before) = self.record(*table, uuid) else {
                    continue;
                };
                let own = Cell::Text(gone.uuid().to_string());
                if before.cells().contains(&("site_uuid", own)) {
                    let to = Cell::Text(kept.uuid().to_string());
                    let after = with(&before, "site_uuid", &to).unwrap();
                    edits.push(Edit::Update {
                        before: Box::new(before),
                        after: Box::new(after),
                    });
                }
            }
        }
        edits.push(Edit::Delete {
            table: Table::Site,
            uuid: gone.uuid(),
        });
        (edits.len() > 1).then(|| ("merged", Command::new("Merged", edits)))
    }

    /// One operation: a gesture, or now and then rows in bulk. What the catalogue refuses is not
    /// counted; the dump at the end shows that it wrote nothing.
    fn operate(&mut self, number: u64) {
        let stamp = self.stamp();
        if number.is_multiple_of(100) {
            let records = Inventory {
                seed: 1_000 + number,
                sites: 9,
            }
            .places();
            let rows: Vec<Record> = records
                .map(|record| {
                    let slug = Cell::Text(format!("bulk-{number}-{}", record.uuid()));
                    with(&record, "slug", &slug).unwrap()
                })
                .collect();
            let (progress, cancel) = (Progress::default(), Cancel::default());
            let came = rows.clone().into_iter();
            self.catalogue
                .load(&stamp, "Taken in", came, &progress, &cancel)
                .unwrap();
            self.count("taken in", &rows);
            return;
        }
        loop {
            let Some((kind, command)) = self.gesture() else {
                continue;
            };
            if self.catalogue.perform(&stamp, &command).is_ok() {
                let records: Vec<Record> = command
                    .edits
                    .into_iter()
                    .filter_map(|edit| match edit {
                        Edit::Insert(record) => Some(*record),
                        Edit::Update { after, .. } => Some(*after),
                        Edit::Delete { table, .. } => {
                            self.tables.insert(table);
                            None
                        }
                    })
                    .collect();
                self.count(kind, &records);
                return;
            }
        }
    }

    pub(super) fn count(&mut self, kind: &'static str, records: &[Record]) {
        *self.done.entry(kind).or_default() += 1;
        for record in records {
            self.tables.insert(record.table());
            let known = self.known.entry(record.table()).or_default();
            if !known.contains(&record.uuid()) {
                known.push(record.uuid());
            }
        }
    }

    pub(super) fn is_whole(&self, when: &str) {
        let nowhere = Path::new("/nowhere");
        let found = self
            .catalogue
            .check(nowhere, &Progress::default(), &Cancel::default())
            .unwrap();
        let found: Vec<String> = found.into_iter().map(|finding| finding.sentence).collect();
        // Photographs of nothing have no originals.
        let grave: Vec<&String> = found
            .iter()
            .filter(|sentence| !sentence.contains("original"))
            .collect();
        assert_eq!(grave, Vec::<&String>::new(), "{when}");
    }

    fn reopen(&mut self, path: &Path) {
        self.catalogue = Catalogue::in_memory("Between", &[], &stamp(0)).unwrap();
        self.catalogue = Catalogue::open(path, OpenAs::Writer).unwrap();
    }
}

fn stamp(number: u64) -> Stamp {
    Stamp {
        at: format!("2026-11-22T{:02}:{:02}:00Z", number / 60 % 24, number % 60),
        by: "A. Tester".into(),
        id: Id::v7(3_000_000 + number, [3; 10]),
    }
}

pub(super) fn with(record: &Record, column: &str, wanted: &Cell) -> Result<Record, String> {
    let cells: BTreeMap<&str, Cell> = record.cells().into_iter().collect();
    let read = |name: &str| {
        if name == column {
            wanted.clone()
        } else {
            cells.get(name).cloned().unwrap_or_default()
        }
    };
    Record::from_cells(record.table(), record.uuid(), &read).map_err(|why| why.to_string())
}

/// The kinds of records people edit. What was done with a photograph, and that a report was issued,
/// is written down by what does it, and undo passes over it.
pub(super) fn edited() -> Vec<Table> {
    let all = Table::ALL.iter().copied();
    all.filter(|table| !matches!(table, Table::Custody | Table::ReportIssue))
        .collect()
}

/// The table whose records a column names.
pub(super) fn pointed_at(column: &str) -> Option<Table> {
    Some(match column.strip_suffix("_uuid")? {
        "source" => Table::Source,
        "event" => Table::DamageEvent,
        "assessor" | "observer" | "actor" | "responsible" | "author" => Table::Actor,
        "imagery" => Table::Imagery,
        "photo" | "before_photo" | "after_photo" => Table::Photo,
        "effect" => Table::EventEffect,
        "adopted_claim" => Table::Claim,
        "assessment" => Table::Assessment,
        "observation" => Table::Observation,
        "report" => Table::Report,
        // site, parent, other, record
        _ => Table::Site,
    })
}

/// Everything that is stored but the history: records, layers, what is derived, search keys.
pub(super) fn dump(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let tables: Vec<String> = connection
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table'
               AND (name IN (SELECT table_name FROM gpkg_contents)
                    OR name IN ('atlas_place', 'atlas_event', 'atlas_transition', 'atlas_point',
                                'atlas_search_place', 'atlas_search_name'))
             ORDER BY name",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(tables.len() > 30, "{tables:?}");
    let mut rows = Vec::new();
    for table in tables {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM \"{table}\" ORDER BY 1, 2"))
            .unwrap();
        let columns = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|at| row.get(at).unwrap()).collect();
            rows.push(format!("{table} {values:?}"));
        }
    }
    rows
}

pub(super) fn same(one: &[String], other: &[String], when: &str) {
    let differs = one.iter().zip(other).find(|(one, other)| one != other);
    assert!(differs.is_none(), "{when}: {differs:#?}");
    assert_eq!(one.len(), other.len(), "{when}");
}

#[test]
fn a_thousand_edits_are_undone_and_redone_to_the_last_row() {
    // What is tested is what is written, not how fast this disk is.
    let shared = Path::new("/dev/shm");
    let folder = if shared.is_dir() {
        tempfile::tempdir_in(shared)
    } else {
        tempfile::tempdir()
    };
    let folder = folder.unwrap();
    let path = folder.path().join("thousand.gpkg");
    let mut work = Work::new(&path, 8);
    let start = dump(&path);
    for number in 1..=EDITS {
        work.operate(number);
        if number.is_multiple_of(BLOCK) {
            work.is_whole(&format!("after {number} edits"));
            work.reopen(&path);
        }
    }
    for kind in [
        "added",
        "changed",
        "deleted",
        "changed together",
        "merged",
        "taken in",
    ] {
        let done = work.done.get(kind).copied().unwrap_or(0);
        assert!(done >= 10, "{kind}: only {done} of {:?}", work.done);
    }
    let left_out: Vec<Table> = edited()
        .into_iter()
        .filter(|table| !work.tables.contains(table))
        .collect();
    assert_eq!(left_out, Vec::<Table>::new());
    let end = dump(&path);
    for (number, first) in [(EDITS / 2, "half undone"), (EDITS / 2, "all undone")] {
        for _ in 0..number {
            let stamp = work.stamp();
            work.catalogue.undo(&stamp, None).unwrap();
        }
        work.is_whole(first);
        work.reopen(&path);
    }
    same(&dump(&path), &start, "all undone");
    for (number, first) in [(EDITS / 2, "half redone"), (EDITS / 2, "all redone")] {
        for _ in 0..number {
            let stamp = work.stamp();
            work.catalogue.redo(&stamp).unwrap();
        }
        work.is_whole(first);
        work.reopen(&path);
    }
    same(&dump(&path), &end, "all redone");
}
