//! A place about which nothing was read as a whole, though its parts have states: drawn as a
//! ring shared out by its parts, with the gravest of them in the middle. Knows no position.

use std::collections::BTreeMap;

use crate::domain::dossier::{SiteRow, StateAt};
use crate::domain::id::Id;
use crate::domain::kinds::{Level, State};

use super::mark::{Mark, Pen};
use super::places::Counts;
use super::px::Px;
use super::style::Style;
use super::symbol::{disc, loudness, shares, symbol};

/// What is known of a place by its parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Inside {
    counts: Counts,
    gravest: StateAt,
}

/// What is known by their parts of all places that have no state of their own, by row.
pub(super) fn of(rows: &[SiteRow]) -> BTreeMap<u32, Inside> {
    let wanted = |row: &SiteRow| {
        row.state.state == State::Unknown && row.level != Level::Area && is_harmed(row)
    };
    let mut wholes: BTreeMap<Id, StateAt> = rows
        .iter()
        .filter(|row| wanted(row))
        .map(|row| (row.id, gravest_of(row)))
        .collect();
    for row in rows {
        let whole = row.parent.and_then(|parent| wholes.get_mut(&parent));
        // The parts themselves say more than the tally: also how much.
        if let Some(gravest) = whole
            && gravest.state == row.state.state
            && (gravest.extent == StateAt::default().extent || row.state.extent > gravest.extent)
        {
            *gravest = row.state;
        }
    }
    let found = (0..).zip(rows).filter_map(|(number, row)| {
        let gravest = *wholes.get(&row.id)?;
        let counts = counts(row);
        Some((number, Inside { counts, gravest }))
    });
    found.collect()
}

/// Whether parts of a place are known to be harmed.
pub(super) fn is_harmed(row: &SiteRow) -> bool {
    gravest_of(row).state != State::Unknown
}

/// The gravest state among the parts, of unknown extent; unknown when none is harmed.
pub(super) fn gravest_of(row: &SiteRow) -> StateAt {
    let has = |state: State| {
        row.tally
            .by_state
            .get(&state)
            .is_some_and(|count| *count > 0)
    };
    let harm = [State::Destroyed, State::Damaged, State::Rebuilt];
    StateAt {
        state: harm
            .into_iter()
            .find(|state| has(*state))
            .unwrap_or_default(),
        ..StateAt::default()
    }
}

fn counts(row: &SiteRow) -> Counts {
    let mut counts = Counts::default();
    for (state, count) in &row.tally.by_state {
        if let Some(slot) = counts.get_mut(*state as usize) {
            *slot = *count;
        }
    }
    let told: u32 = counts.iter().sum();
    if let Some(unknown) = counts.get_mut(State::Unknown as usize) {
        *unknown += row.tally.total.saturating_sub(told);
    }
    counts
}

impl Inside {
    /// How loudly it speaks among symbols.
    pub(super) fn loudness(&self) -> u8 {
        loudness(self.gravest.state)
    }

    /// Its symbol.
    pub(super) fn draw(&self, at: Px, radius: f32, style: &Style) -> Vec<Mark> {
        parts_symbol(at, radius, &self.counts, self.gravest, style)
    }
}

/// The symbol of a place known by its parts: a ring shared out by their counts (in the order of
/// [`State::ALL`]) round the symbol of the gravest.
#[must_use]
pub fn parts_symbol(
    at: Px,
    radius: f32,
    counts: &Counts,
    gravest: StateAt,
    style: &Style,
) -> Vec<Mark> {
    let mut marks = vec![
        disc(at, radius + 2.0, Some(style.rim), None),
        disc(at, radius, Some(style.paper), None),
    ];
    marks.extend(shares(at, radius - 1.0, 2.6, counts));
    let edge = Pen::new(1.0, style.ink);
    marks.push(disc(at, radius + 0.3, None, Some(edge)));
    marks.extend(symbol(at, radius * 0.45, gravest, style));
    marks
}

#[cfg(test)]
mod tests {
    use crate::domain::dossier::Tally;
    use crate::domain::kinds::Extent;
    use crate::domain::place::LonLat;

    use super::super::sample;
    use super::*;

    #[test]
    fn the_gravest_part_stands_for_the_rest() {
        let at = LonLat::new(38.27, 34.55).unwrap();
        let id = |n| Id::v7(n, [1; 10]);
        let whole = SiteRow {
            id: id(1),
            tally: Tally {
                total: 6,
                by_state: [(State::Destroyed, 1), (State::Damaged, 2)].into(),
                ..Tally::default()
            },
            ..sample::monument(at)
        };
        let part = |n, state, extent| SiteRow {
            id: id(n),
            parent: Some(id(1)),
            level: Level::Component,
            state: StateAt {
                state,
                extent,
                changing: false,
            },
            ..sample::monument(at)
        };
        let rows = [
            whole,
            part(2, State::Damaged, Extent::UpTo90),
            part(3, State::Destroyed, Extent::UpTo60),
        ];
        let found = of(&rows);
        assert_eq!(found.len(), 1);
        let inside = found[&0];
        assert_eq!(inside.gravest.state, State::Destroyed);
        assert_eq!(inside.gravest.extent, Extent::UpTo60);
        assert_eq!(inside.counts[State::Unknown as usize], 3);
        assert_eq!(inside.counts.iter().sum::<u32>(), 6);
    }
}
