//! Evidence at work in the window, driven by accessible names: dates in other forms, rapid entry,
//! pairs of scenes, claims side by side, sources.

use eframe::egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable as _;

use crate::driver::{Window, palmyra};

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

/// What stays from one observation to the next: a source, how, by whom, how sure.
fn fill_kept(window: &mut Window) {
    let source = "Pleiades place 668331, Palmyra";
    window.pick("Source", "place 668331, Palmyra", source);
    window.click("How made: satellite image");
    window.click("by me, A. Tester");
    window.click("Certainty: High");
}

#[test]
fn observations_are_entered_in_a_row_by_keyboard() {
    let mut window = palmyra();
    window.press_far("Cella");
    window.until_gone("Evidence for the Cella");
    window.press(Modifiers::NONE, Key::F4);
    window.until("Observations, one after another");
    fill_kept(&mut window);
    window.type_in("Day looked at", "29 August 2015");
    window.press(Modifiers::ALT, Key::Num2);
    window.until("With this row, not saved yet");
    window.until("Would narrow it to between 29 and 31 August 2015.");
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part("Observation added to Temple of Bel: Cella: no damage visible");
    // The next row: what stays is kept, the day and the state are asked anew.
    window.until("The evidence so far");
    window.type_in("Day looked at", "3 September 2015");
    window.press(Modifiers::ALT, Key::Num2);
    window.until_part("shows no damage, though");
    window.until("Leaves the bracket as it is: between 29 and 31 August 2015.");
    window.press(Modifiers::NONE, Key::Escape);
    window.until("Not saved yet: Observations, one after another: Temple of Bel: Cella");
    window.click("Discard");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_part("Destroyed between 27 and 31 August 2015");
}

#[test]
fn an_event_is_entered_from_its_card_and_a_place_is_seen_again_by_one_key() {
    let mut window = palmyra();
    window.press_far("Cella");
    window.until_gone("Evidence for the Cella");
    window.press(Modifiers::NONE, Key::F7);
    window.until("Seen again, unchanged: save");
    window.until_part("Still missing: the day looked at, how it was made");
    fill_kept(&mut window);
    window.type_in("Day looked at", "5 May 2020");
    window.until_part("destroyed, as on");
    window.press(Modifiers::NONE, Key::Enter);
    window.until_part("Temple of Bel: Cella seen again, unchanged (destroyed), 5 May 2020");
    // What is kept is complete now: another place takes the key alone.
    window.until("What happened");
    window.press_far("Temple of Bel");
    window.until("Evidence for the Cella");
    window.press_far("Portico");
    window.until_gone("Evidence for the Cella");
    window.press(Modifiers::NONE, Key::F7);
    window.until_part("Portico seen again, unchanged (damaged), 5 May 2020");
}

#[test]
fn one_of_several_claims_is_adopted_with_its_reason_and_undone() {
    let mut window = palmyra();
    window.until_part("3 claims, 3 independent origins");
    let adopt = window.label_with("Adopt: claim of The Daily Telegraph");
    window.press_far(&adopt);
    window.until_part("The other claims stay as they are.");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Say why: the reason stays in the record.");
    window.type_in("Why", "It names the loss of several columns.");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Claim adopted for «");
    window.until("It names the loss of several columns.");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_gone("It names the loss of several columns.");
}

#[test]
fn a_pair_of_scenes_is_read_over_marked_places_in_one_gesture() {
    let mut window = palmyra();
    window.press(Modifiers::NONE, Key::F8);
    window.until("Satellite pair over these sites");
    window.click("+ earlier image that is not recorded yet");
    window.type_in("Earlier taken on", "1 May 2020");
    window.type_in("Earlier sensor", "Pléiades");
    window.click("+ later image that is not recorded yet");
    window.type_in("Later taken on", "9 May 2020");
    window.type_in("Later sensor", "Pléiades");
    window.click("by me, A. Tester");
    window.click("Certainty: Medium");
    window.click("All: no damage visible before");
    window.click_top("After: 3 damaged");
    window.until("Temple of Bel: before no damage visible, after damaged");
    window.click("a new event, read from this pair");
    window.until("Would date it between 1 and 9 May 2020.");
    window.click("Save for 1 site");
    window.until_part(
        "Images of 1 May 2020 and 9 May 2020 read over one site, with one new damage event",
    );
    window.until("Damage read from an image pair");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_gone("Damage read from an image pair");
}

#[test]
fn a_press_report_makes_source_event_and_claim_in_one_command() {
    let mut window = palmyra();
    window.press(Modifiers::NONE, Key::F6);
    window.until("Press report");
    window.type_in("Title", "Shells near the temple");
    window.type_in("Effect", "a wall breached");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until("Give the new event a headline.");
    window.type_in("Headline", "Wall breached by a shell");
    window.click("State afterwards: damaged");
    window.click("Certainty: Low");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Press report on Temple of Bel recorded");
    window.until("Wall breached by a shell");
    window.until_part("Known from claims alone: nothing that was looked at");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_gone("Wall breached by a shell");
}

#[test]
fn a_field_visit_is_one_form_and_one_command() {
    let mut window = palmyra();
    window.press(Modifiers::NONE, Key::F10);
    window.until("Field visit");
    window.until("Cella: 4 destroyed");
    window.type_in("Visited on", "2 May 2024");
    window.click("by me, A. Tester");
    window.click("Certainty: High");
    window.press_far("Portico: 3 damaged");
    window.press_far("Condition: Very Bad");
    window.click("Save the visit");
    window.until_part("Field visit to Temple of Bel recorded, 2 May 2024");
    window.press(Modifiers::COMMAND, Key::Z);
    window.until_part("Undone");
}
