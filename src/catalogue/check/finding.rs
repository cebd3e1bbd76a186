//! What a check found: one fault as a sentence, and whether it can be mended. Knows no table.

/// How a fault can be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mend {
    /// What was worked out is worked out again: no record changes.
    Rebuild,
    /// Records change: references to nothing are emptied, or rows that hang on nothing removed,
    /// as one operation that can be undone.
    Operation,
    /// Only a person can: from a backup, the original file, or by correcting the record.
    ByHand,
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong, what it means, and what to do, in a sentence or two.
    pub sentence: String,
    /// Whether `--repair` can mend it.
    pub mend: Mend,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl Finding {
    /// A fault that a repair mends by working something out again.
    pub(super) fn rebuild(what: impl Into<String>) -> Self {
        Self {
            sentence: format!(
                "{} No record is affected; a repair works it out again.",
                what.into()
            ),
            mend: Mend::Rebuild,
        }
    }

    /// A fault that a repair mends by changing records.
    pub(super) fn operation(what: impl Into<String>) -> Self {
        Self {
            sentence: what.into(),
            mend: Mend::Operation,
        }
    }

    /// A fault that only a person can mend.
    pub(super) fn by_hand(what: impl Into<String>) -> Self {
        Self {
            sentence: what.into(),
            mend: Mend::ByHand,
        }
    }
}

/// Rows other programs changed that wait to be taken in.
pub(super) fn waiting(rows: u64) -> Finding {
    let (rows, waits, its) = match rows {
        1 => ("one row".to_owned(), "It waits", "it"),
        more => (format!("{more} rows"), "They wait", "them"),
    };
    Finding::operation(format!(
        "Another program changed {rows}. {waits} to be taken into the history: opening the catalogue \
         to edit does that, as an operation that can be undone. What follows from {its} and the \
         search index can be checked only then."
    ))
}
