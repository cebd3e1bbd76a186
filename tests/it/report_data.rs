//! The data inside a report: the same as the catalogue tells of the same places, once, and the same
//! bytes twice. What a public edition must not hold is asked in `public_edition`.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::bytes::attached;
use crate::cli::Desk;

const EVENTS: &str = "id,number,place,place_name,title,edtf";

/// The report of these places, and its bytes.
fn report(desk: &Desk, name: &str, places: &[&str]) -> Vec<u8> {
    let mut words = vec!["report", "p.gpkg", "--out", name, "--issued", "2026-11-22"];
    words.extend(["--at", "2026-11-22", "--lang", "both"]);
    words.extend(places.iter().flat_map(|place| ["--site", place]));
    let ended = desk.run(&words);
    assert_eq!(ended.code, 0, "{}", ended.err);
    fs::read(desk.path(name)).unwrap()
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|row| cells(row.unwrap())).collect()
}

#[test]
fn the_places_inside_are_those_of_the_catalogue() {
    let desk = Desk::with_palmyra();
    let pdf = report(&desk, "r.pdf", &["temple-of-bel", "tetrapylon"]);
    let inside = rows(&attached(&pdf, "id,slug,parent"));
    let listed = desk.run(["sites", "p.gpkg", "--format", "csv", "--at", "2026-11-22"]);
    let listed = rows(&listed.out);
    // The list has twelve columns; the same ones stand in both under the same names.
    let column = |rows: &[Vec<String>], name: &str| {
        let at = rows[0].iter().position(|head| head == name);
        at.unwrap_or_else(|| panic!("no column {name}"))
    };
    let slug = column(&inside, "slug");
    let slugs: Vec<&str> = inside.iter().map(|row| row[slug].as_str()).collect();
    assert!(slugs.contains(&"temple-of-bel") && slugs.contains(&"tetrapylon"));
    assert!(
        slugs.contains(&"temple-of-bel-cella"),
        "parts too: {slugs:?}"
    );
    for row in &inside[1..] {
        let same = listed
            .iter()
            .find(|other| other[column(&listed, "slug")] == row[slug]);
        let same = same.expect("a place of the catalogue");
        for name in &listed[0] {
            let (here, there) = (&row[column(&inside, name)], &same[column(&listed, name)]);
            assert_eq!(here, there, "{name} of {}", row[slug]);
        }
    }
}

#[test]
fn the_points_inside_are_geojson_of_the_same_places() {
    let desk = Desk::with_palmyra();
    let pdf = report(&desk, "r.pdf", &["temple-of-bel"]);
    let table = rows(&attached(&pdf, "id,slug,parent"));
    let points: Value = serde_json::from_str(&attached(&pdf, "{\"type\":\"FeatureC")).unwrap();
    let features = points["features"].as_array().unwrap();
    assert_eq!(features.len(), table.len() - 1);
    for (feature, row) in features.iter().zip(&table[1..]) {
        let cells = table[0].iter().zip(row);
        for (head, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            let told = match &feature["properties"][head] {
                Value::String(words) => words.clone(),
                other => other.to_string(),
            };
            match (told.parse::<f64>(), cell.parse::<f64>()) {
                (Ok(told), Ok(cell)) => assert!((told - cell).abs() < 1e-12, "{head}"),
                _ => assert_eq!(&told, cell, "{head}"),
            }
        }
        if feature["geometry"] != Value::Null {
            let lon = feature["geometry"]["coordinates"][0].as_f64().unwrap();
            assert!((38.0..39.0).contains(&lon), "longitude stands first: {lon}");
        }
    }
}

#[test]
fn the_events_inside_have_both_ends_of_their_date() {
    let desk = Desk::with_palmyra();
    let pdf = report(&desk, "r.pdf", &["temple-of-bel"]);
    let events = rows(&attached(&pdf, EVENTS));
    let cella = events
        .iter()
        .find(|row| row[4] == "Cella blown up")
        .unwrap();
    assert_eq!(cella[6..9], ["2015-08-27", "2015-08-31", "2015-08-30"]);
    assert_eq!(cella[12], "destroyed");
    let ids: std::collections::BTreeSet<&str> = events.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(ids.len(), events.len(), "every event once");
}

#[test]
fn the_data_are_named_with_their_hash_and_alike_twice() {
    let desk = Desk::with_palmyra();
    let pdf = report(&desk, "one.pdf", &["temple-of-bel"]);
    assert_eq!(pdf, report(&desk, "two.pdf", &["temple-of-bel"]));
    let text = Command::new("pdftotext")
        .arg(desk.path("one.pdf"))
        .arg("-")
        .output();
    let text = String::from_utf8(text.expect("pdftotext reads the pages").stdout).unwrap();
    let text: String = text.split_whitespace().collect();
    for begins in [EVENTS, "id,slug,parent", "{\"type\":\"FeatureC"] {
        let mut hash = String::new();
        for byte in Sha256::digest(attached(&pdf, begins).as_bytes()) {
            let _ = write!(hash, "{byte:02x}");
        }
        assert!(
            text.contains(&hash[..32]),
            "the hash of {begins} is printed"
        );
        assert!(
            text.contains(&hash[32..]),
            "the hash of {begins} is printed whole"
        );
    }
    for name in ["places.geojson", "places.csv", "damage-events.csv"] {
        assert!(text.contains(name), "{name}");
    }
}
