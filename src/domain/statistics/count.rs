//! Counting: each place once in each class, certainly or possibly, by the level it stands on.
//! Knows no words.

use std::collections::{BTreeMap, BTreeSet};

use super::class::{By, Class, LONGEST};
use crate::domain::bracket;
use crate::domain::date::{Day, Span};
use crate::domain::dossier::{Dossier, EventFile, StateAt};
use crate::domain::id::Code;
use crate::domain::kinds::{Level, State};
use crate::domain::state::state_at;
use crate::domain::terms::Terms;

/// Whether a place stands in a class for sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sure {
    /// It may.
    Possibly,
    /// It does.
    Certainly,
}

/// So many places for sure, and so many more that may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Certainly in.
    pub certain: usize,
    /// Possibly in, not counting the certain ones.
    pub possible: usize,
}

impl Count {
    /// Both together.
    #[must_use]
    pub const fn all(self) -> usize {
        self.certain + self.possible
    }

    /// Counts one more.
    pub const fn add(&mut self, sure: Sure) {
        match sure {
            Sure::Certainly => self.certain += 1,
            Sure::Possibly => self.possible += 1,
        }
    }

    const fn plus(self, other: Self) -> Self {
        Self {
            certain: self.certain + other.certain,
            possible: self.possible + other.possible,
        }
    }
}

/// One count for each level of places.
pub type Levels = BTreeMap<Level, Count>;

/// The count of one level, or of all together.
#[must_use]
pub fn of_level(levels: &Levels, level: Option<Level>) -> Count {
    match level {
        Some(level) => levels.get(&level).copied().unwrap_or_default(),
        None => levels.values().copied().fold(Count::default(), Count::plus),
    }
}

/// The classes of one chart with their counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chart {
    /// Counts of each class.
    pub bars: BTreeMap<Class, Levels>,
    /// How many places stand in at least one class.
    pub places: Levels,
}

impl Chart {
    /// The classes in which any place of a level stands, in the order they are shown: scales in
    /// their own order, everything else with the most first; what is not recorded comes last.
    #[must_use]
    pub fn ordered(&self, by: By, level: Option<Level>) -> Vec<(&Class, Count)> {
        let mut bars: Vec<(&Class, Count)> = self
            .bars
            .iter()
            .map(|(class, levels)| (class, of_level(levels, level)))
            .filter(|(_, count)| count.all() > 0)
            .collect();
        bars.sort_by_key(|(class, count)| {
            let unset = !matches!(class, Class::Code(_) | Class::Month(..));
            let many = if by.is_scale() { 0 } else { count.all() };
            (unset, std::cmp::Reverse(many), class.rank(by))
        });
        bars
    }
}

/// All charts of one set of places.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Statistics {
    /// The charts.
    pub charts: BTreeMap<By, Chart>,
    /// How many places passed the filter.
    pub places: BTreeMap<Level, usize>,
    /// The terms the catalogue knows, for the names of its classes.
    pub terms: Terms,
}

/// One damage event as it is counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Harm {
    /// The days its reading allows.
    pub span: Span,
    /// Code of the state it leaves, or empty.
    pub leaves: String,
    /// Code of the extent of what it did, or empty.
    pub extent: String,
    /// Code of the category of its cause, or empty.
    pub category: String,
    /// Code of its cause, or empty.
    pub cause: String,
    /// UNOSAT's class, or empty.
    pub unosat: String,
    /// Its severity, or empty.
    pub severity: String,
}

/// One place as it is counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Its level.
    pub level: Level,
    /// Its type, or empty.
    pub type_code: String,
    /// Its periods of construction.
    pub periods: Vec<String>,
    /// Its state on the day.
    pub state: StateAt,
    /// Its damage events.
    pub harms: Vec<Harm>,
}

impl Place {
    /// The place a dossier is about, as it is at the end of a day.
    #[must_use]
    pub fn of(dossier: &Dossier, at: Day) -> Self {
        let code = |code: &Option<Code>| {
            let code = code.as_ref();
            code.map_or_else(String::new, |code| code.as_str().to_owned())
        };
        let harm = |file: &EventFile| {
            let (event, reading) = (&file.event, bracket::reading(file));
            Harm {
                span: Span {
                    from: reading.from,
                    to: reading.to,
                },
                leaves: event.leaves.code().to_owned(),
                extent: event.extent_code.code().to_owned(),
                category: code(&event.cause_category_code),
                cause: code(&event.cause_code),
                unosat: code(&event.unosat_code),
                severity: code(&event.severity_code),
            }
        };
        let own = dossier.periods.iter().map(|period| &period.period_code);
        let periods: BTreeSet<String> = own
            .chain([&dossier.site.period_code])
            .map(code)
            .filter(|code| !code.is_empty())
            .collect();
        Self {
            level: dossier.site.level,
            type_code: code(&dossier.site.type_code),
            periods: periods.into_iter().collect(),
            state: state_at(&dossier.transitions, at),
            harms: dossier.events.iter().map(harm).collect(),
        }
    }
}

