//! What in an event's evidence and claims cannot all be true, said in sentences. Does not decide
//! who is right.

use super::bracket::{Bracket, Contradiction, Mark};
use super::date::{Day, Edtf};
use super::dossier::EventFile;
use super::id::Id;
use super::kinds::{Method, Role, Seen, Stance};
use super::record::{Claim, Observation};

/// Evidence without the change that is later than evidence with it: each is named and set
/// aside as context, so that a bracket never runs backwards.
pub(super) fn late_evidence(
    file: &EventFile,
    marks: &mut [Mark],
    first_with: Option<Day>,
) -> Vec<Contradiction> {
    let Some(first_with) = first_with else {
        return Vec::new();
    };
    let with = marks
        .iter()
        .filter(|mark| mark.role == Role::After && mark.to == first_with)
        .map(|mark| mark.observation)
        .min();
    let mut found = Vec::new();
    for mark in marks
        .iter_mut()
        .filter(|mark| mark.role == Role::Before && mark.from > first_with)
    {
        mark.role = Role::Context;
        found.push(Contradiction {
            sentence: format!(
                "{}, though {} already shows this damage.",
                capital(&without(file, mark.observation)),
                with.map_or_else(String::new, |with| look(file, with)),
            ),
            observation: Some(mark.observation),
            claim: None,
        });
    }
    found
}

/// Claimed and adopted dates that the evidence excludes.
pub(super) fn dates_outside(file: &EventFile, bracket: &Bracket) -> Vec<Contradiction> {
    let event = &file.event;
    let adopted = event.when_edtf.as_ref();
    let of_reading = adopted.and_then(|date| {
        outside(file, bracket, date, "adopted").map(|(sentence, observation)| Contradiction {
            sentence,
            observation,
            claim: event.adopted_claim_uuid,
        })
    });
    let of_claims = file.claims.iter().filter_map(|claim| {
        let date = claim.date_edtf.as_ref()?;
        if Some(claim.uuid) == event.adopted_claim_uuid && Some(date) == adopted {
            return None; // said once, as the adopted date
        }
        let kind = if claim.stance == Stance::Rejected {
            "claimed (and rejected)"
        } else {
            "claimed"
        };
        outside(file, bracket, date, kind).map(|(sentence, observation)| Contradiction {
            sentence,
            observation,
            claim: Some(claim.uuid),
        })
    });
    of_reading.into_iter().chain(of_claims).collect()
}

/// Why a date does not lie in the bracket, and the observation that excludes it.
fn outside(
    file: &EventFile,
    bracket: &Bracket,
    date: &Edtf,
    kind: &str,
) -> Option<(String, Option<Id>)> {
    let span = date.bounds();
    let early = matches!((span.to, bracket.from), (Some(to), Some(from)) if to < from);
    let late = matches!((span.from, bracket.to), (Some(from), Some(to)) if from > to);
    // Several days are named one by one, and the evidence lies between them.
    let beside = date
        .pieces()
        .iter()
        .all(|piece| !piece.meets(bracket.span()));
    let without = || bracket.before.map(|id| without(file, id));
    let with = || {
        let id = bracket.after?;
        Some(format!("{} already shows this damage", look(file, id)))
    };
    let (verdict, evidence, observation) = if early {
        ("is too early", without(), bracket.before)
    } else if late {
        ("is too late", with(), bracket.after)
    } else if beside {
        let both: Vec<String> = [without(), with()].into_iter().flatten().collect();
        ("is not possible", Some(both.join(", ")), bracket.before)
    } else {
        return None;
    };
    let evidence = evidence.unwrap_or_default();
    let verdict = if date.is_approximate() {
        format!("{verdict}, unless the approximation allows for it")
    } else {
        verdict.to_owned()
    };
    Some((
        format!("The {kind} date, {}, {verdict}: {evidence}.", date.words()),
        observation,
    ))
}

/// «the photograph of 27 August 2015 shows it intact (could show: the whole front)»
fn without(file: &EventFile, id: Id) -> String {
    let mut all = file.observations.iter();
    let seen = all.find(|seen| seen.uuid == id);
    seen.map_or_else(
        || "the evidence shows it without this damage".to_owned(),
        without_words,
    )
}

/// The same of one observation.
pub(super) fn without_words(seen: &Observation) -> String {
    format!(
        "{} {}{}",
        evidence_words(seen),
        shows(seen),
        could_show(seen)
    )
}

/// Claims whose dates exclude one another, told in one sentence. Approximate dates exclude
/// nothing here; a rejected claim still disagrees, and is told as rejected.
pub(super) fn claims_apart(file: &EventFile) -> Option<Contradiction> {
    let saying: Vec<(&Claim, &Edtf)> = file
        .claims
        .iter()
        .filter_map(|claim| claim.date_edtf.as_ref().map(|date| (claim, date)))
        .collect();
    let firm = || saying.iter().filter(|(_, date)| !date.is_approximate());
    let apart = firm().any(|(_, one)| firm().any(|(_, other)| !share_a_day(one, other)));
    if !apart {
        return None;
    }
    let mut told: Vec<(Option<Day>, String)> = Vec::new();
    for (claim, date) in &saying {
        let rejected = if claim.stance == Stance::Rejected {
            " (rejected)"
        } else {
            ""
        };
        let entry = (date.bounds().from, format!("{}{rejected}", date.words()));
        if !told.contains(&entry) {
            told.push(entry);
        }
    }
    told.sort();
    let dates: Vec<String> = told.into_iter().map(|(_, words)| words).collect();
    Some(Contradiction {
        sentence: format!("Claims disagree on the date: {}.", dates.join("; ")),
        observation: None,
        claim: None,
    })
}

/// Whether there is a day that both dates allow, as far as is known.
fn share_a_day(one: &Edtf, other: &Edtf) -> bool {
    let others = other.pieces();
    one.pieces()
        .iter()
        .any(|piece| others.iter().any(|other| piece.meets(*other)))
}

/// What evidence without the change shows, in no more words than it can bear: an image without
/// visible damage does not show that a place is intact.
fn shows(seen: &Observation) -> &'static str {
    match seen.state {
        Seen::Intact => "shows it intact",
        Seen::NoDamageVisible => "shows no damage",
        _ => "shows it without this damage",
    }
}

/// « (could show: the whole front)» where it was said what evidence without visible damage could
/// have shown at all; the reader has to weigh it.
fn could_show(seen: &Observation) -> String {
    let detects = seen.detects.trim().trim_end_matches('.');
    if seen.state != Seen::NoDamageVisible || detects.is_empty() {
        return String::new();
    }
    format!(" (could show: {detects})")
}

/// «the satellite image of 31 August 2015»
fn look(file: &EventFile, id: Id) -> String {
    file.observations
        .iter()
        .find(|observation| observation.uuid == id)
        .map_or_else(|| "the evidence".to_owned(), evidence_words)
}

/// The evidence behind an observation in words: «the satellite image of 31 August 2015».
#[must_use]
pub fn evidence_words(observation: &Observation) -> String {
    let kind = match observation.method {
        Method::Text => "report",
        Method::Video => "video",
        other => other.label(),
    };
    format!("the {kind} of {}", observation.seen_edtf.words())
}

/// The text with its first letter in upper case.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
