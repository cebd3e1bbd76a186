//! Editing in the window, driven without display by accessible names: what is typed is saved,
//! seen, undone; what does not fit is told beside its field and not lost.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::ui::App;

use crate::driver::{Opening, Window, palmyra};

fn fill_event(window: &mut Window) {
    window.click("Add damage event");
    window.type_in("Headline", "Roof beams burnt");
    window.click("State afterwards: damaged");
    window.click("Certainty of the reading: High");
}

#[test]
fn a_damage_event_is_added_seen_and_undone() {
    let mut window = palmyra();
    fill_event(&mut window);
    window.pick("Cause", "fire", "Fire");
    window.click("Save");
    window.until_part("Damage event added to Temple of Bel");
    window.until("Roof beams burnt");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_gone("Roof beams burnt");
}

#[test]
fn keys_pressed_faster_than_the_window_learns_of_it_are_not_lost() {
    let mut window = palmyra();
    fill_event(&mut window);
    window.pick("Cause", "fire", "Fire");
    window.click("Save");
    window.until_part("Damage event added to Temple of Bel");
    // What can be brought back is not known before the undo has been answered.
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.until_part("Done again: ");
    window.until("Roof beams burnt");
}

#[test]
fn what_is_missing_is_said_beside_its_field_and_nothing_is_lost() {
    let mut window = palmyra();
    window.click("Add damage event");
    window.type_in("Headline", "Half written");
    window.click("Save");
    window.until("In what state did it leave the place?");
    window.type_in("Adopted date", "yesterday");
    window.press(Modifiers::NONE, Key::Tab);
    window.until_part("«yesterday»");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_part("A draft waits: New damage event, Half written");
    window.click("Go on");
    window.until("Save");
    window.until_part("«yesterday»");
}

#[test]
fn the_name_is_asked_at_the_first_edit() {
    let mut window = Opening::palmyra().nameless().open();
    fill_event(&mut window);
    window.click("Save");
    window.type_in("Who works here?", "B. Worker");
    window.click("Save the change");
    window.until_part("Damage event added");
}

/// An observation of the cella that narrows the bracket of its destruction.
fn fill_observation(window: &mut Window) {
    window.click("Add observation");
    window.pick("Place looked at", "cella", "Temple of Bel: Cella");
    window.pick("Damage event", "cella", "Cella blown up");
    window.type_in("Day looked at", "29 August 2015");
    window.until("29 August 2015, local day at the site · recorded as 2015-08-29");
    window.click("What it shows: no damage visible");
    window.pick("How it was made", "satellite", "satellite image");
    window.click("Certainty: High");
}

#[test]
fn an_observation_moves_the_bracket_before_it_is_saved() {
    let mut window = palmyra();
    fill_observation(&mut window);
    window.until("With this observation the bracket becomes");
    window.until("between 29 and 31 August 2015");
    window.click("by me, A. Tester");
    window.click("Save and next");
    window.until("Name the image above or a source here: an observation rests on evidence.");
    window.pick(
        "Source",
        "place 668331, Palmyra",
        "Pleiades place 668331, Palmyra",
    );
    window.click("Save and next");
    window.until_part("Observation added to Temple of Bel: Cella");
    window.until("4 kept from the last one");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_part("between 29 and 31 August 2015");
}

#[test]
fn arabic_is_typed_saved_and_edited_without_loss() {
    let mut window = palmyra();
    window.click("Add site");
    window.type_in("Name in English", "House by the spring");
    window.type_in("Name in Arabic", "بيت النبع");
    window.type_in("Position", "34°32'50\" N 38°16'27\" E");
    window.until_part("34.547222, 38.274167 · 34°32′50.0″ N 38°16′27.0″ E");
    window.type_in("Accuracy (m)", "15");
    window.type_in("How the position was had", "read from an image");
    window.click("Save");
    window.until_part("Site added: House by the spring");
    window.until_part("بيت النبع");
    window.press(Modifiers::NONE, Key::F2);
    window.until("Edit site");
    window.wait("the Arabic name in its field", |harness| {
        let field = harness.query_by_role_and_label(Role::TextInput, "Name in Arabic");
        field.is_some_and(|field| field.accesskit_node().value().as_deref() == Some("بيت النبع"))
    });
}

