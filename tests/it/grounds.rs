//! What events rest on: lists, review and dossier say the same of every place of the record and
//! of a made-up inventory, and «no evidence» is never said of what claims date.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::bracket::Bracket;
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::dossier::{Dossier, Grounds, SiteRow};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Seen, Stance, State};
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{Claim, DamageEvent, Observation, Record, Site, Source};
use palmyra_atlas::domain::review::{Findings, Review, Topic};
use palmyra_atlas::domain::sentence;
use palmyra_atlas::domain::witness::{Ground, ground};

use crate::made_up::Inventory;

const AT: Day = Day(20_779);

fn id(number: u64) -> Id {
    Id::v7(number, [6; 10])
}

fn catalogue(records: &[Record]) -> Catalogue {
    let stamp = Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A. Tester".into(),
        id: id(9_000),
    };
    Catalogue::in_memory("Grounds", records, &stamp).unwrap()
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
