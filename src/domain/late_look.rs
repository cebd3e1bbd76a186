//! Looks that show a place whole after it was destroyed, and belong to no event: one of the two is
//! wrong, or something was built up again that nobody recorded. Within an event this is named
//! with its bracket. Knows one place with its parts; does not decide who is right.
//!
//! Named is a look that would stand as evidence *without* the damage (no hearsay, no weak or
//! loosely dated look), on a day certainly after the last on which the place may have been
//! destroyed by a recorded event. A finished reconstruction that may have come by the day of the
//! look explains it, and nothing is said.

use super::before_after::of_parts;
use super::bracket::{Contradiction, suggest};
use super::contradiction::{capital, without_words};
use super::contradiction_ar;
use super::date::Day;
use super::dossier::{Dossier, EventFile, Transition};
use super::id::Id;
use super::kinds::{Role, State};
use super::record::{DamageEvent, Intervention, Observation};
use super::state::transitions;

/// The looks of a place that contradict its destruction, in the order of the observations.
/// Records of other places among the arguments are left aside.
#[must_use]
pub fn late_looks(
    site: Id,
    events: &[EventFile],
    observations: &[Observation],
    interventions: &[Intervention],
) -> Vec<Contradiction> {
    let steps = transitions(site, events, observations, interventions);
    along(site, &steps, events, observations)
}

/// The same for a place whose steps are worked out already.
#[must_use]
pub fn along(
    site: Id,
    steps: &[Transition],
    events: &[EventFile],
    observations: &[Observation],
) -> Vec<Contradiction> {
    let destroys = |step: &&Transition| step.becomes == State::Destroyed && !step.seen_only;
    let Some(lost) = steps.iter().filter(destroys).min_by_key(|step| step.to) else {
        return Vec::new();
    };
    let title = events
        .iter()
        .find(|file| Some(file.event.uuid) == lost.event)
        .map_or("", |file| file.event.title.as_str());
    observations
        .iter()
        .filter(|seen| is_whole(site, seen))
        .filter(|seen| {
            seen.seen_edtf
                .bounds()
                .from
                .is_some_and(|from| from > lost.to)
        })
        .filter(|seen| !rebuilt_by(steps, seen.seen_edtf.bounds().to))
        .map(|seen| Contradiction {
            sentence: sentence(seen, title, lost.to),
            sentence_ar: contradiction_ar::whole_again(seen, title, lost.to),
            observation: Some(seen.uuid),
            claim: None,
        })
        .collect()
}

/// Those of a place and of its parts.
#[must_use]
pub fn of_dossier(dossier: &Dossier) -> Vec<Contradiction> {
    let works = &dossier.interventions;
    let mut found = late_looks(
        dossier.site.uuid,
        &dossier.events,
        &dossier.observations,
        works,
    );
    let mut known = of_parts(dossier);
    for part in &dossier.parts {
        let of = known.remove(&part.id).unwrap_or_default();
        found.extend(late_looks(part.id, &of.files, &of.looks, &of.works));
    }
    found
}

/// Whether a look of no event would stand as evidence that the place was whole.
fn is_whole(site: Id, seen: &Observation) -> bool {
    let here = DamageEvent {
        site_uuid: site,
        ..DamageEvent::default()
    };
    seen.event_uuid.is_none()
        && matches!(seen.role, None | Some(Role::Before))
        && suggest(seen, &here) == Role::Before
}

/// Whether it may have been built up again by a day; `None` = no last day is known.
fn rebuilt_by(steps: &[Transition], last: Option<Day>) -> bool {
    steps.iter().any(|step| {
        step.becomes == State::Rebuilt
            && last.is_none_or(|last| step.from.unwrap_or(step.to) <= last)
    })
}

fn sentence(seen: &Observation, title: &str, by: Day) -> String {
    let event = if title.trim().is_empty() {
        "a damage event".to_owned()
    } else {
        format!("«{}»", title.trim().trim_end_matches('.'))
    };
    format!(
        "{}, though {event} left it destroyed by {}.",
        capital(&without_words(seen)),
        by.words()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::kinds::{Method, Progress, Seen, Work};

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn look(number: u8, date: &str, state: Seen) -> Observation {
        Observation {
            uuid: id(number),
            site_uuid: id(1),
            seen_edtf: Edtf::parse(date).unwrap(),
            state,
            ..Observation::default()
        }
    }

    fn lost() -> EventFile {
        EventFile {
            event: DamageEvent {
                uuid: id(2),
                site_uuid: id(1),
                title: "Cella blown up".to_owned(),
                leaves: State::Destroyed,
                ..DamageEvent::default()
            },
            observations: vec![
                look(3, "2015-08-27", Seen::Intact),
                look(4, "2015-08-31", Seen::Destroyed),
            ],
            ..EventFile::default()
        }
    }

    fn said(looks: &[Observation], works: &[Intervention]) -> Vec<String> {
        let found = late_looks(id(1), &[lost()], looks, works);
        found.into_iter().map(|one| one.sentence).collect()
    }

    #[test]
    fn a_place_seen_whole_after_it_was_destroyed_is_named() {
        let mut late = look(5, "2017-03-01", Seen::NoDamageVisible);
        late.detects = "walls that have fallen".to_owned();
        assert_eq!(
            said(&[late.clone()], &[]),
            [
                "The satellite image of 1 March 2017 shows no damage (could show: walls that have \
                 fallen), though «Cella blown up» left it destroyed by 31 August 2015."
            ]
        );
        let fine = [
            look(6, "2015-08-31", Seen::Intact),
            look(7, "2017", Seen::Destroyed),
            look(8, "2015-08/2016", Seen::Intact),
            look(9, "2017~", Seen::Intact),
            Observation {
                method: Method::Testimony,
                ..late.clone()
            },
            Observation {
                role: Some(Role::Context),
                ..late.clone()
            },
            Observation {
                site_uuid: id(77),
                ..late
            },
        ];
        assert_eq!(said(&fine, &[]), [""; 0]);
    }

    #[test]
    fn a_finished_reconstruction_explains_it() {
        let work = |date: &str, status| Intervention {
            site_uuid: id(1),
            kind: Work::Reconstruction,
            status,
            when_edtf: Edtf::parse(date).ok(),
            ..Intervention::default()
        };
        let late = [look(5, "2017-03-01", Seen::Intact)];
        assert_eq!(said(&late, &[work("2016", Progress::Done)]).len(), 0);
        assert_eq!(said(&late, &[work("2016", Progress::UnderWay)]).len(), 1);
        assert_eq!(said(&late, &[work("2018", Progress::Done)]).len(), 1);
    }
}
