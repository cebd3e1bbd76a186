//! What is kept about places, read back to be compared with what their records say.

use std::collections::HashMap;

use rusqlite::Connection;

use super::facts::{EventFacts, Facts, PlaceFacts, Shown};
use super::point::{self, Point};
use crate::catalogue::error::CatalogueError;
use crate::domain::date::Day;
use crate::domain::dossier::Transition;

/// What is kept about one place, the search index left out.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    place: PlaceFacts,
    shown: Shown,
    events: Vec<EventFacts>,
    transitions: Vec<Transition>,
    point: Option<Point>,
}

impl Stored {
    /// Names what is not as worked out; nothing when all is.
    pub(crate) fn differs_from(&self, facts: &Facts) -> Vec<&'static str> {
        let mut events = facts.events.clone();
        events.sort_by_key(|event| event.uuid);
        let position = match (self.point, facts.point) {
            (None, None) => true,
            (Some(kept), Some(right)) => kept.is_at(right),
            _ => false,
        };
        [
            (
                self.place == facts.place,
                "the place in the tree and in filters",
            ),
            (
                self.shown == facts.shown,
                "the state, dates and completeness kept in «site»",
            ),
            (self.events == events, "the days kept for damage events"),
            (self.transitions == facts.transitions, "the state by date"),
            (position, "the position on the map"),
        ]
        .into_iter()
        .filter_map(|(same, what)| (!same).then_some(what))
        .collect()
    }
}

/// What is kept about the places whose row numbers are in a JSON array.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn read(
    connection: &Connection,
    fids: &str,
) -> Result<HashMap<i64, Stored>, CatalogueError> {
    let mut kept = HashMap::new();
    let mut statement = connection.prepare_cached(include_str!("select_stored_places.sql"))?;
    let mut rows = statement.query([fids])?;
    while let Some(row) = rows.next()? {
        let stored = Stored {
            place: PlaceFacts {
                parent_fid: row.get(1)?,
                level_rank: row.get(2)?,
                sort_name: row.get(3)?,
                damage_from: row.get::<_, Option<i64>>(4)?.map(Day),
                damage_to: row.get::<_, Option<i64>>(5)?.map(Day),
                events: row.get(6)?,
                contradictions: row.get(7)?,
                gaps: row.get(17)?,
            },
            shown: Shown {
                state_now: text(row.get(8)?),
                extent_now: text(row.get(9)?),
                damage_when: text(row.get(10)?),
                damage_from: row.get(11)?,
                damage_to: row.get(12)?,
                completeness: row.get::<_, Option<i64>>(13)?.unwrap_or(-1),
            },
            events: Vec::new(),
            transitions: Vec::new(),
            point: match row.get::<_, Option<i64>>(14)? {
                None => None,
                Some(morton) => Some(Point {
                    morton,
                    x: row.get(15)?,
                    y: row.get(16)?,
                }),
            },
        };
        kept.insert(row.get(0)?, stored);
    }
    events(connection, fids, &mut kept)?;
    let ids = ids(connection, fids)?;
    for (fid, stored) in &mut kept {
        if let Some(id) = ids.get(fid) {
            stored.transitions = crate::catalogue::read::transitions(connection, *fid, *id)?;
        }
    }
    Ok(kept)
}

fn text(kept: Option<String>) -> String {
    kept.unwrap_or_default()
}

fn events(
    connection: &Connection,
    fids: &str,
    kept: &mut HashMap<i64, Stored>,
) -> Result<(), CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_stored_events.sql"))?;
    let mut rows = statement.query([fids])?;
    while let Some(row) = rows.next()? {
        let uuid: String = row.get(1)?;
        if let Some(stored) = kept.get_mut(&row.get(0)?) {
            stored.events.push(EventFacts {
                uuid: uuid.parse().unwrap_or_default(),
                from: row.get::<_, Option<i64>>(2)?.map(Day),
                to: row.get::<_, Option<i64>>(3)?.map(Day),
                contradictions: row.get(4)?,
                bracket_edtf: row.get(5)?,
            });
        }
    }
    for stored in kept.values_mut() {
        stored.events.sort_by_key(|event| event.uuid);
    }
    Ok(())
}

fn ids(
    connection: &Connection,
    fids: &str,
) -> Result<HashMap<i64, crate::domain::id::Id>, CatalogueError> {
    let sql = "SELECT fid, uuid FROM site WHERE fid IN (SELECT value FROM json_each(?1))";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([fids])?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        let uuid: Option<String> = row.get(1)?;
        let id = uuid.and_then(|text| text.parse().ok()).unwrap_or_default();
        found.insert(row.get(0)?, id);
    }
    Ok(found)
}

impl Point {
    /// Whether both are the same position: other machines round the last digits differently.
    fn is_at(self, other: Self) -> bool {
        (self.x - other.x).abs() < 1e-12
            && (self.y - other.y).abs() < 1e-12
            && self.morton == point::morton(self.x, self.y)
    }
}
