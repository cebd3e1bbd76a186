//! The search index over names in any script and descriptions: fed in the transaction that
//! changes a record, asked as a person types.

pub(super) mod asked;
pub(super) mod document;
pub(super) mod explain;
pub(super) mod filling;
pub(super) mod find;
pub(super) mod index;
