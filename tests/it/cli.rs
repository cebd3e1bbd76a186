//! The command line as a person and a script meet it: what is printed, what is written, how it
//! ends. Each test has a folder of its own; nobody's settings or documents are touched.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use palmyra_atlas::domain::command::Command as Gesture;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::Level;
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{Photo, Record, Site, Table};
use palmyra_atlas::session::{Contents, Session, Settings};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A folder with a catalogue of the record of Palmyra in it.
pub struct Desk {
    folder: tempfile::TempDir,
}

/// How a command ended.
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn with_palmyra() -> Self {
        let desk = Self::empty();
        let session = Session::create_with(
            &desk.path("p.gpkg"),
            Contents::Palmyra,
            Settings::forgetful(),
        );
        drop(session.unwrap());
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_palmyra-atlas"));
        command
            .current_dir(self.folder.path())
            .env("PALMYRA_ATLAS_CONFIG", self.path("config"))
            .env("PALMYRA_ATLAS_DOCUMENTS", self.path("documents"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET");
        command
    }

    pub fn run<W: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = W>) -> Ended {
        self.ended(&self.command().args(words).output().unwrap())
    }

    /// The folder's own path is left out of what was printed, so that it is always the same.
    fn ended(&self, output: &Output) -> Ended {
        let folder = fs::canonicalize(self.folder.path()).unwrap();
        let words = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
            text.replace(&format!("{}/", folder.display()), "")
        };
        let (out, err) = (words(&output.stdout), words(&output.stderr));
        assert!(!err.contains("panicked"), "{err}");
        Ended {
            code: output.status.code().unwrap_or(-1),
            out,
            err,
        }
    }

    pub fn done(&self, words: &[&str]) -> String {
        let ended = self.run(words);
        assert_eq!(ended.code, 0, "{words:?}: {}", ended.err);
        ended.out
    }

    pub fn refused(&self, words: &[&str]) -> String {
        let ended = self.run(words);
        assert_eq!(ended.code, 1, "{words:?}: {}{}", ended.out, ended.err);
        assert_eq!(ended.out, "", "{words:?}");
        ended.err
    }

    pub fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.done(words)).unwrap()
    }

    pub fn session(&self) -> Session {
        let mut session = Session::open_with(&self.path("p.gpkg"), Settings::forgetful()).unwrap();
        session.work_as("Zahra Haddad");
        session
    }

    /// Adds a place by the library, as the window would.
    pub fn add_place(&self, slug: &str, name: &str, parent: Option<Id>) -> Id {
        let mut session = self.session();
        let id = session.new_id();
        let site = Site {
            uuid: id,
            parent_uuid: parent,
            slug: Slug::try_from(slug.to_owned()).unwrap(),
            level: Level::Monument,
            name_en: name.to_owned(),
            ..Site::default()
        };
        let gesture = Gesture::add(format!("{name} added"), site);
        session.perform_now(gesture).unwrap();
        id
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "config")
            .collect();
        names.sort();
        names
    }
}

fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()
}

// --- what is printed -------------------------------------------------------------------------

#[test]
fn sites_as_a_table() {
    let desk = Desk::with_palmyra();
    let table = desk.done(&[
        "sites",
        "p.gpkg",
        "--find",
        "Baʿal Šamīn",
        "--at",
        "2015-09-01",
    ]);
    insta::assert_snapshot!("sites_table", table);
}

#[test]
fn sites_as_csv() {
    let desk = Desk::with_palmyra();
    let which = ["--find", "tetrapylon", "--state", "destroyed"];
    let when = ["--at", "2017-02-01", "--format", "csv"];
    let csv = desk.done(&[&["sites", "p.gpkg"][..], &which, &when].concat());
    insta::assert_snapshot!("sites_csv", csv);
}

#[test]
fn every_spelling_finds_the_same_temple() {
    let desk = Desk::with_palmyra();
    for spelling in ["Baʿal Šamīn", "baalshamin", "بعلشمين", "بعل شمين"] {
        let found = desk.json(&["sites", "p.gpkg", "--find", spelling, "--format", "json"]);
        assert_eq!(found[0]["slug"], "temple-of-baalshamin", "{spelling}");
    }
}

const SITE_KEYS: [&str; 12] = [
    "id",
    "slug",
    "parent",
    "level",
    "name",
    "name_ar",
    "type",
    "longitude",
    "latitude",
    "state",
    "extent",
    "when",
];

