//! When one change happened, from evidence alone: the last evidence without it and the first
//! evidence with it. Also the contradictions this brings to light, and the date to print.
//! Knows no other event and no clock.
//!
//! How far evidence bounds:
//! - Evidence *without* the change, looked at on some day in `a..=b`, proves that the change
//!   came on that day or later. The day itself is not known, so only `a`, the earliest, is safe.
//! - Evidence *with* it proves that it came by that day; only `b`, the latest, is safe.
//! - The day of the evidence itself always stays within the bracket: an image is taken at one
//!   hour, the change may have come at another hour of the same day.
//! - Texts and testimonies are claims rather than looks. They are suggested as context, and bound
//!   only when the cataloguer gives them a part and they are at least of medium certainty.
//! - Looks of negligible or low certainty, of another place than the event's target, or on a
//!   day marked `~` or `?` are suggested as context as well: a bracket is a hard statement.
//! - Evidence without the change that is later than evidence with it cannot bound: one of the
//!   two is wrong, the sentence says so, and the later one waits as context.

use super::contradiction;
use super::date::{Day, Edtf, Span};
use super::dossier::EventFile;
use super::id::Id;
use super::kinds::{Certainty, EventKind, Method, Role, Seen};
use super::record::{DamageEvent, Observation};

/// The last evidence without a change and the first evidence with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bracket {
    /// The observation that gives `from`.
    pub before: Option<Id>,
    /// The observation that gives `to`.
    pub after: Option<Id>,
    /// The first day on which it may have happened.
    pub from: Option<Day>,
    /// The last day on which it may have happened.
    pub to: Option<Day>,
    /// Every dated observation of the event with the part it plays, by date.
    pub marks: Vec<Mark>,
    /// What does not fit together, each as a sentence.
    pub contradictions: Vec<Contradiction>,
}

/// One observation on the evidence bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which.
    pub observation: Id,
    /// The part it plays.
    pub role: Role,
    /// The part it would play if nobody had decided.
    pub suggested: Role,
    /// First day it may have been made; the same as `to` when only one end is known.
    pub from: Day,
    /// Last day it may have been made.
    pub to: Day,
    /// What it shows.
    pub state: Seen,
}

/// Something in the record that cannot all be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// What contradicts what, one sentence.
    pub sentence: String,
    /// The same in Arabic.
    pub sentence_ar: String,
    /// The observation it is about.
    pub observation: Option<Id>,
    /// The claim it is about.
    pub claim: Option<Id>,
}

impl Bracket {
    /// Computes the bracket of an event from its own observations.
    #[must_use]
    pub fn of(file: &EventFile) -> Self {
        let mut marks = weigh(file);
        let to = bound(&marks, Role::After);
        let late = contradiction::late_evidence(file, &mut marks, to.map(|(day, _)| day));
        let from = bound(&marks, Role::Before);
        let mut bracket = Self {
            before: from.map(|(_, id)| id),
            after: to.map(|(_, id)| id),
            from: from.map(|(day, _)| day),
            to: to.map(|(day, _)| day),
            marks,
            contradictions: late,
        };
        bracket
            .contradictions
            .extend(contradiction::dates_outside(file, &bracket));
        bracket
            .contradictions
            .extend(contradiction::claims_apart(file));
        bracket
    }

    /// The bracket as an EDTF set, `[2015-08-27..2015-08-31]`; half of one when only one side
    /// has evidence, `None` when neither has.
    #[must_use]
    pub fn edtf(&self) -> Option<Edtf> {
        Edtf::one_of(self.from, self.to)
    }

    /// Whether both sides have evidence.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.from.is_some() && self.to.is_some()
    }

    /// The bracket's days.
    #[must_use]
    pub fn span(&self) -> Span {
        Span {
            from: self.from,
            to: self.to,
        }
    }
}

/// The part each dated observation plays, by date and then by identity.
fn weigh(file: &EventFile) -> Vec<Mark> {
    let mut marks: Vec<Mark> = file
        .observations
        .iter()
        .filter_map(|observation| {
            let span = observation.seen_edtf.bounds();
            let suggested = suggest(observation, &file.event);
            let role = decide(observation, suggested);
            // A look open to one side cannot bound on that side.
            let role = match role {
                Role::Before if span.from.is_none() => Role::Context,
                Role::After if span.to.is_none() => Role::Context,
                other => other,
            };
            Some(Mark {
                observation: observation.uuid,
                role,
                suggested,
                from: span.from.or(span.to)?,
                to: span.to.or(span.from)?,
                state: observation.state,
            })
        })
        .collect();
    marks.sort_by_key(|mark| (mark.from, mark.to, mark.observation));
    marks
}

