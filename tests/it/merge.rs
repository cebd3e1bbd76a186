//! Places and sources recorded twice: found, told apart, or made one with one undo, nothing lost.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use std::cell::Cell as Counter;
use std::collections::BTreeMap;
use std::path::Path;

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::duplicate::Likeness;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::Level;
use palmyra_atlas::domain::merge::{self, Chosen, Side, Surrounded};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{Record, Site, SiteDistinct, Source, Table};
use palmyra_atlas::domain::review::{Findings, Review, Topic};
use palmyra_atlas::domain::terms::Terms;
use palmyra_atlas::jobs::{Cancel, Progress};

use crate::drawings::put_drawings;

fn stamp(number: u64) -> Stamp {
    Stamp {
        at: format!("2026-11-22T10:{:02}:{:02}Z", number / 60 % 60, number % 60),
        by: "A. Tester".into(),
        id: Id::v7(3_000_000 + number, [8; 10]),
    }
}

struct Desk {
    catalogue: Catalogue,
    folder: tempfile::TempDir,
    used: Counter<u64>,
}

impl Desk {
    fn palmyra(more: Vec<Record>) -> Self {
        let mut records = palmyra_atlas::exchange::palmyra().unwrap();
        records.extend(more);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.gpkg");
        let catalogue = Catalogue::create(&path, "Palmyra", &records, &stamp(0)).unwrap();
        put_drawings(&folder.path().join("p.media"), &records);
        Self {
            catalogue,
            folder,
            used: Counter::new(1),
        }
    }

    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("p.gpkg")
    }

    fn stamp(&self) -> Stamp {
        self.used.set(self.used.get() + 1);
        stamp(self.used.get())
    }

    fn fresh(&self) -> Id {
        self.used.set(self.used.get() + 1);
        Id::v7(4_000_000 + self.used.get(), [9; 10])
    }

    fn perform(&mut self, command: &Command) {
        let stamp = self.stamp();
        self.catalogue.perform(&stamp, command).unwrap();
    }

    fn undo(&mut self) {
        let stamp = self.stamp();
        self.catalogue.undo(&stamp, None).unwrap();
    }

    fn site(&self, slug: &str) -> Id {
        let filter = SiteFilter::default();
        let at = Day(20_000);
        let Answer::Sites(list) = self.catalogue.answer(&Query::Sites { filter, at }).unwrap()
        else {
            panic!("no sites")
        };
        let mut rows = list.rows.iter();
        rows.find(|row| row.slug.as_str() == slug).unwrap().id
    }

    fn surrounded(&self, table: Table, uuid: Id) -> Surrounded {
        match self
            .catalogue
            .answer(&Query::Surrounded { table, uuid })
            .unwrap()
        {
            Answer::Surrounded(Some(found)) => *found,
            other => panic!("{other:?}"),
        }
    }

    fn merge(&mut self, table: Table, kept: Id, merged: Id, chosen: &Chosen) {
        let (kept, merged) = (self.surrounded(table, kept), self.surrounded(table, merged));
        let command =
            merge::plan(&kept, &merged, chosen, &Terms::default(), &|| self.fresh()).unwrap();
        self.perform(&command);
    }

    fn findings(&self, topic: Topic) -> Findings {
        let asked = Review {
            topic,
            need: None,
            today: Day(20_000),
            limit: 100,
        };
        match self.catalogue.answer(&Query::Review(asked)).unwrap() {
            Answer::Findings(found) => found,
            other => panic!("{other:?}"),
        }
    }

    fn is_whole(&self) {
        let media = self.folder.path().join("p.media");
        let found = self
            .catalogue
            .check(&media, &Progress::default(), &Cancel::default());
        let found: Vec<String> = found.unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new());
    }
}

/// Every column of every row of every record table.
fn dump(path: &Path) -> BTreeMap<String, Vec<String>> {
    let file = rusqlite::Connection::open(path).unwrap();
    let mut all = BTreeMap::new();
    for table in Table::ALL {
        let sql = format!("SELECT * FROM \"{}\" ORDER BY uuid", table.name());
        let mut statement = file.prepare(&sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            let cells = (0..columns).map(|at| format!("{:?}", row.get_ref(at)));
            Ok(cells.collect::<Vec<_>>().join("|"))
        });
        let rows: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
        all.insert(table.name().to_owned(), rows);
    }
    all
}

fn counts(path: &Path) -> BTreeMap<String, usize> {
    let all = dump(path).into_iter();
    all.map(|(table, rows)| (table, rows.len())).collect()
}

