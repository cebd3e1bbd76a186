//! «Seen again, unchanged»: a later look that shows what the last one showed. Takes over only
//! the state that was read before, and says so. Knows no screen.

use super::look::Look;
use crate::domain::command::{Command, Edit};
use crate::domain::date::Edtf;
use crate::domain::dossier::SiteEvidence;
use crate::domain::id::Id;
use crate::domain::kinds::Seen;
use crate::domain::record::{Observation, Record};

/// A place with its evidence, as the gesture needs it.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// How it is called.
    pub name: &'a str,
    /// What was seen of it.
    pub evidence: &'a SiteEvidence,
}

/// Why nothing could be made of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAgain {
    /// Nothing was seen of it before that day.
    NeverSeen,
    /// This look is recorded already.
    Already,
    /// The look has no day.
    NoDay,
}

/// What the gesture makes.
#[derive(Debug, Clone, PartialEq)]
pub struct Again {
    /// The command; `None` when nothing is left to do.
    pub command: Option<Command>,
    /// The places left out, and why.
    pub left_out: Vec<(Id, NotAgain)>,
}

/// The last look at a place by a day that showed a state.
///
/// # Errors
/// When there is none, or this very look is recorded already.
pub fn last_seen<'a>(evidence: &'a SiteEvidence, look: &Look) -> Result<&'a Observation, NotAgain> {
    let day = look.seen_edtf.as_ref().ok_or(NotAgain::NoDay)?;
    if evidence.observations.iter().any(|seen| same(seen, look)) {
        return Err(NotAgain::Already);
    }
    let first = |date: &Edtf| {
        let span = date.bounds();
        span.from.or(span.to)
    };
    let shows = |seen: &&Observation| {
        !matches!(seen.state, Seen::NotVisible | Seen::NotAssessed)
            && first(&seen.seen_edtf) <= first(day)
    };
    evidence
        .observations
        .iter()
        .filter(shows)
        .max_by_key(|seen| {
            let span = seen.seen_edtf.bounds();
            (span.from.or(span.to), span.to, seen.uuid)
        })
        .ok_or(NotAgain::NeverSeen)
}

/// Whether an observation is this look.
fn same(seen: &Observation, look: &Look) -> bool {
    if look.imagery_uuid.is_some() {
        return seen.imagery_uuid == look.imagery_uuid;
    }
    let day = look.seen_edtf.as_ref();
    day == Some(&seen.seen_edtf)
        && Some(seen.method) == look.method
        && seen.source_uuid == look.source_uuid
        && seen.photo_uuid == look.photo_uuid
}

/// The observation that says so. What only a close look could say is taken over as no more than
/// what this look can show.
fn again(last: &Observation, look: &Look, uuid: Id) -> Observation {
    let state = if look.can_show(last.state) {
        last.state
    } else {
        Seen::NoDamageVisible
    };
    Observation {
        event_uuid: last.event_uuid,
        extent_code: last.extent_code,
        part: last.part.clone(),
        note: format!("Seen again, unchanged since {}.", last.seen_edtf.words()),
        ..look.of(uuid, last.site_uuid, state)
    }
}

/// Plans one command over all places.
pub fn seen_again(targets: &[Target<'_>], look: &Look, fresh: &dyn Fn() -> Id) -> Again {
    let mut made: Vec<(&str, Observation)> = Vec::new();
    let mut left_out = Vec::new();
    for target in targets {
        match last_seen(target.evidence, look) {
            Ok(last) => made.push((target.name, again(last, look, fresh()))),
            Err(why) => left_out.push((target.evidence.site, why)),
        }
    }
    let day = look.seen_edtf.as_ref().map(Edtf::words).unwrap_or_default();
    let sentence = match made.as_slice() {
        [] => String::new(),
        [(name, seen)] => format!(
            "{name} seen again, unchanged ({}), {day}",
            seen.state.label()
        ),
        many => format!("{} sites seen again, unchanged, {day}", many.len()),
    };
    let edits: Vec<Edit> = made
        .into_iter()
        .map(|(_, seen)| Edit::Insert(Box::new(Record::Observation(seen))))
        .collect();
    Again {
        command: (!edits.is_empty()).then(|| Command::new(sentence, edits)),
        left_out,
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::domain::kinds::{Certainty, Extent, Method};

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn seen(number: u8, date: &str, state: Seen, method: Method) -> Observation {
        Observation {
            uuid: id(number),
            site_uuid: id(100),
            event_uuid: Some(id(50)),
            seen_edtf: Edtf::parse(date).unwrap(),
            state,
            method,
            extent_code: Some(Extent::UpTo30),
            ..Observation::default()
        }
    }

    fn look(date: &str) -> Look {
        Look {
            seen_edtf: Some(Edtf::parse(date).unwrap()),
            method: Some(Method::Satellite),
            imagery_uuid: Some(id(70)),
            observer: "A. Reader".to_owned(),
            certainty: Some(Certainty::High),
            ..Look::default()
        }
    }

    fn evidence(observations: Vec<Observation>) -> SiteEvidence {
        SiteEvidence {
            site: id(100),
            observations,
            ..SiteEvidence::default()
        }
    }

    fn run(evidence: &SiteEvidence, look: &Look) -> Again {
        let count = Cell::new(200);
        let fresh = || {
            count.set(count.get() + 1);
            id(count.get())
        };
        let target = Target {
            name: "Cella",
            evidence,
        };
        seen_again(&[target], look, &fresh)
    }

    fn made(again: &Again) -> Observation {
        match again.command.as_ref().unwrap().edits.as_slice() {
            [Edit::Insert(record)] => match record.as_ref() {
                Record::Observation(seen) => seen.clone(),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_last_state_is_taken_over_and_said() {
        let stored = evidence(vec![
            seen(1, "2015-08-31", Seen::Destroyed, Method::Satellite),
            seen(2, "2015-08-27", Seen::NoDamageVisible, Method::Satellite),
            // Clouds say nothing.
            seen(3, "2016-01-01", Seen::NotVisible, Method::Satellite),
            // What came later than the look does not count.
            seen(4, "2021-01-01", Seen::Damaged, Method::Satellite),
        ]);
        let again = run(&stored, &look("2020-05-05"));
        let seen = made(&again);
        assert_eq!(seen.state, Seen::Destroyed);
        assert_eq!(seen.extent_code, Some(Extent::UpTo30));
        assert_eq!(seen.event_uuid, Some(id(50)));
        assert_eq!(seen.note, "Seen again, unchanged since 31 August 2015.");
        assert_eq!(
            again.command.unwrap().sentence,
            "Cella seen again, unchanged (destroyed), 5 May 2020"
        );
    }

    #[test]
    fn a_satellite_never_says_intact() {
        let stored = evidence(vec![seen(1, "2010", Seen::Intact, Method::Visit)]);
        assert_eq!(
            made(&run(&stored, &look("2012-01-01"))).state,
            Seen::NoDamageVisible
        );
    }

    #[test]
    fn nothing_is_made_of_nothing_or_twice() {
        let stored = evidence(vec![seen(
            1,
            "2015-08-31",
            Seen::Destroyed,
            Method::Satellite,
        )]);
        let early = run(&stored, &look("2015-01-01"));
        assert_eq!(
            (early.command, early.left_out),
            (None, vec![(id(100), NotAgain::NeverSeen)])
        );
        let mut twice = stored;
        let again = made(&run(&twice, &look("2020-05-05")));
        twice.observations.push(again);
        let again = run(&twice, &look("2020-05-05"));
        assert_eq!(again.left_out, vec![(id(100), NotAgain::Already)]);
        assert!(again.command.is_none());
    }
}
