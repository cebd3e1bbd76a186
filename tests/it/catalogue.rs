//! The catalogue file as people and other programs use it: every edit with its undo and redo,
//! also after a restart; deletes that come back whole; edits by foreign programs; bad files.

use std::path::{Path, PathBuf};

use palmyra_atlas::catalogue::{Catalogue, CatalogueError, OpenAs, Stamp, Writable};
use palmyra_atlas::domain::command::{Command, Edit};
use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{Extent, Level, Seen};
use palmyra_atlas::domain::place::{LonLat, Shape};
use palmyra_atlas::domain::record::{
    Citation, Claim, DamageEvent, Observation, Record, Site, SiteArea, SiteName, Source, Table,
};
use palmyra_atlas::jobs::{Cancel, Progress, Waker};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::stored::dump;

fn id(n: u8) -> Id {
    Id::v7(1_700_000_000_000 + u64::from(n), [n; 10])
}

fn stamp(n: u8) -> Stamp {
    Stamp {
        at: format!("2026-11-22T10:00:{:02}Z", n % 60),
        by: "A. Tester".into(),
        id: Id::v7(1_800_000_000_000 + u64::from(n), [n ^ 0x5a; 10]),
    }
}

fn slug(text: &str) -> Slug {
    Slug::try_from(text.to_owned()).unwrap()
}

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn site(n: u8, name: &str, parent: Option<Id>) -> Site {
    Site {
        uuid: id(n),
        parent_uuid: parent,
        slug: slug(&name.to_lowercase().replace(' ', "-")),
        name_en: name.into(),
        geom: Some(at(38.2 + f64::from(n) / 100.0, 34.5)),
        built_edtf: Some(date("0032")),
        ..Site::default()
    }
}

/// A town, a temple in it, its cella; an event with evidence, claim, source, citations, outline.
fn records() -> Vec<Record> {
    let town = Site {
        level: Level::Area,
        ..site(1, "Town", None)
    };
    let cella = Site {
        level: Level::Component,
        ..site(3, "Cella", Some(id(2)))
    };
    let source = Source {
        uuid: id(10),
        key: "report".into(),
        title: "A report".into(),
        ..Source::default()
    };
    let event = DamageEvent {
        uuid: id(20),
        site_uuid: id(3),
        key: "cella-2015".into(),
        title: "Cella blown up".into(),
        when_edtf: Some(date("2015-08-30")),
        adopted_claim_uuid: Some(id(22)),
        ..DamageEvent::default()
    };
    let seen = Observation {
        uuid: id(21),
        site_uuid: id(3),
        event_uuid: Some(id(20)),
        seen_edtf: date("2015-08-31"),
        state: Seen::Destroyed,
        source_uuid: Some(id(10)),
        ..Observation::default()
    };
    let claim = Claim {
        uuid: id(22),
        event_uuid: id(20),
        source_uuid: id(10),
        said_by: "A witness".into(),
        ..Claim::default()
    };
    let cited = |n, table: Table, record| Citation {
        uuid: id(n),
        record_table: table.name().into(),
        record_uuid: record,
        source_uuid: id(10),
        ..Citation::default()
    };
    let ring = vec![
        at(38.2, 34.5),
        at(38.3, 34.5),
        at(38.3, 34.6),
        at(38.2, 34.5),
    ];
    let area = SiteArea {
        uuid: id(30),
        site_uuid: id(2),
        geom: Shape::Areas(vec![vec![ring]]),
        ..SiteArea::default()
    };
    vec![
        source.into(),
        town.into(),
        site(2, "Temple", Some(id(1))).into(),
        cella.into(),
        SiteName {
            uuid: id(11),
            site_uuid: id(2),
            text: "معبد".into(),
            lang: "ar".into(),
            source_uuid: Some(id(10)),
            ..SiteName::default()
        }
        .into(),
        area.into(),
        event.into(),
        seen.into(),
        claim.into(),
        cited(40, Table::DamageEvent, id(20)).into(),
        cited(41, Table::Site, id(2)).into(),
    ]
}

struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn file() -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("test.gpkg");
    Catalogue::create(&path, "Test", &records(), &stamp(0)).unwrap();
    File {
        _folder: folder,
        path,
    }
}

fn open(path: &Path) -> Catalogue {
    Catalogue::open(path, OpenAs::Writer).unwrap()
}

fn hash(path: &Path) -> String {
    format!("{:?}", Sha256::digest(std::fs::read(path).unwrap()))
}

fn whole(path: &Path) {
    let catalogue = open(path);
    assert_eq!(catalogue.broken_history().unwrap(), Vec::<String>::new());
    let connection = Connection::open(path).unwrap();
    let verdict: String = connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(verdict, "ok");
    let orphans: i64 = connection
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(orphans, 0);
}

/// Performs, undoes after a restart, redoes after another, and compares.
fn there_and_back(command: &Command) {
    let file = file();
    let before = dump(&file.path);
    open(&file.path).perform(&stamp(1), command).unwrap();
    let after = dump(&file.path);
    assert_ne!(before, after);
    open(&file.path).undo(&stamp(2), None).unwrap();
    assert_eq!(dump(&file.path), before);
    let again = open(&file.path).redo(&stamp(3)).unwrap();
    assert_eq!(again.sentence, format!("Done again: {}", command.sentence));
    assert_eq!(dump(&file.path), after);
    open(&file.path).undo(&stamp(4), None).unwrap();
    assert_eq!(dump(&file.path), before);
    whole(&file.path);
}

