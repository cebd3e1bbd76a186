//! Gestures that make several records at once, planned from plain values: each becomes one
//! command. Knows no screen and no clock; invents nothing that was not set.

mod adoption;
mod effect;
mod field_visit;
mod look;
mod press_report;
mod scene_pair;
mod seen_again;

pub use adoption::{NotAdopted, adopt, keep, reject};
pub use effect::{Effect, Move};
pub use field_visit::{FieldVisit, NoVisit, Part};
pub use look::{Lack, Look};
pub use press_report::{About, NoReport, PressReport, Told};
pub use scene_pair::{Bearing, NoPair, PairRow, Scene, ScenePair, read_already};
pub use seen_again::{Again, NotAgain, Target, last_seen, seen_again};
