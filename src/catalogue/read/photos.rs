//! Photographs a page at a time, their small pictures, and everything kept beside one. Only reads.

use std::sync::Arc;

use rusqlite::{Connection, Row, params};

use super::{Kept, sites, viewpoints};
use crate::catalogue::error::CatalogueError;
use crate::catalogue::event_files::list;
use crate::catalogue::rows;
use crate::domain::cell::{Cell, Field};
use crate::domain::id::{BadName, Id};
use crate::domain::photo_list::{
    PhotoAsk, PhotoFile, PhotoKey, PhotoOrder, PhotoPage, PhotoTile, PhotosOf, SmallPicture,
};
use crate::domain::record::{Kind, Photo, Table};

/// A page of a gallery.
pub(super) fn page(
    connection: &Connection,
    kept: &mut Kept,
    ask: &PhotoAsk,
) -> Result<PhotoPage, CatalogueError> {
    let (which, places) = which(connection, kept, &ask.of)?;
    let counted = format!("SELECT count(*) FROM photo p WHERE {which}");
    let total: i64 = connection
        .prepare_cached(&counted)?
        .query_row([&places], |row| row.get(0))?;
    let order = match ask.order {
        _ if matches!(ask.of, PhotosOf::Looking(_)) => {
            "(SELECT key FROM json_each(?1) WHERE value = p.uuid)"
        }
        PhotoOrder::Taken => {
            "p.captured_min_day IS NULL, p.captured_min_day, p.captured_as_recorded, p.fid"
        }
        PhotoOrder::Name => "p.name_as_received COLLATE NOCASE, p.fid",
        PhotoOrder::Place => {
            "p.site_uuid IS NULL, 3 COLLATE NOCASE, p.captured_min_day IS NULL, p.captured_min_day, p.fid"
        }
        PhotoOrder::Newest => "p.fid DESC",
    };
    let sql = include_str!("photos/select_tiles.sql")
        .replace("{which}", which)
        .replace("{order}", order);
    let mut statement = connection.prepare_cached(&sql)?;
    let limit = i64::try_from(ask.limit).unwrap_or(i64::MAX);
    let offset = i64::try_from(ask.offset).unwrap_or(i64::MAX);
    let mut found = statement.query(params![places, limit, offset])?;
    let mut page = PhotoPage {
        total: usize::try_from(total).unwrap_or_default(),
        ..PhotoPage::default()
    };
    while let Some(row) = found.next()? {
        match tile(row) {
            Ok(tile) => page.tiles.push(tile),
            Err(why) => page.unreadable.push(format!(
                "One photograph cannot be read and is left out: {why}. It is still in the file."
            )),
        }
    }
    Ok(page)
}

/// A clause over the photographs `p`, and the places it is given as `?1`.
fn which(
    connection: &Connection,
    kept: &mut Kept,
    of: &PhotosOf,
) -> Result<(&'static str, String), CatalogueError> {
    let of_places = include_str!("photos/where_of_places.sql");
    Ok(match of {
        PhotosOf::Catalogue => ("?1 = ''", String::new()),
        PhotosOf::Nothing => (
            "p.site_uuid IS NULL AND ?1 = '' AND NOT EXISTS \
             (SELECT 1 FROM photo_site f WHERE f.photo_uuid = p.uuid)",
            String::new(),
        ),
        PhotosOf::Place(site) => (of_places, below(connection, *site)?),
        PhotosOf::Looking(gaze) => {
            let seen = viewpoints::looking(connection, gaze)?;
            let photos: Vec<Id> = seen.iter().map(|view| view.photo).collect();
            ("p.uuid IN (SELECT value FROM json_each(?1))", list(&photos))
        }
        PhotosOf::Places(places) => (of_places, list(places)),
        PhotosOf::Filter(filter, _) if sites::is_all(filter) => ("?1 = ''", String::new()),
        PhotosOf::Filter(filter, at) => {
            let found = sites::list(connection, kept, filter, *at)?;
            let places: Vec<Id> = found.rows.iter().map(|row| row.id).collect();
            (of_places, list(&places))
        }
    })
}

