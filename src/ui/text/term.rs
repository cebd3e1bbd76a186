//! Words of the page of terms. Knows no widget.

/// Fixed lines.
pub mod say {
    #![expect(missing_docs, reason = "each is shown at the place it is named after")]
    pub const TITLE: &str = "Terms of this catalogue";
    pub const CLOSE: &str = "Close the terms";
    pub const ABOUT: &str = "EAMENA's lists belong to the program and are the same in every catalogue. Terms added here go with this catalogue alone.";
    pub const OWN: &str = "Local terms";
    pub const NO_OWN: &str = "None. Where a list lacks a word, type it in the field and add it.";
    pub const LOCAL: &str = "local";
    pub const FOREIGN: &str = "Codes that are in no list";
    pub const NO_FOREIGN: &str = "None.";
    pub const ABOUT_FOREIGN: &str = "They came from elsewhere and are kept as they are. Map each to a term, or keep it as a local one.";
    pub const EDIT: &str = "Edit";
    pub const MERGE: &str = "Merge into…";
    pub const MAP: &str = "Map to…";
    pub const KEEP: &str = "Keep as a local term";
}

/// «site type · used 3 times».
#[must_use]
pub fn in_list(list: &str, times: usize) -> String {
    let list = list.replace('-', " ");
    match times {
        0 => format!("{list} · not used"),
        1 => format!("{list} · used once"),
        many => format!("{list} · used {} times", super::thousands(many)),
    }
}

/// What is done to which term.
#[must_use]
pub fn of_term(deed: &str, term: &str) -> String {
    format!("{deed} {term}")
}

/// The sentence of the log.
#[must_use]
pub fn kept_as_local(code: &str) -> String {
    format!("Code «{code}» kept as a local term")
}
