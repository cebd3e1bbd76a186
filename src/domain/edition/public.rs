//! What of a record anyone may see: nothing that is restricted or confidential, no witness who did
//! not agree, positions as coarse as they shall be. Knows no format and no catalogue.

use std::collections::{BTreeMap, BTreeSet};

use super::PlaceNames;
use super::coarse::{coarse, coarsen};
use super::pictures;
use crate::domain::access::{self, Effective};
use crate::domain::damaged::Damaged;
use crate::domain::date::Day;
use crate::domain::dossier::{Dossier, EventFile, Grounds, MatchedIn, SiteRow};
use crate::domain::id::Id;
use crate::domain::kinds::Access;
use crate::domain::record::{Observation, Source};
use crate::domain::{late_look, source_words, state};

/// The places that are not public, each with why.
pub type Hidden = BTreeMap<Id, Effective>;

/// What of a catalogue is not for anyone: what decides whether a record, a position or a state may
/// be handed out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Closed {
    /// The places that are not public.
    pub places: Hidden,
    /// How many metres the position of a place is coarsened to, by its own wish or that of a
    /// place it is part of; the coarsest counts.
    pub coarse: BTreeMap<Id, f64>,
    /// The damage events, assessments and photographs that are not public by themselves.
    pub events: BTreeSet<Id>,
    /// The assessments.
    pub assessments: BTreeSet<Id>,
    /// The photographs, those of places that are not public among them.
    pub photos: BTreeSet<Id>,
    /// Photographs that are public by themselves and of which nobody has said that they may be
    /// published. What was seen on them may be told; they are not shown.
    pub unpublished: BTreeSet<Id>,
    /// The places these show.
    pub half_shown: BTreeSet<Id>,
    /// The sources.
    pub sources: BTreeSet<Id>,
    /// Sources whose witness is not named, for want of consent.
    pub withheld: BTreeSet<Id>,
    /// Public places on which something hangs that is not: what lists tell of them is told anew
    /// from what is public.
    pub touched: BTreeSet<Id>,
    /// The names of the places that are not public, and the public names they may be part of.
    pub names: PlaceNames,
}

impl Closed {
    /// Whether everything is for anyone.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a place is not public.
    pub(super) fn hides(&self, site: Id) -> bool {
        self.places.contains_key(&site)
    }
}

/// What of a dossier anyone may see; `None` when not even that there is such a place. What lists
/// tell of its parts is told by [`public_row`].
#[must_use]
pub fn public(mut dossier: Dossier, closed: &Closed) -> Option<Dossier> {
    if closed.hides(dossier.site.uuid) || !access::of_site(&dossier).is_public() {
        return None;
    }
    let whole = dossier.clone();
    let seen = |file: &EventFile| {
        !closed.hides(file.event.site_uuid)
            && !closed.events.contains(&file.event.uuid)
            && access::of_event(&whole, file).is_public()
    };
    dossier.parts = std::mem::take(&mut dossier.parts)
        .into_iter()
        .filter_map(|part| public_row(part, closed))
        .collect();
    dossier.events.retain(seen);
    dossier
        .part_events
        .retain(|(site, _, file)| !closed.hides(*site) && seen(file));
    dossier
        .shared_events
        .retain(|(effect, file)| !closed.hides(effect.site_uuid) && seen(file));
    for file in files(&mut dossier) {
        evidence(file, &whole, closed);
    }
    dossier.observations.retain(|seen| {
        shows(closed, seen) && access::of_observation(&whole, None, seen).is_public()
    });
    dossier
        .photos
        .retain(|photo| pictures::may_go(&whole, photo, closed));
    pictures::only_of_those_that_stay(&mut dossier, closed);
    care(&mut dossier, closed);
    dossier
        .sources
        .retain(|id, source| source.access == Access::Public && !closed.sources.contains(id));
    refer_to_nothing_closed(&mut dossier, closed);
    witnesses(&mut dossier);
    coarsen(&mut dossier, closed);
    cite_only_what_is_there(&mut dossier);
    // What cannot be read cannot be judged either.
    dossier.unreadable.clear();
    dossier.transitions = state::transitions(
        dossier.site.uuid,
        &dossier.events,
        &dossier.observations,
        &dossier.interventions,
    );
    Some(dossier)
}

