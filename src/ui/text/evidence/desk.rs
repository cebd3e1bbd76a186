//! Words of rapid entry, «seen again» and claims weighed. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::date::Edtf;
use crate::domain::gestures::{Effect, Lack, Move, NotAgain};
use crate::ui::desk::Turn;

pub const RAPID: &str = "Observations, one after another";
pub const AGAIN: &str = "Seen again, unchanged";
pub const CLOSE: &str = "Put this away";
pub const GO_ON: &str = "Go on";
pub const DISCARD: &str = "Discard";
pub const IMAGE: &str = "Image";
pub const IMAGE_HINT: &str = "scene it is read from";
pub const SOURCE: &str = "Source";
pub const SOURCE_HINT: &str = "who tells of it";
pub const METHOD: &str = "How made";
pub const OBSERVER: &str = "Read by";
pub const CERTAINTY: &str = "Certainty";
pub const DAY: &str = "Day looked at";
pub const DAY_HINT: &str = "2015-08-31 or 31 August 2015";
pub const SHOWS: &str = "What it shows";
pub const EXTENT: &str = "Extent";
pub const NOTE: &str = "Note";
pub const EVENT: &str = "Damage event";
pub const NO_EVENT: &str = "none";
pub const TOO_FAR: &str = "From far above no more can be said than that no damage is visible.";
pub const BAR_NOW: &str = "The evidence so far";
pub const BAR_THEN: &str = "With this row, not saved yet";
pub const SAVE_NEXT: &str = "Save and next";
pub const RAPID_KEYS: &str = "Enter saves · Alt+1–6 what it shows";
pub const LACK_STATE: &str = "what it shows";
pub const AGAIN_SAYS: &str = "Takes over what the last look showed, and says so. Nothing is made of a place that was never seen.";
pub const NOTHING_AGAIN: &str = "Nothing can be taken over here.";
pub const REASON: &str = "Why";
pub const REASON_HINT: &str = "what speaks for this";
pub const REASON_NEEDED: &str = "Say why: the reason stays in the record.";

/// «Kept: …», the head of the group.
#[must_use]
pub fn kept(what: &str) -> String {
    if what.is_empty() {
        return "Image, source, reader: stay for the next".to_owned();
    }
    format!("Stays: {what}")
}

/// «read by A. Reader».
#[must_use]
pub fn read_by(name: &str) -> String {
    format!("read by {name}")
}

/// «certainty High».
#[must_use]
pub fn sure(label: &str) -> String {
    format!("certainty {label}")
}

/// Whoever works here, offered as the reader.
#[must_use]
pub fn by_me(name: &str) -> String {
    format!("by me, {name}")
}

/// «3 damaged».
#[must_use]
pub fn keyed(number: usize, word: &str) -> String {
    format!("{number} {word}")
}

/// What is missing, as it is asked.
#[must_use]
pub const fn lack(lack: Lack) -> &'static str {
    match lack {
        Lack::Day => "the day looked at",
        Lack::Method => "how it was made",
        Lack::Evidence => "an image or a source",
        Lack::Observer => "who read it",
        Lack::Certainty => "how sure it is",
    }
}

/// «Still missing: …».
#[must_use]
pub fn still(what: &str) -> String {
    format!("Still missing: {what}.")
}

/// A sheet that was put away.
#[must_use]
pub fn waits(title: &str) -> String {
    format!("Not saved yet: {title}")
}

/// A sheet that waits, with its first place and how many there are.
#[must_use]
pub fn begun(title: &str, place: &str, places: usize) -> String {
    match (place, places) {
        ("", _) => title.to_owned(),
        (place, 0 | 1) => format!("{title}: {place}"),
        (place, 2) => format!("{title}: {place} and one more"),
        (place, many) => format!("{title}: {place} and {} more", many - 1),
    }
}

/// Another place was chosen while a row is begun.
#[must_use]
pub fn row_is_of_another() -> String {
    "Another place is chosen; this row is begun for the one above.".to_owned()
}

/// Moves the row there.
#[must_use]
pub fn move_row(name: &str) -> String {
    format!("Move it to {name}")
}

/// The sentence of the log.
#[must_use]
pub fn added(place: &str, day: &str, state: &str) -> String {
    format!("Observation added to {place}: {state}, {day}")
}

/// What an unsaved row would do.
#[must_use]
pub fn effect(effect: &Effect) -> String {
    let days = |date: &Option<Edtf>| {
        date.as_ref()
            .map_or_else(|| "no day".to_owned(), Edtf::in_words)
    };
    match effect.moves {
        Move::Stays if effect.then.is_none() => "Gives no bracket.".to_owned(),
        Move::Stays => format!("Leaves the bracket as it is: {}.", days(&effect.then)),
        Move::Begins => format!("Would date it {}.", days(&effect.then)),
        Move::Narrows => format!("Would narrow it to {}.", days(&effect.then)),
        Move::Shifts => format!(
            "Would change it from {} to {}.",
            days(&effect.now),
            days(&effect.then)
        ),
    }
}

/// What is taken over.
#[must_use]
pub fn as_on(state: &str, day: &str) -> String {
    format!("{state}, as on {day}")
}

/// Why nothing is taken over.
#[must_use]
pub const fn not_again(why: NotAgain) -> &'static str {
    match why {
        NotAgain::NeverSeen => "not seen before that day",
        NotAgain::Already => "recorded from this look already",
        NotAgain::NoDay => "the day is missing",
    }
}

/// The button over so many places.
#[must_use]
pub fn seen_again(number: usize) -> String {
    match number {
        0 | 1 => "Seen again, unchanged: save".to_owned(),
        many => format!("Seen again, unchanged: save for {many} sites"),
    }
}

/// What is made of a claim: title and button.
#[must_use]
pub const fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::Adopt => "Adopt this claim",
        Turn::Keep => "Keep this claim beside the reading",
        Turn::Reject => "Reject this claim",
    }
}

/// What follows from it.
#[must_use]
pub fn follows(turn: Turn, date: Option<&str>) -> String {
    match (turn, date) {
        (Turn::Adopt, Some(date)) => {
            format!("The event will be dated by it: {date}. The other claims stay as they are.")
        }
        (Turn::Adopt, None) => {
            "It gives no date: the date of the event stays. The other claims stay as they are."
                .to_owned()
        }
        (Turn::Keep, _) => "It stays in the record, neither adopted nor rejected.".to_owned(),
        (Turn::Reject, _) => "It stays in the record, marked as wrong, with the reason.".to_owned(),
    }
}
