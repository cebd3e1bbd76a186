//! A date in the forms other systems take: an EDTF set or interval, EAMENA's four columns, CIDOC
//! CRM's time-spans. Every form holds exactly the days of the date, no fewer and no more; what a
//! form cannot hold is left out and said, never rounded. Knows no clock: an open end stays open.
//!
//! **EDTF.** A bracket is `[a..b]`: one of these days. `[..b]` has no evidence without the
//! change, `[a..]` none with it. What lasted is `a/b`. A bracket of one day is that day.
//!
//! **EAMENA** has four columns for a disturbance and no sign for «one of these days», so that a
//! bracket and a process look alike there:
//! - *Occurred On*: one day, certain.
//! - *From* and *To*: the first and the last possible day.
//! - *Occurred Before*: nothing shows the place without the change; the day is that of the first
//!   evidence with it, as EAMENA enters the day of the image. The day itself stays possible.
//! - *From* alone: nothing shows the place with the change yet. *To* stays empty. «Today» would
//!   say that somebody looked today.
//!
//! Its dates run from year 1 to 9999. A date that reaches beyond has no columns at all: one side
//! alone would say something else.
//!
//! **CIDOC CRM** P82a «begin of the begin» and P82b «end of the end» are the outer limits: not
//! before, not after. They are given as `xsd:date`, and a day of that type is a whole day, so
//! both days are *included*: it may have happened on the one or on the other, just as EDTF's
//! set includes both. Whoever needs instants takes the first moment of the one and the last of
//! the other, in the local time of the site; no time zone is written, because an observation
//! holds a day and not an hour. Written as `2015-08-31T00:00:00Z`, P82b would lose that day.
//! P81a «end of the begin» and P81b «begin of the end» say throughout which days it was going
//! on. That is known only of what lasted between two dates, and only where both are certain: one
//! act on an unknown day of a bracket was going on throughout none of them. Years before 1 are
//! astronomical (0 = 1 BC), as in EDTF and in XSD 1.1.

use serde::Serialize;

use super::bracket::{Bracket, reading_within};
use super::date::{Day, Edtf, Span};
use super::record::DamageEvent;

/// One date in every form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Forms {
    /// As EDTF.
    pub edtf: Edtf,
    /// As EAMENA's four columns.
    pub eamena: Eamena,
    /// As CIDOC CRM.
    pub cidoc: Cidoc,
}

/// A date as EAMENA's four columns hold it, each `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Eamena {
    /// Disturbance Date From.
    pub from: Option<String>,
    /// Disturbance Date To.
    pub to: Option<String>,
    /// Disturbance Date Occurred Before.
    pub occurred_before: Option<String>,
    /// Disturbance Date Occurred On.
    pub occurred_on: Option<String>,
}

/// A date as CIDOC CRM holds it, each an `xsd:date`, both limits included.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cidoc {
    /// Begin of the begin: not before this day.
    pub p82a: Option<String>,
    /// End of the end: not after this day.
    pub p82b: Option<String>,
    /// End of the begin: by this day it was going on.
    pub p81a: Option<String>,
    /// Begin of the end: until this day it was going on.
    pub p81b: Option<String>,
}

impl Forms {
    /// A date in every form.
    #[must_use]
    pub fn of(date: &Edtf) -> Self {
        Self {
            edtf: date.clone(),
            eamena: Eamena::of(date),
            cidoc: Cidoc::of(date),
        }
    }

    /// The days the evidence leaves, in every form; `None` where there is no evidence.
    #[must_use]
    pub fn of_bracket(bracket: &Bracket) -> Option<Self> {
        bracket.edtf().as_ref().map(Self::of)
    }

    /// The date to print, in every form: the adopted one, else the bracket; `None` = not known.
    #[must_use]
    pub fn of_reading(event: &DamageEvent, bracket: &Bracket) -> Option<Self> {
        let date = reading_within(event, bracket).edtf;
        date.as_ref().map(Self::of)
    }
}

impl Eamena {
    fn of(date: &Edtf) -> Self {
        let span = date.bounds();
        if let Some(day) = date.exact_day() {
            return Self {
                occurred_on: day.sql_date(),
                ..Self::default()
            };
        }
        let held = [span.from, span.to]
            .into_iter()
            .flatten()
            .all(|day| day.sql_date().is_some());
        if !held {
            return Self::default();
        }
        let column = |day: Option<Day>| day.and_then(Day::sql_date);
        if span.from.is_none() {
            return Self {
                occurred_before: column(span.to),
                ..Self::default()
            };
        }
        Self {
            from: column(span.from),
            to: column(span.to),
            ..Self::default()
        }
    }

