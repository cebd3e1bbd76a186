//! All places in the order of the tree, with the steps of their lives: what a list of the whole
//! catalogue and its states at any day are made from. Kept in memory from question to question
//! of one revision, so that another day is worked out without reading the file again. Knows no
//! filter.

use std::collections::HashSet;
use std::sync::Arc;

use rusqlite::Connection;

use super::{sites, states, tree};
use crate::catalogue::error::CatalogueError;
use crate::domain::date::Day;
use crate::domain::dossier::{StateAt, Tally, Transition};
use crate::domain::id::Id;
use crate::domain::kinds::{Level, State};
use crate::domain::query::{Reach, SiteFilter, States};
use crate::domain::state;

/// How many states there are.
const STATES: usize = State::ALL.len();
/// The place above, of one that has none.
const NONE: u32 = u32::MAX;

/// All places, by their number in the order of the tree.
#[derive(Debug, Default)]
pub(crate) struct Whole {
    /// Their row numbers.
    pub(super) fids: Vec<i64>,
    /// Row numbers with the place in the order, by row number.
    places: Vec<(i64, u32)>,
    ids: Vec<Id>,
    above: Vec<u32>,
    levels: Vec<u8>,
    /// Where the steps of each begin; one more than there are places.
    begins: Vec<u32>,
    steps: Vec<Transition>,
}

/// What is kept from question to question: nothing but what can be read again.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    whole: Option<(Moment, Arc<Whole>)>,
    among: Option<((Moment, SiteFilter, Day), Among)>,
}

/// The row numbers of places that pass everything but the words; `None` = all do.
pub(super) type Among = Arc<Option<HashSet<i64>>>;

/// The newest operation, and a number that another connection's writing changes.
type Moment = (i64, i64);

fn moment(connection: &Connection) -> Result<Moment, CatalogueError> {
    let one = |sql| -> rusqlite::Result<i64> {
        connection
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))
    };
    let operation = one("SELECT coalesce(max(number), 0) FROM atlas_operation")?;
    Ok((operation, one("PRAGMA data_version")?))
}

impl Kept {
    /// The whole as it is now, read anew when what is kept is of another moment.
    pub(crate) fn whole(&mut self, connection: &Connection) -> Result<Arc<Whole>, CatalogueError> {
        let now = moment(connection)?;
        if let Some((at, whole)) = &self.whole
            && *at == now
        {
            return Ok(Arc::clone(whole));
        }
        self.whole = None;
        let whole = Arc::new(Whole::read(connection)?);
        self.whole = Some((now, Arc::clone(&whole)));
        Ok(whole)
    }

    /// The places that pass everything but the words of a filter: found once, not once for each
    /// letter that is typed.
    pub(super) fn among(
        &mut self,
        connection: &Connection,
        filter: &SiteFilter,
        at: Day,
    ) -> Result<Among, CatalogueError> {
        let wordless = SiteFilter {
            text: String::new(),
            reach: Reach::All,
            order: None,
            limit: None,
            ..filter.clone()
        };
        if wordless == SiteFilter::default() {
            return Ok(Arc::default());
        }
        let of = (moment(connection)?, wordless, at);
        if let Some((known, among)) = &self.among
            && *known == of
        {
            return Ok(Arc::clone(among));
        }
        self.among = None;
        let among = Arc::new(sites::candidates(connection, filter, at)?);
        self.among = Some((of, Arc::clone(&among)));
        Ok(among)
    }
}

impl Whole {
    fn read(connection: &Connection) -> Result<Self, CatalogueError> {
        let fids = tree::order(connection, None)?;
        let mut places: Vec<(i64, u32)> = fids.iter().copied().zip(0..).collect();
        places.sort_unstable();
        let mut whole = Self {
            ids: vec![Id::default(); fids.len()],
            above: vec![NONE; fids.len()],
            levels: vec![0; fids.len()],
            fids,
            places,
            ..Self::default()
        };
        whole.read_ids(connection)?;
        whole.read_places(connection)?;
        whole.read_steps(connection)?;
        Ok(whole)
    }

    /// How many places there are.
    pub(super) fn len(&self) -> usize {
        self.fids.len()
    }

    /// The place of a row number in the order.
    pub(super) fn place(&self, fid: i64) -> Option<usize> {
        let at = self.places.binary_search_by_key(&fid, |(fid, _)| *fid);
        let (_, place) = self.places.get(at.ok()?)?;
        usize::try_from(*place).ok()
    }

    /// Hands each place the row of a statement that comes in the order of row numbers.
    fn by_fid<T>(
        &mut self,
        connection: &Connection,
        sql: &str,
        read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
        mut put: impl FnMut(&mut Self, usize, T),
    ) -> Result<(), CatalogueError> {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut at = 0;
        while let Some(row) = rows.next()? {
            let fid: i64 = row.get(0)?;
            while self.places.get(at).is_some_and(|(known, _)| *known < fid) {
                at += 1;
            }
            let here = self.places.get(at).filter(|(known, _)| *known == fid);
            if let Some(place) = here.and_then(|(_, place)| usize::try_from(*place).ok()) {
                put(self, place, read(row)?);
            }
        }
        Ok(())
    }

