//! Evidence at work in the window, driven by accessible names: dates in other forms, rapid entry,
//! pairs of scenes, claims side by side, sources.

use std::time::{Duration, Instant};

use eframe::egui::OutputCommand;
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
    palmyra_as(Some("A. Tester"))
}

fn palmyra_as(author: Option<&str>) -> Window {
    sized(author, [1366.0, 1400.0])
}

fn sized(author: Option<&str>, size: [f32; 2]) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("palmyra.gpkg");
    let mut session =
        Session::create_with(&path, Contents::Palmyra, Settings::forgetful()).unwrap();
    session.work_as(author.unwrap_or_default());
    let harness = Harness::builder()
        .with_size(size)
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

    /// Presses what may lie beyond the edge of what is scrolled.
    fn press_far(&mut self, name: &str) {
        self.until(name);
        let node = self.harness.get_all_by_label(name).next().unwrap();
        node.click_accesskit();
        self.harness.step();
        self.harness.step();
    }
}

#[test]
fn the_date_of_an_event_is_copied_in_other_forms() {
    let mut window = palmyra();
    window.click("Copy the date of «Cella blown up» as…");
    window.until("EAMENA columns, by the evidence");
    let line = "EAMENA columns, by the evidence";
    window.harness.get_by_label(line).click();
    window.wait("the copied date", |harness| {
        let commands = &harness.output().platform_output.commands;
        commands.iter().any(|command| {
            matches!(command, OutputCommand::CopyText(text) if text == "2015-08-27\t2015-08-31\t\t")
        })
    });
    window.until("The date is on the clipboard: EAMENA columns.");
    window.press_far("The dates in other forms");
    window.until("EAMENA From");
    window.until("P82a begin of the begin");
    window.until("[2015-08-27..2015-08-31]");
}