    /// Whether the columns say anything; they cannot for dates before year 1 or after 9999.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.from.is_none()
            && self.to.is_none()
            && self.occurred_before.is_none()
            && self.occurred_on.is_none()
    }

    /// The columns by their headings, in EAMENA's order.
    #[must_use]
    pub fn columns(&self) -> [(&'static str, &str); 4] {
        [
            ("Disturbance Date From", said(self.from.as_ref())),
            ("Disturbance Date To", said(self.to.as_ref())),
            (
                "Disturbance Date Occurred Before",
                said(self.occurred_before.as_ref()),
            ),
            (
                "Disturbance Date Occurred On",
                said(self.occurred_on.as_ref()),
            ),
        ]
    }

    /// The four cells in EAMENA's order, with tabs between them, to paste into a sheet.
    #[must_use]
    pub fn cells(&self) -> String {
        self.columns().map(|(_, day)| day).join("\t")
    }

    /// The days the columns leave open; a single day on both sides when it is *on* one.
    #[must_use]
    pub fn span(&self) -> Span {
        let day = |column: &Option<String>| column.as_deref().and_then(Day::parse);
        let on = day(&self.occurred_on);
        Span {
            from: on.or_else(|| day(&self.from)),
            to: on
                .or_else(|| day(&self.to))
                .or_else(|| day(&self.occurred_before)),
        }
    }
}

impl Cidoc {
    fn of(date: &Edtf) -> Self {
        let span = date.bounds();
        let (begun, ends) = throughout(date);
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        Self {
            p82a: text(span.from),
            p82b: text(span.to),
            p81a: text(begun),
            p81b: text(ends),
        }
    }

