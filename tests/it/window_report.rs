//! The report as it is chosen in the window, driven by accessible names: its pages beside the
//! choices, its kind and period, its sections and their order, one file for each place.

use eframe::egui::{Key, Modifiers};

use crate::driver::{Window, palmyra};

fn asked() -> Window {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::P);
    window.until("Write the report");
    window
}

/// «Page 1 of 7», as it stands there.
fn count(window: &Window) -> String {
    let names = window.names();
    let line = names.lines().find(|line| line.contains("Page 1 of "));
    let line = line.expect("a count of pages").trim();
    line[line.find("Page").unwrap()..].to_owned()
}

#[test]
fn the_pages_stand_beside_the_choices_and_are_turned() {
    let mut window = asked();
    window.until_part("Page 1 of ");
    window.click("Next page");
    window.until_part("Page 2 of ");
    window.press(Modifiers::NONE, Key::PageUp);
    window.until_part("Page 1 of ");
    let pages = count(&window);
    window.click("Sections and their order");
    window.click("What happened");
    window.until_gone(&pages);
    window.until_part("Page 1 of ");
    window.click("Hide the pages");
    window.until_gone("Next page");
    window.click("Show the pages");
    window.until_part("Page 1 of ");
}

#[test]
fn a_situation_report_asks_for_its_period_and_says_when_it_is_none() {
    let mut window = asked();
    window.click("Kind: Situation report");
    window.until("No pages to show");
    window.until("Write the first and the last day of the period.");
    window.type_in("From", "2015-09-02");
    window.type_in("To", "2015-08-20");
    window.until("The period ends before it begins. Write the earlier day first.");
    window.until("Page …");
    window.press(Modifiers::COMMAND, Key::A);
    window.type_keys("2015-09-03");
    window.until_part("Page 1 of ");
    window.until("situation-report-temple-of-bel.pdf");
    window.click("Write the report");
    let out = window
        .folder
        .path()
        .join("situation-report-temple-of-bel.pdf");
    window.until_part("The report was written: ");
    assert!(out.is_file());
}

#[test]
fn the_format_is_chosen_and_the_path_says_it() {
    let mut window = asked();
    window.click("Write as: DOCX");
    window.until("damage-report-temple-of-bel.docx");
    window.click("Write as: HTML");
    window.until("damage-report-temple-of-bel.html");
    window.click("Write the report");
    window.until_part("The report was written: ");
    let out = window.folder.path();
    assert!(out.join("damage-report-temple-of-bel.html").is_file());
}

#[test]
fn sections_are_moved_and_every_place_gets_its_file() {
    let mut window = asked();
    window.click("Sections and their order");
    window.click("Move What happened up");
    window.click("One file for each place");
    window.until("Folder");
    window.press_far("Write the report");
    window.until_part("1 report was written");
    let out = window.folder.path().join("damage-report-temple-of-bel.pdf");
    assert!(out.is_file());
    window.press_far("Write as: DOCX");
    window.press_far("Write the report");
    let out = out.with_extension("docx");
    window.wait("the document", |_| out.is_file());
}
