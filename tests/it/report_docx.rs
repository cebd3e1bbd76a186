//! The report as a document for a word processor: it says what the pages say, in styles and in the
//! direction of its language; whatever a person typed, it is a whole file.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::bytes::parts;
use crate::cli::Desk;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A document, its text part, and all parts.
struct Document {
    bytes: Vec<u8>,
    text: String,
    parts: Vec<(String, Vec<u8>)>,
}

fn docx(desk: &Desk, name: &str, asked: &[&str]) -> Document {
    let words = ["report", "p.gpkg", "--issued", "2026-11-22", "--out", name];
    let ended = desk.run([&words[..], asked].concat());
    assert_eq!(ended.code, 0, "{}", ended.err);
    let bytes = fs::read(desk.path(name)).unwrap();
    let parts = parts(&bytes);
    let (_, text) = parts
        .iter()
        .find(|(name, _)| name == "word/document.xml")
        .unwrap();
    let text = String::from_utf8(text.clone()).unwrap();
    Document { bytes, text, parts }
}

impl Document {
    fn part(&self, name: &str) -> &str {
        let found = self.parts.iter().find(|(own, _)| own == name);
        std::str::from_utf8(&found.unwrap_or_else(|| panic!("no {name}")).1).unwrap()
    }

    /// The words a reader sees, without gaps.
    fn seen(&self) -> String {
        let read = roxmltree::Document::parse(&self.text).unwrap();
        let texts = read
            .descendants()
            .filter(|node| node.has_tag_name((WORD, "t")));
        let words = texts.filter_map(|node| node.text()).collect::<String>();
        let gap = |letter: &char| {
            letter.is_whitespace() || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2060}')
        };
        words.chars().filter(|letter| !gap(letter)).collect()
    }

    /// Each part is XML, each relation leads to a part, each link to a bookmark, each style is there.
    fn is_whole(&self) {
        let names: BTreeSet<&str> = self.parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.len(), self.parts.len(), "each part once");
        let types = self.part("[Content_Types].xml");
        for (name, content) in &self.parts {
            let ending = name.rsplit('.').next().unwrap();
            assert!(
                types.contains(&format!("Extension=\"{ending}\"")),
                "the kind of {name} is told"
            );
            if matches!(ending, "xml" | "rels") {
                roxmltree::Document::parse(std::str::from_utf8(content).unwrap()).expect(name);
            }
        }
        let relations = self.part("word/_rels/document.xml.rels");
        let relations = roxmltree::Document::parse(relations).unwrap();
        let mut known = BTreeSet::new();
        for one in relations.root_element().children() {
            let target = format!("word/{}", one.attribute("Target").unwrap());
            assert!(names.contains(target.as_str()), "{target} is there");
            assert!(known.insert(one.attribute("Id").unwrap()), "each name once");
        }
        let text = roxmltree::Document::parse(&self.text).unwrap();
        let all = |attribute: &str| -> BTreeSet<&str> {
            let nodes = text.descendants().flat_map(|node| node.attributes());
            let those = nodes.filter(|it| it.name() == attribute);
            those.map(|it| it.value()).collect()
        };
        assert!(all("embed").is_subset(&known), "each picture is there");
        let bookmarks: BTreeSet<&str> = (text.descendants())
            .filter(|node| node.has_tag_name((WORD, "bookmarkStart")))
            .filter_map(|node| node.attribute((WORD, "name")))
            .collect();
        assert!(all("anchor").is_subset(&bookmarks), "each link leads there");
        let styles = self.part("word/styles.xml");
        for tag in ["pStyle", "rStyle", "tblStyle"] {
            let used = text
                .descendants()
                .filter(|node| node.has_tag_name((WORD, tag)));
            for style in used.filter_map(|node| node.attribute((WORD, "val"))) {
                let wanted = format!("w:styleId=\"{style}\"");
                assert!(styles.contains(&wanted), "{style} is there");
            }
        }
    }
}

