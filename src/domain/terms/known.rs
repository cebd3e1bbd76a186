//! The terms one catalogue knows: those of the files and its own, which are marked as local
//! wherever they are shown. A plain value that goes with what is read from a catalogue, so that
//! two open catalogues never mix. Knows no table.

use serde::{Deserialize, Serialize};

use super::find::{Found, Meant, Query, in_order, the_one};
use super::lists::{self, Term, bare};
use crate::domain::record::LocalTerm;

/// What stands behind a local term's English label.
const LOCAL: &str = "local";
/// The same in Arabic.
const LOCAL_AR: &str = "محلي";

/// Lists whose terms are steps of a scale or classes of somebody else: nothing is added to them.
const CLOSED: &[&str] = &[
    "condition",
    "extent",
    "risk",
    "severity",
    "threat-probability",
    "threat-severity",
    "trend",
    "unosat",
];

/// Whether a catalogue may add terms of its own to a list.
#[must_use]
pub fn is_open(list: &str) -> bool {
    !list.is_empty() && !CLOSED.contains(&list) && !list.ends_with("-certainty")
}

/// The terms of the files together with those of one catalogue.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Terms {
    own: Vec<LocalTerm>,
}

impl Terms {
    /// Those of the files and these.
    #[must_use]
    pub const fn of(own: Vec<LocalTerm>) -> Self {
        Self { own }
    }

    /// The catalogue's own.
    #[must_use]
    pub fn own(&self) -> &[LocalTerm] {
        &self.own
    }

    fn own_of<'a>(&'a self, list: &'a str) -> impl Iterator<Item = Term<'a>> + 'a {
        let own = self.own.iter().filter(move |term| term.list == list);
        own.map(as_term)
    }

    /// All terms of a list, the catalogue's own last.
    #[must_use]
    pub fn list<'a>(&'a self, list: &'a str) -> Vec<Term<'a>> {
        let shared = lists::terms(list).iter().copied();
        shared.chain(self.own_of(list)).collect()
    }

    /// The term with a code.
    #[must_use]
    pub fn label<'a>(&'a self, list: &'a str, code: &str) -> Option<Term<'a>> {
        let shared = lists::terms(list).iter().find(|term| term.code == code);
        let mut own = self.own_of(list);
        shared
            .copied()
            .or_else(|| own.find(|term| term.code == code))
    }

    /// The English label of a code, a local one marked; the code itself where neither knows it.
    #[must_use]
    pub fn english(&self, list: &str, code: &str) -> String {
        match self.label(list, code) {
            Some(term) if term.local => {
                let label = [term.en, term.ar]
                    .into_iter()
                    .find(|label| !label.is_empty());
                format!("{} ({LOCAL})", label.unwrap_or(code))
            }
            Some(term) => term.en.to_owned(),
            None => code.to_owned(),
        }
    }

    /// The Arabic label of a code, else the English one; a local one marked.
    #[must_use]
    pub fn arabic(&self, list: &str, code: &str) -> String {
        match self.label(list, code) {
            Some(term) => {
                let label = [term.ar, term.en]
                    .into_iter()
                    .find(|label| !label.is_empty());
                let label = label.unwrap_or(code);
                if term.local {
                    return format!("{label} ({LOCAL_AR})");
                }
                label.to_owned()
            }
            None => code.to_owned(),
        }
    }

    /// The terms of a list that answer a search, as [`super::search`] does it.
    #[must_use]
    pub fn search<'a>(&'a self, list: &'a str, typed: &str) -> Vec<Found<'a>> {
        let query = Query::of(typed);
        let mut ranked = Vec::new();
        for (term, keys) in lists::keyed(list) {
            ranked.extend(query.judge(term, keys));
        }
        for term in self.own_of(list) {
            ranked.extend(query.judge(term, &term.keys()));
        }
        in_order(ranked, || {
            let mut near = Vec::new();
            for (term, keys) in lists::keyed(list) {
                near.extend(query.near(term, keys));
            }
            for term in self.own_of(list) {
                near.extend(query.near(term, &term.keys()));
            }
            near
        })
    }

    /// The term of a list a word means, as [`super::meant`] does it.
    #[must_use]
    pub fn meant<'a>(&'a self, list: &'a str, word: &str) -> Meant<'a> {
        let wanted = bare(word);
        let mut all: Vec<Term<'a>> = Vec::new();
        for (term, keys) in lists::keyed(list) {
            if keys.bare.contains(&wanted) {
                all.push(term);
            }
        }
        all.extend(
            self.own_of(list)
                .filter(|term| term.keys().bare.contains(&wanted)),
        );
        the_one(all, word)
    }
}

/// A catalogue's own term as one of a list.
fn as_term(own: &LocalTerm) -> Term<'_> {
    Term {
        code: own.code.as_str(),
        en: &own.label_en,
        ar: &own.label_ar,
        definition: &own.definition_en,
        also: "",
        local: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{Code, Id};

    fn terms() -> Terms {
        Terms::of(vec![LocalTerm {
            uuid: Id::v7(1, [0; 10]),
            list: "disturbance-cause".to_owned(),
            code: Code::from("local-film-set"),
            label_en: "Film set".to_owned(),
            label_ar: "موقع تصوير".to_owned(),
            definition_en: "Built for a film.".to_owned(),
            note: String::new(),
        }])
    }

    #[test]
    fn a_local_term_stands_with_the_others_and_is_marked() {
        let terms = terms();
        assert_eq!(
            terms.english("disturbance-cause", "local-film-set"),
            "Film set (local)"
        );
        assert_eq!(
            terms.arabic("disturbance-cause", "local-film-set"),
            "موقع تصوير (محلي)"
        );
        assert_eq!(terms.english("effect", "local-film-set"), "local-film-set");
        assert_eq!(terms.english("disturbance-cause", "fire"), "Fire");
        let found = terms.search("disturbance-cause", "film");
        assert!(found[0].term.local);
        assert!(
            matches!(terms.meant("disturbance-cause", "موقع تصوير"), Meant::One(term) if term.local)
        );
        let shared = lists::terms("disturbance-cause").len();
        assert_eq!(terms.list("disturbance-cause").len(), shared + 1);
    }

    #[test]
    fn another_catalogue_knows_nothing_of_it() {
        let other = Terms::default();
        assert_eq!(
            other.english("disturbance-cause", "local-film-set"),
            "local-film-set"
        );
        assert_eq!(other.meant("disturbance-cause", "film set"), Meant::Unknown);
    }

    #[test]
    fn scales_and_foreign_classes_are_closed() {
        assert!(is_open("disturbance-cause") && is_open("site-type") && is_open("period"));
        assert!(!is_open("unosat") && !is_open("cause-certainty") && !is_open(""));
    }
}
