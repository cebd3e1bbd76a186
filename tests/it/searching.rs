//! The search against a plain slow look at every row: through random edits, undo, redo, edits by
//! another program and purges the index answers what the rows say, best first and with the reason,
//! in Latin and in Arabic script. And lists of the whole catalogue against lists made row by row.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use palmyra_atlas::catalogue::{Catalogue, OpenAs, Stamp};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::dossier::{MatchedIn, SiteRow};
use palmyra_atlas::domain::fold;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{Access, Level, Seen};
use palmyra_atlas::domain::query::{Answer, Query, Reach, SiteFilter, SiteList};
use palmyra_atlas::domain::record::{
    Claim, DamageEvent, Kind as _, Observation, Record, Site, SiteExternalId, SiteName, Table,
};
use palmyra_atlas::jobs::{Cancel, Progress};
use rusqlite::Connection;

use crate::made_up::{Dice, Inventory};

fn stamp(n: u64) -> Stamp {
    let mut random = [3; 10];
    random[..8].copy_from_slice(&n.to_le_bytes());
    Stamp {
        at: "2026-11-22T10:00:00Z".into(),
        by: "A. Tester".into(),
        id: Id::v7(1_800_000_000_000 + n, random),
    }
}

fn list(catalogue: &Catalogue, filter: SiteFilter, at: Day) -> SiteList {
    match catalogue.answer(&Query::Sites { filter, at }).unwrap() {
        Answer::Sites(list) => list,
        other => panic!("{other:?}"),
    }
}

fn find(catalogue: &Catalogue, text: &str, reach: Reach, limit: Option<usize>) -> SiteList {
    let filter = SiteFilter {
        text: text.into(),
        reach,
        limit,
        ..SiteFilter::default()
    };
    list(catalogue, filter, Day(16_700))
}

