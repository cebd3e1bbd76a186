//! A catalogue of an earlier version, opened with this one: nothing is lost, its history holds,
//! and the file as it was is kept. `upgrade/version_1.sql` and its like were dumped from catalogues
//! that the programs of these versions made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use palmyra_atlas::catalogue::{Catalogue, CatalogueError, OpenAs, Stamp, Writable};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{
    BearingReference, Custodial, Original, PhotoKind, Publish, Whereabouts,
};
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{Custody, Photo, Record, Site, Table, Threat};
use palmyra_atlas::jobs::{Cancel, Progress};
use rusqlite::Connection;
use rusqlite::types::Value;

fn stamp(n: u8) -> Stamp {
    Stamp {
        at: format!("2026-11-23T10:00:{n:02}Z"),
        by: "B. Tester".into(),
        id: Id::v7(1_900_000_000_000 + u64::from(n), [n; 10]),
    }
}

fn id(n: u8) -> Id {
    Id::v7(1_700_000_000_000 + u64::from(n), [n; 10])
}

/// Makes the file as version 1 left it.
pub(crate) fn version_1(path: &Path) {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(include_str!("upgrade/version_1.sql"))
        .unwrap();
}

/// Makes the file as version 2 left it.
fn version_2(path: &Path) {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(include_str!("upgrade/version_2.sql"))
        .unwrap();
}

/// Makes the file as version 3 left it.
fn version_3(path: &Path) {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(include_str!("upgrade/version_3.sql"))
        .unwrap();
}

type Old = fn(&Path);

/// The earlier versions, each with what makes its file.
const EARLIER: &[(u8, Old)] = &[(1, version_1), (2, version_2), (3, version_3)];

fn folder_of(old: Old) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Town.gpkg");
    old(&path);
    (folder, path)
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    folder_of(version_1)
}

