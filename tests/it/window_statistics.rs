//! The statistics in the window: every bar of every chart marks the places it counts, and the
//! numbers leave as a file that says what they were counted of and when.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Access, Level};
use palmyra_atlas::domain::record::Site;
use palmyra_atlas::domain::statistics::By;

use crate::driver::{Opening, Window};

/// The page, high enough for all of it.
fn page() -> Window {
    let mut window = Opening::palmyra().sized([1600.0, 5_000.0]).open();
    window.press(Modifiers::COMMAND, Key::Num4);
    window.until("Copy as CSV");
    window
}

/// The bars of a chart, as they are called.
fn bars(window: &Window, by: By) -> Vec<String> {
    let begins = format!("{}, ", by.label());
    let nodes = window.harness.query_all_by(|node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::Button && label.starts_with(&begins)
    });
    nodes
        .map(|node| node.accesskit_node().label().unwrap())
        .collect()
}

/// How many places a bar counts: «Cause, Fire: 3 monuments, possibly 2 more».
fn counted(bar: &str) -> usize {
    let (_, told) = bar.rsplit_once(": ").unwrap();
    let number = |words: &str| -> usize { words.split(' ').next().unwrap().parse().unwrap() };
    let possible = told.split_once("possibly ").map(|(_, more)| number(more));
    number(told) + possible.unwrap_or(0)
}

#[test]
fn every_bar_of_every_chart_marks_the_places_it_counts() {
    let mut window = page();
    for by in By::ALL {
        let bars = bars(&window, by);
        assert!(!bars.is_empty(), "{by:?} has no bar");
        for bar in bars {
            let many = counted(&bar);
            window.press_far(&bar);
            window.until(&match many {
                1 => "1 place of this bar is marked.".to_owned(),
                many => format!("{many} places of this bar are marked."),
            });
            window.until(&format!("{many} marked"));
        }
    }
}

#[test]
fn the_numbers_are_written_with_the_filter_and_the_day_they_were_counted_at() {
    let mut window = page();
    window.click_part("Destroyed ");
    window.click("Save statistics as CSV…");
    let out = window.folder.path().join("numbers.csv");
    window.type_in("Path of the file", &out.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part("The statistics were written: ");
    let text = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Catalogue,Palmyra");
    assert_eq!(lines[1], "Filter,destroyed");
    let at = lines[3].strip_prefix("Day,").unwrap();
    assert!(at.len() == 10 && at.starts_with("20"), "{at}");
    let shown = bars(&window, By::Cause);
    assert!(!shown.is_empty());
    for bar in shown {
        let (named, _) = bar.rsplit_once(": ").unwrap();
        let class = named.strip_prefix("Cause, ").unwrap().to_lowercase();
        let many = counted(&bar).to_string();
        let found = lines.iter().any(|line| {
            let line = line.to_lowercase();
            line.starts_with("cause,") && line.contains(&class) && line.ends_with(&many)
        });
        assert!(found, "{bar} is not in\n{text}");
    }
    // A file that is there is not replaced.
    window.click("Save statistics as CSV…");
    window.type_in("Path of the file", &out.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part("a file of that name is there already");
    assert_eq!(std::fs::read_to_string(&out).unwrap(), text);
}

#[test]
fn a_public_edition_of_the_numbers_is_counted_anew_and_says_what_it_left_out() {
    let id = |n| Id::v7(n, [8; 10]);
    let hidden = Site {
        uuid: id(1),
        slug: "veiled-hall".to_owned().try_into().unwrap(),
        name_en: "Veiled hall".into(),
        level: Level::Monument,
        access: Access::Confidential,
        ..Site::default()
    };
    let mut window = Opening::palmyra().with(vec![hidden.into()]).open();
    window.press(Modifiers::COMMAND, Key::Num4);
    window.until("Copy as CSV");
    window.click("Public edition");
    window.click("Save statistics as CSV…");
    let out = window.folder.path().join("numbers.csv");
    window.type_in("Path of the file", &out.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part("The statistics were written: ");
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(
        text.contains("Left out,\"Left out, not being public: 1 place.\""),
        "{text}"
    );
    assert!(!text.contains("Veiled"), "{text}");
    // The clipboard takes the same numbers, not those that are shown.
    window.click("Copy as CSV");
    window.wait("the public numbers on the clipboard", |harness| {
        let commands = &harness.output().platform_output.commands;
        commands
            .iter()
            .any(|command| matches!(command, OutputCommand::CopyText(copied) if *copied == text))
    });
    window.until_part("The numbers anyone may see are on the clipboard. Left out, ");
}