/// The Temple of Bel once more, under its Arabic name, some steps away.
fn twin() -> Site {
    Site {
        uuid: Id::v7(77, [7; 10]),
        slug: Slug::try_from("maabad-bel".to_owned()).unwrap(),
        level: Level::Monument,
        name_ar: "معبد بل".into(),
        type_code: Some("temple".into()),
        geom: Some(LonLat::new(38.2741, 34.5475).unwrap()),
        accuracy_m: Some(60.0),
        significance: "Known to the second record alone.".into(),
        ..Site::default()
    }
}

#[test]
fn a_place_recorded_twice_is_found_and_told_apart_for_good() {
    let mut desk = Desk::palmyra(vec![twin().into()]);
    let bel = desk.site("temple-of-bel");
    let about = |found: &Findings| -> Vec<String> {
        let twins = found.rows.iter().filter(|finding| {
            let ids: Vec<Id> = finding.pieces.iter().map(|piece| piece.uuid).collect();
            ids.contains(&bel) && ids.contains(&twin().uuid)
        });
        twins.map(|finding| finding.sentence.clone()).collect()
    };
    let told = about(&desk.findings(Topic::Duplicates));
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("the same name: «معبد بل»"), "{told:?}");
    assert!(told[0].contains("m apart"), "{told:?}");
    let distinct = SiteDistinct {
        uuid: desk.fresh(),
        site_uuid: twin().uuid,
        other_uuid: bel,
        reason: "the second is a copy in a park".into(),
    };
    desk.perform(&Command::add("Two places", distinct));
    assert!(about(&desk.findings(Topic::Duplicates)).is_empty());
    desk.undo();
    assert_eq!(about(&desk.findings(Topic::Duplicates)).len(), 1);
}

#[test]
fn the_record_of_palmyra_names_no_place_twice() {
    let desk = Desk::palmyra(Vec::new());
    let found = desk.findings(Topic::Duplicates);
    let told: Vec<_> = found
        .rows
        .iter()
        .map(|row| (&row.site_name, &row.sentence))
        .collect();
    assert_eq!(told, Vec::new());
}

