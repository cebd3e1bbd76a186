//! What is counted of many places, and how: each place once in each class, certainly or possibly,
//! by the level it stands on. Knows no SQL and no screen; a catalogue counts, both faces show.
//!
//! The rules:
//! - Counted is what was so at the end of the asked day. Damage counts certainly when by the last
//!   day of its span it had come, possibly while the day lies within the span or the span has no
//!   known end; damage that began later does not count yet.
//! - A place with several events stands in the class of each, but never twice in one class; there
//!   certain goes before possible. So the bars of a chart may sum to more than its places.
//! - By month, damage counts certainly when all its span lies in that month, and possibly in
//!   every month the span touches. What reaches over more than [`LONGEST`] months, begins at no
//!   known day, or is not dated at all has a bar of its own and is never dropped.
//! - Period and type count places that were damaged by the day; state counts all places.

mod class;
mod count;
mod sheet;

pub use class::{By, Class, LONGEST};
pub use count::{Chart, Count, Harm, Levels, Place, Statistics, Sure, classes, of_level};
pub use sheet::{Head, Line, lines, written};
