//! Photographs on the map of the window: shown with what they look towards, chosen, placed, turned
//! and widened by dragging, asked for what they look at. Each by what is seen, dragged and told.

use eframe::egui::{self, Key, Modifiers, PointerButton, Pos2, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;
use palmyra_atlas::catalogue::{Catalogue, OpenAs};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{BearingReference, FovBy, Level, Original, PositionBy};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Answer, Query};
use palmyra_atlas::domain::record::{Photo, Record, Site, Table};

use crate::driver::{Opening, Window};

fn id(number: u64) -> Id {
    Id::v7(number, [9; 10])
}

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn gate() -> Site {
    Site {
        uuid: id(1),
        slug: "gate".to_owned().try_into().unwrap(),
        name_en: "Made-up Gate".to_owned(),
        level: Level::Monument,
        geom: Some(at(38.27, 34.55)),
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
        ..Photo::default()
    }
}

/// Taken 60 m west of the gate, looking east at it.
fn from_the_west() -> Photo {
    Photo {
        geom: Some(at(38.269_35, 34.55)),
        position_by: Some(PositionBy::Recorded),
        recorded_lon: Some(38.269_35),
        recorded_lat: Some(34.55),
        bearing_deg: Some(90.0),
        bearing_as_recorded: Some(90.0),
        bearing_reference: Some(BearingReference::True),
        fov_deg: Some(50.0),
        ..photo(1)
    }
}

fn opened(photos: Vec<Photo>) -> Window {
    let mut records: Vec<Record> = vec![gate().into()];
    records.extend(photos.into_iter().map(Record::from));
    let mut window = Opening::empty().sized([1280.0, 900.0]).with(records).open();
    window.until("Go to Photographs");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.settle();
    window
}

