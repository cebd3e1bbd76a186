//! The words of the trade and what follows from them: places, evidence, claims, readings,
//! dates, brackets, states. Knows no screen, no SQL, no file, no clock and no chance.

pub mod bracket;
pub mod bracket_forms;
pub mod care_words;
pub mod cell;
mod choices;
pub mod command;
pub mod contradiction;
pub mod cross_walk;
pub mod date;
mod date_calendar;
pub mod date_doubt;
mod date_entry;
mod date_tongue;
mod date_words;
pub mod dossier;
mod event_words;
pub mod filter;
pub mod fold;
mod gravest;
pub mod id;
pub mod kinds;
pub mod labels;
pub mod place;
mod place_entry;
pub mod query;
pub mod record;
pub mod sentence;
mod sentence_ar;
pub mod source_words;
pub mod standard;
pub mod state;
pub mod statistics;
pub mod table;
pub mod terms;
mod title;
pub mod unseen;
