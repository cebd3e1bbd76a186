//! The viewer of photographs: opened, moved through, turned, closed by keys and by names; on files
//! generated for the test. Driven without display.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::{Key, Modifiers};
use palmyra_atlas::domain::date::Edtf;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::record::{Photo, Record, Site};
use palmyra_atlas::session::looking::{Light, Look, Looking, SIDE, Seen, Square};
use sha2::{Digest, Sha256};

use crate::driver::{Opening, Window};
use crate::pictures;

/// A photograph and the bytes of its original.
pub fn photograph(number: u8, bytes: &[u8], ext: &str) -> Photo {
    let hash = Sha256::digest(bytes);
    let digits = hash.iter().map(|byte| format!("{byte:02x}"));
    let sha256 = digits.collect::<Vec<_>>().concat();
    Photo {
        uuid: format!("0190a000-0000-7000-8000-0000000000{number:02x}")
            .parse()
            .unwrap(),
        sha256,
        ext: ext.to_owned(),
        bytes: i64::try_from(bytes.len()).unwrap(),
        name_as_received: format!("DSC_{number:04}.{ext}"),
        captured_edtf: Some(Edtf::parse("2010-05-01").unwrap()),
        captured_as_recorded: "2010-05-01 14:03:22".to_owned(),
        caption_en: format!("View number {number}"),
        ..Photo::default()
    }
}

/// Puts an original where it belongs.
pub fn keep(window: &Window, photo: &Photo, bytes: &[u8]) -> PathBuf {
    let folder = window
        .folder
        .path()
        .join("Test.media")
        .join(&photo.sha256[..2]);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{}.{}", photo.sha256, photo.ext));
    std::fs::write(&path, bytes).unwrap();
    path
}

/// A window that looks at the first of some photographs.
fn looking(photos: &[(Photo, Vec<u8>)]) -> Window {
    let records = photos.iter().map(|(photo, _)| Record::from(photo.clone()));
    let mut window = Opening::empty().with(records.collect()).open();
    for (photo, bytes) in photos {
        keep(&window, photo, bytes);
    }
    let among: Vec<Id> = photos.iter().map(|(photo, _)| photo.uuid).collect();
    window.harness.state_mut().look_at(among[0], among);
    window.until("Close the photograph");
    window
}

/// Goes on until the original can be looked at closely.
fn sharp(window: &mut Window) {
    window.wait("original", |harness| harness.state().sees_original());
    window.settle();
}

fn one(number: u8, width: u32, height: u32) -> (Photo, Vec<u8>) {
    let bytes = pictures::jpeg(width, height);
    (photograph(number, &bytes, "jpg"), bytes)
}

#[test]
fn a_photograph_is_shown_with_what_is_recorded_of_it() {
    let mut window = looking(&[one(1, 1500, 900)]);
    window.until_part("Photograph, all of it, ");
    sharp(&mut window);
    for said in [
        "View number 1",
        "DSC_0001.jpg",
        "2010-05-01 14:03:22",
        "1 May 2010",
        "Ask first",
    ] {
        window.until(said);
    }
    let hash = one(1, 1500, 900).0.sha256;
    window.until(&hash);
}

#[test]
fn keys_move_turn_and_close_it() {
    let mut window = looking(&[one(1, 3000, 2000), one(2, 400, 300)]);
    sharp(&mut window);
    window.until("1 of 2");
    window.press(Modifiers::NONE, Key::Num1);
    window.until_part("Photograph, 100 %.");
    window.press(Modifiers::NONE, Key::R);
    window.until_part("turned by 90°");
    window.press(Modifiers::SHIFT, Key::R);
    window.until_gone("turned by");
    window.press(Modifiers::NONE, Key::Num0);
    window.until_part("all of it");
    window.press(Modifiers::NONE, Key::Plus);
    window.until_gone("all of it");
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.until("2 of 2");
    window.until("View number 2");
    // There is none after the last.
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.until("2 of 2");
    window.click("Previous photograph");
    window.until("View number 1");
    window.press(Modifiers::NONE, Key::F11);
    window.until_gone("Close the photograph");
    window.press(Modifiers::NONE, Key::Escape);
    window.until("Close the photograph");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("Close the photograph");
}

