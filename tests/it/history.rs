//! The history asked with every filter, a page at a time; a field, a record, a deleted record with
//! all that hung on it brought back by one command that can itself be undone.

use std::path::Path;

use palmyra_atlas::catalogue::{Catalogue, CatalogueError, Stamp};
use palmyra_atlas::domain::command::{Command, Edit, Operation, OperationKind};
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::history::{HistoryFilter, LogPage, Moment, Past, Scope};
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::Seen;
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{
    Citation, Claim, DamageEvent, Observation, Record, Site, Source, Table,
};
use palmyra_atlas::domain::restore::{NothingToRestore, Restore, plan};
use palmyra_atlas::domain::terms::Terms;
use palmyra_atlas::domain::told::told;
use palmyra_atlas::jobs::{Cancel, Progress};

fn id(n: u64) -> Id {
    Id::v7(1_700_000_000_000 + n, [7; 10])
}

/// The nth operation: a day later than the one before, by one of two persons.
fn stamp(n: u64) -> Stamp {
    let day = 1 + n % 28;
    Stamp {
        at: format!("2026-{:02}-{day:02}T10:00:00.000Z", 1 + (n / 28) % 12),
        by: if n.is_multiple_of(2) {
            "A. Even"
        } else {
            "B. Odd"
        }
        .into(),
        id: Id::v7(1_800_000_000_000 + n, [9; 10]),
    }
}

fn site(n: u64, name: &str) -> Site {
    Site {
        uuid: id(n),
        slug: Slug::try_from(format!("place-{n}")).unwrap(),
        name_en: name.into(),
        ..Site::default()
    }
}

fn event() -> DamageEvent {
    DamageEvent {
        uuid: id(20),
        site_uuid: id(2),
        key: "loss".into(),
        title: "Cella lost".into(),
        ..DamageEvent::default()
    }
}

fn observation() -> Observation {
    Observation {
        uuid: id(21),
        site_uuid: id(2),
        event_uuid: Some(id(20)),
        seen_edtf: Edtf::parse("2015-08-31").unwrap(),
        state: Seen::Destroyed,
        source_uuid: Some(id(10)),
        ..Observation::default()
    }
}

fn records() -> Vec<Record> {
    let source = Source {
        uuid: id(10),
        key: "report".into(),
        title: "A report".into(),
        ..Source::default()
    };
    let part = Site {
        parent_uuid: Some(id(1)),
        ..site(2, "Cella")
    };
    let claim = Claim {
        uuid: id(22),
        event_uuid: id(20),
        source_uuid: id(10),
        quote: "It was blown up".into(),
        ..Claim::default()
    };
    let cited = Citation {
        uuid: id(23),
        record_table: "damage_event".into(),
        record_uuid: id(20),
        source_uuid: id(10),
        ..Citation::default()
    };
    vec![
        source.into(),
        site(1, "Temple").into(),
        part.into(),
        event().into(),
        observation().into(),
        claim.into(),
        cited.into(),
    ]
}

struct Kept {
    catalogue: Catalogue,
    done: u64,
}

impl Kept {
    fn new() -> Self {
        let catalogue = Catalogue::in_memory("Test", &records(), &stamp(1)).unwrap();
        Self { catalogue, done: 1 }
    }

    fn perform(&mut self, command: &Command) -> i64 {
        self.done += 1;
        let stamp = stamp(self.done);
        self.catalogue.perform(&stamp, command).unwrap().operation
    }

