//! Terms a catalogue adds to the lists: marked wherever they are told, merged in one command,
//! never taken away while a record uses them, told to other programs.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::dossier::Dossier;
use palmyra_atlas::domain::id::{Code, Id};
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{DamageEvent, LocalTerm, Record, Site, Table};
use palmyra_atlas::domain::term_edits;
use palmyra_atlas::domain::terms::Terms;

const LIST: &str = "disturbance-cause";
const CODE: &str = "local-film-set";

fn id(number: u64) -> Id {
    Id::v7(number, [3; 10])
}

fn stamp(number: u64) -> Stamp {
    Stamp {
        at: format!("2026-11-22T10:00:{number:02}Z"),
        by: "A. Tester".into(),
        id: Id::v7(3_000_000 + number, [7; 10]),
    }
}

fn term() -> LocalTerm {
    LocalTerm {
        uuid: id(9),
        list: LIST.to_owned(),
        code: Code::from(CODE),
        label_en: "Film set".to_owned(),
        definition_en: "Built for a film.".to_owned(),
        ..LocalTerm::default()
    }
}

/// A catalogue with one place and one event, and the term in use.
fn catalogue() -> Catalogue {
    let site = Site {
        uuid: id(1),
        slug: "gate".to_owned().try_into().unwrap(),
        name_en: "Gate".to_owned(),
        ..Site::default()
    };
    let event = DamageEvent {
        uuid: id(2),
        site_uuid: id(1),
        title: "Gate painted".to_owned(),
        ..DamageEvent::default()
    };
    let records: Vec<Record> = vec![site.into(), event.clone().into()];
    let mut catalogue = Catalogue::in_memory("Made up", &records, &stamp(0)).unwrap();
    let add = Command::add("Local term added: Film set", term());
    catalogue.perform(&stamp(1), &add).unwrap();
    let after = DamageEvent {
        cause_code: Some(Code::from(CODE)),
        ..event.clone()
    };
    let change = Command::change("Cause given", event, after);
    catalogue.perform(&stamp(2), &change).unwrap();
    catalogue
}

fn terms(catalogue: &Catalogue) -> Terms {
    match catalogue.answer(&Query::Terms).unwrap() {
        Answer::Terms(terms) => terms,
        other => panic!("{other:?}"),
    }
}

fn uses(catalogue: &Catalogue, code: &str) -> Vec<Record> {
    let (list, code) = (LIST.to_owned(), code.to_owned());
    match catalogue.answer(&Query::TermUses { list, code }).unwrap() {
        Answer::TermUses(records) => records,
        other => panic!("{other:?}"),
    }
}

fn times(catalogue: &Catalogue, code: &str) -> usize {
    match catalogue.answer(&Query::TermCounts).unwrap() {
        Answer::TermCounts(counts) => counts
            .iter()
            .find(|one| one.list == LIST && one.code == code)
            .map_or(0, |one| one.times),
        other => panic!("{other:?}"),
    }
}

fn dossier(catalogue: &Catalogue) -> Dossier {
    let query = Query::Dossier {
        site: id(1),
        at: Day(20_000),
    };
    match catalogue.answer(&query).unwrap() {
        Answer::Dossier(Some(dossier)) => *dossier,
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_goes_with_the_place_that_uses_it_and_is_marked() {
    let catalogue = catalogue();
    assert_eq!(
        dossier(&catalogue).terms.english(LIST, CODE),
        "Film set (local)"
    );
    assert_eq!(times(&catalogue, CODE), 1);
    let other = Catalogue::in_memory("Another", &[], &stamp(0)).unwrap();
    assert_eq!(terms(&other).english(LIST, CODE), CODE);
}

#[test]
fn it_is_not_taken_away_while_it_is_used_and_says_where() {
    let mut catalogue = catalogue();
    let delete = Command::delete("Deleted", Table::LocalTerm, id(9));
    let refused = catalogue
        .perform(&stamp(3), &delete)
        .unwrap_err()
        .to_string();
    assert!(refused.contains("«Gate painted»"), "{refused}");
    assert!(refused.contains("Merge it"), "{refused}");
    assert_eq!(terms(&catalogue).own().len(), 1);
    assert_eq!(times(&catalogue, CODE), 1);
}

#[test]
fn a_merge_is_one_command_and_one_undo() {
    let mut catalogue = catalogue();
    let command = term_edits::merge(
        &term(),
        ("construction", "Construction"),
        &uses(&catalogue, CODE),
    );
    let done = catalogue.perform(&stamp(3), &command).unwrap();
    assert!(terms(&catalogue).own().is_empty());
    assert_eq!(
        (times(&catalogue, CODE), times(&catalogue, "construction")),
        (0, 1)
    );
    catalogue.undo(&stamp(4), Some(done.operation)).unwrap();
    assert_eq!(terms(&catalogue).own(), [term()]);
    assert_eq!(
        (times(&catalogue, CODE), times(&catalogue, "construction")),
        (1, 0)
    );
}

#[test]
fn a_code_from_elsewhere_is_kept_until_somebody_maps_it() {
    let mut catalogue = catalogue();
    let before = uses(&catalogue, CODE).remove(0);
    let Record::DamageEvent(event) = before.clone() else {
        panic!("{before:?}");
    };
    let foreign = DamageEvent {
        cause_code: Some(Code::from("Grafitti (old list)")),
        ..event
    };
    let change = Command::change("From elsewhere", before, foreign);
    catalogue.perform(&stamp(3), &change).unwrap();
    let kept = uses(&catalogue, "Grafitti (old list)");
    assert_eq!(kept.len(), 1);
    let map = term_edits::map(LIST, "Grafitti (old list)", ("graffiti", "Graffiti"), &kept);
    assert_eq!(
        map.sentence,
        "Code «Grafitti (old list)» mapped to «Graffiti» (1 record)"
    );
    catalogue.perform(&stamp(4), &map).unwrap();
    assert_eq!(times(&catalogue, "graffiti"), 1);
}
