//! Words for a position that was typed or pasted: how it was read, what else it may mean, how fine
//! its digits are. Knows no widget.
#![expect(missing_docs, reason = "each is shown at the place it is named after")]

use crate::domain::place::LonLat;

/// Beside how fine its digits are.
pub const TAKE: &str = "take as accuracy";
pub const SHOW: &str = "Show on the map";
pub const REVERSED: &str = "Read so it lies far from every place recorded; the other way round it lies among them. Look before you save.";
pub const SOUTH: &str = "On old maps S may mean south of the equator:";
pub const SWAP: &str = "Longitude first?";
/// The mark on the map, seen and told.
pub const MARK: &str = "as typed, not saved";

/// «Read as 34.547300, 38.274100 · 34°32′50.3″ N 38°16′26.8″ E; latitude first, as maps write it».
#[must_use]
pub fn read_as(at: LonLat, reading: &str) -> String {
    format!("Read as {} · {}; {reading}", at.decimal(), at.dms())
}

/// Two numbers the other way round, to be clicked.
#[must_use]
pub fn swap(at: LonLat) -> String {
    format!("{}, {}", at.lat(), at.lon())
}

/// The accessible name of a position that is offered.
#[must_use]
pub fn take(field: &str, at: LonLat) -> String {
    format!("{field}: take {}", swap(at))
}

/// How far a position may be off by the way it is written alone.
#[must_use]
pub fn digits(metres: f64) -> String {
    format!("± {metres} m by its digits")
}

/// The accessible name of what offers this as the accuracy.
#[must_use]
pub fn accuracy(metres: f64) -> String {
    format!("Take {metres} m as accuracy")
}

/// The mark of a position that is being written, as those are told who do not see it.
#[must_use]
pub fn mark(at: LonLat) -> String {
    format!("{}: {MARK}", at.decimal())
}
