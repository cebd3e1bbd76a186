//! What a text that is no date may have meant: both readings of 1/2/2015, an interval the right
//! way round, the month of a day that does not exist. Each is offered for a person to choose;
//! nothing is chosen here.

use super::date::Edtf;
use super::date_entry::backwards;

/// At most so many are offered.
const MOST: usize = 4;

/// Dates that a text may have meant, the likeliest first; none when it can be read, or when
/// nothing can be made of it.
#[must_use]
pub fn offers(text: &str) -> Vec<Edtf> {
    if Edtf::from_entry(text).is_ok() {
        return Vec::new();
    }
    let text = plain(text);
    let mut found: Vec<Edtf> = turned(&text).into_iter().collect();
    found.extend(numbers(&text));
    found.extend(beside(&text));
    found.extend(short_year(&text));
    let mut kept: Vec<Edtf> = Vec::new();
    for date in found {
        if !kept.contains(&date) && kept.len() < MOST {
            kept.push(date);
        }
    }
    kept
}

/// Western digits, single spaces.
fn plain(text: &str) -> String {
    let digit = |c: char, zero: char| {
        let value = u32::from(c) - u32::from(zero);
        char::from_digit(value, 10).unwrap_or(c)
    };
    let western: String = text
        .chars()
        .take(200)
        .map(|c| match c {
            '٠'..='٩' => digit(c, '٠'),
            '۰'..='۹' => digit(c, '۰'),
            '–' | '—' | '−' => '-',
            other => other,
        })
        .collect();
    western.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The other way round.
fn turned(text: &str) -> Option<Edtf> {
    if let Some((first, last)) = backwards(text) {
        let joined = if text.starts_with('[') {
            format!("[{}..{}]", last.as_str(), first.as_str())
        } else {
            format!("{}/{}", last.as_str(), first.as_str())
        };
        return Edtf::parse(&joined).ok();
    }
    let lower = text.to_lowercase();
    let swap = |start: &str, between: &str| {
        let (first, last) = lower.strip_prefix(start)?.split_once(between)?;
        // «between 31 and 27 August 2015»: what the first leaves out it shares with the second.
        let shared = last.split_once(' ').map_or("", |(_, rest)| rest);
        let whole = if first.contains(' ') || shared.is_empty() {
            first.to_owned()
        } else {
            format!("{first} {shared}")
        };
        Edtf::from_entry(&format!("{start}{last}{between}{whole}")).ok()
    };
    swap("between ", " and ")
        .or_else(|| swap("from ", " to "))
        .or_else(|| swap("from ", " until "))
}

/// The readings of three numbers, and the month of a day that does not exist.
fn numbers(text: &str) -> Vec<Edtf> {
    let parts: Option<Vec<i64>> = text
        .split(['/', '-', '.', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    let long = |year: i64| (1000..=9999).contains(&year);
    let dates = match parts.as_deref() {
        Some(&[one, other, year]) if long(year) => vec![
            (year, other, Some(one)),
            (year, one, Some(other)),
            (year, other, None),
        ],
        Some(&[year, one, other]) if long(year) => vec![
            (year, one, Some(other)),
            (year, other, Some(one)),
            (year, one, None),
        ],
        Some(&[one, other, short]) if (0..=99).contains(&short) => {
            let years = [2000 + short, 1900 + short].into_iter();
            let both = years.flat_map(|year| [(year, other, Some(one)), (year, one, Some(other))]);
            both.collect()
        }
        _ => return without_day(text),
    };
    let mut found: Vec<Edtf> = dates
        .iter()
        .filter(|(_, _, day)| day.is_some())
        .filter_map(|date| written(*date))
        .collect();
    if found.is_empty() {
        found.extend(dates.iter().filter_map(|date| written(*date)).take(1));
    }
    found
}

fn written((year, month, day): (i64, i64, Option<i64>)) -> Option<Edtf> {
    let text = match day {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    };
    Edtf::parse(&text).ok()
}

/// «31 February 2015»: the month is sure, the day is not.
fn without_day(text: &str) -> Vec<Edtf> {
    let Some((day, rest)) = text.split_once(' ') else {
        return Vec::new();
    };
    let is_day = day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let month = Edtf::from_entry(rest).ok().filter(|_| is_day);
    month.into_iter().collect()
}

/// «before 2014» leaves open whether 2014 itself is meant.
fn beside(text: &str) -> Vec<Edtf> {
    let lower = text.to_lowercase();
    let (before, rest) = match (lower.strip_prefix("before "), lower.strip_prefix("after ")) {
        (Some(rest), _) => (true, rest),
        (_, Some(rest)) => (false, rest),
        _ => return Vec::new(),
    };
    let Ok(date) = Edtf::from_entry(rest) else {
        return Vec::new();
    };
    let span = date.bounds();
    let texts = if before {
        [
            span.from.map(|day| format!("[..{}]", day.plus(-1))),
            Some(format!("[..{}]", date.as_str())),
        ]
    } else {
        [
            span.to.map(|day| format!("[{}..]", day.plus(1))),
            Some(format!("[{}..]", date.as_str())),
        ]
    };
    let dates = texts.into_iter().flatten();
    dates.filter_map(|text| Edtf::parse(&text).ok()).collect()
}

/// «15» may be the year 15, 15 BC or 2015.
fn short_year(text: &str) -> Vec<Edtf> {
    let Some(year) = text
        .parse::<i64>()
        .ok()
        .filter(|year| (1..=99).contains(year))
    else {
        return Vec::new();
    };
    let texts = [
        format!("{}", 2000 + year),
        format!("AD {year}"),
        format!("{year} BC"),
    ];
    let dates = texts.iter();
    dates
        .filter_map(|text| Edtf::from_entry(text).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str) -> Vec<String> {
        offers(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn both_readings_of_two_numbers_are_offered() {
        assert_eq!(told("1/2/2015"), ["2015-02-01", "2015-01-02"]);
        assert_eq!(told("08/31/2015"), ["2015-08-31"]);
        assert_eq!(told("٠١/٠٢/٢٠١٥"), ["2015-02-01", "2015-01-02"]);
        assert_eq!(told("31/08/15"), ["2015-08-31", "1915-08-31"]);
        assert_eq!(told("2015-31-08"), ["2015-08-31"]);
    }

    #[test]
    fn what_runs_backwards_is_offered_the_other_way_round() {
        assert_eq!(told("2016/2015"), ["2015/2016"]);
        assert_eq!(
            told("[2015-08-31..2015-08-27]"),
            ["[2015-08-27..2015-08-31]"]
        );
        assert_eq!(
            told("between 31 and 27 August 2015"),
            ["[2015-08-27..2015-08-31]"]
        );
        assert_eq!(told("from March 2016 to May 2015"), ["2015-05/2016-03"]);
    }

    #[test]
    fn a_day_that_does_not_exist_leaves_its_month() {
        assert_eq!(told("31 February 2015"), ["2015-02"]);
        assert_eq!(told("2015-02-31"), ["2015-02"]);
        assert_eq!(told("31/02/2015"), ["2015-02"]);
    }

    #[test]
    fn whether_the_day_itself_is_meant_is_asked() {
        assert_eq!(told("before 2014"), ["[..2013-12-31]", "[..2014]"]);
        assert_eq!(
            told("after 14 March 2014"),
            ["[2014-03-15..]", "[2014-03-14..]"]
        );
        assert_eq!(told("15"), ["2015", "0015", "-0014"]);
        assert!(told("yesterday").is_empty());
        assert!(told("2015").is_empty());
    }

    proptest! {
        #[test]
        fn every_offer_can_be_kept(text in "\\PC{0,40}|[0-9]{1,4}[/. -][0-9]{1,4}[/. -][0-9]{1,4}") {
            for date in offers(&text) {
                prop_assert!(Edtf::parse(date.as_str()).is_ok());
            }
        }
    }
}
