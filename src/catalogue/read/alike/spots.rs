//! Where every place stands, in the tree and on the ground, small enough to hold a million of
//! them. Knows row numbers and the mercator square.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::catalogue::error::CatalogueError;

/// Deeper trees than this are loops another program made.
const DEEPEST: usize = 64;

/// One place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// The place above it.
    pub(super) parent: Option<i64>,
    /// Whether it lies inside a whole: components and objects.
    pub(super) inside: bool,
    /// Its position in the mercator square.
    pub(super) at: Option<(f64, f64)>,
}

/// All places by row number.
pub(super) struct Spots(HashMap<i64, Spot>);

impl Spots {
    /// Reads them all.
    ///
    /// # Errors
    /// When the catalogue cannot be read.
    pub(super) fn read(connection: &Connection) -> Result<Self, CatalogueError> {
        let mut statement = connection.prepare_cached(include_str!("select_spots.sql"))?;
        let mut rows = statement.query([])?;
        let mut spots = HashMap::new();
        while let Some(row) = rows.next()? {
            let x: Option<f64> = row.get(3)?;
            let y: Option<f64> = row.get(4)?;
            let rank: i64 = row.get(2)?;
            let spot = Spot {
                parent: row.get(1)?,
                inside: rank >= 2,
                at: x.zip(y),
            };
            spots.insert(row.get(0)?, spot);
        }
        Ok(Self(spots))
    }

    /// One of them.
    pub(super) fn get(&self, fid: i64) -> Option<Spot> {
        self.0.get(&fid).copied()
    }

    /// All with a position, each with its row number.
    pub(super) fn placed(&self) -> impl Iterator<Item = (i64, Spot, (f64, f64))> + '_ {
        self.0
            .iter()
            .filter_map(|(fid, spot)| Some((*fid, *spot, spot.at?)))
    }

    /// Whether one is above the other, at any depth.
    pub(super) fn is_within(&self, one: i64, other: i64) -> bool {
        let above = |mut at: i64, wanted: i64| {
            for _ in 0..DEEPEST {
                match self.get(at).and_then(|spot| spot.parent) {
                    Some(parent) if parent == wanted => return true,
                    Some(parent) => at = parent,
                    None => return false,
                }
            }
            false
        };
        above(one, other) || above(other, one)
    }
}
