//! Dates in words: English, short English for lists, Arabic. Says never more than the date
//! does. Knows only how a date is built; the phrases of each language are in `date_tongue`.

use edtf_core::{
    Date, Edtf as Parsed, Interval, IntervalEndpoint as End, Precision, Qualifier, Set, SetElement,
    SetKind, TimeShift,
};

use super::date::{Day, Edtf};
use super::date_tongue::{Tongue, seasons_year};

/// Which preposition a date takes in a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// «on 30 August 2015».
    On,
    /// «in August 2015».
    In,
    /// It has its own: «between …», «about …».
    Own,
}

/// A phrase and the preposition it takes.
struct Phrase {
    lead: Lead,
    text: String,
}

impl Phrase {
    fn own(text: String) -> Self {
        Self {
            lead: Lead::Own,
            text,
        }
    }
}

impl Edtf {
    /// The date in English: «between 27 and 31 August 2015», «30 August 2015», «about 4 October
    /// 2015», «AD 32», «9 BC».
    #[must_use]
    pub fn words(&self) -> String {
        self.phrase(Tongue::English).text
    }

    /// The date as it stands in a sentence: «on 30 August 2015», «in August 2015», «between 27
    /// and 31 August 2015».
    #[must_use]
    pub fn in_words(&self) -> String {
        let phrase = self.phrase(Tongue::English);
        match phrase.lead {
            Lead::On => format!("on {}", phrase.text),
            Lead::In => format!("in {}", phrase.text),
            Lead::Own => phrase.text,
        }
    }

    /// The date for lists: «27–31 Aug 2015».
    #[must_use]
    pub fn short(&self) -> String {
        self.phrase(Tongue::Short).text
    }

    /// The date in Arabic, logical letter order, digits 0–9: «بين 27 و31 آب/أغسطس 2015».
    #[must_use]
    pub fn words_ar(&self) -> String {
        self.phrase(Tongue::Arabic).text
    }

    /// The date as it stands in an Arabic sentence.
    #[must_use]
    pub fn in_words_ar(&self) -> String {
        let phrase = self.phrase(Tongue::Arabic);
        match phrase.lead {
            Lead::Own => phrase.text,
            _ if phrase.text.starts_with(|c: char| c.is_ascii_digit())
                && phrase.lead == Lead::In =>
            {
                format!("في عام {}", phrase.text)
            }
            _ => format!("في {}", phrase.text),
        }
    }

    fn phrase(&self, tongue: Tongue) -> Phrase {
        match self.parsed() {
            Some(Parsed::Date(date)) => single(tongue, &date, self),
            Some(Parsed::DateTime(at)) => {
                let mut phrase = single(tongue, &at.date, self);
                let shift = match at.time.shift {
                    None => String::new(),
                    Some(TimeShift::Utc) => " UTC".to_owned(),
                    Some(TimeShift::Offset { minutes, .. }) => format!(
                        " UTC{}{:02}:{:02}",
                        if minutes < 0 { '−' } else { '+' },
                        minutes.abs() / 60,
                        minutes.abs() % 60
                    ),
                };
                phrase.text = tongue.at_time(
                    &phrase.text,
                    &format!("{:02}:{:02}{shift}", at.time.hour, at.time.minute),
                );
                phrase
            }
            Some(Parsed::Interval(interval)) => Phrase::own(lasting(tongue, &interval, self)),
            Some(Parsed::Set(set)) => choice(tongue, &set, self),
            None => Phrase::own(tongue.unknown().to_owned()),
        }
    }
}

impl Day {
    /// The day in English: «31 August 2015».
    #[must_use]
    pub fn words(self) -> String {
        plain(Tongue::English, self.ymd())
    }

    /// The day for lists: «31 Aug 2015».
    #[must_use]
    pub fn short(self) -> String {
        plain(Tongue::Short, self.ymd())
    }

