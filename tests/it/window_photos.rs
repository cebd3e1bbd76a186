//! Photographs in the window: what the detail tells of them, the form beside what the file
//! recorded. Each by what is seen and clicked.

use eframe::egui::{Key, Modifiers};
use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Access, BearingReference, Level, Original, Publish};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::record::{Photo, Record, Site};

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
fn what_is_wrong_with_a_photograph_and_who_may_not_see_it_is_said() {
    let mut window = opened(vec![Photo {
        state: Original::Truncated,
        access: Access::Confidential,
        publish: Publish::No,
        caption_ar: "البوابة من الشرق".to_owned(),
        ..photo(1)
    }]);
    window.until_part("DSC_0001.JPG");
    window.until("البوابة من الشرق");
    window.until_part("cut off · confidential · do not publish");
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
    window.until("The gate from the east");
    window.until_part("do not publish");
    window.undone_and_redone(&before);
    window.until("The gate from the east");
}