#[test]
fn the_document_says_what_the_printed_pages_say() {
    let desk = Desk::with_palmyra();
    // All but the map: what is lettered on it is part of a picture here.
    let all = "facts,parts,events,evidence,condition,interventions,chronology,plates,method,log";
    for site in ["temple-of-bel", "tetrapylon", "palmyra-museum"] {
        let asked = ["--site", site, "--sections", all];
        let document = docx(&desk, "r.docx", &asked);
        document.is_whole();
        let seen = document.seen().replace('-', "").to_lowercase();
        let words = [
            "report",
            "p.gpkg",
            "--issued",
            "2026-11-22",
            "--out",
            "r.pdf",
        ];
        let ended = desk.run([&words[..], &asked].concat());
        assert_eq!(ended.code, 0, "{}", ended.err);
        let text = Command::new("pdftotext")
            .arg(desk.path("r.pdf"))
            .arg("-")
            .output();
        let text = String::from_utf8(text.expect("pdftotext reads the pages").stdout).unwrap();
        let mut checked = 0;
        let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
        for word in words.filter(|word| word.len() >= 6) {
            // What the bar is labelled with is part of a picture; how the data lies in it differs.
            let told_apart = ["without", "adopted", "attached", "document"];
            if told_apart.contains(&word.to_lowercase().as_str()) {
                continue;
            }
            let there = seen.contains(&word.to_lowercase());
            assert!(there, "«{word}» of {site} is printed only");
            checked += 1;
        }
        assert!(checked > 200, "{checked}");
    }
}

#[test]
fn every_kind_and_language_is_whole_and_the_same_bytes_twice() {
    let desk = Desk::with_palmyra();
    let period = [
        "--kind",
        "situation",
        "--from",
        "2015-08-20",
        "--to",
        "2015-09-02",
    ];
    let conditions = ["--kind", "conditions", "--paper", "letter"];
    let both = ["--site", "temple-of-bel", "--lang", "both", "--public"];
    let several = ["--site", "temple-of-bel", "--site", "tetrapylon"];
    for asked in [&period[..], &conditions, &both, &several] {
        let document = docx(&desk, "r.docx", asked);
        document.is_whole();
        let again = docx(&desk, "r.docx", asked);
        assert!(document.bytes == again.bytes, "{asked:?}: other bytes");
        let core = document.part("docProps/core.xml");
        assert!(
            core.contains("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2026-11-22T00:00:00Z")
        );
    }
    let wide = docx(&desk, "r.docx", &conditions).text;
    assert!(wide.contains("w:w=\"15840\" w:h=\"12240\" w:orient=\"landscape\""));
    let chapters = docx(&desk, "r.docx", &several).text;
    assert!(
        chapters.contains(" TOC \\o "),
        "several chapters have contents"
    );
    assert!(chapters.contains("w:anchor=\"chapter_en_1\""));
    assert!(!docx(&desk, "r.docx", &both).text.contains(" TOC \\o "));
}

#[test]
fn the_arabic_edition_goes_from_right_to_left_throughout() {
    let desk = Desk::with_palmyra();
    let asked = ["--site", "temple-of-bel", "--lang", "ar"];
    let document = docx(&desk, "r.docx", &asked);
    for name in ["word/document.xml", "word/head-0.xml", "word/foot-0.xml"] {
        let text = document.part(name);
        let read = roxmltree::Document::parse(text).unwrap();
        let has = |node: &roxmltree::Node<'_, '_>, tag: &str| {
            node.children().any(|child| child.has_tag_name((WORD, tag)))
        };
        for node in read.descendants() {
            if node.has_tag_name((WORD, "tblPr")) {
                assert!(has(&node, "bidiVisual"), "a table of {name}");
            }
            let speaks = |node: &roxmltree::Node<'_, '_>| {
                let mut texts = node.descendants();
                texts.any(|node| node.has_tag_name((WORD, "t")))
            };
            if node.has_tag_name((WORD, "p")) && speaks(&node) {
                let about = node.first_element_child().unwrap();
                assert!(has(&about, "bidi"), "a paragraph of {name}");
            }
        }
    }
    let section = document.text.rsplit("<w:sectPr>").next().unwrap();
    assert!(section.contains("<w:bidi>"), "the page turns to the right");
    assert!(
        document
            .text
            .contains("<w:rtl></w:rtl></w:rPr><w:t xml:space=\"preserve\">معبد بل")
    );
    // An English run keeps its order and its stop between two marks.
    assert!(document.text.contains("\u{200e}Temple of Bel\u{200e}"));
    let english = docx(&desk, "r.docx", &["--site", "temple-of-bel"]);
    assert!(!english.text.contains("<w:bidi>") && english.text.contains("<w:rtl>"));
}

