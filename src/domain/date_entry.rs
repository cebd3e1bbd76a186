//! Dates as people type them, turned into EDTF: «31 Aug 2015», «31/08/2015», «by March 2014»,
//! «between 27 and 31 August 2015», «32 BC», Arabic digits and month names. Guesses nothing: what
//! can be read in two ways is refused with the reason; `date_doubt` says what it may have meant.

use super::date::{BadDate, Edtf};
use super::date_calendar::calendar;

/// Longer texts are no dates; none of them is cut to make one.
const LENGTH_LIMIT: usize = 400;

impl Edtf {
    /// A date from what a person typed: EDTF as it is, or a usual way to write a date.
    ///
    /// # Errors
    /// When it cannot be read, with the reason and what to write instead.
    pub fn from_entry(text: &str) -> Result<Self, BadDate> {
        if text.chars().nth(LENGTH_LIMIT).is_some() {
            return Err(bad(
                text,
                "it is too long for a date; write the words of a source into its own field",
            ));
        }
        let clean = tidy(text);
        if clean.is_empty() {
            return Err(bad(text, "nothing was entered"));
        }
        if is_hijri(&clean) {
            return Err(bad(
                text,
                "dates of the Hijri calendar are not converted: write the Gregorian day, and keep the words of the source in their own field",
            ));
        }
        let closed = closed_up(&clean).to_uppercase();
        if let Ok(date) = Self::parse(&closed) {
            return Ok(date);
        }
        if let Some((first, last)) = backwards(&closed) {
            return Err(bad(text, &runs_backwards(&first, &last)));
        }
        let edtf = spoken(&clean.to_lowercase()).map_err(|why| bad(text, &why))?;
        Self::parse(&edtf).map_err(|error| {
            let turned = backwards(&edtf).map(|(first, last)| runs_backwards(&first, &last));
            bad(text, &turned.unwrap_or(error.why))
        })
    }
}

fn is_hijri(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split([' ', '.', ',', '/']);
    words.any(|word| matches!(word, "ah" | "hijri" | "هـ" | "ه" | "هجري" | "هجرية"))
}

/// The two ends of an interval or a set whose end lies before its beginning, as written.
pub(super) fn backwards(edtf: &str) -> Option<(Edtf, Edtf)> {
    let set = edtf
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let (first, last) = match set {
        Some(inside) => inside.split_once("..")?,
        None => edtf.split_once('/')?,
    };
    let first = Edtf::parse(first).ok()?;
    let last = Edtf::parse(last).ok()?;
    (first.bounds().from? > last.bounds().to?).then_some((first, last))
}

fn runs_backwards(first: &Edtf, last: &Edtf) -> String {
    format!(
        "it runs backwards: {} comes before {}; the earlier date stands first",
        last.words(),
        first.words()
    )
}

/// Without the spaces beside the signs of EDTF: `[2015-08-27 .. 2015-08-31]`.
fn closed_up(text: &str) -> String {
    let sign = |c: Option<char>| c.is_some_and(|c| "[]{},./".contains(c));
    let letters: Vec<char> = text.chars().collect();
    let at = |at: Option<usize>| at.and_then(|at| letters.get(at)).copied();
    letters
        .iter()
        .enumerate()
        .filter(|(here, c)| {
            **c != ' ' || !(sign(at(here.checked_sub(1))) || sign(at(here.checked_add(1))))
        })
        .map(|(_, c)| *c)
        .collect()
}

fn bad(text: &str, why: &str) -> BadDate {
    BadDate {
        text: text.trim().chars().take(60).collect(),
        why: why.to_owned(),
    }
}

/// Digits of other scripts as 0–9, invisible marks dropped, white space single.
fn tidy(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter_map(|c| match c {
            '٠'..='٩' => digit(c, '٠'),
            '۰'..='۹' => digit(c, '۰'),
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{61c}'
            | '\u{feff}' => None,
            '–' | '—' | '−' | '‐' | '‑' => Some('-'),
            '،' => Some(','),
            '؟' => Some('?'),
            _ if c.is_whitespace() || c.is_control() => Some(' '),
            _ => Some(c),
        })
        .collect();
    let text = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    eras(&text)
}

