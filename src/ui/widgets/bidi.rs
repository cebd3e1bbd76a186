//! Text of either direction put into the order in which it is painted. The toolkit shapes
//! letters but keeps words in the order given, so each line is ordered here: words of a
//! right-to-left run reversed, their letters left logical, brackets mirrored. Knows no place
//! and no record.

use std::borrow::Cow;
use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, HardcodedBidiData, Level, ParagraphInfo, bidi_class};

/// Keeps two pieces of Arabic apart so that they are shaped one by one; draws nothing.
const APART: char = '\u{200e}';

/// Whether any letter of the text runs from right to left.
#[must_use]
pub fn has_rtl(text: &str) -> bool {
    text.chars()
        .any(|letter| letter >= '\u{590}' && is_rtl_letter(letter) || is_arabic_digit(letter))
}

/// Whether the text as a whole runs from right to left: its first letter does.
#[must_use]
pub fn is_rtl(text: &str) -> bool {
    text.chars()
        .find_map(|letter| match bidi_class(letter) {
            BidiClass::L => Some(false),
            BidiClass::R | BidiClass::AL => Some(true),
            _ => None,
        })
        .unwrap_or(false)
}

/// One line of text in the order in which it is painted from left to right.
#[must_use]
pub fn visual(text: &str) -> Cow<'_, str> {
    if !has_rtl(text) {
        return Cow::Borrowed(text);
    }
    let info = BidiInfo::new(text, None);
    let mut painted = String::with_capacity(text.len() + 8);
    for paragraph in &info.paragraphs {
        painted.push_str(&line(&info, paragraph, paragraph.range.clone()));
    }
    Cow::Owned(painted)
}

/// A paragraph broken into lines no wider than `width` as `measure` tells, each line in painted
/// order. Lines are broken in logical order first, so that an Arabic paragraph reads downwards.
pub fn lines(text: &str, width: f32, measure: &mut dyn FnMut(&str) -> f32) -> Vec<String> {
    let info = BidiInfo::new(text, None);
    let mut broken = Vec::new();
    for paragraph in &info.paragraphs {
        for range in break_lines(text, paragraph.range.clone(), width, measure) {
            broken.push(line(&info, paragraph, range));
        }
    }
    broken
}

fn break_lines(
    text: &str,
    paragraph: Range<usize>,
    width: f32,
    measure: &mut dyn FnMut(&str) -> f32,
) -> Vec<Range<usize>> {
    let space = measure(" ");
    let mut found = Vec::new();
    let mut start = paragraph.start;
    let mut end = paragraph.start;
    let mut used = 0.0;
    let mut at = paragraph.start;
    let body = text.get(paragraph.clone()).unwrap_or_default();
    for piece in body.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let wide = measure(&visual(word));
        if end > start && used + wide > width {
            found.push(start..end);
            start = at;
            used = 0.0;
        }
        if !word.is_empty() {
            end = at + word.len();
            used += wide + space;
        }
        at += piece.len();
    }
    if end > start || found.is_empty() {
        found.push(start..end.max(start));
    }
    found
}

fn line(info: &BidiInfo<'_>, paragraph: &ParagraphInfo, range: Range<usize>) -> String {
    let mut painted = String::with_capacity(range.len() + 8);
    if range.is_empty() {
        return painted;
    }
    let (levels, runs) = info.visual_runs(paragraph, range);
    for run in runs {
        let level = levels.get(run.start).copied().unwrap_or(Level::ltr());
        let part = info.text.get(run).unwrap_or_default();
        if level.is_rtl() {
            push_reversed(&mut painted, part);
        } else {
            for piece in pieces(part) {
                push_apart(&mut painted, piece);
            }
        }
    }
    painted
}

/// Words of a right-to-left run, last one first; what stands between them mirrored.
fn push_reversed(painted: &mut String, run: &str) {
    for piece in pieces(run).into_iter().rev() {
        let mut letters = piece.chars();
        match (letters.next(), letters.next()) {
            (Some(single), None) => {
                let mut bytes = [0; 4];
                push_apart(painted, mirrored(single).encode_utf8(&mut bytes));
            }
            _ => push_apart(painted, piece),
        }
    }
}

fn push_apart(painted: &mut String, piece: &str) {
    let touches = |letter: Option<char>| letter.is_some_and(is_arabic);
    if touches(painted.chars().next_back()) && touches(piece.chars().next()) {
        painted.push(APART);
    }
    painted.push_str(piece);
}

/// Words that are shaped as one, and every other character by itself.
fn pieces(run: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let mut start = None;
    for (at, letter) in run.char_indices() {
        if is_rtl_letter(letter) || (start.is_some() && is_mark(letter)) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            found.extend(run.get(from..at));
        }
        found.extend(run.get(at..at + letter.len_utf8()));
    }
    if let Some(from) = start {
        found.extend(run.get(from..));
    }
    found
}

fn is_rtl_letter(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

fn is_mark(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::NSM | BidiClass::BN)
}

fn is_arabic_digit(letter: char) -> bool {
    bidi_class(letter) == BidiClass::AN
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

fn mirrored(letter: char) -> char {
    use unicode_bidi::BidiDataSource;
    if let Some(bracket) = HardcodedBidiData.bidi_matched_opening_bracket(letter) {
        let other = match letter {
            '(' => ')',
            ')' => '(',
            '[' => ']',
            ']' => '[',
            '{' => '}',
            '}' => '{',
            _ if bracket.is_open => letter,
            _ => bracket.opening,
        };
        return other;
    }
    match letter {
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '<' => '>',
        '>' => '<',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_stays_as_it_is() {
        assert!(matches!(visual("Temple of Bel (2015)"), Cow::Borrowed(_)));
    }

    #[test]
    fn arabic_words_turn_round_and_letters_stay() {
        assert_eq!(visual("معبد بل"), "بل معبد");
    }

    #[test]
    fn brackets_mirror_and_numbers_stay() {
        assert_eq!(visual("معبد بل (2015)"), "(2015) بل معبد");
        assert_eq!(visual("«معبد بل»"), "«بل معبد»");
    }

    #[test]
    fn arabic_inside_english_keeps_the_sentence() {
        assert_eq!(
            visual("Temple معبد بل in Tadmur"),
            "Temple بل معبد in Tadmur"
        );
    }

    #[test]
    fn marks_stay_with_their_letter() {
        assert_eq!(visual("تَدْمُر بل"), "بل تَدْمُر");
    }

    #[test]
    fn arabic_signs_next_to_a_word_are_shaped_apart() {
        assert_eq!(
            visual("بل، تدمر"),
            "تدمر \u{200e}،\u{200e}بل".replace(" \u{200e}", " ")
        );
    }

    #[test]
    fn a_paragraph_breaks_in_reading_order() {
        let mut measure = |text: &str| text.chars().map(|_| 1.0).sum::<f32>();
        let found = lines("واحد اثنان ثلاثة أربعة", 12.0, &mut measure);
        assert_eq!(found, ["اثنان واحد", "أربعة ثلاثة"]);
        let none = lines("", 12.0, &mut measure);
        assert!(none.is_empty() || none == [""]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost_or_invented(text in "[a-z (0-9)ابتثجح «»،\\[\\]]{0,40}") {
            let sorted = |text: &str| {
                let mut all: Vec<char> = text.chars().filter(|c| *c != APART && c.is_alphanumeric()).collect();
                all.sort_unstable();
                all
            };
            proptest::prop_assert_eq!(sorted(&visual(&text)), sorted(&text));
        }
    }
}
