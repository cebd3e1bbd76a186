//! The text of a position in the signs the other readers know: digits of any script as 0–9, words
//! for directions as letters, names of the two angles as signs. Reads no position.

/// Longer texts are read no further; the field refuses them before.
pub(super) const LENGTH: usize = 4_000;

/// The sign for «what follows or precedes is the latitude».
pub(super) const LATITUDE: char = 'φ';
/// The sign for «what follows or precedes is the longitude».
pub(super) const LONGITUDE: char = 'λ';

/// Digits of any script as 0–9; what nobody sees is left out.
#[must_use]
pub fn western(text: &str) -> String {
    let letters = text.chars().take(LENGTH).filter_map(|letter| match letter {
        '٠'..='٩' => digit(letter, '٠'),
        '۰'..='۹' => digit(letter, '۰'),
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{61c}'
        | '\u{feff}'
        | '\u{ad}' => None,
        '٫' => Some('.'),
        '−' | '–' => Some('-'),
        LATITUDE | LONGITUDE => Some('?'),
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\r' | '\t' => Some(' '),
        _ => Some(letter),
    });
    letters.collect::<String>().trim().to_owned()
}

fn digit(letter: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(letter).checked_sub(u32::from(zero))?, 10)
}

/// Words for directions and signs as letters, names of the angles as one sign each.
pub(super) fn signs(text: &str) -> String {
    let mut text = text.to_owned();
    for (word, sign) in WORDS {
        text = replaced(&text, word, sign);
    }
    text
}

/// Words and what stands for them; longer ones before those they begin with.
const WORDS: &[(&str, &str)] = &[
    ("شمالاً", "N"),
    ("شمالا", "N"),
    ("شمال", "N"),
    ("جنوباً", "S"),
    ("جنوبا", "S"),
    ("جنوب", "S"),
    ("شرقاً", "E"),
    ("شرقا", "E"),
    ("شرق", "E"),
    ("غرباً", "W"),
    ("غربا", "W"),
    ("غرب", "W"),
    ("ش", "N"),
    ("ج", "S"),
    ("ق", "E"),
    ("غ", "W"),
    ("north", "N"),
    ("south", "S"),
    ("east", "E"),
    ("west", "W"),
    ("درجة", "°"),
    ("دقيقة", "′"),
    ("ثانية", "″"),
    ("degrees", "°"),
    ("minutes", "′"),
    ("seconds", "″"),
    ("deg", "°"),
    ("min", "′"),
    ("sec", "″"),
    ("خط العرض", "φ"),
    ("خط الطول", "λ"),
    ("latitude", "φ"),
    ("longitude", "λ"),
    ("lat", "φ"),
    ("long", "λ"),
    ("lng", "λ"),
    ("lon", "λ"),
];

/// A word that stands by itself, whatever its case, replaced; inside another word it stays. The
/// sign that ties a name to its number goes with the name.
fn replaced(text: &str, word: &str, by: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let wanted: Vec<char> = word.chars().collect();
    let mut done = String::with_capacity(text.len());
    let mut here = 0;
    while let Some(letter) = letters.get(here) {
        let end = here + wanted.len();
        if stands(&letters, &wanted, here) {
            done.push_str(by);
            here = end;
            if [LATITUDE, LONGITUDE]
                .iter()
                .any(|name| by.starts_with(*name))
            {
                here += ties(letters.get(end..).unwrap_or_default());
            }
        } else {
            done.push(*letter);
            here += 1;
        }
    }
    done
}

fn stands(letters: &[char], wanted: &[char], here: usize) -> bool {
    let end = here + wanted.len();
    let fits = letters.get(here..end).is_some_and(|piece| {
        let mut pairs = piece.iter().zip(wanted);
        pairs.all(|(one, other)| one.to_lowercase().eq(other.to_lowercase()))
    });
    let alone = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_none_or(|letter| !letter.is_alphabetic())
    };
    fits && alone(here.checked_sub(1)) && alone(Some(end))
}

/// How many letters «: », « = » and the like take.
fn ties(rest: &[char]) -> usize {
    let spaces = rest.iter().take_while(|letter| **letter == ' ').count();
    match rest.get(spaces) {
        Some(':' | '=') => spaces + 1,
        _ => 0,
    }
}
