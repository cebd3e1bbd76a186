//! Everything derived about one place, as one value: worked out from its records, written by
//! `write`, compared by `check`. Knows no statement but the one that reads a place.

use rusqlite::{Connection, Row};

use super::point::{self, Point};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::event_files::{self, Among};
use crate::catalogue::rows;
use crate::catalogue::search::document::{self, Document};
use crate::domain::bracket::{self, Bracket};
use crate::domain::cell::{Cell, Field};
use crate::domain::damaged::Damaged;
use crate::domain::date::Day;
use crate::domain::dossier::{EventFile, Transition};
use crate::domain::id::Id;
use crate::domain::kinds::Level;
use crate::domain::late_look;
use crate::domain::place::LonLat;
use crate::domain::record::{Intervention, Observation};
use crate::domain::standard::{self, Held};
use crate::domain::state;

/// The day after which nothing recorded can lie: the state at it is the state «now».
pub(crate) const AFTER_ALL: Day = Day(2_932_896);

/// What is derived about one place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Facts {
    /// Its row in `site`.
    pub(crate) fid: i64,
    /// Its place in the tree and what filters ask.
    pub(crate) place: PlaceFacts,
    /// The derived columns of its row in `site`.
    pub(crate) shown: Shown,
    /// Whether they stand so in its row already.
    pub(crate) is_shown: bool,
    /// Its damage events.
    pub(crate) events: Vec<EventFacts>,
    /// The steps of its life, in order.
    pub(crate) transitions: Vec<Transition>,
    /// Its position in the mercator square.
    pub(crate) point: Option<Point>,
    /// What the search index holds of it.
    pub(crate) document: Document,
}

/// A row of `atlas_place`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlaceFacts {
    /// The place above it.
    pub(crate) parent_fid: Option<i64>,
    /// Its level as a number that sorts.
    pub(crate) level_rank: i64,
    /// Its name as it sorts among its siblings.
    pub(crate) sort_name: String,
    /// The first day on which any of its damage may have happened.
    pub(crate) damage_from: Option<Day>,
    /// The last day by which all of it had happened.
    pub(crate) damage_to: Option<Day>,
    /// How many damage events.
    pub(crate) events: i64,
    /// How many contradictions in their evidence, and of looks that show it whole afterwards.
    pub(crate) contradictions: i64,
    /// What a record should hold and this one lacks, a bit for each need of the standard.
    pub(crate) gaps: i64,
}

/// The derived columns of a row of `site`, as other programs see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Code of the state after all that is recorded.
    pub(crate) state_now: String,
    /// Code of the extent then.
    pub(crate) extent_now: String,
    /// When it was damaged, in words.
    pub(crate) damage_when: String,
    /// First day, ISO; `None` also before year 1.
    pub(crate) damage_from: Option<String>,
    /// Last day, ISO.
    pub(crate) damage_to: Option<String>,
    /// How much of what a record should hold it holds, 0 to 100.
    pub(crate) completeness: i64,
}

/// A row of `atlas_event` and the derived columns of its row in `damage_event`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EventFacts {
    /// The event.
    pub(crate) uuid: Id,
    /// First possible day of its reading.
    pub(crate) from: Option<Day>,
    /// Last possible day.
    pub(crate) to: Option<Day>,
    /// Contradictions in its evidence.
    pub(crate) contradictions: i64,
    /// The bracket of its evidence as EDTF.
    pub(crate) bracket_edtf: Option<String>,
}

/// Works out everything derived about the places whose row numbers are in `fids` (a JSON array
/// of numbers). Rows that do not fit are passed over here; reading and `check` name them.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn work_out(connection: &Connection, fids: &str) -> Result<Vec<Facts>, CatalogueError> {
    let clause = "s.fid IN (SELECT value FROM json_each(?1)) AND ?2 = '' ORDER BY s.fid";
    let sites = written(connection, clause, [fids, ""])?;
    let ids: Vec<Id> = sites.iter().map(|site| site.id).collect();
    facts(connection, sites, &Among::these(&ids))
}

/// The same of the places whose ids as text come after one and not after another, in that order.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn work_out_between(
    connection: &Connection,
    after: &str,
    last: &str,
) -> Result<Vec<Facts>, CatalogueError> {
    let places = Among::between(after, last);
    let clause = format!("{} ORDER BY s.uuid", places.clause("s.uuid"));
    let sites = written(connection, &clause, places.bounds())?;
    facts(connection, sites, &places)
}

fn written(
    connection: &Connection,
    clause: &str,
    bounds: [&str; 2],
) -> Result<Vec<Written>, CatalogueError> {
    let sql = include_str!("select_places.sql").replace("{places}", clause);
    let mut statement = connection.prepare_cached(&sql)?;
    let sites = statement.query_map(bounds, Written::read)?;
    Ok(sites.collect::<Result<_, _>>()?)
}

fn facts(
    connection: &Connection,
    sites: Vec<Written>,
    places: &Among,
) -> Result<Vec<Facts>, CatalogueError> {
    let mut files = event_files::among(connection, places)?.by_site;
    let of_sites = format!(
        "WHERE {} ORDER BY site_uuid, uuid",
        places.clause("site_uuid")
    );
    let wanted = places.bounds();
    let observations = rows::all::<Observation>(connection, &of_sites, wanted)?.records;
    let interventions = rows::all::<Intervention>(connection, &of_sites, wanted)?.records;
    Ok(sites
        .into_iter()
        .map(|site| {
            let own = files.remove(&site.id).unwrap_or_default();
            let seen: Vec<Observation> =
                run(&observations, |row| row.site_uuid.cmp(&site.id)).to_vec();
            let work: Vec<Intervention> =
                run(&interventions, |row| row.site_uuid.cmp(&site.id)).to_vec();
            site.facts(&own, &seen, &work)
        })
        .collect())
}

