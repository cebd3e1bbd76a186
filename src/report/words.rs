//! The fixed words of the report in its two languages, read from `assets/report/`. Knows no
//! record.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Tongue;

static WORDS: LazyLock<BTreeMap<&'static str, (&'static str, &'static str)>> =
    LazyLock::new(|| {
        include_str!("../../assets/report/words.tsv")
            .lines()
            .skip(1)
            .filter_map(|line| {
                let mut cells = line.split('\t');
                Some((cells.next()?, (cells.next()?, cells.next()?)))
            })
            .collect()
    });

/// The words by key, in one language.
pub(super) fn all(tongue: Tongue) -> BTreeMap<&'static str, &'static str> {
    WORDS
        .iter()
        .map(|(key, (en, ar))| (*key, tongue.choose(en, ar)))
        .collect()
}

/// One word or phrase; the key itself when the table lacks it, so that a gap is seen.
pub(super) fn word(tongue: Tongue, key: &'static str) -> &'static str {
    WORDS.get(key).map_or(key, |(en, ar)| tongue.choose(en, ar))
}

/// The word for a key made at run time, or what is given where the table lacks it.
pub(super) fn word_of<'a>(tongue: Tongue, key: &str, otherwise: &'a str) -> &'a str {
    WORDS
        .get(key)
        .map_or(otherwise, |(en, ar)| tongue.choose(en, ar))
}

/// A phrase with its places filled: `{name}` by the value called `name`.
pub(super) fn filled(tongue: Tongue, key: &'static str, values: &[(&str, &str)]) -> String {
    let mut text = word(tongue, key).to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// The paragraphs on method and limits.
pub(super) fn method(tongue: Tongue) -> Vec<String> {
    include_str!("../../assets/report/method.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|(en, ar)| tongue.choose(en, ar).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::{Progress, Work};

    #[test]
    fn every_phrase_stands_in_both_languages() {
        for line in include_str!("../../assets/report/words.tsv").lines() {
            assert_eq!(
                line.split('\t')
                    .filter(|cell| !cell.trim().is_empty())
                    .count(),
                3,
                "{line}"
            );
        }
        assert!(method(Tongue::Arabic).len() >= 6);
    }
    #[test]
    fn kinds_of_work_are_told_in_the_language_of_the_edition() {
        let told = |list: &str, code: &str| word_of(Tongue::Arabic, &format!("{list}{code}"), "?");
        let kinds = Work::ALL.iter().map(|kind| told("work_", kind.code()));
        let states = (Progress::ALL.iter()).map(|state| told("progress_", state.code()));
        for word in kinds.chain(states) {
            let arabic = |letter: char| ('\u{0600}'..='\u{06FF}').contains(&letter);
            assert!(
                word.chars().all(|letter| arabic(letter) || letter == ' '),
                "{word}"
            );
        }
    }
}