#[test]
fn the_photographs_of_a_place_are_opened_from_it() {
    let site = Site {
        uuid: "0190a000-0000-7000-8000-00000000aa01".parse().unwrap(),
        slug: "a-place".to_owned().try_into().unwrap(),
        name_en: "A place".to_owned(),
        ..Site::default()
    };
    let (mut photo, bytes) = one(1, 500, 300);
    photo.site_uuid = Some(site.uuid);
    let records = vec![Record::from(site), Record::from(photo.clone())];
    let mut window = Opening::empty().with(records).open();
    keep(&window, &photo, &bytes);
    window.until("What happened");
    window.press(Modifiers::NONE, Key::F3);
    window.until("View number 1");
    sharp(&mut window);
    // The place it shows leads back to the record.
    window.click_top("A place");
    window.until_gone("Close the photograph");
}

#[test]
fn keys_of_the_photograph_are_those_of_others_while_none_is_looked_at() {
    let mut window = Opening::palmyra().open();
    window.press(Modifiers::NONE, Key::R);
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.until("What happened");
    window.type_in("Search names and descriptions", "1");
    assert_eq!(window.value_of("Search names and descriptions"), "1");
}

#[test]
fn brighter_is_for_looking_only() {
    let (photo, bytes) = one(1, 600, 400);
    let mut window = looking(&[(photo.clone(), bytes.clone())]);
    let path = keep(&window, &photo, &bytes);
    sharp(&mut window);
    let before = window.stored();
    window.click("Brightness, contrast");
    window.until("For looking only: the file stays as it is.");
    window.until("Contrast");
    assert_eq!(window.stored(), before);
    assert_eq!(std::fs::read(path).unwrap(), bytes);
}

#[test]
fn a_missing_original_is_said() {
    let (photo, bytes) = one(1, 600, 400);
    let mut window = looking(&[(photo.clone(), bytes.clone())]);
    let path = keep(&window, &photo, &bytes);
    window.press(Modifiers::NONE, Key::Escape);
    std::fs::remove_file(path).unwrap();
    window.harness.state_mut().look_at(photo.uuid, Vec::new());
    window.until_part("The original «DSC_0001.jpg» is not in the media folder");
}

#[test]
fn a_damaged_original_is_said() {
    let (mut photo, bytes) = one(1, 600, 400);
    let bytes = bytes[..bytes.len() / 2].to_vec();
    photo.state_note = "The file ends before the picture does.".to_owned();
    let mut window = looking(&[(photo, bytes)]);
    window.until("The file ends before the picture does.");
    window.until_part("The picture was cut off");
}

fn wait_for(looking: &Looking, holds: impl Fn(&Seen) -> bool) -> Seen {
    let began = Instant::now();
    loop {
        if let Some(seen) = looking.take().into_iter().find(&holds) {
            return seen;
        }
        assert!(began.elapsed() < Duration::from_secs(20), "nothing came");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn squares_come_as_wanted_and_as_bright_as_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.png");
    std::fs::write(&path, pictures::png(1300, 700)).unwrap();
    let look = Look {
        original: Some(path),
        thumbnail: None,
        room: (640, 480),
    };
    let looking = Looking::open(look, Arc::new(|| ())).unwrap();
    let ready = wait_for(&looking, |seen| matches!(seen, Seen::Ready { .. }));
    assert_eq!(
        ready,
        Seen::Ready {
            size: (1300, 700),
            finest: 0
        }
    );
    let square = Square {
        level: 0,
        column: 2,
        row: 1,
    };
    let light = Light {
        brightness: 100,
        contrast: 0,
    };
    looking.want(Light::PLAIN, false, vec![square]);
    let plain = wait_for(&looking, |seen| matches!(seen, Seen::Square { .. }));
    looking.want(light, false, vec![square]);
    let bright = wait_for(&looking, |seen| matches!(seen, Seen::Square { .. }));
    let (Seen::Square { patch: plain, .. }, Seen::Square { patch: bright, .. }) = (plain, bright)
    else {
        panic!("no squares came");
    };
    // The square at the right and lower edge is what is left of the picture.
    assert_eq!(plain.width, 1300 - 2 * SIDE as usize);
    assert_eq!(plain.height, 700 - SIDE as usize);
    let rgb = pictures::rgb(1300, 700);
    let at = (512 * 1300 + 1024) * 3;
    assert_eq!(plain.rgba[..3], rgb[at..at + 3]);
    let lifted = (u16::from(plain.rgba[0]) + 128).min(255);
    assert_eq!(u16::from(bright.rgba[0]), lifted);
}
