//! The open atlas as a face uses it: questions, edits, refusals, jobs, clean ends. No test
//! touches anybody's settings.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::edition::Edition;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{Record, Site, Table};
use palmyra_atlas::session::{
    Contents, Event, Finished, Reason, ReportLanguage, ReportPlan, ReportRequest, Session,
    SessionError, Settings, Ticket, Writing,
};

fn create(folder: &Path, contents: Contents) -> Session {
    let mut session =
        Session::create_with(&folder.join("a.gpkg"), contents, Settings::forgetful()).unwrap();
    session.work_as("Zahra Haddad");
    session
}

fn place(session: &Session, slug: &str, name: &str) -> Site {
    Site {
        uuid: session.new_id(),
        slug: Slug::try_from(slug.to_owned()).unwrap(),
        name_en: name.to_owned(),
        ..Site::default()
    }
}

fn stored(session: &Session, uuid: Id) -> Option<Site> {
    let query = Query::Record {
        table: Table::Site,
        uuid,
    };
    match session.ask_now(&query).unwrap() {
        Answer::Record(record) => record.map(|record| match *record {
            Record::Site(site) => site,
            other => panic!("{other:?}"),
        }),
        other => panic!("{other:?}"),
    }
}

fn all_sites(session: &Session) -> Query {
    Query::Sites {
        filter: SiteFilter::default(),
        at: session.today(),
    }
}

/// Collects events as the window does, once a frame, until one answers.
fn wait<T>(session: &mut Session, mut wanted: impl FnMut(Event) -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_mins(1);
    while Instant::now() < end {
        if let Some(found) = session.poll().into_iter().find_map(&mut wanted) {
            return found;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("nothing came back");
}

fn finished(session: &mut Session, job: Ticket) -> Result<Finished, SessionError> {
    wait(session, |event| match event {
        Event::Finished { ticket, result } if ticket == job => Some(result),
        _ => None,
    })
}

#[test]
fn answers_come_back_with_their_ticket_and_revision_and_wake_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = create(folder.path(), Contents::Palmyra);
    let woken = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&woken);
    session.set_waker(Arc::new(move || {
        count.fetch_add(1, Ordering::SeqCst);
    }));
    let asked = session.ask(all_sites(&session));
    let (revision, rows) = wait(&mut session, |event| match event {
        Event::Answered {
            ticket,
            revision,
            result: Ok(Answer::Sites(list)),
        } if ticket == asked => Some((revision, list.rows.len())),
        _ => None,
    });
    assert_eq!(revision, session.revision());
    assert!(rows > 50);
    // The window is woken after the answer was put in: whoever looked already may have it before.
    let patience = Instant::now() + Duration::from_secs(30);
    while woken.load(Ordering::SeqCst) == 0 && Instant::now() < patience {
        std::thread::yield_now();
    }
    assert!(woken.load(Ordering::SeqCst) >= 1);
}

#[test]
fn a_question_taken_back_is_never_answered_and_the_others_are() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = create(folder.path(), Contents::Palmyra);
    let (mut newest, mut others) = (None, Vec::new());
    for number in 0..200 {
        if number % 10 == 0 {
            others.push(session.ask(Query::Summary));
        }
        newest = Some(session.ask_instead(newest, all_sites(&session)));
    }
    let newest = newest.unwrap();
    let mut answered = Vec::new();
    let awaited = |answered: &[Ticket]| {
        !answered.contains(&newest) || others.iter().any(|other| !answered.contains(other))
    };
    while awaited(&answered) {
        for event in session.poll() {
            if let Event::Answered { ticket, result, .. } = event {
                assert!(result.is_ok(), "{result:?}");
                answered.push(ticket);
            }
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let (counts, lists): (Vec<Ticket>, Vec<Ticket>) =
        (answered.iter().copied()).partition(|ticket| others.contains(ticket));
    for of_one_kind in [counts, lists] {
        assert!(
            of_one_kind.is_sorted(),
            "questions of one haste are answered in the order asked"
        );
    }
    assert!(answered.len() < 200, "{}", answered.len());
}

#[test]
fn an_edit_without_a_name_is_refused_in_a_way_the_window_can_react_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gpkg");
    let mut session = Session::create_with(&path, Contents::Empty, Settings::forgetful()).unwrap();
    assert_eq!(session.author(), None);
    let kiln = place(&session, "kiln", "Kiln");
    let gesture = Command::add("Kiln added", kiln.clone());
    let refused = session.perform_now(gesture.clone()).unwrap_err();
    assert_eq!(*refused.reason(), Reason::NoAuthor);
    let ticket = session.perform(gesture.clone());
    let refused = wait(&mut session, |event| match event {
        Event::Performed { ticket: of, result } if of == ticket => Some(result),
        _ => None,
    });
    assert_eq!(*refused.unwrap_err().reason(), Reason::NoAuthor);
    assert_eq!(stored(&session, kiln.uuid), None);
    session.set_author("  Zahra\nHaddad ");
    assert_eq!(session.author(), Some("ZahraHaddad"));
    session.perform_now(gesture).unwrap();
    assert_eq!(stored(&session, kiln.uuid), Some(kiln));
    session.set_author("   ");
    assert_eq!(session.author(), None);
}

