//! The whole window driven without display, by accessible names: what a person can find, read
//! and step through. Strict about glyphs: a character no bundled font has fails.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::session::{Contents, Session, Settings};
use palmyra_atlas::ui::App;

/// The window on a fresh copy of the record, with settings of its own.
struct Window {
    /// The driven window.
    harness: Harness<'static, App>,
    _folder: tempfile::TempDir,
}

impl Window {
    /// Opens it at 1366 × 768.
    fn open(contents: Contents) -> Self {
        Self::sized(contents, egui::vec2(1366.0, 768.0))
    }

    /// Opens it at a size.
    fn sized(contents: Contents, size: egui::Vec2) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::forgetful();
        let file = folder.path().join("Test.gpkg");
        let session = Session::create_with(&file, contents, settings).unwrap();
        let harness = Harness::builder()
            .with_size(size)
            .build_eframe(|context| App::new(context, session));
        let mut window = Self {
            harness,
            _folder: folder,
        };
        if contents == Contents::Palmyra {
            window.until("the first place is shown", |harness| {
                harness.query_by_label("What happened").is_some()
            });
        }
        window
    }

    /// Runs frames until something holds; the reader answers from a thread of its own.
    fn until(&mut self, what: &str, holds: impl Fn(&Harness<'static, App>) -> bool) {
        let start = Instant::now();
        loop {
            self.harness.run_ok();
            if holds(&self.harness) {
                return;
            }
            assert!(
                start.elapsed() < Duration::from_secs(10),
                "not within 10 s: {what}"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until a label is there.
    fn see(&mut self, label: &str) {
        self.until(label, |harness| {
            harness.query_all_by_label(label).next().is_some()
        });
    }

    /// Waits until a label that contains this is there.
    fn see_part(&mut self, part: &str) {
        self.until(part, |harness| {
            harness.query_all_by_label_contains(part).next().is_some()
        });
    }

    /// Clicks what is called so.
    fn click(&mut self, label: &str) {
        self.see(label);
        self.harness.get_all_by_label(label).next().unwrap().click();
        self.harness.run_ok();
    }

    /// The whole name of the first thing in the window whose name holds these words.
    fn label_with(&mut self, part: &str) -> String {
        self.see_part(part);
        let node = self.harness.get_all_by_label_contains(part).next().unwrap();
        node.accesskit_node().label().unwrap()
    }

    /// Presses a key.
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_ok();
    }

    /// Types into the field that has the focus or is called so.
    fn type_into(&mut self, label: &str, text: &str) {
        self.see(label);
        let field = self.harness.get_by_label(label);
        field.focus();
        self.harness.run_ok();
        self.harness.get_by_label(label).type_text(text);
        self.harness.run_ok();
    }
}

#[test]
fn it_opens_on_the_temple_of_bel() {
    let mut window = Window::open(Contents::Palmyra);
    window.see_part("Destroyed between 27 and 31 August 2015");
    window.see("معبد بل");
    window.see_part("112 sites");
    window.see_part("Last evidence without the change: 27 August 2015");
}

#[test]
fn any_spelling_finds_baalshamin() {
    for typed in ["Baʿal Šamīn", "baalshamin", "بعلشمين", "بعل شمين"] {
        let mut window = Window::open(Contents::Palmyra);
        window.type_into("Search names and descriptions", typed);
        window.see_part(" of 112 sites");
        window.see("Temple of Baalshamin");
        window.until("others are gone", |harness| {
            harness.query_by_label("Tariff Court").is_none()
        });
    }
}

#[test]
fn the_palette_finds_sites_and_commands() {
    let mut window = Window::open(Contents::Palmyra);
    window.press(Modifiers::COMMAND, Key::K);
    window.see("Find a site or a command…");
    window.type_into("Find a site or a command…", "tetrapylon");
    window.until("only what was typed for is offered", |harness| {
        harness.query_all_by_label("Tetrapylon").count() > 1
            && harness.query_all_by_label("Agora").count() == 1
    });
    window.press(Modifiers::NONE, Key::Enter);
    window.see_part("twelve of the sixteen columns");
    window.press(Modifiers::COMMAND, Key::K);
    window.type_into("Find a site or a command…", "keys");
    window.see("Keys");
    window.press(Modifiers::NONE, Key::Escape);
    window.until("the palette is gone", |harness| {
        harness
            .query_by_label("Find a site or a command…")
            .is_none()
    });
    window.press(Modifiers::NONE, Key::F1);
    window.see("In lists and on the slider");
}

#[test]
fn time_steps_set_every_state() {
    let mut window = Window::open(Contents::Palmyra);
    window.see_part("State on ");
    let today = window.harness.state().day();
    window.click("Previous event");
    assert!(window.harness.state().day() < today);
    for _ in 0..60 {
        window.press(Modifiers::ALT, Key::ArrowLeft);
    }
    window.see_part("State on ");
    let first = window.harness.state().day();
    assert!(first < Day::from_ymd(2014, 1, 1).unwrap());
    window.see("Destroyed 0");
    window.click("Today");
    assert_eq!(window.harness.state().day(), today);
}

#[test]
fn filters_narrow_the_list_and_come_off_again() {
    let mut window = Window::open(Contents::Palmyra);
    window.see("All 112");
    let chip = window.label_with("Destroyed ");
    let count = chip.trim_start_matches("Destroyed ").to_owned();
    window.click(&chip);
    window.see_part(&format!("{count} of 112 sites"));
    window.see("Tetrapylon");
    window.until("what stands is left out", |harness| {
        harness.query_by_label("Tariff Court").is_none()
    });
    window.click("All 112");
    window.see("112 sites");
    window.type_into("Search names and descriptions", "zzzz");
    window.see("No site passes these filters.");
    window.click("Show all sites");
    window.see("112 sites");
}

#[test]
fn list_and_table_show_the_same_sites() {
    let mut window = Window::open(Contents::Palmyra);
    window.press(Modifiers::COMMAND, Key::Num3);
    window.see("Name in English");
    window.click("Damage");
    window.see("Palmyra");
    window.press(Modifiers::COMMAND, Key::Num2);
    window.see("Tariff Court");
    window.press(Modifiers::COMMAND, Key::Num1);
    window.see("Ancient city");
}

#[test]
fn sites_are_marked_by_keys_and_unmarked_together() {
    let mut window = Window::open(Contents::Palmyra);
    window.click("Roman Theatre");
    window.press(Modifiers::NONE, Key::Space);
    window.see("1 marked");
    window.see("Roman Theatre, marked");
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.click("2 marked");
    window.click("Report on the marked sites");
    window.see_part("2 places");
    window.click("Clear the marks");
    window.until("no mark is left", |harness| {
        harness.query_by_label("2 marked").is_none()
    });
}

#[test]
fn no_place_pushes_the_map_aside() {
    let mut window = Window::open(Contents::Palmyra);
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
        window.until("the place has come", |harness| {
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
    let mut window = Window::open(Contents::Palmyra);
    let first = window.harness.state().selected();
    window.click("Roman Theatre");
    window.until("the clicked place is chosen", |harness| {
        harness.state().selected() != first
    });
    let there = window.harness.state().selected();
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.until("the next place is chosen", |harness| {
        harness.state().selected() != there
    });
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.until("and the one before", |harness| {
        harness.state().selected() == there
    });
}

#[test]
fn the_history_tells_who_made_the_catalogue() {
    let mut window = Window::open(Contents::Palmyra);
    window.press(Modifiers::COMMAND, Key::H);
    window.see("History of the catalogue");
    window.click("Changes: Catalogue made: Palmyra");
    window.see_part("Added: damage event");
    window.press(Modifiers::NONE, Key::Escape);
    window.see("What happened");
}

#[test]
fn an_empty_catalogue_says_what_to_do() {
    let mut window = Window::open(Contents::Empty);
    window.see_part("This catalogue holds no site yet");
    window.see("Choose a site in the list or on the map.");
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
    let mut window = Window::open(Contents::Palmyra);
    window.see("112 sites");
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
    let mut window = Window::open(Contents::Palmyra);
    window.press(Modifiers::COMMAND, Key::Num4);
    window.see_part("66 monuments, of all recorded, at the end of");
    let bar = window.label_with("State, Destroyed: ");
    let number = bar.trim_start_matches("State, Destroyed: ");
    let number = number.split(' ').next().unwrap().to_owned();
    window.click(&bar);
    window.see(&format!("{number} marked"));
    // The same by key: the next bar has the focus after Tab.
    window.harness.get_by_label(&bar).focus();
    window.harness.run_ok();
    window.press(Modifiers::SHIFT, Key::Enter);
    window.see_part(&format!(
        "{number} monuments, that pass «One of {number} places»"
    ));
    // The same numbers as a table, with Arabic beside.
    window.click("Statistics: as a table");
    window.see("Places in this chart, each once");
    window.see("مدمَّر");
    window.click("Copy as CSV");
    window.see("The numbers are on the clipboard.");
}

#[test]
fn statistics_of_nothing_say_so() {
    let mut window = Window::open(Contents::Empty);
    window.press(Modifiers::COMMAND, Key::Num4);
    window.see_part("there is nothing to count");
}

#[test]
fn the_chronology_sets_what_armies_did_beside_what_was_lost() {
    let mut window = Window::open(Contents::Palmyra);
    window.press(Modifiers::COMMAND, Key::Num5);
    window.see_part("Evidence, 31 August 2015");
    window.see_part("21 May 2015, Palmyra: Town and ruins change hands");
    window.see_part("History and context, 9 BC, Valley of the Tombs: Atenaten");
    let bel = window.label_with("30 August 2015, Cella: Cella blown up");
    // By key, since it may be out of sight: the focus brings it into view.
    window.harness.get_by_label(&bel).focus();
    window.harness.run_ok();
    window.press(Modifiers::NONE, Key::Enter);
    window.until("the day is set", |harness| {
        harness.state().day() == Day::parse("2015-08-31").unwrap()
    });
    // A lane is put away and comes back.
    let care = window.label_with("Care 4");
    window.click(&care);
    window.until("care is put away", |harness| {
        harness
            .query_all_by_label_contains("Care, ")
            .next()
            .is_none()
    });
    window.click(&care);
    window.see_part("Care, ");
    window.see("August 2015");
    for _ in 0..3 {
        window.press(Modifiers::ALT, Key::ArrowUp);
    }
    window.until("time is divided by years", |harness| {
        harness.query_all_by_label("August 2015").next().is_none()
    });
    window.see_part("21 May 2015, Palmyra: Town and ruins change hands");
}
