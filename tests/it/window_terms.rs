//! Terms and doubtful input in the window, driven without display by accessible names: every
//! wrong or unusual entry has an answer beside its field, and nothing is lost.

use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::driver::{Window, palmyra};

impl Window {
    fn wait_chosen(&mut self, name: &str, words: &str) {
        let (name, words) = (name.to_owned(), words.to_owned());
        self.wait(&words.clone(), |harness| {
            let mut fields = harness.query_all_by_role_and_label(Role::ComboBox, &name);
            fields.any(|field| field.accesskit_node().value().as_deref() == Some(words.as_str()))
        });
    }

    /// What a picker shows as chosen.
    fn chosen(&self, name: &str) -> String {
        let mut fields = self
            .harness
            .query_all_by_role_and_label(Role::ComboBox, name);
        let field = fields.next().unwrap().accesskit_node();
        field.value().unwrap_or_default()
    }
}

fn event_form() -> Window {
    let mut window = palmyra();
    window.click("Add damage event");
    window.type_in("Headline", "Roof beams burnt");
    window
}

#[test]
fn a_synonym_finds_the_term_and_says_what_it_means() {
    let mut window = event_form();
    window.click_top("Cause");
    window.type_in("Search: Cause", "bulldozer");
    window.until("Clearance (Bulldozing/Levelling)");
    window.until_part("Ground cleared or levelled by machine");
    window.until_part("also: bulldozing");
    window.press(Modifiers::NONE, Key::Enter);
    window.until_gone("Search: Cause");
    assert_eq!(window.chosen("Cause"), "Clearance (Bulldozing/Levelling)");
}

#[test]
fn arabic_finds_it_too_and_a_slip_is_not_picked_unasked() {
    let mut window = event_form();
    window.pick("Cause", "فيضان", "Flooding");
    assert_eq!(window.chosen("Cause"), "Flooding");
    window.click_top("Cause");
    window.type_in("Search: Cause", "exlposion");
    window.until("Explosion/Heavy Weaponry");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.chosen("Cause"), "Flooding");
}

#[test]
fn what_nobody_calls_anything_is_told() {
    let mut window = event_form();
    window.click_top("Cause");
    window.type_in("Search: Cause", "glitterstorm");
    window.until_part("Nothing here is called «glitterstorm».");
}

#[test]
fn a_list_begins_with_what_was_used_last() {
    let mut window = event_form();
    window.pick("Cause", "drought", "Drought");
    window.click_top("Cause");
    window.until("Last used");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.until_part("Long want of water");
}

#[test]
fn a_date_with_two_readings_is_asked_and_one_backwards_turned() {
    let mut window = event_form();
    window.type_in("Adopted date", "1/2/2015");
    window.press(Modifiers::NONE, Key::Tab);
    window.until_part("it may be 1 February or 2 January 2015");
    window.click("Adopted date: 2 January 2015");
    window.until("2 January 2015, local day at the site");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Adopted date")
        .focus();
    window.harness.step();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_in("Adopted date", "[2015-08-31..2015-08-27]");
    window.press(Modifiers::NONE, Key::Tab);
    window.until_part("runs backwards");
    window.click("Adopted date: between 27 and 31 August 2015");
    window.until("between 27 and 31 August 2015");
}

#[test]
fn a_day_that_lies_ahead_is_warned_of_and_kept() {
    let mut window = event_form();
    window.type_in("Adopted date", "2126-01-31");
    window.until_part("This day lies ahead of today.");
}

#[test]
fn signs_nobody_sees_are_taken_out_where_it_is_seen_and_put_back_on_request() {
    let mut window = palmyra();
    window.click("Add damage event");
    window.type_in("Headline", "Roof\u{200b} beams\u{202e} burnt");
    window.until_part("2 unseen signs taken out (1 × zero-width space U+200B, 1 × direction");
    window.click("Headline: keep them");
    window.until_part("2 unseen signs kept");
    window.type_in("Headline", "");
    window.press(Modifiers::NONE, Key::End);
    window.type_keys(" down");
    window.click("Headline: take them out");
    window.until_part("2 unseen signs taken out");
    assert_eq!(window.value_of("Headline"), "Roof beams burnt down");
    // Putting them back would lose what was written since, so it is not offered any more.
    window.type_in("Headline", "");
    window.press(Modifiers::NONE, Key::End);
    window.type_keys(" early");
    window.until_gone("keep them");
    assert_eq!(window.value_of("Headline"), "Roof beams burnt down early");
}

