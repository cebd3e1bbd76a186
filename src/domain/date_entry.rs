//! Dates as people type them, turned into EDTF: «31 Aug 2015», «31/08/2015», «by March 2014»,
//! «between 27 and 31 August 2015», Arabic digits and month names. Guesses nothing: what can be
//! read in two ways is refused with the reason, except day before month, which is the custom
//! where the record is kept and is echoed in words beside the field.

use super::date::{BadDate, Edtf};
use super::date_tongue::MONTHS_AR;

impl Edtf {
    /// A date from what a person typed: EDTF as it is, or a usual way to write a date.
    ///
    /// # Errors
    /// When it cannot be read, with the reason and what to write instead.
    pub fn from_entry(text: &str) -> Result<Self, BadDate> {
        let clean = tidy(text);
        if clean.is_empty() {
            return Err(bad(text, "nothing was entered"));
        }
        if let Ok(date) = Self::parse(&closed_up(&clean).to_uppercase()) {
            return Ok(date);
        }
        let edtf = spoken(&clean.to_lowercase()).map_err(|why| bad(text, &why))?;
        Self::parse(&edtf).map_err(|error| bad(text, &error.why))
    }
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
        .take(400)
        .filter_map(|c| match c {
            '٠'..='٩' => digit(c, '٠'),
            '۰'..='۹' => digit(c, '۰'),
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            '–' | '—' | '−' | '‐' | '‑' => Some('-'),
            '،' => Some(','),
            '؟' => Some('?'),
            _ if c.is_whitespace() || c.is_control() => Some(' '),
            _ => Some(c),
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
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

/// What a word of a date is.
#[derive(Clone, Copy, PartialEq)]
enum Word {
    Number(i64, usize),
    Month(u8),
    Era { bc: bool },
}

/// EDTF of a plain calendar date.
fn calendar(text: &str) -> Result<String, String> {
    if Edtf::parse(text).is_ok() {
        return Ok(text.to_owned());
    }
    let spaced = numbered_months(text);
    let parts: Result<Vec<Word>, String> = spaced
        .split([' ', '/', '.', ',', '-'])
        .filter(|part| !part.is_empty())
        .filter_map(|part| word(part).transpose())
        .collect();
    let mut parts = parts?;
    let bc = parts.iter().find_map(|part| match part {
        Word::Era { bc } => Some(*bc),
        _ => None,
    });
    parts.retain(|part| !matches!(part, Word::Era { .. }));
    assemble(&parts, bc)
}

const NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Arabic month names, of either use and with or without hamza, as numbers behind [`MONTH`].
fn numbered_months(text: &str) -> String {
    let alef = |text: &str| text.replace(['أ', 'إ', 'آ'], "ا");
    let mut text = alef(text);
    for (both, number) in MONTHS_AR.iter().zip(1..) {
        let both = alef(both);
        let number = format!(" {MONTH}{number} ");
        text = text.replace(&both, &number);
        for name in both.split('/') {
            text = text.replace(name, &number);
        }
    }
    text
}

/// Marks the number of a month that was written as an Arabic name.
const MONTH: char = '\u{e000}';

fn word(part: &str) -> Result<Option<Word>, String> {
    if let Ok(number) = part.parse::<u32>() {
        return Ok(Some(Word::Number(i64::from(number), part.len())));
    }
    match part {
        "ad" | "ce" | "م" => return Ok(Some(Word::Era { bc: false })),
        "bc" | "bce" | "ق" | "ق.م" => return Ok(Some(Word::Era { bc: true })),
        "the" | "of" | "عام" | "سنة" => return Ok(None),
        _ => {}
    }
    let number = part
        .strip_suffix("st")
        .or_else(|| part.strip_suffix("nd"))
        .or_else(|| part.strip_suffix("rd"))
        .or_else(|| part.strip_suffix("th"));
    if let Some(Ok(number)) = number.map(str::parse::<u8>) {
        return Ok(Some(Word::Number(i64::from(number), 2)));
    }
    if let Some(Ok(month)) = part.strip_prefix(MONTH).map(str::parse::<u8>) {
        return Ok(Some(Word::Month(month)));
    }
    let month = NAMES.iter().position(|name| {
        part.len() >= 3 && name.starts_with(part) || part == "sept" && *name == "september"
    });
    month
        .and_then(|at| u8::try_from(at + 1).ok())
        .map(|month| Some(Word::Month(month)))
        .ok_or_else(|| {
            format!("«{part}» is not understood; write for example 31 August 2015, August 2015, 2015, 2015-08-31 or [2015-08-27..2015-08-31]")
        })
}

/// EDTF from numbers and month names, day before month.
fn assemble(parts: &[Word], bc: Option<bool>) -> Result<String, String> {
    use Word::{Month, Number};
    let (year, len, month, day) = match *parts {
        [Number(year, len)] => (year, len, None, None),
        [Month(month), Number(year, len)] => (year, len, Some(i64::from(month)), None),
        [Number(day, 1..=2), Month(month), Number(year, len)]
        | [Month(month), Number(day, 1..=2), Number(year, len)]
        | [Number(year, len @ 4..), Month(month), Number(day, 1..=2)] => {
            (year, len, Some(i64::from(month)), Some(day))
        }
        [Number(year, 4), Number(month, 1..=2)] | [Number(month, 1..=2), Number(year, 4)] => {
            (year, 4, Some(month), None)
        }
        [Number(year, 4), Number(month, 1..=2), Number(day, 1..=2)]
        | [Number(day, 1..=2), Number(month, 1..=2), Number(year, 4)] => {
            (year, 4, Some(month), Some(day))
        }
        _ => {
            return Err(
                "day, month and year could not be told apart; write for example 31 August 2015 \
                 or 2015-08-31, the year with four digits"
                    .to_owned(),
            );
        }
    };
    if len < 3 && bc.is_none() {
        return Err(format!(
            "the year {year} is unclear: write all four digits, or AD {year}, or {year} BC"
        ));
    }
    if year == 0 && bc.is_some() {
        return Err("there was no year 0: 1 BC was followed by AD 1".to_owned());
    }
    let astronomical = if bc == Some(true) { 1 - year } else { year };
    if let Some(month) = month.filter(|month| !(1..=12).contains(month)) {
        return Err(format!(
            "there is no month {month}; the day comes before the month"
        ));
    }
    let sign = if astronomical < 0 { "-" } else { "" };
    let mut text = format!("{sign}{:04}", astronomical.abs());
    for field in [month, day].into_iter().flatten() {
        text = format!("{text}-{field:02}");
    }
    Ok(text)
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
        ("1/2/2015", "2015-02-01"),
        ("2015/8/31", "2015-08-31"),
        ("Aug 2015", "2015-08"),
        ("Sept 2015", "2015-09"),
        ("08/2015", "2015-08"),
        ("2015/08", "2015-08"),
        ("2015", "2015"),
        ("AD 32", "0032"),
        ("9 BC", "-0008"),
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
            ("yesterday", "not understood"),
            ("before 2014", "leave open"),
            ("0 BC", "no year 0"),
            ("31 February 2015", ""),
            ("20 15", ""),
            ("2016/2015", ""),
        ] {
            let error = Edtf::from_entry(typed).unwrap_err();
            assert!(error.why.contains(why), "{typed}: {}", error.why);
        }
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