fn findings(catalogue: &Catalogue) -> Vec<String> {
    let found = catalogue
        .check(
            Path::new("/nowhere"),
            &Progress::default(),
            &Cancel::default(),
        )
        .unwrap();
    found.into_iter().map(|finding| finding.sentence).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The rows a statement gives, as text.
fn asked(path: &Path, sql: &str) -> Vec<Vec<String>> {
    let connection = Connection::open(path).unwrap();
    let mut statement = connection.prepare(sql).unwrap();
    let width = statement.column_count();
    let rows = statement.query_map([], |row| {
        (0..width)
            .map(|at| Ok(format!("{:?}", row.get::<_, Value>(at)?)))
            .collect()
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// Every value of these columns, by table.
fn values(path: &Path, of: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<Vec<String>>> {
    of.iter()
        .map(|(table, columns)| {
            let columns: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
            let sql = format!(
                "SELECT {} FROM \"{table}\" ORDER BY rowid",
                columns.join(", ")
            );
            (table.clone(), asked(path, &sql))
        })
        .collect()
}

/// The tables that people and other programs filled, with their columns; how complete a record
/// is, each version weighs in its own way.
fn filled(path: &Path) -> BTreeMap<String, Vec<String>> {
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND (name IN \
        (SELECT table_name FROM gpkg_contents) OR name GLOB 'atlas_outside_*' OR name IN \
        ('atlas_operation', 'atlas_change', 'atlas_rejected_row', 'layer_styles', \
        'gpkg_geometry_columns'))";
    let connection = Connection::open(path).unwrap();
    let mut statement = connection.prepare(tables).unwrap();
    let tables = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    let tables: Vec<String> = tables.map(Result::unwrap).collect();
    let columns = |table: &str| -> Vec<String> {
        let mut statement = connection
            .prepare("SELECT name FROM pragma_table_info(?1) WHERE name <> 'completeness'")
            .unwrap();
        let names = statement.query_map([table], |row| row.get(0)).unwrap();
        names.map(Result::unwrap).collect()
    };
    tables
        .into_iter()
        .map(|table| (table.clone(), columns(&table)))
        .collect()
}

#[test]
fn an_old_file_is_brought_up_to_date_and_kept_as_it_was() {
    for (version, old) in EARLIER {
        is_brought_up_to_date(*version, *old);
    }
}

fn is_brought_up_to_date(version: u8, old: Old) {
    let (folder, path) = folder_of(old);
    let bytes = fs::read(&path).unwrap();
    let tables = filled(&path);
    assert!(tables.len() > 40, "{tables:?}");
    let before = values(&path, &tables);
    let catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
    assert_eq!(catalogue.writable(), &Writable::Yes);
    let name = format!("Town (tables of version {version}).gpkg");
    let kept = folder.path().join(&name);
    assert_eq!(catalogue.kept_as_it_was(), Some(kept.as_path()));
    assert_eq!(catalogue.outside_waiting().unwrap(), 2);
    assert_eq!(catalogue.broken_history().unwrap(), [""; 0]);
    drop(catalogue);
    assert!(bytes == fs::read(&kept).unwrap(), "the old file changed");
    assert_eq!(names(folder.path()), [name.as_str(), "Town.gpkg"]);
    for (table, rows) in values(&path, &tables) {
        assert_eq!(rows, before[&table], "{table}");
    }
    let mut catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
    assert_eq!(catalogue.kept_as_it_was(), None, "it was done again");
    catalogue.take_in_outside(&stamp(50)).unwrap().unwrap();
    // Photographs of nothing have no originals.
    let grave = findings(&catalogue);
    let grave: Vec<_> = grave
        .iter()
        .filter(|one| !one.contains("original"))
        .collect();
    assert_eq!(grave, [""; 0]);
}

/// What a file is made of, without rows: tables with columns, references and indexes, triggers,
/// and what other programs are told of them.
fn structure(path: &Path) -> BTreeMap<String, Vec<Vec<String>>> {
    let one = |sql: &str| asked(path, sql);
    let mut found = BTreeMap::new();
    for (name, sql) in [
        (
            "tables",
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('layer_styles', 'sqlite_stat1', 'sqlite_stat4') ORDER BY name",
        ),
        (
            "columns",
            "SELECT s.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk FROM sqlite_schema s, pragma_table_info(s.name) c WHERE s.type = 'table' AND s.name <> 'layer_styles' AND c.name NOT IN ('checked_by', 'shelf') AND s.name NOT GLOB 'atlas_search_*_*' ORDER BY 1, 2",
        ),
        (
            "references",
            "SELECT s.name, f.\"from\", f.\"table\", f.\"to\", f.on_delete FROM sqlite_schema s, pragma_foreign_key_list(s.name) f WHERE s.type = 'table' ORDER BY 1, 2",
        ),
        (
            "indexes",
            "SELECT s.name, l.\"unique\", i.seqno, i.name, l.origin FROM sqlite_schema s, pragma_index_list(s.name) l, pragma_index_info(l.name) i WHERE s.type = 'table' AND s.name <> 'layer_styles' AND s.name NOT GLOB 'atlas_search_*_*' AND s.name NOT GLOB 'rtree_*' ORDER BY 1, 5, 4, 3",
        ),
        (
            "triggers",
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name",
        ),
        (
            "contents",
            "SELECT table_name, data_type, identifier, description, srs_id FROM gpkg_contents ORDER BY 1",
        ),
        ("layers", "SELECT * FROM gpkg_geometry_columns ORDER BY 1"),
        (
            "extensions",
            "SELECT * FROM gpkg_extensions ORDER BY 1, 2, 3",
        ),
        (
            "labels",
            "SELECT table_name, column_name, title, constraint_name FROM gpkg_data_columns ORDER BY 1, 2",
        ),
        (
            "lists",
            "SELECT * FROM gpkg_data_column_constraints ORDER BY 1, 2, 3",
        ),
        (
            "version",
            "SELECT value FROM atlas_meta WHERE name = 'schema_version'",
        ),
        (
            "checks",
            "SELECT replace(replace(sql, char(10), ' '), '  ', '') FROM sqlite_schema WHERE name IN ('site', 'assessment', 'threat', 'event_effect', 'actor', 'photo', 'photo_site', 'pair', 'custody', 'report', 'report_issue')",
        ),
        (
            "views and relations",
            "SELECT v.sql, r.* FROM sqlite_schema v, gpkgext_relations r WHERE v.type = 'view' ORDER BY 1",
        ),
    ] {
        found.insert(name.to_owned(), one(sql));
    }
    found
}

#[test]
fn a_file_brought_up_to_date_is_built_like_a_new_one() {
    for (_, old) in EARLIER {
        is_built_like_a_new_one(*old);
    }
}

fn is_built_like_a_new_one(old: Old) {
    let (folder, path) = folder_of(old);
    drop(Catalogue::open(&path, OpenAs::Writer).unwrap());
    let fresh = folder.path().join("New.gpkg");
    drop(Catalogue::create(&fresh, "New", &[], &stamp(1)).unwrap());
    let (made, raised) = (structure(&fresh), structure(&path));
    for (what, wanted) in made {
        let found = &raised[&what];
        let more: Vec<_> = found.iter().filter(|row| !wanted.contains(row)).collect();
        let less: Vec<_> = wanted.iter().filter(|row| !found.contains(row)).collect();
        assert!(
            more.is_empty() && less.is_empty(),
            "{what}: {more:?} {less:?}"
        );
        assert_eq!(wanted.len(), found.len(), "{what}");
    }
    // A citation may be of every table that may be cited in a new file.
    let check = |path: &Path| {
        let sql = "SELECT sql FROM sqlite_schema WHERE name = 'citation'";
        let text = asked(path, sql)[0][0].replace("\\n", " ");
        let from = text.find("record_table\\\" IN").unwrap();
        let to = from + text[from..].find("))").unwrap();
        text[from..to]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(check(&path), check(&fresh));
}

fn record(catalogue: &Catalogue, table: Table, n: u8) -> Option<Record> {
    let asked = Query::Record { table, uuid: id(n) };
    match catalogue.answer(&asked).unwrap() {
        Answer::Record(found) => found.map(|record| *record),
        other => panic!("{other:?}"),
    }
}

fn site(catalogue: &Catalogue, n: u8) -> Option<Site> {
    match record(catalogue, Table::Site, n) {
        Some(Record::Site(site)) => Some(site),
        _ => None,
    }
}

#[test]
fn what_was_done_before_can_still_be_undone_and_done_again() {
    let (_folder, path) = folder();
    let mut catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
    catalogue.take_in_outside(&stamp(1)).unwrap().unwrap();
    // The deleted chronology and the deleted cella with all that hung on it, the import that was
    // undone, the edit of another program, the renaming: in any order that nothing builds on.
    for operation in [8, 7, 6, 9, 2] {
        let n = 10 + u8::try_from(operation).unwrap();
        let undone = catalogue.undo(&stamp(n), Some(operation));
        assert!(undone.is_ok(), "{operation}: {undone:?}");
        assert_eq!(findings(&catalogue), [""; 0], "after {operation}");
    }
    let cella = site(&catalogue, 3).unwrap();
    assert_eq!(cella.whereabouts, None, "nobody said where it is");
    for (table, n) in [
        (Table::Observation, 19),
        (Table::DamageEvent, 20),
        (Table::Observation, 21),
        (Table::Claim, 22),
        (Table::EventEffect, 24),
        (Table::Citation, 40),
        (Table::Citation, 41),
        (Table::Site, 50),
        (Table::Site, 52),
    ] {
        assert!(record(&catalogue, table, n).is_some(), "{table:?} {n}");
    }
    let Some(Record::Chronology(line)) = record(&catalogue, Table::Chronology, 27) else {
        panic!("the line is not back");
    };
    assert_eq!(line.text_en, "The town is taken.");
    assert_eq!(site(&catalogue, 2).unwrap().name_en, "Temple");
    for n in 30..34 {
        catalogue.redo(&stamp(n)).unwrap();
    }
    assert_eq!(site(&catalogue, 2).unwrap().name_en, "Great Temple");
    assert_eq!(site(&catalogue, 3), None);
    assert_eq!(findings(&catalogue), [""; 0]);
}

#[test]
fn what_is_new_can_be_recorded_in_an_old_file_and_undone() {
    let (_folder, path) = folder();
    let mut catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
    catalogue.take_in_outside(&stamp(1)).unwrap();
    let before = site(&catalogue, 4).unwrap();
    let after = Site {
        whereabouts: Some(Whereabouts::Moved),
        present_location: "A museum".into(),
        ..before.clone()
    };
    let command = Command::change("Relief found", before.clone(), after.clone());
    catalogue.perform(&stamp(2), &command).unwrap();
    assert_eq!(site(&catalogue, 4).as_ref(), Some(&after));
    let threat = Threat {
        uuid: id(90),
        assessment_uuid: id(25),
        note: "Rain".into(),
        ..Threat::default()
    };
    catalogue
        .perform(&stamp(3), &Command::add("Threat noted", threat))
        .unwrap();
    // Another program edits a table that was not there before.
    let outside = Connection::open(&path).unwrap();
    outside
        .execute_batch(
            "UPDATE threat SET note = 'Rain and wind'; UPDATE source SET consent = 'given'",
        )
        .unwrap();
    drop(outside);
    catalogue.take_in_outside(&stamp(4)).unwrap().unwrap();
    assert_eq!(findings(&catalogue), [""; 0]);
    for n in 5..8 {
        catalogue.undo(&stamp(n), None).unwrap();
    }
    assert_eq!(site(&catalogue, 4), Some(before));
    assert_eq!(findings(&catalogue), [""; 0]);
}

#[test]
fn a_file_that_is_only_read_is_never_written() {
    let (folder, path) = folder();
    let old = fs::read(&path).unwrap();
    let catalogue = Catalogue::open(&path, OpenAs::Reader).unwrap();
    assert!(matches!(catalogue.writable(), Writable::No(_)));
    assert!(record(&catalogue, Table::Assessment, 25).is_some());
    assert_eq!(catalogue.path(), path);
    // Another reader of the same process sees the same.
    let again = Catalogue::open_again(&path).unwrap();
    assert!(record(&again, Table::Assessment, 25).is_some());
    drop(again);
    drop(catalogue);
    assert!(old == fs::read(&path).unwrap());
    assert_eq!(names(folder.path()), ["Town.gpkg"]);
}

#[test]
fn while_another_program_has_it_open_an_old_file_stays_as_it_is() {
    let (folder, path) = folder();
    let other = Connection::open(&path).unwrap();
    let mode: String = other
        .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
    let _: i64 = other
        .query_row("SELECT count(*) FROM site", [], |row| row.get(0))
        .unwrap();
    let refused = Catalogue::open(&path, OpenAs::Writer).unwrap_err();
    assert!(matches!(refused, CatalogueError::Busy), "{refused}");
    drop(other);
    assert!(
        !names(folder.path())
            .iter()
            .any(|name| name.contains("version 1"))
    );
    Catalogue::open(&path, OpenAs::Writer).unwrap();
}

#[test]
fn a_name_that_is_taken_is_left_to_its_file() {
    let (folder, path) = folder();
    let taken = folder.path().join("Town (tables of version 1).gpkg");
    fs::write(&taken, "mine").unwrap();
    let catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
    let kept = folder.path().join("Town (tables of version 1) 2.gpkg");
    assert_eq!(catalogue.kept_as_it_was(), Some(kept.as_path()));
    assert_eq!(fs::read_to_string(&taken).unwrap(), "mine");
}

#[test]
fn what_stands_in_the_way_is_named_and_the_file_left() {
    let (folder, path) = folder();
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("CREATE TABLE threat (mine TEXT)")
        .unwrap();
    drop(other);
    let old = fs::read(&path).unwrap();
    let refused = Catalogue::open(&path, OpenAs::Writer).unwrap_err();
    assert!(refused.to_string().contains("threat"), "{refused}");
    assert!(old == fs::read(&path).unwrap());
    assert_eq!(names(folder.path()), ["Town.gpkg"]);
}

#[test]
fn a_photograph_of_before_keeps_its_words_and_its_history() {
    let (_folder, path) = folder_of(version_2);
    let mut catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
    catalogue.take_in_outside(&stamp(20)).unwrap().unwrap();
    let photo = |catalogue: &Catalogue, n| match record(catalogue, Table::Photo, n) {
        Some(Record::Photo(photo)) => Some(photo),
        _ => None,
    };
    let before = photo(&catalogue, 60).unwrap();
    assert_eq!(before.caption_en, "East front");
    assert_eq!(before.bearing_deg, Some(90.0));
    // What nobody said stays unsaid: nobody examined it, nobody said that it may be published.
    assert_eq!(before.state, Original::NotExamined);
    assert_eq!(before.publish, Publish::Ask);
    assert_eq!(before.bearing_reference, None);
    let after = Photo {
        bearing_reference: Some(BearingReference::Drawn),
        kind: PhotoKind::Scan,
        publish: Publish::Yes,
        ..before.clone()
    };
    let command = Command::change("Photo described", before.clone(), after);
    catalogue.perform(&stamp(21), &command).unwrap();
    let custody = Custody {
        uuid: id(91),
        photo_uuid: id(60),
        what: Custodial::Verified,
        done_at: "2026-11-23T10:00:00Z".into(),
        ..Custody::default()
    };
    catalogue
        .perform(&stamp(22), &Command::add("Originals verified", custody))
        .unwrap();
    for n in 23..25 {
        catalogue.undo(&stamp(n), None).unwrap();
    }
    assert_eq!(photo(&catalogue, 60), Some(before));
    // The one that was removed comes back, the caption goes back.
    for operation in [16, 15] {
        let n = 10 + u8::try_from(operation).unwrap();
        catalogue.undo(&stamp(n), Some(operation)).unwrap();
    }
    assert_eq!(photo(&catalogue, 61).unwrap().name_as_received, "gone.png");
    assert_eq!(photo(&catalogue, 60).unwrap().caption_en, "Front");
}
