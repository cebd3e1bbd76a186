//! Parts marked on a photograph in the viewer: drawn, labelled, linked, moved, deleted, each by what a
//! person does and each taken back by one undo. Driven without display.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::record::{DamageEvent, Photo, PhotoRegion, Record, Site};

use crate::driver::{Opening, Window};
use crate::pictures;
use crate::window_lens::{keep, photograph};

const WIDE: u32 = 600;
const HIGH: u32 = 400;

fn id(number: u64) -> Id {
    Id::v7(number, [9; 10])
}

fn site() -> Site {
    Site {
        uuid: id(1),
        slug: "gate".to_owned().try_into().unwrap(),
        name_en: "Made-up Gate".to_owned(),
        ..Site::default()
    }
}

fn photo() -> (Photo, Vec<u8>) {
    let bytes = pictures::jpeg(WIDE, HIGH);
    let photo = Photo {
        site_uuid: Some(id(1)),
        width: Some(WIDE.into()),
        height: Some(HIGH.into()),
        caption_en: String::new(),
        ..photograph(7, &bytes, "jpg")
    };
    (photo, bytes)
}

fn mark(number: u64, shape: &str, label: &str) -> PhotoRegion {
    PhotoRegion {
        uuid: id(number),
        photo_uuid: photo().0.uuid,
        shape_json: shape.to_owned(),
        label_en: label.to_owned(),
        ..PhotoRegion::default()
    }
}

/// A window that looks at the photograph with these marks on it.
fn looking(marks: Vec<PhotoRegion>) -> Window {
    let (photo, bytes) = photo();
    let event = DamageEvent {
        uuid: id(2),
        site_uuid: id(1),
        title: "Gate blown up".to_owned(),
        ..DamageEvent::default()
    };
    let mut records: Vec<Record> = vec![site().into(), event.into(), photo.clone().into()];
    records.extend(marks.into_iter().map(Record::from));
    let mut window = Opening::empty().with(records).open();
    keep(&window, &photo, &bytes);
    window
        .harness
        .state_mut()
        .look_at(photo.uuid, vec![photo.uuid]);
    window.until("DSC_0007.jpg");
    window.wait("original", |harness| harness.state().sees_original());
    window.until_part("all of it, 100 %");
    window.settle();
    window
}

/// Where a pixel of the picture is on the screen: it is shown whole, one to one, in the middle.
#[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
fn at(window: &Window, x: f32, y: f32) -> Pos2 {
    let canvas = window.harness.get_by_label_contains("Photograph, ");
    let corner = canvas.rect().center() - vec2(WIDE as f32, HIGH as f32) / 2.0;
    corner + vec2(x, y)
}

fn go(window: &mut Window, x: f32, y: f32) {
    let pos = at(window, x, y);
    window.harness.event(Event::PointerMoved(pos));
    window.harness.step();
}

fn button(window: &mut Window, x: f32, y: f32, pressed: bool) {
    let pos = at(window, x, y);
    window.harness.event(Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    window.harness.step();
}

fn click(window: &mut Window, x: f32, y: f32) {
    go(window, x, y);
    button(window, x, y, true);
    button(window, x, y, false);
    // Two clicks in a row are meant as two.
    for _ in 0..10 {
        window.harness.step();
    }
}

fn drag(window: &mut Window, from: (f32, f32), to: (f32, f32)) {
    go(window, from.0, from.1);
    button(window, from.0, from.1, true);
    for part in [0.25, 0.5, 0.75, 1.0] {
        let x = from.0 + (to.0 - from.0) * part;
        let y = from.1 + (to.1 - from.1) * part;
        go(window, x, y);
    }
    button(window, to.0, to.1, false);
    window.settle();
}

#[test]
fn a_rectangle_is_drawn_labelled_and_linked_and_one_undo_takes_it_back() {
    let mut window = looking(Vec::new());
    let before = window.stored();
    window.until_part("Nothing is marked yet.");
    window.click("Mark by a rectangle");
    window.until_part("Drag from corner to corner");
    drag(&mut window, (100.0, 50.0), (300.0, 150.0));
    window.until("Rectangle on the picture: without a label, from 100, 50 to 300, 150");
    assert_eq!(window.stored(), before, "nothing is saved yet");
    window.type_in("Label in English", "Missing lintel");
    window.type_in("Label in Arabic", "ساكف مفقود");
    window.pick("Damage event it bears on", "", "Gate blown up");
    window.until("Rectangle on the picture: Missing lintel, from 100, 50 to 300, 150");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Mark 1: Missing lintel");
    window.click("Mark 1: Missing lintel");
    window.until("Bears on: Gate blown up");
    let stored = window.stored();
    assert!(stored.contains("[100.0,50.0,200.0,100.0]"), "{stored}");
    window.undone_and_redone(&before);
}

#[test]
fn a_mark_needs_a_label_in_one_of_the_languages() {
    let mut window = looking(Vec::new());
    let before = window.stored();
    window.press(Modifiers::NONE, Key::B);
    drag(&mut window, (100.0, 50.0), (300.0, 150.0));
    window.until("Label in English");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("One of the two labels is needed");
    assert_eq!(window.stored(), before);
    window.type_in("Label in Arabic", "عمود");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Mark 1: عمود");
}

#[test]
fn a_polygon_is_drawn_corner_by_corner_and_escape_leaves_what_is_half_drawn() {
    let mut window = looking(Vec::new());
    window.press(Modifiers::NONE, Key::P);
    click(&mut window, 100.0, 100.0);
    click(&mut window, 200.0, 100.0);
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Click corner after corner");
    window.until("Close the photograph");
    window.click("Mark by a polygon");
    for (x, y) in [(100.0, 100.0), (400.0, 100.0), (200.0, 100.0)] {
        click(&mut window, x, y);
    }
    window.press(Modifiers::NONE, Key::Backspace);
    click(&mut window, 200.0, 200.0);
    // The first corner closes it.
    click(&mut window, 102.0, 101.0);
    window.until("Polygon on the picture: without a label, from 100, 100 to 400, 200");
    window.type_in("Label in English", "Breach");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Mark 1: Breach");
}

#[test]
fn an_arrow_is_drawn_by_keys_alone() {
    let mut window = looking(Vec::new());
    window.press(Modifiers::NONE, Key::A);
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.press(Modifiers::NONE, Key::Space);
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::ArrowDown);
    }
    window.press(Modifiers::COMMAND, Key::ArrowRight);
    window.press(Modifiers::NONE, Key::Enter);
    window.until("Arrow on the picture: without a label, from 290, 200 to 291, 230");
    window.type_in("Label in English", "Bullet hole");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Mark 1: Bullet hole");
}