fn is_whole(catalogue: &Catalogue) {
    let nowhere = Path::new("/nowhere");
    let found = catalogue.check(nowhere, &Progress::default(), &Cancel::default());
    let found: Vec<String> = found
        .unwrap()
        .iter()
        .map(|found| format!("{found:?}"))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

/// The ways a text may be meant, words apart; those run together that repeat one are left out.
fn forms(text: &str) -> BTreeSet<Vec<String>> {
    let all = fold::query_terms(text);
    let apart: BTreeSet<String> = all
        .iter()
        .filter(|words| words.len() > 1)
        .map(|words| words.concat())
        .collect();
    let kept = all.into_iter();
    kept.filter(|words| words.len() > 1 || !apart.contains(&words.concat()))
        .collect()
}

/// What the rows say of one place.
#[derive(Default)]
struct Told {
    level: String,
    names: BTreeSet<Vec<String>>,
    prose: BTreeSet<String>,
}

impl Told {
    /// In which of the classes of `catalogue::search` a place answers what was typed, the best
    /// first; words run together or taken apart count with parts of words.
    fn class(&self, typed: &str) -> Option<u8> {
        let asked = forms(typed);
        let runs: BTreeSet<String> = asked.iter().map(|words| words.concat()).collect();
        let letters = runs.iter().map(|run| run.chars().count()).max()?;
        let whole: BTreeSet<String> = self.names.iter().map(|words| words.concat()).collect();
        let words: BTreeSet<&String> = self.names.iter().flatten().collect();
        let all = |holds: &dyn Fn(&String) -> bool| asked.iter().any(|form| form.iter().all(holds));
        let any = |holds: &dyn Fn(&String, &String) -> bool| {
            runs.iter()
                .any(|run| whole.iter().any(|name| holds(name, run)))
        };
        if any(&|name, run| name == run) {
            return Some(0);
        }
        if letters >= 2 && all(&|word| words.contains(word)) {
            return Some(1);
        }
        if any(&|name, run| name.starts_with(run.as_str())) {
            return Some(2);
        }
        if letters >= 2 && all(&|word| words.iter().any(|own| own.starts_with(word.as_str()))) {
            return Some(3);
        }
        let long = |run: &String| run.chars().count() >= 3;
        if any(&|name, run| long(run) && name.contains(run.as_str())) {
            return Some(4);
        }
        let begins = |word: &String| self.prose.iter().any(|own| own.starts_with(word.as_str()));
        (letters >= 2 && all(&begins)).then_some(5)
    }
}

/// The rows of every place, read as any program reads them.
fn rows(path: &Path) -> BTreeMap<String, Told> {
    let file = Connection::open(path).unwrap();
    let mut told: BTreeMap<String, Told> = BTreeMap::new();
    let mut take = |sql: &str, put: &dyn Fn(&mut Told, &str)| {
        let mut statement = file.prepare(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let text: Option<String> = row.get(1).unwrap();
            let id: String = row.get(0).unwrap();
            put(told.entry(id).or_default(), &text.unwrap_or_default());
        }
    };
    take("SELECT uuid, level FROM site", &|told, text| {
        told.level = text.into();
    });
    for column in ["name_en", "name_ar", "slug"] {
        let sql = format!("SELECT uuid, {column} FROM site");
        take(&sql, &|told, text| told.names.extend(forms(text)));
    }
    for (table, column) in [("site_name", "text"), ("site_external_id", "value")] {
        let sql = format!("SELECT site_uuid, {column} FROM {table}");
        take(&sql, &|told, text| told.names.extend(forms(text)));
    }
    let prose = |told: &mut Told, text: &str| {
        for word in text.split_whitespace() {
            told.prose.extend(forms(word).into_iter().flatten());
        }
    };
    for column in [
        "description_en",
        "description_ar",
        "significance",
        "built_note",
        "admin_area",
        "present_location",
    ] {
        take(&format!("SELECT uuid, {column} FROM site"), &prose);
    }
    for column in [
        "number",
        "title",
        "cause_note",
        "lost_en",
        "lost_ar",
        "survives_en",
        "survives_ar",
    ] {
        take(
            &format!("SELECT site_uuid, {column} FROM damage_event"),
            &prose,
        );
    }
    told
}

const WORDS: &[&str] = &[
    "te",
    "temp",
    "temple of",
    "ba",
    "baal",
    "baʿal",
    "shamin",
    "Šamīn",
    "baalsha",
    "qasr",
    "hay",
    "of",
    "a",
    "court",
    "columns of",
    "stone relief",
    "mos",
    "made-up-7",
    "made up 12",
    "adm",
    "معبد",
    "مع",
    "بعل",
    "بعلش",
    "قصر",
    "باب",
    "ال",
    "الباب",
    "شامين",
    "wall ruin",
    "EAMENA",
    "northern vault",
    "حي",
    "khan",
    "zzz",
    "tower tadmur",
];

/// What the index answers is what the rows say, in the right order, with a reason.
fn agrees(catalogue: &Catalogue, path: &Path, dice: &mut Dice, questions: usize) {
    let told = rows(path);
    let ranks = ["area", "monument", "component", "object"];
    for _ in 0..questions {
        let typed: &str = dice.pick::<&str>(WORDS);
        let wanted: BTreeMap<&str, u8> = told
            .iter()
            .filter_map(|(id, told)| Some((id.as_str(), told.class(typed)?)))
            .collect();
        let found = find(catalogue, typed, Reach::All, None);
        let ids: BTreeSet<String> = found.rows.iter().map(|row| row.id.to_string()).collect();
        let expected: BTreeSet<String> = wanted.keys().map(|id| (*id).to_owned()).collect();
        assert_eq!(ids, expected, "«{typed}»");
        assert_eq!(found.total, expected.len(), "«{typed}»");
        let order: Vec<(u8, usize)> = found
            .rows
            .iter()
            .map(|row| {
                let id = row.id.to_string();
                let level = ranks
                    .iter()
                    .position(|rank| *rank == told[&id].level)
                    .unwrap();
                (wanted[id.as_str()], level)
            })
            .collect();
        let best_first = order.windows(2).all(|two| {
            // Words run together come in two sweeps, each by importance.
            two[0].0 < two[1].0 || (two[0].0 == two[1].0 && (two[0].0 == 4 || two[0].1 <= two[1].1))
        });
        assert!(best_first, "«{typed}»: {order:?}");
        for row in &found.rows {
            assert!(
                !row.matched.is_empty(),
                "«{typed}» finds {} for no reason",
                row.name_en
            );
            let class = wanted[row.id.to_string().as_str()];
            assert_eq!(
                row.matched_in == MatchedIn::Description,
                class == 5,
                "«{typed}»: {row:?}"
            );
        }
        let monuments = SiteFilter {
            text: typed.into(),
            levels: vec![Level::Monument],
            ..SiteFilter::default()
        };
        let monuments = list(catalogue, monuments, Day(16_700)).rows;
        let of_them = expected.iter().filter(|id| told[*id].level == "monument");
        assert_eq!(monuments.len(), of_them.count(), "«{typed}»");
        assert!(monuments.iter().all(|row| row.level == Level::Monument));
        let named = find(catalogue, typed, Reach::Names, Some(50));
        let sure = wanted.values().filter(|class| **class < 4).count();
        assert!(named.rows.len() >= sure.min(50), "«{typed}»");
        for row in &named.rows {
            let class = wanted.get(row.id.to_string().as_str());
            assert!(class.is_some_and(|class| *class < 5), "«{typed}»: {row:?}");
        }
    }
}

/// The places there are.
fn known(catalogue: &Catalogue) -> Vec<Site> {
    let all = list(catalogue, SiteFilter::default(), Day(0)).rows;
    let sites = all.iter().map(|row| {
        let query = Query::Record {
            table: Table::Site,
            uuid: row.id,
        };
        match catalogue.answer(&query).unwrap() {
            Answer::Record(Some(record)) => Site::of(*record).unwrap(),
            other => panic!("{other:?}"),
        }
    });
    sites.collect()
}

fn another_name(dice: &mut Dice) -> (String, String) {
    let en = [
        "Baʿal Šamīn",
        "Qasr al-Hayr",
        "Temple of Baal",
        "Tower Tadmur",
        "Ḫān Zen",
        "",
    ];
    let ar = ["معبد بعل شامين", "قصر الحير", "الباب", "خان زن", "حي"];
    (
        (*dice.pick::<&str>(&en)).to_owned(),
        (*dice.pick::<&str>(&ar)).to_owned(),
    )
}

/// The file as another program opens it. A layer's index triggers call these functions; every
/// program that writes layers has them.
fn foreign(path: &Path) -> Connection {
    let file = Connection::open(path).unwrap();
    file.pragma_update(None, "foreign_keys", false).unwrap();
    let flags = rusqlite::functions::FunctionFlags::SQLITE_DETERMINISTIC;
    for name in ["ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"] {
        let nothing = |_: &rusqlite::functions::Context<'_>| Ok(None::<f64>);
        file.create_scalar_function(name, 1, flags, nothing)
            .unwrap();
    }
    file
}

/// One random deed.
fn deed(catalogue: &mut Catalogue, path: &Path, dice: &mut Dice, n: u64) {
    let sites = known(catalogue);
    let site = dice.pick(&sites).clone();
    let (name_en, name_ar) = another_name(dice);
    let fresh = |kind: u8| Id::v7(1_900_000_000_000 + n, [kind; 10]);
    let done = match dice.next() % 9 {
        0 => catalogue.perform(
            &stamp(n),
            &Command::add(
                "Added",
                Site {
                    uuid: fresh(1),
                    slug: Slug::try_from(format!("added-{n}")).unwrap(),
                    parent_uuid: Some(site.uuid).filter(|_| n.is_multiple_of(2)),
                    name_en: "Added temple".into(),
                    name_ar,
                    description_en: "A stone relief in the northern vault.".into(),
                    ..Site::default()
                },
            ),
        ),
        1 | 2 => catalogue.perform(
            &stamp(n),
            &Command::change(
                "Renamed",
                site.clone(),
                Site {
                    name_en,
                    name_ar,
                    ..site
                },
            ),
        ),
        3 => catalogue.perform(
            &stamp(n),
            &Command::change(
                "Described",
                site.clone(),
                Site {
                    description_ar: "عند الباب".into(),
                    admin_area: "Admin of the wall".into(),
                    level: Level::Monument,
                    ..site
                },
            ),
        ),
        4 => {
            let name = SiteName {
                uuid: fresh(2),
                site_uuid: site.uuid,
                text: name_ar,
                lang: "ar".into(),
                kind: "other".into(),
                ..SiteName::default()
            };
            catalogue.perform(&stamp(n), &Command::add("Also called", name))
        }
        5 => {
            let id = SiteExternalId {
                uuid: fresh(3),
                site_uuid: site.uuid,
                scheme: "EAMENA".into(),
                value: format!("EAMENA-{n:07}"),
                ..SiteExternalId::default()
            };
            catalogue.perform(&stamp(n), &Command::add("Numbered", id))
        }
        6 => catalogue.undo(&stamp(n), None),
        7 => catalogue.redo(&stamp(n)),
        _ => {
            let outside = foreign(path);
            let uuid = site.uuid.to_string();
            outside
                .execute(
                    "UPDATE site SET name_en = ?1, name_ar = ?2 WHERE uuid = ?3",
                    (&name_en, &name_ar, &uuid),
                )
                .unwrap();
            if n.is_multiple_of(3) {
                outside
                    .execute(
                        "INSERT INTO site (slug, level, name_en) VALUES (?1, 'monument', 'Khan from outside')",
                        [format!("outside-{n}")],
                    )
                    .unwrap();
            }
            drop(outside);
            catalogue.take_in_outside(&stamp(n)).map(|_| ()).unwrap();
            return;
        }
    };
    // Where there is nothing to take back, or later changes stand in the way, nothing was done.
    drop(done);
}

#[test]
fn the_index_answers_what_the_rows_say() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("found.gpkg");
    let records: Vec<Record> = Inventory {
        seed: 21,
        sites: 240,
    }
    .records()
    .collect();
    let mut catalogue = Catalogue::create(&path, "Found", &records, &stamp(0)).unwrap();
    let mut dice = Dice::new(77);
    agrees(&catalogue, &path, &mut dice, WORDS.len());
    for n in 1..=90 {
        deed(&mut catalogue, &path, &mut dice, n);
        if n % 6 == 0 {
            agrees(&catalogue, &path, &mut dice, 5);
        }
        if n == 45 {
            drop(catalogue);
            catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
        }
    }
    for n in 91..=93 {
        let sites = known(&catalogue);
        let gone = dice.pick(&sites).clone();
        catalogue
            .purge(&stamp(n), Table::Site, gone.uuid, "It must not be known")
            .unwrap();
        assert!(
            find(&catalogue, &gone.uuid.to_string(), Reach::All, None)
                .rows
                .is_empty()
        );
    }
    agrees(&catalogue, &path, &mut dice, WORDS.len());
    is_whole(&catalogue);
}

