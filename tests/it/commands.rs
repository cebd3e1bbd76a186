//! Every command a person can give, each by itself: it changes the record, one undo brings back
//! the last row, one redo the other, and the whole stays whole. What plans a command and is not
//! in the table below fails the test.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use std::cell::Cell as Counter;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::cell::Cell;
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::dossier::{EventFile, SiteEvidence};
use palmyra_atlas::domain::filter::{Expr, saved};
use palmyra_atlas::domain::gestures::{
    self, About, Bearing, FieldVisit, Look, PairRow, Part, PressReport, Scene, ScenePair, Target,
    Told,
};
use palmyra_atlas::domain::history::{Moment, Past};
use palmyra_atlas::domain::id::{Code, Id};
use palmyra_atlas::domain::incident::{Incidents, Numbering};
use palmyra_atlas::domain::kinds::{Certainty, Extent, Method, Seen, Stance, State};
use palmyra_atlas::domain::merge::{self, Chosen};
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{
    Claim, Imagery, Kind as _, LocalTerm, Record, SavedFilter, Site, Source, Table,
};
use palmyra_atlas::domain::restore::{self, Restore};
use palmyra_atlas::domain::table::Columns;
use palmyra_atlas::domain::term_edits;
use palmyra_atlas::domain::terms::Terms;
use palmyra_atlas::domain::together::{self, Deal, FieldDeal};
use palmyra_atlas::jobs::{Cancel, Progress};

use crate::thousand::{Work, dump, edited, same, with};

/// The record of Palmyra in a file of its own.
struct Desk {
    catalogue: Catalogue,
    folder: tempfile::TempDir,
    used: Counter<u64>,
}

fn folder() -> tempfile::TempDir {
    let shared = Path::new("/dev/shm");
    let folder = if shared.is_dir() {
        tempfile::tempdir_in(shared)
    } else {
        tempfile::tempdir()
    };
    folder.unwrap()
}

impl Desk {
    fn palmyra() -> Self {
        let records = palmyra_atlas::exchange::palmyra().unwrap();
        let folder = folder();
        let path = folder.path().join("p.gpkg");
        let used = Counter::new(1);
        let stamp = stamp(0);
        let catalogue = Catalogue::create(&path, "Palmyra", &records, &stamp).unwrap();
        crate::drawings::put_drawings(&folder.path().join("p.media"), &records);
        Self {
            catalogue,
            folder,
            used,
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("p.gpkg")
    }

    fn stamp(&self) -> Stamp {
        self.used.set(self.used.get() + 1);
        stamp(self.used.get())
    }

    fn fresh(&self) -> Id {
        self.used.set(self.used.get() + 1);
        let mut random = [6; 10];
        random[2..].copy_from_slice(&self.used.get().to_be_bytes());
        Id::v7(5_000_000, random)
    }

    fn answer(&self, query: &Query) -> Answer {
        self.catalogue.answer(query).unwrap()
    }

    fn site(&self, slug: &str) -> Id {
        let (filter, at) = (SiteFilter::default(), Day(20_000));
        let Answer::Sites(list) = self.answer(&Query::Sites { filter, at }) else {
            panic!("no sites")
        };
        let mut rows = list.rows.iter();
        rows.find(|row| row.slug.as_str() == slug).unwrap().id
    }

    fn evidence(&self, slug: &str) -> SiteEvidence {
        let sites = vec![self.site(slug)];
        match self.answer(&Query::Evidence { sites }) {
            Answer::Evidence(mut evidence) => evidence.remove(0),
            other => panic!("{other:?}"),
        }
    }

    /// An event of which several tell.
    fn told(&self) -> EventFile {
        let events = self.evidence("temple-of-bel-cella").events;
        let mut events = events.into_iter();
        events.find(|file| file.claims.len() > 1).unwrap()
    }

    fn record(&self, table: Table, uuid: Id) -> Record {
        match self.answer(&Query::Record { table, uuid }) {
            Answer::Record(Some(record)) => *record,
            other => panic!("{other:?}"),
        }
    }

    fn source(&self) -> Id {
        match self.answer(&Query::Sources) {
            Answer::Sources(sources) => sources[0].uuid,
            other => panic!("{other:?}"),
        }
    }

    fn incidents(&self) -> Incidents {
        match self.answer(&Query::Incidents) {
            Answer::Incidents(incidents) => *incidents,
            other => panic!("{other:?}"),
        }
    }

    fn perform(&mut self, command: &Command) {
        let stamp = self.stamp();
        self.catalogue.perform(&stamp, command).unwrap();
    }

    fn look(&self) -> Look {
        Look {
            seen_edtf: Edtf::parse("2024-05-02").ok(),
            method: Some(Method::Visit),
            source_uuid: Some(self.source()),
            observer: "A. Tester".into(),
            certainty: Some(Certainty::High),
            ..Look::default()
        }
    }

    fn is_whole(&self, when: &str) {
        let media = self.folder.path().join("p.media");
        let found = self
            .catalogue
            .check(&media, &Progress::default(), &Cancel::default());
        let found: Vec<String> = found.unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new(), "{when}");
    }
}

