//! The forms that no other window test fills: each by the names of its fields, saved, seen where
//! it belongs, taken back by one undo. And a pair of scenes over many hundred places at once.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::Level;
use palmyra_atlas::domain::record::{Record, Site};

use crate::driver::{Opening, palmyra};

/// A form: the command that opens it, its fields with what is typed there, what is seen after.
type Row = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

const FORMS: &[Row] = &[
    (
        "Add name",
        &[("Name", "Made-up shrine"), ("Language", "en")],
        "Made-up shrine",
    ),
    (
        "Add identifier",
        &[("System", "made-up"), ("Identifier", "made-up-77")],
        "made-up-77",
    ),
    (
        "Add measurement",
        &[
            ("What was measured", "made-up height"),
            ("Amount", "12.5"),
            ("Unit", "m"),
        ],
        "made-up height",
    ),
    (
        "Add chronology entry",
        &[
            ("When", "1932"),
            ("Text in English", "A made-up line of history."),
        ],
        "A made-up line of history.",
    ),
];

#[test]
fn each_form_of_a_place_is_filled_saved_seen_and_undone() {
    for (open, fields, seen) in FORMS {
        let mut window = palmyra();
        window.press(Modifiers::COMMAND, Key::K);
        window.type_keys(open);
        window.press(Modifiers::NONE, Key::Enter);
        window.until("Save");
        for (field, text) in *fields {
            window.type_in(field, text);
        }
        window.press(Modifiers::COMMAND, Key::Enter);
        window.until_part(" added");
        window.press(Modifiers::NONE, Key::Escape);
        window.until_part(seen);
        window.press(Modifiers::COMMAND, Key::Z);
        window.until_part("Undone: ");
        window.until_gone(seen);
    }
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