/// A place and its parts at any depth, as a JSON list.
pub(super) fn below(connection: &Connection, site: Id) -> Result<String, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("select_below.sql"))?;
    let found = statement.query_map([site.to_string()], |row| row.get::<_, String>(0))?;
    let below: Vec<String> = found.collect::<Result<_, _>>()?;
    Ok(serde_json::to_string(&below).unwrap_or_default())
}

fn read<T: Field>(cell: &Cell) -> Result<T, BadName> {
    T::from_cell(cell)
}

fn tile(row: &Row<'_>) -> Result<PhotoTile, BadName> {
    let cell = |at: usize| row.get_ref(at).map_or(Cell::Null, rows::to_cell);
    let size: (Option<i64>, Option<i64>) = (read(&cell(12))?, read(&cell(13))?);
    Ok(PhotoTile {
        photo: read(&cell(0))?,
        site: read(&cell(1))?,
        site_name: read(&cell(2))?,
        caption_en: read(&cell(3))?,
        caption_ar: read(&cell(4))?,
        name: read(&cell(5))?,
        captured: read(&cell(6))?,
        kind: read(&cell(7))?,
        state: read(&cell(8))?,
        access: read(&cell(9))?,
        publish: read(&cell(10))?,
        at: read(&cell(11))?,
        size: size.0.zip(size.1),
        has_thumbnail: read(&cell(14))?,
        sha256: read(&cell(15))?,
    })
}

/// What tells the originals from one another, in the order of their hashes.
pub(super) fn keys(connection: &Connection) -> Result<Vec<PhotoKey>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("photos/select_keys.sql"))?;
    let mut found = statement.query([])?;
    let mut keys = Vec::new();
    while let Some(row) = found.next()? {
        let uuid: Option<String> = row.get(0)?;
        if let Some(photo) = uuid.and_then(|uuid| uuid.parse().ok()) {
            keys.push(PhotoKey {
                photo,
                sha256: row.get(1)?,
                ext: row.get(2)?,
                bytes: row.get(3)?,
                name: row.get(4)?,
                pixel_hash: row.get(5)?,
                has_thumbnail: row.get(6)?,
            });
        }
    }
    Ok(keys)
}

/// The small pictures of these photographs, JPEG; those that have none are left out.
pub(super) fn thumbnails(
    connection: &Connection,
    photos: &[Id],
) -> Result<Vec<SmallPicture>, CatalogueError> {
    let mut statement = connection.prepare_cached(include_str!("photos/select_thumbnails.sql"))?;
    let mut found = statement.query([list(photos)])?;
    let mut pictures = Vec::new();
    while let Some(row) = found.next()? {
        let uuid: String = row.get(0)?;
        if let Ok(photo) = uuid.parse() {
            pictures.push((
                photo,
                Arc::from(row.get_ref(1)?.as_blob().unwrap_or_default()),
            ));
        }
    }
    Ok(pictures)
}

/// Everything kept beside one photograph; `None` when there is no such.
pub(super) fn file(
    connection: &Connection,
    photo: Id,
) -> Result<Option<Box<PhotoFile>>, CatalogueError> {
    let Some(record) = rows::one(connection, Table::Photo, photo)?.and_then(Photo::of) else {
        return Ok(None);
    };
    let own = "WHERE photo_uuid = ?1 ORDER BY fid";
    let either = "WHERE ?1 IN (before_photo_uuid, after_photo_uuid) ORDER BY fid";
    let id = photo.to_string();
    Ok(Some(Box::new(PhotoFile {
        photo: record,
        sites: rows::all(connection, own, [&id])?.records,
        regions: rows::all(connection, own, [&id])?.records,
        pairs: rows::all(connection, either, [&id])?.records,
        custody: rows::all(connection, own, [&id])?.records,
    })))
}
