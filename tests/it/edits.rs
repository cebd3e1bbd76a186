//! Edits a made-up inventory at random, undoes and redoes, and looks whether what is derived
//! and indexed is still what the records say, whatever was done.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use palmyra_atlas::catalogue::{Catalogue, CatalogueError, Stamp};
use palmyra_atlas::domain::command::{ChangeKind, Command, Edit, Operation};
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Level, Seen, State};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter, Summary};
use palmyra_atlas::domain::record::{Kind, Record, Site, Table};
use palmyra_atlas::jobs::{Cancel, Progress};

use crate::made_up::{Dice, Inventory};

fn stamp(number: u64) -> Stamp {
    Stamp {
        at: format!("2026-11-22T10:{:02}:{:02}Z", number / 60 % 60, number % 60),
        by: "A. Tester".into(),
        id: Id::v7(2_000_000 + number, [7; 10]),
    }
}

fn record(catalogue: &Catalogue, table: Table, uuid: Id) -> Option<Record> {
    match catalogue.answer(&Query::Record { table, uuid }).unwrap() {
        Answer::Record(record) => record.map(|record| *record),
        other => panic!("{other:?}"),
    }
}

/// One random change of one record; `None` when the dice point at something that is gone.
fn edit(catalogue: &Catalogue, dice: &mut Dice, records: &[Record]) -> Option<Command> {
    let chosen = dice.pick(records);
    let before = record(catalogue, chosen.table(), chosen.uuid())?;
    let mut after = before.clone();
    match &mut after {
        Record::Site(site) => match dice.next() % 5 {
            0 => site.name_en = format!("Temple of Nowhere {}", dice.next() % 9),
            1 => site.name_ar = "معبد بعل شمين".into(),
            2 => site.description_en = "A relief reused in the northern wall.".into(),
            3 => site.geom = Some(LonLat::new(dice.part(30.0, 40.0), 34.0).unwrap()),
            _ => site.geom = None,
        },
        Record::SiteName(name) => name.text = "Baʿal Šamīn".into(),
        Record::DamageEvent(event) => match dice.next() % 3 {
            0 => event.leaves = State::Destroyed,
            1 => event.when_edtf = Edtf::parse("[2015-08-27..2015-08-31]").ok(),
            _ => event.lost_en = "The lintel with its inscription".into(),
        },
        Record::Observation(seen) => match dice.next() % 3 {
            0 => seen.seen_edtf = Edtf::parse("2016-04-05").unwrap(),
            1 => seen.state = Seen::NotVisible,
            _ => seen.event_uuid = None,
        },
        _ => return None,
    }
    if dice.next().is_multiple_of(6) {
        return Some(Command::delete(
            "A record deleted",
            chosen.table(),
            chosen.uuid(),
        ));
    }
    (before != after).then(|| {
        let (before, after) = (Box::new(before), Box::new(after));
        Command::new("A record changed", vec![Edit::Update { before, after }])
    })
}

fn faults(catalogue: &Catalogue) -> Vec<String> {
    let nowhere = std::path::Path::new("/nowhere");
    let found = catalogue.check(nowhere, &Progress::default(), &Cancel::default());
    found
        .unwrap()
        .into_iter()
        .map(|finding| finding.sentence)
        .collect()
}

#[test]
fn what_is_derived_follows_every_edit_and_undo() {
    for seed in 0..4 {
        let records: Vec<Record> = Inventory { seed, sites: 40 }.records().collect();
        let mut catalogue = Catalogue::in_memory("Made up", &records, &stamp(0)).unwrap();
        let mut dice = Dice::new(seed);
        let mut number = 1;
        for _ in 0..60 {
            number += 1;
            match dice.next() % 10 {
                // Refused where nothing is left to undo or something stands in the way.
                0..3 => drop(catalogue.undo(&stamp(number), None)),
                3 => drop(catalogue.redo(&stamp(number))),
                _ => {
                    if let Some(command) = edit(&catalogue, &mut dice, &records) {
                        catalogue.perform(&stamp(number), &command).unwrap();
                    }
                }
            }
            if number.is_multiple_of(10) {
                assert_eq!(
                    faults(&catalogue),
                    Vec::<String>::new(),
                    "seed {seed}, step {number}"
                );
            }
        }
        let last = loop {
            number += 1;
            if let Err(error) = catalogue.undo(&stamp(number), None) {
                break error;
            }
        };
        assert!(
            matches!(last, CatalogueError::NothingToDo(_)),
            "seed {seed}: {last}"
        );
        assert_eq!(
            faults(&catalogue),
            Vec::<String>::new(),
            "seed {seed}, all undone"
        );
        for record in &records {
            let now = self::record(&catalogue, record.table(), record.uuid());
            assert_eq!(now.as_ref(), Some(record));
        }
    }
}

