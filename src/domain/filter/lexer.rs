//! The words of a filter's text, with where each stands. Knows no field.

/// One word of the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Word {
    /// A bare word.
    Bare(String),
    /// A text in quotation marks.
    Quoted(String),
    /// `(`.
    Open,
    /// `)`.
    Shut,
    /// `,`.
    Comma,
    /// `=`, `≥`, `>=` …
    Sign(&'static str),
}

/// A word and the letter of the text it begins at, counted from 1.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct At {
    pub(super) word: Word,
    pub(super) at: usize,
}

/// The text in words; an error says where a quotation is not closed.
pub(super) fn words(text: &str) -> Result<Vec<At>, (usize, String)> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut here = 0;
    while let Some(letter) = letters.get(here) {
        let at = here + 1;
        let (word, next) = match letter {
            _ if letter.is_whitespace() => {
                here += 1;
                continue;
            }
            '(' => (Word::Open, here + 1),
            ')' => (Word::Shut, here + 1),
            ',' | '،' => (Word::Comma, here + 1),
            '"' | '“' | '”' | '«' => quotation(&letters, here)
                .ok_or_else(|| (at, "a quotation mark is not closed".to_owned()))?,
            '=' | '<' | '>' | '≥' | '≤' => sign(&letters, here),
            _ => bare(&letters, here),
        };
        found.push(At { word, at });
        here = next;
    }
    Ok(found)
}

fn quotation(letters: &[char], from: usize) -> Option<(Word, usize)> {
    let shut: &[char] = match letters.get(from)? {
        '«' => &['»'],
        '"' => &['"'],
        _ => &['”', '“', '"'],
    };
    let mut text = String::new();
    let mut here = from + 1;
    loop {
        match letters.get(here)? {
            '\\' => {
                text.push(*letters.get(here + 1)?);
                here += 2;
            }
            letter if shut.contains(letter) => return Some((Word::Quoted(text), here + 1)),
            letter => {
                text.push(*letter);
                here += 1;
            }
        }
    }
}

fn sign(letters: &[char], from: usize) -> (Word, usize) {
    let equal = letters.get(from + 1) == Some(&'=');
    match (letters.get(from), equal) {
        (Some('>'), true) => (Word::Sign("≥"), from + 2),
        (Some('<'), true) => (Word::Sign("≤"), from + 2),
        (Some('='), true) => (Word::Sign("="), from + 2),
        (Some('≥'), _) => (Word::Sign("≥"), from + 1),
        (Some('≤'), _) => (Word::Sign("≤"), from + 1),
        (Some('>'), _) => (Word::Sign(">"), from + 1),
        (Some('<'), _) => (Word::Sign("<"), from + 1),
        _ => (Word::Sign("="), from + 1),
    }
}

/// A bare word; inside square or curly brackets commas and spaces belong to it, as in dates.
fn bare(letters: &[char], from: usize) -> (Word, usize) {
    let mut depth = 0_usize;
    let mut here = from;
    while let Some(letter) = letters.get(here) {
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && (letter.is_whitespace() || "(),،\"“”«=<>≥≤".contains(*letter)) =>
            {
                break;
            }
            _ => {}
        }
        here += 1;
    }
    let text = letters.get(from..here).unwrap_or_default().iter().collect();
    (Word::Bare(text), here.max(from + 1))
}
