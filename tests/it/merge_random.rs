//! Places and sources of any content, with anything hanging on them, made one by any choice of
//! values: nothing is lost, one undo brings back the last row, one redo the other.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use palmyra_atlas::domain::cell::Cell;
use palmyra_atlas::domain::command::{Command, Edit};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::merge::{self, Chosen, Refused, Side, Surrounded};
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::Table;
use palmyra_atlas::domain::terms::Terms;

use crate::thousand::{Work, dump, pointed_at, same, with};

/// So many inventories are made up, and in each so many merges tried.
const SEEDS: u64 = 4;
const MERGES: usize = 20;
/// So many records hang on the places, of any kind.
const HUNG: usize = 260;

impl Work {
    /// Hangs a record of every kind on one of a few places and sources, as far as the catalogue
    /// takes it.
    fn hang(&mut self, few: &[(Table, Vec<Id>)]) {
        for at in 0..HUNG {
            let table = Table::ALL[at % Table::ALL.len()];
            let Some(mut record) = self.made(table) else {
                continue;
            };
            for column in table.columns() {
                let among = pointed_at(column).and_then(|to| {
                    let (_, ids) = few.iter().find(|(table, _)| *table == to)?;
                    Some(Cell::Text(self.dice.pick(ids).to_string()))
                });
                if let Some(Ok(hung)) = among.map(|cell| with(&record, column, &cell)) {
                    record = hung;
                }
            }
            let stamp = self.stamp();
            let added = Command::add("Hung on", record.clone());
            if self.catalogue.perform(&stamp, &added).is_ok() {
                self.count("hung", &[record]);
            }
        }
    }

    fn surrounded(&self, table: Table, uuid: Id) -> Option<Surrounded> {
        let asked = Query::Surrounded { table, uuid };
        match self.catalogue.answer(&asked).unwrap() {
            Answer::Surrounded(found) => found.map(|found| *found),
            other => panic!("{other:?}"),
        }
    }

    /// A choice between the two sides at random; where nothing is said, the plan chooses.
    fn choice(&mut self, kept: &Surrounded, merged: &Surrounded) -> Chosen {
        let mut chosen = Chosen::new();
        for line in merge::compare(kept, merged, &Terms::default()) {
            match self.dice.next() % 3 {
                0 => chosen.insert(line.column, Side::Kept),
                1 => chosen.insert(line.column, Side::Merged),
                _ => None,
            };
        }
        chosen
    }
}

fn counts(rows: &[String]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for row in rows {
        let table = row.split(' ').next().unwrap_or_default().to_owned();
        *counts.entry(table).or_default() += 1;
    }
    counts
}

/// What a merge may add or take away: the record that goes, and what it was known as.
fn nothing_is_lost(before: &[String], after: &[String], table: Table, command: &Command) {
    let (before, after) = (counts(before), counts(after));
    for table_now in Table::ALL {
        let (name, mut expected) = (table_now.name(), 0);
        for edit in &command.edits {
            match edit {
                Edit::Insert(record) if record.table() == *table_now => expected += 1,
                Edit::Delete { table, .. } if table == table_now => expected -= 1,
                _ => {}
            }
        }
        let count = |of: &BTreeMap<String, usize>| of.get(name).copied().unwrap_or_default();
        let more = i64::try_from(count(&after)).unwrap() - i64::try_from(count(&before)).unwrap();
        // That the two were told apart is no longer said once they are one.
        if *table_now == Table::SiteDistinct && table == Table::Site {
            assert!(more <= 0, "{name}");
        } else {
            assert_eq!(more, expected, "{name}");
        }
    }
}

#[test]
fn whatever_is_merged_comes_back_by_one_undo_and_goes_again_by_one_redo() {
    let mut merged_of: BTreeMap<Table, usize> = BTreeMap::new();
    let mut moved: BTreeMap<Table, usize> = BTreeMap::new();
    for seed in 0..SEEDS {
        let shared = Path::new("/dev/shm");
        let folder = if shared.is_dir() {
            tempfile::tempdir_in(shared)
        } else {
            tempfile::tempdir()
        };
        let folder = folder.unwrap();
        let path = folder.path().join("merge.gpkg");
        let mut work = Work::new(&path, seed);
        for _ in 0..2 {
            let source = work.made(Table::Source).unwrap();
            let stamp = work.stamp();
            let added = Command::add("Added", source.clone());
            if work.catalogue.perform(&stamp, &added).is_ok() {
                work.count("added", &[source]);
            }
        }
        let few: Vec<(Table, Vec<Id>)> = [Table::Site, Table::Source, Table::DamageEvent]
            .into_iter()
            .map(|table| {
                let ids = work.known.get(&table).cloned().unwrap_or_default();
                (table, ids.into_iter().take(6).collect())
            })
            .collect();
        work.hang(&few);
        for at in 0..MERGES {
            let (table, ids) = &few[at % 2];
            let (kept, goes) = (*work.dice.pick(ids), *work.dice.pick(ids));
            let sides = (work.surrounded(*table, kept), work.surrounded(*table, goes));
            let (Some(stays), Some(other)) = sides else {
                continue;
            };
            let chosen = work.choice(&stays, &other);
            let planned = {
                let work = RefCell::new(&mut work);
                merge::plan(&stays, &other, &chosen, &Terms::default(), &|| {
                    work.borrow_mut().new_id()
                })
            };
            let command = match planned {
                Ok(command) => command,
                Err(Refused::Part | Refused::Unlike) => continue,
                Err(other) => panic!("seed {seed}, merge {at}: {other}"),
            };
            let before = dump(&path);
            let stamp = work.stamp();
            let told = format!("seed {seed}, merge {at}, {kept} and {goes}");
            if let Err(refused) = work.catalogue.perform(&stamp, &command) {
                // A part of a part, or a parent chosen from below: only the whole catalogue knows.
                let why = refused.to_string();
                assert!(why.contains("cannot be part of itself"), "{told}: {why}");
                same(&dump(&path), &before, &told);
                continue;
            }
            let after = dump(&path);
            nothing_is_lost(&before, &after, *table, &command);
            assert!(work.surrounded(*table, goes).is_none(), "{told}");
            let stamp = work.stamp();
            work.catalogue.undo(&stamp, None).unwrap();
            same(&dump(&path), &before, &told);
            let stamp = work.stamp();
            work.catalogue.redo(&stamp).unwrap();
            same(&dump(&path), &after, &told);
            if at % 4 == 3 {
                work.is_whole(&told);
            }
            *merged_of.entry(*table).or_default() += 1;
            for (table, number) in merge::moved(&other) {
                *moved.entry(table).or_default() += number;
            }
            // Half of them stay merged, so that merged records are merged again.
            if at % 4 < 2 {
                let stamp = work.stamp();
                work.catalogue.undo(&stamp, None).unwrap();
            }
        }
    }
    assert!(
        merged_of.values().all(|merged| *merged >= 8),
        "{merged_of:?}"
    );
    let hanging: Vec<&Table> = Table::ALL
        .iter()
        .filter(|table| {
            let mut columns = table.columns().iter();
            columns.any(|column| matches!(pointed_at(column), Some(Table::Site | Table::Source)))
        })
        .collect();
    let still: Vec<&&Table> = hanging
        .iter()
        .filter(|table| !moved.contains_key(table))
        .collect();
    assert!(still.is_empty(), "never moved: {still:?} of {moved:?}");
}