#[test]
fn a_place_is_deleted_with_all_it_holds_and_comes_back() {
    let mut window = palmyra();
    window.click("Edit");
    window.click("Delete this place…");
    window.until("Delete the site «Temple of Bel»?");
    window.until_part("With it go");
    window.click("Delete");
    window.until_part("Site deleted: Temple of Bel");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until("What happened");
}

#[test]
fn the_report_is_written_where_it_was_asked_for() {
    let mut window = palmyra();
    window.click("Damage report…");
    window.until("Temple of Bel, with its parts");
    // The file is named after what it holds, as long as nobody named it.
    window.click("All places");
    window.until("damage-report-all-places.pdf");
    window.click("Temple of Bel, with its parts");
    window.until("damage-report-temple-of-bel.pdf");
    window.click("Write the report");
    let out = window.folder.path().join("damage-report-temple-of-bel.pdf");
    window.wait("the report", |_| out.exists());
    window.until("Open");
    let bytes = std::fs::read(&out).unwrap();
    assert!(bytes.starts_with(b"%PDF"), "not a PDF");
}

#[test]
fn something_new_is_recorded_on_the_way() {
    let mut window = palmyra();
    window.click("Add observation");
    window.click_top("Source");
    window.click("+ new source…");
    window.until("New source");
    window.type_in("Title", "Notes of a visit");
    window.click("Save");
    window.until("New observation");
    window.wait("the source in its field", |harness| {
        let field = harness.query_by_role_and_label(Role::ComboBox, "Source");
        field.is_some_and(|field| {
            let value = field.accesskit_node().value().unwrap_or_default();
            value.contains("Notes of a visit")
        })
    });
}

/// Changes the English name of the shown place in its form.
fn rename(window: &mut Window, name: &str) {
    window.press(Modifiers::NONE, Key::F2);
    window.until("Name in English");
    let field = |harness: &Harness<'static, App>| {
        harness
            .get_by_role_and_label(Role::TextInput, "Name in English")
            .focus();
    };
    field(&window.harness);
    window.harness.step();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_in("Name in English", name);
}

#[test]
fn a_record_changed_meanwhile_shows_both_values_and_a_choice() {
    let mut window = palmyra();
    rename(&mut window, "Temple of Bel (first)");
    window.click("Save");
    window.until_part("Site changed: Temple of Bel (first)");
    rename(&mut window, "Temple of Bel (second)");
    // The first change is taken back while the second is being written.
    window.click("Undo");
    window.until("Undone: Site changed: Temple of Bel (first)");
    window.click("Save");
    window.until("Take theirs");
    window.until_part("now saved «Temple of Bel», yours «Temple of Bel (second)»");
    window.click("Keep editing mine");
    window.click("Save");
    window.until_part("Site changed: Temple of Bel (second)");
}

#[test]
fn a_field_changed_on_both_sides_is_chosen_by_itself() {
    let mut window = palmyra();
    rename(&mut window, "Temple of Bel (first)");
    window.click("Save");
    window.until_part("Site changed: Temple of Bel (first)");
    rename(&mut window, "Temple of Bel (second)");
    window.type_in("Country", "x");
    window.click("Undo");
    window.until("Undone: Site changed: Temple of Bel (first)");
    window.click("Save");
    window.until("Name in English: now saved");
    window.click("Name in English: now saved");
    window.click("Go on with these");
    window.until_gone("Take theirs");
    let name = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name in English");
    assert_eq!(
        name.accesskit_node().value().as_deref(),
        Some("Temple of Bel")
    );
    let country = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Country");
    let country = country.accesskit_node().value().unwrap_or_default();
    assert!(country.contains('x'), "{country}");
}

#[test]
fn a_point_is_set_by_clicking_the_map() {
    let mut window = palmyra();
    window.click("Add site");
    window.click("Click the map");
    window.until("Click the place on the map.");
    let on_map = eframe::egui::pos2(560.0, 500.0);
    window.harness.hover_at(on_map);
    window.harness.step();
    window.harness.drag_at(on_map);
    window.harness.step();
    window.harness.drop_at(on_map);
    window.until_part("″ N 38°");
    window.until("Click the map");
}

