//! The lists of `assets/terms` as they are built in: one file a list, one line a term. Knows
//! nothing of catalogues and of who asks.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::domain::fold;

/// One term of a list, from the files or of one catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term<'a> {
    /// The stable code that is stored.
    pub code: &'a str,
    /// The English label.
    pub en: &'a str,
    /// The Arabic label, or empty where none is established.
    pub ar: &'a str,
    /// What it means, or empty.
    pub definition: &'a str,
    /// Other words for it and misspellings in use, between ` | `.
    pub also: &'a str,
    /// Whether one catalogue alone has it.
    pub local: bool,
}

impl<'a> Term<'a> {
    /// The other words for it.
    pub fn synonyms(self) -> impl Iterator<Item = &'a str> {
        let parts = self.also.split('|').map(str::trim);
        parts.filter(|part| !part.is_empty())
    }

    /// Everything it is called, the right spelling first.
    pub fn names(self) -> impl Iterator<Item = &'a str> {
        let labels = [self.en, self.ar].into_iter();
        labels
            .filter(|label| !label.is_empty())
            .chain(self.synonyms())
    }
}

/// What a term is looked up by.
pub(super) struct Keys {
    /// The keys each of its names is found under, in the order of [`Term::names`].
    pub(super) names: Vec<Vec<String>>,
    /// Its names and its code as they are compared.
    pub(super) bare: Vec<String>,
}

/// One list. Its keys are made when it is first searched: the window starts without them.
struct List {
    terms: Vec<Term<'static>>,
    keys: OnceLock<Vec<Keys>>,
}

impl Term<'_> {
    /// What it is looked up by.
    pub(super) fn keys(self) -> Keys {
        Keys {
            names: self.names().map(fold::keys).collect(),
            bare: self.names().chain([self.code]).map(bare).collect(),
        }
    }
}

/// A word as it is compared: its letters and digits in their folded form, nothing else.
pub(super) fn bare(word: &str) -> String {
    let folded = fold::query_terms(word);
    let longest = folded.into_iter().map(|terms| terms.concat());
    longest.max_by_key(String::len).unwrap_or_default()
}

/// Names the files of `assets/terms`, each built in.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        pub(super) const FILES: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../../assets/terms/", $name, ".tsv")))),*
        ];
    };
}

files![
    "absolute-chronology",
    "activity",
    "archaeological-certainty",
    "arrangement",
    "built-component-type",
    "cause-certainty",
    "component-orientation",
    "condition-remarks",
    "condition",
    "construction-technique",
    "designation",
    "disturbance-category",
    "disturbance-cause",
    "effect-certainty",
    "effect",
    "extent",
    "feature-form-certainty",
    "feature-form",
    "form-number",
    "form-shape",
    "function-certainty",
    "function",
    "general-description-type",
    "geometric-place-expression",
    "geometry-extent-certainty",
    "geometry-type",
    "heritage-place-type",
    "imagery-assessed",
    "interpretation-certainty",
    "interpretation-number",
    "interpretation",
    "intervention-activity",
    "investigator-role",
    "location-certainty",
    "material-class",
    "material",
    "modification",
    "morphology",
    "name-type",
    "next-assessment",
    "period-certainty",
    "period",
    "priority",
    "recommendation",
    "risk",
    "secondary-threat",
    "severity",
    "site-type",
    "threat-category",
    "threat-probability",
    "threat-severity",
    "threat",
    "trend",
    "unosat",
    "vulnerability",
];

fn all() -> &'static BTreeMap<&'static str, List> {
    static LISTS: OnceLock<BTreeMap<&'static str, List>> = OnceLock::new();
    LISTS.get_or_init(|| {
        FILES
            .iter()
            .map(|(name, text)| {
                let terms = read(text);
                let keys = OnceLock::new();
                (*name, List { terms, keys })
            })
            .collect()
    })
}