/// The part an observation would play if nobody had decided.
#[must_use]
pub fn suggest(observation: &Observation, event: &DamageEvent) -> Role {
    let hearsay = matches!(observation.method, Method::Text | Method::Testimony);
    let weak = matches!(
        observation.certainty,
        Certainty::Negligible | Certainty::Low
    );
    let loose = observation.seen_edtf.is_approximate() || observation.seen_edtf.is_uncertain();
    if hearsay || weak || loose || observation.site_uuid != event.site_uuid {
        return Role::Context;
    }
    match observation.state {
        Seen::Intact | Seen::NoDamageVisible => Role::Before,
        Seen::Damaged | Seen::Destroyed => Role::After,
        Seen::NotVisible | Seen::NotAssessed => Role::Context,
    }
}

/// The cataloguer's word overrules the suggestion; hearsay of less than medium certainty stays
/// context even so.
fn decide(observation: &Observation, suggested: Role) -> Role {
    let hearsay = matches!(observation.method, Method::Text | Method::Testimony);
    let weak = !matches!(
        observation.certainty,
        Certainty::Medium | Certainty::High | Certainty::Definite
    );
    match observation.role {
        Some(_) if hearsay && weak => Role::Context,
        Some(role) => role,
        None => suggested,
    }
}

/// The tightest safe day on one side and the observation that gives it.
fn bound(marks: &[Mark], role: Role) -> Option<(Day, Id)> {
    let of_role = marks.iter().filter(|mark| mark.role == role);
    match role {
        Role::Before => of_role
            .map(|mark| (mark.from, mark.observation))
            .max_by_key(|(day, id)| (*day, std::cmp::Reverse(*id))),
        Role::After => of_role.map(|mark| (mark.to, mark.observation)).min(),
        Role::Context => None,
    }
}

/// When an event is read to have happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The date to print: the adopted one, else the bracket; `None` = not known.
    pub edtf: Option<Edtf>,
    /// The first day on which it may have happened, by the evidence first and the adopted date
    /// where evidence is missing.
    pub from: Option<Day>,
    /// The last day on which it may have happened or ended.
    pub to: Option<Day>,
    /// The date that was adopted.
    pub adopted: Option<Edtf>,
    /// Whether the adopted date is contested.
    pub contested: bool,
}

/// «About» is taken as so many days to either side where a state has to be told, whether a day,
/// a month or a year is meant: «about 2015» is that year and a week around it.
const ABOUT: i64 = 7;

/// The date to print and the days to reckon with.
#[must_use]
pub fn reading(file: &EventFile) -> Reading {
    reading_within(&file.event, &Bracket::of(file))
}

/// As [`reading`], from a bracket computed before.
#[must_use]
pub fn reading_within(event: &DamageEvent, bracket: &Bracket) -> Reading {
    let adopted = event.when_edtf.clone();
    let span = adopted
        .as_ref()
        .map_or_else(|| bracket.span(), |date| days_of(event, date, bracket));
    Reading {
        edtf: adopted.clone().or_else(|| bracket.edtf()),
        from: span.from,
        to: span.to,
        contested: adopted.is_some() && event.when_contested,
        adopted,
    }
}

/// The days to reckon with when a date is adopted. A full bracket is evidence and stays wider
/// than the reading; without one the adopted date speaks, filled up and, where it is contested
/// or uncertain, held open by the half that has evidence. What lasted keeps the days adopted for
/// it, since evidence in its midst bounds neither its beginning nor its end. Of several days
/// named one by one, the first and the last count.
fn days_of(event: &DamageEvent, adopted: &Edtf, bracket: &Bracket) -> Span {
    let own = widened(adopted);
    let lasted = adopted.is_process() || event.kind != EventKind::Single;
    let chosen = if lasted {
        Span {
            from: own.from.or(bracket.from),
            to: own.to.or(bracket.to),
        }
    } else if bracket.is_full() {
        bracket.span()
    } else if event.when_contested || adopted.is_uncertain() {
        Span {
            from: bracket.from.or(own.from),
            to: bracket.to.or(own.to),
        }
    } else {
        Span {
            from: own.from.max(bracket.from),
            to: [own.to, bracket.to].into_iter().flatten().min(),
        }
    };
    match (chosen.from, chosen.to) {
        // Evidence and adopted date exclude one another: the contradiction is named elsewhere;
        // here everything between them stays possible.
        (Some(from), Some(to)) if to < from => Span {
            from: Some(to),
            to: Some(from),
        },
        _ => chosen,
    }
}

