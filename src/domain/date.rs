//! Dates that say no more than is known: a civil day, EDTF text and its bounds in days.
//! Knows no clock: «today» is always an argument. The words are in `date_words`, what a person
//! may type in `date_entry`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A calendar day, counted from 1970-01-01 = 0 in the proleptic Gregorian calendar, local to
/// the site. Years before 1 are astronomical (0 = 1 BC).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Day(pub i64);

/// Days are counted for years up to so far from year 0; geology is not dated in days.
const YEAR_LIMIT: i64 = 1_000_000_000;
/// The same limit in days, a little wider.
const DAY_LIMIT: i64 = YEAR_LIMIT * 366;
/// Days in 400 years.
const ERA: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;

impl Day {
    /// The day of a year (astronomical), month 1–12 and day 1–31; `None` when there is no such
    /// day or the year is farther than a thousand million years away.
    #[must_use]
    pub fn from_ymd(year: i64, month: u8, day: u8) -> Option<Self> {
        if !(1..=12).contains(&month)
            || day == 0
            || day > days_in_month(year, month)
            || year.abs() > YEAR_LIMIT
        {
            return None;
        }
        // Years that begin in March have their leap day last, so that months add up evenly.
        let (month, day) = (i64::from(month), i64::from(day));
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * ERA + day_of_era - EPOCH))
    }

    /// Year (astronomical), month 1–12, day 1–31.
    #[must_use]
    pub fn ymd(self) -> (i64, u8, u8) {
        let z = self.0.clamp(-DAY_LIMIT, DAY_LIMIT) + EPOCH;
        let era = z.div_euclid(ERA);
        let day_of_era = z.rem_euclid(ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = small(day_of_year - (153 * shifted + 2) / 5 + 1);
        let month = small(if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        });
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month, day)
    }

    /// Reads `2015-08-31` or `-0008-01-31`, exactly as [`Day`] prints.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let mut parts = rest.split('-');
        let year = parts.next().filter(|year| year.len() >= 4)?;
        let (month, day) = (parts.next()?, parts.next()?);
        if parts.next().is_some() || month.len() != 2 || day.len() != 2 {
            return None;
        }
        if ![year, month, day]
            .iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()))
        {
            return None;
        }
        Self::from_ymd(
            sign * year.parse::<i64>().ok()?,
            month.parse().ok()?,
            day.parse().ok()?,
        )
    }

    /// The day as a DATE column holds it: `2015-08-31`, or `None` before year 1 and after 9999,
    /// which other programs misread.
    #[must_use]
    pub fn sql_date(self) -> Option<String> {
        (1..=9999).contains(&self.ymd().0).then(|| self.to_string())
    }

    /// So many days later (or earlier).
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }
}

/// A number that is known to be a month or a day.
fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

/// Days in a month (1–12) of an astronomical year.
#[must_use]
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.rem_euclid(4) == 0
            && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) =>
        {
            29
        }
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.abs())
    }
}

/// The first and the last day a date may mean, both included; `None` = open or unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Span {
    /// First possible day.
    pub from: Option<Day>,
    /// Last possible day.
    pub to: Option<Day>,
}

impl Span {
    /// Whether a day lies within, as far as is known.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether the two have a day in common, as far as is known.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let apart = |to: Option<Day>, from: Option<Day>| matches!((to, from), (Some(to), Some(from)) if to < from);
        !apart(self.to, other.from) && !apart(other.to, self.from)
    }
}

/// A date in the Extended Date/Time Format (ISO 8601-2:2019, levels 0–2), kept as written.
/// `[a..b]` is one unknown day in a span; `a/b` is a process that lasted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(String);

/// A text that is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{text}» is not a date that can be kept: {why}")]
pub struct BadDate {
    /// What was entered.
    pub text: String,
    /// What is wrong with it, for the person who entered it.
    pub why: String,
}

/// Longer texts are not dates, whatever they hold.
const LENGTH_LIMIT: usize = 400;

