//! Photographs come in, are verified, put back and handed out. Knows where originals lie and what
//! the record says of them; neither SQL nor pixels.

mod annotations;
mod errands;
mod gather;
mod hand_out;
mod intake;
mod look;
mod outcome;
mod pair_page;
mod place;
mod recorded;
mod renditions;
mod verify;

pub use annotations::Annotations;
pub use outcome::{Became, HandOut, Outcome, TakeIn, Verified};
pub use pair_page::PairPage;
pub use renditions::Rendition;
pub(super) use renditions::rendition;
