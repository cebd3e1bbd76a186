//! Numbers the sources of a report in the order they are first cited, so that every statement
//! can point at its proof. Knows no page.

use std::collections::BTreeMap;

use crate::domain::dossier::Dossier;
use crate::domain::id::Id;
use crate::domain::record::Source;

/// The sources cited so far, in order.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    numbered: BTreeMap<Id, usize>,
    sources: Vec<Source>,
}

impl Numbers {
    /// The number of a source; `None` when the dossier does not hold it.
    pub(super) fn of(&mut self, dossier: &Dossier, source: Id) -> Option<usize> {
        if let Some(number) = self.numbered.get(&source) {
            return Some(*number);
        }
        let found = dossier.sources.get(&source)?;
        self.sources.push(found.clone());
        self.numbered.insert(source, self.sources.len());
        Some(self.sources.len())
    }

    /// The numbers that bear some fields of a record, ascending; no field named = any field.
    pub(super) fn cited(&mut self, dossier: &Dossier, record: Id, fields: &[&str]) -> Vec<usize> {
        let wanted: Vec<Id> = dossier
            .citations
            .iter()
            .filter(|citation| citation.record_uuid == record)
            .filter(|citation| fields.is_empty() || fields.contains(&citation.field.as_str()))
            .map(|citation| citation.source_uuid)
            .collect();
        let mut numbers: Vec<usize> = wanted
            .into_iter()
            .filter_map(|source| self.of(dossier, source))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The sources in the order of their numbers.
    pub(super) fn list(&self) -> &[Source] {
        &self.sources
    }
}