/// The states a loss leaves.
const LOSSES: [State; 2] = [State::Damaged, State::Destroyed];

/// The classes one place stands in at the end of a day, each once.
#[must_use]
pub fn classes(place: &Place, at: Day) -> BTreeMap<(By, Class), Sure> {
    let mut found = BTreeMap::new();
    let mut add = |by: By, class: Class, sure: Sure| {
        let held = found.entry((by, class)).or_insert(sure);
        *held = (*held).max(sure);
    };
    let settled = if place.state.changing {
        Sure::Possibly
    } else {
        Sure::Certainly
    };
    let state = place.state.state;
    add(By::State, Class::of(state.code()), settled);
    let harmed = matches!(state, State::Damaged | State::Destroyed);
    if harmed {
        add(By::Extent, Class::of(place.state.extent.code()), settled);
    }
    let mut worst = harmed.then_some(Sure::Certainly);
    for harm in &place.harms {
        let Some(sure) = by_day(harm.span, at) else {
            continue;
        };
        worst = worst.max(Some(sure));
        // Inside a bracket the state is still told as the one before; the loss may have come already.
        let lost = LOSSES.iter().any(|state| harm.leaves == state.code());
        if place.state.changing && sure == Sure::Possibly && lost {
            add(By::State, Class::of(&harm.leaves), sure);
            add(By::Extent, Class::of(&harm.extent), sure);
        }
        add(By::Category, Class::of(&harm.category), sure);
        add(By::Cause, Class::of(&harm.cause), sure);
        add(By::Unosat, Class::of(&harm.unosat), sure);
        add(By::Severity, Class::of(&harm.severity), sure);
        for (class, in_month) in months(harm.span, at) {
            add(By::Month, class, in_month.min(sure));
        }
    }
    if let Some(sure) = worst {
        add(By::Type, Class::of(&place.type_code), sure);
        if place.periods.is_empty() {
            add(By::Period, Class::Unset, sure);
        }
        for period in &place.periods {
            add(By::Period, Class::of(period), sure);
        }
    }
    found
}

/// Whether damage had come by the end of a day; `None` = it cannot have.
fn by_day(span: Span, at: Day) -> Option<Sure> {
    match span {
        Span { to: Some(to), .. } if to <= at => Some(Sure::Certainly),
        Span {
            from: Some(from), ..
        } if from > at => None,
        _ => Some(Sure::Possibly),
    }
}

/// The months damage stands in, no later than a day.
fn months(span: Span, at: Day) -> Vec<(Class, Sure)> {
    let (from, to) = match (span.from, span.to) {
        (None, None) => return vec![(Class::Unset, Sure::Certainly)],
        (None, Some(_)) => return vec![(Class::NoBeginning, Sure::Certainly)],
        (Some(from), to) => (from, to.unwrap_or(at)),
    };
    let place = |day: Day| {
        let (year, month, _) = day.ymd();
        year * 12 + i64::from(month) - 1
    };
    let (first, last) = (place(from), place(to));
    if usize::try_from(last - first).is_ok_and(|between| between >= LONGEST) {
        return vec![(Class::Long, Sure::Certainly)];
    }
    let sure = if first == last && span.to.is_some() {
        Sure::Certainly
    } else {
        Sure::Possibly
    };
    (first..=last.min(place(at)))
        .map(|month| {
            let of_year = u8::try_from(month.rem_euclid(12) + 1).unwrap_or(1);
            (Class::Month(month.div_euclid(12), of_year), sure)
        })
        .collect()
}

