//! Two photographs compared: opened from two clicks, shown in each way, matched at points against a
//! known transform, kept as a pair with one undo. On files generated for the test, without display.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use egui_kittest::kittest::Queryable;
use palmyra_atlas::domain::align::{At, Transform, matches_from_json};
use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::record::{DamageEvent, Pair, Photo, Record, Site};

use crate::driver::{Opening, Window};
use crate::pictures;
use crate::window_lens::{keep, photograph};

const SITE: &str = "0190a000-0000-7000-8000-00000000aa01";

/// Two photographs of a place, of one size unless the later is to have another.
fn two(later: (u32, u32), dates: [&str; 2]) -> Vec<(Photo, Vec<u8>)> {
    let made = [(1, (800, 600), dates[0]), (2, later, dates[1])];
    made.into_iter()
        .map(|(number, (width, height), date)| {
            // A comment in the file tells two files of the same pixels apart.
            let pixels = pictures::jpeg(width, height);
            let bytes = pictures::with_segment(&pixels, 0xFE, &[number]);
            let mut photo = photograph(number, &bytes, "jpg");
            photo.site_uuid = Some(SITE.parse().unwrap());
            photo.captured_edtf = Edtf::parse(date).ok();
            photo.width = Some(i64::from(width));
            photo.height = Some(i64::from(height));
            (photo, bytes)
        })
        .collect()
}

fn opened(photos: &[(Photo, Vec<u8>)], more: Vec<Record>) -> Window {
    let site = Site {
        uuid: SITE.parse().unwrap(),
        slug: "a-place".to_owned().try_into().unwrap(),
        name_en: "A place".to_owned(),
        ..Site::default()
    };
    let mut records = vec![Record::from(site)];
    records.extend(photos.iter().map(|(photo, _)| Record::from(photo.clone())));
    records.extend(more);
    let window = Opening::empty().with(records).open();
    for (photo, bytes) in photos {
        keep(&window, photo, bytes);
    }
    window
}

fn comparing(photos: &[(Photo, Vec<u8>)], more: Vec<Record>) -> Window {
    let mut window = opened(photos, more);
    let ids: Vec<Id> = photos.iter().map(|(photo, _)| photo.uuid).collect();
    window.harness.state_mut().compare(ids[0], ids[1]);
    window.until("Close the comparison");
    window.until_gone("Reading both photographs");
    window.until_gone("Laying the earlier");
    window
}

/// Where a pixel of one picture lies on the screen: it is shown whole and never enlarged.
fn at(window: &Window, name: &str, size: (f32, f32), pixel: (f32, f32)) -> Pos2 {
    let node = window.harness.get_by_label_contains(name);
    let room = node.rect();
    let scale = (room.width() / size.0).min(room.height() / size.1).min(1.0);
    let corner = room.center() - eframe::egui::vec2(size.0, size.1) * scale / 2.0;
    pos2(corner.x + pixel.0 * scale, corner.y + pixel.1 * scale)
}

