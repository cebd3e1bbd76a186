//! Texts as runs of one direction each, with the styles of the document. A run of Latin letters in an
//! Arabic line keeps its order and its full stop, an Arabic one in an English line too. Knows no record.

use maud::{Markup, html};

/// LEFT-TO-RIGHT MARK, Unicode Standard Annex 9, 2.6: what stands between two of them stays with
/// the Latin letters, whatever program lays the line.
const LRM: char = '\u{200e}';
/// RIGHT-TO-LEFT MARK: what stands before it goes on to the left.
const RLM: char = '\u{200f}';

/// What closes a bracket or a quotation that was opened outside of a run of Latin letters.
const CLOSERS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”')];

/// Which way a run goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Left,
    Right,
}

/// A text that may hold several lines, in a character style; none is empty.
pub(super) fn said(rtl: bool, style: &str, text: &str) -> Markup {
    let lines = text.split('\n').filter(|line| !line.trim().is_empty());
    html! {
        @for (at, line) in lines.enumerate() {
            @if at > 0 { w:r { w:br {} } }
            @for (way, part) in ways(rtl, line) { (run(rtl, style, way, part)) }
        }
    }
}

/// What is Latin whatever its letters: file names, hashes, numbers of bytes.
pub(super) fn latin(rtl: bool, style: &str, text: &str) -> Markup {
    run(rtl, style, Way::Left, text)
}

/// The number of a source and the space before it. In an Arabic line each stands to the left of the one
/// before, and its brackets go with it: a change of direction inside would let the line end there.
pub(super) fn number(rtl: bool, number: usize) -> (Markup, Markup) {
    let space = html! {
        w:r {
            @if rtl { w:rPr { w:rtl {} } }
            w:t xml:space="preserve" { @if rtl { (RLM) } " " }
        }
    };
    let text = format!("[{number}]");
    (space, run(rtl, "AtlasCitation", Way::Left, &text))
}

fn run(rtl: bool, style: &str, way: Way, text: &str) -> Markup {
    let marked = rtl && way == Way::Left;
    html! {
        @if !text.is_empty() {
            w:r {
                @if !style.is_empty() || way == Way::Right {
                    w:rPr {
                        @if !style.is_empty() { w:rStyle w:val=(style) {} }
                        @if way == Way::Right { w:rtl {} }
                    }
                }
                w:t xml:space="preserve" {
                    @if marked { (LRM) } (text) @if marked { (LRM) }
                }
            }
        }
    }
}

/// The runs of a line.
fn ways(rtl: bool, line: &str) -> Vec<(Way, &str)> {
    if rtl && line.contains(is_latin) && !line.contains(is_arabic) {
        return vec![(Way::Left, line)];
    }
    let mut runs = Vec::new();
    let mut at = 0;
    let (own, other) = if rtl {
        (Way::Right, Way::Left)
    } else {
        (Way::Left, Way::Right)
    };
    while let Some(rest) = line.get(at..) {
        let found = if rtl {
            latin_run(rest)
        } else {
            arabic_run(rest)
        };
        let Some((begins, ends)) = found else {
            runs.extend(Some((own, rest)).filter(|(_, rest)| !rest.is_empty()));
            break;
        };
        let pieces = [(own, rest.get(..begins)), (other, rest.get(begins..ends))];
        for (way, piece) in pieces {
            runs.extend(piece.filter(|it| !it.is_empty()).map(|piece| (way, piece)));
        }
        at += ends;
    }
    runs
}

/// The first run of Latin letters with what opens before it and its own stops after it, in bytes.
fn latin_run(text: &str) -> Option<(usize, usize)> {
    let letter = text.find(is_latin)?;
    let before = text.get(..letter)?;
    let opens = |letter: char| matches!(letter, '“' | '(' | '[' | '«' | '"');
    let begins = before.trim_end_matches(opens).len();
    let rest = text.get(begins..)?;
    let ends = rest.find(is_arabic).unwrap_or(rest.len());
    let left_out = |letter: char| letter.is_whitespace() || ";:,،؛·(«“[".contains(letter);
    let mut own = rest.get(..ends)?.trim_end_matches(left_out);
    for (opens, closes) in CLOSERS {
        if !own.contains(opens) {
            own = own.strip_suffix(closes).unwrap_or(own);
        }
    }
    Some((begins, begins + own.len()))
}

/// The first run of Arabic letters, from the first to the last before any Latin one, in bytes.
fn arabic_run(text: &str) -> Option<(usize, usize)> {
    let begins = text.find(is_arabic)?;
    let rest = text.get(begins..)?;
    let ends = rest.find(is_latin).unwrap_or(rest.len());
    let last = rest.get(..ends)?.rfind(is_arabic)?;
    let wide = rest.get(last..)?.chars().next()?.len_utf8();
    Some((begins, begins + last + wide))
}

/// Letters of the Latin script, with the two signs that stand for ʿayn and hamza in transcriptions.
const fn is_latin(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='z' | '\u{00aa}' | '\u{00ba}' | '\u{00c0}'..='\u{00d6}' | '\u{00d8}'..='\u{00f6}'
        | '\u{00f8}'..='\u{02b8}' | '\u{02be}' | '\u{02bf}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a722}'..='\u{a7ff}')
}

/// Letters and signs of the Arabic script.
const fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{08a0}'..='\u{08ff}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_sentence_in_an_arabic_line_keeps_its_stop() {
        let line = "قال التقرير: “It was destroyed.” ثم (UNOSAT) لاحقاً.";
        let runs = ways(true, line);
        let latin: Vec<&str> = runs
            .iter()
            .filter(|(way, _)| *way == Way::Left)
            .map(|(_, text)| *text)
            .collect();
        assert_eq!(latin, ["“It was destroyed.”", "(UNOSAT)"]);
        let whole: String = runs.iter().map(|(_, text)| *text).collect();
        assert_eq!(whole, line);
    }

    #[test]
    fn an_arabic_name_in_an_english_line_is_a_run_of_its_own() {
        let line = "Temple of Bel (معبد بل), 27";
        let runs = ways(false, line);
        assert_eq!(runs.get(1), Some(&(Way::Right, "معبد بل")));
        assert_eq!(runs.len(), 3);
        assert_eq!(ways(false, ""), []);
        assert_eq!(ways(true, "27"), [(Way::Right, "27")]);
        let position = "34.5, 38.2 (34° N), read off the plan.";
        assert_eq!(ways(true, position), [(Way::Left, position)]);
    }

    #[test]
    fn runs_in_an_arabic_line_are_marked_and_markup_stays_text() {
        let told = said(true, "Strong", "<b> بل").into_string();
        assert!(told.contains("&lt;") && !told.contains("<b>"), "{told}");
        assert!(told.contains("<w:rtl></w:rtl>") && told.contains(LRM));
    }
}
