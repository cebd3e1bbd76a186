//! How the condition of a place went, as a drawn line: its own assessments by date, each on
//! EAMENA's steps of condition and of extent. Knows one dossier, no screen and no page.
//!
//! What was assessed on one day is a point. Between two points nobody looked: they are joined by a
//! step that changes on the day of the later one, and only where both are known. An assessment
//! that says nothing, or «unknown», is a gap, and the line ends before it.

use super::date::{Day, Edtf};
use super::dossier::Dossier;
use super::kinds::Extent;
use super::record::Assessment;
use super::terms;

/// One scale over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which scale.
    pub scale: Scale,
    /// Its assessments, the oldest first.
    pub points: Vec<Point>,
}

/// A scale with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// EAMENA's overall condition, the best step first.
    Condition,
    /// EAMENA's extent of damage, the least step first.
    Extent,
}

/// One assessment on a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// When it was made.
    pub date: Edtf,
    /// Where it stands between the first (0) and the last (1) assessment.
    pub at: f64,
    /// The step, 0 = the best or the least; `None` = nothing was said, or unknown.
    pub step: Option<usize>,
}

/// The codes of the steps of condition, the best first; «unknown» is no step.
fn conditions() -> Vec<&'static str> {
    let all = terms::list("condition").iter().map(|term| term.code);
    all.filter(|code| *code != "unknown").collect()
}

/// The steps of extent, the least first; «unknown» is no step.
fn extents() -> Vec<Extent> {
    let all = Extent::ALL.iter().copied();
    all.filter(|extent| *extent != Extent::Unknown).collect()
}

impl Scale {
    /// How many steps it has.
    #[must_use]
    pub fn steps(self) -> usize {
        match self {
            Self::Condition => conditions().len(),
            Self::Extent => extents().len(),
        }
    }

    /// The English name of a step; empty beyond the last.
    #[must_use]
    pub fn step(self, step: usize) -> &'static str {
        match self {
            Self::Condition => conditions()
                .get(step)
                .map_or("", |code| terms::english("condition", code)),
            Self::Extent => extents().get(step).map_or("", |extent| extent.label()),
        }
    }

    /// The Arabic name of a step; that of the extent is the same in every language.
    #[must_use]
    pub fn step_ar(self, step: usize) -> &'static str {
        match self {
            Self::Condition => conditions()
                .get(step)
                .map_or("", |code| terms::arabic("condition", code)),
            Self::Extent => extents()
                .get(step)
                .map_or("", |extent| terms::arabic("extent", extent.code())),
        }
    }

    fn of(self, done: &Assessment) -> Option<usize> {
        match self {
            Self::Condition => {
                let code = done.condition_code.as_ref()?.as_str();
                conditions().iter().position(|known| *known == code)
            }
            Self::Extent => {
                let extent = done.extent_code?;
                extents().iter().position(|known| *known == extent)
            }
        }
    }
}

impl Line {
    /// The steps between neighbouring points that both are known: from where, at which step, to
    /// where, at which step.
    #[must_use]
    pub fn joints(&self) -> Vec<((f64, usize), (f64, usize))> {
        let pairs = self.points.iter().zip(self.points.iter().skip(1));
        pairs
            .filter_map(|(one, other)| Some(((one.at, one.step?), (other.at, other.step?))))
            .collect()
    }

    /// The line in words, for those who do not see it: «14 Mar 2014 fair; 2016 not known».
    #[must_use]
    pub fn words(&self) -> String {
        let said = self.points.iter().map(|point| {
            let step = point.step.map_or("not known", |step| self.scale.step(step));
            format!("{} {step}", point.date.short())
        });
        said.collect::<Vec<_>>().join("; ")
    }
}

/// The lines of a place's own assessments: those scales on which at least two say something. An
/// assessment whose day nobody knows is left out.
#[must_use]
pub fn lines(dossier: &Dossier) -> Vec<Line> {
    let mut own: Vec<(Day, &Assessment)> = dossier
        .assessments
        .iter()
        .filter(|done| done.site_uuid == dossier.site.uuid)
        .filter_map(|done| {
            let span = done.done_edtf.bounds();
            Some((span.to.or(span.from)?, done))
        })
        .collect();
    own.sort_by_key(|(day, done)| (*day, done.uuid));
    let (Some((first, _)), Some((last, _))) = (own.first(), own.last()) else {
        return Vec::new();
    };
    let (first, last) = (*first, *last);
    [Scale::Condition, Scale::Extent]
        .into_iter()
        .map(|scale| Line {
            scale,
            points: own
                .iter()
                .map(|(day, done)| Point {
                    date: done.done_edtf.clone(),
                    at: share(*day, first, last),
                    step: scale.of(done),
                })
                .collect(),
        })
        .filter(|line| {
            line.points
                .iter()
                .filter(|point| point.step.is_some())
                .count()
                > 1
        })
        .collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "spans of days are far below 2^53"
)]
fn share(day: Day, first: Day, last: Day) -> f64 {
    (day.0 - first.0) as f64 / ((last.0 - first.0) as f64).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::super::id::{Code, Id};
    use super::*;

    fn done(number: u8, date: &str, condition: &str, extent: Option<Extent>) -> Assessment {
        Assessment {
            uuid: Id::v7(1, [number; 10]),
            done_edtf: Edtf::parse(date).unwrap(),
            condition_code: (!condition.is_empty()).then(|| Code::from(condition)),
            extent_code: extent,
            ..Assessment::default()
        }
    }

    fn place(assessments: Vec<Assessment>) -> Dossier {
        Dossier {
            assessments,
            ..Dossier::default()
        }
    }

    #[test]
    fn points_stand_by_date_and_gaps_stay_open() {
        let lines = lines(&place(vec![
            done(4, "2016-01-01", "destroyed", Some(Extent::UpTo100)),
            done(3, "2015-01-01", "unknown", None),
            done(2, "2014-01-01", "fair", Some(Extent::UpTo10)),
            done(1, "2012-01-01", "good", None),
        ]));
        let [condition, extent] = lines.as_slice() else {
            panic!("two scales: {lines:?}");
        };
        assert_eq!(condition.scale, Scale::Condition);
        let steps: Vec<Option<usize>> = condition.points.iter().map(|point| point.step).collect();
        assert_eq!(steps, [Some(0), Some(1), None, Some(4)]);
        // Only good and fair follow each other without a gap.
        assert_eq!(condition.joints().len(), 1);
        let ((from, good), (to, fair)) = condition.joints()[0];
        assert_eq!((from, good, fair), (0.0, 0, 1));
        assert!((to - 0.5).abs() < 0.01);
        assert_eq!(
            condition.words(),
            "1 Jan 2012 Good; 1 Jan 2014 Fair; 1 Jan 2015 not known; 1 Jan 2016 Destroyed"
        );
        assert_eq!(extent.joints(), []);
        assert_eq!(Scale::Condition.step(9), "");
    }

    #[test]
    fn one_assessment_is_no_line_and_those_of_parts_are_not_its_own() {
        let one = done(1, "2012", "good", None);
        assert!(lines(&place(vec![one.clone()])).is_empty());
        let part = Assessment {
            site_uuid: Id::v7(9, [9; 10]),
            ..done(2, "2014", "fair", None)
        };
        assert!(lines(&place(vec![one, part])).is_empty());
        assert!(lines(&place(Vec::new())).is_empty());
    }
}
