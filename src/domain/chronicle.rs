//! Everything dated of many places along one axis of time: history and context, damage, care,
//! evidence. Time is divided as finely as there is something to tell, and empty stretches are
//! folded. Knows no SQL and no screen.
//!
//! What may have happened on one of several days stands at the first of them; where no first day
//! is known, at the last; where neither is, at the end among what is not dated.

use super::contradiction::capital;
use super::date::{Day, Edtf, Span};
use super::id::Id;
use super::kinds::{ChronicleKind, Extent, State, Work};

/// What stands side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// The long history, and what armies and governments did.
    Context,
    /// Damage.
    Damage,
    /// Protection, research, repair.
    Care,
    /// When it was looked at: scenes and assessments.
    Evidence,
}

impl Lane {
    /// All, from left to right.
    pub const ALL: [Self; 4] = [Self::Context, Self::Damage, Self::Care, Self::Evidence];

    /// The lane of a line of a chronology.
    #[must_use]
    pub const fn of(kind: ChronicleKind) -> Self {
        match kind {
            ChronicleKind::History | ChronicleKind::Context => Self::Context,
            ChronicleKind::Damage => Self::Damage,
            ChronicleKind::Care => Self::Care,
        }
    }
}

/// One thing on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening {
    /// Its lane.
    pub lane: Lane,
    /// The record that tells of it.
    pub record: Id,
    /// The place it is about; scenes are of none.
    pub site: Option<Id>,
    /// The place's English name, or empty.
    pub site_name: String,
    /// What happened, English.
    pub text: String,
    /// The same in Arabic, or empty.
    pub text_ar: String,
    /// The date as recorded or, of damage, as read or bracketed.
    pub when: Option<Edtf>,
    /// The days reckoned with.
    pub span: Span,
    /// What damage left, and how much of it.
    pub harm: Option<(State, Extent)>,
    /// Titles of its sources.
    pub sources: Vec<String>,
}

impl Happening {
    /// The day it stands at.
    #[must_use]
    pub fn place(&self) -> Option<Day> {
        self.span.from.or(self.span.to)
    }
}

/// The chronology of the places that pass a filter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chronicle {
    /// What happened, by the day it stands at; what is not dated last.
    pub happenings: Vec<Happening>,
    /// How many damage events there are where not all are told.
    pub more_damage: usize,
}

/// A piece of work in words: «restoration: the lion is put together again».
#[must_use]
pub fn work_words(kind: Work, what: &str) -> String {
    if what.is_empty() {
        return capital(kind.label());
    }
    format!("{}: {what}", capital(kind.label()))
}

/// An assessment in words, by the label of the condition it found.
#[must_use]
pub fn assessment_words(condition: &str) -> String {
    if condition.is_empty() {
        return "Condition assessed".to_owned();
    }
    format!("Condition assessed: {condition}")
}

/// A scene in words, with how often it was looked at.
#[must_use]
pub fn scene_words(sensor: &str, looks: usize) -> String {
    let sensor = if sensor.is_empty() { "Scene" } else { sensor };
    match looks {
        1 => format!("{sensor}, one observation"),
        more => format!("{sensor}, {more} observations"),
    }
}

/// How wide a band is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A hundred years.
    Century,
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
}

impl Grain {
    const fn finer(self) -> Option<Self> {
        match self {
            Self::Century => Some(Self::Year),
            Self::Year => Some(Self::Month),
            Self::Month => Some(Self::Day),
            Self::Day => None,
        }
    }

    /// The number of the band a day lies in; bands of one grain follow each other by one.
    #[must_use]
    pub fn number(self, day: Day) -> i64 {
        let (year, month, _) = day.ymd();
        match self {
            // There is no year 0: 1 BC, astronomical 0, ends the century before AD 1.
            Self::Century => (year - 1).div_euclid(100),
            Self::Year => year,
            Self::Month => year * 12 + i64::from(month) - 1,
            Self::Day => day.0,
        }
    }
}

/// A stretch of time in which something happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// How wide it is; `None` = what is not dated.
    pub grain: Option<Grain>,
    /// A day in it.
    pub day: Day,
    /// What happened, as positions in the list the bands were made of.
    pub held: Vec<usize>,
    /// How many years, months or days without anything lie before it.
    pub empty: Option<(Grain, i64)>,
}

/// The band in which a process that lasted ended, as far as its end is known: the last one that
/// begins no later. What happened on one of several days did not last.
#[must_use]
pub fn lasts_to(happening: &Happening, bands: &[Band]) -> Option<usize> {
    let lasted = happening.when.as_ref().is_some_and(Edtf::is_process);
    let to = happening.span.to.filter(|_| lasted)?;
    bands.iter().rposition(|band| {
        let reached = |grain: Grain| grain.number(to) >= grain.number(band.day);
        band.grain.is_some_and(reached)
    })
}

/// Divides time so that no lane of a band holds more than `most`, as far as days allow.
/// `happenings` must be in the order of their days, what is not dated last.
#[must_use]
pub fn bands(happenings: &[Happening], most: usize) -> Vec<Band> {
    let dated: Vec<(usize, Day)> = happenings
        .iter()
        .enumerate()
        .filter_map(|(at, happening)| Some((at, happening.place()?)))
        .collect();
    let mut bands = Vec::new();
    divide(happenings, &dated, Grain::Century, most.max(1), &mut bands);
    fold(&mut bands, happenings);
    let undated: Vec<usize> = (dated.len()..happenings.len()).collect();
    if !undated.is_empty() {
        bands.push(Band {
            grain: None,
            day: Day::default(),
            held: undated,
            empty: None,
        });
    }
    bands
}

