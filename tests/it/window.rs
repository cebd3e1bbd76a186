//! The whole window driven without display, by accessible names: what a person can find, read
//! and step through. Strict about glyphs: a character no bundled font has fails.

use std::time::Duration;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::session::{Session, Settings};
use palmyra_atlas::ui::App;

use crate::driver::{Opening, Window};

/// A laptop's screen, points.
const SCREEN: [f32; 2] = [1366.0, 768.0];

fn palmyra() -> Window {
    Opening::palmyra().sized(SCREEN).open()
}

#[test]
fn it_opens_on_the_temple_of_bel() {
    let mut window = palmyra();
    window.until_part("Destroyed between 27 and 31 August 2015");
    window.until("معبد بل");
    window.until_part("112 sites");
    window.until_part("Last evidence without the change: 27 August 2015");
}

#[test]
fn any_spelling_finds_baalshamin() {
    for typed in ["Baʿal Šamīn", "baalshamin", "بعلشمين", "بعل شمين"] {
        let mut window = palmyra();
        window.type_in("Search names and descriptions", typed);
        window.until_part(" of 112 sites");
        window.until("Temple of Baalshamin");
        window.wait("others are gone", |harness| {
            harness.query_by_label("Tariff Court").is_none()
        });
    }
}

#[test]
fn the_palette_finds_sites_and_commands() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::K);
    window.until("Find a site or a command…");
    window.type_in("Find a site or a command…", "tetrapylon");
    window.wait("only what was typed for is offered", |harness| {
        harness.query_all_by_label("Tetrapylon").count() > 1
            && harness.query_all_by_label("Agora").count() == 1
    });
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part("twelve of the sixteen columns");
    window.press(Modifiers::COMMAND, Key::K);
    window.type_in("Find a site or a command…", "keys");
    window.until("Keys");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait("the palette is gone", |harness| {
        harness
            .query_by_label("Find a site or a command…")
            .is_none()
    });
    window.press(Modifiers::NONE, Key::F1);
    window.until("In lists, in forms and on the slider");
    window.until("Alt Delete in a form");
    window.until("Ctrl Enter in a form");
}

#[test]
fn time_steps_set_every_state() {
    let mut window = palmyra();
    window.until_part("State on ");
    let today = window.harness.state().day();
    window.click("Previous event");
    assert!(window.harness.state().day() < today);
    for _ in 0..60 {
        window.press(Modifiers::ALT, Key::ArrowLeft);
    }
    window.until_part("State on ");
    let first = window.harness.state().day();
    assert!(first < Day::from_ymd(2014, 1, 1).unwrap());
    window.until("Destroyed 0");
    window.click("Today");
    assert_eq!(window.harness.state().day(), today);
}

#[test]
fn filters_narrow_the_list_and_come_off_again() {
    let mut window = palmyra();
    window.until("All 112");
    let chip = window.label_with("Destroyed ");
    let count = chip.trim_start_matches("Destroyed ").to_owned();
    window.click(&chip);
    window.until_part(&format!("{count} of 112 sites"));
    window.until("Tetrapylon");
    window.wait("what stands is left out", |harness| {
        harness.query_by_label("Tariff Court").is_none()
    });
    window.click("All 112");
    window.until("112 sites");
    window.type_in("Search names and descriptions", "zzzz");
    window.until("No site passes these filters.");
    window.click("Show all sites");
    window.until("112 sites");
}

#[test]
fn list_and_table_show_the_same_sites() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::Num3);
    window.until("Name in English");
    window.click("Damage");
    window.until("Palmyra");
    window.press(Modifiers::COMMAND, Key::Num2);
    window.until("Tariff Court");
    window.press(Modifiers::COMMAND, Key::Num1);
    window.until("Ancient city");
}

#[test]
fn sites_are_marked_by_keys_and_unmarked_together() {
    let mut window = palmyra();
    window.click("Roman Theatre");
    window.press(Modifiers::NONE, Key::Space);
    window.until("1 marked");
    window.until("Roman Theatre, marked");
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.click("2 marked");
    window.click("Report on the marked sites");
    window.until_part("2 places");
    window.click("Clear the marks");
    window.wait("no mark is left", |harness| {
        harness.query_by_label("2 marked").is_none()
    });
}

#[test]
fn no_place_pushes_the_map_aside() {
    let mut window = palmyra();
    let map_wide = |window: &Window| {
        let map = window.harness.get_by_label_contains("Map. Arrow keys");
        map.rect().width()
    };
    let before = map_wide(&window);
    assert!(before > 670.0, "the map has only {before} points");
    window.click("Agora");
    for _ in 0..40 {
        window.press(Modifiers::NONE, Key::ArrowDown);
        let shown = window.harness.state().selected();
        window.wait("the place has come", |harness| {
            harness.query_by_label("Reading…").is_none()
        });
        for _ in 0..4 {
            window.harness.step();
        }
        let narrower = before - map_wide(&window);
        assert!(narrower.abs() < 0.5, "{shown:?} took {narrower} points");
    }
}