#[test]
fn perform_undo_redo_and_the_revision() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = create(folder.path(), Contents::Empty);
    let start = session.revision();
    let kiln = place(&session, "kiln", "Kiln");
    let done = session
        .perform_now(Command::add("Kiln added", kiln.clone()))
        .unwrap();
    assert_eq!(done.sentence, "Kiln added");
    assert_eq!((done.revision, session.revision()), (start + 1, start + 1));
    let summary = session.summary().unwrap();
    assert!(summary.undo.unwrap().contains("Kiln added"));
    session.undo_now(None).unwrap();
    assert_eq!(stored(&session, kiln.uuid), None);
    session.redo_now().unwrap();
    assert_eq!(stored(&session, kiln.uuid), Some(kiln));
    assert_eq!(session.revision(), start + 3);
    assert_eq!(session.history(None, 2).unwrap().len(), 2);
    let nothing = session.redo_now().unwrap_err();
    assert_eq!(*nothing.reason(), Reason::NothingToDo);
}

#[test]
fn a_stale_edit_is_refused_and_a_blocked_undo_names_what_blocks_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = create(folder.path(), Contents::Empty);
    let kiln = place(&session, "kiln", "Kiln");
    let added = session
        .perform_now(Command::add("Kiln added", kiln.clone()))
        .unwrap();
    let renamed = Site {
        name_en: "North kiln".into(),
        ..kiln.clone()
    };
    let change = Command::change("Kiln renamed", kiln.clone(), renamed);
    let second = session.perform_now(change.clone()).unwrap();
    let stale = session.perform_now(change).unwrap_err();
    assert_eq!(*stale.reason(), Reason::Stale);
    let blocked = session.undo_now(Some(added.operation)).unwrap_err();
    let Reason::Blocked(by) = blocked.reason() else {
        panic!("{blocked:?}");
    };
    assert_eq!(by[0].number, second.operation);
    assert_eq!(by[0].sentence, "Kiln renamed");
    session.undo_with_now(added.operation).unwrap();
    assert_eq!(stored(&session, kiln.uuid), None);
}

#[test]
fn what_was_asked_for_is_saved_though_the_window_closes_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = create(folder.path(), Contents::Empty);
    let ids: Vec<Id> = (0..20)
        .map(|number| {
            let kiln = place(&session, &format!("kiln-{number}"), "Kiln");
            let id = kiln.uuid;
            session.perform(Command::add("Kiln added", kiln));
            session.ask(Query::Summary);
            id
        })
        .collect();
    let path = session.path().to_owned();
    drop(session);
    let names: Vec<PathBuf> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(names.len(), 1, "no lock and no journal is left: {names:?}");
    let again = Session::open_with(&path, Settings::forgetful()).unwrap();
    for id in ids {
        assert!(stored(&again, id).is_some());
    }
}

#[test]
fn a_catalogue_opened_for_reading_refuses_edits_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let session = create(folder.path(), Contents::Empty);
    let path = session.path().to_owned();
    let twice = Session::open_with(&path, Settings::forgetful()).unwrap_err();
    assert!(twice.to_string().contains("already open"), "{twice}");
    drop(session);
    let mut reading = Session::open_to_read(&path).unwrap();
    let Writing::ReadOnly(why) = reading.writing() else {
        panic!("it may write");
    };
    reading.work_as("Omar");
    let refused = reading
        .perform_now(Command::new("Nothing", Vec::new()))
        .unwrap_err();
    assert_eq!(*refused.reason(), Reason::ReadOnly);
    assert_eq!(refused.to_string(), why);
}

#[test]
fn jobs_end_with_what_they_made_and_can_be_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = create(folder.path(), Contents::Palmyra);
    let copy = folder.path().join("copy.gpkg");
    let job = session.save_copy(copy.clone());
    let made = finished(&mut session, job).unwrap();
    assert_eq!(made.path, Some(copy.clone()));
    assert!(copy.exists() && session.jobs().is_empty());
    let job = session.check();
    assert_eq!(
        finished(&mut session, job).unwrap().warnings,
        Vec::<String>::new()
    );
    let out = folder.path().join("r.pdf");
    let job = session.report(ReportRequest {
        plan: ReportPlan {
            sites: Vec::new(),
            language: ReportLanguage::English,
            edition: Edition::Handed,
            ..ReportPlan::default()
        },
        at: None,
        issued: session.today(),
        each: None,
        out: out.clone(),
    });
    session.cancel(job);
    let cancelled = finished(&mut session, job).unwrap_err();
    assert_eq!(*cancelled.reason(), Reason::Cancelled);
    assert!(!out.exists());
}

#[test]
fn opening_in_the_background_brings_the_catalogue_or_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.gpkg");
    let woken = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&woken);
    let wake = Arc::new(move || {
        count.fetch_add(1, Ordering::SeqCst);
    });
    let mut opening = palmyra_atlas::session::open_in_background(missing, wake);
    let opened = loop {
        if let Some(opened) = opening.poll() {
            break opened;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    assert!(opened.unwrap_err().to_string().contains("no file"));
    assert_eq!(woken.load(Ordering::SeqCst), 1);
}
