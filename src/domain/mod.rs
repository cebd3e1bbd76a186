//! The words of the trade and what follows from them: places, evidence, claims, readings,
//! dates, brackets, states. Knows no screen, no SQL, no file, no clock and no chance.

pub mod cell;
pub mod command;
pub mod date;
pub mod dossier;
pub mod id;
pub mod kinds;
pub mod place;
pub mod query;
pub mod record;