/// The terms of a file: a header line, then a term on each line, its fields between tabs.
fn read(text: &'static str) -> Vec<Term<'static>> {
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
                also: fields.next().unwrap_or(""),
                local: false,
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
pub(super) fn terms(list: &str) -> &'static [Term<'static>] {
    all().get(list).map_or(&[], |list| list.terms.as_slice())
}

/// The terms of a list with what they are looked up by.
pub(super) fn keyed(list: &str) -> impl Iterator<Item = (Term<'static>, &'static Keys)> {
    let list = all().get(list);
    list.into_iter().flat_map(|list| {
        let make = || list.terms.iter().map(|term| term.keys()).collect();
        let keys = list.keys.get_or_init(make);
        list.terms.iter().copied().zip(keys)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    const HEADER: &str = "code\ten\tar\tdefinition\talso";

    #[test]
    fn every_file_is_built_in_and_well_formed_and_every_code_its_own() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/terms");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "cross-walk.tsv")
            .collect();
        let built: BTreeSet<String> = FILES
            .iter()
            .map(|(name, _)| format!("{name}.tsv"))
            .collect();
        assert_eq!(files, built);
        for (name, text) in FILES {
            let mut lines = text.lines();
            assert_eq!(lines.next(), Some(HEADER), "{name}");
            for line in lines {
                assert_eq!(line.split('\t').count(), 5, "{name}: {line}");
                assert_eq!(line.split("  ").count(), 1, "{name}: {line}");
            }
            let terms = terms(name);
            assert!(!terms.is_empty(), "{name}");
            let codes: BTreeSet<_> = terms.iter().map(|term| term.code).collect();
            assert_eq!(codes.len(), terms.len(), "{name}");
            for term in terms {
                assert!(!term.en.is_empty(), "{name}: {}", term.code);
                let shaped = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                assert!(term.code.chars().all(shaped), "{name}: {}", term.code);
                let arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
                assert!(!term.en.contains(arabic), "{name}: {}", term.code);
            }
        }
    }

    #[test]
    fn a_word_means_one_term_of_a_list() {
        // EAMENA's own sheet gives these two terms one Arabic word each.
        let shared = ["طين مدكوك (ضرب باب)", "مرفأ", "شبه دائري"];
        for (name, _) in FILES {
            let mut meant: BTreeMap<String, &str> = BTreeMap::new();
            for term in terms(name) {
                for word in term.names().filter(|word| !shared.contains(word)) {
                    let key: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
                    let other = meant.insert(key.to_lowercase(), term.code);
                    let own = other.is_none_or(|other| other == term.code);
                    assert!(own, "{name}: «{word}» is {other:?} and {}", term.code);
                }
            }
        }
    }

    #[test]
    fn what_a_user_could_mistake_is_defined() {
        for name in [
            "activity",
            "archaeological-certainty",
            "cause-certainty",
            "condition",
            "designation",
            "disturbance-category",
            "disturbance-cause",
            "effect",
            "effect-certainty",
            "extent",
            "function",
            "function-certainty",
            "geometry-extent-certainty",
            "intervention-activity",
            "location-certainty",
            "period",
            "period-certainty",
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
        ] {
            for term in terms(name) {
                assert!(!term.definition.is_empty(), "{name}: {}", term.code);
            }
        }
    }

    #[test]
    fn eamenas_lists_are_there_with_all_their_terms() {
        // How many terms each list of EAMENA's sheet has; lists of our own are not among them.
        for (name, many) in [
            ("absolute-chronology", 9),
            ("activity", 19),
            ("archaeological-certainty", 5),
            ("arrangement", 15),
            ("built-component-type", 44),
            ("cause-certainty", 6),
            ("component-orientation", 13),
            ("condition", 6),
            ("condition-remarks", 3),
            ("construction-technique", 25),
            ("designation", 14),
            ("disturbance-category", 25),
            ("disturbance-cause", 66),
            ("effect", 22),
            ("effect-certainty", 6),
            ("extent", 7),
            ("feature-form", 26),
            ("feature-form-certainty", 6),
            ("form-number", 9),
            ("form-shape", 15),
            ("function", 16),
            ("function-certainty", 6),
            ("general-description-type", 6),
            ("geometric-place-expression", 3),
            ("geometry-extent-certainty", 5),
            ("geometry-type", 10),
            ("heritage-place-type", 5),
            ("imagery-assessed", 2),
            ("interpretation", 128),
            ("interpretation-certainty", 6),
            ("interpretation-number", 9),
            ("intervention-activity", 3),
            ("investigator-role", 9),
            ("location-certainty", 5),
            ("material", 33),
            ("material-class", 12),
            ("modification", 16),
            ("morphology", 5),
            ("name-type", 3),
            ("next-assessment", 6),
            ("period-certainty", 4),
            ("priority", 5),
            ("recommendation", 49),
            ("risk", 6),
            ("secondary-threat", 27),
            ("threat", 66),
            ("threat-category", 25),
            ("threat-probability", 4),
            ("threat-severity", 6),
            ("trend", 6),
            ("vulnerability", 22),
        ] {
            assert!(terms(name).len() >= many, "{name}");
        }
    }
}