fn stamp(number: u64) -> Stamp {
    Stamp {
        at: format!("2026-11-22T10:{:02}:{:02}Z", number / 60 % 60, number % 60),
        by: "A. Tester".into(),
        id: Id::v7(3_000_000 + number, [8; 10]),
    }
}

fn scene(desk: &Desk, key: &str, day: &str) -> Scene {
    Scene::New(Imagery {
        uuid: desk.fresh(),
        key: key.into(),
        sensor: "Pléiades".into(),
        acquired_edtf: Edtf::parse(day).unwrap(),
        ..Imagery::default()
    })
}

fn own_filter(desk: &Desk) -> SavedFilter {
    SavedFilter {
        uuid: desk.fresh(),
        name: "Mine".into(),
        expression: Expr::default().to_json(),
        columns: Columns::default().to_json(),
        note: String::new(),
    }
}

fn own_term(desk: &Desk) -> LocalTerm {
    LocalTerm {
        uuid: desk.fresh(),
        list: "disturbance-cause".into(),
        code: Code::from("local-film-set"),
        label_en: "Film set".into(),
        ..LocalTerm::default()
    }
}

/// One command: the file that plans it, what it is, and how it is made.
type Row = (&'static str, &'static str, fn(&mut Desk) -> Command);

const TABLE: &[Row] = &[
    ("gestures/adoption.rs", "a claim adopted", |desk| {
        let file = desk.told();
        let other = file.claims.iter().find(|c| c.stance != Stance::Adopted);
        gestures::adopt(&file, other.unwrap().uuid, "It names more.").unwrap()
    }),
    ("gestures/adoption.rs", "a claim rejected", |desk| {
        let file = desk.told();
        gestures::reject(&file, file.claims[0].uuid, "A misreading.").unwrap()
    }),
    ("gestures/adoption.rs", "a claim kept", |desk| {
        let file = desk.told();
        let reject = gestures::reject(&file, file.claims[0].uuid, "A misreading.").unwrap();
        desk.perform(&reject);
        let file = desk.told();
        let rejected = file.claims.iter().find(|c| c.stance == Stance::Rejected);
        gestures::keep(&file, rejected.unwrap().uuid).unwrap()
    }),
    ("gestures/field_visit.rs", "a field visit", |desk| {
        let site = desk.site("temple-of-bel");
        let visit = FieldVisit {
            site,
            look: desk.look(),
            parts: vec![Part {
                site,
                event: None,
                state: Some(Seen::Damaged),
            }],
            condition: Some(Code::from("very-bad")),
            extent: Some(Extent::UpTo60),
            note: "Seen from the road.".into(),
        };
        visit.command("Temple of Bel", &|| desk.fresh()).unwrap()
    }),
    ("gestures/press_report.rs", "a press report", |desk| {
        let report = PressReport {
            site: desk.site("temple-of-bel"),
            told: Told::New(Box::new(Source {
                kind: "news".into(),
                title: "Shells near the temple".into(),
                ..Source::default()
            })),
            about: About::New {
                title: "Wall breached".into(),
                leaves: Some(State::Damaged),
                certainty: Some(Certainty::Low),
            },
            claim: Claim {
                effect_as_worded: "a wall breached".into(),
                ..Claim::default()
            },
        };
        report.command("Temple of Bel", &|| desk.fresh()).unwrap()
    }),
    ("gestures/scene_pair.rs", "a pair of scenes", |desk| {
        let pair = ScenePair {
            before: scene(desk, "before", "2020-05-01"),
            after: scene(desk, "after", "2020-05-09"),
            method: Method::Satellite,
            observer: "A. Tester".into(),
            certainty: Certainty::Medium,
        };
        let held: Vec<SiteEvidence> = ["tetrapylon", "temple-of-nabu", "agora"]
            .map(|slug| desk.evidence(slug))
            .into();
        let rows: Vec<PairRow> = held
            .iter()
            .map(|held| PairRow {
                before: Some(Seen::NoDamageVisible),
                after: Some(Seen::Damaged),
                bearing: Some(Bearing::NewEvent),
                ..PairRow::of(held.site)
            })
            .collect();
        let rows: Vec<_> = rows.iter().zip(&held).collect();
        pair.command(&rows, &|| desk.fresh()).unwrap()
    }),
    ("gestures/seen_again.rs", "places seen again", |desk| {
        let held = [
            desk.evidence("tetrapylon"),
            desk.evidence("temple-of-bel-cella"),
        ];
        let targets: Vec<Target<'_>> = held
            .iter()
            .map(|evidence| Target {
                name: "A place",
                evidence,
            })
            .collect();
        let again = gestures::seen_again(&targets, &desk.look(), &|| desk.fresh());
        again.command.unwrap()
    }),
    ("incident.rs", "numbering set up", |desk| {
        let wanted = Numbering {
            prefix: "PAL".into(),
            ..Numbering::default()
        };
        desk.incidents().set(&wanted, &|| desk.fresh()).unwrap()
    }),
    ("incident.rs", "events numbered", |desk| {
        let wanted = Numbering {
            prefix: "PAL".into(),
            ..Numbering::default()
        };
        let set = desk.incidents().set(&wanted, &|| desk.fresh()).unwrap();
        desk.perform(&set);
        let numbered = Record::from(desk.told().event);
        let without = with(&numbered, "number", &Cell::Text(String::new())).unwrap();
        desk.perform(&Command::change("Number removed", numbered, without));
        let files = [desk.told()];
        let files: Vec<&EventFile> = files.iter().collect();
        desk.incidents().number_all(&files, Day(20_000)).unwrap()
    }),
    ("filter/saved.rs", "a filter saved", |desk| {
        let uuid = desk.fresh();
        saved::save(uuid, "Mine", &Expr::default(), &Columns::default())
    }),
    ("filter/saved.rs", "a filter changed", |desk| {
        let kept = own_filter(desk);
        desk.perform(&Command::add("Filter saved", kept.clone()));
        let other = Expr::default().negated();
        saved::change(&kept, &other, &Columns::default())
    }),
    ("filter/saved.rs", "a filter renamed", |desk| {
        let kept = own_filter(desk);
        desk.perform(&Command::add("Filter saved", kept.clone()));
        saved::rename(&kept, "Ours")
    }),
    ("filter/saved.rs", "a filter removed", |desk| {
        let kept = own_filter(desk);
        desk.perform(&Command::add("Filter saved", kept.clone()));
        saved::remove(&kept)
    }),
    ("term_edits.rs", "a local term merged into a term", |desk| {
        let term = own_term(desk);
        desk.perform(&Command::add("Local term added", term.clone()));
        let event = Record::from(desk.told().event);
        let code = Cell::Text("local-film-set".into());
        let after = with(&event, "cause_code", &code).unwrap();
        desk.perform(&Command::change("Cause given", event, after.clone()));
        term_edits::merge(&term, ("fire", "Fire"), &[after])
    }),
    ("term_edits.rs", "an unknown code mapped", |desk| {
        let event = Record::from(desk.told().event);
        let code = Cell::Text("of-another-list".into());
        let after = with(&event, "cause_code", &code).unwrap();
        desk.perform(&Command::change("Cause given", event, after.clone()));
        term_edits::map(
            "disturbance-cause",
            "of-another-list",
            ("fire", "Fire"),
            &[after],
        )
    }),
    ("together.rs", "many places edited together", |desk| {
        let uuids = ["agora", "tetrapylon", "temple-of-bel"].map(|slug| desk.site(slug));
        let query = Query::Records {
            table: Table::Site,
            uuids: Arc::new(uuids.into()),
        };
        let Answer::Records(records) = desk.answer(&query) else {
            panic!("no records")
        };
        let sites: Vec<Site> = records.into_iter().filter_map(Site::of).collect();
        let deals = [FieldDeal {
            column: "note",
            deal: Deal::Append("Looked at together.".into()),
        }];
        let planned = together::plan(&sites, &deals, &BTreeSet::new(), &[]);
        planned.command.unwrap()
    }),
    ("merge/mod.rs", "two places merged", |desk| {
        let around = |slug| {
            let (table, uuid) = (Table::Site, desk.site(slug));
            match desk.answer(&Query::Surrounded { table, uuid }) {
                Answer::Surrounded(Some(found)) => *found,
                other => panic!("{other:?}"),
            }
        };
        let (kept, goes) = (around("temple-of-nabu"), around("tetrapylon"));
        merge::plan(&kept, &goes, &Chosen::new(), &Terms::default(), &|| {
            desk.fresh()
        })
        .unwrap()
    }),
    ("restore.rs", "a field brought back", |desk| {
        let before = desk.record(Table::Site, desk.site("agora"));
        let name = Cell::Text("The market".into());
        let after = with(&before, "name_en", &name).unwrap();
        let uuid = before.uuid();
        desk.perform(&Command::change("Renamed", before, after));
        let field = Restore::Field("name_en".into());
        restore::plan(&past(desk, Table::Site, uuid), &field)
            .unwrap()
            .command
    }),
    ("restore.rs", "a deleted place brought back", |desk| {
        let uuid = desk.site("tetrapylon");
        desk.perform(&Command::delete("Deleted", Table::Site, uuid));
        let past = past(desk, Table::Site, uuid);
        restore::plan(&past, &Restore::Record).unwrap().command
    }),
];

