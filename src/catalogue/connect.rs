//! Connections to a catalogue file and how far each is trusted. Knows pragmas and limits, no
//! table.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::error::Result;
use super::{functions, sift};

/// How long a write of another program is waited for.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// The longest text or blob, bytes.
const LONGEST: i32 = 256 << 20;

/// A connection that may write.
pub(super) fn writer(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    tamed(Connection::open_with_flags(path, flags)?)
}

/// A connection that makes the file.
pub(super) fn maker(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    tamed(Connection::open_with_flags(path, flags)?)
}

/// A connection that only reads.
pub(super) fn reader(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = tamed(Connection::open_with_flags(path, flags)?)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// A connection to a file nobody can change, for what no journal or log can be made beside.
pub(super) fn unchanging(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let digit = |nibble: &u8| char::from_digit(u32::from(*nibble), 16).unwrap_or('0');
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => {
                uri.push(char::from(*byte));
            }
            other => uri.extend(['%', digit(&(other >> 4)), digit(&(other & 15))]),
        }
    }
    uri.push_str("?immutable=1");
    tamed(Connection::open_with_flags(uri, flags)?)
}

/// A catalogue without a file.
pub(super) fn memory() -> Result<Connection> {
    tamed(Connection::open_in_memory()?)
}

/// A file from elsewhere is hostile: its schema may call nothing but harmless functions, may not
/// reach under the tables, and its values have a limit.
fn tamed(connection: Connection) -> Result<Connection> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20)?;
    connection.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 200)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 2)?;
    connection.set_limit(Limit::SQLITE_LIMIT_WORKER_THREADS, 0)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -64_000)?;
    connection.set_prepared_statement_cache_capacity(256);
    functions::register(&connection)?;
    sift::register(&connection)?;
    Ok(connection)
}