#[test]
fn enter_saves_from_any_line() {
    let mut window = palmyra();
    window.click("Edit");
    window.click("Add person or institution");
    window.type_in("Name", "C. Surveyor");
    window.press(Modifiers::NONE, Key::Enter);
    window.until("Person or institution added: C. Surveyor");
    window.click("Edit");
    window.click("Add imagery");
    window.type_in("Taken", "2015-09-02");
    window.type_in("Provider", "D. Provider");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Image added");
}

#[test]
fn an_undo_with_later_changes_in_its_way_names_them_and_takes_all() {
    let mut window = palmyra();
    fill_event(&mut window);
    window.click("Save");
    window.until_part("Damage event added to Temple of Bel");
    window.until("Edit Roof beams burnt");
    window.click("Edit Roof beams burnt");
    window.type_in("Cause in words", "Seen from the road.");
    window.click("Save");
    window.until_part("Damage event of Temple of Bel changed: Roof beams burnt");
    window.press(Modifiers::COMMAND, Key::H);
    window.until("Changes: Damage event added to Temple of Bel");
    window.click_top("Undo");
    window.until("Undo them together");
    window.until_part("Damage event of Temple of Bel changed: Roof beams burnt");
    window.click("Undo them together");
    window.until_part("Undone");
    window.until_gone("Edit Roof beams burnt");
}

#[test]
fn a_value_is_found_in_the_history_and_brought_back() {
    let mut window = palmyra();
    rename(&mut window, "Temple of the lord");
    window.click("Save");
    window.until_part("Site changed: Temple of the lord");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    window.until("History of Temple of the lord");
    window.type_in("Search the history", "temple of bel");
    window.click("Changes: Site changed: Temple of the lord");
    window.until("Name in English: Temple of Bel → Temple of the lord");
    window.click("Back to this value: Name in English: Temple of Bel");
    window.until("Name in English: Temple of the lord → Temple of Bel");
    window.click("Bring it back");
    window.until_part("Name in English of Temple of the lord brought back");
    window.until("History of Temple of Bel");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until("History of Temple of the lord");
}

#[test]
fn a_deleted_record_is_brought_back_from_its_history() {
    let mut window = palmyra();
    window.click("History of Cella blown up");
    window.until("History of Cella blown up");
    window.until_part("Catalogue made: Palmyra");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Delete Cella blown up");
    window.until_part("With it go");
    window.click("Delete");
    window.until_part("Damage event deleted");
    window.until_gone("Edit Cella blown up");
    window.press(Modifiers::COMMAND, Key::H);
    window.click_part("Changes: Damage event deleted");
    window.click("Bring back: Cella blown up");
    window.until_part("Deleted damage event brought back with");
    window.click("Bring it back");
    window.until("Undo");
    window.press(Modifiers::NONE, Key::Escape);
    window.until("Edit Cella blown up");
}

#[test]
fn an_incident_number_is_set_up_and_given_by_one_key() {
    let mut window = palmyra();
    fill_event(&mut window);
    window.click("Save");
    window.until("Edit Roof beams burnt");
    window.click("Edit");
    window.click("Incident numbers…");
    window.type_in("Prefix", "TB");
    window.until_part("Next this year: TB-");
    window.click("Save the settings");
    window.until_part("Incident numbers set");
    window.press(Modifiers::NONE, Key::F9);
    window.until_part("Incident number given: TB-");
}

#[test]
fn marked_places_are_edited_together_and_one_undo_takes_all_back() {
    let mut window = palmyra();
    window.click("View");
    window.click("Mark all listed sites");
    window.until_part(" marked");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    window.until_part("Edit ");
    window.pick("Choose a field", "note", "Note");
    window.click("Note: append");
    window.type_in("Note", "Looked at together.");
    window.until_part(" change");
    window.click_part("Change ");
    window.until_part("sites edited together: note");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_part("Undone:");
}

#[test]
fn an_assessment_is_saved_with_its_rows_as_one_command() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    window.until("New condition assessment");
    window.type_in("Assessed on", "2019-05-02");
    window.click("+ add recommendation");
    window.type_in("What to do", "Prop the lintel.");
    window.type_in("Due", "2020");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Condition assessment added to Temple of Bel");
    window.until_part("kept from the last one");
    window.press(Modifiers::NONE, Key::Escape);
    window.until_part("Prop the lintel., due 2020");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_gone("Prop the lintel");
}