/// A place as lists show it, for anyone; `None` when it is not public. Its state is left as it is.
#[must_use]
pub fn public_row(mut row: SiteRow, closed: &Closed) -> Option<SiteRow> {
    if closed.hides(row.id) || row.access != Access::Public {
        return None;
    }
    if let Some(step) = closed.coarse.get(&row.id) {
        row.at = row.at.map(|at| coarse(at, *step));
    }
    // Why a search found it is between the search and the record.
    row.matched.clear();
    row.matched_in = MatchedIn::Nothing;
    Some(row)
}

/// A row as lists show it, its state and damage told from what is left of the dossier.
#[must_use]
pub fn retold(row: SiteRow, left: &Dossier, at: Day) -> SiteRow {
    let damaged = Damaged::of(&left.events);
    let late = late_look::along(
        left.site.uuid,
        &left.transitions,
        &left.events,
        &left.observations,
    );
    let number = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    SiteRow {
        state: state::state_at(&left.transitions, at),
        when: damaged.when,
        damage_from: damaged.from,
        damage_to: damaged.to,
        events: number(left.events.len()),
        contradictions: number(damaged.contradictions + late.len()),
        grounds: Grounds::of(&left.events),
        ..row
    }
}

fn files(dossier: &mut Dossier) -> impl Iterator<Item = &mut EventFile> {
    let parts = dossier.part_events.iter_mut().map(|(_, _, file)| file);
    let shared = dossier.shared_events.iter_mut().map(|(_, file)| file);
    dossier.events.iter_mut().chain(parts).chain(shared)
}

fn shows(closed: &Closed, seen: &Observation) -> bool {
    !closed.hides(seen.site_uuid)
        && !seen
            .event_uuid
            .is_some_and(|id| closed.events.contains(&id))
        && !seen
            .photo_uuid
            .is_some_and(|id| closed.photos.contains(&id))
        && !seen
            .source_uuid
            .is_some_and(|id| closed.sources.contains(&id))
}

fn evidence(file: &mut EventFile, whole: &Dossier, closed: &Closed) {
    let event = EventFile {
        event: file.event.clone(),
        ..EventFile::default()
    };
    file.observations.retain(|seen| {
        shows(closed, seen) && access::of_observation(whole, Some(&event), seen).is_public()
    });
    file.claims.retain(|claim| {
        !closed.sources.contains(&claim.source_uuid)
            && access::of_claim(whole, &event, claim).is_public()
    });
    file.effects
        .retain(|effect| !closed.hides(effect.site_uuid));
    let claims = &file.claims;
    let adopted = |id: &Id| claims.iter().any(|claim| claim.uuid == *id);
    if !file.event.adopted_claim_uuid.as_ref().is_none_or(adopted) {
        file.event.adopted_claim_uuid = None;
        file.event.adopted_reason.clear();
    }
}

/// Assessments with what they found and asked for; interventions.
fn care(dossier: &mut Dossier, closed: &Closed) {
    dossier.assessments.retain(|one| {
        one.access == Access::Public
            && !closed.assessments.contains(&one.uuid)
            && !closed.hides(one.site_uuid)
    });
    let kept: BTreeSet<Id> = dossier.assessments.iter().map(|one| one.uuid).collect();
    dossier
        .threats
        .retain(|one| kept.contains(&one.assessment_uuid));
    dossier
        .recommendations
        .retain(|one| kept.contains(&one.assessment_uuid));
    dossier
        .interventions
        .retain(|work| !closed.hides(work.site_uuid));
}