    fn read_ids(&mut self, connection: &Connection) -> Result<(), CatalogueError> {
        // By the index of identities, which holds nothing else: a tenth of the table.
        let mut statement =
            connection.prepare_cached("SELECT fid, uuid FROM site ORDER BY uuid")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = row
                .get_ref(1)?
                .as_str()
                .ok()
                .and_then(|text| text.parse().ok());
            let place = self.place(row.get(0)?);
            if let Some(slot) = place.and_then(|place| self.ids.get_mut(place)) {
                *slot = id.unwrap_or_default();
            }
        }
        Ok(())
    }

    fn read_places(&mut self, connection: &Connection) -> Result<(), CatalogueError> {
        let sql = "SELECT site_fid, parent_fid, level_rank FROM atlas_place ORDER BY site_fid";
        let read =
            |row: &rusqlite::Row<'_>| Ok((row.get::<_, Option<i64>>(1)?, row.get::<_, i64>(2)?));
        self.by_fid(connection, sql, read, |whole, place, (parent, level)| {
            let parent = parent.and_then(|fid| whole.place(fid));
            let above = parent.and_then(|place| u32::try_from(place).ok());
            if let (Some(slot), Some(rank)) =
                (whole.above.get_mut(place), whole.levels.get_mut(place))
            {
                *slot = above.unwrap_or(NONE);
                *rank = u8::try_from(level).unwrap_or(u8::MAX);
            }
        })
    }

    /// The steps come place by place as the file has them, and are put in the order of the tree.
    fn read_steps(&mut self, connection: &Connection) -> Result<(), CatalogueError> {
        let mut found: Vec<(u32, Transition)> = Vec::new();
        self.by_fid(
            connection,
            states::ALL_STEPS,
            states::step,
            |_, place, step| {
                found.extend(u32::try_from(place).ok().map(|place| (place, step)));
            },
        )?;
        // A stable order: the steps of one place stay as they were.
        found.sort_by_key(|(place, _)| *place);
        let mut begins = Vec::with_capacity(self.fids.len() + 1);
        let mut at = 0;
        for place in 0..=self.fids.len() {
            while found.get(at).is_some_and(|(of, _)| (*of as usize) < place) {
                at += 1;
            }
            begins.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
        self.begins = begins;
        self.steps = found.into_iter().map(|(_, step)| step).collect();
        Ok(())
    }

    /// The state of a place at the end of a day.
    pub(super) fn state(&self, place: usize, at: Day) -> StateAt {
        let bound = |place: usize| self.begins.get(place).map_or(0, |at| *at as usize);
        let steps = self.steps.get(bound(place)..bound(place + 1));
        match steps {
            None | Some([]) => StateAt::default(),
            Some(steps) => state::state_at(steps, at),
        }
    }

    /// The place above a place.
    pub(super) fn above(&self, place: usize) -> Option<usize> {
        let above = self.above.get(place).filter(|above| **above != NONE)?;
        usize::try_from(*above).ok()
    }

    /// The states of all places at the end of a day, with the counts of their parts.
    pub(crate) fn states(&self, at: Day) -> States {
        let states: Vec<StateAt> = (0..self.ids.len())
            .map(|place| self.state(place, at))
            .collect();
        let tallies = self.tallies(&states);
        let tallies = tallies
            .into_iter()
            .filter_map(|(place, tally)| Some((*self.ids.get(place)?, tally)));
        States {
            tallies: tallies.collect(),
            states: self.ids.iter().copied().zip(states).collect(),
        }
    }

    /// The direct parts of each place that has some, counted; in the order of the tree.
    pub(super) fn tallies(&self, states: &[StateAt]) -> Vec<(usize, Tally)> {
        /// How many parts of a place are in each state, and of which levels they are.
        #[derive(Clone, Copy, Default)]
        struct Parts {
            by_state: [u32; STATES],
            level: Option<u8>,
            mixed: bool,
        }
        let mut parts: Vec<Parts> = vec![Parts::default(); self.ids.len()];
        for (place, (now, level)) in states.iter().zip(&self.levels).enumerate() {
            let Some(above) = self.above(place).and_then(|above| parts.get_mut(above)) else {
                continue;
            };
            above.mixed |= above.level.is_some_and(|known| known != *level);
            above.level = Some(*level);
            let state = State::ALL.iter().position(|state| *state == now.state);
            if let Some(count) = state.and_then(|state| above.by_state.get_mut(state)) {
                *count += 1;
            }
        }
        let counted = parts.into_iter().enumerate().filter_map(|(place, parts)| {
            let level = parts.level.filter(|_| !parts.mixed).map(usize::from);
            let by_state = State::ALL.iter().copied().zip(parts.by_state);
            parts.level?;
            let tally = Tally {
                level: level.and_then(|level| Level::ALL.get(level).copied()),
                total: parts.by_state.iter().sum(),
                by_state: by_state.filter(|(_, count)| *count > 0).collect(),
            };
            Some((place, tally))
        });
        counted.collect()
    }
}