/// The eras as they are written in Arabic, and with points, in one short form each.
fn eras(text: &str) -> String {
    let mut text = text.to_owned();
    for (written, short) in [
        ("قبل الميلادي", " bc "),
        ("قبل الميلاد", " bc "),
        ("ق.م.", " bc "),
        ("ق.م", " bc "),
        ("ق. م", " bc "),
        ("ق م", " bc "),
        ("بعد الميلاد", " ad "),
        ("للميلاد", " ad "),
        ("ميلادية", " ad "),
        ("ميلادي", " ad "),
        ("B.C.E.", " bc "),
        ("B.C.", " bc "),
        ("C.E.", " ad "),
        ("A.D.", " ad "),
    ] {
        text = text.replace(written, short);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn digit(c: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

/// EDTF text for a phrase in lower case.
fn spoken(text: &str) -> Result<String, String> {
    if let Some(rest) = after(text, &["between ", "بين "]) {
        let (a, b) = two(rest, &[" and ", " و"])
            .ok_or("after «between» two dates with «and» between them are needed")?;
        return Ok(format!("[{}..{}]", lower_end(&a, &b)?, one(&b)?));
    }
    if let Some(rest) = after(text, &["from ", "من "])
        && let Some((a, b)) = two(rest, &[" to ", " until ", " إلى "])
    {
        return Ok(format!("{}/{}", lower_end(&a, &b)?, one(&b)?));
    }
    if let Some(rest) = after(
        text,
        &["on or before ", "by the end of ", "by ", "not later than "],
    ) {
        return Ok(format!("[..{}]", one(rest)?));
    }
    if let Some(rest) = after(text, &["on or after ", "in or after ", "not earlier than "]) {
        return Ok(format!("[{}..]", one(rest)?));
    }
    if let Some(rest) = after(text, &["since ", "منذ "]) {
        return Ok(format!("{}/..", one(rest)?));
    }
    if let Some(rest) = after(text, &["until ", "حتى "]) {
        return Ok(format!("../{}", one(rest)?));
    }
    if text.starts_with("before ") || text.starts_with("after ") {
        return Err(
            "«before» and «after» leave open whether the day itself is meant: write «by 14 March \
             2014» or «on or after 14 March 2014»"
                .to_owned(),
        );
    }
    if let Some((a, b)) = two(text, &[" or ", " أو "]) {
        return Ok(format!("[{},{}]", lower_end(&a, &b)?, one(&b)?));
    }
    one(text)
}

fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|start| text.strip_prefix(start))
}

fn two(text: &str, seps: &[&str]) -> Option<(String, String)> {
    seps.iter()
        .find_map(|sep| text.split_once(sep))
        .map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()))
}

/// The first of two dates, which may leave out what it shares with the second: «27» before
/// «31 August 2015».
fn lower_end(first: &str, second: &str) -> Result<String, String> {
    if let Ok(date) = one(first)
        && !(first.len() <= 2 && first.bytes().all(|b| b.is_ascii_digit()))
    {
        return Ok(date);
    }
    let shared: Vec<&str> = second.split(' ').collect();
    let mine = first.split(' ').count();
    let rest: Vec<&str> = shared.iter().skip(mine).copied().collect();
    one(&format!("{first} {}", rest.join(" ")))
}