/// A small catalogue in which one word stands everywhere it can.
fn everywhere() -> (tempfile::TempDir, Catalogue) {
    let folder = tempfile::tempdir().unwrap();
    let site = |n: u8, level, name: &str, about: &str| Site {
        uuid: Id::v7(1, [n; 10]),
        slug: Slug::try_from(format!("place-{n}")).unwrap(),
        level,
        name_en: name.into(),
        description_en: about.into(),
        ..Site::default()
    };
    let records: Vec<Record> = vec![
        site(1, Level::Component, "Belfry", "").into(),
        site(
            2,
            Level::Monument,
            "Gate",
            "Stones of the Bel precinct were used again here.",
        )
        .into(),
        site(3, Level::Component, "Cella of Bel", "").into(),
        site(4, Level::Monument, "Temple of Bel", "").into(),
        site(5, Level::Monument, "Tower of Belus", "").into(),
        site(6, Level::Monument, "Bel", "").into(),
        site(7, Level::Monument, "Qabeliya", "").into(),
        site(8, Level::Monument, "Another temple", "").into(),
        SiteName {
            uuid: Id::v7(2, [1; 10]),
            site_uuid: Id::v7(1, [8; 10]),
            text: "House of Bel".into(),
            lang: "en".into(),
            kind: "other".into(),
            ..SiteName::default()
        }
        .into(),
    ];
    let path = folder.path().join("bel.gpkg");
    let catalogue = Catalogue::create(&path, "Bel", &records, &stamp(0)).unwrap();
    (folder, catalogue)
}

