//! Photographs in the window: what the detail tells of them, the form beside what the file
//! recorded. Each by what is seen and clicked.

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::catalogue::{Catalogue, OpenAs};
use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Access, BearingReference, Level, Original, Publish};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::record::{Photo, Record, Site};
use palmyra_atlas::ui::App;

use crate::driver::{Opening, Window};

fn id(number: u64) -> Id {
    Id::v7(number, [7; 10])
}

fn gate() -> Site {
    Site {
        uuid: id(1),
        slug: "gate".to_owned().try_into().unwrap(),
        name_en: "Made-up Gate".to_owned(),
        level: Level::Monument,
        ..Site::default()
    }
}

fn photo(number: u64) -> Photo {
    Photo {
        uuid: id(100 + number),
        site_uuid: Some(id(1)),
        sha256: format!("{number:064x}"),
        ext: "jpg".to_owned(),
        bytes: 1000,
        name_as_received: format!("DSC_{number:04}.JPG"),
        state: Original::Whole,
        publish: Publish::Ask,
        access: Access::Public,
        ..Photo::default()
    }
}

fn opened(photos: Vec<Photo>) -> Window {
    let mut records: Vec<Record> = vec![gate().into()];
    records.extend(photos.into_iter().map(Record::from));
    let mut window = Opening::empty().with(records).open();
    window.until("Go to Photographs");
    window
}

#[test]
fn a_place_without_photographs_says_so_in_one_line() {
    let mut window = opened(Vec::new());
    window.until("No photograph is recorded.");
}

#[test]
fn a_photograph_is_left_out_of_the_report_by_a_tick() {
    let mut window = opened(vec![photo(1), photo(2)]);
    window.press(Modifiers::COMMAND, Key::P);
    window.click("Photographs: 2 of 2 are printed");
    window.click("DSC_0002.JPG");
    window.until("Photographs: 1 of 2 are printed");
    window.until_part("Page 1 of ");
    window.click("Write the report");
    window.until_part("The report was written");
    let out = window.folder.path().join("damage-report-gate.pdf");
    let text = std::process::Command::new("pdftotext")
        .arg(out)
        .arg("-")
        .output();
    let text = String::from_utf8(text.expect("pdftotext reads the pages").stdout).unwrap();
    assert!(text.contains("DSC_0001.JPG") && !text.contains("DSC_0002.JPG"));
    assert!(!text.contains("leaves out"), "it was not asked for: {text}");
}

#[test]
fn what_is_wrong_with_a_photograph_and_who_may_not_see_it_is_said() {
    let mut window = opened(vec![Photo {
        state: Original::Truncated,
        access: Access::Confidential,
        publish: Publish::No,
        caption_ar: "البوابة من الشرق".to_owned(),
        ..photo(1)
    }]);
    window.until_part(
        "Photograph: البوابة من الشرق, not dated, cut off, confidential, do not publish",
    );
}

#[test]
fn a_photograph_is_described_beside_what_its_file_recorded_and_one_undo_takes_it_back() {
    let recorded = Photo {
        geom: LonLat::new(38.27, 34.55).ok(),
        recorded_lon: Some(38.27),
        recorded_lat: Some(34.55),
        captured_as_recorded: "2010-05-01 14:03:22".to_owned(),
        captured_edtf: Edtf::parse("2010-05-01").ok(),
        bearing_deg: Some(90.5),
        bearing_as_recorded: Some(86.0),
        bearing_reference: Some(BearingReference::Magnetic),
        declination_deg: Some(4.5),
        declination_model: "IGRF-14".to_owned(),
        ..photo(2)
    };
    let mut window = opened(vec![recorded]);
    let before = window.stored();
    window.click("Edit this photograph");
    window.until("Recorded in the file: 2010-05-01 14:03:22, no zone");
    window.until_part("86° from magnetic north; declination used 4.5° (IGRF-14)");
    window.until_part("Recorded in the file: 34.55");
    window.type_in("Caption in English", "The gate from the east");
    window.type_in("Caption in Arabic", "البوابة من الشرق");
    window.click("May be published: do not publish");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Photo of Made-up Gate changed: The gate from the east");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_part("Photograph: The gate from the east, 1 May 2010, do not publish");
    window.undone_and_redone(&before);
    window.until("The gate from the east");
}

fn gallery(photos: Vec<Photo>) -> Window {
    let mut window = opened(photos);
    window.press(Modifiers::COMMAND, Key::Num8);
    window.until("Order of the photographs: By day taken");
    window
}

#[test]
fn the_gallery_says_whose_photographs_there_are_none_of() {
    let mut window = gallery(Vec::new());
    window.until("No photograph of this place or its components is recorded.");
    window.click("All");
    window.until("No photograph is recorded in this catalogue.");
    window.click("Of no place yet");
    window.until("Of every photograph it is said what it shows.");
}