#[test]
fn an_added_record_goes_and_comes_back() {
    there_and_back(&Command::add(
        "Site added",
        site(50, "New Tomb", Some(id(1))),
    ));
}

#[test]
fn a_changed_record_goes_back_and_forth() {
    let before = site(2, "Temple", Some(id(1)));
    let after = Site {
        name_en: "Temple of Bel".into(),
        geom: Some(at(40.0, 36.0)),
        built_edtf: Some(date("[0032..0034]")),
        parent_uuid: None,
        ..before.clone()
    };
    there_and_back(&Command::change("Site moved", before, after));
}

#[test]
fn a_deleted_place_comes_back_with_all_that_hung_on_it() {
    there_and_back(&Command::delete("Town deleted", Table::Site, id(1)));
}

#[test]
fn a_deleted_event_leaves_its_evidence() {
    let file = file();
    open(&file.path)
        .perform(
            &stamp(1),
            &Command::delete("Event deleted", Table::DamageEvent, id(20)),
        )
        .unwrap();
    let connection = Connection::open(&file.path).unwrap();
    let (observations, claims): (i64, i64) = connection
        .query_row(
            "SELECT (SELECT count(*) FROM observation WHERE event_uuid IS NULL), (SELECT count(*) FROM claim)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert_eq!((observations, claims), (1, 0));
    there_and_back(&Command::delete(
        "Event deleted",
        Table::DamageEvent,
        id(20),
    ));
}

#[test]
fn a_deleted_source_takes_its_claims_and_citations_and_brings_them_back() {
    there_and_back(&Command::delete("Source deleted", Table::Source, id(10)));
}

#[test]
fn several_edits_are_one_operation() {
    let before = site(2, "Temple", Some(id(1)));
    let after = Site {
        note: "checked".into(),
        ..before.clone()
    };
    there_and_back(&Command::new(
        "Temple recorded anew",
        vec![
            Edit::Insert(Box::new(site(60, "Altar", Some(id(2))).into())),
            Edit::Update {
                before: Box::new(before.into()),
                after: Box::new(after.into()),
            },
            Edit::Delete {
                table: Table::SiteName,
                uuid: id(11),
            },
        ],
    ));
}

#[test]
fn opening_and_closing_leaves_every_byte() {
    let file = file();
    let before = hash(&file.path);
    drop(open(&file.path));
    drop(Catalogue::open(&file.path, OpenAs::Reader).unwrap());
    assert_eq!(hash(&file.path), before);
    let beside: Vec<_> = std::fs::read_dir(file.path.parent().unwrap())
        .unwrap()
        .collect();
    assert_eq!(beside.len(), 1);
}

#[test]
fn a_refused_command_writes_nothing() {
    let file = file();
    let before = hash(&file.path);
    let temple = site(2, "Temple", Some(id(1)));
    let commands = [
        Command::add(
            "Same name",
            Site {
                slug: slug("temple"),
                ..site(50, "Other", None)
            },
        ),
        Command::add("No parent", site(50, "Lost", Some(id(99)))),
        Command::add("Same identity", site(2, "Again", None)),
        Command::delete("Not there", Table::Site, id(99)),
        Command::change(
            "Circle",
            site(1, "Town", None),
            Site {
                parent_uuid: Some(id(3)),
                ..site(1, "Town", None)
            },
        ),
        Command::change("Nothing", temple.clone(), temple.clone()),
        Command::change(
            "Stale",
            Site {
                name_en: "Temple once".into(),
                ..temple.clone()
            },
            Site {
                name_en: "Temple now".into(),
                ..temple
            },
        ),
    ];
    for command in commands {
        let error = open(&file.path).perform(&stamp(1), &command).unwrap_err();
        println!("{}: {error}", command.sentence);
        assert!(!matches!(error, CatalogueError::Sql(_)), "{error:?}");
    }
    assert_eq!(hash(&file.path), before);
}

#[test]
fn an_undo_with_later_changes_in_the_way_names_them() {
    let file = file();
    let mut catalogue = open(&file.path);
    let tomb = site(50, "Tomb", None);
    let renamed = Site {
        name_en: "Tomb of Elahbel".into(),
        ..tomb.clone()
    };
    let added = catalogue
        .perform(&stamp(1), &Command::add("Tomb added", tomb.clone()))
        .unwrap();
    let changed = catalogue
        .perform(&stamp(2), &Command::change("Tomb renamed", tomb, renamed))
        .unwrap();
    let part = catalogue
        .perform(
            &stamp(3),
            &Command::add("Chamber added", site(51, "Chamber", Some(id(50)))),
        )
        .unwrap();
    let before = dump(&file.path);
    let error = catalogue
        .undo(&stamp(4), Some(added.operation))
        .unwrap_err();
    let CatalogueError::InTheWay { in_the_way, .. } = error else {
        panic!("{error}")
    };
    assert_eq!(
        in_the_way,
        [
            (part.operation, "Chamber added".to_owned()),
            (changed.operation, "Tomb renamed".to_owned())
        ]
    );
    assert_eq!(dump(&file.path), before);
    catalogue
        .undo_with(
            &stamp(5),
            &[added.operation, changed.operation, part.operation],
        )
        .unwrap();
    // Undone together they can be brought back in turn.
    for n in 0..3 {
        catalogue.redo(&stamp(10 + n)).unwrap();
    }
    assert_eq!(dump(&file.path), before);
    assert!(catalogue.redo(&stamp(20)).is_err());
    drop(catalogue);
    whole(&file.path);
}

#[test]
fn an_operation_in_the_middle_can_be_undone_when_nothing_builds_on_it() {
    let file = file();
    let mut catalogue = open(&file.path);
    let first = catalogue
        .perform(&stamp(1), &Command::add("A", site(50, "A", None)))
        .unwrap();
    catalogue
        .perform(&stamp(2), &Command::add("B", site(51, "B", None)))
        .unwrap();
    catalogue.undo(&stamp(3), Some(first.operation)).unwrap();
    assert!(matches!(
        catalogue.undo(&stamp(4), Some(first.operation)),
        Err(CatalogueError::CannotUndo { .. })
    ));
    assert!(matches!(
        catalogue.undo(&stamp(5), Some(1)),
        Err(CatalogueError::CannotUndo { .. })
    ));
    // B goes, then nothing of ours is left to undo: the record itself stays.
    catalogue.undo(&stamp(6), None).unwrap();
    assert!(matches!(
        catalogue.undo(&stamp(7), None),
        Err(CatalogueError::NothingToDo(_))
    ));
}

#[test]
fn bringing_back_a_part_needs_its_whole() {
    let file = file();
    let mut catalogue = open(&file.path);
    let part = catalogue
        .perform(
            &stamp(1),
            &Command::delete("Cella deleted", Table::Site, id(3)),
        )
        .unwrap();
    let temple = catalogue
        .perform(
            &stamp(2),
            &Command::delete("Temple deleted", Table::Site, id(2)),
        )
        .unwrap();
    let error = catalogue.undo(&stamp(3), Some(part.operation)).unwrap_err();
    assert!(
        matches!(&error, CatalogueError::InTheWay { in_the_way, .. } if in_the_way[0].0 == temple.operation),
        "{error}"
    );
}

#[test]
fn a_bulk_load_is_one_undo_and_one_redo() {
    let file = file();
    let before = dump(&file.path);
    let mut catalogue = open(&file.path);
    let many = (0..120).map(|n| Record::from(site(100 + n, &format!("Site {n}"), Some(id(1)))));
    catalogue
        .load(
            &stamp(1),
            "120 sites imported",
            many,
            &Progress::default(),
            &Cancel::default(),
        )
        .unwrap();
    let after = dump(&file.path);
    catalogue.undo(&stamp(2), None).unwrap();
    assert_eq!(dump(&file.path), before);
    drop(catalogue);
    let mut catalogue = open(&file.path);
    catalogue.redo(&stamp(3)).unwrap();
    assert_eq!(dump(&file.path), after);
    // A later part of one of them is in the way.
    catalogue
        .perform(
            &stamp(4),
            &Command::add("Part", site(60, "Part", Some(id(105)))),
        )
        .unwrap();
    let redone = 4;
    let error = catalogue.undo(&stamp(5), Some(redone)).unwrap_err();
    assert!(matches!(error, CatalogueError::InTheWay { .. }), "{error}");
    drop(catalogue);
    whole(&file.path);
}

#[test]
fn a_load_with_a_lost_reference_writes_nothing() {
    let file = file();
    let before = dump(&file.path);
    let lost = [Record::from(site(50, "Lost", Some(id(99))))];
    let error = open(&file.path)
        .load(
            &stamp(1),
            "Import",
            lost.into_iter(),
            &Progress::default(),
            &Cancel::default(),
        )
        .unwrap_err();
    assert!(matches!(error, CatalogueError::Dangling { .. }), "{error}");
    assert_eq!(dump(&file.path), before);
    whole(&file.path);
}

#[test]
fn two_new_catalogues_of_the_same_records_are_the_same() {
    assert_eq!(dump(&file().path), dump(&file().path));
}

#[test]
fn the_record_of_palmyra_fits_and_is_the_same_every_time() {
    let records = palmyra_atlas::exchange::palmyra().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let dumps = ["one.gpkg", "two.gpkg"].map(|name| {
        let path = folder.path().join(name);
        let from = std::time::Instant::now();
        Catalogue::create(&path, "Palmyra", &records, &stamp(0)).unwrap();
        println!("{} records in {:?}", records.len(), from.elapsed());
        whole(&path);
        let from = std::time::Instant::now();
        let mut catalogue = open(&path);
        println!("opened in {:?}", from.elapsed());
        assert_eq!(catalogue.outside_waiting().unwrap(), 0);
        let from = std::time::Instant::now();
        catalogue
            .perform(&stamp(1), &Command::add("A", site(50, "A", None)))
            .unwrap();
        println!("performed in {:?}", from.elapsed());
        if let Some(kept) = std::env::var_os("KEEP_GPKG") {
            catalogue.undo(&stamp(2), None).unwrap();
            std::fs::copy(&path, kept).unwrap();
            catalogue.redo(&stamp(3)).unwrap();
        }
        dump(&path)
    });
    assert_eq!(dumps[0], dumps[1]);
}

#[test]
fn a_copy_is_the_same_catalogue() {
    let file = file();
    let copy = file.path.with_file_name("copy.gpkg");
    open(&file.path)
        .backup_to(
            &copy,
            &Progress::new("Copy", Waker::default()),
            &Cancel::default(),
        )
        .unwrap();
    assert_eq!(dump(&copy), dump(&file.path));
    whole(&copy);
    assert!(matches!(
        open(&file.path).backup_to(
            &copy,
            &Progress::new("Copy", Waker::default()),
            &Cancel::default()
        ),
        Err(CatalogueError::Exists(_))
    ));
}

#[test]
fn a_changed_history_is_noticed() {
    let tamper = |sql: &str| {
        let file = file();
        open(&file.path)
            .perform(&stamp(1), &Command::delete("Gone", Table::SiteName, id(11)))
            .unwrap();
        Connection::open(&file.path)
            .unwrap()
            .execute_batch(sql)
            .unwrap();
        let faults = open(&file.path).broken_history().unwrap();
        println!("{faults:?}");
        assert!(!faults.is_empty(), "{sql}");
    };
    tamper("UPDATE atlas_operation SET \"by\" = 'Someone else' WHERE number = 2");
    tamper("UPDATE atlas_operation SET sentence = 'Something else' WHERE number = 2");
    tamper("UPDATE atlas_change SET content = '{}' WHERE operation = 2");
    tamper("UPDATE atlas_change SET title = NULL, content = NULL WHERE operation = 2");
    tamper("DELETE FROM atlas_change WHERE operation = 2");
    tamper(
        "DELETE FROM atlas_change WHERE operation = 1; DELETE FROM atlas_operation WHERE number = 1",
    );
}

#[test]
fn a_purged_record_leaves_only_hashes() {
    let file = file();
    let mut catalogue = open(&file.path);
    let secret = Site {
        name_en: "Zzyzx Hoard".into(),
        description_en: "Qwghlm".into(),
        ..site(50, "zzyzx-hoard", Some(id(2)))
    };
    let moved = Site {
        geom: Some(at(1.5, 2.5)),
        ..secret.clone()
    };
    catalogue
        .perform(
            &stamp(1),
            &Command::add("Zzyzx Hoard added", secret.clone()),
        )
        .unwrap();
    catalogue
        .perform(
            &stamp(2),
            &Command::change("Zzyzx Hoard moved", secret, moved),
        )
        .unwrap();
    catalogue
        .perform(
            &stamp(3),
            &Command::delete("Zzyzx Hoard deleted", Table::Site, id(50)),
        )
        .unwrap();
    catalogue.undo(&stamp(4), None).unwrap();
    assert!(
        catalogue
            .purge(&stamp(5), Table::Site, id(50), " ")
            .is_err()
    );
    catalogue
        .purge(&stamp(6), Table::Site, id(50), "Looters must not find it")
        .unwrap();
    assert!(matches!(
        catalogue.undo(&stamp(7), Some(2)),
        Err(CatalogueError::CannotUndo { .. })
    ));
    drop(catalogue);
    let bytes = std::fs::read(&file.path).unwrap();
    for secret in ["Zzyzx", "zzyzx", "Qwghlm"] {
        let found = bytes
            .windows(secret.len())
            .any(|window| window == secret.as_bytes());
        assert!(!found, "{secret} is still in the file");
    }
    whole(&file.path);
}

#[test]
fn a_purge_reaches_into_the_rows_of_an_undone_import() {
    let file = file();
    let mut catalogue = open(&file.path);
    let many = (0..10).map(|n| Record::from(site(100 + n, &format!("Site {n}"), None)));
    catalogue
        .load(
            &stamp(1),
            "10 sites imported",
            many,
            &Progress::default(),
            &Cancel::default(),
        )
        .unwrap();
    catalogue.undo(&stamp(2), None).unwrap();
    catalogue
        .purge(&stamp(3), Table::Site, id(103), "Must not exist")
        .unwrap();
    drop(catalogue);
    whole(&file.path);
    assert!(open(&file.path).undo(&stamp(4), Some(3)).is_err());
}

/// A connection as another program has it: none of our functions, `recursive_triggers` on.
fn foreign(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch("PRAGMA recursive_triggers = 1; PRAGMA foreign_keys = 0")
        .unwrap();
    connection
}

#[test]
fn what_another_program_changed_is_one_operation_that_can_be_undone() {
    let file = file();
    let before = dump(&file.path);
    foreign(&file.path)
        .execute_batch(
            "UPDATE damage_event SET title = 'Cella destroyed', note = 'x', updated_at = updated_at WHERE 1;
             UPDATE damage_event SET note = 'y';
             DELETE FROM citation WHERE record_table = 'site';
             INSERT INTO source (title, uuid, created_at, updated_at) VALUES ('New source', NULL, NULL, NULL);
             INSERT INTO source (title) VALUES ('Short-lived');
             DELETE FROM source WHERE title = 'Short-lived';
             INSERT OR REPLACE INTO source SELECT * FROM source WHERE key = 'report';",
        )
        .unwrap();
    let mut catalogue = open(&file.path);
    assert!(catalogue.outside_waiting().unwrap() > 0);
    let applied = catalogue.take_in_outside(&stamp(1)).unwrap().unwrap();
    assert_eq!(
        applied.sentence,
        "Changed outside: 1 added, 1 changed, 1 removed"
    );
    assert_eq!(catalogue.outside_waiting().unwrap(), 0);
    assert_eq!(catalogue.take_in_outside(&stamp(2)).unwrap(), None);
    let after = dump(&file.path);
    catalogue.undo(&stamp(3), None).unwrap();
    assert_eq!(dump(&file.path), before);
    catalogue.redo(&stamp(4)).unwrap();
    assert_eq!(dump(&file.path), after);
    let new: String = Connection::open(&file.path)
        .unwrap()
        .query_row(
            "SELECT uuid FROM source WHERE title = 'New source'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(new.parse::<Id>().is_ok());
}

#[test]
fn orphans_another_program_left_are_counted_and_repaired() {
    let file = file();
    foreign(&file.path)
        .execute_batch("DELETE FROM site WHERE name_en = 'Cella'")
        .unwrap();
    let mut catalogue = open(&file.path);
    catalogue.take_in_outside(&stamp(1)).unwrap();
    // Its event and its observation; the event's claim goes with it.
    assert_eq!(catalogue.orphans().unwrap(), 2);
    let repaired = catalogue.repair(&stamp(2)).unwrap();
    assert_eq!(catalogue.orphans().unwrap(), 0);
    catalogue
        .undo_with(&stamp(4), &[repaired.operation - 1, repaired.operation])
        .unwrap_err();
    catalogue
        .undo(&stamp(5), Some(repaired.operation - 1))
        .unwrap();
    catalogue.undo(&stamp(6), Some(repaired.operation)).unwrap();
    assert_eq!(catalogue.orphans().unwrap(), 0);
    drop(catalogue);
    whole(&file.path);
}

#[test]
fn triggers_another_program_dropped_are_put_back() {
    let file = file();
    let before = dump(&file.path);
    foreign(&file.path)
        .execute_batch(
            "DROP TRIGGER atlas_source_outside_update;
             DROP TRIGGER rtree_site_geom_update6;
             CREATE TRIGGER rtree_site_geom_update6 AFTER UPDATE ON site BEGIN DELETE FROM site; END;",
        )
        .unwrap();
    drop(open(&file.path));
    foreign(&file.path)
        .execute_batch("UPDATE source SET title = 'Noticed'")
        .unwrap();
    let mut catalogue = open(&file.path);
    assert_eq!(catalogue.outside_waiting().unwrap(), 1);
    catalogue.take_in_outside(&stamp(1)).unwrap();
    catalogue.undo(&stamp(2), None).unwrap();
    assert_eq!(dump(&file.path), before);
}

#[test]
fn a_place_added_elsewhere_without_a_short_name_gets_one() {
    let file = file();
    foreign(&file.path)
        .execute_batch(
            "INSERT INTO site_name (site_uuid, text) SELECT uuid, 'Other name' FROM site",
        )
        .unwrap();
    let connection = foreign(&file.path);
    // A layer's index triggers call these; every program that writes layers has them.
    for name in ["ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"] {
        connection
            .create_scalar_function(
                name,
                1,
                rusqlite::functions::FunctionFlags::SQLITE_DETERMINISTIC,
                |_| Ok(None::<f64>),
            )
            .unwrap();
    }
    connection
        .execute_batch("INSERT INTO site (name_en) VALUES ('Added elsewhere')")
        .unwrap();
    drop(connection);
    let mut catalogue = open(&file.path);
    let applied = catalogue.take_in_outside(&stamp(1)).unwrap().unwrap();
    assert_eq!(applied.sentence, "Changed outside: 4 added");
    let slug: String = Connection::open(&file.path)
        .unwrap()
        .query_row(
            "SELECT slug FROM site WHERE name_en = 'Added elsewhere'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(slug, "new-place-4");
}

#[test]
fn an_edit_takes_in_what_waits_first() {
    let file = file();
    foreign(&file.path)
        .execute_batch("UPDATE source SET title = 'Renamed'")
        .unwrap();
    let mut catalogue = open(&file.path);
    let applied = catalogue
        .perform(&stamp(1), &Command::add("A", site(50, "A", None)))
        .unwrap();
    assert_eq!(applied.operation, 3);
    assert_eq!(catalogue.revision().unwrap(), 3);
}

#[test]
fn another_program_cannot_change_an_identity_or_a_code() {
    let file = file();
    let foreign = foreign(&file.path);
    for sql in [
        "UPDATE source SET uuid = '00000000-0000-7000-8000-000000000000'",
        "UPDATE source SET fid = 77",
        "UPDATE damage_event SET kind = 'guess'",
        "INSERT INTO source (uuid) VALUES ('not-a-uuid')",
    ] {
        assert!(foreign.execute_batch(sql).is_err(), "{sql}");
    }
}

#[test]
fn a_value_no_record_can_hold_is_set_aside() {
    let file = file();
    foreign(&file.path)
        .execute_batch(
            "UPDATE observation SET seen_edtf = 'last summer', note = 'kept';
             INSERT INTO observation (site_uuid, seen_edtf) SELECT site_uuid, 'some day' FROM observation;",
        )
        .unwrap();
    let mut catalogue = open(&file.path);
    let applied = catalogue.take_in_outside(&stamp(1)).unwrap().unwrap();
    assert_eq!(
        applied.sentence,
        "Changed outside: 1 changed, 2 set aside because no record can hold it"
    );
    let connection = Connection::open(&file.path).unwrap();
    let (seen, note): (String, String) = connection
        .query_row("SELECT seen_edtf, note FROM observation", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!((seen.as_str(), note.as_str()), ("2015-08-31", "kept"));
    let aside: Vec<String> = connection
        .prepare("SELECT content FROM atlas_rejected_row ORDER BY id")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(
        aside[0].contains("last summer") && aside[1].contains("some day"),
        "{aside:?}"
    );
}

#[test]
fn a_column_added_elsewhere_survives_a_delete_and_its_undo() {
    let file = file();
    foreign(&file.path)
        .execute_batch("ALTER TABLE source ADD COLUMN shelf TEXT; UPDATE source SET shelf = 'B 12'")
        .unwrap();
    let mut catalogue = open(&file.path);
    catalogue
        .perform(
            &stamp(1),
            &Command::delete("Source deleted", Table::Source, id(10)),
        )
        .unwrap();
    catalogue.undo(&stamp(2), None).unwrap();
    let shelf: String = Connection::open(&file.path)
        .unwrap()
        .query_row("SELECT shelf FROM source", [], |row| row.get(0))
        .unwrap();
    assert_eq!(shelf, "B 12");
}

#[test]
fn bad_files_are_told_apart_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let good = file();
    let bytes = std::fs::read(&good.path).unwrap();
    std::fs::write(path("empty.gpkg"), b"").unwrap();
    std::fs::write(path("text.gpkg"), b"hello, this is no catalogue at all").unwrap();
    std::fs::write(path("long-text.gpkg"), vec![b'x'; 10_000]).unwrap();
    std::fs::write(path("short.gpkg"), &bytes[..bytes.len() - 5_000]).unwrap();
    let mut holed = bytes.clone();
    holed[100..3_000].fill(0x41);
    std::fs::write(path("holed.gpkg"), holed).unwrap();
    std::fs::write(path("newer.gpkg"), &bytes).unwrap();
    Connection::open(path("newer.gpkg"))
        .unwrap()
        .execute(
            "UPDATE atlas_meta SET value = '99' WHERE name = 'schema_version'",
            [],
        )
        .unwrap();
    std::fs::write(path("lacking.gpkg"), &bytes).unwrap();
    Connection::open(path("lacking.gpkg"))
        .unwrap()
        .execute_batch("PRAGMA foreign_keys = 0; DROP TABLE claim")
        .unwrap();
    let foreign = Connection::open(path("foreign.gpkg")).unwrap();
    foreign
        .execute_batch(
            "PRAGMA application_id = 0x47504B47; CREATE TABLE gpkg_contents (table_name)",
        )
        .unwrap();
    drop(foreign);
    let tell = |name: &str| {
        let path = path(name);
        let before = path.is_file().then(|| hash(&path));
        let errors =
            [OpenAs::Writer, OpenAs::Reader].map(|how| Catalogue::open(&path, how).unwrap_err());
        assert_eq!(path.is_file().then(|| hash(&path)), before, "{name}");
        let [error, as_reader] = errors;
        println!("{name}: {error}");
        assert_eq!(error.to_string(), as_reader.to_string());
        error
    };
    assert!(matches!(tell("missing.gpkg"), CatalogueError::Missing(_)));
    assert!(matches!(tell(""), CatalogueError::Folder(_)));
    assert!(matches!(tell("empty.gpkg"), CatalogueError::Empty(_)));
    assert!(matches!(
        tell("text.gpkg"),
        CatalogueError::NotACatalogue(_)
    ));
    assert!(matches!(
        tell("long-text.gpkg"),
        CatalogueError::NotACatalogue(_)
    ));
    assert!(matches!(
        tell("short.gpkg"),
        CatalogueError::Truncated { .. }
    ));
    assert!(matches!(tell("holed.gpkg"), CatalogueError::Damaged { .. }));
    assert!(matches!(
        tell("newer.gpkg"),
        CatalogueError::Newer { found: 99, .. }
    ));
    assert!(matches!(
        tell("lacking.gpkg"),
        CatalogueError::Damaged { .. }
    ));
    assert!(matches!(
        tell("foreign.gpkg"),
        CatalogueError::ForeignGeoPackage(_)
    ));
    assert!(matches!(
        Catalogue::create(&path("text.gpkg"), "T", &[], &stamp(0)),
        Err(CatalogueError::Exists(_))
    ));
}

#[test]
fn every_damaged_page_is_an_error_and_no_panic() {
    let good = file();
    let bytes = std::fs::read(&good.path).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("damaged.gpkg");
    for page in (0..bytes.len() / 4096).step_by(7) {
        let mut damaged = bytes.clone();
        let from = page * 4096 + if page == 0 { 100 } else { 0 };
        for (at, byte) in damaged[from..(page + 1) * 4096].iter_mut().enumerate() {
            *byte ^= u8::try_from(at % 251).unwrap();
        }
        std::fs::write(&path, &damaged).unwrap();
        if let Ok(mut catalogue) = Catalogue::open(&path, OpenAs::Writer) {
            // Free pages and values may be damaged without the file being unusable.
            let _ = catalogue.perform(&stamp(1), &Command::delete("x", Table::Site, id(1)));
        }
    }
}

#[test]
fn a_read_only_file_opens_for_reading_with_the_reason() {
    let file = file();
    let mut permissions = std::fs::metadata(&file.path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file.path, permissions).unwrap();
    let before = hash(&file.path);
    let mut catalogue = open(&file.path);
    assert!(matches!(catalogue.writable(), Writable::No(why) if why.contains("read-only")));
    let error = catalogue
        .perform(&stamp(1), &Command::add("A", site(50, "A", None)))
        .unwrap_err();
    assert!(matches!(error, CatalogueError::ReadOnly(_)), "{error}");
    assert_eq!(hash(&file.path), before);
}

#[test]
fn a_log_another_program_left_is_recovered_and_turned_back() {
    let file = file();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.gpkg");
    let foreign = foreign(&file.path);
    foreign
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE source SET title = 'In the log'",
        )
        .unwrap();
    // As after a crash: the file and its log, nobody who holds them.
    std::fs::copy(&file.path, &copy).unwrap();
    std::fs::copy(
        file.path.with_file_name("test.gpkg-wal"),
        folder.path().join("copy.gpkg-wal"),
    )
    .unwrap();
    let mut catalogue = open(&copy);
    assert_eq!(
        catalogue
            .take_in_outside(&stamp(1))
            .unwrap()
            .unwrap()
            .sentence,
        "Changed outside: 1 changed"
    );
    drop(catalogue);
    assert!(!folder.path().join("copy.gpkg-wal").exists());
    // Byte 18 of the header: 1 = rollback journal.
    assert_eq!(std::fs::read(&copy).unwrap()[18], 1);
}

#[test]
fn a_reader_in_a_log_does_not_keep_the_writer_out() {
    let file = file();
    foreign(&file.path)
        .execute_batch("PRAGMA journal_mode = WAL")
        .unwrap();
    // Another program has it open and reads: the file cannot be turned back yet.
    let other = foreign(&file.path);
    let _: i64 = other
        .query_row("SELECT count(*) FROM site", [], |row| row.get(0))
        .unwrap();
    let reader = Catalogue::open(&file.path, OpenAs::Reader).unwrap();
    let mut writer = open(&file.path);
    writer
        .perform(&stamp(1), &Command::add("A", site(50, "A", None)))
        .unwrap();
    assert_eq!(reader.revision().unwrap(), 2);
    drop((reader, other));
    drop(writer);
    assert_eq!(std::fs::read(&file.path).unwrap()[18], 1);
    whole(&file.path);
}

#[test]
fn reading_goes_on_beside_a_writer() {
    let file = file();
    let reader = Catalogue::open(&file.path, OpenAs::Reader).unwrap();
    let mut writer = open(&file.path);
    writer
        .perform(&stamp(1), &Command::add("A", site(50, "A", None)))
        .unwrap();
    assert_eq!(reader.revision().unwrap(), 2);
}

#[test]
fn the_extent_band_of_an_observation_survives_storage() {
    let file = file();
    let seen = Observation {
        uuid: id(70),
        site_uuid: id(3),
        seen_edtf: date("2015-09-02"),
        extent_code: Some(Extent::UpTo100),
        ..Observation::default()
    };
    let after = Observation {
        extent_code: None,
        ..seen.clone()
    };
    let mut catalogue = open(&file.path);
    catalogue
        .perform(&stamp(1), &Command::add("Seen", seen.clone()))
        .unwrap();
    // Equal to what is stored, or it would be refused.
    catalogue
        .perform(&stamp(2), &Command::change("Changed", seen, after))
        .unwrap();
}

#[test]
fn a_reader_that_is_still_reading_makes_a_write_wait_and_then_say_so() {
    let file = file();
    let reader = Connection::open(&file.path).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM site")
        .unwrap();
    let mut writer = open(&file.path);
    let error = writer
        .perform(&stamp(1), &Command::add("A", site(50, "A", None)))
        .unwrap_err();
    assert!(matches!(error, CatalogueError::Busy), "{error}");
    reader.execute_batch("COMMIT").unwrap();
    writer
        .perform(&stamp(2), &Command::add("A", site(50, "A", None)))
        .unwrap();
    whole(&file.path);
}

/// A write that broke off half-way: the file as the disk had it, and the journal beside it.
#[test]
fn a_write_that_broke_off_is_taken_back_by_the_next_who_opens() {
    for open_as in [OpenAs::Writer, OpenAs::Reader] {
        let file = file();
        let before = dump(&file.path);
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copy.gpkg");
        let writing = Connection::open(&file.path).unwrap();
        writing
            .execute_batch(
                "PRAGMA cache_size = 2; PRAGMA cache_spill = 1; BEGIN;
                 WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 3000)
                 INSERT INTO source (title) SELECT 'half written ' || n FROM n;",
            )
            .unwrap();
        std::fs::copy(&file.path, &copy).unwrap();
        std::fs::copy(
            file.path.with_file_name("test.gpkg-journal"),
            folder.path().join("copy.gpkg-journal"),
        )
        .unwrap();
        let catalogue = Catalogue::open(&copy, open_as).unwrap();
        assert_eq!(catalogue.revision().unwrap(), 1);
        drop(catalogue);
        assert_eq!(dump(&copy), before, "{open_as:?}");
    }
}

mod at_random {
    use super::*;
    use proptest::prelude::*;

    #[derive(Debug, Clone)]
    enum Step {
        Add(u8),
        Rename(u8, u8),
        Move(u8, u8),
        Delete(u8),
        Undo,
        UndoAny(u8),
        Redo,
        Outside(u8),
        Load,
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            (50_u8..60).prop_map(Step::Add),
            (0_u8..8, any::<u8>()).prop_map(|(site, name)| Step::Rename(site, name)),
            (0_u8..8, 0_u8..90).prop_map(|(site, lat)| Step::Move(site, lat)),
            (0_u8..8).prop_map(Step::Delete),
            Just(Step::Undo),
            any::<u8>().prop_map(Step::UndoAny),
            Just(Step::Redo),
            any::<u8>().prop_map(Step::Outside),
            Just(Step::Load),
        ]
    }

    fn sites(catalogue: &Catalogue) -> Vec<Site> {
        use palmyra_atlas::domain::query::{Answer, Query};
        let mut found = Vec::new();
        for n in (1..4).chain(50..60).chain(200..210) {
            let query = Query::Record {
                table: Table::Site,
                uuid: id(n),
            };
            if let Answer::Record(Some(record)) = catalogue.answer(&query).unwrap()
                && let Record::Site(site) = *record
            {
                found.push(site);
            }
        }
        found
    }

    /// Does one step; what is refused (nothing to undo, something in the way) changes nothing.
    fn take(path: &Path, catalogue: &mut Catalogue, step: &Step, n: u8) {
        let sites = sites(catalogue);
        let chosen = |at: u8| sites.get(usize::from(at) % sites.len().max(1)).cloned();
        let change = |catalogue: &mut Catalogue, before: Site, after: Site| {
            drop(catalogue.perform(&stamp(n), &Command::change("Changed", before, after)));
        };
        match step {
            Step::Add(at) => {
                let parent = chosen(*at).map(|site| site.uuid);
                let new = Command::add("Added", site(*at, &format!("Added {at}"), parent));
                drop(catalogue.perform(&stamp(n), &new));
            }
            Step::Rename(at, name) => {
                if let Some(site) = chosen(*at) {
                    let after = Site {
                        name_en: format!("Name {name}"),
                        ..site.clone()
                    };
                    change(catalogue, site, after);
                }
            }
            Step::Move(at, lat) => {
                if let Some(site) = chosen(*at) {
                    let place = (*lat > 9).then(|| super::at(38.0, f64::from(*lat)));
                    let after = Site {
                        geom: place,
                        ..site.clone()
                    };
                    change(catalogue, site, after);
                }
            }
            Step::Delete(at) => {
                if let Some(site) = chosen(*at) {
                    let delete = Command::delete("Deleted", Table::Site, site.uuid);
                    catalogue.perform(&stamp(n), &delete).unwrap();
                }
            }
            Step::Undo => drop(catalogue.undo(&stamp(n), None)),
            Step::UndoAny(at) => {
                let newest = i64::try_from(catalogue.revision().unwrap()).unwrap();
                drop(catalogue.undo(&stamp(n), Some(1 + i64::from(*at) % newest)));
            }
            Step::Redo => drop(catalogue.redo(&stamp(n))),
            Step::Outside(n) => foreign(path)
                .execute_batch(&format!("UPDATE source SET note = 'noted {n}'"))
                .unwrap(),
            Step::Load => {
                let many = (200..210).map(|n| Record::from(site(n, &format!("Loaded {n}"), None)));
                let (progress, cancel) = (Progress::default(), Cancel::default());
                drop(catalogue.load(&stamp(n), "Loaded", many, &progress, &cancel));
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
        #[test]
        fn whatever_was_done_can_be_undone_to_the_last_byte_of_every_row(
            steps in prop::collection::vec(step(), 1..14),
        ) {
            let file = file();
            let before = dump(&file.path);
            let mut catalogue = open(&file.path);
            for (n, step) in (1..).zip(&steps) {
                take(&file.path, &mut catalogue, step, n);
            }
            for n in 100..200 {
                if let Err(error) = catalogue.undo(&stamp(n), None) {
                    prop_assert!(matches!(error, CatalogueError::NothingToDo(_)), "{}", error);
                    break;
                }
            }
            drop(catalogue);
            prop_assert_eq!(dump(&file.path), before);
            whole(&file.path);
        }
    }
}