/// A record as it was before the newest operation.
fn past(desk: &Desk, table: Table, uuid: Id) -> Past {
    let newest = Query::History {
        site: None,
        limit: 1,
        before: None,
    };
    let Answer::History(newest) = desk.answer(&newest) else {
        panic!("no history")
    };
    let before = newest[0].number;
    match desk.answer(&Query::Past(Moment {
        table,
        uuid,
        before,
    })) {
        Answer::Past(past) => *past,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_gesture_is_undone_and_redone_to_the_last_row() {
    let mut desk = Desk::palmyra();
    let start = dump(&desk.path());
    for (_, what, make) in TABLE {
        let command = make(&mut desk);
        assert!(!command.edits.is_empty(), "{what}: nothing to do");
        let before = dump(&desk.path());
        desk.perform(&command);
        let after = dump(&desk.path());
        assert_ne!(before, after, "{what}: nothing was done");
        desk.is_whole(what);
        let stamp = desk.stamp();
        desk.catalogue.undo(&stamp, None).unwrap();
        same(&dump(&desk.path()), &before, &format!("{what}, undone"));
        let stamp = desk.stamp();
        desk.catalogue.redo(&stamp).unwrap();
        same(&dump(&desk.path()), &after, &format!("{what}, redone"));
        while desk.catalogue.undo(&desk.stamp(), None).is_ok() {}
        same(&dump(&desk.path()), &start, &format!("{what}, all undone"));
    }
}

/// What undo passes over: that a report was issued stays so. Its own tests are in `kept_reports`.
const ELSEWHERE: [&str; 1] = ["kept_report.rs"];

/// The files in which a command is planned, without their tests.
fn planners(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            planners(&path, found);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let makes = [
            "Command::new(",
            "Command::add(",
            "Command::change(",
            "Command::delete(",
        ];
        if makes.iter().any(|makes| text.contains(makes)) {
            let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain");
            let name = path.strip_prefix(src).unwrap();
            found.insert(name.display().to_string());
        }
    }
}

#[test]
fn no_command_is_planned_that_is_not_tested_here() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain");
    let mut found = BTreeSet::new();
    planners(&src, &mut found);
    let tested = TABLE.iter().map(|row| row.0);
    let tested: BTreeSet<String> = tested.chain(ELSEWHERE).map(str::to_owned).collect();
    assert_eq!(found, tested);
}

