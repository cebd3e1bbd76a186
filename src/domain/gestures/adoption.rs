//! Adopting, keeping or rejecting one of several claims, each with its reason, in one command.
//! The other claims stay as they are. Knows one event.

use crate::domain::command::{Command, Edit};
use crate::domain::date::Edtf;
use crate::domain::dossier::EventFile;
use crate::domain::id::Id;
use crate::domain::kinds::{DatedBy, Stance};
use crate::domain::record::{Claim, DamageEvent, Record};

/// Why a claim cannot be adopted, kept or rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAdopted {
    /// A reason is needed.
    NoReason,
    /// The event has no such claim.
    NoClaim,
    /// Nothing would change.
    AlreadySo,
}

/// Adopts a claim: the reading rests on it from here on. Where it gives a date, the event is
/// dated by it and counts as contested when another claim that is not rejected excludes that
/// date. A claim that was adopted before is kept beside it.
///
/// # Errors
/// When a reason is missing or there is no such claim.
pub fn adopt(file: &EventFile, claim: Id, reason: &str) -> Result<Command, NotAdopted> {
    let chosen = find(file, claim)?;
    let reason = given(reason)?;
    let mut edits = Vec::new();
    for other in &file.claims {
        if other.uuid != claim && other.stance == Stance::Adopted {
            edits.push(turned(other, Stance::Kept, &other.reason));
        }
    }
    edits.extend(changed(
        chosen,
        turned_claim(chosen, Stance::Adopted, reason),
    ));
    if let Some(date) = &chosen.date_edtf {
        let event = &file.event;
        let after = DamageEvent {
            dated_by: if date.is_process() {
                DatedBy::Process
            } else {
                DatedBy::Claim
            },
            when_edtf: Some(date.clone()),
            when_contested: contested(file, claim, date),
            adopted_claim_uuid: Some(claim),
            adopted_reason: reason.to_owned(),
            ..event.clone()
        };
        edits.extend(changed(event, after));
    }
    done(edits, format!("Claim adopted for «{}»", file.event.title))
}

/// Whether another claim that stands excludes the date.
fn contested(file: &EventFile, claim: Id, date: &Edtf) -> bool {
    let others = file.claims.iter();
    let mut others = others.filter(|other| other.uuid != claim && other.stance != Stance::Rejected);
    others.any(|other| {
        let said = other.date_edtf.as_ref();
        said.is_some_and(|said| !said.bounds().meets(date.bounds()))
    })
}

/// Rejects a claim: it stays in the record with the reason. Where the event was dated by it, the
/// evidence dates it again.
///
/// # Errors
/// When a reason is missing or there is no such claim.
pub fn reject(file: &EventFile, claim: Id, reason: &str) -> Result<Command, NotAdopted> {
    let reason = given(reason)?;
    turn(file, claim, (Stance::Rejected, reason), "rejected")
}

/// Keeps a claim beside the reading, neither adopted nor rejected.
///
/// # Errors
/// When there is no such claim or it is so already.
pub fn keep(file: &EventFile, claim: Id) -> Result<Command, NotAdopted> {
    turn(file, claim, (Stance::Kept, ""), "kept beside the reading")
}

fn turn(
    file: &EventFile,
    claim: Id,
    (stance, reason): (Stance, &str),
    word: &str,
) -> Result<Command, NotAdopted> {
    let chosen = find(file, claim)?;
    let reason = if reason.is_empty() {
        &chosen.reason
    } else {
        reason
    };
    let mut edits = Vec::new();
    edits.extend(changed(chosen, turned_claim(chosen, stance, reason)));
    let event = &file.event;
    if event.adopted_claim_uuid == Some(claim) {
        let bracket = crate::domain::bracket::Bracket::of(file);
        let after = DamageEvent {
            dated_by: if bracket.edtf().is_some() {
                DatedBy::Bracket
            } else {
                DatedBy::Unknown
            },
            when_edtf: None,
            when_contested: false,
            adopted_claim_uuid: None,
            adopted_reason: String::new(),
            ..event.clone()
        };
        edits.extend(changed(event, after));
    }
    done(edits, format!("Claim about «{}» {word}", event.title))
}

fn find(file: &EventFile, claim: Id) -> Result<&Claim, NotAdopted> {
    let mut claims = file.claims.iter();
    claims
        .find(|known| known.uuid == claim)
        .ok_or(NotAdopted::NoClaim)
}

fn given(reason: &str) -> Result<&str, NotAdopted> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(NotAdopted::NoReason);
    }
    Ok(reason)
}

fn turned_claim(claim: &Claim, stance: Stance, reason: &str) -> Claim {
    Claim {
        stance,
        reason: reason.to_owned(),
        ..claim.clone()
    }
}