/// Takes out what would name a record that was left out.
fn refer_to_nothing_closed(dossier: &mut Dossier, closed: &Closed) {
    let sources = &dossier.sources;
    let open = |id: Id| sources.contains_key(&id);
    let named = [
        dossier
            .names
            .iter_mut()
            .map(|it| &mut it.source_uuid)
            .collect::<Vec<_>>(),
        dossier
            .dimensions
            .iter_mut()
            .map(|it| &mut it.source_uuid)
            .collect(),
        dossier
            .periods
            .iter_mut()
            .map(|it| &mut it.source_uuid)
            .collect(),
        dossier
            .materials
            .iter_mut()
            .map(|it| &mut it.source_uuid)
            .collect(),
        dossier
            .areas
            .iter_mut()
            .map(|it| &mut it.source_uuid)
            .collect(),
        dossier
            .lines
            .iter_mut()
            .map(|it| &mut it.source_uuid)
            .collect(),
        dossier
            .assessments
            .iter_mut()
            .map(|it| &mut it.source_uuid)
            .collect(),
        dossier
            .imagery
            .values_mut()
            .map(|it| &mut it.source_uuid)
            .collect(),
    ];
    for source in named.into_iter().flatten() {
        *source = source.filter(|id| open(*id));
    }
    for work in &mut dossier.interventions {
        work.event_uuid = work.event_uuid.filter(|id| !closed.events.contains(id));
    }
}

/// Hides who spoke and did not agree to be named: in the source, and in what was taken from it.
fn witnesses(dossier: &mut Dossier) {
    let silent: BTreeSet<Id> = dossier
        .sources
        .iter()
        .filter(|(_, source)| source_words::withheld(source).is_some())
        .map(|(id, _)| *id)
        .collect();
    if silent.is_empty() {
        return;
    }
    for (id, source) in &mut dossier.sources {
        if silent.contains(id) {
            *source = Source {
                key: format!("withheld-{id}"),
                ..source_words::published(source)
            };
        }
    }
    for citation in &mut dossier.citations {
        if silent.contains(&citation.source_uuid) {
            citation.locator.clear();
            citation.basis.clear();
        }
    }
    let hush = |seen: &mut Observation| {
        if seen.source_uuid.is_some_and(|id| silent.contains(&id)) {
            seen.observer.clear();
            seen.observer_uuid = None;
            seen.locator.clear();
            seen.note.clear();
        }
    };
    dossier.observations.iter_mut().for_each(hush);
    for file in files(dossier) {
        file.observations.iter_mut().for_each(hush);
        for claim in &mut file.claims {
            if silent.contains(&claim.source_uuid) {
                claim.said_by.clear();
                claim.quote.clear();
                claim.origin.clear();
                claim.rests_on.clear();
                claim.locator.clear();
                claim.reason.clear();
            }
        }
    }
}