#[test]
fn sites_by_a_condition_on_any_field() {
    let desk = Desk::with_palmyra();
    let listed = |condition: &str| {
        let ended = desk.run(["sites", "p.gpkg", "--where", condition, "--format", "json"]);
        assert_eq!(ended.code, 0, "{}", ended.err);
        let rows: Vec<Value> = serde_json::from_str(&ended.out).unwrap();
        rows.len()
    };
    let lost = listed("damage certainly within 2015 and state is destroyed");
    assert!(lost > 3 && lost < listed("damage possibly within 2015"));
    assert_eq!(listed(r#"{"version":1,"where":{"all":[]}}"#), listed(""));
    for (wrong, said) in [
        ("colour is red", "no field is called «colour»"),
        ("type is tempel", "is not a value of type"),
        ("in the map view", "no map view"),
    ] {
        let ended = desk.run(["sites", "p.gpkg", "--where", wrong]);
        assert_eq!(ended.code, 2, "{wrong}");
        assert!(ended.err.contains(said), "{}", ended.err);
    }
}

#[test]
fn sites_as_json_keeps_its_shape() {
    let desk = Desk::with_palmyra();
    let text = desk.done(&["sites", "p.gpkg", "--format", "json"]);
    let sites: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert!(sites.len() > 50);
    let first = text.split('}').next().unwrap();
    let order: Vec<usize> = SITE_KEYS
        .iter()
        .map(|key| first.find(&format!("\"{key}\":")).expect(key))
        .collect();
    assert!(order.is_sorted(), "{first}");
    let slugs: Vec<&str> = sites
        .iter()
        .map(|site| site["slug"].as_str().unwrap())
        .collect();
    for site in &sites {
        let keys = site.as_object().unwrap();
        assert_eq!(keys.len(), SITE_KEYS.len(), "{site}");
        assert!(site["id"].as_str().unwrap().parse::<Id>().is_ok());
        if let Some(parent) = site["parent"].as_str() {
            assert!(slugs.contains(&parent), "{parent}");
        }
        if let Some(longitude) = site["longitude"].as_f64() {
            assert!((38.0..39.0).contains(&longitude), "{site}");
            assert!((34.0..35.0).contains(&site["latitude"].as_f64().unwrap()));
        }
        let states = ["standing", "damaged", "destroyed", "rebuilt", "unknown"];
        assert!(states.contains(&site["state"].as_str().unwrap()));
    }
}

#[test]
fn a_date_a_state_and_a_frame_choose_places() {
    let desk = Desk::with_palmyra();
    let count = |words: &[&str]| {
        let mut all = vec!["sites", "p.gpkg", "--format", "json"];
        all.extend(words);
        desk.json(&all).as_array().unwrap().len()
    };
    let before = count(&["--state", "destroyed", "--at", "2015-05-01"]);
    let after = count(&["--state", "destroyed", "--at", "2015-10"]);
    assert!(before < after, "{before} {after}");
    let frame = count(&["--bbox", "38.273,34.546,38.276,34.549"]);
    assert!(0 < frame && frame < count(&[]));
    assert_eq!(count(&["--bbox", "-10,-20,-9,-19"]), 0);
    assert_eq!(count(&["--find", "zzzz"]), 0);
}

#[test]
fn show_in_words() {
    let desk = Desk::with_palmyra();
    let text = desk.done(&["show", "p.gpkg", "tower-elahbel"]);
    assert!(text.starts_with("Tower of Elahbel  "));
    for line in [
        "Destroyed between 27 August and 2 September 2015",
        "[2015-08-27..2015-09-02]",
        "\nSOURCES\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(text.lines().all(|line| line.trim_end() == line));
}

#[test]
fn show_as_json_keeps_its_shape_and_tells_the_temple_of_bel() {
    let desk = Desk::with_palmyra();
    let bel = desk.json(&["show", "p.gpkg", "temple-of-bel", "--format", "json"]);
    for key in SITE_KEYS.iter().chain(&[
        "observations",
        "claims",
        "damage_events",
        "assessments",
        "interventions",
        "photos",
        "sources",
        "citations",
    ]) {
        assert!(bel.get(key).is_some(), "{key}");
    }
    let events = bel["damage_events"].as_array().unwrap();
    for event in events {
        for key in [
            "target",
            "date",
            "bracket",
            "cause",
            "extent",
            "lost",
            "survives",
            "certainty",
            "sources",
            "claims",
        ] {
            assert!(event.get(key).is_some(), "{key}");
        }
        for key in ["edtf", "before", "after"] {
            assert!(event["bracket"].get(key).is_some(), "{key}");
        }
    }
    assert!(
        events.len() >= 2,
        "the shelling and the destruction stay apart"
    );
    let cella = events
        .iter()
        .find(|event| event["target"] == "temple-of-bel-cella")
        .unwrap();
    assert_eq!(cella["bracket"]["edtf"], "[2015-08-27..2015-08-31]");
    assert_eq!(cella["bracket"]["before"], "2015-08-27");
    assert_eq!(cella["bracket"]["after"], "2015-08-31");
    let eamena = &cella["bracket"]["eamena"];
    assert_eq!(eamena["from"], "2015-08-27");
    assert_eq!(eamena["to"], "2015-08-31");
    assert!(eamena["occurred_on"].is_null() && eamena["occurred_before"].is_null());
    let cidoc = &cella["bracket"]["cidoc"];
    assert_eq!(cidoc["p82a"], "2015-08-27");
    assert_eq!(cidoc["p82b"], "2015-08-31");
    assert!(
        cidoc["p81a"].is_null(),
        "one act was going on throughout no day"
    );
    assert_eq!(cella["date"], "2015-08-30");
    let known: Vec<&Value> = bel["sources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| &s["key"])
        .collect();
    for source in cella["sources"].as_array().unwrap() {
        assert!(known.contains(&source), "{source}");
    }
}

#[test]
fn a_place_is_meant_by_slug_uuid_or_a_name_of_its_own() {
    let desk = Desk::with_palmyra();
    let slug = |typed: &str| {
        let site = desk.json(&["show", "p.gpkg", typed, "--format", "json"]);
        site["slug"].as_str().unwrap().to_owned()
    };
    let id = desk.json(&["show", "p.gpkg", "temple-of-bel", "--format", "json"])["id"].clone();
    assert_eq!(slug(id.as_str().unwrap()), "temple-of-bel");
    assert_eq!(slug("Temple of Bel"), "temple-of-bel");
    assert_eq!(slug("معبد بل"), "temple-of-bel");
    let error = desk.refused(&["show", "p.gpkg", "Cella"]);
    assert!(error.contains("temple-of-bel-cella"), "{error}");
    assert!(error.contains("temple-of-baalshamin-cella"), "{error}");
    desk.refused(&["show", "p.gpkg", "Atlantis"]);
    desk.refused(&["show", "p.gpkg", "01a20418-0000-7000-8000-000000000000"]);
}

#[test]
fn the_words_of_the_command_line() {
    let desk = Desk::empty();
    let help = desk.done(&["--help"]);
    insta::assert_snapshot!("help", help);
}

// --- what is written -------------------------------------------------------------------------

#[test]
fn fresh_copies_are_the_same_and_nothing_is_overwritten() {
    let desk = Desk::empty();
    desk.done(&["new", "a.gpkg"]);
    desk.done(&["new", "b.gpkg"]);
    assert!(bytes(&desk.path("a.gpkg")) == bytes(&desk.path("b.gpkg")));
    let history = desk.done(&["history", "a.gpkg"]);
    insta::assert_snapshot!("history_of_a_fresh_copy", history);
    let error = desk.refused(&["new", "a.gpkg"]);
    assert!(error.contains("already"), "{error}");
    desk.refused(&["new", "nowhere/a.gpkg"]);
    assert_eq!(desk.names(), ["a.gpkg", "a.media", "b.gpkg", "b.media"]);
}

#[test]
fn an_empty_catalogue_has_no_place() {
    let desk = Desk::empty();
    desk.done(&["new", "mine.gpkg", "--empty", "--by", "Zahra Haddad"]);
    assert!(
        desk.done(&["history", "mine.gpkg"])
            .contains("Zahra Haddad")
    );
    assert_eq!(
        desk.json(&["sites", "mine.gpkg", "--format", "json"]),
        Value::Array(vec![])
    );
    assert!(desk.done(&["sites", "mine.gpkg"]).contains("No place"));
    desk.done(&["check", "mine.gpkg"]);
}

#[test]
fn reading_changes_no_byte() {
    let desk = Desk::with_palmyra();
    let before = bytes(&desk.path("p.gpkg"));
    desk.done(&["sites", "p.gpkg"]);
    desk.done(&["show", "p.gpkg", "tetrapylon"]);
    desk.done(&["history", "p.gpkg"]);
    desk.done(&["check", "p.gpkg"]);
    desk.done(&["check", "p.gpkg", "--repair", "--by", "Omar"]);
    let error = desk.refused(&["undo", "p.gpkg", "--by", "Omar"]);
    assert!(error.contains("nothing to undo"), "{error}");
    assert!(before == bytes(&desk.path("p.gpkg")));
    assert_eq!(desk.names(), ["p.gpkg", "p.media"]);
}

#[test]
fn undo_and_redo_work_from_one_process_to_the_next() {
    let desk = Desk::with_palmyra();
    desk.add_place("north-kiln", "North kiln", None);
    let there = || {
        let found = desk.json(&["sites", "p.gpkg", "--find", "kiln", "--format", "json"]);
        !found.as_array().unwrap().is_empty()
    };
    assert!(there());
    desk.done(&["undo", "p.gpkg", "--by", "Omar"]);
    assert!(!there());
    desk.done(&["redo", "p.gpkg", "--by", "Omar"]);
    assert!(there());
    desk.done(&["undo", "p.gpkg", "2", "--by", "Omar Sayed"]);
    assert!(!there());
    let history = desk.done(&["history", "p.gpkg"]);
    for words in ["Zahra Haddad", "Omar Sayed", "North kiln added"] {
        assert!(history.contains(words), "{history}");
    }
    assert_eq!(history.lines().count(), 5);
    desk.done(&["check", "p.gpkg"]);
}

#[test]
fn a_blocked_undo_names_what_is_in_the_way_and_takes_it_along_when_told() {
    let desk = Desk::with_palmyra();
    let kiln = desk.add_place("north-kiln", "North kiln", None);
    desk.add_place("kiln-flue", "Flue", Some(kiln));
    let error = desk.refused(&["undo", "p.gpkg", "2", "--by", "Omar"]);
    assert!(
        error.contains("Flue added") && error.contains("--with-later"),
        "{error}"
    );
    desk.done(&["undo", "p.gpkg", "2", "--with-later", "--by", "Omar"]);
    let found = desk.json(&["sites", "p.gpkg", "--find", "flue", "--format", "json"]);
    assert_eq!(found, Value::Array(vec![]));
    desk.done(&["check", "p.gpkg"]);
}

#[test]
fn history_can_be_asked_of_one_place() {
    let desk = Desk::with_palmyra();
    desk.add_place("north-kiln", "North kiln", None);
    desk.add_place("south-kiln", "South kiln", None);
    let history = desk.done(&["history", "p.gpkg", "north-kiln"]);
    assert!(
        history.contains("North kiln added") && !history.contains("South"),
        "{history}"
    );
}

#[test]
fn a_purge_leaves_no_word_behind() {
    let desk = Desk::with_palmyra();
    desk.add_place("secret-cave", "Cave of the Unspoken Hoard", None);
    let error = desk.refused(&[
        "purge",
        "p.gpkg",
        "secret-cave",
        "--reason",
        " ",
        "--by",
        "Omar",
    ]);
    assert!(error.contains("reason"), "{error}");
    let reason = ["--reason", "looters read this", "--by", "Omar"];
    desk.done(&[&["purge", "p.gpkg", "secret-cave"][..], &reason].concat());
    let file = bytes(&desk.path("p.gpkg"));
    let word = "Unspoken".as_bytes();
    assert!(!file.windows(word.len()).any(|window| window == word));
    assert!(
        desk.done(&["history", "p.gpkg"])
            .contains("looters read this")
    );
    desk.done(&["check", "p.gpkg"]);
}

#[test]
fn nobody_writes_without_a_name() {
    let desk = Desk::with_palmyra();
    desk.add_place("north-kiln", "North kiln", None);
    let before = bytes(&desk.path("p.gpkg"));
    let error = desk.refused(&["undo", "p.gpkg"]);
    assert!(error.contains("--by NAME"), "{error}");
    desk.refused(&["undo", "p.gpkg", "--by", "  "]);
    assert!(before == bytes(&desk.path("p.gpkg")));
}

#[test]
fn what_another_program_changed_is_taken_in_and_told() {
    let desk = Desk::with_palmyra();
    let outside = rusqlite::Connection::open(desk.path("p.gpkg")).unwrap();
    let sql = "UPDATE source SET note = 'Seen from outside' WHERE key = 'cbs-bel'";
    assert_eq!(outside.execute(sql, []).unwrap(), 1);
    drop(outside);
    let reading = desk.run(["sites", "p.gpkg"]);
    assert!(reading.code == 0 && reading.err.contains("warning: Another program"));
    let undone = desk.run(["undo", "p.gpkg", "--by", "Omar"]);
    assert!(
        undone.err.contains("warning: Another program"),
        "{}",
        undone.err
    );
    assert_eq!(undone.code, 0, "{}", undone.err);
    let history = desk.done(&["history", "p.gpkg"]);
    assert!(history.contains("outside"), "{history}");
    assert_eq!(history.lines().count(), 3, "{history}");
    desk.done(&["check", "p.gpkg"]);
}

#[test]
fn a_write_that_broke_off_is_rolled_back_by_whoever_reads_next() {
    let desk = Desk::with_palmyra();
    let writing = rusqlite::Connection::open(desk.path("p.gpkg")).unwrap();
    // So little memory that the pages go to the file before the end, as in a large import.
    let words = "PRAGMA cache_size = 1; BEGIN IMMEDIATE;
                 UPDATE source SET note = 'half-way ' || hex(randomblob(200));";
    writing.execute_batch(words).unwrap();
    for end in ["", "-journal"] {
        let (from, to) = (format!("p.gpkg{end}"), format!("broken.gpkg{end}"));
        fs::copy(desk.path(&from), desk.path(&to)).unwrap();
    }
    writing.execute_batch("ROLLBACK").unwrap();
    drop(writing);
    assert!(bytes(&desk.path("broken.gpkg")) != bytes(&desk.path("p.gpkg")));
    desk.done(&["sites", "broken.gpkg"]);
    // Its originals are those of the other: the same folder under its own name.
    fs::rename(desk.path("p.media"), desk.path("broken.media")).unwrap();
    desk.done(&["check", "broken.gpkg"]);
    assert!(bytes(&desk.path("broken.gpkg")) == bytes(&desk.path("p.gpkg")));
    assert_eq!(desk.names(), ["broken.gpkg", "broken.media", "p.gpkg"]);
}

#[test]
fn while_another_program_writes_the_catalogue_is_read() {
    let desk = Desk::with_palmyra();
    let other = rusqlite::Connection::open(desk.path("p.gpkg")).unwrap();
    let mode: String = other
        .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
    let words = "BEGIN IMMEDIATE; UPDATE source SET note = 'x' WHERE key = 'cbs-bel'";
    other.execute_batch(words).unwrap();
    desk.done(&["sites", "p.gpkg"]);
    let error = desk.refused(&["undo", "p.gpkg", "--by", "Omar"]);
    assert!(error.contains("Another program"), "{error}");
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    desk.done(&["undo", "p.gpkg", "--by", "Omar"]);
    assert_eq!(
        desk.names(),
        ["p.gpkg", "p.media"],
        "the write-ahead log is taken in"
    );
}

#[test]
fn a_pipe_or_a_device_is_no_place_for_a_report() {
    let desk = Desk::with_palmyra();
    if cfg!(unix) {
        let words = [
            "report",
            "p.gpkg",
            "--site",
            "tetrapylon",
            "--out",
            "/dev/null",
        ];
        let error = desk.refused(&words);
        assert!(error.contains("not a PDF"), "{error}");
    }
}

#[test]
fn a_repair_works_out_again_what_follows_from_the_records() {
    let desk = Desk::with_palmyra();
    let outside = rusqlite::Connection::open(desk.path("p.gpkg")).unwrap();
    outside
        .execute_batch("DELETE FROM atlas_transition")
        .unwrap();
    drop(outside);
    let found = desk.run(["check", "p.gpkg"]);
    assert_eq!(found.code, 1, "{}", found.out);
    assert!(
        found.out.lines().count() >= 1 && found.err.contains("wrong"),
        "{}",
        found.err
    );
    let mended = desk.run(["check", "p.gpkg", "--repair", "--by", "Omar"]);
    assert_eq!(mended.code, 0, "{}{}", mended.out, mended.err);
    desk.done(&["check", "p.gpkg"]);
}

// --- copies and reports ----------------------------------------------------------------------

#[test]
fn a_backup_is_verified_and_replaces_nothing() {
    let desk = Desk::with_palmyra();
    let said = desk.done(&["backup", "p.gpkg", "--out", "copy.gpkg"]);
    assert!(said.contains("verified"), "{said}");
    let list = |file: &str| desk.done(&["sites", file, "--format", "json"]);
    assert_eq!(list("p.gpkg"), list("copy.gpkg"));
    desk.done(&["check", "copy.gpkg"]);
    let before = bytes(&desk.path("copy.gpkg"));
    desk.refused(&["backup", "p.gpkg", "--out", "copy.gpkg"]);
    desk.refused(&["backup", "p.gpkg", "--out", "p.gpkg"]);
    assert!(before == bytes(&desk.path("copy.gpkg")));
    let said = desk.done(&["backup", "p.gpkg", "--out", "bare.gpkg", "--no-media"]);
    assert!(said.contains("without the originals"), "{said}");
    assert_eq!(
        desk.names(),
        ["bare.gpkg", "copy.gpkg", "copy.media", "p.gpkg", "p.media"]
    );
}

#[test]
fn a_backup_takes_the_originals_along_and_says_which_are_not_whole() {
    let desk = Desk::with_palmyra();
    let mut session = desk.session();
    let (mut records, mut paths) = (Vec::new(), Vec::new());
    for (name, content) in [("north.jpg", "north view"), ("south.jpg", "south view")] {
        let hash: String = Sha256::digest(content)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect::<Vec<_>>()
            .concat();
        let folder = desk.path("p.media").join(&hash[..2]);
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{hash}.jpg"));
        fs::write(&path, content).unwrap();
        paths.push(path);
        let photo = Photo {
            uuid: session.new_id(),
            sha256: hash,
            ext: "jpg".into(),
            bytes: i64::try_from(content.len()).unwrap(),
            name_as_received: name.into(),
            ..Photo::default()
        };
        records.push(palmyra_atlas::domain::command::Edit::Insert(Box::new(
            photo.into(),
        )));
    }
    session
        .perform_now(Gesture::new("Two photographs added", records))
        .unwrap();
    drop(session);
    let said = desk.done(&["backup", "p.gpkg", "--out", "whole.gpkg"]);
    assert!(said.contains("2 originals"), "{said}");
    assert!(desk.path("whole.media").is_dir());
    desk.done(&["check", "whole.gpkg"]);
    fs::write(&paths[0], "north view, retouched").unwrap();
    let partial = desk.run(["backup", "p.gpkg", "--out", "partial.gpkg"]);
    assert_eq!(partial.code, 1);
    assert!(partial.err.contains("north.jpg") && !partial.err.contains("south.jpg"));
    assert!(
        partial.out.contains("1 could not be copied"),
        "{}",
        partial.out
    );
}

#[test]
fn the_same_record_and_issue_date_give_the_same_report() {
    let desk = Desk::with_palmyra();
    for out in ["a.pdf", "b.pdf"] {
        let words = [
            "--site",
            "tetrapylon",
            "--issued",
            "2026-11-22",
            "--out",
            out,
        ];
        let said = desk.done(&[&["report", "p.gpkg"][..], &words].concat());
        assert!(said.contains("pages"), "{said}");
    }
    let pdf = bytes(&desk.path("a.pdf"));
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(pdf == bytes(&desk.path("b.pdf")));
    // A report may replace a report, and nothing else.
    desk.done(&["report", "p.gpkg", "--site", "tetrapylon", "--out", "a.pdf"]);
    let before = bytes(&desk.path("p.gpkg"));
    let error = desk.refused(&[
        "report",
        "p.gpkg",
        "--site",
        "tetrapylon",
        "--out",
        "p.gpkg",
    ]);
    assert!(error.contains("not a PDF"), "{error}");
    assert!(before == bytes(&desk.path("p.gpkg")));
    let error = desk.refused(&[
        "report",
        "p.gpkg",
        "--site",
        "tetrapylon",
        "--out",
        "no/a.pdf",
    ]);
    assert!(error.contains("folder"), "{error}");
    assert_eq!(desk.names(), ["a.pdf", "b.pdf", "p.gpkg", "p.media"]);
}

// --- who may write ---------------------------------------------------------------------------

#[test]
fn a_second_instance_reads_and_is_told_who_writes() {
    let desk = Desk::with_palmyra();
    desk.add_place("north-kiln", "North kiln", None);
    let holder = desk.session();
    let answer = holder.ask_now(&Query::Summary).unwrap();
    assert!(matches!(answer, Answer::Summary(_)));
    let before = bytes(&desk.path("p.gpkg"));
    desk.done(&["sites", "p.gpkg"]);
    desk.done(&["backup", "p.gpkg", "--out", "copy.gpkg"]);
    let error = desk.refused(&["undo", "p.gpkg", "--by", "Omar"]);
    assert!(error.contains("Zahra Haddad, since 20"), "{error}");
    assert!(before == bytes(&desk.path("p.gpkg")));
    drop(holder);
    assert_eq!(
        desk.names(),
        ["copy.gpkg", "copy.media", "p.gpkg", "p.media"]
    );
    desk.done(&["undo", "p.gpkg", "--by", "Omar"]);
}

#[test]
fn the_same_file_by_another_name_has_the_same_lock() {
    let desk = Desk::with_palmyra();
    let _holder = desk.session();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(desk.path("p.gpkg"), desk.path("link.gpkg")).unwrap();
        let error = desk.refused(&["redo", "link.gpkg", "--by", "Omar"]);
        assert!(error.contains("Zahra Haddad"), "{error}");
    }
}

#[test]
fn two_writers_at_once_lose_no_edit() {
    let desk = Desk::with_palmyra();
    for number in 0..6 {
        desk.add_place(&format!("kiln-{number}"), &format!("Kiln {number}"), None);
    }
    let undo = |number: i64| {
        let mut command = desk.command();
        command.args(["undo", "p.gpkg", &number.to_string(), "--by", "Omar"]);
        command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let both: Vec<_> = (2..8).map(undo).collect();
    let done = both
        .into_iter()
        .map(|mut child| child.wait().unwrap())
        .filter(std::process::ExitStatus::success)
        .count();
    let left = desk.json(&["sites", "p.gpkg", "--find", "kiln", "--format", "json"]);
    assert!(done >= 1);
    assert_eq!(left.as_array().unwrap().len(), 6 - done);
    desk.done(&["check", "p.gpkg"]);
}

// --- what is wrong ---------------------------------------------------------------------------

#[test]
fn bad_files_are_refused_and_left_as_they_are() {
    let desk = Desk::with_palmyra();
    let whole = bytes(&desk.path("p.gpkg"));
    fs::write(desk.path("cut.gpkg"), &whole[..100_000]).unwrap();
    fs::write(desk.path("text.gpkg"), "A letter, not a catalogue.").unwrap();
    fs::write(desk.path("nothing.gpkg"), "").unwrap();
    let mut damaged = whole.clone();
    damaged[40_000..60_000].fill(0x5a);
    fs::write(desk.path("damaged.gpkg"), &damaged).unwrap();
    fs::write(desk.path("newer.gpkg"), &whole).unwrap();
    let newer = rusqlite::Connection::open(desk.path("newer.gpkg")).unwrap();
    let sql = "UPDATE atlas_meta SET value = '999' WHERE name = 'schema_version'";
    assert_eq!(newer.execute(sql, []).unwrap(), 1);
    drop(newer);
    fs::create_dir(desk.path("folder.gpkg")).unwrap();
    for (file, words) in [
        ("cut.gpkg", "cut short"),
        ("text.gpkg", "not a catalogue"),
        ("nothing.gpkg", "empty"),
        ("damaged.gpkg", "damaged"),
        ("newer.gpkg", "newer"),
        ("folder.gpkg", "folder"),
        ("missing.gpkg", "no file"),
    ] {
        let before = fs::read(desk.path(file)).ok();
        for verb in [
            &["sites", file][..],
            &["show", file, "tetrapylon"],
            &["undo", file, "--by", "Omar"],
            &["check", file],
            &["backup", file, "--out", "out.gpkg"],
            &["report", file, "--out", "out.pdf"],
        ] {
            let error = desk.refused(verb);
            assert!(error.contains(words), "{verb:?}: {error}");
            assert!(error.starts_with("error: "), "{error}");
        }
        assert!(before == fs::read(desk.path(file)).ok(), "{file}");
    }
    assert!(!desk.path("out.gpkg").exists() && !desk.path("out.pdf").exists());
    let locks = |name: &String| Path::new(name).extension() == Some(OsStr::new("lock"));
    assert!(!desk.names().iter().any(locks));
}

#[test]
fn wrong_usage_ends_with_2() {
    let desk = Desk::with_palmyra();
    for words in [
        &["sites"][..],
        &["sites", "p.gpkg", "--at", "yesterday"],
        &["sites", "p.gpkg", "--bbox", "1,2,3"],
        &["sites", "p.gpkg", "--state", "fine"],
        &["sites", "p.gpkg", "--format", "xml"],
        &["report", "p.gpkg"],
        &["report", "p.gpkg", "--out", "a.pdf", "--issued", "2026-11"],
        &["backup", "p.gpkg"],
        &["undo", "p.gpkg", "first"],
        &["purge", "p.gpkg", "tetrapylon"],
    ] {
        let ended = desk.run(words);
        assert_eq!(ended.code, 2, "{words:?}: {}", ended.err);
        assert!(ended.out.is_empty() && !ended.err.is_empty());
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let desk = Desk::with_palmyra();
    let mut command = desk.command();
    command.args(["sites", "p.gpkg", "--format", "json"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = desk.ended(&child.wait_with_output().unwrap());
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
}

#[test]
fn without_a_display_it_says_how_to_go_on() {
    let desk = Desk::with_palmyra();
    for words in [&["p.gpkg"][..], &[]] {
        let error = desk.refused(words);
        assert!(
            error.contains("display") && error.contains("report FILE --out"),
            "{error}"
        );
    }
    assert_eq!(
        desk.names(),
        ["p.gpkg", "p.media"],
        "nothing is made before a window can show it"
    );
}

#[test]
fn broken_settings_stop_nothing() {
    let desk = Desk::with_palmyra();
    fs::create_dir(desk.path("config")).unwrap();
    fs::write(desk.path("config").join("settings.toml"), "author = [").unwrap();
    let ended = desk.run(["sites", "p.gpkg"]);
    assert_eq!(ended.code, 0);
    assert!(ended.err.contains("settings"), "{}", ended.err);
}

/// Runs as someone who is not allowed everything: write protection means nothing to the
/// administrator under whom a build machine may run its tests.
#[cfg(unix)]
fn as_a_guest(desk: &Desk) -> Command {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let open = |path: &Path| fs::set_permissions(path, PermissionsExt::from_mode(0o755)).unwrap();
    open(desk.folder.path());
    let mut command = desk.command();
    if fs::metadata(desk.folder.path()).unwrap().uid() == 0 {
        let program = desk.path("atlas");
        // Copied by another process: a file this one has open for writing could not be started
        // while a test beside it starts a program of its own.
        let copied = Command::new("cp")
            .arg(env!("CARGO_BIN_EXE_palmyra-atlas"))
            .arg(&program)
            .status();
        assert!(copied.unwrap().success());
        open(&program);
        let mut guest = Command::new(program);
        for (key, value) in command.get_envs() {
            match value {
                Some(value) => guest.env(key, value),
                None => guest.env_remove(key),
            };
        }
        guest
            .current_dir(desk.folder.path())
            .uid(65_534)
            .gid(65_534);
        command = guest;
    }
    command
}

#[cfg(unix)]
#[test]
fn a_write_protected_file_or_folder_is_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_palmyra();
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    };
    fs::create_dir(desk.path("closed")).unwrap();
    fs::copy(desk.path("p.gpkg"), desk.path("closed/a.gpkg")).unwrap();
    mode(&desk.path("closed/a.gpkg"), 0o666);
    mode(&desk.path("closed"), 0o555);
    mode(&desk.path("p.gpkg"), 0o444);
    let before = bytes(&desk.path("p.gpkg"));
    for file in ["p.gpkg", "closed/a.gpkg"] {
        let read = as_a_guest(&desk).args(["sites", file]).output().unwrap();
        assert_eq!(desk.ended(&read).code, 0, "{}", desk.ended(&read).err);
        let written = as_a_guest(&desk)
            .args(["redo", file, "--by", "Omar"])
            .output()
            .unwrap();
        let written = desk.ended(&written);
        assert_eq!(written.code, 1);
        assert!(
            written.err.contains("Nothing was written"),
            "{}",
            written.err
        );
        assert!(before == bytes(&desk.path(file)));
    }
    let new = as_a_guest(&desk)
        .args(["new", "closed/b.gpkg"])
        .output()
        .unwrap();
    let new = desk.ended(&new);
    assert!(new.code == 1 && new.err.contains("no right"), "{}", new.err);
    mode(&desk.path("closed"), 0o755);
    assert_eq!(fs::read_dir(desk.path("closed")).unwrap().count(), 1);
}

/// Runs with a limit on how large a file may grow: to the program it is a disk that is full.
#[cfg(unix)]
fn on_a_full_disk(desk: &Desk, blocks: u32, words: &str) -> Ended {
    let mut shell = Command::new("sh");
    for (key, value) in desk.command().get_envs() {
        match value {
            Some(value) => shell.env(key, value),
            None => shell.env_remove(key),
        };
    }
    let program = env!("CARGO_BIN_EXE_palmyra-atlas");
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{program}' {words}");
    let output = shell
        .current_dir(desk.folder.path())
        .args(["-c", &script])
        .output();
    desk.ended(&output.unwrap())
}

#[cfg(unix)]
#[test]
fn a_full_disk_costs_nothing_but_the_attempt() {
    let desk = Desk::with_palmyra();
    desk.add_place("north-kiln", "North kiln", None);
    let before = bytes(&desk.path("p.gpkg"));
    for words in [
        "new n.gpkg",
        "backup p.gpkg --out b.gpkg",
        "report p.gpkg --site tetrapylon --out r.pdf",
        "undo p.gpkg --by Omar",
    ] {
        let ended = on_a_full_disk(&desk, 0, words);
        assert_eq!(ended.code, 1, "{words}: {}{}", ended.out, ended.err);
        assert!(ended.err.starts_with("error: "), "{words}: {}", ended.err);
        assert_eq!(desk.names(), ["p.gpkg", "p.media"], "{words}");
        assert!(before == bytes(&desk.path("p.gpkg")), "{words}");
    }
    desk.done(&["undo", "p.gpkg", "--by", "Omar"]);
}

#[cfg(unix)]
#[test]
fn without_room_an_old_catalogue_stays_as_it_was() {
    let desk = Desk::empty();
    crate::upgrade::version_1(&desk.path("old.gpkg"));
    let before = bytes(&desk.path("old.gpkg"));
    for blocks in [0, 500] {
        let ended = on_a_full_disk(&desk, blocks, "undo old.gpkg --by Omar");
        assert_eq!(ended.code, 1, "{}{}", ended.out, ended.err);
        assert!(
            ended.err.contains("The file was left as it is."),
            "{}",
            ended.err
        );
        assert_eq!(desk.names(), ["old.gpkg"]);
        assert!(before == bytes(&desk.path("old.gpkg")));
    }
    let told = desk.ended(
        &desk
            .command()
            .args(["undo", "old.gpkg", "--by", "Omar"])
            .output()
            .unwrap(),
    );
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.err.contains("The file as it was is kept as"),
        "{}",
        told.err
    );
}

#[test]
fn a_hostile_name_steers_neither_terminal_nor_spreadsheet() {
    let desk = Desk::with_palmyra();
    let id = desk.add_place("kiln", "=HYPERLINK(\"x\")\u{1b}]0;owned\u{7}", None);
    let table = desk.done(&["sites", "p.gpkg", "--find", "hyperlink"]);
    let shown = desk.done(&["show", "p.gpkg", "kiln"]);
    let history = desk.done(&["history", "p.gpkg"]);
    for text in [table, shown, history] {
        assert!(
            !text.contains('\u{1b}') && !text.contains('\u{7}'),
            "{text}"
        );
    }
    let csv = desk.done(&["sites", "p.gpkg", "--find", "hyperlink", "--format", "csv"]);
    assert!(csv.contains("\"'=HYPERLINK(\"\"x\"\")"), "{csv}");
    let record = Query::Record {
        table: Table::Site,
        uuid: id,
    };
    let Ok(Answer::Record(Some(record))) = desk.session().ask_now(&record) else {
        panic!("the place is gone");
    };
    assert!(matches!(*record, Record::Site(site) if site.name_en.starts_with('=')));
}
