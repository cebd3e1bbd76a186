//! Editing in the window, driven without display by accessible names: what is typed is saved,
//! seen, undone; what does not fit is told beside its field and not lost.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, also in its helpers"
)]

use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::session::{Contents, Session};
use palmyra_atlas::ui::App;

struct Window {
    harness: Harness<'static, App>,
    _folder: tempfile::TempDir,
}

/// The window on a fresh copy of Palmyra, with the Temple of Bel shown.
fn palmyra() -> Window {
    palmyra_as(Some("A. Tester"))
}

fn palmyra_as(author: Option<&str>) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("palmyra.gpkg");
    let mut session = Session::create(&path, Contents::Palmyra).unwrap();
    session.work_as(author.unwrap_or_default());
    let harness = Harness::builder()
        .with_size([1366.0, 1400.0])
        .with_step_dt(0.05)
        .build_eframe(move |context| App::new(context, session));
    let mut window = Window {
        harness,
        _folder: folder,
    };
    window.until("Add damage event");
    window.until("What happened");
    window
}

impl Window {
    /// Goes on until something of this name is there.
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

    fn until_gone(&mut self, part: &str) {
        self.wait(part, |harness| {
            harness.query_all_by_label_contains(part).next().is_none()
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
        self.harness.get_all_by_label(name).last().unwrap().click();
        self.harness.step();
        self.harness.step();
    }

    fn type_in(&mut self, name: &str, text: &str) {
        self.until(name);
        let harness = &self.harness;
        let fields = [Role::TextInput, Role::MultilineTextInput]
            .into_iter()
            .flat_map(|role| harness.query_all_by_role_and_label(role, name));
        let field = fields.last().unwrap();
        field.focus();
        field.type_text(text);
        self.harness.step();
        self.harness.step();
    }

    /// Opens a picker, searches and takes the hit.
    fn pick(&mut self, name: &str, search: &str, hit: &str) {
        self.click(name);
        self.type_in(&format!("Search: {name}"), search);
        self.click(hit);
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
        self.harness.step();
    }
}

fn fill_event(window: &mut Window) {
    window.click("Add damage event");
    window.type_in("Headline", "Roof beams burnt");
    window.click("State afterwards: damaged");
    window.click("Certainty of the reading: High");
}

#[test]
fn a_damage_event_is_added_seen_and_undone() {
    let mut window = palmyra();
    fill_event(&mut window);
    window.pick("Cause", "fire", "Fire");
    window.click("Save");
    window.until_part("Damage event added to Temple of Bel");
    window.until("Roof beams burnt");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_gone("Roof beams burnt");
}

#[test]
fn what_is_missing_is_said_beside_its_field_and_nothing_is_lost() {
    let mut window = palmyra();
    window.click("Add damage event");
    window.type_in("Headline", "Half written");
    window.click("Save");
    window.until("In what state did it leave the place?");
    window.type_in("Adopted date", "yesterday");
    window.press(Modifiers::NONE, Key::Tab);
    window.until_part("«yesterday»");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_part("A draft waits: New damage event, Half written");
    window.click("Go on");
    window.until("Save");
    window.until_part("«yesterday»");
}

#[test]
fn the_name_is_asked_at_the_first_edit() {
    let mut window = palmyra_as(None);
    fill_event(&mut window);
    window.click("Save");
    window.type_in("Who works here?", "B. Worker");
    window.click("Save the change");
    window.until_part("Damage event added");
}