#[test]
fn a_record_of_every_kind_is_added_changed_and_deleted_each_with_its_undo() {
    let folder = folder();
    let path = folder.path().join("kinds.gpkg");
    let mut work = Work::new(&path, 3);
    let mut done: BTreeMap<&str, BTreeSet<Table>> = BTreeMap::new();
    for table in edited() {
        for _ in 0..40 {
            if done
                .values()
                .filter(|tables| tables.contains(&table))
                .count()
                == 3
            {
                break;
            }
            let Some(record) = work.made(table) else {
                continue;
            };
            let uuid = record.uuid();
            let add = Command::add("Added", record.clone());
            if !is_undone(&mut work, &path, &add) {
                continue; // what the catalogue refuses wrote nothing
            }
            done.entry("added").or_default().insert(table);
            work.count("added", std::slice::from_ref(&record));
            let after = work.changed(&record, 6);
            let change = Command::change("Changed", record.clone(), after.clone());
            if after != record && is_undone(&mut work, &path, &change) {
                done.entry("changed").or_default().insert(table);
            }
            let delete = Command::delete("Deleted", table, uuid);
            if is_undone(&mut work, &path, &delete) {
                done.entry("deleted").or_default().insert(table);
                // It comes back, so that others can hang on it.
                let stamp = work.stamp();
                work.catalogue.undo(&stamp, None).unwrap();
            }
        }
    }
    for what in ["added", "changed", "deleted"] {
        let tables = &done[what];
        let kinds = edited().into_iter();
        let missing: Vec<Table> = kinds.filter(|table| !tables.contains(table)).collect();
        assert!(missing.is_empty(), "never {what}: {missing:?}");
    }
}

/// Performs, undoes and redoes it, and looks at every row; it stays done. A refused command has
/// to have written nothing.
fn is_undone(work: &mut Work, path: &Path, command: &Command) -> bool {
    let before = dump(path);
    let stamp = work.stamp();
    let told = format!("{command:?}");
    if work.catalogue.perform(&stamp, command).is_err() {
        same(&dump(path), &before, &told);
        return false;
    }
    let after = dump(path);
    let stamp = work.stamp();
    work.catalogue.undo(&stamp, None).unwrap();
    same(&dump(path), &before, &told);
    let stamp = work.stamp();
    work.catalogue.redo(&stamp).unwrap();
    same(&dump(path), &after, &told);
    true
}
