//! What the search index holds of one place: its names as keys, their words, the words of its
//! descriptions. Knows how texts are folded only through `domain::fold`, and no table.

use std::collections::BTreeSet;

use rusqlite::Row;
use sha2::{Digest, Sha256};

use crate::catalogue::stored::hex;
use crate::domain::dossier::EventFile;
use crate::domain::fold;

/// The texts of a place as they are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    /// English name.
    pub(crate) name_en: String,
    /// Arabic name.
    pub(crate) name_ar: String,
    /// Short name.
    pub(crate) slug: String,
    /// Other names and identifiers elsewhere, one a line.
    pub(crate) others: String,
    /// Descriptions, one paragraph a line.
    pub(crate) prose: String,
}

impl Texts {
    /// From a row with the columns `name_en, name_ar, slug, other_names, external_ids, prose`.
    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let others: String = row.get("other_names")?;
        let ids: String = row.get("external_ids")?;
        Ok(Self {
            name_en: row.get("name_en")?,
            name_ar: row.get("name_ar")?,
            slug: row.get("slug")?,
            others: format!("{others}\n{ids}"),
            prose: row.get("prose")?,
        })
    }

    /// The name it is listed under.
    pub(crate) fn shown_name(&self) -> &str {
        [&self.name_en, &self.name_ar]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or(&self.slug)
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        [self.name_en.as_str(), &self.name_ar, &self.slug]
            .into_iter()
            .chain(self.others.lines())
            .filter(|name| !name.trim().is_empty())
    }
}

/// What is indexed of a place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Document {
    /// Its number in the index: grows with falling importance.
    pub(crate) place: i64,
    /// Its names, folded, one a line: `temple of bel`.
    pub(crate) names: BTreeSet<String>,
    /// The words of its descriptions, folded; empty when read back from the index.
    pub(crate) prose: BTreeSet<String>,
    /// SHA-256 over those words, so that the index need not keep them.
    pub(crate) prose_hash: String,
}

impl Document {
    /// Whole names without spaces, as the index of beginnings keeps them.
    pub(crate) fn joined_names(&self) -> BTreeSet<String> {
        self.names.iter().map(|name| joined(name)).collect()
    }

    /// The words of the names.
    pub(crate) fn name_words(&self) -> BTreeSet<&str> {
        let words = self.names.iter().flat_map(|name| name.split(' '));
        words.filter(|word| !word.is_empty()).collect()
    }

    /// The runs of three letters of the names, as the index takes them apart.
    pub(crate) fn name_parts(&self) -> BTreeSet<String> {
        let names = self.joined_names();
        let line = names
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ");
        let letters: Vec<char> = line.chars().collect();
        letters
            .windows(3)
            .map(|three| three.iter().collect())
            .collect()
    }

    /// SHA-256 over words of descriptions.
    pub(crate) fn hash_of(words: &BTreeSet<String>) -> String {
        hash(words)
    }
}

/// The document of a place. Importance: areas and monuments before their components, damaged
/// before undamaged, then in the order they were entered.
pub(crate) fn of(
    fid: i64,
    level_rank: i64,
    damaged: bool,
    texts: &Texts,
    files: &[EventFile],
) -> Document {
    const ENTERED: i64 = (1 << 56) - 1;
    let importance = level_rank.clamp(0, 30) * 2 + i64::from(!damaged);
    let names = texts.names().flat_map(forms).collect();
    let mut prose = BTreeSet::new();
    let mut add = |text: &str| {
        // Word by word, because folding stops after some thousand letters.
        for word in text.split_whitespace() {
            if word.is_ascii() {
                let form = plain_form(word).unwrap_or_default();
                if !form.is_empty() && !form.contains(' ') {
                    prose.insert(form);
                } else {
                    prose.extend(
                        form.split(' ')
                            .filter(|part| !part.is_empty())
                            .map(str::to_owned),
                    );
                }
                continue;
            }
            for form in forms(word) {
                prose.extend(form.split(' ').map(str::to_owned));
            }
        }
    };
    add(&texts.prose);
    for file in files {
        let event = &file.event;
        for text in [
            &event.number,
            &event.title,
            &event.cause_note,
            &event.lost_en,
            &event.lost_ar,
            &event.survives_en,
            &event.survives_ar,
        ] {
            add(text);
        }
        for id in &file.external_ids {
            add(&id.value);
        }
    }
    let prose_hash = hash(&prose);
    Document {
        place: (importance << 56) | (fid & ENTERED),
        names,
        prose,
        prose_hash,
    }
}

