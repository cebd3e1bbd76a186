//! The report as one page for a browser: it says what the pages say, fetches and runs nothing, and
//! leaves alone what is not a report of ours.

use std::fs;
use std::process::Command;

use crate::cli::Desk;

fn html(desk: &Desk, name: &str, asked: &[&str]) -> String {
    let words = ["report", "p.gpkg", "--issued", "2026-11-22", "--out", name];
    let ended = desk.run([&words[..], asked].concat());
    assert_eq!(ended.code, 0, "{}", ended.err);
    fs::read_to_string(desk.path(name)).unwrap()
}

/// The words a reader sees, without gaps.
fn seen(page: &str) -> String {
    let body = &page[page.find("<body>").unwrap()..];
    let mut words = String::new();
    let mut inside = false;
    for letter in body.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            letter if !inside && !letter.is_whitespace() => words.push(letter),
            _ => {}
        }
    }
    words
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
}

#[test]
fn the_page_says_what_the_printed_pages_say() {
    let desk = Desk::with_palmyra();
    // All but the map: what is lettered on it is part of a picture here.
    let all = "facts,parts,events,evidence,condition,threats,interventions,recommendations,\
               chronology,plates,method,log";
    let sections = ["--sections", all];
    for site in ["temple-of-bel", "tetrapylon", "palmyra-museum"] {
        let page = seen(&html(
            &desk,
            "r.html",
            &[&["--site", site][..], &sections].concat(),
        ));
        let words = [
            "report",
            "p.gpkg",
            "--issued",
            "2026-11-22",
            "--out",
            "r.pdf",
        ];
        let ended = desk.run([&words[..], &["--site", site], &sections].concat());
        assert_eq!(ended.code, 0, "{}", ended.err);
        let text = Command::new("pdftotext")
            .arg(desk.path("r.pdf"))
            .arg("-")
            .output();
        let text = String::from_utf8(text.expect("pdftotext reads the pages").stdout).unwrap();
        let long = text.split(|letter: char| !letter.is_ascii_alphabetic());
        let mut checked = 0;
        for word in long.filter(|word| word.len() >= 6) {
            // A hyphen at the end of a line is lost when pages are read.
            let there = page.replace('-', "").to_lowercase();
            let there = there.contains(&word.to_lowercase());
            assert!(there, "«{word}» of {site} is printed only");
            checked += 1;
        }
        assert!(checked > 200, "{checked}");
    }
}

#[test]
fn every_kind_and_language_is_one_page_that_fetches_and_runs_nothing() {
    let desk = Desk::with_palmyra();
    let august = [
        "--kind",
        "situation",
        "--from",
        "2015-08-20",
        "--to",
        "2015-09-02",
    ];
    let conditions = ["--kind", "conditions", "--lang", "both"];
    let both = ["--site", "temple-of-bel", "--lang", "both", "--public"];
    for asked in [&august[..], &conditions, &both] {
        let page = html(&desk, "r.html", asked);
        assert_eq!(page, html(&desk, "r.html", asked), "the same bytes twice");
        assert!(page.starts_with("<!DOCTYPE html><!-- Palmyra Atlas: damage report -->"));
        assert!(
            !page.contains("<script") && !page.contains("src=\"http"),
            "{asked:?}"
        );
        assert!(!page.contains("url("), "no style fetches anything");
        if asked.contains(&"both") {
            assert!(page.contains("<article lang=\"ar\" dir=\"rtl\">"));
        }
    }
    let page = html(&desk, "r.html", &both);
    assert!(
        page.contains("data:image/svg+xml;base64,"),
        "the map is inside"
    );
    assert!(page.contains("download=\"places.geojson\""));
}

#[test]
fn markup_in_the_record_stays_text() {
    let desk = Desk::with_palmyra();
    let title = "<script>alert(1)</script> & \"quotes\" <b>bold</b>";
    let config = desk.path("house.toml");
    let written = format!("name_en = {title:?}\ndisclaimer_en = {title:?}\n");
    fs::write(&config, written).unwrap();
    let page = html(
        &desk,
        "r.html",
        &["--site", "tetrapylon", "--house", "house.toml"],
    );
    assert!(!page.contains("<script>") && !page.contains("<b>bold"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;"));
}

#[test]
fn a_page_of_someone_else_is_left_alone_and_another_ending_is_named() {
    let desk = Desk::with_palmyra();
    let told = |name: &str| {
        let words = ["report", "p.gpkg", "--site", "tetrapylon", "--out", name];
        let ended = desk.run(words);
        assert_ne!(ended.code, 0);
        ended.err
    };
    fs::write(
        desk.path("theirs.html"),
        "<!DOCTYPE html><p>A letter, long enough to be read whole.",
    )
    .unwrap();
    assert!(told("theirs.html").contains("is not a report of ours"));
    assert!(
        fs::read_to_string(desk.path("theirs.html"))
            .unwrap()
            .contains("A letter")
    );
    assert!(told("r.odt").contains("ends neither in .pdf nor in .html or .docx"));
    assert!(!desk.path("r.odt").exists());
    html(&desk, "ours.html", &["--site", "tetrapylon"]);
    html(
        &desk,
        "ours.html",
        &["--site", "tetrapylon", "--lang", "ar"],
    );
}
