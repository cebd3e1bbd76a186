//! The small pictures of photographs: put in by whoever made them, found by the hash of the
//! original. They follow from the originals, so they are in no history. Knows no pixel.

use rusqlite::{Connection, params};

use super::error::Result;
use super::{Catalogue, transaction};

/// A small picture: the hash of its original, and the file.
pub type Thumbnail = (String, Vec<u8>);

impl Catalogue {
    /// Keeps small pictures, JPEG; one that is there gives way to the new one.
    ///
    /// # Errors
    /// When the file cannot be written; none of them is kept then.
    pub fn keep_thumbnails(&mut self, pictures: &[Thumbnail]) -> Result<()> {
        self.refuse_reading_only()?;
        transaction::transact(&mut self.connection, |connection| {
            let sql = include_str!("thumbnails/replace.sql");
            let mut replace = connection.prepare_cached(sql)?;
            for (sha256, jpeg) in pictures {
                replace.execute(params![jpeg, sha256])?;
            }
            Ok(())
        })
    }
}

/// Takes out the small pictures of photographs that are no more.
pub(super) fn forget(connection: &Connection) -> Result<()> {
    let sql =
        "DELETE FROM thumbnail WHERE sha256 IS NULL OR sha256 NOT IN (SELECT sha256 FROM photo)";
    connection.execute(sql, [])?;
    Ok(())
}
