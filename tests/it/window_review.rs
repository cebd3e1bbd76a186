//! The meter of a record, the review page and duplicates in the window, driven without display
//! by accessible names.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, also in its helpers"
)]

use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::session::{Contents, Session, Settings};
use palmyra_atlas::ui::App;

struct Window {
    harness: Harness<'static, App>,
    _folder: tempfile::TempDir,
}

/// The window on a fresh copy of Palmyra, with the Temple of Bel shown.
fn palmyra() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("palmyra.gpkg");
    let mut session =
        Session::create_with(&path, Contents::Palmyra, Settings::forgetful()).unwrap();
    session.work_as("A. Tester");
    let harness = Harness::builder()
        .with_size([1366.0, 1400.0])
        .with_step_dt(0.05)
        .build_eframe(move |context| App::new(context, session));
    let mut window = Window {
        harness,
        _folder: folder,
    };
    window.until("What happened");
    window
}

impl Window {
    fn until(&mut self, name: &str) {
        self.wait(name, |harness| {
            harness.query_all_by_label(name).next().is_some()
        });
    }

    fn until_part(&mut self, part: &str) {
        self.wait(part, |harness| {
            harness.query_all_by_label_contains(part).next().is_some()
        });
    }

    fn wait(&mut self, what: &str, there: impl Fn(&Harness<'static, App>) -> bool) {
        let began = Instant::now();
        loop {
            self.harness.step();
            if there(&self.harness) {
                return;
            }
            let patient = began.elapsed() < Duration::from_secs(20);
            assert!(patient, "no «{what}»; there is:\n{}", self.names());
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn names(&self) -> String {
        let mut names = Vec::new();
        for node in self.harness.query_all_by(|_| true) {
            let node = node.accesskit_node();
            let label = node.label().unwrap_or_default();
            let value = node.value().unwrap_or_default();
            if !label.is_empty() || !value.is_empty() {
                names.push(format!("{:?} {label} {value}", node.role()));
            }
        }
        names.join("\n")
    }

    fn click(&mut self, name: &str) {
        self.until(name);
        self.harness.get_all_by_label(name).next().unwrap().click();
        self.harness.step();
        self.harness.step();
    }

    fn click_part(&mut self, part: &str) {
        self.until_part(part);
        let mut found = self.harness.get_all_by_label_contains(part);
        found.next().unwrap().click();
        drop(found);
        self.harness.step();
        self.harness.step();
    }

    /// Types with the keys alone, into whatever has the cursor.
    fn type_keys(&mut self, text: &str) {
        self.harness
            .event(eframe::egui::Event::Text(text.to_owned()));
        self.harness.step();
        self.harness.step();
    }

    fn value_of(&self, name: &str) -> String {
        let field = self
            .harness
            .query_all_by_role_and_label(Role::TextInput, name);
        let value = field.last().unwrap().accesskit_node().value();
        value.unwrap_or_default()
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
        self.harness.step();
    }
}

#[test]
fn the_meter_says_what_is_missing_and_leads_into_the_field() {
    let mut window = palmyra();
    window.click_part("Houses of Achilles");
    window.until_part("· what is missing");
    window.click_part("· what is missing");
    window.until("Whether a crater hit the place depends on how far its point may be off.");
    window.click("Fill in: accuracy of the position");
    window.until("Edit site");
    // The cursor waits in the field: the keys go there.
    for _ in 0..5 {
        window.harness.step();
    }
    window.type_keys("25");
    assert_eq!(window.value_of("Accuracy (m)"), "25");
    window.press(Modifiers::NONE, Key::Escape);
}
