//! The program is killed while words are being written: another process of this very binary types
//! them and is ended by the system's hardest signal; the next one finds them offered again, every
//! field, and may write the catalogue although nobody gave its lock back.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::session::{Contents, Session, Settings, Writing};
use palmyra_atlas::ui::App;

use crate::driver::{Window, palmyra};

/// Names the folder in which the other process works; it is one only where this is set.
const FOLDER: &str = "PALMYRA_ATLAS_CRASH_TEST";
/// What the other process says once everything lies on the disk.
const READY: &str = "everything typed lies on the disk";

/// Runs one of the tests below in a process of its own, with settings in a folder of their own.
fn another(test: &str, folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env(FOLDER, folder)
        .env("PALMYRA_ATLAS_CONFIG", folder.join("config"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The folder, in the other process.
fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

fn window(session: Session) -> Window {
    let harness = Harness::builder()
        .with_size([1366.0, 1400.0])
        .with_step_dt(0.05)
        .build_eframe(move |context| App::new(context, session));
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window { harness, folder };
    window.until("What happened");
    window
}

#[test]
fn words_that_were_being_written_when_the_program_was_killed_are_offered_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut killed = another("window_crash::types_and_is_killed", folder.path());
    let mut out = BufReader::new(killed.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains(READY) {
        line.clear();
        if out.read_line(&mut line).unwrap() == 0 {
            let mut told = String::new();
            killed
                .stderr
                .take()
                .unwrap()
                .read_to_string(&mut told)
                .unwrap();
            panic!("the other process ended by itself: {told}");
        }
    }
    killed.kill().unwrap();
    let status = killed.wait().unwrap();
    assert!(!status.success(), "{status}");
    let lock = folder.path().join("Test.gpkg.lock");
    assert!(lock.exists(), "a killed program leaves its lock file");
    let next = another("window_crash::finds_what_was_typed", folder.path());
    let told = next.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        told.status.success(),
        "{}\n{}",
        text(&told.stdout),
        text(&told.stderr)
    );
    assert!(
        text(&told.stdout).contains("1 passed"),
        "{}",
        text(&told.stdout)
    );
}

#[test]
fn types_and_is_killed() {
    let Some(folder) = folder() else { return };
    let path = folder.join("Test.gpkg");
    let mut session = Session::create_with(&path, Contents::Palmyra, Settings::load()).unwrap();
    session.work_as("A. Tester");
    let mut window = window(session);
    window.press(Modifiers::NONE, Key::F6);
    window.until("Press report");
    window.type_in("Title", "Shells near the temple");
    window.type_in("Published by", "A newspaper");
    window.type_in("Effect", "a wall breached");
    window.type_in("Quotation", "The wall lies open.");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F10);
    window.until("Field visit");
    window.type_in("Visited on", "2 May 2024");
    window.press_far("Portico: 3 damaged");
    window.press_far("Condition: Very Bad");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F8);
    window.until("Satellite pair over these sites");
    window.click("+ earlier image that is not recorded yet");
    window.type_in("Earlier taken on", "1 May 2020");
    window.click("All: no damage visible before");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F4);
    window.until("Observations, one after another");
    window.type_in("Day looked at", "29 August 2015");
    window.press(Modifiers::ALT, Key::Num2);
    window.type_in("Note", "Seen through haze.");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Add damage event");
    window.type_in("Headline", "Roof beams burnt");
    window.type_in("Adopted date", "yester");
    window.click("State afterwards: damaged");
    window.pick("Cause", "fire", "Fire");
    // Nothing is left, saved or closed: three seconds of frames pass by the window's own clock.
    for _ in 0..80 {
        window.harness.step();
    }
    let settings = folder.join("config").join("settings.toml");
    window.wait("the words on the disk", |_| {
        let text = std::fs::read_to_string(&settings).unwrap_or_default();
        text.contains("Roof beams burnt") && text.contains("Seen through haze.")
    });
    println!("{READY}");
    std::io::stdout().flush().unwrap();
    // Until the end of the input, which the killing comes before.
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
    // Nothing is put away in order even where the killing did not come.
    std::mem::forget(window);
}

#[test]
fn finds_what_was_typed() {
    let Some(folder) = folder() else { return };
    let session = Session::open(&folder.join("Test.gpkg")).unwrap();
    assert_eq!(
        session.writing(),
        Writing::Open,
        "the dead one's lock bars nobody"
    );
    let mut window = window(session);
    window.until("A draft waits: New damage event, Roof beams burnt");
    for waits in [
        "Not saved yet: Press report: Temple of Bel",
        "Not saved yet: Satellite pair over these sites: Temple of Bel",
        "Not saved yet: Observations, one after another: Temple of Bel",
    ] {
        window.until(waits);
    }
    window.until_part("Not saved yet: Field visit: Temple of Bel");
    window.click("Go on");
    window.until("New damage event");
    assert_eq!(window.value_of("Headline"), "Roof beams burnt");
    assert_eq!(window.value_of("Adopted date"), "yester");
    let cause = window
        .harness
        .get_by_role_and_label(Role::ComboBox, "Cause");
    assert_eq!(cause.accesskit_node().value().as_deref(), Some("Fire"));
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F6);
    assert_eq!(window.value_of("Title"), "Shells near the temple");
    assert_eq!(window.value_of("Published by"), "A newspaper");
    assert_eq!(window.value_of("Effect"), "a wall breached");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F10);
    assert_eq!(window.value_of("Visited on"), "2 May 2024");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F8);
    window.until("Temple of Bel: before no damage visible, after not read");
    assert_eq!(window.value_of("Earlier taken on"), "1 May 2020");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F4);
    window.until("Observations, one after another");
    assert_eq!(window.value_of("Day looked at"), "29 August 2015");
    assert_eq!(window.value_of("Note"), "Seen through haze.");
}

#[test]
fn what_was_chosen_last_is_written_down_although_no_key_follows() {
    let mut window = palmyra();
    window.click("Add damage event");
    window.click("State afterwards: damaged");
    for _ in 0..20 {
        window.harness.step();
    }
    let root = &window.harness.output().viewport_output[&ViewportId::ROOT];
    let rest = root.repaint_delay;
    assert!(
        rest <= Duration::from_millis(3_100),
        "looks again in {rest:?}"
    );
    // Once it is written the window rests.
    for _ in 0..80 {
        window.harness.step();
    }
    let root = &window.harness.output().viewport_output[&ViewportId::ROOT];
    assert_eq!(root.repaint_delay, Duration::MAX);
}
