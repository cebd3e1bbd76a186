//! The fixed words of the report in its two languages, read from `assets/report/`. Knows no
//! record.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use super::Tongue;
use super::error::ReportError;

/// Largest table of words of a person's own, bytes.
const LARGEST: usize = 1 << 20;

type Words = BTreeMap<&'static str, (&'static str, &'static str)>;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    include_str!("../../assets/report/words.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?, (cells.next()?, cells.next()?)))
        })
        .collect()
});

thread_local! {
    /// The words of the report this thread is making, where a person has words of their own.
    static SPOKEN: RefCell<Own> = RefCell::new(Own::default());
}

/// Words and paragraphs of a person's own, in the place of the shipped ones.
#[derive(Debug, Clone, Default)]
pub(super) struct Own {
    words: Words,
    method: Option<Vec<(&'static str, &'static str)>>,
}

impl Own {
    /// Reads them; keys that are not there keep the shipped words.
    pub(super) fn read(words: Option<&[u8]>, method: Option<&[u8]>) -> Result<Self, ReportError> {
        let mut own = Self::default();
        for (line, cells) in rows("words.tsv", words.unwrap_or_default())? {
            let [key, en, ar] = cells.as_slice() else {
                return Err(wrong(
                    "words.tsv",
                    line,
                    "it needs a key, English and Arabic",
                ));
            };
            let Some((&known, _)) = WORDS.get_key_value(*key) else {
                let why = format!("no words of the report are called «{key}»");
                return Err(wrong("words.tsv", line, &why));
            };
            own.words.insert(known, (kept(en), kept(ar)));
        }
        if let Some(text) = method {
            let mut paragraphs = Vec::new();
            for (line, cells) in rows("method.tsv", text)? {
                let [en, ar] = cells.as_slice() else {
                    return Err(wrong("method.tsv", line, "it needs English and Arabic"));
                };
                paragraphs.push((kept(en), kept(ar)));
            }
            own.method = Some(paragraphs);
        }
        Ok(own)
    }
}

/// Does something with words of a person's own on this thread.
pub(super) fn spoken<T>(own: Own, make: impl FnOnce() -> T) -> T {
    /// Puts the words back also where what was done broke.
    struct Before(Own);
    impl Drop for Before {
        fn drop(&mut self) {
            SPOKEN.replace(std::mem::take(&mut self.0));
        }
    }
    let _before = Before(SPOKEN.replace(own));
    make()
}

/// A text for the life of the program, as the shipped words are; each is kept once.
fn kept(text: &str) -> &'static str {
    static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(same) = all.get(text) {
        return same;
    }
    let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
    all.insert(text);
    text
}

/// The rows of a table below its head, each with the number of its line.
fn rows<'a>(name: &str, text: &'a [u8]) -> Result<Vec<(usize, Vec<&'a str>)>, ReportError> {
    if text.len() > LARGEST {
        return Err(ReportError::own_template(format!(
            "{name} is larger than 1 MB"
        )));
    }
    let text = std::str::from_utf8(text)
        .map_err(|_| ReportError::own_template(format!("{name} is not UTF-8 text")))?;
    let lines = text.lines().enumerate().skip(1);
    let told = lines.filter(|(_, line)| !line.trim().is_empty());
    Ok(told
        .map(|(at, line)| (at + 1, line.split('\t').collect()))
        .collect())
}

fn wrong(name: &str, line: usize, why: &str) -> ReportError {
    ReportError::own_template(format!("{name}, line {line}: {why}, with tabs between"))
}

fn found(key: &str) -> Option<(&'static str, &'static str)> {
    let own = SPOKEN.with_borrow(|own| own.words.get(key).copied());
    own.or_else(|| WORDS.get(key).copied())
}

/// The words by key, in one language.
pub(super) fn all(tongue: Tongue) -> BTreeMap<&'static str, &'static str> {
    let said = |key: &'static str| (key, word(tongue, key));
    WORDS.keys().copied().map(said).collect()
}

/// One word or phrase; the key itself when the table lacks it, so that a gap is seen.
pub(super) fn word(tongue: Tongue, key: &'static str) -> &'static str {
    found(key).map_or(key, |(en, ar)| tongue.choose(en, ar))
}

/// The word for a key made at run time, or what is given where the table lacks it.
pub(super) fn word_of<'a>(tongue: Tongue, key: &str, otherwise: &'a str) -> &'a str {
    found(key).map_or(otherwise, |(en, ar)| tongue.choose(en, ar))
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
pub(super) fn method(tongue: Tongue, names_actors: bool) -> Vec<String> {
    let actors = if names_actors {
        "actors_in_words"
    } else {
        "actors_not_named"
    };
    let told = |(en, ar): &(&str, &str)| {
        let told = tongue.choose(en, ar);
        told.replace("{actors}", word(tongue, actors))
    };
    if let Some(own) = SPOKEN.with_borrow(|own| own.method.clone()) {
        return own.iter().map(told).collect();
    }
    include_str!("../../assets/report/method.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|pair| told(&pair))
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
        assert!(method(Tongue::Arabic, false).len() >= 6);
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
