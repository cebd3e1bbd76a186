//! When a place was damaged, over all its damage events: first and last possible day, and in words
//! for a list. Knows no place and no catalogue.

use super::bracket::{self, Bracket};
use super::date::Day;
use super::dossier::EventFile;

/// When, and how often the evidence contradicts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Damaged {
    /// In words for a list: «27–31 Aug 2015»; empty when nothing is dated.
    pub when: String,
    /// The first day on which any of it may have happened; `None` = not known.
    pub from: Option<Day>,
    /// The last day by which all of it had happened; `None` = not known.
    pub to: Option<Day>,
    /// How many contradictions the evidence holds.
    pub contradictions: usize,
}

impl Damaged {
    /// Over all events of a place.
    #[must_use]
    pub fn of(files: &[EventFile]) -> Self {
        let readings: Vec<_> = files.iter().map(bracket::reading).collect();
        let from: Option<Vec<Day>> = readings.iter().map(|reading| reading.from).collect();
        let to: Option<Vec<Day>> = readings.iter().map(|reading| reading.to).collect();
        let mut dates: Vec<String> = Vec::new();
        for date in readings.iter().filter_map(|reading| reading.edtf.as_ref()) {
            let short = date.short();
            if !dates.contains(&short) {
                dates.push(short);
            }
        }
        let contradicted = |file: &EventFile| Bracket::of(file).contradictions.len();
        Self {
            when: dates.join(" · "),
            from: from.and_then(|days| days.into_iter().min()),
            to: to.and_then(|days| days.into_iter().max()),
            contradictions: files.iter().map(contradicted).sum(),
        }
    }
}
