//! Photographs as a map shows them, never more than were asked for. Only reads; cones are the
//! domain's.

use rusqlite::{Connection, Row, params};

use super::photos::below;
use crate::catalogue::error::CatalogueError;
use crate::catalogue::rows;
use crate::domain::cell::{Cell, Field};
use crate::domain::id::{BadName, Id};
use crate::domain::query::Bounds;
use crate::domain::viewpoint::{Gaze, Viewpoint, ViewpointAsk, Viewpoints, ViewpointsOf};

/// Counting stops here: how many more there are does not matter on a map.
const COUNTED: usize = 10_000;
/// So many cameras around something are asked whether they look towards it.
const ASKED: usize = 20_000;

/// A clause over the photographs `p`, and what it is given as `?1`.
type Which = (&'static str, String);

/// The photographs that were asked for.
pub(super) fn of(
    connection: &Connection,
    ask: &ViewpointAsk,
) -> Result<Viewpoints, CatalogueError> {
    let which = match &ask.of {
        ViewpointsOf::Looking(gaze) => {
            let mut views = looking(connection, gaze)?;
            let total = views.len();
            views.truncate(ask.limit);
            return Ok(Viewpoints {
                views,
                total,
                ..Viewpoints::default()
            });
        }
        ViewpointsOf::Within(bounds) => within(bounds),
        ViewpointsOf::Place(site) => {
            let below = below(connection, *site)?;
            (include_str!("photos/where_of_places.sql"), below)
        }
    };
    let total = count(connection, "p.geom IS NOT NULL", &which)?;
    let nowhere = match &ask.of {
        ViewpointsOf::Place(_) => count(connection, "p.geom IS NULL", &which)?,
        _ => 0,
    };
    Ok(Viewpoints {
        views: select(connection, &which, ask.limit)?,
        total: total.min(COUNTED),
        at_least: total > COUNTED,
        nowhere: nowhere.min(COUNTED),
    })
}

/// The photographs that look towards something, nearest to their axis first.
pub(super) fn looking(
    connection: &Connection,
    gaze: &Gaze,
) -> Result<Vec<Viewpoint>, CatalogueError> {
    let around = select(connection, &within(&gaze.around()), ASKED)?;
    let seen = gaze.seen_by(around).into_iter();
    Ok(seen.map(|(view, _)| view).collect())
}

fn within(bounds: &Bounds) -> Which {
    let clause = if bounds.west <= bounds.east {
        include_str!("photos/where_within.sql")
    } else {
        include_str!("photos/where_across.sql")
    };
    let corners = [bounds.west, bounds.south, bounds.east, bounds.north];
    (clause, serde_json::to_string(&corners).unwrap_or_default())
}

fn count(
    connection: &Connection,
    also: &str,
    (clause, given): &Which,
) -> Result<usize, CatalogueError> {
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM photo p WHERE {also} AND ({clause}) LIMIT ?2)"
    );
    let most = i64::try_from(COUNTED + 1).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(&sql)?;
    let many: i64 = statement.query_row(params![given, most], |row| row.get(0))?;
    Ok(usize::try_from(many).unwrap_or_default())
}

fn select(
    connection: &Connection,
    (clause, given): &Which,
    limit: usize,
) -> Result<Vec<Viewpoint>, CatalogueError> {
    let sql = include_str!("photos/select_viewpoints.sql").replace("{which}", clause);
    let mut statement = connection.prepare_cached(&sql)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut found = statement.query(params![given, limit])?;
    let mut views = Vec::new();
    while let Some(row) = found.next()? {
        // One that another program wrote so that it cannot be read is told by the gallery.
        views.extend(view(row).ok().flatten());
    }
    Ok(views)
}

fn read<T: Field>(row: &Row<'_>, at: usize) -> Result<T, BadName> {
    T::from_cell(&row.get_ref(at).map_or(Cell::Null, rows::to_cell))
}

/// A photograph; `None` when it has no position.
fn view(row: &Row<'_>) -> Result<Option<Viewpoint>, BadName> {
    let Some(at) = read(row, 6)? else {
        return Ok(None);
    };
    Ok(Some(Viewpoint {
        photo: read::<Id>(row, 0)?,
        caption_en: read(row, 1)?,
        caption_ar: read(row, 2)?,
        name: read(row, 3)?,
        captured: read(row, 4)?,
        kind: read(row, 5)?,
        at,
        bearing_deg: read(row, 7)?,
        fov_deg: read(row, 8)?,
        position_by: read(row, 9)?,
    }))
}