    fn change(&mut self, sentence: &str, edit: impl FnOnce(&mut Site)) -> i64 {
        let Some(Record::Site(before)) = self.record(Table::Site, id(1)) else {
            panic!("no place");
        };
        let mut after = before.clone();
        edit(&mut after);
        self.perform(&Command::change(sentence, before, after))
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

    fn past(&self, table: Table, uuid: Id, before: i64) -> Past {
        let query = Query::Past(Moment {
            table,
            uuid,
            before,
        });
        match self.catalogue.answer(&query).unwrap() {
            Answer::Past(past) => *past,
            other => panic!("{other:?}"),
        }
    }

    fn log(&self, filter: HistoryFilter) -> Vec<i64> {
        self.page(filter, 100, None)
            .iter()
            .map(|operation| operation.number)
            .collect()
    }

    fn page(&self, filter: HistoryFilter, limit: usize, before: Option<i64>) -> Vec<Operation> {
        let query = Query::Log(Box::new(LogPage {
            filter,
            limit,
            before,
        }));
        match self.catalogue.answer(&query).unwrap() {
            Answer::History(operations) => operations,
            other => panic!("{other:?}"),
        }
    }

    /// Every record with its fields, as text.
    fn dump(&self) -> String {
        let mut all = Vec::new();
        for record in records() {
            let now = self.record(record.table(), record.uuid());
            all.push(format!("{now:?}"));
        }
        all.join("\n")
    }

    fn whole(&self) {
        let found = self
            .catalogue
            .check(Path::new(""), &Progress::default(), &Cancel::default());
        assert_eq!(found.unwrap(), []);
    }
}

fn named(text: &str) -> HistoryFilter {
    HistoryFilter {
        text: text.into(),
        ..HistoryFilter::default()
    }
}

#[test]
fn the_history_is_filtered_by_everything_it_says() {
    let mut kept = Kept::new();
    kept.change("Weighed", |site| site.significance = "Unique_100%".into());
    kept.change("Weighed again", |site| site.significance = "Rare".into());
    let mut after = observation();
    after.note = "قبل".into();
    kept.perform(&Command::change("Noted", observation(), after));
    let added = Site {
        description_en: "A well with a parapet".into(),
        ..site(5, "Well")
    };
    kept.perform(&Command::add("Added the well", added));
    kept.catalogue.undo(&stamp(6), Some(2)).unwrap_err();
    kept.catalogue.undo(&stamp(6), Some(5)).unwrap();
    let all = HistoryFilter::default;
    assert_eq!(kept.log(all()), [6, 5, 4, 3, 2, 1]);
    let by = |by: &str| HistoryFilter {
        by: by.into(),
        ..all()
    };
    assert_eq!(kept.log(by("even")), [6, 4, 2]);
    let kinds = |kind| HistoryFilter {
        kinds: vec![kind],
        ..all()
    };
    assert_eq!(kept.log(kinds(OperationKind::Undo)), [6]);
    assert_eq!(kept.log(kinds(OperationKind::Bulk)), [1]);
    let tables = |table| HistoryFilter {
        tables: vec![table],
        ..all()
    };
    assert_eq!(kept.log(tables(Table::Observation)), [4, 1]);
    let day = |text: &str| Day::parse(text);
    let days = |since, until| HistoryFilter {
        since,
        until,
        ..all()
    };
    assert_eq!(kept.log(days(day("2026-01-04"), day("2026-01-05"))), [4, 3]);
    assert_eq!(kept.log(days(None, day("2026-01-02"))), [1]);
    // Sentence, name of a record, value before, value after, value of an insert, Arabic.
    assert_eq!(kept.log(named("WEIGHED AGAIN")), [3]);
    assert_eq!(kept.log(named("temple")), [3, 2]);
    assert_eq!(kept.log(named("Unique_100%")), [3, 2]);
    assert_eq!(kept.log(named("100_")), Vec::<i64>::new(), "no pattern");
    assert_eq!(
        kept.log(named("parapet")),
        [6],
        "the removal says what was there"
    );
    assert_eq!(kept.log(named("قبل")), [4]);
    assert_eq!(
        kept.log(named("significance")),
        Vec::<i64>::new(),
        "no column"
    );
    let scope = |scope| HistoryFilter::of(scope);
    assert_eq!(
        kept.log(scope(Scope::Record(Table::Observation, id(21)))),
        [4, 1]
    );
    assert_eq!(kept.log(scope(Scope::Record(Table::Site, id(5)))), [6, 5]);
    assert_eq!(kept.log(scope(Scope::Site(id(1)))), [4, 3, 2]);
    assert_eq!(kept.log(scope(Scope::Site(id(2)))), [4]);
}

#[test]
fn what_an_insert_wrote_is_found_where_it_stands() {
    let mut kept = Kept::new();
    let added = Site {
        description_en: "A well with a parapet".into(),
        ..site(5, "Well")
    };
    let number = kept.perform(&Command::add("Added", added));
    assert_eq!(kept.log(named("parapet")), [number]);
}

#[test]
fn pages_follow_each_other_without_gap() {
    let mut kept = Kept::new();
    for n in 0..25 {
        kept.change(&format!("Step {n}"), |site| site.note = format!("{n}"));
    }
    let mut before = None;
    let mut met = Vec::new();
    loop {
        let page = kept.page(HistoryFilter::default(), 10, before);
        let Some(last) = page.last() else { break };
        before = Some(last.number);
        met.extend(page.iter().map(|operation| operation.number));
    }
    assert_eq!(met, (1..=26).rev().collect::<Vec<i64>>());
}

#[test]
fn values_are_told_by_name_and_label() {
    let mut kept = Kept::new();
    let mut after = observation();
    after.event_uuid = None;
    after.state = Seen::NoDamageVisible;
    let number = kept.perform(&Command::change("Changed", observation(), after));
    let query = Query::Operation { number };
    let Answer::Operation(Some(operation)) = kept.catalogue.answer(&query).unwrap() else {
        panic!("no operation");
    };
    let change = &operation.changes[0];
    let said = |field: &str| {
        let field = change.fields.iter().find(|it| it.field == field).unwrap();
        let words = |cell| {
            let terms = Terms::default();
            told(&change.table, &field.field, cell, &operation.names, &terms)
        };
        (words(&field.old), words(&field.new))
    };
    assert_eq!(said("event_uuid"), ("Cella lost".into(), "—".into()));
    assert_eq!(
        said("state"),
        ("destroyed".into(), "no damage visible".into())
    );
}

#[test]
fn a_field_and_a_record_come_back_by_one_command_that_can_be_undone() {
    let mut kept = Kept::new();
    let first = kept.change("First", |site| {
        site.note = "one".into();
        site.significance = "great".into();
    });
    let second = kept.change("Second", |site| {
        site.note = "two".into();
        site.significance = "small".into();
    });
    let before = kept.dump();
    let past = kept.past(Table::Site, id(1), second);
    let field = plan(&past, &Restore::Field("note".into())).unwrap();
    assert_eq!(
        field.command.sentence,
        format!("Note of Temple brought back to what it was before operation {second}")
    );
    kept.perform(&field.command);
    let Some(Record::Site(now)) = kept.record(Table::Site, id(1)) else {
        panic!("no place");
    };
    assert_eq!(
        (now.note.as_str(), now.significance.as_str()),
        ("one", "small")
    );
    kept.done += 1;
    let undo = stamp(kept.done);
    kept.catalogue.undo(&undo, None).unwrap();
    assert_eq!(kept.dump(), before);
    let past = kept.past(Table::Site, id(1), first);
    let whole = plan(&past, &Restore::Record).unwrap();
    assert_eq!(whole.changes[0].fields.len(), 2);
    kept.perform(&whole.command);
    assert_eq!(
        kept.record(Table::Site, id(1)),
        Some(site(1, "Temple").into())
    );
    let past = kept.past(Table::Site, id(1), first);
    assert_eq!(plan(&past, &Restore::Record), Err(NothingToRestore::Same));
    let past = kept.past(Table::Site, id(1), 1);
    assert_eq!(
        plan(&past, &Restore::Record),
        Err(NothingToRestore::NotYet(1))
    );
    kept.whole();
}

#[test]
fn a_restore_is_refused_when_the_record_changed_meanwhile() {
    let mut kept = Kept::new();
    let number = kept.change("First", |site| site.note = "one".into());
    let past = kept.past(Table::Site, id(1), number);
    let plan = plan(&past, &Restore::Record).unwrap();
    kept.change("Meanwhile", |site| site.note = "two".into());
    let refused = kept
        .catalogue
        .perform(&stamp(90), &plan.command)
        .unwrap_err();
    assert!(matches!(refused, CatalogueError::Stale { .. }), "{refused}");
}

#[test]
fn a_deleted_record_comes_back_with_all_that_hung_on_it() {
    let mut kept = Kept::new();
    let before = kept.dump();
    for (table, uuid) in [(Table::DamageEvent, id(20)), (Table::Site, id(1))] {
        let number = kept.perform(&Command::delete("Deleted", table, uuid));
        let deleted = kept.dump();
        assert_ne!(deleted, before);
        // Something else happens in between.
        let n = kept.done;
        kept.perform(&Command::add("Another", site(100 + n, "Another")));
        let past = kept.past(table, uuid, number);
        let plan = plan(&past, &Restore::Record).unwrap();
        assert!(
            plan.command.sentence.starts_with("Deleted "),
            "{}",
            plan.command.sentence
        );
        let done = kept.perform(&plan.command);
        assert_eq!(kept.dump(), before);
        kept.whole();
        kept.done += 1;
        let undo = stamp(kept.done);
        kept.catalogue.undo(&undo, Some(done)).unwrap();
        assert_eq!(kept.dump(), deleted);
        kept.done += 1;
        let redo = stamp(kept.done);
        kept.catalogue.redo(&redo).unwrap();
        assert_eq!(kept.dump(), before);
        kept.whole();
    }
}

#[test]
fn what_came_with_an_import_that_was_undone_comes_back_alone() {
    let mut kept = Kept::new();
    let many = (50..60).map(|n| site(n, &format!("Place {n}")).into());
    let loaded = kept
        .catalogue
        .load(
            &stamp(40),
            "Loaded",
            many,
            &Progress::default(),
            &Cancel::default(),
        )
        .unwrap();
    let edit = |before: Site, note: &str| {
        let after = Site {
            note: note.into(),
            ..before.clone()
        };
        Edit::Update {
            before: Box::new(before.into()),
            after: Box::new(after.into()),
        }
    };
    let noted = edit(site(51, "Place 51"), "seen");
    kept.perform(&Command::new("Noted", vec![noted]));
    kept.catalogue
        .undo_with(&stamp(41), &[loaded.operation, loaded.operation + 1])
        .unwrap();
    let past = kept.past(Table::Site, id(51), loaded.operation + 2);
    let Some(Record::Site(then)) = &past.then else {
        panic!("{past:?}");
    };
    assert_eq!(then.note, "seen");
    let plan = plan(&past, &Restore::Record).unwrap();
    kept.done = 60;
    kept.perform(&plan.command);
    assert_eq!(kept.record(Table::Site, id(51)), past.then);
}

/// 100,000 operations: a page comes at once wherever it stands, also one found by its words.
#[test]
fn a_long_history_is_read_a_page_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.gpkg");
    drop(Catalogue::create(&path, "Long", &records(), &stamp(1)).unwrap());
    let connection = rusqlite::Connection::open(&path).unwrap();
    let many =
        "WITH RECURSIVE n (n) AS (VALUES (2) UNION ALL SELECT n + 1 FROM n WHERE n < 100000)";
    connection
        .execute_batch(&format!(
            "BEGIN;
             INSERT INTO atlas_operation {many} SELECT n, 'u' || n, 'command', \
             '2026-01-01T00:00:00Z', CASE n % 2 WHEN 0 THEN 'A. Even' ELSE 'B. Odd' END, \
             'Step ' || n, 'x', NULL, 'y' FROM n;
             INSERT INTO atlas_change (operation, kind, table_name, row_uuid, row_fid, title, \
             content, content_hash) {many} SELECT n, 'update', 'site', '{}', 1, 'Temple', \
             '{{\"note\":[\"' || (n - 1) || 'x\",\"' || n || 'x\"]}}', 'z' FROM n;
             COMMIT;",
            id(1)
        ))
        .unwrap();
    drop(connection);
    let catalogue = Catalogue::open_again(&path).unwrap();
    let kept = Kept { catalogue, done: 0 };
    let timed = |filter: HistoryFilter, before: Option<i64>, newest: i64| {
        let began = std::time::Instant::now();
        let page = kept.page(filter.clone(), 200, before);
        let took = began.elapsed();
        println!("{filter:?} before {before:?}: {} in {took:?}", page.len());
        assert_eq!(page.first().map(|operation| operation.number), Some(newest));
        assert!(page.len() <= 200);
    };
    timed(HistoryFilter::default(), None, 100_000);
    timed(HistoryFilter::default(), Some(50_000), 49_999);
    let odd = HistoryFilter {
        by: "Odd".into(),
        ..HistoryFilter::default()
    };
    timed(odd, None, 99_999);
    timed(named("777x"), None, 99_778);
}
