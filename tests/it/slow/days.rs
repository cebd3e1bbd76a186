//! Made-up dates: each as EDTF text and, beside it, as the plain set of the days it may mean,
//! gathered by walking a calendar day by day. Knows nothing of how the program finds bounds.

use std::collections::BTreeSet;

use palmyra_atlas::domain::date::{Day, Edtf};
use proptest::prelude::*;

/// Stands for any day before the walked ones: a set that holds it has no known beginning.
pub const EARLIER: i64 = -1;
/// Stands for any day after the walked ones: a set that holds it has no known end.
pub const LATER: i64 = 490;

/// The days walked: a year with some weeks before and after it.
pub const WALKED: std::ops::Range<i64> = 0..LATER;
/// So many walked days lie before the year begins.
const MARGIN: i64 = 60;

/// Years the walk may go through: of the war, at the epoch, across it, a leap year, and before
/// our era, where year 0 is 1 BC.
const YEARS: [i64; 7] = [2015, 2016, 1970, 1969, 1900, 0, -31];

/// A date and the days it may mean.
#[derive(Debug, Clone)]
pub struct Told {
    pub edtf: Edtf,
    pub days: BTreeSet<i64>,
    /// Marked `~`.
    pub about: bool,
    /// Marked `?`.
    pub doubtful: bool,
    /// Written as something that lasted.
    pub lasted: bool,
}

/// The walk through one year.
#[derive(Debug, Clone, Copy)]
pub struct Walk {
    pub year: i64,
}

impl Walk {
    /// The day at a place in the walk.
    pub fn day(self, place: i64) -> Day {
        let first = Day::from_ymd(self.year, 1, 1).unwrap();
        first.plus(place - MARGIN)
    }

    fn days_where(self, fits: impl Fn((i64, u8, u8)) -> bool) -> BTreeSet<i64> {
        WALKED
            .filter(|place| fits(self.day(*place).ymd()))
            .collect()
    }
}

pub fn walk() -> impl Strategy<Value = Walk> {
    prop::sample::select(YEARS.to_vec()).prop_map(|year| Walk { year })
}

/// How a date is written.
#[derive(Debug, Clone)]
pub enum Shape {
    Day(i64),
    Month(u8),
    AnyDayOfMonth(u8),
    Year,
    AnyMonth,
    Spring,
    Between(i64, i64, &'static str),
    Until(i64, &'static str),
    Since(i64, &'static str),
}

/// Days near one another, so that made-up evidence meets often.
fn place() -> impl Strategy<Value = i64> {
    prop_oneof![6 => 200_i64..216, 1 => 90_i64..380]
}

pub fn shape() -> impl Strategy<Value = (Shape, &'static str)> {
    let month = || prop_oneof![3 => 5_u8..8, 1 => 1_u8..13];
    let pair = prop::sample::select(vec!["A/B", "[A..B]", "[A,B]", "{A,B}", "A~/B", "A/B?"]);
    let until = prop::sample::select(vec!["../A", "/A", "[..A]"]);
    let since = prop::sample::select(vec!["A/..", "A/", "[A..]"]);
    let shape = prop_oneof![
        8 => place().prop_map(Shape::Day),
        1 => month().prop_map(Shape::Month),
        1 => month().prop_map(Shape::AnyDayOfMonth),
        1 => Just(Shape::Year),
        1 => Just(Shape::AnyMonth),
        1 => Just(Shape::Spring),
        4 => (place(), place(), pair).prop_map(|(a, b, form)| Shape::Between(a, b, form)),
        1 => (place(), until).prop_map(|(a, form)| Shape::Until(a, form)),
        1 => (place(), since).prop_map(|(a, form)| Shape::Since(a, form)),
    ];
    let mark = prop_oneof![6 => Just(""), 1 => Just("~"), 1 => Just("?"), 1 => Just("%")];
    (shape, mark)
}

/// The date of a shape in a walk.
pub fn told(walk: Walk, (shape, mark): &(Shape, &'static str)) -> Told {
    let year = {
        let sign = if walk.year < 0 { "-" } else { "" };
        format!("{sign}{:04}", walk.year.abs())
    };
    let written = |place: i64| walk.day(place).to_string();
    let whole_month = |month: u8| walk.days_where(|(y, m, _)| (y, m) == (walk.year, month));
    let one = |text: String, days: BTreeSet<i64>| (format!("{text}{mark}"), days);
    let (text, days) = match *shape {
        Shape::Day(place) => one(written(place), BTreeSet::from([place])),
        Shape::Month(month) => one(format!("{year}-{month:02}"), whole_month(month)),
        Shape::AnyDayOfMonth(month) => (format!("{year}-{month:02}-XX"), whole_month(month)),
        Shape::Year => one(year, walk.days_where(|(y, _, _)| y == walk.year)),
        Shape::AnyMonth => (
            format!("{year}-XX"),
            walk.days_where(|(y, _, _)| y == walk.year),
        ),
        Shape::Spring => (
            format!("{year}-21"),
            walk.days_where(|(y, m, _)| y == walk.year && (3..=5).contains(&m)),
        ),
        Shape::Between(a, b, form) => {
            let (a, b) = (a.min(b), a.max(b));
            let text = form.replace('A', &written(a)).replace('B', &written(b));
            if form.contains(',') {
                (text, BTreeSet::from([a, b]))
            } else {
                (text, (a..=b).collect())
            }
        }
        Shape::Until(place, form) => (
            form.replace('A', &written(place)),
            (EARLIER..=place).collect(),
        ),
        Shape::Since(place, form) => (
            form.replace('A', &written(place)),
            (place..=LATER).collect(),
        ),
    };
    let edtf = Edtf::parse(&text).unwrap_or_else(|bad| panic!("{bad}"));
    Told {
        about: text.contains(['~', '%']),
        doubtful: text.contains(['?', '%']),
        lasted: text.contains('/'),
        edtf,
        days,
    }
}

/// The days a date marked «about» allows: a week more to either side.
pub fn about(told: &Told) -> BTreeSet<i64> {
    if !told.about {
        return told.days.clone();
    }
    let mut wide = told.days.clone();
    for by in -7..=7 {
        for day in told.days.iter().filter(|day| WALKED.contains(day)) {
            wide.insert(day + by);
        }
    }
    wide
}

/// The days between the first and the last of a set.
pub fn filled(days: &BTreeSet<i64>) -> BTreeSet<i64> {
    match (days.first(), days.last()) {
        (Some(first), Some(last)) => (*first..=*last).collect(),
        _ => BTreeSet::new(),
    }
}