#[test]
fn the_best_comes_first_and_says_why() {
    let (_folder, catalogue) = everywhere();
    let found = find(&catalogue, "bel", Reach::All, None).rows;
    let told: Vec<(&str, MatchedIn, &str)> = found
        .iter()
        .map(|row| (row.name_en.as_str(), row.matched_in, row.matched.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Bel", MatchedIn::Name, "Bel"),
            ("Temple of Bel", MatchedIn::Name, "Temple of Bel"),
            ("Another temple", MatchedIn::Name, "House of Bel"),
            ("Cella of Bel", MatchedIn::Name, "Cella of Bel"),
            ("Belfry", MatchedIn::Name, "Belfry"),
            ("Tower of Belus", MatchedIn::Name, "Tower of Belus"),
            ("Qabeliya", MatchedIn::Name, "Qabeliya"),
            (
                "Gate",
                MatchedIn::Description,
                "Stones of the Bel precinct were used again here."
            ),
        ]
    );
    // What the names alone find is the beginning of what everything finds.
    let names = find(&catalogue, "bel", Reach::Names, Some(50)).rows;
    assert_eq!(names, found[..names.len()]);
    let id = find(&catalogue, "place-8", Reach::All, None).rows;
    assert_eq!(
        (id[0].matched_in, id[0].matched.as_str()),
        (MatchedIn::Identifier, "place-8")
    );
    let uuid = Id::v7(1, [8; 10]);
    let id = find(&catalogue, &uuid.to_string(), Reach::Names, Some(50)).rows;
    assert_eq!((id.len(), id[0].matched_in), (1, MatchedIn::Identifier));
}

