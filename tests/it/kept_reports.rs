//! Reports kept under a name: what was issued, with which number and hash, and which issue a file is.

use std::fs;

use palmyra_atlas::session::{Session, Settings, Writing};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::cli::Desk;

const BEL: [&str; 6] = [
    "report",
    "p.gpkg",
    "--issued",
    "2026-11-22",
    "--by",
    "Z. Haddad",
];

fn issue(desk: &Desk, more: &[&str]) -> super::cli::Ended {
    desk.run([&BEL[..], more].concat())
}

fn first(desk: &Desk, out: &str) -> super::cli::Ended {
    let words = [
        "--site",
        "temple-of-bel",
        "--public",
        "--name",
        "Bel dossier",
        "--out",
        out,
    ];
    issue(desk, &words)
}

fn kept(desk: &Desk) -> Value {
    serde_json::from_str(&desk.done(&["reports", "p.gpkg", "--json"])).unwrap()
}

fn hash(desk: &Desk, name: &str) -> String {
    let bytes = fs::read(desk.path(name)).unwrap();
    let digits = Sha256::digest(bytes);
    let digits = digits.iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}

#[test]
fn a_report_is_kept_and_issued_again_with_the_next_number() {
    let desk = Desk::with_palmyra();
    assert_eq!(
        desk.done(&["reports", "p.gpkg"]).trim(),
        "No report is kept under a name."
    );
    let ended = first(&desk, "a.pdf");
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(
        ended.out.contains("«Bel dossier» issued, version 1"),
        "{}",
        ended.out
    );
    let ended = issue(&desk, &["--again", "Bel dossier", "--out", "b.pdf"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let all = kept(&desk);
    assert_eq!(all.as_array().unwrap().len(), 1);
    let issues = all[0]["issues"].as_array().unwrap();
    let versions: Vec<i64> = issues
        .iter()
        .map(|it| it["version"].as_i64().unwrap())
        .collect();
    assert_eq!(versions, [2, 1]);
    for (issue, file) in issues.iter().zip(["b.pdf", "a.pdf"]) {
        assert_eq!(issue["sha256"], hash(&desk, file));
        assert_eq!(issue["file"], file);
        assert_eq!(issue["format"], "pdf");
        assert_eq!(issue["edition"], "public", "what is for anyone stays so");
        assert_eq!(issue["issued"], "2026-11-22");
        assert_eq!(issue["by"], "Z. Haddad");
        let size = fs::metadata(desk.path(file)).unwrap().len();
        assert_eq!(issue["bytes"].as_u64(), Some(size));
        assert_eq!(issue["log_head"].as_str().unwrap().len(), 64);
    }
    assert_ne!(issues[0]["log_head"], issues[1]["log_head"]);
    // The same but for the number on the cover and the newest operation told.
    assert_ne!(hash(&desk, "a.pdf"), hash(&desk, "b.pdf"));
    let told = desk.done(&["reports", "p.gpkg", "--is", "a.pdf"]);
    assert!(told.starts_with("Bel dossier: version 1 "), "{told}");
    // The log tells it, and what was issued cannot be taken back by the way.
    let log = desk.done(&["history", "p.gpkg"]);
    assert!(
        log.contains("Report «Bel dossier» issued, version 2"),
        "{log}"
    );
    assert_ne!(desk.run(["undo", "p.gpkg", "--by", "Z. Haddad"]).code, 0);
    assert_eq!(kept(&desk)[0]["issues"].as_array().unwrap().len(), 2);
    assert_eq!(desk.run(["check", "p.gpkg"]).code, 0);
}

#[test]
fn another_file_is_no_issue_and_no_name_is_made_up() {
    let desk = Desk::with_palmyra();
    first(&desk, "a.pdf");
    let mut bytes = fs::read(desk.path("a.pdf")).unwrap();
    bytes.push(b'\n');
    fs::write(desk.path("changed.pdf"), bytes).unwrap();
    let ended = desk.run(["reports", "p.gpkg", "--is", "changed.pdf"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("is no issue"), "{}", ended.err);
    assert_eq!(desk.run(["reports", "p.gpkg", "--is", "gone.pdf"]).code, 1);
    let ended = issue(&desk, &["--again", "Baal", "--out", "b.pdf"]);
    assert_eq!(ended.code, 1);
    assert!(
        ended.err.contains("Baal") && ended.err.contains("«Bel dossier»"),
        "{}",
        ended.err
    );
    assert!(!desk.path("b.pdf").exists());
    let ended = issue(&desk, &["--name", " ", "--out", "b.pdf"]);
    assert_eq!(ended.code, 1);
    let twice = issue(
        &desk,
        &["--again", "Bel dossier", "--public", "--out", "b.pdf"],
    );
    assert_eq!(twice.code, 2);
}

#[test]
fn an_issue_is_written_down_only_when_its_file_is_there() {
    let desk = Desk::with_palmyra();
    let before = desk.done(&["history", "p.gpkg"]);
    for out in ["no/such/folder/a.pdf", "p.gpkg", "."] {
        let ended = first(&desk, out);
        assert_eq!(ended.code, 1, "{out}: {}", ended.out);
    }
    assert_eq!(kept(&desk), Value::Array(Vec::new()));
    assert_eq!(desk.done(&["history", "p.gpkg"]), before);
    // Without a name nobody answers for it.
    let nobody = [
        "report",
        "p.gpkg",
        "--name",
        "Bel",
        "--site",
        "temple-of-bel",
        "--out",
        "a.pdf",
    ];
    let ended = desk.run(nobody);
    assert_eq!(ended.code, 1, "{}", ended.out);
    assert!(!desk.path("a.pdf").exists());
}

#[test]
fn a_catalogue_that_cannot_be_written_still_gives_the_report_and_says_it_is_not_kept() {
    let desk = Desk::with_palmyra();
    let other = Session::open_with(&desk.path("p.gpkg"), Settings::forgetful()).unwrap();
    assert_eq!(other.writing(), Writing::Open);
    let ended = first(&desk, "a.pdf");
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(desk.path("a.pdf").exists());
    let said = ended.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("not kept under the name «Bel dossier»"),
        "{said}"
    );
    drop(other);
    assert_eq!(kept(&desk), Value::Array(Vec::new()));
}

#[test]
fn a_house_style_given_once_stays_with_the_name() {
    let desk = Desk::with_palmyra();
    fs::write(desk.path("house.toml"), "accent = \"#7A1F1F\"").unwrap();
    let words = [
        "--site",
        "tetrapylon",
        "--name",
        "T",
        "--house",
        "house.toml",
        "--out",
        "a.pdf",
    ];
    assert_eq!(issue(&desk, &words).code, 0);
    fs::remove_file(desk.path("house.toml")).unwrap();
    assert_eq!(issue(&desk, &["--again", "T", "--out", "b.pdf"]).code, 0);
    for file in ["a.pdf", "b.pdf"] {
        let pdf = super::bytes::streams(&fs::read(desk.path(file)).unwrap());
        assert!(pdf.windows(8).any(|it| it == b"0.478431"), "{file}");
    }
}
