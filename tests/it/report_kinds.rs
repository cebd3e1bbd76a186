//! The kinds of report beside the full one: what each tells, of which places, on which paper, in
//! which order; one file for each place.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::cli::Desk;

const ISSUED: [&str; 2] = ["--issued", "2026-11-22"];

fn pages(path: &Path) -> String {
    let text = Command::new("pdftotext").arg(path).arg("-").output();
    let text = String::from_utf8(text.expect("pdftotext reads the pages").stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a report and its bytes.
fn report(desk: &Desk, asked: &[&str]) -> (String, Vec<u8>) {
    let words = [&["report", "p.gpkg", "--out", "r.pdf"][..], asked, &ISSUED].concat();
    let ended = desk.run(&words);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let path = desk.path("r.pdf");
    (pages(&path), fs::read(&path).unwrap())
}

fn size(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.pdf");
    fs::write(&path, bytes).unwrap();
    let told = Command::new("pdfinfo")
        .arg(&path)
        .output()
        .expect("pdfinfo");
    let told = String::from_utf8(told.stdout).unwrap();
    let line = told.lines().find(|line| line.starts_with("Page size:"));
    line.unwrap().to_owned()
}

#[test]
fn a_situation_report_tells_the_damage_of_its_period_and_no_other() {
    let desk = Desk::with_palmyra();
    let august = [
        "--kind",
        "situation",
        "--from",
        "2015-08-20",
        "--to",
        "2015-09-02",
    ];
    let (text, bytes) = report(&desk, &august);
    assert!(text.contains("From 20 August 2015 to 2 September 2015, both days included."));
    assert!(text.contains("States as on 2 September 2015"));
    assert!(text.contains("Cella, Temple of Bel: destroyed between 27 and 31 August 2015"));
    assert!(text.contains("Explosion/Heavy Weaponry"));
    assert!(!text.contains("Tetrapylon"), "it fell in 2016 or 2017");
    assert!(text.contains("Damage events by cause"));
    assert_eq!(bytes, report(&desk, &august).1, "the same bytes twice");
    let empty = ["--kind", "situation", "--from", "1990", "--to", "1991"];
    let (text, _) = report(&desk, &[&empty[..], &["--site", "tetrapylon"]].concat());
    assert!(
        text.contains("This does not say that there was none."),
        "{text}"
    );
}

#[test]
fn a_condition_summary_has_a_line_for_each_place_on_wide_pages() {
    let desk = Desk::with_palmyra();
    let (text, bytes) = report(&desk, &["--kind", "conditions", "--lang", "both"]);
    for told in [
        "Condition summary",
        "Tetrapylon",
        "Places by state",
        "التترابيل",
    ] {
        assert!(text.to_lowercase().contains(&told.to_lowercase()), "{told}");
    }
    assert!(!text.contains("What sources say"), "no chapters");
    assert!(
        size(&bytes).contains("841.89 x 595.276"),
        "{}",
        size(&bytes)
    );
}

#[test]
fn a_report_prints_the_sections_that_were_chosen_in_their_order_on_the_paper_chosen() {
    let desk = Desk::with_palmyra();
    let bel = ["--site", "temple-of-bel"];
    let (whole, _) = report(&desk, &bel);
    for head in [
        "Key facts",
        "What happened",
        "Method and limits",
        "Change log",
    ] {
        assert!(whole.contains(head), "{head}");
    }
    let few = ["--sections", "events,facts", "--paper", "letter"];
    let (text, bytes) = report(&desk, &[&bel[..], &few].concat());
    assert!(!text.contains("Method and limits") && !text.contains("Change log"));
    let at = |head: &str| text.find(head).unwrap_or_else(|| panic!("{head}"));
    assert!(at("What happened") < at("Key facts"));
    let sources = text.rfind("Sources [1]");
    assert!(sources > Some(at("Key facts")), "the sources always");
    assert!(size(&bytes).contains("612 x 792"), "{}", size(&bytes));
}

#[test]
fn who_is_said_to_have_done_it_is_named_only_when_asked() {
    let desk = Desk::with_palmyra();
    let bel = ["--site", "temple-of-bel"];
    let (text, _) = report(&desk, &bel);
    assert!(text.contains("Whom sources name as having done it is left out"));
    let (named, _) = report(&desk, &[&bel[..], &["--name-actors"]].concat());
    assert!(named.contains("Who did it stands only in the words of the sources"));
    let by = |text: &str| text.matches("; by: ").count() + text.matches(" by: ").count();
    assert!(by(&named) > by(&text), "{} and {}", by(&named), by(&text));
}

#[test]
fn each_place_gets_a_file_of_its_own_and_one_that_cannot_be_written_stops_none() {
    let desk = Desk::with_palmyra();
    let folder = desk.path("each");
    fs::create_dir(&folder).unwrap();
    let taken = folder.join("damage-report-tetrapylon.pdf");
    fs::write(&taken, "a letter").unwrap();
    let places = ["--site", "temple-of-bel", "--site", "tetrapylon"];
    let words = [
        &["report", "p.gpkg", "--each", "--out", "each"][..],
        &places,
        &ISSUED,
    ]
    .concat();
    let ended = desk.run(&words);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.out.contains("1 report was written"), "{}", ended.out);
    assert!(ended.err.contains("is not a PDF"), "{}", ended.err);
    assert_eq!(fs::read_to_string(&taken).unwrap(), "a letter");
    let text = pages(&folder.join("damage-report-temple-of-bel.pdf"));
    assert!(text.contains("Temple of Bel"));
    for form in ["html", "docx"] {
        let ended = desk.run([&words[..], &["--format", form]].concat());
        assert!(
            ended.out.contains("2 reports were written"),
            "{}",
            ended.out
        );
        let name = format!("damage-report-tetrapylon.{form}");
        assert!(folder.join(name).is_file());
    }
    let wrong = ["report", "p.gpkg", "--each", "--out", "nowhere"];
    let ended = desk.run(wrong);
    assert!(ended.err.contains("is not a folder"), "{}", ended.err);
}

#[test]
fn what_does_not_fit_together_is_said_before_anything_is_written() {
    let desk = Desk::with_palmyra();
    let told = |asked: &[&str]| {
        let words = [&["report", "p.gpkg", "--out", "r.pdf"][..], asked].concat();
        let ended = desk.run(&words);
        assert_ne!(ended.code, 0);
        assert!(!desk.path("r.pdf").exists());
        ended.err
    };
    let backwards = [
        "--kind",
        "situation",
        "--from",
        "2016-01-01",
        "--to",
        "2015-01-01",
    ];
    assert!(told(&backwards).contains("before it begins"));
    assert!(told(&["--from", "2015-01-01"]).contains("--kind situation"));
    assert!(told(&["--kind", "situation"]).contains("--from"));
    assert!(told(&["--sections", "chapters"]).contains("chronology"));
    let bare = ["--kind", "plates", "--site", "roman-theatre"];
    assert!(told(&bare).contains("None of these places has a photograph"));
}