/// The days a date allows, «about» taken into account.
pub(super) fn widened(date: &Edtf) -> Span {
    let span = date.bounds();
    let by = if date.is_approximate() { ABOUT } else { 0 };
    Span {
        from: span.from.map(|day| day.plus(-by)),
        to: span.to.map(|day| day.plus(by)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::kinds::Stance;
    use crate::domain::record::Claim;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn seen(number: u8, date: &str, state: Seen) -> Observation {
        Observation {
            uuid: id(number),
            seen_edtf: Edtf::parse(date).unwrap(),
            state,
            ..Observation::default()
        }
    }

    fn claim(number: u8, date: &str) -> Claim {
        Claim {
            uuid: id(number),
            date_edtf: Some(Edtf::parse(date).unwrap()),
            source_uuid: id(number),
            ..Claim::default()
        }
    }

    fn file(when: Option<&str>, observations: Vec<Observation>, claims: Vec<Claim>) -> EventFile {
        EventFile {
            event: DamageEvent {
                uuid: id(200),
                when_edtf: when.map(|when| Edtf::parse(when).unwrap()),
                ..DamageEvent::default()
            },
            observations,
            claims,
            effects: Vec::new(),
            external_ids: Vec::new(),
        }
    }

    fn text(file: &EventFile) -> String {
        Bracket::of(file)
            .edtf()
            .map_or_else(String::new, |date| date.to_string())
    }

    fn bel() -> Vec<Observation> {
        vec![
            seen(1, "2015-06-26", Seen::NoDamageVisible),
            seen(2, "2015-08-27", Seen::NoDamageVisible),
            seen(3, "2015-08-31", Seen::Destroyed),
            seen(4, "2016-03-27", Seen::Destroyed),
            seen(5, "2015-08-29", Seen::NotVisible),
        ]
    }

    #[test]
    fn the_last_without_and_the_first_with_make_the_bracket() {
        let bracket = Bracket::of(&file(None, bel(), Vec::new()));
        assert_eq!(bracket.edtf().unwrap().as_str(), "[2015-08-27..2015-08-31]");
        assert_eq!((bracket.before, bracket.after), (Some(id(2)), Some(id(3))));
        assert_eq!(bracket.marks.len(), 5);
        assert!(bracket.contradictions.is_empty());
        assert!(
            bracket
                .marks
                .windows(2)
                .all(|pair| pair[0].from <= pair[1].from)
        );
    }

    #[test]
    fn imprecise_evidence_bounds_with_its_safe_end() {
        let observations = vec![
            seen(1, "2015-06", Seen::Intact),
            seen(2, "2015-09", Seen::Damaged),
        ];
        assert_eq!(
            text(&file(None, observations, Vec::new())),
            "[2015-06-01..2015-09-30]"
        );
        let open = vec![
            seen(1, "../2015", Seen::Intact),
            seen(2, "2015/..", Seen::Damaged),
        ];
        assert_eq!(text(&file(None, open, Vec::new())), "");
        let loose = vec![
            seen(1, "2015-06~", Seen::Intact),
            seen(2, "2015-09?", Seen::Damaged),
        ];
        assert_eq!(text(&file(None, loose, Vec::new())), "");
    }

    #[test]
    fn half_a_bracket_stays_half() {
        let only_after = vec![seen(1, "2014-03-14", Seen::Damaged)];
        assert_eq!(text(&file(None, only_after, Vec::new())), "[..2014-03-14]");
        let only_before = vec![seen(1, "2014-03-14", Seen::Intact)];
        assert_eq!(text(&file(None, only_before, Vec::new())), "[2014-03-14..]");
        assert_eq!(text(&file(None, Vec::new(), Vec::new())), "");
    }

    #[test]
    fn a_report_bounds_only_when_the_cataloguer_says_so() {
        let mut report = seen(9, "2015-08-29", Seen::Destroyed);
        report.method = Method::Text;
        let with = |report: &Observation| {
            let mut observations = bel();
            observations.push(report.clone());
            text(&file(None, observations, Vec::new()))
        };
        assert_eq!(with(&report), "[2015-08-27..2015-08-31]");
        report.role = Some(Role::After);
        assert_eq!(with(&report), "[2015-08-27..2015-08-29]");
        report.certainty = Certainty::Low;
        assert_eq!(with(&report), "[2015-08-27..2015-08-31]");
    }

    #[test]
    fn an_explicit_part_overrules_the_suggestion() {
        let mut observations = bel();
        observations[1].role = Some(Role::Context);
        let bracket = Bracket::of(&file(None, observations, Vec::new()));
        assert_eq!(bracket.edtf().unwrap().as_str(), "[2015-06-26..2015-08-31]");
        assert_eq!(bracket.marks[1].suggested, Role::Before);
        assert_eq!(bracket.marks[1].role, Role::Context);
    }

    #[test]
    fn evidence_that_contradicts_itself_is_named_and_does_not_bound() {
        let mut observations = bel();
        observations.push(seen(6, "2015-09-03", Seen::Intact));
        let bracket = Bracket::of(&file(None, observations, Vec::new()));
        assert_eq!(bracket.edtf().unwrap().as_str(), "[2015-08-27..2015-08-31]");
        assert_eq!(
            bracket.contradictions[0].sentence,
            "The satellite image of 3 September 2015 shows it intact, though the satellite image \
             of 31 August 2015 already shows this damage."
        );
        assert_eq!(bracket.contradictions[0].observation, Some(id(6)));
    }

    #[test]
    fn dates_that_evidence_excludes_are_named() {
        let claims = vec![
            claim(20, "2015-08-23"),
            claim(21, "2015-09-05~"),
            claim(22, "2015-08"),
        ];
        let bracket = Bracket::of(&file(Some("2015-09-10"), bel(), claims));
        let said: Vec<&str> = bracket
            .contradictions
            .iter()
            .map(|found| found.sentence.as_str())
            .collect();
        assert_eq!(
            said,
            [
                "The adopted date, 10 September 2015, is too late: the satellite image of 31 August \
                 2015 already shows this damage.",
                "The claimed date, 23 August 2015, is too early: the satellite image of 27 August \
                 2015 shows no damage.",
                "The claimed date, about 5 September 2015, is too late, unless the approximation \
                 allows for it: the satellite image of 31 August 2015 already shows this damage.",
            ]
        );
        assert_eq!(bracket.contradictions[1].claim, Some(id(20)));
    }

    #[test]
    fn evidence_is_said_to_show_no_more_than_it_can() {
        let mut looks = bel();
        looks[1].detects = "walls that have fallen.".to_owned();
        looks.push(seen(6, "2015-08-28", Seen::Intact));
        looks[5].method = Method::GroundPhoto;
        let said = |looks: Vec<Observation>| {
            let claims = vec![claim(20, "2015-08-23")];
            Bracket::of(&file(None, looks, claims)).contradictions[0]
                .sentence
                .clone()
        };
        assert_eq!(
            said(looks.clone()),
            "The claimed date, 23 August 2015, is too early: the ground photograph of 28 August \
             2015 shows it intact."
        );
        looks.pop();
        assert_eq!(
            said(looks),
            "The claimed date, 23 August 2015, is too early: the satellite image of 27 August \
             2015 shows no damage (could show: walls that have fallen)."
        );
    }

    #[test]
    fn days_named_one_by_one_may_lie_on_both_sides_of_the_evidence() {
        let bracket = Bracket::of(&file(
            None,
            bel(),
            vec![claim(20, "[2015-08-25,2015-09-02]")],
        ));
        assert_eq!(
            bracket.contradictions[0].sentence,
            "The claimed date, 25 August or 2 September 2015, is not possible: the satellite \
             image of 27 August 2015 shows no damage, the satellite image of 31 August 2015 \
             already shows this damage."
        );
        let apart = vec![
            claim(20, "[2015-08-25,2015-09-02]"),
            claim(21, "2015-08-28"),
        ];
        let bracket = Bracket::of(&file(None, Vec::new(), apart));
        assert_eq!(bracket.contradictions.len(), 1);
    }

    #[test]
    fn claims_that_exclude_one_another_are_told_once() {
        let mut wrong = claim(22, "2015-07");
        wrong.stance = Stance::Rejected;
        let claims = vec![claim(20, "2015-08-24"), claim(21, "2015-08-23"), wrong];
        let bracket = Bracket::of(&file(None, Vec::new(), claims));
        assert_eq!(bracket.contradictions.len(), 1);
        assert_eq!(
            bracket.contradictions[0].sentence,
            "Claims disagree on the date: July 2015 (rejected); 23 August 2015; 24 August 2015."
        );
    }

    #[test]
    fn the_adopted_date_is_printed_and_the_evidence_reckoned_with() {
        let read = reading(&file(Some("2015-08-30"), bel(), Vec::new()));
        assert_eq!(read.edtf.unwrap().as_str(), "2015-08-30");
        assert_eq!(read.from, Day::parse("2015-08-27"));
        assert_eq!(read.to, Day::parse("2015-08-31"));
        let after = || vec![seen(1, "2016-03-26", Seen::Damaged)];
        let about = reading(&file(Some("2015-10-04~"), after(), Vec::new()));
        assert_eq!(about.from, Day::parse("2015-09-27"));
        assert_eq!(about.to, Day::parse("2015-10-11"));
        let mut contested = file(Some("2015-10-04"), after(), Vec::new());
        contested.event.when_contested = true;
        let contested = reading(&contested);
        assert!(contested.contested);
        assert_eq!(contested.to, Day::parse("2016-03-26"));
        assert_eq!(
            reading(&file(None, Vec::new(), Vec::new())),
            Reading::default()
        );
    }

    proptest! {
        /// Any true history: the change came on one day, every look tells the truth about some
        /// day within its own span. Then the bracket holds that day and nothing contradicts.
        #[test]
        fn true_evidence_always_brackets_the_true_day(
            change in 100_i64..200,
            looks in prop::collection::vec((0_i64..300, 0_i64..20, 0_i64..20), 0..12),
        ) {
            let observations: Vec<Observation> = (0_u8..).zip(&looks).map(|(number, (day, early, late))| {
                let state = if *day < change { Seen::NoDamageVisible } else { Seen::Destroyed };
                let span = Edtf::one_of(Some(Day(day - early)), Some(Day(day + late))).unwrap();
                seen(number, span.as_str(), state)
            }).collect();
            let bracket = Bracket::of(&file(None, observations, Vec::new()));
            prop_assert!(bracket.span().contains(Day(change)), "{:?}", bracket);
            prop_assert!(bracket.contradictions.is_empty());
            if let (Some(from), Some(to)) = (bracket.from, bracket.to) {
                prop_assert!(from <= to);
            }
        }

        /// Whatever is recorded, a bracket never runs backwards and does not depend on order.
        #[test]
        fn no_record_makes_a_bracket_run_backwards(
            looks in prop::collection::vec((0_i64..60, 0_i64..9, 0_u8..4, 0_u8..4), 0..10),
            when in prop::option::of(0_i64..60),
        ) {
            let mut observations: Vec<Observation> = (0_u8..).zip(&looks).map(|(number, (day, long, state, role))| {
                let span = Edtf::one_of(Some(Day(*day)), Some(Day(day + long))).unwrap();
                let state = [Seen::Intact, Seen::Damaged, Seen::Destroyed, Seen::NotVisible][usize::from(*state)];
                let role = [None, Some(Role::Before), Some(Role::After), Some(Role::Context)][usize::from(*role)];
                Observation { role, ..seen(number, span.as_str(), state) }
            }).collect();
            let when = when.map(|day| Day(day).to_string());
            let forward = file(when.as_deref(), observations.clone(), Vec::new());
            observations.reverse();
            let backward = file(when.as_deref(), observations, Vec::new());
            let bracket = Bracket::of(&forward);
            prop_assert_eq!(&bracket, &Bracket::of(&backward));
            for span in [bracket.span(), { let read = reading(&forward); Span { from: read.from, to: read.to } }] {
                if let (Some(from), Some(to)) = (span.from, span.to) {
                    prop_assert!(from <= to);
                }
            }
        }
    }
}
