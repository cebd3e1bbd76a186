//! Gathers everything dated of the places that pass a filter. How time is divided is said in
//! `domain::chronicle`.

use rusqlite::{Connection, Row, params};

use super::sites;
use crate::catalogue::derive::numbers;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::rows;
use crate::domain::cell::Field;
use crate::domain::chronicle::{self, Chronicle, Happening, Lane};
use crate::domain::date::{Day, Edtf, Span};
use crate::domain::kinds::{ChronicleKind, Work};
use crate::domain::query::SiteFilter;
use crate::domain::terms;

/// More events than this are counted and not told one by one.
const EVENTS: i64 = 5_000;

/// What happened to the places that pass, by day.
pub(crate) fn of(
    connection: &Connection,
    filter: &SiteFilter,
    at: Day,
) -> Result<Box<Chronicle>, CatalogueError> {
    let passing = sites::passing(connection, filter, at)?;
    let list = passing.map(|fids| numbers(&fids.into_iter().collect::<Vec<_>>()));
    let mut statement = connection.prepare_cached(include_str!("select_chronicle.sql"))?;
    let mut found = statement.query(params![list, EVENTS])?;
    let mut told = Chronicle::default();
    while let Some(row) = found.next()? {
        told.happenings.extend(happening(row)?);
    }
    let events: i64 = connection
        .prepare_cached(include_str!("count_harms.sql"))?
        .query_row([&list], |row| row.get(0))?;
    told.more_damage = usize::try_from(events - EVENTS).unwrap_or(0);
    Ok(Box::new(told))
}

/// A row as it is told; scenes nobody looked at for these places are left out.
fn happening(row: &Row<'_>) -> rusqlite::Result<Option<Happening>> {
    let kind: String = row.get(0)?;
    let (table, kind) = kind.split_once('/').unwrap_or((&kind, ""));
    let text: String = row.get(4)?;
    let mut text_ar: String = row.get(5)?;
    let looks = text_ar.parse::<usize>().unwrap_or(0);
    let (lane, text) = match table {
        "chronology" => (Lane::of(code::<ChronicleKind>(kind)), text),
        "damage" => (Lane::Damage, text),
        "work" => (Lane::Care, chronicle::work_words(code::<Work>(kind), &text)),
        "assessment" => (
            Lane::Evidence,
            chronicle::assessment_words(terms::english("condition", &text)),
        ),
        _ if looks == 0 => return Ok(None),
        _ => {
            text_ar.clear();
            (Lane::Evidence, chronicle::scene_words(&text, looks))
        }
    };
    let sources: Option<String> = row.get(11)?;
    let harmed = row.get::<_, Option<String>>(9)?;
    let day = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.map(Day));
    Ok(Some(Happening {
        lane,
        record: id(row, 1)?.unwrap_or_default(),
        site: id(row, 2)?,
        site_name: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        text,
        text_ar,
        when: row
            .get::<_, Option<String>>(6)?
            .and_then(|text| Edtf::parse(&text).ok()),
        span: Span {
            from: day(7)?,
            to: day(8)?,
        },
        harm: harmed
            .map(|leaves| Ok::<_, rusqlite::Error>((code(&leaves), field(row, 10)?)))
            .transpose()?,
        sources: sources
            .map(|titles| titles.lines().map(str::to_owned).collect())
            .unwrap_or_default(),
    }))
}

fn id(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<crate::domain::id::Id>> {
    let text: Option<String> = row.get(at)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

fn code<T: Field + Default>(code: &str) -> T {
    T::from_cell(&crate::domain::cell::Cell::Text(code.to_owned())).unwrap_or_default()
}

fn field<T: Field + Default>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    Ok(T::from_cell(&rows::to_cell(row.get_ref(at)?)).unwrap_or_default())
}
