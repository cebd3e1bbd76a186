//! The term lists: stable codes with their labels in English and Arabic, what a term means, and
//! the other words people use for it. EAMENA's terms and UNOSAT's classes, definitions in our
//! own words; a catalogue adds terms of its own. Knows not which field uses which list.

mod find;
mod known;
mod lists;

pub use find::{Found, Meant, Reason, meant, search};
pub use known::{Terms, is_open};
pub use lists::{Term, names};

/// The terms of a list in the order they are offered; empty when there is no such list.
#[must_use]
pub fn list(name: &str) -> &'static [Term<'static>] {
    lists::terms(name)
}

/// The term with a code.
#[must_use]
pub fn label(list_name: &str, code: &str) -> Option<&'static Term<'static>> {
    list(list_name).iter().find(|term| term.code == code)
}

/// The English label of a code, or the code itself when the list does not know it: a value from
/// elsewhere is shown as it is, never hidden.
#[must_use]
pub fn english<'a>(list_name: &str, code: &'a str) -> &'a str {
    label(list_name, code).map_or(code, |term| term.en)
}

/// The Arabic label of a code, else the English one, else the code.
#[must_use]
pub fn arabic<'a>(list_name: &str, code: &'a str) -> &'a str {
    label(list_name, code).map_or(
        code,
        |term| if term.ar.is_empty() { term.en } else { term.ar },
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::kinds::{Certainty, Extent};
    use super::*;

    #[test]
    fn the_closed_lists_are_eamenas() {
        let same = |name: &str, closed: Vec<(&str, &str)>| {
            let terms: BTreeSet<_> = list(name).iter().map(|term| term.code).collect();
            for (code, label) in closed {
                let term = super::label(name, code).unwrap_or_else(|| panic!("{name}: {code}"));
                assert_eq!(term.en.to_lowercase(), label.to_lowercase());
            }
            terms.len()
        };
        let certainties: Vec<_> = Certainty::ALL
            .iter()
            .map(|v| (v.code(), v.label()))
            .collect();
        for name in ["cause-certainty", "effect-certainty"] {
            assert_eq!(same(name, certainties.clone()), Certainty::ALL.len());
        }
        let extents = Extent::ALL.iter().map(|v| (v.code(), v.label())).collect();
        assert_eq!(same("extent", extents), Extent::ALL.len());
    }

    #[test]
    fn a_code_nobody_knows_is_shown_as_it_is() {
        assert_eq!(english("disturbance-cause", "no-such-code"), "no-such-code");
        assert!(list("no-such-list").is_empty());
    }
}