/// The ways a text may be meant, folded, words apart: `temple of bel`. Of the forms that
/// `domain::fold` also gives without spaces, those are left out that repeat one with.
pub(crate) fn forms(text: &str) -> BTreeSet<String> {
    if text.is_ascii() {
        return plain_form(text).into_iter().collect();
    }
    let keys: BTreeSet<String> = fold::query_terms(text)
        .into_iter()
        .map(|words| words.join(" "))
        .collect();
    let repeated: BTreeSet<String> = keys
        .iter()
        .filter(|key| key.contains(' '))
        .map(|key| joined(key))
        .collect();
    keys.into_iter()
        .filter(|key| key.contains(' ') || !repeated.contains(key))
        .collect()
}

/// The one form of a text of plain Latin letters, as `domain::fold` gives it, in a tenth of the
/// time: nearly every word of nearly every description is one.
fn plain_form(text: &str) -> Option<String> {
    let mut form = String::with_capacity(text.len());
    for letter in text.chars().take(fold::LENGTH_LIMIT) {
        match letter {
            '\'' | '`' => {}
            _ if letter.is_ascii_alphanumeric() => form.push(letter.to_ascii_lowercase()),
            _ if letter.is_ascii_control() && !letter.is_whitespace() => {}
            _ if form.is_empty() || form.ends_with(' ') => {}
            _ => form.push(' '),
        }
    }
    form.truncate(form.trim_end().len());
    (!form.is_empty()).then_some(form)
}

/// A folded text without its spaces.
pub(crate) fn joined(key: &str) -> String {
    key.split(' ').collect()
}

/// A name as it sorts among others: folded, numbers by their value («Tomb 9» before «Tomb 36»).
pub(crate) fn sort_name(name: &str) -> String {
    let folded = forms(name).into_iter().next().unwrap_or_default();
    let mut sorted = String::with_capacity(folded.len() + 8);
    let mut digits = String::new();
    for letter in folded.chars().chain(std::iter::once(' ')) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            let number = digits.trim_start_matches('0');
            sorted.extend(std::iter::repeat_n(
                '0',
                8_usize.saturating_sub(number.len()),
            ));
            sorted.push_str(number);
            digits.clear();
        }
        sorted.push(letter);
    }
    sorted.trim_end().to_owned()
}

fn hash(words: &BTreeSet<String>) -> String {
    if words.is_empty() {
        return String::new();
    }
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.as_bytes());
        hash.update(b"\n");
    }
    let mut whole = hex(&hash.finalize());
    whole.truncate(32);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The forms by the long way, through `domain::fold` alone.
    fn folded(text: &str) -> BTreeSet<String> {
        let terms = fold::query_terms(text);
        terms.iter().map(|words| words.concat()).collect()
    }

    proptest! {
        #[test]
        fn plain_texts_fold_as_all_others(text in "[ -~\\t\\n\\x00-\\x1f]{0,40}") {
            let short: BTreeSet<String> = forms(&text).iter().map(|form| joined(form)).collect();
            prop_assert_eq!(short, folded(&text));
        }
    }

    #[test]
    fn numbers_sort_by_their_value() {
        let mut names = ["Tomb 36", "Tomb 9", "Tomb of Iamliku", "Tomb 100"];
        names.sort_by_key(|name| sort_name(name));
        assert_eq!(names, ["Tomb 9", "Tomb 36", "Tomb 100", "Tomb of Iamliku"]);
    }

    #[test]
    fn names_are_kept_by_their_words() {
        let texts = Texts {
            name_en: "Temple of Baal Shamin".into(),
            ..Texts::default()
        };
        let document = of(7, 1, true, &texts, &[]);
        let words: Vec<&str> = document.name_words().into_iter().collect();
        assert_eq!(words, ["baal", "of", "shamin", "temple"]);
        assert_eq!(document.place & 0xFFFF, 7);
    }
}
