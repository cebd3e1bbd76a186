//! The whole window driven without display, by accessible names: what a person can find, read
//! and step through. Strict about glyphs: a character no bundled font has fails.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::session::{Contents, Session, Settings};
use palmyra_atlas::ui::App;

/// The window on a fresh copy of the record, with settings of its own.
pub struct Window {
    /// The driven window.
    pub harness: Harness<'static, App>,
    _folder: tempfile::TempDir,
}

impl Window {
    /// Opens it at 1366 × 768.
    pub fn open(contents: Contents) -> Self {
        Self::sized(contents, egui::vec2(1366.0, 768.0))
    }

    /// Opens it at a size.
    pub fn sized(contents: Contents, size: egui::Vec2) -> Self {
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
    pub fn until(&mut self, what: &str, holds: impl Fn(&Harness<'static, App>) -> bool) {
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
    pub fn see(&mut self, label: &str) {
        self.until(label, |harness| {
            harness.query_all_by_label(label).next().is_some()
        });
    }

    /// Waits until a label that contains this is there.
    pub fn see_part(&mut self, part: &str) {
        self.until(part, |harness| {
            harness.query_all_by_label_contains(part).next().is_some()
        });
    }

    /// Waits until no label contains this.
    pub fn miss_part(&mut self, part: &str) {
        self.until(part, |harness| {
            harness.query_all_by_label_contains(part).next().is_none()
        });
    }

    /// Clicks what is called so.
    pub fn click(&mut self, label: &str) {
        self.see(label);
        self.harness.get_all_by_label(label).next().unwrap().click();
        self.harness.run_ok();
    }

    /// Presses a key.
    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_ok();
    }

    /// Types into the field that has the focus or is called so.
    pub fn type_into(&mut self, label: &str, text: &str) {
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