/// A citation of what was left out would name it.
fn cite_only_what_is_there(dossier: &mut Dossier) {
    let mut there: BTreeSet<Id> = BTreeSet::from([dossier.site.uuid]);
    there.extend(dossier.names.iter().map(|it| it.uuid));
    there.extend(dossier.external_ids.iter().map(|it| it.uuid));
    there.extend(dossier.designations.iter().map(|it| it.uuid));
    there.extend(dossier.dimensions.iter().map(|it| it.uuid));
    there.extend(dossier.periods.iter().map(|it| it.uuid));
    there.extend(dossier.materials.iter().map(|it| it.uuid));
    there.extend(dossier.areas.iter().map(|it| it.uuid));
    there.extend(dossier.lines.iter().map(|it| it.uuid));
    there.extend(dossier.observations.iter().map(|it| it.uuid));
    there.extend(dossier.assessments.iter().map(|it| it.uuid));
    there.extend(dossier.threats.iter().map(|it| it.uuid));
    there.extend(dossier.recommendations.iter().map(|it| it.uuid));
    there.extend(dossier.interventions.iter().map(|it| it.uuid));
    there.extend(dossier.chronology.iter().map(|it| it.uuid));
    there.extend(dossier.photos.iter().map(|it| it.uuid));
    there.extend(dossier.regions.iter().map(|it| it.uuid));
    there.extend(dossier.pairs.iter().map(|it| it.uuid));
    there.extend(dossier.imagery.keys());
    for file in files(dossier) {
        there.insert(file.event.uuid);
        there.extend(file.observations.iter().map(|it| it.uuid));
        there.extend(file.claims.iter().map(|it| it.uuid));
        there.extend(file.effects.iter().map(|it| it.uuid));
        there.extend(file.external_ids.iter().map(|it| it.uuid));
    }
    let sources = &dossier.sources;
    dossier.citations.retain(|citation| {
        sources.contains_key(&citation.source_uuid) && there.contains(&citation.record_uuid)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::Publish;
    use crate::domain::place::LonLat;
    use crate::domain::record::{Citation, DamageEvent, Photo, Site, SiteExternalId};

    #[test]
    fn a_public_edition_holds_only_what_is_public() {
        let id = |n: u64| Id::v7(n, [1; 10]);
        let file = |n, access| EventFile {
            event: DamageEvent {
                uuid: id(n),
                site_uuid: id(1),
                access,
                ..DamageEvent::default()
            },
            ..EventFile::default()
        };
        let seen = |source| Observation {
            site_uuid: id(1),
            source_uuid: Some(source),
            ..Observation::default()
        };
        let source = |n, access| {
            let source = Source {
                uuid: id(n),
                access,
                ..Source::default()
            };
            (id(n), source)
        };
        let dossier = Dossier {
            site: Site {
                uuid: id(1),
                geom: LonLat::new(38.274_21, 34.547_33).ok(),
                coarsen_m: Some(1_000.0),
                ..Site::default()
            },
            events: vec![file(2, Access::Public), file(3, Access::Restricted)],
            observations: vec![seen(id(7)), seen(id(8))],
            sources: [source(7, Access::Public), source(8, Access::Confidential)].into(),
            ..Dossier::default()
        };
        let left = public(dossier.clone(), &Closed::default()).unwrap();
        assert_eq!(left.events.len(), 1);
        assert_eq!(left.observations.len(), 1);
        assert_eq!(left.sources.len(), 1);
        let (was, is) = (dossier.site.geom.unwrap(), left.site.geom.unwrap());
        assert!((was.lon() - is.lon()).abs() < 0.012 && was != is);
        let again = coarse(
            LonLat::new(was.lon() + 0.000_1, was.lat()).unwrap(),
            1_000.0,
        );
        assert_eq!(again, is, "the same square gives the same point");
        let closed = Closed {
            places: Hidden::from([(id(1), Effective::own(Access::Restricted))]),
            ..Closed::default()
        };
        assert_eq!(public(dossier, &closed), None);
    }

    #[test]
    fn nothing_that_leads_to_the_exact_point_is_left_of_a_coarse_place() {
        let [place, map] = [1, 2].map(|n| Id::v7(n, [1; 10]));
        let dossier = Dossier {
            site: Site {
                uuid: place,
                geom: LonLat::new(38.274_21, 34.547_33).ok(),
                coarsen_m: Some(1_000.0),
                ..Site::default()
            },
            external_ids: vec![SiteExternalId {
                site_uuid: place,
                value: "226891786".into(),
                ..SiteExternalId::default()
            }],
            photos: vec![Photo {
                site_uuid: Some(place),
                publish: Publish::Yes,
                recorded_lon: Some(38.274_21),
                recorded_json: "{\"lat\": 34.54733}".into(),
                ..Photo::default()
            }],
            citations: vec![Citation {
                record_uuid: place,
                field: "geom".into(),
                source_uuid: map,
                basis: "centroid of way 226891786".into(),
                ..Citation::default()
            }],
            sources: [(map, Source::default())].into(),
            ..Dossier::default()
        };
        let left = public(dossier, &Closed::default()).unwrap();
        assert!(left.external_ids.is_empty(), "a gazetteer has the point");
        let photo = &left.photos[0];
        assert_eq!(
            (photo.recorded_lon, photo.recorded_json.as_str()),
            (None, "")
        );
        assert_eq!(left.citations.len(), 1, "the source is still cited");
        assert!(left.citations.iter().all(|cited| cited.basis.is_empty()));
    }
}
