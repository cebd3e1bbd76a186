//! What an observation that is not saved yet would do to the bracket of an event. Knows one
//! event; saves nothing.

use crate::domain::bracket::{Bracket, Contradiction};
use crate::domain::date::Edtf;
use crate::domain::dossier::EventFile;
use crate::domain::record::Observation;

/// The bracket before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The event's file with the unsaved observations.
    pub file: EventFile,
    /// The days as they are now; `None` = no evidence.
    pub now: Option<Edtf>,
    /// The days as they would be.
    pub then: Option<Edtf>,
    /// Which way it goes.
    pub moves: Move,
    /// What would newly contradict.
    pub contradictions: Vec<Contradiction>,
}

/// Which way a bracket goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// It stays.
    Stays,
    /// There was none, or only one side of it.
    Begins,
    /// Fewer days are left.
    Narrows,
    /// Other or more days than before.
    Shifts,
}

impl Effect {
    /// The effect of unsaved observations on an event.
    #[must_use]
    pub fn of(file: &EventFile, unsaved: &[Observation]) -> Self {
        let before = Bracket::of(file);
        let mut file = file.clone();
        for seen in unsaved {
            file.observations.retain(|stored| stored.uuid != seen.uuid);
            file.observations.push(seen.clone());
        }
        file.observations
            .sort_by_key(|seen| (seen.seen_edtf.bounds().from, seen.uuid));
        let after = Bracket::of(&file);
        let contradictions = after
            .contradictions
            .iter()
            .filter(|told| !before.contradictions.contains(told))
            .cloned()
            .collect();
        Self {
            now: before.edtf(),
            then: after.edtf(),
            moves: moves(&before, &after),
            contradictions,
            file,
        }
    }
}

fn moves(before: &Bracket, after: &Bracket) -> Move {
    if before.span() == after.span() {
        return Move::Stays;
    }
    let kept = before
        .from
        .is_none_or(|from| after.from.is_some_and(|then| then >= from))
        && before
            .to
            .is_none_or(|to| after.to.is_some_and(|then| then <= to));
    match (kept, before.is_full()) {
        (true, true) => Move::Narrows,
        (true, false) => Move::Begins,
        (false, _) => Move::Shifts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::kinds::Seen;
    use crate::domain::record::DamageEvent;

    fn seen(number: u8, date: &str, state: Seen) -> Observation {
        Observation {
            uuid: Id::v7(1, [number; 10]),
            seen_edtf: Edtf::parse(date).unwrap(),
            state,
            ..Observation::default()
        }
    }

    fn file(observations: Vec<Observation>) -> EventFile {
        EventFile {
            event: DamageEvent::default(),
            observations,
            claims: Vec::new(),
            effects: Vec::new(),
            external_ids: Vec::new(),
        }
    }

    #[test]
    fn an_unsaved_observation_says_what_it_would_do() {
        let without = seen(1, "2015-08-27", Seen::NoDamageVisible);
        let with = seen(2, "2015-08-31", Seen::Destroyed);
        let of = |stored: &[Observation], unsaved| {
            let effect = Effect::of(&file(stored.to_vec()), &[unsaved]);
            let then = effect.then.map(|date| date.to_string()).unwrap_or_default();
            (effect.moves, then, effect.contradictions.len())
        };
        let both = [without.clone(), with.clone()];
        assert_eq!(
            of(&both, seen(3, "2015-08-30", Seen::Damaged)),
            (Move::Narrows, "[2015-08-27..2015-08-30]".to_owned(), 0)
        );
        assert_eq!(
            of(&both, seen(3, "2015-09-05", Seen::Destroyed)),
            (Move::Stays, "[2015-08-27..2015-08-31]".to_owned(), 0)
        );
        assert_eq!(
            of(&[without], with.clone()),
            (Move::Begins, "[2015-08-27..2015-08-31]".to_owned(), 0)
        );
        // Seen whole after it was seen destroyed: named, and the bracket does not run backwards.
        let (moves, then, told) = of(&both, seen(3, "2015-09-03", Seen::NoDamageVisible));
        assert_eq!((moves, told), (Move::Stays, 1));
        assert_eq!(then, "[2015-08-27..2015-08-31]");
        // Destroyed already before it was last seen whole.
        let (moves, then, told) = of(&both, seen(3, "2015-08-20", Seen::Destroyed));
        assert_eq!(
            (moves, then.as_str(), told),
            (Move::Shifts, "[..2015-08-20]", 1)
        );
    }
}