#[test]
fn other_scales_stand_beside_and_write_nothing_unasked() {
    let mut window = event_form();
    window.click("Extent of damage: 91–100 %");
    let file = window.folder.path().join("Test.gpkg");
    let before = std::fs::read(&file).unwrap();
    window.until("Take for Class (UNOSAT): Destroyed");
    window.until("Scales beside each other, to compare. Nothing is written before you choose it.");
    assert_eq!(window.chosen("Class (UNOSAT)"), "");
    window.click("Take for Class (UNOSAT): Destroyed");
    assert_eq!(window.chosen("Class (UNOSAT)"), "Destroyed");
    window.click("Extent of damage: 1–10 %");
    window.until_part("Extent (EAMENA) 1–10 % beside UNOSAT Destroyed is unusual");
    assert_eq!(window.chosen("Class (UNOSAT)"), "Destroyed");
    assert!(
        std::fs::read(&file).unwrap() == before,
        "comparing scales wrote into the catalogue"
    );
}

#[test]
fn a_hundred_thousand_letters_are_kept_whole_and_saved() {
    let mut window = event_form();
    window.click("State afterwards: damaged");
    window.click("Certainty of the reading: High");
    let long = "الشرفة بقيت واقفة and the portal stands. ".repeat(2500);
    let long = long.trim();
    window.type_in("Cause in words", long);
    let began = Instant::now();
    let frames = 10;
    for _ in 0..frames {
        window.harness.step();
    }
    let frame = began.elapsed() / frames;
    assert!(frame < Duration::from_secs(1), "a frame takes {frame:?}");
    let field = |window: &Window| {
        let fields = &window.harness;
        let role = Role::MultilineTextInput;
        let node = fields.get_by_role_and_label(role, "Cause in words");
        node.accesskit_node().value().unwrap_or_default()
    };
    assert_eq!(field(&window), long);
    window.click("Save");
    window.until_part("Damage event added to Temple of Bel");
    window.click("Edit Roof beams burnt");
    window.until("Cause in words");
    assert_eq!(field(&window), long);
}

#[test]
fn a_word_the_list_lacks_becomes_a_local_term_and_can_be_merged() {
    let mut window = event_form();
    window.click("State afterwards: damaged");
    window.click("Certainty of the reading: High");
    window.click_top("Cause");
    window.type_in("Search: Cause", "Film set");
    window.click("Add «Film set» as a local term of this catalogue");
    window.until("New local term");
    window.type_in("Definition", "Built for a film and left.");
    window.click_top("Save");
    window.until_part("Local term added: Film set");
    window.until("New damage event");
    window.wait_chosen("Cause", "Film set (local)");
    window.until_part("Built for a film and left.");
    window.click_top("Save");
    window.until_part("Damage event added to Temple of Bel");
    window.until_part("Film set (local)");
    window.click("Edit");
    window.click_top("Terms of this catalogue");
    window.until("disturbance cause · used once");
    window.pick("Merge into… Film set", "construction", "Construction");
    window.until_part("Local term «Film set» merged into «Construction» (1 record)");
    window.until("None. Where a list lacks a word, type it in the field and add it.");
}

#[test]
fn what_the_list_has_already_is_not_added_beside_it() {
    let mut window = event_form();
    window.click_top("Cause");
    window.type_in("Search: Cause", "Film set");
    window.click("Add «Film set» as a local term of this catalogue");
    window.until("New local term");
    let name = "Label in English";
    window
        .harness
        .get_by_role_and_label(Role::TextInput, name)
        .focus();
    window.harness.step();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_in(name, "Grafitti");
    window.press(Modifiers::NONE, Key::Tab);
    window.until_part("The list has this already: «Graffiti»");
}

#[test]
fn a_scale_stays_as_it_is() {
    let mut window = event_form();
    window.click_top("Class (UNOSAT)");
    window.type_in("Search: Class (UNOSAT)", "annihilated");
    window.until_part("This list is a scale and stays as it is");
    window.until_gone("as a local term");
}
