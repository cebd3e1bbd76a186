//! The term lists: stable codes with their labels in English and Arabic and, where one is
//! needed, what the term means. EAMENA's terms and UNOSAT's classes, definitions in our own
//! words. Knows not which field uses which list.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::fold;

/// One term of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The stable code that is stored.
    pub code: &'static str,
    /// The English label.
    pub en: &'static str,
    /// The Arabic label, or empty where none is established.
    pub ar: &'static str,
    /// What it means, or empty.
    pub definition: &'static str,
}

/// Names the files of `assets/terms`, each built in.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        const FILES: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../assets/terms/", $name, ".tsv")))),*
        ];
    };
}

files![
    "activity",
    "archaeological-certainty",
    "cause-certainty",
    "condition",
    "construction-technique",
    "designation",
    "disturbance-category",
    "disturbance-cause",
    "effect",
    "effect-certainty",
    "extent",
    "feature-form",
    "function",
    "function-certainty",
    "geometry-extent-certainty",
    "geometry-type",
    "interpretation",
    "intervention-activity",
    "investigator-role",
    "location-certainty",
    "material",
    "material-class",
    "modification",
    "name-type",
    "next-assessment",
    "period",
    "period-certainty",
    "period",
    "priority",
    "recommendation",
    "risk",
    "secondary-threat",
    "severity",
    "site-type",
    "threat",
    "threat-category",
    "threat-probability",
    "threat-severity",
    "trend",
    "unosat",
    "vulnerability",
];

fn all() -> &'static BTreeMap<&'static str, Vec<Term>> {
    static LISTS: OnceLock<BTreeMap<&'static str, Vec<Term>>> = OnceLock::new();
    LISTS.get_or_init(|| {
        FILES
            .iter()
            .map(|(name, text)| (*name, read(text)))
            .collect()
    })
}

/// The terms of a file: a header line, then code, English, Arabic, definition between tabs.
fn read(text: &'static str) -> Vec<Term> {
    text.lines()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .filter_map(|line| {
            let mut fields = line.split('\t').map(str::trim);
            Some(Term {
                code: fields.next()?,
                en: fields.next()?,
                ar: fields.next().unwrap_or(""),
                definition: fields.next().unwrap_or(""),
            })
        })
        .collect()
}

/// The names of all lists.
#[must_use]
pub fn names() -> Vec<&'static str> {
    all().keys().copied().collect()
}

/// The terms of a list in the order they are offered; empty when there is no such list.
#[must_use]
pub fn list(name: &str) -> &'static [Term] {
    all().get(name).map_or(&[], Vec::as_slice)
}

/// The term with a code.
#[must_use]
pub fn label(list_name: &str, code: &str) -> Option<&'static Term> {
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

/// The terms of a list that answer a search in either language; all when nothing was typed.
#[must_use]
pub fn search(list_name: &str, typed: &str) -> Vec<&'static Term> {
    let wanted = !fold::query_terms(typed).is_empty();
    list(list_name)
        .iter()
        .filter(|term| {
            let mut keys = fold::keys(term.en);
            keys.extend(fold::keys(term.ar));
            !wanted || fold::matches(typed, &keys)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::kinds::{Certainty, Extent};
    use super::*;

    #[test]
    fn every_file_is_well_formed_and_every_code_its_own() {
        for (name, text) in FILES {
            let mut lines = text.lines();
            assert_eq!(lines.next(), Some("code\ten\tar\tdefinition"), "{name}");
            for line in lines {
                assert_eq!(line.split('\t').count(), 4, "{name}: {line}");
            }
            let terms = list(name);
            assert!(!terms.is_empty(), "{name}");
            let codes: BTreeSet<_> = terms.iter().map(|term| term.code).collect();
            assert_eq!(codes.len(), terms.len(), "{name}");
            for term in terms {
                assert!(!term.en.is_empty(), "{name}: {}", term.code);
                let shaped = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                assert!(term.code.chars().all(shaped), "{name}: {}", term.code);
            }
        }
    }

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
    fn terms_are_found_in_both_languages() {
        let found = |typed: &str| -> Vec<&str> {
            search("disturbance-cause", typed)
                .iter()
                .map(|term| term.code)
                .collect()
        };
        assert!(found("weapon").contains(&"explosion-heavy-weaponry"));
        let arabic_label = arabic("disturbance-cause", "flooding");
        assert!(found(arabic_label).contains(&"flooding"));
        assert_eq!(found("").len(), list("disturbance-cause").len());
        assert_eq!(english("disturbance-cause", "no-such-code"), "no-such-code");
        assert!(list("no-such-list").is_empty());
    }
}