fn divide(
    happenings: &[Happening],
    dated: &[(usize, Day)],
    grain: Grain,
    most: usize,
    bands: &mut Vec<Band>,
) {
    for run in dated.chunk_by(|(_, one), (_, next)| grain.number(*one) == grain.number(*next)) {
        let in_lane = |lane: Lane| {
            let of_lane =
                |(at, _): &&(usize, Day)| happenings.get(*at).is_some_and(|told| told.lane == lane);
            run.iter().filter(of_lane).count()
        };
        let crowded = Lane::ALL.into_iter().any(|lane| in_lane(lane) > most);
        match (grain.finer(), run.first()) {
            (Some(finer), _) if crowded => divide(happenings, run, finer, most, bands),
            (_, Some((_, day))) => bands.push(Band {
                grain: Some(grain),
                day: *day,
                held: run.iter().map(|(at, _)| *at).collect(),
                empty: None,
            }),
            _ => {}
        }
    }
}

/// Notes what lies empty between neighbours, in the coarsest unit that fits.
fn fold(bands: &mut [Band], happenings: &[Happening]) {
    let mut last: Option<Day> = None;
    for band in bands {
        if let Some(before) = last {
            band.empty = [Grain::Year, Grain::Month, Grain::Day]
                .into_iter()
                .map(|grain| (grain, grain.number(band.day) - grain.number(before) - 1))
                .find(|(_, between)| *between > 0);
        }
        let ends = band
            .held
            .iter()
            .filter_map(|at| happenings.get(*at)?.place());
        last = ends.max().or(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(lane: Lane, date: &str) -> Happening {
        let when = Edtf::parse(date).ok();
        Happening {
            lane,
            record: Id::default(),
            site: None,
            site_name: String::new(),
            text: date.to_owned(),
            text_ar: String::new(),
            span: when.as_ref().map(Edtf::bounds).unwrap_or_default(),
            when,
            harm: None,
            sources: Vec::new(),
        }
    }

    fn shape(dates: &[&str], most: usize) -> Vec<String> {
        let all: Vec<Happening> = dates.iter().map(|date| told(Lane::Damage, date)).collect();
        bands(&all, most)
            .into_iter()
            .map(|band| {
                let held: Vec<&str> = band.held.iter().map(|at| all[*at].text.as_str()).collect();
                format!("{:?} {}", band.grain, held.join(" "))
            })
            .collect()
    }

    #[test]
    fn time_is_as_fine_as_there_is_something_to_tell() {
        let dates = [
            "-0008",
            "0032",
            "1132",
            "2013",
            "2015-05-21",
            "2015-08-23",
            "2015-08-30",
            "2016-03-27",
            "",
        ];
        assert_eq!(
            shape(&dates, 2),
            [
                "Some(Century) -0008",
                "Some(Century) 0032",
                "Some(Century) 1132",
                "Some(Year) 2013",
                "Some(Month) 2015-05-21",
                "Some(Month) 2015-08-23 2015-08-30",
                "Some(Year) 2016-03-27",
                "None ",
            ]
        );
        assert_eq!(shape(&dates, 1)[5], "Some(Day) 2015-08-23");
        assert_eq!(shape(&dates, 100).len(), 5);
    }

    #[test]
    fn centuries_turn_between_1_bc_and_ad_1() {
        let number =
            |date: &str| Grain::Century.number(Edtf::parse(date).unwrap().bounds().from.unwrap());
        assert_eq!((number("0000"), number("-0099")), (-1, -1));
        assert_eq!((number("0001"), number("0100"), number("0101")), (0, 0, 1));
        assert_eq!(number("-0100"), -2);
    }

    #[test]
    fn nothing_is_lost_and_empty_stretches_are_counted() {
        let all: Vec<Happening> = ["2013-06", "2015-05-21", "2015-08-01", "2015-08-30"]
            .iter()
            .map(|date| told(Lane::Context, date))
            .collect();
        let bands = bands(&all, 1);
        let empty: Vec<_> = bands.iter().map(|band| band.empty).collect();
        assert_eq!(
            empty,
            [
                None,
                Some((Grain::Year, 1)),
                Some((Grain::Month, 2)),
                Some((Grain::Day, 28)),
            ]
        );
        assert_eq!(bands.iter().map(|band| band.held.len()).sum::<usize>(), 4);
    }

    #[test]
    fn what_lasted_runs_on_to_the_band_in_which_it_ended() {
        let all: Vec<Happening> = [
            "2011/2015-06",
            "2012",
            "[2013..2015]",
            "2015-05",
            "2015-08",
            "2016/",
        ]
        .iter()
        .map(|date| told(Lane::Context, date))
        .collect();
        let bands = bands(&all, 1);
        let ends = |at: usize| lasts_to(&all[at], &bands).map(|last| bands[last].day.to_string());
        assert_eq!(
            ends(0).as_deref(),
            Some("2015-05-01"),
            "May is the last band before its end"
        );
        assert_eq!(
            ends(1),
            None,
            "a year in which something happened did not last"
        );
        assert_eq!(ends(2), None, "one of several days did not last");
        assert_eq!(ends(5), None, "an end that is not known is not drawn");
    }
}
