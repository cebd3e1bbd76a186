//! The menus that actions stand in. Knows no action.

/// The menu an action stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// Files.
    File,
    /// The record.
    Edit,
    /// What is shown.
    View,
    /// Photographs and their originals.
    Photos,
    /// The photograph that is looked at: in no menu, but among the keys.
    Photo,
    /// Two photographs that are compared: in no menu, but among the keys.
    Compare,
    /// Help.
    Help,
    /// In none: a key alone.
    Hidden,
}