/// Events that no evidence bounds: with nothing at all, with a claim, with a look that says little.
fn unbounded(records: &[Record]) -> Vec<Record> {
    let of = |table| records.iter().find(|record| record.table() == table);
    let source = of(Table::Source).unwrap().uuid();
    let sites = records
        .iter()
        .filter(|record| record.table() == Table::Site);
    let mut added: Vec<Record> = Vec::new();
    for (site, n) in sites.step_by(90).zip(0_u8..) {
        let event = Id::v7(9, [n; 10]);
        added.push(
            DamageEvent {
                uuid: event,
                site_uuid: site.uuid(),
                key: format!("unbounded-{n}"),
                ..DamageEvent::default()
            }
            .into(),
        );
        if n % 3 == 1 {
            let claim = Claim {
                uuid: Id::v7(10, [n; 10]),
                event_uuid: event,
                source_uuid: source,
                ..Claim::default()
            };
            added.push(claim.into());
        }
        if n % 3 > 0 {
            let look = Observation {
                uuid: Id::v7(11, [n; 10]),
                site_uuid: site.uuid(),
                event_uuid: Some(event),
                seen_edtf: Edtf::parse("2015-05").unwrap(),
                state: Seen::NotVisible,
                ..Observation::default()
            };
            added.push(look.into());
        }
    }
    added
}

/// What is kept from question to question gives the same rows as reading them one by one.
#[test]
fn the_whole_list_is_the_list_of_all_rows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("whole.gpkg");
    let mut records: Vec<Record> = Inventory {
        seed: 4,
        sites: 900,
    }
    .records()
    .collect();
    records.extend(unbounded(&records));
    let mut catalogue = Catalogue::create(&path, "Whole", &records, &stamp(0)).unwrap();
    let reader = Catalogue::open_again(&path).unwrap();
    let same = |catalogue: &Catalogue| {
        for at in [Day(14_000), Day(16_200), Day(16_900), Day(20_000)] {
            let whole = list(catalogue, SiteFilter::default(), at);
            let one_by_one = SiteFilter {
                limit: Some(10_000),
                ..SiteFilter::default()
            };
            let rows: Vec<SiteRow> = list(catalogue, one_by_one, at).rows;
            assert_eq!(whole.rows, rows);
            let grounds = |held: fn(&SiteRow) -> bool| whole.rows.iter().any(held);
            assert!(grounds(|row| row.grounds.nothing > 0));
            assert!(grounds(|row| row.grounds.claims > 0));
            assert!(grounds(|row| row.grounds.looks > 0));
            let Answer::States(states) = catalogue.answer(&Query::States { at }).unwrap() else {
                panic!("no states");
            };
            let known: Vec<_> = rows.iter().map(|row| (row.id, row.state)).collect();
            assert_eq!(states.states, known);
            let tallies = rows.iter().filter(|row| row.tally.total > 0);
            let tallies: Vec<_> = tallies.map(|row| (row.id, row.tally.clone())).collect();
            assert_eq!(states.tallies, tallies);
        }
    };
    same(&catalogue);
    same(&reader);
    let sites = known(&catalogue);
    let area = sites.iter().find(|site| site.level == Level::Area).unwrap();
    let hidden = Site {
        access: Access::Restricted,
        name_en: "Zzz".into(),
        ..area.clone()
    };
    let command = Command::change("Hidden", area.clone(), hidden);
    catalogue.perform(&stamp(1), &command).unwrap();
    same(&catalogue);
    same(&reader);
    // Another program makes two places part of each other: both are still listed.
    let outside = foreign(&path);
    let two: Vec<&Site> = sites
        .iter()
        .filter(|site| site.level == Level::Monument)
        .take(2)
        .collect();
    for (one, other) in [(two[0], two[1]), (two[1], two[0])] {
        let ids = (other.uuid.to_string(), one.uuid.to_string());
        outside
            .execute("UPDATE site SET parent_uuid = ?1 WHERE uuid = ?2", ids)
            .unwrap();
    }
    outside
        .execute(
            "DELETE FROM site WHERE uuid = ?1",
            [sites.last().unwrap().uuid.to_string()],
        )
        .unwrap();
    drop(outside);
    catalogue.take_in_outside(&stamp(2)).unwrap();
    same(&catalogue);
    same(&reader);
}