#[test]
fn a_mark_is_moved_and_its_corner_dragged_each_in_one_step() {
    let mut window = looking(vec![mark(
        10,
        r#"{"rectangle":[100,100,80,60]}"#,
        "Capital",
    )]);
    click(&mut window, 140.0, 130.0);
    window.until("Delete the mark");
    let before = window.stored();
    drag(&mut window, (140.0, 130.0), (190.0, 150.0));
    window.until("Mark «Capital» on DSC_0007.jpg moved");
    window.until("Rectangle on the picture: Capital, from 150, 120 to 230, 180");
    window.undone_and_redone(&before);
    window.until("Rectangle on the picture: Capital, from 150, 120 to 230, 180");
    let before = window.stored();
    drag(&mut window, (230.0, 180.0), (260.0, 200.0));
    window.until("Rectangle on the picture: Capital, from 150, 120 to 260, 200");
    window.until("Mark «Capital» on DSC_0007.jpg moved");
    window.undone_and_redone(&before);
    // Beside it the picture is moved, not the mark.
    let before = window.stored();
    drag(&mut window, (400.0, 300.0), (420.0, 310.0));
    window.settle();
    assert_eq!(window.stored(), before);
}

#[test]
fn a_mark_is_moved_by_keys_and_escape_takes_it_back() {
    let mut window = looking(vec![mark(
        10,
        r#"{"rectangle":[100,100,80,60]}"#,
        "Capital",
    )]);
    let before = window.stored();
    click(&mut window, 140.0, 130.0);
    window.press(Modifiers::NONE, Key::M);
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.until("Rectangle on the picture: Capital, from 110, 100 to 190, 160");
    window.press(Modifiers::NONE, Key::Escape);
    window.until("Rectangle on the picture: Capital, from 100, 100 to 180, 160");
    assert_eq!(window.stored(), before);
    window.press(Modifiers::NONE, Key::M);
    window.press(Modifiers::NONE, Key::C);
    window.until_part("Arrows move corner 1");
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::Enter);
    window.until("Mark «Capital» on DSC_0007.jpg moved");
    window.until("Rectangle on the picture: Capital, from 100, 90 to 180, 160");
    window.undone_and_redone(&before);
}

#[test]
fn corners_of_a_polygon_come_and_go() {
    let shape = r#"{"polygon":[[100,100],[300,100],[300,300],[100,300]]}"#;
    let mut window = looking(vec![mark(10, shape, "Wall")]);
    click(&mut window, 200.0, 200.0);
    let before = window.stored();
    go(&mut window, 200.0, 100.0);
    for pressed in [true, false, true, false] {
        button(&mut window, 200.0, 100.0, pressed);
    }
    window.until("Mark «Wall» on DSC_0007.jpg moved");
    assert!(
        window
            .stored()
            .contains("[[100.0,100.0],[200.0,100.0],[300.0,100.0]")
    );
    window.undone_and_redone(&before);
    let before = window.stored();
    click(&mut window, 300.0, 300.0);
    window.press(Modifiers::NONE, Key::Delete);
    window.until("Mark «Wall» on DSC_0007.jpg moved");
    window.undone_and_redone(&before);
}