fn history(catalogue: &Catalogue, site: Option<Id>) -> Vec<Operation> {
    let query = Query::History {
        site,
        limit: 10,
        before: None,
    };
    match catalogue.answer(&query).unwrap() {
        Answer::History(operations) => operations,
        other => panic!("{other:?}"),
    }
}

fn summary(catalogue: &Catalogue) -> Summary {
    match catalogue.answer(&Query::Summary).unwrap() {
        Answer::Summary(summary) => summary,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_log_says_what_was_done_and_what_still_holds() {
    let records: Vec<Record> = Inventory { seed: 1, sites: 12 }.records().collect();
    let mut catalogue = Catalogue::in_memory("Made up", &records, &stamp(0)).unwrap();
    let sites: Vec<&Record> = records
        .iter()
        .filter(|r| r.table() == Table::Site)
        .collect();
    let Record::Site(before) = sites[5].clone() else {
        panic!()
    };
    let mut after = before.clone();
    after.name_en = "Khan of the test".into();
    let parent = before.parent_uuid.unwrap();
    catalogue
        .perform(
            &stamp(1),
            &Command::change("Renamed", before.clone(), after.clone()),
        )
        .unwrap();
    let newest = history(&catalogue, None)[0].number;
    assert_eq!(history(&catalogue, Some(parent))[0].sentence, "Renamed");
    assert_eq!(summary(&catalogue).undo.as_deref(), Some("Renamed"));
    let operation = match catalogue
        .answer(&Query::Operation { number: newest })
        .unwrap()
    {
        Answer::Operation(Some(operation)) => *operation,
        other => panic!("{other:?}"),
    };
    assert_eq!(operation.changes.len(), 1);
    let fields = &operation.changes[0].fields;
    assert_eq!((fields.len(), fields[0].field.as_str()), (1, "name_en"));
    catalogue.undo(&stamp(2), None).unwrap();
    let all = history(&catalogue, Some(before.uuid));
    assert_eq!(all[1].undone_by, Some(all[0].number));
    assert_eq!(summary(&catalogue).redo.as_deref(), Some("Renamed"));
    catalogue.redo(&stamp(3)).unwrap();
    let all = history(&catalogue, None);
    assert_eq!(
        all.iter().find(|o| o.number == newest).unwrap().undone_by,
        None
    );
    let filter = SiteFilter {
        text: "khan test".into(),
        limit: Some(5),
        ..SiteFilter::default()
    };
    let Answer::Sites(found) = catalogue
        .answer(&Query::Sites { filter, at: Day(0) })
        .unwrap()
    else {
        panic!()
    };
    assert_eq!(found.rows[0].id, before.uuid);
    assert_eq!(found.rows[0].matched, "Khan of the test");
}

#[test]
fn a_deleted_part_stays_in_the_history_of_the_whole() {
    let records: Vec<Record> = Inventory { seed: 1, sites: 12 }.records().collect();
    let mut catalogue = Catalogue::in_memory("Made up", &records, &stamp(0)).unwrap();
    let part = records
        .iter()
        .filter_map(|record| Site::of(record.clone()))
        .find(|site| site.level == Level::Component)
        .unwrap();
    let whole = part.parent_uuid.unwrap();
    let delete = Command::delete("Part deleted", Table::Site, part.uuid);
    let query = Query::Dependents {
        table: Table::Site,
        uuid: part.uuid,
    };
    let Answer::Dependents(foretold) = catalogue.answer(&query).unwrap() else {
        panic!()
    };
    catalogue.perform(&stamp(1), &delete).unwrap();
    let newest = &history(&catalogue, Some(whole))[0];
    assert_eq!(newest.sentence, "Part deleted");
    let query = Query::Operation {
        number: newest.number,
    };
    let Answer::Operation(Some(operation)) = catalogue.answer(&query).unwrap() else {
        panic!()
    };
    let gone = operation
        .changes
        .iter()
        .filter(|change| change.kind == ChangeKind::Delete)
        .count();
    let counted: usize = foretold.iter().map(|(_, count)| count).sum();
    assert_eq!(gone, counted + 1);
    assert_eq!(faults(&catalogue), Vec::<String>::new());
}
