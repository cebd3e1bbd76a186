//! A kept pair on one page, through the whole program: what stands on it, who may have it, what is
//! written of it into the catalogue, and what is left when it is refused.

use std::fs;
use std::process::Command as Program;

use palmyra_atlas::domain::align::{At, Matching, Side};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::kinds::{Custodial, Publish};
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{Pair, Photo};
use palmyra_atlas::session::{Session, Settings};

use crate::bytes::{absent, streams};
use crate::cli::Desk;
use crate::pictures::{Exif, jpeg, text, with_exif};

const SERIAL: &str = "SN-4711-SECRET";

/// A catalogue with two photographs, described and kept as a pair.
fn desk(points: usize) -> Desk {
    let desk = Desk::with_palmyra();
    let exif = Exif::default().camera(0xA431, text(SERIAL));
    for (name, width) in [("one.jpg", 800), ("two.jpg", 400)] {
        let bytes = with_exif(&jpeg(width, width * 3 / 4), &exif);
        fs::write(desk.path(name), bytes).unwrap();
    }
    let add = [
        "photos",
        "p.gpkg",
        "add",
        "temple-of-bel",
        "one.jpg",
        "two.jpg",
    ];
    desk.done(&[&add[..], &["--by", "B. Tester"]].concat());
    let mut session = open(&desk);
    let photos = photos(&session);
    let told = [
        ("2010", "The cella", "معبد بل"),
        ("2016", "What is left of it", ""),
    ];
    for (photo, (date, en, ar)) in photos.iter().zip(told) {
        let mut after = photo.clone();
        after.captured_edtf = Edtf::parse(date).ok();
        (after.caption_en, after.caption_ar) = (en.to_owned(), ar.to_owned());
        "C. Tester".clone_into(&mut after.credit);
        "D. Author".clone_into(&mut after.author);
        let change = Command::change("Described", photo.clone(), after);
        session.perform_now(change).unwrap();
    }
    let mut matching = Matching::default();
    for (x, y) in [(100.0, 80.0), (600.0, 120.0), (340.0, 460.0)]
        .into_iter()
        .take(points)
    {
        matching.click(Side::Before, At::new(x, y));
        matching.click(Side::After, At::new(x / 2.0 + 20.0, y / 2.0 + 10.0));
    }
    let pair = Pair {
        uuid: session.new_id(),
        before_photo_uuid: photos[0].uuid,
        after_photo_uuid: photos[1].uuid,
        title: "The cella is gone".to_owned(),
        ..Pair::default()
    };
    let pair = matching.kept(&pair).unwrap_or(pair);
    session.perform_now(Command::add("Paired", pair)).unwrap();
    desk
}

fn open(desk: &Desk) -> Session {
    let mut session = Session::open_with(&desk.path("p.gpkg"), Settings::forgetful()).unwrap();
    session.work_as("B. Tester");
    session
}

/// The two, the larger first.
fn photos(session: &Session) -> Vec<Photo> {
    let Answer::Photos(mut photos) = session.ask_now(&Query::Photos).unwrap() else {
        panic!("no photographs")
    };
    photos.retain(|photo| photo.ext == "jpg");
    photos.sort_by_key(|photo| std::cmp::Reverse(photo.width));
    photos
}

fn pair<'a>(out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    // In either order: the pair says which is the earlier.
    [
        &["photos", "p.gpkg", "pair", out, "two.jpg", "one.jpg"],
        more,
    ]
    .concat()
}

