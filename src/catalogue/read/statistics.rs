//! Walks once over all places that pass a filter, each with its state and its damage, and counts
//! them or picks those of one class. What is counted how is said in `domain::statistics`.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, Row, Rows};

use super::sites;
use super::states;
use super::terms;
use crate::catalogue::derive::numbers;
use crate::catalogue::error::CatalogueError;
use crate::domain::date::{Day, Span};
use crate::domain::id::Id;
use crate::domain::kinds::Level;
use crate::domain::query::{SiteFilter, StatisticBar};
use crate::domain::statistics::{self, Harm, Place, Statistics};

/// Counts the places that pass a filter, as they are at the end of a day.
pub(crate) fn count(
    connection: &Connection,
    filter: &SiteFilter,
    at: Day,
) -> Result<Box<Statistics>, CatalogueError> {
    let mut statistics = Statistics {
        terms: terms::own(connection, &mut Vec::new())?,
        ..Statistics::default()
    };
    each(connection, filter, at, |_, place| {
        statistics.count(place, at);
    })?;
    Ok(Box::new(statistics))
}

/// The places of one bar, in the order they were recorded.
pub(crate) fn of_bar(
    connection: &Connection,
    filter: &SiteFilter,
    at: Day,
    bar: &StatisticBar,
) -> Result<Vec<Id>, CatalogueError> {
    let wanted = (bar.by, bar.class.clone());
    let mut fids = Vec::new();
    each(connection, filter, at, |fid, place| {
        let level = bar.level.is_none_or(|level| level == place.level);
        if level && statistics::classes(place, at).contains_key(&wanted) {
            fids.push(fid);
        }
    })?;
    let mut statement = connection.prepare_cached(
        "SELECT s.uuid FROM json_each(?1) w CROSS JOIN site s ON s.fid = w.value",
    )?;
    let ids = statement.query_map([numbers(&fids)], |row| row.get::<_, String>(0))?;
    let ids: Vec<String> = ids.collect::<Result<_, _>>()?;
    Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
}

/// Shows every place that passes, with its row number.
fn each(
    connection: &Connection,
    filter: &SiteFilter,
    at: Day,
    mut show: impl FnMut(i64, &Place),
) -> Result<(), CatalogueError> {
    let passing: Option<HashSet<i64>> = sites::passing(connection, filter, at)?;
    let states = states::of_all(connection, at)?;
    let mut of_place = connection.prepare_cached(include_str!("select_counted_places.sql"))?;
    let mut of_harm = connection.prepare_cached(include_str!("select_counted_harms.sql"))?;
    let mut places = of_place.query([])?;
    let mut harms = Harms::begin(of_harm.query([])?)?;
    while let Some(row) = places.next()? {
        let fid: i64 = row.get(0)?;
        let of_this = harms.of(fid)?;
        if passing
            .as_ref()
            .is_some_and(|passing| !passing.contains(&fid))
        {
            continue;
        }
        let place = Place {
            harms: of_this,
            ..place(row, fid, &states)?
        };
        show(fid, &place);
    }
    Ok(())
}

fn place(
    row: &Row<'_>,
    fid: i64,
    states: &HashMap<i64, crate::domain::dossier::StateAt>,
) -> rusqlite::Result<Place> {
    let level = usize::try_from(row.get::<_, i64>(1)?).ok();
    let periods: String = row.get(3)?;
    Ok(Place {
        level: level
            .and_then(|level| Level::ALL.get(level).copied())
            .unwrap_or_default(),
        type_code: row.get(2)?,
        periods: periods
            .split(',')
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
            .collect(),
        state: states.get(&fid).copied().unwrap_or_default(),
        harms: Vec::new(),
    })
}

/// Damage in the order of places, taken place by place.
struct Harms<'a> {
    rows: Rows<'a>,
    /// The next one and its place.
    next: Option<(i64, Harm)>,
}

impl<'a> Harms<'a> {
    fn begin(rows: Rows<'a>) -> rusqlite::Result<Self> {
        let mut harms = Self { rows, next: None };
        harms.step()?;
        Ok(harms)
    }

    fn step(&mut self) -> rusqlite::Result<()> {
        self.next = self
            .rows
            .next()?
            .map(|row| Ok::<_, rusqlite::Error>((row.get(0)?, harm(row)?)))
            .transpose()?;
        Ok(())
    }

    /// The damage of one place; places must be asked for in rising order.
    fn of(&mut self, fid: i64) -> rusqlite::Result<Vec<Harm>> {
        let mut found = Vec::new();
        while self.next.as_ref().is_some_and(|(of, _)| *of <= fid) {
            if let Some((of, harm)) = self.next.take()
                && of == fid
            {
                found.push(harm);
            }
            self.step()?;
        }
        Ok(found)
    }
}

fn harm(row: &Row<'_>) -> rusqlite::Result<Harm> {
    let day = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.map(Day));
    Ok(Harm {
        span: Span {
            from: day(1)?,
            to: day(2)?,
        },
        category: row.get(3)?,
        cause: row.get(4)?,
        unosat: row.get(5)?,
        severity: row.get(6)?,
        leaves: row.get(7)?,
        extent: row.get(8)?,
    })
}
