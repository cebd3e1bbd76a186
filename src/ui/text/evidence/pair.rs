//! Words of a pair of scenes over many places. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::gestures::NoPair;
use crate::domain::kinds::Seen;
use crate::ui::desk::Side;

pub const TITLE: &str = "Satellite pair over these sites";
pub const METHOD: &str = "Images";
pub const OBSERVER: &str = "Read by";
pub const CERTAINTY: &str = "Certainty";
pub const BEFORE: &str = "Before";
pub const AFTER: &str = "After";
pub const BEFORE_HEAD: &str = "before";
pub const AFTER_HEAD: &str = "after";
pub const NOTE: &str = "Note";
pub const EVENT: &str = "Bears on";
pub const NEW_EVENT: &str = "a new event, read from this pair";
pub const ONLY: &str = "no event";
pub const NO_CHANGE: &str = "The pair shows no change here that could be an event.";
pub const ALL_BEFORE: &str = "All: no damage visible before";
pub const ALL_EVENTS: &str = "New event wherever damage shows";
pub const CHOOSE_SCENES: &str = "Choose the earlier and the later image.";
pub const HOW_SURE: &str = "Say how sure the reading is.";
pub const KEYS: &str = "2–6 set · arrows move · Delete empties";
pub const SCENE_HINT: &str = "choose a recorded image";
pub const FROM_CATALOGUE: &str = "choose a recorded one";
pub const DAY_HINT: &str = "2015-08-31 or 31 August 2015";
pub const SENSOR: &str = "sensor";
pub const SENSOR_HINT: &str = "Pléiades, WorldView-2 …";
pub const NUMBER: &str = "scene number";
pub const PROVIDER: &str = "provider";
pub const SOURCE: &str = "source";

pub use super::desk::by_me;

const fn word(side: Side) -> &'static str {
    match side {
        Side::Before => "Earlier",
        Side::After => "Later",
    }
}

/// The name of a scene's field.
#[must_use]
pub const fn scene(side: Side) -> &'static str {
    match side {
        Side::Before => "Earlier image",
        Side::After => "Later image",
    }
}

/// Above the fields of a new scene.
#[must_use]
pub fn new_scene(side: Side) -> String {
    format!("{} image, recorded with the pair", word(side))
}

/// Opens the fields of a new scene.
#[must_use]
pub fn write_down(side: Side) -> String {
    format!(
        "+ {} image that is not recorded yet",
        word(side).to_lowercase()
    )
}

/// The day a scene was taken.
#[must_use]
pub fn taken(side: Side) -> String {
    format!("{} taken on", word(side))
}

/// «Earlier sensor».
#[must_use]
pub fn of_scene(side: Side, what: &str) -> String {
    format!("{} {what}", word(side))
}

/// A row as it is told.
#[must_use]
pub fn row(name: &str, before: Option<&str>, after: Option<&str>) -> String {
    let told = |state: Option<&str>| state.unwrap_or("not read").to_owned();
    format!("{name}: before {}, after {}", told(before), told(after))
}

/// What a cell holds, short.
#[must_use]
pub const fn short(seen: Seen) -> &'static str {
    match seen {
        Seen::Intact => "intact",
        Seen::NoDamageVisible => "none",
        Seen::Damaged => "damaged",
        Seen::Destroyed => "destr.",
        Seen::NotVisible => "hidden",
        Seen::NotAssessed => "n. a.",
    }
}

/// The button.
#[must_use]
pub fn save(set: usize) -> String {
    match set {
        1 => "Save for 1 site".to_owned(),
        many => format!("Save for {many} sites"),
    }
}

/// Why the pair cannot be saved.
#[must_use]
pub const fn no_pair(why: NoPair) -> &'static str {
    match why {
        NoPair::SameScene => "Both images are the same one.",
        NoPair::Reversed => "The later image is older than the earlier one.",
        NoPair::NothingSet => "No cell is set, or all of it is recorded already.",
        NoPair::NoObserver => "Say who read the images.",
    }
}
