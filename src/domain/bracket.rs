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

use std::collections::{BTreeMap, BTreeSet};

use super::contradiction;
use super::date::{Day, Edtf, Span};
use super::dossier::EventFile;
use super::id::Id;
use super::kinds::{Certainty, EventKind, Method, Role, Seen, Stance};
use super::record::{Claim, DamageEvent, Observation, Source};

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

/// «About» a day is taken as so many days to either side where a state has to be told.
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
/// than the reading; without one the adopted date speaks, filled up and, where it is contested,
/// held open by the half that has evidence.
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
    } else if event.when_contested {
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

fn widened(date: &Edtf) -> Span {
    let span = date.bounds();
    let by = if date.is_approximate() { ABOUT } else { 0 };
    Span {
        from: span.from.map(|day| day.plus(-by)),
        to: span.to.map(|day| day.plus(by)),
    }
}

/// How many independent witnesses stand behind claims that were not rejected: claims or sources
/// that share an origin count once, and so do several claims of one source.
#[must_use]
pub fn witnesses(claims: &[Claim], sources: &BTreeMap<Id, Source>) -> usize {
    let origins: BTreeSet<String> = claims
        .iter()
        .filter(|claim| claim.stance != Stance::Rejected)
        .map(|claim| {
            let of_source = sources
                .get(&claim.source_uuid)
                .map_or("", |source| source.origin.as_str());
            [claim.origin.as_str(), of_source]
                .into_iter()
                .map(str::trim)
                .find(|origin| !origin.is_empty())
                .map_or_else(|| claim.source_uuid.to_string(), str::to_lowercase)
        })
        .collect();
    origins.len()
}
