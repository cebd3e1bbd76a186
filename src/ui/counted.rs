//! What the window counts of all places: once for each answer, not once for each frame. Knows
//! rows, no words.

use std::collections::BTreeMap;

use crate::domain::dossier::SiteRow;
use crate::domain::kinds::{Level, State};

/// Counts of the rows of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// The places of each level.
    pub levels: BTreeMap<Level, OfLevel>,
    /// How many are in each state, of all levels.
    pub states: BTreeMap<State, usize>,
    /// How many have evidence that contradicts.
    pub contradictions: usize,
}

/// Counts of the places of one level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfLevel {
    /// How many there are.
    pub total: usize,
    /// How many are inside a bracket.
    pub changing: usize,
    /// How many are in each state.
    pub states: BTreeMap<State, usize>,
}

impl Counted {
    /// Counts rows.
    #[must_use]
    pub fn of(rows: &[SiteRow]) -> Self {
        let mut counted = Self::default();
        for row in rows {
            let level = counted.levels.entry(row.level).or_default();
            level.total += 1;
            level.changing += usize::from(row.state.changing);
            *level.states.entry(row.state.state).or_default() += 1;
            counted.contradictions += usize::from(row.contradictions > 0);
        }
        for level in counted.levels.values() {
            for (state, count) in &level.states {
                *counted.states.entry(*state).or_default() += count;
            }
        }
        counted
    }

    /// How many are in a state.
    #[must_use]
    pub fn in_state(&self, state: State) -> usize {
        self.states.get(&state).copied().unwrap_or(0)
    }
}