fn turned(claim: &Claim, stance: Stance, reason: &str) -> Edit {
    update(claim.clone(), turned_claim(claim, stance, reason))
}

fn changed<T: Clone + PartialEq + Into<Record>>(before: &T, after: T) -> Option<Edit> {
    (*before != after).then(|| update(before.clone(), after))
}

fn update(before: impl Into<Record>, after: impl Into<Record>) -> Edit {
    Edit::Update {
        before: Box::new(before.into()),
        after: Box::new(after.into()),
    }
}

fn done(edits: Vec<Edit>, sentence: String) -> Result<Command, NotAdopted> {
    if edits.is_empty() {
        return Err(NotAdopted::AlreadySo);
    }
    Ok(Command::new(sentence, edits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::Seen;
    use crate::domain::record::Observation;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn claim(number: u8, date: Option<&str>, stance: Stance) -> Claim {
        Claim {
            uuid: id(number),
            date_edtf: date.map(|date| Edtf::parse(date).unwrap()),
            stance,
            ..Claim::default()
        }
    }

    fn file() -> EventFile {
        EventFile {
            event: DamageEvent {
                uuid: id(50),
                title: "Cella blown up".to_owned(),
                dated_by: DatedBy::Claim,
                when_edtf: Edtf::parse("2015-08-28").ok(),
                adopted_claim_uuid: Some(id(1)),
                adopted_reason: "first told".to_owned(),
                ..DamageEvent::default()
            },
            observations: vec![Observation {
                seen_edtf: Edtf::parse("2015-08-31").unwrap(),
                state: Seen::Destroyed,
                ..Observation::default()
            }],
            claims: vec![
                claim(1, Some("2015-08-28"), Stance::Adopted),
                claim(2, Some("2015-08-30"), Stance::Kept),
                claim(3, None, Stance::Kept),
                claim(4, Some("2016"), Stance::Rejected),
            ],
            effects: Vec::new(),
            external_ids: Vec::new(),
        }
    }

    /// The file after the command.
    fn after(command: &Command) -> EventFile {
        let mut file = file();
        for edit in &command.edits {
            let Edit::Update { before, after } = edit else {
                panic!("{edit:?}");
            };
            match (before.as_ref(), after.as_ref()) {
                (Record::DamageEvent(old), Record::DamageEvent(new)) => {
                    assert_eq!(old, &file.event);
                    file.event = new.clone();
                }
                (Record::Claim(old), Record::Claim(new)) => {
                    let stored = file.claims.iter_mut().find(|claim| claim.uuid == old.uuid);
                    let stored = stored.unwrap();
                    assert_eq!(old, stored);
                    *stored = new.clone();
                }
                other => panic!("{other:?}"),
            }
        }
        file
    }

    #[test]
    fn one_is_adopted_with_its_reason_and_the_others_stay() {
        let command = adopt(&file(), id(2), " seen by the antiquities' staff ").unwrap();
        let file = after(&command);
        assert_eq!(file.event.dated_by, DatedBy::Claim);
        assert_eq!(file.event.when_edtf, Edtf::parse("2015-08-30").ok());
        assert_eq!(file.event.adopted_claim_uuid, Some(id(2)));
        assert_eq!(file.event.adopted_reason, "seen by the antiquities' staff");
        assert!(
            file.event.when_contested,
            "28 August was claimed and stands"
        );
        let stances: Vec<Stance> = file.claims.iter().map(|claim| claim.stance).collect();
        assert_eq!(
            stances,
            [
                Stance::Kept,
                Stance::Adopted,
                Stance::Kept,
                Stance::Rejected
            ]
        );
        assert_eq!(adopt(&file, id(2), " "), Err(NotAdopted::NoReason));
        assert_eq!(adopt(&file, id(9), "x"), Err(NotAdopted::NoClaim));
    }

    #[test]
    fn a_claim_without_a_date_leaves_the_date_alone() {
        let file = after(&adopt(&file(), id(3), "names the cause").unwrap());
        assert_eq!(file.event.when_edtf, Edtf::parse("2015-08-28").ok());
        assert_eq!(file.claims[2].stance, Stance::Adopted);
    }

    #[test]
    fn rejecting_the_adopted_one_gives_the_date_back_to_the_evidence() {
        let file = after(&reject(&file(), id(1), "written before it happened").unwrap());
        assert_eq!(file.event.dated_by, DatedBy::Bracket);
        assert_eq!(
            (file.event.when_edtf, file.event.adopted_claim_uuid),
            (None, None)
        );
        assert_eq!(file.claims[0].stance, Stance::Rejected);
        assert_eq!(keep(&self::file(), id(2)), Err(NotAdopted::AlreadySo));
    }
}