#[test]
fn arrow_keys_walk_through_the_list() {
    let mut window = palmyra();
    let first = window.harness.state().selected();
    window.click("Roman Theatre");
    window.wait("the clicked place is chosen", |harness| {
        harness.state().selected() != first
    });
    let there = window.harness.state().selected();
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.wait("the next place is chosen", |harness| {
        harness.state().selected() != there
    });
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.wait("and the one before", |harness| {
        harness.state().selected() == there
    });
}

#[test]
fn the_history_tells_who_made_the_catalogue() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::H);
    window.until("History of the catalogue");
    window.click("Changes: Catalogue made: Palmyra");
    window.until_part("Added: damage event");
    window.press(Modifiers::NONE, Key::Escape);
    window.until("What happened");
}

#[test]
fn an_empty_catalogue_says_what_to_do() {
    let mut window = Opening::empty().sized(SCREEN).open();
    window.until_part("This catalogue holds no site yet");
    window.until_part("What is known of a place will stand here");
    window.press(Modifiers::COMMAND, Key::Num4);
    window.wait("the same words on the page of statistics", |harness| {
        let words = "This catalogue holds no site yet. Add the first one.";
        harness.query_all_by_label(words).count() == 2
    });
    window.click_top("Add site");
    window.until("New site");
}

#[test]
fn a_refused_catalogue_is_told_in_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.gpkg");
    std::fs::write(&file, "this is a letter").unwrap();
    let error = Session::open_with(&file, Settings::forgetful()).unwrap_err();
    let mut harness = Harness::builder()
        .with_size(egui::vec2(900.0, 600.0))
        .build_eframe(|context| App::refused(context, &error));
    harness.run_ok();
    assert!(
        harness
            .query_by_label("The catalogue was not opened")
            .is_some()
    );
    harness.get_by_label("Open…").click();
    harness.run_ok();
    harness.run_ok();
    assert!(harness.query_by_label("Path of the file").is_some());
    assert_eq!(std::fs::read(&file).unwrap(), b"this is a letter");
}

#[test]
fn nothing_moves_when_nothing_happens() {
    let mut window = palmyra();
    window.until("112 sites");
    for _ in 0..40 {
        window.harness.run_ok();
        std::thread::sleep(Duration::from_millis(5));
    }
    let before = window.harness.ctx.cumulative_frame_nr();
    window.harness.run();
    let frames = window.harness.ctx.cumulative_frame_nr() - before;
    assert!(frames <= 2, "{frames} frames were asked for while idle");
}

#[test]
fn a_bar_of_the_statistics_marks_its_places_and_shows_only_them() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::Num4);
    window.until_part("66 monuments, of all recorded, at the end of");
    let bar = window.label_with("State, Destroyed: ");
    let number = bar.trim_start_matches("State, Destroyed: ");
    let number = number.split(' ').next().unwrap().to_owned();
    window.click(&bar);
    window.until(&format!("{number} marked"));
    // The same by key: the next bar has the focus after Tab.
    window.harness.get_by_label(&bar).focus();
    window.harness.run_ok();
    window.press(Modifiers::SHIFT, Key::Enter);
    window.until_part(&format!(
        "{number} monuments, that pass «One of {number} places»"
    ));
    // The same numbers as a table, with Arabic beside.
    window.click("Statistics: as a table");
    window.until("Places in this chart, each once");
    window.until("مدمَّر");
    window.click("Copy as CSV");
    window.until("The numbers are on the clipboard.");
}

#[test]
fn statistics_of_nothing_say_so() {
    let mut window = palmyra();
    window.type_in("Search names and descriptions", "qqqqqq");
    window.press(Modifiers::COMMAND, Key::Num4);
    window.until_part("there is nothing to count");
}

#[test]
fn the_chronology_sets_what_armies_did_beside_what_was_lost() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::Num5);
    window.until_part("Evidence, 31 August 2015");
    window.until_part("21 May 2015, Palmyra: Town and ruins change hands");
    window.until_part("History and context, 9 BC, Valley of the Tombs: Atenaten");
    let bel = window.label_with("30 August 2015, Cella: Cella blown up");
    // By key, since it may be out of sight: the focus brings it into view.
    window.harness.get_by_label(&bel).focus();
    window.harness.run_ok();
    window.press(Modifiers::NONE, Key::Enter);
    window.wait("the day is set", |harness| {
        harness.state().day() == Day::parse("2015-08-31").unwrap()
    });
    // A lane is put away and comes back.
    let care = window.label_with("Care 4");
    window.click(&care);
    window.wait("care is put away", |harness| {
        harness
            .query_all_by_label_contains("Care, ")
            .next()
            .is_none()
    });
    window.click(&care);
    window.until_part("Care, ");
    window.until("August 2015");
    for _ in 0..3 {
        window.press(Modifiers::ALT, Key::ArrowUp);
    }
    window.wait("time is divided by years", |harness| {
        harness.query_all_by_label("August 2015").next().is_none()
    });
    window.until_part("21 May 2015, Palmyra: Town and ruins change hands");
}
