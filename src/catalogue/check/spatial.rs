//! The spatial index against the geometries it stands for.

use rusqlite::Connection;

use super::finding::Finding;
use crate::catalogue::error::CatalogueError;

/// The layers with a spatial index.
const LAYERS: &[&str] = &["site", "site_area", "site_line", "damage_area", "photo"];

/// Geometries that are not in the index or not where it says, and entries of no geometry.
pub(super) fn index(
    connection: &Connection,
    found: &mut Vec<Finding>,
) -> Result<(), CatalogueError> {
    for layer in LAYERS {
        let sql = include_str!("count_misplaced.sql").replace("{t}", layer);
        let (misplaced, stray): (i64, i64) =
            connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if misplaced > 0 {
            found.push(Finding::rebuild(format!(
                "The spatial index of «{layer}» does not have {misplaced} of its geometries where \
                 they are: the map may leave them out."
            )));
        }
        if stray > 0 {
            found.push(Finding::rebuild(format!(
                "The spatial index of «{layer}» has {stray} entries of geometries that are not there."
            )));
        }
    }
    Ok(())
}