#[test]
fn a_mark_is_deleted_by_key_and_one_undo_brings_it_back() {
    let mut window = looking(vec![
        mark(10, r#"{"rectangle":[100,100,80,60]}"#, "Capital"),
        mark(11, r#"{"arrow":[400,300,300,200]}"#, "Hole"),
    ]);
    let before = window.stored();
    window.press(Modifiers::NONE, Key::N);
    window.press(Modifiers::NONE, Key::N);
    window.press(Modifiers::NONE, Key::Delete);
    window.until("Mark «Hole» on DSC_0007.jpg deleted");
    window.until_gone("Mark 2");
    window.until("Mark 1: Capital");
    window.undone_and_redone(&before);
}

#[test]
fn the_list_brings_a_mark_into_sight_and_marks_are_hidden_and_shown() {
    let mut window = looking(vec![mark(
        10,
        r#"{"rectangle":[100,100,40,30]}"#,
        "Capital",
    )]);
    window.until_part("Rectangle on the picture: Capital");
    window.press(Modifiers::NONE, Key::H);
    window.until_gone("Rectangle on the picture");
    window.until("The marks are hidden.");
    window.click("Mark 1: Capital");
    window.until_part("Rectangle on the picture: Capital");
    window.until_gone("all of it");
    // Escape leaves the mark first, then the photograph.
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Delete the mark");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Close the photograph");
}

#[test]
fn the_record_and_a_mark_are_edited_beside_the_picture() {
    let mut window = looking(vec![mark(
        10,
        r#"{"rectangle":[100,100,80,60]}"#,
        "Capital",
    )]);
    let before = window.stored();
    window.press(Modifiers::NONE, Key::E);
    window.until("Edit photo");
    window.type_in("Caption in English", "The gate from the east");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Photo of Made-up Gate changed: The gate from the east");
    window.undone_and_redone(&before);
    let before = window.stored();
    window.click("Mark 1: Capital");
    window.click("Edit this mark");
    window.type_in("Label in English", " of the porch");
    window.until_part("Rectangle on the picture: Capital of the porch");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Mark 1: Capital of the porch");
    window.undone_and_redone(&before);
    // Escape leaves a form first; the photograph stays.
    window.click("Edit record");
    window.until("Edit photo");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Edit photo");
    window.until("Close the photograph");
    window.click("Show place");
    window.until_gone("Close the photograph");
    window.until("What happened");
}

#[test]
fn marks_are_exported_from_the_viewer() {
    let mut window = looking(vec![mark(
        10,
        r#"{"rectangle":[100,100,80,60]}"#,
        "Capital",
    )]);
    let out = window.folder.path().join("marks.jsonld");
    window.click("Export the marks…");
    window.type_in("Path of the file", out.to_str().unwrap());
    window.click("Write it");
    window.until_part("1 mark was written as Web Annotations");
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.contains("xywh=pixel:100,100,80,60"), "{text}");
    assert!(text.contains("\"Capital\""), "{text}");
}

#[test]
fn an_event_and_a_place_lead_to_where_they_are_marked() {
    let on_event = PhotoRegion {
        event_uuid: Some(id(2)),
        ..mark(10, r#"{"rectangle":[100,100,40,30]}"#, "Capital")
    };
    let on_place = PhotoRegion {
        site_uuid: Some(id(1)),
        ..mark(11, r#"{"arrow":[400,300,300,200]}"#, "Hole")
    };
    let mut window = looking(vec![on_event, on_place]);
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Marked on DSC_0007.jpg: Capital");
    window.until("Delete the mark");
    window.until("Bears on: Gate blown up");
    window.until_gone("all of it");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Close the photograph");
    window.press_far("Marked on DSC_0007.jpg: Hole");
    window.until("Shows: Made-up Gate");
}

#[test]
fn a_position_that_is_clicked_on_the_map_leads_from_the_picture_to_the_map() {
    let mut window = looking(Vec::new());
    window.click("Edit record");
    window.click("Click the map");
    window.until_gone("Close the photograph");
    window.until("Edit photo");
    window.until("Camera position");
}

#[test]
fn what_is_drawn_waits_as_a_draft_while_another_photograph_is_looked_at() {
    let mut window = looking(Vec::new());
    window.press(Modifiers::NONE, Key::B);
    drag(&mut window, (100.0, 50.0), (300.0, 150.0));
    window.until("Label in English");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Label in English");
    window.until("Close the photograph");
    window.until_gone("Rectangle on the picture");
    window.click("Go on");
    window.until("Rectangle on the picture: without a label, from 100, 50 to 300, 150");
}
