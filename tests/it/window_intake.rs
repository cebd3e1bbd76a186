//! Photographs are taken in, placed, verified and put back in the window: each gesture by what is
//! seen and clicked.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{DroppedFile, Event, HoveredFile, Key, Modifiers};
use image::ImageFormat;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::Level;
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::record::{Record, Site};

use crate::driver::{Opening, Window};
use crate::photographs::{picture, taken_at};

fn gate() -> Record {
    Site {
        uuid: Id::v7(1, [7; 10]),
        slug: "gate".to_owned().try_into().unwrap(),
        name_en: "Made-up Gate".to_owned(),
        level: Level::Monument,
        geom: LonLat::new(38.27, 34.55).ok(),
        ..Site::default()
    }
    .into()
}

fn opened() -> Window {
    let mut window = Opening::empty().with(vec![gate()]).open();
    window.until("Go to Photographs");
    window
}

/// A folder of files beside the catalogue.
fn received(window: &Window, files: &[(&str, Vec<u8>)]) -> PathBuf {
    let folder = window.folder.path().join("received");
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    folder
}

fn jpeg(seed: u32) -> Vec<u8> {
    picture(seed, ImageFormat::Jpeg)
}

fn menu(window: &mut Window, item: &str) {
    window.click("Photographs");
    window.click(item);
}

/// Opens the sheet by its key and names a path.
fn name_path(window: &mut Window, path: &Path) {
    window.press(Modifiers::COMMAND, Key::I);
    window.type_in("Path of a file or folder", path.to_str().unwrap());
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("Nobody reads it here.".to_owned())
    }
}

#[test]
fn files_of_a_folder_come_in_for_the_chosen_place_and_one_undo_takes_all_back() {
    let mut window = opened();
    let folder = received(
        &window,
        &[
            ("a.jpg", jpeg(1)),
            ("b.jpg", jpeg(2)),
            ("copy.jpg", jpeg(1)),
            ("cut.jpg", jpeg(3)[..900].to_vec()),
            ("damaged.jpg", vec![7; 500]),
            ("notes.txt", b"Not a picture.".to_vec()),
        ],
    );
    name_path(&mut window, &folder);
    window.type_in("Received from", "A. Made-up");
    window.click("Take in");
    window.until_part("4 photographs were taken in; 1 in the catalogue already; 1 is no picture.");
    window.until_part("The same file was received as «a.jpg».");
    window.until("All 6");
    window.click("To look at 4");
    window.until_gone("b.jpg");
    assert!(fs::read(folder.join("a.jpg")).unwrap() == jpeg(1));
    window.click("All 6");
    window.until("Shows Made-up Gate.");
    window.click("Take all back");
    window.until_part("Undone: 4 photographs taken in");
    window.until("not in the catalogue any more");
}

#[test]
fn the_sheet_says_what_is_missing_and_takes_several_paths() {
    let mut window = opened();
    let folder = received(&window, &[("a.jpg", jpeg(1)), ("b.jpg", jpeg(2))]);
    menu(&mut window, "Take photographs in…");
    window.until_part("None yet.");
    window.type_in("Path of a file or folder", "a.jpg");
    window.click("Add");
    window.until("Give the whole path, beginning with /.");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("None yet.");
    name_path(&mut window, &folder.join("a.jpg"));
    window.click("Add");
    window.until("1 file or folder named");
    window.type_in(
        "Path of a file or folder",
        folder.join("b.jpg").to_str().unwrap(),
    );
    window.click("Add");
    window.until("2 files and folders named");
    window.click("Begin the list again");
    window.until_part("None yet.");
}

#[test]
fn a_place_near_the_camera_is_offered_and_set_by_one_click() {
    let mut window = opened();
    let folder = received(
        &window,
        &[
            ("south.jpg", taken_at(1, 38.27, 34.549)),
            ("north.jpg", taken_at(2, 38.27, 34.551)),
            ("far.jpg", taken_at(3, 10.0, 50.0)),
        ],
    );
    name_path(&mut window, &folder);
    window.click("Not said yet");
    window.click("Take in");
    window.until("May show Made-up Gate, 111 m away in the direction of view.");
    window.until("Place offered 2");
    let before = window.stored();
    window.click("south.jpg shows Made-up Gate");
    window.until_part("south.jpg shows Made-up Gate");
    window.until("Shows Made-up Gate.");
    window.undone_and_redone(&before);
    window.until("Shows Made-up Gate.");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until("Take all suggestions");
    window.click("Take all suggestions");
    window.until("2 photographs placed");
    window.until_gone("May show");
}