/// The words of the page.
fn words(desk: &Desk, out: &str) -> String {
    let page = Program::new("pdftotext")
        .arg(desk.path(out))
        .arg("-")
        .output();
    let page = page.expect("pdftotext reads the page").stdout;
    let page = String::from_utf8(page).unwrap();
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How often it was written down that one of the two was exported.
fn exported(desk: &Desk) -> usize {
    let session = open(desk);
    let files = photos(&session).into_iter().map(|photo| {
        let Answer::PhotoFile(Some(file)) = session.ask_now(&Query::PhotoFile(photo.uuid)).unwrap()
        else {
            panic!("no photograph")
        };
        let exports = file.custody.iter();
        exports
            .filter(|one| one.what == Custodial::Exported)
            .count()
    });
    files.sum()
}

#[test]
fn a_kept_pair_stands_on_one_page_with_what_is_known_of_both() {
    let desk = desk(3);
    let said = desk.done(&pair("pair.pdf", &["--by", "B. Tester"]));
    assert!(said.contains("The pair was written as one page"), "{said}");
    if let Some(keep) = std::env::var_os("PALMYRA_ATLAS_KEEP_REPORTS") {
        fs::copy(
            desk.path("pair.pdf"),
            std::path::Path::new(&keep).join("pair.pdf"),
        )
        .unwrap();
    }
    let told = words(&desk, "pair.pdf");
    let hashes = photos(&open(&desk));
    for said in [
        "The cella is gone",
        "Before The cella",
        "What is left of it",
        "2010 · C. Tester",
        "2016 · C. Tester",
        "Nobody has said that it may be published.",
        "Aligned at 3 points, residual 0.0 px",
        "Both are cut to the part they share.",
        &hashes[0].sha256[..12],
        &hashes[1].sha256[..12],
    ] {
        assert!(told.contains(said), "«{said}» is not in {told}");
    }
    assert_eq!(exported(&desk), 2, "each of the two is written down once");
    // What is there is never replaced, and nothing unfinished is left.
    let again = desk.run(pair("pair.pdf", &[]));
    assert_eq!(again.code, 1);
    assert!(again.err.contains("already something"), "{}", again.err);
    let names = fs::read_dir(desk.path(".")).unwrap();
    let names: Vec<_> = names.map(|one| one.unwrap().file_name()).collect();
    assert!(
        !names
            .iter()
            .any(|name| name.to_string_lossy().starts_with(".palmyra"))
    );
}

#[test]
fn what_is_not_aligned_is_said_to_be_so() {
    let whole = desk(0);
    whole.done(&pair("pair.pdf", &[]));
    assert!(words(&whole, "pair.pdf").contains("Each picture is shown whole."));
    assert_eq!(exported(&whole), 0, "nobody said who exports");
    let fewest = desk(2);
    fewest.done(&pair("pair.pdf", &[]));
    assert!(words(&fewest, "pair.pdf").contains("the fewest it takes: not tested"));
}

#[test]
fn for_anyone_only_what_may_be_published_and_nothing_but_pixels() {
    let desk = desk(3);
    let refused = desk.run(pair("open.pdf", &["--public"]));
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("nobody has said that it may"),
        "{}",
        refused.err
    );
    assert!(!refused.err.contains("one.jpg"), "{}", refused.err);
    assert!(!desk.path("open.pdf").exists());
    let mut session = open(&desk);
    for photo in photos(&session) {
        let mut open = photo.clone();
        open.publish = Publish::Yes;
        session
            .perform_now(Command::change("Open", photo, open))
            .unwrap();
    }
    drop(session);
    desk.done(&pair("open.pdf", &["--public"]));
    let told = words(&desk, "open.pdf");
    assert!(told.contains("2010 · C. Tester"), "{told}");
    let pdf = fs::read(desk.path("open.pdf")).unwrap();
    let secret = [
        SERIAL.to_owned(),
        "D. Author".to_owned(),
        "one.jpg".to_owned(),
    ];
    absent("the page", &secret, &pdf);
    absent("the page", &secret, &streams(&pdf));
    assert!(!told.contains("D. Author"), "{told}");
}

#[test]
fn without_a_kept_pair_or_a_whole_original_nothing_is_written() {
    let desk = desk(0);
    let session = open(&desk);
    let original = session.original(&photos(&session)[0]).unwrap();
    drop(session);
    let same = ["photos", "p.gpkg", "pair", "no.pdf", "one.jpg", "one.jpg"];
    let none = desk.run(same);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("No pair is kept"), "{}", none.err);
    let mut bytes = fs::read(&original).unwrap();
    bytes.push(0);
    fs::remove_file(&original).unwrap();
    fs::write(&original, bytes).unwrap();
    let changed = desk.run(pair("no.pdf", &[]));
    assert_eq!(changed.code, 1);
    assert!(
        changed.err.contains("no longer the file"),
        "{}",
        changed.err
    );
    assert!(!desk.path("no.pdf").exists());
}
