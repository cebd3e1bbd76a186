//! Many places edited together: one operation, one undo, nothing at all when one of them changed
//! meanwhile; ten thousand at once in reasonable time.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Instant;

use palmyra_atlas::catalogue::{Catalogue, CatalogueError, Stamp};
use palmyra_atlas::domain::cell::Cell;
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::Access;
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{Record, Site, Table};
use palmyra_atlas::domain::together::{Deal, FieldDeal, plan};

fn stamp(n: u64) -> Stamp {
    Stamp {
        at: "2026-11-22T10:00:00.000Z".into(),
        by: "A. Tester".into(),
        id: Id::v7(1_800_000_000_000 + n, [9; 10]),
    }
}

fn id(n: u64) -> Id {
    Id::v7(1_700_000_000_000 + n, [7; 10])
}

fn site(n: u64) -> Site {
    Site {
        uuid: id(n),
        slug: Slug::try_from(format!("place-{n}")).unwrap(),
        name_en: format!("Place {n}"),
        description_en: "A place with a wall.".into(),
        ..Site::default()
    }
}

fn catalogue(many: u64) -> Catalogue {
    let records: Vec<Record> = (1..=many).map(|n| site(n).into()).collect();
    Catalogue::in_memory("Test", &records, &stamp(0)).unwrap()
}

fn asked(catalogue: &Catalogue, many: u64) -> Vec<Site> {
    let query = Query::Records {
        table: Table::Site,
        uuids: Arc::new((1..=many).map(id).collect()),
    };
    let Answer::Records(records) = catalogue.answer(&query).unwrap() else {
        panic!("no records");
    };
    let sites = records.into_iter().map(|record| match record {
        Record::Site(site) => site,
        other => panic!("{other:?}"),
    });
    sites.collect()
}

fn restrict() -> Vec<FieldDeal> {
    vec![
        FieldDeal {
            column: "access",
            deal: Deal::Set(Cell::Text("restricted".into())),
        },
        FieldDeal {
            column: "note",
            deal: Deal::Append("Checked together.".into()),
        },
    ]
}

fn planned(sites: &[Site]) -> Command {
    plan(sites, &restrict(), &BTreeSet::new(), &[])
        .command
        .unwrap()
}

#[test]
fn many_places_are_one_operation_and_one_undo() {
    let mut catalogue = catalogue(12);
    let before = asked(&catalogue, 12);
    let command = planned(&before);
    let applied = catalogue.perform(&stamp(1), &command).unwrap();
    assert_eq!(applied.operation, 2);
    let after = asked(&catalogue, 12);
    assert!(after.iter().all(|site| site.access == Access::Restricted));
    catalogue.undo(&stamp(2), None).unwrap();
    assert_eq!(asked(&catalogue, 12), before);
    catalogue.redo(&stamp(3)).unwrap();
    assert_eq!(asked(&catalogue, 12), after);
}

#[test]
fn one_place_changed_meanwhile_refuses_all() {
    let mut catalogue = catalogue(12);
    let before = asked(&catalogue, 12);
    let command = planned(&before);
    let changed = Site {
        significance: "Great".into(),
        ..site(7)
    };
    let meanwhile = Command::change("Meanwhile", site(7), changed);
    catalogue.perform(&stamp(1), &meanwhile).unwrap();
    let now = asked(&catalogue, 12);
    let refused = catalogue.perform(&stamp(2), &command).unwrap_err();
    assert!(matches!(refused, CatalogueError::Stale { .. }), "{refused}");
    assert!(refused.to_string().contains("Place 7"), "{refused}");
    assert_eq!(asked(&catalogue, 12), now);
}

#[test]
fn ten_thousand_places_at_once() {
    let mut catalogue = catalogue(10_000);
    let began = Instant::now();
    let sites = asked(&catalogue, 10_000);
    let read = began.elapsed();
    assert_eq!(sites.len(), 10_000);
    let began = Instant::now();
    let command = planned(&sites);
    let worked_out = began.elapsed();
    let began = Instant::now();
    catalogue.perform(&stamp(1), &command).unwrap();
    let written = began.elapsed();
    let began = Instant::now();
    catalogue.undo(&stamp(2), None).unwrap();
    println!(
        "read {read:?}, planned {worked_out:?}, written {written:?}, undone {:?}",
        began.elapsed()
    );
    assert_eq!(asked(&catalogue, 10_000), sites);
}
