//! Small drawn things used in more than one place: text in both directions, symbols, chips,
//! the evidence bar. Knows the theme; knows not where it is used.

pub mod bidi;
pub mod chip;
pub mod evidence_bar;
pub mod hatch;
pub mod photo_tile;
pub mod site_card;
pub mod state_symbol;
pub mod text;

pub use text::Words;
