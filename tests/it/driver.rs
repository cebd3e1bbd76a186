//! Drives the whole window without display, by accessible names: what is typed, clicked, pressed
//! and read there. Knows no form and no page; each test says what it expects of them. Strict about
//! glyphs: a character no bundled font has fails.

use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::record::Record;
use palmyra_atlas::session::{Contents, Session, Settings};
use palmyra_atlas::ui::App;

use crate::stored::dump;

/// The name of the catalogue file in the folder of a window.
const FILE: &str = "Test.gpkg";

/// The window on a catalogue of its own, which goes when the test is over.
pub struct Window {
    /// The driven window.
    pub harness: Harness<'static, App>,
    /// Where its catalogue lies.
    pub folder: tempfile::TempDir,
}

/// How a window is opened.
pub struct Opening {
    contents: Contents,
    author: &'static str,
    size: [f32; 2],
    records: Vec<Record>,
}

impl Opening {
    /// The record of Palmyra, a named author, a screen high enough for whole forms.
    pub fn palmyra() -> Self {
        Self {
            contents: Contents::Palmyra,
            author: "A. Tester",
            size: [1366.0, 1400.0],
            records: Vec::new(),
        }
    }

    /// A catalogue without any record.
    pub fn empty() -> Self {
        Self {
            contents: Contents::Empty,
            ..Self::palmyra()
        }
    }

    /// At another size, points.
    pub fn sized(self, size: [f32; 2]) -> Self {
        Self { size, ..self }
    }

    /// Nobody has said yet who works here.
    pub fn nameless(self) -> Self {
        Self { author: "", ..self }
    }

    /// With more records than the catalogue brings.
    pub fn with(self, records: Vec<Record>) -> Self {
        Self { records, ..self }
    }

    /// The window on a catalogue that is open already.
    pub fn showing(session: Session) -> Window {
        let folder = tempfile::tempdir().unwrap();
        let harness = Harness::builder()
            .with_size(Self::palmyra().size)
            .with_step_dt(0.05)
            .build_eframe(move |context| App::new(context, session));
        Window { harness, folder }
    }

    /// Opens it and waits until the first place is shown, when there is one.
    pub fn open(self) -> Window {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        let settings = Settings::forgetful();
        let mut session = Session::create_with(&path, self.contents, settings).unwrap();
        session.work_as(self.author);
        for record in self.records {
            let command = Command::add("Added for the test", record);
            session.perform_now(command).unwrap();
        }
        let harness = Harness::builder()
            .with_size(self.size)
            .with_step_dt(0.05)
            .build_eframe(move |context| App::new(context, session));
        let mut window = Window { harness, folder };
        if self.contents == Contents::Palmyra {
            window.until("What happened");
        }
        window
    }
}

/// Fails with the first line in which two dumps differ; a whole one has thousands.
fn same(now: &str, then: &str, when: &str) {
    let differs = now
        .lines()
        .zip(then.lines())
        .find(|(now, then)| now != then);
    assert_eq!(differs, None, "{when}");
    assert_eq!(now.lines().count(), then.lines().count(), "{when}");
}

/// The window on a fresh copy of Palmyra, with the Temple of Bel shown.
pub fn palmyra() -> Window {
    Opening::palmyra().open()
}

impl Window {
    /// Goes on until something of this name is there.
    pub fn until(&mut self, name: &str) {
        self.wait(name, |harness| {
            harness.query_all_by_label(name).next().is_some()
        });
    }

    /// Goes on until something is there whose name holds these words.
    pub fn until_part(&mut self, part: &str) {
        self.wait(part, |harness| {
            harness.query_all_by_label_contains(part).next().is_some()
        });
    }

    /// Goes on until no name holds these words any more.
    pub fn until_gone(&mut self, part: &str) {
        self.wait(part, |harness| {
            harness.query_all_by_label_contains(part).next().is_none()
        });
    }

    /// Goes on until something holds; answers come from threads of their own.
    pub fn wait(&mut self, what: &str, holds: impl Fn(&Harness<'static, App>) -> bool) {
        let began = Instant::now();
        loop {
            self.harness.step();
            if holds(&self.harness) {
                return;
            }
            let patient = began.elapsed() < Duration::from_secs(20);
            assert!(patient, "no «{what}»; there is:\n{}", self.names());
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Everything that has a name or a value, a line each: what a failing test shows.
    pub fn names(&self) -> String {
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

    /// Lets what was done take its effect: a panel that is new knows its place only one frame later.
    pub fn settle(&mut self) {
        self.harness.step();
        self.harness.step();
    }

    /// Clicks the first thing called so.
    pub fn click(&mut self, name: &str) {
        self.until(name);
        self.settle();
        self.harness.get_all_by_label(name).next().unwrap().click();
        self.settle();
    }

    /// Clicks the first thing whose name holds these words.
    pub fn click_part(&mut self, part: &str) {
        self.until_part(part);
        self.settle();
        let mut found = self.harness.get_all_by_label_contains(part);
        found.next().unwrap().click();
        drop(found);
        self.settle();
    }

    /// Clicks what lies on top of others of the same name.
    pub fn click_top(&mut self, name: &str) {
        self.until(name);
        self.settle();
        self.harness.get_all_by_label(name).last().unwrap().click();
        self.settle();
    }

    /// Presses what may lie beyond the edge of what is scrolled.
    pub fn press_far(&mut self, name: &str) {
        self.until(name);
        let node = self.harness.get_all_by_label(name).next().unwrap();
        node.click_accesskit();
        self.settle();
    }

    /// Types into the topmost field called so.
    pub fn type_in(&mut self, name: &str, text: &str) {
        self.until(name);
        self.topmost_field(name).focus();
        self.harness.step();
        self.topmost_field(name).type_text(text);
        self.settle();
    }

    fn topmost_field<'a>(&'a self, name: &'a str) -> egui_kittest::Node<'a> {
        let fields = [Role::TextInput, Role::MultilineTextInput]
            .into_iter()
            .flat_map(|role| self.harness.query_all_by_role_and_label(role, name));
        fields.last().unwrap()
    }

    /// Types with the keys alone, into whatever has the cursor.
    pub fn type_keys(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.settle();
    }

    /// Opens a picker, searches and takes the hit.
    pub fn pick(&mut self, name: &str, search: &str, hit: &str) {
        self.click_top(name);
        self.type_in(&format!("Search: {name}"), search);
        self.click_top(hit);
    }

    /// Presses a key.
    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// What the catalogue file holds now.
    pub fn stored(&self) -> String {
        dump(&self.folder.path().join(FILE))
    }

    /// Takes the newest change back and brings it again by their keys: the record is as it was
    /// before, then as it was after.
    pub fn undone_and_redone(&mut self, before: &str) {
        let after = self.stored();
        assert!(after != before, "nothing was written");
        self.press(Modifiers::COMMAND, Key::Z);
        self.until_part("Undone: ");
        same(&self.stored(), before, "after the undo");
        self.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        self.until_part("Done again: ");
        same(&self.stored(), &after, "after the redo");
    }

    /// The whole name of the first thing whose name holds these words.
    pub fn label_with(&mut self, part: &str) -> String {
        self.until_part(part);
        let node = self.harness.get_all_by_label_contains(part).next().unwrap();
        node.accesskit_node().label().unwrap()
    }

    /// What stands in the topmost line called so.
    pub fn value_of(&self, name: &str) -> String {
        let fields = self
            .harness
            .query_all_by_role_and_label(Role::TextInput, name);
        let value = fields.last().unwrap().accesskit_node().value();
        value.unwrap_or_default()
    }
}