    /// The day in Arabic.
    #[must_use]
    pub fn words_ar(self) -> String {
        plain(Tongue::Arabic, self.ymd())
    }
}

fn plain(tongue: Tongue, (year, month, day): (i64, u8, u8)) -> String {
    format!("{day} {} {}", tongue.month(month), tongue.year(year))
}

/// One date with its preposition and qualifiers.
fn single(tongue: Tongue, date: &Date, whole: &Edtf) -> Phrase {
    let phrase = unqualified(tongue, date, whole);
    let mark = qualifier(date);
    let mut text = phrase.text;
    let mut lead = phrase.lead;
    if mark.approximate {
        text = tongue.about(&text);
        lead = Lead::Own;
    }
    if mark.uncertain {
        text = tongue.uncertain(&text);
    }
    Phrase { lead, text }
}

/// All qualifiers of a date's parts together: one doubtful part makes the date doubtful.
fn qualifier(date: &Date) -> Qualifier {
    Qualifier {
        uncertain: date.is_uncertain(),
        approximate: date.is_approximate(),
    }
}

fn unqualified(tongue: Tongue, date: &Date, whole: &Edtf) -> Phrase {
    let month = date.month.map(edtf_core::DateField::value);
    let day = date.day.map(edtf_core::DateField::value);
    let year = date
        .year
        .value()
        .filter(|_| date.year.significant_digits.is_none());
    let phrase = |lead, text| Phrase { lead, text };
    match (year, month, day) {
        (Some(year), None, None) => phrase(Lead::In, tongue.year(year)),
        (Some(year), Some(Some(code @ 21..)), None) => {
            let named = seasons_year(code, year, |y| tongue.year(y));
            phrase(Lead::In, tongue.season(code, &named))
        }
        (Some(year), Some(Some(month)), None) => phrase(
            Lead::In,
            format!("{} {}", tongue.month(month), tongue.year(year)),
        ),
        (Some(year), Some(Some(month)), Some(Some(day))) => {
            phrase(Lead::On, plain(tongue, (year, month, day)))
        }
        (Some(year), Some(Some(month)), Some(None))
            if date.day.is_some_and(|day| day.digits == [None, None]) =>
        {
            let text = format!("{} {}", tongue.month(month), tongue.year(year));
            phrase(Lead::In, tongue.day_missing(&text))
        }
        (Some(year), Some(None), _) if all_missing(date) => {
            let text = tongue.year(year);
            phrase(
                Lead::In,
                if date.day.is_some() {
                    tongue.day_missing(&text)
                } else {
                    tongue.month_missing(&text)
                },
            )
        }
        _ => Phrase::own(masked(tongue, date, whole)),
    }
}

/// Whether month and day are wholly unspecified.
fn all_missing(date: &Date) -> bool {
    let missing = |field: Option<edtf_core::DateField>| {
        field.is_none_or(|field| field.digits == [None, None])
    };
    missing(date.month) && missing(date.day)
}

/// Dates with unspecified digits elsewhere: the first and last they may mean.
fn masked(tongue: Tongue, date: &Date, whole: &Edtf) -> String {
    let text = Parsed::Date(unmarked(*date)).to_string();
    let span = Edtf::parse(&text).map(|date| date.bounds());
    let Ok((Some(from), Some(to))) = span.map(|span| (span.from, span.to)) else {
        return whole.as_str().to_owned();
    };
    let (first, last) = (from.ymd(), to.ymd());
    if (first.1, first.2, last.1, last.2) != (1, 1, 12, 31) || date.month.is_some() {
        let between = tongue.between(&plain(tongue, first), &plain(tongue, last));
        return format!("{between} ({text})");
    }
    if first.0 >= 1000 && last.0 - first.0 == 9 && first.0.rem_euclid(10) == 0 {
        return tongue.decade(first.0);
    }
    tongue.between(&tongue.year(first.0), &tongue.year(last.0))
}

