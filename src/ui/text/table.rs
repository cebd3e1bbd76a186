//! Words of the table page. Knows no widget.

/// On the head of a column.
pub const SORT_TIP: &str =
    "Sort by this column; once more turns the order, a third time returns to the catalogue's order";
/// The rows as something that can have the focus.
pub const ROWS: &str = "Table of sites";
/// The menu of columns.
pub const COLUMNS: &str = "Columns";
/// The menu of what the rows can be written as.
pub const EXPORT: &str = "Export";
/// Adds a column.
pub const ADD: &str = "Add a column";
/// Returns to the columns of the first start.
pub const USUAL: &str = "Usual columns";

/// Moves a column to the left.
#[must_use]
pub fn earlier(name: &str) -> String {
    format!("Move «{name}» to the left")
}

/// Moves a column to the right.
#[must_use]
pub fn later(name: &str) -> String {
    format!("Move «{name}» to the right")
}

/// Takes a column away.
#[must_use]
pub fn without(name: &str) -> String {
    format!("Remove the column «{name}»")
}
/// The choice of what is written.
pub const PUBLIC: &str = "Public edition";
/// What it is.
pub const PUBLIC_TIP: &str = "Only what anyone may see: nothing restricted or confidential, \
     positions as coarse as they are set, persons as they may be shown.";
