//! Which places pass a filter: each test is one statement that answers with row numbers, and
//! and, or, not join the answers. No value a person typed ever becomes part of a statement.

mod fids;
mod functions;
mod records;
mod tests_of_place;

pub(super) use functions::register;
pub(super) use records::{hung, title_column};
pub(super) use tests_of_place::passing;
