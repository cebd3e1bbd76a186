//! Positions pasted into the window, driven without display by accessible names: however they are
//! written they are read, said back and shown before they are saved; nothing is written unasked.

use eframe::egui::{Event, Key, Modifiers};

use crate::driver::{Window, palmyra};

impl Window {
    /// Pastes into the line called so, in place of what stands there.
    fn paste_over(&mut self, name: &str, text: &str) {
        self.type_in(name, "");
        self.press(Modifiers::COMMAND, Key::A);
        self.harness.event(Event::Paste(text.to_owned()));
        self.settle();
    }
}

/// The form of a new place with its name filled in.
fn new_place() -> Window {
    let mut window = palmyra();
    window.press(Modifiers::COMMAND, Key::N);
    window.type_in("Name in English", "Watchtower");
    window
}

#[test]
fn what_is_pasted_is_read_and_said_back() {
    let mut window = new_place();
    for (text, said) in [
        (
            "https://www.google.com/maps/place/Bel/@34.5,38.2,1200m/data=!8m2!3d34.5473!4d38.2741",
            "Read as 34.547300, 38.274100 · 34°32′50.3″ N 38°16′26.8″ E; the place of the link",
        ),
        (
            "34°32'50.28\"N 38°16'26.76\"E",
            "Read as 34.547300, 38.274100 · 34°32′50.3″ N 38°16′26.8″ E; latitude and longitude \
             as their letters say",
        ),
        (
            "37S DU 33397 23081",
            "E; the middle of a square of MGRS, WGS 84",
        ),
        (
            "37S 433397 3823081",
            "E; UTM, WGS 84, S read as the band, north of the equator",
        ),
        (
            "خالد: الموقع ٣٤٫٥٤٧٣، ٣٨٫٢٧٤١ بسرعة",
            "Read as 34.547300, 38.274100 · 34°32′50.3″ N 38°16′26.8″ E; latitude first, as maps \
             write it",
        ),
    ] {
        window.paste_over("Position", text);
        window.until_part(said);
    }
}

#[test]
fn the_accuracy_of_the_digits_is_offered_and_never_written_unasked() {
    let mut window = new_place();
    window.paste_over("Position", "37SDU33392308");
    window.until("± 7.1 m by its digits");
    assert_eq!(window.value_of("Accuracy (m)"), "");
    window.click("Take 7.1 m as accuracy");
    assert_eq!(window.value_of("Accuracy (m)"), "7.1");
    window.until_gone("by its digits");
}

#[test]
fn numbers_the_wrong_way_round_are_offered_turned() {
    let mut window = new_place();
    window.paste_over("Position", "34.5473, 38.2741");
    window.until_part("latitude first, as maps write it");
    assert!(!window.names().contains("far from every place recorded"));
    window.paste_over("Position", "38.2741, 34.5473");
    window.until_part("far from every place recorded");
    assert_eq!(window.value_of("Position"), "38.2741, 34.5473");
    window.click("Position: take 34.5473, 38.2741");
    assert_eq!(window.value_of("Position"), "34.5473, 38.2741");
    window.until_gone("far from every place recorded");
}

#[test]
fn a_position_that_cannot_be_is_refused_with_a_sentence() {
    let mut window = new_place();
    for (text, said) in [
        ("95, 38", "latitude 95 is not between −90 and 90"),
        ("34.5, 181", "longitude 181 is not between −180 and 180"),
        (
            "34.5473, 38.2741 (ED50)",
            "only positions on WGS 84 can be read",
        ),
        ("https://maps.app.goo.gl/AbCdEf", "this is a short link"),
    ] {
        window.paste_over("Position", text);
        window.press(Modifiers::NONE, Key::Tab);
        window.until_part(said);
        assert_eq!(window.value_of("Position"), text, "nothing was altered");
    }
    window.paste_over("Position", "138.2741, 34.5473");
    window.press(Modifiers::NONE, Key::Tab);
    window.until_part("latitude 138.2741 is not between");
    window.click("Position: take 34.5473, 138.2741");
    window.until_part("Read as 34.547300, 138.274100");
}

#[test]
fn a_position_is_seen_on_the_map_before_it_is_saved() {
    let mut window = new_place();
    window.paste_over("Position", "Look: geo:34.8021,38.0005 now");
    window.until_part("the place of the link");
    window.click("Show on the map");
    window.until("34.802100, 38.000500: as typed, not saved");
    window.type_in("Accuracy (m)", "10");
    window.type_in("How the position was had", "phone");
    window.click("Save");
    window.until_part("added: Watchtower");
    window.until_gone("as typed, not saved");
}
