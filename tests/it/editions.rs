//! What leaves the house: a hidden person's name and a confidential place are in nothing that is
//! written for others, neither in the pages of a report nor in what `show` prints for anyone.

use std::process::Command as Program;

use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::edition::Edition;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Access, Shown};
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{Actor, Record, Site, Table};
use palmyra_atlas::session::{
    Contents, Event, ReportLanguage, ReportPlan, ReportRequest, Session, Settings,
};

const PERSON: &str = "Zahra Testname";
/// A component of the Temple of Bel whose name stands nowhere else.
const PLACE: &str = "Crypt of the secret test";

struct Desk {
    folder: tempfile::TempDir,
    session: Session,
    bel: Id,
}

fn record(session: &Session, table: Table, uuid: Id) -> Record {
    match session.ask_now(&Query::Record { table, uuid }).unwrap() {
        Answer::Record(Some(record)) => *record,
        other => panic!("{other:?}"),
    }
}

/// Palmyra with a person who is not to be shown, named in a text, and a confidential component.
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.gpkg");
    let mut session =
        Session::create_with(&path, Contents::Palmyra, Settings::forgetful()).unwrap();
    session.work_as(PERSON);
    let at = session.today();
    let filter = SiteFilter::default();
    let Answer::Sites(list) = session.ask_now(&Query::Sites { filter, at }).unwrap() else {
        panic!("no list");
    };
    let bel = list
        .rows
        .iter()
        .find(|row| row.slug.as_str() == "temple-of-bel")
        .unwrap()
        .id;
    let person = Actor {
        uuid: session.new_id(),
        name: PERSON.into(),
        show: Shown::Hidden,
        ..Actor::default()
    };
    session
        .perform_now(Command::add("Person added", person))
        .unwrap();
    let Record::Site(before) = record(&session, Table::Site, bel) else {
        panic!("no place");
    };
    let after = Site {
        description_en: format!("{} Described by {PERSON} in 2026.", before.description_en),
        ..before.clone()
    };
    session
        .perform_now(Command::change("Described", before, after))
        .unwrap();
    let hidden = Site {
        uuid: session.new_id(),
        parent_uuid: Some(bel),
        slug: "secret-crypt".to_owned().try_into().unwrap(),
        name_en: PLACE.into(),
        access: Access::Confidential,
        ..Site::default()
    };
    session.perform_now(Command::add("Added", hidden)).unwrap();
    Desk {
        folder,
        session,
        bel,
    }
}

impl Desk {
    /// The text of a report's pages.
    fn report(&mut self, edition: Edition) -> String {
        let out = self.folder.path().join(format!("{edition:?}.pdf"));
        let job = self.session.report(ReportRequest {
            plan: ReportPlan {
                sites: vec![self.bel],
                language: ReportLanguage::English,
                edition,
                ..ReportPlan::default()
            },
            at: None,
            issued: Day::parse("2026-11-22").unwrap(),
            each: None,
            out: out.clone(),
        });
        let end = std::time::Instant::now() + std::time::Duration::from_mins(2);
        loop {
            assert!(std::time::Instant::now() < end, "no report");
            let done = self
                .session
                .poll()
                .into_iter()
                .find_map(|event| match event {
                    Event::Finished { ticket, result } if ticket == job => Some(result),
                    _ => None,
                });
            if let Some(result) = done {
                result.unwrap();
                break;
            }
            std::thread::yield_now();
        }
        let text = Program::new("pdftotext").arg(&out).arg("-").output();
        let text = text.expect("pdftotext reads the pages");
        String::from_utf8(text.stdout).unwrap().replace('\n', " ")
    }

    fn show(&self, words: &[&str]) -> (i32, String) {
        let ended = Program::new(env!("CARGO_BIN_EXE_palmyra-atlas"))
            .arg("show")
            .arg(self.folder.path().join("p.gpkg"))
            .args(words)
            .env("PALMYRA_ATLAS_CONFIG", self.folder.path().join("config"))
            .output()
            .unwrap();
        let text = String::from_utf8(ended.stdout).unwrap();
        (ended.status.code().unwrap_or(-1), text)
    }
}

#[test]
fn a_hidden_person_and_a_confidential_place_leave_no_trace_in_what_is_handed_out() {
    let mut desk = desk();
    let (_, inside) = desk.show(&["temple-of-bel", "--format", "text"]);
    assert!(inside.contains(PERSON), "who works here sees all");
    for format in ["text", "json"] {
        let (code, shown) = desk.show(&["temple-of-bel", "--public", "--format", format]);
        assert_eq!(code, 0);
        assert!(shown.contains("Temple of Bel"), "{format}");
        assert!(!shown.contains(PERSON), "{format}");
        assert!(!shown.contains(PLACE), "{format}");
    }
    let (code, shown) = desk.show(&["secret-crypt", "--public"]);
    assert_eq!((code, shown.as_str()), (1, ""));
    let handed = desk.report(Edition::Handed);
    assert!(handed.contains("Temple of Bel"));
    assert!(!handed.contains("Testname"), "a hidden person in a report");
    assert!(handed.contains("a person not named"));
    let public = desk.report(Edition::Public);
    assert!(public.contains("Temple of Bel"));
    assert!(!public.contains("Testname") && !public.contains("secret test"));
}

#[test]
fn what_a_place_inherits_is_seen_in_lists_and_says_why() {
    let mut desk = desk();
    let Record::Site(before) = record(&desk.session, Table::Site, desk.bel) else {
        panic!("no place");
    };
    let after = Site {
        access: Access::Restricted,
        ..before.clone()
    };
    let command = Command::change("Restricted", before, after);
    desk.session.perform_now(command).unwrap();
    let at = desk.session.today();
    let Answer::Hidden(hidden) = desk.session.ask_now(&Query::Hidden).unwrap() else {
        panic!("nothing hidden");
    };
    let filter = SiteFilter::default();
    let Answer::Sites(list) = desk.session.ask_now(&Query::Sites { filter, at }).unwrap() else {
        panic!("no list");
    };
    for row in &list.rows {
        let effective = hidden.get(&row.id);
        let access = effective.map_or(Access::Public, |effective| effective.access);
        assert_eq!(row.access, access, "{}", row.slug);
    }
    let told = |name: &str| {
        let within = |row: &&palmyra_atlas::domain::dossier::SiteRow| {
            row.name_en == name && (row.id == desk.bel || row.parent == Some(desk.bel))
        };
        let row = list.rows.iter().find(within).unwrap();
        hidden[&row.id].words()
    };
    assert_eq!(told("Temple of Bel"), "restricted");
    assert_eq!(told("Cella"), "restricted because Temple of Bel is");
    assert_eq!(told(PLACE), "confidential");
}
