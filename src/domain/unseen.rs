//! Signs in a text that nobody sees: control characters, marks that turn the direction of what
//! follows, spaces without width. They are named, and taken out only where a person sees it.
//! Knows no field and no record.

use std::collections::BTreeMap;

/// Where a text stands: on one line or on several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Ends of lines are unseen signs too.
    One,
    /// Ends of lines and tabs belong to it.
    Several,
}

/// What was found of one sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unseen {
    /// The sign.
    pub sign: char,
    /// How often.
    pub times: usize,
}

/// Whether a sign is one that nobody sees and that does more harm than good. Joiners and simple
/// direction marks are not among them: Arabic and Persian are written with them.
#[must_use]
pub fn is_unseen(sign: char, lines: Lines) -> bool {
    match sign {
        '\n' | '\r' | '\t' => lines == Lines::One,
        '\u{ad}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        other => other.is_control(),
    }
}

/// The unseen signs of a text, each once, by number.
#[must_use]
pub fn find(text: &str, lines: Lines) -> Vec<Unseen> {
    let mut found: BTreeMap<char, usize> = BTreeMap::new();
    for sign in text.chars().filter(|sign| is_unseen(*sign, lines)) {
        *found.entry(sign).or_default() += 1;
    }
    let each = found.into_iter();
    each.map(|(sign, times)| Unseen { sign, times }).collect()
}

/// Whether a text has any.
#[must_use]
pub fn has_any(text: &str, lines: Lines) -> bool {
    text.chars().any(|sign| is_unseen(sign, lines))
}

/// The text without them. What parts words leaves a space behind.
#[must_use]
pub fn without(text: &str, lines: Lines) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        if !is_unseen(sign, lines) {
            plain.push(sign);
        } else if parts_words(sign) && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain
}

const fn parts_words(sign: char) -> bool {
    matches!(
        sign,
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// How a sign is called: «zero-width space», else its number.
#[must_use]
pub fn name(sign: char) -> String {
    let known = match sign {
        '\0' => "null",
        '\t' => "tab",
        '\n' | '\r' | '\u{85}' | '\u{2028}' => "line break",
        '\u{2029}' => "paragraph break",
        '\u{1b}' => "escape",
        '\u{7f}' => "delete",
        '\u{ad}' => "soft hyphen",
        '\u{200b}' => "zero-width space",
        '\u{2060}' => "word joiner",
        '\u{feff}' => "byte-order mark",
        '\u{202a}' | '\u{202b}' => "direction embedding",
        '\u{202c}' | '\u{2069}' => "end of a direction",
        '\u{202d}' | '\u{202e}' => "direction override",
        '\u{2066}'..='\u{2068}' => "direction isolate",
        _ => "",
    };
    let number = format!("U+{:04X}", u32::from(sign));
    if known.is_empty() {
        return format!("control sign {number}");
    }
    format!("{known} {number}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_nobody_sees_is_named_and_counted() {
        let found = find("a\u{200b}b\u{202e}c\u{200b}\0", Lines::One);
        let told: Vec<String> = found
            .iter()
            .map(|unseen| format!("{} × {}", unseen.times, name(unseen.sign)))
            .collect();
        assert_eq!(
            told,
            [
                "1 × null U+0000",
                "2 × zero-width space U+200B",
                "1 × direction override U+202E"
            ]
        );
    }

    #[test]
    fn what_arabic_and_persian_are_written_with_stays() {
        let text = "می\u{200c}خواهم \u{200f}(بل)\u{200e} لا\u{200d}";
        assert!(!has_any(text, Lines::One));
        assert_eq!(without(text, Lines::One), text);
        let decomposed = "e\u{301} آ";
        assert_eq!(without(decomposed, Lines::Several), decomposed);
    }

    #[test]
    fn lines_stay_where_there_may_be_several() {
        assert_eq!(without("a\nb\tc", Lines::Several), "a\nb\tc");
        assert_eq!(without("a\r\nb", Lines::One), "a b");
    }

    proptest! {
        #[test]
        fn what_is_taken_out_is_gone_and_nothing_else(text in "(?s).{0,80}") {
            for lines in [Lines::One, Lines::Several] {
                let plain = without(&text, lines);
                prop_assert!(!has_any(&plain, lines));
                let seen = |text: &str| -> String {
                    text.chars().filter(|c| !is_unseen(*c, lines) && *c != ' ').collect()
                };
                prop_assert_eq!(seen(&text), seen(&plain));
            }
        }
    }
}