#[test]
fn dropped_and_pasted_files_are_offered_on_the_sheet() {
    let mut window = opened();
    let folder = received(&window, &[("a.jpg", jpeg(1)), ("b c.jpg", jpeg(2))]);
    let hovered = HoveredFile {
        path: Some(folder.join("a.jpg")),
        ..HoveredFile::default()
    };
    window.harness.input_mut().hovered_files = vec![hovered];
    window.until("Take 1 file in for Made-up Gate");
    window.harness.input_mut().hovered_files.clear();
    let dropped = Arc::new(Dropped(folder.join("a.jpg")));
    window.harness.input_mut().dropped_files = vec![dropped];
    window.until("1 file or folder named");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_gone("file or folder named");
    let address = format!("file://{}/b%20c.jpg", folder.display());
    window.harness.event(Event::Paste(address));
    window.until("1 file or folder named");
    window.click("Take in");
    window.until("1 photograph was taken in.");
}

#[test]
fn whoever_gave_no_name_is_asked_before_anything_is_copied() {
    let mut window = Opening::empty().nameless().open();
    let folder = received(&window, &[("a.jpg", jpeg(1))]);
    name_path(&mut window, &folder);
    window.click("Take in");
    window.type_in("Who works here?", "B. Tester");
    window.click("Save the change");
    window.until("1 photograph was taken in.");
}

#[test]
fn originals_are_verified_named_and_put_back() {
    let mut window = opened();
    let folder = received(&window, &[("a.jpg", jpeg(1)), ("b.jpg", jpeg(2))]);
    name_path(&mut window, &folder);
    window.click("Take in");
    window.until("2 photographs were taken in.");
    menu(&mut window, "Verify originals");
    window.until("2 originals are what was received.");
    let media = window.folder.path().join("Test.media");
    let lost = originals(&media).remove(0);
    fs::remove_file(&lost).unwrap();
    fs::write(media.join("stray.txt"), "stray").unwrap();
    window.click("Verify originals");
    window.until("Missing · 1");
    window.until("Not referred to · 1");
    window.until_part("is missing");
    window.click("Put missing originals back…");
    window.type_in("Path of a file or folder", folder.to_str().unwrap());
    window.click("Look there");
    window.until("1 of 1 missing originals are back in their place.");
    assert!(lost.exists());
    window.click("Verify originals");
    window.until_part("2 originals are what was received.");
    window.until_gone("Missing ·");
}

/// Every original in the media folder.
fn originals(media: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(media)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let folders = folders.filter(|path| path.is_dir() && !path.ends_with("renditions"));
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap());
    files.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn the_custody_of_a_photograph_tells_where_it_came_from_and_what_happened_since() {
    let mut window = opened();
    let folder = received(&window, &[("a.jpg", jpeg(1))]);
    name_path(&mut window, &folder);
    window.type_in("Received from", "A. Made-up");
    window.click("Take in");
    window.until("1 photograph was taken in.");
    menu(&mut window, "Verify originals");
    window.until("1 original is what was received.");
    menu(&mut window, "What came of it");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Custody of this photograph");
    window.until("A. Made-up");
    window.until_part("Taken in from");
    window.until("Verified: the file that was received");
    window.click("Copy the hash");
    window.click("Every change of its record");
    window.until_part("1 photograph taken in");
}

#[test]
fn nothing_is_offered_where_nothing_can_be_written() {
    let window = opened();
    let folder = received(&window, &[("a.jpg", jpeg(1))]);
    let path = window.folder.path().join("Copy.gpkg");
    fs::copy(window.folder.path().join("Test.gpkg"), &path).unwrap();
    let session = palmyra_atlas::session::Session::open_to_read(&path).unwrap();
    let mut reading = Opening::showing(session);
    reading.until("read only");
    let dropped = Arc::new(Dropped(folder.join("a.jpg")));
    reading.harness.input_mut().dropped_files = vec![dropped];
    reading.until_part("Nothing was taken in.");
    menu(&mut reading, "Verify originals");
    reading.until("There are no photographs.");
}
