//! What the chronology page shows, as plain values without a widget.

use std::collections::BTreeSet;

use super::view::{Page, Slot, View};
use crate::domain::chronicle::Lane;
use crate::domain::date::Day;
use crate::domain::query::Query;

/// How many entries of one lane a band holds before time is divided more finely, from the
/// coarsest to the finest.
const STEPS: [usize; 6] = [64, 24, 12, 6, 3, 1];

/// How the chronology is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chronicling {
    /// Lanes put away.
    pub hidden: BTreeSet<Lane>,
    /// How finely time is divided: a place in [`STEPS`].
    step: usize,
    /// Lanes of bands of which all is shown, by the band's first day.
    pub opened: BTreeSet<(Day, Lane)>,
}

impl Default for Chronicling {
    fn default() -> Self {
        Self {
            hidden: BTreeSet::new(),
            step: 3,
            opened: BTreeSet::new(),
        }
    }
}

impl Chronicling {
    /// The most entries of one lane in a band.
    #[must_use]
    pub fn most(&self) -> usize {
        STEPS.get(self.step).copied().unwrap_or(1)
    }

    /// Time divided more finely, when it can be.
    #[must_use]
    pub fn finer(&self) -> Self {
        self.at(self.step.saturating_add(1))
    }

    /// Time divided more coarsely, when it can be.
    #[must_use]
    pub fn coarser(&self) -> Self {
        self.at(self.step.saturating_sub(1))
    }

    fn at(&self, step: usize) -> Self {
        Self {
            step: step.min(STEPS.len() - 1),
            hidden: self.hidden.clone(),
            opened: BTreeSet::new(),
        }
    }

    /// The same with a lane put away, or brought back.
    #[must_use]
    pub fn turned(&self, lane: Lane) -> Self {
        let mut next = self.clone();
        if !next.hidden.remove(&lane) {
            next.hidden.insert(lane);
        }
        next
    }

    /// The same with all of one lane of a band shown.
    #[must_use]
    pub fn with(&self, band: Day, lane: Lane) -> Self {
        let mut next = self.clone();
        next.opened.insert((band, lane));
        next
    }
}

/// The question the page needs answered while it is shown.
pub(super) fn wants(view: &View, wants: &mut Vec<(Slot, Query)>) {
    if view.page == Page::Chronology {
        let (filter, at) = (view.filter.clone(), view.day);
        wants.push((Slot::Chronology, Query::Chronology { filter, at }));
    }
}
