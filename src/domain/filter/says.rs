//! Whether a text says what was asked, in any script and spelling. Knows no field.

use std::collections::BTreeSet;

use crate::domain::fold;

/// How a text has to agree with what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It has it in it.
    Contains,
    /// It is the same.
    Equals,
    /// It begins with it.
    Begins,
}

/// Texts are folded in pieces of so many letters, which overlap by [`OVERLAP`].
const PIECE: usize = 3_000;
/// What was asked is at most so long where a text is longer than one piece.
const OVERLAP: usize = 300;

/// What is looked for, folded once.
#[derive(Debug, Clone)]
pub struct Wanted {
    how: How,
    forms: BTreeSet<String>,
    joined: BTreeSet<String>,
    raw: String,
}

impl Wanted {
    /// Looks for a text.
    #[must_use]
    pub fn new(how: How, text: &str) -> Self {
        let forms = forms(text);
        Self {
            how,
            joined: forms.iter().map(|form| form.replace(' ', "")).collect(),
            forms,
            raw: text.trim().to_owned(),
        }
    }

    /// Whether a text says it. What folds to nothing (only signs) is compared letter by letter.
    #[must_use]
    pub fn said_in(&self, text: &str) -> bool {
        if self.forms.is_empty() {
            return match self.how {
                How::Contains => !self.raw.is_empty() && text.contains(&self.raw),
                How::Equals => text.trim() == self.raw,
                How::Begins => !self.raw.is_empty() && text.trim_start().starts_with(&self.raw),
            };
        }
        match self.how {
            How::Contains => pieces(text).any(|piece| {
                forms(&piece).iter().any(|form| {
                    self.forms.iter().any(|own| form.contains(own.as_str())) || self.runs_in(form)
                })
            }),
            How::Equals => forms(text)
                .iter()
                .any(|form| self.joined.contains(&form.replace(' ', ""))),
            How::Begins => forms(text).iter().any(|form| {
                let whole = form.replace(' ', "");
                self.joined
                    .iter()
                    .any(|own| whole.starts_with(own.as_str()))
            }),
        }
    }

    /// Whether the words of a text, run together from the beginning of one, begin with it:
    /// «baalshamin» is in «Temple of Baal Shamin».
    fn runs_in(&self, form: &str) -> bool {
        let starts = std::iter::once(0).chain(form.match_indices(' ').map(|(at, _)| at + 1));
        starts.filter_map(|at| form.get(at..)).any(|rest| {
            self.joined.iter().any(|own| {
                let mut letters = rest.chars().filter(|letter| *letter != ' ');
                own.chars().all(|letter| letters.next() == Some(letter))
            })
        })
    }
}

/// The folded forms of a text, words apart.
fn forms(text: &str) -> BTreeSet<String> {
    if text.is_ascii() {
        return plain(text).into_iter().collect();
    }
    let terms = fold::query_terms(text);
    terms.into_iter().map(|words| words.join(" ")).collect()
}

/// The one form of plain Latin letters, as `fold` gives it, without its detours.
fn plain(text: &str) -> Option<String> {
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

/// A long text in overlapping pieces, so that folding never cuts what is looked for.
fn pieces(text: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = if text.len() <= PIECE {
        Vec::new()
    } else {
        text.chars().collect()
    };
    let whole = letters.is_empty().then(|| text.to_owned());
    let starts = (0..letters.len()).step_by(PIECE - OVERLAP);
    let cut: Vec<String> = starts
        .map(|from| letters.iter().skip(from).take(PIECE).collect())
        .collect();
    whole.into_iter().chain(cut)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn says(how: How, wanted: &str, text: &str) -> bool {
        Wanted::new(how, wanted).said_in(text)
    }

    #[test]
    fn a_text_says_it_in_any_spelling() {
        assert!(says(How::Contains, "baalshamin", "Temple of Baal Shamin"));
        assert!(says(
            How::Contains,
            "Baʿal Šamīn",
            "temple of baalshamin, cella"
        ));
        assert!(says(How::Contains, "بعل شمين", "معبد بعلشمين"));
        assert!(says(How::Contains, "emple", "Temple of Bel"));
        assert!(!says(How::Contains, "fbel", "Temple of Bel"));
        assert!(says(How::Equals, "temple of bel", "Temple of Bēl"));
        assert!(!says(How::Equals, "temple", "Temple of Bel"));
        assert!(says(How::Begins, "TEMPLE", "Temple of Bel"));
        assert!(!says(How::Begins, "bel", "Temple of Bel"));
        assert!(says(How::Contains, "?", "Baths?"));
        assert!(!says(How::Contains, "?", "Baths"));
    }

    #[test]
    fn nothing_is_lost_at_the_end_of_a_long_text() {
        let long = format!("{} the portico fell", "stone and dust ".repeat(3_000));
        assert!(says(How::Contains, "portico", &long));
    }

    proptest! {
        #[test]
        fn plain_letters_fold_as_all_others(text in "[ -~\\t\\n\\x00-\\x1f]{0,60}") {
            let long: BTreeSet<String> = fold::query_terms(&text).iter().map(|words| words.concat()).collect();
            let short: BTreeSet<String> = forms(&text).iter().map(|form| form.replace(' ', "")).collect();
            prop_assert_eq!(short, long);
        }

        #[test]
        fn a_text_says_its_own_parts(text in "[a-zšḥʿ ابتمن]{3,40}", from in 0_usize..20, length in 3_usize..20) {
            let part: String = text.chars().skip(from).take(length).collect();
            if !part.trim().is_empty() && !part.contains(['ʿ', 'ا']) {
                prop_assert!(says(How::Contains, &part, &text), "{part} in {text}");
            }
            prop_assert!(text.trim().is_empty() || says(How::Equals, &text, &text));
        }
    }
}