impl Edtf {
    /// Checks and keeps a date as written, white space trimmed.
    ///
    /// # Errors
    /// When the text is not EDTF, or is an interval or set that runs backwards.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let text = text.trim();
        let bad = |why: String| BadDate {
            text: text.chars().take(60).collect(),
            why,
        };
        if text.len() > LENGTH_LIMIT {
            return Err(bad(format!("it is longer than {LENGTH_LIMIT} characters")));
        }
        match edtf_core::Edtf::parse(text) {
            Ok(_) => Ok(Self(text.to_owned())),
            Err(error) => Err(bad(format!(
                "{} (at character {})",
                error.message,
                error.offset + 1
            ))),
        }
    }

    /// The date as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A single day as EDTF; `None` outside the years −9999 to 9999.
    #[must_use]
    pub fn day(day: Day) -> Option<Self> {
        Self::parse(&day.to_string()).ok()
    }

    /// One unknown day between two: `[a..b]`, `[..b]`, `[a..]`, or the day itself when both are
    /// the same. `None` when nothing is known or the days run backwards.
    #[must_use]
    pub fn one_of(from: Option<Day>, to: Option<Day>) -> Option<Self> {
        let text = match (from, to) {
            (None, None) => return None,
            (Some(from), Some(to)) if from == to => from.to_string(),
            (Some(from), Some(to)) => format!("[{from}..{to}]"),
            (Some(from), None) => format!("[{from}..]"),
            (None, Some(to)) => format!("[..{to}]"),
        };
        Self::parse(&text).ok()
    }

    /// The first and last day the date may mean. `~` and `?` do not widen it: they say how good
    /// the value is, not how far it reaches.
    #[must_use]
    pub fn bounds(&self) -> Span {
        let Some(parsed) = self.parsed() else {
            return Span::default();
        };
        let bounds = parsed.bounds();
        Span {
            from: day_of(bounds.earliest),
            to: day_of(bounds.latest),
        }
    }

    /// The spans of days the date names one by one: the members of a set such as
    /// `[2015-10-25,2015-10-30]` each by itself, anything else in one piece. Digits left open
    /// (`20XX`) are one piece too: every day from the first to the last.
    #[must_use]
    pub fn pieces(&self) -> Vec<Span> {
        use edtf_core::SetElement;
        let Some(edtf_core::Edtf::Set(set)) = self.parsed() else {
            return vec![self.bounds()];
        };
        let of = |date: edtf_core::Date| edtf_core::Edtf::Date(date).bounds();
        let first = |date| day_of(of(date).earliest);
        let last = |date| day_of(of(date).latest);
        let span = |from, to| Span { from, to };
        set.elements
            .iter()
            .map(|element| match *element {
                SetElement::Date(date) => span(first(date), last(date)),
                SetElement::OnOrBefore(date) => span(None, last(date)),
                SetElement::OnOrAfter(date) => span(first(date), None),
                SetElement::Range(from, to) => span(first(from), last(to)),
            })
            .collect()
    }

    /// Whether it is written as something that lasted (`a/b`).
    #[must_use]
    pub fn is_process(&self) -> bool {
        matches!(self.parsed(), Some(edtf_core::Edtf::Interval(_)))
    }

    /// Whether it is one certain day: no other precision, no qualifier.
    #[must_use]
    pub fn exact_day(&self) -> Option<Day> {
        let parsed = self.parsed()?;
        let single = matches!(
            parsed,
            edtf_core::Edtf::Date(_) | edtf_core::Edtf::DateTime(_)
        );
        let span = self.bounds();
        (single
            && !parsed.is_uncertain()
            && !parsed.is_approximate()
            && !parsed.has_unspecified()
            && span.from == span.to)
            .then_some(span.from)
            .flatten()
    }

    /// Whether any part of it is marked doubtful (`?` or `%`).
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.parsed().is_some_and(|parsed| parsed.is_uncertain())
    }

    /// Whether any part of it is marked as an estimate (`~` or `%`).
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.parsed().is_some_and(|parsed| parsed.is_approximate())
    }

    /// The parsed form. Everything kept was parsed once, except the empty default.
    pub(super) fn parsed(&self) -> Option<edtf_core::Edtf> {
        edtf_core::Edtf::parse(&self.0).ok()
    }
}

/// The day of one end of a date; `None` where it is open, unknown or beyond counting.
fn day_of(bound: edtf_core::Bound) -> Option<Day> {
    match bound {
        edtf_core::Bound::Date(date) => Day::from_ymd(date.year, date.month, date.day),
        _ => None,
    }
}

impl TryFrom<String> for Edtf {
    type Error = BadDate;
    fn try_from(text: String) -> Result<Self, BadDate> {
        Self::parse(&text)
    }
}