/// The run of equal rows in a sorted list.
fn run<T>(sorted: &[T], order: impl Fn(&T) -> std::cmp::Ordering) -> &[T] {
    let from = sorted.partition_point(|row| order(row).is_lt());
    let to = sorted.partition_point(|row| order(row).is_le());
    sorted.get(from..to).unwrap_or_default()
}

/// What a row of `select_places.sql` says.
struct Written {
    fid: i64,
    id: Id,
    parent_fid: Option<i64>,
    level: Level,
    at: Option<LonLat>,
    texts: document::Texts,
    held: Held,
    shown: Option<Shown>,
}

impl Written {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let level = rows::to_cell(row.get_ref("level")?);
        let at = rows::to_cell(row.get_ref("geom")?);
        Ok(Self {
            fid: row.get("fid")?,
            id: row
                .get::<_, Option<String>>("uuid")?
                .and_then(|text| text.parse().ok())
                .unwrap_or_default(),
            parent_fid: row.get("parent_fid")?,
            level: Level::from_cell(&level).unwrap_or_default(),
            at: match at {
                Cell::Shape(crate::domain::place::Shape::Point(at)) => Some(at),
                _ => None,
            },
            texts: document::Texts::read(row)?,
            held: Held(row.get("held")?),
            shown: shown(row)?,
        })
    }

    fn facts(self, files: &[EventFile], seen: &[Observation], work: &[Intervention]) -> Facts {
        let transitions = state::transitions(self.id, files, seen, work);
        let now = state::state_at(&transitions, AFTER_ALL);
        let events: Vec<EventFacts> = files.iter().map(event_facts).collect();
        let late = late_look::along(self.id, &transitions, files, seen).len();
        let late = i64::try_from(late).unwrap_or(i64::MAX);
        let damage_from = all(events.iter().map(|event| event.from)).and_then(Iterator::min);
        let damage_to = all(events.iter().map(|event| event.to)).and_then(Iterator::max);
        let rank = level_rank(self.level);
        let gaps = standard::lacking(self.level, self.held);
        let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
        let shown = Shown {
            state_now: now.state.code().to_owned(),
            extent_now: now.extent.code().to_owned(),
            damage_when: Damaged::of(files).when,
            damage_from: damage_from.and_then(date_column),
            damage_to: damage_to.and_then(date_column),
            completeness: standard::completeness(self.level, gaps),
        };
        Facts {
            fid: self.fid,
            place: PlaceFacts {
                parent_fid: self.parent_fid,
                level_rank: rank,
                sort_name: document::sort_name(self.texts.shown_name()),
                damage_from,
                damage_to,
                events: count,
                contradictions: events.iter().map(|event| event.contradictions).sum::<i64>() + late,
                gaps,
            },
            is_shown: self.shown.as_ref() == Some(&shown),
            shown,
            point: self.at.map(point::of),
            document: document::of(self.fid, rank, count > 0, &self.texts, files),
            events,
            transitions,
        }
    }
}

/// What a row of `site` says already; `None` while it says nothing.
fn shown(row: &Row<'_>) -> rusqlite::Result<Option<Shown>> {
    let Some(state_now) = row.get("state_now")? else {
        return Ok(None);
    };
    let text = |column: &str| row.get::<_, Option<String>>(column);
    let (Some(extent_now), Some(damage_when)) = (text("extent_now")?, text("damage_when")?) else {
        return Ok(None);
    };
    let Some(completeness) = row.get("completeness")? else {
        return Ok(None);
    };
    Ok(Some(Shown {
        state_now,
        extent_now,
        damage_when,
        damage_from: text("damage_from")?,
        damage_to: text("damage_to")?,
        completeness,
    }))
}

/// All values, or nothing when one is missing or there is none.
fn all(days: impl Iterator<Item = Option<Day>>) -> Option<std::vec::IntoIter<Day>> {
    let days: Vec<Day> = days.collect::<Option<_>>()?;
    Some(days.into_iter())
}

fn event_facts(file: &EventFile) -> EventFacts {
    let bracket = Bracket::of(file);
    let reading = bracket::reading(file);
    EventFacts {
        uuid: file.event.uuid,
        from: reading.from,
        to: reading.to,
        contradictions: i64::try_from(bracket.contradictions.len()).unwrap_or(i64::MAX),
        bracket_edtf: bracket.edtf().map(String::from),
    }
}

/// A day as other programs read it in a DATE column; none before year 1, which GDAL misreads.
pub(crate) fn date_column(day: Day) -> Option<String> {
    (1..=9999).contains(&day.ymd().0).then(|| day.to_string())
}

/// The level as a number: areas first, objects last.
pub(crate) fn level_rank(level: Level) -> i64 {
    let at = Level::ALL.iter().position(|other| *other == level);
    at.and_then(|at| i64::try_from(at).ok()).unwrap_or(i64::MAX)
}