#[test]
fn the_gallery_shows_whose_photographs_are_asked_for_in_the_order_asked_for() {
    let day = |photo: Photo, day: &str| Photo {
        captured_edtf: Edtf::parse(day).ok(),
        ..photo
    };
    let nowhere = Photo {
        site_uuid: None,
        caption_en: "A made-up wall".to_owned(),
        ..photo(3)
    };
    let photos = vec![day(photo(1), "2012"), day(photo(2), "2010"), nowhere];
    let mut window = gallery(photos);
    window.until("2 photographs");
    assert_eq!(tiles(&window), ["DSC_0002.JPG", "DSC_0001.JPG"]);
    window.click("Order of the photographs: By day taken");
    window.click("By file name");
    window.until("Order of the photographs: By file name");
    window.wait("the other order", |harness| {
        tiles_of(harness) == ["DSC_0001.JPG", "DSC_0002.JPG"]
    });
    window.click("All");
    window.until("3 photographs");
    window.click("Of no place yet");
    window.until("1 photograph");
    assert_eq!(tiles(&window), ["A made-up wall"]);
}

/// The captions of the tiles in the gallery, in their order on the screen.
fn tiles_of(harness: &Harness<'static, App>) -> Vec<String> {
    let nodes = harness.query_all_by_label_contains("Photograph: ");
    let mut found: Vec<(i32, i32, String)> = nodes
        .filter(|node| node.rect().left() < 900.0)
        .map(|node| {
            let name = node.accesskit_node().label().unwrap_or_default();
            let title = name.trim_start_matches("Photograph: ");
            let title = title.split(',').next().unwrap_or_default().to_owned();
            #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
            let (x, y) = (node.rect().left() as i32, node.rect().top() as i32);
            (y, x, title)
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, _, title)| title).collect()
}

fn tiles(window: &Window) -> Vec<String> {
    tiles_of(&window.harness)
}

#[test]
fn arrows_choose_in_the_gallery_and_enter_looks_closely() {
    let mut window = gallery((1..=9).map(photo).collect());
    window.until("9 photographs");
    let first = window.label_with("Photograph: DSC_0001.JPG");
    let tile = window
        .harness
        .get_all_by_label(&first)
        .find(|node| node.rect().left() < 900.0);
    tile.unwrap().click();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.press(Modifiers::NONE, Key::Enter);
    window.until("Close the photograph");
    window.until("2 of 9");
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.until("3 of 9");
    // Back in the gallery the one looked at last is chosen.
    window.press(Modifiers::NONE, Key::Escape);
    window.until("9 photographs");
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.press(Modifiers::NONE, Key::Enter);
    window.until("4 of 9");
}

#[test]
fn a_photograph_of_the_detail_is_looked_at_among_its_neighbours() {
    let mut window = opened((1..=3).map(photo).collect());
    window.click_part("Photograph: DSC_0002.JPG");
    window.until("2 of 3");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Close the photograph");
    window.until("What happened");
}

#[test]
fn only_what_is_in_sight_of_hundreds_of_photographs_is_drawn() {
    let mut window = gallery((1..=300).map(photo).collect());
    window.until("300 photographs");
    window.until_part("Photograph: DSC_0001.JPG");
    assert!(tiles(&window).len() < 80, "{}", tiles(&window).len());
}

#[test]
fn a_small_picture_made_meanwhile_is_shown_after_the_next_change() {
    let mut window = opened(vec![photo(1)]);
    window.until("Photograph: DSC_0001.JPG, not dated, no small picture");
    let path = window.folder.path().join("Test.gpkg");
    let mut catalogue = Catalogue::open(&path, OpenAs::Writer).unwrap();
    let small = (photo(1).sha256, crate::pictures::jpeg(64, 48));
    catalogue.keep_thumbnails(&[small]).unwrap();
    drop(catalogue);
    window.click("Edit this photograph");
    window.type_in("Caption in English", "The gate");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.press(Modifiers::NONE, Key::Escape);
    window.until("Photograph: The gate, not dated");
}

#[test]
fn a_further_place_a_photograph_shows_is_a_row_of_its_form() {
    let wall = Site {
        uuid: id(2),
        slug: "wall".to_owned().try_into().unwrap(),
        name_en: "Made-up Wall".to_owned(),
        ..Site::default()
    };
    let records = vec![gate().into(), wall.into(), photo(1).into()];
    let mut window = Opening::empty().with(records).open();
    window.until("Go to Photographs");
    let before = window.stored();
    window.click("Edit this photograph");
    window.click("+ add further place");
    window.click_top("Further place shown");
    window.type_in("Search: Further place shown", "Wall");
    // The list of sites shows it too.
    window.wait("the hit", |harness| {
        harness.query_all_by_label("Made-up Wall").count() > 1
    });
    window.click_top("Made-up Wall");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Photo of Made-up Gate changed");
    window.undone_and_redone(&before);
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Edit this photograph");
    window.until("Remove further place 1");
}
