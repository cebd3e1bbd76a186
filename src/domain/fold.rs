//! Search keys: one text in the several forms under which people look for it, so that
//! `Baʿal Šamīn`, `baalshamin`, `بعلشمين` and `بعل شمين` find the same temple. Knows no index;
//! a catalogue stores the keys and looks them up by prefix.
//!
//! How an index uses it: every name is stored under [`keys`]: each word alone, and each run of
//! words from any word to the end written together. A query is turned into [`query_terms`]:
//! several readings, of which one must hold; in a reading every term must be a prefix of some
//! key of the same record.

use unicode_normalization::UnicodeNormalization;

/// Counts up when the rules change: keys stored under another number must be made again.
pub const VERSION: u32 = 1;

/// Texts are folded up to so many letters; names are shorter, descriptions are cut.
pub const LENGTH_LIMIT: usize = 4000;
/// A stored name is found without its article when so many letters remain: «الله» stays whole.
const STORED_STEM: usize = 3;
/// What was typed is also looked for without its article as soon as so many letters follow it.
const TYPED_STEM: usize = 1;
/// At most so many words are joined with what follows them.
const JOIN_LIMIT: usize = 8;

/// The keys a name is found under, sorted, each once. Lower-case, letters and digits only.
#[must_use]
pub fn keys(text: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for words in readings(text, STORED_STEM) {
        for (at, word) in words.iter().enumerate() {
            keys.push(word.clone());
            if words.len() > 1 && words.len() - at <= JOIN_LIMIT {
                keys.push(words.iter().skip(at).map(String::as_str).collect());
            }
        }
    }
    keys.retain(|key| !key.is_empty());
    keys.sort();
    keys.dedup();
    keys
}

/// The readings of what was typed: a record matches when, in at least one reading, every term
/// is a prefix of one of its keys. Empty when nothing searchable was typed.
#[must_use]
pub fn query_terms(text: &str) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    for words in readings(text, TYPED_STEM) {
        if words.is_empty() {
            continue;
        }
        if words.len() > 1 {
            all.push(vec![words.concat()]);
        }
        all.push(words);
    }
    all.sort();
    all.dedup();
    all
}

/// Whether a text with these keys answers a query, as an index does it.
#[must_use]
pub fn matches(query: &str, keys: &[String]) -> bool {
    query_terms(query).iter().any(|terms| {
        terms
            .iter()
            .all(|term| keys.iter().any(|key| key.starts_with(term.as_str())))
    })
}

/// Whether two texts are the same name, however they are spelled, spaced or marked.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let joined = |text: &str| -> Vec<String> {
        readings(text, STORED_STEM)
            .into_iter()
            .map(|words| words.concat())
            .filter(|key| !key.is_empty())
            .collect()
    };
    let others = joined(other);
    joined(one).iter().any(|key| others.contains(key))
}

/// The words of a text, folded: marks off, the Arabic article off where enough remains.
#[must_use]
pub fn words_of(text: &str) -> Vec<String> {
    words(&composed(text), Latin::Bare)
        .iter()
        .map(|word| without_article(word, STORED_STEM).to_owned())
        .collect()
}

/// The ways one word may be written, folded: with marks taken off and sounded out, with the Arabic
/// article and without it. Each once; none of a word without letters and digits.
#[must_use]
pub fn forms(word: &str) -> Vec<String> {
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return vec![word.to_ascii_lowercase()];
    }
    let mut forms: Vec<String> = readings(word, STORED_STEM)
        .into_iter()
        .map(|words| words.concat())
        .filter(|form| !form.is_empty())
        .collect();
    forms.sort();
    forms.dedup();
    forms
}

/// Whether a sign may stand in a word without changing it.
#[must_use]
pub fn is_sign(letter: char) -> bool {
    dropped(letter)
}

/// A text as words, in every way it may be written: with marks taken off and transliterated,
/// with the Arabic article and without it where at least `stem` letters remain.
fn readings(text: &str, stem: usize) -> Vec<Vec<String>> {
    let text = composed(text);
    let mut all: Vec<Vec<String>> = Vec::new();
    let sounded = text.chars().any(|c| sounded(c).is_some());
    let ways: &[Latin] = if sounded {
        &[Latin::Bare, Latin::Sounded]
    } else {
        &[Latin::Bare]
    };
    for latin in ways {
        let kept = words(&text, *latin);
        let bare = kept
            .iter()
            .map(|word| without_article(word, stem).to_owned())
            .collect();
        all.extend([bare, kept]);
    }
    all.sort();
    all.dedup();
    all
}

/// How marked Latin letters are read.
#[derive(Clone, Copy, PartialEq)]
enum Latin {
    /// š as s.
    Bare,
    /// š as sh.
    Sounded,
}

/// A text, or its beginning, with each letter and its marks as one, in lower case.
fn composed(text: &str) -> String {
    let text = text.chars().take(LENGTH_LIMIT);
    if text.clone().all(is_plain) {
        return text.map(|c| c.to_ascii_lowercase()).collect();
    }
    text.nfkc()
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .nfc()
        .collect()
}

/// Whether a letter is composed as it stands whatever is beside it, and has a lower case only if it
/// is an ASCII one: all of most Latin and Arabic names. An Arabic letter that marks join with is
/// one of them, the marks themselves are not.
fn is_plain(c: char) -> bool {
    c.is_ascii() || matches!(c, 'ء'..='غ' | 'ف'..='ي' | '٠'..='٩')
}

