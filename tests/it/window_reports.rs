//! Reports kept under a name and the house style, in the window, driven by accessible names.

use std::fs;

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::driver::{Opening, Window, palmyra};

fn dialog() -> Window {
    let mut window = palmyra();
    window.click("Damage report…");
    window.until("Temple of Bel, with its parts");
    window
}

/// Opens the house style by the palette.
fn house(window: &mut Window) {
    window.press(Modifiers::COMMAND, Key::K);
    window.type_keys("House style");
    window.click_top("House style…");
    window.until("House style of reports");
}

fn retype(window: &mut Window, name: &str, text: &str) {
    window.type_in(name, "");
    window.press(Modifiers::COMMAND, Key::A);
    window.type_keys(text);
}

#[test]
fn a_report_is_kept_under_a_name_and_issued_again() {
    let mut window = dialog();
    retype(&mut window, "Keep as", "Bel dossier");
    window.until_part("issued as version 1");
    window.press_far("Write the report");
    let folder = window.folder.path().to_owned();
    let first = folder.join("damage-report-temple-of-bel.pdf");
    window.wait("the report", |_| first.exists());
    window.until_part("«Bel dossier» issued, version 1");
    window.until_part("Issue «Bel dossier», version 2");
    window.until_part("Version 1 · ");
    window.press_far("Issue «Bel dossier», version 2");
    window.until_part("Issue «Bel dossier», version 3");
    window.until_part("Version 2 · ");
    let files = fs::read_dir(&folder).unwrap().flatten();
    let names = files.map(|file| file.file_name().into_string().unwrap());
    let second: Vec<String> = names.filter(|name| name.ends_with("-v2.pdf")).collect();
    assert_eq!(second.len(), 1, "{second:?}");
    assert!(second[0].starts_with("bel-dossier-"), "{second:?}");
    assert!(first.exists(), "the first issue was left as it is");
}

#[test]
fn what_was_chosen_last_is_there_again_and_a_kept_report_is_taken_up() {
    let mut window = dialog();
    assert_eq!(window.value_of("Keep as"), "Full report · Temple of Bel");
    retype(&mut window, "Prepared by", "C. Writer");
    window.press_far("Write the report");
    let first = window.folder.path().join("damage-report-temple-of-bel.pdf");
    window.wait("the report", |_| first.exists());
    window.until_part("Version 1 · ");
    window.press_far("Close the form");
    window.until_gone("Write the report");
    window.click("Damage report…");
    // The next issue never takes the place of the first.
    window.until("damage-report-temple-of-bel-v2.pdf");
    assert_eq!(window.value_of("Prepared by"), "C. Writer");
    retype(&mut window, "Prepared by", "D. Other");
    retype(&mut window, "Keep as", "Another");
    window.press_far("Take the choices of «Full report · Temple of Bel»");
    assert_eq!(window.value_of("Prepared by"), "C. Writer");
    assert_eq!(window.value_of("Keep as"), "Full report · Temple of Bel");
}

#[test]
fn who_issues_a_report_is_asked_for() {
    let mut window = Opening::palmyra().nameless().open();
    window.click("Damage report…");
    window.until("Temple of Bel, with its parts");
    retype(&mut window, "Keep as", "Bel dossier");
    window.press_far("Write the report");
    window.until_part("Who works here?");
    let out = window.folder.path().join("damage-report-temple-of-bel.pdf");
    assert!(!out.exists(), "nobody answers for it");
}

#[test]
fn the_house_style_is_checked_beside_its_fields_and_remembered() {
    let mut window = palmyra();
    let logo = window.folder.path().join("sign.svg");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0h2v1z\"/></svg>";
    fs::write(&logo, drawing).unwrap();
    house(&mut window);
    window.type_in("Institution in English", "Museum of Tests");
    window.type_in("Colour of headings", "#FFEE00");
    window.until_part("Choose a darker one");
    window.type_in("Logo file", "sign.svg");
    window.until_part("Give the whole path");
    retype(&mut window, "Logo file", "/nowhere/sign.svg");
    window.until_gone("Give the whole path");
    window.until_part("There is no such file");
    retype(&mut window, "Logo file", &logo.display().to_string());
    window.until_part("printed sharp at any size");
    retype(&mut window, "Colour of headings", "#7A1F1F");
    window.until_gone("Choose a darker one");
    window.press_far("Save the house style");
    window.until_part("The house style was saved");
    house(&mut window);
    assert_eq!(window.value_of("Institution in English"), "Museum of Tests");
    assert_eq!(window.value_of("Colour of headings"), "#7A1F1F");
    assert!(
        window
            .harness
            .query_by_label("The logo as it is printed")
            .is_none()
    );
}
