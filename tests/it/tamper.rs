//! A history someone changed with another program: whatever was edited, removed, reordered or
//! inserted, the check says which operation and what.

use std::path::{Path, PathBuf};

use palmyra_atlas::catalogue::{Catalogue, OpenAs, Stamp};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::record::{Site, SiteName};
use palmyra_atlas::jobs::{Cancel, Progress};
use rusqlite::Connection;

const MADE: u64 = 1_795_000_000_000;

fn stamp(n: u8) -> Stamp {
    let ms = MADE + u64::from(n) * 60_000;
    let at = jiff::Timestamp::from_millisecond(i64::try_from(ms).unwrap() + 3).unwrap();
    Stamp {
        at: format!("{at:.3}"),
        by: if n.is_multiple_of(2) {
            "A. Even"
        } else {
            "B. Odd"
        }
        .into(),
        id: Id::v7(ms, [n; 10]),
    }
}

fn site(significance: &str) -> Site {
    Site {
        uuid: Id::v7(1, [1; 10]),
        slug: Slug::try_from("temple".to_owned()).unwrap(),
        name_en: "Temple".into(),
        significance: significance.into(),
        ..Site::default()
    }
}

/// A catalogue of nine operations: made, then one place weighed anew eight times.
struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn file() -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("test.gpkg");
    let name = SiteName {
        uuid: Id::v7(2, [2; 10]),
        site_uuid: Id::v7(1, [1; 10]),
        text: "Shrine".into(),
        ..SiteName::default()
    };
    let records = [site("").into(), name.into()];
    let mut catalogue = Catalogue::create(&path, "Test", &records, &stamp(1)).unwrap();
    let word = |n: u8| {
        if n == 1 {
            String::new()
        } else {
            format!("Worth {n}")
        }
    };
    for n in 2..=9 {
        let (before, after) = (site(&word(n - 1)), site(&word(n)));
        let command = Command::change(format!("Weighed {n}"), before, after);
        catalogue.perform(&stamp(n), &command).unwrap();
    }
    File {
        _folder: folder,
        path,
    }
}

fn found(path: &Path) -> Vec<String> {
    let catalogue = Catalogue::open(path, OpenAs::Writer).unwrap();
    let findings = catalogue.check(Path::new(""), &Progress::default(), &Cancel::default());
    findings.unwrap().iter().map(ToString::to_string).collect()
}

fn tampered(file: &File, sql: &str) {
    let connection = Connection::open(&file.path).unwrap();
    let sql = format!("PRAGMA foreign_keys = OFF; {sql}");
    connection.execute_batch(&sql).unwrap();
}

/// Changes a file by SQL and says what the check finds.
fn after(sql: &str) -> Vec<String> {
    let file = file();
    assert_eq!(found(&file.path), Vec::<String>::new());
    tampered(&file, sql);
    found(&file.path)
}

/// The one thing that is found.
fn only(sql: &str, told: &str) {
    let found = after(sql);
    assert_eq!(found.len(), 1, "{sql}: {found:#?}");
    assert!(found[0].starts_with(told), "{sql}: {found:#?}");
}

const RENUMBER: &str = "UPDATE atlas_operation SET number = -number WHERE number > 4;
    UPDATE atlas_operation SET number = BY - number WHERE number < 0;
    UPDATE atlas_change SET operation = operation + BY WHERE operation > 4";

#[test]
fn an_edited_operation_is_named_with_what_was_edited() {
    only(
        "UPDATE atlas_operation SET sentence = 'Another' WHERE number = 4",
        "The sentence of operation 4 was edited.",
    );
    only(
        "UPDATE atlas_operation SET \"by\" = 'C. Other' WHERE number = 4",
        "Operation 4 was edited: its author was «A. Even», now it says «C. Other».",
    );
    only(
        "UPDATE atlas_operation SET at = '2026-01-01T00:00:00.000Z' WHERE number = 4",
        "Operation 4 was edited: its time was «2026-11-18T11:10:40.003Z», now it says \
         «2026-01-01T00:00:00.000Z».",
    );
    only(
        "UPDATE atlas_operation SET kind = 'repair' WHERE number = 4",
        "Operation 4 was edited: its kind was «command», now it says «repair».",
    );
    only(
        "UPDATE atlas_operation SET hash = 'ab' WHERE number = 4",
        "Operation 4 was edited: its hash was overwritten",
    );
    only(
        "UPDATE atlas_operation SET \"by\" = 'C. Other' WHERE number = 9",
        "Operation 9 was edited: its author was «B. Odd»",
    );
}

#[test]
fn an_edited_value_is_named_with_its_operation() {
    for (from, to) in [("Worth 3", "Worth X"), ("Worth 4", "Worth X")] {
        only(
            &format!(
                "UPDATE atlas_change SET content = replace(content, '{from}', '{to}') \
                 WHERE operation = 4"
            ),
            "Operation 4: what it says of «Temple» was edited.",
        );
    }
    // With the hash of the content worked out anew the chain tells.
    only(
        "UPDATE atlas_change SET content_hash = (SELECT content_hash FROM atlas_change WHERE \
         operation = 5), content = (SELECT content FROM atlas_change WHERE operation = 5) \
         WHERE operation = 4",
        "Operation 4 is not as it was written",
    );
    let found = after(
        "INSERT INTO atlas_change SELECT 900, operation, kind, table_name, row_uuid, row_fid, \
         last_fid, row_count, site_uuid, title, content, \"rows\", content_hash, after_hash \
         FROM atlas_change WHERE operation = 4",
    );
    let named = "Operation 4 was edited: its change of «Temple» was inserted.";
    assert!(found[0].starts_with(named), "{found:#?}");
}

