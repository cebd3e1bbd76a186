//! The names of places that are not public, taken out of the texts of what is. Knows no catalogue:
//! names are handed in.
//!
//! A name is looked for folded, as the search does it (no case, no marks, š as s or sh, Arabic
//! letter classes), between the borders of words, written together or apart, with or without the
//! article, an English genitive or an Arabic particle before it. Three kinds of names stay:
//!
//! - what a public place is called too, or what is part of the name of a public place where that
//!   name stands: the public name tells nothing that is not public already;
//! - what a term of the lists is called, where the term stands: «tower tomb» is a kind of thing;
//! - one ordinary word («well», «بئر»: a word the lists and their definitions use) and what folds
//!   to fewer than three letters: taking them out would blank half of the record.
//!
//! How many stay is told by [`PlaceNames::left`], for somebody to look at what was written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::LazyLock;

use crate::domain::fold;
use crate::domain::kinds;
use crate::domain::record::Table;
use crate::domain::terms;

/// What stands for a place that is not public.
pub const NO_PLACE: &str = "a place not named";
/// The same in an Arabic text.
pub const NO_PLACE_AR: &str = "موضع غير مسمّى";

/// A name that folds to fewer letters is no name to look for.
const SHORTEST: usize = 3;
/// A name is looked for in at most so many spellings.
const SPELLINGS: usize = 256;
/// Words of a name have at most so many signs between them.
const GAP: usize = 4;

/// The names of places that are not public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceNames {
    /// What is looked for: a name in all its spellings, folded and written together, with the
    /// number of the name.
    hidden: BTreeMap<String, usize>,
    /// Names that stay though one of those is in them, likewise.
    open: BTreeMap<String, usize>,
    /// The numbers of those that stay everywhere.
    left: BTreeSet<usize>,
}

impl PlaceNames {
    /// The names of the places that are not public.
    #[must_use]
    pub fn of_hidden<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut own = Self::default();
        let mut known = BTreeSet::new();
        for (number, name) in names.into_iter().enumerate() {
            let spellings = spellings(name);
            if name.trim().is_empty() || !known.insert(fold::words_of(name).concat()) {
                continue;
            }
            if spellings.is_empty() || is_ordinary(name) {
                own.left.insert(number);
                continue;
            }
            let each = spellings.into_iter().map(|key| (key, number));
            own.hidden.extend(each);
        }
        own.keep_terms();
        own
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hidden.is_empty()
    }

    /// How many names stay because they are ordinary words, terms or names of public places.
    #[must_use]
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// Lets the name of a public place, or a term, stand whole wherever it stands.
    pub fn keep(&mut self, name: &str) {
        if spans(name, &self.hidden).is_empty() {
            return;
        }
        for key in spellings(name) {
            self.left.extend(self.hidden.get(&key));
            self.open.insert(key, 0);
        }
    }

    fn keep_terms(&mut self) {
        if self.is_empty() {
            return;
        }
        for term in terms::names().into_iter().flat_map(terms::list) {
            for name in term.names().chain([term.code]) {
                self.keep(name);
            }
        }
        for (code, label) in choices() {
            self.keep(code);
            self.keep(label);
        }
    }

    /// A text without the names; `None` when none is to be taken out of it.
    #[must_use]
    pub fn taken_out(&self, text: &str) -> Option<String> {
        let found = spans(text, &self.hidden);
        if found.is_empty() {
            return None;
        }
        let open = spans(text, &self.open);
        let stays = |from, to| open.iter().any(|(start, end)| *start <= from && to <= *end);
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for (from, to) in found {
            match taken.last_mut() {
                _ if stays(from, to) => {}
                Some((_, end)) if from < *end => *end = to.max(*end),
                _ => taken.push((from, to)),
            }
        }
        let mut left = text.to_owned();
        for (from, to) in taken.iter().rev() {
            let name = text.get(*from..*to).unwrap_or_default();
            let instead = if name.chars().any(is_arabic) {
                NO_PLACE_AR
            } else {
                NO_PLACE
            };
            left.replace_range(*from..*to, instead);
        }
        (!taken.is_empty()).then_some(left)
    }
}

/// The codes and labels of the closed choices.
fn choices() -> impl Iterator<Item = (&'static str, &'static str)> {
    Table::ALL.iter().flat_map(|table| {
        let columns = table.columns().iter();
        columns.flat_map(|column| kinds::choices(table.name(), column))
    })
}

