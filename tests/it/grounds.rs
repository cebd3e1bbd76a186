//! What events rest on: lists, review and dossier say the same of every place of the record and
//! of a made-up inventory, and «no evidence» is never said of what claims date.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use std::path::Path;

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::bracket::Bracket;
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::dossier::{Dossier, Grounds, SiteRow};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Progress, Seen, Stance, State, Work};
use palmyra_atlas::domain::late_look;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{
    Claim, DamageEvent, Intervention, Observation, Record, Site, Source, Table,
};
use palmyra_atlas::domain::review::{Findings, Review, Topic};
use palmyra_atlas::domain::sentence;
use palmyra_atlas::domain::witness::{Ground, ground};
use palmyra_atlas::jobs::{Cancel, Progress as Running};

use crate::made_up::Inventory;

const AT: Day = Day(20_779);

fn id(number: u64) -> Id {
    Id::v7(number, [6; 10])
}

fn catalogue(records: &[Record]) -> Catalogue {
    Catalogue::in_memory("Grounds", records, &stamp(9_000)).unwrap()
}

fn stamp(number: u64) -> Stamp {
    Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A. Tester".into(),
        id: id(number),
    }
}

fn rows(catalogue: &Catalogue) -> Vec<SiteRow> {
    let filter = SiteFilter::default();
    match catalogue.answer(&Query::Sites { filter, at: AT }).unwrap() {
        Answer::Sites(list) => list.rows,
        other => panic!("{other:?}"),
    }
}

fn dossier(catalogue: &Catalogue, site: Id) -> Dossier {
    match catalogue.answer(&Query::Dossier { site, at: AT }).unwrap() {
        Answer::Dossier(Some(dossier)) => *dossier,
        other => panic!("{other:?}"),
    }
}