/// The date without its qualifiers, which are told apart from it.
fn unmarked(mut date: Date) -> Date {
    date.year.qualifier = Qualifier::default();
    for field in [&mut date.month, &mut date.day].into_iter().flatten() {
        field.qualifier = Qualifier::default();
    }
    date
}

/// Year, month and day of a date that is neither qualified nor partly unspecified.
fn bare(date: &Date) -> Option<(i64, Option<u8>, Option<u8>)> {
    let clean = !date.is_uncertain()
        && !date.is_approximate()
        && !date.has_unspecified()
        && date.year.significant_digits.is_none()
        && date.precision() != Precision::Season;
    let value = |field: Option<edtf_core::DateField>| field.and_then(edtf_core::DateField::value);
    clean
        .then(|| date.year.value())
        .flatten()
        .map(|year| (year, value(date.month), value(date.day)))
}

/// Two dates beside one another, the first shortened by what it shares with the second:
/// «27» and «31 August 2015».
fn pair(tongue: Tongue, first: &Date, second: &Date, whole: &Edtf) -> (String, String) {
    let last = single(tongue, second, whole).text;
    let head = match (bare(first), bare(second)) {
        (Some((y1, Some(m1), Some(d1))), Some((y2, Some(m2), Some(_)))) if (y1, m1) == (y2, m2) => {
            d1.to_string()
        }
        (Some((y1, Some(m1), Some(d1))), Some((y2, Some(_), Some(_)))) if y1 == y2 => {
            format!("{d1} {}", tongue.month(m1))
        }
        (Some((y1, Some(m1), None)), Some((y2, Some(_), None))) if y1 == y2 => {
            tongue.month(m1).to_owned()
        }
        _ => single(tongue, first, whole).text,
    };
    (head, last)
}

/// «by 14 March 2014», «by the end of March 2014».
fn no_later(tongue: Tongue, date: &Date, whole: &Edtf) -> String {
    let text = single(tongue, date, whole).text;
    tongue.by(&text, date.day.is_some())
}

fn no_earlier(tongue: Tongue, date: &Date, whole: &Edtf) -> String {
    let text = single(tongue, date, whole).text;
    tongue.or_after(&text, date.day.is_some())
}

/// Something that lasted.
fn lasting(tongue: Tongue, interval: &Interval, whole: &Edtf) -> String {
    let date = |end: &End| match end {
        End::Date(date) | End::OnOrBefore(date) | End::OnOrAfter(date) => Some(*date),
        End::Open | End::Unknown => None,
    };
    match (date(&interval.start), date(&interval.end)) {
        (Some(first), Some(last)) => {
            if first == last {
                return single(tongue, &first, whole).text;
            }
            let (mut head, mut tail) = pair(tongue, &first, &last, whole);
            if matches!(interval.start, End::OnOrBefore(_)) {
                head = tongue.or_earlier(&single(tongue, &first, whole).text);
            }
            if matches!(interval.end, End::OnOrAfter(_)) {
                tail = tongue.or_later(&tail);
            }
            tongue.lasting(&head, &tail)
        }
        (Some(first), None) => {
            let text = single(tongue, &first, whole).text;
            let text = match interval.start {
                End::OnOrBefore(_) => tongue.or_earlier(&text),
                _ => text,
            };
            tongue.since(&text, matches!(interval.end, End::Unknown))
        }
        (None, Some(last)) => {
            let text = single(tongue, &last, whole).text;
            let text = match interval.end {
                End::OnOrAfter(_) => tongue.or_later(&text),
                _ => text,
            };
            tongue.until(&text, matches!(interval.start, End::Unknown))
        }
        (None, None) => tongue.unknown().to_owned(),
    }
}

