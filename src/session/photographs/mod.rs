//! Photographs come in, are verified, put back and handed out. Knows where originals lie and what
//! the record says of them; neither SQL nor pixels.

mod errands;
mod gather;
mod hand_out;
mod intake;
mod look;
mod outcome;
mod recorded;
mod renditions;
mod verify;

pub use outcome::{Became, HandOut, Outcome, TakeIn, Verified};
pub use renditions::Rendition;