#[test]
fn maps_and_bars_are_pictures_with_words_for_those_who_cannot_see_them() {
    let desk = Desk::with_palmyra();
    let document = docx(&desk, "r.docx", &["--site", "temple-of-bel"]);
    let read = roxmltree::Document::parse(&document.text).unwrap();
    let told = read
        .descendants()
        .filter(|node| node.tag_name().name() == "docPr");
    let told: Vec<&str> = told.map(|node| node.attribute("descr").unwrap()).collect();
    assert!(told.len() >= 3, "the map and two bars: {told:?}");
    assert!(told.iter().all(|text| !text.is_empty()));
    assert!(told.iter().any(|text| text.contains("North is up")));
    let pictures = document
        .parts
        .iter()
        .filter(|(name, _)| name.starts_with("word/media/"));
    let mut plates = 0;
    for (name, picture) in pictures {
        // The two drawings of the temple are printed as photographs are.
        if name.starts_with("word/media/photograph-") {
            plates += 1;
            assert!(picture.starts_with(&[0xFF, 0xD8]), "{name}");
        } else {
            assert!(picture.starts_with(b"\x89PNG"), "{name}");
        }
        assert!(picture.len() > 500, "{name}");
    }
    assert_eq!(plates, 2);
    assert!(
        document
            .part("data/places.geojson")
            .contains("Temple of Bel")
    );
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>";
    fs::write(desk.path("logo.svg"), logo).unwrap();
    let house = "name_en = \"The House\"\naccent = \"#7A1F5C\"\nlogo = \"logo.svg\"\n";
    fs::write(desk.path("house.toml"), house).unwrap();
    let asked = ["--site", "tetrapylon", "--house", "house.toml"];
    let document = docx(&desk, "r.docx", &asked);
    document.is_whole();
    assert!(document.text.contains("descr=\"The House\""), "its sign");
    assert!(document.part("word/styles.xml").contains("7A1F5C"));
    assert!(document.part("word/foot-0.xml").contains("The House"));
}

#[test]
fn whatever_was_typed_stays_text_in_a_whole_file() {
    let desk = Desk::with_palmyra();
    let title = "<w:p>]]>&amp; \"quotes\" 😀";
    let long = "Long ".repeat(290);
    let config = format!(
        "name_en = {}\ndisclaimer_en = {}\n",
        serde_json::to_string(title).unwrap(),
        serde_json::to_string(&long).unwrap()
    );
    fs::write(desk.path("house.toml"), config).unwrap();
    let asked = ["--site", "tetrapylon", "--house", "house.toml"];
    let document = docx(&desk, "r.docx", &asked);
    document.is_whole();
    let seen = document.seen();
    assert!(
        seen.contains("<w:p>]]>&amp;\"quotes\"[U+1F600]"),
        "{}",
        &seen[..200]
    );
}

#[test]
fn a_document_of_someone_else_and_one_that_was_edited_are_left_alone() {
    let desk = Desk::with_palmyra();
    let asked = ["report", "p.gpkg", "--site", "tetrapylon", "--out"];
    let told = |name: &str| desk.run([&asked[..], &[name]].concat());
    docx(&desk, "ours.docx", &["--site", "tetrapylon"]);
    assert_eq!(told("ours.docx").code, 0, "our own is written anew");
    let kept = [
        "--name",
        "Handed",
        "--by",
        "B. Tester",
        "--site",
        "tetrapylon",
    ];
    docx(&desk, "kept.docx", &kept);
    let ended = desk.run(["reports", "p.gpkg", "--is", "kept.docx"]);
    assert!(ended.out.starts_with("Handed: version 1 "), "{}", ended.out);
    // A word processor puts the parts in an order of its own.
    let mut theirs = b"PK\x03\x04".to_vec();
    theirs.extend([0; 26]);
    theirs.extend(b"[Content_Types].xml and what a person wrote, long enough to be looked at.");
    fs::write(desk.path("theirs.docx"), &theirs).unwrap();
    let ended = told("theirs.docx");
    assert_ne!(ended.code, 0);
    assert!(
        ended
            .err
            .contains("is not a report of ours as it was written"),
        "{}",
        ended.err
    );
    assert_eq!(fs::read(desk.path("theirs.docx")).unwrap(), theirs);
}