/// The words of a [`composed`] text.
fn words(text: &str, latin: Latin) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars() {
        let mut put = |piece: &str| {
            if let Some(word) = words.last_mut() {
                word.push_str(piece);
            }
        };
        match c {
            _ if dropped(c) => {}
            'ا'..='ي' | 'آ'..='ئ' | '\u{671}'..='\u{6d3}' => {
                put(arabic(c).encode_utf8(&mut [0; 4]));
            }
            '٠'..='٩' => put(&digit(c, '٠')),
            '۰'..='۹' => put(&digit(c, '۰')),
            _ if latin == Latin::Sounded && sounded(c).is_some() => put(sounded(c).unwrap_or("")),
            _ if c.is_alphanumeric() => {
                for base in plain(c) {
                    put(base.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {
                if words.last().is_some_and(|word| !word.is_empty()) {
                    words.push(String::new());
                }
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Signs that are written or not without changing the word: ʿ ʾ and their stand-ins, harakat,
/// tatweel, combining marks, invisible marks.
fn dropped(c: char) -> bool {
    matches!(c,
        'ʿ' | 'ʾ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʹ' | 'ˈ' | '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | 'ء'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' | '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
        || (c.is_control() && !c.is_whitespace())
}

/// Arabic letters that are written for one another.
fn arabic(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        other => other,
    }
}

fn digit(c: char, zero: char) -> String {
    char::from_digit(u32::from(c) - u32::from(zero), 10).map_or_else(String::new, String::from)
}

/// Marked Latin letters as they are usually spelled without marks.
fn sounded(c: char) -> Option<&'static str> {
    Some(match c {
        'š' | 'ş' | 'ș' => "sh",
        'ḏ' | 'ḍ' if c == 'ḏ' => "dh",
        'ṯ' => "th",
        'ḫ' | 'ẖ' => "kh",
        'ġ' | 'ğ' => "gh",
        'ǧ' | 'ǰ' => "j",
        'č' | 'ç' => "ch",
        'ž' => "zh",
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        _ => return None,
    })
}

/// A letter without its marks.
fn plain(c: char) -> Vec<char> {
    match c {
        'ß' => vec!['s', 's'],
        'æ' => vec!['a', 'e'],
        'œ' => vec!['o', 'e'],
        'ø' => vec!['o'],
        'đ' | 'ð' => vec!['d'],
        'ł' => vec!['l'],
        'ı' => vec!['i'],
        _ => c
            .nfd()
            .filter(|base| !('\u{300}'..='\u{36f}').contains(base))
            .collect(),
    }
}

/// The Arabic article off a word that keeps at least so many letters without it.
fn without_article(word: &str, stem: usize) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= stem => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_temple_is_found_under_all_its_spellings() {
        let mut stored = Vec::new();
        for name in ["Temple of Baalshamin", "معبد بعلشمين", "Baʿal Šamīn"] {
            stored.extend(keys(name));
        }
        for typed in [
            "Baʿal Šamīn",
            "baalshamin",
            "بعلشمين",
            "بعل شمين",
            "baal",
            "temple baal",
            "BAAL SHAMIN",
            "baal samin",
            "معبد بعل",
            "البع",
            "الب",
            "بَعْلْشَمين",
            "البعلشمين",
            "ba'al sha",
            "shamin",
        ] {
            assert!(matches(typed, &stored), "{typed}: {:?}", query_terms(typed));
        }
        for typed in ["bel", "nabu", "", "  ", "بل"] {
            assert!(!matches(typed, &stored), "{typed}");
        }
    }

    #[test]
    fn names_are_the_same_however_they_are_spelled() {
        assert!(same("Baʿal Šamīn", "baalshamin"));
        assert!(same("المعبد الكبير", "معبد كبير"));
        assert!(same("Ḥoms", "homs"));
        assert!(!same("Temple of Bel", "Temple of Baalshamin"));
        assert!(!same("", ""));
        assert!(!same("--", "…"));
    }

    proptest! {
        #[test]
        fn plain_texts_are_composed_as_all_others(text in "[ -~ء-غف-ي٠-٩]{0,12}") {
            let long: String = text.nfkc().flat_map(char::to_lowercase).collect::<String>().nfc().collect();
            prop_assert_eq!(composed(&text), long);
        }
    }

    #[test]
    fn digits_of_any_script_are_the_same() {
        assert!(matches("٣٦", &keys("Tomb No. 36")));
        assert!(matches("tomb 36", &keys("قبر ٣٦ / Tomb 36")));
    }

    proptest! {
        #[test]
        fn every_text_is_found_by_itself(text in "\\PC{0,40}") {
            let stored = keys(&text);
            if !stored.is_empty() {
                prop_assert!(matches(&text, &stored), "{:?}", stored);
            }
            for key in &stored {
                prop_assert!(!key.contains(char::is_whitespace));
                prop_assert!(!key.chars().any(char::is_control));
            }
        }

        #[test]
        fn marks_never_hide_a_name(text in "[a-zA-Zšḥṭṣʿʾāīūṯḏ ابتأإةىيؤ]{1,20}", marks in "[\u{64b}-\u{652}\u{640}]{0,3}") {
            let marked: String = text.chars().flat_map(|c| std::iter::once(c).chain(if c > 'ء' { marks.chars().collect::<Vec<_>>() } else { Vec::new() })).collect();
            let stored = keys(&text);
            if !stored.is_empty() {
                prop_assert!(matches(&marked, &stored), "{marked}");
            }
        }

        #[test]
        fn any_beginning_finds_it(text in "[a-zšḥ ]{3,20}", length in 1_usize..20) {
            let start: String = text.chars().take(length).collect();
            let stored = keys(&text);
            if !query_terms(&start).is_empty() {
                prop_assert!(matches(&start, &stored), "{start}: {:?}", stored);
            }
        }
    }
}
