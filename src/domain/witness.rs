//! On whom an event rests: which claims go back to one origin and count as one witness, and
//! whether anything was looked at at all. Knows one event; judges nobody.

use std::collections::BTreeMap;

use super::bracket::Bracket;
use super::dossier::EventFile;
use super::id::Id;
use super::kinds::{Role, Stance};
use super::record::{Claim, Source};

/// Claims that go back to one origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The word they share; empty when it is the source itself.
    pub name: String,
    /// The claims, in the order they stand.
    pub claims: Vec<Id>,
}

/// The independent origins of claims that were not rejected: claims or sources that share a word
/// of origin count once, and so do several claims of one source.
#[must_use]
pub fn origins(claims: &[Claim], sources: &BTreeMap<Id, Source>) -> Vec<Origin> {
    let mut found: Vec<(String, Origin)> = Vec::new();
    for claim in claims
        .iter()
        .filter(|claim| claim.stance != Stance::Rejected)
    {
        let name = named(claim, sources);
        let key = if name.is_empty() {
            claim.source_uuid.to_string()
        } else {
            name.to_lowercase()
        };
        match found.iter_mut().find(|(known, _)| *known == key) {
            Some((_, origin)) => origin.claims.push(claim.uuid),
            None => found.push((
                key,
                Origin {
                    name: name.to_owned(),
                    claims: vec![claim.uuid],
                },
            )),
        }
    }
    found.into_iter().map(|(_, origin)| origin).collect()
}

/// The word of origin of a claim: its own, else its source's.
fn named<'a>(claim: &'a Claim, sources: &'a BTreeMap<Id, Source>) -> &'a str {
    let of_source = sources
        .get(&claim.source_uuid)
        .map_or("", |source| source.origin.as_str());
    [claim.origin.as_str(), of_source]
        .into_iter()
        .map(str::trim)
        .find(|origin| !origin.is_empty())
        .unwrap_or_default()
}

/// What an event rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// No observation and no claim that stands.
    Nothing,
    /// Claims alone: nothing that was looked at shows the place without or with the damage.
    Claims,
    /// Looks that bound nothing, and no claim that stands.
    Looks,
    /// At least one look shows the place without it or with it.
    Evidence,
}

impl Ground {
    /// The stable code, for exports.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Claims => "claims",
            Self::Looks => "unbounding",
            Self::Evidence => "bracket",
        }
    }
}

/// What an event rests on.
#[must_use]
pub fn ground(file: &EventFile, bracket: &Bracket) -> Ground {
    let bounds = |role| matches!(role, Role::Before | Role::After);
    let stands = |claim: &Claim| claim.stance != Stance::Rejected;
    if bracket.marks.iter().any(|mark| bounds(mark.role)) {
        Ground::Evidence
    } else if file.claims.iter().any(stands) {
        Ground::Claims
    } else if file.observations.is_empty() {
        Ground::Nothing
    } else {
        Ground::Looks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::kinds::{Method, Seen};
    use crate::domain::record::{DamageEvent, Observation};

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn claim(number: u8, source: u8, origin: &str, stance: Stance) -> Claim {
        Claim {
            uuid: id(number),
            source_uuid: id(source),
            origin: origin.to_owned(),
            stance,
            ..Claim::default()
        }
    }

    #[test]
    fn ten_papers_of_one_wire_are_one_witness() {
        let claims = [
            claim(1, 11, "DGAM statement", Stance::Kept),
            claim(2, 12, "dgam statement ", Stance::Adopted),
            claim(3, 13, "", Stance::Kept),
            claim(4, 13, "", Stance::Kept),
            claim(5, 14, "own photographs", Stance::Rejected),
        ];
        let found = origins(&claims, &BTreeMap::new());
        let shares: Vec<usize> = found.iter().map(|origin| origin.claims.len()).collect();
        assert_eq!(shares, [2, 2]);
        assert_eq!(found[0].name, "DGAM statement");
        assert_eq!(found[1].name, "");
        // A source may carry the word for all its claims.
        let wire = Source {
            uuid: id(13),
            origin: "DGAM statement".to_owned(),
            ..Source::default()
        };
        assert_eq!(origins(&claims, &BTreeMap::from([(id(13), wire)])).len(), 1);
    }

    #[test]
    fn an_event_says_what_it_rests_on() {
        let mut file = EventFile {
            event: DamageEvent::default(),
            observations: Vec::new(),
            claims: Vec::new(),
            effects: Vec::new(),
            external_ids: Vec::new(),
        };
        let rests = |file: &EventFile| ground(file, &Bracket::of(file));
        assert_eq!(rests(&file), Ground::Nothing);
        file.observations.push(Observation {
            seen_edtf: Edtf::parse("2015").unwrap(),
            state: Seen::Destroyed,
            method: Method::Testimony,
            ..Observation::default()
        });
        assert_eq!(rests(&file), Ground::Looks);
        file.claims.push(claim(1, 11, "", Stance::Kept));
        assert_eq!(rests(&file), Ground::Claims);
        file.observations.push(Observation {
            seen_edtf: Edtf::parse("2016").unwrap(),
            state: Seen::Destroyed,
            method: Method::Satellite,
            ..Observation::default()
        });
        assert_eq!(rests(&file), Ground::Evidence);
    }
}