impl FromStr for Edtf {
    type Err = BadDate;
    fn from_str(text: &str) -> Result<Self, BadDate> {
        Self::parse(text)
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.0
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(text: &str) -> (String, String) {
        let span = Edtf::parse(text).unwrap().bounds();
        let words = |day: Option<Day>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        (words(span.from), words(span.to))
    }

    #[test]
    fn days_are_counted_from_the_epoch_through_every_year() {
        assert_eq!(Day::from_ymd(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::from_ymd(2000, 3, 1), Some(Day(11_017)));
        // Every day of 1700 years, one by one.
        let mut expected = Day::from_ymd(-300, 1, 1).unwrap();
        for year in -300..1400 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(Day::from_ymd(year, month, day), Some(expected));
                    assert_eq!(expected.ymd(), (year, month, day));
                    expected = expected.plus(1);
                }
            }
        }
        for (year, month, day) in [(2015, 2, 29), (2015, 13, 1), (2015, 0, 1), (2015, 1, 0)] {
            assert_eq!(Day::from_ymd(year, month, day), None);
        }
    }

    #[test]
    fn bounds_reach_no_farther_than_the_date() {
        for (edtf, from, to) in [
            ("2015-08-31", "2015-08-31", "2015-08-31"),
            ("2015~", "2015-01-01", "2015-12-31"),
            ("2015-02", "2015-02-01", "2015-02-28"),
            ("[2015-08-27..2015-08-31]", "2015-08-27", "2015-08-31"),
            ("[2015-10-25,2015-10-26]", "2015-10-25", "2015-10-26"),
            ("{2015-10-25,2015-10-26}", "2015-10-25", "2015-10-26"),
            ("[..2014-03-14]", "-", "2014-03-14"),
            ("/2015-09", "-", "2015-09-30"),
            ("2021~/..", "2021-01-01", "-"),
            ("-0008", "-0008-01-01", "-0008-12-31"),
            ("00XX", "0000-01-01", "0099-12-31"),
            ("2015-24", "2015-12-01", "2016-02-29"),
        ] {
            assert_eq!(span(edtf), (from.to_owned(), to.to_owned()), "{edtf}");
        }
    }

    #[test]
    fn one_of_two_days_is_written_as_a_set() {
        let day = |text| Day::parse(text);
        let set = |a, b| Edtf::one_of(a, b).map(|date| date.to_string());
        assert_eq!(
            set(day("2015-08-27"), day("2015-08-31")).as_deref(),
            Some("[2015-08-27..2015-08-31]")
        );
        assert_eq!(
            set(None, day("2014-03-14")).as_deref(),
            Some("[..2014-03-14]")
        );
        assert_eq!(
            set(day("2014-03-14"), None).as_deref(),
            Some("[2014-03-14..]")
        );
        assert_eq!(
            set(day("2014-03-14"), day("2014-03-14")).as_deref(),
            Some("2014-03-14")
        );
        assert_eq!(set(day("2015-08-31"), day("2015-08-27")), None);
        assert_eq!(set(None, None), None);
        assert!(Edtf::parse("2015/2014").is_err());
        assert!(Edtf::parse("[2015..2014]").is_err());
    }

    proptest! {
        #[test]
        fn a_day_is_read_as_it_is_printed(day in -3_000_000_i64..3_000_000) {
            prop_assert_eq!(Day::parse(&Day(day).to_string()), Some(Day(day)));
            let (y, m, d) = Day(day).ymd();
            prop_assert_eq!(Day::from_ymd(y, m, d), Some(Day(day)));
        }

        #[test]
        fn any_number_is_a_day(day in any::<i64>()) {
            let _ = (Day(day).to_string(), Day(day).words(), Day(day).sql_date());
        }

        #[test]
        fn bounds_never_run_backwards(text in "[0-9XY?~%\\[\\]{}./,\\-S]{1,24}") {
            if let Ok(date) = Edtf::parse(&text) {
                let span = date.bounds();
                if let (Some(from), Some(to)) = (span.from, span.to) {
                    prop_assert!(from <= to);
                    prop_assert!(span.contains(from) && span.contains(to));
                }
            }
        }

        #[test]
        fn spans_meet_when_they_share_a_day(a in 0_i64..30, b in 0_i64..30, c in 0_i64..30, d in 0_i64..30) {
            let one = Span { from: Some(Day(a.min(b))), to: Some(Day(a.max(b))) };
            let other = Span { from: Some(Day(c.min(d))), to: Some(Day(c.max(d))) };
            let shared = (0..30).any(|day| one.contains(Day(day)) && other.contains(Day(day)));
            prop_assert_eq!(one.meets(other), shared);
        }
    }
}
