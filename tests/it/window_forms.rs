//! The forms that no other window test fills: each by the names of its fields, saved, seen where
//! it belongs, taken back by one undo and brought again by one redo. And a pair of scenes over many hundred places at once.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::Level;
use palmyra_atlas::domain::record::{Record, Site};
use palmyra_atlas::ui::App;

use crate::driver::{Opening, Window, palmyra};

/// Lines and texts: field, words.
type Typed = &'static [(&'static str, &'static str)];

/// A form: what is typed and picked there, and what is seen after.
struct Row {
    /// The command that opens it.
    open: &'static str,
    /// Lines and texts: field, words.
    typed: Typed,
    /// Terms and choices: field, what is searched for, what is taken.
    picked: &'static [(&'static str, &'static str, &'static str)],
    /// What the detail of the place shows then.
    seen: &'static str,
}

const FORMS: &[Row] = &[
    Row {
        open: "Add name",
        typed: &[("Name", "Made-up shrine"), ("Language", "en")],
        picked: &[],
        seen: "Made-up shrine",
    },
    Row {
        open: "Add identifier",
        typed: &[("System", "made-up"), ("Identifier", "made-up-77")],
        picked: &[],
        seen: "made-up-77",
    },
    Row {
        open: "Add measurement",
        typed: &[
            ("What was measured", "made-up height"),
            ("Amount", "12.5"),
            ("Unit", "m"),
        ],
        picked: &[],
        seen: "made-up height",
    },
    Row {
        open: "Add chronology entry",
        typed: &[
            ("When", "1932"),
            ("Text in English", "A made-up line of history."),
        ],
        picked: &[],
        seen: "A made-up line of history.",
    },
    Row {
        open: "Add designation",
        typed: &[("Since", "1980"), ("Note", "Made-up decree.")],
        picked: &[(
            "Designation",
            "tentative",
            "UNESCO World Heritage Tentative List",
        )],
        seen: "UNESCO World Heritage Tentative List",
    },
    Row {
        open: "Add period",
        typed: &[("Note", "Made-up reign.")],
        picked: &[("Period", "ottoman", "Ottoman")],
        seen: "Made-up reign.",
    },
    Row {
        open: "Add material",
        typed: &[("Note", "Made-up stone.")],
        picked: &[("Material", "cut", "Stone (Cut)")],
        seen: "Made-up stone.",
    },
    Row {
        open: "Add intervention",
        typed: &[("What was done", "Made-up props set."), ("When", "2016")],
        picked: &[("Kind of work", "stab", "stabilisation")],
        seen: "Made-up props set.",
    },
];

/// What belongs to no place: the command that opens the form, what is typed, what is told.
const APART: &[(&str, Typed, &str)] = &[
    ("Add source", &[("Title", "Made-up notes")], "Made-up notes"),
    (
        "Add imagery",
        &[("Taken", "2016-03-02"), ("Provider", "Made-up eye")],
        "2 March 2016",
    ),
    (
        "Add person or institution",
        &[("Name", "Made-up office")],
        "Made-up office",
    ),
];

fn open_form(window: &mut Window, command: &str) {
    window.press(Modifiers::COMMAND, Key::K);
    window.type_keys(command);
    window.press(Modifiers::NONE, Key::Enter);
    window.until("Save");
}

#[test]
fn each_form_of_a_place_is_filled_saved_seen_and_undone() {
    for row in FORMS {
        let mut window = palmyra();
        let before = window.stored();
        open_form(&mut window, row.open);
        for (field, search, hit) in row.picked {
            window.pick(field, search, hit);
        }
        for (field, text) in row.typed {
            window.type_in(field, text);
        }
        window.press(Modifiers::COMMAND, Key::Enter);
        window.until_part(" added");
        window.press(Modifiers::NONE, Key::Escape);
        window.until_part(row.seen);
        window.undone_and_redone(&before);
        window.until_part(row.seen);
        window.press(Modifiers::COMMAND, Key::Z);
        window.until_gone(row.seen);
    }
}

#[test]
fn each_form_of_what_belongs_to_no_place_is_filled_saved_and_undone() {
    for (open, typed, told) in APART {
        let mut window = palmyra();
        let before = window.stored();
        open_form(&mut window, open);
        for (field, text) in *typed {
            window.type_in(field, text);
        }
        window.press(Modifiers::COMMAND, Key::Enter);
        window.until_part(" added");
        window.until_part(told);
        window.press(Modifiers::NONE, Key::Escape);
        window.undone_and_redone(&before);
    }
}

