//! Bad and doubtful input in the window, driven without display by accessible names: each has an
//! answer beside its field, and nothing is lost or silently altered.

use std::time::{Duration, Instant};

use eframe::egui::{Event, Key, Modifiers};

use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Certainty, DatedBy, State};
use palmyra_atlas::domain::record::{DamageEvent, Site};

use crate::driver::{Opening, Window, palmyra};

impl Window {
    /// Writes into the line called so, in place of what stands there, and leaves it.
    fn rewrite(&mut self, name: &str, text: &str) {
        self.type_in(name, "");
        self.press(Modifiers::COMMAND, Key::A);
        self.harness.event(Event::Paste(text.to_owned()));
        self.settle();
        self.press(Modifiers::NONE, Key::Tab);
    }
}

fn event_form() -> Window {
    let mut window = palmyra();
    window.click("Add damage event");
    window.type_in("Headline", "Roof beams burnt");
    window
}

#[test]
fn a_day_that_does_not_exist_is_told_with_what_it_may_have_meant() {
    let mut window = event_form();
    for (typed, said, offer) in [
        ("31/02/2015", "«31/02/2015»", "February 2015"),
        ("2015-02-30", "«2015-02-30»", "February 2015"),
        (
            "between 31 and 27 August 2015",
            "runs backwards",
            "between 27 and 31 August 2015",
        ),
    ] {
        window.rewrite("Adopted date", typed);
        window.until_part(said);
        assert_eq!(
            window.value_of("Adopted date"),
            typed,
            "nothing was altered"
        );
        window.until(&format!("Adopted date: {offer}"));
    }
}

#[test]
fn years_before_christ_are_recorded_as_astronomical_years_and_said_in_words() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::N);
    for (typed, said) in [
        ("44 BC", "44 BC · recorded as -0043"),
        ("٤٤ ق.م", "44 BC · recorded as -0043"),
        ("-0043", "44 BC"),
    ] {
        window.rewrite("Built", typed);
        window.until(said);
        assert_eq!(window.value_of("Built"), typed);
    }
    window.rewrite("Built", "0 BC");
    window.until_part("there was no year 0");
}

#[test]
fn arabic_digits_are_read_and_said_back() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::N);
    window.rewrite("Accuracy (m)", "١٢٫٥");
    window.until("recorded as 12.5");
    assert_eq!(window.value_of("Accuracy (m)"), "١٢٫٥");
    window.rewrite("Built", "٣١ آب ٢٠١٥");
    window.until("31 August 2015, local day at the site · recorded as 2015-08-31");
    window.rewrite("Accuracy (m)", "١٬٢٥٠");
    window.until("recorded as 1250");
    window.rewrite("Accuracy (m)", "1,250");
    window.until_part("«1,250» may be 1250 or 1.250");
}

#[test]
fn a_hundred_thousand_letters_freeze_nothing_and_are_told() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::N);
    let long = "9".repeat(100_000);
    for (name, said) in [
        (
            "Name in English",
            "It has 100000 letters; at most 500 fit here",
        ),
        ("Position", "It has 100000 letters; at most 4000 fit here"),
        ("Built", "It has 100000 letters; at most 500 fit here"),
        (
            "Accuracy (m)",
            "It has 100000 letters; at most 500 fit here",
        ),
    ] {
        window.rewrite(name, &long);
        window.until_part(said);
        let began = Instant::now();
        for _ in 0..5 {
            window.harness.step();
        }
        let frame = began.elapsed() / 5;
        assert!(
            frame < Duration::from_secs(1),
            "{name}: a frame takes {frame:?}"
        );
        assert_eq!(window.value_of(name).len(), long.len(), "nothing was cut");
        window.rewrite(name, "1");
    }
}

#[test]
fn what_is_kept_from_the_last_record_is_marked_at_its_field_and_cleared_by_one_key() {
    let mut window = palmyra();
    window.click("Add observation");
    window.pick("Place looked at", "cella", "Temple of Bel: Cella");
    window.type_in("Day looked at", "29 August 2015");
    window.click("What it shows: no damage visible");
    window.pick("How it was made", "satellite", "satellite image");
    window.click("Certainty: High");
    window.click("by me, A. Tester");
    window.pick(
        "Source",
        "place 668331, Palmyra",
        "Pleiades place 668331, Palmyra",
    );
    window.click("Save and next");
    window.until_part("Observation added to Temple of Bel: Cella");
    window.until("4 kept from the last one");
    assert_eq!(window.value_of("Day looked at"), "29 August 2015");
    window.until("Clear Day looked at: kept from the last record");
    window.click("Clear Read by: kept from the last record");
    window.until("3 kept from the last one");
    window.type_in("Day looked at", "-");
    window.until("2 kept from the last one");
    window.until_gone("Clear Day looked at");
    window.press(Modifiers::ALT, Key::Delete);
    window.until_gone("kept from the last");
    assert_ne!(
        window.value_of("Day looked at"),
        "",
        "written since, so it stays"
    );
}

