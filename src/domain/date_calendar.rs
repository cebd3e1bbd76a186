//! One date of the calendar as people write it: «31 Aug 2015», «31/08/2015», «32 bc», «2nd
//! century», Arabic month names. Knows no phrases of two dates; guesses neither century nor which
//! of two numbers is the month.

use super::date::{Edtf, days_in_month};
use super::date_tongue::{MONTHS_AR, Tongue};

/// What a word of a date is.
#[derive(Clone, Copy, PartialEq)]
enum Word {
    Number(i64, usize),
    Month(u8),
    Era { bc: bool },
}

/// EDTF of a plain calendar date.
pub(super) fn calendar(text: &str) -> Result<String, String> {
    if Edtf::parse(text).is_ok() {
        return Ok(text.to_owned());
    }
    if let Some(century) = century(text) {
        return century;
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

/// «2nd century», «1st century BC».
fn century(text: &str) -> Option<Result<String, String>> {
    let (number, era) = text
        .split_once(" century")
        .or_else(|| text.split_once(" c. "))?;
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let number = digits.parse::<i64>().ok().filter(|number| *number > 0)?;
    let (first, last) = match era.trim() {
        "" | "ad" | "ce" => (number * 100 - 99, number * 100),
        "bc" | "bce" => (1 - number * 100, 100 - number * 100),
        other => return Some(Err(format!("«{other}» after «century» is not understood"))),
    };
    Some(Ok(format!("[{}..{}]", year_text(first), year_text(last))))
}

/// An astronomical year as EDTF.
fn year_text(year: i64) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.abs())
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
        "bc" | "bce" => return Ok(Some(Word::Era { bc: true })),
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
        [Number(one, 1..=2), Number(other, 1..=2), Number(year, 4)] => {
            (year, 4, Some(which_month(one, other, year)?), Some(one))
        }
        [Number(year, 4), Number(month, 1..=2), Number(day, 1..=2)] => {
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
    fits(astronomical, month, day)?;
    let mut text = year_text(astronomical);
    for field in [month, day].into_iter().flatten() {
        text = format!("{text}-{field:02}");
    }
    Ok(text)
}

/// The month of two numbers before a year. Some write it first, some second: it is never
/// guessed.
fn which_month(one: i64, other: i64, year: i64) -> Result<i64, String> {
    let month = |number: i64| (1..=12).contains(&number).then_some(number);
    let name = |number: i64| Tongue::English.month(u8::try_from(number).unwrap_or(1));
    match (month(one), month(other)) {
        (Some(first), Some(second)) if first != second => Err(format!(
            "it may be {one} {} or {other} {} {year}: write the month as a word, or {year}-MM-DD",
            name(second),
            name(first)
        )),
        (Some(first), None) => Err(format!(
            "there is no month {other}; {other} {} {year} would be written {other}/{one}/{year}",
            name(first)
        )),
        _ => Ok(other),
    }
}

/// Whether there is such a month and such a day in it.
fn fits(year: i64, month: Option<i64>, day: Option<i64>) -> Result<(), String> {
    let Some(month) = month else { return Ok(()) };
    let number = u8::try_from(month)
        .ok()
        .filter(|month| (1..=12).contains(month));
    let Some(number) = number else {
        return Err(format!("there is no month {month}"));
    };
    let days = i64::from(days_in_month(year, number));
    let name = Tongue::English.month(number);
    match day {
        Some(day) if !(1..=days).contains(&day) => Err(format!(
            "there is no {day} {name}: {name} {} has {days} days",
            Tongue::English.year(year),
        )),
        _ => Ok(()),
    }
}