    /// The statements by their property, the outer limits first.
    #[must_use]
    pub fn statements(&self) -> [(&'static str, &str); 4] {
        [
            ("P82a_begin_of_the_begin", said(self.p82a.as_ref())),
            ("P82b_end_of_the_end", said(self.p82b.as_ref())),
            ("P81a_end_of_the_begin", said(self.p81a.as_ref())),
            ("P81b_begin_of_the_end", said(self.p81b.as_ref())),
        ]
    }

    /// The statements as Turtle, one to a line; what is not known is not stated.
    #[must_use]
    pub fn turtle(&self) -> String {
        let known = self
            .statements()
            .into_iter()
            .filter(|(_, day)| !day.is_empty());
        let lines = known.map(|(property, day)| format!("crm:{property} \"{day}\"^^xsd:date"));
        lines.collect::<Vec<_>>().join(" ;\n")
    }

    /// The days between the outer limits, both included.
    #[must_use]
    pub fn span(&self) -> Span {
        let day = |text: &Option<String>| text.as_deref().and_then(Day::parse);
        Span {
            from: day(&self.p82a),
            to: day(&self.p82b),
        }
    }
}

fn said(day: Option<&String>) -> &str {
    day.map_or("", String::as_str)
}

/// From which day to which day something that lasted was surely going on: from the last day on
/// which it may have begun to the first on which it may have ended.
fn throughout(date: &Edtf) -> (Option<Day>, Option<Day>) {
    if !date.is_process() || date.is_uncertain() || date.is_approximate() {
        return (None, None);
    }
    let Some((first, last)) = date.as_str().split_once('/') else {
        return (None, None);
    };
    let bounds = |text: &str| Edtf::parse(text).ok().map(|side| side.bounds());
    let begun = bounds(first).and_then(|span| span.to);
    let ends = bounds(last).and_then(|span| span.from);
    match (begun, ends) {
        (Some(begun), Some(ends)) if begun > ends => (None, None),
        sides => sides,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn forms(text: &str) -> Forms {
        Forms::of(&Edtf::parse(text).unwrap())
    }

    fn columns(text: &str) -> [String; 4] {
        forms(text).eamena.columns().map(|(_, day)| day.to_owned())
    }

    fn statements(text: &str) -> [String; 4] {
        forms(text)
            .cidoc
            .statements()
            .map(|(_, day)| day.to_owned())
    }

    #[test]
    fn eamena_fills_the_columns_the_evidence_fills() {
        for (date, from, to, before, on) in [
            (
                "[2015-08-27..2015-08-31]",
                "2015-08-27",
                "2015-08-31",
                "",
                "",
            ),
            ("[..2015-08-31]", "", "", "2015-08-31", ""),
            // Nobody has looked since: «to» is not today.
            ("[2015-08-27..]", "2015-08-27", "", "", ""),
            ("2015-08-30", "", "", "", "2015-08-30"),
            // A doubtful day is not «on» that day.
            ("2015-08-30?", "2015-08-30", "2015-08-30", "", ""),
            ("2015-08/2016-02", "2015-08-01", "2016-02-29", "", ""),
            // One half of a span would say something else than the span.
            ("[-0008-01-01..0004-01-01]", "", "", "", ""),
        ] {
            assert_eq!(columns(date), [from, to, before, on], "{date}");
        }
        assert!(forms("[-0008-01-01..0004-01-01]").eamena.is_empty());
        assert_eq!(forms("[..2015-08-31]").eamena.cells(), "\t\t2015-08-31\t");
        assert_eq!(
            forms("[..2015-08-31]").cidoc.turtle(),
            "crm:P82b_end_of_the_end \"2015-08-31\"^^xsd:date"
        );
    }

    #[test]
    fn cidoc_holds_both_days_and_says_throughout_only_of_what_lasted() {
        for (date, p82a, p82b, p81a, p81b) in [
            (
                "[2015-08-27..2015-08-31]",
                "2015-08-27",
                "2015-08-31",
                "",
                "",
            ),
            ("2015-08-30", "2015-08-30", "2015-08-30", "", ""),
            ("[..2015-08-31]", "", "2015-08-31", "", ""),
            (
                "2015-08/2016-02",
                "2015-08-01",
                "2016-02-29",
                "2015-08-31",
                "2016-02-01",
            ),
            ("2015-08~/2016-02", "2015-08-01", "2016-02-29", "", ""),
            ("2015-08-30/..", "2015-08-30", "", "2015-08-30", ""),
            ("2015/2015", "2015-01-01", "2015-12-31", "", ""),
            ("-0008", "-0008-01-01", "-0008-12-31", "", ""),
        ] {
            assert_eq!(statements(date), [p82a, p82b, p81a, p81b], "{date}");
        }
    }

    proptest! {
        /// Every form holds the days of the bracket and no other, day by day.
        #[test]
        fn the_forms_hold_the_same_days(
            from in prop::option::of(11_000_i64..11_040),
            length in prop::option::of(0_i64..40),
        ) {
            let from = from.map(Day);
            let to = length.map(|days| from.unwrap_or(Day(11_000)).plus(days));
            let bracket = Bracket { from, to, ..Bracket::default() };
            let Some(forms) = Forms::of_bracket(&bracket) else {
                prop_assert!(from.is_none() && to.is_none());
                return Ok(());
            };
            let read = Edtf::parse(forms.edtf.as_str()).unwrap().bounds();
            for day in (10_950..11_120).map(Day) {
                let held = bracket.span().contains(day);
                prop_assert_eq!(read.contains(day), held, "EDTF {} on {}", forms.edtf, day);
                prop_assert_eq!(forms.eamena.span().contains(day), held, "{:?} on {}", forms.eamena, day);
                prop_assert_eq!(forms.cidoc.span().contains(day), held, "{:?} on {}", forms.cidoc, day);
            }
        }

        /// The same for a process, and what was surely going on lies within.
        #[test]
        fn a_process_holds_its_days(from in 11_000_i64..11_400, days in 1_i64..400, month in any::<bool>()) {
            let side = |day: Day| {
                let text = day.to_string();
                if month { text.get(..7).unwrap_or_default().to_owned() } else { text }
            };
            let text = format!("{}/{}", side(Day(from)), side(Day(from + days)));
            let date = Edtf::parse(&text).unwrap();
            let forms = Forms::of(&date);
            let span = date.bounds();
            prop_assert_eq!(forms.cidoc.span(), span);
            prop_assert_eq!(forms.eamena.span(), span);
            let day = |text: &Option<String>| text.as_deref().and_then(Day::parse);
            if let (Some(begun), Some(ends)) = (day(&forms.cidoc.p81a), day(&forms.cidoc.p81b)) {
                prop_assert!(begun <= ends && span.contains(begun) && span.contains(ends));
            }
        }
    }
}
