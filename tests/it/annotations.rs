//! Marks written as W3C Web Annotations by the command line: of one photograph and of all, the same
//! bytes each time, and in a public edition nothing of what is hidden.

use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Access, Publish};
use palmyra_atlas::domain::record::{DamageEvent, Photo, PhotoRegion, Record, Site};
use palmyra_atlas::session::{Contents, Session, Settings};
use serde_json::Value;

use crate::cli::Desk;

fn id(number: u64) -> Id {
    Id::v7(number, [3; 10])
}

fn site(number: u64, slug: &str, access: Access) -> Site {
    Site {
        uuid: id(number),
        slug: slug.to_owned().try_into().unwrap(),
        name_en: slug.to_owned(),
        access,
        ..Site::default()
    }
}

fn photo(number: u64, publish: Publish) -> Photo {
    Photo {
        uuid: id(number),
        site_uuid: Some(id(1)),
        sha256: format!("{number:064x}"),
        ext: "jpg".to_owned(),
        bytes: 10,
        name_as_received: format!("DSC_{number}.jpg"),
        publish,
        ..Photo::default()
    }
}

fn mark(number: u64, photo: u64, label: &str) -> PhotoRegion {
    PhotoRegion {
        uuid: id(number),
        photo_uuid: id(photo),
        shape_json: r#"{"arrow":[1,2,30,40]}"#.to_owned(),
        label_en: label.to_owned(),
        note: "seen by the night guard".to_owned(),
        ..PhotoRegion::default()
    }
}

/// Two photographs, one of which may be published; on it a mark for anyone, one on a hidden place and
/// one on a hidden event.
fn desk() -> Desk {
    let desk = Desk::empty();
    let path = desk.path("p.gpkg");
    let mut session = Session::create_with(&path, Contents::Empty, Settings::forgetful()).unwrap();
    session.work_as("A. Tester");
    let secret = DamageEvent {
        uuid: id(3),
        site_uuid: id(1),
        access: Access::Confidential,
        ..DamageEvent::default()
    };
    let on_place = PhotoRegion {
        site_uuid: Some(id(2)),
        ..mark(21, 10, "Hidden chamber")
    };
    let on_event = PhotoRegion {
        event_uuid: Some(id(3)),
        ..mark(22, 10, "Dug up")
    };
    let records: Vec<Record> = vec![
        site(1, "gate", Access::Public).into(),
        site(2, "chamber", Access::Confidential).into(),
        secret.into(),
        photo(10, Publish::Yes).into(),
        photo(11, Publish::No).into(),
        mark(20, 10, "Lintel").into(),
        on_place.into(),
        on_event.into(),
        mark(23, 11, "Inscription").into(),
    ];
    for record in records {
        session
            .perform_now(Command::add("Added for the test", record))
            .unwrap();
    }
    desk
}

fn written(desk: &Desk, out: &str, more: &[&str]) -> (String, String) {
    let mut words = vec!["photos", "p.gpkg", "annotations", out];
    words.extend_from_slice(more);
    let ended = desk.run(&words);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let text = std::fs::read_to_string(desk.path(out)).unwrap();
    (text, ended.err)
}

fn labels(text: &str) -> Vec<String> {
    let page: Value = serde_json::from_str(text).unwrap();
    let items = page["items"]
        .as_array()
        .or(page["first"]["items"].as_array());
    let label = |item: &Value| item["body"][0]["value"].as_str().unwrap().to_owned();
    items.unwrap().iter().map(label).collect()
}

#[test]
fn marks_of_all_and_of_one_photograph_are_written_and_always_the_same() {
    let desk = desk();
    let (all, _) = written(&desk, "all.jsonld", &[]);
    assert_eq!(
        labels(&all),
        ["Lintel", "Hidden chamber", "Dug up", "Inscription"]
    );
    let page: Value = serde_json::from_str(&all).unwrap();
    assert_eq!(page["type"], "AnnotationCollection");
    assert_eq!(page["total"], 4);
    let (again, _) = written(&desk, "again.jsonld", &[]);
    assert_eq!(all, again);
    let (one, _) = written(&desk, "one.jsonld", &["DSC_11.jpg"]);
    assert_eq!(labels(&one), ["Inscription"]);
    let page: Value = serde_json::from_str(&one).unwrap();
    assert_eq!(page["type"], "AnnotationPage");
    // What is there already stays.
    let words = ["photos", "p.gpkg", "annotations", "one.jsonld"];
    assert_eq!(desk.run(words).code, 1);
    assert_eq!(
        std::fs::read_to_string(desk.path("one.jsonld")).unwrap(),
        one
    );
}

#[test]
fn a_public_edition_tells_nothing_of_what_is_hidden() {
    let desk = desk();
    let (open, warned) = written(&desk, "open.jsonld", &["--public"]);
    assert_eq!(labels(&open), ["Lintel"]);
    for secret in ["guard", "chamber", "Dug", "Inscription", &id(2).to_string()] {
        assert!(!open.contains(secret), "{secret}: {open}");
    }
    assert!(warned.contains("1 photograph"), "{warned}");
    assert!(warned.contains("2 marks"), "{warned}");
}
