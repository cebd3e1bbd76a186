//! Makes any text printable: control characters out, signs no bundled font has as their number.
//! Knows no page.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::press::can_print;

/// The longest text set into a report in one piece, in characters; what is longer is cut with a
/// sentence saying so, because a page of testimony must not hide its end silently.
const LONGEST: usize = 20_000;

/// Cleans texts and remembers which characters could not be printed as themselves.
#[derive(Debug, Default)]
pub(super) struct PrintSafe {
    replaced: BTreeSet<char>,
}

impl PrintSafe {
    /// The text as it can be printed. Characters without a sign become `[U+1F600]`; control
    /// characters and the marks that turn direction are left out, lines stay lines.
    pub(super) fn text(&mut self, text: &str) -> String {
        let mut safe = String::with_capacity(text.len());
        for (count, character) in text.chars().enumerate() {
            if count == LONGEST {
                safe.push_str(" […] (cut here: the record holds more)");
                break;
            }
            match character {
                '\n' => safe.push('\n'),
                '\t' => safe.push(' '),
                '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
                | '\u{200b}'
                | '\u{fe00}'..='\u{fe0f}' => {}
                '\u{200c}' | '\u{200d}' => safe.push(character),
                character if character.is_control() => {}
                character if can_print(character) => safe.push(character),
                character => {
                    self.replaced.insert(character);
                    let _ = write!(safe, "[U+{:04X}]", u32::from(character));
                }
            }
        }
        safe
    }

    /// A sentence on what was replaced, if anything was.
    pub(super) fn warning(&self) -> Option<String> {
        if self.replaced.is_empty() {
            return None;
        }
        let list: Vec<String> = self
            .replaced
            .iter()
            .take(20)
            .map(|c| format!("U+{:04X}", u32::from(*c)))
            .collect();
        Some(format!(
            "No bundled font has a sign for {}; printed as the number in brackets.",
            list.join(", ")
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_printed_as_its_number_and_listed() {
        let mut safe = PrintSafe::default();
        assert_eq!(safe.text("Bel 😀 معبد بل ʿḥ"), "Bel [U+1F600] معبد بل ʿḥ");
        assert!(safe.warning().is_some_and(|text| text.contains("U+1F600")));
    }

    #[test]
    fn controls_and_direction_marks_leave_and_markup_stays_as_typed() {
        let mut safe = PrintSafe::default();
        assert_eq!(
            safe.text("a\u{202e}b\u{0}c #let @x $y$ `z`\n*d*"),
            "abc #let @x $y$ `z`\n*d*"
        );
        assert_eq!(safe.warning(), None);
    }
}
