//! Words of evidence at work. Knows no widget.

pub mod cases;
pub mod claims;
pub mod dates;
pub mod desk;
pub mod pair;
