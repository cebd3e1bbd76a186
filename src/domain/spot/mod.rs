//! A position out of whatever was typed or pasted: numbers, angles, a link of a map, a message, a
//! square of a grid. It tells how it was read, so that a person can see whether it was meant so.
//! Knows no field and no screen.

mod angles;
mod found;
mod grid;
mod link;
mod mgrs;
mod plain;
mod read;
mod reversed;
mod utm;

pub use found::{Spot, reading};
pub use plain::western;
pub use reversed::looks_reversed;