/// One or all of several dates.
fn choice(tongue: Tongue, set: &Set, whole: &Edtf) -> Phrase {
    let all = set.kind == SetKind::AllMembers;
    if let [SetElement::Date(date)] = set.elements.as_slice() {
        return single(tongue, date, whole);
    }
    let days: Option<Vec<Date>> = set
        .elements
        .iter()
        .map(|element| match element {
            SetElement::Date(date) if bare(date).is_some() => Some(*date),
            _ => None,
        })
        .collect();
    if let Some(days) = days {
        let lead = match days.first().map(Date::precision) {
            Some(Precision::Day) => Lead::On,
            _ => Lead::In,
        };
        let next = days.iter().skip(1).map(Some).chain([None]);
        let texts = days.iter().zip(next).map(|(date, next)| match next {
            Some(next) => pair(tongue, date, next, whole).0,
            None => single(tongue, date, whole).text,
        });
        return Phrase {
            lead,
            text: tongue.list(&texts.collect::<Vec<_>>(), all),
        };
    }
    let texts = set.elements.iter().map(|element| match element {
        SetElement::Date(date) => single(tongue, date, whole).text,
        SetElement::OnOrBefore(date) => no_later(tongue, date, whole),
        SetElement::OnOrAfter(date) => no_earlier(tongue, date, whole),
        SetElement::Range(first, last) => {
            let (head, tail) = pair(tongue, first, last, whole);
            if first == last {
                tail
            } else if all {
                tongue.lasting(&head, &tail)
            } else {
                tongue.between(&head, &tail)
            }
        }
    });
    Phrase::own(tongue.list(&texts.collect::<Vec<_>>(), all))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Edtf {
        Edtf::parse(text).unwrap()
    }

    /// EDTF, its words, its words in a sentence, its words in a list.
    const TOLD: &[(&str, &str, &str, &str)] = &[
        (
            "2015-08-30",
            "30 August 2015",
            "on 30 August 2015",
            "30 Aug 2015",
        ),
        ("2015-08", "August 2015", "in August 2015", "Aug 2015"),
        ("2015", "2015", "in 2015", "2015"),
        ("0032", "AD 32", "in AD 32", "AD 32"),
        ("-0008", "9 BC", "in 9 BC", "9 BC"),
        ("0000", "1 BC", "in 1 BC", "1 BC"),
        ("0108-04", "April AD 108", "in April AD 108", "Apr AD 108"),
        (
            "2015-10-04~",
            "about 4 October 2015",
            "about 4 October 2015",
            "c. 4 Oct 2015",
        ),
        (
            "2015-08-30?",
            "30 August 2015, uncertain",
            "on 30 August 2015, uncertain",
            "30 Aug 2015?",
        ),
        (
            "[2015-08-27..2015-08-31]",
            "between 27 and 31 August 2015",
            "between 27 and 31 August 2015",
            "27–31 Aug 2015",
        ),
        (
            "[2015-06-26..2015-08-25]",
            "between 26 June and 25 August 2015",
            "between 26 June and 25 August 2015",
            "26 Jun – 25 Aug 2015",
        ),
        (
            "[2016-12-26..2017-01-10]",
            "between 26 December 2016 and 10 January 2017",
            "between 26 December 2016 and 10 January 2017",
            "26 Dec 2016 – 10 Jan 2017",
        ),
        (
            "2015-08-27/2015-08-31",
            "from 27 to 31 August 2015",
            "from 27 to 31 August 2015",
            "27 to 31 Aug 2015",
        ),
        (
            "2015-05/2016-03",
            "from May 2015 to March 2016",
            "from May 2015 to March 2016",
            "May 2015 to Mar 2016",
        ),
        (
            "[..2014-03-14]",
            "by 14 March 2014",
            "by 14 March 2014",
            "by 14 Mar 2014",
        ),
        (
            "[..0229]",
            "by the end of AD 229",
            "by the end of AD 229",
            "by AD 229",
        ),
        (
            "[2015-05-21..]",
            "on or after 21 May 2015",
            "on or after 21 May 2015",
            "21 May 2015 or later",
        ),
        (
            "[2015-10-25,2015-10-26]",
            "25 or 26 October 2015",
            "on 25 or 26 October 2015",
            "25 or 26 Oct 2015",
        ),
        (
            "{2015-10-25,2015-10-26}",
            "25 and 26 October 2015",
            "on 25 and 26 October 2015",
            "25 and 26 Oct 2015",
        ),
        (
            "2021~/..",
            "since about 2021",
            "since about 2021",
            "since c. 2021",
        ),
        (
            "../2017-10-01",
            "until 1 October 2017",
            "until 1 October 2017",
            "until 1 Oct 2017",
        ),
        (
            "/2015-09",
            "until September 2015, start not known",
            "until September 2015, start not known",
            "until Sep 2015",
        ),
        (
            "2015-09/",
            "from September 2015, end not known",
            "from September 2015, end not known",
            "from Sep 2015",
        ),
        (
            "-0008/0273",
            "from 9 BC to AD 273",
            "from 9 BC to AD 273",
            "9 BC to AD 273",
        ),
        (
            "00XX",
            "between 1 BC and AD 99",
            "between 1 BC and AD 99",
            "1 BC – AD 99",
        ),
        (
            "19XX",
            "between 1900 and 1999",
            "between 1900 and 1999",
            "1900–1999",
        ),
        ("201X", "in the 2010s", "in the 2010s", "2010s"),
        (
            "2015-XX",
            "2015, month not known",
            "in 2015, month not known",
            "2015",
        ),
        (
            "2015-08-XX",
            "August 2015, day not known",
            "in August 2015, day not known",
            "Aug 2015",
        ),
        ("2001-21", "spring 2001", "in spring 2001", "spring 2001"),
        (
            "2001-24",
            "winter 2001/2002",
            "in winter 2001/2002",
            "winter 2001/2002",
        ),
        (
            "2001-34",
            "the second quarter of 2001",
            "in the second quarter of 2001",
            "the second quarter of 2001",
        ),
        (
            "1950S2",
            "between 1900 and 1999",
            "between 1900 and 1999",
            "1900–1999",
        ),
        (
            "156X-12-25",
            "between 25 December 1560 and 25 December 1569 (156X-12-25)",
            "between 25 December 1560 and 25 December 1569 (156X-12-25)",
            "25 Dec 1560 – 25 Dec 1569 (156X-12-25)",
        ),
        (
            "[1667,1668,1670..1672]",
            "1667, 1668 or between 1670 and 1672",
            "1667, 1668 or between 1670 and 1672",
            "1667, 1668 or 1670–1672",
        ),
        (
            "2015-08-30T10:20:30Z",
            "30 August 2015 at 10:20 UTC",
            "on 30 August 2015 at 10:20 UTC",
            "30 Aug 2015 10:20 UTC",
        ),
    ];

    #[test]
    fn dates_are_told_as_far_as_they_are_known() {
        for (edtf, words, in_words, short) in TOLD {
            let date = date(edtf);
            assert_eq!(date.words(), *words, "{edtf}");
            assert_eq!(date.in_words(), *in_words, "{edtf}");
            assert_eq!(date.short(), *short, "{edtf}");
        }
    }

    #[test]
    fn dates_are_told_in_arabic() {
        for (edtf, words) in [
            ("2015-08-30", "في 30 آب/أغسطس 2015"),
            ("2015", "في عام 2015"),
            ("-0008", "في عام 9 ق.م"),
            ("2015-10-04~", "نحو 4 تشرين الأول/أكتوبر 2015"),
            ("[2015-08-27..2015-08-31]", "بين 27 و31 آب/أغسطس 2015"),
            ("[..2014-03-14]", "في موعد أقصاه 14 آذار/مارس 2014"),
            ("2015-05/2016-03", "من أيار/مايو 2015 إلى آذار/مارس 2016"),
        ] {
            assert_eq!(date(edtf).in_words_ar(), words, "{edtf}");
        }
    }
}