#[test]
fn effects_and_numbers_are_rows_of_an_event_and_one_undo_takes_all() {
    let mut window = Opening::palmyra().sized([1366.0, 2600.0]).open();
    let before = window.stored();
    open_form(&mut window, "Add damage event");
    window.type_in("Headline", "Made-up fire");
    window.click("State afterwards: damaged");
    window.click("Certainty of the reading: High");
    window.press_far("+ add effect on a component");
    window.pick("Effect", "collapse", "Collapse/Structural Damage");
    window.press(Modifiers::COMMAND, Key::Enter);
    // The row says for itself what it lacks; what was filled stays.
    window.until("How sure is this effect?");
    pick_in_row(&mut window, "Certainty: Low");
    window.press_far("+ add effect on a component");
    window.pick("Effect", "structural alt", "Structural Alteration");
    window.press_far("Remove effect on a component 2");
    window.until_gone("Remove effect on a component 2");
    window.press_far("+ add number of a damage event elsewhere");
    window.type_in("System", "made-up");
    window.type_in("Identifier", "made-up-78");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Damage event added to Temple of Bel");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_part("Collapse/Structural Damage, certainty low");
    window.until_part("made-up-78");
    window.until_gone("Structural Alteration, ");
    window.undone_and_redone(&before);
    window.until_part("Collapse/Structural Damage, certainty low");
}

#[test]
fn threats_are_rows_of_an_assessment_and_one_undo_takes_all() {
    let mut window = palmyra();
    let before = window.stored();
    open_form(&mut window, "Add assessment");
    window.type_in("Assessed on", "2019-05-02");
    window.press_far("+ add threat");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("What threatens the place?");
    window.pick("Threat category", "building", "Building and Development");
    window.pick("Threat", "cable", "Cable/Pipe Laying");
    window.pick("Probability", "announced", "Planned");
    window.pick("Severity of the threat", "major", "Major");
    pick_in_row(&mut window, "Certainty: Medium");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Condition assessment added to Temple of Bel");
    window.press(Modifiers::NONE, Key::Escape);
    let told = "Building and Development: Cable/Pipe Laying";
    window.until_part(told);
    window.until_part("probability planned");
    window.undone_and_redone(&before);
    window.until_part(told);
}

#[test]
fn a_row_that_lacks_something_is_brought_into_sight() {
    let mut window = Opening::palmyra().sized([1280.0, 720.0]).open();
    open_form(&mut window, "Add damage event");
    window.type_in("Headline", "Made-up fire");
    window.press_far("State afterwards: damaged");
    window.press_far("Certainty of the reading: High");
    window.press_far("+ add effect on a component");
    let remove = "Remove effect on a component 1";
    let in_sight = |harness: &Harness<'static, App>| {
        let mut found = harness.query_all_by_label(remove);
        let row = found.next().map(|row| row.rect());
        row.is_some_and(|row| row.top() > 100.0 && row.bottom() < 650.0)
    };
    window.until(remove);
    assert!(!in_sight(&window.harness), "it would be seen anyway");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait("the row in sight", in_sight);
}

/// Chooses in the last row of a form, which may lie below the edge.
fn pick_in_row(window: &mut Window, choice: &str) {
    window.until(choice);
    let mut found = window.harness.get_all_by_label(choice);
    found.next_back().unwrap().click_accesskit();
    drop(found);
    window.settle();
}

#[test]
fn many_marked_places_are_seen_again_in_one_gesture_and_one_undo() {
    let mut window = palmyra();
    let before = window.stored();
    window.click("View");
    window.click("Mark all listed sites");
    window.until_part("112 marked");
    window.press(Modifiers::NONE, Key::F7);
    window.until("Seen again, unchanged: save");
    let source = "Pleiades place 668331, Palmyra";
    window.pick("Source", "place 668331, Palmyra", source);
    window.click("How made: satellite image");
    window.click("by me, A. Tester");
    window.click("Certainty: High");
    window.type_in("Day looked at", "5 May 2020");
    let button = window.label_with("Seen again, unchanged: save for ");
    let many = button.split(' ').rev().nth(1).unwrap().to_owned();
    assert!(many.parse::<usize>().unwrap() > 20, "{button}");
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part(&format!("{many} sites seen again, unchanged"));
    window.undone_and_redone(&before);
}

#[test]
fn a_pair_of_scenes_over_six_hundred_places_draws_only_what_is_in_sight() {
    const MANY: u16 = 600;
    let places: Vec<Record> = (0..MANY)
        .map(|at| {
            let mut random = [3; 10];
            random[..2].copy_from_slice(&at.to_be_bytes());
            Site {
                uuid: Id::v7(7, random),
                slug: Slug::try_from(format!("place-{at}")).unwrap(),
                name_en: format!("Place {at}"),
                level: Level::Monument,
                ..Site::default()
            }
            .into()
        })
        .collect();
    let mut window = Opening::empty().with(places).open();
    window.until_part("600 sites");
    window.click("View");
    window.click("Mark all listed sites");
    window.until_part("600 marked");
    window.press(Modifiers::NONE, Key::F8);
    window.until("Satellite pair over these sites");
    window.click("All: no damage visible before");
    window.until("Save for 600 sites");
    let drawn = window.harness.query_all_by(|node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::Button && label.contains(": before no damage visible, after ")
    });
    let drawn = drawn.filter(|node| node.accesskit_node().label().is_some());
    let drawn = drawn.count();
    assert!((5..40).contains(&drawn), "{drawn} rows are drawn");
}