/// One date with «about», «uncertain», «?», «~».
fn one(text: &str) -> Result<String, String> {
    let mut rest = text.trim();
    let (mut about, mut doubt) = (false, false);
    while let Some(tail) = after(
        rest,
        &["about ", "circa ", "ca. ", "ca ", "c. ", "~", "نحو "],
    ) {
        about = true;
        rest = tail.trim();
    }
    loop {
        let before = rest;
        for (end, is_about) in [
            ("?", false),
            (", uncertain", false),
            ("(uncertain)", false),
            ("~", true),
        ] {
            if let Some(head) = rest.strip_suffix(end) {
                rest = head.trim();
                about |= is_about;
                doubt |= !is_about;
            }
        }
        if rest.len() == before.len() {
            break;
        }
    }
    let rest = after(rest, &["on ", "in ", "في عام ", "في "]).unwrap_or(rest);
    let mark = match (doubt, about) {
        (true, true) => "%",
        (true, false) => "?",
        (false, true) => "~",
        (false, false) => "",
    };
    Ok(format!("{}{mark}", calendar(rest)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::date::Day;
    use super::*;

    const READ: &[(&str, &str)] = &[
        ("2015-08-31", "2015-08-31"),
        (" [2015-08-27 .. 2015-08-31] ", "[2015-08-27..2015-08-31]"),
        ("2015-08-31?", "2015-08-31?"),
        ("31 Aug 2015", "2015-08-31"),
        ("31 august 2015", "2015-08-31"),
        ("August 31, 2015", "2015-08-31"),
        ("31st of August 2015", "2015-08-31"),
        ("31/08/2015", "2015-08-31"),
        ("31.8.2015", "2015-08-31"),
        ("2/2/2015", "2015-02-02"),
        ("2015/8/31", "2015-08-31"),
        ("Aug 2015", "2015-08"),
        ("Sept 2015", "2015-09"),
        ("08/2015", "2015-08"),
        ("2015/08", "2015-08"),
        ("2015", "2015"),
        ("AD 32", "0032"),
        ("9 BC", "-0008"),
        ("32 BC", "-0031"),
        ("-0031", "-0031"),
        ("32 B.C.", "-0031"),
        ("٣٢ قبل الميلاد", "-0031"),
        ("٣٢ ق.م", "-0031"),
        ("۳۲ ق. م", "-0031"),
        ("32 ميلادي", "0032"),
        ("from 64 BC to AD 32", "-0063/0032"),
        ("2nd century", "[0101..0200]"),
        ("1st century BC", "[-0099..0000]"),
        ("٢٠١٥/٠٨/٣٠", "2015-08-30"),
        ("۲۰۱۵/۰۸/۳۰", "2015-08-30"),
        ("1 BC", "0000"),
        ("about 2015", "2015~"),
        ("c. 4 October 2015?", "2015-10-04%"),
        ("30 August 2015, uncertain", "2015-08-30?"),
        ("by 14 March 2014", "[..2014-03-14]"),
        ("since 2021", "2021/.."),
        ("between 27 and 31 August 2015", "[2015-08-27..2015-08-31]"),
        ("from May 2015 to March 2016", "2015-05/2016-03"),
        ("25 or 26 October 2015", "[2015-10-25,2015-10-26]"),
        ("٣١/٠٨/٢٠١٥", "2015-08-31"),
        ("٣٠ آب ٢٠١٥", "2015-08-30"),
        ("30 أغسطس 2015", "2015-08-30"),
        ("30 آب/أغسطس 2015", "2015-08-30"),
        ("4 تشرين الأول 2015", "2015-10-04"),
        ("بين 27 و31 آب/أغسطس 2015", "[2015-08-27..2015-08-31]"),
    ];

    #[test]
    fn usual_ways_to_write_a_date_are_read() {
        for (typed, edtf) in READ {
            assert_eq!(
                Edtf::from_entry(typed).map(|date| date.to_string()),
                Ok((*edtf).to_owned()),
                "{typed}"
            );
        }
    }

    #[test]
    fn what_is_unclear_is_refused_with_the_reason() {
        for (typed, why) in [
            ("", "nothing was entered"),
            ("31/08/15", "four digits"),
            ("15", "unclear"),
            ("31/13/2015", "no month 13"),
            ("1/2/2015", "1 February or 2 January 2015"),
            ("٠١-٠٢-٢٠١٥", "1 February or 2 January 2015"),
            ("08/31/2015", "31/8/2015"),
            ("2015-31-08", "no month 31"),
            ("2015-02-31", "February 2015 has 28 days"),
            ("29/02/1900", "February 1900 has 28 days"),
            ("0/3/2015", "no 0 March"),
            ("2016/2015", "runs backwards"),
            (
                "[2015-08-31..2015-08-27]",
                "27 August 2015 comes before 31 August 2015",
            ),
            ("between 31 and 27 August 2015", "runs backwards"),
            ("from March 2016 to May 2015", "runs backwards"),
            ("15 Dhu al-Qadah 1436 AH", "Hijri"),
            ("١٤٣٦ هـ", "Hijri"),
            ("yesterday", "not understood"),
            ("before 2014", "leave open"),
            ("0 BC", "no year 0"),
            ("31 February 2015", "February 2015 has 28 days"),
            ("20 15", ""),
        ] {
            let error = Edtf::from_entry(typed).unwrap_err();
            assert!(error.why.contains(why), "{typed}: {}", error.why);
        }
    }

    #[test]
    fn a_text_too_long_for_a_date_is_refused_and_not_cut() {
        let long = format!("2015{}", " and more".repeat(100));
        assert!(
            Edtf::from_entry(&long)
                .unwrap_err()
                .why
                .contains("too long")
        );
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,60}") {
            if let Ok(date) = Edtf::from_entry(&text) {
                prop_assert!(Edtf::parse(date.as_str()).is_ok());
                let _ = (date.words(), date.short(), date.words_ar(), date.in_words(), date.in_words_ar());
            }
        }

        #[test]
        fn what_is_told_can_be_typed(from in -1_000_000_i64..80_000, length in 0_i64..4000, form in 0_u8..6) {
            let (a, b) = (Day(from), Day(from + length));
            let text = match form {
                0 => a.to_string(),
                1 => format!("[{a}..{b}]"),
                2 => format!("{a}/{b}"),
                3 => format!("[..{b}]"),
                4 => format!("{a}~"),
                _ => format!("{a}?"),
            };
            let Ok(date) = Edtf::parse(&text) else { return Ok(()) };
            let typed = Edtf::from_entry(&date.words());
            prop_assert_eq!(typed.as_ref().map(Edtf::bounds), Ok(date.bounds()), "{} {}", text, date.words());
        }
    }
}
