//! Words of the map. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::dossier::SiteRow;
use crate::domain::kinds::State;

pub const MAP: &str = "Map";
pub const MAP_KEYS: &str = "Map. Arrow keys move it, plus and minus zoom, Home shows everything.";
pub const ZOOM_IN: &str = "Zoom in";
pub const ZOOM_OUT: &str = "Zoom out";
pub const SHOW_ALL: &str = "Show everything";
pub const LAYERS: &str = "Layers";
pub const CLOSE_LAYERS: &str = "Close the layers";
pub const CLOSE_LEGEND: &str = "Close the legend";
pub const LEGEND: &str = "Legend";
pub const PLAN: &str = "Plan (offline)";
pub const OSM: &str = "OpenStreetMap (online)";
pub const OTHER: &str = "Satellite or other map (online)";
pub const OTHER_HINT: &str = "https://…/{z}/{x}/{y}.png";
pub const OTHER_ADDRESS: &str = "Address of the online map";
pub const USE: &str = "Show";
pub const ONLINE_NOTE: &str = "Nothing is asked of any server before you choose an online map. Its server then learns which part of the world you look at.";
pub const PICK: &str = "Click the map to set the point.";
pub const EXTENT: &str = "extent of damage";
pub const CHANGING: &str = "changes on one of these days";
pub const INSIDE: &str = "its parts differ: the gravest inside";
pub const COLUMNS: &str =
    "Dots along a street say «columns», not how many there are. Dashed and hatched: gone.";

/// The states in the legend, in its order.
#[must_use]
pub fn legend(state: State) -> &'static str {
    match state {
        State::Standing => "standing",
        State::Damaged => "damaged",
        State::Destroyed => "destroyed",
        State::Rebuilt => "rebuilt",
        State::Unknown => "not known",
    }
}

/// A symbol's accessible name.
#[must_use]
pub fn symbol(row: &SiteRow) -> String {
    let parts = match row.state.state {
        State::Unknown => super::tally_words(&row.tally),
        _ => None,
    };
    let state = parts.unwrap_or_else(|| super::state_words(row.state));
    format!("{MAP}: {}, {state}", row.name_en)
}

/// Several places on one spot.
#[must_use]
pub fn heap(total: u32) -> String {
    format!("{MAP}: {total} places")
}

/// What is in a heap: «87 places: 12 destroyed, 20 damaged, 55 standing».
#[must_use]
pub fn heap_words(counts: &[(State, u32)]) -> String {
    let total: u32 = counts.iter().map(|(_, count)| count).sum();
    let said = counts.iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = said
        .map(|(state, count)| format!("{count} {}", legend(*state)))
        .collect();
    format!(
        "{total} places: {}. Click to come closer.",
        parts.join(", ")
    )
}

/// Coordinates were put on the clipboard.
#[must_use]
pub fn copied(coordinates: &str) -> String {
    format!("Copied {coordinates}")
}

/// How far a point may be off.
#[must_use]
pub fn accuracy(metres: f64) -> String {
    format!("position ± {metres:.0} m")
}

/// Pictures on their way.
#[must_use]
pub fn loading(count: usize) -> String {
    format!("loading {count}…")
}

/// An online map could not be started.
#[must_use]
pub fn cannot_start(why: &str) -> String {
    format!("The online map could not be started ({why}). The plan is shown; try again later.")
}
