//! Numbers for the sources of one place, in the order in which a reader meets them. Knows the
//! dossier; draws nothing.

use std::collections::BTreeMap;

use super::page::part_events;
use crate::domain::dossier::{Dossier, EventFile};
use crate::domain::id::Id;
use crate::domain::kinds::Confidence;
use crate::domain::record::{Citation, Source};

/// The numbered sources and what each record cites.
pub(super) struct Refs {
    numbers: BTreeMap<Id, usize>,
    order: Vec<Id>,
    by_record: BTreeMap<Id, Vec<Cited>>,
}

/// One use of a source.
#[derive(Debug, Clone)]
struct Cited {
    source: Id,
    sentence: String,
    unsure: bool,
}

impl Refs {
    /// Numbers the sources of a dossier.
    pub(super) fn of(dossier: &Dossier) -> Self {
        let mut refs = Self {
            numbers: BTreeMap::new(),
            order: Vec::new(),
            by_record: BTreeMap::new(),
        };
        for citation in &dossier.citations {
            refs.cite(citation, &dossier.sources);
        }
        let own = dossier.events.iter();
        let parts = dossier.part_events.iter().map(|(_, _, file)| file);
        for file in own.chain(parts) {
            refs.event(file, &dossier.sources);
        }
        for observation in &dossier.observations {
            refs.plain(
                observation.uuid,
                observation.source_uuid,
                &observation.locator,
                &dossier.sources,
            );
        }
        for assessment in &dossier.assessments {
            refs.plain(
                assessment.uuid,
                assessment.source_uuid,
                "",
                &dossier.sources,
            );
        }
        refs.number_all(dossier);
        refs
    }

    fn event(&mut self, file: &EventFile, sources: &BTreeMap<Id, Source>) {
        for claim in &file.claims {
            self.plain(claim.uuid, Some(claim.source_uuid), &claim.locator, sources);
        }
        for observation in &file.observations {
            self.plain(
                observation.uuid,
                observation.source_uuid,
                &observation.locator,
                sources,
            );
        }
    }

    fn cite(&mut self, citation: &Citation, sources: &BTreeMap<Id, Source>) {
        let mut sentence = title(citation.source_uuid, sources);
        for (words, lead) in [(&citation.locator, ", "), (&citation.basis, ". ")] {
            if !words.is_empty() {
                sentence = format!("{sentence}{lead}{words}");
            }
        }
        if citation.confidence != Confidence::Verified {
            sentence = format!("{sentence} ({})", citation.confidence.label());
        }
        self.by_record
            .entry(citation.record_uuid)
            .or_default()
            .push(Cited {
                source: citation.source_uuid,
                sentence,
                unsure: citation.confidence == Confidence::Unverified,
            });
    }

    fn plain(
        &mut self,
        record: Id,
        source: Option<Id>,
        locator: &str,
        sources: &BTreeMap<Id, Source>,
    ) {
        let Some(source) = source else { return };
        let mut sentence = title(source, sources);
        if !locator.is_empty() {
            sentence = format!("{sentence}, {locator}");
        }
        let cited = Cited {
            source,
            sentence,
            unsure: false,
        };
        self.by_record.entry(record).or_default().push(cited);
    }

    /// Gives numbers in reading order: events, evidence, work, the place itself, the rest.
    fn number_all(&mut self, dossier: &Dossier) {
        let mut records = Vec::new();
        let parts = part_events(dossier).into_iter().map(|(_, _, file)| file);
        for file in dossier.events.iter().chain(parts) {
            records.push(file.event.uuid);
            records.extend(file.claims.iter().map(|claim| claim.uuid));
            records.extend(file.observations.iter().map(|seen| seen.uuid));
        }
        records.extend(dossier.observations.iter().map(|seen| seen.uuid));
        records.extend(dossier.interventions.iter().map(|work| work.uuid));
        records.push(dossier.site.uuid);
        records.extend(dossier.chronology.iter().map(|line| line.uuid));
        let mut met: Vec<Id> = Vec::new();
        for record in records {
            met.extend(
                self.by_record
                    .get(&record)
                    .into_iter()
                    .flatten()
                    .map(|cited| cited.source),
            );
        }
        met.extend(
            dossier
                .dimensions
                .iter()
                .filter_map(|line| line.source_uuid),
        );
        met.extend(dossier.names.iter().filter_map(|line| line.source_uuid));
        met.extend(self.by_record.values().flatten().map(|cited| cited.source));
        met.extend(dossier.sources.keys());
        for source in met {
            if !self.numbers.contains_key(&source) {
                self.order.push(source);
                self.numbers.insert(source, self.order.len());
            }
        }
    }

    /// The number of a source.
    pub(super) fn number(&self, source: Id) -> Option<usize> {
        self.numbers.get(&source).copied()
    }

    /// All sources with their numbers, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, Id)> + '_ {
        self.order.iter().enumerate().map(|(at, id)| (at + 1, *id))
    }

    /// The sources of some records: number, sentence, whether any use is unverified.
    pub(super) fn of_records(&self, records: &[Id]) -> Vec<(usize, String, bool)> {
        let mut found: BTreeMap<usize, (Vec<&str>, bool)> = BTreeMap::new();
        for cited in records
            .iter()
            .filter_map(|id| self.by_record.get(id))
            .flatten()
        {
            let Some(number) = self.number(cited.source) else {
                continue;
            };
            let entry = found.entry(number).or_default();
            if !entry.0.contains(&cited.sentence.as_str()) {
                entry.0.push(&cited.sentence);
            }
            entry.1 |= cited.unsure;
        }
        found
            .into_iter()
            .map(|(number, (sentences, unsure))| (number, sentences.join("\n"), unsure))
            .collect()
    }
}

fn title(source: Id, sources: &BTreeMap<Id, Source>) -> String {
    sources
        .get(&source)
        .map_or_else(String::new, |source| source.title.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::{Claim, DamageEvent};

    fn id(number: u64) -> Id {
        Id::v7(number, [0; 10])
    }

    #[test]
    fn sources_are_numbered_as_they_are_met() {
        let claim = Claim {
            uuid: id(1),
            source_uuid: id(12),
            ..Claim::default()
        };
        let event = DamageEvent {
            uuid: id(2),
            ..DamageEvent::default()
        };
        let source = |number| Source {
            uuid: id(number),
            title: format!("S{number}"),
            ..Source::default()
        };
        let dossier = Dossier {
            sources: [10, 11, 12]
                .map(|number| (id(number), source(number)))
                .into(),
            citations: vec![Citation {
                record_uuid: id(2),
                source_uuid: id(11),
                confidence: Confidence::Unverified,
                ..Citation::default()
            }],
            events: vec![EventFile {
                event,
                observations: Vec::new(),
                claims: vec![claim],
                effects: Vec::new(),
                external_ids: Vec::new(),
            }],
            ..Dossier::default()
        };
        let refs = Refs::of(&dossier);
        assert_eq!(refs.number(id(11)), Some(1));
        assert_eq!(refs.number(id(12)), Some(2));
        assert_eq!(refs.number(id(10)), Some(3));
        let cited = refs.of_records(&[id(2)]);
        assert_eq!(cited.len(), 1);
        assert!(cited[0].2, "unverified is marked");
        assert_eq!(refs.all().count(), 3);
    }
}