#[test]
fn a_new_place_is_said_to_look_like_one_that_is_there() {
    let desk = Desk::palmyra(Vec::new());
    let new = Likeness {
        id: Id::v7(5, [5; 10]),
        level: Level::Monument,
        names: vec!["Baʿal Šamīn temple".into(), "معبد بعلشمين".into()],
        at: Some(LonLat::new(38.2721, 34.5537).unwrap()),
        ..Likeness::default()
    };
    match desk.catalogue.answer(&Query::Alike(Box::new(new))).unwrap() {
        Answer::Alike(alike) => assert_eq!(alike[0].name, "Temple of Baalshamin"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_merge_moves_everything_and_one_undo_brings_all_of_it_back() {
    let mut desk = Desk::palmyra(vec![twin().into()]);
    let pairs = [
        ("maabad-bel", "temple-of-bel"),
        ("temple-of-bel", "maabad-bel"),
        ("temple-of-baalshamin", "monumental-arch"),
        ("tetrapylon", "temple-of-nabu"),
    ];
    for (kept, merged) in pairs {
        let (before, counted) = (dump(&desk.path()), counts(&desk.path()));
        let (kept, merged_id) = (desk.site(kept), desk.site(merged));
        desk.merge(Table::Site, kept, merged_id, &Chosen::new());
        let after = counts(&desk.path());
        for (table, number) in &after {
            let was = counted[table];
            match table.as_str() {
                "site" => assert_eq!(*number, was - 1),
                "site_name" | "site_external_id" => assert!(*number > was || table == "site_name"),
                _ => assert_eq!(*number, was, "{table}"),
            }
        }
        desk.is_whole();
        let found = desk.catalogue.answer(&Query::Sites {
            filter: SiteFilter {
                text: merged.into(),
                ..SiteFilter::default()
            },
            at: Day(20_000),
        });
        let Ok(Answer::Sites(list)) = found else {
            panic!("no search")
        };
        assert!(list.rows.iter().any(|row| row.id == kept), "{merged}");
        desk.undo();
        assert_eq!(dump(&desk.path()), before, "{merged}");
        desk.is_whole();
    }
}

#[test]
fn the_value_that_is_chosen_is_kept_and_the_other_is_not_forgotten() {
    let mut desk = Desk::palmyra(vec![twin().into()]);
    let bel = desk.site("temple-of-bel");
    let chosen: Chosen = [("geom", Side::Merged)].into();
    desk.merge(Table::Site, bel, twin().uuid, &chosen);
    let Record::Site(site) = desk.surrounded(Table::Site, bel).record else {
        panic!("no site")
    };
    assert_eq!(site.geom, twin().geom);
    assert_eq!(
        site.accuracy_m,
        twin().accuracy_m,
        "a point keeps its own accuracy"
    );
    assert!(
        site.note.contains("Merged with «معبد بل» (maabad-bel)"),
        "{}",
        site.note
    );
    assert!(site.note.contains("Not kept:"), "{}", site.note);
    let cited = desk.surrounded(Table::Site, bel).pointing;
    let wrongly = cited
        .iter()
        .any(|record| matches!(record, Record::Citation(citation) if citation.field == "geom"));
    assert!(
        !wrongly,
        "the old point's source must not bear the new point"
    );
}

#[test]
fn a_whole_and_its_part_are_never_merged() {
    let desk = Desk::palmyra(Vec::new());
    let temple = desk.surrounded(Table::Site, desk.site("temple-of-bel"));
    let cella = temple.pointing.iter().find_map(|record| match record {
        Record::Site(site) => Some(site.uuid),
        _ => None,
    });
    let cella = desk.surrounded(Table::Site, cella.unwrap());
    let chosen = Chosen::new();
    for (kept, merged) in [(&temple, &cella), (&cella, &temple)] {
        let refused = merge::plan(kept, merged, &chosen, &Terms::default(), &|| desk.fresh());
        assert_eq!(refused, Err(merge::Refused::Part));
    }
}

#[test]
fn a_source_recorded_twice_is_found_and_its_claims_and_citations_move() {
    let records = palmyra_atlas::exchange::palmyra().unwrap();
    let first = records.iter().find_map(|record| match record {
        Record::Source(source)
            if source.url.starts_with("https://") && source.read_at.is_empty() =>
        {
            Some(source.clone())
        }
        _ => None,
    });
    let first = first.unwrap();
    let again = Source {
        uuid: Id::v7(78, [7; 10]),
        key: "once-more".into(),
        title: "The same page, typed again".into(),
        url: format!("{}/", first.url.replace("https://", "http://")),
        ..Source::default()
    };
    let mut desk = Desk::palmyra(vec![again.clone().into()]);
    let found = desk.findings(Topic::SameSource);
    let pair = |finding: &palmyra_atlas::domain::review::Finding| {
        finding.pieces.iter().any(|piece| piece.uuid == again.uuid)
    };
    assert_eq!(found.rows.iter().filter(|row| pair(row)).count(), 1);
    let (before, counted) = (dump(&desk.path()), counts(&desk.path()));
    desk.merge(Table::Source, again.uuid, first.uuid, &Chosen::new());
    let after = counts(&desk.path());
    assert_eq!(after["source"], counted["source"] - 1);
    for table in ["citation", "claim", "observation", "imagery"] {
        assert_eq!(after[table], counted[table], "{table}");
    }
    desk.is_whole();
    desk.undo();
    assert_eq!(dump(&desk.path()), before);
}

#[test]
fn two_copies_of_a_page_and_two_papers_with_one_headline_are_not_named() {
    let records = palmyra_atlas::exchange::palmyra().unwrap();
    let first = records.iter().find_map(|record| match record {
        Record::Source(source) if source.url.starts_with("https://") => Some(source.clone()),
        _ => None,
    });
    let first = first.unwrap();
    let copy = Source {
        uuid: Id::v7(79, [7; 10]),
        key: "a-copy".into(),
        read_at: "https://mirror.example.org/page".into(),
        ..first.clone()
    };
    let headline = Source {
        uuid: Id::v7(80, [7; 10]),
        key: "another-paper".into(),
        title: "One headline of two papers".into(),
        publisher: "One paper".into(),
        url: "https://one.example.org".into(),
        ..Source::default()
    };
    let other = Source {
        uuid: Id::v7(81, [7; 10]),
        key: "third-paper".into(),
        publisher: "Another paper".into(),
        url: "https://two.example.org".into(),
        ..headline.clone()
    };
    let unplaced = Source {
        uuid: Id::v7(82, [7; 10]),
        key: "unplaced".into(),
        url: String::new(),
        ..headline.clone()
    };
    let added = vec![
        copy.into(),
        headline.clone().into(),
        other.into(),
        unplaced.clone().into(),
    ];
    let desk = Desk::palmyra(added);
    let found = desk.findings(Topic::SameSource);
    assert_eq!(found.total, 1, "{:?}", found.rows);
    let pieces: Vec<Id> = found.rows[0]
        .pieces
        .iter()
        .map(|piece| piece.uuid)
        .collect();
    assert_eq!(pieces, [headline.uuid, unplaced.uuid]);
}
