//! What a person typed into the search, folded every way it may have been meant. Knows no index.

use std::collections::BTreeSet;

use super::document::{forms, joined};

/// What was asked, folded every way.
pub(crate) struct Asked {
    /// The folded forms with their spaces.
    pub(crate) spaced: BTreeSet<String>,
    /// The same without spaces.
    pub(crate) joined: BTreeSet<String>,
    /// Letters of the longest form.
    pub(crate) letters: usize,
}

impl Asked {
    /// Folds a text a person typed.
    pub(crate) fn of(text: &str) -> Self {
        let spaced = forms(text);
        let joined: BTreeSet<String> = spaced.iter().map(|key| joined(key)).collect();
        let letters = joined
            .iter()
            .map(|key| key.chars().count())
            .max()
            .unwrap_or(0);
        Self {
            spaced,
            joined,
            letters,
        }
    }

    /// All words of one form, each a whole word.
    pub(crate) fn whole_words(&self) -> String {
        self.all_of(quoted)
    }

    /// All words of one form, each the beginning of a word.
    pub(crate) fn words(&self) -> String {
        self.all_of(beginning)
    }

    fn all_of(&self, term: impl Fn(&str) -> String) -> String {
        let forms: BTreeSet<String> = self
            .spaced
            .iter()
            .map(|form| {
                let words: Vec<String> = form.split_whitespace().map(&term).collect();
                format!("({})", words.join(" AND "))
            })
            .collect();
        forms.into_iter().collect::<Vec<_>>().join(" OR ")
    }

    /// One form run together, the beginning of a word.
    pub(crate) fn runs(&self) -> String {
        let runs: Vec<String> = self.joined.iter().map(|run| beginning(run)).collect();
        runs.join(" OR ")
    }
}

/// A word as a term. Folded words hold letters and digits only; the quotes keep the index's own
/// words (AND, NEAR) from being read as such.
pub(super) fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', ""))
}

/// A word as a prefix term.
pub(super) fn beginning(word: &str) -> String {
    format!("{}*", quoted(word))
}
