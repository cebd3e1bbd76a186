//! Finds terms by what people type: a label in either language, another word for it, a
//! misspelling; and tells which term a written word means. Knows no catalogue.

use super::lists::{self, Keys, Term, bare};
use crate::domain::fold;

/// Why a term answers what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason<'a> {
    /// Nothing was typed, or a label says it.
    Label,
    /// This other word for it.
    Also(&'a str),
    /// Its definition says it.
    Definition,
    /// It is nearly spelled like this name of it.
    Near(&'a str),
}

/// A term that answers what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'a> {
    /// The term.
    pub term: Term<'a>,
    /// Why.
    pub reason: Reason<'a>,
}

/// Which term a written word means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant<'a> {
    /// This one.
    One(Term<'a>),
    /// One of these; a person has to say which.
    Several(Vec<Term<'a>>),
    /// No term of the list is called that.
    Unknown,
}

/// The terms of a list that answer a search in either language, the likeliest first; all in
/// their own order when nothing was typed.
#[must_use]
pub fn search(list: &str, typed: &str) -> Vec<Found<'static>> {
    let query = Query::of(typed);
    let ranked = lists::keyed(list)
        .filter_map(|(term, keys)| query.judge(term, keys))
        .collect();
    in_order(ranked, || {
        lists::keyed(list)
            .filter_map(|(term, keys)| query.near(term, keys))
            .collect()
    })
}

/// The term of a list a word means: by code, label, synonym or known misspelling, whatever its
/// case, spaces and marks.
#[must_use]
pub fn meant(list: &str, word: &str) -> Meant<'static> {
    let wanted = bare(word);
    let all = lists::keyed(list)
        .filter(|(_, keys)| keys.bare.contains(&wanted))
        .map(|(term, _)| term)
        .collect();
    the_one(all, word)
}

/// The term that is meant among those a word names.
pub(super) fn the_one<'a>(all: Vec<Term<'a>>, word: &str) -> Meant<'a> {
    let wanted = bare(word);
    if wanted.is_empty() {
        return Meant::Unknown;
    }
    if let [one] = all[..] {
        return Meant::One(one);
    }
    // A label is meant before another term's synonym.
    let by_label = |term: &&Term<'a>| bare(term.en) == wanted || term.code == word.trim();
    match all.iter().filter(by_label).collect::<Vec<_>>()[..] {
        [one] => Meant::One(*one),
        _ if all.is_empty() => Meant::Unknown,
        _ => Meant::Several(all),
    }
}

/// How well a term answers; smaller is better.
type Rank = u8;

pub(super) struct Query<'q> {
    typed: &'q str,
    terms: Vec<Vec<String>>,
    bare: String,
}

impl<'q> Query<'q> {
    pub(super) fn of(typed: &'q str) -> Self {
        Self {
            typed,
            terms: fold::query_terms(typed),
            bare: bare(typed),
        }
    }

    fn hits(&self, keys: &[String]) -> bool {
        self.terms.iter().any(|terms| {
            let found = |term: &String| keys.iter().any(|key| key.starts_with(term.as_str()));
            terms.iter().all(found)
        })
    }

    /// Whether and how well a term answers.
    pub(super) fn judge<'a>(&self, term: Term<'a>, keys: &Keys) -> Option<(Rank, Found<'a>)> {
        let found = |rank, reason| Some((rank, Found { term, reason }));
        if self.terms.is_empty() {
            // Signs alone find nothing; an empty search shows everything.
            let empty = self.typed.trim().is_empty();
            return empty.then_some(()).and(found(0, Reason::Label));
        }
        let labels = 1 + usize::from(!term.ar.is_empty());
        let names = term.names().zip(&keys.names).zip(&keys.bare).enumerate();
        for (at, ((name, keys), bare)) in names {
            if !self.hits(keys) {
                continue;
            }
            let begins = bare.starts_with(&self.bare);
            return match (at < labels, begins) {
                (true, true) => found(0, Reason::Label),
                (true, false) => found(1, Reason::Label),
                (false, true) => found(2, Reason::Also(name)),
                (false, false) => found(3, Reason::Also(name)),
            };
        }
        let long = self.typed.trim().chars().count() > 3;
        if long && self.hits(&fold::keys(term.definition)) {
            return found(4, Reason::Definition);
        }
        None
    }

    /// A name that differs from what was typed by a slip or two.
    pub(super) fn near<'a>(&self, term: Term<'a>, keys: &Keys) -> Option<(Rank, Found<'a>)> {
        let most = match self.bare.chars().count() {
            0..=3 => return None,
            4..=6 => 1,
            _ => 2,
        };
        let close = term.names().zip(&keys.names).filter_map(|(name, keys)| {
            let slips = keys.iter().map(|key| slips(key, &self.bare, most)).min()?;
            (slips <= most).then_some((slips, name))
        });
        let (slips, name) = close.min_by_key(|(slips, _)| *slips)?;
        let rank = Rank::try_from(slips).unwrap_or(Rank::MAX);
        let reason = Reason::Near(name);
        Some((rank, Found { term, reason }))
    }
}

