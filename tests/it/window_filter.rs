//! Filtering and the table in the window, driven without display by accessible names: a filter is
//! built, kept and used again; the table is walked and marked.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use palmyra_atlas::domain::id::{Code, Id};
use palmyra_atlas::domain::record::{DamageEvent, LocalTerm, Site};

use crate::driver::Opening;

const BUILD: (Modifiers, Key) = (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::F);

#[test]
fn a_filter_is_built_kept_used_again_renamed_and_undone() {
    let mut window = Opening::palmyra().sized([1366.0, 768.0]).open();
    window.press(BUILD.0, BUILD.1);
    window.until("Conditions");
    window.type_in("Value", "بعل شمين");
    window.until("Name contains بعل شمين");
    window.until("1 of 112 sites");
    window.type_in("Name of the filter", "Baal Shamin");
    window.click_top("Save");
    window.until_part("Filter «Baal Shamin» saved");
    window.click_top("Take off: Name contains بعل شمين");
    window.until("112 sites");
    window.press(Modifiers::COMMAND, Key::K);
    window.type_in("Find a site or a command…", "filter baal");
    window.press(Modifiers::NONE, Key::Enter);
    window.until("1 of 112 sites");
    window.type_in("Name of the filter", " again");
    window.click_top("Rename");
    window.until_part("renamed to «Baal Shamin again»");
    window.press(Modifiers::COMMAND, Key::Z);
    window.click_top("Delete");
    window.until_part("removed");
    window.click_top("Close the builder");
    window.until_gone("Conditions");
}

#[test]
fn what_cannot_be_read_is_told_and_filters_nothing() {
    let mut window = Opening::palmyra().sized([1366.0, 768.0]).open();
    window.press(BUILD.0, BUILD.1);
    window.click_top("Field");
    window.type_in("Search: Field", "built");
    window.press(Modifiers::NONE, Key::Enter);
    window.type_in("Value", "some day");
    window.until_part("«some day» is not a date");
    window.until("112 sites");
    window.click_top("Add condition");
    window.click_top("Any of these");
}

#[test]
fn the_table_is_walked_and_marked_by_keys() {
    let mut window = Opening::palmyra().sized([1366.0, 768.0]).open();
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
    window.click_top("Field");
    window.type_in("Search: Field", "marked");
    window.press(Modifiers::NONE, Key::Enter);
    window.until("3 of 112 sites");
}

#[test]
fn a_term_of_the_catalogues_own_is_offered_and_told_by_its_label() {
    let id = |n| Id::v7(n, [8; 10]);
    let code = Code::from("local-film-set");
    let term = LocalTerm {
        uuid: id(1),
        list: "disturbance-cause".into(),
        code: code.clone(),
        label_en: "Film set".into(),
        label_ar: "موقع تصوير".into(),
        ..LocalTerm::default()
    };
    let gate = Site {
        uuid: id(2),
        slug: "painted-gate".to_owned().try_into().unwrap(),
        name_en: "Painted gate".into(),
        ..Site::default()
    };
    let event = DamageEvent {
        uuid: id(3),
        site_uuid: gate.uuid,
        title: "Gate painted".into(),
        cause_code: Some(code),
        ..DamageEvent::default()
    };
    let mut window = Opening::palmyra()
        .sized([1366.0, 768.0])
        .with(vec![term.into(), gate.into(), event.into()])
        .open();
    window.press(BUILD.0, BUILD.1);
    window.click_top("Field");
    window.type_in("Search: Field", "cause");
    window.press(Modifiers::NONE, Key::Enter);
    window.click_top("Value");
    window.type_in("Search: Value", "موقع تصوير");
    window.press(Modifiers::NONE, Key::Enter);
    window.until("1 of 113 sites");
    window.until("Take off: Cause of a damage event is \"Film set (local)\"");
    window.until_gone("local-film-set");
}