fn button(window: &mut Window, at: Pos2, pressed: bool) {
    window.harness.event(egui::Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    window.harness.step();
}

fn middle(window: &mut Window, name: &str) -> Pos2 {
    window.until_part(name);
    let found = window.harness.query_all_by_label_contains(name).next();
    found.unwrap().rect().center()
}

fn press_and_pull(window: &mut Window, from: Pos2, by: Vec2) {
    window.harness.hover_at(from);
    window.harness.step();
    button(window, from, true);
    for share in [0.3, 0.7, 1.0] {
        window.harness.hover_at(from + by * share);
        window.harness.step();
    }
}

fn drag(window: &mut Window, from: Pos2, by: Vec2) {
    press_and_pull(window, from, by);
    button(window, from + by, false);
    window.settle();
}

fn stored(window: &Window, photo: Id) -> Photo {
    let file = window.folder.path().join("Test.gpkg");
    let catalogue = Catalogue::open(&file, OpenAs::Reader).unwrap();
    let asked = Query::Record {
        table: Table::Photo,
        uuid: photo,
    };
    match catalogue.answer(&asked).unwrap() {
        Answer::Record(Some(record)) => match *record {
            Record::Photo(photo) => photo,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

const WEST: &str = "Photograph on the map: DSC_0001.JPG, looks to 90.0°, 50.0° wide";

fn chosen(photo: Photo) -> Window {
    let mut window = opened(vec![photo]);
    let dot = middle(&mut window, "Photograph on the map: DSC_0001.JPG");
    window.harness.hover_at(dot);
    window.harness.step();
    button(&mut window, dot, true);
    button(&mut window, dot, false);
    window.until_part(", chosen");
    window.until("Turn the view");
    window
}

#[test]
fn photographs_of_the_chosen_place_stand_on_the_map_with_what_they_look_towards() {
    let nowhere = photo(2);
    let mut window = opened(vec![from_the_west(), nowhere]);
    window.until(WEST);
    window.until("One photograph has no position.");
    window.click("Layers");
    window.click("None");
    window.until_gone("Photograph on the map: ");
    window.click("All in view");
    window.until(WEST);
}

#[test]
fn the_card_says_what_is_known_and_what_is_only_drawn() {
    let mut window = opened(vec![from_the_west()]);
    let dot = middle(&mut window, WEST);
    window.harness.hover_at(dot);
    window.until_part("How far it looks is not recorded; drawn ");
    window.until_part("looks to 90.0°, 50.0° wide · position ");
}

#[test]
fn a_double_click_looks_at_the_photograph() {
    let mut window = opened(vec![from_the_west()]);
    let dot = middle(&mut window, WEST);
    window.harness.hover_at(dot);
    for pressed in [true, false, true, false] {
        button(&mut window, dot, pressed);
    }
    window.until("Whole photograph");
}

#[test]
fn turning_a_view_is_one_change_that_says_it_was_drawn_and_keeps_what_was_recorded() {
    let mut window = chosen(from_the_west());
    let before = window.stored();
    let head = middle(&mut window, "Turn the view");
    let camera = middle(&mut window, "Move where the camera stood");
    let long = (head - camera).length();
    drag(&mut window, head, camera + vec2(0.0, -long) - head);
    window.until("Photograph turned on the map: DSC_0001.JPG");
    window.until_part("DSC_0001.JPG, looks to 0.0°, 50.0° wide");
    let photo = stored(&window, id(101));
    assert_eq!(photo.bearing_reference, Some(BearingReference::Drawn));
    assert_eq!(photo.bearing_as_recorded, Some(90.0));
    assert_eq!(photo.position_by, Some(PositionBy::Recorded));
    window.undone_and_redone(&before);
}

#[test]
fn the_camera_is_moved_and_the_view_is_widened() {
    let mut window = chosen(from_the_west());
    let camera = middle(&mut window, "Move where the camera stood");
    drag(&mut window, camera, vec2(0.0, 60.0));
    window.until("Photograph placed on the map: DSC_0001.JPG");
    let moved = stored(&window, id(101));
    assert_eq!(moved.position_by, Some(PositionBy::Drawn));
    assert_eq!(moved.recorded_lat, Some(34.55));
    assert!(moved.geom.unwrap().lat() < 34.55);
    window.settle();
    let side = middle(&mut window, "Open or close the view");
    drag(&mut window, side, vec2(0.0, -40.0));
    window.until("Width of the view drawn on the map: DSC_0001.JPG");
    let opened = stored(&window, id(101));
    assert_eq!(opened.fov_by, Some(FovBy::Drawn));
    assert!(opened.fov_deg.unwrap() > 55.0, "{:?}", opened.fov_deg);
    assert_eq!(opened.geom, moved.geom);
}

#[test]
fn escape_leaves_a_drag() {
    let mut window = chosen(from_the_west());
    let before = window.stored();
    let head = middle(&mut window, "Turn the view");
    press_and_pull(&mut window, head, vec2(-80.0, -80.0));
    window.until_gone("looks to 90.0°");
    window.press(Modifiers::NONE, Key::Escape);
    button(&mut window, head + vec2(-80.0, -80.0), false);
    window.settle();
    window.until_part("looks to 90.0°");
    assert_eq!(window.stored(), before);
}

#[test]
fn a_photograph_without_a_position_is_placed_by_a_press_and_a_drag() {
    let mut window = opened(vec![photo(1)]);
    window.press(Modifiers::COMMAND, Key::Num8);
    window.click_part("Photograph: DSC_0001.JPG");
    window.press(Modifiers::COMMAND, Key::K);
    window.type_keys("Place the photograph on the map");
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part("Press where the camera stood and drag");
    let gate = middle(&mut window, "Map: Made-up Gate");
    let from = gate + vec2(-150.0, 0.0);
    drag(&mut window, from, vec2(100.0, 0.0));
    window.until("Photograph placed on the map: DSC_0001.JPG");
    window.until_part("DSC_0001.JPG, looks to 90.0°, how wide is not known, chosen");
    let photo = stored(&window, id(101));
    assert_eq!(photo.position_by, Some(PositionBy::Drawn));
    assert_eq!(photo.bearing_reference, Some(BearingReference::Drawn));
    assert_eq!((photo.fov_deg, photo.recorded_lon), (None, None));
}

#[test]
fn placing_can_be_left() {
    let mut window = opened(vec![photo(1)]);
    window.press(Modifiers::COMMAND, Key::Num8);
    window.click_part("Photograph: DSC_0001.JPG");
    for leave in ["Leave it where it is", ""] {
        window.press(Modifiers::COMMAND, Key::K);
        window.type_keys("Place the photograph on the map");
        window.press(Modifiers::NONE, Key::Enter);
        window.until_part("Press where the camera stood and drag");
        if leave.is_empty() {
            window.press(Modifiers::NONE, Key::Escape);
        } else {
            window.click(leave);
        }
        window.until_gone("Press where the camera stood and drag");
    }
    assert_eq!(stored(&window, id(101)).geom, None);
}

#[test]
fn photographs_that_look_at_the_chosen_place_are_marked_and_shown_as_a_gallery() {
    let away = Photo {
        bearing_deg: Some(270.0),
        ..Photo {
            uuid: id(103),
            sha256: "3".repeat(64),
            name_as_received: "AWAY.JPG".to_owned(),
            ..from_the_west()
        }
    };
    let aslant = Photo {
        bearing_deg: Some(100.0),
        uuid: id(104),
        sha256: "4".repeat(64),
        site_uuid: None,
        name_as_received: "ASLANT.JPG".to_owned(),
        ..from_the_west()
    };
    let mut window = opened(vec![aslant, away, from_the_west()]);
    window.until_part("Photograph on the map: AWAY.JPG");
    window.press_far("Photographs looking at this place");
    window.until_part("2 photographs within 1000 m look towards Made-up Gate");
    window.until_gone("Photograph on the map: AWAY.JPG");
    window.click("Show as a gallery");
    window.until("2 photographs");
    // The gallery stands left of the detail, which shows one of them too.
    let left = |name: &str| {
        let found = window.harness.query_all_by_label_contains(name);
        let lefts = found.map(|tile| tile.rect().left());
        lefts.reduce(f32::min).unwrap()
    };
    let (west, aslant) = (
        left("Photograph: DSC_0001.JPG"),
        left("Photograph: ASLANT.JPG"),
    );
    assert!(west < aslant, "the straightest comes first");
    window.press(Modifiers::COMMAND, Key::M);
    window.click("Show the others again");
    window.until_part("Photograph on the map: AWAY.JPG");
}