#[test]
fn what_is_pasted_into_a_press_report_is_answered_beside_its_field_too() {
    let mut window = palmyra();
    window.press(Modifiers::NONE, Key::F6);
    window.until("Press report");
    window.rewrite("Title", "Shells near\u{200b} the temple\u{202e}");
    window.until_part("2 unseen signs taken out (1 × zero-width space U+200B");
    assert_eq!(window.value_of("Title"), "Shells near the temple");
    window.click("Title: keep them");
    window.until_part("2 unseen signs kept");
    let whole = "Shells near\u{200b} the temple\u{202e}";
    assert_eq!(window.value_of("Title"), whole);
    window.rewrite("Published by", "A news\u{200b}paper");
    window.until_part("1 unseen sign taken out");
    window.type_in("Effect", "a wall breached");
    window.type_in("Headline", "Wall breached by a shell");
    window.click("State afterwards: damaged");
    window.click("Certainty: Low");
    window.rewrite("Published by", &"x".repeat(100_000));
    window.until_part("It has 100000 letters; at most 500 fit here");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Publisher: It has 100000 letters");
    assert_eq!(
        window.value_of("Published by").len(),
        100_000,
        "nothing was cut"
    );
    window.rewrite("Published by", "A newspaper");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.until_part("Press report on Temple of Bel recorded");
    let stored = window.stored();
    assert!(stored.contains(&format!("{whole:?}")), "as it was wanted");
}

#[test]
fn a_term_no_list_knows_is_shown_as_it_is_and_stays_until_another_is_picked() {
    let (site, event) = (Id::v7(1, [1; 10]), Id::v7(2, [2; 10]));
    let place = Site {
        uuid: site,
        slug: "mill".to_owned().try_into().unwrap(),
        name_en: "Mill".to_owned(),
        ..Site::default()
    };
    let burnt = DamageEvent {
        uuid: event,
        site_uuid: site,
        title: "Mill burnt".to_owned(),
        cause_code: Some("meteor-strike".into()),
        leaves: State::Damaged,
        certainty: Certainty::High,
        dated_by: DatedBy::default(),
        ..DamageEvent::default()
    };
    let records = vec![place.into(), burnt.into()];
    let mut window = Opening::empty().with(records).open();
    window.click("Mill");
    window.click("Edit Mill burnt");
    window.until_part("Not in this list; kept as it is.");
    assert!(
        window.names().contains("Cause meteor-strike"),
        "shown as it is"
    );
    window.type_in("Headline", " down");
    window.click("Save");
    window.until_part("changed: Mill burnt down");
    window.click("Edit Mill burnt down");
    window.until_part("Not in this list; kept as it is.");
    window.pick("Cause", "drought", "Drought");
    window.until_gone("Not in this list");
    window.click("Save");
    window.until_part("Drought");
}

#[test]
fn a_hundred_thousand_letters_are_searched_without_freezing() {
    let mut window = palmyra();
    let long = "بل bel ".repeat(15_000);
    window.rewrite("Search names and descriptions", &long);
    window.until("Only the first 4000 letters are searched.");
    let began = Instant::now();
    for _ in 0..5 {
        window.harness.step();
    }
    let frame = began.elapsed() / 5;
    assert!(frame < Duration::from_secs(1), "a frame takes {frame:?}");
    window.rewrite("Search names and descriptions", "بعل شمين");
    window.until_part("Baalshamin");
}

#[test]
fn a_name_with_signs_nobody_sees_is_refused_with_the_sign() {
    let mut window = Opening::palmyra().nameless().open();
    window.click("Add damage event");
    window.type_in("Headline", "Roof beams burnt");
    window.click("State afterwards: damaged");
    window.click("Certainty of the reading: High");
    window.click("Save");
    window.type_in("Who works here?", "B. Wor\u{202e}ker");
    window.until_part("a sign that cannot be seen (direction override U+202E)");
    window.rewrite("Who works here?", "B. Worker");
    window.click("Save the change");
    window.until_part("Damage event added");
}

#[test]
fn the_history_reads_dates_as_the_forms_do_and_says_why_not() {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::H);
    window.rewrite("From", "1/2/2026");
    window.until_part("it may be 1 February or 2 January 2026");
    window.rewrite("From", "٢٠٢٦");
    window.until_gone("It is not used");
}
