//! The catalogue file: one `GeoPackage` that other programs may open and edit, with the record,
//! its history and what is derived from it. Knows no screen, no terminal, no clock.

mod asking;
mod check;
mod connect;
mod derive;
mod error;
mod event_files;
mod functions;
mod geometry;
mod image;
mod read;
mod rows;
mod schema;
mod search;
mod sheets;
mod stamp;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

pub use asking::Interrupter;
pub use check::{Finding, Mend};
pub use error::{CatalogueError, Result};
pub use stamp::Stamp;

use crate::domain::record::Record;

/// How a catalogue is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenAs {
    /// To read and write.
    Writer,
    /// To read only, beside a writer.
    Reader,
}

/// One open catalogue: a connection to its file.
#[derive(Debug)]
pub struct Catalogue {
    connection: Connection,
    path: PathBuf,
}

impl Catalogue {
    /// Makes a new catalogue file holding these records and opens it for writing.
    ///
    /// # Errors
    /// When there is a file already or it cannot be made; nothing is left behind.
    pub fn create(path: &Path, title: &str, records: &[Record], stamp: &Stamp) -> Result<Self> {
        if path.exists() {
            return Err(CatalogueError::Exists(path.to_owned()));
        }
        let mut catalogue = Self {
            connection: connect::maker(path)?,
            path: path.to_owned(),
        };
        catalogue.build(title, records, stamp)?;
        Ok(catalogue)
    }

    /// A catalogue without a file, for tests.
    ///
    /// # Errors
    /// When a record does not fit.
    pub fn in_memory(title: &str, records: &[Record], stamp: &Stamp) -> Result<Self> {
        let mut catalogue = Self {
            connection: connect::memory()?,
            path: PathBuf::new(),
        };
        catalogue.build(title, records, stamp)?;
        Ok(catalogue)
    }

    fn build(&mut self, title: &str, records: &[Record], stamp: &Stamp) -> Result<()> {
        self.connection
            .pragma_update(None, "application_id", schema::APPLICATION_ID)?;
        self.connection
            .pragma_update(None, "user_version", 10_400)?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        schema::build(&transaction, title, stamp)?;
        transaction.execute("UPDATE atlas_writer SET active = 1", [])?;
        let at = stamp.gpkg_time()?;
        for record in records {
            let table = record.table().name();
            let columns = schema::Columns::read(&transaction, table)?;
            image::Image::of(record, &columns, &at).insert(&transaction, table)?;
        }
        derive::rebuild(&transaction)?;
        transaction.execute("UPDATE atlas_writer SET active = 0", [])?;
        transaction.commit()?;
        Ok(())
    }

    /// Opens a catalogue.
    ///
    /// # Errors
    /// When it is missing, damaged, too new or none; its bytes are left as they are.
    pub fn open(path: &Path, open_as: OpenAs) -> Result<Self> {
        let connection = match open_as {
            OpenAs::Writer => connect::writer(path)?,
            OpenAs::Reader => connect::reader(path)?,
        };
        Ok(Self {
            connection,
            path: path.to_owned(),
        })
    }

    /// Its file; empty for one in memory.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Slug;
    use crate::domain::place::LonLat;
    use crate::domain::record::Site;

    fn stamp() -> Stamp {
        Stamp {
            at: "2026-11-22T10:00:00Z".into(),
            by: "A. Tester".into(),
            id: crate::domain::id::Id::v7(1, [1; 10]),
        }
    }

    #[test]
    fn a_new_catalogue_holds_its_records() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new.gpkg");
        let site = Site {
            uuid: crate::domain::id::Id::v7(2, [2; 10]),
            slug: Slug::try_from("palmyra".to_owned()).unwrap(),
            name_en: "Palmyra".into(),
            geom: Some(LonLat::new(38.27, 34.55).unwrap()),
            ..Site::default()
        };
        Catalogue::create(&path, "Test", &[site.into()], &stamp()).unwrap();
        let again = Catalogue::open(&path, OpenAs::Writer).unwrap();
        let name: String = again
            .connection
            .query_row(
                "SELECT name_en FROM site JOIN rtree_site_geom ON id = fid",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(name, "Palmyra");
        if let Some(keep) = std::env::var_os("KEEP_GPKG") {
            std::fs::copy(&path, keep).unwrap();
        }
    }
}
