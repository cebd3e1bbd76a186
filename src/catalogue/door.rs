//! Opens a catalogue file: to write where it may be written, else to read, its tables brought up
//! to date on the way. Knows the order of these steps, no record.

use std::path::Path;

use rusqlite::Connection;

use super::error::Result;
use super::opening::{self, Writable};
use super::{Catalogue, OpenAs, READING, connect, recovery, schema, upgrade};

/// A file opened for reading and looked at.
struct Reading {
    connection: Connection,
    version: i64,
    warning: Option<String>,
}

impl Reading {
    fn of(path: &Path) -> Result<Self> {
        let journal = opening::look_at_header(path)?;
        let named = |error| opening::named(error, path);
        let can_write = || opening::writable(path) == Writable::Yes;
        if journal == opening::Journal::WriteAhead && can_write() {
            recovery::turn_back_file(path).map_err(named)?;
        }
        let (mut connection, warning) = recovery::reader(path, &can_write).map_err(named)?;
        let version = opening::check(&mut connection, path)?;
        Ok(Self {
            connection,
            version,
            warning,
        })
    }
}

impl Catalogue {
    /// Looks whether a file is a catalogue this program can open; changes no byte.
    ///
    /// # Errors
    /// When it is missing, damaged, too new or none.
    pub fn look_at(path: &Path) -> Result<()> {
        Reading::of(path).map(drop)
    }

    /// Opens a catalogue. One whose file or folder cannot be written is opened for reading and
    /// [`Catalogue::writable`] says why. Tables of an earlier version are brought up to date:
    /// in the file when it is opened to write, else in a copy that nobody else sees.
    ///
    /// # Errors
    /// When it is missing, damaged, too new or none; its bytes are left as they are.
    pub fn open(path: &Path, open_as: OpenAs) -> Result<Self> {
        match open_as {
            OpenAs::Reader => Self::read(path, READING.to_owned()),
            OpenAs::Writer => match opening::writable(path) {
                Writable::Yes => Self::write_to(path),
                Writable::No(why) => Self::read(path, why),
            },
        }
    }

    fn read(path: &Path, mut why: String) -> Result<Self> {
        let Reading {
            connection,
            version,
            warning,
        } = Reading::of(path)?;
        if let Some(warning) = warning {
            why = format!("{why} {warning}");
        }
        let mut read = Self {
            connection,
            copy: None,
            path: path.to_owned(),
            writable: Writable::No(why),
            was: None,
            kept: std::cell::RefCell::default(),
        };
        read.raise(version)?;
        Ok(read)
    }

    fn write_to(path: &Path) -> Result<Self> {
        opening::look_at_header(path)?;
        let named = |error| opening::named(error, path);
        let mut connection = connect::writer(path).map_err(named)?;
        let version = opening::check(&mut connection, path)?;
        let mut was = None;
        if version < schema::VERSION {
            was = Some(upgrade::in_place(connection, path, version)?);
            connection = connect::writer(path).map_err(named)?;
            opening::check(&mut connection, path)?;
        }
        recovery::turn_back(&connection)?;
        opening::restore_triggers(&mut connection)?;
        Ok(Self {
            connection,
            copy: None,
            path: path.to_owned(),
            writable: Writable::Yes,
            was,
            kept: std::cell::RefCell::default(),
        })
    }

    /// Opens, for reading, a catalogue that this process has open already. The file is touched
    /// only through `SQLite`: opening and closing it otherwise would drop the locks of the
    /// connection that writes.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn open_again(path: &Path) -> Result<Self> {
        let connection = connect::reader(path).map_err(|error| opening::named(error, path))?;
        let version = opening::version(&connection, path)?;
        let mut again = Self {
            connection,
            copy: None,
            path: path.to_owned(),
            writable: Writable::No(READING.to_owned()),
            was: None,
            kept: std::cell::RefCell::default(),
        };
        again.raise(version)?;
        Ok(again)
    }

    /// Reads tables of an earlier version through a copy with today's.
    fn raise(&mut self, version: i64) -> Result<()> {
        if version < schema::VERSION {
            let (connection, copy) = upgrade::private_copy(&self.connection, &self.path, version)?;
            self.connection = connection;
            self.copy = Some(copy);
        }
        Ok(())
    }

    /// Where the file is kept as it was before its tables were brought up to date; `None` when
    /// they were.
    #[must_use]
    pub fn kept_as_it_was(&self) -> Option<&Path> {
        self.was.as_deref()
    }
}
