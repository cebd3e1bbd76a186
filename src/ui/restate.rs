//! Gives rows that are at hand the states of another day. Knows no question and no catalogue.

use std::collections::HashMap;

use crate::domain::dossier::SiteRow;
use crate::domain::id::Id;
use crate::domain::query::{SiteFilter, States};

/// Whether which places pass a filter, and in which order, is the same at every day. A list that
/// is cut short is as soon asked for anew.
pub(super) fn is_timeless(filter: &SiteFilter) -> bool {
    filter.states.is_empty()
        && filter.expr.is_everything()
        && filter.order.is_none()
        && filter.limit.is_none()
}

/// Gives each row its state and the counts of its parts.
pub(super) fn restate(rows: &mut [SiteRow], states: &States) {
    each(rows, &states.states, |row, state| {
        row.state = state.copied().unwrap_or_default();
    });
    each(rows, &states.tallies, |row, tally| {
        row.tally = tally.cloned().unwrap_or_default();
    });
}

/// Shows each row with what is known under its identity. Mostly both are in the order of the
/// tree: then one walk along both is enough.
fn each<T>(
    rows: &mut [SiteRow],
    known: &[(Id, T)],
    mut give: impl FnMut(&mut SiteRow, Option<&T>),
) {
    let mut ahead = known.iter().peekable();
    let mut strays = false;
    for row in rows.iter_mut() {
        match ahead.peek() {
            Some((id, value)) if *id == row.id => {
                give(row, Some(value));
                ahead.next();
            }
            _ => {
                give(row, None);
                strays = true;
            }
        }
    }
    if !strays || ahead.peek().is_none() {
        return;
    }
    let places: HashMap<Id, usize> = rows.iter().map(|row| row.id).zip(0..).collect();
    for row in rows.iter_mut() {
        give(row, None);
    }
    for (id, value) in known {
        if let Some(row) = places.get(id).and_then(|place| rows.get_mut(*place)) {
            give(row, Some(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dossier::{StateAt, Tally};
    use crate::domain::kinds::State;
    use proptest::prelude::*;

    fn id(number: u8) -> Id {
        Id::v7(1, [number; 10])
    }

    fn row(id: Id) -> SiteRow {
        SiteRow {
            id,
            slug: crate::domain::id::Slug::default(),
            parent: None,
            level: crate::domain::kinds::Level::Monument,
            name_en: String::new(),
            name_ar: String::new(),
            type_code: String::new(),
            at: None,
            accuracy_m: None,
            access: crate::domain::kinds::Access::Public,
            because: String::new(),
            state: state(1),
            tally: Tally::default(),
            when: String::new(),
            damage_from: None,
            damage_to: None,
            events: 0,
            contradictions: 0,
            grounds: crate::domain::dossier::Grounds::default(),
            matched: String::new(),
            matched_in: crate::domain::dossier::MatchedIn::Nothing,
        }
    }

    fn state(number: u8) -> StateAt {
        StateAt {
            state: State::ALL[usize::from(number) % State::ALL.len()],
            changing: number.is_multiple_of(2),
            ..StateAt::default()
        }
    }

    proptest! {
        #[test]
        fn every_row_gets_what_is_known_of_it(
            known in proptest::sample::subsequence((0..60_u8).collect::<Vec<_>>(), 0..60),
            rows in proptest::sample::subsequence((0..60_u8).collect::<Vec<_>>(), 0..60),
            ranked in any::<bool>(),
        ) {
            let mut rows: Vec<u8> = rows;
            if ranked {
                rows.sort_by_key(|number| number.wrapping_mul(73));
            }
            let states = States {
                states: known.iter().map(|number| (id(*number), state(*number))).collect(),
                tallies: known
                    .iter()
                    .filter(|number| number.is_multiple_of(3))
                    .map(|number| (id(*number), Tally { total: u32::from(*number), ..Tally::default() }))
                    .collect(),
            };
            let mut listed: Vec<SiteRow> = rows
                .iter()
                .map(|number| row(id(*number)))
                .collect();
            restate(&mut listed, &states);
            for (row, number) in listed.iter().zip(&rows) {
                let is_known = known.contains(number);
                let state = if is_known { state(*number) } else { StateAt::default() };
                prop_assert_eq!(row.state, state);
                let total = if is_known && number.is_multiple_of(3) { u32::from(*number) } else { 0 };
                prop_assert_eq!(row.tally.total, total);
            }
        }
    }
}