/// Every word the term lists and their definitions use, folded.
static WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let terms = terms::names().into_iter().flat_map(terms::list);
    let told = terms.flat_map(|term| term.names().chain([term.definition]));
    let told = told.chain(choices().map(|(_, label)| label));
    told.flat_map(fold::words_of).collect()
});

/// Whether a name is but one ordinary word.
fn is_ordinary(name: &str) -> bool {
    let words = fold::words_of(name);
    let mut words = words.iter().filter(|word| *word != "the");
    match (words.next(), words.next()) {
        (Some(only), None) => WORDS.contains(only),
        _ => false,
    }
}

/// All spellings of a name, folded and written together, of those that are long enough.
fn spellings(name: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::from([String::new()]);
    for word in words(name) {
        let mut next = BTreeSet::new();
        for begun in &all {
            let longer = word.forms.iter().map(|form| format!("{begun}{form}"));
            next.extend(longer);
        }
        all = next.into_iter().take(SPELLINGS).collect();
    }
    all.retain(|key| key.chars().count() >= SHORTEST && key.chars().any(char::is_alphabetic));
    all
}

/// A word of a text, by bytes.
#[derive(Debug, Clone)]
struct Word<'a> {
    from: usize,
    to: usize,
    text: &'a str,
    /// How it is compared; an article may be nothing.
    forms: Vec<String>,
}

impl<'a> Word<'a> {
    fn new(from: usize, text: &'a str, hyphen: bool) -> Self {
        let mut forms = fold::forms(text);
        if is_article(text, hyphen) {
            forms.push(String::new());
        }
        let to = from + text.len();
        Self {
            from,
            to,
            text,
            forms,
        }
    }

    /// The word, and the word without the particles that Arabic writes on to its beginning.
    fn starts(&self) -> Vec<Self> {
        let mut all = vec![self.clone()];
        if self.text.starts_with(is_arabic) {
            for particle in PARTICLES {
                if let Some(rest) = self.text.strip_prefix(particle)
                    && rest.chars().count() >= SHORTEST
                {
                    all.push(Self::new(self.from + particle.len(), rest, false));
                }
            }
        }
        all
    }

    /// The word, and the word without an English genitive.
    fn ends(&self) -> Vec<(usize, Vec<String>)> {
        let mut all = vec![(self.to, self.forms.clone())];
        for genitive in ["'s", "’s", "'S", "’S"] {
            if let Some(stem) = self.text.strip_suffix(genitive) {
                all.push((self.from + stem.len(), fold::forms(stem)));
            }
        }
        all
    }
}

/// What Arabic writes together with the word that follows: and, then, in, like, to; the article
/// after them is taken off by folding.
const PARTICLES: &[&str] = &[
    "و", "ف", "ب", "ك", "ل", "لل", "وب", "ول", "وك", "ولل", "فب", "فل", "فلل",
];

/// Whether a word is the Arabic article in Latin letters.
fn is_article(text: &str, hyphen: bool) -> bool {
    let word = text.to_lowercase();
    let joined = [
        "ul", "ad", "ar", "as", "ash", "at", "an", "az", "ed", "er", "es", "et", "ez",
    ];
    ["al", "el"].contains(&word.as_str()) || (hyphen && joined.contains(&word.as_str()))
}

fn is_arabic(letter: char) -> bool {
    ('\u{600}'..='\u{6ff}').contains(&letter)
}

/// The words of a text. Marks that are written or not belong to the word, quotes round it do not.
fn words(text: &str) -> Vec<Word<'_>> {
    let in_word = |letter: char| letter.is_alphanumeric() || fold::is_sign(letter);
    let quote = |letter: char| fold::is_sign(letter) && !letter.is_alphanumeric();
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(from) = rest.find(in_word) {
        let tail = rest.get(from..).unwrap_or_default();
        let long = tail.find(|letter| !in_word(letter)).unwrap_or(tail.len());
        let (run, after) = tail.split_at(long);
        let bare = run.trim_start_matches(quote);
        let start = text.len() - tail.len() + (run.len() - bare.len());
        let bare = bare.trim_end_matches(['\'', '’', '‘', '`', '´', '‛', '′']);
        if !bare.is_empty() {
            let hyphen = after.starts_with(['-', '‐', '‑']);
            words.push(Word::new(start, bare, hyphen));
        }
        rest = after;
    }
    words
}