#[test]
fn a_removed_operation_is_named_wherever_it_stood() {
    let remove = |first: i64, last: i64| {
        format!(
            "DELETE FROM atlas_change WHERE operation BETWEEN {first} AND {last};
             DELETE FROM atlas_operation WHERE number BETWEEN {first} AND {last};"
        )
    };
    only(&remove(4, 4), "Operation 4 was removed from the history.");
    only(
        &remove(4, 6),
        "Operations 4 to 6 were removed from the history.",
    );
    let closed = format!("{}{}", remove(5, 5), RENUMBER.replace("BY", "-1"));
    only(
        &closed,
        "Operation 5 was removed from the history: those after it",
    );
    let found = after(&remove(8, 9));
    assert!(
        found[0].starts_with("Operations 8 to 9 were removed from the end of the history"),
        "{found:#?}"
    );
    // The counter of the file set back too: what was kept of the end still tells.
    let counted = format!(
        "{}UPDATE sqlite_sequence SET seq = 7 WHERE name = 'atlas_operation'",
        remove(8, 9)
    );
    let found = after(&counted);
    assert!(
        found[0].starts_with("Operations 8 to 9 were removed from the end of the history"),
        "{found:#?}"
    );
    // Whoever forges that as well still has the record against the log.
    let all = format!(
        "{counted}; UPDATE atlas_meta SET value = (SELECT '7 ' || hash FROM atlas_operation \
         WHERE number = 7) WHERE name = 'history_end'"
    );
    let found = after(&all);
    assert!(
        found[0].contains("«Temple» of «site» is not as operation 7 left it"),
        "{found:#?}"
    );
}

#[test]
fn an_end_that_was_cut_off_stays_told_when_work_goes_on() {
    let file = file();
    tampered(
        &file,
        "DELETE FROM atlas_change WHERE operation = 9;
         DELETE FROM atlas_operation WHERE number = 9",
    );
    let mut catalogue = Catalogue::open(&file.path, OpenAs::Writer).unwrap();
    let command = Command::change("Weighed again", site("Worth 9"), site("Worth 10"));
    let applied = catalogue.perform(&stamp(20), &command).unwrap();
    assert_eq!(
        applied.operation, 10,
        "the number of a removed one is not given again"
    );
    drop(catalogue);
    let found = found(&file.path);
    let named = "Operation 9 was removed";
    assert!(found.iter().any(|one| one.starts_with(named)), "{found:#?}");
}

#[test]
fn operations_that_changed_places_are_named() {
    let swap = |one: i64, other: i64| {
        format!(
            "UPDATE atlas_operation SET number = -1 WHERE number = {one};
             UPDATE atlas_operation SET number = {one} WHERE number = {other};
             UPDATE atlas_operation SET number = {other} WHERE number = -1;
             UPDATE atlas_change SET operation = -1 WHERE operation = {one};
             UPDATE atlas_change SET operation = {one} WHERE operation = {other};
             UPDATE atlas_change SET operation = {other} WHERE operation = -1;"
        )
    };
    only(&swap(4, 5), "Operations 4 and 5 were reordered");
    only(&swap(3, 7), "Operations 3 and 7 were reordered");
}

#[test]
fn a_forged_operation_is_named() {
    let forged = |number: i64| {
        format!(
            "INSERT INTO atlas_operation SELECT {number}, 'forged', kind, at, \"by\", 'Forged', \
             sentence_hash, NULL, 'ab' FROM atlas_operation WHERE number = 3;"
        )
    };
    let found = after(&forged(10));
    let named = "Operation 10 was inserted at the end of the history";
    assert!(found.iter().any(|one| one.starts_with(named)), "{found:#?}");
    let between = format!("{};{}", RENUMBER.replace("BY", "1"), forged(5));
    let found = after(&between);
    let named = "Operation 5 was inserted: those after it";
    assert!(found.iter().any(|one| one.starts_with(named)), "{found:#?}");
    let others: Vec<&String> = found
        .iter()
        .filter(|one| !one.contains("peration 5"))
        .collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn edits_of_another_program_that_wait_are_no_damage_of_an_index() {
    let file = file();
    let connection = Connection::open(&file.path).unwrap();
    connection
        .execute_batch("UPDATE site_name SET text = 'Temple of Bel'")
        .unwrap();
    drop(connection);
    let found = |file: &File| {
        let catalogue = Catalogue::open(&file.path, OpenAs::Reader).unwrap();
        let found = catalogue.check(Path::new(""), &Progress::default(), &Cancel::default());
        found.unwrap()
    };
    let waiting = found(&file);
    assert_eq!(waiting.len(), 1, "{waiting:#?}");
    assert!(
        waiting[0]
            .sentence
            .starts_with("Another program changed one row. It waits"),
        "{waiting:#?}"
    );
    let mut catalogue = Catalogue::open(&file.path, OpenAs::Writer).unwrap();
    catalogue.take_in_outside(&stamp(30)).unwrap().unwrap();
    drop(catalogue);
    assert_eq!(found(&file), []);
}
