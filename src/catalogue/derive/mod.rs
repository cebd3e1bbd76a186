//! What is worked out from the records and kept beside them, so that lists, map and search
//! answer at once: the tree, states by date, positions, the search index, the columns QGIS
//! colours by. Nothing kept here is a source of anything.

pub(super) mod facts;
mod point;
mod rebuild;
mod refresh;
pub(super) mod stored;
pub(super) mod tally;
mod touched;
mod write;

pub(crate) use facts::level_rank;
pub(crate) use rebuild::rebuild;
pub(crate) use refresh::{numbers, refresh, remake};
pub(crate) use touched::Touched;

/// The derived tables.
pub(crate) const SCHEMA: &str = include_str!("../schema/derived.sql");
