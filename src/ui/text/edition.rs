//! The words of what is handed out: for whom it is, what it hides. Knows no format.

/// The question for whom.
pub const FOR: &str = "For whom";
/// A report for colleagues.
pub const COLLEAGUES: &str = "Colleagues";
/// What that is.
pub const COLLEAGUES_TIP: &str = "Everything recorded; persons as they may be shown.";
/// A public edition.
pub const ANYONE: &str = "Public edition";
/// What that is.
pub const ANYONE_TIP: &str = "Only what anyone may see: nothing restricted or confidential, \
     positions as coarse as they are set, persons as they may be shown, no history of changes.";
/// What stands above the list of what is hidden.
pub const HIDES: &str = "Of what is chosen a public edition hides:";
/// Nothing is hidden.
pub const NOTHING_HIDDEN: &str = "Everything chosen is public and every person is shown \
     by name; only the history of changes is left out.";
