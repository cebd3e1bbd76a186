//! Keeps the window's answers: asks what is wanted and not held, takes in what comes back. Of a
//! list whose places are at hand another day asks only for the states. Knows no widget.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::counted::Counted;
use super::model::Model;
use super::restate;
use super::view::Slot;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::query::{Answer, Query, States};
use crate::session::{Session, SessionError, Ticket};

/// An answer that is shown.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) query: Query,
    pub(super) revision: u64,
    pub(super) answer: Arc<Answer>,
    pub(super) stamp: u64,
    /// As the stamp, but it stays when only the states of rows are others.
    pub(super) order: u64,
    /// Where each place stands among the rows of a list; made when it is first asked for.
    pub(super) places: Arc<OnceLock<HashMap<Id, usize>>>,
    /// What is counted of the rows of a list; made when it is first asked for.
    pub(super) counted: Arc<OnceLock<Counted>>,
}

/// A question on its way, or answered.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) query: Query,
    pub(super) revision: u64,
    pub(super) ticket: Ticket,
    /// Only the states were asked for: the rows are at hand.
    pub(super) states_only: bool,
}

/// What one slot holds: the question now wanted and the last answer that came.
#[derive(Debug, Default)]
pub(super) struct Held {
    pub(super) asked: Option<Asked>,
    pub(super) shown: Option<Shown>,
    pub(super) failed: Option<String>,
}

impl Model {
    /// Asks whatever is wanted and not held for this revision; forgets what is no longer wanted.
    pub fn keep(&mut self, session: &mut Session, wants: Vec<(Slot, Query)>) {
        self.slots
            .retain(|slot, _| wants.iter().any(|(wanted, _)| wanted == slot));
        let revision = session.revision();
        for (slot, query) in wants {
            if self.holds(slot, &query, revision) || self.waits_for_states(slot, revision) {
                continue;
            }
            let asked = if let Some((asked, shown)) = self.asked_elsewhere(&query, revision) {
                if shown.is_some() {
                    self.slots.entry(slot).or_default().shown = shown;
                }
                asked
            } else {
                self.ask(session, slot, query, revision)
            };
            self.slots.entry(slot).or_default().asked = Some(asked);
        }
    }

    /// Asks a question; when another day is all that is new, for the states alone.
    fn ask(&self, session: &mut Session, slot: Slot, query: Query, revision: u64) -> Asked {
        let states = self.states_for(slot, &query, revision);
        let states_only = states.is_some();
        // A question that another slot waits for as well is not taken back.
        let alone = |ticket: &Ticket| {
            let all = self.slots.values().filter_map(|held| held.asked.as_ref());
            all.filter(|asked| asked.ticket == *ticket).count() == 1
        };
        let older = self.unanswered(slot).filter(|_| gives_way(&query));
        let older = older.filter(alone);
        let on_its_way = self.slots.values().filter_map(|held| held.asked.as_ref());
        let on_its_way = on_its_way
            .filter(|asked| states_only && asked.states_only && asked.revision == revision)
            .find(|asked| day_of(&asked.query) == day_of(&query));
        let ticket = match on_its_way {
            Some(asked) => asked.ticket,
            None => session.ask_instead(older, states.unwrap_or_else(|| query.clone())),
        };
        Asked {
            query,
            revision,
            ticket,
            states_only,
        }
    }

    /// The question for states alone, when a slot shows the same places of this revision at
    /// another day.
    fn states_for(&self, slot: Slot, query: &Query, revision: u64) -> Option<Query> {
        let Query::Sites { filter, at } = query else {
            return None;
        };
        let shown = self
            .shown(slot)
            .filter(|shown| shown.revision == revision)?;
        let same = same_but_day(&shown.query, query);
        (same && restate::is_timeless(filter)).then_some(Query::States { at: *at })
    }

    /// Whether states are on their way: the newest day is asked for when they have come, so that
    /// what follows the slider is always answered.
    fn waits_for_states(&self, slot: Slot, revision: u64) -> bool {
        self.slots.get(&slot).is_some_and(|held| match &held.asked {
            Some(asked) => {
                let shown = held.shown.as_ref();
                asked.states_only
                    && asked.revision == revision
                    && held.failed.is_none()
                    && shown.is_some_and(|shown| shown.query != asked.query)
            }
            None => false,
        })
    }

    /// The same question in another slot, and its answer if it has come.
    fn asked_elsewhere(&self, query: &Query, revision: u64) -> Option<(Asked, Option<Shown>)> {
        self.slots.values().find_map(|held| match &held.asked {
            Some(asked) if asked.query == *query && asked.revision == revision => {
                let shown = held.shown.clone().filter(|shown| shown.query == *query);
                Some((asked.clone(), shown))
            }
            _ => None,
        })
    }

