//! Makes a catalogue: its tables, and the records it begins with as its first operation. Knows
//! not where the file is.

use rusqlite::Connection;

use super::error::Result;
use super::stamp::Stamp;
use super::{bulk, schema, transaction, work};
use crate::domain::command::OperationKind;
use crate::domain::record::Record;

/// Fills an empty file.
pub(super) fn build(
    connection: &mut Connection,
    title: &str,
    records: &[Record],
    stamp: &Stamp,
) -> Result<()> {
    connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", 10_400)?;
    // The file gets its name only when it is whole.
    connection.pragma_update(None, "synchronous", false)?;
    transaction::transact_first(connection, |transaction| {
        schema::build(transaction, title, stamp)?;
        transaction::silence(transaction)?;
        let mut work = work::Work::begin(transaction, stamp)?;
        bulk::add(&mut work, records.iter().cloned())?;
        bulk::make_triggers(transaction)?;
        work.derive_all();
        let sentence = format!("Catalogue made: {title}");
        work.finish(stamp, OperationKind::Bulk, &sentence, None)
    })?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(())
}