impl Statistics {
    /// Counts one place more.
    pub fn count(&mut self, place: &Place, at: Day) {
        *self.places.entry(place.level).or_default() += 1;
        let mut of_chart: BTreeMap<By, Sure> = BTreeMap::new();
        for ((by, class), sure) in classes(place, at) {
            let held = of_chart.entry(by).or_insert(sure);
            *held = (*held).max(sure);
            let bars = &mut self.charts.entry(by).or_default().bars;
            let levels = bars.entry(class).or_default();
            levels.entry(place.level).or_default().add(sure);
        }
        for (by, sure) in of_chart {
            let places = &mut self.charts.entry(by).or_default().places;
            places.entry(place.level).or_default().add(sure);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn harm(span: &str) -> Harm {
        Harm {
            span: match span {
                "" => Span::default(),
                text => Edtf::parse(text).unwrap().bounds(),
            },
            cause: "explosion-heavy-weaponry".to_owned(),
            ..Harm::default()
        }
    }

    fn months_of(harms: &[&str], at: &str) -> Vec<(String, Sure)> {
        let place = Place {
            harms: harms.iter().map(|span| harm(span)).collect(),
            ..Place::default()
        };
        let found = classes(&place, day(at)).into_iter();
        found
            .filter(|((by, _), _)| *by == By::Month)
            .map(|((_, class), sure)| (class.code(), sure))
            .collect()
    }

    #[test]
    fn a_bracket_stands_possibly_in_every_month_it_touches() {
        let told = |harms: &[&str]| {
            let months = months_of(harms, "2020-01-01").into_iter();
            let words = months.map(|(code, sure)| format!("{code} {sure:?}"));
            words.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(told(&["[2015-08-27..2015-08-31]"]), "2015-08 Certainly");
        assert_eq!(
            told(&["[2015-12-27..2016-01-02]"]),
            "2015-12 Possibly, 2016-01 Possibly"
        );
        // Certain in one event goes before possible in another.
        assert_eq!(
            told(&["[2015-12-27..2016-01-02]", "2016-01-05"]),
            "2015-12 Possibly, 2016-01 Certainly"
        );
        assert_eq!(told(&["2012/2015"]), "long Certainly");
        assert_eq!(told(&["[..2014-03-14]"]), "no-beginning Certainly");
        assert_eq!(told(&[""]), "not-recorded Possibly");
        assert_eq!(told(&["-0031-06"]), "-0031-06 Certainly");
    }

    #[test]
    fn what_has_not_come_yet_does_not_count() {
        assert!(months_of(&["2015-08-30"], "2015-08-29").is_empty());
        let within = months_of(&["[2015-08-27..2015-09-02]"], "2015-08-29");
        assert_eq!(within, [("2015-08".to_owned(), Sure::Possibly)]);
    }

    #[test]
    fn a_place_counts_once_in_a_class_however_often_it_was_hit() {
        let mut statistics = Statistics::default();
        let place = Place {
            harms: vec![harm("2015-08-30"), harm("2016"), harm("")],
            ..Place::default()
        };
        statistics.count(&place, day("2020-01-01"));
        let chart = &statistics.charts[&By::Cause];
        let bar = chart.ordered(By::Cause, Some(Level::Monument));
        assert_eq!(bar.len(), 1);
        assert_eq!(
            bar[0].1,
            Count {
                certain: 1,
                possible: 0
            }
        );
        assert_eq!(of_level(&chart.places, None).all(), 1);
    }

    #[test]
    fn inside_a_bracket_a_place_may_be_what_it_was_and_what_the_loss_leaves() {
        let place = Place {
            state: StateAt {
                state: State::Standing,
                changing: true,
                ..StateAt::default()
            },
            harms: vec![Harm {
                leaves: "destroyed".to_owned(),
                extent: "91-100".to_owned(),
                ..harm("[2015-08-27..2015-08-31]")
            }],
            ..Place::default()
        };
        let states = |at: &str| {
            let found = classes(&place, day(at));
            let of_state = found.into_iter().filter(|((by, _), _)| *by == By::State);
            of_state
                .map(|((_, class), sure)| (class.code(), sure))
                .collect::<Vec<_>>()
        };
        let both = [
            ("destroyed".to_owned(), Sure::Possibly),
            ("standing".to_owned(), Sure::Possibly),
        ];
        assert_eq!(states("2015-08-29"), both);
        let extents = classes(&place, day("2015-08-29"));
        let extent = (By::Extent, Class::of("91-100"));
        assert_eq!(extents.get(&extent), Some(&Sure::Possibly));
        // Before the bracket nothing of the loss can have come.
        assert_eq!(states("2015-08-20"), both[1..]);
    }

    #[test]
    fn what_is_not_recorded_comes_last_and_is_not_dropped() {
        let mut statistics = Statistics::default();
        for (number, cause) in ["", "", "", "looting", "fire", "fire"]
            .into_iter()
            .enumerate()
        {
            let mut place = Place::default();
            place.harms.push(Harm {
                cause: cause.to_owned(),
                ..harm("2015")
            });
            place.type_code = format!("type-{number}");
            statistics.count(&place, day("2020-01-01"));
        }
        let chart = &statistics.charts[&By::Cause];
        let codes: Vec<String> = chart
            .ordered(By::Cause, None)
            .into_iter()
            .map(|(class, count)| format!("{} {}", class.code(), count.all()))
            .collect();
        assert_eq!(codes, ["fire 2", "looting 1", "not-recorded 3"]);
    }
}