fn button(window: &mut Window, at: Pos2, pressed: bool) {
    window.harness.event(Event::PointerMoved(at));
    window.harness.event(Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    window.harness.step();
}

fn click(window: &mut Window, at: Pos2) {
    button(window, at, true);
    button(window, at, false);
    // Two clicks in a row are meant as two.
    for _ in 0..10 {
        window.harness.step();
    }
}

/// How the one pair of the catalogue is aligned: kind, points, transform, residual.
fn kept(window: &Window) -> (String, String, String, f64) {
    let path = window.folder.path().join("Test.gpkg");
    let sql = "SELECT kind, points_json, transform_json, residual_px FROM pair";
    rusqlite::Connection::open(path)
        .unwrap()
        .query_row(sql, [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .unwrap()
}

#[test]
fn each_way_of_comparing_is_reached_by_name_and_by_key() {
    let mut window = comparing(&two((800, 600), ["2010", "2016"]), Vec::new());
    window.until_part("later right of 50 %");
    // What is not kept is not exported.
    window.click("Export the pair…");
    window.until_gone("Path of the file");
    window.until_part("frame laid on frame of the same size");
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.until_part("later right of 52 %");
    window.press(Modifiers::NONE, Key::K);
    window.until_part("Blinking: ");
    window.press(Modifiers::NONE, Key::K);
    let first = window.label_with("Blinking: ");
    window.press(Modifiers::NONE, Key::K);
    assert_ne!(window.label_with("Blinking: "), first);
    window.press(Modifiers::NONE, Key::T);
    window.until("Before picture, side by side");
    window.until("After picture, side by side");
    window.press(Modifiers::NONE, Key::D);
    window.until_part("black where both agree");
    window.press(Modifiers::NONE, Key::Y);
    window.until_part("Before picture, 0 points matched");
    window.click("Slider");
    window.until_part("later right of");
    // What both are stays in sight.
    for said in ["View number 1", "View number 2"] {
        window.until(said);
    }
    window.until_part("2010 · credit not recorded");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Close the comparison");
}

#[test]
fn the_dates_put_them_in_order_and_where_they_do_not_a_person_is_asked() {
    let mut window = comparing(&two((800, 600), ["2016", "2010"]), Vec::new());
    let below = window.names();
    let (early, late) = (below.find("View number 2"), below.find("View number 1"));
    assert!(early < late, "{below}");
    window.until_gone("Neither date says");
    let mut window = comparing(&two((800, 600), ["2016", "2016-05"]), Vec::new());
    window.until_part("Neither date says");
    let before = window.stored();
    window.press(Modifiers::COMMAND, Key::S);
    assert_eq!(
        window.stored(),
        before,
        "kept though the order is not known"
    );
    window.click("They are in this order");
    window.until_gone("Neither date says");
    window.press(Modifiers::COMMAND, Key::S);
    window.until_part("Pair of photographs added");
    window.undone_and_redone(&before);
}

#[test]
fn points_of_a_known_transform_are_clicked_kept_and_taken_back_in_one_step() {
    let photos = two((400, 300), ["2010", "2016"]);
    let mut window = comparing(&photos, Vec::new());
    window.until_part("fitted into the frame of the later");
    let before = window.stored();
    window.press(Modifiers::NONE, Key::Y);
    window.until_part("Before picture, 0 points matched");
    // The later shows the earlier at half its size, shifted by 20 to the right and 10 down.
    for (number, (x, y)) in [(100.0, 80.0), (600.0, 120.0), (340.0, 460.0)]
        .into_iter()
        .enumerate()
    {
        let early = at(&window, "Before picture", (800.0, 600.0), (x, y));
        click(&mut window, early);
        let late = at(
            &window,
            "After picture",
            (400.0, 300.0),
            (x / 2.0 + 20.0, y / 2.0 + 10.0),
        );
        click(&mut window, late);
        window.until_part(&format!("Before picture, {} points matched", number + 1));
    }
    window.until_part("Aligned at 3 points");
    window.until_part("Point 3: 0.");
    window.press(Modifiers::COMMAND, Key::S);
    window.until_part("Pair of photographs added, matched at 3 points");
    let (kind, points, transform, residual) = kept(&window);
    let found = Transform::from_json(&transform).unwrap();
    for (x, y) in [(0.0, 0.0), (800.0, 600.0)] {
        let to = found.apply(At::new(x, y)).unwrap();
        assert!(
            to.distance(At::new(x / 2.0 + 20.0, y / 2.0 + 10.0)) < 1.0,
            "{to:?}"
        );
    }
    assert_eq!(kind, "similarity");
    assert!(residual < 0.5, "{residual}");
    assert_eq!(matches_from_json(&points).unwrap().len(), 3);
    window.undone_and_redone(&before);
}

#[test]
fn points_are_taken_back_moved_and_refused_in_a_sentence() {
    let mut window = comparing(&two((800, 600), ["2010", "2016"]), Vec::new());
    window.press(Modifiers::NONE, Key::Y);
    window.until_part("Before picture, 0 points matched");
    for pixel in [(100.0, 80.0), (600.0, 120.0)] {
        for side in ["Before picture", "After picture"] {
            let at = at(&window, side, (800.0, 600.0), pixel);
            click(&mut window, at);
        }
    }
    window.until_part(
        "Aligned at 2 points (turned, scaled, shifted), the fewest it takes: not tested",
    );
    window.until_part("zero whatever the points");
    // Dragged upon the other: both are at the same place now.
    let from = at(&window, "After picture", (800.0, 600.0), (600.0, 120.0));
    let to = at(&window, "After picture", (800.0, 600.0), (100.0, 80.0));
    button(&mut window, from, true);
    for at in [from + (to - from) / 2.0, to] {
        window.harness.event(Event::PointerMoved(at));
        window.harness.step();
    }
    button(&mut window, to, false);
    window.until_part("are at the same place in one picture");
    window.press(Modifiers::COMMAND, Key::S);
    window.until_part("The pair was not kept.");
    window.press(Modifiers::NONE, Key::Backspace);
    window.until_part("Before picture, 1 points matched");
    window.click("Take point 1 back");
    window.until_part("Before picture, 0 points matched");
}

#[test]
fn a_pair_is_opened_from_its_place_and_its_words_are_edited_there() {
    let photos = two((800, 600), ["2010", "2016"]);
    let pair = Pair {
        uuid: "0190a000-0000-7000-8000-00000000bb01".parse().unwrap(),
        before_photo_uuid: photos[1].0.uuid,
        after_photo_uuid: photos[0].0.uuid,
        site_uuid: Some(SITE.parse().unwrap()),
        ..Pair::default()
    };
    let mut window = opened(&photos, vec![Record::from(pair)]);
    window.press_far("Compare: 2016 – 2010");
    window.until("Close the comparison");
    // As it is kept, whatever the dates say: the doubt is said.
    window.until_part("The picture given as before was taken after the other.");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Close the comparison");
}

#[test]
fn two_photographs_are_brought_together_by_holding_the_one() {
    let photos = two((800, 600), ["2010", "2016"]);
    let mut window = opened(&photos, Vec::new());
    let ids: Vec<Id> = photos.iter().map(|(photo, _)| photo.uuid).collect();
    window.harness.state_mut().look_at(ids[0], ids.clone());
    window.until("Close the photograph");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    window.until_part("Held for comparing");
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.until("2 of 2");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    window.until("Close the comparison");
    window
        .until_gone("Held for comparing. Choose another photograph and press Ctrl+Shift+C there.");
}

#[test]
fn a_pair_is_opened_from_its_event_and_exported_once_it_is_kept_as_it_stands() {
    let photos = two((800, 600), ["2010", "2016"]);
    let event = DamageEvent {
        uuid: "0190a000-0000-7000-8000-00000000cc01".parse().unwrap(),
        site_uuid: SITE.parse().unwrap(),
        title: "Gate blown up".to_owned(),
        ..DamageEvent::default()
    };
    let pair = Pair {
        uuid: "0190a000-0000-7000-8000-00000000bb01".parse().unwrap(),
        before_photo_uuid: photos[0].0.uuid,
        after_photo_uuid: photos[1].0.uuid,
        event_uuid: Some(event.uuid),
        site_uuid: Some(SITE.parse().unwrap()),
        ..Pair::default()
    };
    let mut window = opened(&photos, vec![Record::from(event), Record::from(pair)]);
    window.press_far("Compare before and after…");
    window.until("Close the comparison");
    window.until_part("frame laid on frame of the same size");
    let out = window.folder.path().join("pair.pdf");
    window.click("Export the pair…");
    window.type_in("Path of the file", out.to_str().unwrap());
    window.click("Write it");
    window.until_part("The pair was written as one page");
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF-"));
    // For anyone it is refused: nobody has said that they may be published.
    let open = window.folder.path().join("open.pdf");
    window.click("Export the pair for anyone…");
    window.type_in("Path of the file", open.to_str().unwrap());
    window.click("Write it");
    window.until_part("nobody has said that it may be published");
    assert!(!open.exists());
}