/// Where one of these keys stands in a text, the longest from each word on, by bytes.
fn spans(text: &str, keys: &BTreeMap<String, usize>) -> Vec<(usize, usize)> {
    if keys.is_empty() {
        return Vec::new();
    }
    let words = words(text);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let rest = words.get(at + 1..).unwrap_or_default();
        let spans = word.starts().into_iter().filter_map(|first| {
            let to = longest(keys, "", &first, rest)?;
            Some((first.from, to))
        });
        found.extend(spans.max_by_key(|(from, to)| to - from));
    }
    found
}

/// Where the longest key ends that begins as `before` and goes on with these words.
fn longest(
    keys: &BTreeMap<String, usize>,
    before: &str,
    word: &Word<'_>,
    rest: &[Word<'_>],
) -> Option<usize> {
    let mut best = None;
    for form in &word.forms {
        let key = format!("{before}{form}");
        if let Some((next, after)) = rest.split_first()
            && next.from.saturating_sub(word.to) <= GAP
            && goes_on(keys, &key)
        {
            best = best.max(longest(keys, &key, next, after));
        }
    }
    for (to, forms) in word.ends() {
        let ends =
            |form: &String| !form.is_empty() && keys.contains_key(&format!("{before}{form}"));
        if forms.iter().any(ends) {
            best = best.max(Some(to));
        }
    }
    best
}

/// Whether a key is longer than this and begins with it.
fn goes_on(keys: &BTreeMap<String, usize>, begun: &str) -> bool {
    let from = (Bound::Excluded(begun), Bound::Unbounded);
    let next = keys.range::<str, _>(from).next();
    next.is_some_and(|(key, _)| key.starts_with(begun))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(hidden: &[&str], open: &[&str]) -> PlaceNames {
        let mut names = PlaceNames::of_hidden(hidden.iter().copied());
        for name in open {
            names.keep(name);
        }
        names
    }

    fn left(names: &PlaceNames, text: &str) -> String {
        names.taken_out(text).unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn a_name_goes_in_every_spelling() {
        let names = names(&["Tomb of Zahrāʾ", "Sirdāb al-Šifra", "سرداب الشيفرة"], &[]);
        for text in [
            "Tomb of Zahra",
            "TOMB OF  ZAHRĀ",
            "tomb-of-zahra",
            "«Tomb of Zahra»",
            "'Tomb of Zahra'",
            "TombOfZahra",
            "Sirdab as-Sifra",
            "sirdab ash-Shifra",
            "Sirdāb Šifra",
        ] {
            assert_eq!(
                left(&names, text).trim_matches(['«', '»', '\'']),
                NO_PLACE,
                "{text}"
            );
        }
        let told = left(&names, "At the Tomb of Zahra's door, (Tomb of Zahra).");
        assert_eq!(told, format!("At the {NO_PLACE}'s door, ({NO_PLACE})."));
        for (text, kept) in [
            ("سِرداب الشيفره", ""),
            ("وسرداب الشيفرة", "و"),
            ("للسرداب الشيفرة", "لل"),
        ] {
            assert_eq!(left(&names, text), format!("{kept}{NO_PLACE_AR}"), "{text}");
        }
        for text in ["Tomb of Zahran", "Tombs of Zahra", "tomb of Zah", "السرداب"] {
            assert_eq!(names.taken_out(text), None, "{text}");
        }
    }

    #[test]
    fn what_public_places_and_terms_are_called_stays() {
        let names = names(
            &["Zahra", "Cella", "Tower tomb", "Crypt of Zahra", "Temple"],
            &["Gate of Zahra", "Cella", "Temple of Bel"],
        );
        let text = "Gate of Zahra, Cella, Temple of Bel and a tower tomb stand";
        assert_eq!(names.taken_out(text), None);
        let text = "From the Gate of Zahra to Zahra; the Crypt of Zahra.";
        let told = format!("From the Gate of Zahra to {NO_PLACE}; the {NO_PLACE}.");
        assert_eq!(left(&names, text), told);
        assert_eq!(names.left(), 3, "the cella, the temple, the tower tomb");
    }

    #[test]
    fn ordinary_words_and_single_letters_stay_and_are_counted() {
        let names = names(&["Well", "The Tomb", "بئر", "X2", "", "77"], &[]);
        assert!(names.is_empty());
        assert_eq!(names.left(), 5);
        assert_eq!(names.taken_out("A well by the tomb, بئر, X2, 77."), None);
    }

    #[test]
    fn names_that_overlap_go_together() {
        let names = names(&["Hall of Zahra", "Zahra Court"], &[]);
        assert_eq!(
            left(&names, "The Hall of Zahra Court fell."),
            format!("The {NO_PLACE} fell.")
        );
    }
}
