//! The terms each list was last asked for, newest first, as one text that outlives the program.
//! Knows no list's content and no place where it is kept.

use std::collections::BTreeMap;

/// A list remembers so many.
const EIGHT: usize = 8;

/// The terms last used, by list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Recent {
    codes: BTreeMap<String, Vec<String>>,
    /// Something changed since it was last written down.
    unwritten: bool,
}

impl Recent {
    /// A term was picked.
    pub(super) fn used(&mut self, list: &str, code: &str) {
        if code.is_empty() {
            return;
        }
        let codes = self.codes.entry(list.to_owned()).or_default();
        codes.retain(|known| known != code);
        codes.insert(0, code.to_owned());
        codes.truncate(EIGHT);
        self.unwritten = true;
    }

    /// The terms of a list, the last used first.
    pub(super) fn of(&self, list: &str) -> &[String] {
        self.codes.get(list).map_or(&[], Vec::as_slice)
    }

    /// As text, when it has changed.
    pub(super) fn changed_text(&mut self) -> Option<String> {
        let changed = std::mem::take(&mut self.unwritten);
        changed.then(|| serde_json::to_string(&self.codes).unwrap_or_default())
    }

    /// From text; a damaged text counts as none.
    pub(super) fn read(text: &str) -> Self {
        let mut codes: BTreeMap<String, Vec<String>> =
            serde_json::from_str(text).unwrap_or_default();
        for list in codes.values_mut() {
            list.truncate(EIGHT);
        }
        Self {
            codes,
            unwritten: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_remembers_the_eight_terms_last_used() {
        let mut recent = Recent::default();
        for number in 0..10 {
            recent.used("effect", &format!("code-{number}"));
        }
        recent.used("effect", "code-5");
        let codes = recent.of("effect");
        assert_eq!(codes.len(), 8);
        assert_eq!((codes[0].as_str(), codes[1].as_str()), ("code-5", "code-9"));
        assert!(recent.of("period").is_empty());
        let text = recent.changed_text().unwrap();
        assert_eq!(recent.changed_text(), None);
        assert_eq!(Recent::read(&text).of("effect"), recent.of("effect"));
        assert_eq!(Recent::read("{damaged"), Recent::default());
    }
}
