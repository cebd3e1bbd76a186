//! What a catalogue lacks and what needs a second look: told the same by the file, by the
//! dossier of a place and by the lists over the whole catalogue.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::dossier::Dossier;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{Confidence, Level, Seen};
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{
    Assessment, Citation, Claim, DamageEvent, Observation, Recommendation, Record, Site, Source,
};
use palmyra_atlas::domain::review::{Findings, Review, Topic};
use palmyra_atlas::domain::standard::{self, Held};

use crate::made_up::Inventory;

fn stamp() -> Stamp {
    Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A. Tester".into(),
        id: Id::v7(1, [1; 10]),
    }
}

fn dossier(catalogue: &Catalogue, site: Id) -> Dossier {
    let at = Day(20_000);
    match catalogue.answer(&Query::Dossier { site, at }).unwrap() {
        Answer::Dossier(Some(dossier)) => *dossier,
        other => panic!("{other:?}"),
    }
}

/// What the file keeps of each place: completeness and gaps.
fn kept(path: &std::path::Path) -> Vec<(Id, i64, i64)> {
    let file = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT s.uuid, s.completeness, p.gaps FROM site s \
               JOIN atlas_place p ON p.site_fid = s.fid";
    let mut statement = file.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| {
        let uuid: String = row.get(0)?;
        Ok((uuid.parse().unwrap(), row.get(1)?, row.get(2)?))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn the_file_keeps_the_gaps_that_the_dossier_tells() {
    let made_up = Inventory { seed: 5, sites: 60 };
    for records in [
        palmyra_atlas::exchange::palmyra().unwrap(),
        made_up.records().collect::<Vec<Record>>(),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("review.gpkg");
        let catalogue = Catalogue::create(&path, "Review", &records, &stamp()).unwrap();
        let kept = kept(&path);
        assert!(kept.len() > 50);
        for (site, completeness, gaps) in kept {
            let dossier = dossier(&catalogue, site);
            let level = dossier.site.level;
            let lacking = standard::lacking(level, Held::of(&dossier));
            let named = &dossier.site.slug;
            assert_eq!(
                standard::Need::of_bits(gaps),
                standard::Need::of_bits(lacking),
                "{named}"
            );
            assert_eq!(completeness, standard::completeness(level, lacking));
        }
    }
}

fn id(number: u64) -> Id {
    Id::v7(number, [number.to_le_bytes()[0]; 10])
}

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

fn ask(catalogue: &Catalogue, topic: Topic) -> Findings {
    let asked = Review {
        topic,
        need: None,
        today: Day::from_ymd(2026, 11, 22).unwrap(),
        limit: 100,
    };
    match catalogue.answer(&Query::Review(asked)).unwrap() {
        Answer::Findings(found) => found,
        other => panic!("{other:?}"),
    }
}

/// What a topic says, place and sentence.
fn sentences(catalogue: &Catalogue, topic: Topic) -> Vec<String> {
    let found = ask(catalogue, topic);
    assert_eq!(found.total, found.rows.len(), "{topic:?}");
    let line = |row: &palmyra_atlas::domain::review::Finding| {
        assert_eq!(row.topic, topic);
        format!("{}: {}", row.site_name, row.sentence)
    };
    found.rows.iter().map(line).collect()
}

/// A tower with a reading nobody can check, and a temple of which everything is known.
fn faulty() -> Vec<Record> {
    let tower = Site {
        uuid: id(1),
        slug: Slug::try_from("tower".to_owned()).unwrap(),
        level: Level::Monument,
        name_en: "Tower".into(),
        type_code: Some("tempel".into()),
        built_edtf: Some(date("0103")),
        placeholder_reason: "the plan names no street.".into(),
        ..Site::default()
    };
    let source = |number, key: &str, title: &str| Source {
        uuid: id(number),
        key: key.into(),
        title: title.into(),
        origin: if number == 11 {
            "one wire".into()
        } else {
            String::new()
        },
        ..Source::default()
    };
    let event = |number, title: &str| DamageEvent {
        uuid: id(number),
        site_uuid: id(1),
        key: format!("event-{number}"),
        title: title.into(),
        ..DamageEvent::default()
    };
    let claim = |number, date_edtf: &str, source| Claim {
        uuid: id(number),
        event_uuid: id(20),
        date_edtf: Some(date(date_edtf)),
        source_uuid: id(source),
        origin: if source == 12 {
            "One Wire ".into()
        } else {
            String::new()
        },
        ..Claim::default()
    };
    vec![
        tower.into(),
        source(10, "unused", "Nobody's book").into(),
        source(11, "wire", "A wire report").into(),
        source(12, "paper", "A paper that repeats it").into(),
        event(20, "Blown up").into(),
        event(21, "Struck").into(),
        claim(30, "2015-08-30", 11).into(),
        claim(31, "2016-01-02", 12).into(),
        Observation {
            uuid: id(40),
            site_uuid: id(1),
            event_uuid: Some(id(20)),
            seen_edtf: date("2016-03-01"),
            state: Seen::Destroyed,
            ..Observation::default()
        }
        .into(),
        Citation {
            uuid: id(50),
            record_table: "claim".into(),
            record_uuid: id(30),
            field: "date_edtf".into(),
            source_uuid: id(11),
            confidence: Confidence::Unverified,
            ..Citation::default()
        }
        .into(),
    ]
}

#[test]
fn each_topic_names_what_is_wrong_and_nothing_else() {
    let catalogue = Catalogue::in_memory("Faulty", &faulty(), &stamp()).unwrap();
    let told = |topic| sentences(&catalogue, topic);
    assert_eq!(
        told(Topic::NoEvidence),
        ["Tower: «Struck»: no evidence recorded, neither an observation nor a claim that stands."]
    );
    assert_eq!(
        told(Topic::Contradictions),
        ["Tower: Claims disagree on the date: 30 August 2015; 2 January 2016."]
    );
    assert_eq!(
        told(Topic::NoSource),
        [
            "Tower: Date of construction «AD 103» has no source.",
            "Tower: Damage event «Struck» has no source.",
            "Tower: Observation «1 March 2016» names no image, no photograph and no source.",
        ]
    );
    assert_eq!(
        told(Topic::Unverified),
        ["Tower: Claim, Claimed date: «A wire report» is cited but was not read."]
    );
    assert_eq!(
        told(Topic::OneOrigin),
        ["Tower: 2 claims go back to «one wire»: they count as one witness."]
    );
    assert_eq!(
        told(Topic::NoPosition),
        ["Tower: No position: the plan names no street."]
    );
    assert_eq!(
        told(Topic::UnusedSource),
        [": «Nobody's book»: no statement rests on it."]
    );
    let unknown = told(Topic::UnknownTerm);
    assert_eq!(unknown.len(), 1);
    assert!(unknown[0].contains("«tempel» is in no list"), "{unknown:?}");
    assert_eq!(told(Topic::Gaps).len(), 1);
    assert_eq!(told(Topic::OldReading), Vec::<String>::new());
}

#[test]
fn evidence_that_comes_after_the_reading_asks_for_a_second_look() {
    let mut catalogue = Catalogue::in_memory("Faulty", &faulty(), &stamp()).unwrap();
    let later = Stamp {
        at: "2026-11-23T10:00:00Z".into(),
        id: Id::v7(2, [2; 10]),
        ..stamp()
    };
    let seen = Observation {
        uuid: id(41),
        site_uuid: id(1),
        event_uuid: Some(id(20)),
        seen_edtf: date("2015-09-02"),
        state: Seen::Destroyed,
        ..Observation::default()
    };
    let command = palmyra_atlas::domain::command::Command::add("Observation added", seen);
    catalogue.perform(&later.clone(), &command).unwrap();
    let told = sentences(&catalogue, Topic::OldReading);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("before the satellite image of 2 September 2015"));
    let after = Stamp {
        id: Id::v7(3, [3; 10]),
        ..later
    };
    catalogue.undo(&after, None).unwrap();
    assert_eq!(ask(&catalogue, Topic::OldReading).total, 0);
}

#[test]
fn a_cut_list_still_counts_all() {
    let records: Vec<Record> = Inventory {
        seed: 3,
        sites: 400,
    }
    .records()
    .collect();
    let catalogue = Catalogue::in_memory("Made up", &records, &stamp()).unwrap();
    let asked = |limit| Review {
        topic: Topic::Gaps,
        need: None,
        today: Day(20_000),
        limit,
    };
    let found = |limit| match catalogue.answer(&Query::Review(asked(limit))).unwrap() {
        Answer::Findings(found) => found,
        other => panic!("{other:?}"),
    };
    assert_eq!(found(0).total, 400);
    assert_eq!(found(0).rows.len(), 0);
    let cut = found(7);
    assert_eq!((cut.total, cut.rows.len(), cut.sites.len()), (400, 7, 400));
    let Answer::Lacks(lacks) = catalogue.answer(&Query::Lacks).unwrap() else {
        panic!("no lacks");
    };
    let of = |need| *lacks.iter().find(|lack| lack.need == need).unwrap();
    let country = of(standard::Need::Country);
    assert_eq!(country.lacking, 0);
    assert_eq!(
        country.asked, 100,
        "components lie where their monument lies"
    );
    assert_eq!(of(standard::Need::Origin).lacking, 400);
}

#[test]
fn what_is_due_is_told_the_longest_overdue_first() {
    let mut records = faulty();
    let assessment = |number, done: &str, next: &str| Assessment {
        uuid: id(number),
        site_uuid: id(1),
        done_edtf: date(done),
        next_code: (!next.is_empty()).then(|| next.into()),
        ..Assessment::default()
    };
    let recommend = |number, due: &str, done: Option<&str>| Recommendation {
        uuid: id(number),
        assessment_uuid: id(60),
        text: format!("Prop the lintel, part {number}"),
        due_edtf: Some(date(due)),
        done_edtf: done.map(date),
        ..Recommendation::default()
    };
    records.extend([
        assessment(60, "2024-01-10", "every-6-months").into(),
        assessment(61, "2025-11-01", "every-year").into(),
        recommend(70, "2026-08-20", None).into(),
        recommend(71, "2027-01-01", None).into(),
        recommend(72, "2025-01-01", Some("2024-12-01")).into(),
    ]);
    let catalogue = Catalogue::in_memory("Due", &records, &stamp()).unwrap();
    let found = ask(&catalogue, Topic::Due);
    let told: Vec<String> = found
        .rows
        .iter()
        .map(|row| {
            let words = palmyra_atlas::domain::review::due_words(
                row.due.unwrap(),
                Day::from_ymd(2026, 11, 22).unwrap(),
            );
            format!("{words}: {}: {}", row.site_name, row.sentence)
        })
        .collect();
    assert_eq!(
        told,
        [
            "overdue by 3 months: Tower: Prop the lintel, part 70.",
            "overdue by 21 days: Tower: Assess again; last assessed 1 November 2025 (every year).",
            "due in 1 month: Tower: Prop the lintel, part 71.",
        ]
    );
}