fn without_evidence(catalogue: &Catalogue) -> Findings {
    let asked = Review {
        topic: Topic::NoEvidence,
        need: None,
        today: AT,
        limit: 1_000,
    };
    match catalogue.answer(&Query::Review(asked)).unwrap() {
        Answer::Findings(found) => found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn list_review_and_dossier_agree() {
    let made_up = Inventory { seed: 9, sites: 80 };
    for records in [
        palmyra_atlas::exchange::palmyra().unwrap(),
        made_up.records().collect::<Vec<Record>>(),
    ] {
        let catalogue = catalogue(&records);
        let mut unproven = Vec::new();
        for row in rows(&catalogue) {
            let dossier = dossier(&catalogue, row.id);
            assert_eq!(row.grounds, Grounds::of(&dossier.events), "{}", row.slug);
            for file in &dossier.events {
                if ground(file, &Bracket::of(file)) != Ground::Evidence {
                    unproven.push(file.event.uuid);
                }
            }
        }
        let mut found: Vec<Id> = without_evidence(&catalogue)
            .rows
            .iter()
            .map(|finding| finding.uuid)
            .collect();
        found.sort_unstable();
        unproven.sort_unstable();
        assert_eq!(found, unproven);
    }
}

#[test]
fn an_event_without_evidence_says_so_and_a_claimed_one_says_that() {
    let site = Site {
        uuid: id(1),
        slug: "tower".to_owned().try_into().unwrap(),
        name_en: "Tower".to_owned(),
        ..Site::default()
    };
    let event = DamageEvent {
        uuid: id(2),
        site_uuid: id(1),
        title: "Struck".to_owned(),
        leaves: State::Damaged,
        when_edtf: Edtf::parse("2015-08-30").ok(),
        ..DamageEvent::default()
    };
    let source = Source {
        uuid: id(3),
        title: "A paper".to_owned(),
        ..Source::default()
    };
    let claim = Claim {
        uuid: id(4),
        event_uuid: id(2),
        source_uuid: id(3),
        date_edtf: Edtf::parse("2015-08-30").ok(),
        ..Claim::default()
    };
    let rejected = Claim {
        stance: Stance::Rejected,
        ..claim.clone()
    };
    let look = Observation {
        uuid: id(5),
        site_uuid: id(1),
        event_uuid: Some(id(2)),
        seen_edtf: Edtf::parse("2015-09-01").unwrap(),
        state: Seen::Damaged,
        ..Observation::default()
    };
    let base: Vec<Record> = vec![site.into(), event.into(), source.into()];
    let told = |more: Vec<Record>| {
        let catalogue = catalogue(&[base.clone(), more].concat());
        let sentence = sentence::finding(&dossier(&catalogue, id(1)));
        let found = without_evidence(&catalogue);
        (sentence, found.rows.first().map(|row| row.sentence.clone()))
    };
    let none = "«Struck»: no evidence recorded, neither an observation nor a claim that stands.";
    for nothing in [vec![], vec![rejected.into()]] {
        let (sentence, found) = told(nothing);
        assert_eq!(sentence, "Damaged on 30 August 2015. No evidence recorded.");
        assert_eq!(found.as_deref(), Some(none));
    }
    let (sentence, found) = told(vec![claim.clone().into()]);
    assert_eq!(
        sentence,
        "Damaged on 30 August 2015. Dated by claims alone."
    );
    assert_eq!(
        found.as_deref(),
        Some("«Struck»: it rests on one claim alone.")
    );
    let (sentence, found) = told(vec![claim.into(), look.into()]);
    assert_eq!(sentence, "Damaged on 30 August 2015.");
    assert_eq!(found, None);
}

fn contradictions(catalogue: &Catalogue) -> Findings {
    let asked = Review {
        topic: Topic::Contradictions,
        need: None,
        today: AT,
        limit: 1_000,
    };
    match catalogue.answer(&Query::Review(asked)).unwrap() {
        Answer::Findings(found) => found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_look_of_no_event_that_shows_a_lost_place_whole_is_in_the_review() {
    let site = Site {
        uuid: id(1),
        slug: "tower".to_owned().try_into().unwrap(),
        name_en: "Tower".to_owned(),
        ..Site::default()
    };
    let event = DamageEvent {
        uuid: id(2),
        site_uuid: id(1),
        title: "Blown up".to_owned(),
        leaves: State::Destroyed,
        when_edtf: Edtf::parse("2015-08-30").ok(),
        ..DamageEvent::default()
    };
    let look = |number, date: &str| Observation {
        uuid: id(number),
        site_uuid: id(1),
        seen_edtf: Edtf::parse(date).unwrap(),
        state: Seen::Intact,
        ..Observation::default()
    };
    let records: Vec<Record> = vec![
        site.into(),
        event.into(),
        look(3, "2014-01-01").into(),
        look(4, "2016-01-01").into(),
        look(5, "2016~").into(),
    ];
    let catalogue = catalogue(&records);
    let found = contradictions(&catalogue);
    assert_eq!(found.total, 1);
    assert_eq!(found.rows[0].uuid, id(4));
    assert_eq!(found.sites, [id(1)]);
    assert_eq!(
        found.rows[0].sentence,
        "The satellite image of 1 January 2016 shows it intact, though «Blown up» left it \
         destroyed by 30 August 2015."
    );
    let told = late_look::of_dossier(&dossier(&catalogue, id(1)));
    assert_eq!(told[0].sentence, found.rows[0].sentence);
}

#[test]
fn the_filter_of_contradictions_finds_a_late_look_until_it_is_explained() {
    let site = Site {
        uuid: id(1),
        slug: "tower".to_owned().try_into().unwrap(),
        name_en: "Tower".to_owned(),
        ..Site::default()
    };
    let event = DamageEvent {
        uuid: id(2),
        site_uuid: id(1),
        leaves: State::Destroyed,
        when_edtf: Edtf::parse("2015-08-30").ok(),
        ..DamageEvent::default()
    };
    let look = Observation {
        uuid: id(4),
        site_uuid: id(1),
        seen_edtf: Edtf::parse("2016-01-01").unwrap(),
        state: Seen::Intact,
        ..Observation::default()
    };
    let rebuilt = Intervention {
        uuid: id(5),
        site_uuid: id(1),
        kind: Work::Reconstruction,
        status: Progress::Done,
        when_edtf: Edtf::parse("2015-12").ok(),
        ..Intervention::default()
    };
    let mut catalogue = catalogue(&[site.into(), event.into()]);
    let contradicted = |catalogue: &Catalogue| -> Vec<u32> {
        let found = catalogue.check(Path::new(""), &Running::default(), &Cancel::default());
        assert_eq!(
            found.unwrap(),
            [],
            "what is derived follows from the records"
        );
        let filter = SiteFilter {
            contradictions: true,
            ..SiteFilter::default()
        };
        match catalogue.answer(&Query::Sites { filter, at: AT }).unwrap() {
            Answer::Sites(list) => list.rows.iter().map(|row| row.contradictions).collect(),
            other => panic!("{other:?}"),
        }
    };
    let none: Vec<u32> = Vec::new();
    assert_eq!(contradicted(&catalogue), none);
    let add = Command::add("Seen", look);
    catalogue.perform(&stamp(9_001), &add).unwrap();
    assert_eq!(contradicted(&catalogue), [1]);
    let add = Command::add("Rebuilt", rebuilt);
    catalogue.perform(&stamp(9_002), &add).unwrap();
    assert_eq!(contradicted(&catalogue), none);
}

/// The statement of the review finds the looks the domain names, and no other.
#[test]
fn review_and_domain_name_the_same_late_looks() {
    let made_up = Inventory {
        seed: 11,
        sites: 120,
    };
    let mut records = made_up.records().collect::<Vec<Record>>();
    let own = palmyra_atlas::exchange::palmyra().unwrap();
    // Every look of an event is told once more as one of no event, ten years later.
    let late: Vec<Record> = own
        .iter()
        .filter_map(|record| match record {
            Record::Observation(seen) if seen.event_uuid.is_some() => Some(seen.clone()),
            _ => None,
        })
        .zip(50_000..)
        .map(|(seen, number)| {
            Observation {
                uuid: id(number),
                event_uuid: None,
                role: None,
                state: [Seen::Intact, Seen::Damaged][usize::from(number % 3 == 0)],
                ..seen
            }
            .into()
        })
        .collect();
    records.extend(own);
    records.extend(late);
    let catalogue = catalogue(&records);
    let mut expected: Vec<Id> = Vec::new();
    let mut in_lists = 0;
    for row in rows(&catalogue) {
        let of = dossier(&catalogue, row.id);
        let found = late_look::late_looks(row.id, &of.events, &of.observations, &of.interventions);
        let within: usize = of
            .events
            .iter()
            .map(|file| Bracket::of(file).contradictions.len())
            .sum();
        assert_eq!(row.contradictions as usize, within + found.len());
        in_lists += row.contradictions as usize;
        expected.extend(found.iter().filter_map(|one| one.observation));
    }
    let review = contradictions(&catalogue);
    let mut named: Vec<Id> = review
        .rows
        .iter()
        .filter(|row| row.table == Table::Observation)
        .map(|row| row.uuid)
        .collect();
    expected.sort_unstable();
    named.sort_unstable();
    assert!(expected.len() > 3, "{}", expected.len());
    assert_eq!(named, expected);
    assert_eq!(review.total, review.rows.len());
    assert_eq!(review.total, in_lists, "the list counts as the review does");
}

/// Scripts get what events rest on, the date in other forms, effects and parts with their
/// certainty; nothing that is not recorded gets a word.
#[test]
fn scripts_get_grounds_forms_effects_and_parts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.gpkg");
    let stamp = Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A. Tester".into(),
        id: id(9_000),
    };
    let records = palmyra_atlas::exchange::palmyra().unwrap();
    drop(Catalogue::create(&path, "Palmyra", &records, &stamp).unwrap());
    let show = |place: &str| -> serde_json::Value {
        let ended = std::process::Command::new(env!("CARGO_BIN_EXE_palmyra-atlas"))
            .args(["show", "p.gpkg", place, "--format", "json"])
            .current_dir(folder.path())
            .env("PALMYRA_ATLAS_CONFIG", folder.path().join("config"))
            .env("PALMYRA_ATLAS_DOCUMENTS", folder.path().join("documents"))
            .output()
            .unwrap();
        assert!(ended.status.success(), "{ended:?}");
        serde_json::from_slice(&ended.stdout).unwrap()
    };
    let bel = show("temple-of-bel");
    let events = bel["damage_events"].as_array().unwrap();
    let cella = events
        .iter()
        .find(|event| event["title"] == "Cella blown up")
        .unwrap();
    assert_eq!(cella["evidence"], "bracket");
    assert_eq!(cella["bracket"]["edtf"], "[2015-08-27..2015-08-31]");
    assert_eq!(cella["bracket"]["eamena"]["from"], "2015-08-27");
    assert_eq!(cella["bracket"]["cidoc"]["p82b"], "2015-08-31");
    assert!(cella["effects"][0]["certainty"].is_string());
    let components = &bel["parts"]["levels"][0];
    assert_eq!(components["level"], "component");
    assert_eq!(components["total"], 6);
    assert_eq!(components["before"]["not-recorded"], 4);
    let part = |name: &str| {
        let mut parts = components["parts"].as_array().unwrap().iter();
        parts.find(|part| part["name"] == name).unwrap().clone()
    };
    let lost = part("Cella");
    assert_eq!(lost["before"], "standing");
    assert_eq!(lost["before_seen"], "2015-08-27");
    assert_eq!(lost["now"], "destroyed");
    assert_eq!(lost["extent"], "91-100");
    let court = part("Court of the temple");
    assert_eq!(court["damage_recorded"], false);
    assert!(court["before"].is_null() && court["now"].is_null() && court["certainty"].is_null());
    assert_eq!(bel["contradictions"].as_array().map(Vec::len), Some(0));
}
