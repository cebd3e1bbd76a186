//! Finding in the window, driven without display by accessible names: one and the same record has
//! to pass several conditions, and values are found under all they are called.

use eframe::egui::{Key, Modifiers};

use crate::driver::{Window, palmyra};

fn builder() -> Window {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::F);
    window.until("Conditions");
    window
}

/// Opens the newest picker called so, searches and takes the first hit.
fn choose(window: &mut Window, name: &str, search: &str) {
    window.click_top(name);
    window.type_in(&format!("Search: {name}"), search);
    window.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn one_and_the_same_damage_event_has_to_pass_the_rows() {
    let mut window = builder();
    window.click("Add record with…");
    window.until("One and the same record passes these:");
    choose(&mut window, "Field", "cause");
    choose(&mut window, "Value", "smashing");
    window.until("Take off: A damage event with (cause is Breaking/Smashing)");
    window.click("Add condition");
    choose(&mut window, "Field", "adopted date");
    choose(&mut window, "Comparison", "certainly");
    window.type_in("Value", "2015");
    window.until(
        "Take off: A damage event with (cause is Breaking/Smashing and adopted date certainly \
         within 2015)",
    );
    window.until_part(" of 112 sites");
    choose(&mut window, "Kind of record", "claim");
    window.until("112 sites");
    window.click("Remove group");
    window.until_gone("One and the same record");
}

#[test]
fn a_value_is_found_under_its_synonyms_and_misspellings() {
    let mut window = builder();
    choose(&mut window, "Field", "cause");
    window.click_top("Value");
    window.type_in("Search: Value", "bulldozer");
    window.until("Clearance (Bulldozing/Levelling)");
    window.until_part("also: bulldozing");
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part("Take off: Cause of a damage event is");
}

#[test]
fn a_filter_reads_positions_as_forms_do() {
    let mut window = builder();
    choose(&mut window, "Field", "position");
    window.type_in("Value", "37S DU 33397 23081");
    window.until_part("the middle of a square of MGRS");
    window.until_part("Take off: Position within 500 m of");
}