    /// The question a slot still waits for.
    fn unanswered(&self, slot: Slot) -> Option<Ticket> {
        let held = self.slots.get(&slot)?;
        let asked = held.asked.as_ref()?;
        let answered = held
            .shown
            .as_ref()
            .is_some_and(|shown| shown.query == asked.query);
        (!answered && gives_way(&asked.query)).then_some(asked.ticket)
    }

    fn holds(&self, slot: Slot, query: &Query, revision: u64) -> bool {
        self.slots.get(&slot).is_some_and(|held| match &held.asked {
            Some(asked) => asked.query == *query && asked.revision == revision,
            None => false,
        })
    }

    /// Whether what a slot shows was read at this revision.
    pub fn is_of(&self, slot: Slot, revision: u64) -> bool {
        self.shown(slot)
            .is_some_and(|shown| shown.revision == revision)
    }

    /// Takes in what came back.
    pub fn answered(
        &mut self,
        ticket: Ticket,
        revision: u64,
        result: Result<Answer, SessionError>,
    ) {
        self.stamp += 1;
        let result = match result {
            Ok(Answer::States(states)) => return self.restated(ticket, revision, &states),
            Ok(answer) => Ok(Arc::new(answer)),
            Err(error) => Err(error.to_string()),
        };
        for held in self.slots.values_mut() {
            let Some(asked) = held.asked.as_ref().filter(|asked| asked.ticket == ticket) else {
                continue;
            };
            match &result {
                Ok(answer) => {
                    held.failed = None;
                    held.shown = Some(Shown {
                        query: asked.query.clone(),
                        revision,
                        answer: Arc::clone(answer),
                        stamp: self.stamp,
                        order: self.stamp,
                        places: Arc::default(),
                        counted: Arc::default(),
                    });
                }
                Err(error) => held.failed = Some(error.clone()),
            }
        }
    }

    /// Takes in the states of another day: the rows that wait for them get them. Where the rows
    /// are of another revision, or gone meanwhile, all is asked anew.
    fn restated(&mut self, ticket: Ticket, revision: u64, states: &States) {
        let waits = |held: &Held| held.asked.as_ref().is_some_and(|it| it.ticket == ticket);
        let waiting = self.slots.values().filter(|held| waits(held));
        let mut queries: Vec<Query> = Vec::new();
        for asked in waiting.filter_map(|held| held.asked.as_ref()) {
            if !queries.contains(&asked.query) {
                queries.push(asked.query.clone());
            }
        }
        for query in queries {
            let held = self.slots.values_mut().filter(|held| waits(held));
            let of_it = |held: &&mut Held| held.asked.as_ref().is_some_and(|it| it.query == query);
            let waiting: Vec<&mut Held> = held.filter(of_it).collect();
            restate_held(waiting, &query, (revision, self.stamp), states);
        }
    }
}

/// Gives the rows that slots hold the states of the day that is now asked for.
fn restate_held(
    mut waiting: Vec<&mut Held>,
    query: &Query,
    (revision, stamp): (u64, u64),
    states: &States,
) {
    let fits = |shown: &mut Shown| shown.revision == revision && same_but_day(query, &shown.query);
    // One answer may be held by several slots: taken out of all, it is changed where it is.
    let mut found: Option<Shown> = None;
    for held in &mut waiting {
        held.failed = None;
        found = held.shown.take_if(fits).or(found);
    }
    if let Some(shown) = &mut found
        && let Answer::Sites(list) = Arc::make_mut(&mut shown.answer)
    {
        restate::restate(&mut list.rows, states);
        (shown.query, shown.stamp) = (query.clone(), stamp);
        shown.counted = Arc::default();
    }
    for held in waiting {
        match &found {
            Some(shown) => held.shown = Some(shown.clone()),
            None => held.asked = None,
        }
    }
}

/// The day a list is asked for.
fn day_of(query: &Query) -> Option<Day> {
    match query {
        Query::Sites { at, .. } => Some(*at),
        _ => None,
    }
}

/// Whether two questions ask for the same places, be it at another day.
fn same_but_day(one: &Query, other: &Query) -> bool {
    match (one, other) {
        (Query::Sites { filter: one, .. }, Query::Sites { filter: other, .. }) => one == other,
        _ => false,
    }
}

/// Whether an unanswered question gives way to a newer one in its slot: it follows what is being
/// typed, or takes long.
fn gives_way(query: &Query) -> bool {
    query.is_survey()
        || matches!(query, Query::Alike(_) | Query::Viewpoints(_))
        || matches!(query, Query::Sites { filter, .. } if !filter.text.is_empty())
}
