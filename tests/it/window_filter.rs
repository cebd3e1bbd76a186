//! Filtering and the table in the window, driven without display by accessible names: a filter is
//! built, kept and used again; the table is walked and marked.

use std::time::{Duration, Instant};

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::session::{Contents, Session, Settings};
use palmyra_atlas::ui::App;

struct Window {
    harness: Harness<'static, App>,
    _folder: tempfile::TempDir,
}

impl Window {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("palmyra.gpkg");
        let mut session =
            Session::create_with(&path, Contents::Palmyra, Settings::forgetful()).unwrap();
        session.work_as("A. Tester");
        let harness = Harness::builder()
            .with_size([1366.0, 768.0])
            .with_step_dt(0.05)
            .build_eframe(move |context| App::new(context, session));
        let mut window = Self {
            harness,
            _folder: folder,
        };
        window.until("What happened");
        window
    }

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

    fn until_gone(&mut self, name: &str) {
        self.wait(name, |harness| {
            harness.query_all_by_label(name).next().is_none()
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
        let all = self.harness.query_all_by(|_| true);
        let named = all.filter_map(|node| node.accesskit_node().label());
        named
            .filter(|name| !name.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn click(&mut self, name: &str) {
        self.until(name);
        self.harness.get_all_by_label(name).last().unwrap().click();
        self.harness.step();
        self.harness.step();
    }

    fn type_in(&mut self, name: &str, text: &str) {
        self.until(name);
        self.harness.get_all_by_label(name).last().unwrap().focus();
        self.harness.step();
        self.harness
            .get_all_by_label(name)
            .last()
            .unwrap()
            .type_text(text);
        self.harness.step();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
        self.harness.step();
    }
}

const BUILD: (Modifiers, Key) = (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::F);

#[test]
fn a_filter_is_built_kept_used_again_renamed_and_undone() {
    let mut window = Window::open();
    window.press(BUILD.0, BUILD.1);
    window.until("Conditions");
    window.type_in("Value", "بعل شمين");
    window.until("Name contains بعل شمين");
    window.until("1 of 112 sites");
    window.type_in("Name of the filter", "Baal Shamin");
    window.click("Save");
    window.until_part("Filter «Baal Shamin» saved");
    window.click("Take off: Name contains بعل شمين");
    window.until("112 sites");
    window.press(Modifiers::COMMAND, Key::K);
    window.type_in("Find a site or a command…", "filter baal");
    window.press(Modifiers::NONE, Key::Enter);
    window.until("1 of 112 sites");
    window.type_in("Name of the filter", " again");
    window.click("Rename");
    window.until_part("renamed to «Baal Shamin again»");
    window.press(Modifiers::COMMAND, Key::Z);
    window.click("Delete");
    window.until_part("removed");
    window.click("Close the builder");
    window.until_gone("Conditions");
}

#[test]
fn what_cannot_be_read_is_told_and_filters_nothing() {
    let mut window = Window::open();
    window.press(BUILD.0, BUILD.1);
    window.click("Field");
    window.type_in("Search: Field", "built");
    window.press(Modifiers::NONE, Key::Enter);
    window.type_in("Value", "some day");
    window.until_part("«some day» is not a date");
    window.until("112 sites");
    window.click("Add condition");
    window.click("Any of these");
}

#[test]
fn the_table_is_walked_and_marked_by_keys() {
    let mut window = Window::open();
    window.press(Modifiers::COMMAND, Key::Num3);
    window.until("Table of sites");
    window.harness.get_by_label("Table of sites").focus();
    window.harness.step();
    window.press(Modifiers::NONE, Key::Home);
    window.press(Modifiers::NONE, Key::Space);
    window.until("1 marked");
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.until("3 marked");
    window.press(BUILD.0, BUILD.1);
    window.click("Field");
    window.type_in("Search: Field", "marked");
    window.press(Modifiers::NONE, Key::Enter);
    window.until("3 of 112 sites");
}
