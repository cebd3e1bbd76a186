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
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::record::{Record, Site};
use palmyra_atlas::session::{Contents, Session, Settings};
use palmyra_atlas::ui::App;

struct Window {
    harness: Harness<'static, App>,
    _folder: tempfile::TempDir,
}

/// The window on a fresh copy of Palmyra, with the Temple of Bel shown.
fn palmyra() -> Window {
    palmyra_with(Vec::new())
}

fn palmyra_with(records: Vec<Record>) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("palmyra.gpkg");
    let mut session =
        Session::create_with(&path, Contents::Palmyra, Settings::forgetful()).unwrap();
    session.work_as("A. Tester");
    for record in records {
        let command = Command::add("Added for the test", record);
        session.perform_now(command).unwrap();
    }
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
        // A panel that is new knows its place only in the next frame.
        self.harness.step();
        self.harness.step();
        self.harness.get_all_by_label(name).next().unwrap().click();
        self.harness.step();
        self.harness.step();
    }

    fn click_part(&mut self, part: &str) {
        self.until_part(part);
        self.harness.step();
        self.harness.step();
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

/// The Temple of Bel once more, some steps away.
fn twin() -> Record {
    Record::from(Site {
        uuid: Id::v7(77, [7; 10]),
        slug: Slug::try_from("bel-again".to_owned()).unwrap(),
        name_en: "Bel, temple of".into(),
        name_ar: "معبد بل".into(),
        type_code: Some("temple".into()),
        geom: Some(LonLat::new(38.2741, 34.5475).unwrap()),
        accuracy_m: Some(60.0),
        ..Site::default()
    })
}

#[test]
fn two_records_of_one_place_are_compared_merged_and_brought_back() {
    let mut window = palmyra_with(vec![twin()]);
    window.press(Modifiers::COMMAND, Key::R);
    window.click("Possible duplicates: 1");
    window.until_part("the same name: «معبد بل»");
    window.click("Compare");
    window.until("Two records compared");
    window.until("Nothing hangs on the record that goes.");
    window.click_part("Merge into «");
    window.until_part("Merged «");
    window.until("Possible duplicates: 0");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until("Possible duplicates: 1");
}

#[test]
fn two_records_that_are_two_places_are_said_to_be_two() {
    let mut window = palmyra_with(vec![twin()]);
    window.press(Modifiers::COMMAND, Key::R);
    window.click("Possible duplicates: 1");
    window.click("Compare");
    window.click("They are two");
    window.until_part("recorded as two places");
    window.until("Possible duplicates: 0");
}

#[test]
fn a_new_place_that_is_there_already_is_pointed_out_while_it_is_written() {
    let mut window = palmyra();
    window.click("Add site");
    window.until("Name in English");
    let field = window
        .harness
        .query_all_by_role_and_label(Role::TextInput, "Name in English");
    field.last().unwrap().focus();
    window.harness.step();
    // Within the Temple of Bel, which is shown, there is a cella already.
    window.type_keys("cella");
    window.until_part("Looks like «Cella»");
}

#[test]
fn the_review_names_what_contradicts_and_leads_to_the_evidence() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::R);
    window.until("Contradictions: 7");
    window.click_part("The satellite image of 31 August 2015");
    window.until("Edit observation");
}
