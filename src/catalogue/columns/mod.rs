//! What stands in the columns of the table of sites, for any field, and the order of rows by one.
//! Changes nothing.

mod lines;
mod shown;
mod stored;
mod worked_out;

pub(super) use lines::{in_order, lines};
pub(super) use stored::ways;
