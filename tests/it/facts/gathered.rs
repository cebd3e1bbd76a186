//! The record of Palmyra gathered for the checks: events with what bears on them, places by
//! name, cited fields. Does not check anything itself.

use std::collections::{BTreeMap, BTreeSet};

use palmyra_atlas::domain::bracket::Bracket;
use palmyra_atlas::domain::dossier::EventFile;
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::record::{DamageEvent, Record};
use palmyra_atlas::exchange;

/// The record, its events with what bears on them, and which fields have a citation.
pub(super) struct Facts {
    pub(super) records: Vec<Record>,
    pub(super) events: BTreeMap<String, EventFile>,
    pub(super) cited: BTreeSet<(Id, String)>,
    pub(super) sites: BTreeMap<String, Id>,
}

impl Facts {
    pub(super) fn read() -> Self {
        let records = exchange::palmyra().unwrap_or_else(|error| panic!("{error}"));
        let mut events: BTreeMap<Id, EventFile> = BTreeMap::new();
        let (mut cited, mut sites) = (BTreeSet::new(), BTreeMap::new());
        let empty = |event: &DamageEvent| EventFile {
            event: event.clone(),
            observations: Vec::new(),
            claims: Vec::new(),
            effects: Vec::new(),
            external_ids: Vec::new(),
        };
        for record in &records {
            match record {
                Record::DamageEvent(event) => {
                    events.insert(event.uuid, empty(event));
                }
                Record::Citation(citation) => {
                    cited.insert((citation.record_uuid, citation.field.clone()));
                }
                Record::Site(site) => {
                    sites.insert(site.slug.to_string(), site.uuid);
                }
                _ => {}
            }
        }
        for record in &records {
            match record {
                Record::Observation(seen) => {
                    if let Some(event) = seen.event_uuid {
                        let file = events.get_mut(&event).unwrap();
                        file.observations.push(seen.clone());
                    }
                }
                Record::Claim(claim) => {
                    let file = events.get_mut(&claim.event_uuid).unwrap();
                    file.claims.push(claim.clone());
                }
                Record::EventEffect(effect) => {
                    let file = events.get_mut(&effect.event_uuid).unwrap();
                    file.effects.push(effect.clone());
                }
                _ => {}
            }
        }
        let events = events
            .into_values()
            .map(|file| (file.event.key.clone(), file))
            .collect();
        Self {
            records,
            events,
            cited,
            sites,
        }
    }

    pub(super) fn has(&self, id: Id, field: &str) -> bool {
        self.cited.contains(&(id, field.to_owned()))
    }

    pub(super) fn bracket(&self, key: &str) -> Option<String> {
        Bracket::of(&self.events[key])
            .edtf()
            .map(|date| date.to_string())
    }
}