/// The answers, best first; near misses only when nothing answers outright.
pub(super) fn in_order<'a>(
    mut ranked: Vec<(Rank, Found<'a>)>,
    near: impl FnOnce() -> Vec<(Rank, Found<'a>)>,
) -> Vec<Found<'a>> {
    if ranked.is_empty() {
        ranked = near();
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, found)| found).collect()
}

/// How many letters have to be put in, left out, changed or swapped with their neighbour to
/// make one word of the other; counting stops above `most`.
fn slips(one: &str, other: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.len().abs_diff(b.len()) > most || a.is_empty() {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, right) in b.iter().enumerate() {
            let at = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(&row, j) + usize::from(left != right))
                .min(at(&row, j + 1) + 1)
                .min(at(&next, j) + 1);
            let swapped =
                i > 0 && j > 0 && b.get(j - 1) == Some(left) && a.get(i - 1) == Some(right);
            if swapped {
                cost = cost.min(at(&before, j - 1) + 1);
            }
            next.push(cost);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(most + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(list: &str, typed: &str) -> Vec<&'static str> {
        search(list, typed)
            .iter()
            .map(|found| found.term.code)
            .collect()
    }

    #[test]
    fn terms_are_found_in_both_languages() {
        assert!(codes("disturbance-cause", "weapon").contains(&"explosion-heavy-weaponry"));
        assert_eq!(codes("disturbance-cause", "فيضان"), ["flooding"]);
        assert_eq!(
            codes("disturbance-cause", "انفجار"),
            ["explosion-heavy-weaponry"]
        );
        assert_eq!(
            codes("disturbance-cause", "").len(),
            lists::terms("disturbance-cause").len()
        );
        assert!(codes("disturbance-cause", "???").is_empty());
        assert!(codes("no-such-list", "").is_empty());
    }

    #[test]
    fn another_word_for_it_finds_it_and_is_named() {
        let found = search("disturbance-cause", "bulldozer");
        assert_eq!(found[0].term.en, "Clearance (Bulldozing/Levelling)");
        assert_eq!(found[0].reason, Reason::Also("bulldozering"));
        assert_eq!(
            codes("disturbance-cause", "air strike"),
            ["explosion-heavy-weaponry"]
        );
        assert_eq!(codes("condition", "bad")[0], "very-bad");
    }

    #[test]
    fn a_label_comes_before_a_synonym_and_a_beginning_before_a_middle() {
        assert_eq!(
            codes("disturbance-cause", "conservation")[0],
            "conservation"
        );
        assert_eq!(
            codes("disturbance-cause", "excav")[0],
            "excavation-bulldozing-machinery"
        );
        assert_eq!(codes("site-type", "wall")[0], "wall");
    }

    #[test]
    fn the_sheets_own_misspellings_mean_the_rightly_spelled_term() {
        for (list, written, right) in [
            ("disturbance-cause", "Grafitti", "Graffiti"),
            ("disturbance-cause", "Tunelling", "Tunnelling"),
            ("threat", "Tunelling", "Tunnelling"),
            ("secondary-threat", "Tunneling", "Tunnelling"),
            ("disturbance-category", "Utilties", "Utilities"),
            ("threat-category", "Utilties", "Utilities"),
            ("effect", "Lack of Adehsion", "Lack of Adhesion"),
            (
                "disturbance-cause",
                "Recession of water",
                "Recession of Water",
            ),
            (
                "next-assessment",
                "After each rainy /storm season",
                "After each rainy/storm season",
            ),
            ("extent", "91-100%", "91–100 %"),
            (
                "disturbance-category",
                "وجاهة/ مظهر/نصب  تذكاري",
                "Status/Display/Monumental",
            ),
            ("construction-technique", "(قرميد (سقف", "Tiling (Roof)"),
            ("material", "شيء أخر", "Other"),
        ] {
            match meant(list, written) {
                Meant::One(term) => assert_eq!(term.en, right, "{written}"),
                other => panic!("{list} «{written}»: {other:?}"),
            }
        }
    }

    #[test]
    fn a_word_for_two_terms_is_asked_and_one_for_none_is_unknown() {
        match meant("interpretation", "مرفأ") {
            Meant::Several(terms) => assert_eq!(terms.len(), 2),
            other => panic!("{other:?}"),
        }
        assert_eq!(meant("effect", "glitter"), Meant::Unknown);
        assert_eq!(meant("effect", " "), Meant::Unknown);
    }

    #[test]
    fn a_slip_of_the_pen_is_offered_the_nearest() {
        let found = search("disturbance-cause", "exlposion");
        assert_eq!(found[0].term.code, "explosion-heavy-weaponry");
        assert!(matches!(found[0].reason, Reason::Near(_)));
        assert_eq!(slips("ab", "ba", 2), 1);
        assert_eq!(slips("fire", "fires", 2), 1);
        assert!(search("disturbance-cause", "qqqqqqqq").is_empty());
    }

    #[test]
    fn every_name_of_every_term_means_it_or_is_asked() {
        for (list, _) in lists::FILES {
            for term in lists::terms(list).iter().copied() {
                for name in term.names().chain([term.code]) {
                    let found = match meant(list, name) {
                        Meant::One(one) => one == term,
                        Meant::Several(all) => all.contains(&term),
                        Meant::Unknown => false,
                    };
                    assert!(found, "{list}: «{name}» does not mean {}", term.code);
                }
            }
        }
    }
}
