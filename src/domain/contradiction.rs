//! What in an event's evidence and claims cannot all be true, said in sentences. Does not decide
//! who is right.

use super::bracket::{Bracket, Contradiction, Mark};
use super::contradiction_ar::{self as ar, Dated, Verdict};
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
            sentence_ar: ar::late(
                seen_in(file, mark.observation),
                with.and_then(|with| seen_in(file, with)),
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
        outside(file, bracket, date, Dated::Adopted).map(|found| Contradiction {
            claim: event.adopted_claim_uuid,
            ..found
        })
    });
    let of_claims = file.claims.iter().filter_map(|claim| {
        let date = claim.date_edtf.as_ref()?;
        if Some(claim.uuid) == event.adopted_claim_uuid && Some(date) == adopted {
            return None; // said once, as the adopted date
        }
        let kind = if claim.stance == Stance::Rejected {
            Dated::Rejected
        } else {
            Dated::Claimed
        };
        outside(file, bracket, date, kind).map(|found| Contradiction {
            claim: Some(claim.uuid),
            ..found
        })
    });
    of_reading.into_iter().chain(of_claims).collect()
}

/// Why a date does not lie in the bracket, and the observation that excludes it.
fn outside(file: &EventFile, bracket: &Bracket, date: &Edtf, of: Dated) -> Option<Contradiction> {
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
    let without_ar = || bracket.before.map(|id| ar::without(seen_in(file, id)));
    let with_ar = || bracket.after.map(|id| ar::with(seen_in(file, id)));
    let (verdict, evidence, evidence_ar, observation) = if early {
        let found = (vec![without()], vec![without_ar()]);
        (Verdict::Early, found.0, found.1, bracket.before)
    } else if late {
        let found = (vec![with()], vec![with_ar()]);
        (Verdict::Late, found.0, found.1, bracket.after)
    } else if beside {
        let found = (vec![without(), with()], vec![without_ar(), with_ar()]);
        (Verdict::Beside, found.0, found.1, bracket.before)
    } else {
        return None;
    };
    let evidence: Vec<String> = evidence.into_iter().flatten().collect();
    let evidence_ar: Vec<String> = evidence_ar.into_iter().flatten().collect();
    Some(Contradiction {
        sentence: excluded(of, date, verdict, &evidence),
        sentence_ar: ar::outside(of, date, verdict, &evidence_ar),
        observation,
        claim: None,
    })
}

/// «The claimed date, 25 August 2015, is too early: the photograph … shows it intact.»
fn excluded(of: Dated, date: &Edtf, verdict: Verdict, evidence: &[String]) -> String {
    let kind = match of {
        Dated::Adopted => "adopted",
        Dated::Claimed => "claimed",
        Dated::Rejected => "claimed (and rejected)",
    };
    let verdict = match verdict {
        Verdict::Early => "is too early",
        Verdict::Late => "is too late",
        Verdict::Beside => "is not possible",
    };
    let unless = if date.is_approximate() {
        ", unless the approximation allows for it"
    } else {
        ""
    };
    let told = evidence.join(", ");
    format!(
        "The {kind} date, {}, {verdict}{unless}: {told}.",
        date.words()
    )
}

/// An observation of an event.
fn seen_in(file: &EventFile, id: Id) -> Option<&Observation> {
    file.observations.iter().find(|seen| seen.uuid == id)
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
    let mut told: Vec<(Option<Day>, String, (&Edtf, bool))> = Vec::new();
    for (claim, date) in &saying {
        let is_rejected = claim.stance == Stance::Rejected;
        let rejected = if is_rejected { " (rejected)" } else { "" };
        let words = format!("{}{rejected}", date.words());
        let known = told.iter().any(|(_, other, _)| *other == words);
        if !known {
            told.push((date.bounds().from, words, (*date, is_rejected)));
        }
    }
    told.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let dates: Vec<&str> = told.iter().map(|(_, words, _)| words.as_str()).collect();
    let dates_ar: Vec<(&Edtf, bool)> = told.iter().map(|(_, _, date)| *date).collect();
    Some(Contradiction {
        sentence: format!("Claims disagree on the date: {}.", dates.join("; ")),
        sentence_ar: ar::apart(&dates_ar),
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
